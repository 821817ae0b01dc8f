"""Parts and lengths of fiscal years, and days that are told shortly: "first fiscal quarter", "next FY", "NYE"."""

from datetime import date

import pytest

import smartgoals as sg

DAY = date(2026, 11, 30)
ENDS = ("2028-12-31", "2029-03-31", "2029-06-30", "2029-09-30")

OPEN = (
    ("Sell 300 units by the first fiscal quarter of 2027", ("2027-03-31", "2026-12-31")),
    ("Sell 300 units by the end of the first fiscal half of 2027", ("2027-06-30", "2026-12-31", "2027-03-31")),
    ("Recruter 500 membres au premier trimestre fiscal 2027", ("2027-03-31", "2026-12-31")),
    ("Recruter 500 membres au T1 fiscal 2027", ("2027-03-31", "2026-12-31")),
    ("Deliver 95% of orders on time in the next FY", ("2027-12-31", "2028-03-31", "2028-06-30", "2028-09-30")),
    ("Grow from 12 to 20 stores over the next 2 fiscal years", ENDS),
    ("Grow from 12 to 20 stores in the next two financial years", ENDS),
    ("Passer de 12 à 20 magasins sur les deux prochains exercices", ENDS),
)


@pytest.mark.parametrize(("text", "days"), OPEN)
def test_ends_of_fiscal_parts_and_lengths_are_open(text: str, days: tuple[str, ...]) -> None:
    """Nobody says when the fiscal year begins, so that each day is told that may be meant."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert str(draft.deadline) == days[0]
    assert [(one.field, one.readings) for one in draft.ambiguities] == [("deadline", days)]


def test_a_length_of_fiscal_years_without_a_day_to_count_from_has_no_day() -> None:
    """As of no day nothing is counted."""
    draft = sg.parse_goal("Grow from 12 to 20 stores over the next 2 fiscal years")
    assert (draft.deadline, draft.deadline_text, draft.ambiguities) == (None, "over the next 2 fiscal years", ())


def test_fiscal_years_behind_the_last_day_have_no_end() -> None:
    """The calendar ends with the year 9999."""
    draft = sg.parse_goal("Grow from 12 to 20 stores over the next 9000 fiscal years", as_of=DAY)
    assert draft.deadline is None


DAYS = (
    ("Reach 1k followers by NYE", "by NYE", date(2026, 12, 31)),
    ("Sell 40 cakes b4 xmas", "b4 xmas", date(2026, 12, 24)),
    ("Send 20 quotes Thursday at the latest", "Thursday at the latest", date(2026, 12, 3)),
    ("Envoyer 20 devis jeudi au plus tard", "jeudi au plus tard", date(2026, 12, 3)),
    ("Finir le rapport jeudi soir au plus tard", "jeudi soir au plus tard", date(2026, 12, 3)),
    ("Améliorer la marge brute de 200 points de base d'ici T4 2027", "d'ici T4 2027", date(2027, 12, 31)),
)


@pytest.mark.parametrize(("text", "said", "day"), DAYS)
def test_days_that_are_told_shortly_are_read(text: str, said: str, day: date) -> None:
    """Short words, and a weekday with "at the latest", are ends, and no bounds of the figure."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.deadline_text, draft.deadline, draft.bound) == (said, day, None)


def test_two_levels_with_periods_in_dots_are_two_levels() -> None:
    """The dots of "p.a." end no sentence."""
    draft = sg.parse_goal("Cut staff turnover from 18% p.a. to 12% p.a. by June", as_of=DAY)
    assert (draft.baseline, draft.target, draft.deadline) == (18, 12, date(2027, 6, 30))


@pytest.mark.parametrize(
    "text", ["Pay off the £4,800 loan in 12 monthly instalments", "Save £4,800 in 12 monthly payments of £400"]
)
def test_a_number_of_instalments_is_no_pace(text: str) -> None:
    """Twelve monthly payments are no £12 a month."""
    draft = sg.parse_goal(text, as_of=DAY)
    assert (draft.amount, draft.unit, draft.pace) == (4800, "GBP", None)
