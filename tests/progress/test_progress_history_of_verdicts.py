"""What the status was: neither a revised goal nor a corrected reading changes what was said before."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY0 = date(2026, 1, 1)


def day(k: int) -> date:
    """Return the k-th day after the goal's baseline."""
    return DAY0 + timedelta(days=k)


GOAL = sg.Goal(
    id="g",
    metric="followers",
    target=sg.ReachLevel(100),
    baseline=sg.Baseline(value=0, on=DAY0),
    start=day(1),
    deadline=day(100),
)


def test_each_day_is_judged_as_it_was_known() -> None:
    """A reading corrected later counts from the day of its correction on."""
    h = sg.History.of([(day(3), 2, day(3)), (day(3), 9, day(6))], metric="followers")
    rows = sg.status_history(GOAL, h, [day(3), day(5), day(6)], "engagedly_threshold")
    assert [row.status for row in rows] == ["behind", "behind", "on_track"]
    assert [row.progress.actual for row in rows] == [2, 2, 9]
    assert [row.day for row in rows] == [day(3), day(5), day(6)]


def test_further_arguments_reach_the_assessment() -> None:
    """How missing days are taken, and all else, is said as for one assessment."""
    h = sg.History.of([(day(3), 9)], metric="followers")
    (row,) = sg.status_history(GOAL, h, [day(4)], "viva", missing="unknown")
    assert row.status == "unknown"


@pytest.mark.parametrize("days", [[1], "2026-01-01", [date(2026, 1, 1), None]])
def test_days_are_days(days: object) -> None:
    """What is no list of days is refused."""
    with pytest.raises(sg.SmartGoalsError):
        sg.status_history(GOAL, sg.History.of([]), days, "viva")  # type: ignore[arg-type]  # the point of the test


@given(
    st.integers(2, 60),
    st.integers(1, 500),
    st.lists(st.tuples(st.integers(1, 60), st.integers(0, 120), st.integers(0, 30)), max_size=8),
    st.integers(0, 300),
    st.sampled_from(sorted(sg.status.STATUS_PRESETS)),
)
def test_a_revision_never_changes_an_earlier_status(
    on: int, target: int, rows: list[tuple[int, int, int]], corrected: int, preset: str
) -> None:
    """Whatever is revised or corrected on a day, the statuses of all days before it stay as they were."""
    readings = [(day(k), value, day(k + later)) for k, value, later in rows]
    h = sg.History.of(readings, metric="followers")
    days = [day(k) for k in range(1, on)]
    before = sg.status_history(GOAL, h, days, preset)
    revised = GOAL.revised(on=day(on), reason="learnt better", target=sg.ReachLevel(target))
    later = [(when, corrected, max(day(on), known)) for when, _, known in readings if when <= day(on)]
    after = sg.status_history(revised, sg.History.of([*readings, *later], metric="followers"), days, preset)
    assert [row.status for row in after] == [row.status for row in before]
    assert [row.progress for row in after] == [row.progress for row in before]
