"""Frames: columns and days as other libraries hold them, told by what they can do; imports none of them.

A column may be a list, a buffer, or anything that gives its items in one go: an array or a series
of numpy, pandas, polars or Arrow. A day may come as a moment at midnight, as all of these write it.
What is missing in one (None, NaN, NaT, NA) is missing: it is refused where a reading needs it, and
never taken for zero. What numbers of 16 and 32 bits stand for, when another library hands them over in
64, is told as well: 0.1 in 32 bits is 0.10000000149011612 in 64, and its author meant 0.1, the shortest
decimal that no other float of that width is nearer to.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date, datetime, time
from struct import pack
from types import MappingProxyType
from typing import Any, Final, Protocol

from smartgoals._checked import sequence
from smartgoals._days import day
from smartgoals._errors import InvalidValue, WrongType, raise_all
from smartgoals._numbers import Number, number

DIGITS: Final[Mapping[str, int]] = MappingProxyType({"f": 9, "e": 5})
"""The formats of narrow floats, with the digits that always tell one from another."""

# Arrow says "float" for 32 bits where Python means 64, and only its columns have a `type`.
_OF_ARROW: Final[Mapping[str, str]] = MappingProxyType({"float": "f", "halffloat": "e"})
_OF_OTHERS: Final[Mapping[str, str]] = MappingProxyType({"float32": "f", "float16": "e"})


def narrow_float(column: Any) -> str | None:
    """Return the format of the narrow floats that a column, or a scalar, holds; else None."""
    kind = str(getattr(column, "type", ""))
    if kind in _OF_ARROW:
        return _OF_ARROW[kind]
    dtype = str(getattr(column, "dtype", ""))
    if dtype.endswith("[pyarrow]"):
        return _OF_ARROW.get(dtype.removesuffix("[pyarrow]"))
    return _OF_OTHERS.get(dtype.casefold())


def shortest(value: Any, width: str) -> Any:
    """Return the shortest decimal that a narrow float stands for, and all that is no float as it is.

    >>> shortest(0.10000000149011612, "f"), shortest(0.0999755859375, "e"), shortest(None, "f")
    (0.1, 0.1, None)
    """
    if type(value) is not float or not math.isfinite(value):
        return value
    meant = pack(width, value)
    tries = (float(f"{value:.{digits}g}") for digits in range(1, DIGITS[width] + 1))
    return next((one for one in tries if _packed(one, width) == meant), value)


def _packed(value: float, width: str) -> bytes | None:
    """Return the bytes of a float in a width, or None where rounding lifted it beyond the largest."""
    try:
        return pack(width, value)
    except OverflowError:
        return None


# What a buffer may hold for its items to be taken as they are: float64 and whole numbers. A float32
# goes the long way, since it stands for the decimal it prints as, and so does a column of truth
# values where numbers are asked for: it is refused there.
PLAIN_FORMATS: Final = frozenset("dbBhHiIlLqQ")
TRUTH_FORMATS: Final = frozenset("?")
# What a mapping holds columns by; one by day has days for keys.
NAMES: Final = frozenset({"day", "value", "days", "values"})
_MIDNIGHT: Final = time(0)
_DAYS: Final = "datetime64[D]"
_TOO_COARSE: Final = frozenset({"datetime64[W]", "datetime64[M]", "datetime64[Y]"})
_NOTHING: Final = frozenset({"NaTType", "NAType", "MaskedConstant"})
_A_DAY: Final = "a date, or a moment at midnight"
_NO_DAY: Final = "a time of day leaves open which day is meant; day_of_moment(moment, zone=…) decides it"
_LEFT_OUT: Final = "leave the row out: missing is not zero"


class Frame(Protocol):
    """A frame of another library: columns by name."""

    def __getitem__(self, name: str, /) -> Any: ...


def column(values: Iterable[Any], what: str, formats: Set[str] = PLAIN_FORMATS) -> Sequence[Any]:
    """Return a column as a sequence of plain items, in one go where it can give them so."""
    if isinstance(values, (list, tuple)):
        return values
    if isinstance(values, (str, bytes, bytearray, Mapping)):
        return sequence(values, what)
    if isinstance(values, (set, frozenset)):
        raise WrongType(
            value=values, expected=f"a list of {what}", hint="a set has no order to pair its items by"
        )
    if _is_masked(values):
        return _unmasked(values, what, formats)
    taken = _taken(values)
    narrow = narrow_float(values)
    if isinstance(taken, list):
        return taken if narrow is None else [shortest(one, narrow) for one in taken]
    if not _dimensions(taken, 1):
        raise WrongType(value=values, expected=f"a list of {what}")
    try:
        view = memoryview(taken)
    except (TypeError, ValueError):  # no buffer, or one of something that buffers do not hold
        return sequence(taken, what)
    if view.ndim == 1 and view.format in DIGITS:
        return [shortest(one, view.format) for one in sequence(taken, what)]
    return view.tolist() if view.ndim == 1 and view.format in formats else sequence(taken, what)


def _taken(values: Any) -> Any:
    """Return what a column of another library gives: its items as a list, or its array."""
    if callable(getattr(values, "to_pylist", None)):
        return values.to_pylist()
    kind = _kind(values)
    if kind is None:
        give = getattr(values, "to_list", None)
        return give() if callable(give) else values
    array = values.to_numpy() if callable(getattr(values, "to_numpy", None)) else values
    return _moments(array) if _is_moment(array) and _dimensions(array, 0) == 1 else array


def _is_masked(values: Any) -> bool:
    """Tell whether an array says of each item whether it is there, as masked ones of numpy do."""
    mask = getattr(values, "mask", None)
    return mask is not None and callable(getattr(values, "filled", None)) and _dimensions(values, 0) == 1


def _unmasked(values: Any, what: str, formats: Set[str]) -> Sequence[Any]:
    """Return the items of a masked array, and nothing for those that are masked, whatever lies below."""
    items, mask = column(values.data, what, formats), values.mask.tolist()
    return (
        [None if gone else item for item, gone in zip(items, mask, strict=True)]
        if isinstance(mask, list)
        else items
    )


def _kind(value: Any) -> str | None:
    """Return the letter of what an array holds, as numpy has it; None for what is no array."""
    kind = getattr(getattr(value, "dtype", None), "kind", None)
    return kind if isinstance(kind, str) else None


def _dimensions(value: Any, unless_told: int) -> int:
    dimensions = getattr(value, "ndim", unless_told)
    return dimensions if isinstance(dimensions, int) else unless_told


def _is_moment(value: Any) -> bool:
    """Tell whether something holds moments as numpy does, no coarser than days: a month is no day."""
    return _kind(value) == "M" and str(value.dtype) not in _TOO_COARSE


def _moments(array: Any) -> list[Any]:
    """Return the days of an array of moments, and as it is each moment that is not at midnight."""
    days = array.astype(_DAYS)
    kept: list[Any] = days.tolist()
    for position in ((days != array) & (array == array)).nonzero()[0].tolist():  # noqa: PLR0124  # NaT is not itself
        kept[position] = array[position]
    return kept


def is_missing(value: object) -> bool:
    """Tell whether a cell says that there is nothing: None, what is masked, and the NaN, NaT and NA
    of frames.
    """
    if value is None or type(value).__name__ in _NOTHING:
        return True
    is_scalar = isinstance(value, float) or (_kind(value) in {"M", "f"} and not _dimensions(value, 1))
    return is_scalar and bool(value != value)  # noqa: PLR0124  # NaN is not itself


def day_read(value: Any) -> date:
    """Return the day of a date, or of a moment at midnight by its own clock, and refuse all others."""
    if type(value) is date:
        return value
    if is_missing(value):
        raise WrongType(value=value, expected=_A_DAY, hint=_LEFT_OUT)
    if _is_moment(value) and not _dimensions(value, 1):
        return _day_of_scalar(value)
    if isinstance(value, datetime):
        if value.time() != _MIDNIGHT or getattr(value, "nanosecond", None):
            raise WrongType(value=value, expected=_A_DAY, hint=_NO_DAY)
        return value.date()
    return day(_out_of_arrow(value))


def _out_of_arrow(value: Any) -> Any:
    """Return what a scalar of Arrow holds, and all else as it is."""
    give = getattr(value, "as_py", None)
    if not callable(give):
        return value
    narrow = narrow_float(value)
    return give() if narrow is None else shortest(give(), narrow)


def optional_day_read(value: Any) -> date | None:
    """Return None for what is missing, else :func:`day_read` of the value."""
    return None if is_missing(value) else day_read(value)


def _day_of_scalar(value: Any) -> date:
    whole = value.astype(_DAYS)
    if whole != value:
        raise WrongType(value=value, expected=_A_DAY, hint=_NO_DAY)
    found = whole.item()
    if not isinstance(found, date):
        raise InvalidValue(value=value, expected="a day within the years 1 to 9999")
    return found


def number_read(value: Any) -> Number:
    """Return the number of a cell, or refuse it; of what is missing say what to do about it."""
    if not is_missing(value):
        return number(_out_of_arrow(value))
    if isinstance(value, float):
        raise InvalidValue(value=value, expected="a finite number", hint=_LEFT_OUT)
    raise WrongType(value=value, expected="a number", hint=_LEFT_OUT)


def named_columns(value: Any) -> dict[str, Any] | None:
    """Return the columns of a frame by name, in its order; None for what is no frame.

    A mapping from names to columns is one; a series with an index of days is that of its index and
    its values. A frame with two columns of one name is refused: nobody knows which is meant.
    """
    if isinstance(value, Mapping):
        is_frame = any(isinstance(name, str) for name in value) and not NAMES.isdisjoint(value)
        return {str(name): cells for name, cells in value.items()} if is_frame else None
    if isinstance(value, (list, tuple, str)):
        return None
    if callable(getattr(value, "collect", None)):
        raise _unread(value)
    names = getattr(value, "column_names", None)
    names = getattr(value, "columns", None) if names is None else names
    if names is not None and not callable(names) and hasattr(value, "__getitem__"):
        counts = Counter(map(str, names))
        raise_all(
            [
                InvalidValue(value=name, expected="one column of a name", path=name)
                for name in counts
                if counts[name] > 1
            ]
        )
        try:
            return {str(name): value[name] for name in names}
        # Whatever else has columns and items (a lazy frame, a table of a database) refuses in its own way.
        except (AttributeError, LookupError, NotImplementedError, TypeError, ValueError):
            raise _unread(value) from None
    index: Any = getattr(value, "index", None)
    if _kind(value) is not None and index is not None and not callable(index):
        return {"day": index, "value": value}
    return None


def _unread(value: Any) -> WrongType:
    hint = "one that is still to be worked out must be collected first"
    return WrongType(value=value, expected="a frame whose columns can be read by name", hint=hint)
