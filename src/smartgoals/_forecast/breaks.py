"""Breaks: steps of a level that tell of its counting and not of its pace, taken out before a method sees the readings.

What belongs here: finding such steps, and closing them. Knows histories and days. A correction, a purge of accounts or a
new definition lifts or lowers all later values at once; the values before it are moved by as much, so that what the step
was more than usual is no part of the pace, and the last value stays what was read.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from operator import sub, truediv
from statistics import median
from typing import Final, NamedTuple, final

from smartgoals._forecast.spread import LONGEST
from smartgoals._model.history import History
from smartgoals._model.metric import Nature

# One step so many times as large as the next largest, in size and per day, is no growth: what is counted changed.
JUMP: Final = 10.0
# Of what never fell otherwise one fall so many times as large as any other step is a purge or a correction.
_PURGE: Final = 3.0
# Fewer changes than this tell nothing of what is usual.
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


def own_break(history: History) -> Step | None:
    """Return the one step of a history that dwarfs all others, lately.

    None where none does, of a flow, and of a running total that was set back.
    """
    if history.nature is Nature.FLOW:
        return None
    start = max(0, len(history) - LONGEST)
    lately = list(map(float, history.numbers[start:]))
    found = None if is_set_back(lately) else step_of(history.ordinals[start:], lately)
    return None if found is None else found._replace(position=start + found.position)


def without_breaks(history: History, days: Collection[date] = ()) -> History:
    """Return a history without the steps of its breaks: declared by *days*, or dwarfing all others.

    Of a flow the readings before the last declared break are left out, where enough came since.
    """
    return mended(history, days, own_break(history))


def mended(history: History, days: Collection[date], own: Step | None) -> History:
    """Return a history without the steps of declared breaks and of the one it shows itself."""
    if not len(history):
        return history
    declared = [history.position(date.fromordinal(one.toordinal() - 1)) for one in days if one > date.min]
    between = sorted({at for at in declared if 0 < at < len(history)})
    if history.nature is Nature.FLOW:
        if between and len(history) - between[-1] >= _FEWEST_AFTER:
            return _part(history, between[-1])
        return history
    steps = set(between) if own is None else {*between, own.position}
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
    usual = [change / gap for at, (change, gap) in enumerate(zip(changes, gaps, strict=True), 1) if at not in steps]
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
