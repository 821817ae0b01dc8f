"""Strategies for the small values everything else is made of: ids, text, days, numbers; and how
arguments are checked.

Knows the number law and nothing of the model. Bounds are checked when a strategy is made, never
when it is drawn from.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, Final, TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from smartgoals._checked import refusing, truth
from smartgoals._location import shown
from smartgoals._numbers import Number

T = TypeVar("T")

DULL_DAY: Final = date(2026, 1, 1)
FIRST_DAY: Final = date(1970, 1, 1)
LAST_DAY: Final = date(2099, 12, 31)
LARGEST: Final = 10**15
_FARTHEST: Final = math.nextafter(math.inf, 0)
"""The largest float."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ODD_IDS = ("ig-growth", "A", "été", "日本", "a.b", "a[0]", "it's", "50 %", "x" * 200)
_ODD_TEXTS = (
    "50 % off, till May",
    "à l'été",
    "“quoted”",
    "two\nlines",
    "日本語",
    "🎉",
    "back\\slash",
    "'\"",
    "x" * 500,
)
# 31 January has no like in February; 29 February comes every four years; 31 December 2026 lies in week 53.
_ODD_DAYS = (
    date(2026, 1, 31),
    date(2024, 2, 29),
    date(2026, 12, 31),
    date(2027, 1, 3),
    date(2025, 12, 31),
    date(2026, 3, 29),
    date(2000, 2, 29),
    date(1970, 1, 1),
    date(2099, 12, 31),
    date.min,
    date.max,
)
_ODD_NUMBERS: tuple[Number, ...] = (
    1,
    -1,
    0.1,
    0.03,
    0.5,
    99.99,
    -0.1,
    1 / 3,
    1e-9,
    100,
    1200,
    2**53,
    2**53 + 1,
    10**15,
    -(10**15),
    1e15,
    2**63,
    1e22,
    1e308,
    -1e308,
)


def check_bounds(low: Any, high: Any, names: tuple[str, str] = ("min_value", "max_value")) -> None:
    """Refuse bounds the wrong way round, naming both."""
    if low > high:
        raise InvalidArgument(f"{names[0]}={shown(low)} lies above {names[1]}={shown(high)}")


def check_sizes(low: int, high: int, names: tuple[str, str] = ("min_size", "max_size")) -> None:
    """Refuse bounds that are no sizes, or the wrong way round."""
    for name, size in zip(names, (low, high), strict=True):
        if isinstance(size, bool) or not isinstance(size, int) or size < 0:
            raise InvalidArgument(f"{name}={shown(size)} must be a whole number of zero or more")
    check_bounds(low, high, names)


def check_flag(value: Any, name: str) -> None:
    """Refuse what is neither True nor False."""
    if not isinstance(value, bool):
        raise InvalidArgument(f"{name}={shown(value)} must be True or False")


def check_day(value: date | None, name: str, default: date) -> date:
    """Return a bound that is a plain day, or its default."""
    if value is None:
        return default
    if type(value) is not date:
        raise InvalidArgument(f"{name}={shown(value)} must be a date")
    return value


def check_number(value: Number | None, name: str, default: Number) -> Number:
    """Return a bound that is a finite number, or its default."""
    if value is None:
        return default
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not abs(value) <= _FARTHEST:
        raise InvalidArgument(f"{name}={shown(value)} must be a finite int or float")
    return value


def check_strategy(
    value: st.SearchStrategy[T] | None, name: str, default: st.SearchStrategy[T]
) -> st.SearchStrategy[T]:
    """Return an argument that is a strategy, or its default."""
    if value is None:
        return default
    if not isinstance(value, st.SearchStrategy):
        raise InvalidArgument(f"{name}={shown(value)} must be a strategy, such as st.just({shown(value)})")
    return value


@st.composite
def made(
    draw: Any, /, make: Callable[..., T], *parts: st.SearchStrategy[Any], **named: st.SearchStrategy[Any]
) -> T:
    """Make a value of drawn parts. Unlike `map`, this leaves no trace of the making in Hypothesis'
    report of a failure.

    The parts are strategies that were made once. One that is made while another draws costs more
    than what it draws.
    """
    values = [draw(part) for part in parts]
    return make(*values, **{name: draw(part) for name, part in named.items()})


def rarely(dull: T, odd: st.SearchStrategy[T], *, of: int = 4) -> st.SearchStrategy[T]:
    """Return a strategy that draws the odd one time in *of*, and else a dull value; the dull where
    there is no odd.
    """
    return (
        st.just(dull)
        if odd.is_empty
        else _one_time_in(st.sampled_from((*[False] * (of - 1), True)), dull, odd)
    )


@st.composite
def _one_time_in(draw: Any, is_odd: st.SearchStrategy[bool], dull: T, odd: st.SearchStrategy[T]) -> T:
    # No `one_of`: it counts equal branches once, and each branch of an odd strategy that is itself a choice.
    return draw(odd) if draw(is_odd) else dull


def optional(strategy: st.SearchStrategy[T], *, of: int = 2) -> st.SearchStrategy[T | None]:
    """Return a strategy that also leaves the value out, which is its dullest outcome; it is there
    one time in *of*.
    """
    return rarely(None, strategy, of=of)


@st.composite
def _in_a_tuple(draw: Any, values: st.SearchStrategy[list[T]]) -> tuple[T, ...]:
    return tuple(draw(values))


def tuples_of(
    strategy: st.SearchStrategy[T], max_size: int = 3, unique_by: Any = None
) -> st.SearchStrategy[tuple[T, ...]]:
    """Return a strategy for a few values in a tuple; for none where there is nothing to choose from."""
    if strategy.is_empty:
        return st.just(())
    return _in_a_tuple(st.lists(strategy, max_size=max_size, unique_by=unique_by))


def several(
    strategy: st.SearchStrategy[T], max_size: int = 3, unique_by: Any = None, *, of: int = 3
) -> st.SearchStrategy[tuple[T, ...]]:
    """Return a strategy for no values mostly, and a few in a tuple one time in *of*."""
    return rarely((), tuples_of(strategy, max_size, unique_by), of=of)


def ids(*, max_size: int = 200) -> st.SearchStrategy[str]:
    """Ids of anything: mostly short words, and odd ones such as 'été', 'a[0]' or 200 letters. Shrinks to 'a'.

    `max_size` (1 to 200) is the largest number of characters.
    """
    if isinstance(max_size, bool) or not isinstance(max_size, int) or not 1 <= max_size <= 200:
        raise InvalidArgument(f"max_size={shown(max_size)} must be a whole number from 1 to 200")
    known = (*"abc", *(one for one in _ODD_IDS if len(one) <= max_size))
    return st.sampled_from(known) | st.text(_LETTERS, min_size=1, max_size=min(max_size, 12))


def texts() -> st.SearchStrategy[str]:
    """Free text as a person would write it, and odd text: quotes, line breaks, other scripts.
    Shrinks to 'a'.
    """
    words = made(_said, st.text(_LETTERS + " ", min_size=1, max_size=24))
    return st.sampled_from((*"abc", *_ODD_TEXTS)) | words


def _said(letters: str) -> str:
    return letters.strip() or "a"


def days(min_value: date | None = None, max_value: date | None = None) -> st.SearchStrategy[date]:
    """Days from *min_value* (1 January 1970) to *max_value* (31 December 2099), both included.

    Shrinks to 1 January 2026 or the day nearest to it; 29 February, 31 January and week 53 come up
    often. Pass `date.min` and `date.max` for every day there is.
    """
    low, high = check_day(min_value, "min_value", FIRST_DAY), check_day(max_value, "max_value", LAST_DAY)
    if min_value is None and high < low:
        low = date.min
    if max_value is None and low > high:
        high = date.max
    check_bounds(low, high)
    dull = min(max(DULL_DAY, low), high)
    before, after = (dull - low).days, (high - dull).days
    near, any_day = st.integers(0, min(after, 400)), st.integers(-before, after)
    odd = [(one - dull).days for one in _ODD_DAYS if low <= one <= high]
    offsets = near | st.sampled_from(odd) | any_day if odd else near | any_day
    return made(lambda offset: dull + timedelta(days=offset), offsets)


@refusing(whole=truth)
def numbers(
    min_value: Number | None = None, max_value: Number | None = None, *, whole: bool = False
) -> st.SearchStrategy[Number]:
    """Numbers as JSON has them, int or float, from *min_value* (-1e15) to *max_value* (1e15), both included.

    Whole ones, decimals as people write them, any float, and odd ones: 0, 1, 0.1, a third, 1e-9,
    1e15. `whole=True` leaves the floats out. Shrinks to 0 or the whole number nearest to it. Pass
    wider bounds for numbers beyond 1e15.
    """
    low, high = check_number(min_value, "min_value", -LARGEST), check_number(max_value, "max_value", LARGEST)
    low = min(low, high) if min_value is None else low
    high = max(low, high) if max_value is None else high
    check_bounds(low, high)
    parts: list[st.SearchStrategy[Any]] = []
    first, last = math.ceil(low), math.floor(high)
    if first <= last:
        dull = min(max(0, first), last)
        parts += [_steps(dull, min(last, dull + 2_000)), st.integers(first, last)]
    elif whole:
        raise InvalidArgument(
            f"there is no whole number from min_value={shown(low)} to max_value={shown(high)}"
        )
    odd = [one for one in _ODD_NUMBERS if low <= one <= high and not (whole and isinstance(one, float))]
    parts += [st.sampled_from(odd)] if odd else []
    if not whole:
        # Exact bounds, so that the hundredth nearest to a bound still lies within it.
        cents = math.ceil(Fraction(max(low, -10_000)) * 100), math.floor(Fraction(min(high, 10_000)) * 100)
        parts += [made(_hundredth, st.integers(*cents))] if cents[0] <= cents[1] else []
        floats = _float_from(low), -_float_from(-high) + 0.0
        parts += [st.floats(*floats, allow_nan=False, allow_infinity=False)] if floats[0] <= floats[1] else []
    return st.one_of(parts)


def _steps(first: int, last: int) -> st.SearchStrategy[int]:
    steps = st.integers(0, last - first)
    return made(lambda k: first + k, steps) if first else steps


def _hundredth(cents: int) -> Number:
    return cents / 100 if cents % 100 else cents // 100


def _float_from(low: Number) -> float:
    """Return the smallest float that is not below a number."""
    nearest = float(low) + 0.0  # a sum with zero is never the negative zero, which floats sorts below zero
    return nearest if Fraction(nearest) >= Fraction(low) else math.nextafter(nearest, math.inf)
