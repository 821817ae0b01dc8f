"""Reading: the value of a metric at the end of a day. Knows days and numbers."""

from __future__ import annotations

from datetime import date
from typing import final

from attrs import field, frozen

from smartgoals._checked import brief, checked, refuse
from smartgoals._days import day, optional_day
from smartgoals._numbers import Number, NumberLike, number, plain, positive


def _denominator(value: NumberLike | None) -> Number | None:
    return None if value is None else positive(value)


@final
@checked
@brief
@frozen
class Reading:
    """The value of a metric at the end of a day.

    `recorded_on` is the day the value became known: a later reading for the same day with a later `recorded_on` corrects
    the earlier one, and nothing is lost. `out_of` is the denominator of a ratio or the number of items behind a mean, so
    that windows can be recomputed instead of averaged.

    >>> from datetime import date
    >>> print(Reading(date(2026, 1, 4), 1200))
    1200 on 2026-01-04
    """

    day: date = field(converter=day)
    value: Number = field(converter=number)
    recorded_on: date | None = field(default=None, converter=optional_day, kw_only=True)
    out_of: Number | None = field(default=None, converter=_denominator, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.recorded_on is not None and self.recorded_on < self.day:
            raise refuse("recorded_on", self.recorded_on, f"on or after the reading's day {self.day.isoformat()}")

    def __str__(self) -> str:
        of = f" out of {plain(self.out_of)}" if self.out_of is not None else ""
        known = f", known on {self.recorded_on.isoformat()}" if self.recorded_on else ""
        return f"{plain(self.value)}{of} on {self.day.isoformat()}{known}"
