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
        ("known", "{metric} {value}", "{metric} {value}"),
        ("undefined", "{metric} is not defined: {why}{about}", "pas de valeur {of_metric} : {why}{about}"),
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
