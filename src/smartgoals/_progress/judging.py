"""Judging: from a plan or band, and a history with its way of reading, to the progress on a day.

A goal is judged on its deadline: a day after it is answered as the deadline was, and later readings
tell no more than since when the target has stood reached. Knows the courses of this room, and
chooses between them.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from attrs import evolve

from smartgoals._model._metric_ids import METRIC_FACTS
from smartgoals._model.ids import GoalId, MetricId
from smartgoals._model.metric import Metric, Nature
from smartgoals._model.target import Bound
from smartgoals._numbers import Number, exact, rounded
from smartgoals._plan.from_goal import NoPlan
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import ZERO, RollingWindows, asked_around, last_closed, period_of
from smartgoals._progress.band import band_of, base_of
from smartgoals._progress.course import Course, Settled, SilentPlan
from smartgoals._progress.granted import Granting
from smartgoals._progress.how_read import HowRead
from smartgoals._progress.path import path_of
from smartgoals._progress.period_band import PeriodBandCourse, period_band_of, quota_plans
from smartgoals._progress.period_path import last_judged, period_path_of
from smartgoals._progress.progress import Counted, Progress
from smartgoals._progress.quota import QuotaCourse, quota_of
from smartgoals._progress.read import Read
from smartgoals._progress.reader import Reader
from smartgoals._progress.reasons import Reason
from smartgoals._progress.rolling import asked_by, way_of_windows, window_of
from smartgoals._progress.standing import HistoryStanding, standing
from smartgoals._progress.told_part import judged_part
from smartgoals._time.counting import Counting
from smartgoals._time.period import Period

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._plan.band import Band
    from smartgoals._progress.kept import Begun, Kept

FOUR_WEEKS: Final = Period(4, "week")
_Asked = TypeVar("_Asked", bound="Plan | Band")


class JudgedBy(NamedTuple):
    """What a progress is judged for: the goal and metric, the readings and how to read them, the
    day, the windows.

    `start` is the value the goal starts from and the day it was read on, where that is not the
    plan's own; `any_day` says that a level counts from any day, `has_end` that the plan ends with
    the goal. `unreadable` is why the readings tell nothing of what is asked on the day; the history
    then holds those that did before. `has_readings` says that something was read by the day, be it
    nothing of a whole period. `kept` holds what is the same on other days that are judged in the
    same call, None where there are none; `alike` stands for their histories and plans, where those
    are others and say the same of the days they share.
    """

    history: History
    how: HowRead
    as_of: date
    metric: Metric | str | None = None
    goal: GoalId | None = None
    recent: Period = FOUR_WEEKS
    horizon: date | None = None
    start: tuple[Number, date | None] | None = None
    any_day: bool = False
    has_end: bool = True
    unreadable: Reason | None = None
    has_readings: bool = False
    told_to: date = date.max
    kept: Kept | None = None
    alike: object = None
    begun: Begun | None = None


def progress_along(plan: Plan, judged: JudgedBy) -> Progress:
    """Return the progress along a plan, by the way its pace is counted; of a pace to be reached by
    its whole periods.
    """
    whole, as_of = plan, judged.as_of
    plan, judged = _part_told(whole, judged)
    day = min(judged.as_of, plan.end_day) if judged.has_end else judged.as_of
    on = day if plan.per is None else last_judged(plan, day)
    base = plan.knots[0].exact if judged.start is None else exact(judged.start[0])
    how = judged.how if judged.how.base_on else judged.how._replace(base_on=plan.start_day)
    reader = Reader.of(
        judged.history, how, plan, base, on, kept=judged.kept, alike=judged.alike, begun=judged.begun
    )
    if judged.unreadable is not None:
        reader = reader.without_value(judged.unreadable)
    elif plan.per is not None and reader.stands.value is None and judged.has_readings:
        reader = reader.without_value(_untold(plan, on, judged))
    counted = Counted(plan.counted.value) if plan.pace is not None else Counted.CONTINUOUS
    stands = reader.stands
    is_window = counted is Counted.ROLLING
    started = plan.start_value if judged.start is None else judged.start[0]
    read = Read(judged.history, how, plan, base, plan.start_day, on)
    course = evolve(_course(reader, counted, judged), read=read)
    course = _granted(course, plan, Granting(judged.metric, judged.history, how, base, on), judged)
    return Progress(
        as_of=as_of,
        counted=counted,
        bound=plan.bound,
        goal=judged.goal,
        metric=metric_id(judged.metric),
        metric_unit=unit_of(judged.metric),
        unit=plan.unit,
        per=plan.per,
        plan=whole,
        start=plan.start_day,
        deadline=whole.end_day if judged.has_end else None,
        baseline=0 if is_window else started,
        baseline_read_on=None if judged.start is None else judged.start[1],
        target=_target_of(plan, course) if judged.has_end else None,
        is_allowance=plan.is_cap,
        read_on=stands.read_on,
        assumed=stands.assumed,
        assumed_days=_active_days(plan, stands) if stands.assumed else 0,
        resets=stands.resets,
        judged_upto=_upto(whole, plan),
        quota=course.quota() if isinstance(course, QuotaCourse) else None,
        course=course,
    )


def _part_told(whole: _Asked, judged: JudgedBy) -> tuple[_Asked, JudgedBy]:
    """Return what of a plan or band is judged once its deadline has come, and what it is judged for: on its
    deadline as on the last day that is told.
    """
    if not judged.has_end or judged.as_of < whole.end_day or judged.unreadable is not None:
        return whole, judged
    part = judged_part(whole, judged.history, silence_tells=judged.how.silence_tells)
    if part is whole:
        return whole, judged
    as_of = part.end_day if judged.as_of == whole.end_day else judged.as_of
    return part, judged._replace(as_of=as_of, kept=None, alike=None)


def _upto(whole: Plan | Band, part: Plan | Band) -> date | None:
    """Return the last day of the part of a plan or band that is judged; None where that is all of it."""
    return None if part is whole else part.end_day


def _target_of(plan: Plan, course: Course) -> Number:
    """Return what a plan asks for in the end; of an allowance of each day that runs on with what days off
    let be used.
    """
    if plan.pace is None or plan.counted is Counting.CALENDAR:
        return plan.end_value
    if plan.counted is Counting.ROLLING:
        return rounded(RollingWindows.of(plan).asking.amount)
    return rounded(plan.knots[-1].exact + course.freely) if course.freely else plan.end_value


def _untold(plan: Plan, on: date, judged: JudgedBy) -> Reason:
    """Return why readings that there are tell of no whole period up to the last one that ended."""
    has_ended = on > plan.start_day or len(judged.history)
    return Reason.PERIOD_UNREAD if has_ended else Reason.NO_PERIOD_OVER


def _course(reader: Reader, counted: Counted, judged: JudgedBy) -> Course:
    """Return how things stand along a plan."""
    plan, on, value = reader.plan, reader.on, reader.stands.value
    as_of, recent, has_end = judged.as_of, judged.recent, judged.has_end
    day = min(as_of, plan.end_day) if has_end else as_of
    decides = plan.end_day if plan.per is None else last_judged(plan, plan.end_day)
    if value is None:
        why = reader.stands.reason or Reason.NO_READING
        before = _before_silence(reader, counted, judged)
        due, is_window = _due(plan, on, counted), counted is Counted.ROLLING
        whole = way_of_windows(plan) if is_window else plan.change
        return SilentPlan(
            lacking=why,
            on=day,
            value=why,
            end_day=plan.end_day,
            before=before,
            plan=plan,
            decides=decides,
            due=asked_around(plan, on) if reader.how.of_people and counted is Counted.CALENDAR else due,
            whole=whole if has_end else None,
            due_way=asked_by(plan, on) if is_window else due - plan.knots[0].exact,
        )
    if counted is Counted.ROLLING:
        return window_of(reader, value, as_of=as_of, recent=recent, has_end=has_end)
    if counted is Counted.CALENDAR:
        return quota_of(reader, value, as_of=as_of, recent=recent, has_end=has_end)
    later = None
    if as_of > plan.end_day and has_end:
        until = as_of if plan.per is None else last_judged(plan, as_of)
        later = Reader.of(judged.history, reader.how, plan, reader.base, until, kept=judged.kept)
    path = path_of(
        reader,
        value,
        as_of=as_of,
        later=later,
        recent=recent,
        horizon=judged.horizon,
        any_day=judged.any_day,
        has_end=has_end,
        base_read_on=None if judged.start is None else judged.start[1],
        decides=decides,
    )
    return path if plan.per is None else period_path_of(path, day, decides, told_to=judged.told_to)


def _before_silence(reader: Reader, counted: Counted, judged: JudgedBy) -> Course | None:
    """Return how things stood on the last day that was told, where silence tells nothing of those
    after it.
    """
    day = reader.last_told
    if day is None:
        return None
    then = Reader.of(reader.history, reader.how, reader.plan, reader.base, day, kept=judged.kept)
    return None if then.stands.value is None else _course(then, counted, judged._replace(as_of=day))


def _due(plan: Plan, on: date, counted: Counted) -> Fraction:
    """Return what is expected of a value that nobody has read."""
    if counted is Counted.ROLLING:
        return RollingWindows.of(plan).amount_on(on)
    if counted is Counted.CALENDAR:
        is_given = plan.is_cap and on > plan.start_day
        return plan.exact_on(period_of(plan, on).end if is_given else last_closed(plan, on))
    return plan.exact_on(on)


def _active_days(plan: Plan, stands: HistoryStanding) -> Number:
    upto = plan.calendar.active_upto
    days = [upto(last.toordinal()) - upto(first.toordinal() - 1) for first, last in stands.assumed]
    return rounded(Fraction(sum(days)))


def progress_in_band(band: Band, judged: JudgedBy) -> Progress:
    """Return whether the value is inside the band and has been since the start, and how far from
    its nearer bound.
    """
    whole, as_of = band, judged.as_of
    band, judged = _part_told(whole, judged)
    on = min(judged.as_of, band.end_day) if judged.has_end else judged.as_of
    base = ZERO  # what a flow brought before its goal is none of any period
    if judged.how.nature is not Nature.FLOW:
        base = base_of(band, judged.history, judged.start and judged.start[0])
    course: Course
    if band.per is not None:
        course, stands = period_band_of(
            band,
            judged.history,
            judged.how,
            base=base,
            on=on,
            as_of=judged.as_of,
            recent=judged.recent,
            has_end=judged.has_end,
            unreadable=judged.unreadable,
            kept=judged.kept,
            alike=judged.alike,
        )
    else:
        course, stands = band_of(
            band, judged.history, judged.how, on, judged.as_of, base=base, kept=judged.kept
        )
    granting = Granting(judged.metric, judged.history, judged.how, base, on)
    course = _granted(course, band, granting, judged)
    course = evolve(course, read=Read(judged.history, judged.how, band, base, band.start_day, on))
    return Progress(
        as_of=as_of,
        counted=Counted.BAND,
        bound=Bound.AT_MOST if band.low is None else Bound.AT_LEAST,
        goal=judged.goal,
        metric=metric_id(judged.metric),
        metric_unit=unit_of(judged.metric),
        unit=band.unit,
        per=band.per,
        plan=whole,
        start=band.start_day,
        deadline=whole.end_day if judged.has_end else None,
        read_on=stands.read_on,
        assumed=stands.assumed,
        assumed_days=sum((last - first).days + 1 for first, last in stands.assumed),
        resets=stands.resets,
        judged_upto=_upto(whole, band),
        quota=course.quota() if isinstance(course, PeriodBandCourse) else None,
        course=course,
    )


def _granted(course: Course, plan: Plan | Band, granting: Granting, judged: JudgedBy) -> Course:
    """Return how things stand, with the outcome of what nothing possible would miss, once it has begun:
    of a band of periods that of each bound.
    """
    if not judged.has_end or judged.as_of <= plan.start_day:
        return course
    outcome = Settled(True, judged.as_of >= plan.end_day)
    if isinstance(course, PeriodBandCourse):
        quotas = [
            evolve(quota, granted=outcome) if granting.plan(quota.plan) else quota for quota in course.quotas
        ]
        return evolve(course, quotas=tuple(quotas))
    if isinstance(plan, Plan):
        is_granted = granting.plan(plan)
    elif plan.per is None:
        is_granted = granting.band(plan)
    else:
        is_granted = all(
            map(granting.plan, quota_plans(plan, of_people=granting.how.of_people, kept=judged.kept))
        )
    return evolve(course, granted=outcome) if is_granted else course


def progress_without_plan(
    reason: NoPlan,
    judged: JudgedBy,
    *,
    start: date | None,
    deadline: date | None,
    untold: Reason | NoPlan | None = None,
) -> Progress:
    """Return what can be said without a plan: the last reading of a level, and what the goal lacks.

    *untold* is why readings that there are tell no value.
    """
    on = judged.as_of if deadline is None else min(judged.as_of, deadline)
    stands = HistoryStanding(None)
    knows_nature = reason is not NoPlan.UNKNOWN_METRIC and judged.how.nature is not Nature.FLOW
    if knows_nature:
        stands = standing(judged.history, judged.how, base=ZERO, since=start or on, on=on, kept=judged.kept)
    value = untold or stands.reason or reason if stands.value is None else stands.value
    read = Read(judged.history, judged.how, None, ZERO, start or date.min, on) if knows_nature else None
    return Progress(
        as_of=judged.as_of,
        counted=Counted.NONE,
        bound=Bound.AT_LEAST,
        goal=judged.goal,
        metric=metric_id(judged.metric),
        metric_unit=unit_of(judged.metric),
        start=start,
        deadline=deadline,
        read_on=stands.read_on,
        assumed=stands.assumed,
        assumed_days=sum((last - first).days + 1 for first, last in stands.assumed),
        resets=stands.resets,
        course=Course(reason, on, value, read=read),
    )


def metric_id(metric: Metric | str | None) -> MetricId | None:
    """Return the id of a metric that may be known by its id alone."""
    if metric is None:
        return None
    return metric.id if isinstance(metric, Metric) else MetricId(metric)


def unit_of(metric: Metric | str | None) -> str | None:
    """Return the kind of unit a metric is told in, or None when nothing says."""
    if isinstance(metric, Metric):
        return metric.unit.value
    facts = METRIC_FACTS.get(metric) if metric is not None else None
    return facts[1] if facts is not None else None
