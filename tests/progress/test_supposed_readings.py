"""What many supposed futures of one history have in common is walked once, and none of them sees another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import Phase, given, settings, strategies as st

import smartgoals as sg
from smartgoals._progress.tally import AskedPeriod

FIRST, TODAY = date(2026, 1, 1), date(2026, 3, 29)
TARGETS: list[sg.Target] = [
    *(
        sg.KeepPace(f"{amount}/{per}", counted="calendar", carry=carry, bound=bound)
        for per, amount in (("day", 4), ("week", 28), ("month", 120))
        for carry in ("none", "surplus", "both")
        for bound in ("at_least", "at_most")
    ),
    sg.KeepPace("28/week", counted="calendar", carry="both", carry_at_most=9),
    sg.KeepPace("28/week", counted="rolling"),
    sg.KeepPace("28/week"),
    sg.StayWithin(low=14, high=40, per="week"),
    sg.StayWithin(high=40, per="week"),
    sg.StayWithin(high=12),
    sg.ReachPace("130/month"),
    sg.ReachLevel(500),
]
LEADS = sg.Metric(id="leads", nature="flow", better="higher")
CALLERS = sg.Metric(id="callers", nature="unique", better="higher")
FANS = sg.Metric(id="fans", nature="stock", better="higher")


@settings(max_examples=40, deadline=None, phases=(Phase.explicit, Phase.generate))
@given(
    st.lists(st.integers(-1, 9), min_size=3, max_size=88),
    st.sampled_from(TARGETS),
    st.sampled_from([(LEADS, None), (LEADS, "zero"), (LEADS, "pessimistic"), (CALLERS, None), (FANS, "unknown")]),
    st.sampled_from([sg.Calendar(), sg.Calendar(working_days="mon-fri")]),
    st.lists(st.tuples(st.integers(1, 70), st.integers(0, 9)), min_size=2, max_size=4),
)
def test_each_look_tells_what_it_tells_alone(
    values: list[int],
    target: sg.Target,
    read: tuple[sg.Metric, str | None],
    calendar: sg.Calendar,
    looks: list[tuple[int, int]],
) -> None:
    """However many futures were looked at before, a progress is that of the readings it was told."""
    metric, missing = read
    days = [TODAY - timedelta(len(values) - 1 - k) for k in range(len(values))]
    rows = [(day, value) for day, value in zip(days, values, strict=True) if value >= 0]
    if not rows:
        return
    goal = sg.Goal(id="g", metric=metric.id, target=target, start=FIRST, deadline=date(2026, 6, 30), calendar=calendar)
    projection = sg.project(goal, sg.History.of(rows, metric=metric), as_of=TODAY, missing=missing)
    if projection._later is None:
        return
    later = projection._later
    many = later.for_many_days()
    for ahead, value in looks:
        supposed = [(TODAY + timedelta(k), value + k % 2) for k in range(1, ahead + 1)]
        on = TODAY + timedelta(ahead)
        one, other = many.on(on, supposed), later.on(on, supposed)
        assert one.progress == other.progress
        assert one.progress.settled == other.progress.settled
        assert one.progress.explain() == other.progress.explain()


def test_each_closed_period_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look asks no more for the periods that were over before, nor for what any period asks by itself."""
    asked, on = list[date](), AskedPeriod.on.__func__  # type: ignore[attr-defined]

    def counting(cls: type[AskedPeriod], plan: sg.Plan, day: date, *carried: Any) -> AskedPeriod:
        asked.append(day)
        period: AskedPeriod = on(cls, plan, day, *carried)
        return period

    goal = sg.Goal(
        id="g",
        metric="leads",
        target=sg.KeepPace("3/day", counted="calendar", carry="both"),
        start=FIRST,
        deadline=date(2026, 6, 30),
    )
    history = sg.History.of([(FIRST + timedelta(k), k % 6) for k in range(88)], metric=LEADS)
    later = sg.project(goal, history, as_of=TODAY)._later
    assert later is not None
    many = later.for_many_days()
    monkeypatch.setattr(AskedPeriod, "on", classmethod(counting))
    for value in range(5):
        rows = [(TODAY + timedelta(k), value) for k in range(1, 41)]
        assert many.on(TODAY + timedelta(40), rows).progress.actual is not None
    assert len(asked) <= 128 + 5 * 3


@pytest.mark.parametrize("more", [{"covers": "day"}, {"readings": []}])
def test_what_does_not_go_on_from_it_is_walked_alone(more: dict[str, Any]) -> None:
    """Readings that say which days they cover may tell of days before, and those that differ are others."""
    history = sg.History.of([(FIRST + timedelta(k), k % 6) for k in range(88)], metric=LEADS)
    goal = sg.Goal(
        id="g",
        metric="leads",
        target=sg.KeepPace("28/week", counted="calendar"),
        start=FIRST,
        deadline=date(2026, 6, 30),
    )
    known = history.covering("day") if "covers" in more else history
    later = sg.project(goal, known, as_of=TODAY)._later
    assert later is not None
    if "readings" in more:
        many = evolve_of(later.for_many_days(), readings=history.upto(date(2025, 1, 1)))
        assert many.on(TODAY, [(TODAY, 3)]).progress.actual == 3
        return
    rows = [sg.Reading(TODAY + timedelta(k), 4, covers=TODAY + timedelta(k)) for k in range(1, 9)]
    on = TODAY + timedelta(8)
    assert later.for_many_days().on(on, rows).progress == later.on(on, rows).progress


def evolve_of(later: Any, **more: Any) -> Any:
    """Return what a projection keeps with something else in it."""
    return later._replace(**more)
