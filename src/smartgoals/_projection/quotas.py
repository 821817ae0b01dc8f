"""Quotas: the chance that every period, or every window of a length, brings what it must.

What belongs here: quotas by calendar period and over rolling windows. Knows questions, the periods of a plan, and the noise
of the fitted default.

Periods share one uncertain rate and have noise of their own: given the rate the chances of the periods multiply, and the
products are averaged over the rate. Taking the periods as independent outright would make a long goal look hopeless.
Where periods hand something on, the chance of each is that given those before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from math import inf, prod, sqrt
from typing import Final, NamedTuple, final

from smartgoals._days import ONE_DAY
from smartgoals._forecast.forecast import Forecast
from smartgoals._model.target import Bound
from smartgoals._numbers import exact, nearest_float, number
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import ZERO, Span, Windows, first_window_ends, period_of, window_start
from smartgoals._progress.carry import Carry
from smartgoals._progress.progress import carried_to
from smartgoals._projection.carried import Handing, Room, chances
from smartgoals._projection.chances import honest
from smartgoals._projection.projection import PeriodChance
from smartgoals._projection.question import Question
from smartgoals._time.counting import Counting
from smartgoals._time.pace import Pace

_NODES: Final = tuple([(i + 0.5) / 15.0 for i in range(15)])
_MOST_LISTED: Final = 60
# So many periods ahead are looked at one by one; those beyond them are taken to go as these do.
MOST_PERIODS: Final = 400


@final
class _Open(NamedTuple):
    """A period still open: its days, what it must still bring, and how many active days it has left for that."""

    start: date
    end: date
    left: float
    days: float


@final
class Rates(NamedTuple):
    """Equally likely amounts per active day, and the noise of such a day."""

    rates: Sequence[float]
    noise: float

    @classmethod
    def upto(cls, question: Question, end: date) -> Rates:
        """Return those from the last reading of a flow to a day after it, of its total until then."""
        last = question.last
        total = question.asked.forecasts([question.worked(end)], last + ONE_DAY, cautious=False)[0]
        days = question.worked_days(last, end) or 1.0
        return cls([total.quantile(node) / days for node in _NODES], _noise(question))

    def missing(self, question: Question, span: Span, target: float) -> list[float]:
        """Return, for each rate, the chance that a whole period does not bring an amount."""
        made = nearest_float(question.history.exact_total(min(span.eve, question.last), question.last))
        days = question.worked_days(max(span.eve, question.last), span.end)
        sign = -1 if question.bound is Bound.AT_MOST else 1
        window = _Open(span.start, span.end, target - made, days)
        return [1.0 - chances([_room(window, rate, self.noise, sign)], Handing())[0][0] for rate in self.rates]


def of_quota(question: Question, plan: Plan, pace: Pace, forecast: Forecast) -> tuple[float, tuple[PeriodChance, ...]]:
    """Return the chance of every quota still open, and the chance of each."""
    rolling = plan.counted is Counting.ROLLING
    windows = _windows(question, plan, pace) if rolling else _periods(question, plan)
    more = _more(windows, plan)
    rates, noise = _rates(question, forecast), _noise(question)
    handing = _handing(Carry.of(plan))
    sign = -1 if question.bound is Bound.AT_MOST else 1
    rooms = [[_room(one, rate, noise, sign) for one in windows] for rate in rates]
    found = [chances(row, handing) for row in rooms]
    each = [
        PeriodChance(one.start, one.end, number(one.left), honest(sum(met for met, _ in column) / len(rates)))
        for one, column in zip(windows[:_MOST_LISTED], zip(*found, strict=True), strict=False)
    ]
    return honest(sum(prod(kept for _, kept in row) ** more for row in found) / len(rates)), tuple(each)


def of_period_band(
    question: Question, plans: Sequence[Plan], forecast: Forecast
) -> tuple[float, tuple[PeriodChance, ...]]:
    """Return the chance that every period still open stays within the quotas of both bounds, and the chance of each.

    What a period is told to need is what the first of the quotas asks.
    """
    quotas = [_periods(question, plan) for plan in plans]
    signs = [plan.sign for plan in plans]
    rates, noise = _rates(question, forecast), _noise(question)
    rows = [[_inside(bounds, signs, rate, noise) for bounds in zip(*quotas, strict=True)] for rate in rates]
    each = [
        PeriodChance(one.start, one.end, number(one.left), honest(sum(column) / len(rates)))
        for one, column in zip(quotas[0][:_MOST_LISTED], zip(*rows, strict=True), strict=False)
    ]
    more = _more(quotas[0], plans[0])
    return honest(sum(prod(row) ** more for row in rows) / len(rates)), tuple(each)


def _more(windows: Sequence[_Open], plan: Plan) -> float:
    """Return how many times the days of the periods looked at all open days are; 1 where all are looked at."""
    if len(windows) < MOST_PERIODS:
        return 1.0
    first = windows[0].start.toordinal()
    return (plan.end_day.toordinal() - first + 1) / (windows[-1].end.toordinal() - first + 1)


def _inside(bounds: Sequence[_Open], signs: Sequence[int], rate: float, noise: float) -> float:
    """Return the chance that what a period still brings is on the good side of each bound."""
    rooms = [_room(one, rate, noise, sign) for one, sign in zip(bounds, signs, strict=True)]
    return max(0.0, 1.0 - sum(1.0 - chances([room], Handing())[0][0] for room in rooms))


def _room(one: _Open, rate: float, noise: float, sign: int) -> Room:
    return Room((rate * one.days - one.left) * sign, noise * sqrt(one.days))


def _handing(carry: Carry) -> Handing:
    limit = inf if carry.at_most is None else float(carry.at_most)
    return Handing(-limit if carry.debt else 0.0, limit if carry.surplus else 0.0)


def _periods(question: Question, plan: Plan) -> Sequence[_Open]:
    day, found = max(question.last, plan.start_day), list[_Open]()
    # Only what has closed is known; the periods after the first one are handed what those before it will.
    carried: float | None = None
    while day < plan.end_day and len(found) < MOST_PERIODS:
        span = period_of(plan, day + ONE_DAY)
        if carried is None:
            carried = nearest_float(carried_to(question.progress, span.start)) * plan.sign
        asked = plan.exact_on(span.end) - plan.exact_on(span.eve)
        if asked or question.worked_days(span.eve, span.end):
            left = nearest_float(asked - _made(question, plan, span.eve)) - carried
            days = question.worked_days(day, span.end)
            found.append(_Open(span.start, span.end, left, days))
            carried = 0.0
        day = span.end
    return found


def asks_nothing(plan: Plan) -> bool:
    """Tell whether no rolling window that a plan asks for ends by its end: the goal is shorter than one."""
    return plan.counted is Counting.ROLLING and not plan.is_cap and first_window_ends(plan) > plan.end_day


def _windows(question: Question, plan: Plan, pace: Pace) -> Sequence[_Open]:
    """Return windows half a window apart: nearer ones share so much that they add little."""
    stride, windows, found = max(1, int(pace.period.mean_days) // 2), Windows.of(plan), list[_Open]()
    last, end = max(question.last, plan.start_day).toordinal(), plan.end_day.toordinal()
    nearest = end - (end - last - 1) // stride * stride
    for ordinal in range(nearest, end + 1, stride)[:MOST_PERIODS]:
        on = date.fromordinal(ordinal)
        eve, asked = window_start(plan, on), windows.amount_on(on)
        if asked:
            days = question.worked_days(max(eve, question.last), on)
            found.append(_Open(eve + ONE_DAY, on, nearest_float(asked - _made(question, plan, eve)), days))
    return found


def _made(question: Question, plan: Plan, eve: date) -> Fraction:
    """Return what has been made since the end of a day, up to the last reading, as a progress counts it."""
    history = question.history
    if eve >= question.last:
        return ZERO
    if question.is_flow:
        return history.exact_total(eve, question.last)
    before = history.value_on(eve) if history.position(eve) > history.position(plan.start_day) else None
    return exact(history.value_at(len(history) - 1)) - (plan.knots[0].exact if before is None else exact(before))


def _rates(question: Question, forecast: Forecast) -> list[float]:
    """Return equally likely amounts per active day from now to the deadline: days off and pauses bring nothing."""
    days = question.worked_days(question.since, question.end) or 1.0
    return [(forecast.quantile(node) - question.now) / days for node in _NODES]


def _noise(question: Question) -> float:
    """Return the noise of an active day, which carries that of the days off beside it."""
    model = question.asked.fitted().model
    daily = model.noise * model.series.unit / sqrt(model.series.steps.mean_days)
    active = question.worked_days(question.since, question.end)
    days = (question.worked(question.end) - question.since).days
    return daily * sqrt(max(1.0, days / active)) if active else daily
