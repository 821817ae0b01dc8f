"""Left out: a history without what past events brought that will not come again, as the methods of forecasts see it.

What belongs here: which days are an event's, and what stands there in the place of what it brought: what is usual beside it.
Of a flow the amounts of its days become those of other days, of a stock its changes, so that what was gained stays and is no
pace; of any other level the values run straight from one side to the other. Knows histories and events.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import islice, pairwise
from operator import sub
from statistics import fmean, median_low
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._forecast.coverage import daily
from smartgoals._forecast.without_events import WithoutEvents
from smartgoals._model._spans import firsts, says_days
from smartgoals._model.event import Event, EventKind
from smartgoals._model.history import History
from smartgoals._model.metric import Nature

if TYPE_CHECKING:
    from smartgoals._model.strategy import Strategy
    from smartgoals._numbers import Number

_WEEK: Final = 7
_NEAR: Final = 8
"""So many readings on each side tell what is usual: of days those of the same day of the week, of eight weeks."""
_STAYS: Final = frozenset({Nature.STOCK, None})
"""What a campaign won of these is there after it."""


def events_left_out(
    strategy: Strategy | None, metric: str | None, channel: str | None, as_of: date
) -> tuple[Event, ...]:
    """Return the events that forecasts of a metric on a channel leave out: begun by the day, and not to come again.

    A change of definition is none of them: it is a break.
    """
    if strategy is None:
        return ()
    return tuple(
        one
        for one in strategy.events
        if not one.comes_again
        and one.kind is not EventKind.DEFINITION
        and one.start <= as_of
        and one.touches(metric, channel)
    )


def without_events(history: History, events: Collection[Event], nature: Nature | None) -> WithoutEvents:
    """Return a history without what events brought; a level ends where it was read.

    An event on days of which nothing was read changes nothing, and is not named.
    """
    rows = _rows(history, nature)
    touched = {one.id: frozenset(rows.on(one)) for one in events}
    every = frozenset[int]().union(*touched.values())
    if not every:
        return WithoutEvents(history)
    usual = {place: rows.usual(place, every) for place in every}
    known = {place: value for place, value in usual.items() if value is not None}
    left_out = tuple([name for name, places in touched.items() if places and known.keys() >= places])
    left_in = tuple([name for name, places in touched.items() if not known.keys() >= places])
    return WithoutEvents(_with_values(history, rows, known, nature) if left_out else history, left_out, left_in)


class _Rows(NamedTuple):
    """What a history brought, piece by piece: the first and the last day of each, and how much: of a level its value."""

    begins: Sequence[int]
    owns: Sequence[int]
    values: Sequence[float]
    is_level: bool = False

    def on(self, event: Event) -> list[int]:
        """Return the places of the pieces that have a day of an event."""
        first, last = event.start.toordinal(), event.end.toordinal()
        pairs = zip(self.begins, self.owns, strict=True)
        return [place for place, (begins, own) in enumerate(pairs) if begins <= last and own >= first]

    def usual(self, place: int, but: Collection[int]) -> float | None:
        """Return what is usual at a place by what is beside it, without some places; None where nothing is."""
        before = self._near(range(place - 1, -1, -1), place, but)
        after = self._near(range(place + 1, len(self.owns)), place, but)
        if not before or not after:
            beside = before or after
            return self._mean(beside) * self._length(place) if beside else None
        left, right = (fmean([self.owns[at] for at in side]) for side in (before, after))
        share = (self.owns[place] - left) / (right - left)
        return ((1.0 - share) * self._mean(before) + share * self._mean(after)) * self._length(place)

    def _near(self, places: Iterable[int], place: int, but: Collection[int]) -> list[int]:
        alike = (at for at in places if at not in but and self._is_alike(at, place))
        return list(islice(alike, _NEAR))

    def _length(self, place: int) -> int:
        return 1 if self.is_level else self.owns[place] - self.begins[place] + 1

    def _mean(self, places: Sequence[int]) -> float:
        return fmean([self.values[at] / self._length(at) for at in places])

    def _is_alike(self, at: int, place: int) -> bool:
        """Tell whether two pieces are of the same day of the week, or either is of more than one day."""
        if self._length(at) > 1 or self._length(place) > 1:
            return True
        return (self.owns[at] - self.owns[place]) % _WEEK == 0


def _rows(history: History, nature: Nature | None) -> _Rows:
    owns, values = history.ordinals, list(map(float, history.numbers))
    if nature is Nature.FLOW:
        if says_days(history):
            return _Rows(firsts(history, 0, len(history)), owns, values)
        owns, values = daily(owns, values)
        gaps = list(map(sub, owns[1:], owns))
        usual = median_low(gaps) if gaps else 1
        lengths = [usual, *(min(gap, usual) for gap in gaps)]
        return _Rows([own - length + 1 for own, length in zip(owns, lengths, strict=True)], owns, values)
    if nature in _STAYS:
        begins = [min(before + 1, own) for before, own in pairwise(owns)]
        return _Rows(begins, owns[1:], list(map(sub, values[1:], values)))
    return _Rows(owns, owns, values, is_level=True)


def _with_values(history: History, rows: _Rows, known: Mapping[int, float], nature: Nature | None) -> History:
    """Return a history with other pieces at some places; of counts whole ones, as they were."""
    is_whole = all(float(one).is_integer() for one in history.numbers)
    told = {place: float(round(value)) if is_whole else value for place, value in known.items()}
    pieces: list[Number] = [told.get(place, value) for place, value in enumerate(rows.values)]
    owns, covers = rows.owns, None
    if nature is Nature.FLOW:
        covers = list(history.covers) if history.covers is not None else None
    elif nature in _STAYS:
        owns, values = history.ordinals, [float(history.numbers[-1])]
        for change in reversed(pieces):
            values.append(values[-1] - float(change))
        pieces = list(reversed(values))
    days = [date.fromordinal(one) for one in owns]
    return History.from_columns(days, pieces, covers=covers, metric=history.metric, channel=history.channel)
