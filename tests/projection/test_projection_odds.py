"""The chance alone, for who needs nothing else of a projection."""

from datetime import date

import pytest
from hypothesis import given, strategies as st
from tests.case.agreement_samples import KINDS, cases, on
from tests.shares import share_of_examples

import smartgoals as sg
from smartgoals._case.case import Case
from smartgoals._case.surroundings import Surroundings
from smartgoals._evidence import Evidence


def known(goal: sg.Goal, metric: sg.Metric, history: sg.History, as_of: date, method: object = None) -> Case:
    """Return a goal with its readings and the method of its projection."""
    evidence = Evidence(strategy=sg.Strategy(metrics=[metric]))
    return Case(goal=goal, surroundings=Surroundings(evidence=evidence, as_of=as_of, method=method), given=history)


@pytest.mark.parametrize("kind", KINDS)
@share_of_examples(2)
@given(data=st.data(), method=st.sampled_from([None, None, "straight_line"]))
def test_the_chance_alone_is_that_of_the_projection(kind: str, data: st.DataObject, method: str | None) -> None:
    """Whatever is left out beside it, the chance and its reason are those that a projection tells."""
    drawn = data.draw(cases(kinds=[kind]))
    day = data.draw(st.integers(-3, drawn.last + 3), label="day")
    case = known(drawn.goal, drawn.metric, drawn.history, on(day), method)
    whole = case.projection
    assert case.odds == (whole.probability, whole.reasons.get("probability"))


def test_what_fails_of_a_method_fails_for_the_chance_alone() -> None:
    """A method that tells the end of a goal and nothing else gives no projection, and no chance."""

    def asked_once(history: sg.History, days: list[date], **_: object) -> list[sg.Forecast]:
        raise ZeroDivisionError

    metric = sg.Metric(id="m", nature="flow")
    goal = sg.Goal(id="g", metric="m", target=sg.KeepPace("5/week", counted="calendar"), start=on(0), deadline=on(60))
    history = sg.History.of([(on(k), 1) for k in range(9)], metric=metric)
    case = known(goal, metric, history, on(9), asked_once)
    assert case.odds == (None, "method_failed")
