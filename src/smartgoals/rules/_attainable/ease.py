"""Rules of the attainable criterion (SGA) on targets that ask for too little (G17)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._case.asked import Shape
from smartgoals._case.attainability import figure
from smartgoals._case.fixes import harder
from smartgoals._model.metric import Nature
from smartgoals._model.target import REACHED, KeepPace, ReachLevel
from smartgoals._numbers import Number, exact
from smartgoals._plan.terms import is_in_other_scale, level_at_end
from smartgoals.rules._attainable.figures import figures_of
from smartgoals.rules._attainable.options import pair
from smartgoals.rules._define import NOTHING, Faults, limit_of, rule
from smartgoals.rules._finding import Fact, Fault
from smartgoals.rules._rule import Example, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals.rules._examples_base import Bench


def _starts_from(case: Case) -> Number | None:
    """Return the value that the goal begins with: its baseline once it is under way, the last reading before."""
    begins, start = case.begins, case.start
    is_stated = start is not None and start.is_stated
    if start is not None and is_stated and (case.history is None or (begins is not None and begins < case.as_of)):
        return start.value
    read = case.read if case.per is None else case.period_levels
    if read:
        return read.last.value
    return case.start.value if case.start is not None else None


def _reached(case: Case) -> dict[str, Fact] | None:
    """Return what the figure stands at and what is asked, where that is reached; None where it is not."""
    goal, metric = case.goal, case.metric
    if metric is None or not isinstance(goal.target, REACHED) or (metric.nature is Nature.FLOW and not case.per):
        return None
    now = None if is_in_other_scale(goal, metric) else _starts_from(case)
    if now is None or case.is_over:
        return None
    # Where a level leads to the worse side, what the metric wants of it is there already.
    sign = -case.sign if case.is_wrong_way else case.sign
    if isinstance(goal.target, ReachLevel) and now * sign < goal.target.value * sign:
        return None  # the usual case, told without exact arithmetic: numbers compare as the decimals they stand for
    final = level_at_end(goal, case.start, case.per)
    if final is None or exact(now) * sign < final * sign:
        return None
    return {"now": now, "asked": figure(final)}


@rule(
    "SGA307",
    "already-met",
    "warning",
    source="guide G17",
    en=RuleText(
        message="the figure is {now}, and {asked:.2} is asked: it is met before the work begins",
        suggestion="raise the target",
        finds="A level that is reached already.",
        why="A goal that is met from the first day changes nothing.",
        limits="A goal to hold a level is better said as a band (`sg.StayWithin`).",
        instead="Take the fix, in the middle of what has been shown; or hold the level with a band.",
    ),
    fr=RuleText(
        message=("le chiffre est de {now}, et {asked:.2} est demandé : le but est atteint avant de commencer"),
        suggestion="relevez la cible",
        finds="Un niveau déjà atteint.",
        why="Un but atteint dès le premier jour ne change rien.",
        limits="Un but de maintien se dit mieux par une fourchette (`sg.StayWithin`).",
        instead=("Prenez la correction, au milieu de ce qui a été montré ; ou maintenez le niveau par une fourchette."),
    ),
    examples=lambda bench: (
        bench.passes(target=ReachLevel(3000)),
        bench.fails({"asked": 2000}, target=ReachLevel(2000)),
    ),
)
def already_met(case: Case, options: Options) -> Faults:
    """Find a target that the figure has reached before the work begins."""
    facts = _reached(case)
    return NOTHING if facts is None else (Fault("target", facts, harder(case)),)


def _too_easy_examples(bench: Bench) -> tuple[Example, ...]:

    return (bench.passes(), bench.fails({"asked": 10}, target=KeepPace("10 followers/week")))


@rule(
    "SGA308",
    "too-easy",
    "warning",
    source="guide G17",
    options=pair(
        "share of the usual pace below which a target is too easy",
        (0.8, 1),
        (0, 2),
        "Microsoft Viva Goals: a score above .8 says “set it higher”",
    ),
    en=RuleText(
        message="{asked:.2} is asked, and {usual:.2} is usual: too easy",
        suggestion="raise it towards the best shown, {best:.2}",
        finds="A target below most of what the account does anyway.",
        why="A goal shall challenge; after an audit it is as often too easy as too hard.",
        limits=("A pace shown over few readings may be luck; changes of budget or format are not in the readings."),
        instead="Take the fix, half-way between the usual and the best.",
    ),
    fr=RuleText(
        message="{asked:.2} est demandé, et {usual:.2} est habituel : trop facile",
        suggestion="relevez-la vers le mieux montré, {best:.2}",
        finds="Une cible inférieure à l’essentiel de ce que fait le compte de toute façon.",
        why=("Un but doit stimuler ; après un audit, il est aussi souvent trop facile que trop difficile."),
        limits=(
            "Un rythme montré sur peu de relevés peut être dû à la chance ; un changement de "
            "budget ou de format n’y figure pas."
        ),
        instead="Prenez la correction, à mi-chemin entre l’habituel et le mieux.",
    ),
    examples=_too_easy_examples,
)
def too_easy(case: Case, options: Options) -> Faults:
    """Find a target well below what the account does anyway."""
    judged, asked = case.judgement, case.asked
    if judged.shown is None or asked is None or asked.amount is None or asked.shape is Shape.LEVEL:
        return NOTHING
    wanted, usual = asked.amount * asked.sign, judged.shown.usual
    share = limit_of(case.goal, options)
    easy = (
        usual > 0 and wanted < usual * share
        if asked.sign > 0 or asked.shape is Shape.CHANGE
        else wanted * share < usual
    )
    # What readings have decided is no longer too easy: it is met or missed.
    if not easy or _reached(case) is not None or case.progress.settled is not None:
        return NOTHING
    return (Fault("target", {**figures_of(case, judged.shown), "share": figure(share)}, harder(case)),)


RULES: Final = (
    already_met,
    too_easy,
)
