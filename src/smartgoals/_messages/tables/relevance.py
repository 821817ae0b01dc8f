"""Why a metric serves an objective, what is asked about it, and what is advised."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("serves", "the objective serves {aim}", "l’objectif sert {aim}"),
    (
        "aim_missing",
        "the objective does not say which aim of the business it serves",
        "l’objectif ne dit pas quel but de l’entreprise il sert",
    ),
    (
        "direct",
        "a change in {metric} is a change in {objective}",
        "si « {metric} » évolue, « {objective} » évolue aussi",
    ),
    (
        "direct_by_proxy",
        "practitioners take {metric} for {objective}; strict evaluation does not",
        "les praticiens prennent « {metric} » pour « {objective} » ; une évaluation stricte, non",
    ),
    (
        "proxy_supports",
        "strictly, {metric} is only a leading indicator of {objective}",
        "strictement, « {metric} » n’est qu’un indicateur avancé pour « {objective} »",
    ),
    (
        "supporting",
        "between {metric} and {objective} there are one or more steps",
        "entre « {metric} » et « {objective} », il y a une ou plusieurs étapes",
    ),
    (
        "linked_by_goal",
        "the plan also follows {to}, which is direct",
        "le plan suit aussi « {to} », une mesure directe",
    ),
    (
        "linked_by_statement",
        "an assumed effect ties it to {to} ({support}): {because}",
        "un effet supposé la relie à « {to} » ({support}) : {because}",
    ),
    (
        "linked_by_statement_alone",
        "an assumed effect ties it to {to} ({support})",
        "un effet supposé la relie à « {to} » ({support})",
    ),
    (
        "tied_by_rate",
        "{metric}: tied by its formula to {to}",
        "{metric} : en lien, par sa formule, avec {to}",
    ),
    ("tied_by_sum", "{metric}: a part of {to}", "{metric} : compris dans « {to} »"),
    (
        "tied_by_part",
        "{metric}: by definition a part of {to}",
        "{metric} : compris par définition dans « {to} »",
    ),
    ("tied_by_change", "{metric}: a level that moves by {to}", "{metric} : un niveau qui évolue par {to}"),
    ("tied_by_level", "{metric}: what moves {to}", "{metric} : ce qui fait évoluer {to}"),
    ("tied_by_step", "the next step after {metric} is {to}", "l’étape après « {metric} » est « {to} »"),
    (
        "accepted",
        "practice takes {metric} for the figure of {objective}; watch another beside it",
        "l’usage prend « {metric} » pour le chiffre que vise « {objective} » ; à surveiller avec un autre",
    ),
    (
        "not_linked",
        "nothing ties it to a direct metric: a leading indicator without an outcome",
        "rien ne la relie à une mesure directe : un indicateur avancé sans résultat",
    ),
    (
        "context",
        "{metric} can explain {objective} but not be its target",
        "« {metric} » peut éclairer « {objective} », sans en être la cible",
    ),
    (
        "unrelated",
        "no accepted link leads from {metric} to {objective}",
        "aucun lien reconnu ne relie « {metric} » à « {objective} »",
    ),
    (
        "not_in_table",
        "the relevance table says nothing of {metric} for {objective}",
        "la table de pertinence ne dit rien de « {metric} » pour « {objective} »",
    ),
    (
        "kind_not_described",
        "nobody described the objective kind {objective} (nearest known: {nearest})",
        "personne n’a décrit le type d’objectif {objective} (le plus proche : {nearest})",
    ),
    (
        "kind_not_described_alone",
        "nobody described the objective kind {objective}, and no known one is near",
        "personne n’a décrit le type d’objectif {objective}, et aucun type connu n’en est proche",
    ),
    (
        "refused_everywhere",
        "{metric} is the price of advertising, not the value of anything (Barcelona Principles)",
        "{metric} est le prix d’une publicité, pas la valeur de quoi que ce soit (principes de Barcelone)",
    ),
    ("level", "the metric tells of the objective", "la mesure renseigne sur l’objectif"),
    ("linked", "an outcome is tied to it", "un résultat y est relié"),
    (
        "business_aim",
        "the objective serves an aim of the business",
        "l’objectif sert un but de l’entreprise",
    ),
    ("able_to_miss", "it can fall or be missed", "elle peut baisser ou être manquée"),
    (
        "comparative",
        "a baseline, earlier readings or a benchmark of the same metric exist",
        "un point de départ, des relevés antérieurs ou une référence de la même mesure existent",
    ),
    (
        "rate_or_paired",
        "it is a rate, or comes with its denominator",
        "c’est un taux, ou elle vient avec son dénominateur",
    ),
    (
        "can_go_down",
        "it is no total that can only rise",
        "ce n’est pas un total qui ne peut que monter",
    ),
    ("understandable", "definition and unit are written down", "définition et unité sont écrites"),
    (
        "changes_behaviour",
        "somebody owns it and says what changes if it is missed",
        "quelqu’un en répond et dit ce qui change si elle est manquée",
    ),
    ("influenceable", "the team can influence it", "l’équipe peut agir dessus"),
    ("traceable", "its readings name their source", "ses relevés nomment leur source"),
    (
        "balanced",
        "a guardrail shows if it is met by damaging something else",
        "un garde-fou montre si elle est atteinte en abîmant autre chose",
    ),
    (
        "signal_above_noise",
        "the count is large enough for the change to be seen",
        "le nombre est assez grand pour que le changement se voie",
    ),
    ("access", "the source is within reach", "la source est accessible"),
    (
        "cadence",
        "values come at least as often as they are reviewed",
        "les valeurs viennent au moins aussi souvent que les revues",
    ),
    (
        "latency",
        "values come soon enough for the verdict",
        "les valeurs viennent assez tôt pour le verdict",
    ),
    (
        "reach_back",
        "the source goes back as far as the baseline",
        "la source remonte jusqu’au point de départ",
    ),
    ("cost", "a reading costs little", "un relevé coûte peu"),
    (
        "definition_stable",
        "its definition does not change on the way",
        "sa définition ne change pas en route",
    ),
    ("attribution", "the attribution model is named", "le modèle d’attribution est nommé"),
    ("sample", "enough people answer", "assez de personnes répondent"),
    ("pass", "{asked}: yes", "{asked} : oui"),
    ("fail", "{asked}: no", "{asked} : non"),
    ("unknown", "{asked}: not known yet", "{asked} : pas encore connu"),
    (
        "recommend_direct",
        "{metric} is direct for {objective}",
        "« {metric} » sert directement « {objective} »",
    ),
    (
        "recommend_direct_by_proxy",
        "{metric} is accepted by practitioners for {objective}",
        "« {metric} » est une mesure admise par les praticiens pour « {objective} »",
    ),
    (
        "recommend_supporting",
        "{metric} can lead to {objective}; tie it to a direct metric",
        "« {metric} » peut mener à « {objective} » ; à relier à une mesure directe",
    ),
    (
        "recommend_with_rate",
        "go past volume: read it with {rate}",
        "aller au-delà du volume : la lire avec « {rate} »",
    ),
    ("recommend_with_guardrails", "watch {guardrails}", "surveiller {guardrails}"),
)
