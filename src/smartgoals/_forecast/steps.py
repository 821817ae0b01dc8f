"""The natural step of a history: a day, a week, calendar months, or whatever days its readings
usually lie apart.

What belongs here: finding the step, and measuring days in it. Knows dates as ordinals only.

Months are told by their day: readings a month, a quarter or a year apart keep it, or fall on the last
of a month that has none such. What lies evenly goes on evenly, every 29 days as every 28 or 33. The
rest that is about a month apart is one of months, such as of the last working day of each, unless it
walks through their days.
"""

from __future__ import annotations

from calendar import isleap
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import accumulate
from operator import sub
from typing import final

from attrs import frozen

_ROUNDING = 1e-6
_MONTH = range(27, 33)
_HALF_A_MONTH = 15
_LAST_DAY = date.max.toordinal()
_FIRST_MONTH = 12  # January of the year 1
# Weekends and holidays move a reading by so many days at most; what strays further from a day of the
# month, and further than from even steps by this share more, is none of months. House choice, 2026.
_MOVED = 5
_FURTHER = 1.5
# No day of the calendar lies further from where months of one length would put it.
_CALENDAR_AHEAD = 3
_MEAN_DAYS = 30.436875
_DAYS_OF_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@final
@frozen
class Steps:
    """A step of so many days; None stands for calendar months, one or several.

    >>> from datetime import date
    >>> Steps(7).between(date(2026, 1, 1).toordinal(), date(2026, 1, 15).toordinal())
    2.0
    >>> Steps(None).between(date(2026, 1, 1).toordinal(), date(2026, 4, 1).toordinal())
    3.0
    """

    days: int | None
    months: int = 1

    def position(self, ordinal: int) -> float:
        """Return where a day lies on the axis of steps, in steps from an arbitrary zero."""
        if self.days is not None:
            return ordinal / self.days
        on = date.fromordinal(ordinal)
        return (_month_of(on) + (on.day - 1) / _days_of(on.year, on.month)) / self.months

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
        position = (self.position(last) + steps) * self.months
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
        month = _month_of(on) - (on.day < min(of_month, _days_of(on.year, on.month)))
        if self.months > 1:
            month -= (month - _month_of(date.fromordinal(last))) % self.months
        year, month = divmod(max(month, _FIRST_MONTH), 12)
        return date(year, month + 1, min(of_month, _days_of(year, month + 1))).toordinal()

    def day_after(self, last: int, steps: int, of_month: int) -> int:
        """Return the day that lies so many steps after a day, or before it; of months the day *of_month*, or
        the last of a month that has none such.

        What lies outside of the calendar is the day before its first or after its last.

        >>> last = date(2026, 2, 28).toordinal()
        >>> [date.fromordinal(Steps(None).day_after(last, many, 30)).isoformat() for many in (-1, 1)]
        ['2026-01-30', '2026-03-30']
        """
        if self.days is not None:
            return last + steps * self.days
        year, month = divmod(_month_of(date.fromordinal(last)) + steps * self.months, 12)
        if not date.min.year <= year <= date.max.year:
            return 0 if year < date.min.year else _LAST_DAY + 1
        return date(year, month + 1, min(of_month, _days_of(year, month + 1))).toordinal()

    def range_of(self, days: int) -> tuple[float, float]:
        """Return the fewest and the most steps that so many days can have: a week is a larger part
        of February than of March.

        >>> Steps(7).range_of(14), Steps(None).range_of(14)
        ((2.0, 2.0), (0.45161290322580644, 0.5))
        """
        if self.days is not None:
            return days / self.days, days / self.days
        most = min(days / min(_DAYS_OF_MONTHS), (days + _CALENDAR_AHEAD) / _MEAN_DAYS)
        return days / max(_DAYS_OF_MONTHS) / self.months, most / self.months

    @property
    def mean_days(self) -> float:
        """The days of a step, for a month the mean of the Gregorian calendar (365.2425 / 12)."""
        return _MEAN_DAYS * self.months if self.days is None else float(self.days)

    @property
    def cycle(self) -> int | None:
        """The steps of the season a step of this length can show: days show the week, weeks, months
        and quarters the year.
        """
        if self.days is None:
            return {1: 12, 3: 4}.get(self.months)
        return {1: 7, 7: 52, 91: 4, 92: 4}.get(self.days)

    def __str__(self) -> str:
        if self.days is None:
            return {1: "month", 3: "quarter", 12: "year"}.get(self.months, f"{self.months} months")
        return {1: "day", 7: "week"}.get(self.days, f"{self.days} days")


def _days_of(year: int, month: int) -> int:
    return 29 if month == 2 and isleap(year) else _DAYS_OF_MONTHS[month - 1]


def _month_of(on: date) -> int:
    return on.year * 12 + on.month - 1


def steps_of(ordinals: Sequence[int]) -> Steps:
    """Return the natural step of ascending days: the median gap, or calendar months where three readings
    or more are told to be of months.

    >>> steps_of([1, 8, 15, 29]), steps_of([1]), steps_of([1, 32, 60, 91]), steps_of([1, 30, 59, 88])
    (Steps(days=7, months=1), Steps(days=1, months=1), Steps(days=None, months=1), Steps(days=29, months=1))
    """
    gaps = sorted(map(sub, ordinals[1:], ordinals))
    if not gaps:
        return Steps(1)
    median = gaps[len(gaps) // 2]
    if len(gaps) > 1 and gaps[0] >= _MONTH.start - 1:
        months = _months_apart(ordinals)
        if months or (median in _MONTH and _are_about_months(ordinals, median)):
            return Steps(None, months or 1)
    return Steps(max(1, median))


def day_of_month(ordinals: Sequence[int]) -> int:
    """Return the day of the month that days keep, as far as each month has it; 0 where they keep none.

    >>> [day_of_month([date(2026, *one).toordinal() for one in days]) for days in ([(2, 28), (4, 30)], [(2, 28), (4, 28)])]
    [30, 28]
    """
    days = list(map(date.fromordinal, ordinals))
    latest = max([on.day for on in days])
    return latest if all(on.day == min(latest, _days_of(on.year, on.month)) for on in days) else 0


def _months_apart(ordinals: Sequence[int]) -> int:
    """Return how many months days lie apart that keep a day of the month, though some steps may lack; else 0."""
    if not day_of_month(ordinals):
        return 0
    months = [_month_of(date.fromordinal(one)) for one in ordinals]
    apart = list(map(sub, months[1:], months))
    usual = sorted(apart)[len(apart) // 2]
    return 0 if any(many % usual for many in apart) else usual


def _are_about_months(ordinals: Sequence[int], median: int) -> bool:
    """Tell whether days about a month apart are dated about a day of the month rather than at even steps."""
    gaps = list(map(sub, ordinals[1:], ordinals))
    if all(gap % median == 0 for gap in gaps):
        return False
    days = Counter([date.fromordinal(one).day for one in ordinals])
    usual = max(days, key=lambda day: (days[day], day))
    due = [Steps(None).whole_upto(one, min(one + _HALF_A_MONTH, _LAST_DAY), usual) for one in ordinals]
    from_months = _spread(list(map(sub, ordinals, due)))
    steps = list(accumulate([round(gap / median) for gap in gaps], initial=0))
    mean = (ordinals[-1] - ordinals[0]) / steps[-1]
    from_steps = _spread([one - mean * step for one, step in zip(ordinals, steps, strict=True)])
    return from_months <= max(_MOVED, _FURTHER * from_steps)


def _spread(values: Sequence[float]) -> float:
    return max(values) - min(values)
