"""Small updates of a strategy: a goal or a history put in, and members taken out by their id."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import smartgoals as sg
from smartgoals.strategies import goals, histories, whole_strategies

D = date(2026, 1, 5)
FEW = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
BARE_GOALS = goals().map(
    lambda goal: attrs.evolve(goal, metric=None, channel=None, objective=None, also_serves=(), guardrails=())
)
FREE = histories(metrics=st.sampled_from(("followers", "reach")), channels=st.none(), max_size=4)


def sound() -> sg.Strategy:
    """Return a small strategy with a member of every kind that has an id."""
    return sg.Strategy(
        objectives=[sg.Objective(id="sales", title="Sell", kind="conversions_sales")],
        channels=[sg.Channel(id="ig", platform="instagram"), sg.Channel(id="web", platform="website")],
        metrics=[sg.Metric(id="km", nature="flow")],
        goals=[
            sg.Goal(id="g", objective="sales", metric="km", channel="ig"),
            sg.Goal(id="h", metric="reach"),
            sg.Goal(id="web"),
        ],
        histories=[
            sg.History.of([(D, 5)], metric="km", channel="ig"),
            sg.History.of([(D, 9)], metric="reach", definition="views"),
        ],
        audits=[sg.Audit(id="spring", as_of=D, channels=[sg.audits.ChannelAudit(platform="x", goal_ids=["h", "old"])])],
        closed_goals=[sg.ClosedGoal(goal=sg.Goal(id="old"), closed_on=D, outcome="met")],
    )


def others(strategy: sg.Strategy, *changed: str) -> dict[str, Any]:
    """Return all fields of a strategy but some."""
    return {one.name: getattr(strategy, one.name) for one in attrs.fields(sg.Strategy) if one.name not in changed}


@FEW
@given(whole_strategies(audits=True), BARE_GOALS, st.data())
def test_a_goal_is_put_in_its_place(strategy: sg.Strategy, goal: sg.Goal, data: st.DataObject) -> None:
    """A goal is found by its id afterwards, in the place of the one it replaces or at the end; all
    else is as it was.
    """
    if len(strategy.goals) and data.draw(st.booleans()):
        goal = attrs.evolve(goal, id=data.draw(st.sampled_from(strategy.goals.ids)))
    changed = strategy.with_goal(goal)
    assert changed.goals[goal.id] == goal
    assert changed.goals.ids == tuple(dict.fromkeys((*strategy.goals.ids, goal.id)))
    assert [one for one in changed.goals if one.id != goal.id] == [one for one in strategy.goals if one.id != goal.id]
    assert others(changed, "goals") == others(strategy, "goals")
    assert changed.with_goal(goal) == changed


@FEW
@given(whole_strategies(audits=True), BARE_GOALS)
def test_a_goal_put_in_is_taken_out_again(strategy: sg.Strategy, goal: sg.Goal) -> None:
    """A new goal put in and taken out leaves the strategy as it was."""
    parts = ("goals", "objectives", "channels", "metrics", "audits", "events")
    if any(goal.id in getattr(strategy, part) for part in parts):
        goal = attrs.evolve(goal, id="an id that nothing else has")
    assert strategy.with_goal(goal).without(goal.id) == strategy


@FEW
@given(whole_strategies(audits=True), FREE)
def test_a_history_is_put_in_its_place(strategy: sg.Strategy, history: sg.History) -> None:
    """A history takes the place of the one of its metric, channel and definition, or stands at the
    end.
    """

    def measured(one: sg.History) -> tuple[object, ...]:
        return one.metric_id, one.channel, one.definition

    changed = strategy.with_history(history)
    places = {measured(one): one for one in strategy.histories} | {measured(history): history}
    assert changed.histories == tuple(places.values())
    assert others(changed, "histories") == others(strategy, "histories")
    assert changed.with_history(history) == changed


def test_a_reading_is_entered() -> None:
    """A reading is entered by putting in the history that has it."""
    strategy = sound()
    read = strategy.history_of("km", "ig")
    assert read is not None
    grown = strategy.with_history(read.with_readings([(D + timedelta(days=1), 7)]))
    assert [one.values for one in grown.histories] == [(5, 7), (9,)]


def test_members_are_taken_out_by_id() -> None:
    """Goals, objectives, channels, own metrics and audits go by id, in any order and however often
    it is given.
    """
    strategy = attrs.evolve(sound(), histories=[])
    assert strategy.without() == strategy
    assert strategy.without("spring", "h").goals.ids == ("g", "web")
    left = strategy.without("km", "sales", "g", "ig", "spring", "h", "g")
    assert left == sg.Strategy(
        goals=[sg.Goal(id="web")],
        channels=[sg.Channel(id="web", platform="website")],
        closed_goals=strategy.closed_goals,
    )


@pytest.mark.parametrize(
    ("ids", "paths"),
    [
        (("ig",), ("goals[0].channel", "histories[0].channel")),
        (("sales",), ("goals[0].objective",)),
        (("km",), ("goals[0].metric", "histories[0].metric")),
        (("km", "g"), ("histories[0].metric",)),
        (("h",), ("audits[0].channels[0].goal_ids[0]",)),
    ],
)
def test_what_is_named_elsewhere_stays(ids: tuple[str, ...], paths: tuple[str, ...]) -> None:
    """Taking out what something else names is refused at the path of what names it."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        sound().without(*ids)
    assert tuple(one.path for one in caught.value.problems) == paths
    assert all(type(one) is sg.UnknownName for one in caught.value.problems)


@pytest.mark.parametrize(
    ("ids", "paths"),
    [
        (("i",), ("ids[0]",)),
        (("g", "web", "x", 3), ("ids[1]", "ids[2]", "ids[3]")),
        (("old",), ("ids[0]",)),
        (("reach",), ("ids[0]",)),
    ],
)
def test_an_id_of_nothing_or_of_several_is_refused(ids: tuple[Any, ...], paths: tuple[str, ...]) -> None:
    """An id that nothing has, or that several parts have, is refused at its place among the
    others.
    """
    with pytest.raises(sg.SmartGoalsError) as caught:
        sound().without(*ids)
    assert tuple(one.path for one in caught.value.problems) == paths


def test_a_refused_id_is_told_with_what_is_known() -> None:
    """The refusal of an unknown id lists those there are, and that of an ambiguous one the parts
    that have it.
    """
    with pytest.raises(sg.UnknownName) as unknown:
        sound().without("i")
    assert unknown.value.known == ("sales", "g", "h", "web", "ig", "km", "spring")
    with pytest.raises(sg.InvalidValue) as ambiguous:
        sound().without("web")
    assert "it is in goals and in channels" in ambiguous.value.hint


@pytest.mark.parametrize(
    ("build", "path"),
    [
        (lambda: sound().with_goal("g"), "goal"),
        (lambda: sound().with_history([(D, 1)]), "history"),
        (lambda: sound().with_goal(sg.Goal(id="h", channel="gi")), "goals[1].channel"),
        (lambda: sound().with_goal(sg.Goal(id="i", metric="folowers")), "goals[3].metric"),
        (lambda: sound().with_history(sg.History.of([(D, 1)])), "histories[2].metric"),
        (lambda: sound().with_history(sg.History.of([(D, 1)], metric="reach", channel="gi")), "histories[2].channel"),
    ],
)
def test_updates_are_checked_as_a_new_strategy_is(build: Callable[[], object], path: str) -> None:
    """What is put in must be of its type and fit the rest, as the constructor would have it."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        build()
    assert caught.value.path == path
