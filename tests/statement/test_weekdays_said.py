"""Words for working days are no week, and words for half of a period say so, or are told where they may mean two things."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 10)
WORKING = [("Post {n} stories", "on weekdays"), ("Post {n} stories", "every weekday"),
           ("Post {n} stories", "on working days"), ("Post {n} stories", "per working day"),
           ("Publier {n} posts", "en semaine"), ("Publier {n} posts", "les jours ouvrés"),
           ("Publier {n} posts", "chaque jour ouvré")]  # fmt: skip


@given(st.sampled_from(WORKING), st.integers(2, 90))
def test_working_days_are_days_and_told(words: tuple[str, str], n: int) -> None:
    """What is done on working days is so many a day, and that no other day counts is told, since no pace holds it."""
    said, days = words
    draft = sg.parse_goal(f"{said.format(n=n)} {days}", as_of=DAY)
    assert draft.pace is not None
    assert (draft.pace.amount, str(draft.pace.period)) == (n, "day")
    assert [(one.field, one.text) for one in draft.ambiguities] == [("also", days)]


TOLD: list[tuple[str, Any, Any]] = [
    ("Publish 3 posts semi-monthly", (6, "month"), None),
    ("Publish 3 to 4 posts semi-weekly", (6, "week"), None),
    ("Publier 3 posts bimensuels", (6, "month"), None),
    ("Envoyer 2 newsletters bihebdomadaires", (4, "week"), None),
    ("Publier 2 posts bimestriels", (2, "2 months"), None),
    ("Publish 3 posts fortnightly", (3, "2 weeks"), None),
    ("5 posts biweekly", None, ("biweekly", ("5/2 weeks", "10/week"))),
    ("Publish 3 posts bi-monthly", None, ("bi-monthly", ("3/2 months", "6/month"))),
    ("Post 3 stories on weekends", (3, "week"), None),
    ("Send a biweekly digest", None, None),
    ("Publier 20 posts en semaine 32", None, None),
]


@pytest.mark.parametrize(("text", "pace", "told"), TOLD)
def test_twice_in_a_period_or_every_second_one(text: str, pace: Any, told: Any) -> None:
    """French and "semi-" say which; of "biweekly" both readings are told, each as a pace."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.pace and (draft.pace.amount, str(draft.pace.period))) == pace
    doubts = [(one.text, one.readings) for one in draft.ambiguities if one.field == "pace"]
    assert doubts == ([] if told is None else [told])
    assert all(sg.Pace.parse(one) for _, readings in doubts for one in readings)


def test_hours_on_weekdays_are_those_of_each_day() -> None:
    """A length of time to keep to on weekdays is no amount of a week, and a week that has a number is that one."""
    goal = sg.parse_goal("Keep response time under 2 hours on weekdays", as_of=DAY).to_goal()
    assert goal.target == sg.StayWithin(high=2, per="day")
    assert sg.parse_goal("Publier 20 posts en semaine 32", as_of=DAY).deadline == date(2026, 8, 9)


RANGES = [
    ("Call 5 customers a day from Monday to Friday until 30 June", ["from Monday to Friday"]),
    ("Call 5 customers a day, Monday through Friday, until 30 June", ["Monday through Friday"]),
    ("Appeler 5 clients par jour du lundi au vendredi jusqu'au 30 juin", ["du lundi au vendredi"]),
    ("Publier 3 posts par jour du mardi au samedi d'ici juin", ["du mardi au samedi"]),
    ("Call 5 customers a day from Monday to Sunday until 30 June", []),
    ("Publier 3 posts par jour du lundi au dimanche d'ici juin", []),
    ("Publish 3 posts from Monday 2 March to Friday 6 March", []),
]


@pytest.mark.parametrize(("text", "told"), RANGES)
def test_a_range_of_weekdays_is_told(text: str, told: list[str]) -> None:
    """From one weekday to another is no end of a goal and in no pace, so it is told; a whole week leaves no day out."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert [one.text for one in draft.ambiguities if one.field == "also"] == told
    assert draft.amount in (3, 5)
