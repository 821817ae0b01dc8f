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
    {"ms": 1, "seconds": 1_000, "minutes": 60_000, "hours": 3_600_000, "days": _DAY, "weeks": 7 * _DAY}
)
"""The milliseconds of the lengths that can be told in one another."""
