"""Series: the days and values of one column on one channel, made from cells as the shape of the figure demands.

Knows natures and shapes. The fast road is taken when every day occurs once and no cell is empty; the slow one tells apart
repeated rows, contradictions and items, and both give the same result where both can go.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from itertools import chain, repeat
from operator import itemgetter
from typing import Any, Final, TypeAlias, final

from attrs import frozen

from smartgoals._model.metric import Nature
from smartgoals._numbers import Number, exact, rounded
from smartgoals._words import Word
from smartgoals.catalog._cells import UNREADABLE
from smartgoals.catalog._names import Shape

_RUNNING: Final = frozenset({Shape.LIFETIME, Shape.STOCK})


class Problem(Word):
    """Why a cell gave no reading."""

    NOT_A_NUMBER = "not_a_number"
    CONFLICT = "conflict"
    OF_ONE_ITEM = "of_one_item"
    FIRST_READING = "first_reading"


@final
@frozen(kw_only=True)
class Cells:
    """What one channel's rows say besides figures: days, items, and the day each item appeared."""

    days: Sequence[date | None]
    items: Sequence[Any] | None
    born: Sequence[date | None] | None

    @cached_property
    def apart(self) -> bool:
        """Whether every row has a day of its own."""
        return all(self.days) and len(set(self.days)) == len(self.days)  # a day is always true


@final
@frozen(kw_only=True)
class Series:
    """Days and values, the cells that gave none, and what must be said of the rest."""

    days: Sequence[date]
    values: Sequence[Number]
    problems: tuple[tuple[Problem, int], ...] = ()
    heeds: tuple[tuple[str, int], ...] = ()


Pick: TypeAlias = Callable[[Sequence[Any]], Sequence[Any]]


def positions_of(cells: Sequence[Any]) -> Mapping[Any, Sequence[int]]:
    """Return where each value of a column stands, in order of first appearance.

    Exports come a channel after the other, or in the same order on every day; both are found without a look at each cell
    in Python, and give ranges.
    """
    last = dict(zip(cells, range(len(cells)), strict=True))
    names, ends = list(last), [place + 1 for place in last.values()]
    turns, rest = divmod(len(cells), len(names))
    if not rest and cells == names * turns:
        return {name: range(place, len(cells), len(names)) for place, name in enumerate(names)}
    starts = [0, *ends[:-1]]
    lengths = [end - start for start, end in zip(starts, ends, strict=True)]
    if min(lengths) > 0 and cells == list(chain.from_iterable(map(repeat, names, lengths))):
        return {name: range(start, end) for name, start, end in zip(names, starts, ends, strict=True)}
    positions: defaultdict[Any, list[int]] = defaultdict(list)
    for position, cell in enumerate(cells):
        positions[cell].append(position)
    return positions


def picker(positions: Sequence[int]) -> Pick:
    """Return how to take a channel's cells out of a column; rows together or at equal distances are sliced out."""
    if isinstance(positions, range):
        return itemgetter(slice(positions.start, positions.stop, positions.step))
    return itemgetter(*positions) if len(positions) > 1 else itemgetter(slice(positions[0], positions[0] + 1))


def picked(cells: Cells, pick: Pick) -> Cells:
    """Return the cells of one channel."""
    return Cells(
        days=pick(cells.days),
        items=None if cells.items is None else pick(cells.items),
        born=None if cells.born is None else pick(cells.born),
    )


def series(cells: Cells, values: Sequence[Any], nature: Nature, shape: Shape, *, gaps: bool) -> Series:
    """Return the series of one column; `gaps` says that a cell somewhere in the column may be no number."""
    days, items, born = cells.days, cells.items, cells.born
    running = shape in _RUNNING and nature is Nature.FLOW
    if not running and items is None and cells.apart and not (gaps and not _all_numbers(values)):
        return Series(days=days, values=values)  # type: ignore[arg-type]  # no day is None
    return _told_apart(days, values, items, born, running, additive=nature is Nature.FLOW and shape is Shape.FLOW)


def _all_numbers(values: Iterable[Any]) -> bool:
    return set(map(type, values)) <= {int, float}


def _told_apart(
    days: Sequence[date | None],
    values: Sequence[Any],
    items: Sequence[Any] | None,
    born: Sequence[date | None] | None,
    running: bool,
    *,
    additive: bool,
) -> Series:
    keys = list(zip(days, repeat(None) if items is None else items, strict=False))
    clashes: set[Any] = set()
    unreadable = repeated = 0
    if all(days) and _all_numbers(values) and len(set(keys)) == len(keys):
        told: dict[Any, Number] = dict(zip(keys, values, strict=True))
    else:
        told = {}
        for key, value in zip(keys, values, strict=True):
            unreadable += value is UNREADABLE
            if key[0] is None or value is None or value is UNREADABLE:
                continue
            if key in told:
                repeated += told[key] == value
                if told[key] != value:
                    clashes.add(key)
            told[key] = value
    births = {} if born is None or items is None else dict(zip(items, born, strict=True))
    problems = [(Problem.NOT_A_NUMBER, unreadable), (Problem.CONFLICT, len(clashes))]
    for key in clashes:
        del told[key]
    heeds = [("repeated", repeated)] if repeated else []
    if running:
        by_day, first, more = _differences(told, births)
        problems.append((Problem.FIRST_READING, first))
        heeds += more
    elif additive:
        by_day = _added(told)
    else:
        by_day, apart = _single(told)
        problems.append((Problem.OF_ONE_ITEM, apart))
    order = sorted(by_day)
    return Series(
        days=order,
        values=[by_day[day] for day in order],
        problems=tuple((problem, count) for problem, count in problems if count),
        heeds=tuple(heeds),
    )


def _added(told: dict[tuple[date, Any], Number]) -> dict[date, Number]:
    totals: dict[date, Fraction] = {}
    for (day, _), value in told.items():
        totals[day] = totals.get(day, Fraction(0)) + exact(value)
    return {day: rounded(total) for day, total in totals.items()}


def _single(told: dict[tuple[date, Any], Number]) -> tuple[dict[date, Number], int]:
    """Return days that one item speaks for; of several items nothing is added, equal values are one value."""
    by_day: dict[date, set[Number]] = {}
    for (day, _), value in told.items():
        by_day.setdefault(day, set()).add(value)
    apart = sum(len(found) for found in by_day.values() if len(found) > 1)
    return {day: found.pop() for day, found in by_day.items() if len(found) == 1}, apart


def _differences(
    told: dict[tuple[date, Any], Number], births: dict[Any, date | None]
) -> tuple[dict[date, Number], int, list[tuple[str, int]]]:
    """Return running totals as differences per day; the first total of an old item is only where counting starts.

    An item that appeared after the previous collection day starts from zero, so its whole total belongs to the window.
    """
    collected = sorted({day for day, _ in told})
    previous = dict(zip(collected[1:], collected, strict=False))
    latest: dict[Any, tuple[date, Number]] = {}
    flows: dict[date, Any] = {}
    # Whole counts are subtracted as they are; only other numbers need exact fractions.
    whole = set(map(type, told.values())) <= {int}
    first = fell = gaps = 0
    for (day, item), value in sorted(told.items(), key=_by_day):
        before = latest.get(item)
        latest[item] = (day, value)
        if before is None:
            if not _is_new(births.get(item), day, previous.get(day)):
                first += 1
                continue
            before = (births[item] or day, 0)
        change = value - before[1] if whole else exact(value) - exact(before[1])
        flows[day] = flows.get(day, 0) + change
        fell += change < 0
        gaps += day.toordinal() - before[0].toordinal() > 1
    heeds = [("differenced", len(told))] if told else []
    if gaps:
        heeds.append(("gap", gaps))
    if fell:
        heeds.append(("fell", fell))
    return {day: rounded(Fraction(total)) for day, total in flows.items()}, first, heeds


def _by_day(one: tuple[tuple[date, Any], Number]) -> date:
    return one[0][0]


def _is_new(born: date | None, day: date, previous: date | None) -> bool:
    """Tell whether an item appeared since the collection before, so that its first total counts from zero."""
    if born is None or born > day:
        return False
    return born > previous if previous is not None else born == day
