"""Whether the metric tells of the objective: a property of the pair, never a blacklist (G11, G19)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.served import outcomes_of, would_serve
from smartgoals.catalog._levels import Level
from smartgoals.rules._define import NOTHING, Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Example, Option, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
if TYPE_CHECKING:
    from smartgoals.rules._examples_base import Bench

_REFUSED: Final = "ave"


def _of_level(case: Case, level: Level) -> Faults:
    found = case.served
    if found is None or found.level is not level or found.metric == _REFUSED:
        return NOTHING
    instead = outcomes_of(case.surroundings, found.kind)
    facts = {"metric": found.metric, "objective": found.kind, "level": level.value, "instead": instead}
    return (Fault("metric", facts),)


@rule(
    "SGR403",
    "unrelated-metric",
    "error",
    source="guide G11, G21; relevance table",
    en=RuleText(
        message="{metric} says nothing about {objective}",
        suggestion="measure one of these instead: {instead}",
        finds="A metric without an accepted link to the kind of objective.",
        why=("A mailing list does not grow by mentions: the goal can be met and the objective missed."),
        limits=("The table is a reading of published sources and a default; add rows where your business differs."),
        instead="Choose a direct metric, or state in the relevance table why this one counts for you.",
    ),
    fr=RuleText(
        message="{metric} ne dit rien de {objective}",
        suggestion="mesurez plutôt : {instead}",
        finds="Une mesure sans lien reconnu avec ce genre d’objectif.",
        why=("Une liste de diffusion ne grandit pas par les mentions : le but peut être atteint et l’objectif manqué."),
        limits=(
            "La table est une lecture de sources publiées et un défaut ; ajoutez des lignes si votre activité diffère."
        ),
        instead=("Choisissez une mesure directe, ou dites dans la table pourquoi celle-ci compte pour vous."),
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails(
            {"metric": "mentions", "objective": "lead_generation"}, metric="mentions", objective="list", baseline=None
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
        message="{metric} explains other figures of {objective}, and is no target for it",
        suggestion="show it beside one of these: {instead}",
        finds="A denominator, cost or diagnostic as the target of a goal.",
        why="Impressions make a rate readable; more of them is not yet more of the objective.",
        limits=("The table is a reading of published sources and a default; add rows where your business differs."),
        instead="Keep the metric in the report and set the goal on a direct one.",
    ),
    fr=RuleText(
        message="{metric} explique d’autres chiffres de {objective}, et n’est pas une cible pour lui",
        suggestion="montrez-la à côté de : {instead}",
        finds="Un dénominateur, un coût ou un diagnostic comme cible d’un but.",
        why=("Les impressions rendent un taux lisible ; en avoir plus n’est pas encore avancer vers l’objectif."),
        limits=(
            "La table est une lecture de sources publiées et un défaut ; ajoutez des lignes si votre activité diffère."
        ),
        instead="Gardez la mesure dans le rapport et fixez le but sur une mesure directe.",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails({"metric": "followers", "objective": "lead_generation", "level": "context"}, objective="list"),
    ),
)
def context_metric(case: Case, options: Options) -> Faults:
    """Find a metric that explains other figures, as the target itself."""
    return _of_level(case, Level.CONTEXT)


def _leading_without_outcome_examples(bench: Bench) -> tuple[Example, ...]:
    untied = evolve(
        bench.evidence,
        strategy=evolve(bench.strategy, objectives=[evolve(bench.sales, links=()), *bench.strategy.objectives[1:]]),
    )
    return (
        bench.passes(),
        bench.fails({"metric": "followers", "objective": "conversions_sales", "proxy": False}, evidence=untied),
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
        message="{metric} leads towards {objective}, and nothing ties it to an outcome",
        suggestion="state the link ({metric} to one of {outcomes}), or follow one of these beside it",
        finds=("A leading indicator without a link: no stated effect, no direct metric followed for the objective."),
        why=("Followers help to sell where products are shown to them and some buy; said, that can be checked."),
        limits=("Whether the effect is real is for people to find out; a stated hypothesis is enough here."),
        instead=("Add `sg.Link(metric=…, to=…, because=…)` to the objective, or a goal on a direct metric."),
    ),
    fr=RuleText(
        message="{metric} mène vers {objective}, et rien ne la rattache à un résultat",
        suggestion="énoncez le lien ({metric} vers l’une de {outcomes}), ou suivez l’une d’elles à côté",
        finds=("Un indicateur avancé sans lien : ni effet énoncé, ni mesure directe suivie pour l’objectif."),
        why=(
            "Des abonnés aident à vendre si on leur montre les produits et que certains achètent ;"
            " dit, cela se vérifie."
        ),
        limits="Savoir si l’effet est réel revient aux personnes ; une hypothèse énoncée suffit ici.",
        instead=("Ajoutez `sg.Link(metric=…, to=…, because=…)` à l’objectif, ou un but sur une mesure directe."),
    ),
    examples=_leading_without_outcome_examples,
)
def leading_without_outcome(case: Case, options: Options) -> Faults:
    """Find a leading indicator that nothing ties to an outcome."""
    profile = options["profile"]
    found = case.strictly_served if profile == "strict" else case.served
    if found is None or found.level is not Level.SUPPORTING or found.linked:
        return NOTHING
    facts = {
        "metric": found.metric,
        "objective": found.kind,
        "outcomes": outcomes_of(case.surroundings, found.kind),
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
        message="for {objective}, {metric} flatters and decides nothing; it would serve {would_serve}",
        suggestion="tie it to an outcome, or set the goal under an objective it serves",
        finds="A figure that often feels good, under an objective nothing ties it to.",
        why=(
            "Likes and followers are not to be dismissed: they are vanity only where nothing ties them to the business."
        ),
        limits=("The table is a reading of published sources and a default; add rows where your business differs."),
        instead="State a link, or choose a direct metric for this objective.",
    ),
    fr=RuleText(
        message="pour {objective}, {metric} flatte et ne décide rien ; elle servirait {would_serve}",
        suggestion="rattachez-la à un résultat, ou placez le but sous un objectif qu’elle sert",
        finds="Un chiffre souvent flatteur, sous un objectif auquel rien ne le rattache.",
        why=(
            "Mentions « j’aime » et abonnés ne sont pas à mépriser : ils ne sont vanité que sans "
            "lien avec l’entreprise."
        ),
        limits=(
            "La table est une lecture de sources publiées et un défaut ; ajoutez des lignes si votre activité diffère."
        ),
        instead="Énoncez un lien, ou choisissez une mesure directe pour cet objectif.",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails({"metric": "followers", "objective": "lead_generation"}, objective="list"),
    ),
)
def vanity_here(case: Case, options: Options) -> Faults:
    """Find a figure that flatters for this objective, and name those it would serve."""
    metric, found = case.metric, case.served
    if metric is None or found is None or not metric.commonly_vanity or found.linked or found.level is Level.UNKNOWN:
        return NOTHING
    elsewhere = would_serve(case.surroundings, found.metric, found.kind)
    return (Fault("metric", {"metric": found.metric, "objective": found.kind, "would_serve": elsewhere}),)


@rule(
    "SGR412",
    "advertising-equivalent",
    "error",
    source="Barcelona Principles (AMEC 2010 to 2025)",
    en=RuleText(
        message="advertising value equivalents measure nothing that was done",
        suggestion="measure what people saw, thought or did",
        finds="The metric `ave`.",
        why=(
            "The Barcelona Principles have said since 2010 that the price of advertising space is "
            "not the value of communication."
        ),
        limits="None.",
        instead="Take reach for exposure, sentiment for reputation, or sales for result.",
    ),
    fr=RuleText(
        message="l’équivalent publicitaire ne mesure rien de ce qui a été fait",
        suggestion="mesurez ce que les gens ont vu, pensé ou fait",
        finds="La mesure `ave`.",
        why=(
            "Les principes de Barcelone le disent depuis 2010 : le prix de l’espace publicitaire "
            "n’est pas la valeur de la communication."
        ),
        limits="Aucune.",
        instead=(
            "Prenez la portée pour l’exposition, le sentiment pour la réputation, ou les ventes pour le résultat."
        ),
    ),
    examples=lambda bench: (bench.passes(), bench.fails({"metric": "ave"}, metric="ave", channel=None, baseline=None)),
)
def advertising_equivalent(case: Case, options: Options) -> Faults:
    """Find advertising value equivalents, which measure nothing that was done."""
    return (Fault("metric", {"metric": _REFUSED}),) if case.goal.metric == _REFUSED else NOTHING


@rule(
    "SGR491",
    "relevance-unknown",
    "unknown",
    source="relevance table: absent is unknown, never fail",
    en=RuleText(
        message="the relevance table does not say how {metric} relates to {kind}",
        suggestion="add the row: catalog.with_relevance(…)",
        finds="A pair of metric and kind that the table does not hold, or a goal without a metric.",
        why="Unknown is not irrelevant: somebody has to say.",
        limits="None: it says what is missing.",
        instead="Add a `RelevanceRow` to the catalogue, with the level that your business gives it.",
    ),
    fr=RuleText(
        message="la table de pertinence ne dit pas le rapport de {metric} à {kind}",
        suggestion="ajoutez la ligne : catalog.with_relevance(…)",
        finds="Une paire de mesure et de genre absente de la table, ou un but sans mesure.",
        why="Inconnu n’est pas sans rapport : il faut que quelqu’un le dise.",
        limits="Aucune : elle dit ce qui manque.",
        instead="Ajoutez une `RelevanceRow` au catalogue, avec le niveau que lui donne votre activité.",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails({"metric": "parcels", "kind": "conversions_sales"}, metric="parcels", baseline=None),
    ),
)
def relevance_unknown(case: Case, options: Options) -> Faults:
    """Ask for a row of the relevance table that nobody wrote."""
    goal, objective = case.goal, case.objective
    if objective is None or (case.served is not None and case.served.level is not Level.UNKNOWN):
        return NOTHING
    return (Fault("metric", {"metric": goal.metric, "kind": str(objective.kind)}),)


RULES: Final = (
    unrelated_metric,
    context_metric,
    leading_without_outcome,
    vanity_here,
    advertising_equivalent,
    relevance_unknown,
)
