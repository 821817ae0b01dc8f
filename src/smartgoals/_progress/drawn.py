"""Drawn: what a plan or band says of any day, and the values that a progress was read from, for
lines and bars of a chart.

What belongs here: the same values that courses judge by, told of other days than the one judged. It
judges nothing.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import zip_longest
from typing import TYPE_CHECKING

from smartgoals._model._spans import says_days
from smartgoals._model.metric import Nature
from smartgoals._model.target import Bound
from smartgoals._model.way_of_reading import CARRY
from smartgoals._numbers import Number, rounded, rounded_within_reach
from smartgoals._plan.band import Band
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import RollingWindows, asked_around, last_closed, period_of, window_start
from smartgoals._progress.band import standing_in_band
from smartgoals._progress.period_band import quota_plans
from smartgoals._progress.period_path import last_judged
from smartgoals._progress.reader import Reader
from smartgoals._progress.standing import standing
from smartgoals._time.counting import Counting

if TYPE_CHECKING:
    from smartgoals._plan.quota import Span
    from smartgoals._progress.kept import Kept
    from smartgoals._progress.progress import Progress
    from smartgoals._progress.read import Read

__all__ = [
    "bounds_on",
    "brought",
    "due_on",
    "read_of",
    "reader_of",
    "value_on",
    "values_read",
    "windows_due",
    "windows_held",
]


def due_on(plan: Plan | Band, day: date, *, has_end: bool = True, of_people: bool = False) -> Fraction | None:
    """Return what a plan asks by the end of a day; None of a band, which asks nothing.

    A progress of that day expects the same, unless a demand was missed: it then leaves out the periods
    that nobody read, where the line of a plan goes on. Of an allowance it expects what days off let be used,
    too, as it was used.

    A quota asks what its closed periods do, with what the running one gives if it is an allowance; a rolling
    pace what its window asks for, and of people, who do not add up, a quota what the period of the day does.
    """
    if isinstance(plan, Band):
        return None
    on = min(day, plan.end_day) if has_end else day
    on = on if plan.per is None else last_judged(plan, on)
    if plan.pace is not None and plan.counted is Counting.ROLLING:
        return RollingWindows.of(plan).amount_on(on)
    if plan.pace is not None and plan.counted is Counting.CALENDAR:
        if of_people:
            return asked_around(plan, on)
        is_given = plan.is_cap and on > plan.start_day
        return plan.exact_on(period_of(plan, on).end if is_given else last_closed(plan, on))
    return plan.exact_on(on)


def bounds_on(
    plan: Plan | Band, day: date, *, of_people: bool = False, kept: Kept | None = None
) -> tuple[Number | None, Number | None]:
    """Return what a band allows on a day, at least and at most: of a band of periods in the one
    that the day falls into.
    """
    if not isinstance(plan, Band) or not plan.start_day < day <= plan.end_day:
        return None, None
    if plan.per is None:
        return plan.low, plan.high
    found: dict[Bound, Number] = {}
    for quota in quota_plans(plan, of_people=of_people, kept=kept):
        span = period_of(quota, day)
        found[quota.bound] = rounded(quota.exact_on(span.end) - quota.exact_on(span.eve))
    return found.get(Bound.AT_LEAST), found.get(Bound.AT_MOST)


def read_of(progress: Progress) -> Read | None:
    """Return what a progress was told from; None for one that was read from data."""
    return progress._course.read


def value_on(read: Read, day: date) -> Fraction | None:
    """Return the value at the end of a day up to that of the progress: of a quota or window the
    total, or the level.
    """
    plan = read.plan
    if isinstance(plan, Plan):
        on = day if plan.per is None else last_judged(plan, day)
        return Reader.of(read.history, read.how, plan, read.base, on).stands.value
    if isinstance(plan, Band) and plan.per is None:
        return standing_in_band(plan, read.history, read.how, day, base=read.base).value
    return standing(read.history, read.how, base=read.base, since=read.since, on=day).value


def values_read(read: Read, most: int) -> list[tuple[date, Number]]:
    """Return the days with readings after the first one and the values at their end, not more than
    *most*, the last one too.

    Where readings are levels or amounts that need no further reading, the values are taken from them at once.
    """
    history = read.history
    low, high = history.position(read.since), history.position(read.on)
    if read.plan is None:  # the level there is may be that of the first day itself
        low -= len(history.on_day(read.since))
    ordinals = list(history.ordinals[low:high])
    ends = [
        low + place for place, (day, later) in enumerate(zip_longest(ordinals, ordinals[1:])) if day != later
    ]
    step = 1 + max(0, len(ends) - 1) // max(1, most)
    kept = ends[::-1][::step][::-1]
    days = [date.fromordinal(ordinals[place - low]) for place in kept]
    if not _is_plain(read):
        found = [(day, value_on(read, day)) for day in days]
        return _told([(day, value) for day, value in found if value is not None])
    if read.how.nature is not Nature.FLOW:
        return [(day, history.value_at(place)) for day, place in zip(days, kept, strict=True)]
    running = history.running_totals
    return _told(
        [(day, read.base + running.between(low, place + 1)) for day, place in zip(days, kept, strict=True)]
    )


def _told(values: list[tuple[date, Fraction]]) -> list[tuple[date, Number]]:
    """Return values as numbers, without those that are beyond every number."""
    found = [(day, rounded_within_reach(value)) for day, value in values]
    return [(day, value) for day, value in found if value is not None]


def _is_plain(read: Read) -> bool:
    """Tell whether the value of a day with a reading is that reading, or of a flow the sum of those
    since the first day.
    """
    how, plan = read.how, read.plan
    is_by_day = isinstance(plan, Band) and (plan.per is not None or how.nature is Nature.FLOW)
    if is_by_day or (isinstance(plan, Plan) and plan.per is not None) or says_days(read.history):
        return False
    return how.assume == CARRY and not (how.counter or how.recompute_over or how.before_start)


def reader_of(read: Read, quota: Plan) -> Reader:
    """Return the reader of a quota, which tells what its periods brought."""
    return Reader.of(read.history, read.how, quota, read.base, read.on)


def brought(reader: Reader, span: Span) -> Fraction | None:
    """Return what a period of a quota brought by its end or the day; None where nobody read it."""
    upto = min(span.end, reader.on)
    if upto <= span.eve or not reader.is_read(span.eve, upto):
        return None
    return reader.change(span.eve, upto)


def windows_held(read: Read, plan: Plan, most: int) -> list[tuple[date, Number]]:
    """Return what the rolling windows of a plan held that ended on days up to the one judged, about
    *most* of them.
    """
    reader = reader_of(read, plan)
    days = _spread(plan.start_day, min(read.on, plan.end_day), most)
    return _told(
        [
            (on, reader.change(window_start(plan, on), on))
            for on in days
            if reader.is_read(window_start(plan, on), on)
        ]
    )


def windows_due(plan: Plan, first: date, last: date, most: int) -> list[tuple[date, Number]]:
    """Return what the rolling windows of a plan ask for that end on days after its start, as far as
    a last day.
    """
    windows = RollingWindows.of(plan)
    return _told([(on, windows.amount_on(on)) for on in _spread(max(first, plan.start_day), last, most)])


def _spread(after: date, last: date, most: int) -> list[date]:
    """Return the days after one to a last one, evenly thinned where there are many, the last one too."""
    step = 1 + max(0, (last - after).days - 1) // most
    return [date.fromordinal(one) for one in range(last.toordinal(), after.toordinal(), -step)][::-1]
