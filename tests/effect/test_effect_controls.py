"""Controls: what happened to others at the same time is no part of an effect, and narrows it where they move alike."""

import random
from itertools import accumulate

import pytest
from effect_samples import day, event
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._effect.constants import AmountsKind
from smartgoals._effect.controls import _inside
from smartgoals._effect.reasons import EffectCaution, EffectCautionCode as Code
from smartgoals._effect.window import EventWindow


def pair(seed: int, lift: int, shock: int, count: int = 200) -> tuple[sg.History, sg.History]:
    """Return a history and a control that share a wandering level, the event lifts one and a shock both."""
    rng = random.Random(seed)
    common, own, other = 100.0, [], []
    for k in range(count):
        common = 100 + 0.9 * (common - 100) + rng.gauss(0, 10)
        inside = 100 <= k < 107
        own.append((day(k), common + rng.gauss(0, 4) + (lift + shock) * inside))
        other.append((day(k), 2 * (common + rng.gauss(0, 4) + shock * inside)))
    return sg.History.of(own, metric="sessions", channel="a"), sg.History.of(other, metric="sessions", channel="b")


FAIR = event(100, 106, channels=["a"])


def test_a_shock_to_all_is_no_effect() -> None:
    """Without the control it looks like one; beside it most of it is gone."""
    alone, beside = [], []
    for seed in range(20):
        own, other = pair(seed, 0, 60)
        alone.append(sg.effect(own, FAIR, as_of=day(199)).amount or 0.0)
        found = sg.effect(own, FAIR, as_of=day(199), controls=[other])
        assert found.controls == ("sessions on b",)
        assert found.cautions[0] == EffectCaution(Code.CONTROL_ASSUMED, 1)
        beside.append(found.amount or 0.0)
    assert sum(alone) / 20 == pytest.approx(420, abs=60)
    assert abs(sum(beside) / 20) < 110


def test_controls_narrow_and_stay_honest() -> None:
    """Where they move alike the interval is narrower, and it holds what was planted as often as it says."""
    held, narrower = 0, 0
    for seed in range(100):
        own, other = pair(seed, 40, 0)
        plain = sg.effect(own, FAIR, as_of=day(199))
        found = sg.effect(own, FAIR, as_of=day(199), controls=[other])
        low, high = found.interval()
        held += low <= 280 <= high
        narrower += high - low < plain.interval()[1] - plain.interval()[0]
    assert narrower == 100
    assert 68 <= held <= 95


def test_what_moves_apart_is_left_out() -> None:
    """A control in other steps, of other days, of another nature, or that moves by itself tells nothing; it is said."""
    own, other = pair(1, 40, 0)
    rng = random.Random(7)
    unlike = [
        sg.History.of([(day(7 * k), 700 + rng.gauss(0, 9)) for k in range(28)], metric="leads", channel="c"),
        other.upto(day(105)),
        other.upto(day(106)),
        other.after(day(101)),
        other.without(day(103)),
        other.without(day(106)),
        other.without(day(99)),
        sg.History.of([(day(k), 0) for k in range(200)], metric="leads", channel="c"),
        sg.History.of([(day(k), 5) for k in range(200)], metric="leads", channel="c"),
        sg.History.of([(day(k), 0.5) for k in range(200)], metric="bounce_rate", channel="c"),
        sg.History.of([], metric="leads", channel="c"),
        sg.History.of(
            [(on, 1000 - v) for on, v in zip(own.days, own.values, strict=True)], metric="leads", channel="c"
        ),
    ]
    plain = sg.effect(own, FAIR, as_of=day(199))
    for one in unlike:
        found = sg.effect(own, FAIR, as_of=day(199), controls=[one])
        assert (found.controls, found.amount) == ((), plain.amount)
        assert found.cautions[:2] == (EffectCaution(Code.NO_CONTROL), EffectCaution(Code.CONTROL_LEFT_OUT, 1))
    both = sg.effect(own, FAIR, as_of=day(199), controls=[unlike[0], other])
    assert both.controls == ("sessions on b",)
    assert EffectCaution(Code.CONTROL_LEFT_OUT, 1) in both.cautions


def test_controls_need_both_sides() -> None:
    """With readings before alone no control counts, and it is said."""
    own, other = pair(1, 40, 0)
    found = sg.effect(own, FAIR, as_of=day(106), controls=[other])
    assert (found.controls, found.sides) == ((), "before")
    assert EffectCaution(Code.CONTROL_LEFT_OUT, 1) in found.cautions


def test_the_mean_of_controls_counts() -> None:
    """Several that move alike are one, each counting the same whatever its size; stocks by their changes."""
    own, other = pair(3, 40, 0)
    _, large = pair(3, 0, 0)
    total, rows = 5000.0, []
    for on, value in zip(other.days, other.values, strict=True):
        total += value
        rows.append((on, total))
    stock = sg.History.of(rows, metric="followers", channel="c")
    found = sg.effect(own, FAIR, as_of=day(199), controls=[other, large.after(day(20)), stock])
    assert found.controls == ("sessions on b", "sessions on b", "followers on c")
    unnamed = sg.effect(
        own, event(100, 106), as_of=day(199), controls=[sg.History.of(list(zip(other.days, other.values, strict=True)))]
    )
    assert unnamed.controls == ("unnamed",)


def test_controls_that_share_too_few_days_tell_nothing_together() -> None:
    """Each alone moves alike; the few days that both have are too few for a slope."""
    own, other = pair(3, 40, 0)
    early, late = other.upto(day(112)), other.after(day(89))
    for one in (early, late):
        assert sg.effect(own, FAIR, as_of=day(199), controls=[one]).controls
    assert sg.effect(own, FAIR, as_of=day(199), controls=[early, late]).controls == ()


def test_long_windows_and_weak_ties_tell_nothing() -> None:
    """Of three windows, or where chance would tie two histories as much, no control counts."""
    own, other = pair(3, 40, 0)
    long = sg.Event(id="long", start=day(70), end=day(129), channels=["a"])
    assert sg.effect(own, long, as_of=day(199), controls=[other]).controls == ()
    rng = random.Random(0)
    apart = [[(day(k), 100 + rng.gauss(0, 9)) for k in range(200)] for _ in range(20)]
    strangers = [sg.History.of(rows, metric="leads", channel="c") for rows in apart]
    counted = [sg.effect(own, FAIR, as_of=day(199), controls=[one]).controls for one in strangers]
    assert sum(map(bool, counted)) < 8


@given(
    st.lists(st.integers(-50, 90), min_size=31, max_size=60),
    st.integers(12, 16),
    st.integers(1, 9),
)
def test_a_level_brings_in_a_window_what_its_changes_do(values: list[int], first: int, days: int) -> None:
    """As a control a level counts by the changes of the days of the event, and amounts by their sum, which are one."""
    low, high = first, first + days
    rows = [(day(k), value) for k, value in enumerate(values)]
    amounts = sg.History.of(rows, metric="sessions", channel="c")
    level = sg.History.of(
        list(zip(amounts.days, accumulate(values, initial=1000), strict=False)), metric="followers", channel="c"
    )
    summed = sg.History.of(
        [(on, 1000 + sum(values[: k + 1])) for k, on in enumerate(amounts.days)], metric="followers", channel="c"
    )
    for course, history, inside in (
        (AmountsKind.FLOW, amounts, sum(values[low:high])),
        (AmountsKind.STOCK, summed, sum(values[low:high])),
        (AmountsKind.STOCK, level, sum(values[low - 1 : high - 1])),
    ):
        start, end = day(low).toordinal(), day(high - 1).toordinal()
        window = EventWindow(course, start, end, low, high, 0.0, 0, True)
        assert _inside(history, window) == inside
