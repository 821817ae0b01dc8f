"""Quotas: the chance that every period of the calendar brings what it must.

What belongs here: quotas and bands by calendar period, and what becomes of periods together.
Rolling windows lie in `rolling`. Knows questions, the periods of a plan, and what their days bring.

Periods share one uncertain rate and have noise of their own: given the rate the chances of the
periods multiply, and the products are averaged over the rate. Taking the periods as independent
outright would make a long goal look hopeless. Where periods hand something on, the chance of each
is that given those before it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from math import inf, prod
from statistics import fmean
from typing import Final

from smartgoals._days import ONE_DAY
from smartgoals._forecast.forecast import LEAST_CHANCE
from smartgoals._model.target import Bound
from smartgoals._numbers import exact, nearest_float, number
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import ZERO, period_of
from smartgoals._progress.carry import Carry
from smartgoals._progress.progress import carried_to
from smartgoals._projection.brought import Brought, OpenPeriod, level_says, weights_of
from smartgoals._projection.carried import Handing, Room, chances, chances_kept
from smartgoals._projection.chances import honest
from smartgoals._projection.parts import PeriodChance
from smartgoals._projection.question import ProjectionQuestion
from smartgoals._projection.shared import SharedBounds, of_shared
from smartgoals._projection.stand_ins import stand_ins

_MOST_LISTED: Final = 60
# Amounts nearer to each other than this are one number.
_ALIKE: Final = 1e-9
# So many periods ahead are looked at one by one; those beyond them are taken to go as these do.
MOST_PERIODS: Final = 400
# A method of the caller's may be slow: fewer of them are asked of it.
_MOST_ASKED: Final = 60


def of_quota(
    question: ProjectionQuestion, plan: Plan, *, is_listed: bool = True
) -> tuple[float, tuple[PeriodChance, ...]]:
    """Return the chance of every quota still open, and the chance of each, if they are to be listed."""
    return (honest(0.0), ()) if _is_missed(question, plan) else _of_open(question, plan, is_listed=is_listed)


def _of_open(
    question: ProjectionQuestion, plan: Plan, *, is_listed: bool
) -> tuple[float, tuple[PeriodChance, ...]]:
    windows, handing = _periods(question, plan), _handing(Carry.of(plan))
    is_handed, sign = handing != Handing(), sign_of(question)
    shared = of_shared([SharedBounds(question, plan, windows, sign)], is_handed=is_handed)
    if shared is not None and not is_listed:
        return shared, ()

    @cache
    def rooms(place: int) -> Sequence[Room]:
        each = windows[place]
        return Brought.of(question, each).rooms(each.left, sign)

    @cache
    def alone(place: int) -> Sequence[float]:
        each = windows[place]
        return Brought.of(question, each).by_rate(each.left, sign)

    weights = weights_of(question)
    stands, more = stand_ins(question, plan, [[one] for one in windows]), _more(question, windows, plan)
    if not is_handed:  # each period stands by itself
        told = (alone, weights)
        chance, periods = _by_itself(windows, stands, told, more, is_listed=is_listed)
        return chance if shared is None else shared, periods
    looked_at = (rooms(at if place >= _MOST_LISTED else place) for place, at in enumerate(stands))
    if not is_listed and windows:
        row = chances_kept(looked_at, len(windows), handing)
        return together([[kept] for kept in row], more, weights), ()
    handed = [chances(row, handing) for row in zip(*looked_at, strict=True)]
    met = zip(*[[chance for chance, _ in row] for row in handed], strict=True)
    chance = (
        together([[kept for _, kept in row] for row in handed], more, weights) if shared is None else shared
    )
    return chance, listed(windows, met, weights)


def of_period_band(
    question: ProjectionQuestion, plans: Sequence[Plan], *, is_listed: bool = True
) -> tuple[float, tuple[PeriodChance, ...]]:
    """Return the chance that every period still open stays within the quotas of both bounds,
    and the chance of each.

    What a period is told to need is what the first of the quotas asks. Each bound has a history of its
    own where silence means another thing for it; a period that is over for one of them is open for none.
    """
    asked = question.of_bounds or [question] * len(plans)
    if any(map(_is_missed, asked, plans)):
        return honest(0.0), ()
    over = max([one.last for one in asked])
    quotas = [_periods(one, plan, over) for one, plan in zip(asked, plans, strict=True)]
    signs = [plan.sign for plan in plans]
    bounds = zip(asked, plans, quotas, signs, strict=True)
    shared = of_shared([SharedBounds(*one) for one in bounds])
    if shared is not None and not is_listed:
        return shared, ()
    columns = list(zip(*quotas, strict=True))
    stands, more = stand_ins(question, plans[0], columns), _more(question, quotas[0], plans[0])
    inside = cache(lambda place: _inside(asked, columns[place], signs))
    told = (inside, weights_of(max(asked, key=level_says)))
    chance, periods = _by_itself(quotas[0], stands, told, more, is_listed=is_listed)
    return chance if shared is None else shared, periods


def _by_itself(
    windows: Sequence[OpenPeriod],
    stands: Sequence[int],
    told: tuple[Callable[[int], Sequence[float]], Sequence[float] | None],
    more: float,
    *,
    is_listed: bool,
) -> tuple[float, tuple[PeriodChance, ...]]:
    """Return the chance of all periods, each of which stands by itself, and the chances of the first of them,
    if they are to be listed; the chances of a period by rate are told, and how likely the rates are.
    """
    chances, weights = told
    times = ((chances(place), many) for place, many in Counter(stands).items())
    row = chances_in_a_row(times, weights, is_listed=is_listed)
    first = range(min(len(windows), _MOST_LISTED) if is_listed else 0)
    return together([[one] for one in row], more, weights), listed(windows, map(chances, first), weights)


def is_told(question: ProjectionQuestion, plan: Plan) -> bool:
    """Tell whether a reading to come tells of a period that is open, or none of them asks for anything."""
    return bool(_periods(question, plan)) or not _opened(question, plan)


def most_periods(question: ProjectionQuestion) -> int:
    """Return how many periods ahead are looked at one by one."""
    return MOST_PERIODS if question.asked.is_default else _MOST_ASKED


def sign_of(question: ProjectionQuestion) -> int:
    """Return 1 where as much as is asked or more is good, and -1 where as much or less is."""
    return -1 if question.bound is Bound.AT_MOST else 1


def chances_in_a_row(
    periods: Iterable[tuple[Sequence[float], int]],
    weights: Sequence[float] | None = None,
    *,
    is_listed: bool,
) -> Sequence[float]:
    """Return by rate the chance that all periods of a row are met: given the rate their chances by rate
    multiply, each as often as it counts.

    Where they are not listed, the row ends where their mean is as good as nothing: it only falls.
    """
    row = list[float]()
    for period, times in periods:
        row = [before * now**times for before, now in zip(row or [1.0] * len(period), period, strict=True)]
        if not is_listed and is_hopeless(fmean(row, weights)):
            break
    return row


def is_hopeless(chance: float) -> bool:
    """Tell whether a chance is told as the least there is, and would be were it less."""
    return chance < LEAST_CHANCE / 2.0


def together(
    rows: Sequence[Sequence[float]], more: float = 1.0, weights: Sequence[float] | None = None
) -> float:
    """Return the chance of all periods: given the rate their chances multiply, and the rates are
    as likely as their weights say, or all alike; 1 where there are none.
    """
    return honest(fmean([prod(row) ** more for row in rows], weights) if rows else 1.0)


def listed(
    windows: Sequence[OpenPeriod], met: Iterable[Sequence[float]], weights: Sequence[float] | None = None
) -> tuple[PeriodChance, ...]:
    """Return the first periods, each with its chance, the mean of those by rate."""
    pairs = zip(windows[:_MOST_LISTED], met, strict=False)
    return tuple(
        [
            PeriodChance(each.start, each.end, number(each.left), honest(fmean(row, weights)))
            for each, row in pairs
        ]
    )


def _more(question: ProjectionQuestion, windows: Sequence[OpenPeriod], plan: Plan) -> float:
    """Return how many times the days of the periods looked at all open days are; 1 where all are
    looked at.
    """
    if len(windows) < most_periods(question):
        return 1.0
    first = windows[0].start.toordinal()
    return (plan.end_day.toordinal() - first + 1) / (windows[-1].end.toordinal() - first + 1)


def _inside(
    asked: Sequence[ProjectionQuestion], bounds: Sequence[OpenPeriod], signs: Sequence[int]
) -> list[float]:
    """Return by rate the chance that what a period still brings is on the good side of each bound."""
    brought = dict[ProjectionQuestion, Brought]()
    for question, bound in zip(asked, bounds, strict=True):
        if question not in brought:
            brought[question] = Brought.of(question, bound)
    rows = [
        brought[question].by_rate(bound.left, sign)
        for question, bound, sign in zip(asked, bounds, signs, strict=True)
    ]
    most = max(map(len, rows))
    # A bound whose history does not keep a level has the rates of the model alone.
    pairs = zip(*[row * (most // len(row)) for row in rows], strict=True)
    return [max(0.0, 1.0 - sum([1.0 - chance for chance in pair])) for pair in pairs]


def _handing(carry: Carry) -> Handing:
    limit = inf if carry.at_most is None else float(carry.at_most)
    return Handing(-limit if carry.debt else 0.0, limit if carry.surplus else 0.0)


def _periods(question: ProjectionQuestion, plan: Plan, over: date = date.min) -> list[OpenPeriod]:
    """Return the open periods of which a reading will tell; the last one cut to the days that are told
    by the goal's end, where each amount tells several.
    """
    return [one for one in _told(question, plan, over) if one.after < one.end]


def _is_missed(question: ProjectionQuestion, plan: Plan) -> bool:
    """Tell whether all that will be told by the goal's end is told, and leaves its part of the running period
    short of what that asks, or beyond it, or a debt that was handed on with no later period to pay it.
    """
    told = _told(question, plan)
    if any(one.after < one.end for one in told):
        return False
    debts = [one.left * plan.sign for one in told]
    return max(debts or [-float(carried_to(question.progress, question.read_upto + ONE_DAY))]) > _ALIKE


def _told(question: ProjectionQuestion, plan: Plan, over: date = date.min) -> list[OpenPeriod]:
    """Return the periods that are not over, and of which a reading tells by the goal's end, as far as it does."""
    upto = question.read_upto
    cut = upto if question.is_told_in_spans else plan.end_day
    return [one for one in _opened(question, plan, over, cut) if one.start <= upto]


def _opened(
    question: ProjectionQuestion, plan: Plan, over: date = date.min, cut: date = date.max
) -> list[OpenPeriod]:
    """Return the next periods that are open and ask for anything, as far as they are looked at; none
    that ends by the day up to which all is over. One that holds the day *cut* ends with it.
    """
    day, periods = max(question.last, plan.start_day), list[OpenPeriod]()
    # Only what has closed is known; the periods after the first one are handed what those
    # before it will.
    carried: float | None = None
    stood, stood_on = ZERO, date.min
    while day < plan.end_day and len(periods) < most_periods(question):
        span = period_of(plan, day + ONE_DAY)
        end = min(span.end, cut) if span.start <= cut else span.end
        if carried is None:
            carried = nearest_float(carried_to(question.progress, span.start)) * plan.sign
        before = stood if stood_on == span.eve else plan.exact_on(span.eve)
        stood, stood_on = plan.exact_on(end), end
        asked = stood - before
        if span.end > over and (asked or question.worked_days(span.eve, span.end)):
            made = made_since(question, plan, span.eve)
            left = nearest_float(asked - made if made else asked) - carried
            periods.append(OpenPeriod(span.start, end, left, day))
            carried = 0.0
        day = span.end
    return periods


def made_since(question: ProjectionQuestion, plan: Plan, eve: date) -> Fraction:
    """Return what has been made since the end of a day, up to the last reading, as a progress counts it."""
    history = question.history
    if eve >= question.last:
        return ZERO
    if question.is_flow:
        return history.exact_total(eve, question.last)
    before = history.value_on(eve) if history.position(eve) > history.position(plan.start_day) else None
    return exact(history.value_at(len(history) - 1)) - (
        plan.knots[0].exact if before is None else exact(before)
    )
