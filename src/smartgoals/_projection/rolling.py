"""Rolling: the chance that every window of a length holds what it must.

What belongs here: windows that end on days still to come. Knows questions, the windows of a plan,
and what their days bring.

Windows half a window apart, from the first open one on, are taken as periods are: given one
uncertain rate their chances multiply. Any other window may be the one that fails, such as one that
cannot be met any more: the chance is that of the day on which those up to it, and its own, are
least likely all met. So a day more never makes a goal likelier.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from statistics import fmean

from smartgoals._days import ONE_DAY
from smartgoals._numbers import nearest_float
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import RollingWindows, first_window_ends, window_start
from smartgoals._projection.brought import Brought, OpenPeriod
from smartgoals._projection.carried import chance_alone
from smartgoals._projection.chances import honest
from smartgoals._projection.parts import PeriodChance
from smartgoals._projection.question import ProjectionQuestion
from smartgoals._projection.quotas import listed, made_since, most_periods, sign_of
from smartgoals._time.counting import Counting


def asks_nothing(plan: Plan) -> bool:
    """Tell whether no rolling window that a plan asks for ends by its end: the goal is shorter than one."""
    return plan.counted is Counting.ROLLING and not plan.is_cap and first_window_ends(plan) > plan.end_day


def of_rolling(question: ProjectionQuestion, plan: Plan) -> tuple[float, tuple[PeriodChance, ...]]:
    """Return the chance of every window still open, and the chances of those half a window apart,
    and of the weakest.
    """
    sign, stride = sign_of(question), _stride(plan)
    windows = _windows(question, plan)
    rows = [
        [chance_alone(room) for room in Brought.of(question, each).rooms(each.left, sign)] for each in windows
    ]
    kept, apart, together = [1.0] * len(rows[0]) if rows else [], list[int](), list[float]()
    for place, row in enumerate(rows):
        so_far = [before * now for before, now in zip(kept, row, strict=True)]
        together.append(fmean(so_far))
        if not apart or windows[place].end - windows[apart[-1]].end >= timedelta(days=stride):
            kept = so_far
            apart.append(place)
    if not rows:
        return honest(1.0), ()
    weakest = min(range(len(rows)), key=together.__getitem__)
    shown = sorted({*apart, len(rows) - 1, weakest})
    more = _more(question, windows, plan)
    least = min(together[weakest], fmean([chance**more for chance in kept]))
    return honest(least), listed([windows[k] for k in shown], [fmean(rows[k]) for k in shown])


def _stride(plan: Plan) -> int:
    """Return half the days of a window: nearer ones share so much that they add little."""
    return 1 if plan.pace is None else max(1, int(plan.pace.period.mean_days) // 2)


def _windows(question: ProjectionQuestion, plan: Plan) -> list[OpenPeriod]:
    """Return the windows that end on the next days to come, as far as they are looked at, and ask
    for anything.
    """
    windows, opened = RollingWindows.of(plan), list[OpenPeriod]()
    first = max(question.last, plan.start_day) + ONE_DAY
    if not plan.is_cap:
        first = max(first, first_window_ends(plan))
    ends = range(
        first.toordinal(), min(plan.end_day.toordinal(), first.toordinal() + most_periods(question) - 1) + 1
    )
    for on in map(date.fromordinal, ends):
        eve, asked = window_start(plan, on), windows.amount_on(on)
        if asked:
            left = nearest_float(asked - made_since(question, plan, eve))
            opened.append(OpenPeriod(eve + ONE_DAY, on, left, max(eve, question.last)))
    return opened


def _more(question: ProjectionQuestion, windows: Sequence[OpenPeriod], plan: Plan) -> float:
    """Return how many times the days looked at all open days are; 1 where all are looked at."""
    return max(1.0, ((plan.end_day - windows[0].end).days + 1) / most_periods(question))
