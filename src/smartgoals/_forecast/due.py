"""Due: the days on which the next readings of an even log are dated, as those before were.

Knows days as ordinals, their steps, and how readings lie. What is counted from there, and that
silence tells nothing, is for others to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from smartgoals._forecast.coverage import Coverage, Way, coverage_of, ends_month
from smartgoals._forecast.steps import Steps, day_of_month, steps_of

_LATELY: Final = 12
_LAST_OF_MONTH: Final = 31
LATELY: Final = 3
"""So many of the last readings that say which days they cover tell in what steps they go on."""
_EVEN: Final = frozenset({Way.EVEN, Way.WITH_HOLES, Way.RUNNING_MONTH})


def due_day(ordinals: Sequence[int], coverage: Coverage) -> int:
    """Return the latest day of the month of amounts of one step each, though some may lack; 0 of any others.

    Of two months in a row one has 31 days, which tells the ends of months from a 28th or a 30th.
    Four weeks are about a month, and dated on another day of each.
    """
    if len(ordinals) < 2 or coverage.firsts is not None or coverage.way not in _EVEN:
        return 0
    whole = ordinals[:-1] if coverage.way is Way.RUNNING_MONTH else ordinals
    lately = whole[-_LATELY:]
    if steps_of(whole).days is None:
        return day_of_month(lately)
    return max([date.fromordinal(own).day for own in lately])


def last_due(ordinals: Sequence[int], upto: int) -> int:
    """Return the last day up to another on which a reading is dated, where those on ascending days lie
    evenly; else the day itself, as of a month that still runs, which may be read on any.

    >>> last_due([7, 14, 21], 40), last_due([7, 9, 21], 40)
    (35, 40)
    """
    coverage = coverage_of(ordinals)
    latest = 0 if coverage.way is Way.RUNNING_MONTH else due_day(ordinals, coverage)
    if not latest or upto <= ordinals[-1]:
        return upto
    return steps_of(ordinals).whole_upto(ordinals[-1], upto, latest)


def last_due_after(firsts: Sequence[int], owns: Sequence[int], upto: int) -> int:
    """Return the last day up to another on which readings are dated that cover as much as the last of
    several does: of whole months it is the end of one.

    >>> days = [date(2026, month, on).toordinal() for month, on in ((2, 1), (2, 28), (3, 30), (3, 31))]
    >>> [last_due_after(days[:1], days[1:2], upto) - days[1] for upto in days[2:]]
    [0, 31]
    """
    of_month = _day_of_months(firsts, owns)
    steps = _steps(firsts[-1], owns[-1], of_month)
    return steps.whole_upto(owns[-1], upto, of_month)


def follow_each_other(firsts: Sequence[int], owns: Sequence[int]) -> bool:
    """Tell whether each of several readings covers the days since the one before, and is dated when it was due."""
    of_month, spans = _day_of_months(firsts, owns), list(zip(firsts, owns, strict=True))
    return len(spans) > 1 and all(
        after[0] == before[1] + 1
        and _steps(*before, of_month).whole_upto(before[1], after[1], of_month) == after[1]
        for before, after in pairwise(spans)
    )


def _steps(first: int, own: int, of_month: int) -> Steps:
    """Return the step of days from a first to a last one, in months where they end on a day of the month."""
    if not of_month:
        return Steps(own - first + 1)
    eve, on = date.fromordinal(first - 1), date.fromordinal(own)
    return Steps(None, (on.year - eve.year) * 12 + on.month - eve.month)


def _day_of_months(firsts: Sequence[int], owns: Sequence[int]) -> int:
    """Return the day of the month with which each of several spans of whole months ends; 0 of any others.

    One span of 28 days may be a month, as the whole of February is; two of them are none.
    """
    ends = [*(first - 1 for first in firsts), *owns]
    if min(ends) < 1:  # no day lies before the first of the calendar
        return 0
    return _LAST_OF_MONTH if all(ends_month(date.fromordinal(end)) for end in ends) else day_of_month(ends)
