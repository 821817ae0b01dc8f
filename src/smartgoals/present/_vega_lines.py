"""The lines of a goal: its days, its plan, its readings thinned, the fan of its forecast, and the
points that are marked.

Readings come from what the progress was told from, exactly as an assessment tells them; a progress
that was read from data has none. Knows goals, and nothing of how lines are drawn.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import Final, NamedTuple, final

from smartgoals._errors import InvalidValue
from smartgoals._forecast.forecast import Forecast
from smartgoals._model.target import KeepPace, Milestone
from smartgoals._numbers import Number, rounded_within_reach
from smartgoals._plan.plan import Plan
from smartgoals._progress.drawn import read_of, value_on, values_read, windows_due, windows_held
from smartgoals._progress.progress import Progress
from smartgoals._projection.projection import Projection
from smartgoals._time.calendar import EVERY_DAY
from smartgoals.present._measured import arrival_of
from smartgoals.present._vega_goal import Shown, counts_windows, has_chance, told_on

__all__ = ["COVERED", "Fan", "GoalLines"]

_POINTS: Final = 48
_SAMPLES: Final = 12
_INNER: Final = (0.35,)
"""Where between the last reading and the deadline the fan is asked for, as shares of the way."""
_BEYOND: Final = 1.25
"""An arrival after the deadline is drawn as far as so much of the goal's days."""
COVERED: Final = (0.95, 0.8, 0.5)
"""The chances with which the intervals of the fan hold the value, the widest first."""


class Fan(NamedTuple):
    """A day of the fan: the middle, and the bounds of the intervals in the order in which they are drawn."""

    day: date
    expected: float
    bounds: tuple[tuple[float, float], ...]


@final
class GoalLines:
    """The lines of one goal, each worked out once, when it is first drawn."""

    def __init__(self, what: Shown, progress: Progress) -> None:
        self.what, self.progress = what, progress
        self.plan, self.projection = progress.plan, what.projection

    @cached_property
    def days(self) -> tuple[date, date]:
        """The first and the last day: from the start of the plan to the deadline, or to an arrival
        that is not much later.
        """
        progress, on = self.progress, self.progress.as_of
        read = [day for day, _ in self.readings]
        first = min([progress.start or on, on, *read])
        last = max(progress.deadline or on, on)
        median = arrival_of(self.projection)
        if median is not None and last < median <= first + (last - first) * _BEYOND:
            last = median
        return first, last if last > first else first + timedelta(days=1 if first < date.max else 0)

    @cached_property
    def readings(self) -> list[tuple[date, Number]]:
        """The days with readings and the values at their end, with that of the day itself; thinned
        where there are many.
        """
        read, found = read_of(self.progress), list[tuple[date, Number]]()
        if read is not None and isinstance(self.plan, Plan) and counts_windows(self.progress):
            found = windows_held(read, self.plan, _POINTS)
        elif read is not None:
            found = values_read(read, _POINTS)
            if isinstance(self.plan, Plan) and self.plan.per is None and read.since < read.on:
                start = value_on(read, read.since)
                begun = None if start is None else rounded_within_reach(start)
                found = found if begun is None else [(read.since, begun), *found]
        if not found and self.progress.actual is not None:
            found = [(told_on(self.progress), self.progress.actual)]
        return found

    @cached_property
    def planned(self) -> list[tuple[date, Number]]:
        """The bends of the plan, and where it rests on days off some days between."""
        plan = self.plan
        if not isinstance(plan, Plan):
            return []
        if counts_windows(self.progress):
            return windows_due(plan, self.days[0], self.progress.deadline or self.days[1], _POINTS)
        if self.progress.deadline is None:
            return [(day, plan.value_on(day)) for day in (plan.start_day, self.days[1])]
        found = [(knot.on, knot.value) for knot in plan.knots]
        if plan.calendar == EVERY_DAY:
            return found
        span = (plan.end_day - plan.start_day).days
        between = {plan.start_day + timedelta(days=span * k // _SAMPLES) for k in range(1, _SAMPLES)}
        between |= {day for pause in plan.calendar.pauses for day in (pause.start, pause.end)}
        inside = [day for day in between if plan.start_day < day < plan.end_day]
        return sorted([*found, *((day, plan.value_on(day)) for day in inside)], key=lambda point: point[0])

    @cached_property
    def fan(self) -> list[Fan]:
        """The forecast of a goal that is open, from the last reading to the deadline; empty without one.

        A guess has none, and none is drawn of windows, for what is forecast is the total since the start.
        """
        projection = self.projection
        if projection is None or counts_windows(self.progress) or not has_chance(projection):
            return []
        since, end = projection.since, projection.deadline
        if isinstance(self.plan, Plan) and self.plan.per is not None and self.readings:
            since = self.readings[-1][0]  # of the last period that ended, whose amount was read
        if projection.forecast is None or since is None or end is None:
            return []
        since = max(since, self.days[0])
        if (
            projection.forecast.is_known
            or since >= end
            or (self.progress.settled is not None and self.progress.settled.is_judged)
        ):
            return []
        way, known = (end - since).days, self._known(since)
        days = {since + timedelta(days=int(way * share)) for share in _INNER} | (set() if known else {since})
        inner = sorted(days - {end, *(one.day for one in known)})
        asked = _asked(projection, inner)
        found = [*asked, (end, projection.forecast)]
        return [*known, *(Fan(day, one.expected, tuple(map(one.interval, COVERED))) for day, one in found)]

    def _known(self, since: date) -> list[Fan]:
        """Return the day of the last reading, where the fan has what was read; of amounts of a
        period it may be another.
        """
        projection, plan = self.projection, self.plan
        if projection is None or projection.now is None or projection.since != since:
            return []
        if not isinstance(plan, Plan) or plan.per is not None:
            return []
        return [Fan(since, projection.now, ((projection.now, projection.now),) * len(COVERED))]

    @cached_property
    def marks(self) -> list[tuple[date, Number, str]]:
        """Milestones, the target and the arrival at it: their day, their value and what they are."""
        progress, found = self.progress, []
        goal = self.what.goal
        due: tuple[Milestone, ...] = () if goal is None or goal.target is None else goal.target.milestones
        is_line = isinstance(self.plan, Plan) and not isinstance(
            None if goal is None else goal.target, KeepPace
        )
        if is_line:
            found = [(one.on, one.value, "milestone") for one in due]
        if counts_windows(progress):
            return []
        if isinstance(self.plan, Plan) and progress.deadline is not None:
            kept = self.plan.is_cap
            found.append((self.plan.end_day, self.plan.end_value, "limit" if kept else "target"))
        median = arrival_of(self.projection)
        if median is not None and progress.target is not None and progress.settled is None:
            found.append((median, progress.target, "arrival_mark"))
        return [one for one in found if self.days[0] <= one[0] <= self.days[1]]


def _asked(projection: Projection, days: list[date]) -> list[tuple[date, Forecast]]:
    """Return the forecasts of days before the deadline; none of a projection that was read from
    data, or whose method fails.
    """
    try:
        return list(zip(days, projection.fan(days), strict=True))
    except InvalidValue:
        return []
