"""The number law: what is accepted as a number, exact decimals inside, one rounding on the way out.

Imports only the errors. Accepted: int, float, Decimal, Fraction and numpy scalars (which are
recognised through the standard `numbers` tower, so numpy is never imported). Refused: bool, NaN,
infinities, text, and whatever a float cannot reach. A float stands for the decimal it prints as:
0.1 is one tenth, so that no verdict turns on binary rounding.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from numbers import Integral, Rational, Real
from operator import index
from typing import SupportsFloat, TypeAlias

from smartgoals._errors import InvalidValue, SmartGoalsError, WrongType

Number: TypeAlias = int | float
"""A number as it comes out: whole where it is whole."""
NumberLike: TypeAlias = int | float | Decimal | Fraction | SupportsFloat
"""A number as it may be handed over; a float stands for the decimal it prints as."""

LARGEST = int(1.7976931348623157e308)
"""The largest whole number that a float can hold: every float and every sum of decimals obeys it."""
_REACH = "a number between -1.8e308 and 1.8e308, the reach of a float"
_LONGEST_NUMBER = 60
_MOST_BITS = int(700 * math.log2(10))
"""Of the two numbers of an exact value that is kept: 700 digits, which hold every float and their
differences, and of which a few can be multiplied before Python writes no whole number any more."""
_WHOLE_FLOATS = 2.0**53


_PLAIN = re.compile(r"\s*[-+]?\d+(?:\.\d+)?\s*")
_PERCENTAGE = re.compile(r"\s*[-+]?\d+(?:[.,]\d+)?\s*%\s*")


def _refuse(value: object) -> WrongType:
    return WrongType(
        value=value, expected="a number", hint=_how_to_write(value) if isinstance(value, str) else ""
    )


def _how_to_write(text: str) -> str:
    """Return how what a text may mean is written as a number; empty for what says none."""
    if len(text) > _LONGEST_NUMBER or not any(map(str.isdecimal, text)):
        return ""
    if _PLAIN.fullmatch(text):
        return "write numbers without quotes"
    if _PERCENTAGE.fullmatch(text):
        return "a share is written as a number, 0.03 for 3 %, and a percentage without its sign, as 3"
    return "write the number alone, in digits and with a decimal point, such as 1200 or 0.5"


def number(value: NumberLike) -> Number:
    """Return *value* as the int or float that JSON would hold, or refuse it.

    >>> from decimal import Decimal
    >>> number(Decimal("0.10")), number(Decimal("3.00")), number(7)
    (0.1, 3, 7)
    >>> number(True)
    Traceback (most recent call last):
        ...
    smartgoals._errors.WrongType: must be a number, got bool True
    """
    kind = type(value)
    if kind is int:
        return _within_reach(value)  # type: ignore[arg-type]  # kind says that it is an int
    if kind is float:
        if math.isfinite(value):
            return value  # type: ignore[return-value]  # kind says that it is a float
        raise InvalidValue(value=value, expected="a finite number")
    return _other_number(value)


def number_or_none(value: object) -> Number | None:
    """Return a number as :func:`number` does; None for what is none.

    >>> number_or_none(7), number_or_none("7")
    (7, None)
    """
    try:
        return number(value)  # type: ignore[arg-type]  # which is what is asked
    except SmartGoalsError:
        return None


def _other_number(value: object) -> Number:
    if isinstance(value, bool):
        raise _refuse(value)
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise InvalidValue(value=value, expected="a finite number")
        # Ahead of the fraction, whose digits a hostile exponent would make endless.
        if not value or value.adjusted() < -400:
            return 0
        if value.adjusted() > 308:
            raise InvalidValue(value=value, expected=_REACH)
        return rounded(Fraction(value))
    if isinstance(value, Integral):
        try:
            return _within_reach(index(value))
        except TypeError:  # numpy calls a span of time a whole number, and refuses to be asked which
            raise _refuse(value) from None
    if isinstance(value, Rational):
        return rounded(Fraction(int(value.numerator), int(value.denominator)))
    if isinstance(value, float):
        return number(float(value))
    if isinstance(value, Real):
        # numpy's narrow floats: 0.1 as float32 prints as 0.1, and the decimal printed is what its
        # author meant.
        try:
            printed = float(str(value))
        except ValueError:
            printed = float(value)
        return number(printed)
    raise _refuse(value)


def _within_reach(value: int) -> int:
    if -LARGEST <= value <= LARGEST:
        return value
    raise InvalidValue(value=value, expected=_REACH)


def exact(value: Number) -> Fraction:
    """Return the exact decimal a number stands for.

    >>> exact(0.1) + exact(0.2) == exact(0.3)
    True
    """
    if isinstance(value, float):
        if value.is_integer() and -_WHOLE_FLOATS <= value <= _WHOLE_FLOATS:
            return Fraction(int(value))
        return Fraction(*Decimal(repr(value)).as_integer_ratio())
    return Fraction(value)


def of_few_digits(value: Fraction) -> Fraction:
    """Return an exact value as it is kept: one of more than 700 digits, above or below, as the
    nearest number.

    Each change of a plan multiplies digits, and Python writes no whole number of more than 4,300.

    >>> of_few_digits(Fraction(1, 3)), of_few_digits(Fraction(10**800 + 1, 10**800))
    (Fraction(1, 3), Fraction(1, 1))
    """
    if max(value.numerator.bit_length(), value.denominator.bit_length()) <= _MOST_BITS:
        return value
    return exact(rounded(value))


def rounded(value: Fraction) -> Number:
    """Return an exact result as a number: whole values as int, others as the nearest float. The one
    rounding out.
    """
    if value.denominator == 1:
        return _within_reach(value.numerator)
    try:
        return value.numerator / value.denominator
    except OverflowError:
        raise InvalidValue(value=value, expected=_REACH) from None


def rounded_within_reach(value: Fraction) -> Number | None:
    """Return an exact result as :func:`rounded` does; None for one that no float reaches.

    >>> rounded_within_reach(Fraction(1, 4)), rounded_within_reach(Fraction(10) ** 400)
    (0.25, None)
    """
    try:
        return rounded(value)
    except SmartGoalsError:
        return None


def nearest_float(value: Fraction) -> float:
    """Return the float nearest to an exact result; of what no float reaches, the largest one.

    >>> nearest_float(Fraction(1, 3)), nearest_float(-Fraction(10) ** 400) == -float(LARGEST)
    (0.3333333333333333, True)
    """
    try:
        return float(value)
    except OverflowError:
        return float(LARGEST if value > 0 else -LARGEST)


def optional_number(value: NumberLike | None) -> Number | None:
    """Return None for None, else :func:`number` of the value."""
    return None if value is None else number(value)


def positive(value: NumberLike) -> Number:
    """Return a number above zero, or refuse it."""
    checked = number(value)
    if checked <= 0:
        raise InvalidValue(value=value, expected="above zero")
    return checked


def not_negative(value: NumberLike) -> Number:
    """Return a number of zero or more, or refuse it."""
    checked = number(value)
    if checked < 0:
        raise InvalidValue(value=value, expected="zero or more")
    return checked


def optional_not_negative(value: NumberLike | None) -> Number | None:
    """Return None for None, else :func:`not_negative` of the value."""
    return None if value is None else not_negative(value)


def share(value: NumberLike) -> Number:
    """Return a number from 0 to 1, or refuse it."""
    checked = number(value)
    if not 0 <= checked <= 1:
        raise InvalidValue(value=value, expected="a share from 0 to 1")
    return checked


def all_finite(values: Iterable[float]) -> bool:
    """Tell whether every value is finite, at the speed of one sum where no sum overflows."""
    kept = values if isinstance(values, (list, tuple)) else list(values)
    return math.isfinite(sum(kept)) or all(map(math.isfinite, kept))


def plain(value: Number) -> str:
    """Write a number as a person would: no trailing `.0`, no exponent where digits will do.

    >>> plain(50.0), plain(2.5), plain(1e-07), plain(1200)
    ('50', '2.5', '0.0000001', '1200')
    """
    if isinstance(value, int):
        return str(value)
    if value.is_integer() and abs(value) < 1e16:
        return str(int(value))
    text = repr(value)
    if "e" in text and 1e-12 <= abs(value) < 1e21:
        return format(Decimal(text), "f")
    return text
