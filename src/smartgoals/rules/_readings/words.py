"""What the checks of readings say, in English and French: templates by code, filled with the figures found. Data only."""

from __future__ import annotations

from typing import Final

from smartgoals._messages.say import texts

TEXTS: Final = texts((
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
        "{metric} fell to {value} on {day}: what was undone, returned or corrected is told as a negative figure",
        "{metric} tombe à {value} le {day} : ce qui a été annulé, rendu ou corrigé est compté en négatif",
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
    (
        "SGD118",
        "{metric} {value} on {day} is more than {limit}: was a percentage written where a share belongs?",
        "{metric} {value} le {day} dépasse {limit} : un pourcentage écrit à la place d’une part ?",
    ),
    (
        "SGD119",
        "{metric} {value} on {day} has a fraction, and counts what is whole: was a mark of thousands read as a decimal one?",
        "{metric} {value} le {day} a une fraction, et compte des unités : un séparateur de milliers lu comme décimal ?",
    ),
    (
        "SGD120",
        "{metric} counts the days from {first} to {last} twice: is one reading the sum of others?",
        "{metric} compte deux fois les jours du {first} au {last} : un relevé est-il la somme d’autres ?",
    ),
    (
        "SGD121",
        "{metric} has readings that cover {shortest} to {longest} days, which are no one series",
        "{metric} a des relevés qui couvrent de {shortest} à {longest} jours, ce qui ne fait pas une série",
    ),
))  # fmt: skip
