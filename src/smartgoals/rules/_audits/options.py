"""What the rules on audits share: where their thresholds come from, and how a number of days is set."""

from __future__ import annotations

from typing import Final

from smartgoals.rules._rule import Option

SHEETS: Final = "sheets as people fill them in: swapped days, percentages, marks of thousands"
TEMPLATES: Final = "published audit templates (Hootsuite, Sprout Social, Ackpost)"


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
