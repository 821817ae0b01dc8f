"""The natural step of a history: a day, a week, a calendar month, or whatever days its readings
usually lie apart.

What belongs here: finding the step, and measuring days in it. Knows dates as ordinals only.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Sequence
from datetime import date
from operator import sub
from typing import final

from attrs import frozen

_ROUNDING = 1e-6
_MONTH = range(27, 33)
# No day of the calendar lies further from where months of one length would put it.
_CALENDAR_AHEAD = 3
_DAYS_OF_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@final
@frozen
class Steps:
    """A step of so many days; None stands for the calendar month.

    >>> from datetime import date
    >>> Steps(7).between(date(2026, 1, 1).toordinal(), date(2026, 1, 15).toordinal())
    2.0
    >>> Steps(None).between(date(2026, 1, 1).toordinal(), date(2026, 4, 1).toordinal())
    3.0
    """

    days: int | None

    def position(self, ordinal: int) -> float:
        """Return where a day lies on the axis of steps, in steps from an arbitrary zero."""
        if self.days is not None:
            return ordinal / self.days
        on = date.fromordinal(ordinal)
        return on.year * 12 + on.month - 1 + (on.day - 1) / _days_of(on.year, on.month)

    def between(self, start: int, end: int) -> float:
        """Return how many steps lie between two days."""
        if self.days is not None:
            return (end - start) / self.days
        return self.position(end) - self.position(start)

    def days_upto(self, last: int, steps: float) -> int:
        """Return the days until a position after a day: what :meth:`between` says the other way round.

        >>> last = date(2026, 1, 31).toordinal()
        >>> Steps(None).days_upto(last, Steps(None).between(last, last + 40))
        40
        """
        if self.days is not None:
            return round(steps * self.days)
        position = self.position(last) + steps
        months = int(position + _ROUNDING)
        year, month = divmod(months, 12)
        days = round((position - months) * _days_of(year, month + 1))
        return date(year, month + 1, 1).toordinal() + days - last

    def whole_upto(self, last: int, ordinal: int, of_month: int) -> int:
        """Return the last day up to another that lies whole steps after a day.

        Of months it is the day *of_month*, or the last of a month that has none such.

        >>> last = date(2026, 2, 28).toordinal()
        >>> date.fromordinal(Steps(None).whole_upto(last, last + 32, 31)).isoformat()
        '2026-03-31'
        """
        if self.days is not None:
            return last + (ordinal - last) // self.days * self.days
        on = date.fromordinal(ordinal)
        due = min(of_month, _days_of(on.year, on.month))
        if on.day >= due:
            return ordinal - on.day + due
        eve = date.fromordinal(ordinal - on.day)
        return eve.toordinal() - eve.day + min(of_month, eve.day)

    def range_of(self, days: int) -> tuple[float, float]:
        """Return the fewest and the most steps that so many days can have: a week is a larger part
        of February than of March.

        >>> Steps(7).range_of(14), Steps(None).range_of(14)
        ((2.0, 2.0), (0.45161290322580644, 0.5))
        """
        if self.days is not None:
            return days / self.days, days / self.days
        return days / max(_DAYS_OF_MONTHS), min(
            days / min(_DAYS_OF_MONTHS), (days + _CALENDAR_AHEAD) / self.mean_days
        )

    @property
    def mean_days(self) -> float:
        """The days of a step, for a month the mean of the Gregorian calendar (365.2425 / 12)."""
        return 30.436875 if self.days is None else float(self.days)

    @property
    def cycle(self) -> int | None:
        """The steps of the season a step of this length can show: days show the week, weeks and
        months the year.
        """
        return {1: 7, 7: 52, 91: 4, 92: 4, None: 12}.get(self.days)

    def __str__(self) -> str:
        return {1: "day", 7: "week", None: "month"}.get(self.days, f"{self.days} days")


def _days_of(year: int, month: int) -> int:
    return 29 if month == 2 and isleap(year) else _DAYS_OF_MONTHS[month - 1]


def steps_of(ordinals: Sequence[int]) -> Steps:
    """Return the natural step of ascending days: the median gap; 27 to 32 days, more than once, are
    a calendar month.

    >>> steps_of([1, 8, 15, 29]), steps_of([1]), steps_of([1, 32, 60, 91])
    (Steps(days=7), Steps(days=1), Steps(days=None))
    """
    gaps = sorted(map(sub, ordinals[1:], ordinals))
    if not gaps:
        return Steps(1)
    median = gaps[len(gaps) // 2]
    if len(gaps) > 1 and median in _MONTH and gaps[0] >= _MONTH.start - 1:
        return Steps(None)
    return Steps(max(1, median))
