"""Laws of what a proposal asks for: the form of a number, its period, its finest step, and its chance."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, settings, strategies as st
from proposing_cases import DEADLINE, LAST, days

import smartgoals as sg
from smartgoals._propose.forms import Form, FormKind, form_of, step_of
from smartgoals._propose.rounding import CLOSE, Lean, Wish, power_of_ten, rounded_to
from smartgoals._propose.words import BOUNDS, CHANCES

NUMBERS = st.fractions(Fraction(1, 10_000), Fraction(1_000_000), max_denominator=10_000)
PERIODS = {1: "day", 7: "week", 31: "month", 92: "quarter", 10_000: "year"}


def read(values: list[float], metric: str | sg.Metric, step: int = 1) -> sg.History:
    """Return readings a step apart, the last of which is of the last day."""
    rows = zip(days(step, len(values)), values, strict=True)
    return sg.History.of(rows, metric=metric, channel="ig")


# ---------------------------------------------------------------- numbers


@given(NUMBERS, st.integers(-20, 20), st.sampled_from([1, -1]))
def test_a_number_lies_between_two_powers_of_ten(number: Fraction, power: int, sign: int) -> None:
    """From the power of its first digit up to the next one, which is not reached."""
    for one in (number, Fraction(10) ** power, number * Fraction(10) ** power):
        found = power_of_ten(sign * one)
        assert found is not None
        assert Fraction(10) ** found <= one < Fraction(10) ** (found + 1)
    assert power_of_ten(Fraction(10) ** power) == power
    assert power_of_ten(Fraction(0)) is None


LEANS = st.sampled_from(Lean)


@given(NUMBERS, st.sampled_from([1, -1]), LEANS, st.sampled_from([None, Fraction(1), Fraction(1, 10)]))
def test_a_number_gives_way_to_the_side_it_leans_to(
    number: Fraction, sign: int, lean: Lean, finest: Fraction | None
) -> None:
    """Where every number is close, a safe one is no harder than the exact one, a stretch no easier, each within a step."""
    found = rounded_to(Wish(0.5, number, sign, lean, finest), lambda one: 0.5)
    power = power_of_ten(number)
    assert found is not None
    assert power is not None
    step = max(Fraction(10) ** (power - 1) / 2, finest or 0)
    off = (found.number - number) * sign
    assert abs(off) < step
    assert found.number % step == 0
    if lean is Lean.EASIER:
        assert off <= 0
    elif lean is Lean.HARDER:
        assert off >= 0
    else:
        assert abs(off) <= step / 2


@given(NUMBERS, LEANS, st.floats(0.05, 0.95), st.floats(0.001, 3.0))
def test_what_falls_is_rounded_as_its_mirror_image(number: Fraction, lean: Lean, chance: float, spread: float) -> None:
    """With the sign of the number and its harder side turned, the round number is the same with its sign turned."""

    def chance_of(one: Fraction) -> float:
        return min(1.0, max(0.0, chance - float((one - number) / number) / spread))

    rise = rounded_to(Wish(chance, number, 1, lean, None), chance_of)
    fall = rounded_to(Wish(chance, -number, -1, lean, None), lambda one: chance_of(-one))
    assert rise is not None
    assert fall is not None
    assert (fall.number, fall.chance) == (-rise.number, rise.chance)


@given(st.floats(0.0, 1.0))
def test_a_chance_means_one_ambition_at_most(chance: float) -> None:
    """Between the bounds of an ambition no other is meant, and the chance asked for is its own, well inside."""
    meant = [name for name, (low, high) in BOUNDS.items() if low < chance < high]
    nearest = min(CHANCES, key=lambda name: abs(CHANCES[name] - chance))
    assert meant in ([], [nearest])
    neighbours = [1.0, *CHANCES.values(), 0.0]
    for place, (name, asked) in enumerate(CHANCES.items(), 1):
        low, high = BOUNDS[name]
        assert low == pytest.approx((asked + neighbours[place + 1]) / 2)
        assert high == pytest.approx((asked + neighbours[place - 1]) / 2)
        assert low + CLOSE < asked < high - CLOSE


# ---------------------------------------------------------------- forms


@given(
    st.sampled_from(FormKind),
    st.sampled_from([1, -1]),
    st.sampled_from([None, "week", "month"]),
    st.integers(1, 99_999).map(lambda n: Fraction(n, 8)),
)
def test_a_target_says_its_number(kind: FormKind, sign: int, per: str | None, number: Fraction) -> None:
    """In whatever form; what is held is held on its good side, and a pace is of its period, or of a week."""
    period = None if per is None else sg.Period(1, per)
    target = Form(kind, sign, period).target(number)
    if isinstance(target, sg.ChangeBy):
        assert (kind, target.amount) == ("gain", number)
    elif isinstance(target, sg.ReachLevel):
        assert (kind, target.value) == ("level", number)
    elif isinstance(target, sg.StayWithin):
        assert kind == "hold"
        assert (target.low, target.high) == ((number, None) if sign > 0 else (None, number))
        assert target.per == period
    else:
        assert isinstance(target, (sg.KeepPace, sg.ReachPace))
        assert kind == ("pace" if isinstance(target, sg.KeepPace) else "pace_to_reach")
        assert target.pace == sg.Pace(int(number) if number.denominator == 1 else float(number), per or "week")
    held = Form(kind, sign, period).hold
    assert held == Form(FormKind.HOLD, sign, period)


@given(st.integers(1, 400), st.integers(2, 12), st.integers(0, 5))
def test_a_log_is_read_by_the_shortest_period_that_holds_its_gaps(gap: int, many: int, apart: int) -> None:
    """Days, weeks, months, quarters or years; two readings of one day are one, and a longer gap is no habit."""
    found = str(step_of(read([1.0] * many, "followers", gap)))
    assert found == next(period for most, period in PERIODS.items() if gap <= most)
    twice = [*days(gap, many), *days(gap, many)[: apart % many]]
    rows = [(on, 1.0) for on in sorted(twice)]
    assert str(step_of(sg.History.of(rows, metric=sg.Metric(id="m", nature="flow")))) == found


@given(st.lists(st.integers(1, 9999), min_size=2, max_size=9), st.integers(0, 4), st.booleans())
def test_a_level_is_told_no_finer_than_it_is_read(values: list[int], places: int, is_counted: bool) -> None:
    """Each reading is a whole number of the finest steps, or the step is the fifth digit of the last one."""
    metric = sg.Metric(id="m", nature="stock", unit="count" if is_counted else "score")
    history = read([one / 10**places for one in values], metric)
    finest = form_of(metric, 1, history).finest
    assert finest is not None
    if is_counted:
        assert finest == 1
        return
    exact = [Fraction(one, 10**places) for one in values]
    power = power_of_ten(exact[-1])
    assert power is not None
    fifth = Fraction(10) ** (power - 4)
    assert finest >= fifth
    assert finest in {Fraction(1, 10**k) for k in range(12)} | {fifth}
    if finest > fifth:
        assert all(one % finest == 0 for one in exact)
        assert finest == 1 or any(one % (10 * finest) for one in exact)


@given(st.integers(1, 100), st.integers(4, 12), st.integers(1, 40))
def test_a_pace_is_of_a_period_in_which_one_comes(every: int, many: int, step: int) -> None:
    """Of the usual periods from that of the readings on, the first in which one comes at least, else the first."""
    metric = sg.Metric(id="m", nature="flow", unit="count")
    history = read([float(k % every == 0) for k in range(many)], metric, step)
    form = form_of(metric, 1, history)
    usual = ["week", "month", "quarter"]
    own = next(period for most, period in PERIODS.items() if step <= most)
    first = "week" if own == "day" else own
    order = [first, *(one for one in usual if usual.index(one) > usual.index(first))]
    daily = sum(history.values) / ((many - 1) * step + 1)
    often = [one for one in order if daily * float(sg.Period(1, one).mean_days) >= 1]
    assert (form.kind, str(form.per)) == ("pace", (often or order)[0])


# ---------------------------------------------------------------- what is asked for


@settings(max_examples=8)
@given(st.integers(1, 30), st.integers(2, 9), st.sampled_from([0.8, 0.5, 0.25]))
def test_fewer_is_asked_of_what_is_better_low_as_more_of_its_mirror_image(
    slope: int, noise: int, chance: float
) -> None:
    """A score that rises and is better high has the mirrored target of one that falls and is better low."""
    values = [500.0 + slope * k / 4 + (k * k) % noise for k in range(30)]
    asked: dict[str, Any] = {"on": DEADLINE, "as_of": LAST, "chance": chance}
    up = sg.target_for(read(values, sg.Metric(id="m", nature="score", better="higher")), **asked)
    turned = read([-one for one in values], sg.Metric(id="m", nature="score", better="lower"))
    down = sg.target_for(turned, **asked)
    assume(up is not None and down is not None)
    assert up is not None
    assert down is not None
    assert down.chance == pytest.approx(up.chance, abs=1e-6)
    assert type(down.target) is type(up.target)
    assert down.holds == up.holds
    numbers = Counter(abs(float(number(one))) for one in (up, down))
    assert len(numbers) == 1


def number(level: sg.types.AmbitionLevel) -> float:
    """Return the level that is asked for, or held."""
    target = level.target
    if isinstance(target, sg.StayWithin):
        found = target.high if target.low is None else target.low
        assert found is not None
        return float(found)
    assert isinstance(target, sg.ReachLevel)
    return float(target.value)
