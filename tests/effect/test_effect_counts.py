"""Few counts: no answer is narrower than counting noise, and what is expected is a mean, never drawn to zero."""

from math import exp, fsum, lgamma, log, log1p, sqrt
from random import Random

import pytest
from effect_samples import day
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._effect.counts import CountsByChance, chances_of, evenness_of, quantile, with_counts
from smartgoals._effect.curve import MIDDLE, SHARES, student_curve
from smartgoals._effect.effect import Effect

TENTH, LAST_TENTH = SHARES.index(0.1), SHARES.index(0.9)


def drawn(random: Random, rate: float) -> int:
    """Return a Poisson count."""
    share, count, chance = random.random(), 0, exp(-rate)
    while share > chance:
        share -= chance
        count += 1
        chance *= rate / count
    return count


def placebo(rate: float, last: int, *, nature: str, as_of: int, many: int) -> list[Effect]:
    """Return the effects of an event that does nothing, in steady counts by chance."""
    random, metric, found = Random(7), sg.Metric(id="own", nature=nature), []  # type: ignore[arg-type]
    for _ in range(many):
        amounts, level = [drawn(random, rate) for _ in range(180)], 1000
        values = amounts
        if nature == "stock":
            values = [level := level + one for one in amounts]
        history = sg.History.of([(day(k), value) for k, value in enumerate(values)], metric=metric)
        event = sg.Event(id="placebo", start=day(140), end=day(last))
        found.append(sg.effect(history, event, as_of=day(as_of)))
    return found


@pytest.mark.parametrize("nature", ["flow", "stock"])
@pytest.mark.parametrize("is_over", [True, False])
@pytest.mark.parametrize(("rate", "days"), [(0.05, 30), (1.0, 1), (3.0, 1), (8.0, 1), (3.0, 7)])
def test_an_event_that_does_nothing_lies_inside(rate: float, days: int, *, nature: str, is_over: bool) -> None:
    """The 80 % interval holds zero in four of five placebos or more, and their means are what came."""
    last = 139 + days
    found = placebo(rate, last, nature=nature, as_of=179 if is_over else last, many=60)
    held = sum(low <= 0.0 <= high for low, high in (one.interval(0.8) for one in found))
    assert held >= 0.75 * len(found)
    expected, came = sum(one.expected_without or 0.0 for one in found), sum(one.actual or 0.0 for one in found)
    assert expected == pytest.approx(60 * rate * days, rel=0.15)
    assert came == pytest.approx(60 * rate * days, rel=0.35)


def test_one_lead_in_twenty_days_is_not_beaten_by_two_in_thirty() -> None:
    """What comes one by one every now and then is expected so, and two of it are no effect."""
    leads = sg.History.of([(day(k), int(k % 20 == 0)) for k in range(180)], metric="leads", channel="site")
    found = sg.effect(leads, sg.Event(id="fair", start=day(140), end=day(169)), as_of=day(179))
    assert 1.0 < (found.expected_without or 0.0) < 1.6
    assert found.is_shown is False


@pytest.mark.parametrize("lift", [0, 40])
def test_even_amounts_keep_their_narrow_answer(lift: int) -> None:
    """Where whole amounts are much more even than chance, or no whole ones, counting adds nothing."""
    for part in (0.0, 0.5):
        rows = [(day(k), 100 + k % 2 + part + lift * (60 <= k < 67)) for k in range(120)]
        visits = sg.History.of(rows, metric="sessions", channel="site")
        low, high = sg.effect(visits, sg.Event(id="fair", start=day(60), end=day(66)), as_of=day(119)).interval(0.8)
        assert high - low < 10.0


COUNTS = st.builds(
    lambda mean, *rest: CountsByChance(mean, mean, *rest),
    st.floats(0.0, 500.0),
    st.floats(0.05, 1e4),
    st.floats(0.0, 1.0),
    st.booleans(),
)


@given(counts=COUNTS, scale=st.floats(0.0, 30.0), recentred=st.booleans())
def test_counting_noise_only_widens(counts: CountsByChance, scale: float, *, recentred: bool) -> None:
    """No end comes nearer to the middle than counting noise, quantiles rise, and nothing falls below zero that never did."""
    only_up = counts.only_up
    curve = tuple([max(0.0, value) if only_up else value for value in student_curve(counts.mean, scale)])
    found = with_counts(curve, counts, recentred=recentred)
    assert list(found) == sorted(found)
    noise = chances_of(counts, found[MIDDLE])
    assert found[TENTH] <= max(found[MIDDLE] + noise[TENTH], 0.0 if only_up else found[TENTH]) + 1e-9
    assert found[LAST_TENTH] >= found[MIDDLE] + noise[LAST_TENTH] - 1e-9
    assert found[0] >= 0.0 or not only_up
    if not recentred:
        assert all(
            abs(new - found[MIDDLE]) >= abs(old - found[MIDDLE]) - 1e-9 for old, new in zip(curve, found, strict=True)
        )


@given(st.floats(0.01, 100.0), st.floats(0.05, 1e6), st.floats(0.005, 0.99))
def test_quantiles_of_counts_rise(mean: float, memory: float, share: float) -> None:
    """A larger share has no smaller quantile, and a rate that is known better no wider ends."""
    assert quantile(share, mean, memory) <= quantile(0.995, mean, memory)
    assert quantile(0.995, mean, 1e9) <= quantile(0.995, mean, memory) + 1


@given(st.floats(0.05, 30.0), st.floats(0.1, 1e4), st.floats(0.01, 0.99))
def test_a_quantile_of_counts_is_the_first_that_holds_its_share(mean: float, memory: float, share: float) -> None:
    """Against the chances of a negative binomial, each by itself: fewer have less than the share."""
    shape, odds = mean * memory, 1.0 / (1.0 + memory)

    def chance(count: int) -> float:
        ways = lgamma(shape + count) - lgamma(shape) - lgamma(count + 1)
        return exp(ways + shape * log1p(-odds) + count * log(odds))

    found = quantile(share, mean, memory)
    upto = fsum(chance(count) for count in range(found + 1))
    assert upto >= share - 1e-6
    assert upto - chance(found) < share + 1e-6


@given(COUNTS, st.floats(0.0, 600.0))
def test_counting_noise_grows_with_what_is_counted(counts: CountsByChance, middle: float) -> None:
    """Its ends lie apart by the evenness of the amounts, and of counts both ways on both sides alike."""
    noise = chances_of(counts._replace(evenness=1.0), middle)
    assert list(noise) == sorted(noise)
    even = chances_of(counts, middle)
    assert even == pytest.approx([sqrt(counts.evenness) * one for one in noise])
    both = chances_of(counts._replace(only_up=False), middle)
    assert both == pytest.approx([-one for one in reversed(both)], abs=1e-9)
    more = chances_of(counts._replace(only_up=False, size=counts.size + 1.0), middle)
    assert more[-1] >= both[-1]


@given(st.lists(st.integers(0, 50).map(float), min_size=3, max_size=40))
def test_evenness_is_a_share(amounts: list[float]) -> None:
    """It lies above zero and at most at one, whatever was counted."""
    assert 0.0 < evenness_of([amounts, []]) <= 1.0


def test_huge_amounts_are_no_even_ones() -> None:
    """Where squares are too large for a number, counts are taken for those by chance."""
    assert evenness_of([[1e200, 3e200]]) == 1.0
