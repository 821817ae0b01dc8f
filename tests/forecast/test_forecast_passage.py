"""What is reached on the way, against the formulas of the module worked out anew, grids of times, and counted waits."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from itertools import pairwise
from statistics import NormalDist, fmean
from typing import Any

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

from smartgoals._forecast.distribution import Bounded, Known, Shape, TwoPiece, Weighted
from smartgoals._forecast.own_past import came_near, waited
from smartgoals._forecast.passage import (
    AmountLeg,
    Amounts,
    Implied,
    OneWay,
    WalkLeg,
    Wandering,
    normal,
    touched,
)
from smartgoals._forecast.student import HEAVY, LIGHT, cumulative, quantile

NODES = [(2 * k + 1) / 18 for k in range(9)]
moderate = st.floats(-20, 20)
sizes = st.floats(0.1, 10)
signs = st.sampled_from([1.0, -1.0])


def light(centre: float, scale: float) -> TwoPiece:
    """Return a t with four degrees of freedom."""
    return TwoPiece(centre=centre, down=scale, up=scale, down_df=LIGHT, up_df=LIGHT)


def reflected(b: float, mu: float, s: float, h: float) -> float:
    """Return the chance of reaching a barrier, as the head of the module prints it."""
    shifted = b + 0.5826 * s

    def phi(z: float) -> float:
        return math.erfc(-z / math.sqrt(2)) / 2  # the standard library's own loses the digits of the tail

    again = math.exp(2 * mu * shifted / s**2) * phi((-shifted - mu * h) / (s * math.sqrt(h)))
    return min(1.0, phi((mu * h - shifted) / (s * math.sqrt(h))) + again)


def touch(leg: WalkLeg, away: float, sign: float) -> float:
    """Return the chance of touching, averaged over nine equally likely drifts."""
    drifts = [sign * leg.drift + leg.drift_scale * quantile(node, LIGHT) for node in NODES]
    return fmean([touched(away, drift, leg.step, leg.steps) for drift in drifts])


@given(st.floats(-8, 8))
def test_the_normal_distribution_is_the_one_of_the_standard_library(z: float) -> None:
    """The distribution function is that of `statistics.NormalDist`."""
    assert normal(z) == pytest.approx(NormalDist().cdf(z), rel=1e-6, abs=1e-12)


@given(st.floats(0, 30), st.floats(-2, 2), st.floats(0.5, 5), st.floats(1, 100))
def test_a_barrier_ahead_is_reached_as_the_formula_says(b: float, mu: float, s: float, h: float) -> None:
    """In front of a barrier the chance is that of the reflected path with the shift for single steps."""
    assert touched(b, mu, s, h) == pytest.approx(reflected(b, mu, s, h), rel=1e-6, abs=1e-12)


@given(st.floats(-30, -0.01), st.floats(-2, 2), st.floats(0.5, 5), st.floats(1, 100))
def test_a_barrier_passed_is_missed_by_the_next_step_and_for_good(b: float, mu: float, s: float, h: float) -> None:
    """Beyond a barrier the path misses it where one step falls short (twice its tail) and none comes back."""
    missed = 2 * NormalDist().cdf(b / s) * (1 - reflected(0.0, mu, s, h))
    assert touched(b, mu, s, h) == pytest.approx(1 - missed, rel=1e-6, abs=1e-12)


@pytest.mark.parametrize(
    ("away", "drift", "chance"),
    [(5.0, 0.5, 1.0), (5.1, 0.5, 0.0), (-1.0, -1.0, 1.0), (-1.1, -1.0, 1.0), (-0.9, -1.0, 0.0), (0.0, 0.0, 1.0)],
)
def test_a_path_without_noise_is_where_it_drifts(away: float, drift: float, chance: float) -> None:
    """Without noise ten steps are a line: it is highest on the last one, or, falling, on the first."""
    assert touched(away, drift, 0.0, 10.0) == chance


huge = st.floats(-1e300, 1e300)


@given(huge, huge, st.floats(0, 1e300), st.floats(0.01, 1e6), st.floats(0, 9e299))
def test_touching_is_a_chance_that_falls_with_the_distance(
    away: float, drift: float, step: float, steps: float, more: float
) -> None:
    """However odd the numbers, the chance lies between 0 and 1 and a barrier further up is never likelier."""
    near, far = touched(away, drift, step, steps), touched(away + more, drift, step, steps)
    assert 0.0 <= far <= near + 1e-9 <= 1.0 + 1e-9


@pytest.mark.parametrize(
    ("rising", "upward", "x", "chance"),
    [
        (True, True, 2.0, 0.8),  # at its end it is 2 or more
        (True, False, 2.0, 0.9),  # on its first step it was 2 or less
        (False, False, 2.0, 0.5),
        (False, True, 2.0, 0.4),
        (True, True, 0.5, 1.0),
        (False, True, 3.5, 0.0),
    ],
)
def test_a_path_of_one_way_is_judged_at_an_end(*, rising: bool, upward: bool, x: float, chance: float) -> None:
    """Along its way a path counts where it ends, against its way where it starts; the value itself is reached."""
    at_end, at_start = Weighted((1.0, 2.0, 3.0), (0.2, 0.5, 1.0)), Weighted((1.0, 2.0, 3.0), (0.6, 0.9, 1.0))
    path = OneWay(at_end=at_end, at_start=at_start, rising=rising)
    assert path.chance(x, upward=upward) == pytest.approx(chance)


any_leg = st.builds(
    WalkLeg, steps=st.floats(1, 80), drift=moderate, drift_scale=st.floats(0, 3), step=sizes, scale=sizes
)


@given(any_leg, st.floats(-30, 30), signs)
def test_a_leg_averages_over_its_drift(leg: WalkLeg, away: float, sign: float) -> None:
    """Touching is averaged over nine drifts, standing is a t around the middle; both mirror with the sign."""
    assert leg.touch(away, sign) == pytest.approx(touch(leg, away, sign))
    assert leg.touch(away, sign) == pytest.approx(evolve(leg, drift=-leg.drift).touch(away, -sign))
    middle = leg.drift * leg.steps * sign
    assert leg.stands(away, sign) == pytest.approx(1 - light(middle, leg.scale).at_most(away), abs=1e-9)


@st.composite
def wanderings(draw: st.DrawFn) -> Wandering:
    """Draw a path whose joints have drifts of their own and scales that grow, but not faster than time."""
    legs, at, scale = list[WalkLeg](), 1.0, draw(sizes)
    for _ in range(draw(st.integers(1, 4))):
        drift, share = draw(st.floats(-3, 3)), draw(st.floats(0.1, 0.8))
        legs.append(
            WalkLeg(
                steps=at,
                drift=drift,
                drift_scale=scale * math.sqrt(1 - share) / at,
                step=scale * math.sqrt(share / at),
                scale=scale,
            )
        )
        at, scale = 3 * at, scale * 3 ** draw(st.floats(0.1, 0.95))
    last = legs[-1].steps
    steps = last if draw(st.booleans()) else draw(st.floats(last / 3, last, exclude_min=True))
    start, peak, trough = draw(moderate), draw(st.floats(0, 5)), draw(st.floats(-5, 0))
    middle, scale = along(legs, steps)
    noise = draw(st.sampled_from([0.0, 0.5, 1.5])) * legs[0].scale
    return Wandering(
        start=start,
        steps=steps,
        legs=tuple(legs),
        peak=peak,
        trough=trough,
        first=1.0,
        on_the_way=tuple([light(start + draw(moderate), draw(sizes)) for _ in range(draw(st.integers(0, 2)))]),
        at_end=light(start + middle, scale),
        noise=noise,
        drawn=draw(st.sampled_from([0.0, 0.3, 1.0])),
        past=tuple([start + draw(moderate) for _ in range(draw(st.integers(0, 30)))]) if noise else (),
    )


def along(legs: Sequence[WalkLeg], t: float) -> tuple[float, float]:
    """Return the middle of a path, straight between joints, and its scale, a power of the time there."""
    if t <= 1:
        return legs[0].drift * t, legs[0].scale * t**0.65
    near, far = next((a, b) for a, b in pairwise(legs) if t <= b.steps)
    share = (t - near.steps) / (far.steps - near.steps)
    middle = (1 - share) * near.drift * near.steps + share * far.drift * far.steps
    along_time = math.log(t / near.steps) / math.log(3)
    return middle, near.scale * (far.scale / near.scale) ** along_time


def leg_to(legs: Sequence[WalkLeg], t: float) -> WalkLeg:
    """Return the path up to a time: the share of random steps in its variance runs along the logarithm of time."""
    middle, scale = along(legs, t)
    walks = [leg.step**2 * leg.steps / leg.scale**2 for leg in legs]
    k = next(k for k, leg in enumerate(legs) if t <= leg.steps)
    part = math.log(t / legs[k - 1].steps) / math.log(3)
    share = (1 - part) * walks[k - 1] + part * walks[k]
    random_part = scale**2 * share
    return WalkLeg(
        steps=t,
        drift=middle / t,
        drift_scale=math.sqrt(max(0.0, scale**2 - random_part)) / t,
        step=math.sqrt(random_part / t),
        scale=scale,
    )


def until(leg: WalkLeg, first: float, away: float, sign: float) -> float:
    """Return the chance of having touched, or of standing beyond; before the first reading nothing is touched."""
    stands = 1 - light(sign * leg.drift * leg.steps, leg.scale).at_most(away)
    return max(stands, touch(leg, away, sign)) if leg.steps > first else stands


def drawn(path: Wandering, away: float, *, upward: bool) -> float:
    """Return the chance that a reading with a noise of its own lies beyond: by nine outcomes of the level, and the past."""
    sign, missed = 1.0 if upward else -1.0, 0.0
    for node in range(9):
        along_level, before, miss = quantile((node + 0.5) / 9, LIGHT), 0.0, 1.0
        for leg in path.legs:
            upto = min(leg.steps, path.steps)
            ends = [(leg.drift * leg.steps, leg.scale), along(path.legs, upto)]
            levels = [
                sign * middle + math.sqrt(max(0.0, scale**2 - path.noise**2)) * along_level for middle, scale in ends
            ]
            beyond = 1 - light(min(levels), 1.15 * path.noise).at_most(away)
            miss *= (1 - beyond) ** (upto**0.75 - before**0.75)
            before = upto
        missed += miss / 9
    x = path.start + path.peak + away if upward else path.start + path.trough - away
    say = 0.4 * len(path.past) / (len(path.past) + 20)
    return (1 - say) * (1 - missed) + (
        say * near(path.past, x, sign, 0.3 * path.noise, int(path.steps)) if say else 0.0
    )


def near(past: Sequence[float], x: float, sign: float, width: float, steps: int) -> float:
    """Return the share of past windows that come beyond a value, each reading one of about so much more or less."""
    chances = [1 - NormalDist().cdf(sign * (x - value) / width) for value in past]
    length = min(steps, len(past))
    windows = [chances[start : start + length] for start in range(len(past) - length + 1)]
    missed = fmean(math.prod(max(1e-12, 1 - chance) for chance in window) for window in windows)
    return 1 - missed ** max(1.0, steps / len(past))


@given(
    st.lists(st.integers(-5, 5), min_size=1, max_size=40),
    st.floats(-8, 8),
    st.integers(1, 90),
    st.tuples(st.floats(0, 3), st.integers(0, 9)),
    st.booleans(),
)
def test_the_past_comes_less_often_further_off_and_more_often_in_more_steps(
    past: list[int], at: float, steps: int, beyond: tuple[float, int], upward: bool
) -> None:
    """The share is that of the past's windows; it falls with the distance, and grows with the steps."""
    sign, (more, later) = 1.0 if upward else -1.0, beyond
    share = came_near(past, at, sign=sign, width=0.4, steps=steps)
    assert share == pytest.approx(near(past, at, sign, 0.4, steps), abs=1e-9)
    assert came_near(past, at + sign * more, sign=sign, width=0.4, steps=steps) <= share + 1e-12
    assert came_near(past, at, sign=sign, width=0.4, steps=steps + later) >= share - 1e-12


@given(wanderings(), st.floats(-25, 25), st.floats(0, 10), st.booleans())
def test_noise_of_readings_is_reached_by_and_steps_of_none(
    path: Wandering, at: float, more: float, upward: bool
) -> None:
    """Readings that may start from the last reach no less than those that do not, and no more than both ways would;
    what lies further is reached no more often.
    """
    x, further = path.start + at, path.start + at + (more if upward else -more)
    alone, all_drawn = evolve(path, noise=0.0, past=()), evolve(path, drawn=1.0)
    both = max(alone.chance(x, upward=upward), all_drawn.chance(x, upward=upward))
    assert all_drawn.chance(x, upward=upward) - 1e-12 <= path.chance(x, upward=upward) <= both + 1e-12
    assert path.chance(further, upward=upward) <= path.chance(x, upward=upward) + 1e-12


TOWARDS = Wandering(
    start=0.0,
    steps=2.0,
    legs=(
        WalkLeg(steps=1.0, drift=2.0, drift_scale=0.125**0.5, step=0.125**0.5, scale=0.5),
        WalkLeg(steps=3.0, drift=0.0, drift_scale=0.125**0.5 / 3**0.5, step=0.125**0.5, scale=0.75**0.5),
    ),
    peak=0.0,
    trough=-2.0,
    first=1.0,
    on_the_way=(),
    at_end=TwoPiece(centre=1.0, down=0.5**0.5, up=0.5**0.5, down_df=4, up_df=4),
)
"""A level that comes back from a joint, with a season in which it stands lower on some day."""


@given(wanderings(), st.floats(-25, 25), st.booleans())
@example(TOWARDS, 0.0, False)
def test_a_wandering_path_is_the_most_of_its_ways(path: Wandering, at: float, upward: bool) -> None:
    """The chance is the largest of the last day's, of any day's on the way, and of touching by its joints so far."""
    x, sign = path.start + at, 1.0 if upward else -1.0
    away = at - path.peak if upward else path.trough - at
    by_joint = [0.0]
    for leg in path.legs:
        by_joint.append(max(by_joint[-1], until(leg, path.first, away, sign)))
    steps = path.steps
    walked, chances = 0.0, [0.0]
    if steps >= 1:
        last = until(leg_to(path.legs, steps) if steps > 1 else path.legs[0], path.first, away, sign)
        walked = min(by_joint[-1], max(by_joint[-2], last))
    shapes = [path.at_end, *path.on_the_way]
    chances += [1 - shape.below(x) if upward else shape.at_most(x) for shape in shapes]
    for k in range(3001 if steps >= 1 else 0):  # within a step nobody reads
        t = steps ** (k / 3000)
        middle, scale = along(path.legs, t)
        chances.append(cumulative((sign * middle - away) / scale, LIGHT))
    if path.noise and steps > 1:  # what lies under the readings is not walked to from the last of them
        by_noise = drawn(path, away, upward=upward)
        walked = by_noise + (1 - path.drawn) * max(0.0, walked - by_noise)
    chances.append(walked)
    assert path.chance(x, upward=upward) == pytest.approx(max(chances), abs=2e-5)


@given(wanderings(), st.floats(0, 1), st.floats(0, 1), st.floats(-25, 25), st.booleans())
def test_reaching_is_never_less_likely_by_a_later_day(
    path: Wandering, one: float, other: float, at: float, upward: bool
) -> None:
    """On days between the last two joints, and on these, the chance only grows with the days."""
    *passed, far = path.legs
    begins = passed[-1].steps if passed else path.first
    chances = list[float]()
    for share in sorted((one, other)):
        t = path.first * math.floor((begins + (far.steps - begins) * share) / path.first + 1e-9)
        middle, scale = along(path.legs, t)
        legs = tuple([leg for leg in passed if leg.steps < t] + [leg for leg in path.legs if leg.steps >= t][:1])
        way = evolve(path, steps=t, legs=legs, at_end=light(path.start + middle, scale), on_the_way=())
        chances.append(way.chance(path.start + at, upward=upward))
    assert chances[0] <= chances[1] + 1e-9


@given(wanderings(), st.floats(-25, 25), st.floats(0, 10), st.booleans())
def test_what_lies_further_is_never_likelier_on_the_way(path: Wandering, at: float, more: float, upward: bool) -> None:
    """A barrier beyond another is reached no more often."""
    x, further = path.start + at, path.start + at + (more if upward else -more)
    assert path.chance(further, upward=upward) <= path.chance(x, upward=upward) + 1e-12


@given(st.floats(0.5, 5), st.floats(0.05, 1), st.floats(3, 80), st.floats(0.2, 1.8), signs)
def test_a_line_reaches_on_the_way_what_it_stands_at_in_the_end(
    drift: float, scale: float, steps: float, part: float, sign: float
) -> None:
    """Where all doubt is about the drift, no day before is likelier than the last one, wherever the joints lie."""
    joints = [3.0**k for k in range(5) if 3.0 ** (k - 1) < steps]
    legs = [WalkLeg(steps=t, drift=sign * drift, drift_scale=scale, step=0.0, scale=scale * t) for t in joints]
    at_end = light(sign * drift * steps, scale * steps)
    path = Wandering(
        start=0.0, steps=steps, legs=tuple(legs), peak=0.0, trough=0.0, first=1.0, on_the_way=(), at_end=at_end
    )
    x, upward = sign * drift * steps * part, sign > 0
    there = 1 - at_end.at_most(x) if upward else at_end.at_most(x)
    # Nine drifts stand for all of them.
    assert path.chance(x, upward=upward) == pytest.approx(there, abs=1 / 9)


@given(wanderings(), st.lists(st.tuples(st.floats(-25, 25), st.booleans()), min_size=1, max_size=4))
def test_what_is_known_of_joints_changes_no_chance(path: Wandering, asked: list[tuple[float, bool]]) -> None:
    """Joints that were looked at for another value, side or day give the chance that they give without, to the bit."""
    joints: dict[tuple[float, float, float], float] = {}
    for at, upward in asked + asked:
        for way in (path, evolve(path, steps=path.legs[0].steps, legs=path.legs[:1])):
            x = path.start + at
            assert way.chance(x, upward=upward, joints=joints) == way.chance(x, upward=upward)
    assert {steps for steps, _, _ in joints} == {leg.steps for leg in path.legs}


def waits(reached: Sequence[bool], steps: int) -> float:
    """Return the product-limit estimate from the list of all waits: how long each was, and whether it ended."""
    spells = list[tuple[int, bool]]()
    for start in range(-1, len(reached)):
        later = [at for at in range(start + 1, len(reached)) if reached[at]]
        spells.append((later[0] - start, True) if later else (len(reached) - 1 - start, False))
    missed = 1.0
    for step in range(1, steps + 1):
        at_risk = sum(length >= step for length, _ in spells)
        ended = sum(length == step and is_over for length, is_over in spells)
        missed *= 1 - ended / at_risk if at_risk else 1
    return 1 - missed


@given(st.lists(st.booleans(), max_size=40), st.integers(0, 50))
def test_waits_are_those_of_kaplan_and_meier(reached: list[bool], steps: int) -> None:
    """The share of days that led to the value is the product-limit estimate over all days and their waits."""
    assert waited(reached, steps) == pytest.approx(waits(reached, steps))


def amounts(draw: random.Random, sign: float, count: float, *, seen: int = 30) -> Amounts:
    """Return a flow with a path of three joints, of one sign."""
    legs, upto = list[AmountLeg](), 1.0
    for _ in range(3):
        centre = sign * draw.uniform(5, 15)
        legs.append(AmountLeg(upto=upto, rate=light(centre, draw.uniform(1, 8)), centre=centre))
        upto *= 3
    past = [sign * draw.uniform(4, 18) for _ in range(seen)]
    return Amounts(
        legs=tuple(legs),
        past=tuple(past),
        ratios=tuple(sorted(draw.choice([0.5, 0.8, 1.0, 1.2, 1.6, 2.5]) for _ in range(seen))),
        spread=draw.uniform(0.2, 0.8),
        noise=draw.uniform(1, 4),
        count=count,
        on_the_way=tuple([light(sign * draw.uniform(3, 20), draw.uniform(2, 6)) for _ in range(2)])
        if count > 1
        else (),
        at_end=light(sign * draw.uniform(5, 15), draw.uniform(2, 6)),
    )


def missing(of: Amounts, node: float, x: float, sign: float) -> float:
    """Return the chance that all amounts miss a value at one outcome of the rate: by noise and by ratios, half each."""
    by_noise = by_ratio = 1.0
    before = 0.0
    for leg in of.legs:
        upto = min(leg.upto, max(1.0, of.count))
        rate = leg.rate.quantile(node)
        one = 1 - light(rate, 1.15 * of.noise).at_most(x)
        hit = one if sign > 0 else 1 - one
        quiet = (1 - hit) ** (upto**0.55 - before**0.55)
        by_noise *= quiet
        if rate * leg.centre > 0:
            usual = leg.centre * (rate / leg.centre) ** 1.5
            ratio = x / usual
            above = sign * usual > 0
            seen = sum(one >= ratio if above else one <= ratio for one in of.ratios)
            prior = 1 - TwoPiece(centre=1, down=of.spread, up=of.spread, down_df=HEAVY, up_df=HEAVY).at_most(ratio)
            share = (seen + 8 * (prior if above else 1 - prior)) / (len(of.ratios) + 8)
            by_ratio *= (1 - share) ** (upto - before)
        else:
            by_ratio *= quiet
        before = upto
    return (by_noise + by_ratio) / 2


@given(st.integers(0, 10**6), signs, st.sampled_from([0.4, 1.0, 2.0, 5.5, 9.0]), st.floats(-30, 30), st.booleans())
def test_the_largest_of_coming_amounts_is_judged_by_noise_ratios_and_the_past(
    seed: int, sign: float, count: float, x: float, upward: bool
) -> None:
    """Amounts miss a value one by one, and the own past has its say; one that comes alone has its own chance."""
    of = amounts(random.Random(seed), sign, count, seen=seed % 41)
    side = 1.0 if upward else -1.0
    reached = 1 - fmean([missing(of, node, x, side) for node in NODES])
    say = 0.4 * len(of.past) / (len(of.past) + 20)
    came = waits([value * side >= x * side for value in of.past], int(count))
    single = [1 - shape.below(x) if upward else shape.at_most(x) for shape in (of.at_end, *of.on_the_way)]
    expected = max((1 - say) * reached + say * came, *single) if count > 1 else single[0]
    assert of.chance(x, upward=upward) == pytest.approx(expected, abs=1e-9)


def test_an_amount_reaches_what_equals_it() -> None:
    """Past amounts and ratios that equal the value count as having reached it, upwards and downwards."""
    leg = AmountLeg(upto=1.0, rate=Known(10.0), centre=10.0)
    fields: dict[str, Any] = {"legs": (leg,), "spread": 0.5, "noise": 1e-6, "count": 1.5}
    fields |= {"on_the_way": (), "at_end": Known(10.0)}
    x = 40.0
    often = Amounts(past=(x,) * 20, ratios=(4.0,) * 12, **fields)
    seldom = Amounts(past=(x - 1,) * 20, ratios=(3.9,) * 12, **fields)
    # The ratio has 12 of 20 readings and the prior the others, in one of two views; the past has a say of one fifth.
    prior = cumulative(-6.0, HEAVY)
    assert often.chance(x, upward=True) == pytest.approx(0.8 * (12 + 8 * prior) / 20 / 2 + 0.2, abs=1e-6)
    assert seldom.chance(x, upward=True) == pytest.approx(0.8 * 8 * prior / 20 / 2, abs=1e-6)


@given(st.floats(1, 60, exclude_min=True), moderate, sizes, st.floats(-25, 25), st.booleans())
def test_half_the_variance_of_an_implied_path_is_steps(
    steps: float, centre: float, scale: float, x: float, upward: bool
) -> None:
    """Half the variance of the last day is that of random steps and half that of the drift; the last day bounds it."""
    start = 3.0
    path = Implied(start=start, steps=steps, at_end=light(centre, scale))
    half = scale * math.sqrt(0.5)
    leg = WalkLeg(
        steps=steps,
        drift=(centre - start) / steps,
        drift_scale=half / steps,
        step=half / math.sqrt(steps),
        scale=scale,
    )
    on_the_day = light(centre, scale).at_most(x)
    expected = (
        max(1 - on_the_day, touch(leg, x - start, 1.0)) if upward else max(on_the_day, touch(leg, start - x, -1.0))
    )
    assert path.chance(x, upward=upward) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("upward", [True, False])
def test_an_implied_path_is_never_less_likely_than_its_last_day(*, upward: bool) -> None:
    """Atoms of the last day count as reached, whatever the path says of the way."""
    atoms: Shape = Weighted((0.0, 10.0), (0.5, 1.0))
    path = Implied(start=5.0, steps=4.0, at_end=atoms)
    assert path.chance(10.0 if upward else 0.0, upward=upward) >= 0.5


@pytest.mark.parametrize("upward", [True, False])
def test_where_no_value_can_be_no_way_leads(*, upward: bool) -> None:
    """Beyond a bound of the metric every way has the chance of the last day, which is none."""
    at_end = Bounded(light(0.0, 50.0), -9.0, 9.0)
    x = 9.5 if upward else -9.5
    leg = WalkLeg(steps=3.0, drift=0.0, drift_scale=1.0, step=5.0, scale=9.0)
    walk = Wandering(start=0.0, steps=3.0, legs=(leg,), peak=5.0, trough=-5.0, first=1.0, on_the_way=(), at_end=at_end)
    single = AmountLeg(upto=9.0, rate=light(0.0, 5.0), centre=1.0)
    brought = Amounts(
        legs=(single,), past=(x,) * 9, ratios=(), spread=1.0, noise=9.0, count=9.0, on_the_way=(), at_end=at_end
    )
    for path in (walk, brought, Implied(start=0.0, steps=9.0, at_end=at_end)):
        assert path.chance(x, upward=upward) == 0.0
        assert path.chance(x * 0.9, upward=upward) > 0.2


@given(st.floats(0.1, 1.0), moderate, sizes, st.floats(-25, 25), st.booleans())
def test_one_step_is_its_day(steps: float, centre: float, scale: float, x: float, upward: bool) -> None:
    """With one reading to come what is reached is what it says."""
    at_end = light(centre, scale)
    there = 1 - at_end.below(x) if upward else at_end.at_most(x)
    assert Implied(start=3.0, steps=steps, at_end=at_end).chance(x, upward=upward) == there
