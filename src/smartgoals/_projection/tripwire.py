"""Tripwires: on each day ahead the value at which the chance of a goal falls under a bound, as one
immutable value.

What belongs here: the types and what they say. Made by `wires`. Knows ids, days, cautions and reasons.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from math import ceil, floor
from typing import NamedTuple, final

from attrs import field, frozen

from smartgoals._checked import refuse
from smartgoals._documents import document
from smartgoals._forecast.caution import Caution
from smartgoals._forecast.forecast import share_of
from smartgoals._messages.amount import amount
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.outline import outlined
from smartgoals._model.ids import GoalId, MetricId
from smartgoals._model.metric import Unit
from smartgoals._model.target import Bound
from smartgoals._numbers import Number
from smartgoals._projection.reasons import ProjectionReason

__all__ = ["Tripwire", "Tripwires"]


class Tripwire(NamedTuple):
    """A day ahead, and the value below which (of an allowance: above which) the chance is under a bound.

    `chance` is the bound, from 0 to 1, and `probability` the chance with just that value, at least the
    bound. `value` is None where `reason` says why there is none. A reason beside a value says
    what makes `probability` jump there: that less misses the goal for good, say.
    """

    day: date
    chance: float
    value: Number | None = None
    probability: float | None = None
    reason: ProjectionReason | None = None


@final
@document
@outlined
@frozen(kw_only=True)
class Tripwires:
    """The tripwires of a goal as told on a day; see :meth:`Projection.tripwires`.

    `rows` are in order of day, and on each day the larger chance first. Values are those the goal counts, as
    `Progress.actual` does: the level, the total since the start, the amount of the running period or window.
    With a `bound` of at least, fewer than `value` is to be acted on, and with one of at most, more.
    `currency` is that of money, as the readings or the pace name it.
    `reason` says why no row has a value where that is one reason for all, and where there is no row.
    `cautions` are those of the projection.
    """

    goal: GoalId
    as_of: date
    deadline: date | None = None
    metric: MetricId | None = None
    metric_unit: str | None = None
    currency: str | None = None
    bound: Bound = Bound.AT_LEAST
    chances: tuple[float, ...]
    rows: tuple[Tripwire, ...] = ()
    reason: ProjectionReason | None = None
    cautions: tuple[Caution, ...] = field(default=())

    def at(self, chance: float) -> tuple[Tripwire, ...]:
        """Return the rows of one of the chances asked for, in order of day.

        Raises :class:`~smartgoals.InvalidValue` for another chance.
        """
        asked = share_of(chance, "chance")
        if asked not in self.chances:
            raise refuse("chance", chance, f"one of those asked for: {', '.join(map(str, self.chances))}")
        return tuple([row for row in self.rows if row.chance == asked])

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language, line by line, what to act on, or why there is no value; the cautions last."""
        into = asked_in(language)
        if not self.rows:
            why = self.reason or ProjectionReason.NO_CHECK_IN
            return into.say("tripwire.none", {"reason": why.text(into)})
        lines = [self._said(row, into) for row in self.rows]
        return "\n".join([*lines, *(caution.text(into) for caution in self.cautions)])

    def _said(self, row: Tripwire, into: Language) -> str:
        facts: dict[str, object] = {"day": row.day, "chance": row.chance}
        if row.reason is not None:
            facts["reason"] = row.reason.text(into)
        if row.value is None:
            return into.say("tripwire.no_value", facts)
        value = row.value
        if self.metric_unit == Unit.COUNT:  # fewer than 10.2 are fewer than 11
            value = ceil(value) if self.bound is Bound.AT_LEAST else floor(value)
        figure = partial(amount, unit=self.metric_unit or "count", currency=self.currency)
        side = "below" if self.bound is Bound.AT_LEAST else "above"
        because = "" if row.reason is None else "_because"
        return into.say(f"tripwire.{side}{because}", facts | {"value": figure(value)})

    def __str__(self) -> str:
        count = sum(row.value is not None for row in self.rows)
        return (
            f"tripwires of {self.goal} on {self.as_of.isoformat()}: {count} of {len(self.rows)} with a value"
        )
