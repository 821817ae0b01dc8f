"""Where a goal starts, told behind a bound, behind a change in percent, or as what so many percent more are of."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 16)

BEHIND_BOUNDS = (
    ("Bring churn under 3% from 5% by June", 5, 3, "at_most"),
    ("Get win rate above 30% from 22% by June", 22, 30, "at_least"),
    ("Push NPS past 50 from 38 by December", 38, 50, "at_least"),
    ("Bring customer acquisition cost under $120 from $180 by August", 180, 120, "at_most"),
    ("Bring response time under 2 hours from 240 minutes by June", 4, 2, "at_most"),
    ("Ramener le churn sous 3 %, en partant de 5 %, d'ici juin", 5, 3, "at_most"),
    ("Faire passer le NPS au-dessus de 50 depuis 38 d'ici juin", 38, 50, "at_least"),
)


@pytest.mark.parametrize(("text", "baseline", "target", "bound"), BEHIND_BOUNDS)
def test_a_start_behind_a_bound_is_where_the_goal_starts(text: str, baseline: int, target: int, bound: str) -> None:
    """Under 3 % from 5 % starts at 5 %, and so does what climbs above a level."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.baseline, draft.target, str(draft.bound)) == (baseline, target, bound)


COUNTED = (
    ("At least 10 leads from 25 events by June", 10),
    ("At least 10 leads from 5 by June", 10),
    ("Under 3 complaints from 5 customers until June", 3),
    ("Sell more than 50 tickets from 3 stands by June", 50),
    ("Keep churn under 3 % from 2 % by June", 3),
    ("Keep between 3 and 5 leads from 2 by June", 3),
    ("Keep spend under €300 from 5 kg by June", 300),
)


@pytest.mark.parametrize(("text", "amount"), COUNTED)
def test_a_source_is_no_start(text: str, amount: int) -> None:
    """What a figure comes from, or what lies on the allowed side already, is no start that a bound is to be reached from."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.amount == amount
    assert draft.baseline in (None, 5)


OF_CHANGES: tuple[tuple[str, Any, Any], ...] = (
    ("Cut first reply time by 30% from 4h by June", 4, ()),
    ("Cut first reply time by 30% from 240 minutes by June", 4, ()),
    ("Cut first reply time by 30% from 1 week by June", 168, ()),
    ("Réduire le temps de première réponse de 30 %, à partir de 4 h, d'ici juin", 4, ()),
    ("Reduce handle time by 45 seconds from 5 minutes by June", 300, ()),
    ("Reduce refund requests by 25% from 80 a month by July", 80, ()),
    ("Reduce complaints by 30% from 4 h by June", None, ("from 4 h",)),
    ("Cut build time by 30% from 14 minutes by June", None, ("from 14 minutes",)),
    ("Réduire de 50 % les tickets ouverts depuis 7 jours d'ici juin", None, ()),
    ("Réduire de 50 % les tickets ouverts depuis plus de 7 jours d'ici juin", None, ()),
)


@pytest.mark.parametrize(("text", "baseline", "told"), OF_CHANGES)
def test_a_change_in_percent_starts_from_a_length(text: str, baseline: int | None, told: tuple[str, ...]) -> None:
    """It is told in the unit of the metric; where nobody knows that, the words are told."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.baseline == baseline
    assert tuple(one.text for one in draft.ambiguities if one.field == "baseline") == told


MORE = (
    ("Have 3,000 members by December, up 20% from 2,500", 2500, 3000),
    ("Have 5,000 newsletter subscribers by October, up 25% from 4,000", 4000, 5000),
    ("Atteindre 3 000 adhérents en 2027, soit 20 % de plus que les 2 500 actuels", 2500, 3000),
    ("Reach 500 followers, 20 % from 100 posts, by June", None, 500),
    ("Reach 500 followers, 0 % from 0, by June", None, 500),
    ("Reach 5% conversion, 20 % from 4, by June", None, 5),
)


@pytest.mark.parametrize(("text", "baseline", "target"), MORE)
def test_so_many_percent_more_say_where_a_level_starts(text: str, baseline: int | None, target: int) -> None:
    """Where a level, a change and another level fit by arithmetic, the other is where it starts."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.baseline, draft.target) == (baseline, target)


@given(st.integers(30, 500), st.sampled_from([10, 20, 25, 50, 100]), st.booleans())
def test_the_start_comes_to_the_level(hundreds: int, percent: int, is_french: bool) -> None:
    """Whatever the figures, the start and the percent come to the level, in both languages."""
    start = 100 * hundreds
    level = start + start * percent // 100
    en = f"Have {level} followers by June, up {percent}% from {start}"
    fr = f"Avoir {level} abonnés d'ici juin, soit {percent} % de plus que les {start} actuels"
    draft = sg.parse_goal(fr if is_french else en, as_of=DAY)
    assert (draft.baseline, draft.target) == (start, level)


OF_LAST_YEAR = (
    ("Generate 20% more leads than last year by December", "than last year"),
    ("Generate twice as many leads as last year by December", "as last year"),
    ("Générer deux fois plus de leads que l'an dernier d'ici décembre", "que l'an dernier"),
    ("Générer 20 % de leads de plus que l'année dernière d'ici décembre", "que l'année dernière"),
)


@pytest.mark.parametrize(("text", "said"), OF_LAST_YEAR)
def test_what_was_is_told_as_where_it_starts(text: str, said: str) -> None:
    """The figure of last year is to be given, whatever word compares with it."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert [(one.field, one.text) for one in draft.ambiguities] == [("baseline", said)]


WEEKS = (
    ("Bring response time down to 1 week by June", 168),
    ("Ramener le temps de réponse à 2 semaines d'ici juin", 336),
    ("Bring response time down to 90 minutes by June", 1.5),
)


@pytest.mark.parametrize(("text", "hours"), WEEKS)
def test_a_length_in_weeks_is_told_in_the_hours_of_its_metric(text: str, hours: float) -> None:
    """A week of a metric that is told in hours is no hour."""
    assert sg.parse_goal(text, as_of=DAY).to_goal().target == sg.ReachLevel(hours)
