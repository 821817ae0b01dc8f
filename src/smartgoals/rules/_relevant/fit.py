"""Whether the metric tells of the objective: a property of the pair, never a blacklist (G11, G19)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.served import outcomes_of, would_serve
from smartgoals._messages.worded import Worded
from smartgoals.catalog._levels import Level
from smartgoals.catalog._metric_words import kind_in_words
from smartgoals.rules._define import NOTHING, Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._naming import metric_named, metrics_named
from smartgoals.rules._rule import Option, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example

_REFUSED: Final = "ave"
_NO_OUTCOME: Final = Worded(
    "what shows that the objective is met", fr="ce qui montre que l’objectif est atteint"
)
_NO_METRIC: Final = Worded("what it counts", fr="ce qu’il compte")


def _of_level(case: Case, level: Level) -> Faults:
    found = case.served
    if found is None or found.level is not level or found.linked or found.metric == _REFUSED:
        return NOTHING
    instead = _outcomes(case, found.kind)
    facts = {
        "metric": metric_named(case.metric, found.metric),
        "objective": kind_in_words(found.kind),
        "level": level.value,
        "instead": instead,
        "choice": instead or _NO_OUTCOME,
    }
    return (Fault("metric", facts),)


def _outcomes(case: Case, kind: str) -> tuple[Worded, ...]:
    return metrics_named(outcomes_of(case.surroundings, kind), case.surroundings.metric)


@rule(
    "SGR403",
    "unrelated-metric",
    "error",
    source="guide G11, G21; relevance table",
    en=RuleText(
        message="You count {metric}, and no known way leads from there to {objective}",
        suggestion="Count one of these instead: {choice}",
        finds=(
            "A metric without an accepted link to the kind of objective, and without one that the objective"
            " states."
        ),
        why="A mailing list does not grow by mentions: the goal can be met and the objective missed.",
        limits=(
            "The table is a reading of published sources and a default; add rows where your business differs."
        ),
        instead="Choose a direct metric, or state in the objective why this one leads to it.",
    ),
    fr=RuleText(
        message="Vous comptez « {metric} », et rien de connu ne mène de là à « {objective} »",
        suggestion="Comptez plutôt l’un de ces chiffres : {choice}",
        finds="Une mesure sans lien reconnu avec ce type d’objectif, et sans lien que l’objectif énonce.",
        why=(
            "Une liste de diffusion ne grandit pas par les mentions : le but peut être atteint et l’objectif"
            " manqué."
        ),
        limits=(
            "La table est une lecture de sources publiées et un défaut ; ajoutez des lignes si votre activité"
            " diffère."
        ),
        instead="Choisissez une mesure directe, ou dites dans l’objectif pourquoi celle-ci y mène.",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails(
            {"metric": "mentions", "objective": "lead_generation"},
            metric="mentions",
            objective="list",
            baseline=None,
        ),
    ),
)
def unrelated_metric(case: Case, options: Options) -> Faults:
    """Find a metric that says nothing about the objective."""
    return _of_level(case, Level.UNRELATED)


@rule(
    "SGR404",
    "context-metric",
    "error",
    source="guide G21; relevance table",
    en=RuleText(
        message="You aim at {metric}, which can explain other figures of {objective} but not stand for it",
        suggestion="Aim at one of these, and show yours beside it: {choice}",
        finds=(
            "A denominator, cost or diagnostic as the target of a goal, with no effect stated that leads on"
            " from it."
        ),
        why="Impressions make a rate readable; more of them is not yet more of the objective.",
        limits=(
            "The table is a reading of published sources and a default; add rows where your business differs."
        ),
        instead=(
            "Keep the metric in the report and set the goal on a direct one, or state in the objective what"
            " it brings."
        ),
    ),
    fr=RuleText(
        message="Vous visez « {metric} », qui peut éclairer « {objective} » mais pas en tenir lieu",
        suggestion="Visez l’un de ces chiffres, et montrez le vôtre à côté : {choice}",
        finds=(
            "Un dénominateur, un coût ou un diagnostic comme cible d’un but, sans effet énoncé qui mène plus"
            " loin."
        ),
        why=(
            "Les impressions rendent un taux lisible ; en avoir plus n’est pas encore avancer vers"
            " l’objectif."
        ),
        limits=(
            "La table est une lecture de sources publiées et un défaut ; ajoutez des lignes si votre activité"
            " diffère."
        ),
        instead=(
            "Gardez la mesure dans le rapport et fixez le but sur une mesure directe, ou dites dans "
            "l’objectif ce qu’elle apporte."
        ),
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails(
            {"metric": "followers", "objective": "lead_generation", "level": "context"}, objective="list"
        ),
    ),
)
def context_metric(case: Case, options: Options) -> Faults:
    """Find a metric that explains other figures, as the target itself."""
    return _of_level(case, Level.CONTEXT)


def _untied(bench: Bench) -> tuple[Example, ...]:
    objectives = [evolve(bench.sales, links=()), *bench.strategy.objectives[1:]]
    evidence = evolve(bench.evidence, strategy=evolve(bench.strategy, objectives=objectives))
    finds = {"metric": "followers", "objective": "conversions_sales", "proxy": False}
    return (
        bench.passes(),
        bench.passes(
            "a funnel ties leads to customers", metric="leads", channel=None, baseline=None, evidence=evidence
        ),
        bench.fails(finds, evidence=evidence),
    )


@rule(
    "SGR405",
    "leading-without-outcome",
    "unknown",
    source="guide G13, G19; Barcelona Principles 4.0 (AMEC 2025): the path from outputs to outcomes",
    options=(
        Option(
            name="profile",
            default="practitioner",
            choices=("practitioner", "strict"),
            meaning="whether a proxy counts as direct (practitioner) or as a leading indicator (strict)",
            source="AMEC stages: reach and impressions are outputs, sales are impact",
            year=2025,
        ),
    ),
    en=RuleText(
        message="You aim at {metric}: a step towards {objective}, and nothing ties it to a result yet",
        suggestion="Say why it should bring results, or follow one of these, too: {choice}",
        finds=(
            "A leading indicator without a tie: no stated effect, no direct metric followed for the "
            "objective, no formula, step of a funnel or practice that makes it count."
        ),
        why=(
            "Followers help to sell where products are shown to them and some buy; said, that can be checked."
        ),
        limits="Whether the effect is real is for people to find out; a stated hypothesis is enough here.",
        instead="Add `sg.Link(metric=…, to=…, because=…)` to the objective, or a goal on a direct metric.",
        developer="sg.Link(metric=…, to=…, because=…) among the links of the objective",
    ),
    fr=RuleText(
        message=(
            "Vous visez « {metric} » : un pas vers « {objective} », que rien ne relie encore à un résultat"
        ),
        suggestion="Dites pourquoi il devrait en apporter, ou suivez aussi l’un de ces chiffres : {choice}",
        finds=(
            "Un indicateur avancé que rien ne relie : ni effet énoncé, ni mesure directe suivie pour "
            "l’objectif, ni formule, étape d’un parcours ou usage qui le fasse compter."
        ),
        why=(
            "Des abonnés aident à vendre si on leur montre les produits et que certains achètent ; dit, cela"
            " se vérifie."
        ),
        limits="Savoir si l’effet est réel revient aux personnes ; une hypothèse énoncée suffit ici.",
        instead=(
            "Ajoutez `sg.Link(metric=…, to=…, because=…)` à l’objectif, ou un but sur une mesure directe."
        ),
        developer="sg.Link(metric=…, to=…, because=…) parmi les liens de l’objectif",
    ),
    examples=_untied,
)
def leading_without_outcome(case: Case, options: Options) -> Faults:
    """Find a leading indicator that nothing ties to an outcome."""
    profile = options["profile"]
    found = case.strictly_served if profile == "strict" else case.served
    if found is None or found.level is not Level.SUPPORTING or found.linked:
        return NOTHING
    outcomes = _outcomes(case, found.kind)
    facts = {
        "metric": metric_named(case.metric, found.metric),
        "objective": kind_in_words(found.kind),
        "outcomes": outcomes,
        "choice": outcomes or _NO_OUTCOME,
        "proxy": found.proxy,
        "profile": profile,
    }
    return (Fault("objective", facts),)


@rule(
    "SGR406",
    "vanity-here",
    "warning",
    source="guide G19; Ries (2011)",
    en=RuleText(
        message="For {objective}, {metric} can look good without deciding anything",
        suggestion=(
            "Say how it would lead there, or set the goal under an objective that it serves: {would_serve}"
        ),
        finds=(
            "A figure that often feels good, under an objective it does not lead to, while it would serve"
            " another."
        ),
        why=(
            "Likes and followers are not to be dismissed: they are vanity only where nothing ties them to the"
            " business."
        ),
        limits=(
            "The table is a reading of published sources and a default; add rows where your business "
            "differs. What lacks a link alone is found by SGR405."
        ),
        instead="State a link, choose a direct metric for this objective, or move the goal.",
        developer="sg.Link(metric=…, to=…, because=…) among the links of the objective",
    ),
    fr=RuleText(
        message="Pour « {objective} », « {metric} » peut flatter sans rien décider",
        suggestion=(
            "Dites comment cela y mènerait, ou placez le but sous un objectif que ce chiffre sert :"
            " {would_serve}"
        ),
        finds=(
            "Un chiffre souvent flatteur, sous un objectif auquel il ne mène pas, alors qu’il en servirait un"
            " autre."
        ),
        why=(
            "Mentions « j’aime » et abonnés ne sont pas à mépriser : ils ne sont vanité que sans lien avec"
            " l’entreprise."
        ),
        limits=(
            "La table est une lecture de sources publiées et un défaut ; ajoutez des lignes si votre "
            "activité diffère. Ce à quoi il ne manque qu’un lien relève de SGR405."
        ),
        instead="Énoncez un lien, choisissez une mesure directe pour cet objectif, ou déplacez le but.",
        developer="sg.Link(metric=…, to=…, because=…) parmi les liens de l’objectif",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails(
            {
                "metric": "followers",
                "objective": "lead_generation",
                "would_serve": ("brand_awareness", "community_engagement"),
            },
            objective="list",
        ),
    ),
)
def vanity_here(case: Case, options: Options) -> Faults:
    """Find a figure that flatters for this objective, and name those it would serve."""
    metric, found = case.metric, case.served
    if metric is None or found is None or not metric.commonly_vanity or found.linked:
        return NOTHING
    if found.level not in (Level.CONTEXT, Level.UNRELATED):
        return NOTHING
    elsewhere = would_serve(case.surroundings, metric, found.kind)
    if not elsewhere:
        return NOTHING
    facts = {
        "metric": metric_named(metric),
        "objective": kind_in_words(found.kind),
        "would_serve": tuple(map(kind_in_words, elsewhere)),
    }
    return (Fault("metric", facts),)


@rule(
    "SGR412",
    "advertising-equivalent",
    "error",
    source="Barcelona Principles (AMEC 2010 to 2025)",
    en=RuleText(
        message="Advertising value equivalents tell the price of space, not what was achieved",
        suggestion="Count what people saw, thought or did",
        finds="The metric `ave`, whatever is said to follow from it.",
        why=(
            "The Barcelona Principles have said since 2010 that the price of advertising space is "
            "not the value of communication."
        ),
        limits="None.",
        instead="Take reach for exposure, sentiment for reputation, or sales for result.",
    ),
    fr=RuleText(
        message="L’équivalent publicitaire dit le prix d’un espace, pas ce qui a été obtenu",
        suggestion="Comptez ce que les gens ont vu, pensé ou fait",
        finds="La mesure `ave`, quoi qu’on en dise.",
        why=(
            "Les principes de Barcelone le disent depuis 2010 : le prix de l’espace publicitaire "
            "n’est pas la valeur de la communication."
        ),
        limits="Aucune.",
        instead=(
            "Prenez la portée pour l’exposition, le sentiment pour la réputation, ou les ventes pour le"
            " résultat."
        ),
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails({"metric": "ave"}, metric="ave", channel=None, baseline=None),
    ),
)
def advertising_equivalent(case: Case, options: Options) -> Faults:
    """Find advertising value equivalents, which measure nothing that was done."""
    return (Fault("metric", {"metric": _REFUSED}),) if case.goal.metric == _REFUSED else NOTHING


def _unknown(bench: Bench) -> tuple[Example, ...]:
    own = {"metric": "parcels", "kind": "conversions_sales"}
    return bench.passes(), bench.fails(own, metric="parcels", baseline=None)


@rule(
    "SGR491",
    "relevance-unknown",
    "unknown",
    source="relevance table: absent is unknown, never fail",
    en=RuleText(
        message="We do not know whether {named} would serve {kind}: would it?",
        suggestion="Say whether it would, and what it leads to",
        finds="A pair of metric and kind that the table does not hold, or a goal without a metric.",
        why="Unknown is not irrelevant: somebody has to say.",
        limits="None: it says what is missing.",
        instead=(
            "State in the objective what the metric leads to (a `Link`), or add a `RelevanceRow` to the "
            "catalogue with the level that your business gives it."
        ),
        developer="sg.Link(metric=…, to=…) in the objective, or catalog.with_relevance(RelevanceRow(…))",
    ),
    fr=RuleText(
        message="Nous ne savons pas si « {named} » servirait « {kind} » : est-ce le cas ?",
        suggestion="Dites si c’est le cas, et à quoi cela mène",
        finds="Une paire de mesure et de type absente de la table, ou un but sans mesure.",
        why="Inconnu n’est pas sans rapport : il faut que quelqu’un le dise.",
        limits="Aucune : elle dit ce qui manque.",
        instead=(
            "Dites dans l’objectif à quoi mène la mesure (un `Link`), ou ajoutez au catalogue une "
            "`RelevanceRow` avec le niveau que lui donne votre activité."
        ),
        developer="sg.Link(metric=…, to=…) dans l’objectif, ou catalog.with_relevance(RelevanceRow(…))",
    ),
    examples=_unknown,
)
def relevance_unknown(case: Case, options: Options) -> Faults:
    """Ask whether a metric serves the objective, where nothing says so."""
    metric, objective, found = case.goal.metric, case.objective, case.served
    if objective is None or (found is not None and (found.linked or found.level is not Level.UNKNOWN)):
        return NOTHING
    named = _NO_METRIC if metric is None else metric_named(case.metric, metric)
    return (Fault("metric", {"metric": metric, "named": named, "kind": kind_in_words(str(objective.kind))}),)


RULES: Final = (
    unrelated_metric,
    context_metric,
    leading_without_outcome,
    vanity_here,
    advertising_equivalent,
    relevance_unknown,
)
