"""Followed: what a plan still looks at on a day. Knows goals and histories.

A goal that is over follows nothing any more, and neither does what nobody has read for long. Where no
day is asked about, all goals and all readings count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.ids import MetricId
from smartgoals._plan.check_ins import moved_deadline

FOLLOWED_DAYS: Final = 366
"""What was not read for so many days is followed no more: a plan looks at its figures once a year at
least (house choice, 2026)."""


def open_goals(goals: Iterable[Goal], as_of: date | None) -> Iterator[Goal]:
    """Yield the goals that are not over on a day."""
    return (one for one in goals if as_of is None or (moved_deadline(one) or as_of) >= as_of)


def read_metrics(histories: Iterable[History], as_of: date | None) -> Iterator[MetricId]:
    """Yield the metrics that were read up to a day, and not long before it."""
    for one in histories:
        if one.metric_id is not None and (as_of is None or _is_fresh(one, as_of)):
            yield one.metric_id


def _is_fresh(history: History, as_of: date) -> bool:
    last = history.reading_on(as_of)
    return last is not None and (as_of - last.day).days <= FOLLOWED_DAYS
