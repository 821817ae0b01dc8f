"""Strategy: references, alignment and dates are checked together, and rosters answer by position and by id."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import smartgoals as sg
from smartgoals.strategies import channels, rosters, whole_strategies

D, E = date(2026, 1, 5), date(2026, 6, 28)
FEW = settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def objective(id: str, **facts: Any) -> sg.Objective:
    """Return an objective of which only the id matters."""
    return sg.Objective(id=id, title="T", kind="reputation", **facts)


def sound() -> dict[str, Any]:
    """Return the parts of a small strategy in which every reference is known."""
    return {
        "objectives": [objective("sales", start=D, deadline=E), objective("fans", serves="sales")],
        "channels": [sg.Channel(id="ig", platform="instagram", objectives=["fans"])],
        "metrics": [sg.Metric(id="km", nature="flow")],
        "goals": [sg.Goal(id="g", objective="sales", metric="km", channel="ig", start=D, deadline=E)],
    }


def test_a_sound_strategy_is_accepted() -> None:
    """A strategy whose references are all known stands, and finds what belongs together."""
    strategy = sg.Strategy(**sound())
    goal = strategy.goals["g"]
    assert strategy.objective_of(goal) is strategy.objectives["sales"]
    assert strategy.channel_of(goal) is strategy.channels[0]
    assert strategy.goals_for("sales") == (goal,)
    assert strategy.goals_for("fans") == ()
    assert list(strategy.chain_of("fans")) == ["sales"]
    assert list(strategy.chain_of("nothing")) == []
    assert strategy.objective_of(sg.Goal(id="x")) is None
    assert strategy.channel_of(sg.Goal(id="x")) is None


UNKNOWN = [
    ("objectives", objective("o", links=[sg.Link(metric="folowers", to="reahc")]), ("links[0].metric", "links[0].to")),
    ("channels", sg.Channel(id="c", platform="p", objectives=["fans", "sale"]), ("objectives[1]",)),
    ("goals", sg.Goal(id="x", metric="folowers"), ("metric",)),
    ("goals", sg.Goal(id="x", objective="sale", channel="gi"), ("objective", "channel")),
    ("goals", sg.Goal(id="x", guardrails=["km", "mk"], also_serves=["fan"]), ("guardrails[1]", "also_serves[0]")),
    ("histories", sg.History.of([], metric="folowers", channel="gi"), ("metric", "channel")),
    ("sources", sg.DataSource(metric="folowers", channel="gi"), ("metric", "channel")),
    (
        "audits",
        sg.Audit(
            id="a",
            as_of=D,
            channels=[
                sg.audits.ChannelAudit(
                    platform="p",
                    channel="gi",
                    objective_ids=["sale"],
                    goal_ids=["q"],
                    kpis=["reahc"],
                    baselines=[sg.audits.Measurement(metric="folowers", value=1)],
                )
            ],
        ),
        tuple(
            f"channels[0].{one}"
            for one in ("channel", "objective_ids[0]", "goal_ids[0]", "kpis[0]", "baselines[0].metric")
        ),
    ),
]


@pytest.mark.parametrize(("part", "value", "paths"), UNKNOWN, ids=lambda value: value if isinstance(value, str) else "")
def test_unknown_references_are_named_with_their_path(part: str, value: object, paths: tuple[str, ...]) -> None:
    """An id that nothing answers to is an unknown name, at its path, wherever it stands."""
    parts = sound()
    before = len(parts.get(part, []))
    parts[part] = [*parts.get(part, []), value]
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.Strategy(**parts)
    assert all(type(one) is sg.UnknownName for one in caught.value.problems)
    assert tuple(one.path for one in caught.value.problems) == tuple(f"{part}[{before}].{one}" for one in paths)


def test_a_slip_is_told_with_the_nearest_name() -> None:
    """The fourth goal's slip in a metric's id is told with its path and the id that was meant."""
    goals = [*(sg.Goal(id=f"g{k}", metric="followers") for k in range(3)), sg.Goal(id="g3", metric="folowers")]
    with pytest.raises(sg.UnknownName) as caught:
        sg.Strategy(goals=goals)
    assert str(caught.value) == "goals[3].metric: unknown metric 'folowers', did you mean 'followers'?"


def test_all_faults_are_reported_together() -> None:
    """Unknown ids, cycles and dates outside the objective's come at once, in the order of the document."""
    with pytest.raises(sg.StructureErrors) as caught:
        sg.Strategy(
            objectives=[objective("a", serves="b", start=D), objective("b", serves="a", deadline=E)],
            goals=[
                sg.Goal(id="early", objective="a", start=date(2026, 1, 4), deadline=date(2026, 1, 4)),
                sg.Goal(id="late", objective="b", start=date(2026, 6, 29), deadline=date(2026, 6, 30)),
                sg.Goal(id="lost", objective="c"),
            ],
        )
    assert caught.value.paths == (
        "objectives[0].serves",
        "goals[0].start",
        "goals[0].deadline",
        "goals[1].start",
        "goals[1].deadline",
        "goals[2].objective",
    )
    assert isinstance(caught.value.problems[0], sg.InvalidValue)
    assert caught.value.problems[0].value == "a -> b -> a"


@pytest.mark.parametrize(
    ("links", "circle"),
    [
        ([("reach", "followers"), ("followers", "purchases")], None),
        ([("reach", "followers"), ("reach", "purchases"), ("followers", "purchases")], None),
        ([("reach", "followers"), ("followers", "reach")], "reach -> followers -> reach"),
        (
            [("reach", "followers"), ("followers", "purchases"), ("purchases", "followers")],
            "followers -> purchases -> followers",
        ),
    ],
)
def test_links_run_in_no_circle(links: list[tuple[str, str]], circle: str | None) -> None:
    """Assumed effects may meet but not come back; a circle is told step by step."""
    aims = [objective("o", links=[sg.Link(metric=one, to=other) for one, other in links])]
    if circle is None:
        assert sg.Strategy(objectives=aims).objectives["o"].links
        return
    with pytest.raises(sg.InvalidValue) as caught:
        sg.Strategy(objectives=aims)
    assert (caught.value.path, caught.value.value) == ("objectives[0].links", circle)


def test_two_circles_of_alignment_are_told_once_each() -> None:
    """Every circle of objectives is told once, at its first objective, whoever leads into it."""
    aims = [
        objective("x", serves="a"),
        objective("a", serves="b"),
        objective("b", serves="a"),
        objective("c", serves="d"),
    ]
    with pytest.raises(sg.StructureErrors) as caught:
        sg.Strategy(objectives=[*aims, objective("d", serves="c")])
    assert caught.value.paths == ("objectives[1].serves", "objectives[3].serves")


def test_histories_are_told_apart() -> None:
    """Two histories of a strategy differ in metric, channel or definition, and each names its metric."""
    one = sg.History.of([(D, 1)], metric="reach")
    defined = sg.History.of([(D, 1), (E, 2)], metric="reach", definition="views")
    strategy = sg.Strategy(histories=[one, defined, sg.History.of([], metric="followers")])
    assert strategy.history_of("reach") == defined
    assert strategy.history_of("followers") == sg.History.of([], metric="followers")
    assert strategy.history_of("reach", "ig") is None
    with pytest.raises(sg.StructureErrors) as caught:
        sg.Strategy(histories=[one, sg.History.of([]), sg.History.of([(E, 9)], metric="reach")])
    assert caught.value.paths == ("histories[1].metric", "histories[2]")


@pytest.mark.parametrize(
    ("parts", "paths"),
    [
        ({"goals": [3]}, ("goals[0]",)),
        ({"goals": "g"}, ("goals",)),
        ({"goals": [sg.Goal(id="a"), sg.Goal(id="a")]}, ("goals[1].id",)),
        ({"goals": [sg.Goal(id="a"), sg.Goal(id="a")], "channels": [None]}, ("goals[1].id", "channels[0]")),
        ({"sources": [3]}, ("sources[0]",)),
        ({"histories": [3]}, ("histories[0]",)),
        ({"capacity": 20}, ("capacity",)),
        ({"title": 3}, ("title",)),
    ],
)
def test_parts_of_the_wrong_kind_are_refused(parts: dict[str, Any], paths: tuple[str, ...]) -> None:
    """What is no goal, channel or history, and ids used twice, are refused at their index."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.Strategy(**parts)
    assert tuple(one.path for one in caught.value.problems) == paths


@FEW
@given(whole_strategies(audits=True))
def test_a_strategy_is_what_its_parts_say(strategy: sg.Strategy) -> None:
    """Goals are found under the objective they serve, inside its days, and every chain of alignment ends."""
    for goal in strategy.goals:
        above = strategy.objective_of(goal)
        if above is None:
            assert goal.objective is None
            continue
        assert goal in strategy.goals_for(above.id)
        assert not (above.start and goal.start) or goal.start >= above.start
        assert not (above.deadline and goal.deadline) or goal.deadline <= above.deadline
        assert len(list(strategy.chain_of(above.id))) <= len(strategy.objectives) + 1


@FEW
@given(whole_strategies(audits=True), st.data())
def test_one_goal_taken_out_harms_no_other(strategy: sg.Strategy, data: st.DataObject) -> None:
    """The order of goals does not matter, and a strategy with a goal less is still coherent."""
    goals = data.draw(st.permutations(strategy.goals))
    parts = {"objectives": strategy.objectives, "channels": strategy.channels, "metrics": strategy.metrics}
    assert set(sg.Strategy(goals=goals, **parts).goals) == set(strategy.goals)
    assert len(sg.Strategy(goals=goals[1:], **parts).goals) == max(0, len(goals) - 1)


def test_a_revision_stays_in_its_strategy() -> None:
    """A goal's new terms, given by name or as the goal it shall be, make a strategy that still knows the old ones."""
    strategy = sg.Strategy(goals=[sg.Goal(id="g", target=sg.ReachLevel(5)), sg.Goal(id="h")])
    by_name = strategy.with_revision("g", on=E, reason="too easy", target=sg.ReachLevel(9))
    proposal = sg.Goal(id="g", target=sg.ReachLevel(9))
    assert strategy.with_revision(proposal, on=E, reason="too easy") == by_name
    assert by_name.goals["g"].target == sg.ReachLevel(9)
    assert by_name.goals["g"].as_asked_on(D) == strategy.goals["g"]
    assert by_name.goals["h"] is strategy.goals["h"]
    with pytest.raises(sg.InvalidValue):
        strategy.with_revision("g", on=E, reason="no change")
    with pytest.raises(sg.UnknownName):
        strategy.with_revision("x", on=E, reason="no such goal", target=None)
    for stranger in (0, None, strategy):
        with pytest.raises(sg.WrongType) as caught:
            strategy.with_revision(stranger, on=E, reason="no goal at all", target=None)
        assert caught.value.path == "goal"


def test_audits_kept_elsewhere_may_be_named() -> None:
    """The audit that a baseline or revision names need not be in the document: all else that is named must be."""
    base = sg.Baseline(value=1, audit="spring")
    goal = sg.Goal(id="g", baseline=base).revised(on=E, reason="the audit said so", audit="summer", target=None)
    assert sg.Strategy(goals=[goal]).goals["g"].baseline == base
    with pytest.raises(sg.UnknownName):
        sg.Strategy(goals=[sg.Goal(id="g", channel="ig")])


def test_what_a_person_would_write_is_read() -> None:
    """Paces may be given in words, and milestones as pairs, wherever a value is made."""
    target = sg.KeepPace("50 followers/week", milestones=[(D, 1)])
    assert target == sg.KeepPace(sg.Pace(50, "week", "followers"), milestones=[sg.Milestone(D, 1)])
    assert sg.Goal(id="g", effort="5 hours/week").effort == sg.Pace(5, "week", "hours")
    assert sg.Strategy(capacity="20 hours/week").capacity == sg.Pace(20, "week", "hours")
    assert sg.Strategy().capacity is sg.Goal(id="g").effort is None


class TestRoster:
    """A roster is a sequence that also answers by id, and never changes."""

    @given(rosters(), channels())
    def test_positions_and_ids_agree(self, roster: sg.types.Roster[sg.Channel], other: sg.Channel) -> None:
        """Each member answers by position and by id; what is not in it answers to neither."""
        members = list(roster)
        assert len(roster) == len(members) == len(set(roster.ids))
        for position, member in enumerate(members):
            assert roster[position] is roster[member.id] is roster.get(member.id) is member
            assert member in roster
            assert member.id in roster
            assert roster.index(member) == position
        assert roster[1:] == tuple(members[1:])
        assert list(reversed(roster)) == members[::-1]
        if other.id not in roster.ids:
            assert other not in roster
            assert roster.get(other.id) is None
            with pytest.raises(sg.UnknownName) as caught:
                roster[other.id]
            assert (caught.value.kind, caught.value.known) == ("channel", roster.ids)
        with pytest.raises(IndexError):
            roster[len(members)]

    @given(rosters(), rosters())
    def test_rosters_are_values(self, one: sg.types.Roster[sg.Channel], other: sg.types.Roster[sg.Channel]) -> None:
        """Rosters are equal when their members are, in order, hash alike then, and read as a list."""
        assert (one == other) == (list(one) == list(other))
        again = sg.types.Roster(list(one), kind=sg.Channel, what="channel")
        assert again == one
        assert hash(again) == hash(one)
        assert repr(one) == repr(list(one))
        assert one != list(one)

    def test_rosters_do_not_change(self) -> None:
        """No attribute of a roster can be set or deleted, and items cannot be assigned."""
        roster = sg.Strategy(channels=[sg.Channel(id="ig", platform="p")]).channels
        for name in ("_items", "_by_id", "other"):
            with pytest.raises(AttributeError):
                setattr(roster, name, ())
            with pytest.raises(AttributeError):
                delattr(roster, name)
        with pytest.raises(TypeError):
            roster[0] = None  # type: ignore[index]  # the point of the test
