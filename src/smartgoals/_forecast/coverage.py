"""Coverage: which days an amount is of, where its reading does not say, by how the readings of a history lie.

Knows days as ordinals and values as floats only. What is decided here is told by the cautions of a forecast.

As in a progress, an amount speaks for the days since the one before it: a log of sales is one of
all days, and what came on none of them was nothing. Days of the week on which nothing is ever read
bring nothing. A day, week or month that lacks in an otherwise even log is unknown to whoever knows
the log alone, unless the amount after it speaks for it, too (see `at_once`); to a goal it brought
nothing, as its progress counts it, unless the way of reading says that silence is unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from operator import sub
from typing import Final, NamedTuple, final

from smartgoals._days import ONE_DAY
from smartgoals._forecast.at_once import told_at_once
from smartgoals._forecast.steps import Steps, day_of_month, steps_of
from smartgoals._words import Word

DAYS_OF_WEEK: Final = 7
# Days of the week are told from two whole weeks on, if most of the weeks have a reading on each of them.
_LEAST_SPAN: Final = 2 * DAYS_OF_WEEK - 3
_MOST_WEEKS: Final = 2 / 3
# A log of which less than half of the steps are read is one of some days.
_DENSE: Final = 0.5
_SHORTEST_MONTH: Final = 27


@final
class Way(Word):
    """How the readings of a flow lie: evenly, with holes that are unknown, on days of the week, or
    on some days.
    """

    EVEN = "even"
    WITH_HOLES = "with_holes"
    ON_WEEKDAYS = "on_weekdays"
    ON_SOME_DAYS = "on_some_days"
    OF_MANY_LENGTHS = "of_many_lengths"
    RUNNING_MONTH = "running_month"


@final
class Coverage(NamedTuple):
    """How readings lie, and a figure to it; `firsts` are the first days that they cover, None of an even log.

    The figure is how many steps lack a reading, how many days of the week are never read, or the
    share of the days that are read, in percent; `at_once` is how many amounts of an otherwise even
    log are of several steps.
    """

    way: Way
    figure: int = 0
    firsts: Sequence[int] | None = None
    at_once: int = 0


def coverage_of(ordinals: Sequence[int], amounts: Sequence[float] | None = None) -> Coverage:
    """Return which days amounts read on ascending days cover; without *amounts*, by how the days lie alone.

    >>> coverage_of([1, 2, 3, 5, 6]).way, coverage_of([7, 14, 21, 24]).firsts
    (Way.WITH_HOLES, [1, 8, 15, 22])
    """
    gaps = list(map(sub, ordinals[1:], ordinals[:-1]))
    if not gaps or min(gaps) == max(gaps):
        return Coverage(Way.EVEN)
    is_short = gaps[-1] < _SHORTEST_MONTH
    steps = steps_of(ordinals[:-1] if is_short else ordinals)
    if steps == Steps(None) and (is_short or _still_runs(ordinals)):
        return Coverage(Way.RUNNING_MONTH)
    if steps.days is None and not is_short:
        many = list(map(round, map(steps.between, ordinals, ordinals[1:])))
        lacking = sum(many) - len(many)
        if not lacking:
            return Coverage(Way.EVEN)
        return _with_holes(ordinals, amounts, many) or Coverage(Way.WITH_HOLES, lacking)
    off = days_off(ordinals)
    if off:
        return _on_weekdays(ordinals, amounts, off)
    step = sorted(gaps)[len(gaps) // 2]
    span = ordinals[-1] - ordinals[0]
    is_dense = len(gaps) * step >= _DENSE * span
    if is_dense and all(gap % step == 0 for gap in gaps):
        lacking = span // step - len(gaps)
        return _with_holes(ordinals, amounts, [gap // step for gap in gaps]) or Coverage(
            Way.WITH_HOLES, lacking
        )
    is_running = is_dense and gaps[-1] < step and all(gap % step == 0 for gap in gaps[:-1])
    lengths = [min(gap, step) for gap in gaps] if is_running else gaps
    firsts = [own - length + 1 for own, length in zip(ordinals, [step, *lengths], strict=True)]
    if is_dense:
        return Coverage(Way.OF_MANY_LENGTHS, 0, firsts)
    return Coverage(Way.ON_SOME_DAYS, round(100 * len(ordinals) / (span + 1)), firsts)


def _with_holes(
    ordinals: Sequence[int], amounts: Sequence[float] | None, steps: list[int]
) -> Coverage | None:
    """Return what an even log with holes covers where some amounts are of several steps, each of
    *steps* long.
    """
    gaps = list(map(sub, ordinals[1:], ordinals))
    at_once = [] if amounts is None else told_at_once(gaps, steps, amounts)
    if not at_once:
        return None
    own = [max(1, round(gap / many)) for gap, many in zip(gaps, steps, strict=True)]
    lengths = [own[0], *own]
    for at in at_once:
        lengths[at] = gaps[at - 1]
    if at_once[0] == 1 and amounts is not None and abs(amounts[0]) * 2 > abs(amounts[1]):
        lengths[0] = lengths[1]
    firsts = [last - length + 1 for last, length in zip(ordinals, lengths, strict=True)]
    lacking = sum(many - 1 for at, many in enumerate(steps, 1) if at not in set(at_once))
    return Coverage(Way.WITH_HOLES if lacking else Way.OF_MANY_LENGTHS, lacking, firsts, len(at_once))


def _on_weekdays(ordinals: Sequence[int], amounts: Sequence[float] | None, off: frozenset[int]) -> Coverage:
    """Return what a log of some days of the week covers: these days, and where amounts are of
    several, those before.
    """
    plain = Coverage(Way.ON_WEEKDAYS, len(off))
    if amounts is None:
        return plain
    gaps = list(map(sub, ordinals[1:], ordinals))
    at_once = told_at_once(gaps, [_days_but(off, *both) for both in pairwise(ordinals)], amounts)
    if not at_once:
        return plain
    firsts = list(ordinals)
    for at in at_once:
        firsts[at] = ordinals[at - 1] + 1
    return plain._replace(firsts=firsts, at_once=len(at_once))


def _days_but(off: frozenset[int], before: int, last: int) -> int:
    return sum(day % DAYS_OF_WEEK not in off for day in range(before + 1, last + 1))


def _still_runs(ordinals: Sequence[int]) -> bool:
    """Tell whether the last of monthly readings is nearly a month old, but not of the day that all
    others are of.
    """
    *before, last = map(date.fromordinal, ordinals)
    if all(ends_month(one) for one in before):
        return not ends_month(last)
    return (
        {one.day for one in before} == {before[0].day} and last.day < before[0].day and not ends_month(last)
    )


def ends_month(on: date) -> bool:
    """Tell whether a day is the last of its month."""
    return on == date.max or (on + ONE_DAY).day == 1


def holes(ordinals: Sequence[int]) -> list[int]:
    """Return the days on which a reading of an otherwise even log lacks; none of any other log.

    >>> holes([7, 14, 28, 35, 42]), holes([1, 40, 41])
    ([21], [])
    """
    if coverage_of(ordinals).way is not Way.WITH_HOLES:
        return []
    step, kept, found = steps_of(ordinals), day_of_month(ordinals), list[int]()
    for before, after in pairwise(ordinals):
        usual, many = kept or date.fromordinal(before).day, round(step.between(before, after))
        found += [step.day_after(before, k, usual) for k in range(1, many)]
    return found


def daily(ordinals: Sequence[int], values: Sequence[float]) -> tuple[Sequence[int], list[float]]:
    """Return the days with readings, each once, and their totals."""
    once = dict(zip(ordinals, values, strict=True))
    if len(once) == len(values):
        return list(once), [0.0 + value for value in values]
    totals: dict[int, float] = {}
    for ordinal, value in zip(ordinals, values, strict=True):
        totals[ordinal] = totals.get(ordinal, 0.0) + value
    return list(totals), list(totals.values())


def days_off(ordinals: Sequence[int]) -> frozenset[int]:
    """Return the days of the week, as remainders of ordinals by seven, on which nothing is read in
    a log of the others.

    Empty where the log is no such one: too short, of one day a week, or with many other holes.
    """
    span = ordinals[-1] - ordinals[0] + 1
    times = [0] * DAYS_OF_WEEK
    for ordinal in ordinals:
        times[ordinal % DAYS_OF_WEEK] += 1
    read = [count for count in times if count]
    if (
        span < _LEAST_SPAN
        or not 1 < len(read) < DAYS_OF_WEEK
        or min(read) < _MOST_WEEKS * (span // DAYS_OF_WEEK)
    ):
        return frozenset()
    return frozenset(day for day in range(DAYS_OF_WEEK) if not times[day])


def with_days_off(
    ordinals: Sequence[int], values: Sequence[float], firsts: Sequence[int] | None = None
) -> tuple[list[int], list[float]]:
    """Return the readings of a log of some days of the week, with nothing on the others, up to the
    last reading.

    An amount that is of several days, from its first in *firsts* on, is spread evenly over those
    that are not off.
    """
    read, off = dict[int, float](), days_off(ordinals)
    for own, value, first in zip(ordinals, values, ordinals if firsts is None else firsts, strict=True):
        worked = [day for day in range(first, own + 1) if day % DAYS_OF_WEEK not in off]
        read |= dict.fromkeys(worked, value / len(worked))
    days = [day for day in range(ordinals[0], ordinals[-1] + 1) if day in read or day % DAYS_OF_WEEK in off]
    return days, [read.get(day, 0.0) for day in days]
