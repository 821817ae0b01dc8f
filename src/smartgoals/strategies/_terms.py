"""Terms of goals as they are drawn, and how they are brought into the days in which they must lie."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from attrs import evolve, frozen

from smartgoals._model.baseline import Baseline
from smartgoals._model.target import ChangeBy, KeepPace, Milestone, ReachLevel, ReachPace, Target
from smartgoals.strategies._values import DULL_DAY


@frozen
class DrawnTerms:
    """Target, start, deadline and baseline as they were drawn, before anything is known of the days
    they must lie in.
    """

    target: Target | None
    start: date | None
    deadline: date | None
    baseline: Baseline | None
    read_before: int | None

    def within(self, first: date, last: date) -> dict[str, Any]:
        """Return terms that do not contradict each other, from *first* to *last*."""
        start = _into(self.start, first, last - timedelta(days=2))
        deadline = _into(self.deadline, (start or first) + timedelta(days=1), last)
        dull = min(max(DULL_DAY, first), last - timedelta(days=2))
        begins = start or (deadline - timedelta(days=1) if deadline else dull)
        target, baseline = self.target, self.baseline
        if baseline is not None:
            before = self.read_before
            on = None if before is None else date.fromordinal(max(1, begins.toordinal() - before))
            baseline = baseline if on is None else evolve(baseline, on=on)
            begins = on or start or first
        if isinstance(target, (ReachLevel, ChangeBy, ReachPace, KeepPace)) and target.milestones:
            target = evolve(target, milestones=_moved(target.milestones, begins, deadline or last))
        return {"target": target, "start": start, "deadline": deadline, "baseline": baseline}


def _into(day: date | None, first: date, last: date) -> date | None:
    """Return a day that lies from *first* to *last*: the day itself where it does."""
    if day is None or first <= day <= last:
        return day
    return first + timedelta(days=(day - first).days % ((last - first).days + 1))


def _moved(milestones: tuple[Milestone, ...], after: date, before: date) -> tuple[Milestone, ...]:
    """Return milestones moved to days strictly between two days, at most one a day; none where
    there is no day between.
    """
    room = (before - after).days - 1
    found: dict[date, Milestone] = {}
    for one in milestones if room > 0 else ():
        inside = after < one.on < before
        on = one.on if inside else after + timedelta(days=1 + abs((one.on - after).days) % room)
        found[on] = Milestone(on, one.value)
    return tuple(found.values())
