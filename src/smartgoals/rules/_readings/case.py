"""What rules on readings look at: histories side by side, those of one channel as a ledger of days.

Knows histories and the catalogue. It lives for one call.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple, final

from smartgoals._case.odd_readings import odd_readings
from smartgoals._messages.worded import Worded
from smartgoals._model._several import read_last_first
from smartgoals._model._spans import days_covered, says_days
from smartgoals._model.metric import Nature
from smartgoals._numbers import LARGEST, exact, nearest_float
from smartgoals._relevance.same_days import lengths_by_rhythm
from smartgoals.catalog._limits import Limits, Oddity, limits_of_seen
from smartgoals.catalog._metric_words import metric_in_words
from smartgoals.rules._finding import Fault

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._numbers import Number
    from smartgoals.catalog._catalog import Catalog

# The last day there is needs 22 bits.
_DAY_BITS: Final = 22
ONLY_DAY: Final = 2**_DAY_BITS - 1
# A length by which no key is one of a window.
_UNKNOWN: Final = 0
_MONTH: Final = 28


def keys_of(history: History) -> Sequence[int]:
    """Return what tells readings apart: the day, and how many more the reading covers.

    Where readings do not say their days, their rhythm does: of weekly figures each is of a week. A
    level is of its day, and so is a single figure.
    """
    if says_days(history):
        lengths = days_covered(history)
    elif history.nature is Nature.STOCK:
        return history.ordinals
    else:
        by_day = _lengths_of(sorted(set(history.ordinals)))
        if not by_day:
            return history.ordinals
        lengths = [by_day[own] for own in history.ordinals]
    pairs = zip(history.ordinals, lengths, strict=True)
    return [own | (length - 1) << _DAY_BITS for own, length in pairs]


def _lengths_of(days: list[int]) -> Mapping[int, int]:
    """Return how many days the reading of each day covers, where that is not one.

    The week before the first reading is one like the others; how long the month was nobody says.
    """
    lengths = lengths_by_rhythm(days)
    if not lengths or max(lengths.values()) < min(_MONTH, min(lengths.values()) + 1):
        return lengths
    gaps = {later: later - earlier for earlier, later in pairwise(days)}
    return {day: length if gaps.get(day) == length else _UNKNOWN for day, length in lengths.items()}


def added(*values: Number) -> Number:
    """Return a sum as the decimals of its parts add up: 0.1 and 0.2 make 0.3; whole numbers add as they are."""
    total = sum(values)
    if isinstance(total, int):
        return total
    exactly = sum(map(exact, values), Fraction(0))
    is_whole = exactly.denominator == 1 and abs(exactly) <= LARGEST
    return int(exactly) if is_whole else nearest_float(exactly)


def day_of(key: int) -> date:
    """Return the day that a key tells."""
    return date.fromordinal(key & ONLY_DAY)


def path_of(position: int) -> str:
    """Return where a history stands among those given."""
    return f"histories[{position}]"


def name_of(history: History, catalog: Catalog) -> Worded:
    """Return the metric of a history as its id, which reads as its name."""
    return metric_in_words(history.metric or str(history.metric_id), catalog)


@final
class Ledger:
    """The histories of one channel by metric, with the values of each by day."""

    __slots__ = ("_catalog", "_lengths", "_values", "histories")

    def __init__(self, histories: Mapping[str, tuple[int, History]], catalog: Catalog) -> None:
        self.histories, self._catalog = histories, catalog
        self._values: dict[str, dict[int, Number]] = {}
        self._lengths: dict[str, list[int]] = {}

    def values(self, metric: str) -> Mapping[int, Number]:
        """Return the values of a metric by key; a flow told several times a day is added.

        A value of several days is none of its last day: it is kept beside it, under a key of its
        own, and meets those of the same days alone.
        """
        if metric not in self.histories:
            return {}
        if metric not in self._values:
            history = self.histories[metric][1]
            by_key: dict[int, Number] = {}
            adds = history.nature is Nature.FLOW
            for key, value in zip(keys_of(history), history.values, strict=True):
                by_key[key] = added(by_key[key], value) if adds and key in by_key else value
            self._values[metric] = by_key
        return self._values[metric]

    def over(self, metric: str, key: int) -> Number | None:
        """Return what a metric tells of the days of a key: its reading of just these days, the level
        at their end, or the sum of amounts that fill them; None where it tells nothing.
        """
        values = self.values(metric)
        if key in values or not values or key <= ONLY_DAY:
            return values.get(key)
        nature = self.histories[metric][1].nature
        if nature is Nature.STOCK:
            return values.get(key & ONLY_DAY)
        return self._filled(metric, key) if nature is Nature.FLOW else None

    def between(self, metric: str, before: int, day: int) -> Number | None:
        """Return what a flow brought after the end of one day up to another; None where that is not told."""
        return self.over(metric, day | (day - before - 1) << _DAY_BITS)

    def _filled(self, metric: str, key: int) -> Number | None:
        """Return the sum of the amounts that fill the days of a key, from the last one back."""
        values, day, left = self.values(metric), key & ONLY_DAY, (key >> _DAY_BITS) + 1
        if metric not in self._lengths:
            self._lengths[metric] = sorted({one >> _DAY_BITS for one in values if one >= 0}, reverse=True)
        amounts: list[Number] = []
        while left:
            fitting = (more for more in self._lengths[metric] if more < left)
            more = next((more for more in fitting if day | more << _DAY_BITS in values), None)
            if more is None:
                return None
            amounts.append(values[day | more << _DAY_BITS])
            day, left = day - more - 1, left - more - 1
        return added(*amounts)

    def together(self, *metrics: str) -> Mapping[int, tuple[Number, ...]]:
        """Return the values of several metrics by key, of the days that all of them tell.

        A week beside days is held against what its seven days come to, and not against its last.
        """
        columns = [self.values(metric) for metric in metrics]
        days = set.intersection(*({*column} for column in columns))
        windows = {key for column in columns for key in column if key > ONLY_DAY}
        rows = {key: tuple(self.over(metric, key) for metric in metrics) for key in days | windows}
        return {
            key: tuple(value for value in row if value is not None)
            for key, row in rows.items()
            if None not in row
        }

    def path(self, metric: str) -> str:
        """Return where the history of a metric stood among those given."""
        return path_of(self.histories[metric][0])

    def named(self, metric: str) -> Worded:
        """Return a metric as its id, which reads as its name."""
        return name_of(self.histories[metric][1], self._catalog)

    def worst(self, left: str, right: str, beside: Collection[str] = ()) -> Iterator[Fault]:
        """Yield one fault when the left value exceeds the right one on any shared day.

        It tells the worst day, and how many there are. A day on which the whole was taken back, or
        one of what is added beside the part, holds a correction, beside which no part is too large.
        """
        told = self.together(left, right)
        over = [
            (part - whole, key)
            for key, (part, whole) in told.items()
            if part > whole >= 0 and all((self.over(other, key) or 0) >= 0 for other in beside)
        ]
        if over:
            _, key = max(over, key=lambda pair: (pair[0], -pair[1]))
            facts: dict[str, Any] = {
                "left_metric": self.named(left),
                "right_metric": self.named(right),
                "left": told[key][0],
                "right": told[key][1],
                "day": day_of(key),
                "days": len(over),
            }
            yield Fault(self.path(left), facts)


@final
class ReadingsCase:
    """The histories given, those of wider windows, and what is known of platforms and metrics."""

    def __init__(
        self,
        histories: tuple[History, ...],
        *,
        wider: tuple[History, ...] = (),
        platforms: Mapping[str, str],
        catalog: Catalog,
    ) -> None:
        self.histories, self.wider = histories, wider
        self.platforms, self.catalog = platforms, catalog

    @cached_property
    def ledgers(self) -> tuple[Ledger, ...]:
        """The ledgers of the channels; of several histories of a metric the one that is read."""
        channels: dict[str | None, dict[str, tuple[int, History]]] = {}
        for (metric, channel), several in self.of_one.items():
            channels.setdefault(channel, {})[metric] = several[0]
        return tuple(Ledger(histories, self.catalog) for histories in channels.values())

    @cached_property
    def of_one(self) -> Mapping[tuple[str, str | None], tuple[tuple[int, History], ...]]:
        """The histories of each metric and channel, with their positions, the one that is read first."""
        found: dict[tuple[str, str | None], list[tuple[int, History]]] = {}
        for position, history in self.told:
            found.setdefault((str(history.metric_id), history.channel), []).append((position, history))
        return {of: _in_order(several) for of, several in found.items()}

    def named(self, history: History) -> Worded:
        """Return the metric of a history as its id, which reads as its name."""
        return name_of(history, self.catalog)

    @cached_property
    def told(self) -> tuple[tuple[int, History], ...]:
        """The histories that say of what they are and have readings, with their positions."""
        return tuple(
            (position, history)
            for position, history in enumerate(self.histories)
            if len(history) and history.metric_id is not None
        )

    @cached_property
    def odd_figures(self) -> tuple[OddValue, ...]:
        """The largest odd figure of each history, for each way in which one can be odd."""
        return tuple(odd for position, history in self.told for odd in self._odd(position, history))

    def _odd(self, position: int, history: History) -> Iterator[OddValue]:
        limits = limits_of_seen(history.metric)
        for odd in odd_readings(history, limits):
            facts = {
                "metric": self.named(history),
                "value": odd.value,
                "day": odd.day,
                "days": odd.many,
            }
            yield OddValue(path_of(position), odd.oddity, facts, limits)


def _in_order(several: list[tuple[int, History]]) -> tuple[tuple[int, History], ...]:
    places = {id(history): position for position, history in several}
    return tuple((places[id(one)], one) for one in read_last_first(one for _, one in several))


class OddValue(NamedTuple):
    """A figure that its metric cannot have, or hardly ever has: where, why, and the facts."""

    path: str
    oddity: Oddity
    facts: Mapping[str, Any]
    limits: Limits
