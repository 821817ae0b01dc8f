"""Narrow floats: what numbers of 16 and 32 bits stand for, when another library hands them over in 64.

Knows columns by what they can do, and numbers. 0.1 in 32 bits is 0.10000000149011612 in 64, and its
author meant 0.1: the shortest decimal that no other float of that width is nearer to.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from struct import pack
from types import MappingProxyType
from typing import Any, Final

DIGITS: Final[Mapping[str, int]] = MappingProxyType({"f": 9, "e": 5})
"""The formats of narrow floats, with the digits that always tell one from another."""

# Arrow says "float" for 32 bits where Python means 64, and only its columns have a `type`.
_OF_ARROW: Final[Mapping[str, str]] = MappingProxyType({"float": "f", "halffloat": "e"})
_OF_OTHERS: Final[Mapping[str, str]] = MappingProxyType({"float32": "f", "float16": "e"})


def narrow_float(column: Any) -> str | None:
    """Return the format of the narrow floats that a column, or a scalar, holds; else None."""
    kind = str(getattr(column, "type", ""))
    if kind in _OF_ARROW:
        return _OF_ARROW[kind]
    dtype = str(getattr(column, "dtype", ""))
    if dtype.endswith("[pyarrow]"):
        return _OF_ARROW.get(dtype.removesuffix("[pyarrow]"))
    return _OF_OTHERS.get(dtype.casefold())


def shortest(value: Any, width: str) -> Any:
    """Return the shortest decimal that a narrow float stands for, and all that is no float as it is.

    >>> shortest(0.10000000149011612, "f"), shortest(0.0999755859375, "e"), shortest(None, "f")
    (0.1, 0.1, None)
    """
    if type(value) is not float or not math.isfinite(value):
        return value
    meant = pack(width, value)
    tries = (float(f"{value:.{digits}g}") for digits in range(1, DIGITS[width] + 1))
    return next((one for one in tries if _packed(one, width) == meant), value)


def _packed(value: float, width: str) -> bytes | None:
    """Return the bytes of a float in a width, or None where rounding lifted it beyond the largest."""
    try:
        return pack(width, value)
    except OverflowError:
        return None
