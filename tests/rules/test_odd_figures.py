"""Percent slips and figures that a metric cannot have: found in target, baseline and milestones, and mended where it is sure."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals.catalog._limits import limits_of
from smartgoals.catalog._shares import MULTIPLES, SHARES_AT_MOST

AS_OF = date(2026, 3, 2)
CODES = ("SGM203", "SGM216", "SGM217", "SGM218")
METRICS = sg.catalog.DEFAULT.metrics
RATES = sorted(
    one.id
    for one in METRICS.values()
    if one.unit == "ratio" and one.nature == "ratio" and one.id not in MULTIPLES and one.id != "net_sentiment"
)
CEILED = [one for one in RATES if METRICS[one].range[1] == 1]
OWN = sg.Metric(id="own_rate", nature="ratio", unit="ratio", formula="leads / visitors")


def goal(metric: str, target: Any, base: float | None = None, **facts: Any) -> sg.Goal:
    """Return a goal on a metric, perhaps with a baseline."""
    baseline = None if base is None else sg.Baseline(value=base, on=date(2026, 3, 1))
    return sg.Goal(
        id="g", metric=metric, target=target, baseline=baseline, start=AS_OF, deadline=date(2026, 6, 30), **facts
    )


def found(one: sg.Goal) -> list[sg.Finding]:
    """Return what the rules on figures find."""
    known = sg.Evidence(strategy=sg.Strategy(metrics=[OWN])) if one.metric == OWN.id else None
    return [each for each in sg.check(one, evidence=known, as_of=AS_OF).findings if each.code in CODES]


SLIPS = [
    (goal("conversion_rate", sg.ReachLevel(3)), "SGM203", sg.ReachLevel(0.03)),
    (goal("conversion_rate", sg.ReachLevel(3), 0.02), "SGM203", sg.ReachLevel(0.03)),
    (goal("conversion_rate", sg.ReachLevel(3), 2), "SGM203", sg.ReachLevel(0.03)),
    (goal("conversion_rate", sg.ReachLevel(3), 2.4), "SGM203", sg.ReachLevel(0.03)),
    (goal("open_rate", sg.ReachLevel(35), 0.3), "SGM203", sg.ReachLevel(0.35)),
    (goal("csat", sg.ReachLevel(85), 0.8), "SGM203", sg.ReachLevel(0.85)),
    (goal("average_rating", sg.ReachLevel(45), 4.2), "SGM203", sg.ReachLevel(4.5)),
    (goal("bounce_rate", sg.StayWithin(high=40)), "SGM203", sg.StayWithin(high=0.4)),
    (goal("engagement_rate_reach", sg.StayWithin(low=2, high=5)), "SGM203", sg.StayWithin(low=0.02, high=0.05)),
    (goal("conversion_rate", sg.ChangeBy(2), 0.02), "SGM203", sg.ChangeBy(0.02)),
    (goal("conversion_rate", sg.KeepPace("3/week")), "SGM203", sg.KeepPace("0.03/week")),
    (goal("conversion_rate", sg.KeepPace("-3/week")), "SGM203", sg.KeepPace("-0.03/week")),
    (goal("conversion_rate", sg.ReachLevel(1.5), 0.012), "SGM216", sg.ReachLevel(0.015)),
    (goal("follower_growth_rate", sg.ReachLevel(3), 0.02), "SGM216", sg.ReachLevel(0.03)),
    (goal("reach_rate", sg.ReachLevel(3), statement="Keep reach at 3 %"), "SGM216", sg.ReachLevel(0.03)),
    (goal("conversion_rate", sg.ReachLevel(0.5), statement="Convert 0,5 %"), "SGM216", sg.ReachLevel(0.005)),
    (goal("own_rate", sg.ReachLevel(3), 0.02), "SGM216", sg.ReachLevel(0.03)),
    (goal("own_rate", sg.ReachLevel(3), statement="3 % of visitors"), "SGM216", sg.ReachLevel(0.03)),
    (goal("followers", sg.ReachLevel(1.776), 1500), "SGM218", sg.ReachLevel(1776)),
]


@pytest.mark.parametrize(("one", "code", "target"), SLIPS, ids=lambda one: str(one)[:40])
def test_slips_are_found_and_mended(one: sg.Goal, code: str, target: Any) -> None:
    """A slip is told once, with what was meant; its fix has nothing odd any more, and keeps the kind of target."""
    (finding,) = found(one)
    assert finding.code == code
    assert finding.fix is not None
    assert finding.fix.target == target
    assert found(finding.fix) == []


UNSURE = [
    (goal("reach_rate", sg.ReachLevel(3)), "SGM216", 0.03),
    (goal("open_rate", sg.ReachLevel(1.2), 0.3), "SGM203", 0.012),
    (goal("csat", sg.ReachLevel(4.5), 0.8), "SGM203", None),
    (goal("nps", sg.ReachLevel(140), 30), "SGM203", None),
    (goal("average_rating", sg.ReachLevel(92), 4.2), "SGM203", None),
    (goal("followers", sg.ReachLevel(-5)), "SGM203", None),
    (goal("bounce_rate", sg.GrowBy("50 %/month"), 0.6), "SGM203", None),
    (goal("net_sentiment", sg.ReachLevel(40), -0.1), "SGM203", 0.4),
    (goal("followers", sg.ReachLevel(1.776)), "SGM218", 1776),
    (goal("followers", sg.ReachLevel(2.5)), "SGM218", None),
    (goal("nps", sg.ReachLevel(40), 300), "SGM217", None),
    (goal("followers", sg.ReachLevel(900), -5), "SGM217", None),
]


@pytest.mark.parametrize(("one", "code", "meant"), UNSURE, ids=lambda one: str(one)[:40])
def test_what_may_be_otherwise_is_told_without_a_fix(one: sg.Goal, code: str, meant: Any) -> None:
    """Where something else may be meant, a finding says what is odd and perhaps what was meant, and mends nothing."""
    (finding,) = found(one)
    assert (finding.code, finding.evidence["meant"], finding.fix) == (code, meant, None)


FINE = [
    goal("conversion_rate", sg.ReachLevel(0.03), 0.02, statement="Raise it from 2 % to 3 %"),
    goal("conversion_rate", sg.ReachLevel(0.5), 0.3),
    goal("conversion_rate", sg.ReachLevel(0.5), 0.004),
    goal("conversion_rate", sg.ChangeBy(percent=20), 0.02),
    goal("reach_rate", sg.ReachLevel(3), 0.4),
    goal("roas", sg.ReachLevel(4), 2.5),
    goal("roas", sg.ReachLevel(300)),
    goal("own_rate", sg.ReachLevel(3), 2),
    goal("average_rating", sg.ReachLevel(4.5), 4.3),
    goal("nps", sg.ReachLevel(-10), -30),
    goal("followers", sg.KeepPace("2.5/week")),
    goal("followers", sg.ChangeBy(percent=7), 1333),
    goal("sessions", sg.ReachPace("12.5/month"), 10.25),
    goal("leads", sg.ReachLevel(12.5)),
    goal("net_new_followers", sg.ReachLevel(200), -20),
    goal("revenue", sg.ReachLevel(50_000.55)),
]


@pytest.mark.parametrize("one", FINE, ids=str)
def test_figures_in_order_are_left_alone(one: sg.Goal) -> None:
    """Shares, multiples of money, means of counts and net figures are what they are."""
    assert found(one) == []


def test_a_wrong_baseline_is_told_as_such() -> None:
    """A baseline in percent under a change is the fault; beside a target in percent one finding mends both."""
    (of_change,) = found(goal("conversion_rate", sg.ChangeBy(percent=20), 2))
    assert (of_change.code, of_change.path) == ("SGM217", "baseline.value")
    assert of_change.fix is not None
    assert of_change.fix.baseline == sg.Baseline(value=0.02, on=date(2026, 3, 1))
    (of_both,) = found(goal("click_through_rate", sg.ReachLevel(3), 2.5))
    assert of_both.fix == goal("click_through_rate", sg.ReachLevel(0.03), 0.025)
    assert [one.code for one in found(goal("csat", sg.ReachLevel(4.5), 4.2))] == ["SGM203", "SGM217"]
    (alone,) = found(goal("average_rating", sg.ReachLevel(4.5), 42))
    assert alone.fix == goal("average_rating", sg.ReachLevel(4.5), 4.2)
    (whole,) = found(goal("followers", sg.ReachLevel(2000), 1.776))
    assert whole.fix == goal("followers", sg.ReachLevel(2000), 1776)


def test_milestones_are_mended_with_the_target() -> None:
    """Milestones told in percent become shares, and those that are shares already stay."""
    for value in (2.5, 0.025):
        asked = sg.ReachLevel(3, milestones=[(date(2026, 5, 1), value)])
        (finding,) = found(goal("conversion_rate", asked, 0.02))
        assert finding.fix is not None
        assert finding.fix.target == sg.ReachLevel(0.03, milestones=[(date(2026, 5, 1), 0.025)])


def test_a_band_that_would_be_turned_round_has_no_fix() -> None:
    """A fix is a valid goal, or there is none."""
    (finding,) = found(goal("bounce_rate", sg.StayWithin(low=0.5, high=40)))
    assert finding.fix is None


@given(st.sampled_from(RATES), st.integers(2, 100))
def test_a_percentage_is_found_on_every_rate(metric: str, percent: int) -> None:
    """3 for 3 % fails the measurable criterion on every rate, with or without an upper end, and is never silent."""
    report = sg.check(goal(metric, sg.ReachLevel(percent)), as_of=AS_OF)
    assert report.verdicts["measurable"] == "fail"


@given(st.sampled_from(RATES), st.integers(1, 1000))
def test_a_share_is_never_accused(metric: str, thousandths: int) -> None:
    """What lies between nothing and the whole is a share, whatever stands beside it in the same writing."""
    share = thousandths / 1000
    for base in (None, share, share / 2):
        assert found(goal(metric, sg.ReachLevel(share), base)) == []


@given(st.sampled_from(CEILED), st.integers(2, 90), st.floats(0.7, 1.4))
def test_a_fix_of_a_percentage_is_its_share(metric: str, percent: int, way: float) -> None:
    """Beside a baseline near it, a percentage is mended to the share it is, and nothing else of the goal changes."""
    base = round(percent / 100 * way, 4)
    assume(base <= 1)
    one = goal(metric, sg.ReachLevel(percent), base)
    (finding,) = found(one)
    assert finding.fix == evolve(one, target=sg.ReachLevel(percent / 100))


@given(st.sampled_from(sorted(METRICS)), st.floats(-1e6, 1e6))
def test_what_was_meant_is_not_odd(metric: str, value: float) -> None:
    """What was probably meant is a figure that the metric can have, and is told of odd figures alone."""
    limits = limits_of(metric)
    meant = limits.meant(value)
    assert meant is None or (limits.oddity(value) is not None and limits.oddity(meant) is None)


def test_limits_of_shares_are_of_rates() -> None:
    """What shares hardly ever pass is told of rates without an upper end."""
    assert all(METRICS[one].unit == "ratio" and METRICS[one].range[1] is None for one in SHARES_AT_MOST)
