"""Options that several rules of the attainable criterion share. Data only."""

from __future__ import annotations

from typing import Final

from smartgoals.rules._rule import Option

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
