"""Stand-ins: which of many periods ahead are looked at one by one, and which of them stand for others.

What belongs here: that choice. What a period brings is worked out in `brought`. Knows questions and
the periods of a plan.

What periods bring that lie far ahead changes little from one to the next, but for the season and the days of
the week. So of some cycles in a row that are alike, which last no longer than a share of the days until then,
those in the middle stand for all: what their neighbours on one side have more, those on the other have less.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from math import lcm
from typing import Final

from smartgoals._plan.plan import Plan
from smartgoals._projection.brought import OpenPeriod
from smartgoals._projection.question import ProjectionQuestion

__all__ = ["stand_ins"]

_WEEK: Final = 7
# Cycles in a row that last no longer than this share of the days until then are looked at as one.
_SHARE: Final = 1.0 / 6.0
_FEWEST: Final = 3


def stand_ins(
    question: ProjectionQuestion, plan: Plan, periods: Sequence[Sequence[OpenPeriod]]
) -> Sequence[int]:
    """Return for each of the periods, told once for each bound of a plan, the place of the one that stands for
    it: itself, where it is looked at.
    """
    stands, days = list(range(len(periods))), _cycle(question, plan)
    if days is None:
        return stands
    place, last = 0, question.last.toordinal()
    while place < len(periods):
        begins = periods[place][0].start.toordinal()
        times = _odd(int((begins - last) * _SHARE / days))
        if times >= _FEWEST:
            count = _in_a_cycle(periods, place, days)
            alike = question.goal.calendar.alike_upto(begins) - begins + 1
            times = _odd(min(times, alike // days, _alike(periods, place, count, days, times)))
            middle = times // 2 * count
            for at in range(times * count):
                stands[place + at] = place + middle + at % count
            place += times * count
        else:
            place += 1
    return stands


def _odd(number: int) -> int:
    """Return the greatest odd number up to another, and one where there is none."""
    return max(1, number - 1 + number % 2)


def _cycle(question: ProjectionQuestion, plan: Plan) -> int | None:
    """Return after how many days periods come again as they were; None where nobody knows, as of months."""
    series = question.asked.fitted().model.series if question.asked.is_default else None
    period = None if plan.pace is None else plan.pace.period.days
    if series is None or period is None or series.steps.days is None:
        return None
    return lcm(period, _WEEK, series.steps.days * len(series.season or (1.0,)))


def _in_a_cycle(periods: Sequence[Sequence[OpenPeriod]], place: int, days: int) -> int:
    """Return how many periods begin in the cycle that a period begins."""
    after, upto = periods[place][0].start + timedelta(days), place + 1
    while upto < len(periods) and periods[upto][0].start < after:
        upto += 1
    return upto - place


def _alike(periods: Sequence[Sequence[OpenPeriod]], place: int, count: int, days: int, most: int) -> int:
    """Return how many cycles in a row, at most so many, have periods alike: of the same days, which ask the same."""
    times = 1
    while times < most:
        first, by = place + times * count, timedelta(days * times)
        if first + count > len(periods):
            return times
        for at in range(count):
            for one, then in zip(periods[place + at], periods[first + at], strict=True):
                if (one.start + by, one.end + by, one.left) != (then.start, then.end, then.left):
                    return times
        times += 1
    return times
