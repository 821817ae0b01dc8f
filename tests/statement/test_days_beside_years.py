"""Laws of days told with their year, behind a comma and beside figures that look like years: they stay days."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 1, 5)
MONTHS = "January February March April May June July August September October November December".split()
DAYS = st.dates(date(2026, 2, 1), date(2098, 12, 31))
COUNTS = st.integers(2, 900) | st.integers(1800, 2200)
AS_OF = st.sampled_from((None, DAY))


def said(day: date) -> str:
    """Return a day as Americans write it."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


@given(day=DAYS, count=COUNTS, as_of=AS_OF)
def test_a_day_with_its_year_behind_a_comma(day: date, count: int, as_of: date | None) -> None:
    """The year behind a day and a comma is that of the day, whether it is known what day it is or not."""
    draft = sg.parse_goal(f"Gain {count} followers by {said(day)}", as_of=as_of)

    assert (draft.amount, draft.deadline, draft.ambiguities) == (count, day, ())


@given(day=DAYS, count=COUNTS, as_of=AS_OF, is_american=st.booleans())
def test_a_day_before_the_verb(day: date, count: int, as_of: date | None, is_american: bool) -> None:
    """A day before the verb is no end of a range with the figure behind it, whatever year that looks like."""
    by = said(day) if is_american else f"{day.day} {MONTHS[day.month - 1]} {day.year}"

    draft = sg.parse_goal(f"By {by}, gain {count} followers", as_of=as_of)

    assert (draft.amount, draft.deadline, draft.ambiguities) == (count, day, ())


@pytest.mark.parametrize(
    ("text", "as_of", "last"),
    [
        ("Gain 20 followers by June, 2027", None, date(2027, 6, 30)),
        ("Gagner 20 abonnés d'ici juin, 2027", None, date(2027, 6, 30)),
        ("Gain 20 followers by June, 2027", DAY, date(2027, 6, 30)),
        ("By June 30, 2100 followers", DAY, date(2026, 6, 30)),
    ],
)
def test_a_month_with_its_year_behind_a_comma(text: str, as_of: date | None, last: date) -> None:
    """A year of our time behind a month and a comma is that of the month; what is counted is none."""
    assert sg.parse_goal(text, as_of=as_of).deadline == last
