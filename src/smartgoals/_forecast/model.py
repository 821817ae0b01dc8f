"""The default model: the path of the middle and of the uncertainty, and the distributions along it.

What belongs here: turning rates into distributions on a day, over a window, and along the way.
Imports the pool of rates, distributions and passages. `docs/explanation/projection.md` is its
documentation.

All of them are read off one path (see `path`), so that they agree with each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from math import ceil, sqrt
from operator import mul
from typing import Final, final

from attrs import evolve

from smartgoals._forecast.combine import noise, noise_of
from smartgoals._forecast.distribution import (
    LARGEST,
    SMALLEST,
    Bounded,
    Shape,
    Steady,
    TwoPiece,
    Whole,
    finite,
)
from smartgoals._forecast.frequencies import Frequencies
from smartgoals._forecast.idle import IdleSteps
from smartgoals._forecast.kept_level import KeptLevel
from smartgoals._forecast.passage import AmountLeg, Amounts, AnyPassage, OneWay, WalkLeg, Wandering
from smartgoals._forecast.path import LEAST_MIDDLE, SeriesPath, StepsReach
from smartgoals._forecast.rare import RareCounts
from smartgoals._forecast.read_steps import ReadSteps
from smartgoals._forecast.series import EvenSeries, Kind
from smartgoals._forecast.student import HEAVY, LIGHT
from smartgoals._forecast.windows import LATER, Windows

# Where changes go one way only, surprises do too: a wider half that way, a narrower one towards
# what was reached.
_TOWARDS: Final = 1.1
_AGAINST: Final = 1.05
_STEP_SHARE: Final = 0.8
_PAST_KEPT: Final = 90
# Fewer values may be alike by chance.
_FEWEST_ALIKE: Final = 3
# Of fewer changes than this, the covariance of successive ones tells nothing.
_FEWEST_FOR_NOISE: Final = 8
_MORE_LIKELY_THAN_NOT: Final = 0.5
# The first amounts are looked at one by one, and so many cycles of a level's season step by step.
_LOOKED_AT: Final = 9
_SEASONS_WALKED: Final = 4
# Towards a bound of its metric a middle goes on as it did, to a twentieth of a percent half way
# and less than a tenth short of the bound where it would have come to it.
_NEAR_A_BOUND: Final = 8.0


@final
class Model:
    """The default method fitted to one series. Not a value: what it returns are values."""

    def __init__(self, series: EvenSeries, low: float | None = None, high: float | None = None) -> None:
        self.series = series
        self.low, self.high = low, high
        self._is_flow, self._is_level = series.kind is Kind.FLOW, series.kind is Kind.LEVEL
        self.noise = noise(series.changes)
        self._unit = noise_of(series)
        self._is_exact = self._unit != self.noise
        self._path = SeriesPath(series, self._unit, is_exact=self._is_exact)
        self._windows = Windows(self._path, series)
        # What ways to different days have in common: the search for a day of arrival asks for many of them.
        self._walks: tuple[WalkLeg, ...] = ()
        self._days: dict[float, Shape] = {}
        # The value last asked about, and the chances of having reached it by the joints: no more are kept.
        self._joints: tuple[tuple[float, bool], dict[tuple[float, float, float], float]] = ((0.0, True), {})

    def on_day(self, steps: float) -> Shape:
        """Return the distribution of the value (of a flow: of one reading's amount) so many steps
        after the last.
        """
        series = self.series
        if self._is_flow:  # what one reading brings is the total of its step
            return self._bounded(self.total(max(0.0, steps - 1.0), max(1.0, steps)))
        end = self._path.at(steps)
        middle = self._inside(steps, end.middle)
        if self._is_level and series.season is not None:
            middle = self._within(end.middle + self._lift(steps))
        shape = self._shape(series.last_value, middle, end)
        return self._bounded(self._steady(self._counted(shape), steps))

    def total(self, start: float, end: float) -> Shape:
        """Return the distribution of the sum of a flow's amounts between two horizons, in steps
        after the last reading.
        """
        window = self._windows.over(start, end)
        idle = 0.0 if self._idle is None else self._idle.over(max(0.0, start), end)
        shape = self._shape(0.0, window.middle, window)
        if idle and shape.edge is not None:
            shape = evolve(shape, on_edge=idle)
        found = self._counted(shape, start, end - start, idle)
        level = self.kept_level
        told = (
            self._steady(found, end - start)
            if level is None
            else level.beside(found, start, end, window.middle)
        )
        is_never_below = self.low is not None and self.low >= 0.0
        return Bounded(told, 0.0, None) if is_never_below and not self.series.one_way else told

    def _counted(
        self, shape: TwoPiece, start: float = 0.0, steps: float = 0.0, idle: float = 0.0
    ) -> TwoPiece | Whole:
        """Return a distribution of whole numbers, where they are counted; of a sum of amounts, from a
        horizon on over so many steps, with what the past says.

        What went along a line so far says nothing of how far off the next count will be, which is
        told in parts of one.
        """
        rare = self._rare if steps else None
        if rare is not None and rare.say == 1.0:
            return Whole(rare.sum_of(steps))
        if not self._is_counted:
            return shape
        past = self._frequencies
        told = shape if past is None else past.pooled(shape, start, steps, idle)
        return Whole(told if rare is None else rare.pooled(told, steps))

    @cached_property
    def kept_level(self) -> KeptLevel | None:
        """How a flow goes on that keeps its level; None of few events, of what never changed, and of any others."""
        if not self._is_flow or self._is_exact or self._rare is not None or self._alike >= _FEWEST_ALIKE:
            return None
        return KeptLevel.of(self.series)

    @cached_property
    def _rare(self) -> RareCounts | None:
        """What few events tell, of counts that never fall; None where many came, and of any others."""
        series, is_never_below = self.series, self.low is not None and self.low >= 0.0
        if not (self._is_flow and series.is_whole and (series.one_way > 0 or is_never_below)):
            return None
        return RareCounts.of(series.raw) if series.season is None else None

    @cached_property
    def _frequencies(self) -> Frequencies | None:
        """How often each amount came in the past; None where they are no small counts.

        The gains of a total are left to the model: of real ones with such gains (stars, subscribers) the
        past by itself said less, as they seldom keep their rate.
        """
        series = self.series
        return Frequencies.of(series.raw, len(series.season or (1.0,))) if self._is_flow else None

    @cached_property
    def _idle(self) -> IdleSteps | None:
        """How often steps of a flow brought nothing; None where each brought something."""
        season, cycle, past = self.series.season, self.series.steps.cycle, self._frequencies
        # Where the year has a season, the weeks of a winter say nothing of those of a summer.
        if season is not None and len(season) != cycle:
            told = 1.0
        else:
            told = past.say(1.0) if past is not None and self._is_counted else 0.0
        return IdleSteps.of(self.series.raw, cycle, told)

    @property
    def _is_counted(self) -> bool:
        return self.series.is_whole and not self._is_exact

    def _steady(self, shape: TwoPiece | Whole, steps: float) -> TwoPiece | Whole | Steady:
        """Return a distribution with the share that goes on just so, where nothing ever changed so far.

        After n of them the next m are like them with the chance (n + 1) / (n + m + 1), by the rule of
        succession (P. S. Laplace, Essai philosophique sur les probabilités, 1814).
        """
        alike = self._alike
        if alike < _FEWEST_ALIKE:
            return shape
        return Steady(shape, (alike + 1.0) / (alike + max(1.0, steps) + 1.0))

    @cached_property
    def _alike(self) -> int:
        """How often a value came again, or an amount, if no other ever came; else 0.

        Where amounts have a season, those of a cycle came again in the next ones.
        """
        changes, series = self.series.changes, self.series
        usual = changes[0] if self._is_flow and changes else 0.0
        if any(change != usual for change in changes) or self._rare is not None:
            return 0
        first = 0 if series.season is None else len(series.season)
        return min(len(changes), series.readings - (not self._is_flow)) - first

    def _lift(self, steps: float) -> float:
        """Return how much higher than now the season of a level stands after so many steps, between
        two of them in part.
        """
        season, whole = self.series.season_after, int(steps)
        here = season(whole)
        return here + (steps - whole) * (season(whole + 1) - here) - season(0)

    def reached(self, steps: float, x: float, *, upward: bool, since: float = 0.0) -> float:
        """Return the chance that *x* is reached on the way; of a flow, by its sum from the horizon
        *since* on.
        """
        if self._is_flow:
            shape: Shape = self.total(since, steps)
        elif self.series.one_way == (1 if upward else -1):
            shape = self.on_day(steps)
        else:
            way = self.passage(steps, self.on_day(steps))
            if isinstance(way, Wandering):
                return way.chance(x, upward=upward, joints=self._joints_of(x, upward=upward))
            return way.chance(x, upward=upward)
        return 1.0 - shape.below(x) if upward else shape.at_most(x)

    def _joints_of(self, x: float, *, upward: bool) -> dict[tuple[float, float, float], float]:
        """Return where the chances of having reached a value are kept while days are searched for it."""
        asked, joints = self._joints
        if asked != (x, upward):
            asked, joints = self._joints = ((x, upward), {})
        return joints

    def passage(self, steps: float, at_end: Shape) -> AnyPassage:
        """Return what the path may reach on its way to so many steps after the last reading, where
        it ends in a shape.
        """
        series = self.series
        if self._is_flow:
            return self._amounts(steps, at_end)
        first = min(1.0, steps)
        if series.one_way:
            return OneWay(at_end=at_end, at_start=self.on_day(first), rising=series.one_way > 0)
        return self._wandering(steps, first, at_end)

    def _wandering(self, steps: float, first: float, at_end: Shape) -> Wandering:
        series, unit = self.series, self.series.unit
        peak = trough = 0.0
        times = [first] if first < steps else []
        if self._is_level and series.season is not None:
            whole = [
                float(step) for step in range(1, min(int(steps), _SEASONS_WALKED * len(series.season)) + 1)
            ]
            times += [step for step in whole if first < step < steps]
            lifts = [self._lift(step) for step in (first, *whole, steps)]
            peak, trough = max(lifts), min(lifts)
        return Wandering(
            start=finite(series.last_value * unit),
            steps=steps,
            legs=self._legs(steps),
            peak=finite(peak * unit),
            trough=finite(trough * unit),
            first=1.0,
            on_the_way=tuple([self._passing(time) for time in times]),
            at_end=at_end,
            noise=self._own_noise,
            drawn=self._path.drawn,
            past=self._past,
            is_whole=self._is_counted,
        )

    def _legs(self, steps: float) -> tuple[WalkLeg, ...]:
        """Return the joints of the path up to the first at or beyond so many steps, each made once."""
        joints, walks = self._path.legs(steps), self._walks
        if len(walks) < len(joints):  # replaced as a whole, since threads may ask at once
            more = [self._walk(self._path.at(joint.steps)) for joint in joints[len(walks) :]]
            walks = self._walks = (*walks, *more)
        return walks[: len(joints)]

    def _passing(self, steps: float) -> Shape:
        """Return the distribution on a day that ways to many days pass by, made once."""
        if steps not in self._days:
            self._days[steps] = self.on_day(steps)
        return self._days[steps]

    @cached_property
    def _own_noise(self) -> float:
        """Return the size of what each reading has of its own: the next change takes it back. Of what starts
        from its last value it counts as far as the history shows that it does not.

        Of a level that takes random steps and is read with noise, the covariance of successive
        changes is minus the variance of the noise (A. C. Harvey, Forecasting, Structural Time
        Series Models and the Kalman Filter, 1989), which is half of theirs at most.
        """
        x = self.series.changes
        share = 1.0 if self.series.is_anew else self._path.under
        if share == 0.0 or len(x) < _FEWEST_FOR_NOISE:
            return 0.0
        mean = sum(x) / len(x)
        apart = [value - mean for value in x]
        taken_back = -sum(map(mul, apart, apart[1:])) / (len(x) - 1)
        most = sum(map(mul, apart, apart)) / len(x) / 2.0
        noise = sqrt(share * min(taken_back, most)) * self.series.unit if taken_back > 0.0 else 0.0
        return finite(noise) if noise >= SMALLEST else 0.0

    @cached_property
    def _past(self) -> tuple[float, ...]:
        """The last values, where each more likely than not has a noise of its own."""
        is_anew = self.series.is_anew or self._path.under > _MORE_LIKELY_THAN_NOT
        return tuple(self._last_values()) if is_anew and self._own_noise else ()

    def _last_values(self) -> Iterator[float]:
        """Yield the last values of a level that wanders, in the unit of the readings, with their
        season, and as high above the line they go along as they came: what it has risen by since
        says nothing of the next ones.
        """
        series, value, slope = self.series, self.series.last_value, self._path.slope
        season, now = series.season_after, series.season_after(0)
        yield finite(value * series.unit)
        for back, change in enumerate(series.changes[:-_PAST_KEPT:-1], 1):
            value += slope - change
            yield finite((value + season(-back) - now) * series.unit)

    def _walk(self, leg: StepsReach) -> WalkLeg:
        unit, steps = self.series.unit, leg.steps
        variance = min(_STEP_SHARE * leg.scale * leg.scale / steps, self._unit * self._unit)
        rest = max(0.0, leg.scale * leg.scale - variance * steps)
        return WalkLeg(
            steps=steps,
            drift=finite(self._within(leg.middle) / steps * unit),
            drift_scale=finite(sqrt(rest) / steps * unit),
            step=finite(sqrt(variance) * unit),
            scale=max(finite(leg.scale * unit), SMALLEST),
        )

    def _amounts(self, steps: float, at_end: Shape) -> Amounts:
        series, unit = self.series, self.series.unit
        reads = ReadSteps(series)
        ratios = reads.ratios()
        mean = sum(ratios) / len(ratios) if ratios else 1.0
        spread = sqrt(sum([(one - mean) ** 2 for one in ratios]) / len(ratios)) if len(ratios) > 1 else 0.5
        return Amounts(
            legs=tuple(self._amount_legs(steps, reads.share)),
            past=tuple(map(finite, reads.past())),
            ratios=tuple(sorted(ratios)),
            spread=spread + 0.02,
            noise=max(self._unit * unit, SMALLEST),
            count=reads.count(steps),
            on_the_way=tuple([self.on_day(float(step)) for step in self._single(steps, reads)]),
            at_end=at_end,
            is_whole=self._is_counted,
            is_one_by_one=series.season is not None and ceil(steps) <= _LOOKED_AT + 1,
        )

    def _single(self, steps: float, reads: ReadSteps) -> Iterator[int]:
        """Yield the steps before the last one whose amounts may be the largest, or the smallest, of
        all on the way.

        Along a leg of the path amounts differ by their season, and are the less certain the later they come.
        """
        count = ceil(steps) - 1
        yield from filter(reads.is_read, range(1, min(count, _LOOKED_AT) + 1))
        season = self.series.season_after
        before = _LOOKED_AT
        for leg in self._path.legs(steps):
            upto = min(int(leg.steps), count)
            if upto > before:
                cycle = 1 if self.series.season is None else len(self.series.season)
                stretch = [*filter(reads.is_read, range(upto, max(before, upto - cycle), -1))]
                yield max(stretch, key=season, default=1)
                yield min(stretch, key=season, default=1)
                yield next(filter(reads.is_read, range(before + 1, upto)), upto)
                before = upto

    def _amount_legs(self, steps: float, share: float) -> Iterator[AmountLeg]:
        """Yield what a single amount may be between the joints of the path, where such a share of the steps is read."""
        before = 0.0
        for leg in self._path.legs(steps):
            start, length = before, leg.steps - before
            middle = leg.middle - (self._path.plain(start).middle if start else 0.0)
            near, later = self._path.plain(length), (leg.steps / length) ** LATER
            each = length * share
            mean = StepsReach(1.0, middle / each, near.scale / each * later, near.hold * later)
            yield AmountLeg(
                upto=leg.steps * share,
                rate=self._shape(0.0, mean.middle, mean),
                centre=finite(mean.middle * self.series.unit),
            )
            before = leg.steps

    def _shape(self, base: float, middle: float, of: StepsReach) -> TwoPiece:
        """Return the distribution of a base and a sum of changes, with a longer tail the way the
        changes go.
        """
        unit, way = self.series.unit, self.series.one_way
        scale = _sized(of.scale * unit)
        if not way:
            centre = finite((base + middle) * unit)
            return TwoPiece(centre=centre, down=scale, up=scale, down_df=LIGHT, up_df=LIGHT)
        edge = finite(base * unit)
        # A middle on its edge would leave the lower half no room; a millionth of the scale is as
        # good as none.
        room = max(abs(middle) * unit, LEAST_MIDDLE * scale)
        centre = finite(edge + way * room)
        forth, back = _sized(_TOWARDS * scale), _sized(_AGAINST * of.hold * room)
        if way > 0:
            return TwoPiece(centre=centre, down=back, up=forth, down_df=HEAVY, up_df=HEAVY, edge=edge)
        return TwoPiece(centre=centre, down=forth, up=back, down_df=HEAVY, up_df=HEAVY, edge=edge)

    def _inside(self, steps: float, middle: float) -> float:
        """Return the change of the middle, slowed down before a bound; of a path that turns, as its
        joints have it, straight between them.
        """
        is_free = self.low is None and self.high is None
        is_plain = self._is_exact or bool(self.series.one_way)
        if is_free or is_plain or self.series.season is not None:
            return self._within(middle)
        *_, far = legs = self._path.legs(steps)
        near = legs[-2] if len(legs) > 1 else StepsReach(0.0, 0.0, 0.0, 0.0)
        start, end = self._within(near.middle), self._within(far.middle)
        return start + (end - start) * (steps - near.steps) / (far.steps - near.steps)

    def _within(self, middle: float) -> float:
        """Return the change of the middle, slowed down before it would pass a bound of the metric.

        Far from the bound it goes on as it did, and an exact line until it comes to it.
        """
        bound = self.low if middle < 0.0 else self.high
        room = 0.0 if bound is None else bound / self.series.unit - self.series.last_value
        if room * middle <= 0.0:
            return middle
        if self._is_exact:
            return room if abs(middle) > abs(room) else middle
        share = middle / room if abs(middle) < abs(room) else room / middle
        slowed: float = (1.0 + share**_NEAR_A_BOUND) ** (-1.0 / _NEAR_A_BOUND)
        return slowed * (middle if abs(middle) < abs(room) else room)

    def _bounded(self, shape: Shape) -> Shape:
        return shape if self.low is None and self.high is None else Bounded(shape, self.low, self.high)


def _sized(scale: float) -> float:
    """Return a scale as a distribution can have it."""
    return scale if SMALLEST <= scale <= LARGEST else max(finite(scale), SMALLEST)
