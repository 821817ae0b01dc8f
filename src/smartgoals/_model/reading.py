"""Reading: the value of a metric at the end of a day. Knows days, periods and numbers."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Any, final

from attrs import field, frozen

from smartgoals._checked import brief, checked, refuse, truth
from smartgoals._days import day, optional_day
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, SmartGoalsError, raise_all
from smartgoals._numbers import Number, NumberLike, number, plain, positive
from smartgoals._time.period import Period, PeriodLike, period


def _covers(value: date | PeriodLike | None) -> Any:
    # A period stays one here: its first day is known once the reading's own day is.
    return period(value) if isinstance(value, (str, Period)) else optional_day(value)


def _denominator(value: NumberLike | None) -> Number | None:
    return None if value is None else positive(value)


@final
@document
@checked
@brief
@frozen
class Reading:
    """The value of a metric at the end of a day.

    `recorded_on` is the day the value became known, where it was not the day itself. `out_of` is
    the denominator of a ratio or the number of items behind a mean, so that windows can be
    recomputed instead of averaged.

    A reading that became known later than another one of its day is a **correction** of it: it
    replaces all that was known of the day until then, earlier additions included, and nothing is
    lost. With `adds` it is a late **addition**: what was known of the day stays, and this comes
    beside it, until a correction that became known later still replaces both. So the readings that
    count of a day are those that became known on or after the day of its last correction, in
    whatever order they were entered; readings that became known on one and the same day never
    replace each other.

    What several readings of a day come to is for the nature of the metric to say, and `adds` does
    not change it: the amounts of a flow add up; of any other nature the last one to become known
    counts (of several known on one day, the last one entered). An addition to those is their newest
    value, and supersedes nothing.

    `adds` on a reading that became known on its own day says nothing more: it is an entry as any
    other.

    `covers` is the first day of those that the value covers, where it says more than its own day:
    the amount, or the people, of a week or a month, which end with `day`. A period, or its word,
    is turned into that day: the seven days up to a Sunday are its week, and the month up to the
    last of May begins on the first. Day and days covered are one key: a week's figure neither
    corrects that of its last day nor is corrected by it.

    >>> from datetime import date
    >>> print(Reading(date(2026, 1, 4), 1200))
    1200 on 2026-01-04
    >>> print(Reading(date(2026, 1, 4), 30, recorded_on=date(2026, 1, 6), adds=True))
    30 on 2026-01-04, added on 2026-01-06
    >>> print(Reading(date(2026, 5, 31), 900, covers="month"))
    900 on 2026-05-31, from 2026-05-01 on
    """

    day: date = field(converter=day)
    value: Number = field(converter=number)
    recorded_on: date | None = field(default=None, converter=optional_day, kw_only=True)
    out_of: Number | None = field(default=None, converter=_denominator, kw_only=True)
    adds: bool = field(default=False, converter=truth, kw_only=True)
    covers: date | None = field(default=None, converter=_covers, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.recorded_on is None and self.covers is None:
            return
        faults: list[SmartGoalsError] = []
        if self.recorded_on is not None and self.recorded_on < self.day:
            faults.append(known_too_early(self.recorded_on, self.day))
        if isinstance(self.covers, Period):
            try:
                object.__setattr__(self, "covers", first_covered(self.covers, self.day))
            except SmartGoalsError as fault:
                faults.append(fault.at("covers"))
        elif self.covers is not None and self.covers > self.day:
            faults.append(covers_too_late(self.covers, self.day))
        raise_all(faults)

    def __str__(self) -> str:
        of = f" out of {plain(self.out_of)}" if self.out_of is not None else ""
        how = "added" if self.adds else "known"
        known = f", {how} on {self.recorded_on.isoformat()}" if self.recorded_on else ""
        since = f", from {self.covers.isoformat()} on" if self.covers not in (None, self.day) else ""
        return f"{plain(self.value)}{of} on {self.day.isoformat()}{since}{known}"


def covers_too_late(covers: date, on: date) -> InvalidValue:
    """Return the error for a reading that would cover days after its own, ready to raise."""
    return refuse(
        "covers", covers, f"on or before the reading's day {on.isoformat()}", "the first day it covers"
    )


def first_covered(period: Period, on: date) -> date:
    """Return the first day of the period that ends with a day.

    Of months, quarters and years that end with the last day of a month it is the first of one. A
    day that begins a month ends none: it is refused, since whoever writes it means what comes
    after.

    >>> first_covered(Period(1, "week"), date(2026, 1, 11)).isoformat()
    '2026-01-05'
    >>> [first_covered(Period(1, "month"), date(2026, month, 28)).isoformat() for month in (2, 3)]
    ['2026-02-01', '2026-03-01']
    """
    if period.months is None:
        first = on.toordinal() - (period.days or 0) + 1
        if first >= 1:
            return date.fromordinal(first)
    elif on.day == 1:
        hint = "date the value on the last day that it covers, or give the first one"
        raise InvalidValue(
            value=str(period), expected=f"a period that can end on {on.isoformat()}", hint=hint
        )
    else:
        is_last = on.day == monthrange(on.year, on.month)[1]
        months = on.year * 12 + on.month - 1 - (period.months - 1 if is_last else period.months)
        if months >= 12:
            year, month = months // 12, months % 12 + 1
            since = 0 if is_last else min(on.day, monthrange(year, month)[1])
            return date.fromordinal(date(year, month, 1).toordinal() + since)
    raise InvalidValue(
        value=str(period), expected=f"a period that ends on {on.isoformat()} and begins in year 1 or later"
    )


def known_too_early(recorded_on: date, on: date) -> InvalidValue:
    """Return the error for a reading that became known before its day was over, ready to raise."""
    return refuse("recorded_on", recorded_on, f"on or after the reading's day {on.isoformat()}")
