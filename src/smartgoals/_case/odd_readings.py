"""Odd readings: those that their metric cannot have, and levels that leap and return at once.
Worked out here alone.

Rules on readings tell of them, and no verdict on a goal rests on them: one lost decimal sign spoils the best
that was shown, the usual and every chance. Knows histories and the limits of metrics.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._model.facts import better_of, is_standard, nature_of
from smartgoals._model.metric import Better, Nature
from smartgoals.catalog._limits import Oddity

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._numbers import Number
    from smartgoals.catalog._limits import Limits

IMPOSSIBLE: Final = frozenset({Oddity.OUTSIDE, Oddity.PERCENT, Oddity.OFF_SCALE})
"""Ways of being odd in which a reading is worth nothing: what was taken back is true, and a
fraction may be a mean.
"""
LEAP: Final = 5
"""So many times its neighbours, or so small a part of them, a reading leaps. House choice, 2026: a
lost or doubled digit makes ten, and no audience is five times itself for a day."""
_ALIKE: Final = 1.5
_LEAST: Final = 10


class OddReading(NamedTuple):
    """The largest reading that is odd in a way, its day, and how many are."""

    oddity: Oddity
    value: Number
    ordinal: int
    many: int

    @property
    def day(self) -> date:
        """The day of the reading."""
        return date.fromordinal(self.ordinal)


class Spike(NamedTuple):
    """A reading that stands alone between two that are alike, and how many do."""

    before: Number
    value: Number
    after: Number
    day: date
    many: int


def odd_readings(history: History, limits: Limits) -> tuple[OddReading, ...]:
    """Return the largest odd reading of a history, for each way in which one can be odd."""
    odd: dict[Oddity, list[tuple[Number, int]]] = {}
    for ordinal, value in zip(history.ordinals, history.values, strict=True):
        oddity = limits.oddity(value)
        if oddity is not None:
            odd.setdefault(oddity, []).append((value, ordinal))
    largest = (
        (oddity, max(several, key=lambda pair: abs(pair[0])), len(several)) for oddity, several in odd.items()
    )
    return tuple(OddReading(oddity, value, ordinal, many) for oddity, (value, ordinal), many in largest)


def impossible_reading(history: History, limits: Limits) -> OddReading | None:
    """Return the first reading of which nothing can be made; the ends of all readings tell quickly
    that there is none.
    """
    numbers = history.numbers
    if not {limits.oddity(min(numbers)), limits.oddity(max(numbers))} & IMPOSSIBLE:
        return None
    return next((one for one in odd_readings(history, limits) if one.oddity in IMPOSSIBLE), None)


def spike_of(history: History) -> Spike | None:
    """Return the largest reading of an audience that leaps and returns at once; None where none does.

    Amounts may leap on any day, and so may what lies in stock; people who follow, subscribe or buy
    do not come and go between two readings.
    """
    metric = history.metric
    id = history.metric_id
    if id is None or not is_standard(id) or nature_of(metric) is not Nature.STOCK:
        return None
    if better_of(metric) is not Better.HIGHER:
        return None
    values = history.values
    found: list[tuple[float, int]] = []
    for place in range(1, len(values) - 1):
        before, value, after = values[place - 1 : place + 2]
        low, high = (before, after) if before < after else (after, before)
        if low < _LEAST or high > low * _ALIKE:
            continue
        if value >= high * LEAP or value * LEAP <= low:
            found.append((abs(value - low), place))
    if not found:
        return None
    _, place = max(found, key=lambda pair: (pair[0], -pair[1]))
    before, value, after = values[place - 1 : place + 2]
    return Spike(before, value, after, date.fromordinal(history.ordinals[place]), len(found))
