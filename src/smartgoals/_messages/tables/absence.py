"""Why a figure worked out of others is undefined or bounded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("part_missing", "a part is missing", "une partie manque"),
    (
        "part_absent",
        "a part is absent, and absent is not zero",
        "une partie est absente, et absent n’est pas zéro",
    ),
    ("zero_denominator", "a denominator is zero", "un dénominateur est nul"),
    (
        "outside_range",
        "the result cannot be a value of this metric",
        "le résultat ne peut pas être une valeur de cette mesure",
    ),
    (
        "more_than_all",
        "its parts come to more than the whole that they are of",
        "ses parties font plus que le tout dont elles sont",
    ),
    (
        "only_bounds",
        "the same people may be in several parts, so only bounds are known",
        "les mêmes personnes peuvent être dans plusieurs parties : seules les bornes sont connues",
    ),
    (
        "ask_again",
        "only the source can say; ask it for the whole",
        "seule la source peut le dire ; lui demander l’ensemble",
    ),
    ("raw_data_needed", "it needs the raw data", "il faut les données brutes"),
    ("does_not_add_up", "it does not combine", "cela ne se combine pas"),
    (
        "attribution_unknown",
        "it adds up only within one attribution model, and none is named",
        "cela ne s’additionne que dans un seul modèle d’attribution, et aucun n’est nommé",
    ),
    ("no_formula", "it has no formula", "elle n’a pas de formule"),
    (
        "accounts_not_people",
        "it counts accounts, and one person may have several",
        "ce sont des comptes, et une personne peut en avoir plusieurs",
    ),
    (
        "one_attribution_model",
        "it holds within one attribution model only",
        "cela ne vaut que dans un seul modèle d’attribution",
    ),
    (
        "unlike_its_parts",
        "what the source says of the whole is not what its parts come to",
        "ce que la source dit de l’ensemble n’est pas ce que donnent ses parties",
    ),
    (
        "below_a_part",
        "what the source says of the whole is less than one of its parts",
        "ce que la source dit de l’ensemble est inférieur à l’une de ses parties",
    ),
    ("known", "{metric} {value}", "{metric} {value}"),
    (
        "undefined",
        "{metric} is not defined: {why}{about}",
        "pas de valeur {of_metric} : {why}{about}",
    ),
    ("bounded", "{metric} {interval}: {why}{about}", "{metric} {interval} : {why}{about}"),
)
