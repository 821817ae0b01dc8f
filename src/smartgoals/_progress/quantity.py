"""Quantity: a row of the table of quantities. What it is called, how it is told, its formula and
what goes into it.

The table is the class body of `Progress`: a row there is an attribute of every progress, has its
reason where it is None, its line in an explanation and its row in the reference. Knows courses, and
rounds what they work out exactly.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Generic, Protocol, Self, TypeVar, final, overload

from smartgoals._errors import InvalidValue
from smartgoals._numbers import Number, rounded
from smartgoals._plan.from_goal import NoPlan
from smartgoals._progress.reasons import Reason
from smartgoals._time.pace import Pace
from smartgoals._time.period import Period, PeriodUnit

if TYPE_CHECKING:
    from smartgoals._progress.course import Course, Why

E = TypeVar("E", int, Fraction, date)
T = TypeVar("T")
DAY = Period(1, PeriodUnit.DAY)


class Holder(Protocol):
    """What has quantities: a progress."""

    @property
    def _course(self) -> Course: ...

    @property
    def unit(self) -> str | None: ...

    @property
    def is_allowance(self) -> bool: ...

    @property
    def stands_on_target(self) -> bool: ...


@final
class Quantity(Generic[T]):
    """A quantity of a progress: worked out by its course when it is read, rounded once, None where
    there is a reason.

    `name` is what it is called, `formula` how it comes about (`allowance` that of an allowance), `needs` the
    attributes whose values go in.
    """

    def __init__(
        self,
        meaning: str,
        formula: str,
        needs: str,
        work_out: Callable[[Course], object],
        tell: Callable[[object, Holder], T],
        *,
        allowance: str = "",
    ) -> None:
        self.__doc__ = meaning
        self.name = ""
        self.formula = formula
        self.allowance = allowance or formula
        self.needs = tuple(needs.split())
        self._work_out = work_out
        self._tell = tell

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, progress: None, kind: type) -> Self: ...
    @overload
    def __get__(self, progress: Holder, kind: type) -> T | None: ...

    def __get__(self, progress: Holder | None, kind: type) -> Self | T | None:
        if progress is None:
            return self
        return self.told(progress)[0]

    def told(self, progress: Holder) -> tuple[T | None, Why | None]:
        """Return the quantity and why there is none, one of them None; worked out once."""
        found = self._work_out(progress._course)
        if isinstance(found, (Reason, NoPlan)):
            return None, found
        return (self._tell(found, progress), None) if is_in_reach(found) else (None, Reason.BEYOND_REACH)

    def reason(self, course: Course) -> Why | None:
        """Return why there is none, or None where there is one."""
        found = self._work_out(course)
        if isinstance(found, (Reason, NoPlan)):
            return found
        return None if is_in_reach(found) else Reason.BEYOND_REACH


def number(
    meaning: str, formula: str, needs: str, of: Callable[[Course], Fraction | Why], *, allowance: str = ""
) -> Quantity[Number]:
    """Return the row of a quantity that is a number, rounded once."""
    return Quantity(meaning, formula, needs, of, _rounded, allowance=allowance)


def pace(
    meaning: str, formula: str, needs: str, of: Callable[[Course], Fraction | Why], *, allowance: str = ""
) -> Quantity[Pace]:
    """Return the row of a quantity that is a pace per active day, in the unit of the progress."""
    return Quantity(meaning, formula, needs, of, _pace, allowance=allowance)


def plain(meaning: str, formula: str, needs: str, of: Callable[[Course], T | Why]) -> Quantity[T]:
    """Return the row of a quantity that is told as it is: a day, a number of days, a truth."""
    return Quantity(meaning, formula, needs, of, _as_it_is)


def is_in_reach(found: object) -> bool:
    """Tell whether there is a number for what was worked out: the reach of a float is that of all
    numbers here.
    """
    if not isinstance(found, Fraction):
        return True
    if found.numerator.bit_length() - found.denominator.bit_length() < _SURELY:
        return True
    try:
        rounded(found)
    except InvalidValue:
        return False
    return True


_SURELY: Final = 1_022
"""Below so many bits no quotient is beyond a float, and most are told at a glance."""


def _rounded(found: object, holder: Holder) -> Number:
    return rounded(found)  # type: ignore[arg-type]  # the row of a number is worked out as a Fraction


def _pace(found: object, holder: Holder) -> Pace:
    return Pace(_rounded(found, holder), DAY, holder.unit)


def _as_it_is(found: object, holder: Holder) -> T:  # type: ignore[type-var]  # what comes in goes out
    return found  # type: ignore[return-value]  # what comes in goes out
