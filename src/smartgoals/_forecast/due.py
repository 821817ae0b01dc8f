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
from smartgoals._forecast.steps import Steps, steps_of

_LATELY: Final = 12
_MONTH: Final = Steps(None)
_LAST_OF_MONTH: Final = 31
_EVEN: Final = frozenset({Way.EVEN, Way.WITH_HOLES, Way.RUNNING_MONTH})


def due_day(ordinals: Sequence[int], coverage: Coverage) -> int:
    """Return the latest day of the month of amounts of one step each, though some may lack; 0 of any others.

    Of two months in a row one has 31 days, which tells the ends of months from a 28th or a 30th.
    Four weeks are about a month, and dated on another day of each.
    """
    if len(ordinals) < 2 or coverage.firsts is not None or coverage.way not in _EVEN:
        return 0
    whole = ordinals[:-1] if coverage.way is Way.RUNNING_MONTH else ordinals
    lately, steps = whole[-_LATELY:], steps_of(whole)
    latest = max([date.fromordinal(own).day for own in lately])
    return latest if all(steps.whole_upto(own, own, latest) == own for own in lately) else 0


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


def last_due_after(first: int, last: int, upto: int) -> int:
    """Return the last day up to another on which readings are dated that cover as much as one of the
    days from a first to a last: of whole months it is the end of one.

    >>> days = [date(2026, month, on).toordinal() for month, on in ((2, 1), (2, 28), (3, 30), (3, 31))]
    >>> [last_due_after(*days[:2], upto) - days[1] for upto in days[2:]]
    [0, 31]
    """
    on = date.fromordinal(last)
    of_month = _LAST_OF_MONTH if ends_month(on) else on.day
    months = _months_of(first, on, of_month)
    if not months:
        return last + (upto - last) // (last - first + 1) * (last - first + 1)
    due = _MONTH.whole_upto(last, upto, of_month)
    then = date.fromordinal(due)
    for _ in range(((then.year - on.year) * 12 + then.month - on.month) % months):
        due = _MONTH.whole_upto(last, due - 1, of_month)
    return due


def _months_of(first: int, on: date, of_month: int) -> int:
    """Return how many whole months end with a day; 0 where the days from the first on are no such."""
    if first == 1:  # no day lies before it
        return 0
    eve = date.fromordinal(first - 1)
    is_whole = eve.day == of_month or (eve.day < of_month and ends_month(eve))
    return (on.year - eve.year) * 12 + on.month - eve.month if is_whole else 0


def follow_each_other(firsts: Sequence[int], owns: Sequence[int]) -> bool:
    """Tell whether each of several readings covers the days since the one before, and is dated when it was due."""
    spans = list(zip(firsts, owns, strict=True))
    return len(spans) > 1 and all(
        after[0] == before[1] + 1 and last_due_after(*before, after[1]) == after[1]
        for before, after in pairwise(spans)
    )
