"""Numbers in text, as exports write them: 1776, "1,776", "1 776", "12,5", "1.2e3", "45 %"; and the
ways to read one.

Knows numbers only. A text that can be read in two ways gives both; what decides between them is in
`_number_cells`, but for shares, means and scores, which have no thousands unless their column shows
them: there the range of a metric goes before the other cells, and these before the kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from fractions import Fraction
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from smartgoals._errors import SmartGoalsError
from smartgoals._model.absent_words import ABSENT_FIGURES
from smartgoals._numbers import Number, exact, number, rounded
from smartgoals._words import Word

_PLAIN: Final = re.compile(r"[+-]?\d{1,300}(?:\.\d{1,300})?(?:[eE][+-]?\d{1,3})?", re.ASCII)
_GROUPED: Final = re.compile(
    r"([+-]?\d{1,3})((?:[ '\u00a0\u2009\u202f\u2019]\d{3})+)((?:[.,]\d{1,300})?)", re.ASCII
)
_THOUSANDS: Final = re.compile(r"[+-]?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*", re.ASCII)
_BOTH: Final = re.compile(r"[+-]?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*(?!\1)[.,]\d{1,300}", re.ASCII)
_COMMA: Final = re.compile(r"[+-]?\d{1,300},\d{1,300}", re.ASCII)
_SHORT: Final = re.compile(r"([+-]?\d[\d.,]{0,20})[ \u00a0\u202f]?(k|K|M|B|Mds?|Mrds?|bn)", re.ASCII)
_POWERS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "k": 1_000,
        "K": 1_000,
        "M": 1_000_000,
        **dict.fromkeys(("B", "bn", "Md", "Mds", "Mrd", "Mrds"), 1_000_000_000),
    }
)
_CLOCK: Final = re.compile(r"(\d{1,5}):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,6}))?)?", re.ASCII)
_SPELLED: Final = re.compile(
    r"(?:(\d{1,4}) ?(?:d|days?|j|jours?))? ?(?:(\d{1,5}) ?(?:h|hrs?|hours?|heures?))? ?"
    r"(?:(\d{1,5}) ?(?:m|min|mins|minutes?))? ?(?:(\d{1,5}) ?(?:s|sec|secs|seconds?|secondes?))?",
    re.ASCII,
)
_NOT_DIGITS: Final = re.compile(r"[^\d+-]", re.ASCII)
_LONGEST: Final = 640
_LONGEST_DURATION: Final = 40


class Sign(Word):
    """What parts a number from its decimals."""

    POINT = "."
    COMMA = ","


class Unread(Word):
    """Why a cell that is not empty gives no number."""

    NOT_A_NUMBER = "not_a_number"
    NOT_AVAILABLE = "not_available"
    TWO_NUMBERS = "two_numbers"
    CURRENCIES = "currencies"
    CONFLICT = "conflict"
    OF_NOTHING = "of_nothing"


class NumberReading(NamedTuple):
    """One way to read a text: the number, and the decimal sign that it takes for granted; None
    where none matters.

    An abbreviated number, as 1.2K is, was rounded.
    """

    value: Number
    sign: Sign | None


Readings: TypeAlias = "tuple[NumberReading, ...] | Unread | None"


def readings_of(text: str) -> Readings:
    """Return the ways to read a text, one or two; None for an empty one, or why there is none.

    >>> readings_of("1 776"), readings_of("12,5")
    ((NumberReading(value=1776, sign=None),), (NumberReading(value=12.5, sign=Sign.COMMA),))
    >>> [way.value for way in readings_of("1,776")]
    [1776, 1.776]
    """
    stripped = text.strip().replace("\u2212", "-")
    if not stripped:
        return None
    if stripped.casefold() in ABSENT_FIGURES:
        return Unread.NOT_AVAILABLE
    ways = _ways(stripped) if len(stripped) <= _LONGEST else ()
    return tuple(ways) or Unread.NOT_A_NUMBER


def _ways(text: str) -> list[NumberReading]:
    ways = []
    if _THOUSANDS.fullmatch(text):
        groups = "," if "," in text else "."
        ways += _way(text.replace(groups, ""), Sign.POINT if groups == "," else Sign.COMMA)
    if _PLAIN.fullmatch(text):
        ways += _way(text, Sign.POINT if "." in text else None)
    elif _COMMA.fullmatch(text):
        ways += _way(text.replace(",", "."), Sign.COMMA)
    elif _BOTH.fullmatch(text):
        last = Sign(max(",.", key=text.rfind))
        ways += _way(text.replace("." if last is Sign.COMMA else ",", "").replace(",", "."), last)
    elif short := _SHORT.fullmatch(text):
        # 1.2K is a number of hundreds at best: who reads it is told that it was rounded.
        ways += [_times(way, _POWERS[short[2]]) for way in _ways(short[1])]
    elif grouped := _GROUPED.fullmatch(text):
        sign = Sign(grouped[3][0]) if grouped[3] else None
        ways += _way(grouped[1] + _NOT_DIGITS.sub("", grouped[2]) + grouped[3].replace(",", "."), sign)
    return ways


def is_short(text: str) -> bool:
    """Tell whether a text is an abbreviated number, which was rounded.

    >>> is_short("1.2K"), is_short("3 M"), is_short("1200"), is_short("5 m")
    (True, True, False, False)
    """
    return _SHORT.fullmatch(text.strip()) is not None


def durations_of(text: str, *, of_work: bool = False) -> tuple[Fraction | int, ...]:
    """Return the seconds that a duration in words or by the clock may stand for; none for any other
    text, nor for days of work, which have no fixed hours.

    >>> durations_of("0:03:21"), durations_of("1m 23s"), durations_of("3:21"), durations_of("321")
    ((201,), (83,), (201, 12060), ())
    >>> durations_of("2 days"), durations_of("2 days", of_work=True)
    ((172800,), ())
    """
    said = " ".join(text.split()).removeprefix("+").casefold()
    if clock := _CLOCK.fullmatch(said):
        first, second, third = (int(part or 0) for part in clock.groups()[:3])
        if clock[3] is not None:
            whole = 3600 * first + 60 * second + third
            return (whole if clock[4] is None else whole + Fraction(f"0.{clock[4]}"),)
        return (60 * first + second, 3600 * first + 60 * second)
    spelled = _SPELLED.fullmatch(said) if len(said) <= _LONGEST_DURATION else None
    if spelled is None or not any(spelled.groups()) or (of_work and spelled[1] is not None):
        return ()
    days, hours, minutes, seconds = (int(part or 0) for part in spelled.groups())
    return (86_400 * days + 3600 * hours + 60 * minutes + seconds,)


def _times(way: NumberReading, power: int) -> NumberReading:
    value = exact(way.value) * power
    return NumberReading(rounded(value), way.sign)


def _way(digits: str, sign: Sign | None) -> list[NumberReading]:
    """Return the reading of digits with a decimal point, none if it lies out of reach."""
    try:
        return [NumberReading(number(int(digits) if digits.lstrip("+-").isdigit() else float(digits)), sign)]
    except SmartGoalsError:
        return []


_THOUSAND: Final = 1000


def signs_of_small(every: Iterable[Readings], signs: Set[Sign]) -> Set[Sign] | None:
    """Return the decimal signs of a column of small figures; None where a text shows thousands beyond doubt.

    `signs` are those that texts show beyond doubt; where none does, those that they would have: of
    4.625 beside 1,234 one has thousands after all.
    """
    ways = [one for one in every if isinstance(one, tuple)]
    if any(len(one) == 1 and abs(one[0].value) >= _THOUSAND for one in ways):
        return None
    return signs or {sign for one in ways if len(one) > 1 and (sign := _least(one).sign) is not None}


def ways_of_small(
    ways: Sequence[NumberReading], signs: Set[Sign], allows: Callable[[Number], bool]
) -> Sequence[NumberReading]:
    """Return the one of two ways to read a small figure; both where the signs of its column say that
    it has thousands.

    `allows` tells whether a number lies in the range of the metric, which decides before them:
    4.625 beside 4,6 is no rating of thousands.
    """
    possible = [way for way in ways if allows(way.value)]
    if len(possible) == 1:
        return possible
    least = _least(ways)
    return [least] if signs <= {least.sign} else ways


def _least(ways: Sequence[NumberReading]) -> NumberReading:
    """Return the way to read a text without thousands."""
    return min(ways, key=lambda way: abs(way.value))
