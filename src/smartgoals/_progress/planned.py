"""From a plan and the terms of an assessment to the progress: quantities are made exactly, named, and rounded once.

Knows plans, readers and the progress. One function for each group of quantities; what a rolling window needs instead lies in
`rolled`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from fractions import Fraction
from itertools import takewhile
from typing import Any

from smartgoals._model.history import History
from smartgoals._model.metric import Metric, Nature
from smartgoals._numbers import exact, rounded
from smartgoals._plan.plan import Plan
from smartgoals._progress import along, closing, quota, rolled
from smartgoals._progress.along import ZERO, Where
from smartgoals._progress.missing import MissingDays, Run
from smartgoals._progress.progress import Counted, Exact, Progress
from smartgoals._progress.reader import Reader
from smartgoals._progress.reasons import Reason
from smartgoals._progress.sheet import Sheet
from smartgoals._progress.speeds import note_paces, note_safety
from smartgoals._progress.standing import Standing, standing
from smartgoals._progress.terms import Terms, unit_of
from smartgoals._record import Record

# What depends on the value, and so has the reason of the value when there is none.
OF_VALUE = tuple(
    "actual gap gap_days attainment attainment_clamped value_share pace_index time_index earned_on required_pace mean_pace "
    "recent_pace feasibility safe_days falls_behind_on arrives_on burn_rate exhausted_on left_today".split()
)
OF_ALLOWANCE = ("burn_rate", "exhausted_on", "left_today")
_BURN_PARTS = (30, 10)


def planned_progress(plan: Plan, terms: Terms) -> Progress:
    """Return the progress along a plan, by the way its pace is counted."""
    stands, reader = _read(plan, terms)
    counted = Counted(plan.counted.value) if plan.pace is not None else Counted.CONTINUOUS
    sheet = Sheet(_identity(plan, terms, counted, stands))
    if stands.value is None:
        sheet.number("time_share", Fraction(plan.elapsed(terms.on), plan.total_active))
        judged = closing.rolling_quota if counted is Counted.ROLLING else closing.judged_value
        sheet.number("expected", judged(plan, terms.on))
        sheet.none(stands.reason or Reason.NO_READING, *OF_VALUE)
    elif counted is Counted.ROLLING:
        rolled.note_rolling(sheet, reader, stands.value, terms)
    else:
        _note_along(sheet, reader, stands.value, terms, counted)
    return Progress(**sheet.facts, reasons=Record(sheet.reasons))


def _identity(plan: Plan, terms: Terms, counted: Counted, stands: Standing) -> dict[str, Any]:
    metric = terms.metric
    return {
        "as_of": terms.on,
        "counted": counted,
        "bound": plan.bound,
        "goal": terms.goal.id if terms.goal is not None else None,
        "metric": metric.id if isinstance(metric, Metric) else metric,
        "metric_unit": unit_of(metric),
        "unit": plan.unit,
        "plan": plan,
        "start": plan.start_day,
        "deadline": plan.end_day,
        "baseline": plan.start_value,
        "baseline_read_on": terms.baseline_read_on,
        "target": plan.end_value,
        "is_allowance": plan.is_cap,
        "read_on": stands.read_on,
        "assumed": stands.assumed,
        "assumed_days": _active_days(plan, stands.assumed) if stands.assumed else 0,
        "resets": stands.resets,
    }


def _read(plan: Plan, terms: Terms) -> tuple[Standing, Reader]:
    how = terms.how
    stands = standing(terms.history, how, base=plan.knots[0].exact, since=plan.start_day, on=terms.on)
    pessimistic = how.assume.missing is MissingDays.PESSIMISTIC
    times = exact(how.assume.times) if pessimistic else ZERO
    reader = Reader(terms.history, how, plan, terms.on, stands.assumed if pessimistic else (), times, stands.value)
    if reader.presumed and stands.value is not None:
        stands = stands._replace(value=stands.value + reader.presumed_in(date.min, terms.on))
    return stands, reader


def _active_days(plan: Plan, runs: tuple[Run, ...]) -> int:
    upto = plan.calendar.active_upto
    return sum(upto(last.toordinal()) - upto(first.toordinal() - 1) for first, last in runs)


def _note_along(sheet: Sheet, reader: Reader, value: Fraction, terms: Terms, counted: Counted) -> None:
    plan, calendar = reader.plan, counted is Counted.CALENDAR
    at = along.where(plan, terms.on, value, closing.judged_value(plan, terms.on))
    reached = (at.is_reached and not at.is_cap) or (terms.any_day and _was_reached(at, reader))
    # A level that counts from any day on which it stood needs nothing more, wherever it is now.
    best = along.where(plan, terms.on, plan.knots[-1].exact, at.expected) if reached and not at.is_reached else at
    sheet.number("time_share", Fraction(at.passed, at.total))
    sheet.number("expected", at.expected)
    sheet.number("actual", value)
    sheet.number("gap", at.gap)
    sheet.number("attainment", along.attainment(at))
    sheet.number("pace_index", along.pace_index(at))
    sheet.facts["is_met"] = _is_met(at, reached=reached)
    gap_days = _note_earned(sheet, at, reader, calendar=calendar)
    paces = note_paces(sheet, at, best, reader, terms)
    fails = None
    if best.gap.numerator >= 0 and not at.is_over:
        fails = quota.quota_falls_behind(best) if calendar else along.falls_behind(best, reader.times)
    note_safety(sheet, best, fails)
    burns = _note_allowance(sheet, at, reader, paces.mean, terms)
    if calendar:
        now = sheet.facts["quota"] = quota.quota_period(reader)
        if at.is_cap:
            # What earlier periods left over is no leave to use more than the quota of this one.
            sheet.facts["left_today"] = min(sheet.facts["left_today"], now.left)
    sheet.facts["exact"] = Exact(
        at.gap, at.way, at.made, at.asked, gap_days, at.value, paces.required, paces.mean, paces.recent, burns
    )


def _was_reached(at: Where, reader: Reader) -> bool:
    """Tell whether a level stood on its target on any day since the start; one pass over the readings since then."""
    if reader.adds_up:
        return False  # a total that once was there still is, and counts as it stands
    history, goal = reader.history, at.plan.end_value
    values = history.numbers[history.position(at.plan.start_day) : history.position(at.on)]
    if not values:
        return False
    return min(values) <= goal if at.falls else max(values) >= goal


def _is_met(at: Where, *, reached: bool) -> bool | None:
    """Tell whether the target is met: a demand once it is, an allowance only when its time is over."""
    if not at.is_cap:
        return reached
    return at.is_reached if at.on >= at.plan.end_day else None


def _finished_on(at: Where, reader: Reader) -> date:
    """Return the day since which the target has stood, not before the plan's end.

    A level is looked for in the column of values, and a flow that never takes back by halving; only counters that reset,
    pooled ratios and flows that take back are stood on day by day.
    """
    end, history, how = at.plan.end_day, reader.history, reader.how
    low, high = history.position(end), history.position(at.on)

    def reached(day: date) -> bool:
        stands = standing(history, how, base=at.plan.knots[0].exact, since=at.plan.start_day, on=day)
        return stands.value is not None and along.where(at.plan, day, stands.value, at.expected).is_reached

    if how.nature is not Nature.FLOW and not how.counter and not how.pools(history):
        short = _last_short(at, history, low, high)
        if short is None and reached(end):
            return end
        later = bisect_right(history.ordinals, end.toordinal() if short is None else history.ordinals[short])
        return date.fromordinal(history.ordinals[later]) if later < high else at.on
    days = [end, *map(date.fromordinal, sorted(set(history.ordinals[low:high])))]
    if how.nature is Nature.FLOW and not at.falls and min(history.numbers[low:high], default=0) >= 0:
        return days[min(bisect_left(days, True, key=reached), len(days) - 1)]
    return min(takewhile(reached, reversed(days)), default=at.on)


def _last_short(at: Where, history: History, low: int, high: int) -> int | None:
    """Return the position of the last reading, of those that close their day, that fell short of the plan's end value."""
    goal = rounded(at.plan.knots[-1].exact)
    numbers, ordinals = history.numbers, history.ordinals
    worst = (max if at.falls else min)(numbers[low:high], default=goal)
    if worst <= goal if at.falls else worst >= goal:
        return None
    for position in range(high - 1, low - 1, -1):
        closes = position + 1 == high or ordinals[position + 1] != ordinals[position]
        if closes and (numbers[position] > goal if at.falls else numbers[position] < goal):
            return position
    return None


def _note_earned(sheet: Sheet, at: Where, reader: Reader, *, calendar: bool) -> Fraction | None:
    time = along.earned(at)
    if isinstance(time, Reason):
        sheet.none(time, "gap_days", "time_index", "earned_on")
        return None
    due: Fraction | int = along.elapsed(at, stops=at.is_cap)
    if at.is_over and at.is_reached and not at.is_cap:
        # What was finished late stays as late as it was: time stops on the day the target was met.
        due = at.plan.calendar.active_days(at.plan.start_day, _finished_on(at, reader))
    if calendar:
        # Between two closes of a quota nothing new is due, so every time between them is on time.
        low = at.plan.elapsed(closing.last_closed(at.plan, at.on))
        high = at.plan.elapsed(closing.period_of(at.plan, at.on).end) if at.is_cap else due
        due = min(max(time, Fraction(low)), Fraction(high))
    ahead = due - time if at.is_cap else time - due
    sheet.number("gap_days", ahead)
    sheet.facts["earned_on"] = along.earned_day(at, time)
    sheet.number("time_index", time / due if due else Reason.NOTHING_ELAPSED)
    return ahead


def _note_allowance(
    sheet: Sheet, at: Where, reader: Reader, mean: Fraction | None, terms: Terms
) -> tuple[Fraction | None, Fraction | None, Fraction | None]:
    if not at.is_cap:
        sheet.none(Reason.NOT_AN_ALLOWANCE, *OF_ALLOWANCE)
        return (None, None, None)
    plan, rate = at.plan, at.way / at.total
    known = Reason.NOTHING_ELAPSED if mean is None else mean
    sheet.number("left_today", max(ZERO, at.gap))
    sheet.number("burn_rate", Reason.NOTHING_ELAPSED if mean is None else mean / rate)
    sheet.day("exhausted_on", along.reached_on(at, known, terms.horizon))
    whole = (plan.end_day - plan.start_day).days
    fast, slow = (_burn(reader, max(1, whole // parts), rate) for parts in _BURN_PARTS)
    return (fast, slow, _burn(reader, 1, rate))


def _burn(reader: Reader, days: int, rate: Fraction) -> Fraction | None:
    plan, on = reader.plan, reader.on
    since = max(plan.start_day, date.fromordinal(max(1, on.toordinal() - days)))
    active = plan.calendar.active_days(since, on) if since < on else 0
    return reader.change(since, on) / active / rate if active else None
