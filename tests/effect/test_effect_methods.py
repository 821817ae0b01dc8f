"""Methods behind an effect: what mirrors, scales and repeats, and what comes out of sides that tell nothing."""

from math import isfinite
from random import Random
from statistics import fmean

import pytest
from hypothesis import given, strategies as st

from smartgoals._effect.bridge import bridged, placebo_errors, size_of
from smartgoals._effect.constants import MEMORIES
from smartgoals._effect.curve import SHARES, averaged, bent, student_curve, widened, width
from smartgoals._effect.expected import roughness
from smartgoals._effect.smoother import filtered, smoothed, walk_of

AMOUNTS = st.lists(st.integers(0, 1000).map(float), min_size=3, max_size=60)


@given(before=AMOUNTS, after=AMOUNTS, steps=st.integers(1, 40))
def test_both_sides_count_alike(before: list[float], after: list[float], steps: int) -> None:
    """Turning time around changes nothing: neither side is the first."""
    there, back = smoothed(walk_of(before, after), steps), smoothed(walk_of(after[::-1], before[::-1]), steps)
    assert there == pytest.approx(back, rel=1e-6, abs=1e-6)
    one, other = bridged(before, after, steps), bridged(after[::-1], before[::-1], steps)
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert one[0] == pytest.approx(other[0])


@given(before=AMOUNTS, after=AMOUNTS, steps=st.integers(1, 40), factor=st.sampled_from((2.0, 0.5, 1024.0)))
def test_methods_scale_with_the_amounts(before: list[float], after: list[float], steps: int, factor: float) -> None:
    """Amounts in another unit give the same answer in that unit."""
    larger = [value * factor for value in before], [value * factor for value in after]
    plain = smoothed(walk_of(before, after), steps)
    assert smoothed(walk_of(*larger), steps) == pytest.approx([value * factor for value in plain])
    bridge, scaled = bridged(before, after, steps), bridged(*larger, steps)
    if bridge is not None and scaled is not None:
        assert scaled == pytest.approx([value * factor for value in bridge])
    assert roughness([before, after]) == pytest.approx(roughness(larger))


@given(before=AMOUNTS, after=AMOUNTS, steps=st.integers(1, 40), more=st.integers(-500, 500))
def test_methods_move_with_the_amounts(before: list[float], after: list[float], steps: int, more: int) -> None:
    """So much more of every amount is so much more of each step, and no answer is surer or less sure for it."""
    moved = [value + more for value in before], [value + more for value in after]
    middle, size = smoothed(walk_of(before, after), steps)
    assert smoothed(walk_of(*moved), steps) == (
        pytest.approx(middle + more * steps, abs=1e-5),
        pytest.approx(size, abs=1e-5),
    )
    bridge, other = bridged(before, after, steps), bridged(*moved, steps)
    assert (bridge is None) == (other is None)
    if bridge is not None:
        assert other == (
            pytest.approx(bridge[0] + more * steps, abs=1e-5),
            pytest.approx(bridge[1], abs=1e-5),
        )


@given(amounts=AMOUNTS, memory=st.sampled_from([0.0, 0.02, 0.3, 0.8]))
def test_a_level_is_a_mean_until_it_forgets(amounts: list[float], memory: float) -> None:
    """As long as each amount would weigh more than the memory lets it, the level is their plain mean."""
    known = [one for k, one in enumerate(amounts, 1) if k * memory < 1.0]
    level = filtered(known, memory)
    assert level.value == pytest.approx(fmean(known))
    assert level.weight == pytest.approx(1 / len(known))
    off = [known[k] - fmean(known[:k]) for k in range(1, len(known))]
    assert level.squares == pytest.approx(sum(one * one for one in off))
    whole = filtered(amounts, memory)
    assert min(amounts) - 1e-9 <= whole.value <= max(amounts) + 1e-9
    assert whole.weight == pytest.approx(max(memory, 1 / len(amounts)) if len(known) < len(amounts) else level.weight)


@given(amounts=AMOUNTS, memory=st.sampled_from([0.0, *MEMORIES]))
def test_a_level_weighs_each_amount_by_its_count_or_its_memory(amounts: list[float], memory: float) -> None:
    """Walked one by one with the weight asked for each time, the same comes out, to the last digit."""
    level, squares, weight = amounts[0], 0.0, 1.0
    for count, amount in enumerate(amounts[1:], 2):
        weight = 1.0 / count if count * memory < 1.0 else memory
        error = amount - level
        level, squares = level + weight * error, squares + error * error
    assert filtered(amounts, memory) == (level, squares, weight)


@given(before=AMOUNTS, after=AMOUNTS)
def test_a_walk_has_the_variance_of_its_errors(before: list[float], after: list[float]) -> None:
    """Of the memories tried the one with the least errors, which are those of both sides but for the first of each."""
    walk = walk_of(before, after)
    tried = [(filtered(before, one), filtered(after[::-1], one)) for one in MEMORIES]
    errors = [one.squares + other.squares for one, other in tried]
    assert walk.variance == pytest.approx(min(errors) / (len(before) + len(after) - 2))
    memory = MEMORIES[errors.index(min(errors))]
    assert (walk.left, walk.right) == tried[MEMORIES.index(memory)]
    assert walk.step == pytest.approx(walk.variance * memory**2)
    assert walk.noise == pytest.approx(walk.variance * (1 - memory))


@given(before=AMOUNTS, after=AMOUNTS | st.just([]), steps=st.integers(1, 40))
def test_a_window_is_filled_by_a_walk_from_its_ends(before: list[float], after: list[float], steps: int) -> None:
    """Its total has the mean and the variance of a sum of levels that walk, given what is known at each end."""
    walk = walk_of(before, after)
    known = walk.noise * walk.left.weight
    mean, variance = steps * walk.left.value, steps**2 * known + walk.step * sum(k * k for k in range(1, steps + 1))
    if walk.right is not None:
        # The level after the window is told, too: what is known of the total given that, as of any two normal values.
        off = walk.right.value - walk.left.value
        spread = known + walk.step * (steps + 1) + walk.noise * walk.right.weight
        together = steps * known + walk.step * sum(range(1, steps + 1))
        mean += together / spread * off if spread else 0.0
        variance -= together**2 / spread if spread else 0.0
    middle, size = smoothed(walk, steps)
    assert middle == pytest.approx(mean, rel=1e-6, abs=1e-6)
    assert size == pytest.approx(max(0.0, variance + steps * walk.noise) ** 0.5, rel=1e-4, abs=1e-4)


@given(amount=st.integers(1, 100).map(float), count=st.integers(9, 40), steps=st.integers(1, 60))
def test_equal_amounts_go_on(amount: float, count: int, steps: int) -> None:
    """Where nothing changes, what would have come is the same amount each time, and placebos are never off."""
    same = [amount] * count
    assert smoothed(walk_of(same, same), steps) == (pytest.approx(amount * steps), 0.0)
    bridge = bridged(same, same, steps)
    assert bridge is not None
    assert bridge == (pytest.approx(amount * steps), pytest.approx(0.0, abs=1e-6))
    assert roughness([same]) == 0.0


def test_the_smoother_widens_with_the_window() -> None:
    """A longer gap is less certain, and one side alone less than both."""
    side = [float(10 + (k * 7) % 5) for k in range(60)]
    widths = [smoothed(walk_of(side, side), steps)[1] for steps in (1, 5, 20, 80)]
    assert widths == sorted(widths)
    assert widths[0] > 0.0
    assert smoothed(walk_of(side, []), 20)[1] > smoothed(walk_of(side, side), 20)[1]


def test_a_level_alone_is_carried_on() -> None:
    """With nothing after the window the filtered level lasts."""
    level = filtered([5.0] * 20, 0.3)
    assert (level.value, level.squares) == (5.0, 0.0)
    assert smoothed(walk_of([5.0] * 20, []), 4) == (20.0, 0.0)


@pytest.mark.parametrize("count", range(12))
def test_sides_too_short_for_a_placebo_give_none(count: int) -> None:
    """Eight amounts are too few for a window with means on both sides; nine are enough."""
    side = [float(k % 3) for k in range(count)]
    assert bool(placebo_errors(side, 3, 6)) == (count >= 9)
    if 0 < count < 9:
        assert bridged(side, side, 3) is None


def test_long_windows_are_judged_by_shorter_ones() -> None:
    """A side that cannot hold the window tells of it by shorter ones, whose errors are larger in a longer window."""
    side = [float((k * 5) % 7) for k in range(20)]
    assert size_of(placebo_errors(side, 60, 30)) > size_of(placebo_errors(side, 6, 6))


@given(middle=st.floats(-1e6, 1e6), scale=st.floats(1e-3, 1e6), factor=st.floats(0.01, 10))
def test_curves_keep_their_order(middle: float, scale: float, factor: float) -> None:
    """Quantiles never fall as their share rises, however a curve is widened or bent; bent ones stay above zero."""
    plain = student_curve(middle, scale)
    for curve in (plain, widened(plain, factor), bent(plain), averaged([plain, bent(plain)], 1e-9)):
        assert list(curve) == sorted(curve)
    assert min(bent(plain)) >= 0.0
    assert width(widened(plain, factor)) == pytest.approx(factor * width(plain), rel=1e-6, abs=1e-6)


@given(middle=st.integers(-1000, 1000), scale=st.integers(1, 1000))
def test_as_much_lies_above_the_middle_as_below(middle: int, scale: int) -> None:
    """A curve has for each share the one that is left, and the quantiles of both lie as far from its middle."""
    assert [low + high for low, high in zip(SHARES, SHARES[::-1], strict=True)] == pytest.approx([1.0] * len(SHARES))
    curve = student_curve(middle, scale)
    both = [low + high for low, high in zip(curve, curve[::-1], strict=True)]
    assert both == pytest.approx([2 * middle] * len(SHARES), abs=1e-6)


@given(curves=st.lists(st.tuples(st.floats(-100, 100), st.floats(0.1, 50)), min_size=1, max_size=4))
def test_the_average_lies_among_its_curves(curves: list[tuple[float, float]]) -> None:
    """The middle lies between the middles; of equal curves the average is the curve."""
    found = averaged([student_curve(*one) for one in curves], 1e-9)
    middle = found[SHARES.index(0.5)]
    assert min(m for m, _ in curves) - 1e-6 <= middle <= max(m for m, _ in curves) + 1e-6
    same = student_curve(*curves[0])
    assert averaged([same, same], 1e-9) == pytest.approx(same)


@given(
    curves=st.lists(st.tuples(st.floats(-100, 100), st.floats(0.1, 50)), min_size=1, max_size=4),
    order=st.randoms(use_true_random=False),
    more=st.floats(-100, 100),
    factor=st.floats(0.1, 10),
)
def test_an_average_hangs_on_no_order_origin_or_unit(
    curves: list[tuple[float, float]], order: Random, more: float, factor: float
) -> None:
    """Of the same curves in another order it is the same, and of curves moved and scaled it is moved and scaled."""
    known = [student_curve(*one) for one in curves]
    found = averaged(known, 1e-9)
    turned = order.sample(known, len(known))
    assert averaged(turned, 1e-9) == pytest.approx(found, abs=1e-6)
    scaled = [tuple([factor * value + more for value in curve]) for curve in known]
    expected = [factor * value + more for value in found]
    assert averaged(scaled, 1e-9 * factor) == pytest.approx(expected, abs=1e-5)


def test_methods_that_disagree_are_less_certain_together() -> None:
    """Two narrow curves far apart make a wide one; without any width the least one stands for it."""
    near, far = student_curve(0.0, 1.0), student_curve(10.0, 1.0)
    assert width(averaged([near, far], 1e-9)) > 3.0 * width(near)
    assert all(map(isfinite, averaged([student_curve(1.0, 0.0), student_curve(2.0, 0.0)], 0.1)))
    assert roughness([[0.0, 0.0]]) == 0.0
    assert roughness([[0.0, 9.0, 0.0] * 3]) <= 2.0
    assert size_of([3.0, -3.0]) == pytest.approx((3.0 + 1.2533 * 3.0) / 2.0)
