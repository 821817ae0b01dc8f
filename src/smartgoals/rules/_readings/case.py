"""What rules on readings look at: histories side by side, those of one channel as a ledger of days.

Knows histories and the catalogue. It lives for one call.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple, final

from smartgoals._case.odd_readings import odd_readings
from smartgoals._messages.worded import Worded
from smartgoals._model._several import read_last_first
from smartgoals._model._spans import days_covered, says_days
from smartgoals._model.metric import Nature
from smartgoals._numbers import LARGEST, exact, nearest_float
from smartgoals.catalog._limits import Limits, Oddity, limits_of
from smartgoals.catalog._metric_words import metric_in_words
from smartgoals.rules._finding import Fault

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._numbers import Number
    from smartgoals.catalog._catalog import Catalog

# The last day there is needs 22 bits.
_DAY_BITS: Final = 22
ONLY_DAY: Final = 2**_DAY_BITS - 1


def keys_of(history: History) -> Sequence[int]:
    """Return what tells readings apart: the day, and how many more the reading covers."""
    if not says_days(history):
        return history.ordinals
    lengths = days_covered(history)
    pairs = zip(history.ordinals, lengths, strict=True)
    return [own | (length - 1) << _DAY_BITS for own, length in pairs]


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

    __slots__ = ("_catalog", "_values", "histories")

    def __init__(self, histories: Mapping[str, tuple[int, History]], catalog: Catalog) -> None:
        self.histories, self._catalog = histories, catalog
        self._values: dict[str, dict[int, Number]] = {}

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

    def path(self, metric: str) -> str:
        """Return where the history of a metric stood among those given."""
        return path_of(self.histories[metric][0])

    def named(self, metric: str) -> Worded:
        """Return a metric as its id, which reads as its name."""
        return name_of(self.histories[metric][1], self._catalog)

    def worst(self, left: str, right: str) -> Iterator[Fault]:
        """Yield one fault when the left value exceeds the right one on any shared day.

        It tells the worst day, and how many there are. A day on which the whole was taken back
        holds a correction, beside which no part is too large.
        """
        lefts, rights = self.values(left), self.values(right)
        shared = lefts.keys() & rights.keys()
        over = [(lefts[key] - rights[key], key) for key in shared if lefts[key] > rights[key] >= 0]
        if over:
            _, key = max(over, key=lambda pair: (pair[0], -pair[1]))
            facts: dict[str, Any] = {
                "left_metric": self.named(left),
                "right_metric": self.named(right),
                "left": lefts[key],
                "right": rights[key],
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
        limits = limits_of(history.metric)
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
