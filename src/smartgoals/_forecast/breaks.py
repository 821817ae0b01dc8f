"""Breaks: steps of a level that tell of its counting and not of its pace, taken out before a method
sees the readings.

What belongs here: finding such steps, and closing them. Knows histories and days. A correction, a
purge of accounts or a new definition lifts or lowers all later values at once; the values before it
are moved by as much, so that what the step was more than usual is no part of the pace, and the last
value stays what was read. A single reading far off those around it, to which the next one returns,
is a slip: it is left out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from operator import mul, sub, truediv
from statistics import median
from typing import Final, NamedTuple, final

from smartgoals._forecast.spread import LONGEST
from smartgoals._model.history import History
from smartgoals._model.metric import Nature

# One step so many times as large as the next largest, in size and per day, is no growth: what is
# counted changed.
JUMP: Final = 10.0
# Of what never fell otherwise one fall so many times as large as any other step is a purge or a correction.
_PURGE: Final = 3.0
# So many falls that lead back to one level, to so small a share of the least of them, empty what was filled.
_FEWEST_EMPTIED: Final = 3
_ALIKE: Final = 0.25
# Fewer changes than this, for each purge or slip, tell nothing of what is usual.
FEWEST_CHANGES: Final = 12
# Of a flow so many readings since a new definition are enough to go by them alone.
_FEWEST_AFTER: Final = 8


@final
class Step(NamedTuple):
    """A step of a level: the position of the reading after it, and how many times the next largest it is."""

    position: int
    times: float


def step_of(ordinals: Sequence[int], values: Sequence[float]) -> Step | None:
    """Return the one step that dwarfs all others, or None where none does.

    >>> step_of(range(14), [*range(9), 2008, 2009, 2010, 2011, 2012])
    Step(position=9, times=2000.0)
    """
    changes = list(map(sub, values[1:], values))
    if len(changes) < FEWEST_CHANGES:
        return None
    sizes = list(map(abs, changes))
    largest = max(sizes)
    at = sizes.index(largest)
    next_largest = max(_but(sizes, at))
    is_purge = changes[at] < 0.0 and min(_but(changes, at)) >= 0.0
    times = _PURGE if is_purge else JUMP
    if not (next_largest > 0.0 and largest > times * next_largest):
        return None
    gaps = [max(1, gap) for gap in map(sub, ordinals[1:], ordinals)]
    rates = list(map(truediv, sizes, gaps))
    if rates[at] > times * max(_but(rates, at)):
        return Step(at + 1, largest / next_largest)
    return None


def _but(values: list[float], at: int) -> list[float]:
    """Return the values but one."""
    return values[:at] + values[at + 1 :]


def purges_of(ordinals: Sequence[int], values: Sequence[float]) -> tuple[Step, ...]:
    """Return the falls of what never fell otherwise, where each dwarfs every rise; none where there are many,
    and none of what is filled and emptied: three falls or more that lead back to about one level.

    >>> purges_of(range(27), [*range(10, 19), *range(12, 21), *range(14, 23)])
    (Step(position=9, times=6.0), Step(position=18, times=6.0))
    """
    changes = list(map(sub, values[1:], values))
    if not changes or min(changes) >= 0.0:
        return ()
    gaps = [max(1, gap) for gap in map(sub, ordinals[1:], ordinals)]
    rates = list(map(truediv, changes, gaps))
    falls = [at for at, change in enumerate(changes) if change < 0.0]
    largest, fastest = max(changes), max(rates)
    if largest <= 0.0 or len(falls) * FEWEST_CHANGES > len(changes):
        return ()
    if _is_emptied([values[at + 1] for at in falls], least=min(-changes[at] for at in falls)):
        return ()
    if all(-changes[at] > _PURGE * largest and -rates[at] > _PURGE * fastest for at in falls):
        return tuple([Step(at + 1, -changes[at] / largest) for at in falls])
    return ()


def _is_emptied(levels: Sequence[float], least: float) -> bool:
    """Tell whether falls, the least of which is so large, lead back to about one level, as those of a store do."""
    return len(levels) >= _FEWEST_EMPTIED and max(levels) - min(levels) <= _ALIKE * least


def own_breaks(history: History) -> tuple[Step, ...]:
    """Return the steps of a history that dwarf all others, lately: one of any kind, or purges of
    what never fell otherwise.

    None of a flow, and of a running total that was set back.
    """
    if history.nature is Nature.FLOW:
        return ()
    start = max(0, len(history) - LONGEST)
    ordinals, lately = history.ordinals[start:], list(map(float, history.numbers[start:]))
    if is_set_back(lately):
        return ()
    found = step_of(ordinals, lately)
    steps = purges_of(ordinals, lately) if found is None else (found,)
    return tuple([step._replace(position=start + step.position) for step in steps])


def slips_of(values: Sequence[float]) -> tuple[int, ...]:
    """Return the positions of single values far off those around them, to which the next one returns.

    >>> slips_of([*range(100, 110), 0, *range(111, 120)])
    (10,)
    """
    changes = list(map(sub, values[1:], values))
    if len(changes) < FEWEST_CHANGES:
        return ()
    sizes = list(map(abs, changes))
    at = sizes.index(max(sizes))
    if not any(changes[near] * changes[at] < 0.0 for near in (at - 1, at + 1) if 0 <= near < len(changes)):
        return ()
    spikes = {
        position: min(sizes[position - 1], sizes[position])
        for position, turned in enumerate(map(mul, changes, changes[1:]), 1)
        if turned < 0.0
        and JUMP * abs(changes[position - 1] + changes[position]) < min(sizes[position - 1 : position + 1])
    }
    ranked = sorted(spikes, key=lambda position: (-spikes[position], position))
    for count in range(min(len(ranked), len(changes) // FEWEST_CHANGES), 0, -1):
        slips = set(ranked[:count])
        usual = max([size for at, size in enumerate(sizes) if not slips & {at, at + 1}])
        if 0.0 < JUMP * usual < spikes[ranked[count - 1]]:
            return tuple(sorted(slips))
    return ()


def without_slips(history: History) -> tuple[History, int]:
    """Return a history without the readings that are slips, lately, and how many they are; of a
    flow none is.
    """
    if history.nature is Nature.FLOW:
        return history, 0
    start = max(0, len(history) - LONGEST)
    slips = {start + at for at in slips_of(list(map(float, history.numbers[start:])))}
    if not slips:
        return history, 0
    kept = [at for at in range(len(history)) if at not in slips]
    days, numbers = (
        [date.fromordinal(history.ordinals[at]) for at in kept],
        [history.numbers[at] for at in kept],
    )
    return History.from_columns(days, numbers, metric=history.metric, channel=history.channel), len(slips)


def without_breaks(history: History, days: Collection[date] = ()) -> History:
    """Return a history without the steps of its breaks: declared by *days*, or dwarfing all others.

    Of a flow the readings before the last declared break are left out, where enough came since.
    """
    return mended(history, days, own_breaks(history))


def mended(history: History, days: Collection[date], own: Collection[Step]) -> History:
    """Return a history without the steps of declared breaks and of those it shows itself."""
    if not len(history):
        return history
    declared = [history.position(date.fromordinal(one.toordinal() - 1)) for one in days if one > date.min]
    between = sorted({at for at in declared if 0 < at < len(history)})
    if history.nature is Nature.FLOW:
        if between and len(history) - between[-1] >= _FEWEST_AFTER:
            return _part(history, between[-1])
        return history
    steps = {*between, *(step.position for step in own)}
    return _closed(history, steps) if steps else history


def is_set_back(values: Sequence[float]) -> bool:
    """Tell whether a running total was set back to nearly nothing, which is a reset and no break."""
    falls = [at for at, change in enumerate(map(sub, values[1:], values), 1) if change < 0.0]
    return any(values[at - 1] > 0.0 and 0.0 <= values[at] < values[at - 1] / 2.0 for at in falls)


def _closed(history: History, steps: Collection[int]) -> History:
    """Return a history whose values before each step are moved by what the step was more than usual."""
    gaps = [max(1, gap) for gap in map(sub, history.ordinals[1:], history.ordinals)]
    moved = [float(one) for one in history.numbers]
    changes = list(map(sub, moved[1:], moved))
    usual = [
        change / gap for at, (change, gap) in enumerate(zip(changes, gaps, strict=True), 1) if at not in steps
    ]
    pace, lift = median(usual) if usual else 0.0, 0.0
    for at in range(len(moved) - 1, 0, -1):
        if at in steps:
            lift += changes[at - 1] - pace * gaps[at - 1]
        moved[at - 1] += lift
    days = [date.fromordinal(one) for one in history.ordinals]
    return History.from_columns(days, moved, metric=history.metric, channel=history.channel)


def _part(history: History, start: int) -> History:
    days = [date.fromordinal(one) for one in history.ordinals[start:]]
    covers = None if history.covers is None else list(history.covers[start:])
    return History.from_columns(
        days, list(history.numbers[start:]), covers=covers, metric=history.metric, channel=history.channel
    )
