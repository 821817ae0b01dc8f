"""Left out: a history without what past events brought that will not come again, and without the
pauses of a goal, as the methods of forecasts see it.

What belongs here: which days are an event's or a pause's, and what stands there in the place of
what it brought: what is usual beside it. Of a flow the amounts of its days become those that
:func:`smartgoals.effect` tells for them without it, of a stock the changes, so that what was gained
stays and is no pace. Where that tells nothing (too little was read before), and of any other level,
what stands there is the mean of what was read beside it. Knows histories, events and effects.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import islice, pairwise
from operator import sub
from statistics import fmean, median_low
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from smartgoals._effect.taken_out import without_event
from smartgoals._forecast.coverage import daily
from smartgoals._forecast.distribution import finite
from smartgoals._forecast.without_events import WithoutEvents
from smartgoals._model._spans import firsts, says_days
from smartgoals._model.event import Event, EventKind
from smartgoals._model.history import History
from smartgoals._model.metric import Nature
from smartgoals._numbers import exact, nearest_float
from smartgoals._progress.rested import WORKED_FOR
from smartgoals._record import Record

if TYPE_CHECKING:
    from smartgoals._case.surroundings import Surroundings
    from smartgoals._model.strategy import Strategy
    from smartgoals._numbers import Number
    from smartgoals._time.calendar import Pause

_WEEK: Final = 7
_NEAR: Final = 8
"""So many readings on each side tell what is usual: of days those of the same day of the week, of
eight weeks.
"""
_STAYS: Final = frozenset({Nature.STOCK, None})
"""What a campaign won of these is there after it."""


def events_left_out(
    strategy: Strategy, metric: str | None, channel: str | None, as_of: date
) -> tuple[Event, ...]:
    """Return the events that forecasts of a metric on a channel leave out: begun by the day, and
    not to come again.

    A change of definition is none of them: it is a break.
    """
    return tuple(
        one
        for one in strategy.events
        if not one.comes_again
        and one.kind is not EventKind.DEFINITION
        and one.start <= as_of
        and one.touches(metric, channel)
    )


def pauses_left_out(pauses: tuple[Pause, ...], nature: Nature | None, as_of: date) -> tuple[Pause, ...]:
    """Return the pauses that forecasts leave out: begun by the day, of what stands still while nobody
    works on it, as pauses ahead are.
    """
    return tuple(one for one in pauses if one.start <= as_of) if nature in WORKED_FOR else ()


def left_out_of(
    history: History,
    events: tuple[Event, ...],
    pauses: tuple[Pause, ...],
    nature: Nature | None,
    around: Surroundings,
) -> WithoutEvents:
    """Return a history without what events brought, and without pauses, worked out once for all who
    ask on a day.
    """
    key = ("without", id(history), events, pauses, nature)
    return around.once_for(key, lambda: (history, without_events(history, events, nature, pauses)))[1]


def without_events(
    history: History, events: Collection[Event], nature: Nature | None, pauses: Collection[Pause] = ()
) -> WithoutEvents:
    """Return a history without what events brought, and without pauses; a level ends where it was read.

    Events that touch the fewest readings are left out first, and each only where something was read
    beside it and those before: one that covers nearly everything keeps no other in the pace. An
    event on days of which nothing was read changes nothing, and is not named. A pause is left out as
    an outage on its days is, and is no event to be named.
    """
    rows = _rows(history, nature)
    every = [*events, *map(_outage, pauses)]
    touched = {one: frozenset(rows.on(one)) for one in every}
    out: list[Event] = []
    gone = frozenset[int]()
    for one in sorted(touched, key=lambda one: (len(touched[one]), one.start, one.end, one.id)):
        if touched[one] and rows.is_beside(gone | touched[one]):
            out.append(one)
            gone |= touched[one]
    left_out = tuple([one for one in events if one in out])
    left_in = tuple([one for one in events if touched[one] and one not in out])
    called: dict[str, str] = {one.id: one.title for one in (*left_out, *left_in) if one.title is not None}
    titles = Record(called)
    names, stay = (tuple([one.id for one in some]) for some in (left_out, left_in))
    if not gone:
        return WithoutEvents(history, names, stay, titles)
    known = {place: rows.usual(place, gone) for place in gone}
    if not rows.is_level:
        known |= _estimated(_Touched(history, rows, known, nature), out)
    return WithoutEvents(_with_values(history, rows, known, nature), names, stay, titles)


def _outage(pause: Pause) -> Event:
    return Event(
        id=f"pause-{pause.start.isoformat()}", kind=EventKind.OUTAGE, start=pause.start, end=pause.end
    )


class _Touched(NamedTuple):
    """A history in its pieces, and what is usual at those that events touch."""

    history: History
    rows: _Rows
    usual: Mapping[int, float]
    nature: Nature | None


def _estimated(touched: _Touched, events: Collection[Event]) -> dict[int, float]:
    """Return the pieces that an effect tells for the days of events without them: of each what it
    is beside the usual others.
    """
    found: dict[int, float] = {}
    for event in _together(events):
        own = frozenset(touched.rows.on(event))
        others = {place: value for place, value in touched.usual.items() if place not in own}
        history = _with_values(touched.history, touched.rows, others, touched.nature)
        plain = without_event(history, event, history.last.day)
        before, after = (_pieces(one, touched.nature)[1] for one in (history, plain))
        found |= {
            place: value for place, value in enumerate(after) if place in own and value != before[place]
        }
    return found


def _together(events: Collection[Event]) -> list[Event]:
    """Return events by their days, those that share some as one."""
    found: list[Event] = []
    for event in sorted(events, key=lambda one: (one.start, one.end, one.id)):
        if found and event.start <= found[-1].end:
            found[-1] = evolve(found[-1], end=max(found[-1].end, event.end))
        else:
            found.append(event)
    return found


class _Rows(NamedTuple):
    """What a history brought, piece by piece: the first and the last day of each, and how much: of
    a level its value.
    """

    begins: Sequence[int]
    owns: Sequence[int]
    values: Sequence[float]
    is_level: bool = False

    def on(self, event: Event) -> list[int]:
        """Return the places of the pieces that have a day of an event."""
        first, last = event.start.toordinal(), event.end.toordinal()
        pairs = zip(self.begins, self.owns, strict=True)
        return [place for place, (begins, own) in enumerate(pairs) if begins <= last and own >= first]

    def is_beside(self, places: Collection[int]) -> bool:
        """Tell whether something alike was read beside some places, for each of them."""
        others = {self._week(at) for at in range(len(self.owns)) if at not in places}
        if None in others:
            return True
        return bool(others) and all(self._week(at) in {None, *others} for at in places)

    def usual(self, place: int, but: Collection[int]) -> float:
        """Return what is usual at a place by what is beside it, without some places; something is,
        by :meth:`is_beside`.
        """
        before = self._near(range(place - 1, -1, -1), place, but)
        after = self._near(range(place + 1, len(self.owns)), place, but)
        if not before or not after:
            return finite(self._mean(before or after) * self._length(place))
        left, right = (fmean([self.owns[at] for at in side]) for side in (before, after))
        share = (self.owns[place] - left) / (right - left)
        mean = (1.0 - share) * self._mean(before) + share * self._mean(after)
        return finite(mean * self._length(place))

    def _near(self, places: Iterable[int], place: int, but: Collection[int]) -> list[int]:
        alike = (at for at in places if at not in but and self._is_alike(at, place))
        return list(islice(alike, _NEAR))

    def _length(self, place: int) -> int:
        return 1 if self.is_level else self.owns[place] - self.begins[place] + 1

    def _mean(self, places: Sequence[int]) -> float:
        values = [self.values[at] / self._length(at) for at in places]
        try:
            return fmean(values)
        except OverflowError:  # their sum is beyond every float, and their mean is not
            return nearest_float(sum(map(exact, values), Fraction()) / len(values))

    def _is_alike(self, at: int, place: int) -> bool:
        """Tell whether two pieces are of the same day of the week, or either is of more than one day."""
        one, other = self._week(at), self._week(place)
        return one is None or other is None or one == other

    def _week(self, at: int) -> int | None:
        """Return the day of the week of a piece of one day; None for one of several, which is like any."""
        return None if self.owns[at] > self.begins[at] and not self.is_level else self.owns[at] % _WEEK


def _rows(history: History, nature: Nature | None) -> _Rows:
    owns, values = _pieces(history, nature)
    if nature is Nature.FLOW:
        if says_days(history):
            return _Rows(firsts(history, 0, len(history)), owns, values)
        gaps = list(map(sub, owns[1:], owns))
        usual = median_low(gaps) if gaps else 1
        lengths = [usual, *(min(gap, usual) for gap in gaps)]
        return _Rows([own - length + 1 for own, length in zip(owns, lengths, strict=True)], owns, values)
    if nature in _STAYS:
        begins = [min(before + 1, own) for before, own in pairwise(history.ordinals)]
        return _Rows(begins, owns, values)
    return _Rows(owns, owns, values, is_level=True)


def _pieces(history: History, nature: Nature | None) -> tuple[Sequence[int], list[float]]:
    """Return the last day of each piece of what a history brought, and how much it was."""
    owns, values = history.ordinals, list(map(float, history.numbers))
    if nature is Nature.FLOW:
        return (owns, values) if says_days(history) else daily(owns, values)
    return (owns[1:], list(map(finite, map(sub, values[1:], values)))) if nature in _STAYS else (owns, values)


def _with_values(history: History, rows: _Rows, known: Mapping[int, float], nature: Nature | None) -> History:
    """Return a history with other pieces at some places; of counts whole ones, as they were."""
    is_whole = all(float(one).is_integer() for one in history.numbers)
    told = _whole(known) if is_whole else known
    pieces: list[Number] = [told.get(place, value) for place, value in enumerate(rows.values)]
    owns, covers = rows.owns, None
    if nature is Nature.FLOW:
        covers = list(history.covers) if history.covers is not None else None
    elif nature in _STAYS:
        owns, values = history.ordinals, [float(history.numbers[-1])]
        for change in reversed(pieces):
            values.append(finite(values[-1] - float(change)))
        pieces = list(reversed(values))
    days = [date.fromordinal(one) for one in owns]
    return History.from_columns(days, pieces, covers=covers, metric=history.metric, channel=history.channel)


def _whole(known: Mapping[int, float]) -> dict[int, float]:
    """Return whole pieces that bring as much together: what is lost of one is given to the next."""
    told: dict[int, float] = {}
    total = Fraction()
    for place in sorted(known):
        before, total = round(total), total + exact(known[place])
        told[place] = nearest_float(Fraction(round(total) - before))
    return told
