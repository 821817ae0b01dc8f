"""When a target is reached: the days by which the chance is one tenth, one half and nine tenths.

What belongs here: the search for those days. Knows questions and forecasts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final

from smartgoals._forecast.forecast import Forecast
from smartgoals._model.target import Bound
from smartgoals._plan.whole_periods import WholePeriods
from smartgoals._projection.any_period import chances_of, open_periods
from smartgoals._projection.chances import reached_by
from smartgoals._projection.parts import Arrival
from smartgoals._projection.question import ProjectionQuestion
from smartgoals._projection.reasons import ProjectionReason

_SHARES: Final = (0.1, 0.5, 0.9)
# Arrivals later than four times the time left, and than a year, are not worth telling.
_TIMES_LEFT: Final = 4
_LEAST_DAYS: Final = 366
# The days between which the chance of a caller's method passes a share are cut into so many parts.
_PARTS: Final = 8


def arrival(question: ProjectionQuestion, target: float) -> Arrival:
    """Return when the target is reached: not before today, unless a reading did, of which it is
    then the day.
    """
    reached = question.progress.finished_on
    if reached is not None:
        return Arrival(
            median=reached,
            earliest=reached,
            latest=reached,
            horizon=reached,
            reason=ProjectionReason.ALREADY_MET,
        )
    if question.periods is not None:
        return _of_periods(question, question.periods, target)
    since = question.since
    left = max((question.end - since).days, 1)
    most = min(max(_LEAST_DAYS, _TIMES_LEFT * left), date.max.toordinal() - since.toordinal())
    if not most:  # the calendar ends here
        return Arrival(horizon=since, reason=ProjectionReason.NOT_ARRIVED)
    found = _days_ahead(question, target, left, most)
    # What was not read has not arrived by now, whatever was to be expected of the days since the
    # last reading.
    days = [None if ahead is None else max(since + timedelta(days=ahead), question.as_of) for ahead in found]
    return Arrival(
        earliest=days[0],
        median=days[1],
        latest=days[2],
        horizon=max(since + timedelta(days=most), question.as_of),
        reason=ProjectionReason.NOT_ARRIVED if days[1] is None else None,
    )


def _of_periods(question: ProjectionQuestion, periods: WholePeriods, target: float) -> Arrival:
    """Return the ends of the whole periods by which a pace is reached, as far as four times the
    periods left.
    """
    last = question.last + timedelta(days=min(_LEAST_DAYS, date.max.toordinal() - question.last.toordinal()))
    ahead = list(open_periods(question, periods))
    left = sum(span.end <= question.end for span in ahead)
    kept = [span for k, span in enumerate(ahead) if k < _TIMES_LEFT * left or span.end <= last]
    arrivals = list[date | None]()
    for span, chance in zip(kept, chances_of(question, kept, target), strict=True):
        while len(arrivals) < len(_SHARES) and chance >= _SHARES[len(arrivals)]:
            arrivals.append(max(span.end, question.as_of))
        if len(arrivals) == len(_SHARES):
            break
    earliest, median, latest = (*arrivals, None, None, None)[: len(_SHARES)]
    return Arrival(
        earliest=earliest,
        median=median,
        latest=latest,
        horizon=kept[-1].end if kept else question.last,
        reason=ProjectionReason.NOT_ARRIVED if median is None else None,
    )


def _days_ahead(question: ProjectionQuestion, target: float, guess: int, most: int) -> list[int | None]:
    """Return the first days after the last reading on which each share of chances is reached.

    On each of them the chance is what `fan_of` a question tells, and the day before it is smaller.
    """
    upward = question.bound is Bound.AT_LEAST

    def chances(ahead: Sequence[int]) -> list[float]:
        made = question.forecasts([question.since + timedelta(days=distance) for distance in ahead])
        return [_by_then(question, forecast, target, upward=upward) for forecast in made]

    if not question.asked.is_default:
        return _first_days_of_many(chances, most)
    is_later = question.is_start_ahead or question.first_standing is not None
    begins_later = is_later and not question.is_flow
    is_compared = question.counts_from is not None
    if question.is_one_day or question.asked.grain is not None or begins_later or is_compared:
        return _first_days(lambda ahead: chances([ahead])[0], guess, most)
    return _first_days(_of_model(question, target, upward=upward), guess, most)


def _of_model(question: ProjectionQuestion, target: float, *, upward: bool) -> Callable[[int], float]:
    """Return the chance by days ahead straight from the fitted model, which costs little more than
    its formula.
    """
    fitted = question.asked.fitted()
    since, model, left = question.since, fitted.model, target - question.counted
    begins = fitted.steps_to(question.worked(since))

    def chance(ahead: int) -> float:
        steps = fitted.steps_to(question.worked(since + timedelta(days=ahead)))
        if steps <= begins:
            return 0.0
        return model.reached(steps, left, upward=upward, since=begins)

    return chance


def _by_then(question: ProjectionQuestion, found: Forecast, target: float, *, upward: bool) -> float:
    if question.is_flow:
        return found.probability(at_least=target) if upward else found.probability(at_most=target)
    return reached_by(found, target, upward=upward, first=question.first_standing)


def _first_days(chance: Callable[[int], float], guess: int, most: int) -> list[int | None]:
    """Return the first days on which the chance reaches each share, by doubling the days ahead and
    then halving.

    The chance of having arrived grows with the days; each share is looked for after the day of the
    one before.
    """
    found: list[int | None] = []
    low, high, at_high = 0, guess, chance(guess)
    for share in _SHARES:
        while at_high < share and high < most:
            low, high = high, min(2 * high, most)
            at_high = chance(high)
        if at_high < share:
            found.append(None)
            continue
        near, far = low, high
        while far - near > 1:
            middle = (near + far) // 2
            if chance(middle) >= share:
                far = middle
            else:
                near = middle
        found.append(far)
        low = near
    return found


def _first_days_of_many(chances: Callable[[Sequence[int]], list[float]], most: int) -> list[int | None]:
    """Return the first days on which the chance reaches each share, of a method that may be slow.

    It is asked a few times, for many days each: first for days ever further apart, and then for
    those that cut the days a share lies between into parts, until they are neighbours.
    """
    ahead = sorted({min(most, round(1.5**power)) for power in range(40)})
    known = {0: 0.0} | dict(zip(ahead, chances(ahead), strict=True))
    while True:
        days = sorted(known)
        places = [next((at for at, day in enumerate(days) if known[day] >= share), None) for share in _SHARES]
        spans = {(days[at - 1], days[at]) for at in places if at}
        between = {near + (far - near) * part // _PARTS for near, far in spans for part in range(1, _PARTS)}
        more = sorted(between - known.keys())
        if not more:
            return [None if at is None else days[at] for at in places]
        known |= dict(zip(more, chances(more), strict=True))
