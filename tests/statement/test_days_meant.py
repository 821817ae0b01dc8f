"""Days that are told by other days: "Friday week", "end of day tomorrow", "30 June, exclusive", "d'ici au 5"."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 3, 10)
"""A Tuesday."""


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Win 50 members by Friday week", date(2026, 3, 20)),
        ("Win 50 members by Tuesday week", date(2026, 3, 17)),
        ("Win 50 members by tomorrow week", date(2026, 3, 18)),
        ("Gagner 50 membres d'ici vendredi en huit", date(2026, 3, 20)),
        ("Gagner 50 membres d'ici vendredi en quinze", date(2026, 3, 27)),
        ("Gagner 50 membres d'ici demain en huit", date(2026, 3, 18)),
        ("Win 50 members by EOD tomorrow", date(2026, 3, 11)),
        ("Win 50 members by end of day tomorrow", date(2026, 3, 11)),
        ("Win 50 members tomorrow", date(2026, 3, 11)),
        ("Gagner 50 membres d'ici après-demain", date(2026, 3, 12)),
        ("Gagner 50 membres après-demain", date(2026, 3, 12)),
        ("Gagner 50 membres jusqu'au 30 juin exclu", date(2026, 6, 29)),
        ("Gagner 50 membres d'ici le 30/06/2026 exclu", date(2026, 6, 29)),
        ("Win 50 members by June 30, exclusive", date(2026, 6, 29)),
        ("Win 50 members by 30 June (exclusive)", date(2026, 6, 29)),
        ("Gagner 50 membres au 2d semestre", date(2026, 12, 31)),
        ("Gagner 50 membres d'ici au 5", date(2026, 4, 5)),
        ("Gagner 50 membres d'ici le 5", date(2026, 4, 5)),
    ],
)
def test_a_day_is_read_as_it_is_told(text: str, deadline: date) -> None:
    """The day is the one that people mean by such words, and nothing is left open."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, draft.deadline, draft.ambiguities) == (50, deadline, ())


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("Win 50 members by Friday", date(2026, 3, 13)),
        ("Win 50 members by Friday, week 12", date(2026, 3, 20)),
        ("Win 50 members by EOD Friday", date(2026, 3, 13)),
        ("Win 50 members by EOD", date(2026, 3, 10)),
        ("Win 50 members by June 30 inclusive", date(2026, 6, 30)),
        ("Gagner 50 membres jusqu'au 30 juin inclus", date(2026, 6, 30)),
        ("Gagner 50 membres avant le 30 juin exclu", date(2026, 6, 29)),
        ("Gagner 50 membres d'ici au 5 mai", date(2026, 5, 5)),
        ("Gagner 50 membres d'ici au 2e trimestre", date(2026, 6, 30)),
        ("Réagir vendredi en 8 heures", None),
        ("Former les leaders de demain : 50 d'ici juin", date(2026, 6, 30)),
    ],
)
def test_other_days_stay_what_they_are(text: str, deadline: date | None) -> None:
    """What such words only resemble is read as before."""
    assert sg.parse_goal(text, as_of=DAY).deadline == deadline


@pytest.mark.parametrize(
    ("text", "deadline", "days"),
    [
        ("Win 50 members by FY2026/27", None, ("2027-03-31", "2027-06-30", "2027-09-30")),
        ("Win 50 members by the end of FY26/27", None, ("2027-03-31", "2027-06-30", "2027-09-30")),
        ("Gagner 50 membres sur l'exercice 2026-2027", None, ("2027-03-31", "2027-06-30", "2027-09-30")),
        ("Gagner 50 membres en 2026/2027", None, ("2027-03-31", "2027-06-30", "2027-09-30", "2027-12-31")),
        ("Win 50 members in 2026/27", None, ("2027-03-31", "2027-06-30", "2027-09-30", "2027-12-31")),
        (
            "Win 50 members in 2026-2027",
            date(2027, 12, 31),
            ("2027-12-31", "2027-03-31", "2027-06-30", "2027-09-30"),
        ),
        ("Win 50 members by FY2027", date(2027, 12, 31), ("2027-12-31", "2027-03-31", "2027-06-30", "2027-09-30")),
        (
            "Win 50 members in the 2027 fiscal year",
            date(2027, 12, 31),
            ("2027-12-31", "2027-03-31", "2027-06-30", "2027-09-30"),
        ),
        (
            "Gagner 50 membres d'ici la fin de l'exercice",
            date(2026, 12, 31),
            ("2026-12-31", "2026-03-31", "2026-06-30", "2026-09-30"),
        ),
        (
            "Win 50 members next fiscal year",
            date(2027, 12, 31),
            ("2027-12-31", "2027-03-31", "2027-06-30", "2027-09-30"),
        ),
    ],
)
def test_a_year_that_nobody_says_the_end_of_is_open(text: str, deadline: date | None, days: tuple[str, ...]) -> None:
    """A fiscal year may be the calendar's, one of two years has no day that is known, and both tell theirs."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.deadline == deadline
    assert [(one.field, one.readings) for one in draft.ambiguities] == [("deadline", days)]


@pytest.mark.parametrize("text", ["Win 50 members in 2027", "Win 50 members next year", "Gagner 50 membres en 2027"])
def test_a_year_of_the_calendar_is_not_open(text: str) -> None:
    """It ends on its last day."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.deadline, draft.ambiguities) == (date(2027, 12, 31), ())


def test_a_day_that_nobody_told_from_when_has_its_words() -> None:
    """Without the day that it counts from, no day is made up."""
    draft = sg.parse_goal("Win 50 members by Friday week")
    assert (draft.deadline, draft.deadline_text) == (None, "by Friday week")
