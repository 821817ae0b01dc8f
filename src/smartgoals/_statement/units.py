"""Units that mean more to a statement than their name: money and lengths of time. Names alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["CURRENCIES", "IN_SECONDS", "TIME_UNITS"]

CURRENCIES: Final = frozenset("USD EUR GBP CAD AUD CHF JPY INR MAD XOF SEK NZD SGD BRL ZAR AED DZD TND".split())
"""Money, by the codes of currencies that the lexicons name."""
TIME_UNITS: Final = frozenset("seconds minutes hours days weeks months years".split())
"""Lengths of time, by the names that units have in a draft."""
IN_SECONDS: Final[Mapping[str, int]] = MappingProxyType(
    {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "weeks": 604800}
)
"""The seconds of the lengths that can be told in one another."""
