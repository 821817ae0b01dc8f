"""Examples of changes that are compared with days of the past, of which the sentence gives no figure."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 3, 10)
JUNE = date(2026, 6, 30)

COMPARED = [
    ("Increase sales by 10% year-on-year in Q2", JUNE, "year-on-year"),
    ("Increase sales by 10% yoy in Q2", JUNE, "yoy"),
    ("Augmenter les ventes de 10 % en glissement annuel au T2", JUNE, "en glissement annuel"),
    ("+10 % de ventes sur un an au T2", JUNE, "sur un an"),
    ("Increase sales by 10% vs Q2 2025", None, "vs Q2 2025"),
    ("Augmenter les ventes de 10 % par rapport à l'an dernier", None, "par rapport à l'an dernier"),
    (
        "Increase sales by 10% compared with the same period last year by 30 June",
        JUNE,
        "compared with the same period last year",
    ),
    ("Reduce churn by 2 points against last year by 30 June", JUNE, "against last year"),
]
PLAIN = [
    ("Increase sales by 10% a year until 2028", sg.Pace(10, "year")),
    ("Increase sales by 10% year on year until 2028", sg.Pace(10, "year")),
    ("Grow sales 10% year over year", sg.Pace(10, "year")),
    ("Increase sales by 10% month over month until June", sg.Pace(10, "month")),
    ("Increase sales by 10% vs competitors by June", None),
    ("Augmenter les ventes de 10 % par rapport à 500 au T2", None),
    ("Reach 500 sales vs last year", None),
]


@pytest.mark.parametrize(("text", "deadline", "told"), COMPARED)
def test_a_change_against_the_past_asks_for_its_start(text: str, deadline: date | None, told: str) -> None:
    """A change compared with days of the past is no growth per year, and asks what these days brought."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.pace, draft.deadline) == (None, deadline)
    assert [(one.field, one.text) for one in draft.ambiguities] == [("baseline", told)]


@pytest.mark.parametrize(("text", "pace"), PLAIN)
def test_other_changes_ask_for_no_days_of_the_past(text: str, pace: sg.Pace | None) -> None:
    """A growth over several years or of each month has a pace, and others and figures are no days."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert draft.pace == pace
    assert not any(one.field == "baseline" for one in draft.ambiguities)


def test_without_a_day_to_count_from_a_change_year_on_year_is_one_change() -> None:
    """Where nobody knows how long a goal lasts, what is compared by the year is no growth per year."""
    draft = sg.parse_goal("Increase sales by 10% year on year by 30 June 2026")
    assert (draft.pace, draft.deadline) == (None, JUNE)
