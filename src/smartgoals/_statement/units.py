"""Units that mean more to a statement than their name: money, lengths of time, and what can be told
in another.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from smartgoals._model.currency_signs import CODES

__all__ = ["CENTS", "CURRENCIES", "IN_MILLISECONDS", "SHARES", "TIME_UNITS", "are_comparable", "in_unit"]

CURRENCIES: Final = CODES
"""Money, by its codes."""
CENTS: Final = "cents"
"""Hundredths of money, whose currency another figure says, or nobody."""
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
"""The milliseconds of lengths of time: a month has the thirty days of terms of payment and
delivery, a year twelve of them.

Between days and months no length is exact; the day count is that of the bond market, 30/360 (ISDA
2006, 4.16(f)).
"""
_MEASURES: Final[tuple[Mapping[str, Decimal], ...]] = (
    MappingProxyType({unit: Decimal(value) for unit, value in IN_MILLISECONDS.items()}),
    MappingProxyType(
        {
            "mg": Decimal("0.001"),
            "g": Decimal(1),
            "kg": Decimal(1_000),
            "tonnes": Decimal(1_000_000),
            "ounces": Decimal("28.349523125"),
            "lb": Decimal("453.59237"),
        }
    ),
    MappingProxyType(
        {
            "cm": Decimal("0.01"),
            "m": Decimal(1),
            "km": Decimal(1_000),
            "inches": Decimal("0.0254"),
            "feet": Decimal("0.3048"),
            "miles": Decimal("1609.344"),
        }
    ),
    MappingProxyType({"ml": Decimal("0.001"), "litres": Decimal(1), "m3": Decimal(1_000)}),
    MappingProxyType(
        {
            "m2": Decimal(1),
            "ares": Decimal(100),
            "acres": Decimal("4046.8564224"),
            "hectares": Decimal(10_000),
        }
    ),
    MappingProxyType({"kWh": Decimal(1), "MWh": Decimal(1_000), "GWh": Decimal(1_000_000)}),
    MappingProxyType({"kW": Decimal(1), "MW": Decimal(1_000)}),
    MappingProxyType(
        {"KB": Decimal(1), "MB": Decimal(1_000), "GB": Decimal(1_000_000), "TB": Decimal(10**9)}
    ),
    MappingProxyType({"Mbps": Decimal(1), "Gbps": Decimal(1_000)}),
    MappingProxyType({"mg/dl": Decimal(1), "g/l": Decimal(100)}),
)
"""Units that tell one thing, each by how many of the plain one it is: exact by definition, but for
months and years.

Pounds, feet and miles are those of the agreement of 1959; sizes of data have the prefixes of the SI
(IEC 80000-13). A gallon is none here: the American and the British are not one.
"""
SHARES: Final = frozenset({"%", "pp", "points"})
"""Shares and their points."""
_PLACES: Final = 6
_EXACT: Final = Decimal(10) ** 9
"""Below it a level is told in another unit to six places; above it nobody counts them."""


def in_unit(value: Decimal, own: str | None, other: str | None) -> Decimal | None:
    """Return a value of one unit in another; None where the two do not measure one thing.

    >>> in_unit(Decimal(90), "kg", "lb"), in_unit(Decimal(500), "EUR", "USD"), in_unit(Decimal(4), None, "km")
    (Decimal('198.416036'), None, Decimal('4'))
    """
    if own == other or None in {own, other} or (own in SHARES and other in SHARES):
        return value
    for sizes in _MEASURES:
        size, into = sizes.get(own or ""), sizes.get(other or "")
        if size is not None and into is not None:
            return round(value * size / into, _PLACES if value < _EXACT else 0)
    return None


def are_comparable(own: str | None, other: str | None) -> bool:
    """Tell whether a level of one unit can be told in another."""
    return in_unit(Decimal(1), own, other) is not None
