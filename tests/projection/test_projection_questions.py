"""What is asked of a forecast: of which days it is told, which days it leaves out, and what has come so far."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._case.case import Case
from smartgoals._case.surroundings import Surroundings
from smartgoals._evidence import Evidence
from smartgoals._plan.band import Band
from smartgoals._plan.plan import Plan
from smartgoals._projection.question import ProjectionQuestion
from smartgoals._projection.quotas import made_since

MONDAY = date(2026, 1, 5)
LAST = MONDAY + timedelta(27)  # a Sunday
WAVES = [40 + 3 * k % 7 for k in range(28)]


def question(
    target: sg.Target, values: Sequence[float] = WAVES, nature: str = "flow", **facts: Any
) -> ProjectionQuestion:
    """Return what is asked on behalf of a goal of eight weeks with a reading a day of its first weeks."""
    metric = sg.Metric(id="m", nature=nature)
    history = sg.History.of([(MONDAY + timedelta(k), value) for k, value in enumerate(values)], metric=metric)
    terms: dict[str, Any] = {"start": MONDAY, "deadline": MONDAY + timedelta(55), **facts}
    goal = sg.Goal(id="g", metric="m", target=target, **terms)
    known = Evidence(strategy=sg.Strategy(metrics=[metric]))
    case = Case(goal=goal, surroundings=Surroundings(evidence=known, as_of=history.last.day), given=history)
    plan, asked = case.progress.plan, case.forecasting
    assert isinstance(plan, Plan | Band)
    assert asked is not None
    return ProjectionQuestion(case.goal, case.progress, plan, asked)


PAUSE = sg.Calendar(pauses=[sg.Pause(LAST + timedelta(5), LAST + timedelta(9), keeps="end")])
TARGETS: list[tuple[sg.Target, str]] = [
    (sg.StayWithin(low=10, high=90), "flow"),
    (sg.StayWithin(low=10, high=90), "stock"),
    (sg.StayWithin(low=10, high=900, per="week"), "flow"),
    (sg.ReachLevel(2000), "flow"),
    (sg.ReachLevel(90), "stock"),
    (sg.ReachPace("400/week"), "flow"),
    (sg.KeepPace("300/week", counted="calendar"), "flow"),
]


@pytest.mark.parametrize(("target", "nature"), TARGETS)
@given(st.lists(st.integers(1, 28), min_size=1, max_size=4), st.sampled_from([sg.Calendar(), PAUSE]))
def test_a_forecast_is_told_of_the_day_asked_for(
    target: sg.Target, nature: str, ahead: list[int], calendar: sg.Calendar
) -> None:
    """Of a day behind a pause it is what an earlier one would bring, and told of the day itself all the same."""
    found = question(target, nature=nature, calendar=calendar)
    days = [LAST + timedelta(one) for one in ahead]
    assert [one.day for one in found.amounts(days)] == days
    if found.periods is None:
        assert [one.day for one in found.fan(days)] == days


@given(st.integers(1, 28))
def test_a_day_behind_a_pause_has_the_amount_of_an_earlier_one(ahead: int) -> None:
    """What may be read on a day hangs on how many days of work lie between, and pauses are none of them."""
    target = sg.StayWithin(low=10, high=90)
    paused = question(target, nature="stock", calendar=PAUSE).amounts([LAST + timedelta(ahead)])[0]
    worked = sum(not 5 <= k <= 9 for k in range(1, ahead + 1))
    plain = question(target, nature="stock").amounts([LAST + timedelta(worked)])[0]
    assert paused.distribution == plain.distribution


@pytest.mark.parametrize(("nature", "base"), [("flow", None), ("stock", 0), ("stock", 40)])
@given(st.integers(-1, 30))
def test_what_was_made_since_a_day_is_what_was_read_after_it(nature: str, base: int | None, eve: int) -> None:
    """From its last reading on nothing has come; of the first day on a level counts from its baseline."""
    rising = [50 + 2 * k for k in range(28)]
    baseline = None if base is None else sg.Baseline(value=base, on=MONDAY - timedelta(1))
    found = question(sg.KeepPace("30/week", counted="calendar"), rising, nature, baseline=baseline)
    plan = found.plan
    assert isinstance(plan, Plan)
    if nature == "flow":
        expected = sum(rising[eve + 1 :])
    else:
        expected = 0 if eve >= 27 else rising[-1] - (rising[eve] if eve >= 0 else base or 0)
    assert made_since(found, plan, MONDAY + timedelta(eve)) == expected


@pytest.mark.parametrize("base", [50, 10])
def test_a_level_read_on_the_eve_has_made_nothing_yet(base: int) -> None:
    """Between a baseline and a reading of the same day no day lies, whatever they say."""
    baseline = sg.Baseline(value=base, on=LAST)
    found = question(
        sg.KeepPace("30/week", counted="calendar"), nature="stock", start=LAST + timedelta(1), baseline=baseline
    )
    plan = found.plan
    assert isinstance(plan, Plan)
    assert made_since(found, plan, LAST) == 0
