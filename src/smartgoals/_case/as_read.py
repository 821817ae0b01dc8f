"""As read: a history whose values are what its way of reading makes of them, for rooms that know no
way of reading.

A counter becomes the level it stands for, a pooled ratio the ratio of each window, and silence that
means zero becomes zeros. Knows histories and standing values, and no goal.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from smartgoals._model._spans import says_days
from smartgoals._model.history import History
from smartgoals._model.metric import Nature
from smartgoals._model.way_of_reading import MissingDays
from smartgoals._numbers import exact, rounded
from smartgoals._plan.one_day import amounts_of_a_day
from smartgoals._plan.quota import ZERO
from smartgoals._progress.how_read import HowRead
from smartgoals._progress.standing import level_on, missing_runs, values_since

if TYPE_CHECKING:
    from smartgoals._case.surroundings import Surroundings
    from smartgoals._forecast.ask import Forecasting
    from smartgoals._forecast.without_events import WithoutEvents
    from smartgoals._model.event import Event
    from smartgoals._time.calendar import Pause

_MOST_ZEROS = 36_600
"""Days of silence that are written out as zeros, a hundred years; what lies before them is beyond
any forecast.
"""


def ready(
    history: History,
    how: HowRead,
    around: Surroundings,
    breaks: tuple[date, ...] = (),
    events: tuple[Event, ...] = (),
    *,
    pauses: tuple[Pause, ...] = (),
    of_single_days: bool = False,
) -> Forecasting:
    """Return readings ready to be forecast: a flow as it is read, anything else as it was made ready before.

    *breaks* are the days on which what is counted was defined anew, *events* and *pauses* what a
    forecast leaves out. *of_single_days* has amounts of several days forecast by their mean day, which
    is all that is known of a day.
    """
    from smartgoals._forecast.ask import Forecasting  # the statistics load with the first forecast

    values = as_read(history, how, around.as_of) if how.nature is Nature.FLOW else history
    filled = _with_silence(values, how) if how.nature is Nature.FLOW and not of_single_days else values
    without = None
    if events or pauses:
        from smartgoals._case.left_out import left_out_of  # few strategies have events

        without = left_out_of(filled.upto(around.as_of), events, pauses, how.nature, around)
    silent = len(filled) - len(values)
    if how.nature is Nature.FLOW and not how.of_people and not of_single_days and says_days(filled):
        without = _as_told(filled, around.as_of, without)
    if of_single_days:
        filled = amounts_of_a_day(filled)
        if without is not None:
            without = without._replace(history=amounts_of_a_day(without.history))
    return Forecasting(filled, around.as_of, around.method, breaks, silent=silent, without=without)


def _with_silence(history: History, how: HowRead) -> History:
    """Return a flow with nothing in the steps that an otherwise even log lacks, as a progress counts them.

    Where silence is unknown they stay so, and so do the people of a period that nobody read.
    """
    from smartgoals._forecast.coverage import holes

    if how.assume.missing is MissingDays.UNKNOWN or how.of_people:
        return history
    if says_days(history):
        from smartgoals._case.skipped import leaves_days_out, with_skipped

        return history if leaves_days_out(history) else with_skipped(history)
    silent = [date.fromordinal(one) for one in holes(sorted(set(history.ordinals)))]
    if not silent:
        return history
    return with_values(
        history, [*history.days, *silent], [*map(exact, history.values), *(Fraction(0) for _ in silent)]
    )


def _as_told(history: History, as_of: date, without: WithoutEvents | None) -> WithoutEvents | None:
    """Return what methods see of readings that leave days out in a rhythm: what each tells, of all days since
    the one before it.
    """
    from smartgoals._case.skipped import leaves_days_out, told_since_before
    from smartgoals._forecast.without_events import WithoutEvents

    known = history.upto(as_of)
    if not leaves_days_out(known):
        return without
    seen = WithoutEvents(known) if without is None else without
    return seen._replace(history=told_since_before(seen.history))


def as_read(
    history: History, how: HowRead, as_of: date, start: tuple[date, Fraction] | None = None
) -> History:
    """Return a history with readings up to a day in the values that its way of reading gives it.

    *start* is the day and value that a goal starts from: a level goes on from a stated one if it
    was last read before, and a counter counts from there, so that it stands where the goal says it
    does.

    >>> from datetime import date
    >>> counter = History.of([(date(2026, 1, 1), 90), (date(2026, 1, 2), 5)], metric="followers")
    >>> as_read(counter, HowRead(Nature.STOCK, counter=True), date(2026, 1, 2)).values
    (90, 95)
    """
    if how.counter or how.pools(history):
        first = exact(history.first.value)
        since_first = how._replace(base_on=None, from_baseline=False)
        pairs = list(values_since(history, since_first, first, date.min, as_of))
        if start is not None:
            pairs = _from_start(pairs, history, how, as_of, start)
        return with_values(history, [day for day, _ in pairs], [value for _, value in pairs])
    if how.nature is Nature.FLOW and how.assume.missing is MissingDays.ZERO:
        return _with_zeros(history, how, as_of)
    if start is not None and history.last.day < how.stated_on(start[0]):
        return with_values(history, [*history.days, start[0]], [*map(exact, history.values), start[1]])
    return history


def _from_start(
    pairs: list[tuple[date, Fraction]],
    history: History,
    how: HowRead,
    as_of: date,
    start: tuple[date, Fraction],
) -> list[tuple[date, Fraction]]:
    """Return the values of a counter moved to where it stands for a goal that counts it from its start."""
    since, base = start
    if how.from_baseline and history.last.day < how.stated_on(since):
        moved = base - pairs[-1][1]
        return [*((day, value + moved) for day, value in pairs), (since, base)]
    now = level_on(history, how, base, since, as_of)
    moved = ZERO if now is None else now - pairs[-1][1]
    return [(day, value + moved) for day, value in pairs]


def with_values(
    history: History, days: list[date], values: list[Fraction], covers: list[date | None] | None = None
) -> History:
    """Return a history of other days and values, and perhaps first days that they cover."""
    return History.from_columns(
        days,
        list(map(rounded, values)),
        covers=covers,
        metric=history.metric,
        channel=history.channel,
        definition=history.definition,
        source=history.source,
    )


def _with_zeros(history: History, how: HowRead, as_of: date) -> History:
    first = date.fromordinal(max(history.ordinals[0], as_of.toordinal() - _MOST_ZEROS))
    runs = missing_runs(history, first, as_of, between=how.assume.between)
    silent = [
        date.fromordinal(ordinal)
        for start, end in runs
        for ordinal in range(start.toordinal(), end.toordinal() + 1)
    ]
    if not silent:
        return history
    return with_values(
        history,
        [*history.days, *silent],
        [*map(exact, history.values), *(Fraction(0) for _ in silent)],
        None if history.covers is None else [*history.covers, *(None for _ in silent)],
    )
