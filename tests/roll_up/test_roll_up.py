"""Roll-up of progress: mean, weights, size, worst; caps and missing values by name; alignment without cycles."""

import pickle
from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from statistics import fmean
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

import smartgoals as sg

DAY0 = date(2026, 1, 1)
ON = DAY0 + timedelta(days=5)
COUNT = sg.Metric(id="leads-won", nature="stock", unit="count")
MONEY = sg.Metric(id="revenue-won", nature="stock", unit="money")


def made(
    value: float | None,
    *,
    target: float = 10,
    start: float = 0,
    metric: sg.Metric | None = None,
    better: str | None = None,
) -> sg.Progress:
    """Return the progress of a value half-way through a plan of ten days."""
    plan = sg.Plan.linear(DAY0, start, DAY0 + timedelta(days=10), target, better=better)
    rows = [] if value is None else [(ON, value)]
    return sg.assess(plan, sg.History.of(rows, metric=metric), as_of=ON)


def test_the_mean_counts_each_the_same() -> None:
    """Shares are averaged, so that goals of any size and unit and either direction may stand together."""
    whole = sg.roll_up({"up": made(8), "down": made(60, start=100, target=0), "big": made(0, target=1000)})
    assert whole.attainment == 0.4
    assert whole.expected_attainment == 0.5
    assert whole.gap == -0.1
    assert whole.value_share == 0.4
    assert whole.is_met is False
    assert list(whole.weights) == ["up", "down", "big"]
    assert sum(whole.weights.values()) == 1
    assert str(whole) == "0.4 made, 0.5 expected, by mean of 3 of 3"


def test_weights_count_as_given() -> None:
    """Weights weigh; who has none has 1; a weight of zero leaves a child out, as does nothing else."""
    children = {"a": made(10), "b": made(0), "c": made(5)}
    whole = sg.roll_up(children, how="weighted", weights={"a": 2, "b": 0})
    assert whole.attainment == pytest.approx((2 + 0.5) / 3)
    assert dict(whole.left_out) == {"b": "its weight is 0"}
    assert sg.roll_up(children, how="weighted").attainment == sg.roll_up(children).attainment
    assert sg.roll_up(children, how="weighted", weights={"a": 0.5, "b": 0.5, "c": 0}).attainment == 0.5


def test_by_size_values_are_added() -> None:
    """By size, a goal of 90 weighs nine times one of 10, as the sum of both would; in one unit only."""
    big, small = made(0, target=90, metric=COUNT), made(10, metric=COUNT)
    whole = sg.roll_up([big, small], how="size")
    assert whole.attainment == 0.1
    assert whole.metric_unit == "count"
    assert whole.quantities.way == 100
    assert sg.roll_up({"both": whole, "other": made(50, target=100, metric=COUNT)}, how="size").attainment == 0.3
    with pytest.raises(sg.InvalidValue, match="count, money") as caught:
        sg.roll_up([big, made(10, metric=MONEY)], how="size")
    assert caught.value.path == "children"
    with pytest.raises(sg.InvalidValue, match="ask for a change"):
        sg.roll_up([big, made(10, start=10, target=10, metric=COUNT)], how="size")


def visits(target: sg.Target) -> sg.Progress:
    """Return the progress by the end of February of a goal about visits, of which 100 a day were read."""
    history = sg.History.of([(DAY0 + timedelta(k), 100) for k in range(59)], metric="page_views")
    baseline = sg.Baseline(value=3000, per="month") if isinstance(target, sg.ReachPace) else None
    goal = sg.Goal(
        id=str(target),
        metric="page_views",
        target=target,
        baseline=baseline,
        start=DAY0,
        deadline=date(2026, 6, 30),
    )
    return sg.assess(goal, history, as_of=history.last.day)


def test_by_size_the_amounts_of_unlike_periods_are_not_added() -> None:
    """What a month brings, what a week does and a total are three units, also of roll-ups."""
    month, week, total = map(visits, [sg.ReachPace("4000/month"), sg.ReachPace("900/week"), sg.ReachLevel(9000)])
    months = sg.roll_up([month, visits(sg.ReachPace("5000/month"))], how="size")
    assert (months.metric_unit, str(months.per), months.quantities.way) == ("count", "month", 3000)
    assert sg.roll_up([total, visits(sg.ReachLevel(1000))], how="size").per is None
    assert sg.roll_up({"months": months, "month": month}, how="size").per == months.per
    for one, other, told in (
        (month, total, "'count, count/month'"),
        (month, week, "'count/month, count/week'"),
        (months, total, "'count, count/month'"),
    ):
        with pytest.raises(sg.InvalidValue, match=f"one unit.*{told}") as caught:
            sg.roll_up({"one": one, "other": other}, how="size")
        assert caught.value.path == "children"
        assert sg.roll_up({"one": one, "other": other}).attainment is not None


def test_the_worst_is_the_one_furthest_behind() -> None:
    """The worst child gives the figures; the worst status of all gives the status."""
    children = {"ahead": made(9), "behind": made(3), "lost": made(1)}
    whole = sg.roll_up(children, how="worst")
    assert whole.attainment == 0.1
    assert whole.status("viva") == "at_risk"
    assert sg.roll_up(children).status("viva") == "behind"
    assert sg.roll_up({"a": made(9), "b": made(3)}, how="worst").status("viva") == "behind"
    assert sg.roll_up({"a": made(9), "b": made(5)}, how="worst").status(sg.status.STATUS_PRESETS["viva"]) == "on_track"


@pytest.mark.parametrize(("cap", "share"), [("each", 0.5), ("total", 1), ("none", 1.25)])
def test_overachievement_is_cut_where_it_is_said(cap: str, share: float) -> None:
    """25 of 10 and 0 of 10: each cut makes a half, cutting the total makes one, not cutting shows it all."""
    assert sg.roll_up([made(25), made(0)], cap=cap).attainment == share
    fallen = {"each": 0, "total": 0, "none": -0.5}
    assert sg.roll_up([made(-5)], cap=cap).attainment == fallen[cap]


@pytest.mark.parametrize(("missing", "share"), [("leave_out", 0.6), ("zero", 0.3), ("unknown", None)])
def test_a_child_without_a_value_is_treated_as_asked(missing: str, share: float | None) -> None:
    """Left out and reported, counted as nothing, or the whole is unknown: by name, never silently."""
    whole = sg.roll_up({"read": made(6), "silent": made(None)}, missing=missing)
    assert whole.attainment == share
    assert dict(whole.left_out) == ({"silent": "it has no value"} if missing == "leave_out" else {})
    if share is None:
        assert whole.reason == "a child has no value"
        assert whole.gap is None
        assert whole.value_share is None
        assert whole.status("viva") == "unknown"
        assert str(whole) == "unknown: a child has no value"
    assert sg.roll_up([made(None)], missing="zero").attainment == 0


def test_nothing_to_roll_up_is_unknown() -> None:
    """No children, none with a value, or none with a value that carries weight: unknown, and why."""
    assert sg.roll_up([]).reason == "no child has a value"
    assert sg.roll_up([], how="weighted", weights={}).attainment is None
    assert sg.roll_up([made(None)]).reason == "no child has a value"
    assert sg.roll_up([made(None)], how="worst").status("viva") == "unknown"
    lost = sg.roll_up({"a": made(None), "b": made(3)}, how="weighted", weights={"b": 0}, missing="leave_out")
    assert lost.attainment is None
    idle = sg.roll_up([made(10, start=10, target=10)])
    assert idle.attainment == idle.expected_attainment == 1


def test_an_allowance_counts_by_its_plan() -> None:
    """Half of an allowance may be used by now: using less is ahead, and using more behind."""
    within, over = made(3, better="lower"), made(9, better="lower")
    assert sg.roll_up([within]).attainment == 0.7
    assert sg.roll_up([over]).attainment == 0.1
    assert sg.roll_up([over]).status("viva") == "at_risk"


@pytest.mark.parametrize(
    ("arguments", "error", "match"),
    [
        ({"how": "weighted", "weights": {"a": 0, "b": 0}}, sg.InvalidValue, "do not sum to zero"),
        ({"how": "weighted", "weights": {"a": -1}}, sg.InvalidValue, r"weights\['a'\]: must be zero or more"),
        ({"how": "weighted", "weights": {"aa": 1}}, sg.UnknownName, "did you mean 'a'"),
        ({"weights": {"a": 1}}, sg.InvalidValue, "weighted"),
        ({"how": "median"}, sg.UnknownName, "median"),
        ({"cap": "some"}, sg.UnknownName, "some"),
        ({"missing": "skip"}, sg.UnknownName, "skip"),
    ],
)
def test_what_cannot_be_rolled_up_is_refused(arguments: dict[str, object], error: type[Exception], match: str) -> None:
    """Weights below zero or that sum to zero, for nobody or for another way, and unknown words, are each named."""
    with pytest.raises(error, match=match):
        sg.roll_up({"a": made(1), "b": made(2)}, **arguments)  # type: ignore[arg-type]  # the point of the test


@pytest.mark.parametrize("children", ["ab", 7, [1], {"a": "b"}])
def test_only_progress_can_be_rolled_up(children: object) -> None:
    """Anything but progresses and roll-ups is refused, with its place."""
    with pytest.raises(sg.WrongType, match="children"):
        sg.roll_up(children)  # type: ignore[arg-type]  # the point of the test


def test_children_are_named_by_goal_or_position() -> None:
    """A list names its children by their goals, doubles by their place as well."""
    goal = sg.Goal(
        id="g", metric="followers", target=sg.ReachLevel(10), baseline=sg.Baseline(value=0), start=DAY0, deadline=ON
    )
    p = sg.assess(goal, sg.History.of([(DAY0, 1)], metric="followers"), as_of=DAY0)
    assert list(sg.roll_up([p, made(1), p]).weights) == ["g", "[1]", "g [2]"]


def test_a_roll_up_is_a_value() -> None:
    """Equal, hashable, picklable."""
    one, other = (sg.roll_up({"a": made(1), "b": made(2)}) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert pickle.loads(pickle.dumps(one)) == one


@given(st.lists(st.integers(-5, 15), min_size=1, max_size=6), st.permutations(range(6)))
def test_the_order_of_children_does_not_matter(values: list[int], order: list[int]) -> None:
    """The same children in another order roll up to the same figure, whichever way, and it lies between theirs."""
    named = {str(k): made(value, metric=COUNT) for k, value in enumerate(values)}
    turned = {str(k): named[str(k)] for k in order if str(k) in named}
    for how in sg.progress.RollUpHow:
        one, other = sg.roll_up(named, how=how), sg.roll_up(turned, how=how)
        assert one.attainment == other.attainment
        shares = [min(1, max(0, value / 10)) for value in values]
        assert min(shares) - 1e-9 <= one.attainment <= max(shares) + 1e-9


WHOLE = st.integers(-15, 30)
TARGETS = st.integers(1, 40)


@given(st.lists(st.tuples(WHOLE, st.integers(0, 9)), min_size=1, max_size=5), st.integers(1, 7))
def test_weights_make_a_weighted_mean(parts: list[tuple[int, int]], times: int) -> None:
    """Shares count by their weights, a weight of zero leaves a child out, and only ratios of weights tell."""
    assume(any(weight for _, weight in parts))
    named = {f"c{k}": made(value) for k, (value, _) in enumerate(parts)}
    weights = {f"c{k}": weight for k, (_, weight) in enumerate(parts)}
    found = sg.roll_up(named, how="weighted", weights=weights, cap="none")
    whole = sum(weights.values())
    mean = sum(weight * value for value, weight in parts) / 10 / whole
    assert found.attainment == pytest.approx(mean)
    assert list(found.left_out) == [name for name, weight in weights.items() if not weight]
    told = {name: weight / whole for name, weight in weights.items() if weight}
    assert dict(found.weights) == pytest.approx(told)
    more = {name: times * weight for name, weight in weights.items()}
    assert sg.roll_up(named, how="weighted", weights=more, cap="none") == found


@given(st.lists(st.tuples(WHOLE, TARGETS), min_size=1, max_size=5), st.integers(0, 5))
def test_by_size_the_whole_is_the_sum_of_its_parts(parts: list[tuple[int, int]], cut: int) -> None:
    """Values, targets and gaps add up, and parts that were rolled up before count as their goals do."""
    children = [made(value, target=target, metric=COUNT) for value, target in parts]
    found = sg.roll_up(children, how="size", cap="none")
    value, target = (sum(column) for column in zip(*parts, strict=True))
    assert found.attainment == pytest.approx(value / target)
    assert (found.quantities.way, found.quantities.made) == (target, value)
    assert found.quantities.gap == value - Fraction(target, 2)
    groups = [one for one in (children[:cut], children[cut:]) if one]
    halves = [sg.roll_up(one, how="size", cap="none") for one in groups]
    again = sg.roll_up(halves, how="size", cap="none")
    assert (again.quantities, again.metric_unit) == (found.quantities, "count")


@given(st.lists(WHOLE, min_size=1, max_size=5))
def test_overachievement_is_cut_of_each_of_the_total_or_not(values: list[int]) -> None:
    """Uncut it is the mean; the total is that within bounds; of each, each is within them first."""
    children = [made(value) for value in values]
    each, total, uncut = (sg.roll_up(children, cap=cap) for cap in ("each", "total", "none"))
    shares = [value / 10 for value in values]
    mean = fmean(shares)
    assert uncut.attainment == pytest.approx(mean)
    assert total.attainment == pytest.approx(min(1.0, max(0.0, mean)))
    assert each.attainment == pytest.approx(fmean([min(1.0, max(0.0, one)) for one in shares]))
    assert uncut.value_share == pytest.approx(total.attainment)
    assert {one.expected_attainment for one in (each, total, uncut)} == {0.5}
    assert {one.is_met for one in (each, total, uncut)} == {all(one >= 10 for one in values)}


@given(st.lists(st.one_of(st.none(), WHOLE), min_size=1, max_size=5), st.sampled_from(["mean", "worst"]))
def test_what_is_missing_is_left_out_or_nothing_or_unknown(values: list[int | None], how: Any) -> None:
    """Left out, the others are rolled up alone; as zero it is a child that made nothing; else all is unknown."""
    children = {f"c{k}": made(value) for k, value in enumerate(values)}
    read = {name: one for name, one in children.items() if one.actual is not None}
    gone = [name for name in children if name not in read]
    out, zero, unknown = (sg.roll_up(children, how=how, missing=one) for one in ("leave_out", "zero", "unknown"))
    assert out.attainment == (sg.roll_up(read, how=how).attainment if read else None)
    assert sorted(out.left_out) == gone
    nothing = {name: read.get(name) or made(0) for name in children}
    assert zero.attainment == sg.roll_up(nothing, how=how).attainment
    assert unknown.attainment == (None if gone else out.attainment)
    assert (unknown.reason is None) == (not gone)


@given(st.lists(st.tuples(WHOLE, TARGETS), min_size=1, max_size=5))
def test_the_worst_is_the_child_with_the_least_gap(parts: list[tuple[int, int]]) -> None:
    """Its figures are those of the whole, and no mean is further behind."""
    children = [made(value, target=target) for value, target in parts]
    worst, mean = sg.roll_up(children, how="worst", cap="none"), sg.roll_up(children, cap="none")
    alone = [sg.roll_up([one], cap="none") for one in children]
    assert worst.gap == min(float(one.gap or 0) for one in alone)
    assert (worst.attainment, worst.expected_attainment) in {(one.attainment, one.expected_attainment) for one in alone}
    assert float(worst.gap or 0) <= float(mean.gap or 0) + 1e-9


@given(WHOLE, TARGETS)
def test_an_allowance_is_a_plan_turned_over(value: int, most: int) -> None:
    """What was not used of half an allowance is ahead by as much as what a plan has made beyond half of its way."""
    allowance = sg.roll_up([made(value, target=most, better="lower")], cap="none")
    plan = sg.roll_up([made(most - value, target=most)], cap="none")
    assert allowance.gap == plan.gap == pytest.approx(0.5 - value / most)
    assert allowance.attainment == plan.attainment
    assert allowance.is_met is None  # its time decides


@given(st.lists(st.one_of(st.none(), WHOLE), max_size=5))
def test_a_roll_up_says_its_figures_and_what_it_left_out(values: list[int | None]) -> None:
    """As a string it tells what is made and expected, and of how many children; as a text also each that it left out."""
    children = {f"c{k}": made(value) for k, value in enumerate(values)}
    found = sg.roll_up(children)
    read = sum(value is not None for value in values)
    if not read:
        assert str(found) == "unknown: no child has a value"
    else:
        figure = sg.Language.of("en").figure(found.attainment)
        assert str(found) == f"{figure} made, 0.5 expected, by mean of {read} of {len(values)}"
    for code in ("en", "fr"):
        assert all(name in found.text(code) for name in found.left_out)


FORESTS = st.lists(st.integers(0, 20), min_size=1, max_size=7)


@given(FORESTS, st.lists(WHOLE, min_size=1, max_size=3))
def test_each_parent_is_the_roll_up_of_its_children(above: list[int], values: list[int]) -> None:
    """Whatever the tree, a parent is what its children are rolled up; a way back up is refused with its path."""
    parents = {f"p{k}": f"p{over % k}" for k, over in enumerate(above[1:], 1)}
    goals = {f"g{k}": made(value) for k, value in enumerate(values)}
    leaves = {name: f"p{k % len(above)}" for k, name in enumerate(goals)}
    parents = {one: over for one, over in parents.items() if one in _served(parents, leaves)}
    found = sg.progress.roll_up_tree(goals, {**parents, **leaves})
    for name, one in found.items():
        below = [child for child, over in {**parents, **leaves}.items() if over == name]
        assert list(one.children) == below
        assert one == sg.roll_up({child: found.get(child) or goals[child] for child in below})
    for name in parents:
        with pytest.raises(sg.InvalidValue) as caught:
            sg.progress.roll_up_tree(goals, {**parents, **leaves, "p0": name})
        path = str(caught.value.value).split(" -> ")
        assert path[0] == path[-1]
        back = {**parents, "p0": name}
        assert all(back[one] == over for one, over in pairwise(path))


def _served(parents: Mapping[str, str], leaves: Mapping[str, str]) -> set[str]:
    """Return the parents that a goal counts into, directly or by another one."""
    served = set[str]()
    for over in leaves.values():
        name: str | None = over
        while name is not None:
            served.add(name)
            name = parents.get(name)
    return served


def test_a_cycle_is_refused_with_its_path() -> None:
    """What counts into itself, by whatever way, is refused and shown."""
    with pytest.raises(sg.InvalidValue, match="a -> b -> c -> a") as caught:
        sg.progress.roll_up_tree({"g": made(1)}, {"g": "a", "a": "b", "b": "c", "c": "a"})
    assert caught.value.path == "parents"
    with pytest.raises(sg.InvalidValue, match="a -> a"):
        sg.progress.roll_up_tree({}, {"a": "a"})
    with pytest.raises(sg.UnknownName, match="did you mean 'goal'"):
        sg.progress.roll_up_tree({"goal": made(1)}, {"gaol": "a"})


def test_a_tree_rolls_up_from_below() -> None:
    """Parents come after their children; a goal may count into several parents; weights hold wherever a child counts."""
    goals = {"g1": made(10), "g2": made(0), "g3": made(5)}
    parents = {"low": "high", "g1": "low", "g2": ("low", "other"), "g3": "high", "high": ()}
    rolled = sg.progress.roll_up_tree(goals, parents)
    assert rolled["low"].attainment == 0.5
    assert rolled["high"].attainment == 0.5
    assert rolled["other"].attainment == 0
    weighted = sg.progress.roll_up_tree(goals, parents, how="weighted", weights={"g1": 3, "low": 1})
    assert weighted["low"].attainment == 0.75
    assert weighted["high"].attainment == 0.625


def strategy(**more: object) -> sg.Strategy:
    """Return a strategy with two levels of objectives and a goal that hangs free."""

    def goal(name: str, objective: str | None, **facts: object) -> sg.Goal:
        return sg.Goal(
            id=name, objective=objective, metric="followers", channel="ig", target=sg.ReachLevel(10),
            baseline=sg.Baseline(value=0, on=DAY0), start=DAY0, deadline=DAY0 + timedelta(days=10), **facts,
        )  # fmt: skip

    return sg.Strategy(
        objectives=[
            sg.Objective(id="growth", title="Grow", kind="brand_awareness", serves="a better world"),
            sg.Objective(id="reach", title="Be seen", kind="brand_awareness", serves="growth"),
            sg.Objective(id="care", title="Care", kind="customer_care"),
        ],
        channels=[sg.Channel(id="ig", platform="instagram")],
        goals=[
            goal("a", "reach", also_serves=["care"]),
            goal("b", "growth"),
            goal("free", None),
            sg.Goal(id="vague", objective="care"),
        ],
        **more,
    )


def test_a_strategy_rolls_up_to_its_objectives_and_itself() -> None:
    """Goals count into their objective, objectives into what they serve, and what is on top into the whole."""
    h = sg.History.of([(ON, 6)], metric="followers", channel="ig")
    whole = sg.roll_up_strategy(strategy(histories=[h]), as_of=ON)
    assert list(whole.goals) == ["a", "b", "free", "vague"]
    assert whole.objectives["reach"].attainment == 0.6
    assert list(whole.objectives["growth"].weights) == ["goal:b", "reach"]
    assert whole.objectives["care"].reason == "no child has a value"
    assert whole.total.attainment == 0.6
    assert dict(whole.total.left_out) == {"care": "it has no value"}
    assert str(whole).startswith("4 goals under 3 objectives on 2026-01-06: 0.6 made")
    also = sg.roll_up_strategy(strategy(histories=[h]), as_of=ON, also_serves=True)
    assert also.objectives["care"].attainment == 0.6


def test_histories_handed_in_come_before_the_strategys_own() -> None:
    """What the caller hands in is used first; a goal without any history has no value."""
    own = sg.History.of([(ON, 6)], metric="followers", channel="ig")
    other = sg.History.of([(ON, 2)], metric="followers", channel="ig")
    whole = sg.roll_up_strategy(
        strategy(histories=[own]),
        evidence=sg.Evidence(histories=[other]),
        as_of=ON,
        assessing={"horizon": "week"},
        cap="none",
    )
    assert whole.total.attainment == 0.2
    assert whole.goals["a"].reasons["arrives_on"] == "beyond_horizon"
    silent = sg.roll_up_strategy(strategy(), as_of=ON, how="weighted", weights={"growth": 2})
    assert silent.total.attainment is None
    assert silent.goals["a"].reasons["gap"] == "no_reading"
    assert pickle.loads(pickle.dumps(whole)) == whole


@pytest.mark.parametrize(("days", "share"), [(-30, 0), (-1, 0), (0, 0.5), (1, 0.5)])
@pytest.mark.parametrize("held", [sg.StayWithin(high=0.5), sg.ReachLevel(0.4)])
def test_what_is_held_counts_from_its_first_day_on(held: Any, days: int, share: float) -> None:
    """Before its first day nothing of a band, or of a level to be held, is made, and nothing is due."""
    begins, ends = date(2026, 2, 1), date(2026, 6, 28)
    days_read = [begins - timedelta(days=40 - k) for k in range(60)]
    whole = sg.Strategy(
        objectives=[sg.Objective(id="o", title="Sell", kind="conversions_sales")],
        goals=[
            sg.Goal(id="b", objective="o", metric="bounce_rate", target=held, start=begins, deadline=ends,
                    baseline=sg.Baseline(value=0.4)),
            sg.Goal(id="f", objective="o", metric="followers", target=sg.ReachLevel(2000), start=begins,
                    deadline=ends, baseline=sg.Baseline(value=1000)),
        ],
        histories=[
            sg.History.of([(on, 0.4) for on in days_read], metric="bounce_rate"),
            sg.History.of([(on, 1000) for on in days_read], metric="followers"),
        ],
    )  # fmt: skip
    total = sg.roll_up_strategy(whole, as_of=begins + timedelta(days=days)).total
    assert total.attainment == share
    assert total.expected_attainment == pytest.approx(share, abs=0.01)


def test_an_objective_without_goals_is_left_out() -> None:
    """An objective that nobody has set a goal for rolls up nothing, and stands in the way of none."""
    top, below = (
        sg.Objective(id="top", title="Sell", kind="conversions_sales"),
        sg.Objective(id="below", title="Be known", kind="brand_awareness", serves="top"),
    )
    goal = sg.Goal(id="g", objective="top", metric="followers")
    whole = sg.Strategy(objectives=[top, below], goals=[goal])
    assert list(sg.roll_up_strategy(whole, as_of=ON).objectives) == ["top"]
    lower = sg.Strategy(objectives=[top, below], goals=[sg.Goal(id="g", objective="below", metric="followers")])
    assert list(sg.roll_up_strategy(lower, as_of=ON).objectives) == ["below", "top"]


WEIGHTED = {"how": "weighted"}


@pytest.mark.parametrize(
    ("arguments", "paths"),
    [
        ({**WEIGHTED, "weights": {"a": 2}}, ["weights['a']"]),
        (
            {**WEIGHTED, "weights": {"goal:a": -1, "growth": "2", "nobody": None}},
            [f"weights['{one}']" for one in ("goal:a", "growth", "nobody")],
        ),
        ({**WEIGHTED, "weights": ["goal:a"]}, ["weights"]),
        ({"weights": {"goal:a": 2}}, ["weights"]),
        ({"how": "median", "cap": 3, "missing": "skip"}, ["how", "cap", "missing"]),
        ({"also_serves": "yes", "assessing": 5, "counter": "no"}, ["also_serves", "counter", "assessing"]),
        (
            {"assessing": {"recent": 5, "missing": "x", "before_start": 1, "horizon": 2}},
            [f"assessing.{one}" for one in ("missing", "before_start", "horizon", "recent")],
        ),
        (
            {"strategy": 3, "as_of": "today", "evidence": 4, "known_on": 5},
            ["as_of", "strategy", "evidence", "known_on"],
        ),
    ],
)
def test_a_strategy_is_rolled_up_by_arguments_that_are_told(arguments: dict[str, Any], paths: list[str]) -> None:
    """Whatever is wrong with several arguments is told at once, each at its name, and no weight is dropped in silence."""
    asked: dict[str, Any] = {"strategy": strategy(), "as_of": ON, **arguments}
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.roll_up_strategy(asked.pop("strategy"), **asked)
    assert [*dict.fromkeys(one.path for one in caught.value.problems)] == paths
    assert {one.argument for one in caught.value.problems} <= arguments.keys()


def test_the_weight_of_a_goal_is_told_by_the_name_it_has() -> None:
    """Goals weigh by the name they have among the children, and an id alone is answered with it."""
    h = sg.History.of([(ON, 6)], metric="followers", channel="ig")
    known = strategy(histories=[h])
    with pytest.raises(sg.UnknownName, match="did you mean 'goal:free'"):
        sg.roll_up_strategy(known, as_of=ON, how="weighted", weights={"free": 2})
    whole = sg.roll_up_strategy(known, as_of=ON, how="weighted", weights={"goal:free": 3, "growth": 1, "care": 0})
    assert dict(whole.total.weights) == {"goal:free": 0.75, "growth": 0.25}


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ({"goals": 5}, "goals"),
        ({"goals": {"g": 5}}, "goals['g']"),
        ({"parents": 5}, "parents"),
        ({"parents": {"g": 5}}, "parents['g']"),
        ({"parents": {"g": ["top", 5]}}, "parents['g'][1]"),
        ({"weights": {"top": 2, "pot": 1}, "how": "weighted"}, "weights['pot']"),
        ({"weights": {}}, "weights"),
        ({"weights": {"top": -2}, "how": "weighted"}, "weights['top']"),
        ({"how": 3}, "how"),
        ({"cap": 3}, "cap"),
        ({"missing": 3}, "missing"),
    ],
)
def test_a_tree_is_rolled_up_by_arguments_that_are_told(arguments: dict[str, Any], path: str) -> None:
    """What is wrong with a tree is told where it stands, also where no parent has a child that it is about."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.progress.roll_up_tree(**{"goals": {"g": made(1)}, "parents": {"g": "top"}, **arguments})
    assert caught.value.path == path


@pytest.mark.parametrize("name", ["known_on", "counter", "recompute_over"])
def test_what_is_said_twice_is_said_alike(name: str) -> None:
    """An argument that stands in `assessing` as well says the same there, or is refused; said once it is where one likes."""
    values = {"known_on": (ON, DAY0), "counter": (True, False), "recompute_over": ("week", "month")}[name]
    h = sg.History.of([(DAY0, 2), (ON, 6)], metric="followers", channel="ig")

    def rolled(**more: Any) -> sg.progress.StrategyProgress:
        return sg.roll_up_strategy(strategy(histories=[h]), as_of=ON, **more)

    assert rolled(**{name: values[0]}) == rolled(assessing={name: values[0]})
    assert rolled(**{name: values[0]}) == rolled(**{name: values[0], "assessing": {name: values[0]}})
    with pytest.raises(sg.InvalidValue) as caught:
        rolled(**{name: values[0], "assessing": {name: values[1]}})
    assert caught.value.path == f"assessing.{name}"


def test_shares_of_thousands_of_children_can_be_written() -> None:
    """Ways that share no factor have a common denominator of thousands of digits, which no whole number is written with."""
    sieve = [one for one in range(3, 25_000) if all(one % by for by in range(2, int(one**0.5) + 1))]
    children = {str(prime): made(1, target=prime) for prime in sieve}
    assert sum(prime.bit_length() for prime in sieve) > 15_000
    for how in ("mean", "size"):
        found = sg.roll_up(children, how=how)
        assert repr(found.quantities)
        again = sg.codec.structure(sg.codec.unstructure(found), sg.RollUp)
        assert again.attainment == found.attainment


@pytest.mark.parametrize(("told", "met"), [((True, True), True), ((True, None), None), ((None, False), False)])
def test_a_whole_is_met_where_each_part_is(told: tuple[bool | None, ...], met: bool | None) -> None:
    """One part that is not met decides the whole; one of which nobody knows leaves it open."""
    start, day = date(2026, 1, 5), date(2026, 1, 11)
    quota = {"target": sg.KeepPace("7/week", counted="calendar"), "deadline": date(2026, 2, 1)}
    terms = {True: {"target": sg.ReachLevel(5)}, False: {"target": sg.ReachLevel(90), "deadline": day}, None: quota}
    history = sg.History.of([(day, 9)], metric="leads")
    parts = {}
    for at, one in enumerate(told):
        fields = {"deadline": date(2026, 2, 1), **terms[one]}
        goal = sg.Goal(id=f"g{at}", metric="leads", start=start, **fields)  # type: ignore[arg-type]  # by kind
        parts[goal.id] = sg.assess(goal, history, as_of=day)
    assert tuple(part.is_met for part in parts.values()) == told
    assert sg.roll_up(parts).is_met is met
    assert [sg.roll_up([part]).is_met for part in parts.values()] == list(told)


def test_no_money_is_added_to_another() -> None:
    """Euros and dollars have no sum: by size they are refused, and their shares still stand side by side."""
    day = date(2026, 1, 11)
    parts = {}
    for name, pace in (("a", "100 €/month"), ("b", "5000 USD/month"), ("c", "50 EUR/month")):
        goal = sg.Goal(
            id=name, metric="revenue", target=sg.KeepPace(pace), start=date(2026, 1, 5), deadline=date(2026, 2, 1)
        )
        parts[name] = sg.assess(goal, sg.History.of([(day, 90)], metric="revenue"), as_of=day)
    with pytest.raises(sg.InvalidValue, match="EUR, USD"):
        sg.roll_up(parts, how="size")
    assert sg.roll_up(parts).attainment is not None
    assert sg.roll_up({"a": parts["a"], "c": parts["c"]}, how="size").attainment is not None
