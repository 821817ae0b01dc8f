"""Weights: what a weekday or a single day counts for, where that is not one whole day: half days,
worked Saturdays.

Knows weekdays, days and numbers. A weight belongs to a day of work and not to its result: 0.5 is
half a day, 1 a whole one, 2 a double shift, 0 a day off.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from math import lcm
from typing import Any, NamedTuple, TypeAlias

from smartgoals._days import day as to_day
from smartgoals._errors import InvalidValue, SmartGoalsError, WrongType, raise_all
from smartgoals._numbers import Number, NumberLike, exact, not_negative, plain, rounded
from smartgoals._record import Record
from smartgoals._time.active_days import ActiveDays
from smartgoals._time.weekdays import WEEKDAY_NAMES, weekday

__all__ = ["Weights", "WeightsLike", "at_key", "counts_of", "in_words", "merged", "weights"]

# A checker takes the keys of a mapping for invariant: whoever has weights by day alone could not
# hand them over.
WeightsLike: TypeAlias = Mapping[Any, NumberLike]
Weights: TypeAlias = Record[date | str, Number]
"""How much of a working day a day counts, by day or by day of the week."""

_AS_TEXT = "date.fromisoformat reads a day, or smartgoals.codec"
_EXPECTED = "weights by weekday or day, such as {'sat': 0.5, date(2026, 12, 24): 0.5}"


def weights(value: WeightsLike | None) -> Weights:
    """Return weights in order: weekdays by their names from Monday, then days. Refuses each fault at its key.

    >>> from datetime import date
    >>> weights({date(2026, 12, 24): 0.5, "sam": 0.5})
    {'saturday': 0.5, datetime.date(2026, 12, 24): 0.5}
    """
    if value is None:
        return Record()
    if not isinstance(value, Mapping):
        raise WrongType(value=value, expected=_EXPECTED)
    faults: list[SmartGoalsError] = []
    by_weekday: dict[int, Number] = {}
    by_day: dict[date, Number] = {}
    for key, weight in value.items():
        try:
            weighs = rounded(exact(not_negative(weight)))
            if isinstance(key, date):
                by_day[to_day(key)] = weighs
            elif isinstance(key, str) and key[:1].isdigit():
                raise InvalidValue(value=key, expected="a weekday or a date", hint=_AS_TEXT)
            elif (named := weekday(key)) in by_weekday:
                raise InvalidValue(
                    value=key, expected=f"each weekday once; {WEEKDAY_NAMES[named]} has a weight already"
                )
            else:
                by_weekday[named] = weighs
        except SmartGoalsError as fault:
            faults.append(fault.at(at_key(key)))
    raise_all(faults)
    by_name = [(WEEKDAY_NAMES[day], weight) for day, weight in sorted(by_weekday.items())]
    return Record([*by_name, *sorted(by_day.items())])


def at_key(key: object) -> str:
    """Return the path of a weight below its field: [saturday], [2026-12-24]."""
    return f"[{key.isoformat() if isinstance(key, date) else key}]"


def merged(working: tuple[int, ...], weighs: Weights) -> tuple[tuple[int, ...], Weights]:
    """Return the weekdays worked on, and the weights without those that say no more: a whole
    weekday, a weekday off.

    So a calendar of which Saturdays are worked has one spelling, however it was written.
    """
    by_weekday = {WEEKDAY_NAMES.index(key): weight for key, weight in weighs.items() if isinstance(key, str)}
    off = {day for day, weight in by_weekday.items() if not weight}
    telling = {key: weight for key, weight in weighs.items() if isinstance(key, date) or weight not in (0, 1)}
    return tuple(sorted((set(working) | by_weekday.keys()) - off)), Record(telling)


class Counts(NamedTuple):
    """How the active days of a calendar are counted: by weight, in so many units a whole day, and
    one by one.
    """

    by_weight: ActiveDays
    units: int
    one_by_one: ActiveDays


def counts_of(
    working: Iterable[int], weighs: Weights, holidays: Iterable[date], pauses: Iterable[tuple[int, int]]
) -> Counts:
    """Return how days count, in the order of precedence: a pause, a weight of the day, a holiday,
    the weekday.

    `pauses` are first and last ordinals.
    """
    at_work = set(working)
    worked = [int(weekday in at_work) for weekday in range(7)]
    paused = [(first, last, 0) for first, last in pauses]
    days_off = [day.toordinal() for day in holidays]
    if not weighs:
        plainly = ActiveDays.of(worked, [*((day, day, 0) for day in days_off), *paused])
        return Counts(plainly, 1, plainly)
    exactly = {key: exact(weight) for key, weight in weighs.items()}
    units = lcm(*(weight.denominator for weight in exactly.values()))
    by_weekday = [int(exactly.get(name, worked[k]) * units) for k, name in enumerate(WEEKDAY_NAMES)]
    by_day = dict.fromkeys(days_off, 0) | {
        key.toordinal(): int(weight * units) for key, weight in exactly.items() if isinstance(key, date)
    }
    clear = [
        (day, weight)
        for day, weight in by_day.items()
        if not any(first <= day <= last for first, last, _ in paused)
    ]
    by_weight = ActiveDays.of(by_weekday, [*((day, day, weight) for day, weight in clear), *paused])
    one_by_one = ActiveDays.of(worked, [*((day, day, int(weight > 0)) for day, weight in clear), *paused])
    return Counts(by_weight, units, one_by_one)


def in_words(weighs: Weights) -> str:
    """Return weights as words behind the weekdays of a calendar: " (sat 0.5), 2 days by weight"; "" for none.

    >>> in_words(weights({"sat": 0.5}))
    ' (sat 0.5)'
    """
    named = [f"{key[:3]} {plain(weight)}" for key, weight in weighs.items() if isinstance(key, str)]
    days = len(weighs) - len(named)
    text = f" ({', '.join(named)})" if named else ""
    return text + (f", {days} day{'' if days == 1 else 's'} by weight" if days else "")
