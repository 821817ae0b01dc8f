"""Due: the days on which the next readings of an even log are dated, as those before were.

Knows days as ordinals, their steps, and how readings lie. What is counted from there, and that
silence tells nothing, is for others to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from smartgoals._forecast.about import about
from smartgoals._forecast.coverage import Coverage, Way, coverage_of
from smartgoals._forecast.steps import day_of_month, steps_of

_LATELY: Final = 12
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


def last_read(ordinals: Sequence[int], upto: int) -> int:
    """Return the last day up to another on which a reading may be dated, where those before lie evenly, or
    nearly so; else the day itself.
    """
    coverage = coverage_of(ordinals)
    nearly = None if due_day(ordinals, coverage) else about(ordinals, coverage)
    return last_due(ordinals, upto) if nearly is None else nearly.read_upto(upto)
