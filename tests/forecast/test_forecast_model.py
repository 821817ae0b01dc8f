"""The default model on histories whose future is plain, its passages, and the formulas it rests on."""

import math
import random
from datetime import timedelta

import pytest
from forecast_samples import FLOW, SCORE, SHARE, START, STOCK, every, growing, wavy
from hypothesis import given, strategies as st

from smartgoals import History, Metric, forecast
from smartgoals._forecast import combine, model as models, passage as passing, rates, series


def model_of(history: History) -> models.Model:
    """Return the model fitted to a whole history."""
    return models.Model(series.prepare(history, history.last.day))


def test_a_steady_pace_goes_on() -> None:
    """A count that has grown at one pace is expected to go on at it, with an interval that holds the line."""
    history = every(7, growing(30))
    f = forecast(history, on=history.last.day + timedelta(weeks=10), as_of=history.last.day)
    assert f.expected == pytest.approx(float(history.last.value) + 200, rel=0.01)
    low, high = f.interval(0.8)
    assert low < 1780 < high
    assert f.inputs is not None
    assert (f.inputs.readings, f.inputs.step, f.inputs.kind) == (30, "week", "counter")


def test_an_exact_line_is_continued_with_doubt() -> None:
    """Equal changes leave a doubt of a fiftieth of the pace as combine.noise, in units of the pace."""
    history = every(1, [5.0 * k for k in range(40)])
    f = forecast(history, on=history.last.day + timedelta(days=10), as_of=history.last.day)
    assert f.expected == pytest.approx(245.0, rel=1e-3)
    low, high = f.interval(0.8)
    assert 235 < low < 245 < high < 255


def test_a_weekly_pattern_shapes_the_days_ahead() -> None:
    """A flow with strong weekends is forecast with strong weekends, and a week's total without them."""
    history = every(1, [10.0 + (k % 3) + (40.0 if k % 7 in {5, 6} else 0.0) for k in range(84)], FLOW)
    last = history.last.day
    ahead = [forecast(history, on=last + timedelta(days=d), as_of=last).expected for d in range(1, 8)]
    assert min(ahead[5:7]) > 2 * max(ahead[:5])
    week = forecast(history, on=last + timedelta(days=7), as_of=last, total_from=last + timedelta(days=1))
    assert week.expected == pytest.approx(7 * 11 + 80, rel=0.06)


def test_a_yearly_pattern_shapes_the_months_ahead() -> None:
    """A monthly level with a year in it is forecast along the year."""
    days = [START.replace(year=2019 + k // 12, month=k % 12 + 1) for k in range(60)]
    values = [50 + 10 * math.sin(2 * math.pi * k / 12) + ((7 * k) % 5) / 5 for k in range(60)]
    history = History.of(list(zip(days, values, strict=True)), metric=SCORE)
    at = [forecast(history, on=START.replace(year=2024, month=m), as_of=days[-1]).expected for m in range(1, 13)]
    assert at.index(max(at)) in {2, 3, 4}
    assert at.index(min(at)) in {8, 9, 10}
    path = forecast(history, on=START.replace(year=2024, month=12), as_of=days[-1]).passage
    assert isinstance(path, passing.Wandering)
    assert path.peak > 4 > -4 > path.trough


def test_growth_that_slows_is_not_extrapolated_as_it_started() -> None:
    """Recent weeks count for more than the first ones."""
    history = every(7, [100 * math.sqrt(k) for k in range(60)])
    last = history.last.day
    f = forecast(history, on=last + timedelta(weeks=10), as_of=last)
    mean_pace = float(history.last.value) / 59
    assert f.expected < float(history.last.value) + 7 * mean_pace


def test_the_middle_of_a_falling_share_stays_above_its_bound() -> None:
    """A fall is slowed before it would pass a bound of the metric, so that the middle keeps off it."""
    history = every(7, [0.5 - 0.02 * k + 0.002 * (k % 3) for k in range(20)], SHARE)
    f = forecast(history, on=history.last.day + timedelta(weeks=60), as_of=history.last.day)
    assert 0 < f.expected < 0.12
    assert f.quantile(0.95) > f.expected


@pytest.mark.parametrize("weeks", [1, 4, 26, 70, 71, 72, 300])
def test_a_line_goes_on_until_its_bound(weeks: int) -> None:
    """A stock that fell by just as much each week is forecast as without a bound, as long as none is near."""
    lines = [Metric(id="backlog", nature="stock", range=bounds) for bounds in ((0, None), (None, None))]
    bounded, free = (
        forecast(history, on=history.last.day + timedelta(weeks=weeks), as_of=history.last.day)
        for history in (every(7, [800 - 10 * k for k in range(10)], metric) for metric in lines)
    )
    assert bounded.expected == pytest.approx(max(0, 710 - 10 * weeks))
    assert bounded.quantile(0.025) == pytest.approx(max(0.0, free.quantile(0.025)))


@given(st.randoms(use_true_random=False), st.integers(1, 20))
def test_a_fall_far_from_its_bound_is_forecast_as_a_rise_is(chance: random.Random, weeks: int) -> None:
    """What has room for five times as much is as likely to fall by an amount as its mirror is to rise by it."""
    metric = Metric(id="backlog", nature="stock", range=(0, None))
    changes = [10 + chance.choice([-1, 0, 1]) for _ in range(12)]
    falls = every(7, [2000 - sum(changes[:k]) for k in range(13)], metric)
    rises = every(7, [sum(changes[:k]) for k in range(13)], Metric(id="made", nature="stock"))
    on = falls.last.day + timedelta(weeks=weeks)
    fall, rise = (forecast(each, on=on, as_of=each.last.day) for each in (falls, rises))
    by = 10 * weeks
    down = fall.probability(at_most=float(falls.last.value) - by)
    assert down == pytest.approx(rise.probability(at_least=float(rises.last.value) + by), abs=0.01)


def test_noise_is_measured_by_spread_and_by_steps() -> None:
    """White combine.noise is measured at its standard deviation; too few values are measured by half the last."""
    draw = random.Random(5)
    assert combine.noise(tuple(draw.gauss(0, 3) for _ in range(4000))) == pytest.approx(3, rel=0.03)
    assert (combine.noise(()), combine.noise((4.0, -6.0)), combine.noise((5.0,) * 9)) == (0.0, 3.0, 0.0)


def test_median_takes_the_middle() -> None:
    """The rates.median of an odd number is the middle value, of an even one the mean of the middle two."""
    assert (rates.median([3.0, 1.0, 2.0]), rates.median([4.0, 1.0, 2.0, 3.0])) == (2.0, 2.5)


@pytest.mark.parametrize("n", [1, 2, 3, 5, 7, 8, 9, 30, 200])
@pytest.mark.parametrize("values", ["growing", "wandering", "flow"])
def test_every_length_of_history_has_estimates(n: int, values: str) -> None:
    """From one reading on there is a rate with a positive scale, at every horizon; errors appear as the history grows."""
    if values == "growing":
        history = every(1, growing(n))
    elif values == "wandering":
        history = every(1, [10.0 + (-1) ** k * (1 + (5 * k) % 3) for k in range(n)], SCORE)
    else:
        history = every(1, wavy(n), FLOW)
    prepared = series.prepare(history, history.last.day)
    bench, combiner = rates.Workbench(prepared), combine.Combiner(prepared, 2.0)
    for steps in (0.2, 1.0, 3.0, 27.0, 243.0):
        trial, rate = bench.trial(steps), combiner.rate(steps)
        assert rate.scale > 0
        assert math.isfinite(rate.centre)
        assert len(trial.estimates) == len(trial.names) == len(trial.errors) >= 5
        assert (trial.windows > 0) == (n >= (3 if values != "flow" else 2))


def test_estimates_that_agree_without_history_are_no_certainty() -> None:
    """Two readings make all estimates equal, and the interval is still wide."""
    f = forecast(every(1, [100.0, 110.0]), on=START + timedelta(days=21), as_of=START + timedelta(days=1))
    low, high = f.interval(0.8)
    assert high - low > 100


def test_touching_is_likelier_than_standing() -> None:
    """Without drift a barrier is passing.touched about twice as often as it is passed in the end; drift and walls behave."""
    assert passing.touched(30.0, 0.0, 1.0, 400.0) == pytest.approx(
        2 * (1 - passing.normal(1.5 + 0.5826 / 20)), rel=1e-9
    )
    assert passing.touched(5.0, 1.0, 0.0, 10.0) == 1.0
    assert passing.touched(5.0, 0.2, 0.0, 10.0) == 0.0
    assert (
        passing.touched(-2.0, 0.0, 1.0, 100.0)
        > passing.touched(0.0, 0.0, 1.0, 100.0)
        > passing.touched(1.0, 0.0, 1.0, 100.0)
        > 0.8
    )
    assert passing.touched(1000.0, -5.0, 1.0, 10.0) == 0.0
    assert passing.touched(10.0, 50.0, 1.0, 10.0) == pytest.approx(1.0)


def test_touching_agrees_with_simulated_walks() -> None:
    """The formula is within two points of the share of simulated walks that touch the barrier."""
    draw = random.Random(11)
    for away, drift in ((4.0, 0.0), (8.0, 0.15), (6.0, -0.1)):
        hits = 0
        for _ in range(3000):
            at = 0.0
            for _ in range(40):
                at += draw.gauss(drift, 1.0)
                if at >= away:
                    hits += 1
                    break
        assert passing.touched(away, drift, 1.0, 40.0) == pytest.approx(hits / 3000, abs=0.02)


def test_passages_follow_the_kind_of_path() -> None:
    """Running totals go one way, levels wander, flows have a largest reading; other methods imply their path."""
    steady, level, flow = every(1, growing(40)), every(1, [10 + (-1) ** k for k in range(40)]), every(1, wavy(40), FLOW)
    for history, kind in (
        (steady, passing.OneWay),
        (level, passing.Wandering),
        (flow, passing.Amounts),
    ):
        f = forecast(history, on=history.last.day + timedelta(days=20), as_of=history.last.day)
        assert isinstance(f.passage, kind)
    drift = forecast(steady, on=steady.last.day + timedelta(days=20), as_of=steady.last.day, method="drift")
    assert isinstance(drift.passage, passing.Implied)
    mixed = every(1, [*growing(40), 1700.0, 1850.0])
    path = forecast(mixed, on=mixed.last.day + timedelta(days=20), as_of=mixed.last.day).passage
    assert isinstance(path, passing.Wandering)
    assert (path.peak, path.trough) == (0.0, 0.0)


def test_a_total_touches_what_it_ends_on() -> None:
    """A path that never turns back reaches on the way what it reaches in the end, and the other way only at once."""
    history = every(1, growing(40))
    f = forecast(history, on=history.last.day + timedelta(days=20), as_of=history.last.day)
    x = f.quantile(0.3)
    assert f.reached(at_least=x) == f.probability(at_least=x)
    now = float(history.last.value)
    assert f.reached(at_most=now + 5) > f.probability(at_most=now + 5)
    falling = every(1, [-value for value in growing(40)])
    g = forecast(falling, on=falling.last.day + timedelta(days=20), as_of=falling.last.day)
    assert g.reached(at_most=-x) == pytest.approx(f.reached(at_least=x))


def test_the_largest_of_many_readings_is_larger() -> None:
    """The more readings a flow has ahead, the likelier one of them is extreme, upwards and downwards."""
    history = every(1, wavy(90), FLOW)
    last = history.last.day
    near, far = (forecast(history, on=last + timedelta(days=d), as_of=last) for d in (3, 60))
    assert near.reached(at_least=42) < far.reached(at_least=42)
    assert near.reached(at_most=26) < far.reached(at_most=26)
    assert far.reached(at_least=42) > far.probability(at_least=42)


def test_flows_around_zero_have_a_largest_reading_too() -> None:
    """A flow that is as often negative as positive is judged by its combine.noise alone."""
    history = every(1, [3.0 * math.sin(k * k) for k in range(40)], FLOW)
    f = forecast(history, on=history.last.day + timedelta(days=9), as_of=history.last.day)
    assert 0.05 < f.reached(at_least=3.0) < 1
    assert f.quantile(0.1) < 0


def test_horizons_within_a_step_are_answered() -> None:
    """A day within the next week of weekly readings is a part of the way, with a part of the doubt."""
    history = every(7, growing(30))
    last = history.last.day
    part, whole = (forecast(history, on=last + timedelta(days=d), as_of=last) for d in (3, 7))
    assert float(history.last.value) < part.expected < whole.expected
    assert part.interval()[1] - part.interval()[0] < whole.interval()[1] - whole.interval()[0]
    flow = every(7, wavy(30), FLOW)
    assert forecast(flow, on=flow.last.day + timedelta(days=3), as_of=flow.last.day).expected > 20


def test_seasons_of_a_stock_are_those_of_its_changes() -> None:
    """A count that grows at weekends is expected to, and part of a day counts in part."""
    values, total = [], 0.0
    for k in range(84):
        total += 50.0 if k % 7 in {5, 6} else 10.0 + k % 3
        values.append(total)
    model = model_of(every(1, values))
    grown = [model.on_day(float(d)).quantile(0.5) - total for d in range(8)][1:]
    assert grown[6] - grown[4] > 2 * (grown[4] - grown[2])
    assert grown[0] < model.on_day(1.5).quantile(0.5) - total < grown[1]


def test_reaching_asks_the_sum_of_a_flow() -> None:
    """Of a flow, reaching means its total from the last reading on; of a path, its passage."""
    flow = model_of(every(1, wavy(60), FLOW))
    assert flow.reached(10.0, 340.0, upward=True) == pytest.approx(1.0 - flow.total(0.0, 10.0).below(340.0))
    assert flow.reached(10.0, 340.0, upward=False) == pytest.approx(flow.total(0.0, 10.0).at_most(340.0))
    steady = model_of(every(1, growing(40)))
    x = steady.on_day(10.0).quantile(0.4)
    assert steady.reached(10.0, x, upward=True) == pytest.approx(1.0 - steady.on_day(10.0).below(x))
    assert steady.reached(10.0, x, upward=False) > 0.9


def test_unbounded_metrics_are_left_unbounded() -> None:
    """Only the bounds a metric has are applied, one side or both."""
    low = Metric(id="m", nature="score", range=(0, None))
    values = [2.0 + (-1) ** k for k in range(30)]
    one, other = every(1, values, low), every(1, values, Metric(id="m", nature="score"))
    on = one.last.day + timedelta(days=300)
    assert forecast(one, on=on, as_of=one.last.day).quantile(0.01) == 0.0
    assert forecast(other, on=on, as_of=other.last.day).quantile(0.01) < 0.0
    assert STOCK.range == (None, None)
