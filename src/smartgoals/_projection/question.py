"""What is asked of a forecast on behalf of a goal: the days, the side of the line, and what has been read since the start.

What belongs here: facts that all kinds of targets share. Knows goals, histories, plans, progress and the asking of
forecasts; knows no chances.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import Final, final

from attrs import evolve

from smartgoals._days import ONE_DAY
from smartgoals._forecast.ask import Asked, counted_since
from smartgoals._forecast.forecast import Forecast
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.metric import Better, Nature
from smartgoals._model.target import Bound, Judged
from smartgoals._plan.band import Band
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._plan.plan import Plan
from smartgoals._progress.progress import Progress

# What these count stands still while nobody works on it; a share or a score does not.
_WORKED_FOR: Final = frozenset({None, Nature.STOCK, Nature.FLOW, Nature.UNIQUE})


@final
class Question:
    """A goal with a plan or band, a history as known on a day, and a method to ask."""

    def __init__(self, goal: Goal, progress: Progress, plan: Plan | Band, asked: Asked) -> None:
        self.goal, self.progress, self.plan, self.asked = goal, progress, plan, asked
        self.history: History = asked.known
        self.as_of = asked.as_of
        self.end, self.start = plan.end_day, plan.start_day
        self.last = date.fromordinal(asked.last)
        self.is_one_day = asks_for_one_day(goal, self.history.nature)
        self.is_flow = self.history.nature is Nature.FLOW and not self.is_one_day
        self.judged: Judged = getattr(goal.target, "judged", Judged.ON_DEADLINE)

    @cached_property
    def bound(self) -> Bound:
        """The good side of the target.

        With a baseline in the goal its numbers say it, as they do for the plan. Without one the plan starts from a reading,
        and a target that the reading has passed already would turn the goal round: then the metric's better side decides.
        """
        of_plan = self.plan.bound if isinstance(self.plan, Plan) else Bound.AT_LEAST
        better = self.history.better
        if self.goal.baseline is not None or self.is_flow or better in {None, Better.CONTEXT}:
            return of_plan
        if isinstance(self.plan, Plan) and self.plan.pace is not None:
            return of_plan
        return Bound.AT_MOST if better is Better.LOWER else Bound.AT_LEAST

    @cached_property
    def counted(self) -> float:
        """What a flow has brought since the start; 0 for other natures."""
        return counted_since(self.history, self.first_day) if self.is_flow else 0.0

    @property
    def first_day(self) -> date:
        """The first day of the goal's window."""
        return self.start + ONE_DAY

    @property
    def now(self) -> float:
        """The value the rest starts from: the last reading, or the total of a flow since the start."""
        return self.counted if self.is_flow else float(self.history.numbers[-1])

    @property
    def only_adds(self) -> bool:
        """Whether a flow cannot take back what it has brought: its range, or every reading so far, is zero or more."""
        low = self.history.bounds[0]
        return (low is not None and low >= 0) or min(self.history.numbers) >= 0

    @property
    def since(self) -> date:
        """The day at whose end the rest begins: that of the last reading, or the eve of a flow's window if that is later."""
        return max(self.last, self.start) if self.is_flow else self.last

    def values_since_start(self) -> Sequence[float]:
        """Return the values read in the goal's window so far; of a flow, the total of each day."""
        low, high = self.history.position(self.start), self.history.position(self.end)
        numbers = self.history.numbers[low:high]
        if self.history.nature is not Nature.FLOW:
            return [float(value) for value in numbers]
        totals: dict[int, float] = {}
        for ordinal, value in zip(self.history.ordinals[low:high], numbers, strict=True):
            totals[ordinal] = totals.get(ordinal, 0.0) + float(value)
        return list(totals.values())

    def forecasts(self, days: Sequence[date], *, cautious: bool = False) -> list[Forecast]:
        """Return the forecasts, in the goal's terms, of its value at the end of each of the days.

        A pause brings nothing: a day after one is forecast as the earlier day that it leaves as many days to work.
        """
        asked = [self.worked(day) for day in days]
        total_from = self.first_day if self.is_flow else None
        made = self.asked.forecasts(asked, total_from, cautious=cautious)
        return [one if one.on == day else evolve(one, on=day) for one, day in zip(made, days, strict=True)]

    def amounts(self, day: date) -> Forecast:
        """Return the forecast of the single reading on a day, whatever the nature."""
        return self.asked.forecasts([self.worked(day)], cautious=True)[0]

    def worked(self, day: date) -> date:
        """Return the day that leaves as many days to work as a day after pauses does."""
        pauses = self.goal.calendar.pauses
        if not pauses or day <= self.last or self.history.nature not in _WORKED_FOR:
            return day
        idle = 0
        for pause in pauses:
            first, last = max(pause.start, self.last + ONE_DAY), min(pause.end, day)
            idle += max(0, (last - first).days + 1)
        return day - timedelta(days=idle)
