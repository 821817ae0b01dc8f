"""Losses: what verbs of losing make of what they count: followers who are lost are unfollows. Data and two
questions; knows no sentence.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["LOSING", "LOSSES", "is_loss", "lost_name"]

LOSING: Final[Mapping[str, str]] = MappingProxyType(
    {"part": "lost", "miss": "missed", "cancel": "cancelled", "fail": "failed"}
)
"""What verbs of losing make of what they count."""
LOSSES: Final[Mapping[tuple[str, str], str]] = MappingProxyType(
    {
        ("followers", "count"): "unfollows",
        ("followers", "share"): "follower_churn_rate",
        ("email_subscribers", "count"): "email_unsubscribes",
        ("active_customers", "count"): "lost_customers",
        ("active_customers", "share"): "churn_rate",
        ("customers", "share"): "churn_rate",
        ("clients", "share"): "churn_rate",
    }
)
"""What is counted of those who leave, by the kind of the figure's unit."""
_LEAVING: Final = frozenset(
    (
        *"accounts clients customers donors employees members partners patients players readers".split(),
        *"students subscribers users volunteers workers".split(),
    )
)


def lost_name(name: str, kind: str, sense: str) -> str | None:
    """Return what a verb of losing counts of a name, in a kind of unit; None where nothing is called so.

    >>> lost_name("followers", "count", "part"), lost_name("members", "count", "part")
    ('unfollows', 'lost_members')
    >>> lost_name("weight", "weight", "part"), lost_name("workouts", "count", "miss")
    (None, 'missed_workouts')
    """
    told = LOSSES.get((name, kind)) if sense == "part" else None
    is_counted = kind == "count" and (sense != "part" or name.rpartition("_")[2] in _LEAVING)
    return f"{LOSING[sense]}_{name}" if told is None and is_counted else told


def is_loss(name: str) -> bool:
    """Tell whether a name is one of what is lost."""
    return name.partition("_")[0] in LOSING.values() or name in LOSSES.values()
