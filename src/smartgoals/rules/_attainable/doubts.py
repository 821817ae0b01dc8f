"""Rules of the attainable criterion (SGA) on what a number means: a total, or the amount of a period (G7)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from smartgoals._case.attainability import figure
from smartgoals._model.baseline import Baseline
from smartgoals._model.target import ChangeBy, ReachLevel, ReachPace
from smartgoals._time.pace import Pace
from smartgoals._time.period_words import period_in_words
from smartgoals.rules._define import NOTHING, Faults, rule
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Example, Options, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._time.period import Period
    from smartgoals.rules._examples_base import Bench


def _as_pace(case: Case, target: ReachLevel | ChangeBy, period: Period) -> Goal | None:
    """Return the goal with its number as the amount of a period; None where no such period ends in its days."""
    goal, start = case.goal, case.start
    base = None if goal.baseline is None else evolve(goal.baseline, per=period)
    if isinstance(target, ReachLevel):
        fixed = evolve(goal, target=ReachPace(Pace(target.value, period)), baseline=base)
    else:
        if base is None and start is not None:
            base = Baseline(value=start.value, on=start.read_on, source=start.by.value, per=period)
        fixed = evolve(goal, target=evolve(target, milestones=()), baseline=base)
    return None if case.of(fixed).plan is None else fixed


def _total_or_pace_examples(bench: Bench) -> tuple[Example, ...]:
    from datetime import timedelta

    from smartgoals._evidence import Evidence
    from smartgoals._model.history import History

    days = [bench.as_of - timedelta(days=k) for k in range(120)]
    views = History.of([(day, 480 + 5 * (day.toordinal() % 7)) for day in days], metric="page_views", channel="site")
    visits = Evidence(strategy=bench.strategy, histories=[views])
    monthly: dict[str, Any] = {"metric": "page_views", "channel": "site", "baseline": None}
    return (
        bench.passes(target=ReachLevel(2400)),
        bench.passes("a total that is plainly one", evidence=visits, target=ReachLevel(70000), **monthly),
        bench.fails({"number": 18875, "period": "month"}, evidence=visits, target=ReachLevel(18875), **monthly),
    )


@rule(
    "SGA317",
    "total-or-pace",
    "unknown",
    source="guide G7: fewer telephone requests over a few months; published goals of marketing guides, 2026",
    en=RuleText(
        message=(
            "{number} is read as the total of all days of the goal, beside {usual} per {period}, "
            "which makes {total} in these days"
        ),
        suggestion="say which is meant: {number} in all, or {number} per {period} in the end",
        finds=(
            "A total of a flow that may be meant as the amount of one period: by its number, or by"
            " a baseline that is a pace."
        ),
        why=("“From 15,100 visits a month to 18,875” is a pace to be reached; as a total it would be met early on."),
        limits=("It asks where twice the number comes anyway by readings or audits, or where the baseline is a pace."),
        instead=(
            "Take the fix, where the number is near one period’s; of a total, state the baseline "
            "as that of as many days, without `per`."
        ),
    ),
    fr=RuleText(
        message=(
            "{number} se lit comme le total de tous les jours du but, à côté de {usual} par "
            "{period}, soit {total} sur ces jours"
        ),
        suggestion="dites ce qui est voulu : {number} en tout, ou {number} par {period} à la fin",
        finds=(
            "Un total qui peut être voulu comme le nombre d’une période : par sa taille, ou par un"
            " point de départ qui est un rythme."
        ),
        why=(
            "« De 15 100 visites par mois à 18 875 » est un rythme à atteindre ; comme total, il serait vite atteint."
        ),
        limits=(
            "Elle demande si le double vient de toute façon, selon relevés ou audits, ou si le "
            "point de départ est un rythme."
        ),
        instead=(
            "Prenez la correction, si le nombre est proche de celui d’une période ; pour un total,"
            " donnez le départ d’autant de jours, sans `per`."
        ),
    ),
    examples=_total_or_pace_examples,
)
def total_or_pace(case: Case, options: Options) -> Faults:
    """Ask what the number of a flow is: it is near that of one period, and that of all its days is larger; or nobody can tell.

    Beside a baseline that is a pace it is asked in any case, and a number that is no amount of a period has no fix.
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
    }
    return (Fault("target", facts, partial(_as_pace, case, target, doubt.period) if doubt.is_near else None),)


RULES: Final = (total_or_pace,)
