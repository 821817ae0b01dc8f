"""What speaks for keeping, growing, reducing or dropping a channel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    (
        "K1",
        "it serves no objective and has no mission: give it one, or drop it",
        "il ne sert aucun objectif et n’a pas de mission : donnez-lui en une, ou abandonnez-le",
    ),
    (
        "K2",
        "nothing was posted for {days} days and nobody answers for it: keep the name only, or "
        "close it",
        "rien n’a été publié depuis {days} jours et personne n’en répond : gardez seulement le "
        "nom, ou fermez-le",
    ),
    (
        "K3",
        "it takes {effort:%} of the effort and brings {outcome:%} of the outcome, in two audits "
        "running (attribution: {model})",
        "il prend {effort:%} de l’effort et apporte {outcome:%} du résultat, dans deux audits de "
        "suite (attribution : {model})",
    ),
    (
        "K4",
        "it has only {visits:%} of the visits, but converts or brings people back better than the "
        "average of all channels: volume is not the criterion",
        "il n’a que {visits:%} des visites, mais convertit ou fidélise mieux que la moyenne des "
        "canaux : le volume n’est pas le critère",
    ),
    (
        "K5",
        "it has {visits:%} of the visits, of which {bounce:%} leave at once, and converts worse "
        "than the average, in two audits running: repair the landing page or the targeting before "
        "adding effort (attribution: {model})",
        "il a {visits:%} des visites, dont {bounce:%} repartent aussitôt, et convertit moins que "
        "la moyenne, dans deux audits de suite : réparez la page d’arrivée ou le ciblage avant d’y"
        " mettre plus (attribution : {model})",
    ),
    (
        "K6",
        "only {share:%} of its audience is the target",
        "seulement {share:%} de son audience est la cible",
    ),
    (
        "K7",
        "the planned effort of all channels is {planned:.1} hours a week, with {capacity:.1} at "
        "hand; by value per hour this one no longer fits",
        "l’effort prévu de tous les canaux est de {planned:.1} heures par semaine, pour "
        "{capacity:.1} disponibles ; selon la valeur par heure, celui-ci ne tient plus",
    ),
    (
        "K8",
        "it cost {cost:.2} and brought outcomes worth {worth:.2} (attribution: {model})",
        "il a coûté {cost:.2} et apporté des résultats d’une valeur de {worth:.2} (attribution : "
        "{model})",
    ),
    (
        "K9",
        "it has been seen in {reviews} audits since its start or the last decision, and {least} "
        "are needed: no verdict on its performance yet",
        "il figure dans {reviews} audits depuis son début ou la dernière décision, il en faut "
        "{least} : pas encore de verdict sur ses résultats",
    ),
    (
        "K10",
        "it serves the same objectives on the same platform as {other}, which brings more for an "
        "hour",
        "il sert les mêmes objectifs sur la même plateforme que {other}, qui apporte davantage par"
        " heure",
    ),
    (
        "losses",
        "{code} compares shares of the effort and of the outcome, and where a channel lost more "
        "than it won nobody has a share of the outcome",
        "{code} compare des parts de l’effort et du résultat, et là où un canal a perdu plus qu’il"
        " n’a gagné, personne n’a de part du résultat",
    ),
    (
        "currencies",
        "{code} sets the cost against the worth of what it brought, and nobody says that both are "
        "in one currency",
        "{code} compare le coût à la valeur de ce qu’il a apporté, et personne ne dit que les deux"
        " sont dans une même devise",
    ),
    (
        "undecided",
        "{code} would speak here, but the counts are too small to tell (a count of n is uncertain "
        "by about its square root; attribution: {model})",
        "{code} s’appliquerait ici, mais les nombres sont trop petits pour trancher (un nombre n "
        "est incertain d’environ sa racine carrée ; attribution : {model})",
    ),
    (
        "stale",
        "; the figures go up to {last}, and nothing of the time since is in them",
        " ; les chiffres vont jusqu’au {last}, et rien de ce qui a suivi n’y figure",
    ),
)
