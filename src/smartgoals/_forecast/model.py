"""The default model: the path of the middle and of the uncertainty, and the distributions along it.

What belongs here: turning rates into distributions on a day, over a window, and along the way. Imports the pool of rates,
distributions and passages. `docs/explanation/projection.md` is its documentation.

Rates are estimated at horizons of 1, 3, 9, 27… steps and interpolated between them, so that the path is one path: a middle
that never turns back where the history never did, and an uncertainty that never shrinks.
"""

from __future__ import annotations

from math import exp, log, sqrt
from typing import Final, final

from attrs import frozen

from smartgoals._forecast.combine import Combiner, noise
from smartgoals._forecast.distribution import SMALLEST, Bounded, Shape, TwoPiece, finite
from smartgoals._forecast.passage import Amounts, AnyPassage, OneWay, Wandering
from smartgoals._forecast.rates import smoothed
from smartgoals._forecast.series import Kind, Series
from smartgoals._forecast.student import HEAVY, LIGHT

_RATIO: Final = 3
# Below one step the scale falls as this power of the time: between the 1 of a fixed rate and the 0.5 of random steps.
_WITHIN_A_STEP: Final = 0.65
# Where changes go one way only, surprises do too: a wider half that way, a narrower one towards what was reached.
_TOWARDS: Final = 1.05
_AGAINST: Final = 0.85
_STEP_SHARE: Final = 0.8
# What is assumed of one reading: a scale of so much of its size for the next step.
_OF_ONE_READING: Final = 0.1
_STEADY: Final = 0.02
_RATIOS_KEPT: Final = 365
# A step on which the season brings nothing still brings some doubt.
_LEAST_FACTOR: Final = 0.05
_LARGEST_RATIO: Final = 1e6
_LEVEL_BEFORE: Final = 0.2
_ROUNDING: Final = 1e-12


@final
@frozen
class _Anchor:
    """The sum of the changes over so many steps: its middle and its scale."""

    steps: float
    middle: float
    scale: float


@final
class Model:
    """The default method fitted to one series. Not a value: what it returns are values."""

    def __init__(self, series: Series, low: float | None = None, high: float | None = None) -> None:
        self.series = series
        self.low, self.high = low, high
        self.noise = noise(series.changes)
        self._unit = _above_zero(self.noise, series)
        self._combiner = Combiner(series, self._unit)
        self._anchors: list[_Anchor] = []
        self._sums: list[tuple[float, float, float, float]] = [(0.0, 0.0, 0.0, 0.0)]

    def on_day(self, steps: float) -> Shape:
        """Return the distribution of the value (of a flow: of one reading's amount) so many steps after the last."""
        series = self.series
        if series.kind is Kind.FLOW:
            return self._amount(steps)
        middle, scale = self._sum(steps)
        if series.kind is Kind.LEVEL:
            middle += series.season_after(round(steps)) - series.season_after(0)
        return self._bounded(self._shape(series.last_value, self._within(middle), scale))

    def total(self, start: float, end: float) -> Shape:
        """Return the distribution of the sum of a flow's amounts between two horizons, in steps after the last reading."""
        middle, scale = self._sum(end)
        if start > 0.0:
            before, _ = self._sum(start)
            middle, scale = middle - before, scale * (end - start) / end
        return self._shape(0.0, middle, scale)

    def reached(self, steps: float, x: float, *, upward: bool, since: float = 0.0) -> float:
        """Return the chance that *x* is reached on the way; of a flow, by its sum from the horizon *since* on."""
        series = self.series
        if series.kind is Kind.FLOW:
            shape: Shape = self.total(since, steps)
        elif series.one_way == (1 if upward else -1):
            shape = self.on_day(steps)
        else:
            return self.passage(steps, self.on_day(steps)).chance(x, upward=upward)
        return 1.0 - shape.below(x) if upward else shape.at_most(x)

    def passage(self, steps: float, at_end: Shape) -> AnyPassage:
        """Return what the path may reach on its way to so many steps after the last reading, where it ends in a shape."""
        series = self.series
        if series.kind is Kind.FLOW:
            return self._amounts(steps)
        if series.one_way:
            return OneWay(at_end=at_end, at_start=self.on_day(min(1.0, steps)), rising=series.one_way > 0)
        return self._wandering(steps, at_end)

    def _wandering(self, steps: float, at_end: Shape) -> Wandering:
        series = self.series
        middle, scale = self._sum(steps)
        variance = min(_STEP_SHARE * scale * scale / steps, self._unit * self._unit)
        rest = max(0.0, scale * scale - variance * steps)
        peak = trough = 0.0
        if series.kind is Kind.LEVEL and series.season is not None:
            now = series.season_after(0)
            ahead = [series.season_after(step) - now for step in range(1, max(1, round(steps)) + 1)]
            peak, trough = max(ahead), min(ahead)
        unit = series.unit
        return Wandering(
            start=series.last_value * unit,
            steps=steps,
            drift=finite(middle / steps * unit),
            drift_scale=finite(sqrt(rest) / steps * unit),
            step=finite(sqrt(variance) * unit),
            peak=peak * unit,
            trough=trough * unit,
            at_end=at_end,
        )

    def _amounts(self, steps: float) -> Amounts:
        changes, unit = self.series.changes, self.series.unit
        middle, scale = self._sum(steps)
        before = smoothed(changes, _LEVEL_BEFORE)
        pairs = zip(changes[1:], before, strict=False)
        ratios = [min(_LARGEST_RATIO, max(-_LARGEST_RATIO, value / level)) for value, level in pairs if level > 0.0]
        ratios = ratios[-_RATIOS_KEPT:]
        mean = sum(ratios) / len(ratios) if ratios else 1.0
        spread = sqrt(sum([(one - mean) ** 2 for one in ratios]) / len(ratios)) if len(ratios) > 1 else 0.5
        return Amounts(
            rate=self._shape(0.0, middle / steps, scale / steps),
            centre=finite(middle / steps * unit),
            ratios=tuple(sorted(ratios)),
            spread=spread + 0.02,
            noise=max(self._unit * unit, SMALLEST),
            count=steps,
        )

    def _amount(self, steps: float) -> Shape:
        """Return the distribution of one amount: the uncertain rate and the noise of a reading together."""
        middle, _ = self._at(steps)
        reach = max(1.0, steps) * _RATIO
        rate = max([anchor.scale / anchor.steps for anchor in self._anchors if anchor.steps < reach])
        factor = self.series.season_after(max(1, round(steps)))
        scale = max(sqrt(rate * rate + self._unit * self._unit) * self.series.unit, SMALLEST)
        centre = finite(middle / steps * factor * self.series.unit)
        shape = TwoPiece(centre=centre, down=finite(scale), up=finite(scale), down_df=LIGHT, up_df=LIGHT)
        return self._bounded(Bounded(shape, 0.0, None) if self.series.one_way > 0 else shape)

    def _shape(self, base: float, middle: float, scale: float) -> TwoPiece:
        """Return the distribution of a base and a sum of changes, with a longer tail the way the changes go."""
        unit, way = self.series.unit, self.series.one_way
        scale = max(finite(scale * unit), SMALLEST)
        if not way:
            centre = finite((base + middle) * unit)
            return TwoPiece(centre=centre, down=scale, up=scale, down_df=LIGHT, up_df=LIGHT)
        forth, back = _TOWARDS * scale, _AGAINST * scale
        edge = base * unit
        # A middle on its edge would leave the lower half no room; a millionth of the scale is as good as none.
        centre = finite(edge + way * max(abs(middle) * unit, 1e-6 * scale))
        if way > 0:
            return TwoPiece(centre=centre, down=back, up=forth, down_df=HEAVY, up_df=HEAVY, edge=edge)
        return TwoPiece(centre=centre, down=forth, up=back, down_df=HEAVY, up_df=HEAVY, edge=edge)

    def _within(self, middle: float) -> float:
        """Return the change of the middle, slowed down before it would pass a bound of the metric."""
        unit = self.series.unit
        bound = self.low if middle < 0.0 else self.high
        room = 0.0 if bound is None else bound / unit - self.series.last_value
        return room * (1.0 - exp(-middle / room)) if room * middle > 0.0 else middle

    def _bounded(self, shape: Shape) -> Shape:
        return shape if self.low is None and self.high is None else Bounded(shape, self.low, self.high)

    def _sum(self, steps: float) -> tuple[float, float]:
        """Return the middle and the scale of the sum of the changes over so many steps, with their season."""
        if self.series.season is None or self.series.kind is Kind.LEVEL:
            return self._at(steps)
        whole = int(steps)
        for step in range(len(self._sums), whole + 1):
            self._sums.append(self._further(step, step))
        found = self._sums[whole] if steps == whole else self._further(steps, whole + 1)
        return found[0], found[1]

    def _further(self, steps: float, step: int) -> tuple[float, float, float, float]:
        """Return the sums with and without the season after so many steps, from those at the end of the step before."""
        middle, scale, before, narrow = self._sums[step - 1]
        now, wide = self._at(steps)
        factor = self.series.season_after(step)
        return middle + factor * (now - before), scale + max(_LEAST_FACTOR, factor) * (wide - narrow), now, wide

    def _at(self, steps: float) -> tuple[float, float]:
        """Return the middle and the scale of the sum of the changes over so many steps, without their season."""
        anchors = self._anchors
        while not anchors or anchors[-1].steps < steps:
            anchors.append(self._next_anchor())
        if steps <= 1.0:
            return anchors[0].middle * steps, anchors[0].scale * steps**_WITHIN_A_STEP
        position = 1
        while anchors[position].steps < steps:
            position += 1
        left, right = anchors[position - 1], anchors[position]
        share = (steps - left.steps) / (right.steps - left.steps)
        power = log(right.scale / left.scale) / log(right.steps / left.steps)
        return left.middle + (right.middle - left.middle) * share, left.scale * (steps / left.steps) ** power

    def _next_anchor(self) -> _Anchor:
        if not self._anchors:
            rate = self._combiner.rate(1.0)
            return _Anchor(1.0, rate.centre, rate.scale)
        last = self._anchors[-1]
        steps = last.steps * _RATIO
        rate = self._combiner.rate(steps)
        middle, way = rate.centre * steps, self.series.one_way
        if way:
            middle = max(middle, last.middle) if way > 0 else min(middle, last.middle)
        return _Anchor(steps, middle, max(rate.scale * steps, last.scale))


def noise_of(series: Series) -> float:
    """Return the size of the noise of a step, above zero even where the changes show none."""
    return _above_zero(noise(series.changes), series)


def _above_zero(found: float, series: Series) -> float:
    return found if found > _ROUNDING * _size(series) else _without_noise(series)


def _size(series: Series) -> float:
    return max(max(map(abs, series.changes), default=0.0), abs(series.last_value))


def _without_noise(series: Series) -> float:
    """Return what to take for the noise where the changes show none: one reading, equal changes, or no change at all."""
    if series.readings == 1 or not series.changes:  # several readings of one day are one value
        return _OF_ONE_READING * (abs(series.last_value) or 1.0)
    mean = sum(series.changes) / len(series.changes)
    if abs(mean) > _ROUNDING * _size(series):
        return _STEADY * abs(mean)
    return (series.resolution or 1.0) / (series.readings + 1)
