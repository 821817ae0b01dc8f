"""How values of other tools are written: moments as days, percentages as ratios, words as ours."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal
from typing import Any

from mapping import Convert

import smartgoals as sg

MOST = sys.float_info.max
"""A whole number beyond it ends in an OverflowError wherever a float is made of it."""


def word(words: Mapping[str, Any], kind: str) -> Convert:
    """Return what reads a word of theirs as ours; an unknown one is refused with those that are known."""

    def read(value: Any) -> Any:
        if not isinstance(value, str) or value not in words:
            raise sg.UnknownName(kind=kind, name=value, known=words)
        return words[value]

    return read


def hundredth(value: Any) -> float:
    """Return a percentage as the ratio that it is."""
    return float(Decimal(str(number(value))) / 100)


def hundredfold(value: float) -> float:
    """Return a ratio as a percentage."""
    return float(Decimal(str(value)) * 100)


def day_of(zone: tzinfo = UTC, *, a_second: int = 1000) -> Convert:
    """Return what reads a moment (ISO text, or a number of milliseconds since 1970) as its day in a zone."""

    def read(value: Any) -> str:
        try:
            if isinstance(value, str) and not value.isdigit():
                moment = datetime.fromisoformat(value)
            else:
                moment = datetime.fromtimestamp(int(value if isinstance(value, str) else number(value)) / a_second, UTC)
            return sg.day_of_moment(moment, zone=zone).isoformat()
        except sg.SmartGoalsError:
            raise
        except (TypeError, ValueError, OverflowError, OSError):  # also what is a day beyond the calendar in the zone
            raise sg.InvalidValue(value=value, expected="an aware datetime") from None

    return read


def milliseconds(zone: tzinfo = UTC) -> Convert:
    """Return what writes a day as the milliseconds since 1970 at which it begins in a zone, in digits."""
    return lambda day: str(int(datetime.combine(date.fromisoformat(day), datetime.min.time(), zone).timestamp() * 1000))


def iso_day(value: Any) -> str:
    """Read a day that is written as one."""
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        raise sg.InvalidValue(value=value, expected="a day such as '2026-01-31'") from None


def number(value: Any) -> int | float:
    """Read a number, which true and false are not."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise sg.WrongType(value=value, expected="a number")
    if not -MOST <= value <= MOST:  # which NaN is not either
        raise sg.InvalidValue(value=value, expected="a finite number")
    return value


def done(value: Any) -> int | float:
    """Read what is done or not done as 1 or 0."""
    return int(value) if isinstance(value, bool) else number(value)


def text(value: Any) -> str:
    """Read a text."""
    if not isinstance(value, str):
        raise sg.WrongType(value=value, expected="text")
    return value


def listed(value: Any) -> list[Any]:
    """Read a list."""
    if not isinstance(value, list | tuple):
        raise sg.WrongType(value=value, expected="a list")
    return list(value)
