"""Quotas of calendar periods and rolling windows: what they ask of a day, how periods went, when an idle one fails.

Knows plans, histories through a `Reader`, and the types of a progress. A quota costs a logarithm of the history for each of
its periods, a rolling window for each of its days; neither depends on how many readings there are.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from smartgoals._days import ONE_DAY
from smartgoals._numbers import rounded
from smartgoals._plan.plan import Plan
from smartgoals._progress.along import ZERO, Where, falls_behind, where
from smartgoals._progress.closing import last_closed, period_of, rolling_quota, window_start
from smartgoals._progress.progress import QuotaPeriod
from smartgoals._progress.reader import Reader


def quota_falls_behind(at: Where) -> date | None:
    """Return the first later close of a period at which an idle value is behind, or None when none is."""
    plan, day = at.plan, at.on
    if at.is_cap:
        return None  # an idle allowance is not drawn on
    while day < plan.end_day:
        here = where(plan, day, at.value, plan.exact_on(day))
        over = day + ONE_DAY if here.gap.numerator < 0 else falls_behind(here, ZERO)
        if over is None:
            return None
        day = period_of(plan, over).end
        if (at.value - plan.exact_on(day)) * plan.sign < 0:
            return day
    return None


def quota_period(reader: Reader) -> QuotaPeriod:
    """Return how the quota of the running period stands, and how many of those that are over met theirs."""
    plan, on = reader.plan, reader.on
    now = period_of(plan, on)
    eve = now.start - ONE_DAY
    due = plan.exact_on(now.end) - plan.exact_on(eve)
    made = reader.change(eve, min(on, now.end)) if on > eve else ZERO
    left = (due - made) * (1 if due >= 0 else -1)
    closed = met = 0
    over = last_closed(plan, on)
    while over > plan.start_day:
        start = period_of(plan, over).start - ONE_DAY
        asked = plan.exact_on(over) - plan.exact_on(start)
        closed += 1
        was_made = reader.change(start, over)
        met += (was_made - asked) * plan.sign >= 0 or rounded(was_made) == rounded(asked)
        over = start
    return QuotaPeriod(
        start=now.start,
        end=now.end,
        due=rounded(due),
        made=rounded(made),
        left=rounded(max(ZERO, left)),
        closed=closed,
        met=met,
    )


def rolling_windows(reader: Reader) -> tuple[Fraction, ...]:
    """Return what the rolling window holds on the day, and on each later one if nothing more is done, until it is empty."""
    plan, on = reader.plan, reader.on
    held: list[Fraction] = []
    day = on
    while True:
        since = window_start(plan, day)
        held.append(reader.change(since, on) if since < on else ZERO)
        if since >= on or day == date.max:
            return tuple(held)
        day += ONE_DAY


def rolling_falls_behind(plan: Plan, on: date, held: tuple[Fraction, ...]) -> date | None:
    """Return the first later day of the plan whose window is behind if nothing more is done, or None."""
    for k, amount in enumerate(held[1:], start=1):
        day = date.fromordinal(on.toordinal() + k)
        if day > plan.end_day:
            return None
        if (amount - rolling_quota(plan, day)) * plan.sign < 0:
            return day
    return None
