"""How readings were entered and defined: one twice, a correction beside what it corrects, days told
twice, windows of unlike lengths, definitions that changed.

What a correction replaced adds nothing; and a reading that says it adds is taken at its word, so
that saying it settles both questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from smartgoals._messages.worded import Worded
from smartgoals._model._corrections import tidy
from smartgoals._model._spans import are_mixed, days_covered, firsts, says_days
from smartgoals._model.metric import Nature
from smartgoals._model.platform import named_after, platform_word
from smartgoals._numbers import Number, exact, rounded
from smartgoals.rules._define import Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._readings.case import ReadingsCase, day_of, path_of
from smartgoals.rules._rule import Options, RuleText
from smartgoals.rules._several import (
    SEVERAL,
    SEVERAL_FR,
    VARIANTS,
    VARIANTS_FR,
    facts_of_several,
    variant_of_several,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from smartgoals._model.history import History

    Facts = Callable[[History], Iterator[dict[str, Any]]]


def _singly(case: ReadingsCase, facts_of: Facts) -> Faults:
    """Return what is found in each history by itself."""
    return tuple(
        Fault(path_of(position), {"metric": case.named(history), **facts})
        for position, history in case.told
        for facts in facts_of(history)
    )


@rule(
    "SGD116",
    "entered-twice",
    "info",
    source="two rows of a day add up",
    en=RuleText(
        message="{metric}: {count} readings of {value} on {day} add up: was one entered twice?",
        suggestion="say of the second that it adds, or take it out",
        finds="Equal readings of one day that nobody said to add up.",
        why="What was entered twice counts twice, in every total.",
        limits="Two sales of one price on a day look alike.",
        instead="Mark readings that add up as such (`Reading.adds`), or remove one.",
    ),
    fr=RuleText(
        message=(
            "{metric} : {count} relevés de {value} le {day} s’additionnent : l’un est-il saisi deux fois ?"
        ),
        suggestion="dites du second qu’il s’ajoute, ou retirez-le",
        finds="Des relevés égaux d’un même jour dont personne n’a dit qu’ils s’ajoutent.",
        why="Ce qui est saisi deux fois compte deux fois, dans chaque total.",
        limits="Deux ventes de même prix le même jour leur ressemblent.",
        instead="Marquez les relevés qui s’ajoutent comme tels (`Reading.adds`), ou retirez-en un.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("purchases", 40, 40)),
        bench.of_readings({"count": 2, "value": 40}, bench.rows("purchases", (0, 40), (0, 40))),
    ),
)
def entered_twice(case: ReadingsCase, options: Options) -> Faults:
    """Find equal readings of one day; told by the day with most."""
    return _singly(case, _equal)


def _equal(history: History) -> Iterator[dict[str, Any]]:
    equal: list[tuple[int, Number, int]] = []
    numbers = history.numbers
    for ordinal, places in _added_up(history):
        values = [numbers[place] for place in places if numbers[place]]  # zeros add nothing
        if len(set(values)) < len(values):
            value, count = Counter(values).most_common(1)[0]
            equal.append((ordinal, tidy(value), count))
    if equal:
        ordinal, value, count = max(equal, key=itemgetter(2))
        days = {"day": day_of(ordinal), "value": value, "count": count, "days": len(equal)}
        yield days


@rule(
    "SGD117",
    "late-correction",
    "info",
    source="a correction is entered later",
    en=RuleText(
        message=(
            "{metric}: {count} readings of {day}, entered on {recorded_on}, add up to {total}: "
            "was one a correction?"
        ),
        suggestion="say which of them adds, or take the corrected one out",
        finds="Different readings of one day that were entered together later.",
        why="A correction added to what it corrects tells nearly twice as much.",
        limits="Several late sales look alike.",
        instead="Mark readings that add up as such (`Reading.adds`), or enter the correction on its own day.",
    ),
    fr=RuleText(
        message=(
            "{metric} : {count} relevés du {day}, saisis le {recorded_on}, font {total} "
            "ensemble : l’un est-il une correction ?"
        ),
        suggestion="dites lequel s’ajoute, ou retirez celui qui est corrigé",
        finds="Des relevés différents d’un même jour, saisis ensemble plus tard.",
        why="Une correction ajoutée à ce qu’elle corrige dit presque le double.",
        limits="Plusieurs ventes tardives leur ressemblent.",
        instead=(
            "Marquez les relevés qui s’ajoutent comme tels (`Reading.adds`), ou saisissez la "
            "correction à son jour."
        ),
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.rows("purchases", (3, 40), (2, 45))),
        bench.of_readings(
            {"count": 2, "total": 85}, bench.rows("purchases", (3, 40), (3, 45), recorded=True)
        ),
    ),
)
def late_correction(case: ReadingsCase, options: Options) -> Faults:
    """Find different readings of one day, entered together later; told by the day with most."""
    return _singly(case, _entered_late)


def _entered_late(history: History) -> Iterator[dict[str, Any]]:
    recorded = history._columns.recorded
    if recorded is None:
        return
    late = [
        (ordinal, recorded[places[0]], tuple(map(history.value_at, places)))
        for ordinal, places in _added_up(history)
        if recorded[places[0]] > ordinal
    ]
    unlike = [entry for entry in late if len(set(entry[2])) > 1]
    if unlike:
        ordinal, entered_on, values = max(unlike, key=lambda entry: len(entry[2]))
        yield {
            "day": day_of(ordinal),
            "recorded_on": day_of(entered_on),
            "values": values,
            "total": rounded(sum(map(exact, values), exact(0))),
            "count": len(values),
            "days": len(unlike),
        }


def _added_up(history: History) -> Iterator[tuple[int, list[int]]]:
    """Yield the days of a flow with several readings that do not say they add, and their positions.

    All of a day became known on one and the same day: a later one would have replaced the others.
    What covers a week and what covers its last day are two things.
    """
    if history.nature is not Nature.FLOW:
        return
    adds, covers = history._columns.adds, history._columns.covers
    for ordinal, same_day in groupby(range(len(history)), history.ordinals.__getitem__):
        by_span: dict[int, list[int]] = {}
        for place in same_day:
            if not (adds and adds[place]):
                by_span.setdefault((covers[place] if covers else 0) or ordinal, []).append(place)
        for places in by_span.values():
            if len(places) > 1:
                yield ordinal, places


@rule(
    "SGD120",
    "days-told-twice",
    "warning",
    source="a sum and its parts stand in one export",
    en=RuleText(
        message=(
            "{metric}: the days from {first} to {last} are counted twice: is one reading the sum of others?"
        ),
        suggestion="keep the parts or their sum, not both",
        finds="Amounts that add up, of which one covers days of another.",
        why="A week beside its days is counted twice, in every total.",
        limits="Only readings that say which days they cover are held against each other.",
        instead="Take the sums out, or the days.",
    ),
    fr=RuleText(
        message=(
            "{metric} : les jours du {first} au {last} sont comptés deux fois : un relevé "
            "est-il la somme d’autres ?"
        ),
        suggestion="gardez les parties ou leur somme, pas les deux",
        finds="Des montants qui s’additionnent, dont l’un couvre des jours d’un autre.",
        why="Une semaine à côté de ses jours est comptée deux fois, dans chaque total.",
        limits="Seuls les relevés qui disent quels jours ils couvrent sont comparés.",
        instead="Retirez les sommes, ou les jours.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.spans("ad_spend", (7, 13, 70), (0, 6, 80))),
        bench.of_readings({"days": 7}, bench.spans("ad_spend", (0, 13, 150), (0, 6, 80))),
    ),
)
def days_told_twice(case: ReadingsCase, options: Options) -> Faults:
    """Find amounts of which one covers days of another; told by the longest stretch."""
    return _singly(case, _shared_days)


def _shared_days(history: History) -> Iterator[dict[str, Any]]:
    if history.nature is not Nature.FLOW or not says_days(history):
        return
    spans = sorted(set(zip(firsts(history, 0, len(history)), history.ordinals, strict=True)))
    twice: list[tuple[int, int]] = []
    end = 0
    for first, last in spans:
        if first <= end:
            shared = first, min(last, end)
            if twice and first <= twice[-1][1] + 1:
                shared = twice[-1][0], max(twice.pop()[1], shared[1])
            twice.append(shared)
        end = max(end, last)
    if twice:
        first, last = max(twice, key=lambda span: span[1] - span[0])
        count = sum(until - since + 1 for since, until in twice)
        days = {"first": day_of(first), "last": day_of(last), "days": count}
        yield days


@rule(
    "SGD121",
    "unlike-windows",
    "warning",
    source="people of a week and of a month are two metrics",
    en=RuleText(
        message="{metric}: readings cover {shortest} to {longest} days, which are no one series",
        suggestion="keep readings of one length",
        finds="People, rates or scores of windows of unlike lengths in one history.",
        why="Reach of 28 days stands far above reach of a week, whatever anybody did.",
        limits="Only readings that say which days they cover are held against each other.",
        instead="Keep one history for each length.",
    ),
    fr=RuleText(
        message=(
            "{metric} : les relevés couvrent de {shortest} à {longest} jours, ce qui ne fait pas une série"
        ),
        suggestion="gardez des relevés d’une même longueur",
        finds=(
            "Des personnes, des taux ou des notes de fenêtres de longueurs différentes dans un même"
            " historique."
        ),
        why="La portée de 28 jours dépasse de loin celle d’une semaine, quoi qu’on ait fait.",
        limits="Seuls les relevés qui disent quels jours ils couvrent sont comparés.",
        instead="Tenez un historique par longueur.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.spans("reach", (7, 13, 70), (0, 6, 80))),
        bench.of_readings({"shortest": 7, "longest": 28}, bench.spans("reach", (7, 34, 300), (0, 6, 80))),
    ),
)
def unlike_windows(case: ReadingsCase, options: Options) -> Faults:
    """Find people, rates or scores of windows of unlike lengths."""
    return _singly(case, _lengths)


def _lengths(history: History) -> Iterator[dict[str, Any]]:
    adds_up = history.nature in {Nature.FLOW, Nature.STOCK, None}
    if not adds_up and are_mixed(history, 0, len(history)):
        lengths = days_covered(history)
        days = {"shortest": min(lengths), "longest": max(lengths)}
        yield days


@rule(
    "SGD110",
    "definition-changed",
    "warning",
    source="the platforms’ own announcements, as the catalogue lists them",
    en=RuleText(
        message="{metric}: the definition changed on {day}: {what}",
        suggestion="start anew from that day, or compare no figure across it",
        finds="A history that runs across a day on which its platform changed what it counts.",
        why="A jump that a new definition makes is neither success nor failure.",
        limits="Known changes alone are told; a metric that was only renamed is the same.",
        instead="Keep the figures before and after apart.",
    ),
    fr=RuleText(
        message="{metric} : la définition a changé le {day} : {what}",
        suggestion="repartez de ce jour, ou ne comparez aucun chiffre d’un côté à l’autre",
        finds="Un historique qui traverse le jour où sa plateforme a changé ce qu’elle compte.",
        why="Un saut dû à une nouvelle définition n’est ni une réussite ni un échec.",
        limits="Seuls les changements connus sont signalés ; une mesure seulement renommée reste la même.",
        instead="Gardez à part les chiffres d’avant et d’après.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("video_views", 10, 12, channel="youtube")),
        bench.of_readings(
            {"metric": "video_views", "channel": "youtube"},
            bench.rows("video_views", (400, 10), (0, 12), channel="youtube"),
        ),
    ),
)
def definition_changed(case: ReadingsCase, options: Options) -> Faults:
    """Find a history that runs across a change of definition."""
    return tuple(
        Fault(path_of(position), facts) for position, history in case.told for facts in _breaks(case, history)
    )


def _breaks(case: ReadingsCase, history: History) -> Iterator[dict[str, Any]]:
    from smartgoals.catalog._names import breaks_of  # loaded when readings are first looked at

    metric, channel = str(history.metric_id), history.channel or ""
    platform = case.platforms.get(channel) or named_after(channel)
    if platform is None or metric not in case.catalog.metrics:
        return
    for when in breaks_of(metric, platform_word(platform)):
        if history.ordinals[0] < when.on.toordinal() <= history.ordinals[-1] and not when.is_rename:
            what = Worded(when.what, fr=when.what_fr)
            yield {"metric": case.named(history), "day": when.on, "what": what, "channel": channel}


@rule(
    "SGD124",
    "several-definitions",
    "info",
    source="Lean Analytics (2013): a good metric is comparative",
    en=RuleText(
        message=SEVERAL,
        suggestion="keep the readings of one definition, or give each a metric of its own",
        finds="Several histories of one metric on one channel, under unlike definitions.",
        why="Whatever is asked of the metric is answered by one of them: the one that was read last.",
        limits="It compares the words of the definitions.",
        instead="Leave out the readings that are not meant, or define a metric for them.",
        variants=VARIANTS,
    ),
    fr=RuleText(
        message=SEVERAL_FR,
        suggestion="gardez les relevés d’une seule définition, ou donnez à chacune sa mesure",
        finds="Plusieurs historiques d’une mesure sur un canal, de définitions différentes.",
        why="Ce qu’on demande de la mesure reçoit la réponse de l’un d’eux : le dernier relevé.",
        limits="Elle compare les mots des définitions.",
        instead="Retirez les relevés qui ne sont pas visés, ou définissez une mesure pour eux.",
        variants=VARIANTS_FR,
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("followers", 10, 12)),
        bench.of_readings(
            {"read": "page", "other": "tracker"},
            *(evolve(bench.readings("followers", 10, 12), definition=one) for one in ("page", "tracker")),
        ),
    ),
)
def several_definitions(case: ReadingsCase, options: Options) -> Faults:
    """Find histories of one metric and channel that are counted in several ways."""
    found = []
    for (read_at, read), *others in case.of_one.values():
        for _, other in others:
            if other.definition != read.definition:
                metric = case.catalog.metrics.get(str(read.metric_id))
                facts = {"metric": case.named(read), **facts_of_several(read, other, metric)}
                found.append(Fault(path_of(read_at), facts, variant=variant_of_several(read, other)))
    return tuple(found)


RULES: Final = (
    definition_changed,
    entered_twice,
    late_correction,
    days_told_twice,
    unlike_windows,
    several_definitions,
)
