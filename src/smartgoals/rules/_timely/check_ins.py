"""When a goal is looked at: that somebody said so, often enough, and has done it (G12)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from smartgoals._case.surroundings import is_open
from smartgoals._plan.check_ins import moved_deadline
from smartgoals._time.cadence import Cadence
from smartgoals._time.period import Period, PeriodUnit
from smartgoals._time.period_words import period_in_words
from smartgoals.rules._define import NOTHING, rule, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Option, RuleText
from smartgoals.rules._timely.spans import _MONTH, _WEEK, _days

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals.rules._define import Faults
    from smartgoals.rules._examples_base import Bench
    from smartgoals.rules._rule import Example, Options

_FORTNIGHT: Final = Period(2, PeriodUnit.WEEK)


def _fitting(case: Case) -> tuple[Period, int]:
    """Return how often to look, as a period and as days."""
    source = case.source
    if source is not None and source.cadence is not None and source.cadence.mean_days > 7:
        return source.cadence, round(source.cadence.mean_days)
    ends = moved_deadline(case.goal)
    if case.begins is None or ends is None:
        return _WEEK, 7
    days = (ends - case.begins).days
    return (_WEEK, 7) if days <= 120 else (_FORTNIGHT, 14) if days <= 240 else (_MONTH, 30)


def _looked_at(goal: Goal, every: Period) -> Goal:
    return evolve(goal, cadence=Cadence(every=every))


@rule(
    "SGT509",
    "no-cadence",
    "info",
    source="guide G12",
    en=RuleText(
        message="Nobody has said when the goal is looked at",
        suggestion="Look at it every {days} days",
        finds="A goal without a cadence of check-ins.",
        why="A goal that is looked at only on its deadline cannot be steered.",
        limits="None: the field is there or it is not.",
        instead="Take the fix, or set `cadence`.",
    ),
    fr=RuleText(
        message="Personne n’a dit quand faire le point",
        suggestion="Faites le point tous les {days} jours",
        finds="Un but sans cadence de points.",
        why="Un but regardé seulement à l’échéance ne peut être piloté.",
        limits="Aucune : le champ est rempli ou il ne l’est pas.",
        instead="Prenez la correction, ou renseignez `cadence`.",
    ),
    examples=lambda bench: (bench.passes(), bench.fails({"every": "week"}, cadence=None)),
)
def no_cadence(case: Case, options: Options) -> Faults:
    """Find a goal that nobody has said when to look at."""
    if case.goal.cadence is not None:
        return NOTHING
    every, days = _fitting(case)
    facts = {"every": period_in_words(every), "days": days}
    return (Fault("cadence", facts, partial(_looked_at, case.goal, every)),)


@rule(
    "SGT510",
    "check-ins-too-few",
    "warning",
    source="guide G12",
    options=(
        Option(
            name="fewest",
            default=3,
            low=1,
            high=100,
            meaning="check-ins from start to deadline",
            source="house choice: a beginning, a middle and an end",
            year=2026,
        ),
    ),
    en=RuleText(
        message="{times:#check_in} in {days:#day}: too few to steer by, {fewest} are the least",
        suggestion="Look at it more often",
        finds="Too few check-ins between start and deadline.",
        why="What goes wrong is seen when it is too late to mend.",
        limits="It divides the days by the cadence’s period.",
        instead="Choose a cadence with at least a beginning, a middle and an end.",
    ),
    fr=RuleText(
        message="{times:#check_in} en {days:#day} : trop peu pour piloter, il en faut au moins {fewest}",
        suggestion="Faites le point plus souvent",
        finds="Trop peu de points entre le départ et l’échéance.",
        why="Ce qui va mal est vu trop tard pour être corrigé.",
        limits="Elle divise les jours par la période de la cadence.",
        instead="Choisissez une cadence avec au moins un début, un milieu et une fin.",
    ),
    examples=lambda bench: (
        bench.passes(),
        bench.fails({"times": 1, "every": "2 months", "fewest": 3}, cadence=Cadence.parse("2 months")),
    ),
)
def check_ins_too_few(case: Case, options: Options) -> Faults:
    """Find a goal that is looked at too seldom to be steered."""
    goal = case.goal
    ends = moved_deadline(goal)
    if goal.cadence is None or case.begins is None or ends is None:
        return NOTHING
    span = (ends - case.begins).days
    times = int(span / goal.cadence.period.mean_days)
    if times >= setting(options, "fewest"):
        return NOTHING
    facts = {
        "times": times,
        "every": period_in_words(goal.cadence.period),
        "days": span,
        "fewest": options["fewest"],
    }
    return (Fault("cadence", facts),)


def _check_in_overdue_examples(bench: Bench) -> tuple[Example, ...]:
    unread = evolve(bench.evidence, histories=[bench.rising(50).upto(date(2026, 1, 4))])
    begun: dict[str, Any] = {"start": date(2026, 1, 5), "baseline": None}
    return (
        bench.passes(**begun),
        bench.fails({"due": date(2026, 2, 23), "read": date(2026, 1, 4)}, evidence=unread, **begun),
    )


@rule(
    "SGT511",
    "check-in-overdue",
    "warning",
    source="open-okr METHOD: outdated when the check-in is overdue by more than three days",
    options=_days("grace", 3, "days after a check-in day until it is overdue", "open-okr METHOD 3.5"),
    en=RuleText(
        message="The check-in of {due} is overdue: the last reading is of {read}",
        variants={"unread": "The check-in of {due} is overdue: nothing was read so far"},
        suggestion="Take the reading now",
        finds="A check-in day that passed without a reading.",
        why="Silence is never green.",
        limits=(
            "It takes a reading on or after the day as the check-in; other meetings are not known to it."
        ),
        instead="Add a reading.",
    ),
    fr=RuleText(
        message="Le point du {due} est en retard : le dernier relevé date du {read}",
        variants={"unread": "Le point du {due} est en retard : rien n’a encore été relevé"},
        suggestion="Faites le relevé maintenant",
        finds="Un jour de point passé sans relevé.",
        why="Le silence n’est jamais vert.",
        limits=(
            "Elle tient un relevé du jour ou postérieur pour le point ; elle ignore les autres réunions."
        ),
        instead="Ajoutez un relevé.",
    ),
    examples=_check_in_overdue_examples,
)
def check_in_overdue(case: Case, options: Options) -> Faults:
    """Find a check-in day that passed without a reading."""
    goal, history = case.goal, case.history
    begins = goal.start or case.begins
    if goal.cadence is None or begins is None or not is_open(goal, case.as_of):
        return NOTHING
    late = timedelta(days=int(case.source.latency_days or 0) if case.source is not None else 0)
    grace = timedelta(days=int(setting(options, "grace"))) + late
    due = goal.cadence.last_day(begins, case.as_of - min(grace, case.as_of - date.min))
    read = history.last.day if history is not None else None
    if due is None or (read is not None and due - read <= late):
        return NOTHING
    return (
        Fault(
            "cadence",
            {"due": due, "read": read, "days": (case.as_of - due).days},
            variant="" if read else "unread",
        ),
    )


def _silent_start_examples(bench: Bench) -> tuple[Example, ...]:
    unread = evolve(bench.evidence, histories=[bench.rising(50).upto(date(2026, 1, 4))])
    begun: dict[str, Any] = {"start": date(2026, 1, 5), "baseline": None}
    return (bench.passes(**begun), bench.fails({"days": 55, "limit": 7}, evidence=unread, **begun))


@rule(
    "SGT512",
    "silent-start",
    "warning",
    source="Microsoft Viva Goals alerts: not started seven days after the start",
    options=_days("days", 7, "days after the start without a reading", "Microsoft Viva Goals alerts"),
    en=RuleText(
        message="The goal began on {start}, and nothing has been read since",
        suggestion="Take a first reading, or move the start",
        finds="A goal under way without any reading since its start.",
        why="Goals that begin late mostly end late.",
        limits="It needs the strategy as evidence, since readings may lie elsewhere.",
        instead="Add a reading.",
    ),
    fr=RuleText(
        message="Le but a commencé le {start}, et rien n’a été relevé depuis",
        suggestion="Faites un premier relevé, ou décalez le départ",
        finds="Un but en cours sans aucun relevé depuis son départ.",
        why="Un but commencé tard finit le plus souvent tard.",
        limits="Elle a besoin de la stratégie, car des relevés peuvent se trouver ailleurs.",
        instead="Ajoutez un relevé.",
    ),
    examples=_silent_start_examples,
)
def silent_start(case: Case, options: Options) -> Faults:
    """Find a goal under way that nothing has been read of."""
    goal, history = case.goal, case.history
    begins = goal.start or case.begins
    if begins is None or not is_open(goal, case.as_of) or case.evidence.strategy is None:
        return NOTHING
    days = (case.as_of - begins).days
    if days <= setting(options, "days") or (history is not None and history.last.day >= begins):
        return NOTHING
    return (Fault("start", {"days": days, "limit": options["days"], "start": begins}),)


RULES: Final = (
    no_cadence,
    check_ins_too_few,
    check_in_overdue,
    silent_start,
)
