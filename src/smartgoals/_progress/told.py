"""Told: up to which day readings tell of a flow, where the rhythm of the log says that the next is yet to come.

What belongs here: that days of which nobody can have read anything are no days of nothing. Knows
readers, and how readings lie. What is behind or ahead by them is for others: the plan goes on.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from smartgoals._model._spans import firsts, says_days

if TYPE_CHECKING:
    from smartgoals._forecast.rhythm import Rhythm
    from smartgoals._model.history import History
    from smartgoals._progress.reader import Reader

_LATELY: Final = 13
_FEWEST: Final = 4
"""So many readings at even steps make a rhythm. House choice, 2026."""


def told_upto(reader: Reader) -> date:
    """Return the last day of which readings tell: that of the last one until the next is due, where they lie
    evenly or say which days they cover; else the day of the reader, as on the day that judges.
    """
    history, on, read = reader.history, reader.on, reader.read
    if not reader.adds_up or reader.how.silence_tells or not read or on >= reader.plan.end_day:
        return on
    last = history.ordinals[read - 1]
    told = date.fromordinal(last)
    if not reader.plan.start_day < told < on:
        return on
    from smartgoals._forecast.due import last_due  # a goal that was read today needs none

    if says_days(history):
        return told if _rhythm(history, read).due(on.toordinal()) == last else on
    days = sorted(set(history.ordinals[max(0, read - _LATELY) : read]))
    if len(days) < _FEWEST or last_due(days, on.toordinal()) != last:
        return on
    return told


def _rhythm(history: History, read: int) -> Rhythm:
    """Return the rhythm of the last of so many readings; where they lie unevenly, that of the last one alone."""
    from smartgoals._forecast.rhythm import Rhythm, rhythm_of

    begins = firsts(history, read - 1, read)[0]
    return rhythm_of(history, read) or Rhythm.after(begins, history.ordinals[read - 1])
