"""Histories that examples of rules on readings are made of. Loaded only by those who read examples."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final

from smartgoals._evidence import Evidence
from smartgoals._model.history import History
from smartgoals._numbers import Number
from smartgoals.rules._rule import Example

DAY: Final = date(2026, 3, 1)
"""The day of the last reading."""


def _ago(days: int) -> date:
    return DAY - timedelta(days)


def of_readings(
    finds: dict[str, Any] | None, *histories: History, title: str | None = None, **beside: Any
) -> Example:
    """Return an example of readings; `finds` None is one in which nothing is wrong."""
    known = Evidence(histories=histories)
    return Example(evidence=known, as_of=DAY, finds=finds, title=title, beside=beside)


def readings(metric: str, *values: Number, channel: str = "ig", days_ago: int | None = None) -> History:
    """Return readings of consecutive days, the last on the day, or the first so many days ago."""
    first = len(values) - 1 if days_ago is None else days_ago
    rows = [(_ago(first - place), value) for place, value in enumerate(values)]
    return History.of(rows, metric=metric, channel=channel)


def rows(metric: str, *rows: tuple[int, Number], channel: str = "ig", recorded: bool = False) -> History:
    """Return readings by how many days ago they are of, perhaps all recorded on the day."""
    facts: dict[str, Any] = {"recorded_on": DAY} if recorded else {}
    told: Iterable[dict[str, Any]] = ({"day": _ago(days), "value": value, **facts} for days, value in rows)
    return History.of(list(told), metric=metric, channel=channel)


def spans(metric: str, *spans: tuple[int, int, Number], channel: str = "ig") -> History:
    """Return readings by the last and the first of the days they cover, as days ago."""
    told = [{"day": _ago(last), "covers": _ago(first), "value": value} for last, first, value in spans]
    return History.of(told, metric=metric, channel=channel)
