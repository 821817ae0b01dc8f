"""What lies beyond the volume of channels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
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
        "{metric} sur {channel} n’est pas comparée : une partie du tout est en {currencies}, et "
        "une ne dit pas sa devise",
    ),
    (
        "SGD203_none",
        "no {metric} on {channel} yet: too few to tell",
        "pas encore de {metric} sur {channel} : rien à conclure",
    ),
)
