"""First passage: the chance that a value is reached on some day until the horizon, not only on its last day.

What belongs here: one value type per kind of path. What does not: where their parameters come from.
Knows distributions.

A path that wanders can touch a value and leave it again, so the chance of ever reaching it is
larger than that of standing there on the day: twice as large for a path without drift (the
reflection principle). A drifting path of independent steps reaches a barrier *b* above it within
*h* steps with the chance

    Phi((mu h - b') / (s sqrt h)) + exp(2 mu b' / s^2) Phi((-b' - mu h) / (s sqrt h)),   b' = b + 0.5826 s

where the shift of *b* makes the formula of continuous time fit steps (Siegmund, Sequential
Analysis, 1985, section X.2; Broadie, Glasserman and Kou, Mathematical Finance 7, 1997). The
uncertainty of the drift itself does not reflect: it is averaged over.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import MutableMapping
from itertools import pairwise
from math import exp, log, sqrt
from typing import Final, Protocol, TypeAlias, final

from attrs import frozen

from smartgoals._documents import document
from smartgoals._forecast.distribution import SMALLEST, Bounded, Shape, half_way
from smartgoals._forecast.own_past import came_near, normal, say_of, waited
from smartgoals._forecast.student import HEAVY, LIGHT, cumulative, quantile

_SHIFT: Final = 0.5826
_NODES: Final = tuple([(i + 0.5) / 9.0 for i in range(9)])
_LIGHT_NODES: Final = tuple([quantile(node, LIGHT) for node in _NODES])
_FAR: Final = 1e9
_ROUNDING: Final = 1e-9
# Each reading of a flow brings less that is new than an independent one would: n of them count as n ** 0.55.
_FRESH: Final = 0.55
# A ratio that was never seen is judged by a t around 1 that counts as so many readings.
_PRIOR_READINGS: Final = 8.0
# Noise about a level hangs together less than amounts do: a round value, by `benchmarks/judge_anew.py`
# and the series of development, November 2026.
_FRESH_NOISE: Final = 0.75
_BURST: Final = 1.5
# Below one step the scale falls as this power of the time: between the 1 of a fixed rate and the
# 0.5 of random steps.
WITHIN_A_STEP: Final = 0.65
_NOISE_IN_A_MAXIMUM: Final = 1.15
# A past reading is taken for one of about so many noises more or less: a round value, by
# `benchmarks/judge_anew.py`.
_NEAR: Final = 0.3


class Passage(Protocol):
    """A path towards a day: what it may reach on the way."""

    def chance(self, x: float, *, upward: bool) -> float:
        """Return the chance that some reading until the day is at least (or, downward, at most) *x*."""
        ...


@final
@document
@frozen(kw_only=True)
class OneWay:
    """A path that never turns back: it reaches on the way what it reaches in the end.

    `at_end` is the distribution on the last day, `at_start` that of the first day, `rising` the direction.
    """

    at_end: Shape
    at_start: Shape
    rising: bool

    def chance(self, x: float, *, upward: bool) -> float:
        """Return the chance on the last day in the direction of the path, on the first day against it."""
        return _there(self.at_end if upward == self.rising else self.at_start, x, upward=upward)


@final
@document
@frozen(kw_only=True)
class WalkLeg:
    """A wandering path as seen from its start up to one joint.

    `drift` and `step` (the noise) are per step, `drift_scale` is the scale of the drift's t with
    four degrees of freedom, and `scale` that of the value at the joint.
    """

    steps: float
    drift: float
    drift_scale: float
    step: float
    scale: float

    def touch(self, away: float, sign: float) -> float:
        """Return the chance of touching a barrier so far above the start (with *sign* -1, below it)
        on any step.
        """
        total = 0.0
        for node in _LIGHT_NODES:
            total += touched(away, sign * self.drift + self.drift_scale * node, self.step, self.steps)
        return total / len(_LIGHT_NODES)

    def stands(self, away: float, sign: float) -> float:
        """Return the chance of standing at or beyond the barrier at the joint itself."""
        return cumulative((sign * self.drift * self.steps - away) / self.scale, LIGHT)

    def towards(self, far: WalkLeg, steps: float) -> WalkLeg:
        """Return the path up to a day between this joint and the next: its middle is straight there,
        its scale a power of time.
        """
        share = (steps - self.steps) / (far.steps - self.steps)
        drift = ((1.0 - share) * self.steps * self.drift + share * far.steps * far.drift) / steps
        along = log(steps / self.steps) / log(far.steps / self.steps)
        scale = self.scale * (far.scale / self.scale) ** along
        walked = self._walked + along * (far._walked - self._walked)
        drift_scale, step = scale * sqrt(1.0 - walked) / steps, scale * sqrt(walked / steps)
        return WalkLeg(steps=steps, drift=drift, drift_scale=drift_scale, step=step, scale=scale)

    @property
    def _walked(self) -> float:
        """The share of the variance at the joint that random steps make; the drift makes the rest."""
        return min(1.0, self.steps * (self.step / self.scale) ** 2)


@final
@document
@frozen(kw_only=True)
class Wandering:
    """A path of random steps around a drift that is itself uncertain.

    `steps` from `start`; `legs` are its joints, the last one at or beyond the last day; `peak` and
    `trough` are how far the season lifts and lowers the path at most; `first` is the first reading,
    in steps; `at_end` is the distribution on the last day, and `on_the_way` those at the first reading
    and on whole steps of a season, below whose chances none may fall. `noise` is the size of what each
    reading has of its own about the level, 0 where the next one starts from it; `drawn` is the
    chance that each is drawn about the level, and `past` the last of them as they came, empty where
    there is no such noise. Where values are whole numbers (`is_whole`), one is reached half a
    step before it.

    With one reading to come, what is reached is what it says: between two readings nobody looks.
    Where a level lies under the readings, the last one says little of the next ones, and what is
    reached is what some of them draws about it; where the next one starts from it, what the steps
    touch. As nobody knows which it is, what the steps touch beyond that counts by its chance.

    The last day is a joint of its own, as its neighbours have it. What is reached by it is held
    between what was by the joint before and what is by the next: so no chance falls as days are
    added, whatever the joints say of the drift. The first joint is the first reading: before it
    nothing can be touched.
    """

    start: float
    steps: float
    legs: tuple[WalkLeg, ...]
    peak: float
    trough: float
    first: float
    on_the_way: tuple[Shape, ...]
    at_end: Shape
    noise: float = 0.0
    drawn: float = 1.0
    past: tuple[float, ...] = ()
    is_whole: bool = False

    def chance(
        self,
        x: float,
        *,
        upward: bool,
        joints: MutableMapping[tuple[float, float, float], float] | None = None,
    ) -> float:
        """Return the chance of touching *x* on any step.

        Ways of one model to different days share their joints: the chance of having reached a
        barrier by a joint, by the steps to it, how far the barrier is and on which side, is looked
        up in *joints*, and added there.
        """
        x = half_way(x, upward=upward) if self.is_whole else x
        stood = max([_there(shape, x, upward=upward) for shape in (self.at_end, *self.on_the_way)])
        if _is_excluded(self.at_end, x, upward=upward):
            return stood
        known = {} if joints is None else joints
        away, sign = (x - self.start - self.peak, 1.0) if upward else (self.start + self.trough - x, -1.0)
        before, reached = 0.0, 0.0
        for leg in self.legs:
            joint = leg.steps, away, sign
            if joint not in known:
                known[joint] = self._by(leg, away, sign)
            before, reached = reached, max(reached, known[joint])
        if self.steps < self.legs[0].steps:
            reached = 0.0  # within one step the path is only looked at where it stands
        elif self.steps < self.legs[-1].steps:
            reached = min(reached, max(before, self._by(self._last, away, sign)))
        if self.noise and self.steps > 1.0:
            by_noise = self._drawn(x, away, sign)
            reached = by_noise + max(0.0, reached - by_noise) * (1.0 - self.drawn)
        return max(stood, reached, self._stood(away, sign))

    @property
    def _last(self) -> WalkLeg:
        """The path as seen from its start up to the last day, where that lies beyond the first joint."""
        far = self.legs[-1]
        return far if self.steps >= far.steps else self.legs[-2].towards(far, self.steps)

    def _by(self, leg: WalkLeg, away: float, sign: float) -> float:
        """Return the chance of having touched a barrier, or of standing beyond it, by a joint."""
        stands = leg.stands(away, sign)
        return max(leg.touch(away, sign), stands) if leg.steps > self.first else stands

    def _drawn(self, x: float, away: float, sign: float) -> float:
        """Return the chance that some reading lies beyond *x*, where each has a noise of its own
        about the level.

        As for the amounts of a flow: given how the level turns out, each reading misses by itself,
        and how often the own past came there has a say. After the last joint that is passed, the
        level is that of the last day or of the next joint, whichever lies further from the value,
        so that no day that is added makes reaching less likely.
        """
        *passed, far = self.legs
        stretches = [(leg.steps, (leg,)) for leg in passed] + [(self.steps, (self._last, far))]
        missed = 0.0
        for node in _LIGHT_NODES:
            by_noise, before = 1.0, 0.0
            for upto, legs in stretches:
                beyond = min([self._lies(leg, away, sign, node) for leg in legs])
                by_noise *= (1.0 - beyond) ** (upto**_FRESH_NOISE - before**_FRESH_NOISE)
                before = upto
            missed += by_noise
        reached = 1.0 - missed / len(_LIGHT_NODES)
        if not self.past:
            return reached
        came = came_near(self.past, x, sign=sign, width=_NEAR * self.noise, steps=int(self.steps))
        return reached + say_of(len(self.past)) * (came - reached)

    def _lies(self, leg: WalkLeg, away: float, sign: float, node: float) -> float:
        """Return the chance that one reading lies beyond the barrier, at one outcome of the level at
        a joint.
        """
        wander = leg.scale * sqrt(1.0 - min(1.0, self.noise / leg.scale) ** 2)
        level = sign * leg.drift * leg.steps + wander * node
        return cumulative((level - away) / (_NOISE_IN_A_MAXIMUM * self.noise), LIGHT)

    def _stood(self, away: float, sign: float) -> float:
        """Return the largest chance of standing beyond the barrier at some time between two joints.

        There the middle is a line, c + d t, and the scale a power of time; (a - c - d t) / t^g is
        least at t = -g (a - c) / ((1 - g) d), which only matters where the middle runs away from
        the barrier.
        """
        largest = 0.0
        for near, far in pairwise(self.legs):
            c, d = near.drift * near.steps * sign, (far.drift * far.steps - near.drift * near.steps) * sign
            d /= far.steps - near.steps
            power = log(far.scale / near.scale) / log(far.steps / near.steps)
            room = away - c + d * near.steps
            times = [self.steps]  # where the middle runs towards it, the last day is the likeliest
            if d < 0.0 < room and 0.0 < power < 1.0:
                times.append(min(power / (1.0 - power) * (room / -d), self.steps))
            for t in times:
                if near.steps < t < far.steps:
                    scale = near.scale * (t / near.steps) ** power
                    largest = max(largest, cumulative((d * t - room) / scale, LIGHT))
        return largest


@final
@document
@frozen(kw_only=True)
class AmountLeg:
    """What a single amount of a flow may be, up to one joint of its path.

    `rate` is the distribution of the mean amount since the joint before, and `centre` its middle.
    """

    upto: float
    rate: Shape
    centre: float


@final
@document
@frozen(kw_only=True)
class Amounts:
    """Readings of a flow: a common rate that is uncertain, and a noise of each reading around it.

    `legs` are the joints of the path, the last one at or beyond the last day; `past` the last
    readings as they came; `ratios` the past readings over the smoothed level before them
    (ascending), `spread` their standard deviation, `noise` the size of the noise in the unit of the
    readings, `count` the readings to come, `on_the_way` what single ones of them may be, those of
    the first days and of the widest and narrowest stretches of the season, and `at_end` the last.
    Where amounts are whole numbers (`is_whole`), one is reached half a step before it.

    Given how the rate turns out, each reading misses the value by itself; so the chance only grows
    with the readings. How long the own past made one wait for the value (see :func:`waited`) has a
    say. Where each is looked at by itself (`is_one_by_one`), as few days with a season are, the
    chance is none larger than the sum of theirs: on the way over a weekend nothing is reached that
    neither of its days may bring.
    """

    legs: tuple[AmountLeg, ...]
    past: tuple[float, ...]
    ratios: tuple[float, ...]
    spread: float
    noise: float
    count: float
    on_the_way: tuple[Shape, ...]
    at_end: Shape
    is_whole: bool = False
    is_one_by_one: bool = False

    def chance(self, x: float, *, upward: bool) -> float:
        """Return the chance that the largest (or smallest) of the readings reaches *x*."""
        x = half_way(x, upward=upward) if self.is_whole else x
        single = [_there(shape, x, upward=upward) for shape in (self.at_end, *self.on_the_way)]
        stood = max(single)
        if self.count <= 1.0 or _is_excluded(self.at_end, x, upward=upward):
            return stood
        missed = 0.0
        for node in _NODES:
            missed += self._missed(node, x, upward=upward)
        reached, seen = 1.0 - missed / (2.0 * len(_NODES)), len(self.past)
        came = waited([value >= x if upward else value <= x for value in self.past], int(self.count))
        reached += say_of(seen) * (came - reached)
        if self.is_one_by_one:
            reached = min(reached, sum(single))
        return max(reached, stood)

    def _missed(self, node: float, x: float, *, upward: bool) -> float:
        """Return twice the chance of missing the value with every reading, by both views, at one
        outcome of the rate.
        """
        by_noise = by_ratio = 1.0
        before, count = 0.0, max(1.0, self.count)
        for leg in self.legs:
            upto = min(leg.upto, count)
            fresh = upto**_FRESH - before**_FRESH
            rate = leg.rate.quantile(node)
            away = (x - rate) / (_NOISE_IN_A_MAXIMUM * self.noise)
            missed = (1.0 - cumulative(-away if upward else away, LIGHT)) ** fresh
            by_noise *= missed
            usual = leg.centre * min(rate / leg.centre, _FAR) ** _BURST if leg.centre * rate > 0.0 else 0.0
            if usual:
                missed = (1.0 - self._share(x / usual, upward=upward == (usual > 0.0))) ** (upto - before)
            by_ratio *= missed
            before = upto
        return by_noise + by_ratio

    def _share(self, ratio: float, *, upward: bool) -> float:
        seen = len(self.ratios)
        expected = cumulative((1.0 - ratio) / self.spread, HEAVY)
        if upward:
            return (seen - bisect_left(self.ratios, ratio) + _PRIOR_READINGS * expected) / (
                seen + _PRIOR_READINGS
            )
        return (bisect_right(self.ratios, ratio) + _PRIOR_READINGS * (1.0 - expected)) / (
            seen + _PRIOR_READINGS
        )


@final
@document
@frozen(kw_only=True)
class Implied:
    """The path that a distribution on the last day implies, for methods that say nothing of the
    way: half of its variance is taken as random steps, the rest as uncertainty of the drift.
    """

    start: float
    steps: float
    at_end: Shape

    def chance(self, x: float, *, upward: bool) -> float:
        """Return the chance of touching *x* on any step."""
        middle = self.at_end.quantile(0.5)
        size = (self.at_end.quantile(0.8) - self.at_end.quantile(0.2)) / 2.0 / 0.94096
        part = sqrt(0.5) * size
        leg = WalkLeg(
            steps=self.steps,
            drift=(middle - self.start) / self.steps,
            drift_scale=part / self.steps,
            step=part / sqrt(self.steps),
            scale=max(size, SMALLEST),
        )
        away, sign = (x - self.start, 1.0) if upward else (self.start - x, -1.0)
        on_the_day = _there(self.at_end, x, upward=upward)
        if self.steps <= 1.0 or _is_excluded(self.at_end, x, upward=upward):
            return on_the_day
        return max(on_the_day, leg.touch(away, sign))


AnyPassage: TypeAlias = OneWay | Wandering | Amounts | Implied
"""How a value gets to its day, from which chances on the way are worked out."""


def _there(shape: Shape, x: float, *, upward: bool) -> float:
    return 1.0 - shape.below(x) if upward else shape.at_most(x)


def _is_excluded(shape: Shape, x: float, *, upward: bool) -> bool:
    """Tell whether the metric cannot have such a value: then no way there leads."""
    return isinstance(shape, Bounded) and shape.excludes(x, upward=upward)


def touched(away: float, drift: float, step: float, steps: float) -> float:
    """Return the chance that random steps reach a barrier *away* above them (or below, where it is negative).

    >>> round(touched(10.0, 0.0, 1.0, 100.0), 3), round(2 * (1 - normal(1.05826)), 3)
    (0.29, 0.29)
    """
    if step <= _ROUNDING * max(abs(away), abs(drift)):  # what is left of equal steps is no noise
        return 1.0 if away <= max(drift, drift * steps) else 0.0
    if (
        away < 0.0
    ):  # the path stands beyond it: it is missed only if the next step falls short and none comes back
        return 1.0 - 2.0 * normal(away / step) * (1.0 - touched(0.0, drift, step, steps))
    barrier = min(away / step, _FAR) + _SHIFT
    pull, spread = min(_FAR, max(-_FAR, drift / step)), sqrt(steps)
    reflected = normal((-barrier - pull * steps) / spread)
    again = exp(min(2.0 * pull * barrier, 700.0)) * reflected if reflected > 0.0 else 0.0
    return min(1.0, normal((pull * steps - barrier) / spread) + again)
