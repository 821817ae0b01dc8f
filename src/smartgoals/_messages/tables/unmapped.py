"""What of native rows was not read, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    (
        "unknown_column",
        "no such name is known on the platform",
        "ce nom n’est pas connu sur la plateforme",
    ),
    (
        "near_column",
        "no such name is known on the platform, did you mean {suggestion}?",
        "ce nom n’est pas connu sur la plateforme ; vouliez-vous dire {suggestion} ?",
    ),
    ("component", "only a part of {metric}", "une partie seulement {of_metric}"),
    ("lossy", "stands for {metric} too loosely", "ne vaut que de trop loin pour {metric}"),
    ("near", "stands for {metric} only nearly", "ne vaut qu’à peu près pour {metric}"),
    ("second_name", "{metric} is told by another column", "une autre colonne donne déjà {metric}"),
    ("not_daily", "not the value of a day", "pas la valeur d’un jour"),
    (
        "unfit_shape",
        "a mean or ratio cannot stand for {metric}",
        "une moyenne ou un taux ne peut valoir pour {metric}",
    ),
    ("no_day", "no day can be read{ways}", "aucun jour ne peut être lu{ways}"),
    (
        "moment",
        "a moment, whose day depends on a time zone (smartgoals.day_of_moment makes it a day){ways}",
        (
            "un instant, dont le jour dépend d’un fuseau horaire (smartgoals.day_of_moment en fait un"
            " jour){ways}"
        ),
    ),
    ("two_days", "two days can be read{ways}", "deux jours peuvent être lus{ways}"),
    ("no_channel", "the row names no channel", "la ligne ne nomme aucun canal"),
    ("not_a_number", "not a number of {metric}{ways}", "pas un nombre {of_metric}{ways}"),
    ("not_available", "said to be not available", "dite non disponible"),
    (
        "of_nothing",
        "a rate of nothing, as there was nothing to divide by, and no reading",
        "un taux de rien, car il n’y avait rien par quoi diviser, et non un relevé",
    ),
    ("two_numbers", "two numbers can be read{ways}", "deux nombres peuvent être lus{ways}"),
    (
        "unknown_split",
        (
            "rows of one day differ in {suggestion}; say `splits` if they are its parts, `item` if it names"
            " items"
        ),
        (
            "des lignes d’un jour diffèrent par {suggestion} ; dire `splits` si ce sont ses parts, "
            "`item` pour des éléments"
        ),
    ),
    (
        "two_meanings",
        "the account’s {metric} or that of single items; say which with `of`",
        "{metric} : du compte ou d’éléments isolés ; dire lequel avec `of`",
    ),
    (
        "item_unsaid",
        (
            "totals to date of single items, and no column names these; say which does with `item`, or"
            " whose they are with `of`"
        ),
        (
            "cumuls d’éléments isolés, qu’aucune colonne ne nomme ; dire laquelle avec `item`, ou de "
            "qui ils sont avec `of`"
        ),
    ),
    (
        "no_item",
        "values of {metric} that name no item or part, where others are of one",
        "des valeurs {of_metric} qui ne nomment ni élément ni part, là où d’autres en sont d’un seul",
    ),
    ("total_row", "sums or means of other rows", "sommes ou moyennes d’autres lignes"),
    ("currencies", "{metric} in several currencies", "{metric} en plusieurs devises"),
    (
        "other_period",
        "{metric} over other periods than the rest, or overlapping ones",
        "{metric} sur d’autres périodes que le reste, ou qui se chevauchent",
    ),
    (
        "conflict",
        "two values of {metric} for one day; neither is used",
        "deux valeurs {of_metric} pour un jour ; aucune n’est prise",
    ),
    (
        "of_one_item",
        "values of {metric} belong to single items and cannot be added up",
        "les valeurs {of_metric} sont celles d’éléments isolés et ne s’additionnent pas",
    ),
    (
        "first_reading",
        "a first running total of {metric}, from which changes are counted",
        "un premier cumul {of_metric}, à partir duquel on compte",
    ),
    (
        "near_metric",
        "no such name is known on the platform; a name of your own (with_names) can say that it is {metric}",
        (
            "ce nom n’est pas connu sur la plateforme ; un nom à vous (with_names) peut dire qu’il vaut pour"
            " {metric}"
        ),
    ),
    (
        "no_year",
        "days without a year{ways}; `collected_on`, the day on which the table was saved, tells it",
        "des jours sans année{ways} ; `collected_on`, le jour où le tableau a été enregistré, la donne",
    ),
    (
        "no_window",
        "the table names no days, and no line above it does; say which it covers with `window`",
        "le tableau ne nomme pas de jours, ni aucune ligne au-dessus ; dire lesquels il couvre avec `window`",
    ),
    (
        "periods",
        (
            "the days do not follow one another and may stand for weeks or months; a sheet with `day_form`"
            " says which"
        ),
        (
            "les jours ne se suivent pas et peuvent valoir pour des semaines ou des mois ; un modèle "
            "avec `day_form` le dit"
        ),
    ),
    (
        "no_metric",
        "known, and no metric of the catalogue stands for it",
        "colonne connue, à laquelle ne répond aucune mesure du catalogue",
    ),
    (
        "heading_twice",
        "the heading occurs more than once, above other cells; none of them is read",
        "l’en-tête figure plusieurs fois, au-dessus de cellules différentes ; aucune n’est lue",
    ),
    ("unheaded", "cells that no heading stands above", "des cellules sans en-tête"),
    (
        "too_long",
        "the row has more cells than there are headings{ways}, and is not read",
        "la ligne a plus de cellules qu’il n’y a d’en-têtes{ways}, et n’est pas lue",
    ),
    (
        "unknown_table",
        "headings of a table that no sheet fits",
        "les en-têtes d’un tableau auquel aucun modèle ne convient",
    ),
    (
        "beside_table",
        "cells above the table, which are not read",
        "des cellules au-dessus du tableau, qui ne sont pas lues",
    ),
    (
        "second_table",
        "another table of the file has {metric} as well, and is read instead",
        "un autre tableau du fichier donne aussi {metric}, et il est lu à sa place",
    ),
    (
        "parts",
        "parts of the whole, which the row of totals says; `by` reads each of them",
        "des parties du tout, que dit la ligne de total ; `by` lit chacune d’elles",
    ),
    (
        "note",
        "a comment among the rows, which is not read",
        "un commentaire parmi les lignes, qui n’est pas lu",
    ),
    (
        "no_total",
        "the row of totals says no {metric}, of which the other rows are parts alone",
        "la ligne de total ne dit rien {of_metric}, dont les autres lignes ne disent que des parties",
    ),
    (
        "after_saving",
        "days that come after `collected_on`{ways}, and are not read",
        "des jours qui suivent `collected_on`{ways}, et ne sont pas lus",
    ),
    (
        "of_others",
        "posts of others that the account shared, which are none of its own and are not read",
        (
            "des publications d’autrui que le compte a partagées : elles ne sont pas les siennes et ne sont"
            " pas lues"
        ),
    ),
    (
        "ends_before_start",
        "the last day comes before the first{ways}",
        "le dernier jour vient avant le premier{ways}",
    ),
    ("no_rows", "headings without a row below them", "des en-têtes sans ligne au-dessous"),
    (
        "torn_day",
        "other rows of the day cannot be read, so that the day has no {metric}",
        "d’autres lignes du jour ne peuvent être lues ; le total {of_metric} n’en est pas connu",
    ),
    (
        "cut",
        "the platform says that the table was cut: further rows are missing",
        "la plateforme dit que le tableau a été coupé : d’autres lignes manquent",
    ),
    (
        "recognised",
        "{sheet}: {row} has its headings {headings}",
        "{sheet} : {row} en a les en-têtes {headings}",
    ),
    (
        "recognised_from",
        "{sheet}: {row} has its headings {headings} (seen on {day}: {source})",
        "{sheet} : {row} en a les en-têtes {headings} (vus le {day} : {source})",
    ),
    ("the_rows", "(rows)", "(lignes)"),
    ("the_first_day", "(first day)", "(premier jour)"),
    ("the_last_day", "(last day)", "(dernier jour)"),
    ("the_cells_beyond", "(cells without a heading)", "(cellules sans en-tête)"),
    ("in_cell", " in “{cell}”", " dans « {cell} »"),
    ("ways", " in “{cell}”: {first} or {second}", " dans « {cell} » : {first} ou {second}"),
    ("more", "{rows} and {more} more", "{rows} et {more} autres"),
    ("cells", "{column}: {what} ({count})", "{column} : {what} ({count})"),
    ("cells_at", "{column}: {what} ({count}: {rows})", "{column} : {what} ({count} : {rows})"),
)
