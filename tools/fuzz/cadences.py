"""Attack on cadences that could be read: on which days they fall, at both ends of the calendar too."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

from harness import Harness, hold, no_place
from paces import cadence_text, slipped
from source import Source

from smartgoals import Cadence, Period

DAYS = (
    date(2026, 1, 31), date(2024, 2, 29), date.min, date(2026, 12, 31), date(9999, 12, 1),
    date.max,
)  # fmt: skip
WINDOW = timedelta(40)


class Looked(NamedTuple):
    """A cadence as text, from which day it counts, and at which day it is looked at."""

    text: str
    start: date
    day: date


class Due(NamedTuple):
    """What a cadence answers."""

    cadence: Cadence
    period: Period
    days: tuple[date, ...]
    after: date | None
    last: date | None


def build(source: Source) -> Looked:
    """Return a cadence in words or a rule, and two days."""
    text = slipped(source, cadence_text(source))
    return Looked(text, source.pick(DAYS), source.pick(DAYS))


def ask(looked: Looked) -> Any:
    """Read the text, and ask when it is due."""
    cadence = Cadence.parse(looked.text)
    later = min(date.max - WINDOW, looked.start) + WINDOW
    days = cadence.days(looked.start, later)
    after = cadence.next_after(looked.day, start=looked.start)
    return Due(cadence, cadence.period, days, after, cadence.last_day(looked.start, later))


def check(looked: Looked, due: Due) -> None:
    """Days come in order, within what was asked for, and the next one is later."""
    hold(list(due.days) == sorted(set(due.days)), "days out of order", due.days)
    hold(all(timedelta(0) <= day - looked.start <= WINDOW for day in due.days[-1:]), "a day outside", due.days)
    hold(due.after is None or due.after > looked.day, "the next day is no later one", due.after)
    hold(due.last is None or due.last > looked.start, "the last day is not after the start", due.last)


HARNESS = Harness("cadence", build, ask, check, no_place)
