"""Weekdays: how working days and a week's start are written, and what they become (0 = Monday … 6 = Sunday).

Knows only the errors. English and French names, short or long; "mon-fri" runs around the end of the
week if need be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from smartgoals._checked import sequence
from smartgoals._errors import InvalidValue, WrongType
from smartgoals._time.whole import whole

__all__ = [
    "WEEKDAY_NAMES",
    "WEEKDAY_WORDS",
    "WorkingDays",
    "short_names",
    "weekday",
    "working_days",
]

WorkingDays: TypeAlias = "str | Iterable[int | str] | None"

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_WORDS: Mapping[str, int] = MappingProxyType({
    name: index
    for index, names in enumerate((
        "monday mon mo lundi lun", "tuesday tues tue tu mardi mar", "wednesday wed we mercredi mer",
        "thursday thurs thur thu th jeudi jeu", "friday fri fr vendredi ven", "saturday sat sa samedi sam",
        "sunday sun su dimanche dim",
    )) for name in names.split()
})  # fmt: skip
_EVERY = frozenset(range(7))
_SHORTEST_PLURAL = len("lundis")
_EXPECTED = "a weekday such as 'monday', 'mon', 'lun' or 0 (0 is Monday)"


def weekday(value: int | str) -> int:
    """Return the number of a weekday, 0 for Monday.

    >>> weekday("Tuesday"), weekday("dim."), weekday(0)
    (1, 6, 0)
    """
    if isinstance(value, str):
        word = value.strip().casefold().rstrip(".")
        singular = word.removesuffix("s") if len(word) >= _SHORTEST_PLURAL else word
        found = WEEKDAY_WORDS.get(word, WEEKDAY_WORDS.get(singular))
        if found is not None:
            return found
        raise InvalidValue(value=value, expected=_EXPECTED)
    number = whole(value, _EXPECTED)
    if number not in _EVERY:
        raise InvalidValue(value=value, expected=_EXPECTED)
    return number


def working_days(value: WorkingDays) -> frozenset[int]:
    """Return the weekdays that "mon-fri", "mon,wed,fri", a list of names or numbers, or None (every
    day) stand for.

    >>> sorted(working_days("lun-ven")), sorted(working_days("sat-mon")), sorted(working_days(["mon", 4]))
    ([0, 1, 2, 3, 4], [0, 5, 6], [0, 4])
    """
    if value is None:
        return _EVERY
    if isinstance(value, str):
        found = frozenset(one for part in re.split(r"[,;]", value) for one in _span(part, value))
    else:
        try:
            given = sequence(value, "working days")
        except WrongType as fault:
            expected = "working days such as 'mon-fri', or None for every day"
            raise WrongType(value=fault.value, expected=expected) from None
        found = frozenset(map(weekday, given))
    if not found:
        raise InvalidValue(value=value, expected="at least one working day", hint="None stands for every day")
    return found


def _span(part: str, whole: str) -> tuple[int, ...]:
    first, dash, last = part.replace("–", "-").partition("-")
    if not part.strip():
        raise InvalidValue(value=whole, expected="working days such as 'mon-fri' or 'mon,wed,fri'")
    start = weekday(first)
    if not dash:
        return (start,)
    return tuple((start + k) % 7 for k in range((weekday(last) - start) % 7 + 1))


def short_names(days: Iterable[int]) -> str:
    """Write weekdays the shortest way that reads back: "mon-fri", "mon,wed,fri".

    >>> short_names({0, 1, 2, 3, 4}), short_names({0, 2, 4})
    ('mon-fri', 'mon,wed,fri')
    """
    ordered = sorted(days)
    names = [WEEKDAY_NAMES[one][:3] for one in ordered]
    run = ordered[-1] - ordered[0] == len(ordered) - 1
    return f"{names[0]}-{names[-1]}" if run and len(ordered) > 2 else ",".join(names)
