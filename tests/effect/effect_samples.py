"""Histories and events that the tests of effects share."""

from datetime import date, timedelta

import smartgoals as sg

START = date(2026, 1, 4)


def day(k: int) -> date:
    """Return the day so many days after the first one."""
    return START + timedelta(days=k)


def rough(k: int) -> int:
    """Return a number from 0 to 10 that jumps about from one day to the next."""
    return (k * 7919 + k * k * 31) % 11


def visits(
    count: int = 120, lift: int = 0, first: int = 60, last: int = 66, metric: str | None = "sessions"
) -> sg.History:
    """Return daily amounts about 100, with so many more a day in a window."""
    rows = [(day(k), 95 + rough(k) + lift * (first <= k <= last)) for k in range(count)]
    return sg.History.of(rows, metric=metric, channel="site")


def fans(count: int = 120, lift: int = 0, first: int = 60, last: int = 66) -> sg.History:
    """Return a stock that gains about 20 a day, and so many more a day in a window."""
    value, rows = 1000, []
    for k in range(count):
        value += 15 + rough(k) + lift * (first <= k <= last)
        rows.append((day(k), value))
    return sg.History.of(rows, metric="followers", channel="ig")


def event(first: int = 60, last: int = 66, **parts: object) -> sg.Event:
    """Return an event from one day to another."""
    return sg.Event(id=parts.pop("id", "fair"), start=day(first), end=day(last), **parts)  # type: ignore[arg-type]
