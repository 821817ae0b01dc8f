"""Paces of what is a level: a quota and a band of periods of a rate, a time or a score are answered alike."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals.catalog import METRICS

MONDAY = date(2026, 3, 30)
TODAY = MONDAY + timedelta(27)
LEVELS = sorted(id for id, one in METRICS.items() if one.nature in ("ratio", "mean", "distribution", "score"))
COUNTED = st.sampled_from(["calendar", "rolling"])


def goal(metric: str, target: sg.Target) -> sg.Goal:
    """Return a goal of a quarter."""
    return sg.Goal(id="g", metric=metric, channel="c", target=target, start=MONDAY, deadline=MONDAY + timedelta(90))


def history(metric: str, values: list[float]) -> sg.History:
    """Return weekly readings up to now."""
    rows = [(MONDAY - timedelta(1) + timedelta(7 * k), one) for k, one in enumerate(values)]
    return sg.History.of(rows, metric=metric, channel="c")


@given(
    st.sampled_from(LEVELS),
    st.lists(st.floats(0.01, 0.9), min_size=1, max_size=5),
    st.floats(0.01, 0.9),
    st.sampled_from(["at_least", "at_most"]),
    COUNTED,
)
def test_a_pace_of_a_level_is_answered_as_the_band_of_it_is(
    metric: str, values: list[float], amount: float, bound: str, counted: str
) -> None:
    """No progress is invented, neither is measurable, and the fix of both is the same level to be kept."""
    read = history(metric, values)
    pace = goal(metric, sg.KeepPace(sg.Pace(amount, "week"), bound=bound, counted=counted))
    per_week = {"low": amount} if bound == "at_least" else {"high": amount}
    band = goal(metric, sg.StayWithin(**per_week, per="week"))
    told = [sg.assess(one, read, as_of=TODAY) for one in (pace, band)]
    assert {one.reasons["gap"] for one in told} == {"unfit_pace"}
    assert {(one.quota, one.expected, one.gap, one.is_met, one.actual) for one in told} == {
        (None, None, None, None, told[0].actual)
    }
    reports = [sg.check(one, evidence=sg.Evidence(histories=[read]), as_of=TODAY) for one in (pace, band)]
    assert {str(one.verdicts["measurable"]) for one in reports} == {"fail"}
    assert {str(one.verdicts["attainable"]) for one in reports} == {"unknown"}
    assert all("SGM215" in {found.code for found in one.findings} for one in reports)
    # Nobody is asked for readings that would tell nothing.
    assert not any("SGA390" in {found.code for found in one.findings} for one in reports)


@pytest.mark.parametrize(
    ("metric", "target", "fix"),
    [
        ("open_rate", sg.KeepPace("0.2/month", counted="calendar"), sg.StayWithin(low=0.2)),
        ("bounce_rate", sg.KeepPace("0.4/week", counted="calendar"), sg.StayWithin(high=0.4)),
        ("first_response_time", sg.KeepPace("4/week", bound="at_most", counted="rolling"), sg.StayWithin(high=4)),
        ("nps", sg.KeepPace("-2/quarter", counted="calendar"), None),
        ("open_rate", sg.StayWithin(low=0.2, per="month"), sg.StayWithin(low=0.2)),
        ("followers", sg.ReachPace("50/week"), sg.KeepPace("50/week")),
        ("open_tickets", sg.ReachPace("104/month"), sg.ReachLevel(104)),
        ("open_rate", sg.ReachPace("0.2/month"), sg.ReachLevel(0.2)),
    ],
)
def test_the_figure_of_a_pace_is_offered_as_a_level(metric: str, target: sg.Target, fix: sg.Target | None) -> None:
    """Kept where so much was to be kept, reached where it was to be reached; of what it falls by there is none."""
    found = sg.check(goal(metric, target), as_of=TODAY).finding("SGM215")
    assert found is not None
    assert (None if found.fix is None else found.fix.target) == fix


def test_a_rate_may_move_at_a_pace_that_runs_on() -> None:
    """So many points a month, from where it stood, are a line as of any level."""
    asked = sg.KeepPace("2/month")
    nps = sg.Goal(
        id="g",
        metric="nps",
        target=asked,
        start=date(2026, 3, 1),
        deadline=date(2026, 8, 31),
        baseline=sg.Baseline(value=30),
    )
    read = sg.History.of([(date(2026, 3, 31), 33)], metric="nps")
    progress = sg.assess(nps, read, as_of=date(2026, 3, 31))
    assert (progress.expected, progress.gap) == (32, 1)
    assert "SGM215" not in {one.code for one in sg.check(nps, as_of=TODAY).findings}
