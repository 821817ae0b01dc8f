"""The objective of a goal: that there is one, that it serves the business, that it and its kind are
known (G3, G4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._evidence import Evidence
from smartgoals._model.absent_words import is_said
from smartgoals._relevance.near_kinds import near_kind
from smartgoals._words import folded
from smartgoals.catalog._metric_words import kind_in_words
from smartgoals.rules._define import NOTHING, Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import titled
from smartgoals.rules._rule import Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example

_AT_OBJECTIVE: Final = (Fault("objective"),)


@rule(
    "SGR401",
    "no-objective",
    "error",
    source="guide G4: the objective comes first",
    en=RuleText(
        message="The goal does not say which objective it serves",
        suggestion="Say first what it shall help to achieve",
        finds="A goal without an objective.",
        why="The objective comes first; the goal is how and when.",
        limits="None: the field is there or it is not.",
        instead="Add an objective to the strategy and name it in the goal.",
    ),
    fr=RuleText(
        message="Le but ne dit pas quel objectif il sert",
        suggestion="Dites d’abord ce qu’il doit aider à obtenir",
        finds="Un but sans objectif.",
        why="L’objectif vient d’abord ; le but dit comment et quand.",
        limits="Aucune : le champ est rempli ou il ne l’est pas.",
        instead="Ajoutez un objectif à la stratégie et nommez-le dans le but.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({}, objective=None)),
)
def no_objective(case: Case, options: Options) -> Faults:
    """Find a goal that serves nothing anybody named."""
    return _AT_OBJECTIVE if case.goal.objective is None else NOTHING


def _serving_nothing(bench: Bench) -> tuple[Example, ...]:
    alone = evolve(
        bench.evidence, strategy=evolve(bench.strategy, objectives=[evolve(bench.sales, serves=None)])
    )
    return bench.passes(), bench.fails({"objective": "sales"}, evidence=alone)


@rule(
    "SGR402",
    "objective-serves-nothing",
    "warning",
    source="guide G3",
    en=RuleText(
        message="The objective “{title}” does not say which aim of the organisation it serves",
        suggestion="Name the objective above it, or the aim in your own words",
        finds="An objective with nothing above it.",
        why="Social goals must contribute to the goals of the business; that wins support and budget.",
        limits="The highest objective of a small business may be its own aim; say so in `serves`.",
        instead="Set `serves` on the objective.",
    ),
    fr=RuleText(
        message="L’objectif « {title} » ne dit pas à quoi il sert dans l’organisation",
        suggestion="Nommez l’objectif au-dessus de lui, ou dites-le avec vos mots",
        finds="Un objectif sans rien au-dessus.",
        why=(
            "Les buts sociaux doivent contribuer à ceux de l’entreprise ; c’est ce qui obtient appui et"
            " budget."
        ),
        limits=(
            "L’objectif le plus haut d’une petite entreprise peut être sa propre fin ; dites-le dans"
            " `serves`."
        ),
        instead="Renseignez `serves` dans l’objectif.",
    ),
    examples=_serving_nothing,
)
def objective_serves_nothing(case: Case, options: Options) -> Faults:
    """Find an objective without a business aim above it."""
    objective = case.objective
    if objective is None or is_said(objective.serves):
        return NOTHING
    return (Fault("objective", {"objective": objective.id, "title": objective.title}),)


def _slips(bench: Bench) -> tuple[Example, ...]:
    slip = evolve(bench.sales, kind="conversion_sales")
    plan = evolve(bench.strategy, objectives=[slip, *bench.strategy.objectives[1:]])
    finds = {"kind": "conversion_sales", "near": "conversions_sales"}
    return bench.passes(), bench.fails(finds, evidence=evolve(bench.evidence, strategy=plan))


@rule(
    "SGR413",
    "near-miss-kind",
    "unknown",
    since="0.2",
    source="the design of this project: open words are read as they stand, and slips of known ones are told",
    silences=("SGR491",),
    en=RuleText(
        message="The objective “{title}” is of an unknown kind, “{kind}”. Is it “{near}”?",
        suggestion="If so, choose that kind; if it is one of your own, say which figures tell of it",
        finds=(
            "An objective whose kind nobody described, and whose word is nearly that of a kind that is known."
        ),
        why="A kind that is not known has no figures, so that nothing could be said of the goal.",
        limits=(
            "It compares words; a kind of your own that happens to be called so is silenced by describing it."
        ),
        instead="Mend the kind of the objective, or add rows for your own kind to the catalogue.",
        developer="kind is one of catalog.OBJECTIVE_KINDS; catalog.with_relevance(…) adds another",
    ),
    fr=RuleText(
        message=(
            "L’objectif « {title} » est d’un type que personne n’a décrit, « {kind} ». S’agit-il de"
            " « {near} » ?"
        ),
        suggestion="Si oui, choisissez ce type ; si c’est le vôtre, dites quels chiffres en rendent compte",
        finds=(
            "Un objectif d’un type que personne n’a décrit, et dont le mot est presque celui d’un type connu."
        ),
        why="Un type que personne n’a décrit n’a pas de chiffres : on ne pourrait rien dire du but.",
        limits="Elle compare des mots ; décrire votre propre type, s’il s’appelle ainsi, la fait taire.",
        instead="Corrigez le type de l’objectif, ou ajoutez au catalogue des lignes pour le vôtre.",
        developer="kind est dans catalog.OBJECTIVE_KINDS ; catalog.with_relevance(…) en ajoute",
    ),
    examples=_slips,
)
def near_miss_kind(case: Case, options: Options) -> Faults:
    """Find an objective whose kind nobody described, while its word is nearly that of one that is known."""
    objective = case.objective
    if objective is None or objective.kind in case.catalog.kinds:
        return NOTHING
    kind = str(objective.kind)
    near = near_kind(kind, case.catalog.kinds)
    if near is None:
        return NOTHING
    named = kind_in_words(near)
    is_called_so = folded(kind) in {folded(near), *(folded(named.into(each)) for each in ("en", "fr"))}
    # Who writes the name has to be told the word that stands for it.
    meant = titled(near, near) if is_called_so else named
    return (Fault("objective", {"title": objective.title, "kind": kind, "near": meant}),)


@rule(
    "SGR490",
    "objective-unknown",
    "unknown",
    source="guide G4",
    en=RuleText(
        message="Of the objective “{objective}” nothing but the name is known",
        suggestion="Hand in the strategy that describes it",
        finds="A goal judged without the strategy that holds its objective.",
        why="Whether a figure is relevant depends on the objective’s kind.",
        limits="None: it says what is missing.",
        instead="Pass `evidence=sg.Evidence(strategy=strategy)`.",
        developer="evidence=sg.Evidence(strategy=strategy)",
    ),
    fr=RuleText(
        message="De l’objectif « {objective} », seul le nom est connu",
        suggestion="Joignez la stratégie qui le décrit",
        finds="Un but jugé sans la stratégie qui contient son objectif.",
        why="La pertinence d’un chiffre dépend du type d’objectif.",
        limits="Aucune : elle dit ce qui manque.",
        instead="Passez `evidence=sg.Evidence(strategy=strategy)`.",
        developer="evidence=sg.Evidence(strategy=strategy)",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails({"objective": "sales"}, evidence=Evidence(histories=[bench.history])),
    ),
)
def objective_unknown(case: Case, options: Options) -> Faults:
    """Ask for the strategy where only the id of an objective is known."""
    if case.goal.objective is None or case.objective is not None:
        return NOTHING
    return (Fault("objective", {"objective": case.goal.objective}),)


RULES: Final = (no_objective, objective_serves_nothing, near_miss_kind, objective_unknown)
