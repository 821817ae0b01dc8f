"""Where a target leads must be a figure of its metric: no fewer than none are left, and no score passes its scale."""

from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg

TODAY = date(2026, 11, 30)
START, WEEKS = date(2026, 12, 1), 26
END = date(2027, 5, 31)


def found(metric: str, target: Any, base: float | None, per: str | None = None, **facts: Any) -> sg.Finding | None:
    """Return what is said of a target that cannot be."""
    baseline = None if base is None else sg.Baseline(value=base, per=per, on=None if per else TODAY)
    own: dict[str, Any] = {"start": START, "deadline": END, "baseline": baseline, **facts}
    goal = sg.Goal(id="g", metric=metric, channel="web", target=target, **own)
    report = sg.check(goal, as_of=TODAY)
    return next((one for one in report.findings if one.code == "SGM203"), None)


@given(st.integers(1, 500), st.integers(-300, 300).filter(bool))
@example(100, -150)
@example(100, -100)
def test_no_change_takes_more_than_there_is(base: int, percent: int) -> None:
    """A change of a flow, in percent or as an amount, is found exactly when it leads below nothing."""
    told = found("support_calls", sg.ChangeBy(percent=percent), base, "month")
    assert (told is not None) is (percent < -100)
    if told is not None:
        assert told.path == "target.percent"
        assert told.evidence["value"] == base * (100 + percent) / 100
        assert told.fix is None
    by_amount = found("support_calls", sg.ChangeBy(percent), base, "month")
    assert (by_amount is not None) is (base + percent < 0)


@given(st.integers(0, 3000), st.integers(-300, 300).filter(bool))
@example(100, -300)
@example(26, -1)
def test_no_pace_leads_below_nothing(base: int, pace: int) -> None:
    """A pace of a level is found exactly when it has taken more than there is by the deadline."""
    told = found("followers", sg.KeepPace(sg.Pace(pace, "week")), base)
    days = (END - TODAY).days
    assert (told is not None) is (7 * base + pace * days < 0)
    if told is not None:
        assert told.path == "target.pace"
        assert told.message.endswith("followers can never be below 0")


@pytest.mark.parametrize(
    ("metric", "target", "base", "is_found"),
    [
        ("nps", sg.KeepPace("10/week"), 40, True),
        ("nps", sg.KeepPace("2/week"), 40, False),
        ("bounce_rate", sg.KeepPace("-0.02/week"), 0.4, True),
        ("bounce_rate", sg.KeepPace("-0.01/week"), 0.4, False),
        ("followers", sg.KeepPace("-300/week", bound="at_most"), 100, False),
        ("followers", sg.KeepPace("-300/week"), None, False),
        ("sessions", sg.KeepPace("300/week"), 100, False),
        ("sessions", sg.ChangeBy(percent=50), 100, False),
    ],
)
def test_scales_end_where_they_do(metric: str, target: Any, base: float | None, is_found: bool) -> None:
    """Scores and shares have both ends; a limit, and a pace from nowhere, lead to no level."""
    assert (found(metric, target, base) is not None) is is_found


def test_a_pace_without_an_end_leads_nowhere() -> None:
    """Nobody knows how far a pace goes that has no deadline; an own metric has the range that it says."""
    assert found("followers", sg.KeepPace("-300/week"), 100, deadline=None) is None
    assert found("unheard_of", sg.KeepPace("-300/week"), 100) is None


def test_growth_below_nothing_is_told_in_french() -> None:
    """The sentence is that of any target below what there can be."""
    goal = sg.Goal(
        id="g",
        metric="support_calls",
        target=sg.ChangeBy(percent=-150),
        baseline=sg.Baseline(value=100, per="month"),
        start=START,
        deadline=END,
    )
    report = sg.check(goal, as_of=TODAY, language="fr")
    assert "ne peut descendre sous 0" in next(one.message for one in report.findings if one.code == "SGM203")
