"""An arrival is the first day on which the fan of the projection has the chance, by any method and for any goal."""

from datetime import date, timedelta
from typing import Any

import pytest
from agreement_samples import Case, cases, on
from hypothesis import example, given, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg

KINDS = ("reach", "any_day", "change", "percent", "growth", "pace", "reach_pace", "change_of_pace", "growth_of_pace")
METHODS = (None, "drift", "bootstrap", "straight_line")
START = date(2026, 1, 5)
DAY = timedelta(1)


def chance(p: sg.Projection, f: sg.Forecast, *, on_the_way: bool) -> float:
    """Return the chance that the target of a projection has been reached by the day of a forecast."""
    assert p.target is not None
    side: dict[str, Any] = {p.bound.value: p.target}
    return f.reached(**side) if on_the_way else f.probability(**side)


def check(p: sg.Projection, *, on_the_way: bool, least: float = 0.0) -> None:
    """Hold each of the three days, and the days before them, against the chances of the fan."""
    after = max(p.as_of, p.since or p.as_of)
    for share, day in ((0.1, p.arrival.earliest), (0.5, p.arrival.median), (0.9, p.arrival.latest)):
        if day is None or day <= after:  # what was to be expected earlier is told for today
            continue
        then = p.fan([day])[0]
        assert chance(p, then, on_the_way=on_the_way) >= share - least
        if day - DAY > after:
            eve = p.fan([day - DAY])[0]
            if eve.day > p.progress.start:  # before, no period of the goal has closed
                assert chance(p, eve, on_the_way=on_the_way) < share + least


@pytest.mark.parametrize("kind", KINDS)
@share_of_examples(4)
@given(data=st.data())
def test_the_chance_is_there_on_the_day_and_not_on_the_eve(kind: str, data: st.DataObject) -> None:
    """Whatever the target, of the default, of simple methods and of goals that are over."""
    case: Case = data.draw(cases(kinds=[kind], missing=["carry"]))
    day = data.draw(st.integers(0, case.last + 9), label="day")
    method = data.draw(st.sampled_from(METHODS), label="method")
    p = sg.project(case.goal, case.history, as_of=on(day), method=method)
    if p.forecast is None or p.arrival.reason == "already_met":
        return
    target = case.goal.target
    if p.progress.per is not None and p.judged == "any_day":
        return  # of any of several periods the fan tells each alone
    is_one_day = isinstance(target, sg.ReachLevel) and target.judged == "any_day"
    is_level = case.metric.nature != "flow" and not isinstance(target, sg.ReachPace)
    assert p.since is not None
    assert p.progress.start is not None
    if (is_level or is_one_day) and p.progress.start > p.since:
        return  # of a goal that begins later its own days count alone, and those of the fan from now on
    check(p, on_the_way=is_level or is_one_day, least=1e-9)


LEVELS = {
    "line": [1000 + 10 * k for k in range(60)],
    "rounded": [1000 + 100 * ((3 * k) // 100) for k in range(90)],
    "waves": [1000 + 10 * k + 30 * (k % 5) for k in range(60)],
    "flat": [1000] * 50 + [1001] * 3,
}


@given(st.sampled_from(sorted(LEVELS)), st.sampled_from(METHODS), st.integers(1, 2000), st.integers(0, 9))
@example("rounded", None, 400, 5)
@example("flat", "bootstrap", 20, 0)
@example("waves", "drift", 2000, 5)
@example("line", "straight_line", 400, 0)
def test_levels_arrive_on_the_day_their_chances_say(name: str, method: str | None, far: int, silent: int) -> None:
    """Exact lines, rounded readings and silence before today included."""
    history = sg.History.of([(START + timedelta(k), value) for k, value in enumerate(LEVELS[name])], metric="followers")
    goal = sg.Goal(
        id="g",
        metric="followers",
        target=sg.ReachLevel(LEVELS[name][-1] + far),
        start=START + timedelta(10),
        deadline=history.last.day + timedelta(120),
    )
    p = sg.project(goal, history, as_of=history.last.day + timedelta(silent), method=method)
    check(p, on_the_way=True, least=1e-9)


def test_a_method_is_asked_a_few_times_for_many_days() -> None:
    """Arrivals to the day cost a caller's method a handful of calls."""
    calls: list[int] = []
    drift = sg.forecasts.pool(["drift"])

    def counted(history: sg.History, days: Any, **more: Any) -> Any:
        calls.append(len(days))
        return drift(history, days, **more)

    rows = [(START + timedelta(k), value) for k, value in enumerate(LEVELS["waves"])]
    history = sg.History.of(rows, metric="followers")
    target, end = sg.ReachLevel(3000), START + timedelta(900)
    goal = sg.Goal(id="g", metric="followers", target=target, start=START + DAY, deadline=end)
    p = sg.project(goal, history, as_of=history.last.day, method=counted)
    assert p.arrival.median is not None
    assert len(calls) <= 7
