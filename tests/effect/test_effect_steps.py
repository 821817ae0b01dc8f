"""Steps: one month is one step, whatever day of the month it is read on, and so are weeks and quarters."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._effect.sides import whole
from smartgoals._effect.taken_out import without_event


def monthly(on: int, nature: str, every: int = 1) -> sg.History:
    """Return six years of about 1,000 a month (or 1,000 every so many), read on a day of it or on its last one."""
    rows, level = [], 0
    for k in range(0, 72, every):
        year, month = 2019 + k // 12, k % 12 + 1
        level += 1000 + k % 5
        value = level if nature == "stock" else 1000 + k % 5
        rows.append((date(year, month, min(on, monthrange(year, month)[1])), value))
    return sg.History.of(rows, metric=sg.Metric(id="own", nature=nature))  # type: ignore[arg-type]


@given(st.integers(1, 31), st.integers(1, 12), st.sampled_from(["flow", "stock"]))
def test_a_month_is_one_step_whatever_its_day(on: int, month: int, nature: str) -> None:
    """What every month brings is what is expected of each, to the size of its noise."""
    fair = sg.Event(id="fair", start=date(2023, month, 5), end=date(2023, month, 5))
    found = sg.effect(monthly(on, nature), fair, as_of=date(2025, 1, 1))
    assert found.expected_without == pytest.approx(1002.0, abs=6.0)
    assert abs(found.amount or 0.0) < 6.0
    kept = without_event(monthly(on, nature), fair, date(2025, 1, 1))
    assert kept.values[-1] == pytest.approx(monthly(on, nature).values[-1])


@pytest.mark.parametrize("on", [1, 15, 28, 31])
def test_a_quarter_is_one_step(on: int) -> None:
    """Quarters of 90 and of 92 days are each one."""
    fair = sg.Event(id="fair", start=date(2022, 2, 10), end=date(2022, 2, 10))
    found = sg.effect(monthly(on, "stock", every=3), fair, as_of=date(2025, 1, 1))
    assert found.expected_without == pytest.approx(1002.0, abs=6.0)


@given(st.integers(0, 6), st.integers(70, 90))
def test_a_week_is_one_step(offset: int, week: int) -> None:
    """Weekly amounts are expected each, whatever day of the week they are read on."""
    start = date(2022, 1, 2) + timedelta(days=offset)
    rows = [(start + timedelta(weeks=k), 1000 + k % 5) for k in range(120)]
    fair = sg.Event(id="fair", start=rows[week][0], end=rows[week][0])
    found = sg.effect(sg.History.of(rows, metric="sessions"), fair, as_of=rows[-1][0])
    assert found.expected_without == pytest.approx(1002.0, abs=6.0)


@given(st.integers(0, 1000), st.floats(-0.5, 0.5))
def test_only_what_is_nearly_whole_is_counted_whole(steps: int, part: float) -> None:
    """A window that ends within a step keeps its part of it."""
    assert whole(steps + part) in {float(steps), steps + part}
    assert abs(part) < 0.11 or whole(steps + part) == steps + part
