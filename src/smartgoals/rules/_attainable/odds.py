"""Rules of the attainable criterion (SGA) on the chance that a projection gives a goal (G10, G17)."""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from smartgoals._case.attainability import figure
from smartgoals._case.staleness import is_stale
from smartgoals._model.target import ReachLevel
from smartgoals.rules._attainable.options import WINDOWS, pair
from smartgoals.rules._define import NOTHING, Faults, limit_of, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case


def _by_odds(case: Case, options: Options, is_wrong: Callable[[float, Fraction], bool]) -> Faults:
    shown = case.demonstrated
    if shown is None or shown.windows < _LEAST_SHOWN:
        return NOTHING  # the projection answers from one reading too, with a spread that nobody has seen
    if is_stale(case):
        return NOTHING  # SGA312 tells it, and what was shown still judges how hard the goal is
    goal = case.goal
    if goal.target is None or case.ends_on is None or case.is_over or case.is_wrong_way:
        return NOTHING
    if case.doubt is not None:
        return NOTHING  # the chance of a total says nothing of a pace
    found = case.projection
    chance = found.probability
    if chance is None:
        return NOTHING
    limit = limit_of(case.goal, options)
    if not is_wrong(chance, limit):
        return NOTHING
    return (Fault("target", {"chance": chance, "limit": figure(limit), "deadline": case.goal.deadline}),)


_LEAST_SHOWN: Final = 2
"""From so many windows (or levels) on a history may speak of chances, as it may decide; fewer show no spread."""


@rule(
    "SGA304",
    "next-to-no-chance",
    "error",
    source="guide G10",
    monotone=True,
    options=pair(
        "probability below which the goal is out of reach",
        (0.05, 0.01),
        (0, 1),
        "the mirror of open-okr’s sandbagging bound of .90, halved",
    ),
    en=RuleText(
        message="as the readings go, the chance of meeting it is {chance:%} (below {limit:%})",
        suggestion="lower the target, move the deadline, or say what will change",
        finds="A projection that gives the goal next to no chance.",
        why="A committed goal is one people can plan on.",
        limits="The projection carries the past on and knows no plans.",
        instead="Lower the target, or give it more time.",
    ),
    fr=RuleText(
        message=("à en juger par les relevés, la chance de l’atteindre est de {chance:%} (moins de {limit:%})"),
        suggestion="baissez la cible, repoussez l’échéance, ou dites ce qui changera",
        finds="Une projection qui ne laisse au but presque aucune chance.",
        why="Un but engagé est un but sur lequel on peut compter.",
        limits="La projection prolonge le passé et ignore les projets.",
        instead="Baissez la cible, ou donnez-lui plus de temps.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({"limit": 0.05}, target=ReachLevel(9000))),
)
def unlikely(case: Case, options: Options) -> Faults:
    """Find a goal that the projection from its own history gives next to no chance."""
    return _by_odds(case, options, operator.lt)


@rule(
    "SGA305",
    "long-odds",
    "warning",
    source="guide G10",
    monotone=True,
    options=pair(
        "probability below which the odds are long",
        (0.4, 0.1),
        (0, 1),
        "open-okr METHOD: .40 to .75 is the sweet spot, below .25 a moonshot",
    ),
    en=RuleText(
        message="as the readings go, the chance of meeting it is {chance:%} (below {limit:%})",
        suggestion="decide whether that is a risk worth taking",
        finds="A projection by which the goal is more likely missed than met.",
        why="Odds one knows can be accepted; odds one does not know surprise.",
        limits="The projection carries the past on and knows no plans.",
        instead="Make it a stretch goal, or lower it.",
    ),
    fr=RuleText(
        message=("à en juger par les relevés, la chance de l’atteindre est de {chance:%} (moins de {limit:%})"),
        suggestion="décidez si le risque en vaut la peine",
        finds="Une projection selon laquelle le but sera plutôt manqué qu’atteint.",
        why="On peut accepter une chance connue ; une chance inconnue surprend.",
        limits="La projection prolonge le passé et ignore les projets.",
        instead="Faites-en un but ambitieux, ou baissez-le.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({"limit": 0.4}, target=ReachLevel(9000))),
)
def long_odds(case: Case, options: Options) -> Faults:
    """Find a goal that will more likely be missed, by the projection."""
    return _by_odds(case, options, operator.lt)


@rule(
    "SGA309",
    "sure-thing",
    "warning",
    source="guide G17",
    options=(
        *pair(
            "probability above which a goal is no challenge",
            (0.95, 0.75),
            (0, 1),
            "open-okr METHOD: above .75 comfortable, above .90 sandbagging",
        ),
        WINDOWS,
    ),
    en=RuleText(
        message="as the readings go, it will be met with a chance of {chance:%} (above {limit:%})",
        suggestion="raise the target",
        finds="A projection that as good as promises the goal.",
        why="What comes by itself needs no goal.",
        limits="The projection carries the past on; the past may end.",
        instead="Raise the target until the odds are between 40 and 75 %.",
    ),
    fr=RuleText(
        message=("à en juger par les relevés, il sera atteint avec une chance de {chance:%} (plus de {limit:%})"),
        suggestion="relevez la cible",
        finds="Une projection qui promet presque le but.",
        why="Ce qui vient tout seul n’a pas besoin d’un but.",
        limits="La projection prolonge le passé ; le passé peut finir.",
        instead="Relevez la cible jusqu’à une chance de 40 à 75 %.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({"limit": 0.95}, target=ReachLevel(2210))),
)
def sure_thing(case: Case, options: Options) -> Faults:
    """Find a goal that the projection as good as promises."""
    judged = case.judgement
    if judged.shown is None or judged.shown.windows < setting(options, "windows"):
        return NOTHING
    return _by_odds(case, options, operator.gt)


RULES: Final = (
    unlikely,
    long_odds,
    sure_thing,
)
