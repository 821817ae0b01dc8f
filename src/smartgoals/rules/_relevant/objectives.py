"""The objective of a goal: that there is one, that it serves the business, and that it is known (G3, G4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals.rules._define import NOTHING, Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Example, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
if TYPE_CHECKING:
    from smartgoals.rules._examples_base import Bench

_AT_OBJECTIVE: Final = (Fault("objective"),)


@rule(
    "SGR401",
    "no-objective",
    "error",
    source="guide G4: the objective comes first",
    en=RuleText(
        message="the goal serves no objective",
        suggestion="say first what social media shall help to achieve",
        finds="A goal without an objective.",
        why="The objective comes first; the goal is how and when.",
        limits="None: the field is there or it is not.",
        instead="Add an objective to the strategy and name it in the goal.",
    ),
    fr=RuleText(
        message="le but ne sert aucun objectif",
        suggestion="dites d’abord ce que les médias sociaux doivent aider à obtenir",
        finds="Un but sans objectif.",
        why="L’objectif vient d’abord ; le but dit comment et quand.",
        limits="Aucune : le champ est rempli ou il ne l’est pas.",
        instead="Ajoutez un objectif à la stratégie et nommez-le dans le but.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({}, objective=None)),
)
def no_objective(case: Case, options: Options) -> Faults:
    """Find a goal that serves nothing anybody named."""
    return _AT_OBJECTIVE if case.goal.objective is None else NOTHING


def _objective_serves_nothing_examples(bench: Bench) -> tuple[Example, ...]:
    alone = evolve(bench.evidence, strategy=evolve(bench.strategy, objectives=[evolve(bench.sales, serves=None)]))
    return (bench.passes(), bench.fails({"objective": "sales"}, evidence=alone))


@rule(
    "SGR402",
    "objective-serves-nothing",
    "warning",
    source="guide G3",
    en=RuleText(
        message="the objective “{title}” does not say what it serves",
        suggestion="name the objective above it, or the business aim in words",
        finds="An objective with nothing above it.",
        why=("Social goals must contribute to the goals of the business; that wins support and budget."),
        limits="The highest objective of a small business may be its own aim; say so in `serves`.",
        instead="Set `serves` on the objective.",
    ),
    fr=RuleText(
        message="l’objectif « {title} » ne dit pas ce qu’il sert",
        suggestion="nommez l’objectif supérieur, ou le but de l’entreprise en mots",
        finds="Un objectif sans rien au-dessus.",
        why=("Les buts sociaux doivent contribuer à ceux de l’entreprise ; c’est ce qui obtient appui et budget."),
        limits=("L’objectif le plus haut d’une petite entreprise peut être sa propre fin ; dites-le dans `serves`."),
        instead="Renseignez `serves` dans l’objectif.",
    ),
    examples=_objective_serves_nothing_examples,
)
def objective_serves_nothing(case: Case, options: Options) -> Faults:
    """Find an objective without a business aim above it."""
    objective = case.objective
    if objective is None or objective.serves is not None:
        return NOTHING
    return (Fault("objective", {"objective": objective.id, "title": objective.title}),)


def _objective_unknown_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._evidence import Evidence

    return (bench.passes(), bench.fails({"objective": "sales"}, evidence=Evidence(histories=[bench.history])))


@rule(
    "SGR490",
    "objective-unknown",
    "unknown",
    source="guide G4",
    en=RuleText(
        message="only the id of the objective is known ({objective}), not what it is",
        suggestion="hand in the strategy as evidence",
        finds="A goal judged without the strategy that holds its objective.",
        why="Whether a figure is relevant depends on the objective’s kind.",
        limits="None: it says what is missing.",
        instead="Pass `evidence=sg.Evidence(strategy=strategy)`.",
    ),
    fr=RuleText(
        message="on ne connaît que l’identifiant de l’objectif ({objective}), pas ce qu’il est",
        suggestion="fournissez la stratégie comme preuve",
        finds="Un but jugé sans la stratégie qui contient son objectif.",
        why="La pertinence d’un chiffre dépend du genre d’objectif.",
        limits="Aucune : elle dit ce qui manque.",
        instead="Passez `evidence=sg.Evidence(strategy=strategy)`.",
    ),
    examples=_objective_unknown_examples,
)
def objective_unknown(case: Case, options: Options) -> Faults:
    """Ask for the strategy where only the id of an objective is known."""
    if case.goal.objective is None or case.objective is not None:
        return NOTHING
    return (Fault("objective", {"objective": case.goal.objective}),)


RULES: Final = (
    no_objective,
    objective_serves_nothing,
    objective_unknown,
)
