"""Parts and wholes: no part exceeds its whole, nobody is reached by what was not shown, and quartiles
do not rise.

Each rule tells the worst day of a channel, and how many there are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

from smartgoals.catalog._ties import addends
from smartgoals.catalog._wholes import NEARLY_PARTS, PARTS
from smartgoals.rules._define import Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._readings.case import ReadingsCase, added, day_of
from smartgoals.rules._rule import Options, RuleText

# p25, quartile_25, playback_25_count, 25_percent: only words that say so, since the top 50 and the
# top 100 are no quartiles.
_QUARTILE: Final = re.compile(
    r"(?P<before>|.*?_)(?:(?:p|q|playback_|quartile_)(?P<share>25|50|75|95|100)|(?P<percent>25|50|75|95|100)_?(?:percent|pct))"
    r"(?P<after>_.*)?"
)


@rule(
    "SGD101",
    "reach-above-impressions",
    "error",
    source="frequency is at least 1",
    en=RuleText(
        message="reach {left} is above impressions {right} on {day}: nobody can see what was not shown",
        suggestion="see whether both are of the same posts and days, and of one definition",
        finds="A day on which more people were reached than times something was shown.",
        why="Reach counts people and impressions showings, of which everyone reached has at least one.",
        limits="Exports of unlike posts, or paid beside organic figures, are told as well.",
        instead="Take both figures from one export.",
    ),
    fr=RuleText(
        message=(
            "la portée {left} dépasse les impressions {right} le {day} : on ne voit pas ce qui n’est pas"
            " montré"
        ),
        suggestion=(
            "vérifiez que les deux portent sur les mêmes publications, les mêmes jours et la même définition"
        ),
        finds="Un jour où plus de personnes ont été touchées que de contenus affichés.",
        why=(
            "La portée compte des personnes, les impressions des affichages ; chaque personne "
            "touchée en a au moins un."
        ),
        limits=(
            "Des exports de publications différentes, ou du payant à côté de l’organique, sont signalés"
            " aussi."
        ),
        instead="Prenez les deux chiffres dans un même export.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("reach", 80), bench.readings("impressions", 100)),
        bench.of_readings(
            {"left": 120, "right": 100, "days": 1},
            bench.readings("reach", 120),
            bench.readings("impressions", 100),
        ),
    ),
)
def reach_above_impressions(case: ReadingsCase, options: Options) -> Faults:
    """Find reach above impressions."""
    return tuple(fault for ledger in case.ledgers for fault in ledger.worst("reach", "impressions"))


def _above(case: ReadingsCase, pairs: Sequence[tuple[str, str]]) -> Faults:
    return tuple(
        fault for ledger in case.ledgers for part, whole in pairs for fault in ledger.worst(part, whole)
    )


@rule(
    "SGD102",
    "part-above-whole",
    "error",
    source="a part never exceeds its whole",
    en=RuleText(
        message=(
            "{left} {left_metric} on {day}, of {right} {right_metric}: a part cannot be more than its whole"
        ),
        suggestion="see whether the two figures are of the same days, and whether they were swapped",
        finds=(
            "A day, or a week beside its days, on which a part such as unique opens is above its"
            " whole, or an addend above its sum."
        ),
        why="What cannot be so is read wrongly or exported wrongly, and every rate of it is wrong too.",
        limits=(
            "Steps that take time, such as a lead qualified a week later, are not held against each other."
        ),
        instead="Correct the figure at its source, and enter it anew.",
    ),
    fr=RuleText(
        message=(
            "{left} {left_metric} le {day}, pour {right} {right_metric} : une partie ne dépasse pas son tout"
        ),
        suggestion=(
            "vérifiez que les deux chiffres portent sur les mêmes jours, et qu’ils n’ont pas été échangés"
        ),
        finds=(
            "Un jour, ou une semaine à côté de ses jours, où une partie comme les ouvertures uniques"
            " dépasse son tout, ou un terme sa somme."
        ),
        why="Ce qui ne peut être a été mal lu ou mal exporté, et tout taux qui en dépend est faux aussi.",
        limits=(
            "Les étapes qui prennent du temps, comme un contact qualifié une semaine après, ne sont pas"
            " comparées."
        ),
        instead="Corrigez le chiffre à sa source, puis saisissez-le de nouveau.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("engaged_sessions", 40), bench.readings("sessions", 100)),
        bench.of_readings(
            {"left_metric": "engaged_sessions", "left": 140, "right": 100},
            bench.readings("engaged_sessions", 140),
            bench.readings("sessions", 100),
        ),
    ),
)
def part_above_whole(case: ReadingsCase, options: Options) -> Faults:
    """Find a part above its whole, or an addend above the sum that the catalogue makes of it."""
    return (*_above(case, PARTS), *_above_sum(case))


def _above_sum(case: ReadingsCase) -> Faults:
    return tuple(
        fault
        for ledger in case.ledgers
        for whole in ledger.histories
        for beside in [addends(case.catalog, whole)]
        for part in beside
        for fault in ledger.worst(part, whole, beside)
    )


@rule(
    "SGD103",
    "unlikely-part",
    "warning",
    source="a visitor makes at least one session, but for sessions that pass midnight",
    en=RuleText(
        message="{left} {left_metric} on {day}, of {right} {right_metric}: nearly always a fault",
        suggestion="see whether both come from one property and one filter",
        finds="A day with more visitors than sessions.",
        why="A visitor makes a session, so more of them than sessions are counted by two definitions.",
        limits="A session that passes midnight is counted on its first day by some tools.",
        instead="Take both from one report.",
    ),
    fr=RuleText(
        message="{left} {left_metric} le {day}, pour {right} {right_metric} : presque toujours une erreur",
        suggestion="vérifiez que les deux viennent du même site et du même filtre",
        finds="Un jour avec plus de visiteurs que de sessions.",
        why="Un visiteur fait une session ; s’ils sont plus nombreux, deux définitions se mêlent.",
        limits="Une session qui passe minuit est comptée à son premier jour par certains outils.",
        instead="Prenez les deux dans un même rapport.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("visitors", 80), bench.readings("sessions", 100)),
        bench.of_readings(
            {"left": 120, "right": 100},
            bench.readings("visitors", 120),
            bench.readings("sessions", 100),
        ),
    ),
)
def unlikely_part(case: ReadingsCase, options: Options) -> Faults:
    """Find a part that is above its whole in rare cases only."""
    return _above(case, NEARLY_PARTS)


@rule(
    "SGD107",
    "rising-quartiles",
    "error",
    source="p25 >= p50 >= p75 >= p95 >= p100",
    en=RuleText(
        message=(
            "more reached {right_metric} ({right}) than {left_metric} ({left}) on {day}: quartiles cannot"
            " rise"
        ),
        suggestion="see whether two columns of the export were swapped",
        finds="A day on which more people watched a video to the half than to the quarter, or the like.",
        why="Whoever sees the half has seen the quarter.",
        limits="Only metrics whose names say their share, such as `p25` or `video_50_percent`, are compared.",
        instead="Enter the columns in their order.",
    ),
    fr=RuleText(
        message=(
            "plus de lectures à {right_metric} ({right}) qu’à {left_metric} ({left}) le {day} :"
            " les quartiles ne montent pas"
        ),
        suggestion="vérifiez que deux colonnes de l’export n’ont pas été échangées",
        finds=(
            "Un jour où plus de personnes ont vu une vidéo jusqu’à la moitié que jusqu’au quart, par exemple."
        ),
        why="Qui voit la moitié a vu le quart.",
        limits="Seules les mesures dont le nom dit la part, comme `p25`, sont comparées.",
        instead="Saisissez les colonnes dans leur ordre.",
    ),
    examples=lambda bench: (
        bench.of_readings(None, bench.readings("video_p25", 80), bench.readings("video_p50", 60)),
        bench.of_readings(
            {"left": 60, "right": 80},
            bench.readings("video_p25", 60),
            bench.readings("video_p50", 80),
        ),
    ),
)
def rising_quartiles(case: ReadingsCase, options: Options) -> Faults:
    """Find more who watched to a later mark than to an earlier one."""
    faults: list[Fault] = []
    for ledger in case.ledgers:
        ladders: dict[tuple[str, str], list[tuple[int, str]]] = {}
        for metric in ledger.histories:
            parts = _QUARTILE.fullmatch(metric)
            if parts:
                rung = int(parts["share"] or parts["percent"]), metric
                ladders.setdefault((parts["before"], parts["after"] or ""), []).append(rung)
        for rungs in ladders.values():
            for (_, lower), (_, upper) in pairwise(sorted(rungs)):
                faults += (_turned(fault) for fault in ledger.worst(upper, lower))
    return tuple(faults)


def _turned(fault: Fault) -> Fault:
    """Return a fault with its sides exchanged: the earlier mark first."""
    facts = fault.evidence
    sides = {
        "left_metric": facts["right_metric"],
        "right_metric": facts["left_metric"],
        "left": facts["right"],
        "right": facts["left"],
    }
    return fault._replace(evidence={**facts, **sides})


@rule(
    "SGD108",
    "mentions-misclassed",
    "error",
    source="positive, neutral and negative mentions make all of them",
    en=RuleText(
        message="{parts} classed mentions do not fit the {total} mentions of {day}",
        suggestion="see whether all figures are of one query and one day",
        finds="Positive and negative mentions above all mentions, or with the neutral ones unlike all.",
        why="Sentiment is a share of all mentions, so it is wrong where they are.",
        limits="Tools that leave mentions unclassed should give no neutral ones.",
        instead="Take all figures from one query.",
    ),
    fr=RuleText(
        message="{parts} mentions classées ne correspondent pas aux {total} mentions du {day}",
        suggestion="vérifiez que tous les chiffres viennent de la même requête et du même jour",
        finds=(
            "Des mentions positives et négatives au-delà de toutes, ou différentes de toutes avec les"
            " neutres."
        ),
        why="Le sentiment est une part de toutes les mentions ; il est faux où elles le sont.",
        limits="Un outil qui laisse des mentions sans classe ne devrait pas en donner de neutres.",
        instead="Prenez tous les chiffres dans une même requête.",
    ),
    examples=lambda bench: (
        bench.of_readings(
            None,
            bench.readings("mentions", 10),
            bench.readings("positive_mentions", 6),
            bench.readings("negative_mentions", 3),
        ),
        bench.of_readings(
            {"parts": 13, "total": 10},
            bench.readings("mentions", 10),
            bench.readings("positive_mentions", 9),
            bench.readings("negative_mentions", 4),
        ),
    ),
)
def mentions_misclassed(case: ReadingsCase, options: Options) -> Faults:
    """Find classed mentions that do not make all of them."""
    faults = []
    for ledger in case.ledgers:
        told = ledger.together("positive_mentions", "negative_mentions", "mentions")
        neutral = {key: ledger.over("neutral_mentions", key) for key in told}
        every = {key: total for key, (_, _, total) in told.items() if total >= 0}
        classed = {key: added(*told[key][:2], neutral[key] or 0) for key in every}
        gaps = [(added(total, -every[key]), key) for key, total in classed.items()]
        off = [(abs(gap), key) for gap, key in gaps if gap > 0 or (gap < 0 and neutral[key] is not None)]
        if off:
            key = max(off)[1]
            facts: dict[str, Any] = {
                "day": day_of(key),
                "parts": classed[key],
                "total": every[key],
                "days": len(off),
            }
            faults.append(Fault(ledger.path("mentions"), facts))
    return tuple(faults)


RULES: Final = (
    reach_above_impressions,
    part_above_whole,
    unlikely_part,
    rising_quartiles,
    mentions_misclassed,
)
