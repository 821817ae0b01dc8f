"""Measured parts: what the readings of a channel say of the parts of a metric, over two windows and
on the same days.

Knows histories and how they are read. A flow is what its readings bring on days that every other
flow of the formula is known on, too, in both windows: a day that one of them lacks counts for none.
A reading speaks for the days since the one before it, unless it or its source says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple, final

from attrs import frozen

from smartgoals._case.breaks import declared_breaks
from smartgoals._case.surroundings import Surroundings
from smartgoals._days import ONE_DAY
from smartgoals._gap.gap import GapReason, GapSide, Unexplained
from smartgoals._gap.split import Both
from smartgoals._model._spans import firsts, says_days
from smartgoals._model.currency import currency_of_history
from smartgoals._model.history import History
from smartgoals._model.measurement import Window, equally_long
from smartgoals._model.metric import Unit
from smartgoals._model.way_of_reading import MissingDays
from smartgoals._numbers import exact
from smartgoals._relevance.same_days import CoveredAmounts, known_of
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._formulas import Node, Operation, Part, parts, quotient

_SIDES: Final = (GapSide.BEFORE, GapSide.AFTER)
_ZERO: Final = Fraction(0)
_BY_DAY: Final = frozenset({MissingDays.ZERO, MissingDays.UNKNOWN})


class Measured(NamedTuple):
    """What was read of several names, before and after; None where nothing was, and what must be
    said of it.
    """

    values: Mapping[str, Both]
    unexplained: tuple[Unexplained, ...]


@final
@frozen(kw_only=True)
class ChannelReadings:
    """The readings of one channel as they are known on a day; `own` is the history of the metric itself."""

    around: Surroundings
    catalog: Catalog
    metric: str
    channel: str | None
    own: History | None = None

    def history(self, name: str) -> History | None:
        """Return the history of a name on the channel, up to the day; None where there is none."""
        if name == self.metric and self.own is not None:
            return self.own
        found = self.around.history_named(name, self.channel)
        if found is not None or self.channel is not None:
            return found
        return self.around.history_named(name, *self._places) if len(self._places) == 1 else None

    @cached_property
    def _places(self) -> frozenset[str]:
        """The channels of all histories there are."""
        every = (one.channel for one in self.around.evidence.all_histories)
        return frozenset(place for place in every if place is not None)

    def of_rate(self, name: str) -> tuple[History, bool] | None:
        """Return the history of a rate whose denominators tell a name, and whether it is what
        stands above the line.
        """
        if not self.is_flow(name):
            return None
        for rate, tree in self._rates.get(name, ()):
            is_of_two = [self.is_flow(part) for part in parts(tree)] == [True, True]
            history = self.history(rate) if is_of_two else None
            if history is not None and history.out_of is not None:
                return history, tree.left == Part(name)
        return None

    @cached_property
    def _rates(self) -> Mapping[str, Sequence[tuple[str, Operation]]]:
        """The quotients of two names of the catalogue, by either name: looked for once for all names."""
        found: dict[str, list[tuple[str, Operation]]] = {}
        for rate, tree in self.catalog.trees.items():
            if not isinstance(tree, Operation) or tree.sign != "/":
                continue
            if quotient(tree) == ((tree.left,), (tree.right,)):
                for name in dict.fromkeys(parts(tree)):
                    found.setdefault(name, []).append((rate, tree))
        return found

    def is_flow(self, name: str) -> bool:
        """Tell whether a name adds up over time."""
        return self._over_time(name) == "sum"

    def is_level(self, name: str) -> bool:
        """Tell whether a name is what it was last."""
        return self._over_time(name) == "last"

    def _over_time(self, name: str) -> str:
        return self.catalog.combination_of(name).over_time if name in self.catalog.part_names() else ""

    def breaks(self, name: str) -> tuple[date, ...]:
        """Return the days on which a name was defined anew on the channel."""
        evidence = self.around.evidence
        known = (
            evidence.strategy.channels.get(self.channel)
            if evidence.strategy is not None and self.channel
            else None
        )
        platform = known.platform if known is not None else self.channel
        if platform is not None and not self.around.is_platform(platform):
            platform = None
        return declared_breaks(
            self.around, self.around.metric(name), platform, evidence.source_of(name, self.channel)
        )

    def level(self, window: Window) -> Fraction | None:
        """Return what the metric itself was last in a window."""
        history = self.history(self.metric)
        return None if history is None else _level(history, window)

    def currencies(self, names: Iterable[str]) -> frozenset[str | None]:
        """Return the currencies of what is told in money, None for readings that name none."""
        known = self.catalog.part_names()
        sums = [
            name for name in names if name in known and self.catalog.combination_of(name).unit == Unit.MONEY
        ]
        return frozenset(currency_of_history(one) for name in sums if (one := self.history(name)) is not None)

    def leaf(self, name: str, path: tuple[str, ...] = ()) -> Node | None:
        """Return a name as a formula of what has readings that add up; None where it is none."""
        history = self.history(name)
        if history is not None and (self.is_flow(name) or self.is_level(name)):
            return Part(name)
        if history is None and self.of_rate(name) is not None:
            return Part(name)
        tree = self.catalog.tree(name) if name in self.catalog.part_names() and name not in path else None
        made = None if tree is None else self.resolved(tree, (*path, name))
        if made is None and history is not None and history.out_of is not None:
            return Part(name)
        return made

    def resolved(self, node: Node, path: tuple[str, ...] = ()) -> Node | None:
        """Return a formula with each of its names as :meth:`leaf` has it; None where one of them is none."""
        if isinstance(node, Part):
            return self.leaf(node.name, path)
        if not isinstance(node, Operation):
            return node
        left, right = self.resolved(node.left, path), self.resolved(node.right, path)
        return None if left is None or right is None else Operation(node.sign, left, right)

    def measured(self, names: Iterable[str], before: Window, after: Window) -> Measured:
        """Return what was read of names that have readings, in two windows."""
        notes: list[Unexplained] = []
        values: dict[str, Both] = {}
        flows: dict[str, tuple[CoveredAmounts, CoveredAmounts]] = {}
        for name in dict.fromkeys(names):
            history = self.history(name)
            if history is None or self.is_flow(name):
                known, is_said = self._known(name, history)
                flows[name] = (
                    self._inside(name, known, before, is_said=is_said),
                    self._inside(name, known, after, is_said=is_said),
                )
            else:
                values[name] = _level(history, before), _level(history, after)
                notes += self.unread(name, values[name])
        kept, is_whole = _on_same_days(flows, before, after)
        values |= {name: (_amount(one), _amount(other)) for name, (one, other) in kept.items()}
        unread = [
            note
            for name, both in flows.items()
            for note in self.unread(name, (_amount(both[0]), _amount(both[1])))
        ]
        if not is_whole and not unread:
            notes.append(Unexplained(reason=GapReason.DAYS_MISSING, channel=self.channel))
        return Measured(values, (*notes, *unread))

    def whole(self, window: Window) -> Fraction | None:
        """Return what the metric itself brought in a window; None where its readings do not tell
        just these days.
        """
        history = self.history(self.metric)
        if history is None or not len(history) or not self.is_flow(self.metric):
            return None
        if not self._is_zero(self.metric) and not self._meets(history, window):
            return None
        return history.exact_total(window.start - ONE_DAY, window.end)

    def _meets(self, history: History, window: Window) -> bool:
        """Tell whether the metric's readings cover each day of a window, and none that does not say
        its days crosses an edge.
        """
        known, is_said = self._known(self.metric, history)
        low, high = window.start.toordinal(), window.end.toordinal()
        days: set[int] = set()
        for first, last in known.spans:
            if last < low or first > high:
                continue
            # What says its days is shared out over them, as everywhere; what does not is of its
            # last day alone.
            if not is_said and (first < low or last > high):
                return False
            days.update(range(max(first, low), min(last, high) + 1))
        return len(days) == window.days

    def unwhole(self, window: Window, side: GapSide) -> Unexplained:
        """Return why what the metric brought in a window cannot be told."""
        history = self.history(self.metric)
        is_read = history is not None and bool(len(history.upto(window.end).after(window.start - ONE_DAY)))
        reason = GapReason.DAYS_NOT_READ if is_read else GapReason.NO_READINGS
        return Unexplained(reason=reason, name=self.metric, channel=self.channel, side=side)

    def _known(self, name: str, history: History | None) -> tuple[CoveredAmounts, bool]:
        """Return the readings of a flow by the days that each speaks for, and whether they say
        those themselves.
        """
        of_rate = self.of_rate(name) if history is None else None
        told = of_rate[0] if of_rate is not None else history
        if told is None:
            return CoveredAmounts((), ()), False
        known = known_of(told, told)
        if of_rate is not None:
            known = CoveredAmounts(known.spans, _told_by(*of_rate))
        if says_days(told):
            return CoveredAmounts(
                tuple(zip(firsts(told, 0, len(told)), told.ordinals, strict=True)), known.amounts
            ), True
        return self._since_the_one_before(name, known), False

    def _since_the_one_before(self, name: str, known: CoveredAmounts) -> CoveredAmounts:
        """Return readings by the days since the one before each, unless days without one mean
        something else.
        """
        missing = self.around.evidence.way_of(name, self.channel).missing
        if not known.spans or (missing is not None and (missing.between or missing.missing in _BY_DAY)):
            return known
        since = [known.spans[0][0], *(earlier + 1 for (_, earlier), _ in pairwise(known.spans))]
        spans = tuple((min(first, last), last) for first, (_, last) in zip(since, known.spans, strict=True))
        return CoveredAmounts(spans, known.amounts)

    def _inside(self, name: str, known: CoveredAmounts, window: Window, *, is_said: bool) -> CoveredAmounts:
        """Return the readings of a window's days; one that says its days counts by the share of them
        inside, as everywhere.
        """
        low, high = window.start.toordinal(), window.end.toordinal()
        kept = [
            (
                (max(first, low), min(last, high)),
                amount * _share(first, last, low, high) if is_said else amount,
            )
            for (first, last), amount in zip(known.spans, known.amounts, strict=True)
            if low <= last and (first if is_said else last) <= high
        ]
        if self._is_zero(name):
            covered = {day for (first, last), _ in kept for day in range(first, last + 1)}
            kept += [((day, day), _ZERO) for day in range(low, high + 1) if day not in covered]
        return CoveredAmounts(tuple(span for span, _ in kept), tuple(amount for _, amount in kept))

    def _is_zero(self, name: str) -> bool:
        missing = self.around.evidence.way_of(name, self.channel).missing
        return missing is not None and missing.missing is MissingDays.ZERO

    def unread(self, name: str, both: Both) -> Iterator[Unexplained]:
        """Yield the sides on which nothing was read of a name."""
        for side, value in zip(_SIDES, both, strict=True):
            if value is None:
                yield Unexplained(reason=GapReason.NO_READINGS, name=name, channel=self.channel, side=side)


def before_of(window: Window) -> Window | None:
    """Return as many days up to the first one of a window; None where the calendar has no such days."""
    last = window.start.toordinal() - 1
    first = last - window.days + 1
    return None if first < 1 else Window(date.fromordinal(first), date.fromordinal(last))


def _on_same_days(
    flows: Mapping[str, tuple[CoveredAmounts, CoveredAmounts]], earlier: Window, later: Window
) -> tuple[Mapping[str, tuple[CoveredAmounts, CoveredAmounts]], bool]:
    """Return flows by the days, counted from the first of each window, that all know in both;
    whether they are all there.
    """
    kept = dict(flows)
    before, after = earlier.start.toordinal(), later.start.toordinal()
    # A month that is set against another one is so with all its days: those that the shorter one
    # has not it lacks not.
    longest = max(earlier.days, later.days) if equally_long(earlier, later) else 0
    spare = frozenset(range(earlier.days, longest)), frozenset(range(later.days, longest))

    def places(both: tuple[CoveredAmounts, CoveredAmounts]) -> tuple[frozenset[int], frozenset[int]]:
        return _places(both[0], before) | spare[0], _places(both[1], after) | spare[1]

    every = [days for both in flows.values() for days in places(both)]
    while True:
        sets = [days for both in kept.values() for days in places(both)]
        shared = frozenset.intersection(*sets) if sets else frozenset[int]()
        if all(days == shared for days in sets):
            return kept, all(days == shared for days in every)
        kept = {
            name: (
                one.within({before + day for day in shared}),
                other.within({after + day for day in shared}),
            )
            for name, (one, other) in kept.items()
        }


def _share(first: int, last: int, low: int, high: int) -> Fraction:
    """Return the share of some days that lies inside a window that they touch."""
    return Fraction(min(last, high) - max(first, low) + 1, last - first + 1)


def _places(known: CoveredAmounts, start: int) -> frozenset[int]:
    return frozenset(day - start for day in known.days)


def _told_by(history: History, is_above: bool) -> tuple[Fraction, ...]:
    """Return what the readings of a rate tell of what stands above or below its line."""
    below = [exact(number) for number in history.out_of or ()]
    if not is_above:
        return tuple(below)
    return tuple(exact(value) * number for value, number in zip(history.values, below, strict=True))


def _amount(known: CoveredAmounts) -> Fraction | None:
    return known.total if known.spans else None


def _level(history: History, window: Window) -> Fraction | None:
    """Return what a level was last in a window, or a rate with denominators over it."""
    inside = history.upto(window.end).after(window.start - ONE_DAY)
    if not len(inside):
        return None
    if inside.out_of is None:
        return exact(inside.last.value)
    weights = [exact(weight) for weight in inside.out_of]
    total = sum(weights, _ZERO)
    parts = (exact(value) * weight for value, weight in zip(inside.values, weights, strict=True))
    return sum(parts, _ZERO) / total if total else None
