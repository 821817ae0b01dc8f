"""Whole numbers that count periods, days or months: any integer, numpy's too, but neither True nor 2.0.

Knows only the errors.
"""

from __future__ import annotations

from operator import index
from typing import SupportsIndex

from smartgoals._errors import WrongType

__all__ = ["whole"]


def whole(value: SupportsIndex, expected: str, path: str = "") -> int:
    """Return an integer, or refuse what is none, saying what was *expected*.

    >>> whole(7, "a whole number")
    7
    """
    if isinstance(value, bool):
        raise WrongType(value=value, expected=expected, path=path)
    try:
        return index(value)
    except TypeError:  # numpy's arrays have an __index__ too, and it refuses
        raise WrongType(value=value, expected=expected, path=path) from None
