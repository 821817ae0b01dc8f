"""Expected: what the days of a window would have brought without the event, from before it alone
and from both sides.

What belongs here: asking the methods and averaging what they say. Imports sides, bridge, smoother
and the model of forecasts.

Three methods answer: the library's own forecast, forwards from before the window and backwards from
after it; a bridge between the means of both sides; and a smoother of a level that wanders. Amounts
of an unknown nature are left to the last two, which the development series bore out.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt

from attrs import evolve

from smartgoals._effect.bridge import bridged
from smartgoals._effect.constants import BEFORE, BOTH, BURSTS, BURSTS_POWER, FEW, AmountsKind
from smartgoals._effect.counts import CountsByChance, evenness_of
from smartgoals._effect.curve import Curve, averaged, bent, curve_of, student_curve, widened
from smartgoals._effect.sides import Sides, StepWindow
from smartgoals._effect.smoother import Walk, smoothed, walk_of
from smartgoals._forecast.combine import noise_of
from smartgoals._forecast.distribution import finite
from smartgoals._forecast.model import Model
from smartgoals._forecast.series import EvenSeries

# Where a method saw no error at all, this share of the noise stands for what it did not see.
_LEAST_NOISE = 0.1


def expected_before(sides: Sides) -> Curve:
    """Return what was to come by the readings before alone: the own forecast, of generic amounts
    with the filtered level.
    """
    before, _ = sides.amounts
    own = _forecast(sides, sides.before, sides.span)
    if sides.course is AmountsKind.GENERIC:
        noise = noise_beside(sides)
        own = averaged([own, _level(sides, walk_of(before, []), noise)], _least(noise))
    return _finished(sides, own, BEFORE[sides.course], [before])


def expected_both(sides: Sides, walk: Walk) -> Curve:
    """Return what was to come by both sides, which *sides* must have, and the walk of their amounts."""
    before, after = sides.amounts
    noise = noise_beside(sides)
    curves = [_level(sides, walk, noise)]
    bridge = bridged(before, after, sides.span.steps)
    if bridge is not None:
        middle, size = bridge
        curves.append(in_season(sides, middle, size, noise))
    if sides.course is not AmountsKind.GENERIC:
        curves.append(_forecast(sides, sides.before, sides.span))
    if sides.course is not AmountsKind.GENERIC and sides.after is not None:
        curves.append(_forecast(sides, sides.after, sides.behind, add=sides.add))
    return _finished(sides, averaged(curves, _least(noise)), BOTH[sides.course], [before, after])


def _forecast(sides: Sides, series: EvenSeries, span: StepWindow, add: float = 0.0) -> Curve:
    """Return what the library's own forecast says, in the unit of both sides; whole numbers of what is
    counted come later.
    """
    series = evolve(series, is_whole=False)
    if sides.course is AmountsKind.STOCK:
        shape = Model(evolve(series, last_value=0.0)).on_day(span.last)
    else:
        shape = Model(series, sides.low).total(span.first, span.last)
    found = curve_of(shape.quantile)
    return tuple([value / sides.unit + add for value in found])


def _level(sides: Sides, walk: Walk, noise: float) -> Curve:
    middle, size = smoothed(walk, sides.span.steps)
    return in_season(sides, middle, size, noise)


def counts_of(sides: Sides, walk: Walk | None = None) -> CountsByChance | None:
    """Return what is counted in the window by chance; None where no whole things are counted, or
    nobody can say. *walk* is that of its amounts, where it is worked out already.
    """
    before, after = sides.amounts
    if not _is_counted(sides):
        return None
    if walk is None:
        walk = walk_of(before, after)
    steps = sides.span.steps
    factor = sides.lift / steps
    mean = smoothed(walk, steps)[0] * factor + sides.add
    only_up = _is_one_way(sides)
    weights = [walk.left.weight] if walk.right is None else [walk.left.weight, walk.right.weight]
    memory = len(weights) ** 2 / sum(weights) / steps
    typical = [abs(amount) for side in (before, after) for amount in side]
    size = mean if only_up else steps * sum(typical) / len(typical)
    return CountsByChance(mean, size, memory, evenness_of([before, after]), only_up)


def _is_counted(sides: Sides) -> bool:
    """Tell whether whole things are counted, and not so many that chance is nothing beside them."""
    return sides.counted and sides.unit == 1.0


def in_season(sides: Sides, middle: float, size: float, noise: float) -> Curve:
    """Return the curve of a total without its season, with the season of the window, in the unit of
    both sides; *noise* is that beside the window.
    """
    factor = sides.lift / sides.span.steps
    scale = max(size, _LEAST_NOISE * noise)
    found = student_curve(middle * factor + sides.add, scale * factor)
    return bent(found) if _is_one_way(sides) else found


def _is_one_way(sides: Sides) -> bool:
    return not sides.add and min(map(min, filter(None, sides.amounts))) >= 0.0


def noise_beside(sides: Sides) -> float:
    """Return the noise that the amounts of both sides tell of a total of the window."""
    known = [series for series in (sides.before, sides.after) if series is not None]
    return max([noise_of(series) * (series.unit / sides.unit) for series in known]) * sqrt(sides.span.steps)


def _least(noise: float) -> float:
    return max(_LEAST_NOISE * noise, 1e-300)


def _finished(sides: Sides, curve: Curve, factor: float, amounts: Sequence[Sequence[float]]) -> Curve:
    """Return a curve with the width that the development series bore out, in the unit of the readings."""
    found = widened(curve, factor * doubt(amounts, is_counted=_is_counted(sides)))
    if sides.low is not None:
        found = tuple([max(value, sides.low) for value in found])
    return tuple([finite(value * sides.unit) for value in found])


def doubt(amounts: Sequence[Sequence[float]], *, is_counted: bool) -> float:
    """Return by how much an answer is wider for few amounts on the shorter side, and for bursts,
    which counting noise knows.

    >>> doubt([[1.0] * 20, [1.0] * 10], is_counted=True), round(doubt([[0.0, 9.0, 0.0] * 20], is_counted=False), 2)
    (1.2, 1.86)
    """
    bursts = 1.0 if is_counted else 1.0 + BURSTS * (roughness(amounts) / 2.0) ** BURSTS_POWER
    return bursts * (1.0 + FEW / min(map(len, amounts)))


def roughness(amounts: Sequence[Sequence[float]]) -> float:
    """Return the mean change of amounts over their mean size: 0 where they are equal, 2 where each
    burst stands alone.

    >>> roughness([[1.0, 1.0, 1.0]]), roughness([[0.0, 6.0, 0.0, 0.0, 6.0, 0.0]])
    (0.0, 2.0)
    """
    size = sum([abs(amount) for side in amounts for amount in side])
    changes = sum([abs(b - a) for side in amounts for a, b in pairwise(side)])
    return min(2.0, changes / size) if size > 0.0 else 0.0
