"""Breaks: which step is one, against all others looked at one by one; and what closing it leaves."""

from __future__ import annotations

from datetime import timedelta
from itertools import accumulate, pairwise
from statistics import median

import pytest
from forecast_samples import FLOW, START, STOCK
from hypothesis import given, strategies as st

from smartgoals import History
from smartgoals._forecast.breaks import Step, is_set_back, step_of, without_breaks

gaps_and_changes = st.lists(
    st.tuples(st.integers(1, 5), st.one_of(st.integers(0, 6), st.integers(-60, 400))), min_size=10, max_size=25
)


def naive(ordinals: list[int], values: list[float]) -> Step | None:
    """Return the step that is ten times any other, or three times for the only fall, in size and a day."""
    steps = [(b - a, (b - a) / gap) for (a, b), gap in zip(pairwise(values), gaps_of(ordinals), strict=True)]
    if len(steps) < 12:
        return None
    sizes = [abs(change) for change, _ in steps]
    at = sizes.index(max(sizes))
    others = steps[:at] + steps[at + 1 :]
    largest, fastest = max(abs(change) for change, _ in others), max(abs(rate) for _, rate in others)
    times = 3 if steps[at][0] < 0 and all(change >= 0 for change, _ in others) else 10
    if largest and sizes[at] > times * largest and abs(steps[at][1]) > times * fastest:
        return Step(at + 1, sizes[at] / largest)
    return None


def gaps_of(ordinals: list[int]) -> list[int]:
    """Return the days between readings."""
    return [b - a for a, b in pairwise(ordinals)]


@given(gaps_and_changes)
def test_a_break_is_the_step_that_dwarfs_all_others(rows: list[tuple[int, int]]) -> None:
    """One step is a break where no other is a tenth of it, in size and a day; of what never falls a third is enough."""
    ordinals = list(accumulate([gap for gap, _ in rows], initial=700_000))
    values = [float(one) for one in accumulate([change for _, change in rows], initial=500)]
    assert step_of(ordinals, values) == naive(ordinals, values)


@pytest.mark.parametrize(
    ("change", "times"),
    [(40.0, None), (40.5, 10.125), (-12.0, None), (-12.5, 3.125), (39.0, None)],
)
def test_ten_times_or_three_times_is_no_break_yet(change: float, times: float | None) -> None:
    """A rise must be more than ten times the next step, and the only fall more than three times."""
    changes = [3.0, 4.0] * 4 + [change] + [3.0, 4.0] * 4
    found = step_of(list(range(18)), list(accumulate(changes, initial=100.0)))
    assert found == (None if times is None else Step(9, times))


@given(
    st.lists(st.tuples(st.integers(1, 6), st.integers(-3, 9)), min_size=6, max_size=20),
    st.sets(st.integers(1, 6), max_size=3),
)
def test_a_closed_step_is_as_much_as_is_usual(rows: list[tuple[int, int]], at: set[int]) -> None:
    """After closing, a declared step brings the usual pace of its days, the others what they brought; the end stands."""
    days = list(accumulate([gap for gap, _ in rows], initial=0))
    values = [float(one) for one in accumulate([change for _, change in rows], initial=200)]
    history = History.of([(START + timedelta(day), one) for day, one in zip(days, values, strict=True)], metric=STOCK)
    found = step_of(list(history.ordinals), values)
    closed = at | ({found.position} if found is not None else set())
    gaps, changes = gaps_of(days), [b - a for a, b in pairwise(values)]
    usual = [change / gap for k, (change, gap) in enumerate(zip(changes, gaps, strict=True), 1) if k not in closed]
    pace = median(usual) if usual else 0.0
    expected = [
        pace * gap if k in closed else change for k, (change, gap) in enumerate(zip(changes, gaps, strict=True), 1)
    ]
    mended = without_breaks(history, [START + timedelta(days[k]) for k in at])
    left = [float(one) for one in mended.values]
    assert [b - a for a, b in pairwise(left)] == pytest.approx(expected, abs=1e-9)
    assert left[-1] == values[-1]
    assert mended.days == history.days


@pytest.mark.parametrize(
    ("values", "is_reset"),
    [([10, 4.9], True), ([10, 5], False), ([10, 0], True), ([10, -1], False), ([0, 0], False), ([-4, 0], False)],
)
def test_a_total_set_back_to_less_than_half_is_a_reset(values: list[float], *, is_reset: bool) -> None:
    """A running total is set back where it falls below half of itself, and not below zero."""
    assert is_set_back(values) == is_reset


@pytest.mark.parametrize(("after", "kept"), [(8, 8), (7, 27), (9, 9)])
def test_eight_amounts_since_a_definition_are_enough(after: int, kept: int) -> None:
    """Of a flow the amounts since the last declared break count alone from eight of them on."""
    history = History.of([(START + timedelta(k), 5.0) for k in range(20 + after)], metric=FLOW)
    assert len(without_breaks(history, [START + timedelta(3), START + timedelta(20)])) == kept


@pytest.mark.parametrize(("change", "position"), [(90.0, None), (91.0, 9), (-27.0, None), (-27.5, 9)])
def test_ten_times_the_fastest_other_is_no_break_yet(change: float, position: int | None) -> None:
    """A step over two days must also be more than ten times as fast as any other, and the only fall three times."""
    changes = [4.0, 4.5] * 4 + [change] + [4.0, 4.5] * 4
    found = step_of([*range(9), *range(10, 19)], list(accumulate(changes, initial=100.0)))
    assert (None if found is None else found.position) == position
