"""Coverage: which days an amount is of, where its reading does not say, by how the readings of a history lie.

Knows days as ordinals and values as floats only. What is decided here is told by the cautions of a forecast.

As in a progress, an amount speaks for the days since the one before it: a log of sales is one of all days, and what
came on none of them was nothing. Days of the week on which nothing is ever read bring nothing. A day, week or month
that lacks in an otherwise even log is unknown to whoever knows the log alone; to a goal it brought nothing, as its
progress counts it, unless the way of reading says that silence is unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from operator import sub
from typing import Final, NamedTuple, final

from smartgoals._forecast.steps import Steps, steps_of
from smartgoals._time.period import Period, PeriodUnit
from smartgoals._words import Word

_WEEK: Final = 7
# Days of the week are told from two whole weeks on, if most of the weeks have a reading on each of them.
_LEAST_SPAN: Final = 2 * _WEEK - 3
_MOST_WEEKS: Final = 2 / 3
# A log of which less than half of the steps are read is one of some days.
_DENSE: Final = 0.5
_MONTH: Final = Period(1, PeriodUnit.MONTH)
_SHORTEST_MONTH: Final = 27
_LONGEST_MONTH: Final = 32


@final
class Way(Word):
    """How the readings of a flow lie: evenly, with holes that are unknown, on days of the week, or on some days."""

    EVEN = "even"
    WITH_HOLES = "with_holes"
    ON_WEEKDAYS = "on_weekdays"
    ON_SOME_DAYS = "on_some_days"
    OF_MANY_LENGTHS = "of_many_lengths"
    RUNNING_MONTH = "running_month"


@final
class Coverage(NamedTuple):
    """How readings lie, and a figure to it; `firsts` are the first days that they cover, None of an even log.

    The figure is how many steps lack a reading, how many days of the week are never read, or the share of the days
    that are read, in percent.
    """

    way: Way
    figure: int = 0
    firsts: Sequence[int] | None = None


def coverage_of(ordinals: Sequence[int]) -> Coverage:
    """Return which days amounts read on ascending days cover.

    >>> coverage_of([1, 2, 3, 5, 6]).way, coverage_of([7, 14, 21, 24]).firsts
    (Way.WITH_HOLES, [1, 8, 15, 22])
    """
    gaps = list(map(sub, ordinals[1:], ordinals[:-1]))
    if not gaps or min(gaps) == max(gaps):
        return Coverage(Way.EVEN)
    if steps_of(ordinals) == Steps(None):
        holes = sum(gap > _LONGEST_MONTH for gap in gaps)
        return Coverage(Way.WITH_HOLES, holes) if holes else Coverage(Way.EVEN)
    if gaps[-1] < _SHORTEST_MONTH and steps_of(ordinals[:-1]) == Steps(None):
        return Coverage(Way.RUNNING_MONTH)
    off = days_off(ordinals)
    if off:
        return Coverage(Way.ON_WEEKDAYS, len(off))
    step = sorted(gaps)[len(gaps) // 2]
    span = ordinals[-1] - ordinals[0]
    is_dense = len(gaps) * step >= _DENSE * span
    if is_dense and all(gap % step == 0 for gap in gaps):
        return Coverage(Way.WITH_HOLES, span // step - len(gaps))
    is_running = is_dense and gaps[-1] < step and all(gap % step == 0 for gap in gaps[:-1])
    lengths = [min(gap, step) for gap in gaps] if is_running else gaps
    firsts = [own - length + 1 for own, length in zip(ordinals, [step, *lengths], strict=True)]
    if is_dense:
        return Coverage(Way.OF_MANY_LENGTHS, 0, firsts)
    return Coverage(Way.ON_SOME_DAYS, round(100 * len(ordinals) / (span + 1)), firsts)


def holes(ordinals: Sequence[int]) -> list[int]:
    """Return the days on which a reading of an otherwise even log lacks; none of any other log.

    >>> holes([7, 14, 28, 35, 42]), holes([1, 40, 41])
    ([21], [])
    """
    if coverage_of(ordinals).way is not Way.WITH_HOLES:
        return []
    step, found = steps_of(ordinals), list[int]()
    for before, after in pairwise(ordinals):
        if step.days is not None:
            found += range(before + step.days, after, step.days)
            continue
        months = round(step.between(before, after))
        found += [_MONTH.boundary(date.fromordinal(before), k).toordinal() for k in range(1, months)]
    return found


def daily(ordinals: Sequence[int], values: Sequence[float]) -> tuple[Sequence[int], list[float]]:
    """Return the days with readings, each once, and their totals."""
    totals: dict[int, float] = {}
    for ordinal, value in zip(ordinals, values, strict=True):
        totals[ordinal] = totals.get(ordinal, 0.0) + value
    return list(totals), list(totals.values())


def days_off(ordinals: Sequence[int]) -> frozenset[int]:
    """Return the days of the week, as remainders of ordinals by seven, on which nothing is read in a log of the others.

    Empty where the log is no such one: too short, of one day a week, or with many other holes.
    """
    span = ordinals[-1] - ordinals[0] + 1
    times = [0] * _WEEK
    for ordinal in ordinals:
        times[ordinal % _WEEK] += 1
    read = [count for count in times if count]
    if span < _LEAST_SPAN or not 1 < len(read) < _WEEK or min(read) < _MOST_WEEKS * (span // _WEEK):
        return frozenset()
    return frozenset(day for day in range(_WEEK) if not times[day])


def with_days_off(ordinals: Sequence[int], values: Sequence[float]) -> tuple[list[int], list[float]]:
    """Return the readings of a log of some days of the week, with nothing on the others, up to the last reading."""
    read, off = dict(zip(ordinals, values, strict=True)), days_off(ordinals)
    days = [day for day in range(ordinals[0], ordinals[-1] + 1) if day in read or day % _WEEK in off]
    return days, [read.get(day, 0.0) for day in days]
