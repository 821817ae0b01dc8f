"""Sides: the readings before and after a window, made ready: even steps, the season of both taken
out, the later side mirrored.

What belongs here: everything done to readings before anything is estimated. Knows histories and the
series of forecasts.

A window is asked about from both ends. What came after it is read backwards in time, from the
window away, so that one model answers for both: the amounts of a flow as they are, and of a stock
its changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple, final

from attrs import evolve

from smartgoals._effect.constants import FEWEST_AFTER, LONGEST_AFTER, AmountsKind
from smartgoals._effect.counts import are_whole
from smartgoals._forecast.breaks import mended, own_breaks, without_slips
from smartgoals._forecast.series import EvenSeries, Kind, prepare, without_season
from smartgoals._model.history import History
from smartgoals._model.metric import Metric, Nature

# What nothing is known of is read as amounts, which may be of either sign.
_AMOUNTS: Final = Metric(id="amounts", nature=Nature.FLOW)
# Beside the window at least a week's worth of steps makes the level that bridges it while the
# season is looked for.
_LEAST_LEVEL: Final = 7
# The 28th of February lies .91 months after that of January, and a value is snapped to its step in
# forecasts so near.
_NEARLY_WHOLE: Final = 0.1


@final
class StepWindow(NamedTuple):
    """A window on the axis of a side's steps: where it begins and ends, in steps after the last
    reading of that side.
    """

    first: float
    last: float

    @property
    def steps(self) -> float:
        """How many steps it has."""
        return self.last - self.first


@final
class Sides(NamedTuple):
    """Both sides of a window without their season, and what the season adds to it.

    `before` and `after` are series whose last change lies beside the window (`after` is mirrored,
    and None without readings enough); `span` and `behind` say where the window lies for each.
    `lift` is the sum of the season's factors over the window, in place of its steps, `add` what the
    season of a level adds. All amounts are in `unit`. `counted` tells whether all that was read are
    whole numbers. `read` is the series before the window as it was read, with its season.
    """

    course: AmountsKind
    before: EvenSeries
    after: EvenSeries | None
    span: StepWindow
    behind: StepWindow
    lift: float
    add: float
    unit: float
    low: float | None
    read: EvenSeries
    counted: bool = False

    @property
    def amounts(self) -> tuple[list[float], list[float]]:
        """The amounts before and after the window, in order of time, in `unit`."""
        before = _scaled(self.before.changes, self.before.unit / self.unit)
        if self.after is None:
            return before, []
        return before, _scaled(self.after.changes[::-1], self.after.unit / self.unit)


def whole(steps: float) -> float:
    """Return steps as readings count them: a month is one, whatever its days, and so is a quarter
    of 90 or 92 of them. A small part of one is not nothing.

    >>> whole(0.91), whole(2.04), whole(0.5), whole(1 / 14)
    (1.0, 2.0, 0.5, 0.07142857142857142)
    """
    near = round(steps)
    return float(near) if near and abs(steps - near) < _NEARLY_WHOLE else steps


def _scaled(amounts: Sequence[float], by: float) -> list[float]:
    return [amount * by for amount in amounts]


def plain(history: History, course: AmountsKind) -> History:
    """Return a history as methods see it: amounts of a nature that is known, without slips and
    breaks of the counting.
    """
    if course is AmountsKind.GENERIC:
        return evolve(history, metric=_AMOUNTS)
    kept, _ = without_slips(history)
    return mended(kept, (), own_breaks(kept))


def sides_of(
    course: AmountsKind,
    before: History,
    after: History | None,
    days: tuple[int, int],
    alone: Sides | None = None,
) -> Sides | None:
    """Return the sides of the *days* from one to another (ordinals), or None where nothing is to
    come on any of them.

    *before* ends ahead of the window; *after* begins behind it, of a stock with the reading that
    ends it. *alone* are the sides of the same window without *after*, whose season fills the window
    while that of both is looked for.
    """
    series = _series(before, course, seasons=False) if alone is None else alone.read
    window = series.window(*days)
    if window is None:
        return None
    span = StepWindow(*map(whole, window))
    later = None if after is None else _later(course, after, series)
    behind = span if later is None else _behind(later, course, days[1], span)
    unit = series.unit if later is None else max(series.unit, later.unit)
    low = before.bounds[0] if course is AmountsKind.FLOW else None
    bound = None if low is None else float(low)
    counted = are_whole(map(float, [*before.numbers, *(() if after is None else after.numbers)]))
    if series.kind is Kind.LEVEL:  # its season is one of the level itself, and cannot be told from two pieces
        own = _series(before, course) if alone is None else alone.before
        add = _rise(own, span)
        mirrored = None if later is None else _mirrored(later, later.changes, None)
        return Sides(course, own, mirrored, span, behind, span.steps, add, unit, bound, series, counted)
    season, early, late = _without_season(series, later, span, alone)
    fresh = evolve(series, season=season, changes=early)
    lift = span.steps if season is None else _lift(fresh, span)
    if later is not None:
        length = len(early) + _whole(span) + len(late)
        turned = (
            None
            if season is None
            else tuple([season[(length - 1 - k) % len(season)] for k in range(len(season))])
        )
        later = _mirrored(later, late, turned)
    return Sides(course, fresh, later, span, behind, lift, 0.0, unit, bound, series, counted)


def _series(before: History, course: AmountsKind, *, seasons: bool = True) -> EvenSeries:
    """Return the readings before a window as methods see them."""
    known = plain(before, course)
    return prepare(known, known.last.day, seasons=seasons)


def _rise(level: EvenSeries, span: StepWindow) -> float:
    """Return what the season of a level adds over a window."""
    if level.season is None:
        return 0.0
    return level.season_after(round(span.last)) - level.season_after(round(span.first))


def _later(course: AmountsKind, after: History, before: EvenSeries) -> EvenSeries | None:
    """Return the readings after the window in order of time; None of too few, or where they are
    read in other steps.
    """
    if len(after) < FEWEST_AFTER + (course is AmountsKind.STOCK):
        return None
    last = after.ordinals[min(len(after), LONGEST_AFTER) - 1]
    known = plain(after.upto(date.fromordinal(last)), course)
    series = prepare(known, known.last.day, seasons=False)
    enough = len(series.changes) >= FEWEST_AFTER
    return series if enough and series.steps == before.steps else None


def _behind(later: EvenSeries, course: AmountsKind, end: int, span: StepWindow) -> StepWindow:
    """Return where the window lies for the side after it: at once, or behind days that no reading
    tells of.
    """
    if course is AmountsKind.STOCK:
        return StepWindow(0.0, span.steps)
    gap = max(0.0, whole(later.steps.between(end, later.last_ordinal)) - len(later.changes))
    return StepWindow(gap, gap + span.steps)


def _without_season(
    before: EvenSeries, after: EvenSeries | None, span: StepWindow, alone: Sides | None
) -> tuple[tuple[float, ...] | None, tuple[float, ...], tuple[float, ...]]:
    """Return the season that both sides show together, and the changes of each without it."""
    early = list(before.changes)
    if after is None:
        season, rest = without_season(before.kind, (), early, before.steps)
        return season, tuple(rest), ()
    late = _scaled(after.changes, after.unit / before.unit)
    length = _whole(span)
    near = max(_LEAST_LEVEL, length)
    left, right = _mean(early[-near:]), _mean(late[:near])
    between = [left + (right - left) * (k + 0.5) / length for k in range(length)]
    fill = None if alone is None else alone.before
    if (
        fill is not None and fill.season is not None
    ):  # a window without its season would bend the level beside it
        between = [level * fill.season_after(k) for k, level in enumerate(between, 1)]
    season, both = without_season(before.kind, (), [*early, *between, *late], before.steps)
    back = _scaled(both[len(early) + length :], before.unit / after.unit)
    return season, tuple(both[: len(early)]), tuple(back)


def _mean(amounts: Sequence[float]) -> float:
    return sum(amounts) / len(amounts) if amounts else 0.0


def _whole(span: StepWindow) -> int:
    """Return how many whole steps lie between the sides."""
    return max(1, round(span.last))


def _lift(series: EvenSeries, span: StepWindow) -> float:
    first, last = round(span.first), max(round(span.first) + 1, round(span.last))
    factors = [series.season_after(step) for step in range(first + 1, last + 1)]
    return sum(factors) * span.steps / len(factors)


def _mirrored(series: EvenSeries, changes: Sequence[float], season: tuple[float, ...] | None) -> EvenSeries:
    return evolve(series, changes=tuple(changes[::-1]), season=season, raw=series.raw[::-1])
