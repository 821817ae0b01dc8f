"""What a period brings: rooms moved so that the mean of their chances is that of the period's own days."""

from __future__ import annotations

from datetime import date, timedelta
from statistics import fmean

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.distribution import Known, TwoPiece
from smartgoals._projection.brought import Brought, _moved
from smartgoals._projection.carried import Room, chance_alone

MONDAY = date(2026, 1, 5)
amounts = st.lists(st.floats(-100, 100), min_size=1, max_size=15)
sizes = st.floats(0.01, 50)
lefts = st.floats(-200, 200)


@given(amounts, sizes, st.floats(1e-9, 1 - 1e-9))
def test_means_move_until_their_chances_have_a_mean(means: list[float], spread: float, chance: float) -> None:
    """Whatever they are, and however near to certain the chance."""
    by = _moved(means, spread, chance)
    moved = [chance_alone(Room(mean + by, spread)) for mean in means]
    assert fmean(moved) == pytest.approx(chance, abs=1e-8)


@pytest.mark.parametrize("value", [5e-324, -5e-324, 1e-310, 1e-300])
def test_a_noise_that_is_no_float_has_chances(value: float) -> None:
    """Days whose noise is nearer to zero than any float are told as those of a little noise are."""
    target = sg.KeepPace("7/week", counted="calendar")
    goal = sg.Goal(id="g", metric="fuel", target=target, start=MONDAY, deadline=MONDAY + timedelta(60))
    fuel = sg.Metric(id="fuel", nature="stock")
    found = sg.project(goal, sg.History.of([(MONDAY, value)], metric=fuel), as_of=MONDAY + timedelta(3))
    assert found.probability == pytest.approx(1e-6)
    assert _moved([0.0, 1.0], 0.0, 0.5) == 0.0


@given(amounts, sizes, st.floats(0.01, 0.99), st.floats(-100, 100), st.floats(0.1, 10))
def test_means_that_lie_further_are_moved_further(
    means: list[float], spread: float, chance: float, further: float, factor: float
) -> None:
    """Means moved before are moved so much less, and in another unit by as much in that unit."""
    by = _moved(means, spread, chance)
    near = 1e-5 * (spread + abs(further) + max(map(abs, means)))
    assert _moved([mean + further for mean in means], spread, chance) == pytest.approx(by - further, abs=near)
    assert _moved([factor * mean for mean in means], factor * spread, chance) == pytest.approx(
        factor * by, abs=factor * near
    )


def test_what_is_beyond_numbers_is_not_moved() -> None:
    """A gap that overflows has its chance by itself."""
    assert _moved([-float("inf"), 1.0], 1.0, 0.5) == 0.0


@given(amounts, lefts, st.tuples(sizes, sizes, sizes), st.sampled_from([1, -1]), st.booleans())
def test_rooms_have_the_chance_of_the_own_days(
    rates: list[float], left: float, spreads: tuple[float, float, float], sign: int, is_handed: bool
) -> None:
    """To a hundredth where something is handed on, exactly where nothing is."""
    noise, down, up = spreads
    own = TwoPiece(centre=10.0, down=down, up=up, down_df=4, up_df=2)
    brought = Brought(rates, noise, own)
    chance = 1.0 - own.below(left) if sign > 0 else own.at_most(left)
    rows = [chance_alone(room) for room in brought.rooms(left, sign)]
    mean = fmean(rows if is_handed else brought.by_rate(left, sign))
    assert brought.chance(left, sign) == chance
    assert mean == pytest.approx(chance, abs=0.0101 if is_handed else 1e-8)


def test_nothing_more_is_known_of_what_nobody_forecasts_alone() -> None:
    """Without a forecast of the own days the rates are all there is."""
    brought = Brought([3.0, 5.0], 0.0, None)
    assert brought.chance(4.0, 1) is None
    assert [chance_alone(room) for room in brought.rooms(4.0, 1)] == brought.by_rate(4.0, 1) == [0.0, 1.0]
    met = Brought([3.0, 5.0], 1.0, Known(9.0)).by_rate(4.0, 1)
    assert fmean(met) == pytest.approx(1.0, abs=1e-8)


@pytest.mark.parametrize("counted", ["calendar", "rolling"])
def test_days_in_a_pause_ask_for_nothing_and_keep_the_quota(counted: str) -> None:
    """A goal whose days to come are a pause is as good as kept."""
    history = sg.History.of([(MONDAY + timedelta(k), 9) for k in range(14)], metric="leads")
    rest = sg.Calendar(pauses=[sg.Pause(MONDAY + timedelta(14), MONDAY + timedelta(60), keeps="pace")])
    goal = sg.Goal(
        id="g",
        metric="leads",
        target=sg.KeepPace("3/day", counted=counted),
        start=MONDAY,
        deadline=MONDAY + timedelta(40),
        calendar=rest,
    )
    p = sg.project(goal, history, as_of=history.last.day)
    assert (p.probability, p.periods) in {(1 - 1e-6, ()), (1.0, ())}


def test_the_period_of_a_met_quota_is_certain() -> None:
    """Where readings have decided that the quota is met, so is its period."""
    history = sg.History.of([(MONDAY + timedelta(k), 50) for k in range(10)], metric="leads")
    start = MONDAY + timedelta(7)
    target = sg.KeepPace("40/week", counted="calendar")
    goal = sg.Goal(id="g", metric="leads", target=target, start=start, deadline=start + timedelta(6))
    p = sg.project(goal, history, as_of=history.last.day)
    assert (p.probability, p.reasons["probability"]) == (1.0, "already_met")
    assert [one.probability for one in p.periods] == [1.0]


@pytest.mark.parametrize("method", ["drift", "bootstrap"])
def test_a_method_is_asked_for_sixty_periods(method: str) -> None:
    """Those behind them go as these do, since a method may be slow."""
    history = sg.History.of([(MONDAY + timedelta(k), 5 + k % 7 % 3) for k in range(40)], metric="leads")
    goal = sg.Goal(
        id="g",
        metric="leads",
        target=sg.KeepPace("2/day", counted="calendar"),
        start=MONDAY + timedelta(40),
        deadline=MONDAY + timedelta(40 + 150),
    )
    p = sg.project(goal, history, as_of=history.last.day, method=method)
    assert 0 < (p.probability or 0) <= min(one.probability for one in p.periods)
    assert len(p.periods) == 60


def test_a_day_that_half_days_before_it_take_brings_nothing() -> None:
    """Two half days are one day of work: the second has the chance that its own total has."""
    history = sg.History.of([(MONDAY + timedelta(k), 5 + k % 3) for k in range(30)], metric="leads")
    halves = [history.last.day + timedelta(k) for k in (1, 2)]
    calendar = sg.Calendar(weights=dict.fromkeys(halves, 0.5))
    target, day = sg.KeepPace("4/day", counted="calendar"), halves[1]
    goal = sg.Goal(id="g", metric="leads", target=target, start=day, deadline=day, calendar=calendar)
    total = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(2), start=day, deadline=day, calendar=calendar)
    p, same = (sg.project(one, history, as_of=history.last.day) for one in (goal, total))
    assert p.periods[0].left == 2
    assert p.probability == pytest.approx(same.probability, abs=2e-6)
