"""What to know of native rows that were read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("near", "near {metric}, not the same: {note}", "proche {of_metric}, pas identique : {note}"),
    ("lossy", "only loosely {metric}: {note}", "ne vaut que de loin pour {metric} : {note}"),
    ("component", "only a part of {metric}: {note}", "une partie seulement {of_metric} : {note}"),
    ("near_unsaid", "near {metric}, not the same", "proche {of_metric}, pas identique"),
    ("lossy_unsaid", "only loosely {metric}", "ne vaut que de loin pour {metric}"),
    ("component_unsaid", "only a part of {metric}", "une partie seulement {of_metric}"),
    ("removed", "the platform removed it on {day}", "la plateforme l’a supprimée le {day}"),
    (
        "definition_break",
        "the definition of {metric} changed on {day}: {what}",
        "la définition {of_metric} a changé le {day} : {what}",
    ),
    ("unit_converted", "converted from {unit}", "converti (à l’origine : {unit})"),
    ("unit_converted_unsaid", "converted to our unit", "converti dans notre unité"),
    (
        "differenced",
        "running totals of {metric}: each value is the change since the reading before",
        "cumuls {of_metric} : chaque valeur est le changement depuis le relevé précédent",
    ),
    ("gap", "changes over more than one day: {count}", "changements sur plus d’un jour : {count}"),
    ("fell", "running totals that fell: {count}", "cumuls en baisse : {count}"),
    ("repeated", "rows told twice: {count}", "lignes répétées : {count}"),
    (
        "called_total",
        "rows called “{label}” have less than another one, and so are no total of it",
        "des lignes nommées « {label} » ont moins qu’une autre, et n’en sont donc pas le total",
    ),
    (
        "partial",
        "sums that lack what rows without a figure would add: {count}",
        "sommes auxquelles manque ce que des lignes sans chiffre ajouteraient : {count}",
    ),
    (
        "order_assumed",
        "no cell shows whether the day or the month comes first; read as the platform writes it",
        "aucune cellule ne montre si le jour ou le mois vient d’abord ; lu comme la plateforme l’écrit",
    ),
    (
        "total_differs",
        "the rows add up to {sum}, and their total says {total}: some are missing, or counted twice",
        "les lignes font {sum}, et leur total dit {total} : il en manque, ou elles comptent deux fois",
    ),
    (
        "plain_headings",
        "headings as plain as these may be another tool’s; read as those of {sheet}",
        "des en-têtes si simples peuvent être d’un autre outil ; lus comme ceux de {sheet}",
    ),
    (
        "rounded",
        "abbreviated numbers, which are rounded: {count}",
        "nombres abrégés, donc arrondis : {count}",
    ),
    (
        "out_of_range",
        "no possible number of {metric}, and read as it stands in “{cell}”: {count}",
        "nombre impossible {of_metric}, et lu tel quel dans « {cell} » : {count}",
    ),
    (
        "gaps_are_zero",
        "days between two rows have none, and count as zero: {count}",
        "des jours entre deux lignes n’en ont pas, et comptent pour zéro : {count}",
    ),
    (
        "by_publication",
        "each post counts on the day it was published, with its total so far: the latest still grow",
        "chaque publication compte le jour où elle a paru, avec son cumul : les dernières croissent encore",
    ),
    (
        "unverified",
        "a heading that no source was seen for; check that it is {metric}",
        "un en-tête dont aucune source n’a été vue ; vérifier que c’est {metric}",
    ),
    (
        "periods",
        "the days are a week or a month apart, and may stand for whole weeks or months; read as days",
        (
            "les jours, espacés d’une semaine ou d’un mois, peuvent valoir pour tout ce temps ; lus comme des"
            " jours"
        ),
    ),
    (
        "order_torn",
        (
            "cells put day and month in another order than others do, or `day_first` says; each is read as it"
            " shows, one that shows none as its column does, or as `day_first` says where that shows both"
        ),
        (
            "des cellules disent un autre ordre du jour et du mois que d’autres, ou que `day_first` ; lues"
            " telles quelles, et sans ordre visible comme leur colonne, ou selon `day_first` si elle dit les"
            " deux"
        ),
    ),
    (
        "clock",
        "the day of a moment is that of the clock that it names: {clocks}",
        "le jour d’un instant est celui de l’horloge qu’il nomme : {clocks}",
    ),
    (
        "clocks_differ",
        "moments go by several clocks ({clocks}), and each counts on the day of its own",
        "les instants suivent plusieurs horloges ({clocks}), et chacun compte le jour de la sienne",
    ),
    (
        "item_twice",
        "rows that name the same item on several days, and count on each: {count}",
        "lignes qui nomment le même élément à plusieurs jours, et comptent à chacun : {count}",
    ),
    (
        "rounded_ids",
        "ids such as “{cell}”, rounded by a spreadsheet: one of them may stand for several items: {count}",
        (
            "identifiants comme « {cell} », arrondis par un tableur : un seul peut nommer plusieurs éléments"
            " : {count}"
        ),
    ),
    ("currency", "amounts in {currency}", "montants en {currency}"),
    ("covers", "each value covers several days", "chaque valeur couvre plusieurs jours"),
    (
        "so_far",
        "periods that were not over on `collected_on`, and are read as their days up to it: {count}",
        "périodes non finies à `collected_on`, et lues comme leurs jours jusque-là : {count}",
    ),
    ("column", "{column}: {what}", "{column} : {what}"),
    ("column_at", "{column}: {what} ({rows})", "{column} : {what} ({rows})"),
)
