"""Rested: what readings brought in pauses that have begun, which is no part of a pace.

What comes while nobody works tells nothing of the pace at which somebody does: forecasts leave it out,
and so do the mean and the recent pace. It counts for the value as anything else. Knows the calendar of
a plan, and readings through a reader.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from smartgoals._days import ONE_DAY
from smartgoals._model.metric import Nature
from smartgoals._plan.quota import ZERO
from smartgoals._progress.freed import freed_between

if TYPE_CHECKING:
    from smartgoals._progress.reader import Reader
    from smartgoals._time.calendar import Pause

__all__ = ["WORKED_FOR", "rested_between"]

WORKED_FOR: Final = frozenset({None, Nature.STOCK, Nature.FLOW, Nature.UNIQUE})
"""What these count stands still while nobody works on it; a share or a score does not."""


def rested_between(reader: Reader, after: date, upto: date) -> Fraction:
    """Return what readings brought after one day, up to another, all of whose days lie in pauses.

    Of an amount that tells of working days as well nobody knows which of them brought it.
    """
    pauses, found = reader.plan.calendar.pauses, ZERO
    if not pauses or reader.how.nature not in WORKED_FOR:
        return ZERO
    for pause in pauses:
        since, until = _told_in(reader, pause)
        since, until = max(since, after), min(until, upto)
        if since < until:
            used = freed_between(reader, since, until)  # what days off let be used is left out by itself
            found += reader.change(since, until) - used
    return found


def _told_in(reader: Reader, pause: Pause) -> tuple[date, date]:
    """Return the days, from the end of one to that of another, of which readings in a pause tell alone."""
    history, eve = reader.history, pause.start - ONE_DAY if pause.start > date.min else date.min
    place, end = history.position(eve), history.position(pause.end)
    if place == end:
        return pause.end, pause.end
    first, before, last = history[place], history.reading_on(eve), history[end - 1].day
    if first.covers is not None:
        return first.covers - ONE_DAY if first.covers > eve else first.day, last
    is_cut = before is None or (before.day < eve and bool(reader.plan.calendar.active_days(before.day, eve)))
    return first.day if is_cut else eve, last
