"""Options that several rules on readings have."""

from __future__ import annotations

from smartgoals.rules._rule import Option


def tolerance(default: float, meaning: str) -> Option:
    """Return how far rounded figures may lie apart."""
    return Option(
        name="tolerance",
        default=default,
        low=0,
        high=1,
        meaning=meaning,
        source="our reading: figures are exported with two digits of a percentage",
        year=2026,
    )
