"""What relevance says, in English and French: templates by code, filled with the facts beside them. Data only."""

from __future__ import annotations

from typing import Final

from smartgoals._messages.say import texts

REASONS: Final = texts((
    ("serves", "the objective serves {aim}", "l’objectif sert {aim}"),
    (
        "aim_missing",
        "the objective does not say which aim of the business it serves",
        "l’objectif ne dit pas quel but de l’entreprise il sert",
    ),
    ("direct", "a change in {metric} is a change in {objective}", "si {metric} change, {objective} change"),
    (
        "direct_by_proxy",
        "practitioners take {metric} for {objective}; strict evaluation does not",
        "les praticiens prennent {metric} pour {objective} ; une évaluation stricte, non",
    ),
    (
        "proxy_supports",
        "strictly, {metric} is only a leading indicator of {objective}",
        "strictement, {metric} n’est qu’un indicateur avancé de {objective}",
    ),
    (
        "supporting",
        "{metric} leads to {objective} over one or more steps",
        "{metric} mène à {objective} en une ou plusieurs étapes",
    ),
    (
        "linked_by_goal",
        "the plan also follows {to}, which is direct",
        "le plan suit aussi {to}, qui est directe",
    ),
    (
        "linked_by_statement",
        "an assumed effect ties it to {to} ({support}): {because}",
        "un effet supposé la relie à {to} ({support}) : {because}",
    ),
    (
        "tied_by_rate",
        "{metric} moves with what it counts, {to}",
        "{metric} suit ce qu’elle compte, {to}",
    ),
    ("tied_by_sum", "{metric} is a part of {to}", "{metric} est une part de {to}"),
    ("tied_by_part", "{metric} is by definition a part of {to}", "{metric} est par définition une part de {to}"),
    ("tied_by_change", "{metric} moves by {to}", "{metric} évolue par {to}"),
    ("tied_by_level", "{metric} adds to {to}", "{metric} s’ajoute à {to}"),
    ("tied_by_step", "the next step after {metric} is {to}", "l’étape après {metric} est {to}"),
    (
        "accepted",
        "practice takes {metric} for the figure of {objective}; watch another beside it",
        "l’usage prend {metric} pour le chiffre de {objective} ; à surveiller avec un autre",
    ),
    (
        "not_linked",
        "nothing ties it to a direct metric: a leading indicator without an outcome",
        "rien ne la relie à une mesure directe : un indicateur avancé sans résultat",
    ),
    (
        "context",
        "{metric} explains {objective} but is no target for it",
        "{metric} éclaire {objective} mais n’en est pas une cible",
    ),
    (
        "unrelated",
        "no accepted link leads from {metric} to {objective}",
        "aucun lien reconnu ne mène de {metric} à {objective}",
    ),
    (
        "not_in_table",
        "the relevance table says nothing of {metric} for {objective}",
        "la table de pertinence ne dit rien de {metric} pour {objective}",
    ),
    (
        "kind_not_described",
        "nobody described the objective kind {objective} (nearest known: {nearest})",
        "personne n’a décrit le type d’objectif {objective} (le plus proche : {nearest})",
    ),
    (
        "refused_everywhere",
        "{metric} is the price of advertising, not the value of anything (Barcelona Principles)",
        "{metric} est le prix d’une publicité, pas la valeur de quoi que ce soit (principes de Barcelone)",
    ),
))  # fmt: skip

# What each check asks; an unknown one is a question to whoever owns the goal.
CHECKS: Final = texts((
    ("level", "the metric tells of the objective", "la mesure renseigne sur l’objectif"),
    ("linked", "an outcome is tied to it", "un résultat y est relié"),
    ("business_aim", "the objective serves an aim of the business", "l’objectif sert un but de l’entreprise"),
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
    ("can_go_down", "it is no total that can only rise", "ce n’est pas un total qui ne peut que monter"),
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
    ("latency", "values come soon enough for the verdict", "les valeurs viennent assez tôt pour le verdict"),
    ("reach_back", "the source goes back as far as the baseline", "la source remonte jusqu’au point de départ"),
    ("cost", "a reading costs little", "un relevé coûte peu"),
    ("definition_stable", "its definition does not change on the way", "sa définition ne change pas en route"),
    ("attribution", "the attribution model is named", "le modèle d’attribution est nommé"),
    ("sample", "enough people answer", "assez de personnes répondent"),
))  # fmt: skip

ANSWERS: Final = texts((
    ("pass", "{asked}: yes", "{asked} : oui"),
    ("fail", "{asked}: no", "{asked} : non"),
    ("unknown", "{asked}: not known yet", "{asked} : pas encore connu"),
))  # fmt: skip

DEPTH: Final = texts((
    (
        "SGD201",
        "{channel} has {volume_share:%} of {volume} and brings {share:%} of {metric}",
        "{channel} a {volume_share:%} de {volume} et apporte {share:%} de {metric}",
    ),
    (
        "SGD201_rate",
        "{channel} has {volume_share:%} of {volume}, and its {metric} is {rate:%} against {rest:%} elsewhere",
        "{channel} a {volume_share:%} de {volume}, et son {metric} est de {rate:%} contre {rest:%} ailleurs",
    ),
    (
        "SGD202",
        "{channel} has {volume_share:%} of {volume}, but its {metric} is {rate:%} against {rest:%} elsewhere",
        "{channel} a {volume_share:%} de {volume}, mais son {metric} est de {rate:%} contre {rest:%} ailleurs",
    ),
    (
        "SGD203",
        "{count} {metric} on {channel} are too few to tell: ±{uncertainty:%}",
        "{count} {metric} sur {channel} ne suffisent pas pour conclure : ±{uncertainty:%}",
    ),
    (
        "SGD204",
        "{channel} has no readings of {metric}; missing is not zero",
        "{channel} n’a pas de relevés de {metric} ; manquant n’est pas zéro",
    ),
    (
        "SGD205",
        "{metric} on {channel} is not compared: neither a count nor a share whose denominator is known",
        "{metric} sur {channel} n’est pas comparée : ni un nombre, ni une part dont le dénominateur est connu",
    ),
    (
        "SGD206",
        "{channel} has no {volume} to set {metric} against",
        "{channel} n’a pas de {volume} à mettre en regard de {metric}",
    ),
    (
        "SGD207",
        "{channel} has {metric} on {days} of {all} days, and only the days that have all figures are compared",
        "jours de {metric} sur {channel} : {days} sur {all} ; seuls les jours qui ont tous les chiffres sont comparés",
    ),
    (
        "SGD208",
        "{metric} on {channel} is not compared: it has no day in common with {volume}",
        "{metric} sur {channel} n’est pas comparée : aucun jour en commun avec {volume}",
    ),
    (
        "SGD209",
        "{metric} of {value} on {channel} can hardly be, and is not compared",
        "{metric} de {value} sur {channel} n’est guère possible, et n’est pas comparée",
    ),
    (
        "SGD210",
        "{metric} on {channel} is not compared: the channels tell it in several currencies, {currencies}",
        "{metric} sur {channel} n’est pas comparée : les canaux la disent en plusieurs devises, {currencies}",
    ),
    (
        "SGD210_open",
        "{metric} on {channel} is not compared: part of all is in {currencies}, and part names no currency",
        "{metric} sur {channel} n’est pas comparée : une partie du tout est en {currencies}, et une ne dit pas sa devise",
    ),
    ("SGD203_none", "no {metric} on {channel} yet: too few to tell", "pas encore de {metric} sur {channel} : rien à conclure"),
))  # fmt: skip

RECOMMENDED: Final = texts((
    ("direct", "{metric} is direct for {objective}", "{metric} est directe pour {objective}"),
    (
        "direct_by_proxy",
        "{metric} is accepted by practitioners for {objective}",
        "{metric} est admise par les praticiens pour {objective}",
    ),
    (
        "supporting",
        "{metric} leads to {objective}; tie it to a direct metric",
        "{metric} mène à {objective} ; la relier à une mesure directe",
    ),
    ("with_rate", "go past volume: read it with {rate}", "aller au-delà du volume : la lire avec {rate}"),
    ("with_guardrails", "watch {guardrails}", "surveiller {guardrails}"),
))  # fmt: skip
