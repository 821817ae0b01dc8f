"""Periods: whether the days of a table may stand for whole weeks or months, as they are called by
one day of them.

Knows days only.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from smartgoals._words import Word
from smartgoals.catalog._dated import Dated
from smartgoals.catalog._grid import Layout

_WEEK: Final = 7
_FEW: Final = 3


class Periods(Word):
    """How surely the days of a table stand for more than themselves."""

    NONE = "none"
    MAYBE = "maybe"
    LIKELY = "likely"


def periods_in(layout: Layout, days: Dated) -> Periods:
    """Return whether days lie as those of weeks or months do.

    They do so where three at least are whole weeks or months apart; the first period and the last
    one may be in part. Of a sheet that gives weeks and months under the heading of days, two that
    do not follow one another are enough, and a day that follows another one leaves it open.
    """
    if layout.by_publication or not layout.is_table or days.firsts is not None:
        return Periods.NONE
    known = sorted({day for day in days.lasts if day is not None})
    steps = [later - earlier for earlier, later in pairwise(known)]
    if not steps:
        return Periods.NONE
    if layout.may_be_periods and min(steps) >= _WEEK:
        return Periods.LIKELY
    if len(known) < _FEW or not (_are_weeks(steps) or _are_months(known)):
        return Periods.NONE
    return Periods.LIKELY if layout.may_be_periods and min(steps) > 1 else Periods.MAYBE


def _are_weeks(steps: Sequence[int]) -> bool:
    """Tell whether steps are whole weeks, two at least, but for a first and a last one in part."""
    whole = steps[steps[0] < _WEEK : len(steps) - (steps[-1] < _WEEK)]
    return len(whole) >= _FEW - 1 and not any(step % _WEEK for step in whole)


def _are_months(days: Sequence[int]) -> bool:
    """Tell whether days begin months, three at least, or end them; the first or the last month may
    be in part.
    """
    first, *later = (date.fromordinal(day).day == 1 for day in days)
    *earlier, last = (date.fromordinal(min(day + 1, date.max.toordinal())).day == 1 for day in days)
    begin, end = sum([first, *later]) >= _FEW, sum([*earlier, last]) >= _FEW
    return (begin and all(later)) or (end and all(earlier))
