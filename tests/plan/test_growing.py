"""The way of a growth: its periods are those of the goal, from the goal's first day on."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

firsts = st.builds(date, st.integers(1990, 2040), st.integers(1, 12), st.just(1))


def growing(growth: str, start: date, deadline: date) -> sg.Goal:
    """Return a goal that grows from a thousand."""
    target, base = sg.GrowBy(growth), sg.Baseline(value=1000)
    return sg.Goal(id="g", metric="followers", target=target, baseline=base, start=start, deadline=deadline)


@given(firsts, st.integers(1, 24), st.sampled_from([1, 3, 12]))
def test_from_a_first_of_a_month_periods_are_calendar_months(first: date, many: int, months: int) -> None:
    """Each month, quarter or year multiplies by the factor, however many days it and the month before have."""
    per = {1: "month", 3: "quarter", 12: "year"}[months]
    after = [sg.Period(months * k, "month").boundary(first, 1) for k in range(1, many + 1)]
    found = sg.plan(growing(f"10 %/{per}", first, after[-1] - timedelta(days=1)))
    for k, on in enumerate(after, 1):
        assert found.value_on(on - timedelta(days=1)) == pytest.approx(1000 * 1.1**k)
    assert [knot.on for knot in found.knots][1:] == [on - timedelta(days=1) for on in after]


@given(st.dates(date(1990, 1, 1), date(2040, 12, 31)), st.integers(1, 12), st.sampled_from(["week", "month", "year"]))
def test_a_growth_ends_its_periods_as_a_pace_does(start: date, many: int, per: str) -> None:
    """The first periods of a growth are as long as those of a pace of the same goal, whatever day it starts on."""
    period = sg.Period(1, per)
    end = period.boundary(start, many) - timedelta(days=1)
    grown = sg.plan(growing(f"5 %/{per}", start, end)).end_value
    assert grown == pytest.approx(1000 * 1.05**many)


@pytest.mark.parametrize(
    ("start", "deadline", "periods"),
    [
        (date(9999, 11, 1), date.max, 2),
        (date(9999, 12, 1), date.max, 1),
        (date(9999, 12, 17), date.max, Fraction(15, 31)),
        (date(1, 1, 2), date(1, 3, 1), 2),
    ],
)
def test_a_growth_at_the_ends_of_the_calendar(start: date, deadline: date, periods: Fraction) -> None:
    """A period that ends with the last day of all is whole, and one beyond it counts by its days."""
    assert sg.plan(growing("10 %/month", start, deadline)).end_value == pytest.approx(1000 * 1.1**periods)
