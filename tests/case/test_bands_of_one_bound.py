"""A band of periods with one bound and the quota that it is: one chance, one verdict, one set of findings."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

DAY = date(2026, 3, 29)


def told(target: sg.Target, values: list[int], step: int) -> tuple[object, ...]:
    """Return what is said of a goal of three months, of which so many readings came before it."""
    days = [DAY - timedelta(step * k) for k in range(len(values))][::-1]
    history = sg.History.of(list(zip(days, values, strict=True)), metric="leads")
    goal = sg.Goal(id="g", metric="leads", target=target, start=date(2026, 3, 30), deadline=date(2026, 6, 28))
    strategy = sg.Strategy(goals=[goal], histories=[history])
    report, revised = sg.check(goal, as_of=DAY, evidence=strategy), sg.revise(goal, strategy, as_of=DAY)
    chance = sg.project(goal, history, as_of=DAY).probability
    codes = [one.code for one in report.findings if one.code.startswith("SGA")]
    said = revised.text().split("; proposed")[0]
    return (chance and round(chance, 9), report.verdicts["attainable"], codes, revised.verdict, said)


@given(
    values=st.lists(st.integers(10, 30), min_size=30, max_size=30),
    lies=st.one_of(st.tuples(st.just(7), st.integers(2, 14)), st.tuples(st.just(1), st.integers(14, 30))),
    amount=st.sampled_from([0, 3, 18, 20, 25, 40, 150, 400]),
    is_floor=st.booleans(),
)
def test_one_bound_is_judged_as_its_quota(
    values: list[int], lies: tuple[int, int], amount: int, *, is_floor: bool
) -> None:
    """From two whole periods on: a band of fewer than eight was judged by whether each of them lay inside."""
    step, values = lies[0], values[: lies[1]]
    bound = "at_least" if is_floor else "at_most"
    quota = sg.KeepPace(sg.Pace(amount, sg.Period.parse("week")), counted="calendar", bound=bound)
    band = sg.StayWithin(low=amount, per="week") if is_floor else sg.StayWithin(high=amount, per="week")
    assert told(band, values, step) == told(quota, values, step)


@pytest.mark.parametrize("metric", ["revenue", "ad_spend", "leads"])
@pytest.mark.parametrize("step", [1, 7])
def test_none_at_all_has_one_chance_of_money_too(metric: str, step: int) -> None:
    """Of revenue, of which nobody says that none is taken back, five ways to say none had chances from .76 to .84."""
    days = [DAY - timedelta(step * k) for k in range(40)][::-1]
    history = sg.History.of([(day, 0) for day in days], metric=metric)
    targets: list[sg.Target] = [
        sg.KeepPace("0/week", counted="calendar", bound="at_most"),
        sg.KeepPace("0/month", counted="calendar", bound="at_most"),
        sg.KeepPace("0/week", counted="rolling", bound="at_most"),
        sg.StayWithin(high=0),
        sg.StayWithin(high=0, per="month"),
    ]
    goals = [
        sg.Goal(id="g", metric=metric, target=one, start=date(2026, 3, 30), deadline=date(2026, 6, 28))
        for one in targets
    ]
    chances = [sg.project(goal, history, as_of=DAY).probability or 0 for goal in goals]
    assert chances == pytest.approx([chances[0]] * 5)
    assert 0.3 < chances[0] < 0.9
