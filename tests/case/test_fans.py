"""The fan of a projection is the projection's own forecast, of other days: by the same breaks, silence and cautions."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from agreement_samples import KINDS, Case, cases, on
from hypothesis import given, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg

START = date(2026, 1, 5)
END = START + timedelta(120)


@pytest.mark.parametrize("kind", KINDS)
@share_of_examples(4)
@given(data=st.data())
def test_a_fan_tells_of_the_deadline_what_the_forecast_does(kind: str, data: st.DataObject) -> None:
    """Before the deadline, on it and after it, whatever the goal, and whatever silence means."""
    case: Case = data.draw(cases(kinds=[kind]))
    day = data.draw(st.integers(0, case.last + 9), label="day")
    method = data.draw(st.sampled_from((None, "drift")), label="method")
    p = sg.project(case.goal, case.history, as_of=on(day), missing=case.missing, method=method)
    if p.forecast is None or p.deadline is None:
        return
    (again,) = p.fan([p.deadline])
    assert again == p.forecast
    later = p.deadline + timedelta(1)
    (after,) = p.fan([later])
    assert p.fan([p.deadline, later, p.deadline]) == (again, after, again)


def broken(values: Sequence[float], **metric: Any) -> sg.Projection:
    """Return the projection of a level whose source declares that it was defined anew on the 41st day."""
    history = sg.History.of([(START + timedelta(k), value) for k, value in enumerate(values)], **metric)
    source = sg.DataSource(breaks=[START + timedelta(40)], **metric)
    strategy = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], sources=[source])
    goal = sg.Goal(id="g", target=sg.ReachLevel(1600), start=START, deadline=END, **metric)
    return sg.project(goal, history, as_of=history.last.day, evidence=strategy)


def test_a_fan_leaves_out_the_breaks_that_the_projection_does() -> None:
    """A declared break that no rule would find by itself is no part of the pace of any day, and every day says so."""
    chance, level, values = random.Random(1), 1000, []
    for k in range(60):
        level += chance.randint(1, 9) + (40 if k == 40 else 0)
        values.append(level)
    p = broken(values, metric="followers", channel="ig")
    end, later = p.fan([END, END + timedelta(30)])
    assert end == p.forecast
    assert "declared_break" in {one.code for one in later.cautions}


def test_a_fan_knows_the_silence_that_the_projection_was_told_of() -> None:
    """Steps that lack, which a goal takes for nothing, are told on every day."""
    days = [k for k in range(40) if k not in (11, 23)]
    history = sg.History.of([(START + timedelta(k), 5 + k % 3) for k in days], metric="leads")
    goal = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(500), start=START, deadline=END)
    p = sg.project(goal, history, as_of=history.last.day)
    assert sg.forecasts.Caution("silent_steps", 2) in p.cautions
    assert p.fan([END])[0] == p.forecast


def test_nothing_comes_in_a_period_without_a_day_to_work() -> None:
    """The last of a goal's days is a holiday, and other days of its fan are, too: no day of it is refused."""
    off = [START + timedelta(11), END]
    flow = sg.Metric(id="m", nature="flow", over_time="sum", over_channels="sum")
    history = sg.History.of([(START, 4), (START + timedelta(10), 4)], metric=flow)
    goal = sg.Goal(
        id="g",
        metric="m",
        target=sg.ReachPace(sg.Pace(1, sg.Period(1, "day"))),
        start=START,
        deadline=END,
        calendar=sg.Calendar(holidays=sg.Holidays(days=off)),
    )
    p = sg.project(goal, history, as_of=START + timedelta(14))
    assert p.forecast is not None
    assert len(p.fan([START + timedelta(k) for k in range(10, 125)])) == 115
    assert p.fan([START + timedelta(12)])[0].distribution.quantile(0.999) == 0.0


def test_a_method_that_fails_after_the_goal_was_decided_fails_in_the_fan_by_name() -> None:
    """What was judged needs no method; of other days a method that raises is refused as `method`, and nothing foreign."""

    def short(history: sg.History, days: Any, **_: Any) -> Any:
        raise RecursionError("never")

    history = sg.History.of([(START + timedelta(k), 5) for k in range(20)], metric="leads")
    goal = sg.Goal(id="g", metric="leads", target=sg.StayWithin(low=0), start=START, deadline=START + timedelta(9))
    p = sg.project(goal, history, as_of=START + timedelta(19), method=short)
    assert p.probability == 1.0
    assert p.fan([goal.deadline or START, START + timedelta(4)])[0] == p.forecast
    with pytest.raises(sg.InvalidValue, match="it raised RecursionError: never") as refused:
        p.fan([END])
    assert refused.value.path == "method"
