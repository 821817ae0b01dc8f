"""Days of the week on which nothing is ever read: nothing is expected of them, and no window is the
wider for them.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from forecast_samples import FLOW
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.series import prepare

MONDAY = date(2026, 1, 5)
METHODS = ("default", "drift", "bootstrap", "straight_line")


def log(*days: int, weeks: int = 12, last: int = 6) -> sg.History:
    """Return amounts on days of the week, Monday 0, of which the last week has those up to a day."""
    on = [7 * week + day for week in range(weeks) for day in days if week < weeks - 1 or day <= last]
    return sg.History.of([(MONDAY + timedelta(one), 10 + one % 3) for one in on], metric=FLOW)


def total(history: sg.History, first: date, last: date, method: str = "default") -> sg.Forecast:
    """Return the forecast of the total of some days."""
    return sg.forecast(history, on=last, as_of=history.last.day, total_from=first, method=method)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("weeks", [0, 1, 20])
def test_nothing_comes_on_a_day_off(method: str, weeks: int) -> None:
    """Whatever the method and however far ahead, a Saturday, and a whole weekend, bring nothing,
    but not for certain.
    """
    history = log(0, 1, 2, 3, 4)
    saturday = history.last.day + timedelta(1 + 7 * weeks)
    value = sg.forecast(history, on=saturday, as_of=history.last.day, method=method)
    for found in (
        value,
        *(total(history, saturday, saturday + timedelta(k), method) for k in (0, 1)),
    ):
        assert found.interval(0.99) == (0.0, 0.0)
        assert not found.is_known
        assert 0.0 < found.probability(at_least=1) < 1e-5
        assert "days_off" in {one.code for one in found.cautions}
        assert ("no_uncertainty" in {one.code for one in found.cautions}) is False
    monday = total(history, saturday, saturday + timedelta(2), method)
    assert monday.expected > 5


def test_what_is_reached_before_a_day_off_is_reached_on_it() -> None:
    """On the way to a Sunday the Fridays before it count; on the first weekend none lies before."""
    history = log(0, 1, 2, 3, 4)
    friday = history.last.day
    ahead = [sg.forecast(history, on=friday + timedelta(k), as_of=friday) for k in (1, 7, 8, 9)]
    near, *later = [found.reached(at_least=11) for found in ahead]
    assert near < 1e-5
    assert later == [later[0]] * 3
    assert later[0] > 0.3


@given(
    st.sets(st.integers(0, 6), min_size=2, max_size=5),
    st.integers(0, 6),
    st.integers(0, 60),
    st.integers(0, 40),
)
def test_days_off_at_the_ends_of_a_window_change_nothing(days: set[int], last: int, start: int, length: int) -> None:
    """A window has the total of the days in it that are read; of none it is nothing."""
    history = log(*sorted(days), last=last)
    if len(prepare(history, history.last.day).off) != 7 - len(days):  # as where they lie evenly apart
        return
    first = history.last.day + timedelta(1 + start)
    asked = [first + timedelta(k) for k in range(length + 1)]
    read = [on for on in asked if on.weekday() in days]
    found = total(history, asked[0], asked[-1])
    if read:
        inner = total(history, read[0], read[-1])
        assert found.interval(0.8) == pytest.approx(inner.interval(0.8))
        assert found.probability(at_least=25) == pytest.approx(inner.probability(at_least=25))
    else:
        assert found.interval(0.8) == (0.0, 0.0)


def test_other_logs_have_no_days_off() -> None:
    """Readings of every day leave none that bring nothing; those of some days of the week do, also where they say so."""
    every, some = log(*range(7)), log(0, 1, 2, 3, 4)
    assert prepare(every, every.last.day).off == frozenset()
    said = some.covering("day")
    assert prepare(said, said.last.day).off == prepare(some, some.last.day).off != frozenset()
    since = some.last.day - timedelta(13)
    past = [sg.forecast(one, on=one.last.day, as_of=one.last.day, total_from=since) for one in (some, said)]
    assert past[0].expected == past[1].expected
    assert past[0].cautions == past[1].cautions
