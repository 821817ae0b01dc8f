"""When a target is reached: the days by which the chance is one tenth, one half and nine tenths.

What belongs here: the search for those days. Knows questions and forecasts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from datetime import date, timedelta
from itertools import islice
from typing import Final

from smartgoals._forecast.forecast import Forecast
from smartgoals._forecast.rounding import edge
from smartgoals._model.target import Bound
from smartgoals._plan.whole_periods import WholePeriods
from smartgoals._projection.projection import Arrival
from smartgoals._projection.question import Question
from smartgoals._projection.reasons import ProjectionReason

_SHARES: Final = (0.1, 0.5, 0.9)
# Arrivals later than four times the time left, and than a year, are not worth telling.
_TIMES_LEFT: Final = 4
_LEAST_DAYS: Final = 366
# Into so many parts the days are cut between which another method's chance passes a share.
_PARTS: Final = 8
# Whole periods ahead that are asked about.
_MOST_PERIODS: Final = 400


def arrival(question: Question, target: float) -> Arrival:
    """Return when the target is reached: not before today, unless a reading did, of which it is then the day."""
    upward = question.bound is Bound.AT_LEAST
    reached = question.progress.finished_on
    if reached is not None:
        return Arrival(
            median=reached, earliest=reached, latest=reached, horizon=reached, reason=ProjectionReason.ALREADY_MET
        )
    if question.periods is not None:
        return _of_periods(question, question.periods, target, upward=upward)
    since = question.since
    left = max((question.end - since).days, 1)
    most = min(max(_LEAST_DAYS, _TIMES_LEFT * left), date.max.toordinal() - since.toordinal())
    if not most:  # the calendar ends here
        return Arrival(horizon=since, reason=ProjectionReason.NOT_ARRIVED)
    if question.asked.is_default and not question.is_one_day:
        chance = _of_model(question, target, upward=upward)
    else:
        chance = _between(question, target, most, upward=upward)
    found = _first_days(chance, left, most)
    # What was not read has not arrived by now, whatever was to be expected of the days since the last reading.
    days = [None if ahead is None else max(since + timedelta(days=ahead), question.as_of) for ahead in found]
    return Arrival(
        earliest=days[0],
        median=days[1],
        latest=days[2],
        horizon=max(since + timedelta(days=most), question.as_of),
        reason=ProjectionReason.NOT_ARRIVED if days[1] is None else None,
    )


def _of_periods(question: Question, periods: WholePeriods, target: float, *, upward: bool) -> Arrival:
    """Return the ends of the whole periods by which a pace is reached, as far as four times the periods left."""
    ends = [span.end for span in islice(filter(periods.counts, periods.since(question.last)), _MOST_PERIODS)]
    ahead = [end for end in ends if end > question.last]
    left = sum(end <= question.end for end in ahead)
    last = question.last + timedelta(days=min(_LEAST_DAYS, date.max.toordinal() - question.last.toordinal()))
    kept = [end for k, end in enumerate(ahead) if k < _TIMES_LEFT * left or end <= last]
    found: list[date | None] = []
    position = 0
    for share in _SHARES:
        while position < len(kept) and _chance_by(question, kept[position], target, upward=upward) < share:
            position += 1
        found.append(max(kept[position], question.as_of) if position < len(kept) else None)
    return Arrival(
        earliest=found[0],
        median=found[1],
        latest=found[2],
        horizon=kept[-1] if kept else question.last,
        reason=ProjectionReason.NOT_ARRIVED if found[1] is None else None,
    )


def _chance_by(question: Question, end: date, target: float, *, upward: bool) -> float:
    forecast = question.forecasts([end])[0]
    return forecast.probability(at_least=target) if upward else forecast.probability(at_most=target)


def _of_model(question: Question, target: float, *, upward: bool) -> Callable[[int], float]:
    """Return the chance by days ahead straight from the fitted model, which costs little more than its formula."""
    fitted, grain = question.asked.fitted(), question.asked.grain
    since, model, left = question.since, fitted.model, [target - question.counted]
    if grain is not None:  # rounded readings have reached it when the line has, wherever it lies between two steps
        left = [edge(target, grain, upward=upward) - off for off in question.asked.doubts]
    begins = fitted.steps_to(question.worked(since))

    def chance(ahead: int) -> float:
        steps = fitted.steps_to(question.worked(since + timedelta(days=ahead)))
        if steps <= begins:
            return 0.0
        return sum([model.reached(steps, one, upward=upward, since=begins) for one in left]) / len(left)

    return chance


def _between(question: Question, target: float, most: int, *, upward: bool) -> Callable[[int], float]:
    """Return the chance drawn through some days: other methods may be slow, so they are asked twice, for many days each.

    The second time the days lie between those at which the chance passes a share.
    """

    def asked(days: list[int]) -> list[float]:
        forecasts = question.forecasts([question.since + timedelta(days=one) for one in days])
        return [_by_then(question, found, target, upward=upward) for found in forecasts]

    ahead = sorted({min(most, round(1.5**power)) for power in range(40)})
    known = {0: 0.0} | dict(zip(ahead, asked(ahead), strict=True))
    nearer: set[int] = set()
    for share in _SHARES:
        far = next((one for one in ahead if known[one] >= share), most)
        near = max((one for one in ahead if one < far), default=0)
        nearer |= {near + (far - near) * part // _PARTS for part in range(1, _PARTS)} - {near}
    more = sorted(nearer - known.keys())
    known |= dict(zip(more, asked(more), strict=True))
    days = sorted(known)

    def chance(ahead: int) -> float:
        position = min(max(1, bisect_left(days, ahead)), len(days) - 1)
        left, right = days[position - 1], days[position]
        share = (ahead - left) / (right - left)
        return known[left] + share * (known[right] - known[left])

    return chance


def _by_then(question: Question, found: Forecast, target: float, *, upward: bool) -> float:
    if question.is_flow:
        return found.probability(at_least=target) if upward else found.probability(at_most=target)
    return found.reached(at_least=target) if upward else found.reached(at_most=target)


def _first_days(chance: Callable[[int], float], guess: int, most: int) -> list[int | None]:
    """Return the first days on which the chance reaches each share, by doubling the days ahead and then halving.

    The chance of having arrived grows with the days; each share is looked for after the day of the one before.
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
