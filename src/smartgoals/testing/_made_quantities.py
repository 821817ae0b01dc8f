"""Quantities made to measure: what has a given value on a given scale, and nothing else known.
Knows measures only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import floor
from types import MappingProxyType
from typing import Any, Final

from smartgoals._progress.measures import Quantities, StatusMeasure, measure_of


def quantities_at(measure: StatusMeasure, value: Fraction) -> Quantities | None:
    """Return quantities on which a measure has a value; None where it cannot have it."""
    made = Quantities(**_FACTS[measure](value))
    return made if measure_of(made, measure) == value else None


def facts_at(measure: StatusMeasure, value: Fraction) -> Mapping[str, Any]:
    """Return the facts by which a measure has a value, to be joined with those of other measures."""
    return _FACTS[measure](value)


def _whole(name: str) -> Callable[[Fraction], dict[str, Any]]:
    return lambda value: {name: floor(value)}


def _exact(name: str) -> Callable[[Fraction], dict[str, Any]]:
    return lambda value: {name: value}


_FACTS: Final[Mapping[StatusMeasure, Callable[[Fraction], dict[str, Any]]]] = MappingProxyType(
    {
        StatusMeasure.GAP: _exact("gap"),
        StatusMeasure.GAP_POINTS: lambda value: {"gap": value, "way": Fraction(100)},
        StatusMeasure.GAP_DAYS: _exact("gap_days"),
        StatusMeasure.ADHERENCE: lambda value: {
            "gap": 100 * (value - 1),
            "expected_way": Fraction(100),
        },
        StatusMeasure.ATTAINMENT: lambda value: {
            "gap": value - 1,
            "way": Fraction(1),
            "made": value,
        },
        StatusMeasure.SCORE: lambda value: {"gap": value - 1, "way": Fraction(1), "made": value},
        StatusMeasure.MET: lambda value: {"is_met": value > 0},
        StatusMeasure.SAFE_DAYS: lambda value: {
            "gap": Fraction(min(0, floor(value))),
            "safe_days": floor(value),
        },
        StatusMeasure.SINCE_START: _whole("since_start"),
        StatusMeasure.PAST_DEADLINE: _whole("past_deadline"),
        StatusMeasure.READING_AGE: _whole("reading_age"),
        StatusMeasure.PACE_INDEX: lambda value: {"made": value, "expected_way": Fraction(1)},
        StatusMeasure.BURN_FAST: _exact("burn_fast"),
        StatusMeasure.BURN_SLOW: _exact("burn_slow"),
        StatusMeasure.BURN_DAY: _exact("burn_day"),
    },
)
