"""How a quantity came about: formula, numbers, and result or reason, in plain words. Wording is not API.

Knows rows of the table of quantities, and of whatever has them no more than its attributes.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, final

from attrs import field, frozen

from smartgoals._documents import document
from smartgoals._messages.formatting import ENGLISH, Language, asked_in
from smartgoals._messages.worded import Worded
from smartgoals._model.target import Bound
from smartgoals._numbers import plain
from smartgoals._plan.from_goal import NoPlan
from smartgoals._progress.reasons import key_of
from smartgoals._progress.ways import ExplainedFacts, way_of
from smartgoals._record import Record
from smartgoals._time.pace import Pace
from smartgoals._time.period_words import pace_in_words

if TYPE_CHECKING:
    from smartgoals._progress.course import Why
    from smartgoals._progress.quantity import Quantity

__all__ = ["Derivation", "derived"]

_BOUNDS: Final = frozenset(one.value for one in Bound)
"""The words of bounds, which are plain text once a derivation was read from data."""


@final
@document
@frozen(kw_only=True)
class Derivation:
    """A quantity, the formula it follows, the numbers that went in, and what came out: a result, or
    why there is none.
    """

    quantity: str
    formula: str
    numbers: Record[str, Any]
    result: object
    reason: str | None
    _formula: tuple[Worded, ...] = field(default=(), repr=False, eq=False, alias="said")

    def text(self, language: Language | str | None = None) -> str:
        """Say it on one line in a language."""
        into = asked_in(language)
        numbers = (
            f"{into.say(f'quantity.{name}')} {_in_words(value, into)}"
            for name, value in self.numbers.items()
            if value is not None
        )
        reason = {"reason": self.reason}
        result = into.say("quantity.none_because", reason) if self.reason else _in_words(self.result, into)
        facts = {
            "quantity": into.say(f"quantity.{self.quantity}"),
            "formula": "".join(part.into(into) for part in self._formula),
            "numbers": ", ".join(numbers),
            "result": result,
        }
        return into.say("quantity.line" if facts["numbers"] else "quantity.line_bare", facts)

    def __str__(self) -> str:
        numbers = ", ".join(f"{name} {said(value)}" for name, value in self.numbers.items())
        came = f"none, because {self.reason}" if self.reason else said(self.result)
        return " = ".join((self.quantity, f"{self.formula} [{numbers}]" if numbers else self.formula, came))


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


def _in_words(value: object, into: Language) -> str:
    """Write a number, day, window or pace as a language does."""
    if value is None:
        return into.say("quantity.none")
    if isinstance(value, tuple) and len(value) == 2:
        first, last = (_in_words(end, into) for end in value)
        return into.say("quantity.span", {"first": first, "last": last})
    if isinstance(value, str) and value in _BOUNDS:
        return into.say(f"quantity.{value}")
    return pace_in_words(value).into(into) if isinstance(value, Pace) else into.value(value)


def derived(holder: ExplainedFacts, row: Quantity[object], why: Why | None) -> Derivation:
    """Return how a quantity of a progress came about."""
    reason = None
    if why is not None:
        reason = _reason(why)
    way = way_of(holder, row)
    if way.code is None:
        is_other = holder.is_allowance and row.allowance != row.formula
        code, formula = ("allowance", row.allowance) if is_other else ("formula", row.formula)
        said_as = [Worded("", f"quantity.{row.name}_{code}")]
    else:
        said_as = [Worded("", f"quantity.{way.code}")]
        formula = said_as[0].into(ENGLISH)
    numbers = dict(way.numbers)
    if holder.stands_on_target and "actual" in numbers:
        numbers.setdefault("target", holder.target)
        formula += ", the target in the place of actual: it was reached on a day before"
        said_as.append(Worded("", "quantity.on_target"))
    return Derivation(
        quantity=row.name,
        formula=formula,
        numbers=Record(numbers),
        result=getattr(holder, row.name),
        reason=reason,
        said=tuple(said_as),
    )


def _reason(why: Why) -> Worded:
    """Return a reason as English text that each language says in its words."""
    if isinstance(why, NoPlan):
        return Worded(f"the goal lacks {why.missing}", key_of(why.value))
    return Worded(why.text(), key_of(why.value))
