"""Formulas of a strategy's own metrics that say nothing: they are told, tie nothing, and harm no other goal."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._relevance.own_formulas import formula_fault, with_usable_formula, with_usable_formulas

TODAY = date(2026, 3, 29)
FAULTY = {
    "leads / / sessions": "unread",
    "as the platform tells it": "unread",
    "(leads": "unread",
    "x / y": "circle",
    "leads / x": "circle",
    "leads / made_of_x": "circle",
}
SOUND = ("leads / sessions", "100 * leads / calls", "leads / unread_one", None)
OTHERS = (
    sg.Metric(id="made_of_x", nature="flow", formula="2 * x"),
    sg.Metric(id="unread_one", nature="flow", formula="* 3"),
)


def whole(formula: str | None) -> sg.Strategy:
    """Return a strategy with a metric of that formula, a goal on it, and one on leads."""
    days = [TODAY - timedelta(7 * k) for k in range(8)][::-1]
    given_days = {"start": TODAY - timedelta(27), "deadline": TODAY + timedelta(60)}
    return sg.Strategy(
        metrics=[sg.Metric(id="x", nature="ratio", formula=formula, definition="As we tell it"), *OTHERS],
        objectives=[sg.Objective(id="o", title="Sell more", kind="conversions_sales", serves="sales")],
        channels=[sg.Channel(id="c", platform="instagram")],
        goals=[
            sg.Goal(id="own", objective="o", metric="x", channel="c", target=sg.ReachLevel(0.4), **given_days),
            sg.Goal(id="leads", objective="o", metric="leads", channel="c", target=sg.ReachLevel(60), **given_days),
        ],
        histories=[sg.History.of([(on, 3 + k) for k, on in enumerate(days)], metric="leads", channel="c")],
    )


@pytest.mark.parametrize("formula", [*FAULTY, *SOUND])
def test_a_formula_that_says_nothing_is_told_and_ties_nothing(formula: str | None) -> None:
    """The check says so in words, no rule fails for it, and relevance is as that of the metric without a formula."""
    plan, bare = whole(formula), whole(None)
    metric = plan.metrics["x"]
    report = sg.check(plan.goals["own"], evidence=plan, as_of=TODAY)
    finding = next((one for one in report.findings if one.code == "SGS107"), None)
    assert (None if finding is None else finding.variant) == FAULTY.get(formula or "")
    assert (formula_fault(metric, plan) is None) == (formula not in FAULTY)
    assert all("failed" not in one.message for one in report.findings)
    if finding is None:
        assert with_usable_formula(metric, plan) is metric
        return
    assert str(formula) in finding.message
    french = finding.text("fr")
    assert french.startswith("La formule de")
    assert str(formula) in french
    assert str(report.verdicts["specific"]) == "fail"
    told = [sg.relevance("x", "conversions_sales", evidence=one) for one in (plan, bare)]
    assert told[0] == told[1]
    assert str(report.verdicts["relevant"]) != "pass"


@given(st.text(max_size=20))
def test_whatever_stands_in_a_formula_the_other_goal_is_answered_alike(formula: str) -> None:
    """The gap, the review and the findings of a goal do not hang on a formula that somebody else wrote."""
    plan, bare = whole(formula), whole(None)
    goal = plan.goals["leads"]
    gaps = [sg.explain_gap(goal, as_of=TODAY, evidence=one) for one in (plan, bare)]
    assert gaps[0] == gaps[1]
    reports = [sg.check_strategy(one, as_of=TODAY).reports["leads"] for one in (plan, bare)]
    assert reports[0].findings == reports[1].findings
    assert sg.relevance("x", "conversions_sales", evidence=plan).metric == "x"


@given(st.lists(st.sampled_from(["a", "b", "c", "d", "e", "* 3", "lost"]), min_size=10, max_size=10))
def test_what_says_nothing_is_the_same_of_all_formulas_at_once(names: list[str]) -> None:
    """Whichever metrics name each other, those that are left without a formula are those that would be one by one."""
    pairs = zip("abcde", names[::2], names[1::2], strict=True)
    metrics = [sg.Metric(id=name, nature="flow", formula=f"{one} + {other}") for name, one, other in pairs]
    plan = sg.Strategy(metrics=metrics)
    assert with_usable_formulas(plan.metrics) == tuple([with_usable_formula(one, plan) for one in plan.metrics])


def test_a_long_chain_of_formulas_is_looked_through() -> None:
    """However many metrics are made of one another, each formula is read, and a circle far off is its own alone."""
    metrics = [sg.Metric(id=f"m{k}", nature="flow", formula=f"m{k + 1} + 1") for k in range(2000)]
    last = sg.Metric(id="m2000", nature="flow", formula="m1999 + 1")
    left = with_usable_formulas([*metrics, last])
    assert [one.id for one in left if one.formula is None] == ["m1999", "m2000"]
