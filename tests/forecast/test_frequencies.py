"""Frequencies: what some steps bring of small counts, by how often so many came, and how much that counts."""

from __future__ import annotations

from itertools import pairwise, product
from math import fsum, prod

import pytest
from hypothesis import given, strategies as st
from series_samples import series_of

from smartgoals._forecast.distribution import Bounded, Known, Pooled, Weighted, Whole
from smartgoals._forecast.frequencies import Frequencies
from smartgoals._forecast.model import Model
from smartgoals._forecast.series import Kind

AMOUNTS = st.lists(st.integers(0, 6).map(float), min_size=4, max_size=60)


def past_of(amounts: list[float], cycle: int = 1) -> Frequencies:
    """Return the frequencies of amounts that are small counts."""
    past = Frequencies.of(amounts, cycle)
    assert past is not None
    return past


@given(AMOUNTS)
def test_the_shares_of_one_step_are_those_of_the_last_forty(amounts: list[float]) -> None:
    """As often as each number came, in all one."""
    last = amounts[-40:]
    (shares,) = past_of(amounts).shares
    assert shares == tuple(last.count(k) / len(last) for k in range(int(max(last)) + 1))
    assert past_of(amounts).sum_of(5.0, 1.0) == pytest.approx(shares)


@pytest.mark.parametrize("amounts", [[0.0, 1.5] * 4, [31.0] * 8, [-1.0, 2.0] * 4, [0.0, 1.0, 2.0], []])
def test_what_is_no_small_count_has_no_frequencies(amounts: list[float]) -> None:
    """Parts of one, losses, more than thirty, three of them, and nothing."""
    assert Frequencies.of(amounts) is None


@given(st.lists(st.integers(0, 3).map(float), min_size=4, max_size=8), st.integers(1, 4))
def test_a_sum_is_that_of_all_ways_to_draw(amounts: list[float], steps: int) -> None:
    """Each step draws one of the amounts, whatever the others drew."""
    sums = [sum(drawn) for drawn in product(amounts, repeat=steps)] if len(amounts) ** steps < 5000 else []
    shares = past_of(amounts).sum_of(0.0, float(steps))
    assert fsum(shares) == pytest.approx(1.0)
    for k, share in enumerate(shares if sums else ()):
        assert share == pytest.approx(sums.count(float(k)) / len(sums))


@given(AMOUNTS, st.integers(1, 3), st.floats(0.0, 20.0), st.floats(0.0, 20.0))
def test_longer_sums_are_larger_and_their_mean_grows_with_the_steps(
    amounts: list[float], cycle: int, a: float, b: float
) -> None:
    """No number is less likely reached in more steps, and parts of a step bring as large a part of its mean."""
    past = Frequencies.of(amounts, cycle)
    if past is None:
        return
    less, more = (past.sum_of(0.0, steps) for steps in sorted((a, b)))
    for k in range(len(less)):
        assert fsum(less[k:]) <= fsum(more[k:]) + 1e-6
    if cycle == 1:
        last = amounts[-40:]
        for steps, shares in zip(sorted((a, b)), (less, more), strict=True):
            mean = fsum([k * share for k, share in enumerate(shares)])
            assert mean == pytest.approx(steps * sum(last) / len(last), abs=1e-5)


def test_a_season_is_that_of_the_steps_to_come() -> None:
    """Each step of a cycle draws from its own; the next one is that after the last amount."""
    week = [0.0, 2.0, 1.0]
    past = past_of([1.0, *week * 4, 0.0], 3)  # so that a 2 comes next
    assert past.shares[1:] == ((0.0, 1.0), (0.8, 0.2)) or past.seen == 14
    past = past_of(week * 5, 3)
    assert past.shares == ((1.0,), (0.0, 0.0, 1.0), (0.0, 1.0))
    assert past.sum_of(0.0, 2.0) == (0.0, 0.0, 1.0)
    assert past.sum_of(1.0, 2.0) == (0.0, 0.0, 0.0, 1.0)
    assert past.sum_of(2.0, 1.5) == (0.0, 1.0)
    assert past.sum_of(0.0, 7.0) == (*[0.0] * 6, 1.0)
    assert past.sum_of(3.0, 7.0) == past.sum_of(0.0, 7.0)
    assert past.sum_of(1.0, 0.5) == (0.25, 0.5, 0.25)


@pytest.mark.parametrize(
    ("length", "cycle", "is_enough"), [(12, 3, True), (11, 3, False), (27, 7, False), (28, 7, True)]
)
def test_a_season_is_drawn_from_with_four_cycles(length: int, cycle: int, is_enough: bool) -> None:
    """Of fewer values for a step nothing is known; and the last eight cycles count, or forty amounts."""
    assert (Frequencies.of([1.0] * length, cycle) is not None) == is_enough
    assert past_of([1.0] * 400, cycle).seen == max(40, 8 * cycle)


@pytest.mark.parametrize(
    ("amounts", "steps", "say"),
    [
        ([0.0] * 4, 1.0, 2 / 2.2 * (1 - 0.2 / 20) * 4 / 8),
        ([1.0] * 39, 1.0, 2 / 3 * 0.95 * 39 / 43),
        ([1.0] * 39, 2.0, 2 / 4 * 0.9 * 39 / 43),
        ([1.0] * 39, 20.0, 0.0),
        ([1.0] * 39, 1e6, 0.0),
    ],
)
def test_the_past_counts_for_less_the_more_is_expected(amounts: list[float], steps: float, say: float) -> None:
    """Where nothing ever came, one more is expected than came."""
    assert past_of(amounts).say(steps) == pytest.approx(say)


@given(AMOUNTS, st.integers(1, 12), st.integers(-3, 40))
def test_what_the_past_says_is_pooled_with_the_model(amounts: list[float], steps: int, x: int) -> None:
    """Each counts for its share."""
    past, model = past_of(amounts), Known(7.0)
    pooled, say = past.pooled(model, 0.0, float(steps)), past.say(float(steps))
    if say <= 0.0:
        assert pooled is model
        return
    shares = past.sum_of(0.0, float(steps))
    told = fsum(shares[: max(0, x + 1)])
    assert pooled.at_most(float(x)) == pytest.approx((1 - say) * (x >= 7) + say * told, abs=1e-6)
    assert pooled.below(float(x)) == pytest.approx(pooled.at_most(x - 1.0), abs=1e-6)
    assert pooled.at_most(1e9) == pytest.approx(1.0)
    values = [pooled.quantile(p) for p in (0.1, 0.5, 0.9)]
    assert all(a <= b for a, b in pairwise(values))


def test_shares_of_a_pool_are_how_likely_each_part_is() -> None:
    """Without shares all parts are alike."""
    parts = (Known(1.0), Known(2.0))
    assert Pooled(parts, (0.75, 0.25)).at_most(1.5) == 0.75
    assert Pooled(parts, (0.75, 0.25)).below(2.0) == 0.75
    assert Pooled(parts, (0.75, 0.25)).quantile(0.8) == 2.0
    assert Pooled(parts).at_most(1.5) == Pooled(parts, (0.5, 0.5)).at_most(1.5)


@pytest.mark.parametrize(
    ("kind", "changes", "is_whole", "asks_the_past"),
    [
        (Kind.FLOW, [0.0, 1.0, 1.0] * 9, True, True),
        (Kind.FLOW, [0.0, 1.0, 1.0] * 9, False, False),
        (Kind.COUNTER, [0.0, 1.0, 1.0] * 9, True, False),
        (Kind.LEVEL, [0.0, 1.0, -1.0] * 9, True, False),
        (Kind.COUNTER, [0.0, 1.0, -1.0, 1.0] * 9, True, False),
        (Kind.FLOW, [40.0, 31.0, 35.0] * 9, True, False),
    ],
)
def test_small_counts_ask_the_past(kind: Kind, changes: list[float], is_whole: bool, asks_the_past: bool) -> None:
    """What comes once in a while; totals, levels that wander, and what is large, ask the model alone."""
    series = series_of(changes, kind, is_whole=is_whole, raw=tuple(changes) if is_whole else ())
    shape = Model(series).on_day(1.0)
    inner = shape.inner if isinstance(shape, Whole) else None
    assert isinstance(inner, Pooled) == asks_the_past
    if isinstance(inner, Pooled):
        past = inner.parts[1]
        assert isinstance(past, Weighted)
        assert past.values == (0.0, 1.0)
        assert prod(inner.shares or ()) > 0.0


def test_the_bounds_of_a_metric_lie_around_counts() -> None:
    """What lies beyond them lies on them, as of amounts."""
    changes = [0.0, 1.0, 1.0] * 9
    series = series_of(changes, Kind.FLOW, is_whole=True, raw=tuple(changes), one_way=0)
    shape = Model(series, 0.0, 1.0).on_day(1.0)
    assert isinstance(shape, Bounded)
    assert shape.at_most(1.0) == 1.0
