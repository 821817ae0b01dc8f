"""How long: from when, how far to the deadline, and whether the figures and periods fit between
(G12, G14).
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.asked import bends_of
from smartgoals._case.fixes import end_of_quarter, with_deadline
from smartgoals._errors import SmartGoalsError
from smartgoals._model.target import KeepPace, ReachPace, StayWithin
from smartgoals._plan.check_ins import moved_deadline
from smartgoals._plan.terms import MOST_PERIODS
from smartgoals._time.counting import Counting
from smartgoals._time.period import Period, PeriodUnit
from smartgoals._time.period_words import period_in_words
from smartgoals.rules._define import NOTHING, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Option, RuleText

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._model.target import Target
    from smartgoals.rules._define import Faults
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options

_AT_START: Final = (Fault("start"),)


_WEEK, _MONTH = Period(1, PeriodUnit.WEEK), Period(1, PeriodUnit.MONTH)


def _period_of(target: Target | None) -> Period | None:
    """Return the period whose amounts a target is about; None for any other."""
    if isinstance(target, (KeepPace, ReachPace)):
        return target.pace.period
    return target.per if isinstance(target, StayWithin) else None


def _days(name: str, default: int, meaning: str, source: str) -> tuple[Option, ...]:
    return (Option(name=name, default=default, low=0, high=36600, meaning=meaning, source=source, year=2026),)


@rule(
    "SGT505",
    "no-start",
    "warning",
    source="the design of this project, laws, law 4",
    en=RuleText(
        message="The goal does not say when it begins",
        suggestion="Set a first day",
        finds="A goal with neither a start nor a dated baseline.",
        why="Without a beginning nobody knows how much should be done by today.",
        limits="None: the field is there or it is not.",
        instead="Set `start`.",
    ),
    fr=RuleText(
        message="Le but ne dit pas quand il commence",
        suggestion="Fixez un premier jour",
        finds="Un but sans départ ni point de départ daté.",
        why="Sans commencement, nul ne sait ce qui devrait être fait aujourd’hui.",
        limits="Aucune : le champ est rempli ou il ne l’est pas.",
        instead="Renseignez `start`.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({}, start=None, baseline=None)),
)
def no_start(case: Case, options: Options) -> Faults:
    """Find a goal that does not say when it begins."""
    return _AT_START if case.begins is None else NOTHING


def _horizon_too_long_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.target import ReachLevel

    level, quota = ReachLevel(3000), KeepPace("50 followers/week", counted=Counting.CALENDAR)
    last, most = date(9999, 12, 31), {"most": MOST_PERIODS}
    return (
        bench.passes(),
        bench.passes("so many weeks can be laid out one by one", deadline=date(2200, 12, 31), target=quota),
        bench.fails({"limit": 366}, deadline=date(2027, 12, 31), target=level),
        bench.fails(most, "it has more periods than are laid out one by one", deadline=last, target=quota),
    )


@rule(
    "SGT506",
    "horizon-too-long",
    "warning",
    source="guide G12",
    options=_days(
        "days",
        366,
        "days from start to deadline without a milestone",
        "objectives and key results are set for a quarter or a year",
    ),
    en=RuleText(
        message="The goal runs for {days:#day} without a milestone",
        variants={"periods": "The deadline, {deadline}, is too far to plan for: over {most} periods away"},
        suggestion="Set milestones or a nearer deadline; a pace that is kept for good needs none",
        finds="A goal of more than a year without milestones, or of more periods than can be laid out.",
        why="A deadline that far away moves nobody today.",
        limits="A pace has its own periods, and is left alone as long as a plan can be made of them.",
        instead="Add milestones at the quarters, leave the deadline of a pace out, or give a nearer one.",
    ),
    fr=RuleText(
        message="Le but court sur {days:#day} sans étape intermédiaire",
        variants={
            "periods": (
                "L’échéance du {deadline} est trop lointaine pour une trajectoire : plus de {most} périodes"
            )
        },
        suggestion="Posez des jalons ou une échéance plus proche ; un rythme tenu sans fin s’en passe",
        finds="Un but de plus d’un an sans jalons, ou de plus de périodes qu’on n’en peut dérouler.",
        why="Une échéance aussi lointaine ne fait agir personne aujourd’hui.",
        limits="Un rythme a ses propres périodes ; il n’est pas visé tant qu’une trajectoire peut en être faite.",
        instead=(
            "Ajoutez des jalons aux trimestres, laissez un rythme sans échéance, ou donnez-en une plus proche."
        ),
    ),
    examples=_horizon_too_long_examples,
)
def horizon_too_long(case: Case, options: Options) -> Faults:
    """Find a goal so long that nobody feels its deadline, or that no plan is made of its periods."""
    goal = case.goal
    many = _days_of_too_many_periods(case)
    if many is not None:
        facts = {"days": many, "deadline": goal.deadline, "most": MOST_PERIODS}
        return (Fault("deadline", facts, partial(_nearer, case), "periods"),)
    ends = moved_deadline(goal)
    if case.begins is None or ends is None or bends_of(goal.target) or goal.is_recurring:
        return NOTHING
    days = (ends - case.begins).days
    if days <= setting(options, "days"):
        return NOTHING
    return (Fault("deadline", {"days": days, "limit": options["days"]}),)


def _days_of_too_many_periods(case: Case) -> int | None:
    """Return the days of a goal that has no plan because of its many periods, None of any other; a
    plan is asked for only where that may be.
    """
    goal, start = case.goal, case.start
    days = (goal.start, goal.plan_starts_on, None if start is None else start.on)
    first = min((one for one in days if one is not None), default=None)
    if first is None or goal.deadline is None or (goal.deadline - first).days < MOST_PERIODS:
        return None
    return (goal.deadline - first).days if case.no_plan == "too_many_periods" else None


def _nearer(case: Case) -> Goal | None:
    """Return a goal of too many periods that ends with the quarter; None where it has too many by then."""
    mended = end_of_quarter(case.goal, case.as_of)
    return None if mended is None or _days_of_too_many_periods(case.with_goal(mended)) is not None else mended


def _shorter_than_latency_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._model.source import DataSource

    late = evolve(bench.evidence, sources=[DataSource(metric="followers", channel="ig", latency_days=10)])
    return (bench.passes(), bench.fails({"days": 7, "latency": 10}, deadline=date(2026, 3, 8), evidence=late))


@rule(
    "SGT507",
    "shorter-than-latency",
    "error",
    source="guide G14; platforms’ documentation of delays",
    en=RuleText(
        message="The goal lasts {days:#day}, and its figures take {needed:#day} to show",
        suggestion="Give it more time, or choose a quicker figure",
        finds="A goal no longer than the delay of its data, or than the step in which they come.",
        why="It is over before anything can be seen.",
        limits="Delays are those that the source declares or the platform documents.",
        instead="Move the deadline behind the delay and one reading more.",
    ),
    fr=RuleText(
        message="Le but dure {days:#day}, et ses chiffres mettent {needed:#day} à paraître",
        suggestion="Donnez-lui plus de temps, ou prenez un chiffre plus rapide",
        finds=(
            "Un but pas plus long que le délai de ses données, ou que l’intervalle auquel elles viennent."
        ),
        why="Il est fini avant qu’on puisse rien voir.",
        limits="Les délais sont ceux que déclare la source ou que documente la plateforme.",
        instead="Placez l’échéance après le délai et un relevé de plus.",
    ),
    examples=_shorter_than_latency_examples,
)
def shorter_than_latency(case: Case, options: Options) -> Faults:
    """Find a goal that is over before its figures can show anything."""
    source, ends = case.source, moved_deadline(case.goal)
    if case.begins is None or ends is None:
        return NOTHING
    late = source.latency_days if source is not None else None
    if late is None and case.platform_facts is not None:
        late = case.platform_facts.delay_days
    step = float(source.cadence.mean_days) if source is not None and source.cadence is not None else 0
    needed = max(float(late or 0), step)
    days = (ends - case.begins).days
    if days > needed:
        return NOTHING
    return (Fault("deadline", {"days": days, "latency": late, "step": step, "needed": needed}),)


def _period_beyond_deadline_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._time.pace import Pace

    return (
        bench.passes(),
        bench.fails({"period": "year", "days": 119}, target=KeepPace(Pace.parse("2600 followers/year"))),
    )


@rule(
    "SGT508",
    "period-beyond-deadline",
    "warning",
    source="the design of this project, model",
    en=RuleText(
        message="The pace counts by the {period}, and the goal lasts {days:#day}",
        suggestion="Tell the pace by a shorter period, or extend the goal",
        finds="A pace whose period is longer than the goal.",
        why="No period closes before the deadline, so a quota cannot be judged.",
        limits="A rate can be judged pro rata; then a shorter period says the same more plainly.",
        instead='Convert the pace with `pace.in_terms_of("week")`.',
    ),
    fr=RuleText(
        message="Le rythme se compte par {period}, et le but dure {days:#day}",
        suggestion="Dites le rythme sur une période plus courte, ou prolongez le but",
        finds="Un rythme dont la période dépasse la durée du but.",
        why="Aucune période ne se clôt avant l’échéance ; un quota ne peut donc être jugé.",
        limits=("Un taux peut être jugé au prorata ; une période plus courte le dit alors plus clairement."),
        instead='Convertissez le rythme avec `pace.in_terms_of("week")`.',
    ),
    examples=_period_beyond_deadline_examples,
)
def period_beyond_deadline(case: Case, options: Options) -> Faults:
    """Find a pace whose period is longer than the goal."""
    target, ends = case.goal.target, moved_deadline(case.goal)
    period = _period_of(target)
    if period is None or case.begins is None or ends is None:
        return NOTHING
    days = (ends - case.begins).days
    if period.mean_days <= days + 3:
        return NOTHING
    path = "target.per" if isinstance(target, StayWithin) else "target.pace"
    return (Fault(path, {"period": period_in_words(period), "days": days}),)


def _cut_last_period_examples(bench: Bench) -> tuple[Example, ...]:
    from smartgoals._time.pace import Pace

    quota = KeepPace(Pace.parse("50 followers/week"), counted=Counting.CALENDAR)
    return (
        bench.passes(target=quota),
        bench.fails({"end": date(2026, 6, 28)}, target=quota, deadline=date(2026, 6, 24)),
        bench.fails(
            {"end": date(2026, 6, 30)},
            target=KeepPace(Pace.parse("200 followers/month"), counted=Counting.CALENDAR),
        ),
    )


@rule(
    "SGT514",
    "cut-last-period",
    "info",
    source="the design of this project, model: a quota is judged when the period closes",
    en=RuleText(
        message="The deadline, {deadline}, cuts the last week short, which ends on {end}",
        variants={"month": "The deadline, {deadline}, cuts the last month short, which ends on {end}"},
        suggestion="End the goal with it",
        finds="A quota per calendar period whose last period the deadline cuts.",
        why="A quota is judged when its period closes; a cut one is a loss by calendar.",
        limits="Weeks and months only.",
        instead="Take the fix.",
    ),
    fr=RuleText(
        message="L’échéance du {deadline} coupe la dernière semaine, qui finit le {end}",
        variants={"month": "L’échéance du {deadline} coupe le dernier mois, qui finit le {end}"},
        suggestion="Faites finir le but avec cette période",
        finds="Un quota par période du calendrier dont l’échéance coupe la dernière.",
        why="Un quota se juge à la clôture de sa période ; une période coupée est perdue d’avance.",
        limits="Semaines et mois seulement.",
        instead="Prenez la correction.",
    ),
    examples=_cut_last_period_examples,
)
def cut_last_period(case: Case, options: Options) -> Faults:
    """Find a quota whose last period is cut short by the deadline."""
    goal, target = case.goal, case.goal.target
    period = _period_of(target)
    is_line = isinstance(target, KeepPace) and target.counted is not Counting.CALENDAR
    last = moved_deadline(goal)
    if period is None or is_line or goal.deadline is None or last is None:
        return NOTHING
    # Weeks and (fiscal) months of the calendar; 7 days, as any period of several units, run from
    # the first day.
    if period not in (_WEEK, _MONTH):
        return NOTHING
    try:
        end = case.periods_of(period).around(last).end
    except SmartGoalsError:  # the first fiscal year of all has not begun
        return NOTHING
    if end == last:
        return NOTHING
    facts = {"deadline": last, "end": end, "period": period_in_words(period)}
    fix = partial(_ended_with, goal, goal.deadline + (end - last), end)
    return (Fault("deadline", facts, fix, "month" if period == _MONTH else ""),)


def _ended_with(goal: Goal, deadline: date, end: date) -> Goal | None:
    """Return the goal by another deadline, if that is judged at the end of its last period: a pause may
    move it elsewhere.
    """
    mended = with_deadline(goal, deadline)
    return mended if mended is not None and moved_deadline(mended) == end else None


RULES: Final = (
    no_start,
    horizon_too_long,
    shorter_than_latency,
    period_beyond_deadline,
    cut_last_period,
)
