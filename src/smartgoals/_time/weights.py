"""Weights: what a weekday or a single day counts for, where that is not one whole day: half days, worked Saturdays.

Knows weekdays, days and numbers. A weight belongs to a day of work and not to its result: 0.5 is half a day, 1 a whole
one, 2 a double shift, 0 a day off.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from math import lcm
from typing import NamedTuple, TypeAlias

from smartgoals._days import day as to_day
from smartgoals._errors import InvalidValue, SmartGoalsError, WrongType, raise_all
from smartgoals._numbers import Number, NumberLike, exact, not_negative, plain, rounded
from smartgoals._record import Record
from smartgoals._time.active_days import ActiveDays
from smartgoals._time.weekdays import WEEKDAY_NAMES, weekday

__all__ = ["Weights", "WeightsLike", "at_key", "counted", "merged", "said", "weights"]

WeightsLike: TypeAlias = "Mapping[date | int | str, NumberLike] | Mapping[date, NumberLike] | Mapping[str, NumberLike]"
Weights: TypeAlias = Record[date | str, Number]

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
    named_weights = [(WEEKDAY_NAMES[one], by_weekday[one]) for one in sorted(by_weekday)]
    return Record([*named_weights, *sorted(by_day.items())])


def at_key(key: object) -> str:
    """Return the path of a weight below its field: [saturday], [2026-12-24]."""
    return f"[{key.isoformat() if isinstance(key, date) else key}]"


def merged(working: tuple[int, ...], weighs: Weights) -> tuple[tuple[int, ...], Weights]:
    """Return the weekdays worked on, and the weights without those that say no more: a whole weekday, a weekday off.

    So a calendar of which Saturdays are worked has one spelling, however it was said.
    """
    by_weekday = {WEEKDAY_NAMES.index(key): weight for key, weight in weighs.items() if isinstance(key, str)}
    off = {one for one, weight in by_weekday.items() if not weight}
    kept = {key: weight for key, weight in weighs.items() if isinstance(key, date) or weight not in (0, 1)}
    return tuple(sorted((set(working) | by_weekday.keys()) - off)), Record(kept)


class Counted(NamedTuple):
    """How the active days of a calendar are counted: by weight, in so many units a whole day, and one by one."""

    by_weight: ActiveDays
    units: int
    one_by_one: ActiveDays


def counted(
    working: Iterable[int], weighs: Weights, holidays: Iterable[date], pauses: Iterable[tuple[int, int]]
) -> Counted:
    """Return how days count, in the order of precedence: a pause, a weight of the day, a holiday, the weekday."""
    paused = [(first, last, 0) for first, last in pauses]
    at_work = set(working)
    worked = [int(one in at_work) for one in range(7)]
    if not weighs:
        spans = [(one.toordinal(), one.toordinal(), 0) for one in holidays]
        plainly = ActiveDays.of(worked, [*spans, *paused])
        return Counted(plainly, 1, plainly)
    exactly = {key: exact(weight) for key, weight in weighs.items()}
    units = lcm(*(weight.denominator for weight in exactly.values()))
    by_weekday = [exactly.get(WEEKDAY_NAMES[one], Fraction(worked[one])) * units for one in range(7)]
    own = {key: weight * units for key, weight in exactly.items() if isinstance(key, date)}
    days = {one.toordinal(): 0 for one in holidays} | {key.toordinal(): int(weight) for key, weight in own.items()}
    clear = [
        (day, weight) for day, weight in days.items() if not any(first <= day <= last for first, last, _ in paused)
    ]
    return Counted(
        ActiveDays.of(
            [int(weight) for weight in by_weekday], [*((day, day, weight) for day, weight in clear), *paused]
        ),
        units,
        ActiveDays.of(worked, [*((day, day, int(weight > 0)) for day, weight in clear), *paused]),
    )


def said(weighs: Weights) -> str:
    """Return weights as words behind the weekdays of a calendar: " (sat 0.5), 2 days by weight"; "" for none.

    >>> said(weights({"sat": 0.5}))
    ' (sat 0.5)'
    """
    named = [f"{key[:3]} {plain(weight)}" for key, weight in weighs.items() if isinstance(key, str)]
    days = len(weighs) - len(named)
    text = f" ({', '.join(named)})" if named else ""
    return text + (f", {days} day{'' if days == 1 else 's'} by weight" if days else "")
