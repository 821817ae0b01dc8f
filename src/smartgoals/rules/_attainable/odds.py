"""Rules of the attainable criterion (SGA) on the chance that a projection gives a goal (G10, G17)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from smartgoals._case.bands import is_rarely_held
from smartgoals._case.difficulty import chance_of
from smartgoals._case.proposing import fix_of
from smartgoals._model.target import ReachLevel, StayWithin
from smartgoals.rules._attainable.figures import Strained, asks_no_more, open_strain, strains_of
from smartgoals.rules._attainable.phrases import chance_facts, harder
from smartgoals.rules._define import NOTHING, Faults, limit_of, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._options import WINDOWS, pair
from smartgoals.rules._rule import Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case


def _odds(case: Case, one: Strained, chance: float, limit: Fraction) -> Faults:
    return (Fault(one.path, chance_facts(one.case, chance, limit), one.fix(case)),)


def _band_chance(case: Case) -> float | None:
    """Return the chance of a band that is open; None of other goals, and where none may be told."""
    is_open = isinstance(case.as_quota.goal.target, StayWithin) and case.decided is None
    return chance_of(case) if is_open else None


@rule(
    "SGA304",
    "next-to-no-chance",
    "error",
    silences=("SGA302", "SGA305"),
    source="guide G10",
    monotone=True,
    options=pair(
        "probability below which the goal is out of reach",
        (0.05, 0.01),
        (0, 1),
        "the mirror of open-okr’s sandbagging bound of .90, halved",
    ),
    en=RuleText(
        message="You ask for {ask}{weekly}. If everything goes on as before, you would miss it: {odds}",
        suggestion="{ease:^}, move the deadline, or say what will change",
        finds=(
            "A target beyond the best shown that a projection gives next to no chance, or "
            "a band that most figures left and that has none."
        ),
        why="A committed goal is one people can plan on.",
        limits=(
            "The projection carries the past on and knows no plans; up to a quarter beyond "
            "the best shown it only warns (SGA305)."
        ),
        instead="Take the fix, give it more time, or say what will change.",
    ),
    fr=RuleText(
        message="Vous demandez {ask}{weekly}. Si tout continue comme avant, vous le manquerez : {odds}",
        suggestion="{ease:^}, repoussez l’échéance, ou dites ce qui changera",
        finds=(
            "Une cible au-delà du mieux montré à laquelle une projection ne laisse presque "
            "aucune chance, ou une fourchette que la plupart des chiffres quittent et qui n’en a pas."
        ),
        why="Un but engagé est un but sur lequel on peut compter.",
        limits=(
            "La projection prolonge le passé et ignore les projets ; jusqu’à un quart "
            "au-delà du mieux montré, elle ne fait qu’avertir (SGA305)."
        ),
        instead="Prenez la correction, donnez plus de temps, ou dites ce qui changera.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({"limit": 0.05}, target=ReachLevel(9000))),
)
def unlikely(case: Case, options: Options) -> Faults:
    """Find a goal beyond what was shown that the projection gives next to no chance."""
    limit = limit_of(case.goal, options)
    for one in strains_of(case):
        if one.strain.chance is not None and one.strain.is_hopeless(limit):
            return _odds(case, one, one.strain.chance, limit)
    chance, band = _band_chance(case), case.goal.target
    if chance is None or chance >= limit or not isinstance(band, StayWithin):
        return NOTHING
    if not is_rarely_held(case, band):
        return NOTHING
    return (Fault("target", chance_facts(case, chance, limit), fix_of(case)),)


@rule(
    "SGA305",
    "long-odds",
    "warning",
    source="guide G10",
    monotone=True,
    options=pair(
        "probability below which the odds are long",
        (0.25, 0.1),
        (0, 1),
        "open-okr METHOD: .40 to .75 is the sweet spot, below .25 a moonshot",
    ),
    en=RuleText(
        message=(
            "You ask for {ask}{weekly}. If everything goes on as before, you have {odds} of getting there"
        ),
        variants={
            "band": "You ask for {ask}. If everything goes on as before, you have {odds} of keeping to that"
        },
        suggestion="Decide whether that is a risk worth taking",
        finds="A projection by which the goal is much more likely missed than met.",
        why="Odds one knows can be accepted; odds one does not know surprise.",
        limits=(
            "The projection carries the past on and knows no plans; of a target that asks "
            "to go on as usual it speaks only when there is next to no chance."
        ),
        instead="Make it a stretch goal, or take the fix.",
    ),
    fr=RuleText(
        message="Vous demandez {ask}{weekly}. Si tout continue comme avant, vous avez {odds} d’y arriver",
        variants={
            "band": "Vous demandez {ask}. Si tout continue comme avant, vous avez {odds} de vous y tenir"
        },
        suggestion="Décidez si le risque en vaut la peine",
        finds="Une projection selon laquelle le but sera bien plutôt manqué qu’atteint.",
        why="On peut accepter une chance connue ; une chance inconnue surprend.",
        limits=(
            "La projection prolonge le passé et ignore les projets ; d’une cible qui "
            "continue comme d’habitude, elle ne parle que s’il n’y a presque aucune chance."
        ),
        instead="Faites-en un but ambitieux, ou prenez la correction.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({"limit": 0.25}, target=ReachLevel(9000))),
)
def long_odds(case: Case, options: Options) -> Faults:
    """Find a goal that will more likely be missed, by the projection."""
    limit = limit_of(case.goal, options)
    for one in strains_of(case):
        if one.strain.chance is not None and one.strain.is_long(limit):
            return _odds(case, one, one.strain.chance, limit)
    chance = _band_chance(case)
    if chance is None or chance >= limit:
        return NOTHING
    return (Fault("target", chance_facts(case, chance, limit), fix_of(case), variant="band"),)


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
        message="You ask for {ask}{weekly}. If everything goes on as before, you get there anyway: {odds}",
        suggestion="{harder:^}",
        finds="A target below what is usual that a projection as good as promises.",
        why="What comes by itself needs no goal.",
        limits="The projection carries the past on; the past may end.",
        instead="Take the fix, which has an even chance.",
    ),
    fr=RuleText(
        message=(
            "Vous demandez {ask}{weekly}. Si tout continue comme avant, vous y arriverez de toute façon :"
            " {odds}"
        ),
        suggestion="{harder:^}",
        finds="Une cible inférieure à l’habituel qu’une projection promet presque.",
        why="Ce qui vient tout seul n’a pas besoin d’un but.",
        limits="La projection prolonge le passé ; le passé peut finir.",
        instead="Prenez la correction, qui a une chance sur deux.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({"limit": 0.95}, target=ReachLevel(2210))),
)
def sure_thing(case: Case, options: Options) -> Faults:
    """Find a goal that the projection as good as promises."""
    case = case.as_quota
    strain, limit = open_strain(case), limit_of(case.goal, options)
    windows = int(setting(options, "windows"))
    if strain is None or strain.chance is None or not strain.is_sure(limit, windows):
        return NOTHING
    if not asks_no_more(case, lambda step: step.is_sure(limit, windows)):
        return NOTHING
    facts = {**chance_facts(case, strain.chance, limit), "harder": harder(case)}
    return (Fault("target", facts, fix_of(case)),)


RULES: Final = (
    unlikely,
    long_odds,
    sure_thing,
)
