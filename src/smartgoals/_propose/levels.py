"""From an answer to the target that was proposed for a chance. Knows answers and baselines."""

from __future__ import annotations

from attrs import evolve

from smartgoals._model.target import Bound, KeepPace
from smartgoals._numbers import exact
from smartgoals._propose.asking import WordedTarget
from smartgoals._propose.forms import FormKind
from smartgoals._propose.proposals import AmbitionLevel


def level_of(answer: WordedTarget, asked: float) -> AmbitionLevel:
    """Return the target that was found for a chance, and whether it asks for no more than there is."""
    goal, base = answer.goal, answer.goal.baseline
    holds = answer.form.kind is FormKind.HOLD
    if base is not None and base.per is not None:
        holds = (answer.asks - exact(base.value)) * answer.form.sign <= 0
    if (
        isinstance(goal.target, KeepPace) and answer.form.sign < 0
    ):  # whoever reads it without the metric knows its side
        goal = evolve(goal, target=evolve(goal.target, bound=Bound.AT_MOST))
    return AmbitionLevel(
        goal=goal, asked=asked, chance=answer.chance, holds=holds, currency=answer.case.currency
    )
