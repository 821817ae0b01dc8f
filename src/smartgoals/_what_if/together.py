"""Together: what events that share days take away of them: no day brings less than nothing.

What belongs here: the days that several events share, and how much more than all is taken of them.
Knows events and shares of what comes anyway, and nothing of goals and forecasts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple, final

from smartgoals._days import ONE_DAY

__all__ = ["ALL_OF_IT", "CommonDays", "SharedDays", "stretches_shared"]

ALL_OF_IT = -1.0
"""The share that takes away all that comes."""


class CommonDays(NamedTuple):
    """Some days on which the same events are on: what comes on them anyway, and which events begin and
    end with them, by their places.
    """

    usual: float
    begin: tuple[int, ...]
    end: tuple[int, ...]


def stretches_shared(
    spans: Sequence[tuple[date, date]], usual: Callable[[date, date], float]
) -> tuple[CommonDays, ...]:
    """Return the stretches into which the first and last days of events cut time; of those that
    several share it is told what comes on them.

    >>> from datetime import date as day
    >>> a, b = (day(2026, 5, 1), day(2026, 5, 9)), (day(2026, 5, 8), day(2026, 5, 12))
    >>> [one.usual for one in stretches_shared([a, b], lambda first, last: (last - first).days + 1.0)]
    [0.0, 2.0, 0.0]
    """
    begin, after = dict[date, list[int]](), dict[date, list[int]]()
    for place, (first, last) in enumerate(spans):
        begin.setdefault(first, []).append(place)
        after.setdefault(last + ONE_DAY, []).append(place)
    found, on = list[CommonDays](), 0
    for first, then in pairwise(sorted({*begin, *after})):
        begun, over = begin.get(first, []), after.get(then, [])
        on += len(begun)
        found.append(CommonDays(usual(first, then - ONE_DAY) if on > 1 else 0.0, tuple(begun), tuple(over)))
        on -= len(over)
    return tuple(found)


@final
class SharedDays(NamedTuple):
    """The days that events share of which each takes a share away, or adds one."""

    stretches: tuple[CommonDays, ...] = ()

    def too_much(self, shares: Sequence[float], of_all: Callable[[float], float]) -> float:
        """Return which share of all that comes is taken away twice, by *shares* of which none is below
        -100 %; *of_all* says which share days bring.
        """
        more, together = 0.0, 0.0
        for one in self.stretches:
            together += sum(shares[place] for place in one.begin)
            if together < ALL_OF_IT:
                more += (ALL_OF_IT - together) * of_all(one.usual)
            together -= sum(shares[place] for place in one.end)
        return more
