"""Scales of durations: in which unit of time a metric is told, and how two of them compare. Knows
numbers and words.

A number that says a duration says nothing without its scale: readings, goals and benchmarks of one
metric share one.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from smartgoals._words import Word, member


class Scale(Word):
    """The unit of time in which a duration is told."""

    SECONDS = "seconds"
    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"


_SECONDS: Final[Mapping[Scale, int]] = MappingProxyType(
    {Scale.SECONDS: 1, Scale.MINUTES: 60, Scale.HOURS: 3600, Scale.DAYS: 86_400}
)
_TYPED: Final[Mapping[Scale, str]] = MappingProxyType(
    {
        Scale.SECONDS: "second seconds sec secs s seconde secondes",
        Scale.MINUTES: "minute minutes min mins mn",
        Scale.HOURS: "hour hours hr hrs h heure heures",
        Scale.DAYS: "day days d jour jours j",
    }
)
_WORDS: Final[Mapping[str, Scale]] = MappingProxyType(
    {word: scale for scale, words in _TYPED.items() for word in words.split()}
)


def read_scale(value: Scale | str) -> Scale:
    """Read a scale in a word for a unit of time, as people type it; any other word is refused.

    >>> read_scale("heures"), read_scale("Min.")
    (Scale.HOURS, Scale.MINUTES)
    """
    told = scale_of(value) if isinstance(value, str) else None
    return member(Scale, value, "scale of a duration") if told is None else told


def optional_scale(value: Scale | str | None) -> Scale | None:
    """Read a scale or None."""
    return None if value is None else read_scale(value)


def scale_of(word: str | None) -> Scale | None:
    """Return the scale that a word for a unit of time means, as people type it; None for any other word.

    >>> scale_of("Hours"), scale_of("heures"), scale_of("min"), scale_of("followers")
    (Scale.HOURS, Scale.HOURS, Scale.MINUTES, None)
    """
    return None if word is None else _WORDS.get(word.strip().removesuffix(".").casefold())


def times(scale: Scale, other: Scale) -> Fraction:
    """Return by what a number in one scale is multiplied to be told in another.

    >>> times(Scale.MINUTES, Scale.HOURS)
    Fraction(1, 60)
    """
    return Fraction(_SECONDS[scale], _SECONDS[other])
