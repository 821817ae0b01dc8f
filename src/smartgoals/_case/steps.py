"""Steps: what the milestones of a goal ask, where one of them asks for more than its target does.

A milestone is a goal of its own: so much by its day. Whether it can be had is judged as any goal is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from attrs import evolve

from smartgoals._case.asked import bends_of
from smartgoals._case.difficulty import Difficulty, difficulty_of, strain_of
from smartgoals._case.weighed import Weighed
from smartgoals._model.target import ReachLevel
from smartgoals._plan.check_ins import moved_deadline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

AnyCase = TypeVar("AnyCase", bound=Weighed)
# From easy to hard; what is not known makes nothing harder.
_HARDER: Final = (
    Difficulty.ALREADY_MET,
    Difficulty.TOO_EASY,
    Difficulty.COMFORTABLE,
    Difficulty.STRETCH,
    Difficulty.HEROIC,
    Difficulty.IMPLAUSIBLE,
)


def step_of(case: AnyCase) -> tuple[str, AnyCase] | None:
    """Return the milestone ahead that asks for the most a week, where that is more than the target
    asks: where it stands, and the case of it as a goal of its own. None where none does.
    """
    asked = case.asked
    if (
        asked is None
        or asked.final is None
        or asked.wanted is None
        or asked.is_amount
        or case.per is not None
    ):
        return None
    steepest: tuple[Fraction, tuple[str, AnyCase]] | None = None
    for path, step in _steps(case):
        own = step.asked
        wanted = None if own is None or own.sign != asked.sign else own.wanted
        if wanted is not None and wanted > (asked.wanted if steepest is None else steepest[0]):
            steepest = wanted, (path, step)
    return None if steepest is None else steepest[1]


def _steps(case: AnyCase) -> Iterator[tuple[str, AnyCase]]:
    """Yield the milestones between today and the deadline; before the way begins one bends nothing."""
    goal, begins = case.goal, case.begins
    if begins is None or goal.deadline is None:
        return
    for place, bend in enumerate(bends_of(goal.target)):
        if begins < bend.on:
            own = evolve(goal, target=ReachLevel(bend.value), deadline=bend.on)
            if (moved_deadline(own) or bend.on) > case.as_of:
                yield f"target.milestones[{place}]", evolve(case, goal=own)


def harder_of(case: AnyCase, step: AnyCase) -> AnyCase:
    """Return the harder of a goal and one of its steps; what is not known makes nothing harder."""
    own, other = (difficulty_of(one, strain_of(one)) for one in (case, step))
    is_harder = other in _HARDER and own in _HARDER and _HARDER.index(other) > _HARDER.index(own)
    return step if is_harder else case
