"""A level that is reached on the way, and rather not held to the end, is told to be touched, and no more to arrive."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given, settings, strategies as st

import smartgoals as sg
from smartgoals import present
from smartgoals._projection.text import is_touched

TODAY = date(2026, 9, 14)
DRAWN = random.Random(1)
NOISE = [DRAWN.uniform(-0.003, 0.003) for _ in range(60)]


def projected(metric: str, values: list[float], target: float, days: int = 289) -> sg.Projection:
    """Return the projection of a level that weekly readings tell of."""
    rows = [(TODAY - timedelta(7 * (len(values) - 1 - k)), value) for k, value in enumerate(values)]
    read = sg.History.of(rows, metric=metric)
    ends = TODAY + timedelta(days)
    goal = sg.Goal(id="g", metric=metric, target=sg.ReachLevel(target), start=TODAY - timedelta(70), deadline=ends)
    return sg.project(goal, read, as_of=TODAY)


CHURN = [0.0555 + one for one in NOISE]
FANS = [1000.0 + 10 * k + k % 3 for k in range(60)]
TOLD = [
    ("churn_rate", CHURN, 0.0525, True),
    ("followers", FANS, 1800, False),
    ("followers", FANS, 1995, False),
]


@pytest.mark.parametrize(("metric", "values", "target", "touched"), TOLD)
def test_a_day_on_which_a_level_is_only_touched_is_told_as_one(
    metric: str, values: list[float], target: float, touched: bool
) -> None:
    """Beside a chance of less than one half no arrival is told before the deadline, in either language."""
    found = projected(metric, values, target)
    assert found.arrival.median is not None
    assert (found.probability < 0.5) == touched
    assert ("touched about" in found.text(), "arrives about" in found.text()) == (touched, not touched)
    assert ("cible touchée vers le" in found.text("fr")) == touched
    page, french = present.markdown(found), present.markdown(found, language="fr")
    assert ("expected to touch it about" in page, "expected to arrive about" in page) == (touched, not touched)
    assert ("devrait la toucher vers le" in french, "arrivée attendue vers le" in french) == (touched, not touched)


@settings(max_examples=25, deadline=None)
@given(st.integers(-15, 15), st.integers(20, 400))
def test_what_arrives_before_the_deadline_is_there_on_it(off: int, days: int) -> None:
    """As likely as not: else it is told to be touched alone, or arrives later."""
    found = projected("churn_rate", CHURN, 0.054 + off / 10_000, days)
    median, chance = found.arrival.median, found.probability
    assert median is not None or not is_touched(found)
    if median is not None and chance is not None and not is_touched(found):
        assert chance >= 0.5 or median > found.deadline


def test_of_what_has_no_day_nothing_is_touched() -> None:
    """Without a deadline, and of a target too far away, no day is told."""
    read = sg.History.of([(TODAY - timedelta(7 * k), 0.05) for k in range(9)], metric="churn_rate")
    goal = sg.Goal(id="g", metric="churn_rate", target=sg.ReachLevel(0.04), start=TODAY - timedelta(56))
    assert not is_touched(sg.project(goal, read, as_of=TODAY))
    assert not is_touched(projected("followers", FANS, 90_000))


def test_a_chart_tells_it_too() -> None:
    """The line below the title of a goal's chart says "touched", in both languages."""
    rows = [(TODAY - timedelta(7 * (59 - k)), value) for k, value in enumerate(CHURN)]
    read = sg.History.of(rows, metric="churn_rate")
    ends = TODAY + timedelta(289)
    goal = sg.Goal(
        id="g", metric="churn_rate", target=sg.ReachLevel(0.0525), start=TODAY - timedelta(70), deadline=ends
    )
    plan = sg.Strategy(goals=[goal], histories=[read])
    for language, said in (("en", "Touched about 3 January 2027"), ("fr", "Cible touchée vers le 3 janvier 2027")):
        shown = sg.review(plan, as_of=TODAY).goals["g"]
        assert said in str(present.vega(shown, language=language)).replace("\\xa0", " ")
