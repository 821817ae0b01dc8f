"""What is known when a goal is judged, and which of it comes first."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from typing import Any

import pytest

import smartgoals as sg

DAY = date(2026, 1, 4)


def history(value: int, metric: str | None = "followers", channel: str | None = "ig") -> sg.History:
    return sg.History.of([(DAY, value)], metric=metric, channel=channel)


STRATEGY = sg.Strategy(
    objectives=[sg.Objective(id="o", title="Sell", kind="conversions_sales")],
    channels=[sg.Channel(id="ig", platform="instagram"), sg.Channel(id="x", platform="x")],
    goals=[sg.Goal(id="g", objective="o", metric="followers", channel="ig"), sg.Goal(id="h")],
    histories=[history(1), history(2, channel="x")],
    sources=[sg.DataSource(metric="followers"), sg.DataSource(metric="shares", channel="x")],
    audits=[sg.Audit(id="a", as_of=date(2026, 3, 1))],
    closed_goals=[sg.ClosedGoal(goal=sg.Goal(id="old"), closed_on=date(2025, 12, 31), outcome="met")],
)


def test_what_is_given_comes_before_what_the_strategy_holds() -> None:
    """An exact fit comes first, then one that leaves the channel or the metric open, then the strategy's own."""
    given = [history(7, None, None), history(6, None), history(5, channel=None), history(4)]
    for count, expected in ((4, 4), (3, 5), (2, 6), (1, 7), (0, 1)):
        evidence = sg.Evidence(strategy=STRATEGY, histories=given[:count])
        found = evidence.history_of("followers", "ig")
        assert found is not None
        assert found.last.value == expected
    assert sg.Evidence(histories=[history(4)]).history_of("followers", "x") is None
    assert sg.Evidence(strategy=STRATEGY).history_of(None, "ig") is None


def test_a_goal_finds_its_history_objective_and_source() -> None:
    """A goal's own metric and channel lead to its readings, its objective and the facts of its source."""
    evidence = sg.Evidence(strategy=STRATEGY, sources=[sg.DataSource(metric="followers", channel="ig", cadence="day")])
    goal = STRATEGY.goals["g"]
    found = evidence.history_for(goal)
    assert found is not None
    assert found.last.value == 1
    assert evidence.objective_of(goal) == STRATEGY.objectives["o"]
    assert evidence.objective_of(STRATEGY.goals["h"]) is None
    assert sg.Evidence().objective_of(goal) is None
    assert evidence.source_of("followers", "ig") == evidence.sources[0]
    assert evidence.source_of("followers", "x") == STRATEGY.sources[0]
    assert evidence.source_of("shares", "ig") is None
    assert sg.Evidence().source_of("shares", "ig") is None


def test_both_hands_are_joined_in_order_of_day() -> None:
    """Audits, closed goals and histories of both are seen, once each."""
    later = sg.Audit(id="b", as_of=date(2026, 6, 1))
    closed = sg.ClosedGoal(goal=sg.Goal(id="older"), closed_on=date(2025, 6, 30), outcome="missed")
    evidence = sg.Evidence(
        strategy=STRATEGY, audits=[later, STRATEGY.audits[0]], closed_goals=[closed], histories=[history(4)]
    )
    assert [one.id for one in evidence.all_audits] == ["a", "b"]
    assert [one.id for one in evidence.all_closed_goals] == ["older", "old"]
    assert [one.last.value for one in evidence.all_histories] == [4, 1, 2]
    alone = sg.Evidence()
    assert (alone.all_audits, alone.all_closed_goals, alone.all_histories) == ((), (), ())


def test_benchmarks_are_none_or_benchmarks() -> None:
    """None asks for the catalogue's own, a list replaces them, and anything else is refused at its index."""
    from smartgoals import catalog

    assert sg.Evidence().benchmarks is None
    assert sg.Evidence(benchmarks=[]).benchmarks == ()
    one = next(iter(catalog.BENCHMARKS.values())) if hasattr(catalog.BENCHMARKS, "values") else catalog.BENCHMARKS[0]
    assert sg.Evidence(benchmarks=[one]).benchmarks == (one,)
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.Evidence(benchmarks=[one, 3], histories=[4], strategy="s", audits=[1], closed_goals=[2], sources=[5])  # type: ignore[arg-type,list-item]  # that all are refused is the test
    paths = {problem.path for problem in caught.value.problems}
    assert paths == {"benchmarks[1]", "histories[0]", "strategy", "audits[0]", "closed_goals[0]", "sources[0]"}


def test_evidence_travels() -> None:
    """Evidence pickles, and equal evidence hashes alike."""
    evidence = sg.Evidence(strategy=STRATEGY, histories=[history(4)])
    assert pickle.loads(pickle.dumps(evidence)) == evidence
    assert hash(pickle.loads(pickle.dumps(evidence))) == hash(evidence)


@pytest.mark.parametrize("wrong", ["x", 3, {}, [], sg.Evidence])
def test_a_back_test_without_a_goal_reads_its_evidence(wrong: Any) -> None:
    """Evidence of another kind is refused without a goal too; of what is known it uses the day of knowledge alone."""
    days = [date(2026, 1, 1) + timedelta(k) for k in range(40)]
    rows = [sg.Reading(day, 10 * k + k % 3) for k, day in enumerate(days)]
    history = sg.History.of([*rows, sg.Reading(days[20], 900, recorded_on=date(2026, 3, 1))], metric="followers")
    with pytest.raises(sg.WrongType) as fault:
        sg.backtest(history, days_ahead=7, evidence=wrong)
    assert fault.value.path == "evidence"
    known = date(2026, 2, 20)
    early = sg.backtest(history, days_ahead=7, evidence=sg.Evidence(known_on=known))
    assert early == sg.backtest(history.as_known_on(known), days_ahead=7) != sg.backtest(history, days_ahead=7)
    assert sg.backtest(history, days_ahead=7, evidence=sg.Strategy()) == sg.backtest(history, days_ahead=7)
