"""A goal has one gap: the change that is explained is what its progress says, or none is told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg

FIRST = date(2026, 1, 5)
TARGETS = {
    "followers": [
        sg.ReachLevel(120),
        sg.ReachLevel(120, judged="any_day"),
        sg.ReachLevel(80, judged="any_day"),
        sg.ChangeBy(percent=10, judged="any_day"),
        sg.GrowBy("5 %/week", judged="any_day"),
        sg.KeepPace("10/week"),
        sg.KeepPace("10/week", counted="rolling"),
        sg.StayWithin(low=90, high=110),
    ],
    "leads": [
        sg.ReachLevel(200),
        sg.ReachLevel(200, milestones=[sg.Milestone(FIRST + timedelta(30), 400)]),
        sg.ReachLevel(12, judged="any_day"),
        sg.ReachPace("30/week"),
        sg.KeepPace("30/week"),
        sg.KeepPace("30/week", bound="at_most"),
        sg.KeepPace("30/week", counted="rolling"),
        sg.KeepPace("3/day", counted="rolling", bound="at_most"),
        sg.KeepPace("30/week", counted="calendar"),
        sg.KeepPace("30/week", counted="calendar", bound="at_most"),
        sg.KeepPace("30/week", counted="calendar", carry="surplus"),
        sg.KeepPace("30/week", counted="calendar", carry="both"),
        sg.KeepPace("30/week", counted="calendar", carry="both", carry_at_most=5, bound="at_most"),
        sg.StayWithin(low=1, high=9, per="week"),
    ],
}
FORMS = [(metric, target) for metric, targets in TARGETS.items() for target in targets]


def goal(metric: str, target: Any) -> sg.Goal:
    """Return a goal of six weeks."""
    base = sg.Baseline(value=100) if metric == "followers" else None
    deadline = FIRST + timedelta(41)
    return sg.Goal(id="g", metric=metric, target=target, start=FIRST, deadline=deadline, baseline=base)


def both(metric: str, target: Any, rows: dict[int, int], day: int) -> tuple[sg.progress.Gap, sg.Progress]:
    """Return what is explained of a goal on a day, and its progress."""
    history = sg.History.of([(FIRST + timedelta(on), value) for on, value in rows.items()], metric=metric)
    asked, when = goal(metric, target), FIRST + timedelta(day)
    return sg.explain_gap(asked, history, as_of=when), sg.assess(asked, history, as_of=when)


ROWS = st.dictionaries(st.integers(-3, 45), st.integers(0, 15), min_size=1, max_size=25)


@given(st.sampled_from(FORMS), ROWS, st.integers(-2, 50))
@example(FORMS[1], {0: 10, 5: 30, 9: 12}, 20)
@example(FORMS[9], dict.fromkeys(range(30), 10), 28)
def test_the_change_is_the_gap_of_the_progress_or_there_is_none(
    form: tuple[str, Any], drawn: dict[int, int], day: int
) -> None:
    """Both sides are what progress tells; their difference is its gap, good or bad side up, or is not told, and why."""
    metric, target = form
    rows = {on: 80 + 4 * value for on, value in drawn.items()} if metric == "followers" else drawn
    gap, progress = both(metric, target, rows, day)
    assert (gap.before, gap.after) == (progress.expected, progress.actual)
    if gap.change is None:
        assert gap.unexplained
        assert gap.parts == ()
        return
    assert progress.gap is not None
    sign = 1 if progress.plan is None else progress.plan.sign  # type: ignore[union-attr]  # a band has no change
    assert float(gap.change) * sign == pytest.approx(progress.gap)


def why(gap: sg.progress.Gap) -> list[str]:
    """Return the reasons of what is not explained."""
    return [what.reason.value for what in gap.unexplained]


def test_a_level_that_was_reached_and_fell_misses_nothing() -> None:
    """Reached on day 5 and below since: its progress is on plan, and no drop is explained as a gap."""
    gap, progress = both("followers", sg.ReachLevel(120, judged="any_day"), {0: 101, 5: 121, 30: 104}, 35)
    assert progress.gap >= 0  # type: ignore[operator]  # a number
    assert (gap.after, gap.change, why(gap)) == (104, None, ["stays_reached"])
    assert "reached" in gap.text()
    assert gap.text("fr")


def test_a_window_that_failed_has_no_change_of_today() -> None:
    """One bad fortnight is the gap; a good week now is no surplus over the plan."""
    rows = {on: 0 if 7 <= on < 21 else 9 for on in range(35)}
    gap, progress = both("leads", sg.KeepPace("30/week", counted="rolling"), rows, 34)
    assert progress.gap == -30
    assert (gap.before, gap.after, gap.change, why(gap)) == (30, 63, None, ["no_line"])


def test_a_demand_with_what_is_carried_has_the_change_of_its_gap() -> None:
    """What counts of a demand is what was expected and the gap, so that the two are told alike."""
    rows = dict.fromkeys(range(20), 6)
    gap, progress = both("leads", sg.KeepPace("30/week", counted="calendar", carry="surplus"), rows, 19)
    assert progress.gap == gap.change
    assert why(gap) == ["no_line"]
