"""What relevance says, in English and French: templates by code, filled with the facts beside them. Data only."""

from __future__ import annotations

from typing import Final

from smartgoals.catalog._texts import texts

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
    ("SGD203_none", "no {metric} on {channel} yet: too few to tell", "pas encore de {metric} sur {channel} : rien à conclure"),
))  # fmt: skip

DATA: Final = texts((
    (
        "SGD101",
        "reach {left} is above impressions {right} on {day}: nobody can see what was not shown",
        "la portée {left} dépasse les impressions {right} le {day} : on ne voit pas ce qui n’est pas montré",
    ),
    (
        "SGD102",
        "{left_metric} {left} is above {right_metric} {right} on {day}; it is a part of it",
        "{left_metric} {left} dépasse {right_metric} {right} le {day} ; elle en est une partie",
    ),
    (
        "SGD103",
        "{left_metric} {left} is above {right_metric} {right} on {day}; nearly always a fault",
        "{left_metric} {left} dépasse {right_metric} {right} le {day} ; presque toujours une erreur",
    ),
    (
        "SGD104",
        "{metric} {value} on {day} is outside {low} to {high}",
        "{metric} {value} le {day} est hors de {low} à {high}",
    ),
    (
        "SGD105",
        "followers changed by {change} up to {day}, but those won less those lost make {expected}",
        "les abonnés ont varié de {change} jusqu’au {day}, arrivées moins départs donnent {expected}",
    ),
    (
        "SGD106",
        "engagement and bounce rate make {total} on {day}, and should make 1",
        "taux d’engagement et de rebond font {total} le {day}, et devraient faire 1",
    ),
    (
        "SGD107",
        "more reached {right_metric} ({right}) than {left_metric} ({left}) on {day}: quartiles cannot rise",
        "plus de lectures à {right_metric} ({right}) qu’à {left_metric} ({left}) le {day} : les quartiles ne montent pas",
    ),
    (
        "SGD108",
        "{parts} classed mentions do not fit the {total} mentions of {day}",
        "{parts} mentions classées ne correspondent pas aux {total} mentions du {day}",
    ),
    (
        "SGD109",
        "{metric} {value} on {day} is not what its parts make, {expected}: a fault, or two definitions",
        "{metric} {value} le {day} n’est pas ce que donnent ses parties, {expected} : une erreur, ou deux définitions",
    ),
    (
        "SGD110",
        "the definition of {metric} changed on {day}: {what}",
        "la définition de {metric} a changé le {day} : {what}",
    ),
    (
        "SGD111",
        "{count} zeros of {metric} from {day} follow values around {usual}: silence is not zero",
        "{count} zéros de {metric} à partir du {day} suivent des valeurs autour de {usual} : le silence n’est pas zéro",
    ),
    (
        "SGD112",
        "{metric} moves in steps of {step}: the source rounds, so small changes are invisible",
        "{metric} avance par pas de {step} : la source arrondit, les petits changements sont invisibles",
    ),
    (
        "SGD113",
        "shares of voice add up to {total} on {day}, more than the whole",
        "les parts de voix font {total} le {day}, plus que le tout",
    ),
    (
        "SGD114",
        "the whole of {metric} is {value} from {day} on, outside {low} to {high}: the union of its parts",
        "l’ensemble de {metric} est {value} à partir du {day}, hors de {low} à {high} : l’union de ses parties",
    ),
    (
        "SGD115",
        "{metric} fell to {value} on {day}: what was undone or corrected is told as a negative count",
        "{metric} tombe à {value} le {day} : ce qui a été annulé ou corrigé est compté en négatif",
    ),
    (
        "SGD116",
        "{metric} has {count} readings of {value} on {day}, which add up: was one entered twice?",
        "{metric} a {count} relevés de {value} le {day}, qui s’additionnent : l’un est-il saisi deux fois ?",
    ),
    (
        "SGD117",
        "{metric} has {count} readings of {day} entered on {recorded_on}, which add up to {total}: was one a correction?",
        "{metric} a {count} relevés du {day} saisis le {recorded_on}, dont la somme est {total} : l’un est-il une correction ?",
    ),
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
