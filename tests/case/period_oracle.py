"""A slow reckoning of goals about the amounts of periods, day by day, from the page of the convention alone."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from attrs import evolve
from convention_oracle import DAY, active, days, exact, moved_deadline, period_around, rests, total
from dateutil.relativedelta import relativedelta

import smartgoals as sg

Rows = list[tuple[date, float]]


def whole_period(goal: sg.Goal, period: sg.Period, day: date) -> tuple[date, date]:
    """Return the whole period a day lies in, as a quota of the same period has it."""
    if period.count > 1 and day < goal.start:
        return before_start(goal.start, period, day)
    return period_around(evolve(goal, target=sg.KeepPace(sg.Pace(1, period), counted="calendar")), day)


def before_start(first: date, period: sg.Period, day: date) -> tuple[date, date]:
    """Return the period of several units before the goal's first day that a day lies in."""
    step = {"day": "days", "week": "weeks", "month": "months", "quarter": "months", "year": "years"}[period.unit]
    size = period.count * (3 if period.unit == "quarter" else 1)
    k = 1
    while first - relativedelta(**{step: size * k}) > day:
        k += 1
    return first - relativedelta(**{step: size * k}), first - relativedelta(**{step: size * (k - 1)}) - DAY


def is_judged_by(goal: sg.Goal, span: tuple[date, date]) -> bool:
    """Tell whether a period has an active day, and none in a pause that keeps the pace."""
    inside = days(*span)
    is_paused = "pace" in {rests(goal.calendar, day) for day in inside}
    return active(goal.calendar, *span) > 0 and not is_paused


def last_whole_period(goal: sg.Goal, period: sg.Period, upto: date) -> tuple[date, date] | None:
    """Return the last period that counts and ends on a day or before it, looking back one by one."""
    day = upto
    for _ in range(200):
        span = whole_period(goal, period, day)
        if span[1] <= upto and is_judged_by(goal, span):
            return span
        day = span[0] - DAY
    return None


@dataclass(frozen=True)
class PaceAnswer:
    """What the page says of a pace to be reached on a day; `actual` is None where the last whole period is unread.

    `is_before` says that it is the one before the goal, for which the baseline stands where it is newer.
    """

    expected: Fraction
    actual: Fraction | None
    is_before: bool


def tells_of_days_before(rows: Rows, judged: tuple[date, date], upto: date) -> bool:
    """Tell whether readings by a day tell of the first days of a period that began before the goal.

    The first amount speaks for as many days as lie before the second; a single one on the last day for all.
    """
    read = sorted({seen for seen, _ in rows})
    if read[0] <= judged[0] or read[0] == judged[1]:
        return True
    if len(read) == 1 or read[0] > judged[1] or read[1] > upto:
        return False
    return read[0] - (read[1] - read[0]) < judged[0]


def pace_on(
    goal: sg.Goal,
    rows: Rows,
    day: date,
    *,
    ends: tuple[Fraction, Fraction],
    silence_is_zero: bool,
    little_is_good: bool,
) -> PaceAnswer | None:
    """Return how a pace stands that is to go from one amount to another; None where no whole period ends in the goal."""
    eve, period, (base, level) = goal.start - DAY, goal.target.pace.period, ends
    end = moved_deadline(goal, eve)
    arrives = last_whole_period(goal, period, end)
    if arrives is None or arrives[1] <= eve:
        return None
    judged = last_whole_period(goal, period, min(day, end))
    expected, on = base, eve if judged is None else judged[1]
    ways = active(goal.calendar, eve + DAY, arrives[1])
    if on >= arrives[1]:
        expected = level
    elif on > eve and ways:
        made = active(goal.calendar, eve + DAY, min(on, arrives[1]))
        expected = base + (level - base) * Fraction(made, ways)
    if judged is None:
        return PaceAnswer(expected, None, is_before=True)
    read = any(judged[0] <= seen <= min(day, end) for seen, _ in rows)
    before = [seen for seen, _ in rows]
    # What begins to be read inside a period from before the goal has not seen all of it.
    is_cut = not before or (judged[1] <= eve and judged[0] < min(before) < judged[1])
    # Nor does a later reading tell of a period before the goal; one within it was silent, as a quota's would be.
    known = (read or silence_is_zero) and not is_cut and (min(before) <= judged[1] or judged[1] > eve)
    if known and little_is_good and not silence_is_zero and judged[0] <= eve <= judged[1]:
        known = tells_of_days_before(rows, judged, min(day, end))
    # The pace of a half day that brought half is that of a whole one.
    of_days = active(goal.calendar, *judged) if period == sg.Period(1, "day") else 1
    return PaceAnswer(expected, total(rows, *judged) / of_days if known else None, is_before=on <= eve)


def grown(base: Fraction, percent: float, periods: int) -> Fraction:
    """Return a base after some whole periods of growth by a percentage of its size."""
    value, step = abs(base), 1 + exact(percent) / 100
    for _ in range(periods):
        value *= step
    return base + value - abs(base)
