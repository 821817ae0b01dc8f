"""Single figures: what a metric can be, what was taken back, zeros that are silence, and rounding.

What a figure can be is told by the catalogue's limits, for goals, readings and audits alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from smartgoals._case.odd_readings import spike_of
from smartgoals._model.metric import Nature
from smartgoals.catalog._limits import Oddity
from smartgoals.rules._define import Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._readings.case import ReadingsCase, day_of, path_of
from smartgoals.rules._rule import Options, RuleText

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._numbers import Number


def _odd(case: ReadingsCase, *oddities: Oddity) -> Faults:
    return tuple(Fault(odd.path, odd.facts) for odd in case.odd_figures if odd.oddity in oddities)


@rule(
    "SGD104",
    "impossible-value",
    "error",
    source="shares lie within 0 and 1, net scores within their scale",
    en=RuleText(
        message="{metric}: {value} on {day} is outside {low} to {high}",
        suggestion="see how the source writes the figure, and enter it anew",
        finds="A value that its metric cannot have.",
        why="One impossible figure spoils every mean, trend and chance that rests on it.",
        limits="A metric of your own has the limits that you gave it, and no others.",
        instead="Correct the figure at its source, and enter it anew.",
        variants={
            "below": "{metric}: {value} on {day} is below {low}, which it cannot be",
            "above": "{metric}: {value} on {day} is above {high}, which it cannot be",
        },
    ),
    fr=RuleText(
        message="{metric} : {value} le {day} est hors de {low} à {high}",
        suggestion="regardez comment la source écrit ce chiffre, et saisissez-le de nouveau",
        finds="Une valeur que sa mesure ne peut avoir.",
        why="Un seul chiffre impossible fausse toute moyenne, toute tendance et toute chance qui en dépend.",
        limits="Une mesure à vous a les limites que vous lui avez données, et pas d’autres.",
        instead="Corrigez le chiffre à sa source, puis saisissez-le de nouveau.",
        variants={
            "below": "{metric} : {value} le {day} est au-dessous de {low}, ce qui ne se peut",
            "above": "{metric} : {value} le {day} est au-dessus de {high}, ce qui ne se peut",
        },
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("nps", 45)),
        bench.of_readings({"value": 130, "low": -100, "high": 100}, bench.readings("nps", 130)),
    ),
)
def impossible_value(case: ReadingsCase, options: Options) -> Faults:
    """Find a value outside what its metric can be."""
    faults = []
    for path, oddity, facts, limits in case.odd_figures:
        if oddity is Oddity.OUTSIDE:
            ends = {"low": limits.low, "high": limits.high}
            variant = "above" if limits.low is None else "below" if limits.high is None else ""
            faults.append(Fault(path, {**facts, **ends}, variant=variant))
    return tuple(faults)


@rule(
    "SGD115",
    "taken-back",
    "info",
    source="what was undone, returned or corrected is told as a negative figure",
    en=RuleText(
        message=(
            "{metric}: {value} on {day}; what was undone, returned or corrected is told as a negative figure"
        ),
        suggestion="leave it as it is, where that is what happened",
        finds=(
            "A negative figure of what people or platforms take back: reactions, orders, followers on"
            " balance."
        ),
        why="Such a figure is true, and must be known before a day or a week is judged.",
        limits="A sign entered by mistake looks alike.",
        instead="Nothing, where it was taken back.",
    ),
    fr=RuleText(
        message="{metric} : {value} le {day} ; ce qui a été annulé, rendu ou corrigé est compté en négatif",
        suggestion="laissez-le tel quel, si c’est bien ce qui s’est passé",
        finds=(
            "Un chiffre négatif de ce que les gens ou les plateformes reprennent : mentions "
            "j’aime, commandes, solde d’abonnés."
        ),
        why="Un tel chiffre est vrai, et il faut le savoir avant de juger un jour ou une semaine.",
        limits="Un signe saisi par erreur lui ressemble.",
        instead="Rien, si cela a été repris.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("reactions", 12)),
        bench.of_readings({"value": -3}, bench.readings("reactions", 12, -3)),
    ),
)
def taken_back(case: ReadingsCase, options: Options) -> Faults:
    """Find what was undone, returned or corrected."""
    return _odd(case, Oddity.TAKEN_BACK, Oddity.RETURNED)


@rule(
    "SGD118",
    "percent-in-readings",
    "warning",
    source="shares hardly ever pass these figures",
    heuristic=True,
    en=RuleText(
        message=(
            "{metric}: {value} on {day} is more than {limit}: was a percentage written where a share belongs?"
        ),
        suggestion="enter 3 % as 0.03",
        finds="A share that is larger than shares of its kind ever are.",
        why="Three taken for 3 % is a hundred times too much, and nothing else tells of it.",
        limits="A share may really be that large for once, with a small whole.",
        instead="Divide the figures by a hundred, and enter them anew.",
    ),
    fr=RuleText(
        message="{metric} : {value} le {day} dépasse {limit} : un pourcentage écrit à la place d’une part ?",
        suggestion="saisissez 3 % sous la forme 0,03",
        finds="Une part plus grande que ne le sont jamais les parts de son espèce.",
        why="Trois pris pour 3 % est cent fois trop, et rien d’autre ne le dit.",
        limits="Une part peut être aussi grande, une fois, quand le tout est petit.",
        instead="Divisez les chiffres par cent, et saisissez-les de nouveau.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("engagement_rate_followers", 0.03)),
        bench.of_readings({"value": 3.0}, bench.readings("engagement_rate_followers", 3.0)),
    ),
)
def percent_in_readings(case: ReadingsCase, options: Options) -> Faults:
    """Find a percentage written where a share belongs."""
    return tuple(
        Fault(odd.path, {**odd.facts, "limit": odd.limits.most})
        for odd in case.odd_figures
        if odd.oddity is Oddity.PERCENT
    )


@rule(
    "SGD122",
    "mark-off-scale",
    "warning",
    source="scales of five stars or ten points: map services, shops, booking sites",
    heuristic=True,
    en=RuleText(
        message=(
            "{metric} {value} on {day} is more than {limit}, where scales of marks end: is a decimal sign"
            " lost?"
        ),
        suggestion="enter 4.5 stars as 4.5; a mark out of a hundred needs a metric of its own",
        finds="A mean mark that is larger than scales of marks go.",
        why="45 taken for 4.5 stars spoils every mean and every comparison.",
        limits="Marks out of a hundred exist, and need a metric of their own.",
        instead="Enter the marks with their decimal sign.",
    ),
    fr=RuleText(
        message=(
            "{metric} {value} le {day} dépasse {limit}, où finissent les échelles de notes : une virgule"
            " perdue ?"
        ),
        suggestion="saisissez 4,5 étoiles sous la forme 4,5 ; une note sur cent demande une mesure à part",
        finds="Une note moyenne plus grande que ne vont les échelles de notes.",
        why="45 pris pour 4,5 étoiles fausse toute moyenne et toute comparaison.",
        limits="Des notes sur cent existent, et demandent une mesure à part.",
        instead="Saisissez les notes avec leur virgule.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("average_rating", 4.5)),
        bench.of_readings({"value": 45, "limit": 10}, bench.readings("average_rating", 45)),
    ),
)
def mark_off_scale(case: ReadingsCase, options: Options) -> Faults:
    """Find a mean mark beyond the ends of all usual scales."""
    return tuple(
        Fault(odd.path, {**odd.facts, "limit": odd.limits.most})
        for odd in case.odd_figures
        if odd.oddity is Oddity.OFF_SCALE
    )


@rule(
    "SGD119",
    "fraction-in-count",
    "warning",
    source="sheets as people fill them in: marks of thousands read as decimal ones",
    en=RuleText(
        message=(
            "{metric}: {value} on {day} has a fraction, and counts what is whole: was a mark of"
            " "
            "thousands read as a decimal one?"
        ),
        suggestion="see how the source writes thousands: 1.776 may be 1776",
        finds="A count of people, posts or the like with a fraction.",
        why="A thousand read as one is a thousand times too little.",
        limits="A mean entered under the name of a count looks alike.",
        instead="Enter the figures anew with the marks that the source has.",
    ),
    fr=RuleText(
        message=(
            "{metric} : {value} le {day} a une fraction, et compte des unités : un séparateur "
            "de "
            "milliers lu comme décimal ?"
        ),
        suggestion="regardez comment la source écrit les milliers : 1.776 peut être 1776",
        finds="Un nombre de personnes, de publications ou d’autres unités avec une fraction.",
        why="Un millier lu comme une unité est mille fois trop peu.",
        limits="Une moyenne saisie sous le nom d’un nombre lui ressemble.",
        instead="Saisissez de nouveau les chiffres avec les séparateurs de la source.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("followers", 1776)),
        bench.of_readings({"value": 1.776}, bench.readings("followers", 1.776)),
    ),
)
def fraction_in_count(case: ReadingsCase, options: Options) -> Faults:
    """Find a fraction of what is whole."""
    return _odd(case, Oddity.FRACTION)


@rule(
    "SGD111",
    "zeros-for-silence",
    "warning",
    source="absent is not zero",
    en=RuleText(
        message="{metric}: {count} zeros from {day} follow values around {usual}: silence is not zero",
        suggestion="leave out days that were not measured, or say that nothing happened",
        finds="Two zeros or more in a row, where values are otherwise in the tens or more.",
        why="A connection that broke is told as zero by many exports, and drags every mean down.",
        limits="Zeros that come back in runs of one length, as at weekends, are taken for a rhythm.",
        instead="Take the days out, or tell in the source what a missing day means.",
    ),
    fr=RuleText(
        message=(
            "{metric} : {count} zéros à partir du {day} suivent des valeurs autour de {usual} :"
            " le silence n’est pas zéro"
        ),
        suggestion="laissez de côté les jours non mesurés, ou dites que rien ne s’est passé",
        finds="Deux zéros de suite ou plus, quand les valeurs sont autrement d’au moins quelques dizaines.",
        why="Une connexion rompue est écrite zéro dans bien des exports, et tire chaque moyenne vers le bas.",
        limits="Des zéros qui reviennent par séries égales, comme le week-end, sont pris pour un rythme.",
        instead="Retirez ces jours, ou dites dans la source ce que signifie un jour manquant.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("sessions", 50, 60, 0, 55)),
        bench.of_readings({"count": 2}, bench.readings("sessions", 50, 60, 0, 0, 55)),
    ),
)
def zeros_for_silence(case: ReadingsCase, options: Options) -> Faults:
    """Find runs of zeros among values in the tens or more."""
    return tuple(
        Fault(path_of(position), {"metric": case.named(history), **facts})
        for position, history in case.told
        if history.nature in {Nature.FLOW, Nature.STOCK, Nature.UNIQUE}
        for facts in _silence(history)
    )


def _silence(history: History) -> Iterator[dict[str, Any]]:
    values = history.values
    others = [value for value in values if value]
    if len(others) < 3 or median(others) < 10:
        return
    runs = [(len(places), places[0]) for zero, places in _runs(values) if zero and places[0] > 0]
    length, first = max(runs, default=(0, 0), key=lambda run: run[0])
    if length < 2:
        return
    # Zeros that come back in runs of one length are a rhythm: nobody works at weekends.
    if len(runs) >= 3 and length <= 2 * median(run[0] for run in runs):
        return
    day = day_of(history.ordinals[first])
    yield {"count": length, "day": day, "usual": median(others)}


def _runs(values: Sequence[Number]) -> Iterator[tuple[bool, list[int]]]:
    for zero, places in groupby(range(len(values)), lambda place: values[place] == 0):
        yield zero, list(places)


@rule(
    "SGD112",
    "rounded-stock",
    "info",
    source="platforms round public counts",
    en=RuleText(
        message="{metric}: the source rounds to {step}, so small changes are invisible",
        suggestion="take the exact figure from the platform’s own statistics",
        finds="A stock that moves only in hundreds or thousands.",
        why="A goal of 50 a week cannot be seen in a figure that moves by a thousand.",
        limits="Three figures that happen to be round look alike.",
        instead="Take exact figures from the account’s own statistics.",
    ),
    fr=RuleText(
        message="{metric} : la source arrondit à {step}, les petits changements sont invisibles",
        suggestion="prenez le chiffre exact dans les statistiques de la plateforme",
        finds="Un stock qui n’avance que par centaines ou par milliers.",
        why="Un but de 50 par semaine ne se voit pas dans un chiffre qui avance par mille.",
        limits="Trois chiffres ronds par hasard leur ressemblent.",
        instead="Prenez les chiffres exacts dans les statistiques du compte.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("followers", 12_000, 12_950, 15_000)),
        bench.of_readings({"step": 1000}, bench.readings("followers", 12_000, 13_000, 15_000)),
    ),
)
def rounded_stock(case: ReadingsCase, options: Options) -> Faults:
    """Find a stock that its source rounds."""
    faults = []
    for position, history in case.told:
        step, values = _step(history)
        if step is not None:
            facts = {"metric": case.named(history), "step": step, "values": values}
            faults.append(Fault(path_of(position), facts))
    return tuple(faults)


_STEPS: Final = (1_000_000, 100_000, 10_000, 1_000, 100)


def _step(history: History) -> tuple[int | None, int]:
    """Return in which steps a stock moves, and how many values show it."""
    values = {int(value) for value in history.values if value == int(value)}
    if history.nature is not Nature.STOCK or len(values) < 3 or min(values) < 1000:
        return None, 0
    if len(values) < len(set(history.values)):
        return None, 0
    step = next((step for step in _STEPS if all(value % step == 0 for value in values)), None)
    return step, len(values)


@rule(
    "SGD123",
    "level-that-leaps",
    "warning",
    since="0.2",
    source="figures as people type them: a digit too many or too few, an export that broke off for a day",
    heuristic=True,
    en=RuleText(
        message="{metric}: {value} on {day}, between {before} and {after}: is it a slip?",
        suggestion="see what the source says of that day, and enter it anew",
        finds=(
            "A reading of an audience that is five times its neighbours, or a fifth of them, and returns at"
            " once."
        ),
        why="One such reading is taken for the best that was shown, and for what comes anyway.",
        limits="An audience that was lost and given back within a reading looks alike.",
        instead="Correct the figure at its source, or take it out.",
    ),
    fr=RuleText(
        message="{metric} : {value} le {day}, entre {before} et {after} : une erreur de saisie ?",
        suggestion="regardez ce que dit la source de ce jour, et saisissez-le de nouveau",
        finds=(
            "Un relevé d’audience cinq fois plus grand, ou plus petit, que ses voisins, et qui revient"
            " aussitôt."
        ),
        why="Un tel relevé passe pour le mieux montré, et pour ce qui vient de toute façon.",
        limits="Une audience perdue puis rendue d’un relevé à l’autre lui ressemble.",
        instead="Corrigez le chiffre à sa source, ou retirez-le.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("followers", 10_101, 10_150, 10_202)),
        bench.of_readings({"value": 101_501}, bench.readings("followers", 10_101, 101_501, 10_202)),
        bench.of_readings({"value": 0}, bench.readings("followers", 10_101, 0, 10_202)),
    ),
)
def level_that_leaps(case: ReadingsCase, options: Options) -> Faults:
    """Find an audience that leaps and returns at once."""
    found = ((position, history, spike_of(history)) for position, history in case.told)
    return tuple(
        Fault(path_of(position), {"metric": case.named(history), **spike._asdict()})
        for position, history, spike in found
        if spike is not None
    )


RULES: Final = (
    impossible_value,
    taken_back,
    percent_in_readings,
    mark_off_scale,
    fraction_in_count,
    zeros_for_silence,
    rounded_stock,
    level_that_leaps,
)
