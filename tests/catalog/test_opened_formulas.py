"""Formulas that open into others: how large they may get, and where it is told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import InvalidValue, Metric, catalog
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._formulas import MOST_PARTS, Node, Operation, Part, mentions, parse
from smartgoals.catalog._opened import Opening

DEEPEST = 50
FIRST = date(2026, 1, 5)


def own(name: str, formula: str | None = None) -> Metric:
    """Return a flow of one's own."""
    return Metric(id=name, nature="flow", name_en=name, formula=formula)


def doubled(count: int, sign: str = "+") -> list[Metric]:
    """Return metrics of which each is twice the next."""
    formulas = [f"m{place + 1} {sign} m{place + 1}" for place in range(count - 1)]
    return [own(f"m{place}", formula) for place, formula in enumerate([*formulas, None])]


def expanded(trees: Catalog, name: str) -> int:
    """Return how many names and numbers a metric comes to, its formula opened up and counted by hand."""

    def size(node: Node) -> int:
        if isinstance(node, Operation):
            return size(node.left) + size(node.right)
        return expanded(trees, node.name) if isinstance(node, Part) else 0

    tree = trees.tree(name)
    return 1 + (0 if tree is None else size(tree))


@given(st.lists(st.lists(st.integers(1, 3), min_size=1, max_size=4), min_size=1, max_size=9))
def test_a_catalogue_takes_formulas_by_their_size_opened_up(shape: list[list[int]]) -> None:
    """What is taken comes to at most so many parts when it is opened up and counted; what is refused to more."""
    metrics = [
        own(f"m{place}", " + ".join(f"m{min(place + step, len(shape))}" for step in steps))
        for place, steps in enumerate(shape)
    ]
    kept: Catalog = catalog.with_metric(own(f"m{len(shape)}"))
    for metric in reversed(metrics):
        grown = evolve(
            kept,
            metrics=kept.metrics.joined({metric.id: metric}),
            trees=kept.trees.joined({metric.id: parse(str(metric.formula))}),
        )
        if expanded(grown, str(metric.id)) > 1 + MOST_PARTS:
            with pytest.raises(InvalidValue) as caught:
                kept.with_metric(metric)
            assert caught.value.path == f"{metric.id}.formula"
            return
        kept = kept.with_metric(metric)


def test_formulas_that_double_are_refused_in_no_time_wherever_they_come_from() -> None:
    """A catalogue, a strategy's metrics and a goal's gap tell the formula that gets too large, and at its place."""
    with pytest.raises(InvalidValue) as caught:
        catalog.with_metric(*doubled(34, "*"))
    assert (caught.value.path, caught.value.value) == ("m25.formula", "m26 * m26")
    assert "at most 300 parts once its metrics are opened" in str(caught.value)
    evidence = sg.Evidence(strategy=sg.Strategy(metrics=doubled(40, "*")))
    goal = sg.Goal(id="g", metric="m0", target=sg.ReachLevel(9), start=FIRST, deadline=date(2026, 12, 31))
    read = sg.History.from_columns([FIRST + timedelta(days) for days in range(9)], [1] * 9, metric="m0")
    with pytest.raises(InvalidValue, match=r"evidence\.strategy\.metrics\.m31\.formula: must be a formula of"):
        sg.explain_gap(goal, read, as_of=date(2026, 2, 1), evidence=evidence)
    with pytest.raises(sg.StructureErrors) as several:
        sg.explain_gap(metric="m0", parts={"m39": (2, 3)}, evidence=evidence)
    assert several.value.paths[0] == "evidence.strategy.metrics.m31.formula"


def test_what_stays_within_the_bounds_is_worked_out_exactly() -> None:
    """Seven doublings and fifty metrics that are others under a name are taken."""
    assert catalog.with_metric(*doubled(8, "*")).derive("m0", {"m7": 2}).value == 2**128
    chain = [own(f"c{place}", f"c{place + 1}") for place in range(DEEPEST)]
    mine = catalog.with_metric(*chain, inputs=[f"c{DEEPEST}"])
    assert mine.derive("c0", {f"c{DEEPEST}": 7}).value == 7
    assert mine.combine_windows("c0", [{f"c{DEEPEST}": 7}, {f"c{DEEPEST}": 1}]).value == 8


def test_formulas_that_stand_one_in_the_other_too_deep_are_refused() -> None:
    """The deepest one that could be taken is not passed over, also among thousands."""
    chain = [own(f"c{place}", f"c{place + 1}") for place in range(5_000)]
    with pytest.raises(InvalidValue, match="opens into others at most 50 deep") as caught:
        catalog.with_metric(*chain, inputs=["c5000"])
    assert caught.value.path == f"c{5_000 - DEEPEST - 1}.formula"


def test_a_circle_of_thousands_is_told_as_a_circle() -> None:
    """However long the way round is, it is followed without a stack of calls."""
    ring = [own(f"c{place}", f"c{(place + 1) % 3_000}") for place in range(3_000)]
    with pytest.raises(InvalidValue, match="does not lead back to itself") as caught:
        catalog.with_metric(*ring)
    assert (caught.value.path, caught.value.value) == ("c0.formula", "c0")


def test_diamonds_are_looked_into_once() -> None:
    """Metrics that share their parts open into few, told without going every way there is."""
    few = [own(f"{name}{place}", f"a{place + 1} - b{place + 1}") for place in range(40) for name in "ab"]
    with pytest.raises(InvalidValue, match="at most 300 parts"):
        catalog.with_metric(*few, inputs=["a40", "b40"])
    assert mentions(parse("(a1 - a1) * 0 + b1")) == {"a1": 2, "b1": 1}


def test_a_formula_that_grows_by_one_of_its_metrics_is_told_at_what_was_given() -> None:
    """A named input that becomes a metric with a formula makes those larger that used it; it is what is refused."""
    kept = catalog.with_metric(own("top", " + ".join(["middle"] * 100)), own("middle", "below"), inputs=["below"])
    with pytest.raises(InvalidValue) as caught:
        kept.with_metric(own("below", "leads + leads"), own("aside", "leads"))
    assert (caught.value.path, caught.value.hint) == ("below.formula", "top")
    assert kept.with_metric(own("below", "leads")).derive("top", {"leads": 2}).value == 200


def test_a_catalogue_that_was_too_large_before_is_told_at_its_own_formula() -> None:
    """Where nothing that was given makes a formula too large, its own place is told."""
    metrics = {"a": own("a", "b + b"), "b": own("b", " + ".join(["leads"] * 200))}
    trees = {name: parse(str(one.formula)) for name, one in metrics.items()}
    with pytest.raises(InvalidValue) as caught:
        Opening(metrics, trees, ()).check(("a", "b", "leads"))
    assert caught.value.path == "a.formula"


def test_a_formula_of_too_many_parts_is_refused_when_it_is_read() -> None:
    """Names and numbers count, as often as they stand there."""
    assert len(mentions(parse("+".join(["leads"] * MOST_PARTS)))) == 1
    with pytest.raises(InvalidValue, match="more than 300 parts") as caught:
        parse("+".join(["a", "2"] * 151))
    assert caught.value.path == "formula"


def test_the_largest_formula_of_the_catalogue_is_far_below_the_bound() -> None:
    """Ours could be opened ten times over."""
    assert max(expanded(catalog.DEFAULT, name) for name in catalog.METRICS) * 10 < MOST_PARTS
