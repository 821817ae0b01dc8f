"""Reading: the value of a metric at the end of a day. Knows days and numbers."""

from __future__ import annotations

from datetime import date
from typing import final

from attrs import field, frozen

from smartgoals._checked import brief, checked, refuse, truth
from smartgoals._days import day, optional_day
from smartgoals._errors import InvalidValue
from smartgoals._numbers import Number, NumberLike, number, plain, positive


def _denominator(value: NumberLike | None) -> Number | None:
    return None if value is None else positive(value)


@final
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

    >>> from datetime import date
    >>> print(Reading(date(2026, 1, 4), 1200))
    1200 on 2026-01-04
    >>> print(Reading(date(2026, 1, 4), 30, recorded_on=date(2026, 1, 6), adds=True))
    30 on 2026-01-04, added on 2026-01-06
    """

    day: date = field(converter=day)
    value: Number = field(converter=number)
    recorded_on: date | None = field(default=None, converter=optional_day, kw_only=True)
    out_of: Number | None = field(default=None, converter=_denominator, kw_only=True)
    adds: bool = field(default=False, converter=truth, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.recorded_on is not None and self.recorded_on < self.day:
            raise known_too_early(self.recorded_on, self.day)

    def __str__(self) -> str:
        of = f" out of {plain(self.out_of)}" if self.out_of is not None else ""
        how = "added" if self.adds else "known"
        known = f", {how} on {self.recorded_on.isoformat()}" if self.recorded_on else ""
        return f"{plain(self.value)}{of} on {self.day.isoformat()}{known}"


def known_too_early(recorded_on: date, on: date) -> InvalidValue:
    """Return the error for a reading that became known before its day was over, ready to raise."""
    return refuse("recorded_on", recorded_on, f"on or after the reading's day {on.isoformat()}")
