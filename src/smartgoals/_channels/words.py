"""What the rules on keeping a channel say, in two languages. Data only."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

STALE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en": "; the figures go up to {last}, and nothing of the time since is in them",
        "fr": " ; les chiffres vont jusqu’au {last}, et rien de ce qui a suivi n’y figure",
    }
)
TEXTS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "K1": {
            "en": "it serves no objective and has no mission: give it one, or drop it",
            "fr": "il ne sert aucun objectif et n’a pas de mission : donnez-lui en une, ou abandonnez-le",
        },
        "K2": {
            "en": "nothing was posted for {days} days and nobody answers for it: keep the name only, or close it",
            "fr": "rien n’a été publié depuis {days} jours et personne n’en répond : gardez seulement le nom, ou fermez-le",
        },
        "K3": {
            "en": "it takes {effort:%} of the effort and brings {outcome:%} of the outcome, in two audits running "
            "(attribution: {model})",
            "fr": "il prend {effort:%} de l’effort et apporte {outcome:%} du résultat, dans deux audits de suite "
            "(attribution : {model})",
        },
        "K4": {
            "en": "it has only {visits:%} of the visits, but converts or brings people back better than the average of all "
            "channels: volume is not the criterion",
            "fr": "il n’a que {visits:%} des visites, mais convertit ou fidélise mieux que la moyenne des canaux : le volume "
            "n’est pas le critère",
        },
        "K5": {
            "en": "it has {visits:%} of the visits, of which {bounce:%} leave at once, and converts worse than the average, "
            "in two audits running: repair the landing page or the targeting before adding effort (attribution: {model})",
            "fr": "il a {visits:%} des visites, dont {bounce:%} repartent aussitôt, et convertit moins que la moyenne, dans "
            "deux audits de suite : réparez la page d’arrivée ou le ciblage avant d’y mettre plus (attribution : {model})",
        },
        "K6": {
            "en": "only {share:%} of its audience is the target",
            "fr": "seulement {share:%} de son audience est la cible",
        },
        "K7": {
            "en": "the planned effort of all channels is {planned:.1} hours a week, with {capacity:.1} at hand; by value per "
            "hour this one no longer fits",
            "fr": "l’effort prévu de tous les canaux est de {planned:.1} heures par semaine, pour {capacity:.1} disponibles ; "
            "selon la valeur par heure, celui-ci ne tient plus",
        },
        "K8": {
            "en": "it cost {cost:.2} and brought outcomes worth {worth:.2} (attribution: {model})",
            "fr": "il a coûté {cost:.2} et apporté des résultats d’une valeur de {worth:.2} (attribution : {model})",
        },
        "K9": {
            "en": "it has been seen in {reviews} audits since its start or the last decision, and {least} are needed: no verdict "
            "on its performance yet",
            "fr": "il figure dans {reviews} audits depuis son début ou la dernière décision, il en faut {least} : pas encore de "
            "verdict sur ses résultats",
        },
        "K10": {
            "en": "it serves the same objectives on the same platform as {other}, which brings more for an hour",
            "fr": "il sert les mêmes objectifs sur la même plateforme que {other}, qui apporte davantage par heure",
        },
        "losses": {
            "en": "{code} compares shares of the effort and of the outcome, and where a channel lost "
            "more than it won nobody has a share of the outcome",
            "fr": "{code} compare des parts de l’effort et du résultat, et là où un canal a perdu "
            "plus qu’il n’a gagné, personne n’a de part du résultat",
        },
        "currencies": {
            "en": "{code} sets the cost against the worth of what it brought, and nobody says that both "
            "are in one currency",
            "fr": "{code} compare le coût à la valeur de ce qu’il a apporté, et personne ne dit que les "
            "deux sont dans une même devise",
        },
        "undecided": {
            "en": "{code} would speak here, but the counts are too small to tell (a count of n is uncertain by about its "
            "square root; attribution: {model})",
            "fr": "{code} s’appliquerait ici, mais les nombres sont trop petits pour trancher (un nombre n est incertain "
            "d’environ sa racine carrée ; attribution : {model})",
        },
    }
)
