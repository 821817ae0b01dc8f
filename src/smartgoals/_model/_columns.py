"""The columns of a history: compact arrays of days and values, checked in bulk. Knows days and numbers only.

A million readings pass through here in a fraction of a second, so the checks run over whole columns first and look at
single items only to name the ones that are wrong.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from itertools import accumulate
from operator import itemgetter
from typing import Any, Self, TypeAlias, final

from attrs import frozen

from smartgoals._checked import sequence
from smartgoals._days import day
from smartgoals._errors import InvalidValue, SmartGoalsError, raise_all
from smartgoals._numbers import Number, NumberLike, all_finite, exact, number

Ordinals: TypeAlias = "array[int]"
Numbers: TypeAlias = "array[int] | array[float] | tuple[Number, ...]"

_EXACT_DIGITS = 10**15
_INT64 = 2**63
# What a buffer may hold for its items to be taken as they are: float64 and whole numbers. A float32 goes the long way, since
# it stands for the decimal it prints as, and so does a column of truth values, which is refused there.
_PLAIN_FORMATS = frozenset("dbBhHiIlLqQ")


@final
@frozen(eq=False)
class Columns:
    """Columns that belong together: of one length, in order of day, with values as numbers. Made by the functions below.

    `out_of` is there for all readings or for none; `recorded` holds 0 where a reading was known on its own day, and is
    None when all were.
    """

    ordinals: Ordinals
    numbers: Numbers
    out_of: Numbers | None = None
    recorded: Ordinals | None = None

    def part(self, low: int, high: int) -> Self:
        """Return the rows from position *low* up to and without *high*."""
        recorded = None if self.recorded is None else self.recorded[low:high]
        return type(self)(
            self.ordinals[low:high],
            self.numbers[low:high],
            None if self.out_of is None or low == high else self.out_of[low:high],
            recorded if recorded is not None and any(recorded) else None,
        )

    @property
    def facts(self) -> tuple[object, ...]:
        """What makes two sets of columns equal, whatever kind of column holds it."""
        parts = list(self.out_of) if self.out_of is not None else None
        return self.ordinals, list(self.numbers), parts, self.recorded


def columns_of(
    days: Sequence[date], values: Sequence[NumberLike], out_of: Sequence[NumberLike] | None, path: str
) -> Columns:
    """Return checked columns in order of day; every fault is reported at its row, such as `[3].value`."""
    faults: list[SmartGoalsError] = []
    ordinals: Ordinals = array("i")
    numbers: Numbers = ()
    denominators: Numbers | None = None
    try:
        ordinals = ordinals_of(days, f"{path}[{{}}].day")
    except SmartGoalsError as fault:
        faults.append(fault)
    try:
        numbers = numbers_of(values, f"{path}[{{}}].value")
    except SmartGoalsError as fault:
        faults.append(fault)
    try:
        denominators = _denominators(out_of, f"{path}[{{}}].out_of") if out_of else None
    except SmartGoalsError as fault:
        faults.append(fault)
    raise_all(faults)
    order = day_order(ordinals)
    if order is not None:
        ordinals = array("i", [ordinals[position] for position in order])
        numbers = pick(numbers, order)
        denominators = None if denominators is None else pick(denominators, order)
    return Columns(ordinals, numbers, denominators)


def column(values: Iterable[Any], what: str) -> Sequence[Any]:
    """Return a column as a sequence of plain items; a buffer, such as a numpy array, gives its items in one go."""
    if isinstance(values, (list, tuple)):
        return values
    if not isinstance(values, (str, bytes, bytearray)):
        try:
            view = memoryview(values)  # type: ignore[arg-type]  # what is no buffer says so
        except TypeError:
            pass
        else:
            if view.ndim == 1 and view.format in _PLAIN_FORMATS:
                return view.tolist()
    return sequence(values, what)


def read_only(column: Numbers) -> Sequence[Number]:
    """Return a column for reading, without a copy."""
    return column if isinstance(column, tuple) else memoryview(column).toreadonly()


def ordinals_of(days: Sequence[date], path: str) -> Ordinals:
    """Return the days as ordinals; every day that is not a plain date is reported at its index."""
    if set(map(type, days)) <= {date}:
        return array("i", map(date.toordinal, days))
    faults: list[SmartGoalsError] = []
    kept: list[int] = []
    for position, one in enumerate(days):
        try:
            kept.append(day(one).toordinal())
        except SmartGoalsError as fault:
            faults.append(fault.at(path.format(position)))
    raise_all(faults)
    return array("i", kept)


def numbers_of(values: Sequence[NumberLike], path: str) -> Numbers:
    """Return the values in the smallest column that holds them exactly; refuse all that are no numbers, at their index."""
    kinds = set(map(type, values))
    if kinds == {int}:
        return _int_column(values)  # type: ignore[arg-type]  # kinds says that all are ints
    if kinds == {float}:
        floats: Sequence[float] = values  # type: ignore[assignment]  # kinds says that all are floats
        if all_finite(floats):
            return array("d", floats)
    faults: list[SmartGoalsError] = []
    kept: list[Number] = []
    for position, one in enumerate(values):
        try:
            kept.append(number(one))
        except SmartGoalsError as fault:
            faults.append(fault.at(path.format(position)))
    raise_all(faults)
    if all(isinstance(one, float) or -(2**53) <= one <= 2**53 for one in kept):
        return array("d", kept)
    return tuple(kept)


def _int_column(values: Sequence[int]) -> Numbers:
    try:
        return array("q", values)
    except OverflowError:
        return tuple(number(one) for one in values)


def _denominators(values: Sequence[NumberLike], path: str) -> Numbers:
    column = numbers_of(values, path)
    raise_all(
        [
            InvalidValue(value=one, expected="above zero", hint="leave the day out", path=path.format(position))
            for position, one in enumerate(column)
            if one <= 0
        ]
    )
    return column


def pick(column: Numbers, order: Iterable[int]) -> Numbers:
    """Return the items of a column at some positions, as the same kind of column."""
    items = [column[position] for position in order]
    return tuple(items) if isinstance(column, tuple) else array(column.typecode, items)


def day_order(ordinals: Ordinals) -> list[int] | None:
    """Return the positions in order of day, entries of one day in order of entry; None when they already are."""
    as_list = ordinals.tolist()
    if as_list == sorted(as_list):
        return None
    return [position for _, position in sorted(zip(as_list, range(len(as_list)), strict=True), key=itemgetter(0))]


class RunningTotals:
    """Exact running totals of a column: scaled whole numbers, so that 0.03 logged on 365 days is 10.95 and not near it."""

    __slots__ = ("_scale", "_totals")

    def __init__(self, column: Numbers) -> None:
        whole, self._scale = scaled(column)
        totals = list(accumulate(whole, initial=0))
        fits = max(map(abs, (min(totals), max(totals)))) < _INT64
        self._totals: Sequence[int] = array("q", totals) if fits else totals

    def between(self, low: int, high: int) -> Fraction:
        """Return the exact total of the items from position *low* up to and without *high*."""
        return Fraction(self._totals[high] - self._totals[low], self._scale)


def scaled(column: Numbers) -> tuple[Sequence[int], int]:
    """Return whole numbers and the power of ten that divides them back into the decimals the column stands for."""
    if isinstance(column, array) and column.typecode == "q":
        whole_column: Sequence[int] = column.tolist()  # type: ignore[assignment]  # its typecode says so
        return whole_column, 1
    values = list(column)
    for places in (0, 1, 2, 3, 4, 6):
        power = 10**places
        whole = [round(one * power) for one in values] if _small(values, power) else []
        # A decimal of at most 15 digits is the one its float prints as, so this agrees with `exact` at a tenth of the cost.
        if whole and all(map(float.__eq__, map(float, values), (one / power for one in whole))):
            return whole, power
    fractions = [exact(one) for one in values]
    scale = max((one.denominator for one in fractions), default=1)
    scale = 10 ** len(str(scale)) if scale > 1 else 1
    while any(scale % one.denominator for one in fractions):
        scale *= 10
    return [one.numerator * (scale // one.denominator) for one in fractions], scale


def _small(values: Sequence[Number], power: int) -> bool:
    limit = _EXACT_DIGITS / power
    return bool(values) and max(values) < limit and -min(values) < limit
