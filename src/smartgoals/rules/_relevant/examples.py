"""Goals that pass and goals that fail for the rules of the relevant criterion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from smartgoals._evidence import Evidence
from smartgoals._model.baseline import Baseline
from smartgoals._model.target import ChangeBy, KeepPace
from smartgoals._time.pace import Pace
from smartgoals.rules._examples_base import AS_OF, EVIDENCE, GOAL, HISTORY, RATES, SALES, STRATEGY, fails, passes

if TYPE_CHECKING:
    from smartgoals.rules._rule import Example


def examples(code: str) -> tuple[Example, ...]:
    """Return the examples of a rule."""
    table = {**_on_the_pair(), **_on_the_plan()}
    return table[code]


def _on_the_pair() -> dict[str, tuple[Example, ...]]:
    untied = evolve(EVIDENCE, strategy=evolve(STRATEGY, objectives=[evolve(SALES, links=()), *STRATEGY.objectives[1:]]))
    alone = evolve(EVIDENCE, strategy=evolve(STRATEGY, objectives=[evolve(SALES, serves=None)]))
    return {
        "SGR401": (passes(), fails({}, objective=None)),
        "SGR402": (passes(), fails({"objective": "sales"}, evidence=alone)),
        "SGR403": (
            passes(),
            fails(
                {"metric": "mentions", "objective": "lead_generation"},
                metric="mentions",
                objective="list",
                baseline=None,
            ),
        ),
        "SGR404": (
            passes(),
            fails({"metric": "followers", "objective": "lead_generation", "level": "context"}, objective="list"),
        ),
        "SGR405": (
            passes(),
            fails({"metric": "followers", "objective": "conversions_sales", "proxy": False}, evidence=untied),
        ),
        "SGR406": (
            passes(),
            fails({"metric": "followers", "objective": "lead_generation"}, objective="list"),
        ),
    }


def _on_the_plan() -> dict[str, tuple[Example, ...]]:
    against = evolve(GOAL, id="fewer", target=ChangeBy(-100))
    both = evolve(EVIDENCE, strategy=evolve(STRATEGY, goals=[GOAL, against]))
    volume = Evidence(strategy=STRATEGY, histories=[HISTORY])
    return {
        "SGR407": (
            passes(evidence=evolve(EVIDENCE, histories=[HISTORY, RATES])),
            fails({"metric": "followers"}, evidence=volume),
        ),
        "SGR408": (passes(), fails({"metric": "followers"}, guardrails=())),
        "SGR409": (passes(), fails({}, decision=None)),
        "SGR410": (
            passes(
                metric="support_calls",
                channel=None,
                target=ChangeBy(percent=-20),
                baseline=Baseline(value=90, on=AS_OF),
            ),
            fails({"metric": "followers", "better": "higher"}, target=ChangeBy(-100)),
            fails({"metric": "followers"}, target=KeepPace(Pace.parse("-5 followers/week"))),
        ),
        "SGR411": (passes(), fails({"against": ("fewer",)}, evidence=both)),
        "SGR412": (passes(), fails({"metric": "ave"}, metric="ave", channel=None, baseline=None)),
        "SGR490": (passes(), fails({"objective": "sales"}, evidence=Evidence(histories=[HISTORY]))),
        "SGR491": (
            passes(),
            fails({"metric": "parcels", "kind": "conversions_sales"}, metric="parcels", baseline=None),
        ),
    }
