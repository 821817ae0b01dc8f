"""Replay: a goal as it would have been in the past: the same span, calendar and kind of target,
from where it stood then.

What belongs here: moving a goal back in time, and what came of it. Each replay is judged by the
case of the goal moved.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from math import floor
from statistics import fmean
from typing import TYPE_CHECKING, Final, NamedTuple, final

from attrs import evolve, frozen

from smartgoals._case.case import Case
from smartgoals._case.surroundings import Surroundings
from smartgoals._days import ONE_DAY, moved
from smartgoals._documents import document
from smartgoals._errors import InvalidValue
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.outline import outlined
from smartgoals._model.ids import GoalId
from smartgoals._model.metric import Nature
from smartgoals._model.target import ChangeBy, KeepPace, Milestone, ReachLevel, ReachPace, StayWithin, Target
from smartgoals._numbers import Number, exact, rounded
from smartgoals._plan.quota import Span
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
@document
@outlined
@frozen(kw_only=True)
class GoalBacktest:
    """How often goals such as one were met before, and what chance they were given; see
    :func:`smartgoals.backtest`.

    `replays` are the goals moved back, the oldest first, each asked `asked_after` days after the
    eve of its start.
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
        """The mean of the chances they were given, which should be near the share met; None where
        none had one.
        """
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

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language how many such goals were met, and what chance they were given."""
        into, chance = asked_in(language), self.mean_chance
        facts = {"met": self.met, "tried": self.tried, "goal": self.goal, "chance": chance}
        return into.say("forecast.replays" if chance is None else "forecast.replays_given", facts)

    def __str__(self) -> str:
        told = "" if self.mean_chance is None else f", given {self.mean_chance:.0%} on average"
        return f"{self.met} of {self.tried} goals such as {self.goal} were met{told}"


def replays(
    goal: Goal, days: Span, history: History, around: Surroundings, *, origins: int, asked_after: int
) -> tuple[Replay, ...]:
    """Return what came of a goal at up to so many earlier days, the oldest first.

    *days* are the goal's own; those of which readings tell nothing are left out.
    """
    case = Case(goal=goal, surroundings=around, given=history)
    starts_at = None if case.start is None else exact(case.start.value)
    # What was read knows the pauses that there were, and nothing of those of a goal moved back.
    around = evolve(around, rested=goal.calendar.pauses)
    goals = list(_moved(goal, days, history, asked_after))
    stride = max(1, -(-len(goals) // origins))
    found = [
        _replayed(_anew(earlier, case, starts_at), span, history, around, asked_after)
        for earlier, span in reversed(goals[::stride])
    ]
    return tuple([one for one in found if one is not None])


def _moved(goal: Goal, days: Span, history: History, asked_after: int) -> Iterator[tuple[Goal, Span]]:
    """Yield a goal moved back by one step after the other, and its days, as long as the history
    tells of it.
    """
    step, last, after = _step(goal), history.last.day, _next(days.end)
    steps = max(1, floor(step.position(last, after)) - 1)
    while True:
        try:
            begins, ends = step.boundary(days.start, -steps), step.boundary(after, -steps)
        except InvalidValue:  # the calendar begins here
            return
        asked, steps = moved(begins, asked_after - 1), steps + 1
        if history.position(asked) < LEAST_READINGS:
            return
        if begins < ends <= _next(last):
            found = Span(begins, ends - ONE_DAY)
            yield _at(goal, days.start, found), found


def _next(on: date) -> date:
    return on + ONE_DAY if on < date.max else on


def _step(goal: Goal) -> Period:
    """Return by what a goal is moved: whole weeks, or the months and years that its periods are made of."""
    target = goal.target
    if isinstance(target, (KeepPace, ReachPace)):
        period: Period | None = target.pace.period
    else:
        period = target.per if isinstance(target, StayWithin) else None
    return _WEEK if period is None or period.unit not in _LONG else Period(1, period.unit)


def _at(goal: Goal, start: date, days: Span) -> Goal:
    """Return a goal that starts on a day at other days: pauses and milestones move with it, and its
    baseline is what was read.
    """
    shift = (days.start - start).days
    pauses = [
        evolve(one, start=moved(one.start, shift), end=moved(one.end, shift))
        for one in goal.calendar.pauses
        if one.end.toordinal() > -shift  # others lie before the calendar then
    ]
    target = goal.target
    if isinstance(target, (ReachLevel, ChangeBy, ReachPace, KeepPace)):
        # Without a baseline none may lie on the first day, which a plan may start on.
        marks = [
            Milestone(on, one.value)
            for one in target.milestones
            if days.start < (on := moved(one.on, shift)) < days.end
        ]
        target = evolve(target, milestones=marks)
    return evolve(
        goal,
        start=days.start,
        deadline=days.end,
        target=target,
        calendar=evolve(goal.calendar, pauses=pauses) if pauses else goal.calendar,
        baseline=None,
        revisions=(),
    )


def _anew(earlier: Goal, case: Case, starts_at: Fraction | None) -> Goal:
    """Return a goal moved back with the target as far from where it stood then as the goal's is
    from its start.
    """
    target, nature = earlier.target, case.nature
    is_total = nature is Nature.FLOW and isinstance(target, ReachLevel)
    start = Case(goal=earlier, surroundings=case.surroundings, given=case.given).start
    if starts_at is None or start is None or is_total or not isinstance(target, (ReachLevel, ReachPace)):
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


def _replayed(
    goal: Goal, days: Span, history: History, around: Surroundings, asked_after: int
) -> Replay | None:
    """Return what came of a goal of the past; None where readings do not tell."""
    later = evolve(around, as_of=days.end)
    is_met = Case(goal=goal, surroundings=later, given=history).progress.is_met
    if is_met is None or goal.target is None:
        return None
    then = evolve(around, as_of=moved(days.start, asked_after - 1))
    chance = Case(goal=goal, surroundings=then, given=history).odds[0]
    return Replay(days.start, days.end, goal.target, chance, is_met)
