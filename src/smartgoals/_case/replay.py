"""Replay: a goal as it would have been in the past: the same span, calendar and kind of target, from where it stood then.

What belongs here: moving a goal back in time, and what came of it. Each replay is judged by the case of the goal moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import count
from statistics import fmean
from typing import TYPE_CHECKING, Final, NamedTuple, final

from attrs import evolve, frozen

from smartgoals._case.case import Case
from smartgoals._case.surroundings import Surroundings
from smartgoals._days import ONE_DAY
from smartgoals._errors import InvalidValue
from smartgoals._model.ids import GoalId
from smartgoals._model.metric import Nature
from smartgoals._model.target import ChangeBy, KeepPace, Milestone, ReachLevel, ReachPace, StayWithin, Target
from smartgoals._numbers import Number, exact, rounded
from smartgoals._time.pace import Pace
from smartgoals._time.period import Period, PeriodUnit

if TYPE_CHECKING:
    from smartgoals._model.goal import Goal
    from smartgoals._model.history import History

__all__ = ["GoalBacktest", "Replay", "replays"]

# Fewer readings before the day of asking make no chance to go by.
LEAST_READINGS: Final = 5
_WEEK: Final = Period(1, PeriodUnit.WEEK)
_LONG: Final = frozenset({PeriodUnit.MONTH, PeriodUnit.QUARTER, PeriodUnit.YEAR})


class Replay(NamedTuple):
    """A goal as it would have been in the past: its days, the chance it was given, and whether it was met.

    `probability` is None where the method could tell none.
    """

    start: date
    deadline: date
    target: Target
    probability: float | None
    is_met: bool


@final
@frozen(kw_only=True)
class GoalBacktest:
    """How often goals such as one were met before, and what chance they were given; see :func:`smartgoals.backtest`.

    `replays` are the goals moved back, the oldest first, each asked `asked_after` days after the eve of its start.
    """

    goal: GoalId
    method: str
    asked_after: int
    replays: tuple[Replay, ...] = ()

    @property
    def tried(self) -> int:
        """How many such goals there were."""
        return len(self.replays)

    @property
    def met(self) -> int:
        """How many of them were met."""
        return sum(one.is_met for one in self.replays)

    @property
    def share_met(self) -> float | None:
        """The share of them that was met; None where there was none."""
        return self.met / self.tried if self.replays else None

    @property
    def mean_chance(self) -> float | None:
        """The mean of the chances they were given, which should be near the share met; None where none had one."""
        return fmean([chance for chance, _ in self._judged]) if self._judged else None

    @property
    def brier(self) -> float | None:
        """The mean squared difference of chance and outcome, 0 at best; None where no such goal had a chance.

        G. W. Brier, Monthly Weather Review 78 (1950).
        """
        return fmean([(chance - is_met) ** 2 for chance, is_met in self._judged]) if self._judged else None

    @property
    def _judged(self) -> list[tuple[float, bool]]:
        return [(one.probability, one.is_met) for one in self.replays if one.probability is not None]

    def __str__(self) -> str:
        told = "" if self.mean_chance is None else f", given {self.mean_chance:.0%} on average"
        return f"{self.met} of {self.tried} goals such as {self.goal} were met{told}"


def replays(goal: Goal, history: History, around: Surroundings, origins: int, asked_after: int) -> Iterator[Replay]:
    """Yield what came of a goal at up to so many earlier days, the latest first; those of which nothing is told are left out."""
    case = Case(goal=goal, surroundings=around, given=history)
    starts_at = None if case.start is None else exact(case.start.value)
    moved = list(_moved(goal, history, asked_after))
    stride = max(1, -(-len(moved) // origins))
    for earlier in moved[::stride]:
        found = _replayed(_anew(earlier, case, starts_at), history, around, asked_after)
        if found is not None:
            yield found


def _moved(goal: Goal, history: History, asked_after: int) -> Iterator[Goal]:
    """Yield a goal moved back by one step after the other, as long as the history tells of it."""
    step, last = _step(goal), history.ordinals[-1]
    start, deadline = goal.start, goal.deadline
    if start is None or deadline is None:
        return
    for k in count(1):
        try:
            begins, after = step.boundary(start, -k), step.boundary(min(deadline, date.max - ONE_DAY) + ONE_DAY, -k)
        except InvalidValue:
            return
        asked = begins - ONE_DAY + timedelta(days=asked_after)
        if history.position(asked) < LEAST_READINGS:
            return
        if after.toordinal() - 1 <= last and begins < after:
            yield _at(goal, begins, after - ONE_DAY)


def _step(goal: Goal) -> Period:
    """Return by what a goal is moved: whole weeks, or the months and years that its periods are made of."""
    target = goal.target
    if isinstance(target, (KeepPace, ReachPace)):
        period: Period | None = target.pace.period
    else:
        period = target.per if isinstance(target, StayWithin) else None
    return _WEEK if period is None or period.unit not in _LONG else Period(1, period.unit)


def _at(goal: Goal, start: date, deadline: date) -> Goal:
    """Return a goal at other days: pauses and milestones move with its start, and so does the day of its baseline."""
    shift = start - (goal.start or start)
    pauses = [evolve(one, start=one.start + shift, end=one.end + shift) for one in goal.calendar.pauses]
    target = goal.target
    if isinstance(target, (ReachLevel, ChangeBy, ReachPace, KeepPace)):
        marks = [Milestone(one.on + shift, one.value) for one in target.milestones if one.on + shift <= deadline]
        target = evolve(target, milestones=marks)
    return evolve(
        goal,
        start=start,
        deadline=deadline,
        target=target,
        calendar=evolve(goal.calendar, pauses=pauses) if pauses else goal.calendar,
        baseline=None,
        revisions=(),
    )


def _anew(earlier: Goal, case: Case, starts_at: Fraction | None) -> Goal:
    """Return a goal moved back with the target as far from where it stood then as the goal's is from its start."""
    target, nature = earlier.target, case.nature
    is_total = nature is Nature.FLOW and isinstance(target, ReachLevel)
    if starts_at is None or is_total or not isinstance(target, (ReachLevel, ReachPace)):
        return earlier
    start = Case(goal=earlier, surroundings=case.surroundings, given=case.given).start
    if start is None:
        return earlier
    return evolve(earlier, target=_lifted(target, exact(start.value) - starts_at))


def _lifted(target: ReachLevel | ReachPace, by: Fraction) -> Target:
    marks = [Milestone(one.on, _sum(one.value, by)) for one in target.milestones]
    if isinstance(target, ReachLevel):
        return evolve(target, value=_sum(target.value, by), milestones=marks)
    pace = Pace(_sum(target.pace.amount, by), target.pace.period, unit=target.pace.unit)
    return evolve(target, pace=pace, milestones=marks)


def _sum(value: Number, by: Fraction) -> Number:
    return rounded(exact(value) + by)


def _replayed(goal: Goal, history: History, around: Surroundings, asked_after: int) -> Replay | None:
    """Return what came of a goal of the past; None where readings do not tell."""
    if goal.start is None or goal.deadline is None or goal.target is None:
        return None
    asked_on = goal.start - ONE_DAY + timedelta(days=asked_after)
    then, later = evolve(around, as_of=asked_on), evolve(around, as_of=goal.deadline)
    is_met = Case(goal=goal, surroundings=later, given=history).progress.is_met
    if is_met is None:
        return None
    chance = Case(goal=goal, surroundings=then, given=history).projection.probability
    return Replay(goal.start, goal.deadline, goal.target, chance, is_met)


def oldest_first(found: Sequence[Replay]) -> tuple[Replay, ...]:
    """Return replays in the order of their days."""
    return tuple(sorted(found, key=lambda one: one.start))
