"""What is known when a goal is judged, and which of it comes first."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st
from tests.shares import share_of_examples

import smartgoals as sg
from smartgoals.strategies import whole_strategies

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


PLACES = st.tuples(st.sampled_from(["followers", "shares", None]), st.sampled_from(["ig", "x", None]))


@given(
    st.lists(PLACES, max_size=5, unique=True), st.sampled_from(["followers", "shares"]), st.sampled_from(["ig", "x"])
)
def test_what_is_given_comes_before_what_the_strategy_holds(
    places: list[tuple[str | None, str | None]], metric: str, channel: str
) -> None:
    """An exact fit comes first, then one that leaves the channel or the metric open, then the strategy's own."""
    given_in = [history(100 + at, *place) for at, place in enumerate(places)]
    found = sg.Evidence(strategy=STRATEGY, histories=given_in).history_of(metric, channel)
    ranked = [
        places.index(place)
        for place in ((metric, channel), (metric, None), (None, channel), (None, None))
        if place in places
    ]
    own = {("followers", "ig"): 1, ("followers", "x"): 2}.get((metric, channel))
    expected = 100 + ranked[0] if ranked else own
    assert (None if found is None else found.last.value) == expected


def test_what_fits_nothing_is_found_nowhere() -> None:
    """A history of another channel is none of this one, and a goal without a metric has none."""
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


DAYS = st.lists(st.dates(date(2024, 1, 1), date(2027, 1, 1)), max_size=4, unique=True)


@given(DAYS, DAYS)
def test_both_hands_are_joined_in_order_of_day(audited: list[date], closed: list[date]) -> None:
    """Audits and closed goals of the strategy and beside it are seen in order of day, once each; histories as given."""
    audits = [sg.Audit(id=f"b{day}", as_of=day) for day in audited]
    goals = [sg.ClosedGoal(goal=sg.Goal(id=f"c{day}"), closed_on=day, outcome="missed") for day in closed]
    evidence = sg.Evidence(
        strategy=STRATEGY, audits=[*audits, *STRATEGY.audits], closed_goals=goals, histories=[history(4)]
    )
    assert sorted(evidence.all_audits, key=lambda one: one.as_of) == list(evidence.all_audits)
    assert {one.id for one in evidence.all_audits} == {"a", *(one.id for one in audits)}
    assert len(evidence.all_audits) == len(audits) + 1
    assert sorted(evidence.all_closed_goals, key=lambda one: one.closed_on) == list(evidence.all_closed_goals)
    assert {one.id for one in evidence.all_closed_goals} == {"old", *(one.id for one in goals)}
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


@share_of_examples(2)
@given(whole_strategies(audits=True), st.none() | st.dates())
def test_evidence_travels(strategy: sg.Strategy, known_on: date | None) -> None:
    """Evidence pickles, and equal evidence hashes alike, whatever it holds."""
    evidence = sg.Evidence(strategy=strategy, histories=strategy.histories[:1], known_on=known_on)
    again = pickle.loads(pickle.dumps(evidence))
    assert again == evidence
    assert hash(again) == hash(evidence)
    assert again.all_histories == evidence.all_histories


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
