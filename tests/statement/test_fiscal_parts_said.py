"""Quarters and halves of a fiscal year: as open as that year itself, "Q3 FY2027", "fiscal Q1", « T3 de l'exercice »."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 2, 10)
FIRST_HALF = ("2027-06-30", "2026-09-30", "2026-12-31", "2027-03-31")
THIRD = ("2027-09-30", "2026-12-31", "2027-03-31", "2027-06-30")
FIRST = ("2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31")

OPEN = (
    ("Reach 500 leads in H1 FY26/27", FIRST_HALF),
    ("Reach 500 leads by FY27 H1", FIRST_HALF),
    ("Reach 500 leads in H1 2026/27", FIRST_HALF),
    ("Reach 500 leads in Q3 FY2027", THIRD),
    ("Reach 500 leads in Q3 next fiscal year", THIRD),
    ("Reach 500 leads by the end of fiscal Q1", FIRST),
    ("Atteindre 500 leads au T3 de l'exercice 2027", THIRD),
    ("Atteindre 500 leads au T1 de l'exercice", FIRST),
)


@pytest.mark.parametrize(("text", "days"), OPEN)
def test_a_part_of_a_fiscal_year_is_as_open_as_the_year(text: str, days: tuple[str, ...]) -> None:
    """It ends on one of four days, as nobody says when its year begins; the calendar's is taken."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.deadline == date.fromisoformat(days[0])
    assert [(one.field, one.readings) for one in draft.ambiguities] == [("deadline", days)]


PLAIN = (
    ("Reach 500 leads in Q3 2027", date(2027, 9, 30)),
    ("Reach 500 leads by the end of Q1", date(2026, 3, 31)),
    ("Reach 500 leads by 2027 H1", date(2027, 6, 30)),
    ("Atteindre 500 leads au T3 de l'année", date(2026, 9, 30)),
)


@pytest.mark.parametrize(("text", "deadline"), PLAIN)
def test_a_part_of_the_calendars_year_has_one_day(text: str, deadline: date) -> None:
    """Without a word of a fiscal year it is the calendar's."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.deadline, draft.ambiguities) == (deadline, ())
