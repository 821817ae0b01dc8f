"""Knots: the days a plan bends or steps on, with exact values.

Knows days and numbers. A value stands at the end of its day; two knots on one day are a step.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import TypeAlias, final

from attrs import field, frozen

from smartgoals._checked import Arguments, checked, each, refuse
from smartgoals._days import day as to_day
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, WrongType
from smartgoals._numbers import Number, NumberLike, exact, number, of_few_digits, rounded

__all__ = ["Knot", "KnotLike", "Points", "both_ends", "exact_value", "from_points", "knot", "knots", "points"]

Points: TypeAlias = tuple[tuple[int, Fraction], ...]
"""Knots as arithmetic wants them: ordinals of days and exact values, in order."""


def exact_value(value: NumberLike) -> Fraction:
    """Return a value exactly: a Fraction as it is, any other number as the decimal it prints as.

    A Fraction of more than 700 digits is the nearest number.
    """
    return of_few_digits(value) if type(value) is Fraction else exact(number(value))


@final
@document
@checked
@frozen
class Knot:
    """A day and the exact value that stands at its end.

    >>> from datetime import date
    >>> Knot(date(2026, 1, 31), 1200.5).value
    1200.5
    """

    on: date = field(converter=to_day)
    exact: Fraction = field(converter=exact_value)

    @property
    def value(self) -> Number:
        """The value as a number, rounded once."""
        return rounded(self.exact)


KnotLike: TypeAlias = Knot | tuple[date, NumberLike]
"""A knot, or a pair (day, value)."""


def knot(value: KnotLike) -> Knot:
    """Return a knot given as one, or as a pair (day, value)."""
    if isinstance(value, Knot):
        return value
    if isinstance(value, Sequence) and not isinstance(value, str) and len(value) == 2:
        return Knot(*value)
    raise WrongType(value=value, expected="a pair (day, value)")


def knots(value: Iterable[KnotLike]) -> tuple[Knot, ...]:
    """Return knots in order of day; more than two on one day shrink to its first and last, equal ones to one.

    Refuses days out of order, and what does not span at least two days, since a plan needs time to pass.
    """
    given = each(value, "pairs (day, value)", knot)
    kept: list[Knot] = []
    for position, one in enumerate(given):
        if kept and one.on < kept[-1].on:
            raise InvalidValue(
                value=one.on, expected=f"on or after the knot before it, {kept[-1].on}", path=f"[{position}]"
            )
        if len(kept) > 1 and kept[-2].on == one.on:
            kept.pop()
        if not kept or kept[-1] != one:
            kept.append(one)
    if not kept or kept[0].on == kept[-1].on:
        days = ", ".join(sorted({one.on.isoformat() for one in kept})) or "none"
        raise InvalidValue(
            value=days,
            expected="knots on at least two days",
            hint="a plan that starts and ends on one day has no time",
        )
    return tuple(kept)


def both_ends(
    start_day: date, start_value: NumberLike, end_day: date, end_value: NumberLike
) -> tuple[tuple[date, Fraction], tuple[date, Fraction]]:
    """Return the two ends of a straight plan; what is wrong with several of them is told at once."""
    told = Arguments()
    begins, ends = told.read("start_day", to_day, start_day), told.read("end_day", to_day, end_day)
    first = told.read("start_value", exact_value, start_value)
    last = told.read("end_value", exact_value, end_value)
    told.settle()
    if ends <= begins:
        raise refuse("end_day", end_day, f"after the start day, {begins.isoformat()}")
    return (begins, first), (ends, last)


def points(value: Iterable[Knot]) -> Points:
    """Return knots as ordinals and exact values."""
    return tuple((one.on.toordinal(), one.exact) for one in value)


def from_points(value: Iterable[tuple[int, Fraction]]) -> tuple[Knot, ...]:
    """Return the knots that ordinals and exact values stand for; both are right, so nothing is
    checked again. A value of more than 700 digits, as many changes make, becomes the nearest number.
    """
    return tuple(
        _checked_knot(date.fromordinal(ordinal), of_few_digits(exactly)) for ordinal, exactly in value
    )


def _checked_knot(on: date, exactly: Fraction) -> Knot:
    made = object.__new__(Knot)
    object.__setattr__(made, "on", on)
    object.__setattr__(made, "exact", exactly)
    return made
