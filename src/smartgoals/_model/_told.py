"""Told: a history as text, to be pasted back or read in a line. Knows histories."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartgoals._model.history import History


def pasted(history: History) -> str:
    """Return a history as the call that makes it, with every reading ever entered."""
    is_plain = history._columns.is_plain and not history.superseded
    pairs = zip(history.days, history.values, strict=True)
    rows: list[object] = list(pairs if is_plain else history.every_reading())
    facts = {name: getattr(history, name) for name in ("metric", "channel", "definition", "source")}
    said = "".join(f", {name}={value!r}" for name, value in facts.items() if value is not None)
    return f"History.of({rows!r}{said})"


def in_a_line(history: History) -> str:
    """Return what a history holds: how many readings of what, from when to when."""
    what = f"{history.metric_id or 'unnamed metric'}" + (f" on {history.channel}" if history.channel else "")
    if not len(history):
        return f"no readings of {what}"
    if len(history) == 1:
        return f"one reading of {what}: {history.last}"
    return f"{len(history)} readings of {what}, from {history.first.day.isoformat()} to {history.last}"
