"""SGD204 to SGD210: why something that was read is not compared, or not on all days.

The case knows the reasons; each rule says one of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._channels import samples
from smartgoals._relevance.amounts import LEAST
from smartgoals.rules._define import Faults, rule
from smartgoals.rules._rule import Options, RuleText

if TYPE_CHECKING:
    from smartgoals._channels.comparison import ComparisonCase


def _told(case: ComparisonCase, code: str) -> Faults:
    return tuple(case.fault(facts) for facts in case.told(code))


@rule(
    "SGD204",
    "no-readings-to-compare",
    "info",
    source="absent is not zero",
    en=RuleText(
        message="{channel} has no readings of {metric}; missing is not zero",
        suggestion="add them, or leave the channel out of the comparison",
        finds="A channel without readings of what others are compared by.",
        why="Who is not measured seems to bring nothing.",
        limits="None: there are readings or there are none.",
        instead="Add the readings of the channel.",
    ),
    fr=RuleText(
        message="{channel} : aucun relevé ({metric}) ; manquant n’est pas zéro",
        suggestion="ajoutez-les, ou laissez ce canal hors de la comparaison",
        finds="Un canal sans relevés de ce par quoi les autres sont comparés.",
        why="Qui n’est pas mesuré semble ne rien apporter.",
        limits="Aucune : il y a des relevés ou il n’y en a pas.",
        instead="Ajoutez les relevés du canal.",
    ),
    examples=lambda _: (
        samples.of_comparison(None, purchases=(80, 20)),
        samples.of_comparison({"channel": "email", "metric": "purchases"}, purchases=(80, None)),
    ),
)
def no_readings_to_compare(case: ComparisonCase, options: Options) -> Faults:
    """Find a channel that lacks readings which another has."""
    return _told(case, "SGD204")


@rule(
    "SGD205",
    "not-comparable",
    "info",
    source="only what adds up is added up",
    en=RuleText(
        message=(
            "{metric} on {channel} is not compared: neither a count nor a share whose denominator is known"
        ),
        suggestion="give its parts, of how many each figure is (`out_of`), or its amounts day by day",
        finds="Readings that are neither counts nor shares of a known number, or too few amounts.",
        why="Rates of unlike size cannot be averaged, and people of several days are no sum.",
        limits="A mean of your own is not compared, even where it could be.",
        instead="Give the counts that the rate is made of.",
        variants={
            "spread": (
                "whether {metric} on {channel} is more than elsewhere cannot be told: an amount has no"
                " counting error, and fewer than {least} readings do not show how it varies"
            ),
        },
    ),
    fr=RuleText(
        message=(
            "pas de comparaison ({metric}, {channel}) : ni un nombre, ni une part dont le dénominateur est"
            " connu"
        ),
        suggestion="donnez ses parties, sur combien porte chaque chiffre (`out_of`), ou ses montants jour par jour",
        finds="Des relevés qui ne sont ni des nombres, ni des parts d’un nombre connu, ou trop peu de montants.",
        why=(
            "Des taux de tailles différentes n’ont pas de moyenne, et les personnes de plusieurs jours pas de"
            " somme."
        ),
        limits="Une moyenne à vous n’est pas comparée, même quand elle pourrait l’être.",
        instead="Donnez les nombres dont le taux est fait.",
        variants={
            "spread": (
                "impossible de dire si {channel} fait mieux ou moins bien ({metric}) : un montant n’a pas"
                " d’incertitude de comptage, et moins de {least} relevés ne montrent pas comment il varie"
            ),
        },
    ),
    examples=lambda _: (
        samples.of_comparison(None, purchases=(80, 20)),
        samples.of_comparison({"metric": "reach"}, reach=(800, 200)),
    ),
)
def not_comparable(case: ComparisonCase, options: Options) -> Faults:
    """Find readings that cannot be compared."""
    unspread = (case.fault({**facts, "least": LEAST}, "spread") for facts in case.unspread)
    return (*_told(case, "SGD205"), *unspread)


@rule(
    "SGD206",
    "no-volume-beside",
    "info",
    source="a rate of nothing is undefined",
    en=RuleText(
        message="{channel} has no {volume} to set {metric} against",
        suggestion="see whether the volume of those days was measured",
        finds="Results of a channel on days on which it has no volume.",
        why="So many of nothing is no rate.",
        limits="None: the volume of those days is zero or it is not.",
        instead="Add the volume of those days.",
    ),
    fr=RuleText(
        message="{channel} n’a aucun volume ({volume}) à mettre en regard de ses résultats ({metric})",
        suggestion="vérifiez que le volume de ces jours a été mesuré",
        finds="Des résultats d’un canal à des jours où il n’a aucun volume.",
        why="Tant pour rien ne fait pas un taux.",
        limits="Aucune : le volume de ces jours est nul ou il ne l’est pas.",
        instead="Ajoutez le volume de ces jours.",
    ),
    examples=lambda _: (
        samples.of_comparison(None, purchases=(80, 20)),
        samples.of_comparison({"channel": "email"}, volumes=(8000, 0), purchases=(80, 2)),
    ),
)
def no_volume_beside(case: ComparisonCase, options: Options) -> Faults:
    """Find results without a volume to set them against."""
    return _told(case, "SGD206")


@rule(
    "SGD207",
    "fewer-days",
    "info",
    source="only equal days are compared",
    en=RuleText(
        message=(
            "{channel} has {metric} on {days} of {all:#day}, and only the days that have all figures are"
            " compared"
        ),
        suggestion="add the days that are lacking",
        finds="Readings that lack days which others have.",
        why="Sales of a month against visits of a week make a rate of nothing.",
        limits="A day without a reading may be one without an event; then enter a zero.",
        instead="Export all figures for the same days.",
    ),
    fr=RuleText(
        message=(
            "{metric} sur {channel} : {days} sur {all:#day} ; seuls les jours qui ont tous les"
            " chiffres sont comparés"
        ),
        suggestion="ajoutez les jours qui manquent",
        finds="Des relevés auxquels manquent des jours que d’autres ont.",
        why="Les ventes d’un mois sur les visites d’une semaine font un taux de rien.",
        limits="Un jour sans relevé peut être un jour sans rien ; saisissez alors un zéro.",
        instead="Exportez tous les chiffres pour les mêmes jours.",
    ),
    examples=lambda _: (
        samples.of_comparison(None, purchases=(80, 20)),
        samples.of_comparison({"channel": "email", "days": 1}, days=2, purchases=(80, (20, None))),
    ),
)
def fewer_days(case: ComparisonCase, options: Options) -> Faults:
    """Find readings that lack days which others have."""
    return _told(case, "SGD207")


@rule(
    "SGD208",
    "no-day-in-common",
    "info",
    source="only equal days are compared",
    en=RuleText(
        message="{metric} on {channel} is not compared: it has no day in common with {volume}",
        suggestion="export both for the same days",
        finds="Results of a channel on other days than its volume.",
        why="What happened on other days says nothing of these visits.",
        limits="Figures that cover several days meet those of the same days alone.",
        instead="Export both for the same days.",
    ),
    fr=RuleText(
        message="pas de comparaison ({metric}, {channel}) : aucun jour en commun avec le volume ({volume})",
        suggestion="exportez les deux pour les mêmes jours",
        finds="Des résultats d’un canal à d’autres jours que son volume.",
        why="Ce qui s’est passé d’autres jours ne dit rien de ces visites.",
        limits="Des chiffres de plusieurs jours ne rencontrent que ceux des mêmes jours.",
        instead="Exportez les deux pour les mêmes jours.",
    ),
    examples=lambda _: (
        samples.of_comparison(None, purchases=(80, 20)),
        samples.of_comparison(
            {"channel": "email"},
            days=3,
            volumes=(8000, (2000, None, 2000)),
            purchases=(80, (None, 20, None)),
        ),
    ),
)
def no_day_in_common(case: ComparisonCase, options: Options) -> Faults:
    """Find results on other days than the volume."""
    return _told(case, "SGD208")


@rule(
    "SGD209",
    "impossible-in-comparison",
    "warning",
    source="what a figure can be",
    en=RuleText(
        message="{metric} of {value} on {channel} can hardly be, and is not compared",
        suggestion="see how the source writes the figure; 3 % is 0.03",
        finds="A rate or a volume that its metric cannot have.",
        why="One impossible figure would decide the whole comparison.",
        limits="A metric of your own has the limits that you gave it, and no others.",
        instead="Correct the figure, and compare again.",
    ),
    fr=RuleText(
        message="{metric} sur {channel} : {value} n’est guère possible, et n’est pas comparé",
        suggestion="regardez comment la source écrit ce chiffre ; 3 % s’écrit 0,03",
        finds="Un taux ou un volume que sa mesure ne peut avoir.",
        why="Un seul chiffre impossible déciderait de toute la comparaison.",
        limits="Une mesure à vous a les limites que vous lui avez données, et pas d’autres.",
        instead="Corrigez le chiffre, puis comparez de nouveau.",
    ),
    examples=lambda _: (
        samples.of_comparison(None, bounce_rate=(0.4, 0.4)),
        samples.of_comparison({"channel": "email", "value": 45}, bounce_rate=(0.4, 45)),
    ),
)
def impossible_in_comparison(case: ComparisonCase, options: Options) -> Faults:
    """Find figures that can hardly be."""
    return _told(case, "SGD209")


@rule(
    "SGD210",
    "several-currencies",
    "warning",
    source="nothing is converted here",
    en=RuleText(
        message=(
            "{metric} on {channel} is not compared: the channels tell it in several currencies, {currencies}"
        ),
        suggestion="give all amounts in one currency",
        finds="Amounts that are not known to be in one currency.",
        why="Euros and yen make no sum, and no share of it.",
        limits="A channel that names no currency may use the same one.",
        instead="Convert the amounts before you enter them, or name the currency of each.",
        variants={
            "open": (
                "{metric} on {channel} is not compared: part of all is in {currencies}, and part names no"
                " currency"
            ),
        },
    ),
    fr=RuleText(
        message=(
            "pas de comparaison ({metric}, {channel}) : les canaux comptent en plusieurs devises,"
            " {currencies}"
        ),
        suggestion="donnez tous les montants dans une seule devise",
        finds="Des montants dont on ne sait pas s’ils sont dans une même devise.",
        why="Des euros et des yens ne font ni une somme, ni une part de celle-ci.",
        limits="Un canal qui ne nomme pas sa devise peut avoir la même.",
        instead="Convertissez les montants avant de les saisir, ou nommez la devise de chacun.",
        variants={
            "open": (
                "pas de comparaison ({metric}, {channel}) : une partie est en {currencies}, une"
                " autre ne dit pas sa devise"
            ),
        },
    ),
    examples=lambda _: (
        samples.of_comparison(None, revenue=(800, 200), definitions=("in EUR", "in EUR")),
        samples.of_comparison(
            {"currencies": ("EUR", "JPY")}, revenue=(800, 200), definitions=("in EUR", "in JPY")
        ),
    ),
)
def several_currencies(case: ComparisonCase, options: Options) -> Faults:
    """Find amounts that are not known to be in one currency."""
    return tuple(case.fault(facts, "" if facts["several"] else "open") for facts in case.told("SGD210"))


RULES: Final = (
    no_readings_to_compare,
    not_comparable,
    no_volume_beside,
    fewer_days,
    no_day_in_common,
    impossible_in_comparison,
    several_currencies,
)
