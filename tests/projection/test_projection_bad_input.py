"""Ends of the calendar, numbers beyond a float, far deadlines and methods that fail: a reason, or a refusal with its path."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from time import perf_counter
from typing import Any

import pytest

import smartgoals as sg

START, LAST = date(2026, 1, 5), date.max
TARGETS = [
    sg.ReachLevel(500),
    sg.KeepPace("5/week", counted="calendar"),
    sg.KeepPace("5/week", counted="rolling"),
    sg.StayWithin(low=1),
    sg.StayWithin(low=1, per="week"),
]
METHODS = [None, "drift", "bootstrap", "straight_line"]


def goal(
    target: sg.Target, metric: str = "leads", start: date = START, deadline: date = START + timedelta(60)
) -> sg.Goal:
    """Return a goal of a target."""
    return sg.Goal(id="g", metric=metric, target=target, start=start, deadline=deadline)


def daily(values: Sequence[float], metric: str = "leads", last: date = START) -> sg.History:
    """Return a history of a reading a day, up to a day."""
    count = len(values)
    return sg.History.of([(last - timedelta(count - 1 - k), one) for k, one in enumerate(values)], metric=metric)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("left", [0, 1, 2, 9])
@pytest.mark.parametrize("metric", ["followers", "leads"])
def test_the_last_day_of_the_calendar(method: str | None, left: int, metric: str) -> None:
    """Where the calendar ends every method answers, and no arrival lies behind the end."""
    asked = goal(sg.ReachLevel(100), metric, LAST - timedelta(9), LAST)
    history = daily([5, 9], metric, LAST - timedelta(left))
    p = sg.project(asked, history, as_of=history.last.day, method=method)
    assert p.failure is None
    assert p.probability is not None
    assert p.arrival.median is None or p.arrival.median <= LAST


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("target", [sg.ReachLevel(10**6), sg.KeepPace("5/week")])
def test_a_deadline_in_two_thousand_years(method: str | None, target: sg.Target) -> None:
    """A level, and a pace that runs on, have a chance as far ahead as one likes, within a second."""
    asked = goal(target, deadline=date(4026, 1, 1))
    history = daily([3 + k % 4 for k in range(100)])
    begun = perf_counter()
    p = sg.project(asked, history, as_of=START, method=method)
    assert p.probability is not None
    assert perf_counter() - begun < 30


@pytest.mark.parametrize(
    "target",
    [
        *TARGETS[1:3],
        TARGETS[4],
        sg.KeepPace("1/day", counted="calendar"),
        sg.KeepPace("5/month"),
        sg.ReachPace("9/week"),
        sg.GrowBy("1 %/week"),
        sg.GrowBy("0.01 %/year"),  # by the year, and judged by weeks as its baseline is
    ],
)
def test_more_periods_than_ten_thousand_are_not_laid_out(target: sg.Target) -> None:
    """A last day of the calendar, put where no deadline is meant, is told, and costs nobody seconds."""
    asked = sg.Goal(
        id="g",
        metric="leads",
        target=target,
        start=START,
        deadline=LAST,
        baseline=sg.Baseline(value=9, per="week" if isinstance(target, sg.GrowBy) else None),
    )
    history = daily([3 + k % 4 for k in range(100)])
    told = {"as_of": START + timedelta(9), "evidence": sg.Strategy(goals=[asked], histories=[history])}
    begun = perf_counter()
    assert sg.assess(asked, history, as_of=told["as_of"]).reasons["gap"] == "too_many_periods"
    assert sg.project(asked, history, as_of=told["as_of"]).reasons["probability"] == "too_many_periods"
    assert sg.check(asked, **told).finding("SGT506").evidence["most"] == 10_000
    assert "10\u202f000 périodes" in sg.assess(asked, history, as_of=told["as_of"]).reasons["gap"].text("fr")
    assert perf_counter() - begun < 30
    with pytest.raises(sg.InvalidValue) as refused:
        sg.plan(asked)
    if isinstance(target, sg.StayWithin):
        assert refused.value.path == "target"
    else:
        assert refused.value.path == "deadline"
        assert "at most 10,000 periods after the start" in str(refused.value)
        with pytest.raises(sg.InvalidValue, match="10,000 periods") as told_until:
            sg.plan(sg.Goal(id="g", metric="leads", target=target, start=START, baseline=asked.baseline), until=LAST)
        assert told_until.value.path == "until"


@pytest.mark.parametrize("counted", ["calendar", "rolling"])
@pytest.mark.parametrize(("per", "days"), [("day", 1), ("week", 7), ("2 weeks", 14)])
def test_ten_thousand_periods_are_laid_out(counted: str, per: str, days: int) -> None:
    """What ends with the last of them has a plan; a day more is too much."""
    eve = START - timedelta(1)
    last = eve + timedelta(10_000 * days)
    asked = goal(sg.KeepPace(f"5/{per}", counted=counted), deadline=last)
    assert sg.plan(asked).value_on(last) == pytest.approx(50_000)
    with pytest.raises(sg.InvalidValue, match="10,000 periods"):
        sg.plan(goal(asked.target, deadline=last + timedelta(1)))


def test_far_quotas_go_as_the_near_ones() -> None:
    """More periods are hardly likelier kept than fewer, whether each of them is looked at or not."""
    history = daily([3 + (k * k) % 5 for k in range(100)])
    ends = [START + timedelta(weeks=weeks, days=6) for weeks in (395, 405, 800, 4000)]  # Sundays
    target = sg.KeepPace("24/week", counted="calendar")
    goals = [goal(target, start=START + timedelta(1), deadline=end) for end in ends]
    chances = [sg.project(each, history, as_of=START) for each in goals]
    found = [one.probability for one in chances if one.probability is not None]
    assert len(found) == len(ends)
    assert all(len(one.periods) == 60 for one in chances)
    assert found[0] == pytest.approx(found[1], rel=0.1, abs=1e-5)
    assert found[1] >= found[2] >= found[3] > 0


@pytest.mark.parametrize("method", METHODS)
def test_sums_beyond_every_float(method: str | None) -> None:
    """What adds up to no number is refused with its path where it is a total, and bounded where it is not."""
    history = daily([1e308, 1e308])
    with pytest.raises(sg.InvalidValue) as refused:
        sg.project(goal(sg.ReachLevel(10), start=START - timedelta(1)), history, as_of=START, method=method)
    assert refused.value.path == "history"
    band = sg.project(goal(sg.StayWithin(high=10), start=START - timedelta(1)), history, as_of=START, method=method)
    assert band.now is not None
    assert abs(band.now) < float("inf")
    for covers in (None, "day"):
        f = sg.forecast(
            daily([1e308] * 9).covering(covers) if covers else daily([1e308] * 9),
            on=START + timedelta(30),
            as_of=START,
            total_from=START - timedelta(5),
            method=method,
        )
        assert all(abs(one) < float("inf") for one in f.interval())


def raises(history: sg.History, days: Sequence[date], **_: Any) -> list[sg.Forecast]:
    """Raise what no family of ours knows."""
    raise RuntimeError(f"no forecast of {len(history)} readings for {len(days)} days")


def refuses_totals(history: sg.History, days: Sequence[date], *, as_of: date) -> list[sg.Forecast]:
    """Return forecasts of single days alone."""
    return [sg.Forecast.of_quantiles({0.1: 1, 0.9: 2}, on=one, as_of=as_of, method="single") for one in days]


def too_few(history: sg.History, days: Sequence[date], **_: Any) -> list[sg.Forecast]:
    """Return no forecast."""
    return []


def junk(history: sg.History, days: Sequence[date], **_: Any) -> list[Any]:
    """Return what is none."""
    return [3 for _day in days]


@pytest.mark.parametrize("method", [raises, refuses_totals, too_few, junk, int])
@pytest.mark.parametrize("target", TARGETS)
def test_a_method_that_fails_costs_its_projection_alone(method: Any, target: sg.Target) -> None:
    """Any failure is a reason with its text, in a review as well, and the progress of the goal stays."""
    history = daily([3 + k % 4 for k in range(40)])
    asked = goal(target, start=START - timedelta(20))
    p = sg.project(asked, history, as_of=START, method=method)
    assert p.progress == sg.assess(asked, history, as_of=START)
    if p.failure is not None:
        assert (p.probability, p.reasons["probability"]) == (None, "method_failed")
    else:
        assert isinstance(target, sg.StayWithin)  # which asks for single days
    other = goal(sg.ReachLevel(9), "followers")
    strategy = sg.Strategy(
        goals=[asked, sg.Goal(id="other", metric="followers", target=other.target)], histories=[history]
    )
    review = sg.review(strategy, as_of=START, method=method)
    reviewed = review.goals["g"].projection
    assert reviewed is not None
    assert reviewed.failure == p.failure
    assert review.goals["g"].progress == p.progress


@pytest.mark.parametrize(
    ("start", "deadline"), [(START + timedelta(4), START + timedelta(10)), (START - timedelta(3), START + timedelta(9))]
)
def test_a_goal_shorter_than_its_window_asks_for_nothing(start: date, deadline: date) -> None:
    """Without a whole window no demand is made, and so no chance told; an allowance holds from the first day on."""
    history = daily([3.0] * 60)
    demand, allowance = (
        sg.project(
            goal(sg.KeepPace("500/month", counted="rolling", bound=bound), start=start, deadline=deadline),
            history,
            as_of=START,
        )
        for bound in ("at_least", "at_most")
    )
    assert (demand.probability, demand.reasons["probability"]) == (None, "no_whole_period")
    assert allowance.probability is not None
    assert allowance.probability > 0.9


@pytest.mark.parametrize("chance", ["0.5", True, None])
def test_what_is_no_share_is_refused_by_name(chance: Any) -> None:
    """A chance that is no number is refused under its name."""
    p = sg.project(goal(sg.ReachLevel(500)), daily([3.0, 4.0]), as_of=START)
    with pytest.raises(sg.WrongType) as refused:
        p.pace_for(chance)
    assert refused.value.path == "chance"


def test_forecasts_are_made_of_mappings_and_lists() -> None:
    """What holds no quantiles, or no samples, is refused as what it is."""
    told: dict[str, Any] = {"on": START, "as_of": START, "method": "mine"}
    pairs: Any = [(0.1, 1), (0.9, 2)]
    with pytest.raises(sg.WrongType, match="must be a mapping of shares to values"):
        sg.Forecast.of_quantiles(pairs, **told)
    nothing: Any = None
    with pytest.raises(sg.WrongType, match="must be a list of samples"):
        sg.Forecast.of_samples(nothing, **told)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("values", [[1.7e308] * 20, [1.7e308, 0.0] * 12, [0.0] * 12 + [1.7e308] * 8])
def test_back_tests_of_sums_beyond_every_float(values: list[float], method: str | None) -> None:
    """What adds up to no float is the largest one, and scores stay numbers."""
    (found,) = sg.forecasts.compare_methods(daily(values), [method])
    assert sg.backtest(daily(values), method=method) == found
    scores = (found.brier, found.interval_score, found.error, found.interval_score_of_line, found.error_of_line)
    assert all(0 <= one < float("inf") for one in scores)


@pytest.mark.parametrize("target", [sg.ReachLevel(900), sg.KeepPace("1e306/day"), sg.ReachPace("1e307/week")])
def test_paces_beyond_every_float(target: sg.Target) -> None:
    """A pace that leads beyond every number has a chance all the same: none, or nearly all."""
    p = sg.project(
        goal(target, start=START - timedelta(20), deadline=START + timedelta(50)),
        daily([10 + k % 3 for k in range(40)]),
        as_of=START,
    )
    chances = [p.probability_with(f"{sign}1e308/day") for sign in ("-", "")]
    assert chances == [1e-6, 1 - 1e-6]


def test_too_many_periods_are_told_before_what_was_read() -> None:
    """No other reading mends the deadline of a goal about people: it is the reason, and not how they were read."""
    asked = goal(sg.KeepPace("5/week"), metric="reach", deadline=LAST)
    twice = sg.History.of([(START + timedelta(day), 3) for day in (0, 1, 9)], metric="reach")
    for history in (sg.History.of((), metric="reach"), twice):
        told = sg.project(asked, history, as_of=START + timedelta(15))
        assert set(told.reasons.values()) == {"too_many_periods"}
    assert sg.assess(asked, twice, as_of=START + timedelta(15)).reasons["actual"] == "people_do_not_add_up"
