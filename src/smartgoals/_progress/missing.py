"""What is assumed for days without a reading, as words and as one small value. Knows days and history columns only.

The days in question are those after the last reading: a reading speaks for the days since the one before it, so that a
weekly total leaves no gap. A caller whose readings are daily says so (`between=True`), and then every day without one counts.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TypeAlias, final

from attrs import field, frozen

from smartgoals._checked import checked, truth
from smartgoals._errors import WrongType
from smartgoals._model.history import History
from smartgoals._numbers import Number, not_negative
from smartgoals._words import Word, member

__all__ = ["Assume", "MissingDays"]

Run: TypeAlias = "tuple[date, date]"


class MissingDays(Word):
    """What is taken to have happened on days without a reading.

    `carry`: nothing changed since the last reading, and there must be one. `zero`: nothing happened, even when nothing was
    ever read since the start. `pessimistic`: an allowance was used at a multiple of its pace (goals that are no allowance:
    nothing was done). `unknown`: nothing may be assumed, so the value of a day without a reading is unknown.
    """

    CARRY = "carry"
    ZERO = "zero"
    PESSIMISTIC = "pessimistic"
    UNKNOWN = "unknown"


def _missing(value: MissingDays | str) -> MissingDays:
    return member(MissingDays, value, "policy for missing days")


@final
@checked
@frozen
class Assume:
    """A policy for missing days, with its numbers.

    `times` is how many times the pace of the plan a `pessimistic` policy assumes (2, as Beeminder presumes for do-less
    goals); `between` says that readings are daily, so that days between two of them are missing too.

    >>> Assume("pessimistic", times=1.5)
    Assume(missing=MissingDays.PESSIMISTIC, times=1.5, between=False)
    """

    missing: MissingDays = field(default=MissingDays.CARRY, converter=_missing)
    times: Number = field(default=2, converter=not_negative, kw_only=True)
    between: bool = field(default=False, converter=truth, kw_only=True)


AssumeLike: TypeAlias = "Assume | MissingDays | str"
CARRY = Assume()


def assume(value: AssumeLike) -> Assume:
    """Return a policy given as one, or as its word."""
    if isinstance(value, Assume):
        return value
    if isinstance(value, str):
        return Assume(_missing(value))
    raise WrongType(value=value, expected="a policy for missing days: carry, zero, pessimistic or unknown")


def missing_runs(history: History, after: date, upto: date, *, between: bool) -> tuple[Run, ...]:
    """Return the runs of days in (after, upto] without a reading, both ends of each run included.

    Only the days after the last reading, unless *between*: then the cost grows with the readings in that span.
    """
    first, last = after.toordinal(), upto.toordinal()
    ordinals, high = history.ordinals, history.position(upto)
    if not between:
        seen = max(first, ordinals[high - 1]) if high else first
        return _runs(seen, last + 1)
    edges = [first, *ordinals[history.position(after) : high], last + 1]
    return tuple(run for left, right in pairwise(edges) for run in _runs(left, right))


def _runs(left: int, right: int) -> tuple[Run, ...]:
    """Return the run of days strictly between two ordinals, as none or one."""
    if right - left <= 1:
        return ()
    return ((date.fromordinal(left + 1), date.fromordinal(right - 1)),)
