"""A history made ready for the default method: even steps, gaps bridged, seasons taken out, its
kind recognised.

What belongs here: everything done to readings before any rate is estimated. What does not:
estimating. Imports histories, steps and seasons.

Three kinds are treated apart, because their futures differ:

* a *counter* changes mostly one way (followers, stars, a running total): what matters is the rate
  of its changes;
* a *level* wanders (a share, a score, a price): what matters is how far it strays;
* a *flow* is an amount per period (visits a day): what matters is the mean amount.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from operator import eq, sub
from typing import Final, final

from attrs import frozen

from smartgoals._checked import refuse
from smartgoals._forecast.about import About, about
from smartgoals._forecast.coverage import (
    DAYS_OF_WEEK,
    Coverage,
    Way,
    coverage_of,
    daily,
    days_off,
    with_days_off,
)
from smartgoals._forecast.due import due_day
from smartgoals._forecast.season import pattern
from smartgoals._forecast.spread import LONGEST, are_of_one_length, bridged, shared_out
from smartgoals._forecast.steps import Steps, steps_of
from smartgoals._model._spans import firsts, says_days
from smartgoals._model.facts import unit_of
from smartgoals._model.history import History
from smartgoals._model.metric import Nature, Unit

# A stock whose non-zero changes go against their usual direction more often than this wanders;
# found on the development series.
_WANDERS: Final = 0.3
# A running total that falls below this share of itself, once in many changes, was set back, not lost.
_RESET_SHARE: Final = 0.5
_RESETS_PER_CHANGE: Final = 0.05
_YEAR_OF_DAYS: Final = 365
# Fewer changes than this going one way are no habit.
_FEWEST_AMOUNTS: Final = 1
_FEWEST_ONE_WAY: Final = 14
_HUGE: Final = 1e100
# Months of 28 and of 31 days are of one length.
_ALIKE: Final = 5 / 6
_NEVER_COUNTERS: Final = frozenset({Nature.RATIO, Nature.MEAN, Nature.DISTRIBUTION})
_COUNTED: Final = frozenset({Unit.COUNT, None})
_MOST_WHOLE: Final = 2**50
_MAY_BE_SET_BACK: Final = frozenset({Nature.STOCK, None})
_MAY_TURN: Final = _NEVER_COUNTERS | {Nature.SCORE}
_ANEW: Final = _MAY_TURN | {Nature.UNIQUE}


class Kind(Enum):
    """What kind of future a series has."""

    COUNTER = "counter"
    LEVEL = "level"
    FLOW = "flow"


@final
@frozen(kw_only=True)
class EvenSeries:
    """Even steps up to the last reading: changes (or amounts) without their season, and the season itself.

    `changes` are amounts per step for a flow and differences for the other kinds, divided by `unit`
    (1 unless values are huge or tiny). `season` repeats from the first of `changes` on: factors for
    counters and flows; for levels summands, from the first value on. `resolution` is the last digit
    of values that never changed, and 0 where they did. `off` are the days of the week, as
    remainders of ordinals by seven, which bring nothing. `is_anew` says that each value is of its
    own period, as the people of a day or the mean of a week, and no level that the next one starts
    from. `dated_on` is the day of the month of amounts that lie evenly, none of which says which days
    it covers, so that the next ones may be counted on; 0 of any others. `about` are the days of those that
    lie nearly evenly.
    """

    kind: Kind
    steps: Steps
    last_ordinal: int
    last_value: float
    unit: float
    changes: tuple[float, ...]
    season: tuple[float, ...] | None
    one_way: int
    readings: int
    resolution: float
    reset: bool = False
    off: frozenset[int] = frozenset()
    is_anew: bool = False
    dated_on: int = 0
    about: About | None = None
    is_whole: bool = False
    raw: tuple[float, ...] = ()

    def last_due(self, ordinal: int) -> int:
        """Return the last day up to another on which an amount is dated, if all lie evenly; if nearly so,
        the day that lies as many amounts ahead as are expected by then; else the day itself.
        """
        if ordinal <= self.last_ordinal:
            return ordinal
        if self.about is not None:
            return self.about.counted_upto(ordinal)
        if not self.dated_on:
            return ordinal
        return self.steps.whole_upto(self.last_ordinal, ordinal, self.dated_on)

    def is_off(self, ordinal: int) -> bool:
        """Tell whether a day is one of the week that brings nothing."""
        return ordinal % DAYS_OF_WEEK in self.off

    def steps_to(self, ordinal: int) -> float:
        """Return how many natural steps a day lies after the last reading; days that bring nothing
        add none at the end.
        """
        while ordinal > self.last_ordinal and self.is_off(ordinal):
            ordinal -= 1
        return self._steps(ordinal)

    def _steps(self, ordinal: int) -> float:
        """Return how many steps a day lies after the last reading: as many amounts as are dated by then, and
        a part of the next one.
        """
        if self.about is not None and self.about.of_month:
            return self.about.steps_to(ordinal)
        steps = self.steps.between(self.last_ordinal, ordinal)
        if not self.dated_on:
            return steps
        due = self.last_due(ordinal)
        whole = float(round(self.steps.between(self.last_ordinal, due)))
        return whole if due == ordinal else min(whole + 1.0, max(whole, steps))

    def window(self, first: int, last: int) -> tuple[float, float] | None:
        """Return the steps between which days bring something, or None where none of them does.

        Days that bring nothing make a window at neither of its ends longer, nor later where they
        alone lie before it.
        """
        first = max(first, self.last_ordinal + 1)
        while first < last and self.is_off(first):
            first += 1
        if self.is_off(first):
            return None
        is_next = self.steps_to(first - 1) <= 0.0
        start = 0.0 if is_next else self._steps(first - 1)
        return start, self.steps_to(last)

    def season_after(self, steps: int) -> float:
        """Return the seasonal factor (or summand) so many steps after the last reading."""
        season, is_level = self.season, self.kind is Kind.LEVEL
        if season is None:
            return 0.0 if is_level else 1.0
        offset = 1 if is_level else 0  # a level has one value more than changes
        return season[(len(self.changes) + offset + steps - 1) % len(season)]


def observed(history: History, as_of: date) -> tuple[Sequence[int], list[float]]:
    """Return the days (as ordinals) and values known by a day, at most the last :data:`LONGEST` of them."""
    end = history.position(as_of)
    if not end:
        raise refuse("history", len(history), f"a history with a reading on or before {as_of.isoformat()}")
    start = max(0, end - LONGEST)
    return history.ordinals[start:end], list(map(float, history.numbers[start:end]))


def prepare(history: History, as_of: date, *, seasons: bool = True) -> EvenSeries:
    """Return the series of a history that has at least one reading by *as_of*; without *seasons*
    none is taken out.
    """
    ordinals, values = observed(history, as_of)
    end = history.position(as_of)
    is_whole = are_counts(history, values)
    largest = max(map(abs, values))
    unit = largest if largest > _HUGE or 0.0 < largest < 1.0 / _HUGE else 1.0
    if unit != 1.0:
        values = [value / unit for value in values]
    flows, readings, off = history.nature is Nature.FLOW, len(values), frozenset[int]()
    dated_on, nearly = 0, None
    if flows:
        begins = firsts(history, end - len(values), end) if says_days(history) else None
        if begins is not None:
            off = never_told(ordinals, begins)
            if off:
                ordinals, values = with_days_off(*daily(ordinals, values))
                begins = ordinals
            ordinals, steps, grid = _of_spans(ordinals, values, begins)
        else:
            days, amounts = daily(ordinals, values)
            coverage = coverage_of(days, amounts)
            off, dated_on = days_off(days), due_day(days, coverage)
            nearly = None if dated_on else about(days, coverage)
            ordinals, steps, grid = _amounts(days, amounts, coverage)
    else:
        steps = steps_of(ordinals)
        grid = _even(ordinals, values, steps, adds=False)
    changes, reset = (grid, False) if flows else changes_of(grid, history.nature)
    kind = Kind.FLOW if flows else _kind(changes, history.nature)
    season, plain = without_season(kind, grid, changes, steps) if seasons else (None, changes)
    return EvenSeries(
        kind=kind,
        steps=steps,
        last_ordinal=ordinals[-1],
        last_value=values[-1],
        unit=unit,
        changes=tuple(plain),
        season=season,
        one_way=_one_way(changes, history.nature),
        readings=readings,
        resolution=_resolution(values[-1]) if min(values) == max(values) else 0.0,
        reset=reset,
        off=off,
        is_anew=history.nature in _ANEW,
        dated_on=dated_on,
        about=nearly,
        is_whole=is_whole,
        raw=tuple(changes),
    )


def are_counts(history: History, values: Sequence[float]) -> bool:
    """Tell whether values of a history are counts: whole numbers that floats hold together with their
    halves, of a metric that is counted.
    """
    return (
        history.nature not in _MAY_TURN
        and unit_of(history.metric) in _COUNTED
        and all(abs(value) < _MOST_WHOLE and value.is_integer() for value in values)
    )


def _of_spans(
    ordinals: Sequence[int], values: list[float], begins: Sequence[int]
) -> tuple[Sequence[int], Steps, list[float]]:
    """Return what :func:`_amounts` does of readings that say their first days.

    Those of one day have no other before them to tell the step by, and what lies between those that
    leave days out is unknown: the step is as long as what they cover.
    """
    steps = steps_of(ordinals)
    lengths = [own - first + 1 for own, first in zip(ordinals, begins, strict=True)]
    leaves_out = steps.mean_days * _ALIKE > max(lengths)
    if ordinals[0] == ordinals[-1] or leaves_out or not are_of_one_length(ordinals, begins):
        return ordinals, *shared_out(ordinals, values, begins)
    return ordinals, steps, _even(ordinals, values, steps, adds=True)


def never_told(ordinals: Sequence[int], begins: Sequence[int]) -> frozenset[int]:
    """Return the days of the week of which readings of single days never tell."""
    return days_off(sorted(set(ordinals))) if list(begins) == list(ordinals) else frozenset()


def _amounts(
    ordinals: Sequence[int], values: list[float], coverage: Coverage
) -> tuple[Sequence[int], Steps, list[float]]:
    """Return the days up to which amounts are whole, their step, and the amounts at even steps back
    from there, by how the readings of days lie.
    """
    if coverage.way is Way.ON_WEEKDAYS:
        ordinals, values = with_days_off(ordinals, values, coverage.firsts)
    elif coverage.firsts is not None:
        return ordinals, *shared_out(ordinals, values, coverage.firsts)
    elif coverage.way is Way.RUNNING_MONTH:
        # It is no whole step: what it will bring is forecast from the ones before.
        ordinals, values = ordinals[:-1], values[:-1]
    steps = steps_of(ordinals)
    return ordinals, steps, _even(ordinals, values, steps, adds=True)


def _kind(changes: Sequence[float], nature: Nature | None) -> Kind:
    if nature in _NEVER_COUNTERS:
        return Kind.LEVEL
    rising = sum([change > 0.0 for change in changes])
    falling = sum([change < 0.0 for change in changes])
    return Kind.LEVEL if min(rising, falling) > _WANDERS * (rising + falling) else Kind.COUNTER


def _one_way(changes: Sequence[float], nature: Nature | None) -> int:
    """Return 1 for changes that never fall below zero, -1 for changes that never rise above it, else 0.

    Amounts are mostly counts, and few of them will do; a few rises of a total are no sign that it
    cannot fall, and what wanders by its nature may always turn.
    """
    fewest = _FEWEST_AMOUNTS if nature is Nature.FLOW else _FEWEST_ONE_WAY
    if nature in _MAY_TURN or len(changes) < fewest:
        return 0
    low, high = min(changes), max(changes)
    if low >= 0.0 and high > 0.0:
        return 1
    return -1 if high <= 0.0 and low < 0.0 else 0


def resets_of(values: Sequence[float], nature: Nature | None = None) -> list[int]:
    """Return the positions of the values to which a running total was set back; only a stock counts
    up to a total.

    >>> resets_of([*range(100, 125), 3, 4, 5]), resets_of([*range(100, 125), 3, 4, 5], Nature.SCORE)
    ([25], [])
    """
    if nature not in _MAY_BE_SET_BACK:
        return []
    falls = [i for i in range(1, len(values)) if values[i] < values[i - 1]]
    resets = [i for i in falls if values[i - 1] > 0.0 and 0.0 <= values[i] < _RESET_SHARE * values[i - 1]]
    is_rare = len(resets) <= _RESETS_PER_CHANGE * (len(values) - 1)
    return resets if is_rare and len(falls) == len(resets) else []


def changes_of(grid: Sequence[float], nature: Nature | None = None) -> tuple[list[float], bool]:
    """Return the differences of values, and whether some of them were mended because a running
    total was set back.
    """
    changes = list(map(sub, grid[1:], grid))
    resets = resets_of(grid, nature)
    for i in resets:  # counted from zero again: the new value is what came since
        changes[i - 1] = grid[i]
    return changes, bool(resets)


def _even(ordinals: Sequence[int], values: list[float], steps: Steps, *, adds: bool) -> list[float]:
    """Return values at even steps back from the last reading; gaps are bridged by straight lines.

    Amounts (*adds*) that fall on the same step are added; a missing amount is unknown, and never
    taken for zero.
    """
    if steps.days is not None and _regular(ordinals, steps.days):
        return values
    end = steps.position(ordinals[-1])
    places = [steps.position(ordinal) - end for ordinal in ordinals]
    slots: dict[float, float] = {}
    for place, value in zip(places, values, strict=True):
        slot = float(round(place)) if adds else _snapped(place)
        slots[slot] = slots.get(slot, 0.0) + value if adds else value
    return bridged(list(slots), list(slots.values()))


def _regular(ordinals: Sequence[int], step: int) -> bool:
    return set(map(sub, ordinals[1:], ordinals)) <= {step}


def _snapped(place: float) -> float:
    near = round(place)
    return float(near) if abs(place - near) < 0.1 else place


def without_season(
    kind: Kind, grid: Sequence[float], changes: Sequence[float], steps: Steps
) -> tuple[tuple[float, ...] | None, Sequence[float]]:
    """Return the season and the changes without it; the season starts at the first of the grid
    (level) or changes.
    """
    cycle = steps.cycle
    if cycle is None:
        return None, changes
    if kind is Kind.LEVEL:
        found = pattern(grid, cycle, relative=False, smooth=_smoothing(cycle)) if steps.days != 1 else None
        if found is None:
            return None, changes
        shares = found.shares
        level = [value - shares[i % cycle] for i, value in enumerate(grid)]
        return shares, list(map(sub, level[1:], level))
    if kind is Kind.FLOW and (same := _same_each_cycle(changes, cycle)) is not None:
        return same
    factors, plain = _without_factors(changes, cycle)
    if steps.days == 1:
        yearly, plain = _without_factors(plain, _YEAR_OF_DAYS)
        if yearly is not None:
            factors = _combined(factors, yearly, cycle)
    return factors, plain


def _same_each_cycle(
    amounts: Sequence[float], cycle: int
) -> tuple[tuple[float, ...], Sequence[float]] | None:
    """Return the factors of amounts that came again cycle by cycle, each exactly, and their mean in the
    place of each; None of any others, and where all are alike.
    """
    first = amounts[:cycle]
    is_same = len(amounts) >= 2 * cycle and all(map(eq, amounts, amounts[cycle:]))
    mean = sum(first) / cycle
    if not is_same or mean == 0.0 or min(first) == max(first):
        return None
    return tuple([one / mean for one in first]), [mean] * len(amounts)


def _smoothing(cycle: int) -> int:
    return {52: 2, _YEAR_OF_DAYS: 10}.get(cycle, 0)


def _without_factors(
    changes: Sequence[float], cycle: int
) -> tuple[tuple[float, ...] | None, Sequence[float]]:
    """Return the factors of a cycle and the changes without what they add to the level, or None and
    the changes.

    What the season adds is taken off rather than divided out: a factor near zero (nothing ever
    comes on a Sunday) would blow up whatever did come.
    """
    found = pattern(changes, cycle, relative=True, smooth=_smoothing(cycle))
    if found is None:
        return None, changes
    shares = found.shares
    plain = [
        x - shares[i % cycle] * level for i, (x, level) in enumerate(zip(changes, found.level, strict=True))
    ]
    if min(changes) >= 0.0:
        plain = [x if x > 0.0 else 0.0 for x in plain]
    elif max(changes) <= 0.0:
        plain = [x if x < 0.0 else 0.0 for x in plain]
    return tuple([max(0.0, 1.0 + share) for share in shares]), plain


def _combined(weekly: tuple[float, ...] | None, yearly: tuple[float, ...], cycle: int) -> tuple[float, ...]:
    if weekly is None:
        return yearly
    return tuple([yearly[i % _YEAR_OF_DAYS] * weekly[i % cycle] for i in range(_YEAR_OF_DAYS * cycle)])


def _resolution(value: float) -> float:
    """Return the last digit a value is written with: 1 of whole numbers, 0.01 of 0.25."""
    if value.is_integer():
        return 1.0
    exponent = Decimal(repr(value)).as_tuple().exponent
    return 10.0 ** int(exponent)
