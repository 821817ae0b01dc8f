"""Rolling windows of amounts that cover several days: each window holds its share of them, as it
would hold the amounts of the days.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals.types import Bound

START = date(2026, 1, 1)
WEEK_START = date(2026, 1, 5)


def _rolling(pace: str, bound: Bound, *, start: date = START, deadline: date = date(2026, 2, 28)) -> sg.Goal:
    target = sg.KeepPace(pace, bound=bound, counted="rolling")
    return sg.Goal(id="any-week", metric="ad_spend", target=target, start=start, deadline=deadline)


def _of_weeks(amounts: list[int]) -> sg.History:
    rows = [(WEEK_START + timedelta(days=7 * k + 6), amount) for k, amount in enumerate(amounts)]
    return sg.History.of(rows, metric="ad_spend", covers="week")


def _of_days(amounts: list[int]) -> sg.History:
    rows = [(WEEK_START + timedelta(days=k), amount) for k, amount in enumerate(amounts)]
    return sg.History.of(rows, metric="ad_spend")


@pytest.mark.parametrize("bound", list(Bound))
def test_each_window_of_even_months_holds_its_share(bound: Bound) -> None:
    """Ten a day, told by the month, are seventy in any seven days: neither more nor less."""
    months = sg.History.of([(date(2026, 1, 31), 310), (date(2026, 2, 28), 280)], metric="ad_spend", covers="month")
    told = sg.assess(_rolling("70/week", bound), months, as_of=date(2026, 2, 28))
    assert (told.actual, told.gap, told.is_met) == (70, 0, True)
    closed = sg.close(_rolling("70/week", bound), months, as_of=date(2026, 2, 28))
    assert closed.outcome == "met"


@pytest.mark.parametrize("bound", list(Bound))
def test_a_window_that_is_not_told_yet_is_not_judged(bound: Bound) -> None:
    """In the middle of a week that is told on its Sunday, nothing says how the last seven days went."""
    goal, weeks = _rolling("70/week", bound, start=WEEK_START), _of_weeks([70, 70, 70])
    days = [date(2026, 1, 18) + timedelta(days=k) for k in range(8)]
    gaps = [sg.assess(goal, weeks, as_of=day).gap for day in days]
    assert gaps == [0, *[None] * 6, 0]
    midweek = sg.assess(goal, weeks, as_of=date(2026, 1, 21))
    assert midweek.reasons["gap"].value == "days_unknown"


def test_what_is_said_of_silence_tells_a_window() -> None:
    """Whoever says that nothing came on silent days is told what the last seven days lack."""
    goal, weeks = _rolling("70/week", Bound.AT_LEAST, start=WEEK_START), _of_weeks([70, 70])
    assert sg.assess(goal, weeks, as_of=date(2026, 1, 21), missing="zero").gap == -30


@given(
    each_day=st.lists(st.integers(0, 3), min_size=1, max_size=6),
    bound=st.sampled_from(list(Bound)),
    weekly=st.integers(1, 21),
    starts=st.integers(0, 9),
)
def test_weeks_are_judged_as_the_days_they_are_spread_over(
    each_day: list[int], bound: Bound, weekly: int, starts: int
) -> None:
    """A log of weeks and one of their days answer alike on the last day of each week, whatever day
    the goal begins on, whether the days are asked about in a row or one by one.
    """
    weeks = _of_weeks([7 * one for one in each_day])
    days = _of_days([one for one in each_day for _ in range(7)])
    goal = _rolling(f"{weekly}/week", bound, start=WEEK_START + timedelta(days=starts))
    ends = [one for one in weeks.days if goal.start is not None and one >= goal.start]
    told = [sg.assess(goal, weeks, as_of=end) for end in ends]
    by_day = [sg.assess(goal, days, as_of=end) for end in ends]
    assert [(one.gap, one.is_met) for one in told] == [(one.gap, one.is_met) for one in by_day]
    if ends:
        asked = [ends[0] + timedelta(days=k) for k in range((ends[-1] - ends[0]).days + 1)]
        in_a_row = sg.status_history(goal, weeks, asked, "viva")
        alone = [sg.assess(goal, weeks, as_of=day).status("viva") for day in asked]
        assert [one.status for one in in_a_row] == alone
