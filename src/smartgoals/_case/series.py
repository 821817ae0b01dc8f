"""series: a goal as a line, a row a day: the plan, what was read, and the fan of the forecast.
Ready for a frame.

Each day is told by the case of the goal on that day, by the terms in force then; the days ahead by
its projection of today.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import evolve

from smartgoals._case.assess import way_said
from smartgoals._case.case import Case
from smartgoals._case.series_events import events_of, milestones_of
from smartgoals._case.surroundings import Surroundings, kept_of
from smartgoals._checked import each, instance, named, truth
from smartgoals._days import day
from smartgoals._documents import document
from smartgoals._evidence import EvidenceLike, knowledge
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.metric import Nature
from smartgoals._numbers import Number, rounded
from smartgoals._plan.band import Band
from smartgoals._plan.terms import counts_people
from smartgoals._progress.drawn import bounds_on, due_on
from smartgoals._time.counting import Counting

if TYPE_CHECKING:
    from smartgoals._forecast.forecast import Forecast
    from smartgoals._forecast.protocol import MethodLike
    from smartgoals._model.way_of_reading import AssumeLike
    from smartgoals._time.period import PeriodLike

__all__ = ["SeriesRow", "series"]

MOST_ROWS: Final = 3_660
"""A row a day is told of so many days; of a longer time every second day, every third, and so on."""


@document
class SeriesRow(NamedTuple):
    """A day of a goal: what was planned and read, what is expected, and what happened; None where
    that is not known.

    `plan` is what the plan asks by the end of the day (also of days that nobody read), `plan_low`
    and `plan_high` what a band allows; `actual` is the value as the goal counts it. `expected` is
    the middle of the forecast, `low` to `high` hold the value with 80 %, `low_50` to `high_50` with
    50 % and `low_95` to `high_95` with 95 %. `milestone` is due that day; `events` say what else
    happened on it: new definitions, revisions, pauses, audits, events that begin, counters that
    began anew. The forecast is of what `actual` tells: where a projection forecasts something else
    (the total since the start, of a rolling pace, of a band of each period, and of a quota that
    counts less or more than there is) there is none; nor is there one of days after the deadline.
    """

    day: date
    plan: Number | None = None
    plan_low: Number | None = None
    plan_high: Number | None = None
    actual: Number | None = None
    expected: Number | None = None
    low: Number | None = None
    high: Number | None = None
    low_50: Number | None = None
    high_50: Number | None = None
    low_95: Number | None = None
    high_95: Number | None = None
    milestone: Number | None = None
    events: tuple[str, ...] = ()


def series(
    goal: Goal,
    history: History | None = None,
    *,
    as_of: date,
    evidence: EvidenceLike | None = None,
    ahead: bool = False,
    days: Iterable[date] | None = None,
    method: MethodLike | None = None,
    missing: AssumeLike | None = None,
    known_on: date | None = None,
    counter: bool | None = None,
    recompute_over: PeriodLike | None = None,
    language: Language | str | None = None,
) -> tuple[SeriesRow, ...]:
    """Return a goal as rows, one a day: plan and band, what was read, and with *ahead* what is expected.

    The rows begin on the day before the goal's first one, where its plan starts, or else with the
    first reading, and end on *as_of*, with *ahead* on the deadline, or with the last milestone where
    the goal has no plan (:func:`smartgoals.assess` says why); of more than 3,660 days they tell every
    second, every third and so on. *days* are other days, in the order in which they are
    told. What was read is what :func:`smartgoals.assess` tells of the day, the fan from *as_of* on
    what :func:`smartgoals.project` tells as of *as_of*; the further arguments are theirs. Without a
    *history* that of the *evidence* is taken. *language* is that of the `events`.

    >>> from datetime import date, timedelta
    >>> from smartgoals import ReachLevel
    >>> read = [date(2026, 1, 5) + timedelta(days=k) for k in range(28)]
    >>> history = History.of([(on, 3 + k % 2) for k, on in enumerate(read)], metric="leads")
    >>> goal = Goal(id="g", metric="leads", target=ReachLevel(160), start=read[0], deadline=date(2026, 2, 15))
    >>> rows = series(goal, history, as_of=read[-1], ahead=True)
    >>> rows[0].day, rows[0].plan, rows[28].actual, rows[28].expected, rows[29].actual
    (datetime.date(2026, 1, 4), 0, 98, 98.0, None)
    >>> rows[-1].day == goal.deadline, rows[-1].plan, rows[-1].low < rows[-1].expected < rows[-1].high
    (True, 160, True)
    """
    on = named("as_of", day, as_of)
    asked = instance(goal, Goal, "a Goal", "goal")
    around = Surroundings(
        evidence=knowledge(evidence, known_on),
        as_of=on,
        way=way_said(missing=missing, counter=counter, recompute_over=recompute_over),
        method=method,
        is_one_of_many=True,
    )
    given = None if history is None else instance(history, History, "a History", "history")
    looks_ahead, into = named("ahead", truth, ahead), asked_in(language)
    case = Case(goal=around.as_asked(asked), surroundings=around, given=given)
    wanted = None if days is None else named("days", lambda several: each(several, "days", day), days)
    told = list(_days(case, ahead=looks_ahead)) if wanted is None else list(wanted)
    past = [one for one in told if one < on]
    of_rows = evolve(around, rows=(min(past), max(past)) if past else None)
    fan = _fan(case, [one for one in told if one >= on]) if looks_ahead else {}
    milestones, events = milestones_of(case), events_of(case, asked, into)
    return tuple(
        [
            _row(case, of_rows, asked, one, fan.get(one))._replace(
                milestone=milestones.get(one), events=events.get(one, ())
            )
            for one in told
        ]
    )


def _days(case: Case, *, ahead: bool) -> Iterator[date]:
    """Yield the days of a goal's rows: every one, or as many as there may be rows, the first, today
    and the last among them.
    """
    on, plan, readings = case.as_of, case.plan, case.history
    begins = plan.start_day if plan is not None else case.begins
    if begins is None and readings is None:
        return
    begins = readings.first.day if begins is None and readings is not None else begins or on
    # Without a plan nothing is asked of the days to come, and nothing is forecast.
    end = _end(case) if plan is not None else max(milestones_of(case), default=None)
    first, last = min(begins, on).toordinal(), max(on, end if ahead and end is not None else on).toordinal()
    step = 1 + (last - first) // MOST_ROWS
    ordinals = {*range(first, last + 1, step), on.toordinal(), last}
    yield from map(date.fromordinal, sorted(ordinals))


def _end(case: Case) -> date | None:
    """Return the deadline, which a pause that keeps the pace moves."""
    deadline, plan = case.goal.deadline, case.plan
    return deadline if plan is None or deadline is None else plan.end_day


def _fan(case: Case, days: list[date]) -> Mapping[date, Forecast]:
    """Return the forecasts of some days of a goal that has one; all at once, since that fits the
    history once.
    """
    projection, end = case.projection, _end(case)
    if projection.forecast is None or end is None or not _is_of_actual(case):
        return {}
    inside = [one for one in days if one <= end]
    return dict(zip(inside, projection.fan(inside), strict=True)) if inside else {}


def _is_of_actual(case: Case) -> bool:
    """Tell whether what is forecast is what a progress tells, and no total beside windows, periods
    or what is capped.
    """
    plan = case.plan
    if isinstance(plan, Band):
        return plan.per is None
    if plan is None or plan.pace is None:
        return True
    # An allowance tells all that was used, which of a level is not where it stands.
    if plan.counted is Counting.CALENDAR:
        return plan.is_cap and case.nature is Nature.FLOW
    return plan.counted is not Counting.ROLLING


def _row(case: Case, of_rows: Surroundings, goal: Goal, on: date, forecast: Forecast | None) -> SeriesRow:
    """Return what is known of a day: of a day that has come as it was then, of a later one by the
    plan of today.
    """
    then = case
    if on < case.as_of:
        around = evolve(of_rows, as_of=on)
        then = Case(goal=around.as_asked(goal), surroundings=around, given=case.given)
    row, plan = SeriesRow(on), then.plan
    if plan is not None:
        of_people = counts_people(then.goal, then.nature)
        low, high = bounds_on(plan, on, of_people=of_people, kept=kept_of(then.surroundings))
        due = due_on(plan, on, has_end=then.goal.deadline is not None, of_people=of_people)
        asked = None if due is None else rounded(due)
        if of_people and due is not None and on <= case.as_of and then.progress.actual is not None:
            asked = then.progress.expected  # what was read last is held against its own period
        row = row._replace(plan=asked, plan_low=low, plan_high=high)
    if on <= case.as_of:
        row = row._replace(actual=then.progress.actual)
    return row if forecast is None else _expecting(row, forecast)


def _expecting(row: SeriesRow, forecast: Forecast) -> SeriesRow:
    low, high = forecast.interval(0.8)
    low_50, high_50 = forecast.interval(0.5)
    low_95, high_95 = forecast.interval(0.95)
    return row._replace(
        expected=forecast.expected,
        low=low,
        high=high,
        low_50=low_50,
        high_50=high_50,
        low_95=low_95,
        high_95=high_95,
    )
