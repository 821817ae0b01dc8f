"""Mean length: for how many days of a calendar the amount of a pace is meant, so that paces of
other periods compare.

A pace per day asks its amount of active days alone, and fiscal periods of weeks have the lengths of
their pattern. Of months, quarters and years the mean is what statistics and baselines are converted
by, and never a plan's days.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from smartgoals._time.calendar import Calendar
from smartgoals._time.fiscal import FiscalPattern
from smartgoals._time.period import Period, PeriodUnit

_WEEK: Final = 7
_YEAR_OF_WEEKS: Final = 52 * _WEEK
_QUARTERS: Final = 4


def mean_length(period: Period, calendar: Calendar) -> Fraction:
    """Return the days that the amount of a pace per period is meant for, on average.

    >>> week = Calendar(working_days="mon-fri")
    >>> str(mean_length(Period(1, "day"), week)), str(mean_length(Period(1, "week"), week))
    ('7/5', '7')
    >>> str(mean_length(Period(1, "month"), Calendar(fiscal_pattern="13x4")))
    '28'
    """
    if period.count == 1 and period.unit is PeriodUnit.DAY:
        return Fraction(_WEEK) / calendar.days_of_week
    pattern = calendar.fiscal_pattern
    if pattern is FiscalPattern.MONTHS or period.count > 1 or period.months is None:
        return period.mean_days
    months = 13 if pattern is FiscalPattern.WEEKS_13X4 else 12
    parts = {PeriodUnit.MONTH: months, PeriodUnit.QUARTER: _QUARTERS}.get(period.unit, 1)
    return Fraction(_YEAR_OF_WEEKS, parts)
