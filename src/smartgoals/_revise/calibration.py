"""Calibration: how often "likely" was right, and whether goals are set too low or too high. Knows
closed goals only.

Told from data or not at all: below a least number of graded goals every answer is None, with the reason.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import pairwise
from statistics import fmean
from typing import Final, final

from attrs import frozen

from smartgoals._checked import each, instance, named, refuse
from smartgoals._documents import document
from smartgoals._messages.formatting import ENGLISH
from smartgoals._messages.outline import outlined
from smartgoals._messages.say import say
from smartgoals._messages.worded import Worded
from smartgoals._model.closed_goal import ClosedGoal, Outcome
from smartgoals._model.goal import Ambition
from smartgoals._words import Word

BANDS: Final = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
SANDBAGGING: Final = 0.9, 0.75
"""A larger share met is sandbagging, for committed and for stretch goals (open-okr METHOD: above
.75, above .90).
"""
OVER_REACH: Final = 0.4, 0.1
"""A smaller share met is over-reach, for committed and for stretch goals (the same source: .40 to
.75 is the sweet spot).
"""
_TWO_ERRORS: Final = 2


class Habit(Word):
    """How goals are usually set."""

    SANDBAGGING = "sandbagging"
    BALANCED = "balanced"
    OVER_REACH = "over_reach"


@final
@document
@outlined
@frozen(kw_only=True)
class CalibrationBand:
    """Goals whose chance at the start lay from `low` up to `high`: what was said on average, and
    what happened.

    `is_off` tells whether the two differ by more than two standard errors.
    """

    low: float
    high: float
    count: int
    said: float
    happened: float
    is_off: bool

    def __str__(self) -> str:
        return (
            f"{self.low:.0%} to {self.high:.0%}: said {self.said:.0%}, happened {self.happened:.0%} of"
            f" {self.count}"
        )


@final
@document
@frozen(kw_only=True)
class Calibration:
    """How well chances were told and goals were set, over many closed goals.

    `likely_right` is the share met of the goals called likely (a chance of one half or more),
    `brier` the mean squared error of the chances (0 is perfect, 0.25 is what a coin would get).
    `habit` compares the share of goals met with what is sound for their ambition. Each is None with
    a `reason` when there are too few goals.
    """

    graded: int
    with_chance: int
    bands: tuple[CalibrationBand, ...]
    likely_right: float | None
    brier: float | None
    met_share: float | None
    habit: Habit | None
    reason: str | None

    def __str__(self) -> str:
        if self.habit is None:
            return f"calibration unknown: {self.reason}"
        return f"{ENGLISH.counted(self.graded, 'goal')}, {self.met_share:.0%} met: {self.habit}"


def _closed(value: Iterable[ClosedGoal]) -> tuple[ClosedGoal, ...]:
    return each(value, "closed goals", lambda one: instance(one, ClosedGoal, "a ClosedGoal"))


def calibration(closed_goals: Iterable[ClosedGoal], *, least: int = 10) -> Calibration:
    """Return how often "likely" was right, band by band, and whether goals are set too low
    (sandbagging) or too high.

    Only goals that were met or missed count. Committed and stretch goals are judged each by its own
    bounds, and one that was revised by what it first asked. Needs *least* graded goals.

    >>> from datetime import date
    >>> from smartgoals import Goal
    >>> ends = [ClosedGoal(goal=Goal(id=f"g{k}"), closed_on=date(2026, 4, 1), outcome="met", probability=0.9) for k in range(40)]
    >>> print(calibration(ends))
    40 goals, 100% met: sandbagging
    >>> print(calibration(ends[:3]))
    calibration unknown: 3 graded goals, at least 10 are needed
    """
    if isinstance(least, bool) or not isinstance(least, int) or least < 1:
        raise refuse("least", least, "a whole number of at least 1")
    every = named("closed_goals", _closed, closed_goals)
    graded = [(one, met) for one in every if (met := _met(one)) is not None]
    told = [(float(one.probability), met) for one, met in graded if one.probability is not None]
    reason = None if len(graded) >= least else _why("few_graded", len(graded), least)
    with_chance = told if len(told) >= least else []
    if reason is None and not with_chance:
        reason = _why("few_chances", len(told), least)
    likely = [met for chance, met in with_chance if chance >= 0.5]
    enough = len(graded) >= least
    return Calibration(
        graded=len(graded),
        with_chance=len(told),
        bands=_bands(with_chance),
        likely_right=fmean(likely) if likely else None,
        brier=fmean((chance - met) ** 2 for chance, met in with_chance) if with_chance else None,
        met_share=fmean(met for _, met in graded) if enough else None,
        habit=_habit(graded) if enough else None,
        reason=reason,
    )


def _why(code: str, known: int, least: int) -> Worded:
    """Return a reason as English text that each language says in its words."""
    facts = {"known": known, "least": least}
    return Worded(say(f"calibration.{code}", facts), f"calibration.{code}", facts)


def _met(one: ClosedGoal) -> bool | None:
    """Tell whether a goal was met as it was first asked; None when nobody knows or it was given up."""
    outcome = one.original_outcome if one.goal.revisions else one.outcome
    return outcome is Outcome.MET if outcome in {Outcome.MET, Outcome.MISSED} else None


def _bands(told: list[tuple[float, bool]]) -> tuple[CalibrationBand, ...]:
    found = []
    for low, high in pairwise(BANDS):
        inside = [(chance, met) for chance, met in told if low <= chance < high or chance == high == 1.0]
        if inside:
            said, happened = fmean(chance for chance, _ in inside), fmean(met for _, met in inside)
            error = math.sqrt(said * (1 - said) / len(inside))
            found.append(
                CalibrationBand(
                    low=low,
                    high=high,
                    count=len(inside),
                    said=said,
                    happened=happened,
                    is_off=abs(happened - said) > _TWO_ERRORS * error,
                )
            )
    return tuple(found)


def _habit(graded: list[tuple[ClosedGoal, bool]]) -> Habit:
    """Compare the goals met with the most and the fewest that sound bounds allow, two standard
    errors aside.
    """
    met = sum(one for _, one in graded)
    most, fewest = (
        [bounds[one.goal.ambition is Ambition.STRETCH] for one, _ in graded]
        for bounds in (SANDBAGGING, OVER_REACH)
    )
    if met > sum(most) + _TWO_ERRORS * _error(most):
        return Habit.SANDBAGGING
    return Habit.OVER_REACH if met < sum(fewest) - _TWO_ERRORS * _error(fewest) else Habit.BALANCED


def _error(shares: list[float]) -> float:
    return math.sqrt(sum(one * (1 - one) for one in shares))
