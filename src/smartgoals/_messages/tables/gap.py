"""Why a figure moved: what each part makes of a gap, and what cannot be told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    (
        "changed",
        "{metric:^}: {after} after {before}, a change of {change}",
        "{metric:^} : {after} après {before}, une variation de {change}",
    ),
    (
        "against_plan_more",
        "{metric:^}: {after} with {before} expected, {change} above that",
        "{metric:^} : {after} pour {before} selon la trajectoire, {change} de plus",
    ),
    (
        "against_plan_less",
        "{metric:^}: {after} with {before} expected, {change} below that",
        "{metric:^} : {after} pour {before} selon la trajectoire, {change} de moins",
    ),
    (
        "against_plan_even",
        "{metric:^}: {after} with {before} expected, just that",
        "{metric:^} : {after} pour {before} selon la trajectoire, ni plus ni moins",
    ),
    (
        "unknown",
        "{metric:^}: what it changed by cannot be told",
        "{metric:^} : la variation ne peut pas être établie",
    ),
    ("parts", "of that {parts}", "dont {parts}"),
    (
        "arithmetic",
        "this is arithmetic: it says where the difference lies, not what caused it",
        "c’est de l’arithmétique : elle dit où se situe la différence, pas ce qui l’a causée",
    ),
    ("about", "{about}: {reason}", "{about} : {reason}"),
    ("on_channel", "{name} on {channel}", "{name} sur {channel}"),
    ("each", "{above} per {below}", "{above} par {below}"),
    ("mix", "mix of the channels", "répartition entre les canaux"),
    ("plan", "asked by the plan beyond what there was", "demandé par la trajectoire au-delà de l’existant"),
    ("rest", "rest", "reste"),
    ("volume", "volume", "volume"),
    ("before", "before", "avant"),
    ("after", "after", "après"),
    ("part_missing", "there is no figure of it", "aucun chiffre n’en est connu"),
    (
        "zero_denominator",
        "it is zero, and nothing divides by zero",
        "la valeur est nulle, et rien ne se divise par zéro",
    ),
    (
        "zero_on_the_way",
        "some parts as they are after beside others as they were before divide by zero",
        "certains éléments d’après, à côté d’autres d’avant, mènent à une division par zéro",
    ),
    (
        "no_volume",
        "nothing came that could have a rate, so that of the other side stands for it",
        "rien n’est venu qui puisse avoir un taux : celui de l’autre côté le remplace",
    ),
    (
        "no_shares",
        "the channels cancel each other out, and of a whole of zero there are no shares",
        "les canaux s’annulent, et d’un total nul il n’y a pas de parts",
    ),
    (
        "no_formula",
        "no formula and no link of the strategy tie it to anything that has readings",
        "aucune formule ni aucun lien de la stratégie ne le relie à quoi que ce soit qui ait des relevés",
    ),
    ("no_history", "there is no history of it", "il n’en existe pas d’historique"),
    (
        "no_readings",
        "there are no readings of it in these days",
        "il n’y en a pas de relevés sur ces jours",
    ),
    (
        "does_not_add_up",
        "its readings do not add up over these days",
        "ses relevés ne s’additionnent pas sur ces jours",
    ),
    (
        "days_missing",
        "not every day was read of all the parts in both windows: the parts are told by the days that were",
        "tous les jours n’ont pas été relevés pour tous les éléments : seuls ceux qui l’ont été comptent ici",
    ),
    (
        "days_not_read",
        (
            "its readings do not tell what came in just these days: they begin later, end earlier or cross an"
            " edge"
        ),
        "ses relevés ne disent pas ce qui est venu juste ces jours-là : ils n’en couvrent pas les bords",
    ),
    (
        "unlike_money",
        "its amounts and those of its parts are in several currencies, and nothing is converted",
        "ses montants et ceux de ses éléments sont en plusieurs monnaies, et rien n’est converti",
    ),
    (
        "no_gap",
        "that day has no value, or none expected, to set side by side",
        "ce jour n’a pas de valeur, ou pas de valeur attendue, à mettre en regard",
    ),
    (
        "no_line",
        "the goal is judged by period or within a band, and not along one line",
        "le but est jugé par période ou dans une bande, et non le long d’une seule ligne",
    ),
    (
        "stays_reached",
        "the goal counts as reached, so that nothing is missing, wherever the value stands now",
        "le but compte comme atteint, et rien ne manque, où que se situe la valeur aujourd’hui",
    ),
    (
        "defined_anew",
        "what is counted was defined anew in these days, and part of the difference may be only that",
        (
            "ce qui est compté a été redéfini pendant ces jours, et une partie de la différence peut n’être"
            " que cela"
        ),
    ),
    (
        "unlike_its_parts",
        "its own readings are not what its parts come to, and the rest says by how much",
        "ses propres relevés ne sont pas ce que donnent ses éléments, et le reste dit de combien",
    ),
)
