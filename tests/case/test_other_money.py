"""Paces in another currency than their readings: nobody knows what one is in the other."""

from datetime import date, timedelta

import pytest

import smartgoals as sg
from smartgoals import present

START = date(2026, 3, 2)
AS_OF = date(2026, 4, 10)
TARGETS = [
    sg.KeepPace("100 USD/week", counted="calendar", bound="at_most"),
    sg.KeepPace("100 $/week", bound="at_most"),
    sg.KeepPace("100 USD/week", counted="rolling"),
    sg.ReachPace("4000 USD/month"),
]


def strategy(target: sg.Target, money: str | None, metric: str = "ad_spend") -> sg.Strategy:
    """Return a goal about money, with forty days of readings that say in which."""
    rows = [(START + timedelta(days=k), 10 + k % 3) for k in range(40)]
    told = None if money is None else f"meta_ads spend in {money}"
    history = sg.History.of(rows, metric=metric, channel="ads", definition=told)
    goal = sg.Goal(id="g", metric=metric, channel="ads", target=target, start=START, deadline=date(2026, 4, 30))
    ads = sg.Channel(id="ads", platform="facebook", purpose="Sell")
    return sg.Strategy(channels=[ads], goals=[goal], histories=[history])


@pytest.mark.parametrize("target", TARGETS, ids=str)
def test_other_money_is_not_compared(target: sg.Target) -> None:
    """Dollars asked of euros read: no progress, no chance, no outcome, and one finding that says why."""
    known = strategy(target, "EUR")
    (goal,), (history,) = known.goals, known.histories
    progress = sg.assess(goal, history, as_of=AS_OF, evidence=known)
    projection = sg.project(goal, history, as_of=AS_OF, evidence=known)
    closed = sg.close(goal, history, as_of=date(2026, 5, 1), evidence=known)
    assert (progress.is_met, progress.plan, progress.reasons["gap"]) == (None, None, "other_money")
    assert (projection.probability, projection.reasons["probability"]) == (None, "other_money")
    assert closed.outcome == "unknown"
    report = sg.check(goal, evidence=known, as_of=AS_OF)
    assert report.verdicts["attainable"] == "unknown"
    assert "EUR" in report.finding("SGM204").message
    assert sg.revise(goal, known, as_of=AS_OF).verdict == "unknown"
    page = present.text(sg.review(known, as_of=AS_OF))
    assert "EUR" not in page.replace("in EUR", "")
    assert "monnaie" in projection.text("fr")


@pytest.mark.parametrize("money", ["USD", "$", None])
@pytest.mark.parametrize("target", TARGETS, ids=str)
def test_one_money_is(target: sg.Target, money: str | None) -> None:
    """Dollars asked of dollars, and of readings that do not say."""
    known = strategy(target, money)
    (goal,), (history,) = known.goals, known.histories
    assert isinstance(sg.assess(goal, history, as_of=AS_OF, evidence=known).plan, sg.Plan)
    assert "SGM204" not in {one.code for one in sg.check(goal, evidence=known, as_of=AS_OF).findings}


def test_what_is_no_money_has_no_currency() -> None:
    """A pace of orders is none of euros, whatever a definition ends with."""
    known = strategy(sg.KeepPace("100 USD/week"), "EUR", metric="purchases")
    (goal,), (history,) = known.goals, known.histories
    assert sg.assess(goal, history, as_of=AS_OF, evidence=known).reasons.get("gap") != "other_money"
