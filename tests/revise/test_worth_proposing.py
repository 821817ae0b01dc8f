"""What is proposed is worth something: it leads on from where the goal says that it starts, and beyond noise."""

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._case.case import Case
from smartgoals._case.difficulty import stands_there
from smartgoals._case.surroundings import Surroundings

EVE = date(2026, 6, 28)


def weekly(metric: str, values: list[Any]) -> sg.History:
    """Return weekly readings that end on the eve of the goals."""
    first = EVE - timedelta(weeks=len(values) - 1)
    days = [first + timedelta(weeks=k) for k in range(len(values))]
    return sg.History.of(list(zip(days, values, strict=True)), metric=metric, channel="ig")


def goal(metric: str, target: Any, **facts: Any) -> sg.Goal:
    """Return a goal of a quarter."""
    days = {"start": EVE + timedelta(days=1), "deadline": EVE + timedelta(weeks=13)}
    return sg.Goal(id="g", metric=metric, channel="ig", target=target, **(days | facts))


CALLS = weekly("support_calls", [95 + k % 4 for k in range(26)])
CHURN = weekly("churn_rate", [0.03 + 0.001 * (k % 3) for k in range(26)])
FALLING = weekly("churn_rate", [0.05 - 0.001 * k + 0.0004 * (k % 3) for k in range(26)])
FANS = weekly("followers", [10_000 + 100 * k for k in range(26)])


@pytest.mark.parametrize(
    ("asked", "known", "is_proposed"),
    [
        (goal("support_calls", sg.KeepPace("300/month", bound="at_most")), CALLS, True),
        (
            goal(
                "support_calls",
                sg.KeepPace("300/month", bound="at_most"),
                baseline=sg.Baseline(value=400, per="month", on=EVE),
            ),
            CALLS,
            False,
        ),
        (
            goal(
                "support_calls",
                sg.KeepPace("300/month", bound="at_most"),
                statement="Reduce support calls from 400 to 300 a month",
            ),
            CALLS,
            False,
        ),
        (
            goal(
                "support_calls",
                sg.KeepPace("300/month", bound="at_most"),
                statement="Réduire les appels de 440 à 300 par mois",
            ),
            CALLS,
            True,
        ),
        (goal("churn_rate", sg.ReachLevel(0.005)), CHURN, False),
        (goal("churn_rate", sg.ChangeBy(-0.02)), CHURN, False),
        (goal("churn_rate", sg.ReachLevel(0.005)), FALLING, True),
        (goal("churn_rate", sg.ReachLevel(0.005), statement="Cut churn from 2% to 0.5%"), FALLING, True),
        (goal("churn_rate", sg.ReachLevel(0.005), statement="Cut churn from 1% to 0.5%"), FALLING, False),
        (goal("churn_rate", sg.ReachLevel(0.005), statement="Cut churn of 1% to 0.5%"), FALLING, True),
        (goal("churn_rate", sg.ReachLevel(0.005), statement="Away from 1%: a churn of 0.5%"), FALLING, True),
        (goal("churn_rate", sg.ReachLevel(0.005), statement="From May on, cut churn to 0.5%"), FALLING, True),
        (goal("followers", sg.ReachLevel(50_000), statement="From 12k to 50k followers"), FANS, True),
        (goal("followers", sg.ReachLevel(50_000), statement="From 15k to 50k followers"), FANS, False),
    ],
)
def test_a_proposal_leads_on_from_where_the_goal_starts(asked: sg.Goal, known: sg.History, is_proposed: bool) -> None:
    """Neither a baseline nor a "from" of the statement is passed, and what a figure wobbles by is no goal."""
    found = sg.revise(asked, sg.Evidence(histories=[known]), as_of=EVE)
    assert (found.proposed is not None) is is_proposed


@given(
    st.lists(st.integers(-20, 20), min_size=8, max_size=26),
    st.integers(-5, 5),
    st.integers(1, 200),
    st.sampled_from(sg.Ambition),
)
def test_no_proposal_lies_within_the_noise(wobble: list[int], trend: int, asked: int, ambition: sg.Ambition) -> None:
    """Of a figure that wobbles, what is proposed lies beyond what half its neighbours differ by."""
    values = [60 + Fraction(step + trend * k, 20) for k, step in enumerate(wobble)]
    known = weekly("nps", [float(value) for value in values])
    one = goal("nps", sg.ReachLevel(asked / 2), ambition=ambition)
    proposed = sg.revise(one, sg.Evidence(histories=[known]), as_of=EVE).proposed
    if proposed is None:
        return
    case = Case(goal=proposed, surroundings=Surroundings(evidence=sg.Evidence(histories=[known]), as_of=EVE))
    assert case.strain is not None
    assert stands_there(case) is None
    assert not case.strain.is_noise


@pytest.mark.parametrize(
    ("metric", "target", "now", "meant"),
    [
        ("average_rating", 10.25, None, 1.025),
        ("average_rating", 10.25, 4.1, None),
        ("average_rating", 45, 4.1, 4.5),
        ("churn_rate", 3, 0.05, 0.03),
        ("churn_rate", 3, 0.02, None),
    ],
)
def test_nobody_means_what_is_there(metric: str, target: float, now: float | None, meant: float | None) -> None:
    """A slip is not mended to a target that the figure has reached already."""
    step = 0.005 if metric == "churn_rate" else -0.05
    known = () if now is None else (weekly(metric, [now + step * k for k in range(5, -1, -1)]),)
    report = sg.check(goal(metric, sg.ReachLevel(target)), evidence=sg.Evidence(histories=known), as_of=EVE)
    slip = report.finding("SGM203")
    assert slip.evidence["meant"] == meant
    assert (slip.fix is None) is (meant is None)
