"""How readings are read is said once, in the sources, and whoever asks is answered by it."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from agreement_samples import KINDS, Case, cases, on
from attrs import evolve
from hypothesis import assume, given, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg

MISSING = {"missing": st.sampled_from(["carry", "zero", "pessimistic", "unknown"])}
WAYS = st.fixed_dictionaries({}, optional=MISSING | {"counter": st.booleans()}) | st.fixed_dictionaries(
    {}, optional=MISSING | {"recompute_over": st.sampled_from(["week", "3 days"])}
)


def with_source(case: Case, way: dict[str, Any]) -> sg.Strategy:
    """Return a strategy with one goal whose source says how its readings are read."""
    return sg.Strategy(
        metrics=[case.metric],
        goals=[case.goal],
        histories=[case.history],
        sources=[sg.DataSource(metric="m", reading=sg.WayOfReading(**way))],
    )


@pytest.mark.parametrize("kind", KINDS)
@share_of_examples(4)
@given(data=st.data())
def test_a_source_says_for_all_how_readings_are_read(kind: str, data: st.DataObject) -> None:
    """Assess, close, project, review, roll-up and status history answer by the source as they do by arguments."""
    case = data.draw(cases(kinds=[kind], weeks=3))
    way = data.draw(WAYS, label="way of reading")
    day = on(data.draw(st.integers(0, case.last + 5), label="day"))
    strategy = with_source(case, way)
    goal, history = strategy.goals["g"], case.history
    for ask in (sg.assess, sg.project, sg.close):
        assert ask(goal, history, as_of=day, evidence=strategy) == ask(goal, history, as_of=day, **way)
    progress = sg.assess(goal, history, as_of=day, **way)
    assert sg.roll_up_strategy(strategy, as_of=day).goals["g"] == progress
    part = sg.review(strategy, as_of=day).goals["g"]
    if part.progress is not None:
        assert part.progress == progress
        assert part.projection == sg.project(goal, history, as_of=day, **way)
    told = sg.status_history(goal, history, [day], "viva", evidence=strategy)
    assert told == sg.status_history(goal, history, [day], "viva", **way)


@given(cases(kinds=["reach", "quota", "band"], weeks=2), st.integers(0, 20), st.sampled_from(["carry", "zero"]))
def test_what_is_said_beside_a_question_comes_first(case: Case, day: int, missing: str) -> None:
    """An argument of one question is heard before what the source says."""
    strategy = with_source(case, {"missing": "unknown"})
    goal, history, asked = strategy.goals["g"], case.history, {"as_of": on(day), "missing": missing}
    for ask in (sg.assess, sg.project, sg.close):
        assert ask(goal, history, evidence=strategy, **asked) == ask(goal, history, **asked)


@given(st.lists(st.integers(1, 50), min_size=2, max_size=6), st.sampled_from([0.25, 0.5, 0.9]))
def test_the_share_that_counts_as_a_reset_is_said(values: list[int], share: float) -> None:
    """A counter is reset by a fall below that share of what was read before, and by no other."""
    metric = sg.Metric(id="m", nature="stock", unit="count")
    goal = sg.Goal(
        id="g",
        metric="m",
        target=sg.ReachLevel(500),
        start=on(0),
        deadline=on(27),
        baseline=sg.Baseline(value=values[0]),
    )
    rows = [(on(day), value) for day, value in enumerate(values[1:])]
    source = sg.DataSource(metric="m", reading=sg.WayOfReading(counter=True, reset_below=share))
    strategy = sg.Strategy(metrics=[metric], goals=[goal], sources=[source])
    history = sg.History.of(rows, metric=metric)
    stands = values[0]
    for before, value in pairwise(values):
        stands += value if value < share * before else value - before
    assert sg.assess(goal, history, as_of=on(27), evidence=strategy).actual == stands


@given(cases(kinds=["reach", "pace", "band"], missing=["carry"], weeks=2), st.data())
def test_what_was_known_on_a_day_is_one_for_all(case: Case, data: st.DataObject) -> None:
    """With `known_on`, everybody answers as if later readings and corrections were not there."""
    assume(case.rows)
    told = [(on(day), value, on(day + data.draw(st.integers(0, 6)))) for day, value in case.rows]
    strategy = sg.Strategy(
        metrics=[case.metric], goals=[case.goal], histories=[sg.History.of(told, metric=case.metric)]
    )
    day = data.draw(st.integers(0, case.last + 5), label="day")
    known = on(day - data.draw(st.integers(0, 5), label="known days before"))
    history = strategy.histories[0]
    then = evolve(strategy, histories=[history.as_known_on(known)])
    asked: dict[str, Any] = {"as_of": on(day)}
    for ask in (sg.assess, sg.project, sg.close):
        found = ask(case.goal, history, known_on=known, **asked)
        assert found == ask(case.goal, history.as_known_on(known), **asked)
    now = sg.review(strategy, known_on=known, **asked).goals["g"]
    before = sg.review(then, **asked).goals["g"]
    assert (now.progress, now.projection) == (before.progress, before.projection)


def test_a_source_of_another_metric_says_nothing() -> None:
    """A way of reading holds for the metric and channel it is said of."""
    metric = sg.Metric(id="m", nature="flow", unit="count")
    goal = sg.Goal(id="g", metric="m", target=sg.ReachLevel(9), start=on(0), deadline=date(2026, 1, 20))
    other = sg.DataSource(metric="n", reading=sg.WayOfReading(missing="zero"))
    strategy = sg.Strategy(metrics=[metric, evolve(metric, id="n")], goals=[goal], sources=[other])
    silent = sg.History.of([], metric=metric)
    assert sg.assess(goal, silent, as_of=on(3), evidence=strategy).actual is None
    said = evolve(strategy, sources=[evolve(other, metric="m")])
    assert sg.assess(goal, silent, as_of=on(3), evidence=said).actual == 0
