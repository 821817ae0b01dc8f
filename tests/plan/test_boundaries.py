"""The days some periods before and after a day, where the calendar ends as well."""

from __future__ import annotations

from datetime import date

from hypothesis import given, strategies as st

from smartgoals import InvalidValue, Period
from smartgoals._plan.quota import ahead, back, boundary

PERIODS = st.builds(Period, st.integers(1, 40), st.sampled_from(["day", "week", "month", "quarter", "year"]))


@given(PERIODS, st.dates() | st.dates(max_value=date(60, 1, 1)) | st.dates(date(9900, 1, 1)), st.integers(-60, 60))
def test_a_boundary_is_that_of_the_period_as_far_as_the_calendar_goes(period: Period, on: date, k: int) -> None:
    """Outside the calendar it is its first day, or its last."""
    try:
        told = period.boundary(on, k)
    except InvalidValue:
        told = date.min if k < 0 else date.max
    assert boundary(period, on, k) == told
    assert (back(period, on), ahead(period, on)) == (boundary(period, on, -1), boundary(period, on, 1))
