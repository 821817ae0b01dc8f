"""Rules of the attainable criterion (SGA) on what a number means: a total, or the amount of a period (G7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from smartgoals._case.attainability import Ground, figure
from smartgoals._case.difficulty import Difficulty, stands_there
from smartgoals._model.baseline import Baseline
from smartgoals._model.target import ChangeBy, ReachLevel, ReachPace
from smartgoals._numbers import exact
from smartgoals._time.pace import Pace
from smartgoals._time.period_words import period_in_words
from smartgoals.rules._attainable.phrases import amount, ask, each
from smartgoals.rules._define import NOTHING, Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Example, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._time.period import Period
    from smartgoals.rules._examples_base import Bench


def _as_pace(case: Case, target: ReachLevel | ChangeBy, period: Period) -> Goal | None:
    """Return the goal with its number as the amount of a period.

    None where no such period ends in its days, and where that would be met already, or out of reach.
    """
    goal = case.goal
    base = None if goal.baseline is None else evolve(goal.baseline, per=period)
    if isinstance(target, ReachLevel):
        fixed = evolve(goal, target=ReachPace(Pace(target.value, period)), baseline=base)
    else:
        fixed = evolve(goal, target=evolve(target, milestones=()), baseline=base)
    again = case.with_goal(fixed)
    is_meant = again.plan is not None and again.difficulty not in {
        Difficulty.ALREADY_MET,
        Difficulty.IMPLAUSIBLE,
    }
    return fixed if is_meant else None


def _total_or_pace_examples(bench: Bench) -> tuple[Example, ...]:
    from datetime import timedelta

    from smartgoals._evidence import Evidence
    from smartgoals._model.history import History

    days = [bench.as_of - timedelta(days=k) for k in range(120)]
    views = History.of(
        [(day, 480 + 5 * (day.toordinal() % 7)) for day in days], metric="page_views", channel="site"
    )
    visits = Evidence(strategy=bench.strategy, histories=[views])
    monthly: dict[str, Any] = {"metric": "page_views", "channel": "site", "baseline": None}
    return (
        bench.passes(target=ReachLevel(2400)),
        bench.passes("a total that is plainly one", evidence=visits, target=ReachLevel(70000), **monthly),
        bench.fails(
            {"number": 15600, "period": "month"},
            evidence=visits,
            target=ReachLevel(15600),
            **monthly,
        ),
    )


@rule(
    "SGA317",
    "total-or-pace",
    "unknown",
    source="guide G7: fewer telephone requests over a few months; published goals of marketing guides, 2026",
    en=RuleText(
        message=(
            "Do you mean {number:.0} in all, or {number:.0} {each}? There are {usual:.0} {each} "
            "already, {total:.0} in the days of the goal"
        ),
        suggestion="Say which is meant",
        finds=(
            "A total of a flow that may be meant as the amount of one period: by its "
            "number, or by a baseline that is a pace."
        ),
        why=(
            "“From 15,100 visits a month to 18,875” is a pace to be reached; as a total it would be met"
            " early on."
        ),
        limits=(
            "It asks where readings or audits show that a month or a week brings about as much as the "
            "baseline, or without one as the number; or where the baseline is a pace."
        ),
        instead=(
            "Take the fix, where there is one: the number is near one period’s, and neither met "
            "already nor out of reach; of a total, state the baseline as that of as many days, "
            "without `per`."
        ),
    ),
    fr=RuleText(
        message=(
            "Voulez-vous dire {number:.0} en tout, ou {number:.0} {each} ? Il y en a déjà "
            "{usual:.0} {each}, soit {total:.0} sur les jours du but"
        ),
        suggestion="Dites ce qui est voulu",
        finds=(
            "Un total qui peut être voulu comme le nombre d’une période : par sa taille, "
            "ou par un point de départ qui est un rythme."
        ),
        why=(
            "« De 15 100 visites par mois à 18 875 » est un rythme à atteindre ; comme total, il serait vite"
            " atteint."
        ),
        limits=(
            "Elle demande si relevés ou audits montrent qu’un mois ou une semaine apporte à peu près "
            "le point de départ ou, sans lui, le nombre ; ou si le point de départ est un rythme."
        ),
        instead=(
            "Prenez la correction, s’il y en a une : le nombre est proche de celui d’une période, "
            "ni déjà atteint ni hors de portée ; pour un total, donnez le départ d’autant de jours, "
            "sans `per`."
        ),
    ),
    examples=_total_or_pace_examples,
)
def total_or_pace(case: Case, options: Options) -> Faults:
    """Ask what the number of a flow is: it is near that of one period, and that of all its days is
    larger; or nobody can tell.

    Beside a baseline that is a pace it is asked in any case. A number that is no amount of a period
    has no fix, and neither has one that would be met already, or out of reach.
    """
    doubt, goal, target = case.doubt, case.goal, case.goal.target
    if doubt is None or not isinstance(target, (ReachLevel, ChangeBy)):
        return NOTHING
    facts = {
        "metric": goal.metric,
        "number": figure(doubt.number),
        "period": period_in_words(doubt.period),
        "usual": figure(doubt.usual),
        "total": figure(doubt.total),
        "each": each(doubt.period),
    }
    return (Fault("target", facts, _as_pace(case, target, doubt.period) if doubt.is_near else None),)


def _far_from_baseline_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._evidence import Evidence

    bare = Evidence(strategy=bench.strategy)
    rate: dict[str, Any] = {"metric": "conversion_rate", "channel": "site"}
    known = Baseline(value=0.01, on=bench.as_of)
    return (
        bench.passes("half as much again", evidence=bare, target=ReachLevel(0.015), baseline=known, **rate),
        bench.fails(
            {"base": 0.01, "asked": 0.14, "times": 14},
            evidence=bare,
            target=ReachLevel(0.14),
            baseline=known,
            **rate,
        ),
    )


@rule(
    "SGA394",
    "far-from-baseline",
    "unknown",
    source="published goals with an expert’s verdict, 2026: a target many times the baseline is asked about",
    silences=("SGA390", "SGA391"),
    en=RuleText(
        message="You ask for {ask}: {times:.1} times the {stands} that you start from",
        variants={"falling": "You ask for {ask}, and start from {stands}: {times:.1} times less"},
        suggestion="Say what will bring it, or hand in past figures that moved like this",
        finds=(
            "A target many times beyond the baseline that the goal itself states, of which nothing else"
            " tells."
        ),
        why="Such a leap needs a reason; often it is a slip of a digit or a percent.",
        limits="What was nearly nothing may multiply; readings of your own decide.",
        instead="Hand in readings, ease the target, or correct the number.",
    ),
    fr=RuleText(
        message="Vous demandez {ask} : {times:.1} fois les {stands} de départ",
        variants={"falling": "Vous demandez {ask}, en partant de {stands} : {times:.1} fois moins"},
        suggestion="Dites ce qui l’apportera, ou fournissez des chiffres passés qui ont évolué ainsi",
        finds=(
            "Une cible bien des fois au-delà du point de départ que le but donne lui-même, sans autre preuve."
        ),
        why="Un tel bond demande une raison ; c’est souvent une erreur de chiffre ou de pourcentage.",
        limits="Ce qui n’était presque rien peut se multiplier ; vos propres relevés décident.",
        instead="Fournissez des relevés, allégez la cible, ou corrigez le nombre.",
    ),
    examples=_far_from_baseline_examples,
)
def far_from_baseline(case: Case, options: Options) -> Faults:
    """Ask about a target many times the baseline that the goal states, where nothing else tells."""
    judged = case.judgement
    leap = judged.leap
    if leap is None or judged.by is not Ground.NOTHING or case.decided is not None:
        return NOTHING
    if stands_there(case) is not None:
        return NOTHING
    facts = {"base": leap.base, "asked": figure(leap.final), "times": figure(leap.times)}
    said = {"ask": ask(case), "stands": amount(leap.base, case)}
    return (Fault("target", facts | said, variant="falling" if leap.final < exact(leap.base) else ""),)


RULES: Final = (
    total_or_pace,
    far_from_baseline,
)
