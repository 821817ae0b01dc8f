"""Series: the days and values of one column on one channel, made from cells as the shape of the
figure demands.

Knows natures and shapes. The fast road is taken when every day occurs once and no cell is empty;
the slow one tells apart repeated rows, contradictions, items and periods, and both give the same
result where both can go.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from fractions import Fraction
from itertools import chain
from operator import itemgetter
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeAlias, final

from attrs import evolve, field, frozen

from smartgoals._model.metric import Nature
from smartgoals._numbers import Number, exact, rounded
from smartgoals.catalog._mapped import Heed, UnmappedReason
from smartgoals.catalog._name_words import Shape
from smartgoals.catalog._number_text import Unread
from smartgoals.catalog._twins import Twins

_RUNNING: Final = frozenset({Shape.LIFETIME, Shape.STOCK})
Item: TypeAlias = Any


@final
@frozen(kw_only=True)
class Cells:
    """What one channel's rows say besides figures. `rows` are their positions in the sheet.

    `items` tells rows of one day apart, a tuple where several columns do; `born` is the day each
    item appeared; `firsts` the first day that a row covers; `as_of` holds the rows whose day is
    only that of collection, and `ends` the day on which a row ends that was collected before it was
    over. `spans` says that rows name the days they cover, `shared` that the figure is the
    account's, told again beside each of its items; `averaged` that equal values of several items
    are the value of all, `distinct` that no two rows name the same item. `currency` is the one of
    all amounts, and `currencies` holds that of each where there are several; `gaps` says that a
    cell may be no number.
    """

    rows: Sequence[int]
    lasts: Sequence[int | None]
    apart: bool
    items: Sequence[Item] | None = None
    born: Sequence[int | None] | None = None
    firsts: Sequence[int | None] | None = None
    as_of: frozenset[int] = frozenset()
    ends: Mapping[int, int] = MappingProxyType({})
    spans: bool = False
    shared: bool = False
    distinct: bool = False
    averaged: bool = False
    currencies: Sequence[str | None] | None = None
    currency: str | None = None
    gaps: bool
    twins: Twins


class ItemReading(NamedTuple):
    """One reading of one item."""

    first: int
    value: Number
    row: int


@final
@frozen(kw_only=True)
class Series:
    """Days and values, the rows that gave none by why, and those of which something must be said.

    `firsts` holds the first day that each value covers, None where all cover a day. `beside` names
    a column that told rows apart, by why; `filled` is how many days without a row stand for zero.
    """

    lasts: Sequence[int]
    values: Sequence[Number]
    firsts: Sequence[int] | None = None
    problems: Mapping[UnmappedReason, Sequence[int]] = field(factory=dict)
    counts: Mapping[UnmappedReason, int] = field(factory=dict)
    heeds: Mapping[Heed, Sequence[int]] = field(factory=dict)
    beside: Mapping[UnmappedReason, str] = field(factory=dict)
    filled: int = 0

    def without_gaps(self, named: Sequence[int | None]) -> Series:
        """Return the series with a zero on every day between the first and the last that no row names.

        `named` are the days of the rows. Where the day of one is not known, any of them may be
        meant, and none is filled; periods of several days stay as they are, since a gap between two
        of them is no day.
        """
        if self.firsts is not None or not self.lasts or None in named:
            return self
        values = dict(zip(self.lasts, self.values, strict=True))
        empty = set(range(min(values), max(values) + 1)).difference(named)
        if not empty:
            return self
        values |= dict.fromkeys(empty, 0)
        days = sorted(values)
        return evolve(self, lasts=days, values=list(map(values.__getitem__, days)), filled=len(empty))


def series(cells: Cells, values: Sequence[Any], nature: Nature, shape: Shape) -> Series:
    """Return the series of one column."""
    # A total to date is one of an item or account; what names the days that it covers is none.
    running = nature is Nature.FLOW and shape in _RUNNING and not (cells.spans and shape is Shape.LIFETIME)
    plain = cells.apart and cells.items is None and cells.firsts is None and cells.currencies is None
    if (
        plain
        and not running
        and not cells.as_of
        and (not cells.gaps or set(map(type, values)) <= {int, float})
    ):
        return Series(lasts=cells.lasts, values=values)  # type: ignore[arg-type]  # no day is None where all are apart
    made = None if running else _of_distinct(cells, values, nature, shape)
    return (
        _Sorter(cells=cells, nature=nature, shape=shape, running=running).sorted(values)
        if made is None
        else made
    )


def _of_distinct(cells: Cells, values: Sequence[Any], nature: Nature, shape: Shape) -> Series | None:
    """Return the series of rows that are each of an item of its own, with a number; None where that
    will not do.

    It gives what the slow road does, since no row can repeat or contradict another one.
    """
    items, lasts = cells.items, cells.lasts
    if not cells.distinct or items is None or cells.shared or cells.as_of:
        return None
    if cells.firsts is not None or cells.currencies is not None:
        return None
    if None in lasts:  # told elsewhere
        kept = [place for place, last in enumerate(lasts) if last is not None]
        items, lasts, values = ([column[place] for place in kept] for column in (items, lasts, values))
    if None in items or not set(map(type, values)) <= {int, float}:
        return None
    days: dict[Any, Any] = dict(zip(lasts, values, strict=True))
    adds_up = nature is Nature.FLOW and shape in {Shape.FLOW, Shape.LIFETIME}
    if len(days) < len(values):
        if not adds_up or set(map(type, values)) != {int}:
            return None
        days = dict.fromkeys(days, 0)
        for last, value in zip(lasts, values, strict=True):
            days[last] += value
    elif not (adds_up or cells.averaged or len(values) == 1):
        return None
    order = sorted(days)
    return Series(lasts=order, values=list(map(days.__getitem__, order)))


@final
@frozen(kw_only=True)
class _Sorter:
    """The slow road for one column: what each row tells of which item on which day, and what none
    may tell.
    """

    cells: Cells
    nature: Nature
    shape: Shape
    running: bool
    problems: defaultdict[UnmappedReason, list[int]] = field(factory=lambda: defaultdict(list))
    heeds: defaultdict[Heed, list[int]] = field(factory=lambda: defaultdict(list))
    beside: dict[UnmappedReason, str] = field(factory=dict)
    counts: dict[UnmappedReason, int] = field(factory=dict)
    missing: defaultdict[int, list[int]] = field(factory=lambda: defaultdict(list))
    torn: set[int] = field(factory=set)

    def sorted(self, values: Sequence[Any]) -> Series:
        """Return the series that the rows make."""
        readings = self._readings(self._usable(values), values)
        self._find_missing(values)
        if self.running:
            by_day = self._differences(readings)
        elif self.nature is Nature.FLOW and self.shape in {Shape.FLOW, Shape.LIFETIME}:
            by_day = self._added(readings)
        else:
            by_day = self._single(readings)
        self.heeds[Heed.SO_FAR] += [
            reading.row
            for (last, _), reading in readings.items()
            if last in by_day and reading.row in self.cells.ends
        ]
        order = sorted(by_day)
        firsts = [by_day[last][0] for last in order]
        return Series(
            lasts=order,
            values=[by_day[last][1] for last in order],
            firsts=firsts if firsts != order else None,
            problems={why: rows for why, rows in self.problems.items() if rows},
            counts=self.counts,
            heeds={heed: rows for heed, rows in self.heeds.items() if rows},
            beside=self.beside,
        )

    def _find_missing(self, values: Sequence[Any]) -> None:
        """Find the rows of an item, or part of a day, that have no figure: whatever the others make
        is not the whole.
        """
        items, lasts = self.cells.items, self.cells.lasts
        if items is None or self.cells.shared or not self.cells.gaps:
            return
        for place, value in enumerate(values):
            last = lasts[place]
            if (
                last is not None
                and (value is None or isinstance(value, Unread))
                and not _blanks(items[place])
            ):
                self.missing[last].append(self.cells.rows[place])

    def _usable(self, values: Sequence[Any]) -> Iterable[int]:
        """Return the positions of the rows that have a number and a day, and name what others name
        as well.
        """
        lasts, rows = self.cells.lasts, self.cells.rows
        places = []
        for place, value in enumerate(values):
            if isinstance(value, Unread):
                self.problems[UnmappedReason(value.value)].append(rows[place])
            elif value is not None and lasts[place] is not None:
                places.append(place)
        if self.cells.as_of and self.shape not in _RUNNING:
            # What has no day beside rows that have one may be a total of them all; only a level
            # stands on the day it is seen.
            self.problems[UnmappedReason.NO_DAY] += [
                rows[place] for place in places if rows[place] in self.cells.as_of
            ]
            places = [place for place in places if rows[place] not in self.cells.as_of]
        if self.cells.currencies is not None and len({self.cells.currencies[place] for place in places}) > 1:
            self.problems[UnmappedReason.CURRENCIES] += [rows[place] for place in places]
            return ()
        return self._of_one_period(self._named(places))

    def _named(self, places: list[int]) -> list[int]:
        """Leave out rows that name no item, or no part of a day, where others do: they may be
        totals of these.
        """
        items = self.cells.items
        if items is None or not any(_blanks(items[place]) for place in places):
            return places
        silent = [_blanks(items[place]) for place in places]
        always = frozenset.intersection(*silent) if silent else frozenset()
        self.problems[UnmappedReason.NO_ITEM] += [
            self.cells.rows[place] for place, blank in zip(places, silent, strict=True) if blank - always
        ]
        return [place for place, blank in zip(places, silent, strict=True) if not blank - always]

    def _of_one_period(self, places: list[int]) -> list[int]:
        """Leave out rows that cover more days than others do, and those whose days overlap: an
        amount counts once.
        """
        lasts, firsts = self.cells.lasts, self.cells.firsts
        if firsts is None or self.nature is Nature.STOCK or not places:
            return places
        # A month of which a day is over is a month, and no day.
        ends = {place: self.cells.ends.get(self.cells.rows[place], lasts[place]) for place in places}
        spans = {place: (firsts[place] or 0, ends[place] or 0) for place in places}
        daily = {span for span in spans.values() if span[0] == span[1]}
        left_out = {*spans.values()} - daily if daily else _overlapping({*spans.values()})
        self.problems[UnmappedReason.OTHER_PERIOD] += [
            self.cells.rows[place] for place in places if spans[place] in left_out
        ]
        return [place for place in places if spans[place] not in left_out]

    def _readings(self, places: Iterable[int], values: Sequence[Any]) -> dict[tuple[int, Item], ItemReading]:
        """Return what is told of each item on each day, once; whatever is told in two ways is told
        in none.
        """
        cells = self.cells
        readings: dict[tuple[int, Item], ItemReading] = {}
        alike: defaultdict[tuple[int, Item], list[int]] = defaultdict(list)
        unlike: defaultdict[tuple[int, Item], list[tuple[UnmappedReason, int]]] = defaultdict(list)
        for place in places:
            last, row = cells.lasts[place] or 0, cells.rows[place]
            key = (last, None if cells.items is None else cells.items[place])
            before = readings.get(key)
            if before is None:
                first = last if cells.firsts is None else cells.firsts[place]
                readings[key] = ItemReading(first or last, values[place], row)
            elif (why := self._twin(before, values[place], row)) is None:
                alike[key].append(row)
            else:
                unlike[key].append((why, row))
        for key, others in unlike.items():
            # Whichever row comes first, the reason is the same: parts of a day before contradictions.
            why = max((reason for reason, _ in others), key=UnmappedReason.UNKNOWN_SPLIT.__eq__)
            lost = [readings.pop(key).row, *alike.pop(key, ()), *(row for _, row in others)]
            self.problems[why] += lost
            # What the other items of the day make is not the day's: these amounts are known to be missing.
            self.torn.add(key[0])
            self.counts[why] = self.counts.get(why, 0) + 1
        self.heeds[Heed.REPEATED] += [] if cells.shared else chain.from_iterable(alike.values())
        return readings

    def _twin(self, before: ItemReading, value: Number, row: int) -> UnmappedReason | None:
        """Return why a second row for one day and item is no repetition of the first, or None."""
        if self.cells.shared:
            return None if before.value == value else UnmappedReason.CONFLICT
        column = self.cells.twins.parted_by(before.row, row)
        if column is not None:
            self.beside.setdefault(UnmappedReason.UNKNOWN_SPLIT, column)
            return UnmappedReason.UNKNOWN_SPLIT
        if before.value != value or self.cells.twins.contradict(before.row, row):
            return UnmappedReason.CONFLICT
        return None

    def _added(self, readings: Mapping[tuple[int, Item], ItemReading]) -> dict[int, tuple[int, Number]]:
        """Return what the items of each day add up to."""
        totals: dict[int, Any] = {}
        firsts: dict[int, int] = {}
        whole = all(type(reading.value) is int for reading in readings.values())
        for (last, _), reading in readings.items():
            if last in self.torn:
                self.problems[UnmappedReason.TORN_DAY].append(reading.row)
                continue
            firsts[last] = reading.first
            totals[last] = totals.get(last, 0) + (reading.value if whole else exact(reading.value))
        self.heeds[Heed.PARTIAL] += [
            row for last, rows in self.missing.items() if last in totals for row in rows
        ]
        return {last: (firsts[last], rounded(Fraction(total))) for last, total in totals.items()}

    def _single(self, readings: Mapping[tuple[int, Item], ItemReading]) -> dict[int, tuple[int, Number]]:
        """Return the days that one item speaks for; of several, people and levels are no figure,
        and equal rates one rate.
        """
        by_day: defaultdict[int, list[ItemReading]] = defaultdict(list)
        for (last, _), reading in readings.items():
            by_day[last].append(reading)
        # The level of one list today and of another one tomorrow is no history of either.
        one_item = self.cells.averaged or len({item for _, item in readings}) == 1
        in_part = {*self.missing, *self.torn}
        days: dict[int, tuple[int, Number]] = {}
        for last, several in by_day.items():
            if one_item and last not in in_part and len({reading.value for reading in several}) == 1:
                # A level stands on its day, however many days the row is about.
                days[last] = (last if self.nature is Nature.STOCK else several[0].first, several[0].value)
            else:
                self.problems[UnmappedReason.OF_ONE_ITEM] += [reading.row for reading in several]
        return days

    def _differences(self, readings: Mapping[tuple[int, Item], ItemReading]) -> dict[int, tuple[int, Number]]:
        """Return running totals as differences per day; the first total of an old item is only
        where counting starts.

        An item that appeared after the previous collection day starts from zero, so its whole total
        belongs to the window.
        """
        born = self._births()
        collected = sorted({last for last, _ in readings})
        previous = dict(zip(collected[1:], collected, strict=False))
        latest: dict[Item, tuple[int, Number]] = {}
        flows: dict[int, Any] = {}
        # Whole counts are subtracted as they are; only other numbers need exact fractions.
        whole = all(type(reading.value) is int for reading in readings.values())
        for (last, item), reading in sorted(readings.items(), key=_by_day):
            before = latest.get(item)
            latest[item] = (last, reading.value)
            if before is None:
                birth = born.get(item)
                if birth is None or not _is_new(birth, last, previous.get(last)):
                    self.problems[UnmappedReason.FIRST_READING].append(reading.row)
                    continue
                before = (birth, 0)
            change = reading.value - before[1] if whole else exact(reading.value) - exact(before[1])
            flows[last] = flows.get(last, 0) + change
            self.heeds[Heed.DIFFERENCED].append(reading.row)
            self.heeds[Heed.FELL] += [reading.row] if change < 0 else []
            self.heeds[Heed.GAP] += [reading.row] if last - before[0] > 1 else []
        return {last: (last, rounded(Fraction(total))) for last, total in flows.items()}

    def _births(self) -> Mapping[Item, int | None]:
        items, born = self.cells.items, self.cells.born
        return {} if born is None or items is None else dict(zip(items, born, strict=True))


def _blanks(item: Item) -> frozenset[int]:
    """Return which of the columns that tell rows apart are empty."""
    parts = item if isinstance(item, tuple) else (item,)
    return frozenset(place for place, part in enumerate(parts) if part is None)


def _overlapping(spans: Set[tuple[int, int]]) -> Set[tuple[int, int]]:
    """Return the spans that share a day with another one."""
    shared: set[tuple[int, int]] = set()
    reaching = (0, 0)
    for span in sorted(spans):
        if span[0] <= reaching[1]:
            shared |= {reaching, span}
        reaching = max(reaching, span, key=itemgetter(1))
    return shared


def _by_day(entry: tuple[tuple[int, Item], ItemReading]) -> int:
    return entry[0][0]


def _is_new(born: int, day: int, previous: int | None) -> bool:
    """Tell whether an item appeared since the collection before, so that its first total counts from zero."""
    if born > day:
        return False
    return born > previous if previous is not None else born == day
