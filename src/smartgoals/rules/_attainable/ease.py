"""Rules of the attainable criterion (SGA) on targets that ask for too little (G17)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._case.attainability import figure
from smartgoals._case.difficulty import Difficulty, level_asked, stands_there
from smartgoals._case.proposing import fix_of
from smartgoals._model.target import KeepPace, ReachLevel, StayWithin
from smartgoals.rules._attainable.figures import asks_no_more, figures_of, open_strain
from smartgoals.rules._attainable.phrases import (
    amount,
    ask,
    ask_in_all,
    direction,
    harder,
    metric_name,
    stricter,
)
from smartgoals.rules._define import NOTHING, Faults, limit_of, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._options import pair
from smartgoals.rules._rule import Example, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals.rules._examples_base import Bench


@rule(
    "SGA307",
    "already-met",
    "warning",
    silences=("SGA308", "SGA309"),
    source="guide G17",
    en=RuleText(
        message="You ask for {ask}, and it already stands at {stands} ({metric})",
        variants={"decided": "You ask for {ask}, and that is met for good, whatever comes ({metric})"},
        suggestion="{harder:^}",
        finds=(
            "A level that is reached already, and not likely to be lost again; or a goal that its readings, or "
            "all that its metric can be, have decided as met before its last day."
        ),
        why="A goal that is met from the first day changes nothing.",
        limits="A goal to hold a level is better said as a band (`sg.StayWithin`).",
        instead="Take the fix, or hold the level with a band.",
    ),
    fr=RuleText(
        message="Vous demandez {ask}, et le chiffre en est déjà à {stands} ({metric})",
        variants={
            "decided": "Vous demandez {ask}, ce qui est acquis, quoi qu’il arrive ({metric})",
        },
        suggestion="{harder:^}",
        finds=(
            "Un niveau déjà atteint, qui ne risque guère d’être reperdu ; ou un but que ses relevés, ou tout ce"
            " que sa mesure peut être, ont décidé comme atteint avant son dernier jour."
        ),
        why="Un but atteint dès le premier jour ne change rien.",
        limits="Un but de maintien se dit mieux par une fourchette (`sg.StayWithin`).",
        instead="Prenez la correction, ou maintenez le niveau par une fourchette.",
    ),
    examples=lambda bench: (
        bench.passes(target=ReachLevel(3000)),
        bench.fails({"asked": 2000}, target=ReachLevel(2000), baseline=None),
    ),
)
def already_met(case: Case, options: Options) -> Faults:
    """Find a target that the figure has reached already."""
    if case.decided and not case.is_over and case.doubt is None:
        said = {"ask": ask(case), "metric": metric_name(case), "harder": stricter(case)}
        return (Fault("target", said, None, "decided"),)
    now = None if case.decided is not None else stands_there(case)
    asked = case.asked
    if now is None or asked is None or (case.strain is not None and not case.strain.is_met):
        return NOTHING
    if not asks_no_more(case, lambda step: step.is_met):
        return NOTHING
    final = level_asked(case)
    facts = {
        "now": figure(now),
        "asked": None if final is None else figure(final),
        "ask": ask_in_all(case, final),
        "metric": metric_name(case),
        "stands": amount(now, case),
        "harder": harder(case),
    }
    return (Fault("target", facts, fix_of(case)),)


def _too_easy_examples(bench: Bench) -> tuple[Example, ...]:

    return (bench.passes(), bench.fails({"asked": 10}, target=KeepPace("10 followers/week")))


@rule(
    "SGA308",
    "too-easy",
    "warning",
    silences=("SGA309",),
    source="guide G17",
    options=pair(
        "share of the usual pace below which a target is too easy",
        (0.8, 1),
        (0, 2),
        "Microsoft Viva Goals: a score above .8 says “set it higher”",
    ),
    en=RuleText(
        message="You ask for {ask}{weekly}; {anyway}: {shown}",
        variants={
            "band": "You ask for {ask}, and ten times as much as was ever read would lie inside ({metric})"
        },
        suggestion="{harder:^}",
        finds=(
            "A target below most of what the account does anyway, to which nothing gives long odds; or a band"
            " that lets pass ten times what was ever read, and a tenth of it."
        ),
        why="A goal shall challenge; after an audit it is as often too easy as too hard.",
        limits=(
            "What was shown over few readings may be luck; changes of budget or format are not in the"
            " readings."
        ),
        instead="Take the fix, which has an even chance.",
    ),
    fr=RuleText(
        message="Vous demandez {ask}{weekly} ; {anyway} : {shown}",
        variants={"band": "Vous demandez {ask}, et dix fois tout ce qui a été relevé y tiendrait ({metric})"},
        suggestion="{harder:^}",
        finds=(
            "Une cible inférieure à l’essentiel de ce que fait le compte de toute façon, "
            "et dont les chances sont bonnes ; ou une fourchette où tiendraient dix fois tout ce qui a été "
            "relevé, et le dixième."
        ),
        why="Un but doit stimuler ; après un audit, il est aussi souvent trop facile que trop difficile.",
        limits=(
            "Ce que montrent peu de relevés peut être dû à la chance ; un changement de "
            "budget ou de format n’y figure pas."
        ),
        instead="Prenez la correction, qui a une chance sur deux.",
    ),
    examples=_too_easy_examples,
)
def too_easy(case: Case, options: Options) -> Faults:
    """Find a target well below what the account does anyway."""
    case = case.as_quota
    band = case.goal.target
    if isinstance(band, StayWithin) and case.difficulty is Difficulty.TOO_EASY:
        told = {"ask": ask(case), "metric": metric_name(case), "harder": stricter(case)}
        return (Fault("target", told, None, "band"),)
    strain, share = open_strain(case), limit_of(case.goal, options)
    if strain is None or strain.wanted is None or not strain.is_below_usual(share):
        return NOTHING
    if not asks_no_more(case, lambda step: step.is_below_usual(share)):
        return NOTHING
    return (
        Fault(
            "target",
            {**figures_of(case, strain), **direction(case), "share": figure(share), "harder": harder(case)},
            fix_of(case),
        ),
    )


RULES: Final = (
    already_met,
    too_easy,
)
