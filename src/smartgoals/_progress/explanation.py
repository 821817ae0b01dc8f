"""How each quantity of a progress came about: formula, numbers, and result or reason, in plain words.

A table of formulas and the names of what goes into each; knows no progress but its attributes. Wording is not API.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple, final

from attrs import frozen

from smartgoals._numbers import plain
from smartgoals._plan.from_goal import NoPlan
from smartgoals._record import Record

if TYPE_CHECKING:
    from smartgoals._progress.progress import Progress

__all__ = ["Derivation", "derivations"]


class _Formula(NamedTuple):
    quantity: str
    formula: str
    names: tuple[str, ...]
    allowance: str = ""


_FORMULAS: Final = (
    _Formula(
        "actual",
        "the value of the readings at the end of as_of, by the nature of the metric",
        ("read_on", "assumed_days"),
    ),
    _Formula("expected", "the value of the plan at the end of as_of", ("start", "baseline", "deadline", "target")),
    _Formula("gap", "actual - expected, the good side positive", ("actual", "expected", "bound")),
    _Formula(
        "gap_days",
        "active days of the plan that the value has earned - active days passed",
        ("actual", "start", "as_of"),
        "active days passed - active days of the plan that the value has used",
    ),
    _Formula("attainment", "(actual - baseline) / (target - baseline)", ("actual", "baseline", "target")),
    _Formula("attainment_clamped", "attainment within 0 to 1", ("attainment",)),
    _Formula("time_share", "active days passed / active days of the plan", ("start", "as_of", "deadline")),
    _Formula("value_share", "attainment within 0 to 1", ("attainment",)),
    _Formula("pace_index", "(actual - baseline) / (expected - baseline)", ("actual", "baseline", "expected")),
    _Formula("time_index", "active days earned / active days passed", ("earned_on", "start", "as_of")),
    _Formula("earned_on", "first whole day on which the plan expects the value", ("actual",)),
    _Formula(
        "required_pace",
        "(target - actual) / active days left, and 0 once the target is met",
        ("target", "actual", "as_of", "deadline"),
        "(target - actual) / active days left: what may still be used a day",
    ),
    _Formula("mean_pace", "(actual - baseline) / active days passed", ("actual", "baseline", "mean_window")),
    _Formula("recent_pace", "change over the window / its active days", ("recent_window",)),
    _Formula(
        "feasibility",
        "required pace / mean pace",
        ("required_pace", "mean_pace"),
        "mean pace / pace that may still be used",
    ),
    _Formula("safe_days", "days before falls_behind_on, as_of left out", ("as_of", "falls_behind_on", "deadline")),
    _Formula("falls_behind_on", "first later day on which the value of today is behind the plan", ("actual", "as_of")),
    _Formula(
        "arrives_on", "as_of + (target - actual) / mean pace, whole active days", ("target", "actual", "mean_pace")
    ),
    _Formula("burn_rate", "mean pace / pace of the whole plan", ("mean_pace", "baseline", "target")),
    _Formula(
        "exhausted_on", "as_of + (target - actual) / mean pace, whole active days", ("target", "actual", "mean_pace")
    ),
    _Formula(
        "left_today",
        "expected - actual, never below 0 nor, of a quota, above what its running period has left",
        ("expected", "actual"),
    ),
)


@final
@frozen(kw_only=True)
class Derivation:
    """A quantity, the formula it follows, the numbers that went in, and what came out: a result, or why there is none."""

    quantity: str
    formula: str
    numbers: Record[str, Any]
    result: object
    reason: str | None

    def __str__(self) -> str:
        numbers = ", ".join(f"{name} {said(value)}" for name, value in self.numbers.items())
        came = f"none, because {self.reason}" if self.reason else said(self.result)
        return f"{self.quantity} = {self.formula} [{numbers}] = {came}"


def said(value: object) -> str:
    """Write a number, day, window or pace as a person would."""
    if value is None:
        return "none"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return " to ".join(map(said, value))
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return plain(value)
    return str(value)


def derivations(progress: Progress) -> tuple[Derivation, ...]:
    """Return the derivation of every quantity of a progress, in the order of the table."""
    return tuple(_derived(progress, one) for one in _FORMULAS)


def _derived(progress: Progress, formula: _Formula) -> Derivation:
    why = progress.reasons.get(formula.quantity)
    reason = None if why is None else f"the goal lacks {why.missing}" if isinstance(why, NoPlan) else why.sentence()
    text = formula.allowance if progress.is_allowance and formula.allowance else formula.formula
    return Derivation(
        quantity=formula.quantity,
        formula=text,
        numbers=Record({name: getattr(progress, name) for name in formula.names}),
        result=getattr(progress, formula.quantity),
        reason=reason,
    )


QUANTITIES: Final = tuple(one.quantity for one in _FORMULAS)
