"""How a quantity came about: formula, numbers, and result or reason, in plain words. Wording is not API.

Knows rows of the table of quantities, and of whatever has them no more than its attributes.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, final

from attrs import frozen

from smartgoals._numbers import plain
from smartgoals._plan.from_goal import NoPlan
from smartgoals._record import Record

if TYPE_CHECKING:
    from smartgoals._progress.course import Why
    from smartgoals._progress.quantity import Holder, Quantity

__all__ = ["Derivation", "derived"]


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


def derived(holder: Holder, row: Quantity[object], why: Why | None) -> Derivation:
    """Return how a quantity of a progress came about."""
    reason = None
    if why is not None:
        reason = f"the goal lacks {why.missing}" if isinstance(why, NoPlan) else why.sentence()
    formula = row.allowance if holder.is_allowance else row.formula
    if holder.stands_on_target and "actual" in row.needs:
        formula += ", the target in the place of actual: it was reached on a day before"
    return Derivation(
        quantity=row.name,
        formula=formula,
        numbers=Record({name: getattr(holder, name) for name in row.needs}),
        result=getattr(holder, row.name),
        reason=reason,
    )
