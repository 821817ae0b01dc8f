"""What goals are set on: every objective, not too much at once, nothing twice, figures that decide
(G2, G3, G21).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._case.surroundings import is_open
from smartgoals.rules._define import NOTHING, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import goal_named, metric_named, metrics_named
from smartgoals.rules._rule import RuleText
from smartgoals.rules._strategy.channels import _number

if TYPE_CHECKING:
    from smartgoals._case.strategy_case import StrategyCase
    from smartgoals.rules._define import Faults
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options

_HELPERS: Final = frozenset(
    {
        "followers",
        "posts_published",
        "impressions",
        "sessions",
        "reach",
        "effort_hours",
        "ad_spend",
        "total_cost",
    }
)
"""Denominators and costs, which make other figures readable and need no goal."""


def _objective_without_goals_examples(bench: Bench) -> tuple[Example, ...]:
    from attrs import evolve

    from smartgoals.rules._examples_base import GOOD

    good = bench.of_strategy(None, GOOD, histories=[bench.history], audits=[bench.audit()])
    return (good, bench.of_strategy({"objective": "sales"}, evolve(GOOD, goals=[])))


@rule(
    "SGC601",
    "objective-without-goals",
    "warning",
    source="guide G4, G5",
    en=RuleText(
        message="No goal serves the objective “{title}”",
        suggestion="Set a goal for it, or drop it",
        finds="An objective that no goal serves, directly or through an objective below it.",
        why="Without goals nobody knows whether efforts bear fruit.",
        limits="None.",
        instead="Add a goal, or remove the objective.",
    ),
    fr=RuleText(
        message="Aucun but ne sert l’objectif « {title} »",
        suggestion="Fixez-lui un but, ou abandonnez-le",
        finds="Un objectif que ne sert aucun but, ni directement ni par un objectif inférieur.",
        why="Sans buts, nul ne sait si les efforts portent leurs fruits.",
        limits="Aucune.",
        instead="Ajoutez un but, ou retirez l’objectif.",
    ),
    examples=_objective_without_goals_examples,
)
def objective_without_goals(case: StrategyCase, options: Options) -> Faults:
    """Find an objective that no goal serves, itself or through an objective below it."""
    served: set[str] = {
        one for goal in case.strategy.goals for one in (goal.objective, *goal.also_serves) if one is not None
    }
    for one in tuple(served):
        served.update(case.strategy.chain_of(one))
    return tuple(
        Fault(f"objectives[{place}]", {"objective": one.id, "title": one.title})
        for place, one in enumerate(case.strategy.objectives)
        if one.id not in served
    )


def _too_many_goals_examples(bench: Bench) -> tuple[Example, ...]:
    from attrs import evolve

    from smartgoals.rules._examples_base import GOOD

    goals = [evolve(bench.goal, id=f"g{k}", channel="ig") for k in range(6)]
    good = bench.of_strategy(None, GOOD, histories=[bench.history], audits=[bench.audit()])
    return (good, bench.of_strategy({"count": 6, "most": 5}, evolve(GOOD, goals=goals)))


@rule(
    "SGC606",
    "too-many-goals",
    "warning",
    source="Microsoft Viva Goals alerts at more than three to five key results",
    options=(_number("most", 5, "open goals for one objective", "Microsoft Viva Goals alerts"),),
    en=RuleText(
        message="The objective “{title}” has {count} open goals, and {most} are enough",
        suggestion="Keep those that decide something",
        finds="More open goals for one objective than a team can follow.",
        why="What is followed all at once is followed by nobody.",
        limits="It counts goals and knows nothing of their size.",
        instead="Close or merge goals, or make some of them guardrails.",
    ),
    fr=RuleText(
        message="L’objectif « {title} » a {count} buts en cours, et {most} suffisent",
        suggestion="Gardez ceux qui décident de quelque chose",
        finds="Plus de buts en cours pour un objectif qu’une équipe n’en peut suivre.",
        why="Ce qui est suivi tout à la fois n’est suivi par personne.",
        limits="Elle compte les buts et ignore leur taille.",
        instead="Clôturez ou fusionnez des buts, ou faites-en des garde-fous.",
    ),
    examples=_too_many_goals_examples,
)
def too_many_goals(case: StrategyCase, options: Options) -> Faults:
    """Find more open goals for one objective than a team can follow."""
    most = setting(options, "most")
    found = []
    for place, one in enumerate(case.strategy.objectives):
        goals = [goal.id for goal in case.strategy.goals_for(one.id) if is_open(goal, case.as_of)]
        if len(goals) > most:
            facts = {
                "objective": one.id,
                "count": len(goals),
                "most": most,
                "goals": tuple(sorted(goals)),
                "title": one.title,
            }
            found.append(Fault(f"objectives[{place}]", facts))
    return tuple(found)


def _unused_metric_examples(bench: Bench) -> tuple[Example, ...]:
    from datetime import timedelta

    from smartgoals._model.history import History
    from smartgoals.rules._examples_base import GOOD

    shares = History.of([(bench.as_of - timedelta(days=1), 3)], metric="shares", channel="ig")
    good = bench.of_strategy(None, GOOD, histories=[bench.history], audits=[bench.audit()])
    return (good, bench.of_strategy({"metrics": ("shares",)}, GOOD, histories=[shares]))


@rule(
    "SGC607",
    "unused-metric",
    "info",
    source="guide G21: does it help me decide?",
    en=RuleText(
        message="Collected, and used by no goal: {metrics}",
        suggestion="Ask of each whether it helps to decide",
        finds="Metrics with readings or a definition that no goal, guardrail or link uses.",
        why="Every figure costs time, and hides those that count.",
        limits="Denominators and costs are left alone; a host may use figures elsewhere.",
        instead="Drop the figure, or make it a guardrail.",
    ),
    fr=RuleText(
        message="Relevés, et utiles à aucun but : {metrics}",
        suggestion="Demandez-vous de chacun s’il aide à décider",
        finds="Des mesures relevées ou définies qu’aucun but, garde-fou ou lien n’utilise.",
        why="Chaque chiffre coûte du temps et cache ceux qui comptent.",
        limits=("Dénominateurs et coûts sont épargnés ; l’application peut utiliser des chiffres ailleurs."),
        instead="Abandonnez le chiffre, ou faites-en un garde-fou.",
    ),
    examples=_unused_metric_examples,
)
def unused_metric(case: StrategyCase, options: Options) -> Faults:
    """Find figures collected that no goal, guardrail or link uses."""
    strategy = case.strategy
    used = {goal.metric for goal in strategy.goals} | {
        one for goal in strategy.goals for one in goal.guardrails
    }
    used |= {end for one in strategy.objectives for link in one.links for end in (link.metric, link.to)}
    read = {one.metric_id for one in case.evidence.all_histories if one.metric_id is not None}
    named = sorted({*strategy.metrics.ids, *read} - used - _HELPERS)
    return (Fault("metrics", {"metrics": metrics_named(named, case.metric)}),) if named else NOTHING


def _duplicate_goals_examples(bench: Bench) -> tuple[Example, ...]:
    from attrs import evolve

    from smartgoals.rules._examples_base import GOOD

    goals = [evolve(bench.goal, id=f"g{k}", channel="ig") for k in range(6)]
    good = bench.of_strategy(None, GOOD, histories=[bench.history], audits=[bench.audit()])
    return (good, bench.of_strategy({"goals": ("g0", "g1")}, evolve(GOOD, goals=goals[:2])))


@rule(
    "SGC608",
    "duplicate-goals",
    "warning",
    source="guide G6: clear and not open to interpretation",
    en=RuleText(
        message="Several goals ask for {metric} at the same time: {goals}",
        suggestion="Keep one of them",
        finds="Open goals on one metric and channel whose days overlap.",
        why="Two answers to one question are open to interpretation.",
        limits=(
            "A short goal on the way to a long one is a duplicate to this rule; a milestone says it better."
        ),
        instead="Merge them, or make the shorter a milestone.",
    ),
    fr=RuleText(
        message="Plusieurs buts portent sur « {metric} » en même temps : {goals}",
        suggestion="Gardez-en un seul",
        finds=("Des buts en cours sur une même mesure et un même canal, aux dates qui se recouvrent."),
        why="Deux réponses à une question prêtent à interprétation.",
        limits=(
            "Un but court en chemin vers un long est un doublon pour cette règle ; un jalon le dit mieux."
        ),
        instead="Fusionnez-les, ou faites du plus court un jalon.",
    ),
    examples=_duplicate_goals_examples,
)
def duplicate_goals(case: StrategyCase, options: Options) -> Faults:
    """Find open goals on one metric and channel whose days overlap."""
    from smartgoals.rules._relevant.directions import sharing_days

    found = []
    for (metric, channel), goals in case.surroundings.siblings.items():
        still = sorted((one for one in goals if is_open(one, case.as_of)), key=lambda one: one.id)
        twice = [one.id for one in sharing_days(still)]
        if twice:
            found.append(
                Fault(
                    f"goals[{twice[0]}]",
                    {
                        "metric": metric_named(case.metric(metric), metric),
                        "channel": channel,
                        "goals": tuple(goal_named(case.strategy.goals[one]) for one in twice),
                    },
                )
            )
    return tuple(found)


RULES: Final = (
    objective_without_goals,
    too_many_goals,
    unused_metric,
    duplicate_goals,
)
