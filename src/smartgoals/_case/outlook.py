"""The outlook of a goal: what is happening anyway, what has been shown at best, and what a proposal
may ask for.

Amounts are as a target asks for them (a change or a total per week, or a level), the good direction
upwards, so that lower is better works by mirror. Where a chance may be told, the forecast says what has
which chance; elsewhere what was kept over windows as long as the goal does, as far as the readings
reach: one lucky week supports no quarter. Knows what is known of a goal, and forecasts; how hard a goal
is says `difficulty`, and what it might ask instead `proposing`.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise
from statistics import median, median_low
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case.asked import WEEK, Asked, AskedShape, weeks_between
from smartgoals._case.attainability import Ground
from smartgoals._case.capacity import Reach
from smartgoals._case.difficulty import LIKELY, OUT_OF_REACH
from smartgoals._case.shown import lately
from smartgoals._days import ONE_DAY
from smartgoals._model.goal import Ambition
from smartgoals._model.metric import Unit
from smartgoals._model.target import KeepPace
from smartgoals._numbers import exact, number
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._plan.start import awaits_start
from smartgoals._time.calendar import EVERY_DAY
from smartgoals._time.mean_length import mean_length

if TYPE_CHECKING:
    from smartgoals._case.difficulty import Strain
    from smartgoals._case.known import KnownGoal
    from smartgoals._case.weighed import Weighed
    from smartgoals._forecast.forecast import Forecast
    from smartgoals._model.history import History

PROPOSED_CHANCE: Final = Fraction(2, 5), Fraction(1, 4)
"""No proposal has a smaller chance, for a committed and a stretch goal (open-okr METHOD: from .40 to .75
is the sweet spot, below .25 begins the moonshot)."""
_PARTS: Final = 4


class Outlook(NamedTuple):
    """What is supported, the good direction upwards: `happening` anyway, and `supported` at best.

    `asked` is what the target asks for and `amount` how much of it; `by` is the ground, `usual` and
    `best` what was shown, `limit` what is out of reach. A proposal may ask for `floor` at least and
    `supported` at most, and had better ask for `preferred`; rounding never goes below `least`.
    """

    asked: Asked
    amount: Fraction
    by: Ground
    happening: Fraction
    supported: Fraction
    limit: Fraction
    floor: Fraction
    preferred: Fraction
    usual: Fraction | None = None
    best: Fraction | None = None
    readings: int | None = None
    least: Fraction | None = None


class Sustained(NamedTuple):
    """What was kept over long windows, the good direction upwards: at best, usually, and in how
    many readings.
    """

    best: Fraction
    usual: Fraction
    readings: int


def outlook_of(case: Weighed, strain: Strain | None) -> Outlook | None:
    """Return the outlook by the strongest evidence that can decide; None when none can."""
    asked = case.asked
    if asked is None or asked.amount is None:
        return None
    if strain is not None:
        return _by_own(case, asked, strain)
    capacity = case.judgement.capacity
    if (
        capacity is not None
        and capacity.reach is not Reach.BETWEEN
        and case.judgement.by is Ground.BENCHMARKS
    ):
        allowed, amount = capacity.allowed * asked.sign, asked.amount * asked.sign
        return Outlook(
            asked=asked,
            amount=amount,
            by=Ground.BENCHMARKS,
            happening=min(allowed, Fraction(0)),
            supported=allowed,
            limit=amount / capacity.times * 3 if asked.sign > 0 else allowed,
            floor=allowed / 2,
            preferred=allowed,
        )
    return None


def _possible(case: Weighed, asked: Asked, value: Fraction) -> Fraction:
    """Return a level within the range of its metric: a line that is carried on knows no bounds."""
    low, high = (None, None) if case.metric is None else case.metric.range
    level = value * asked.sign
    if high is not None:
        level = min(level, exact(high))
    if low is not None:
        level = max(level, exact(low))
    return level * asked.sign


def _by_own(case: Weighed, asked: Asked, strain: Strain) -> Outlook:
    amount = (asked.amount or Fraction(0)) * asked.sign
    is_own = case.judgement.by is Ground.HISTORY
    kept = _sustained(case, asked) if is_own else None
    readings = case.judgement.shown.readings if case.judgement.shown is not None else 0
    kept = kept or Sustained(strain.best, strain.usual, readings)
    usual, best, most = (_as_asked(case, asked, value) for value in (kept.usual, kept.best, strain.best))
    is_stretch = case.goal.ambition is Ambition.STRETCH
    limit = _limit(case, asked, strain, OUT_OF_REACH[is_stretch])
    made = _forecast(case, asked, strain.chance)
    if made is None:
        happening, supported = usual, max(best, usual)
        floor = happening
        preferred = supported if is_stretch else (happening + supported) / 2
    else:
        # A forecast may go on rising; that an account did so is shown by its best.
        happening = min(made.with_chance(Fraction(1, 2)), most)
        # The spread of a forecast is wide where little is known: it supports nothing that was not seen.
        supported = max(happening, min(made.with_chance(PROPOSED_CHANCE[is_stretch]), most))
        floor = min(happening, made.with_chance(LIKELY))
        preferred = supported if is_stretch else happening
    if asked.shape is AskedShape.LEVEL:
        happening, supported = (_possible(case, asked, value) for value in (happening, supported))
        floor, preferred = (_possible(case, asked, value) for value in (floor, preferred))
        usual, best, limit = (_possible(case, asked, value) for value in (usual, best, limit))
    now: Fraction | None = None
    if asked.shape is AskedShape.CHANGE:
        now = Fraction(0)
        floor = max(floor, now, supported / _PARTS)
    elif asked.is_rated:
        # Less than where it stands is met already: what is proposed leads on from there.
        now = _as_asked(case, asked, Fraction(0))
        floor = max(floor, now + max(supported - now, Fraction(0)) / _PARTS)
    if is_stretch:
        floor = max(floor, (happening + supported) / 2)
    return Outlook(
        asked=asked,
        amount=amount,
        by=case.judgement.by,
        happening=happening,
        supported=supported,
        limit=limit,
        floor=floor,
        preferred=max(floor, preferred),
        usual=usual,
        best=best,
        readings=kept.readings,
        least=None if now is None else (now + floor) / 2,
    )


def _as_asked(case: Weighed, asked: Asked, value: Fraction) -> Fraction:
    """Return what was shown as the target asks for it: of a level, where that change a week leads to."""
    if not asked.is_rated or asked.gap is None or asked.final is None:
        return value
    return (asked.final - asked.gap) * asked.sign + value * (asked.weeks or 1)


def _limit(case: Weighed, asked: Asked, strain: Strain, times: Fraction) -> Fraction:
    """Return the most that is within so many times the best shown, as the rules compare them."""
    best = strain.best
    if (asked.shape is AskedShape.TOTAL or asked.is_amount) and asked.sign < 0:
        return best / times
    return _as_asked(case, asked, best * times if best > 0 else best)


class _Ahead(NamedTuple):
    """A forecast at the end, and how its values become amounts: subtract, divide by the weeks that takes,
    and turn the good side up.

    What comes to less than `least` in all is nothing: of people there is no thousandth.
    """

    made: Forecast

    less: Fraction
    weeks: Fraction
    sign: int
    least: Fraction = Fraction(0)

    def with_chance(self, chance: Fraction) -> Fraction:
        """Return the largest amount that the forecast gives a chance."""
        share = float(1 - chance if self.sign > 0 else chance)
        gain = exact(number(self.made.quantile(share))) - self.less
        return gain / self.weeks * self.sign if abs(gain) >= self.least else Fraction(0)


def _forecast(known: Weighed, asked: Asked, chance: float | None) -> _Ahead | None:
    """Return the forecast at the deadline, and how its values become amounts.

    None where no chance may be told, and so without a deadline ahead.
    """
    goal, history, ends_on = known.goal, known.read, known.ends_on
    forecasting = known.forecasting
    if chance is None or history is None or forecasting is None or known.metric is None or ends_on is None:
        return None
    if asks_for_one_day(goal, known.nature):
        return None  # the best of the days ahead is no day's value, and no total either
    if known.per is not None:
        span = known.periods_of(known.per).closed_by(ends_on)
        asks = None if span is None or span.end <= known.as_of else span
        made = None if asks is None else forecasting.forecasts([asks.end], asks.start)[0]
        periods = (
            mean_length(known.per, goal.calendar) / WEEK if asked.shape is AskedShape.TOTAL else Fraction(1)
        )
        return None if made is None else _Ahead(made, Fraction(0), periods, asked.sign)
    if goal.calendar is not EVERY_DAY and asked.shape in (AskedShape.TOTAL, AskedShape.CHANGE):
        return _projected(known, asked, history, ends_on)
    less, weeks, least, total_from = Fraction(0), asked.weeks, Fraction(0), None
    if asked.shape is AskedShape.TOTAL:
        since = max(history.last.day, goal.plan_starts_on or history.last.day)
        weeks = asked.weeks or (weeks_between(goal, since, ends_on) if since < ends_on else None)
        total_from = since + ONE_DAY
        if asked.final is None and known.done_since is not None:
            begins, done = known.done_since  # of a quota, what has come tells of its pace, too
            less, weeks = -done, weeks_between(goal, begins, ends_on)
    elif asked.shape is AskedShape.CHANGE:
        less, least = exact(history.last.value), Fraction(known.metric.unit is Unit.COUNT)
    else:
        weeks = Fraction(1)
    until, eve = ends_on, goal.plan_starts_on
    if eve is not None and total_from is None and awaits_start(goal, history.last.day):
        until = history.last.day + (ends_on - eve)  # what comes before the start is none of it
    made = forecasting.forecasts([until], total_from)[0]
    return None if weeks is None else _Ahead(made, less, weeks, asked.sign, least)


def expected_of(case: Weighed, asked: Asked, chance: float | None) -> Fraction | None:
    """Return the middle of what is forecast, as a target asks for it; None where nothing is."""
    made = _forecast(case, asked, chance)
    return None if made is None else made.with_chance(Fraction(1, 2))


def _projected(known: Weighed, asked: Asked, history: History, ends_on: date) -> _Ahead | None:
    """Return the forecast that the projection makes, where days off and pauses bring nothing, or less."""
    made, weeks, less = known.projection.forecast, asked.weeks, exact(history.last.value)
    least = Fraction(known.metric is not None and known.metric.unit is Unit.COUNT)
    if asked.shape is AskedShape.TOTAL:
        # It is of all that comes in the goal's days, what was read of them included.
        done, least = Fraction(0), Fraction(0)
        if asked.final is not None and asked.amount is not None and weeks is not None:
            done = asked.final - asked.amount * weeks
        elif known.begins is not None:
            weeks = weeks_between(known.goal, known.begins, ends_on)
        less = done
    return None if made is None or weeks is None else _Ahead(made, less, weeks, asked.sign, least)


def _sustained(known: Weighed, asked: Asked) -> Sustained | None:
    """Return what was kept over windows as long as the goal, or a quarter of the readings; None
    when two do not fit.
    """
    history = known.with_silence
    if history is None or asked.shape not in (AskedShape.CHANGE, AskedShape.TOTAL):
        return None
    recent = lately(history)
    days = sorted(set(recent.ordinals))
    spacing = median_low([later - earlier for earlier, later in pairwise(days)] or [1])
    length = max(WEEK, spacing, min(_length_asked(known), (days[-1] - days[0]) // _PARTS))
    ends = [days[-1]]
    for one in reversed(
        days
    ):  # windows end on days with readings, so that none catches more readings than its days
        if ends[-1] - one >= length:
            ends.append(one)
    if len(ends) < 3:
        return None
    made = _total if asked.shape is AskedShape.TOTAL else _change
    weekly = [
        made(recent, last, before) * asked.sign * WEEK / (last - before) for last, before in pairwise(ends)
    ]
    return Sustained(max(weekly), median(weekly), len(recent))


def _length_asked(known: KnownGoal) -> int:
    goal = known.goal
    begins = max(goal.plan_starts_on or known.as_of, known.as_of)
    ends = known.ends_on
    if ends is not None and ends > begins:
        # Of an end that a pause has moved the days of pauses are none of the goal's.
        weeks = None if ends == goal.deadline else weeks_between(goal, begins, ends)
        return (ends - begins).days if weeks is None else round(weeks * WEEK)
    period = goal.target.pace.period if isinstance(goal.target, KeepPace) else known.per
    return WEEK if period is None else round(period.mean_days)


def _total(history: History, last: int, before: int) -> Fraction:
    return history.exact_total(date.fromordinal(before), date.fromordinal(last))


def _change(history: History, last: int, before: int) -> Fraction:
    now, then = (history.value_at(history.position(date.fromordinal(one)) - 1) for one in (last, before))
    return exact(now) - exact(then)
