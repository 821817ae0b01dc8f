"""SGR410 of bands: one with a single bound holds a figure on one side of it, as the quota that it may be does."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

AS_OF = date(2026, 3, 16)


def is_wrong(metric: str | sg.Metric, target: sg.Target) -> bool:
    """Tell whether a target is said to go the wrong way."""
    goal = sg.Goal(
        id="g",
        metric=metric if isinstance(metric, str) else metric.id,
        target=target,
        start=AS_OF,
        deadline=date(2026, 6, 28),
    )
    evidence = sg.Evidence() if isinstance(metric, str) else sg.Strategy(metrics=[metric], goals=[goal])
    return "SGR410" in [one.code for one in sg.check(goal, evidence=evidence, as_of=AS_OF).findings]


@pytest.mark.parametrize(
    ("metric", "target", "wrong"),
    [
        ("leads", sg.StayWithin(high=10, per="week"), True),
        ("leads", sg.StayWithin(low=10, per="week"), False),
        ("leads", sg.StayWithin(low=10, high=20, per="week"), False),
        ("conversion_rate", sg.StayWithin(high=0.02), True),
        ("conversion_rate", sg.StayWithin(low=0.02), False),
        ("followers", sg.StayWithin(high=500), True),
        ("first_response_time", sg.StayWithin(low=4), True),
        ("first_response_time", sg.StayWithin(high=4), False),
        ("complaints", sg.StayWithin(high=3, per="month"), False),
    ],
)
def test_a_band_with_one_bound_may_go_the_wrong_way(metric: str, target: sg.Target, wrong: bool) -> None:
    """At most so many leads is no goal of a metric of which more is better."""
    assert is_wrong(metric, target) is wrong


@given(st.sampled_from(["higher", "lower", "context"]), st.sampled_from(["at_most", "at_least"]), st.integers(1, 99))
def test_it_goes_the_way_that_its_quota_goes(better: str, bound: str, amount: int) -> None:
    """A band of weeks with one bound and the quota that it is are told alike."""
    metric = sg.Metric(id="m", nature="flow", better=better)
    band = sg.StayWithin(**{"high" if bound == "at_most" else "low": amount}, per="week")  # type: ignore[arg-type]
    quota = sg.KeepPace(f"{amount}/week", counted="calendar", bound=bound)  # type: ignore[arg-type]
    assert is_wrong(metric, band) is is_wrong(metric, quota)
