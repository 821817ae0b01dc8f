"""What is said of our accounts beside those of competitors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("ahead", "we are ahead", "nous sommes devant"),
    ("behind", "we are behind", "nous sommes derrière"),
    ("alike", "the two cannot be told apart", "on ne peut pas départager les deux"),
    ("unknown", "nobody can tell", "nul ne peut le dire"),
    ("no_figure", "no audit has this figure of them", "aucun audit n’a ce chiffre chez eux"),
    ("not_available", "their figure was looked for and not to be had", "leur chiffre était introuvable"),
    (
        "one_reading",
        "only one day of theirs is known, and growth needs two",
        "un seul jour est connu chez eux, et une croissance en demande deux",
    ),
    ("no_own_figure", "we do not have this figure", "nous n’avons pas ce chiffre"),
    ("other_days", "ours is not of the same days", "le nôtre n’est pas des mêmes jours"),
    ("other_metric", "ours is another measure", "le nôtre est une autre mesure"),
    (
        "other_metric_named",
        "ours is another measure, {other}",
        "le nôtre est une autre mesure, {other}",
    ),
    ("other_definition", "the two are defined otherwise", "les deux ne sont pas définis de même"),
    ("from_zero", "one of the two started from nothing", "l’un des deux est parti de rien"),
    (
        "no_counts",
        "nobody says of how many, so that chance cannot be ruled out",
        "nul ne dit sur combien, et le hasard ne peut pas être exclu",
    ),
    (
        "spread_unknown",
        "posts differ by more than counting says, and nobody tells by how much",
        "les publications diffèrent plus que le comptage ne le dit, et nul ne dit de combien",
    ),
    (
        "no_better_way",
        "the two differ, and neither way is the better one",
        "les deux diffèrent, et aucun sens n’est le meilleur",
    ),
    (
        "not_described",
        "nobody says what kind of figure this is",
        "nul ne dit de quel genre de chiffre il s’agit",
    ),
    ("within", "{value} ({low} to {high})", "{value} ({low} à {high})"),
    ("of_growth", "growth a month of {metric}", "croissance par mois, {metric}"),
    ("of_rate", "{metric}", "{metric}"),
    (
        "over_days",
        "{competitor}, {what}, {start} to {end}: ours {ours}, theirs {theirs}; {side}",
        "{competitor}, {what}, du {start} au {end} : nous {ours}, eux {theirs} ; {side}",
    ),
    (
        "on_day",
        "{competitor}, {what}, on {end}: ours {ours}, theirs {theirs}; {side}",
        "{competitor}, {what}, le {end} : nous {ours}, eux {theirs} ; {side}",
    ),
    ("not_compared", "{competitor}, {what}: {side}", "{competitor}, {what} : {side}"),
    (
        "coarse",
        "{line} (two days are known, and nothing of what lay between)",
        "{line} (deux jours sont connus, et rien de ce qui les sépare)",
    ),
    ("rounded", "{line} (figures read rounded)", "{line} (chiffres lus arrondis)"),
    ("place", "{what}: place {best} of {accounts}", "{what} : place {best} sur {accounts}"),
    (
        "places",
        "{what}: place {best} to {worst} of {accounts}",
        "{what} : place {best} à {worst} sur {accounts}",
    ),
    ("account", "{name} ({platform})", "{name} ({platform})"),
    ("channel", "{channel} on {platform}", "{channel} sur {platform}"),
    (
        "no_competitor",
        "{channel} on {platform}: no audit saw a competitor there",
        "{channel} sur {platform} : aucun audit n’y a vu de concurrent",
    ),
    (
        "elsewhere",
        "on platforms where we are not: {names}",
        "sur des plateformes où nous ne sommes pas : {names}",
    ),
)
