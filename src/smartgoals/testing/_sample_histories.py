"""Sample histories, plain and odd, with days to ask about; made anew at each call.

What belongs here: readings that a method may be asked about, each a history of at least one
reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from smartgoals._model.history import History
from smartgoals._model.reading import Reading

FIRST = date(2026, 1, 4)
_STEPS = (1, 7, 30, 91)


class ForecastSample(NamedTuple):
    """A history by its name, the day of asking, the days asked about, and where a total begins."""

    name: str
    history: History
    days: tuple[date, ...]
    as_of: date
    total_from: date | None = None


def history_samples(more: Iterable[History] = ()) -> Iterator[ForecastSample]:
    """Yield the samples; of the caller's histories those that have a reading."""
    for name, history in _histories():
        yield _asked(name, history)
    for name in ("weekly visits", "daily visits", "as many visits each week", "as many visits each day"):
        history = dict(_histories())[name]
        yield _asked(f"{name} in all", history, is_total=True)
    weekly = _asked("a plain week", plain_history())
    yield weekly._replace(name="asked three days later", as_of=weekly.as_of + timedelta(days=3))
    for place, history in enumerate(more):
        if len(history):
            yield _asked(f"more[{place}]", history)


def plain_history() -> History:
    """Return twenty weekly readings of followers that rise unevenly, which every method should be
    able to use.
    """
    return History.of(
        [(day, 400 + 9 * k + (0, 4, -3, 2, -5)[k % 5]) for k, day in enumerate(_weeks(20))],
        metric="followers",
    )


def _weeks(many: int) -> list[date]:
    return [FIRST + timedelta(weeks=k) for k in range(many)]


def _days(many: int) -> list[date]:
    return [FIRST + timedelta(days=k) for k in range(many)]


def _of(metric: str, days: Sequence[date], values: Iterable[float]) -> History:
    return History.of(list(zip(days, values, strict=True)), metric=metric)


def _histories() -> Iterator[tuple[str, History]]:
    yield "one reading", _of("followers", _weeks(1), [400])
    yield "two readings", _of("followers", _weeks(2), [400, 410])
    yield "weekly followers", plain_history()
    yield "followers that never change", _of("followers", _weeks(12), [700] * 12)
    yield (
        "followers that fall to zero",
        _of("followers", _weeks(12), [max(0, 500 - 60 * k) for k in range(12)]),
    )
    yield "very many", _of("reach", _weeks(12), [10**12 + 10**9 * (k % 3) for k in range(12)])
    yield "weekly visits", _of("sessions", _weeks(16), [300 + 20 * (k % 4) for k in range(16)])
    yield (
        "daily visits",
        _of(
            "sessions",
            _days(60),
            [(90, 80, 85, 70, 75, 20, 15)[k % 7] + k % 3 for k in range(60)],
        ),
    )
    yield "as many visits each week", _of("sessions", _weeks(16), [350] * 16)
    yield "as many visits each day", _of("sessions", _days(60), [50] * 60)
    yield "visits that are all zero", _of("sessions", _weeks(8), [0] * 8)
    yield (
        "a rate",
        _of("engagement_rate_reach", _weeks(15), [0.02 + 0.002 * (k % 4) for k in range(15)]),
    )
    yield "a score below zero", _of("nps", _weeks(9), [-20 + 3 * (k % 4) for k in range(9)])
    yield (
        "uneven days",
        _of(
            "followers",
            [FIRST + timedelta(days=k * k) for k in range(12)],
            [400 + 5 * k for k in range(12)],
        ),
    )
    yield (
        "a gap of a year",
        _of("followers", [*_weeks(6), date(2027, 3, 7)], [400, 405, 409, 417, 420, 431, 900]),
    )
    yield (
        "corrected readings",
        History.of(
            [
                (FIRST, 10),
                (FIRST, 12, FIRST + timedelta(days=2)),
                Reading(FIRST + timedelta(days=7), 7.25),
            ],
            metric="sessions",
        ),
    )


def _asked(name: str, history: History, *, is_total: bool = False) -> ForecastSample:
    last = history.last.day
    room = (date.max - last).days
    days = tuple(last + timedelta(days=step) for step in _STEPS if step <= room)
    return ForecastSample(name, history, days, last, last + timedelta(days=1) if is_total else None)
