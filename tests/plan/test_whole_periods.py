"""Whole periods of a calendar: which of them count, and which one closes before a day and after it."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, strategies as st

from smartgoals import Calendar, Pause, Period
from smartgoals._plan.whole_periods import WholePeriods

FIRST = date(2026, 1, 1)
PERIODS = st.sampled_from(["day", "week", "2 weeks", "10 days", "month", "quarter"])
CALENDARS = st.builds(
    lambda weekdays, first, length, keeps: Calendar(
        working_days=weekdays,
        pauses=[Pause(FIRST + timedelta(first), FIRST + timedelta(first + length), keeps=keeps)],
    ),
    st.sets(st.integers(0, 6), min_size=1),
    st.integers(0, 40),
    st.integers(0, 40),
    st.sampled_from(["pace", "end"]),
)


@given(PERIODS, CALENDARS, st.integers(0, 90))
def test_what_closes_next_and_last_is_found_as_by_walking(period: str, calendar: Calendar, days: int) -> None:
    """Of the periods that count the last one that ended by a day, and the first that ends later, lie on both its sides."""
    whole, on = WholePeriods(Period.parse(period), calendar, FIRST), FIRST + timedelta(days=days)
    spans, day = [], FIRST - timedelta(days=400)
    while day < FIRST + timedelta(days=400):
        spans.append(whole.around(day))
        day = spans[-1].end + timedelta(days=1)
    counting = [span for span in spans if whole.counts(span)]
    assert whole.closed_by(on) == next(span for span in reversed(counting) if span.end <= on)
    assert whole.closing_after(on) == next(span for span in counting if span.end > on)


@given(PERIODS, CALENDARS, st.integers(0, 60), st.integers(0, 60))
def test_periods_between_two_days_add_up(period: str, calendar: Calendar, first: int, more: int) -> None:
    """So many periods lie between two days as lie up to a day between them and from it on, and a whole one is one."""
    whole = WholePeriods(Period.parse(period), calendar, FIRST)
    eve, middle = FIRST + timedelta(days=first), FIRST + timedelta(days=first + more)
    span = whole.around(middle)
    assert whole.between(span.eve, span.end) == 1
    if span.end > eve:
        assert whole.between(eve, middle) + whole.between(middle, span.end) == whole.between(eve, span.end)
