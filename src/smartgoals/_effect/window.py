"""Window: the readings that tell of an event, those before and those after it. Knows histories and events.

What belongs here: which days the readings of an event cover, and what they say. A weekly or monthly
amount covers the days since the reading before it, so the window of an event may be wider than the
event; it is never narrower where a reading tells of all its days.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple, final

from smartgoals._effect.constants import AmountsKind
from smartgoals._effect.reasons import EffectReason
from smartgoals._forecast.coverage import DAYS_OF_WEEK, days_off
from smartgoals._forecast.distribution import finite
from smartgoals._forecast.gone_by import firsts_of
from smartgoals._model._spans import says_days
from smartgoals._model.event import Event
from smartgoals._model.history import History
from smartgoals._model.metric import Nature

_COURSES: Final[Mapping[Nature | None, AmountsKind]] = MappingProxyType(
    {Nature.FLOW: AmountsKind.FLOW, Nature.STOCK: AmountsKind.STOCK, None: AmountsKind.GENERIC}
)


@final
class EventWindow(NamedTuple):
    """The days from `start` to `end` (ordinals) that readings of an event cover, and what these brought.

    `low` and `high` are the positions of the first reading of the window and of the first after it.
    `untold` days inside have no reading; `is_over` tells whether readings cover the event to its
    end.
    """

    course: AmountsKind
    start: int
    end: int
    low: int
    high: int
    actual: float
    untold: int
    is_over: bool

    @property
    def days(self) -> tuple[int, int]:
        """Its first and its last day."""
        return self.start, self.end

    @property
    def told(self) -> float:
        """The share of the days that readings tell of."""
        return 1.0 - self.untold / (self.end - self.start + 1)

    def before(self, known: History) -> History:
        """Return the readings before the window."""
        return known.upto(date.fromordinal(self.start - 1))

    def after(self, known: History) -> History:
        """Return the readings after it, of a stock with the one that ends it."""
        return known.after(date.fromordinal(self.end - (self.course is AmountsKind.STOCK)))


def course_of(nature: Nature | None) -> AmountsKind | None:
    """Return what a history of a nature is made of; None of rates, means, scores and people, which
    do not add up.
    """
    return _COURSES.get(nature)


def window_of(known: History, event: Event) -> EventWindow | EffectReason:
    """Return the window of an event in what is known, or why there is none."""
    course = course_of(known.nature)
    if course is None:
        return EffectReason.NO_AMOUNTS
    first, last = event.start.toordinal(), event.end.toordinal()
    if not len(known) or known.ordinals[-1] < first:
        return EffectReason.NOT_YET
    if known.ordinals[0] >= first:
        return EffectReason.TOO_FEW_BEFORE
    return (
        _of_stock(known, first, last)
        if course is AmountsKind.STOCK
        else _of_amounts(known, course, first, last)
    )


def _of_stock(known: History, first: int, last: int) -> EventWindow:
    """Return the window from the last value before an event to the first one at its end."""
    low = known.position(date.fromordinal(first - 1))
    until = len(known) - 1 if last > known.ordinals[-1] else known.position(date.fromordinal(last - 1))
    until = max(low, until)
    actual = finite(float(known.numbers[until]) - float(known.numbers[low - 1]))
    start, end = known.ordinals[low - 1] + 1, known.ordinals[until]
    return EventWindow(AmountsKind.STOCK, start, end, low, until + 1, actual, 0, end >= last)


def _of_amounts(known: History, course: AmountsKind, first: int, last: int) -> EventWindow | EffectReason:
    """Return the window of the amounts that cover a day of an event."""
    begins, owns = firsts_of(known), known.ordinals
    inside = [at for at, own in enumerate(owns) if own >= first and begins[at] <= last]
    if not inside:
        return EffectReason.NO_READING
    low, high = inside[0], inside[-1] + 1
    start, end = min(begins[low:high]), owns[high - 1]
    actual = finite(sum(map(float, known.numbers[low:high])))
    read = {on for at in range(low, high) for on in range(begins[at], owns[at] + 1)}
    off = frozenset[int]() if says_days(known) else days_off(sorted(set(owns)))
    untold = sum(on not in read and on % DAYS_OF_WEEK not in off for on in range(start, end + 1))
    return EventWindow(course, start, end, low, high, actual, untold, end >= last)
