"""Told: a history as text, to be pasted back or read in a line. Knows readings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from smartgoals._model.reading import Reading


class Readings(Protocol):
    """Readings in order of day."""

    def __len__(self) -> int: ...

    def __getitem__(self, position: int, /) -> Reading: ...


def pasted(rows: Iterable[object], *facts: object) -> str:
    """Return rows and what is measured, where, by what definition and from what source, as the call
    for a history.
    """
    named = zip(("metric", "channel", "definition", "source"), facts, strict=True)
    said = "".join(f", {name}={value!r}" for name, value in named if value is not None)
    return f"History.of({list(rows)!r}{said})"


def in_a_line(readings: Readings, metric: str | None, channel: str | None) -> str:
    """Return how many readings of what there are, and from when to when."""
    what = f"{metric or 'unnamed metric'}" + (f" on {channel}" if channel else "")
    if not len(readings):
        return f"no readings of {what}"
    if len(readings) == 1:
        return f"one reading of {what}: {readings[0]}"
    return f"{len(readings)} readings of {what}, from {readings[0].day.isoformat()} to {readings[-1]}"
