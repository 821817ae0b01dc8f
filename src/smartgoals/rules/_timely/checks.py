"""Rules of the timely criterion (SGT): a calendar and a deadline against putting off, and for accountability (G12, G14)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._case.asked import bends_of
from smartgoals._case.fixes import end_of_quarter, with_deadline
from smartgoals._case.surroundings import is_open
from smartgoals._errors import SmartGoalsError
from smartgoals._model.target import KeepPace, ReachPace, StayWithin
from smartgoals._model.target_words import target_in_words
from smartgoals._time.cadence import Cadence
from smartgoals._time.counting import Counting
from smartgoals._time.period import Period, PeriodUnit
from smartgoals._time.period_words import period_in_words
from smartgoals.rules._define import NOTHING, Faults, row, setting
from smartgoals.rules._finding import Fault
from smartgoals.rules._rule import Option, Options
from smartgoals.rules._timely.words import TEXTS

if TYPE_CHECKING:
    from smartgoals._case.case import Case
    from smartgoals._model.goal import Goal
    from smartgoals._model.target import Target

_AT_START: Final = (Fault("start"),)
_WEEK, _MONTH = Period(1, PeriodUnit.WEEK), Period(1, PeriodUnit.MONTH)
_FORTNIGHT: Final = Period(2, PeriodUnit.WEEK)


def no_deadline(case: Case, options: Options) -> Faults:
    """Find a goal with neither a deadline nor a period that recurs."""
    if case.goal.deadline is not None or case.goal.is_recurring:
        return NOTHING
    return (Fault("deadline", {"today": case.as_of}, partial(end_of_quarter, case.goal, case.as_of)),)


def open_ended_pace(case: Case, options: Options) -> Faults:
    """Find a pace to keep for ever."""
    goal, target = case.goal, case.goal.target
    if goal.deadline is not None or target is None or not goal.is_recurring:
        return NOTHING
    facts = {"target": target_in_words(target)}
    return (Fault("deadline", facts, partial(end_of_quarter, goal, case.as_of)),)


def deadline_passed(case: Case, options: Options) -> Faults:
    """Find a goal whose deadline lies behind."""
    deadline = case.ends_on
    if deadline is None or deadline >= case.as_of:
        return NOTHING
    return (Fault("deadline", {"deadline": deadline, "days": (case.as_of - deadline).days, "today": case.as_of}),)


def outside_objective(case: Case, options: Options) -> Faults:
    """Find days outside those of the objective."""
    objective, goal = case.objective, case.goal
    if objective is None:
        return NOTHING
    found = []
    for path, one in (("start", goal.start), ("deadline", goal.deadline)):
        early = one is not None and objective.start is not None and one < objective.start
        late = one is not None and objective.deadline is not None and one > objective.deadline
        if early or late:
            facts = {"day": one, "objective": objective.id, "first": objective.start, "last": objective.deadline}
            found.append(Fault(path, facts))
    return tuple(found)


def no_start(case: Case, options: Options) -> Faults:
    """Find a goal that does not say when it begins."""
    return _AT_START if case.begins is None else NOTHING


def horizon_too_long(case: Case, options: Options) -> Faults:
    """Find a goal so long that nobody feels its deadline."""
    goal = case.goal
    if case.begins is None or goal.deadline is None or bends_of(goal.target) or goal.is_recurring:
        return NOTHING
    days = (goal.deadline - case.begins).days
    if days <= setting(options, "days"):
        return NOTHING
    return (Fault("deadline", {"days": days, "limit": options["days"]}),)


def shorter_than_latency(case: Case, options: Options) -> Faults:
    """Find a goal that is over before its figures can show anything."""
    goal, source = case.goal, case.source
    if case.begins is None or goal.deadline is None:
        return NOTHING
    late = source.latency_days if source is not None else None
    if late is None and case.platform_facts is not None:
        late = case.platform_facts.delay_days
    step = float(source.cadence.mean_days) if source is not None and source.cadence is not None else 0
    needed = max(float(late or 0), step)
    days = (goal.deadline - case.begins).days
    if days > needed:
        return NOTHING
    return (Fault("deadline", {"days": days, "latency": late, "step": step, "needed": needed}),)


def period_beyond_deadline(case: Case, options: Options) -> Faults:
    """Find a pace whose period is longer than the goal."""
    goal, target = case.goal, case.goal.target
    period = _period_of(target)
    if period is None or case.begins is None or goal.deadline is None:
        return NOTHING
    days = (goal.deadline - case.begins).days
    if period.mean_days <= days + 3:
        return NOTHING
    path = "target.per" if isinstance(target, StayWithin) else "target.pace"
    return (Fault(path, {"period": period_in_words(period), "days": days}),)


def _period_of(target: Target | None) -> Period | None:
    """Return the period whose amounts a target is about; None for any other."""
    if isinstance(target, (KeepPace, ReachPace)):
        return target.pace.period
    return target.per if isinstance(target, StayWithin) else None


def no_cadence(case: Case, options: Options) -> Faults:
    """Find a goal that nobody has said when to look at."""
    if case.goal.cadence is not None:
        return NOTHING
    every, days = _fitting(case)
    return (Fault("cadence", {"every": period_in_words(every), "days": days}, partial(_looked_at, case.goal, every)),)


def _fitting(case: Case) -> tuple[Period, int]:
    """Return how often to look, as a period and as days."""
    goal, source = case.goal, case.source
    if source is not None and source.cadence is not None and source.cadence.mean_days > 7:
        return source.cadence, round(source.cadence.mean_days)
    if case.begins is None or goal.deadline is None:
        return _WEEK, 7
    days = (goal.deadline - case.begins).days
    return (_WEEK, 7) if days <= 120 else (_FORTNIGHT, 14) if days <= 240 else (_MONTH, 30)


def _looked_at(goal: Goal, every: Period) -> Goal:
    return evolve(goal, cadence=Cadence(every=every))


def check_ins_too_few(case: Case, options: Options) -> Faults:
    """Find a goal that is looked at too seldom to be steered."""
    goal = case.goal
    if goal.cadence is None or case.begins is None or goal.deadline is None:
        return NOTHING
    span = (goal.deadline - case.begins).days
    times = int(span / goal.cadence.period.mean_days)
    if times >= setting(options, "fewest"):
        return NOTHING
    facts = {"times": times, "every": period_in_words(goal.cadence.period), "days": span, "fewest": options["fewest"]}
    return (Fault("cadence", facts),)


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
    return (Fault("cadence", {"due": due, "read": read, "days": (case.as_of - due).days}),)


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


def deadline_on_day_off(case: Case, options: Options) -> Faults:
    """Find a deadline on a day on which nobody works."""
    goal = case.goal
    if goal.deadline is None:
        return NOTHING
    try:
        if goal.calendar.is_active(goal.deadline):
            return NOTHING
        working = goal.calendar.nth_active_day(goal.deadline, -1)
    except SmartGoalsError:  # the calendar does not know the year
        return NOTHING
    return (Fault("deadline", {"deadline": goal.deadline, "working": working}, partial(with_deadline, goal, working)),)


def cut_last_period(case: Case, options: Options) -> Faults:
    """Find a quota whose last period is cut short by the deadline."""
    goal, target = case.goal, case.goal.target
    period = _period_of(target)
    is_line = isinstance(target, KeepPace) and target.counted is not Counting.CALENDAR
    if period is None or is_line or goal.deadline is None:
        return NOTHING
    # Weeks and (fiscal) months of the calendar; 7 days, as any period of several units, run from the first day.
    if period not in (_WEEK, _MONTH):
        return NOTHING
    try:
        end = case.periods_of(period).of(goal.deadline).end
    except SmartGoalsError:  # the first fiscal year of all has not begun
        return NOTHING
    if end == goal.deadline:
        return NOTHING
    facts = {"deadline": goal.deadline, "end": end, "period": period_in_words(period)}
    return (Fault("deadline", facts, partial(with_deadline, goal, end)),)


def _days(name: str, default: int, meaning: str, source: str) -> tuple[Option, ...]:
    return (Option(name=name, default=default, low=0, high=36600, meaning=meaning, source=source, year=2026),)


RULES: Final = (
    row("SGT501", "no-deadline", "error", no_deadline, TEXTS, source="guide G12, G14"),
    row("SGT502", "open-ended-pace", "warning", open_ended_pace, TEXTS, source="guide G12"),
    row("SGT503", "deadline-passed", "error", deadline_passed, TEXTS, source="guide G12; Microsoft Viva Goals alerts"),
    row("SGT504", "outside-objective", "error", outside_objective, TEXTS, source="Microsoft Viva Goals alerts"),
    row("SGT505", "no-start", "warning", no_start, TEXTS, source="the design of this project, laws, law 4"),
    row(
        "SGT506",
        "horizon-too-long",
        "warning",
        horizon_too_long,
        TEXTS,
        source="guide G12",
        options=_days(
            "days",
            366,
            "days from start to deadline without a milestone",
            "objectives and key results are set for a quarter or a year",
        ),
    ),
    row(
        "SGT507",
        "shorter-than-latency",
        "error",
        shorter_than_latency,
        TEXTS,
        source="guide G14; platforms’ documentation of delays",
    ),
    row(
        "SGT508",
        "period-beyond-deadline",
        "warning",
        period_beyond_deadline,
        TEXTS,
        source="the design of this project, model",
    ),
    row("SGT509", "no-cadence", "warning", no_cadence, TEXTS, source="guide G12"),
    row(
        "SGT510",
        "check-ins-too-few",
        "warning",
        check_ins_too_few,
        TEXTS,
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
    ),
    row(
        "SGT511",
        "check-in-overdue",
        "warning",
        check_in_overdue,
        TEXTS,
        source="open-okr METHOD: outdated when the check-in is overdue by more than three days",
        options=_days("grace", 3, "days after a check-in day until it is overdue", "open-okr METHOD 3.5"),
    ),
    row(
        "SGT512",
        "silent-start",
        "warning",
        silent_start,
        TEXTS,
        source="Microsoft Viva Goals alerts: not started seven days after the start",
        options=_days("days", 7, "days after the start without a reading", "Microsoft Viva Goals alerts"),
    ),
    row("SGT513", "deadline-on-day-off", "warning", deadline_on_day_off, TEXTS, source="guide G12"),
    row(
        "SGT514",
        "cut-last-period",
        "info",
        cut_last_period,
        TEXTS,
        source="the design of this project, model: a quota is judged when the period closes",
    ),
)
