"""The three ways to count a pace; here because the model and the plan both name them, and neither
may import the other.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, final

from smartgoals._words import Word, member

__all__ = ["Counting", "counting"]


@final
class Counting(Word):
    """How "50 a week" is judged.

    `continuous`: a rate, judged pro rata on every day. `calendar`: a quota per calendar period
    (Monday to Sunday, the month of the calendar), judged when the period closes, so never a seventh
    short on Monday. `rolling`: any window as long as the period, ending on the day asked about.

    >>> Counting("calendar") == "calendar"
    True
    """

    CONTINUOUS = "continuous"
    CALENDAR = "calendar"
    ROLLING = "rolling"


CountingLike: TypeAlias = Counting | Literal["continuous", "calendar", "rolling"]
"""How a pace is counted, or the word of it."""


def counting(value: CountingLike) -> Counting:
    """Return the way to count that a word names."""
    return member(Counting, value, "way to count")
