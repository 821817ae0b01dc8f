"""Staleness: whether the readings of a goal are too old, on the day asked about, for a chance.

Rules that judge by odds, the outlook and the chance of a proposal ask here; how old the last figure
will be on the day a goal begins is for revising to say, by the same number of days. Rates that were
kept stay what they were, and still tell how hard a goal is; a forecast across the silence widens
until it lets pass, or forbids, what nobody has seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._case.known import KnownGoal

STALE_DAYS: Final = 35
"""A last figure older than this is old (also the limit of rule SGA312)."""


def is_stale(known: KnownGoal) -> bool:
    """Tell whether the last reading is so old on the day asked about that no chance is told."""
    history = known.history
    return history is not None and (known.as_of - history.last.day).days > STALE_DAYS
