"""What the catalogue says, in English and French: templates by code, filled with the facts beside them. Data only."""

from __future__ import annotations

from typing import Final

from smartgoals._messages.say import texts

ABSENCES: Final = texts(
    (
        ("part_missing", "a part is missing", "une partie manque"),
        ("part_absent", "a part is absent, and absent is not zero", "une partie est absente, et absent n’est pas zéro"),
        ("zero_denominator", "a denominator is zero", "un dénominateur est nul"),
        (
            "outside_range",
            "the result cannot be a value of this metric",
            "le résultat ne peut pas être une valeur de cette mesure",
        ),
        (
            "only_bounds",
            "the same people may be in several parts, so only bounds are known",
            "les mêmes personnes peuvent être dans plusieurs parties : seules les bornes sont connues",
        ),
        (
            "ask_again",
            "only the source can say; ask it for the whole",
            "seule la source peut le dire ; lui demander l’ensemble",
        ),
        ("raw_data_needed", "it needs the raw data", "il faut les données brutes"),
        ("does_not_add_up", "it does not combine", "cela ne se combine pas"),
        (
            "attribution_unknown",
            "it adds up only within one attribution model, and none is named",
            "cela ne s’additionne que dans un seul modèle d’attribution, et aucun n’est nommé",
        ),
        ("no_formula", "it has no formula", "elle n’a pas de formule"),
        ("undefined", "{metric} is not defined: {why}{about}", "{metric} n’est pas défini : {why}{about}"),
        ("bounded", "{metric} {interval}: {why}{about}", "{metric} {interval} : {why}{about}"),
    )
)

PRIOR_NOTES: Final = texts(
    (
        ("wider_platform", "speaks of several platforms together", "parle de plusieurs plateformes ensemble"),
        ("any_size", "speaks of accounts of any size", "parle de comptes de toute taille"),
        ("size_unknown", "the size of the account is not known", "la taille du compte n’est pas connue"),
        (
            "outside_band",
            "speaks of accounts of another size; stretched",
            "parle de comptes d’une autre taille ; élargi",
        ),
        ("aged", "widened with age", "élargi avec l’âge"),
        ("undated", "undated; widened as if as old as allowed", "non daté ; élargi comme au plus vieil âge admis"),
        ("stale", "too old for more than a warning", "trop vieux pour plus qu’un avertissement"),
        (
            "spread_assumed",
            "only a central value is known; the range is assumed",
            "seule une valeur centrale est connue ; l’étendue est supposée",
        ),
        ("weak_evidence", "weak evidence", "preuve faible"),
    )
)

UNMAPPED: Final = texts(
    (
        ("unknown_column", "no such name is known on the platform", "aucun nom pareil n’est connu sur la plateforme"),
        (
            "near_column",
            "no such name is known on the platform, did you mean {suggestion}?",
            "aucun nom pareil n’est connu sur la plateforme ; vouliez-vous dire {suggestion} ?",
        ),
        ("component", "only a part of {metric}", "une partie seulement de {metric}"),
        ("lossy", "stands for {metric} too loosely", "représente {metric} de trop loin"),
        ("near", "stands for {metric} only nearly", "représente {metric} à peu près seulement"),
        ("second_name", "{metric} is told by a more exact column", "{metric} est donnée par une colonne plus exacte"),
        ("not_daily", "not the value of a day", "pas la valeur d’un jour"),
        ("unfit_shape", "a mean or ratio cannot stand for {metric}", "une moyenne ou un taux ne peut valoir {metric}"),
        ("no_day", "no day can be read", "aucun jour ne peut être lu"),
        ("no_channel", "the row names no channel", "la ligne ne nomme aucun canal"),
        ("not_a_number", "not a number of {metric}", "pas un nombre de {metric}"),
        (
            "conflict",
            "two values of {metric} for one day; neither is used",
            "deux valeurs de {metric} pour un jour ; aucune n’est prise",
        ),
        (
            "of_one_item",
            "values of {metric} belong to single items and cannot be added up",
            "les valeurs de {metric} sont celles d’éléments isolés et ne s’additionnent pas",
        ),
        (
            "first_reading",
            "a first running total of {metric}, from which changes are counted",
            "un premier cumul de {metric}, à partir duquel on compte",
        ),
        ("cells", "{column}: {what} ({count})", "{column} : {what} ({count})"),
    )
)

NOTICES: Final = texts(
    (
        ("near", "near {metric}, not the same: {note}", "proche de {metric}, pas identique : {note}"),
        ("lossy", "only loosely {metric}: {note}", "de loin {metric} : {note}"),
        ("component", "only a part of {metric}: {note}", "une partie seulement de {metric} : {note}"),
        ("near_unsaid", "near {metric}, not the same", "proche de {metric}, pas identique"),
        ("lossy_unsaid", "only loosely {metric}", "de loin {metric}"),
        ("component_unsaid", "only a part of {metric}", "une partie seulement de {metric}"),
        ("removed", "the platform removed it on {day}", "la plateforme l’a supprimée le {day}"),
        (
            "definition_break",
            "the definition of {metric} changed on {day}: {what}",
            "la définition de {metric} a changé le {day} : {what}",
        ),
        ("unit_converted", "converted from {unit}", "converti depuis {unit}"),
        (
            "differenced",
            "running totals of {metric}: each value is the change since the reading before",
            "cumuls de {metric} : chaque valeur est le changement depuis le relevé précédent",
        ),
        ("gap", "changes over more than one day: {count}", "changements sur plus d’un jour : {count}"),
        ("fell", "running totals that fell: {count}", "cumuls en baisse : {count}"),
        ("repeated", "rows told twice: {count}", "lignes répétées : {count}"),
        ("column", "{column}: {what}", "{column} : {what}"),
    )
)
