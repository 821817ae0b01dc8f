"""The columns of a history: compact arrays of days and values, checked in bulk.

Knows days, numbers and what a reading is.

A million readings pass through here in a fraction of a second, so the checks run over whole columns
first and look at single items only to name the ones that are wrong.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property, partial
from itertools import accumulate, repeat
from typing import Any, Final, Self, TypeAlias, TypeVar, final

from attrs import field, frozen

from smartgoals._checked import each, refusing, truth
from smartgoals._errors import InvalidValue, SmartGoalsError, raise_all
from smartgoals._model._frames import day_read, number_read, optional_day_read
from smartgoals._model.reading import covers_too_late, known_too_early
from smartgoals._numbers import Number, NumberLike, all_finite, exact, number
from smartgoals._time.whole import whole as whole_number

T = TypeVar("T")

Ordinals: TypeAlias = "array[int]"
Numbers: TypeAlias = "array[int] | array[float] | tuple[Number, ...]"
"""The values of a history in a column: whole numbers, floats, or both where a float would lose one."""

_EXACT_DIGITS = 10**15
_INT64 = 2**63
_WHOLE_FLOATS: Final = 2**53
# The ordinal of the last day there is has 22 bits.
_ORDINAL_BITS: Final = 22


def _unless_empty(column: Numbers | None) -> Numbers | None:
    return column if column is not None and len(column) else None


def _unless_all_zero(column: Ordinals | None) -> Ordinals | None:
    return column if column is not None and any(column) else None


def _unless_none_adds(column: bytes | None) -> bytes | None:
    return column if column is not None and any(column) else None


@final
@frozen(eq=False)
class Columns:
    """Columns that belong together, of one length; those of a history are in order of day.

    `out_of` is there for all readings or for none; `recorded` holds 0 where a reading was known on
    its own day, and is None when all were; `adds` holds 1 where a reading is an addition, and is
    None when none is; `covers` holds the first day that a value covers, 0 where nothing is said of
    it, and is None when nothing is said of any.
    """

    ordinals: Ordinals
    numbers: Numbers
    out_of: Numbers | None = field(default=None, converter=_unless_empty)
    recorded: Ordinals | None = field(default=None, converter=_unless_all_zero)
    adds: bytes | None = field(default=None, converter=_unless_none_adds)
    covers: Ordinals | None = field(default=None, converter=_unless_all_zero)

    def __len__(self) -> int:
        return len(self.ordinals)

    def part(self, low: int, high: int) -> Self:
        """Return the rows from position *low* up to and without *high*."""
        return type(self)(
            self.ordinals[low:high],
            self.numbers[low:high],
            None if self.out_of is None else self.out_of[low:high],
            None if self.recorded is None else self.recorded[low:high],
            None if self.adds is None else self.adds[low:high],
            None if self.covers is None else self.covers[low:high],
        )

    def picked(self, order: Sequence[int]) -> Self:
        """Return the rows at some positions, in that order."""
        return type(self)(
            array("i", [self.ordinals[position] for position in order]),
            pick(self.numbers, order),
            None if self.out_of is None else pick(self.out_of, order),
            None if self.recorded is None else array("i", [self.recorded[position] for position in order]),
            None if self.adds is None else bytes([self.adds[position] for position in order]),
            None if self.covers is None else array("i", [self.covers[position] for position in order]),
        )

    def followed_by(self, other: Columns) -> Self:
        """Return these rows and then those; columns of one kind are joined as wholes."""
        recorded, adds, covers = self.recorded, self.adds, self.covers
        if recorded is not None or other.recorded is not None:
            recorded = _or_zeros(recorded, len(self)) + _or_zeros(other.recorded, len(other))
        if covers is not None or other.covers is not None:
            covers = _or_zeros(covers, len(self)) + _or_zeros(other.covers, len(other))
        if adds is not None or other.adds is not None:
            adds = (adds or bytes(len(self))) + (other.adds or bytes(len(other)))
        return type(self)(
            self.ordinals + other.ordinals,
            joined(self.numbers, other.numbers),
            joined(self.out_of or (), other.out_of or ()),
            recorded,
            adds,
            covers,
        )

    @property
    def is_plain(self) -> bool:
        """Tell whether day and value are all there is to say of each reading."""
        beside = self.out_of, self.recorded, self.adds, self.covers
        return all(column is None for column in beside)

    @property
    def keys(self) -> Sequence[int]:
        """What a correction is a correction of, as a number: the day, and the first day covered."""
        if self.covers is None:
            return self.ordinals
        pairs = zip(self.ordinals, self.covers, strict=True)
        return [own << _ORDINAL_BITS | (first or own) for own, first in pairs]

    def first_at(self, position: int) -> int:
        """Return the first day that a row covers: its own where it does not say."""
        first = self.covers[position] if self.covers is not None else 0
        return first or self.ordinals[position]

    @cached_property
    def reach(self) -> int:
        """The most days that a row covers."""
        return 1 + max((own - self.first_at(place) for place, own in enumerate(self.ordinals)), default=0)

    @property
    def known(self) -> Sequence[int]:
        """The day on which each reading became known, as an ordinal."""
        recorded = self.recorded or repeat(0)
        return [late or own for late, own in zip(recorded, self.ordinals, strict=False)]

    @property
    def facts(self) -> tuple[object, ...]:
        """What makes two sets of columns equal, whatever kind of column holds it."""
        parts = list(self.out_of) if self.out_of is not None else None
        return self.ordinals, list(self.numbers), parts, self.recorded, self.adds, self.covers


def _or_zeros(column: Ordinals | None, length: int) -> Ordinals:
    return array("i", [0]) * length if column is None else column


def columns_of(
    days: Sequence[date],
    values: Sequence[NumberLike],
    *,
    out_of: Sequence[NumberLike] | None = None,
    recorded_on: Sequence[date | None] | None = None,
    adds: Sequence[bool] | None = None,
    covers: Sequence[date | None] | None = None,
) -> Columns:
    """Return checked columns in the order given; faults are reported at their rows: `[3].value`."""
    faults: list[SmartGoalsError] = []

    def checked(column: Sequence[Any] | None, check: Callable[..., T], *around: object) -> T | None:
        try:
            return check(column, *around) if column else None
        except SmartGoalsError as fault:
            faults.append(fault)
            return None

    ordinals = checked(days, ordinals_of, "[{}].day")
    numbers = checked(values, numbers_of, "[{}].value")
    denominators = checked(out_of, _denominators, "[{}].out_of")
    recorded = checked(recorded_on, _recorded, ordinals or ())
    additions = checked(adds, _additions)
    covered = checked(covers, _covered, ordinals or ())
    raise_all(faults)
    return Columns(ordinals or array("i"), numbers or (), denominators, recorded, additions, covered)


def read_only(column: Numbers) -> Sequence[Number]:
    """Return a column for reading, without a copy."""
    return column if isinstance(column, tuple) else memoryview(column).toreadonly()


def ordinals_of(days: Sequence[date], path: str) -> Ordinals:
    """Return the days as ordinals; what is no date and no moment at midnight is reported at its index."""
    if set(map(type, days)) <= {date}:
        # A list of known length fills the array faster than an iterator does.
        return array("i", list(map(date.toordinal, days)))
    faults: list[SmartGoalsError] = []
    kept: list[int] = []
    for position, one in enumerate(days):
        try:
            kept.append(day_read(one).toordinal())
        except SmartGoalsError as fault:
            faults.append(fault.at(path.format(position)))
    raise_all(faults)
    return array("i", kept)


def numbers_of(values: Sequence[NumberLike], path: str) -> Numbers:
    """Return the values in the smallest column that holds them exactly; refuse all that are no
    numbers, at their index.
    """
    if isinstance(values, array) and values.typecode == "q":
        return values[:]  # whole numbers, in a column of our own
    kinds = set(map(type, values))
    if kinds == {int}:
        column = _int_column(values)  # type: ignore[arg-type]  # kinds says that all are ints
        if column is not None:
            return column
    if kinds == {float}:
        floats: Sequence[float] = values  # type: ignore[assignment]  # kinds says that all are floats
        if all_finite(floats):
            return array("d", floats)
    faults: list[SmartGoalsError] = []
    kept: list[Number] = []
    read = number if kinds == {int} else number_read
    for position, one in enumerate(values):
        try:
            kept.append(read(one))
        except SmartGoalsError as fault:
            faults.append(fault.at(path.format(position)))
    raise_all(faults)
    if all(isinstance(one, float) or -_WHOLE_FLOATS <= one <= _WHOLE_FLOATS for one in kept):
        return array("d", kept)
    return tuple(kept)


def _int_column(values: Sequence[int]) -> Numbers | None:
    """Return whole numbers as a column; None where one of them is too large for that, and perhaps for any."""
    try:
        return array("q", values)
    except OverflowError:
        return None


def _denominators(values: Sequence[NumberLike], path: str) -> Numbers:
    column = numbers_of(values, path)
    raise_all(
        [
            InvalidValue(
                value=one, expected="above zero", hint="leave the day out", path=path.format(position)
            )
            for position, one in enumerate(column)
            if one <= 0
        ]
    )
    return column


def _recorded(values: Sequence[date | None], ordinals: Sequence[int]) -> Ordinals:
    return _days_beside(values, ordinals, "recorded_on", int.__lt__, known_too_early)


def _covered(values: Sequence[date | None], ordinals: Sequence[int]) -> Ordinals:
    return _days_beside(values, ordinals, "covers", int.__gt__, covers_too_late)


def _days_beside(
    values: Sequence[date | None],
    ordinals: Sequence[int],
    name: str,
    is_wrong: Callable[[int, int], bool],
    refused: Callable[[date, date], SmartGoalsError],
) -> Ordinals:
    """Return days as ordinals, 0 for None; refuse those on the wrong side of the readings' days."""
    if set(map(type, values)) <= {date, type(None)}:
        kept = array("i", [0 if one is None else one.toordinal() for one in values])
        if not any(late and is_wrong(late, own) for late, own in zip(kept, ordinals, strict=False)):
            return kept
    faults: list[SmartGoalsError] = []
    days: list[int] = []
    # Days that are none are told by themselves, and nothing is held against them.
    for position, (one, own) in enumerate(zip(values, ordinals or repeat(0), strict=False)):
        try:
            read = optional_day_read(one)
            days.append(0 if read is None else read.toordinal())
        except SmartGoalsError as fault:
            faults.append(fault.at(f"[{position}].{name}"))
        else:
            if days[-1] and own and is_wrong(days[-1], own):
                wrong = refused(date.fromordinal(days[-1]), date.fromordinal(own))
                faults.append(wrong.at(f"[{position}]"))
    raise_all(faults)
    return array("i", days)


def _additions(values: Sequence[bool]) -> bytes:
    if set(map(type, values)) <= {bool}:
        return bytes(values)
    return bytes(each(values, "truth values", _addition))


def _addition(value: bool) -> bool:
    try:
        return truth(value)
    except SmartGoalsError as fault:
        raise fault.at("adds") from None


def joined(first: Numbers, second: Numbers) -> Numbers:
    """Return two columns as one, of the smallest kind that holds both exactly."""
    if not len(first) or not len(second):
        return first if len(first) else second
    if isinstance(first, array) and isinstance(second, array):
        if first.typecode == second.typecode:
            return first + second  # type: ignore[operator]  # of one kind, as their typecode says
        decimals = _as_floats(first), _as_floats(second)
        if decimals[0] is not None and decimals[1] is not None:
            return decimals[0] + decimals[1]
    return numbers_of([*first, *second], "{}")


def _as_floats(column: array[int] | array[float]) -> array[float] | None:
    """Return a column as floats, or None where a float cannot hold one of its numbers."""
    if column.typecode == "d":
        return column  # type: ignore[return-value]  # its typecode says so
    return array("d", column) if -_WHOLE_FLOATS <= min(column) <= max(column) <= _WHOLE_FLOATS else None


def pick(column: Numbers, order: Sequence[int]) -> Numbers:
    """Return the items of a column at some positions, as the same kind of column."""
    items = [column[position] for position in order]
    return tuple(items) if isinstance(column, tuple) else array(column.typecode, items)


def in_order(columns: Columns) -> Columns:
    """Return the rows in order of day, then of becoming known, then of entry."""
    keys = columns.ordinals.tolist()
    if columns.recorded is not None:
        keys = [own << _ORDINAL_BITS | known for own, known in zip(keys, columns.known, strict=True)]
    if keys == sorted(keys):
        return columns
    return columns.picked(sorted(range(len(keys)), key=keys.__getitem__))


class RunningTotals:
    """Exact running totals of a column: scaled whole numbers, so that 0.03 logged on 365 days is
    10.95 and not near it.

    `column` holds the total before each item and after the last, times `scale`.
    """

    __slots__ = ("column", "scale")

    @refusing(numbers=partial(each, what="numbers", convert=number))
    def __init__(self, numbers: Numbers) -> None:
        whole, self.scale = scaled(numbers)
        totals = list(accumulate(whole, initial=0))
        fits = max(map(abs, (min(totals), max(totals)))) < _INT64
        self.column: Sequence[int] = array("q", totals) if fits else totals

    @refusing(
        low=partial(whole_number, expected="the position of a reading"),
        high=partial(whole_number, expected="the position of a reading"),
    )
    def between(self, low: int, high: int) -> Fraction:
        """Return the exact total of the items from position *low* up to and without *high*."""
        return Fraction(self.column[high] - self.column[low], self.scale)

    def __reduce__(self) -> tuple[Any, ...]:
        return _totals_of, (self.column, self.scale)


def _totals_of(column: Sequence[int], scale: int) -> RunningTotals:
    made = object.__new__(RunningTotals)
    made.column, made.scale = column, scale
    return made


def scaled(column: Numbers) -> tuple[Sequence[int], int]:
    """Return whole numbers and the power of ten that divides them back into the decimals the column
    stands for.
    """
    if isinstance(column, array) and column.typecode == "q":
        whole_column: Sequence[int] = column.tolist()  # type: ignore[assignment]  # its typecode says so
        return whole_column, 1
    values = list(column)
    for places in (0, 1, 2, 3, 4, 6):
        power = 10**places
        whole = [round(one * power) for one in values] if _small(values, power) else []
        # A decimal of at most 15 digits is the one its float prints as, so this agrees with `exact`
        # at a tenth of the cost.
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
