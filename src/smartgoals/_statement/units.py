"""Units that mean more to a statement than their name: money and lengths of time. Names alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from smartgoals._model.currency_signs import CODES

__all__ = ["CURRENCIES", "IN_MILLISECONDS", "TIME_UNITS"]

CURRENCIES: Final = CODES
"""Money, by its codes."""
TIME_UNITS: Final = frozenset("seconds minutes hours days weeks months years".split())
"""Lengths of time, by the names that units have in a draft."""
_DAY: Final = 86_400_000
IN_MILLISECONDS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "ms": 1,
        "seconds": 1_000,
        "minutes": 60_000,
        "hours": 3_600_000,
        "days": _DAY,
        "weeks": 7 * _DAY,
        "months": 30 * _DAY,
        "years": 360 * _DAY,
    }
)
"""The milliseconds of lengths of time: a month has the thirty days of terms of payment and delivery, a year twelve of them.

Between days and months no length is exact; the day count is that of the bond market, 30/360 (ISDA 2006, 4.16(f)).
"""
