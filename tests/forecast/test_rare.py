"""Rare: what few events tell of how many come, against the rule of succession and the laws of sums."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from forecast_samples import START
from hypothesis import given, strategies as st

from smartgoals import History, Metric, forecast
from smartgoals._forecast.distribution import Known, Pooled
from smartgoals._forecast.rare import RareCounts

STEPS = st.lists(st.sampled_from([0.0] * 12 + [1.0, 3.0]), min_size=3, max_size=200)


@given(st.integers(3, 400), st.floats(0.1, 400))
def test_none_so_far_goes_on_by_the_rule_of_succession(seen: int, steps: float) -> None:
    """After n steps that brought none the next m bring none with the chance (n + 1) / (n + m + 1)."""
    past = RareCounts.of([0.0] * seen)
    assert past is not None
    assert past.say == 1.0
    assert past.sum_of(steps).at_most(0) == pytest.approx((seen + 1) / (seen + steps + 1))


@given(STEPS, st.floats(0.1, 100), st.floats(0.1, 100))
def test_more_steps_bring_more(amounts: list[float], a: float, b: float) -> None:
    """No number is less likely reached in more steps, and the shares of a sum add up to one."""
    past = RareCounts.of(amounts)
    if past is None:
        return
    less, more = map(past.sum_of, sorted((a, b)))
    assert less.shares[-1] == more.shares[-1] == 1.0
    assert all(one <= other for one, other in pairwise(less.shares))
    assert all(more.at_most(k) <= less.at_most(k) + 1e-8 for k in range(10))


@pytest.mark.parametrize(
    "amounts", [[0.0, 0.0], [0.0, 0.5, 0.0], [0.0, -1.0, 0.0], [31.0, 0.0, 0.0], [1.0, 0.0] * 9, [1.0, *[0.0] * 9] * 30]
)
def test_what_is_not_rare_is_left_to_other_means(amounts: list[float]) -> None:
    """Too few steps, parts of one, losses, large counts, what comes often, and many events."""
    assert RareCounts.of(amounts) is None


def test_events_that_are_over_count_for_nothing() -> None:
    """Six in the first month of a year have ended: the eleven months after them are as if they were all."""
    assert RareCounts.of([1.0, 0.0, 0.0, 0.0, 0.0] * 6 + [0.0] * 335) == RareCounts.of([0.0] * 339)


def test_what_comes_a_few_at_once_comes_so_again() -> None:
    """The sizes are those that came: where it was three at once, neither one nor two come."""
    past = RareCounts.of([0.0] * 30 + [3.0] + [0.0] * 30)
    assert past is not None
    shape = past.sum_of(30.0)
    assert shape.at_most(2) == shape.at_most(0) < shape.at_most(3)


def test_more_events_leave_more_to_the_other_means() -> None:
    """Of twenty events half is told by the model."""
    past = RareCounts.of(([0.0] * 14 + [1.0]) * 20)
    assert past is not None
    assert past.say == 0.5
    other = Known(7.0)
    assert past.pooled(other, 30.0) == Pooled((other, past.sum_of(30.0)), (0.5, 0.5))


@pytest.mark.parametrize(
    ("events", "low", "high"),
    [((), 0.33, 0.34), ((30,), 0.35, 0.45), ((30, 120), 0.55, 0.65), ((30, 75, 120, 165), 0.8, 0.9)],
)
def test_at_least_one_is_as_likely_as_few_events_make_it(events: tuple[int, ...], low: float, high: float) -> None:
    """Of 180 days, for the next 91."""
    log = History.of([(START + timedelta(k), int(k in events)) for k in range(180)], metric="leads")
    last = log.last.day
    total = forecast(log, on=last + timedelta(91), as_of=last, total_from=last + timedelta(1))
    assert low < total.probability(at_least=1) < high
    assert total.probability(at_least=1) + total.probability(at_most=0) == pytest.approx(1)


def test_what_may_be_lost_again_is_no_rare_count() -> None:
    """Of a metric that may fall below nothing nobody says that what comes next is a gain."""
    metric = Metric(id="net", nature="flow", range=(None, None))
    log = History.of([(START + timedelta(k), 0) for k in range(50)], metric=metric)
    last = log.last.day
    total = forecast(log, on=last + timedelta(20), as_of=last, total_from=last + timedelta(1))
    assert total.probability(at_most=-0.5) < total.probability(at_most=0)
