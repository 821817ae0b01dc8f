"""Rules of the attainable criterion (SGA) on how much is asked beside what the account itself has
shown, and what a goal of before missed (G9, G10, G17).

What decides is worked out once in the case; rules here only say what it means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from smartgoals._case.attainability import achieved, figure
from smartgoals._model.baseline import Baseline
from smartgoals._model.goal import Ambition
from smartgoals._model.target import KeepPace
from smartgoals.rules._attainable.figures import figures_of, open_strain, strains_of
from smartgoals.rules._attainable.phrases import ask, counted, direction, got, metric_name, weekly
from smartgoals.rules._define import NOTHING, Faults, limit_of, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._options import pair
from smartgoals.rules._rule import Example, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals.rules._examples_base import Bench


def _beyond_history_examples(bench: Bench) -> tuple[Example, ...]:

    stretch: dict[str, Any] = {"ambition": Ambition.STRETCH}
    return (
        bench.passes(),
        bench.passes("a stretch goal may ask for more", target=KeepPace("100 followers/week"), **stretch),
        bench.fails(
            {"by": "history", "asked": 200, "limit": 1.5, "shape": "change"},
            target=KeepPace("200 followers/week"),
        ),
    )


@rule(
    "SGA301",
    "beyond-history",
    "error",
    silences=("SGA302", "SGA304", "SGA305"),
    source="guide G9, G10",
    monotone=True,
    options=pair(
        "times the best shown above which a target is out of reach",
        (1.5, 3),
        (1, 100),
        "social figures drift by a factor of 1.5 to 2 a year (Rival IQ 2023 to 2025, Socialinsider 2025 and"
        " 2026)",
    ),
    en=RuleText(
        message="You ask for {ask}{weekly}; {shown}",
        suggestion="Ask for what has been shown, and go further when that is reached",
        finds=(
            "A target far above the best that the account itself has shown, where its "
            "chance does not say otherwise: of a count, the best four weeks (or week, or "
            "period); of a share, a mean or a score, the best change in as much time as is "
            "left."
        ),
        why=(
            "The best evidence for what can be done is what has been done; a target beyond reach is given up"
            " early."
        ),
        limits=(
            "What was shown over few readings may be luck; changes of budget or format are not in the"
            " readings."
        ),
        instead=(
            "Take the fix, which is what `sg.revise` proposes; or say what will change, and waive the"
            " finding."
        ),
    ),
    fr=RuleText(
        message="Vous demandez {ask}{weekly} ; {shown}",
        suggestion="Demandez ce qui a déjà été montré, et allez plus loin une fois atteint",
        finds=(
            "Une cible bien au-dessus du mieux que le compte a montré, sans que ses "
            "chances disent le contraire : pour un nombre, les quatre meilleures semaines de suite "
            "(ou la meilleure semaine, ou période) ; pour un taux, une moyenne ou une "
            "note, la meilleure variation en autant de temps qu’il en reste."
        ),
        why=(
            "La meilleure preuve de ce qui est possible est ce qui a été fait ; une cible "
            "hors de portée est vite abandonnée."
        ),
        limits=(
            "Ce que montrent peu de relevés peut être dû à la chance ; un changement de "
            "budget ou de format n’y figure pas."
        ),
        instead=(
            "Prenez la correction, qui est ce que propose `sg.revise` ; ou dites ce qui "
            "changera, et acceptez le constat."
        ),
    ),
    examples=_beyond_history_examples,
)
def beyond_history(case: Case, options: Options) -> Faults:
    """Find a target far above the best that the account has shown."""
    limit = limit_of(case.goal, options)
    for one in strains_of(case):
        if one.strain.is_far(limit):
            facts = {**figures_of(one.case, one.strain), "limit": figure(limit)}
            return (Fault(one.path, facts, one.fix(case)),)
    return NOTHING


def _above_best_examples(bench: Bench) -> tuple[Example, ...]:

    return (bench.passes(), bench.fails({"by": "history", "asked": 60}, target=KeepPace("60 followers/week")))


@rule(
    "SGA302",
    "above-best",
    "warning",
    silences=("SGA305",),
    source="guide G9, G10",
    monotone=True,
    en=RuleText(
        message="You ask for {ask}{weekly}, {than_ever}: {shown}",
        suggestion="Say what will change: budget, format, partner",
        finds="A target above the best shown, though not out of reach, that the odds do not support.",
        why="A record is possible and needs a reason.",
        limits=(
            "What was shown over few readings may be luck; changes of budget or format are not in the"
            " readings."
        ),
        instead="Write into `decision` what will be done differently, or take the fix.",
    ),
    fr=RuleText(
        message="Vous demandez {ask}{weekly}, {than_ever} : {shown}",
        suggestion="Dites ce qui changera : budget, format, partenaire",
        finds=(
            "Une cible au-dessus du mieux montré, sans être hors de portée, que les chances ne soutiennent"
            " pas."
        ),
        why="Un record est possible et demande une raison.",
        limits=(
            "Ce que montrent peu de relevés peut être dû à la chance ; un changement de "
            "budget ou de format n’y figure pas."
        ),
        instead="Écrivez dans `decision` ce qui sera fait autrement, ou prenez la correction.",
    ),
    examples=_above_best_examples,
)
def above_best(case: Case, options: Options) -> Faults:
    """Find a target above the best shown, within what may still be called a stretch."""
    for one in strains_of(case):
        if one.strain.is_above_best():
            facts = figures_of(one.case, one.strain) | direction(one.case)
            return (Fault(one.path, facts, one.fix(case)),)
    return NOTHING


def _never_moved_this_way_examples(bench: Bench) -> tuple[Example, ...]:
    falling = evolve(bench.evidence, histories=[bench.rising(-20, start=3000)])
    return (bench.passes(), bench.fails({"by": "history"}, evidence=falling, baseline=None))


@rule(
    "SGA303",
    "never-moved-this-way",
    "error",
    silences=("SGA302", "SGA304", "SGA305"),
    source="guide G9",
    monotone=True,
    en=RuleText(
        message="You ask for {ask}, and the figure has never moved that way ({metric}, {counted})",
        variants={"held": "You ask for {ask}, and the figure has never held its own ({metric}, {counted})"},
        suggestion="Find out what would move it before promising how far",
        finds="A figure asked to rise (or fall) that has not done so in any stretch of its readings.",
        why="Past success shows that it can be done again; here there is none.",
        limits=(
            "What was shown over few readings may be luck; changes of budget or format are not in the"
            " readings."
        ),
        instead="Try a small goal first, such as any rise over a month.",
    ),
    fr=RuleText(
        message="Vous demandez {ask}, et le chiffre n’est jamais allé dans ce sens ({metric}, {counted})",
        variants={"held": "Vous demandez {ask}, et le chiffre n’a jamais tenu bon ({metric}, {counted})"},
        suggestion="Cherchez ce qui le ferait bouger avant de promettre de combien",
        finds="Un chiffre qui doit monter (ou baisser) et ne l’a fait dans aucune période de ses relevés.",
        why="Un succès passé montre qu’on peut recommencer ; ici il n’y en a pas.",
        limits=(
            "Ce que montrent peu de relevés peut être dû à la chance ; un changement de "
            "budget ou de format n’y figure pas."
        ),
        instead="Essayez d’abord un petit but, par exemple une hausse quelconque sur un mois.",
    ),
    examples=_never_moved_this_way_examples,
)
def never_moved_this_way(case: Case, options: Options) -> Faults:
    """Find a figure asked to move as it never has in its readings."""
    case = case.as_quota
    strain = open_strain(case)
    if strain is None or not strain.is_new:
        return NOTHING
    facts = figures_of(case, strain)
    facts |= {"metric": metric_name(case), "counted": counted(_read(case), "reading")}
    return (Fault("target", facts, variant="held" if strain.wanted == 0 else ""),)


def _read(case: Case) -> int:
    return 0 if case.judgement.shown is None else case.judgement.shown.readings


def _missed_before_examples(bench: Bench) -> tuple[Example, ...]:
    from datetime import date

    from smartgoals._model.closed_goal import ClosedGoal, Outcome

    missed = ClosedGoal(
        goal=evolve(
            bench.goal,
            id="autumn",
            start=date(2025, 9, 1),
            deadline=date(2025, 12, 1),
            baseline=Baseline(value=1000),
            cadence=None,
        ),
        closed_on=date(2025, 12, 1),
        outcome=Outcome.MISSED,
        actual=1200,
    )
    tried = evolve(bench.evidence, closed_goals=[missed])
    return (bench.passes(), bench.fails({"past": "autumn", "closed": date(2025, 12, 1)}, evidence=tried))


@rule(
    "SGA310",
    "missed-before",
    "warning",
    source="guide G9, G17",
    monotone=True,
    en=RuleText(
        message=("You ask for {ask}{weekly}; the goal that was closed on {closed} got {got} and was missed"),
        suggestion="Say what is different this time",
        finds=("A target above what an earlier, missed goal of the same metric and channel reached."),
        why="Missing the same goal twice teaches that goals do not count.",
        limits="It does not know why the earlier goal was missed.",
        instead="Read the lesson of the closed goal, and ease the target or name the change.",
    ),
    fr=RuleText(
        message=("Vous demandez {ask}{weekly} ; le but clos le {closed} a donné {got} et a été manqué"),
        suggestion="Dites ce qui est différent cette fois",
        finds=("Une cible au-dessus de ce qu’a atteint un but antérieur manqué, même mesure et même canal."),
        why="Manquer deux fois le même but apprend que les buts ne comptent pas.",
        limits="Elle ne sait pas pourquoi le but antérieur a été manqué.",
        instead="Relisez la leçon du but clos, et allégez la cible ou nommez le changement.",
    ),
    examples=_missed_before_examples,
)
def missed_before(case: Case, options: Options) -> Faults:
    """Find a target that an earlier goal of the same metric and channel asked and missed."""
    asked = case.asked if case.surroundings.has_closed_goals else None
    if asked is None or asked.amount is None:
        return NOTHING
    from smartgoals._model.closed_goal import Outcome  # loads where there is a past goal to learn from

    for one in reversed(case.evidence.all_closed_goals):
        same = (one.goal.metric, one.goal.channel) == (case.goal.metric, case.goal.channel)
        if not same or one.outcome is not Outcome.MISSED or one.closed_on > case.as_of:
            continue
        reached = achieved(one, asked)
        if reached is not None and asked.amount * asked.sign > reached:
            facts = {
                "past": one.id,
                "closed": one.closed_on,
                "reached": figure(reached * asked.sign),
                "asked": figure(asked.amount),
                "ask": ask(case),
                "weekly": weekly(case),
                "got": got(case, reached * asked.sign),
            }
            return (Fault("target", facts),)
    return NOTHING


RULES: Final = (beyond_history, above_best, never_moved_this_way, missed_before)
