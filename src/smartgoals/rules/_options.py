"""Options that several rules have, and where their thresholds come from. Data only."""

from __future__ import annotations

from typing import Final

from smartgoals.rules._rule import Option

SHEETS: Final = "sheets as people fill them in: swapped days, percentages, marks of thousands"
TEMPLATES: Final = "published audit templates (Hootsuite, Sprout Social, Ackpost)"
WINDOWS: Final = Option(
    name="windows",
    default=8,
    low=1,
    high=104,
    meaning="periods a history needs to be called long enough",
    source="plausibility of benchmarks: at least eight periods of one's own",
    year=2026,
)


def pair(
    meaning: str, defaults: tuple[float, float], bounds: tuple[float, float], source: str
) -> tuple[Option, ...]:
    """Return the bounds for a committed and for a stretch goal."""
    return tuple(
        Option(
            name=name,
            default=one,
            low=bounds[0],
            high=bounds[1],
            meaning=f"{meaning}, for a {name} goal",
            source=source,
            year=2026,
        )
        for name, one in zip(("committed", "stretch"), defaults, strict=True)
    )


def days_option(default: int, meaning: str, source: str, year: int) -> tuple[Option, ...]:
    """Return the option of a rule that waits for a number of days."""
    return (
        Option(
            name="days",
            default=default,
            low=1,
            high=3660,
            meaning=meaning,
            source=source,
            year=year,
        ),
    )


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
