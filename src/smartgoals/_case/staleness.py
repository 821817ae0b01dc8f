"""Staleness: whether the readings of a goal are too old, on the day asked about, for a chance.

Rules that judge by odds, the outlook and the chance of a proposal ask here; how old the last figure
will be on the day a goal begins is for revising to say, by the same number of days. Rates that were
kept stay what they were, and still tell how hard a goal is; a forecast across the silence widens
until it lets pass, or forbids, what nobody has seen. Of what is said to be nothing no silence is old.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._model.metric import Nature
from smartgoals._model.way_of_reading import MissingDays

if TYPE_CHECKING:
    from datetime import date

    from smartgoals._case.known import KnownGoal

STALE_DAYS: Final = 35
"""A last figure older than this is old (also the limit of rule SGA312)."""


def is_silence_told(known: KnownGoal) -> bool:
    """Tell whether somebody said that nothing came on days without a reading."""
    missing = None if known.how is None else known.how.missing
    return known.nature is Nature.FLOW and missing is not None and missing.missing is MissingDays.ZERO


def told_until(known: KnownGoal) -> date | None:
    """Return the last day of which something is known; None where nothing was read."""
    history = known.history
    if history is None:
        return None
    return known.as_of if is_silence_told(known) else history.last.day


def is_stale(known: KnownGoal) -> bool:
    """Tell whether the last reading is so old on the day asked about that no chance is told."""
    last = told_until(known)
    return last is not None and (known.as_of - last).days > STALE_DAYS
