"""The outlook of a goal: what is happening anyway, what has been shown at best, and where a target stands between them.

Amounts are as the rules compare them (a change or a total per week, or a level), the good direction upwards, so that lower is
better works by mirror. What was shown is measured over windows as long as the goal, as far as the readings reach: one lucky
week supports no quarter. Knows what is known of a goal, and forecasts; proposes nothing.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise
from statistics import median, median_low
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case.asked import WEEK, Asked, Shape, weeks_between
from smartgoals._case.attainability import Ground, Judgement
from smartgoals._case.capacity import Reach
from smartgoals._case.shown import lately
from smartgoals._case.staleness import is_stale
from smartgoals._days import ONE_DAY
from smartgoals._model.goal import Ambition
from smartgoals._model.metric import Nature, Unit
from smartgoals._model.target import KeepPace, StayWithin
from smartgoals._numbers import exact, number
from smartgoals._plan.one_day import as_levels, asks_for_one_day
from smartgoals._time.mean_length import mean_length
from smartgoals._words import Word

if TYPE_CHECKING:
    from smartgoals._case.known import Known
    from smartgoals._case.shown import Demonstrated
    from smartgoals._forecast.forecast import Forecast
    from smartgoals._model.history import History

HEROIC_TIMES: Final = 3
"""Up to three times the best that is supported is heroic, above it implausible (benchmarks 3.4, k = 3)."""
EASY_SHARE: Final = Fraction(1, 5)
"""More than a fifth below what is happening anyway is too easy (Viva Goals: a score above .8 says "set it higher")."""
LEAST_CHANCE: Final = Fraction(1, 20), Fraction(1, 100)
"""A target with a smaller chance is no stretch, for a committed and for a stretch goal (the bounds of SGA304)."""
OUT_OF_REACH: Final = Fraction(3, 2), Fraction(3)
"""Times the best shown above which a target is out of reach, for a committed and a stretch goal (the limits of SGA301)."""
FAIR_CHANCE: Final = Fraction(2, 5), Fraction(1, 4)
"""A target with this chance is supported by the forecast alone, for a committed and a stretch goal (open-okr METHOD: from .40 to
.75 is the sweet spot, below .25 begins the moonshot)."""
_PARTS: Final = 4


class Difficulty(Word):
    """How hard a goal is, by what its own account has shown and by what is happening anyway."""

    ALREADY_MET = "already_met"
    TOO_EASY = "too_easy"
    COMFORTABLE = "comfortable"
    STRETCH = "stretch"
    HEROIC = "heroic"
    IMPLAUSIBLE = "implausible"
    UNKNOWN = "unknown"


class Outlook(NamedTuple):
    """What is supported, the good direction upwards: `happening` anyway, `supported` at best, and the `limit` of heroic.

    `asked` is what the target asks for and `amount` how much of it; `by` is the ground, `usual` and `best` what was shown,
    `chance` that of the target as it is; `floor` is the least that a proposal may ask for.
    """

    asked: Asked
    amount: Fraction
    by: Ground
    happening: Fraction
    supported: Fraction
    limit: Fraction
    floor: Fraction
    usual: Fraction | None = None
    best: Fraction | None = None
    readings: int | None = None
    chance: float | None = None

    def difficulty(self, amount: Fraction) -> Difficulty:
        """Return how hard an amount is; it never becomes easier as the amount grows."""
        if amount > self.limit:
            return Difficulty.IMPLAUSIBLE
        if amount > self.supported:
            return Difficulty.HEROIC
        if amount > self.happening:
            return Difficulty.STRETCH
        easy = self.happening - EASY_SHARE * abs(self.happening)
        return Difficulty.COMFORTABLE if amount >= easy else Difficulty.TOO_EASY


class Kept(NamedTuple):
    """What was kept, the good direction upwards: at best, usually, and in how many readings."""

    best: Fraction
    usual: Fraction
    readings: int


def outlook_of(known: Known, asked: Asked | None, judged: Judgement) -> Outlook | None:
    """Return the outlook by the strongest evidence that can decide; None when none can."""
    if asked is None or asked.amount is None:
        return None
    amount = asked.amount * asked.sign
    if judged.shown is not None:
        own = _sustained(known, asked) if judged.by is Ground.HISTORY else None
        shown = judged.shown
        kept = own or Kept(shown.best, shown.usual, shown.readings)
        return _by_own(known, asked, judged.by, shown, kept)
    capacity = judged.capacity
    if capacity is not None and capacity.reach is not Reach.BETWEEN:
        allowed = capacity.allowed * asked.sign
        limit, happening = _limit(asked, allowed, allowed), min(allowed, Fraction(0))
        return Outlook(asked, amount, judged.by, happening, allowed, limit, allowed / 2)
    return None


def _by_own(known: Known, asked: Asked, by: Ground, shown: Demonstrated, kept: Kept) -> Outlook:
    amount = (asked.amount or Fraction(0)) * asked.sign
    happening, fair, ceiling, chance = kept.usual, None, None, None
    is_old = by is Ground.HISTORY and is_stale(known)
    made = _forecast(known, asked) if by is Ground.HISTORY and not is_old else None
    is_stretch = known.goal.ambition is Ambition.STRETCH
    if made is not None:
        forecast, line = made
        # A forecast may go on rising; that an account did so is shown by its best.
        happening = min(line(forecast.quantile(0.5)), shown.best)
        fair, ceiling = (
            line(forecast.quantile(float(1 - share if asked.sign > 0 else share)))
            for share in (FAIR_CHANCE[is_stretch], LEAST_CHANCE[is_stretch])
        )
        # The spread of a forecast is wide where little is known: it supports nothing that was not seen.
        fair = min(fair, shown.best)
        chance = line.chance(forecast, amount)
    supported = max(kept.best, happening)
    if fair is not None and ceiling is not None:
        supported = max(happening, min(max(supported, fair), ceiling))
    reach = _reach(asked, shown, OUT_OF_REACH[is_stretch])
    if is_old:
        supported = max(supported, shown.usual)
    supported = min(supported, reach)
    floor = max(happening, Fraction(0)) if asked.shape is Shape.CHANGE else happening
    limit = _limit(asked, happening, supported)
    if is_old:  # without odds the rules go by single windows: what these let pass is heroic, and no more
        limit = max(limit, reach)
    return Outlook(
        asked,
        amount,
        by,
        happening,
        supported,
        limit,
        floor,
        kept.usual,
        kept.best,
        kept.readings,
        chance,
    )


def _reach(asked: Asked, shown: Demonstrated, times: Fraction) -> Fraction:
    """Return the most that is within so many times the best shown, as the rules compare them."""
    best, usual = shown.best, shown.usual
    if asked.shape is Shape.LEVEL:
        return usual + times * (best - usual)
    if asked.shape is Shape.TOTAL and asked.sign < 0:
        return best / times
    return best * times if best > 0 else best


def difficulty_of(known: Known, asked: Asked | None, judged: Judgement, outlook: Outlook | None) -> Difficulty:
    """Return how hard a goal is, by what was shown and by what is happening anyway."""
    goal, decided = known.goal, known.decided
    if decided is not None:
        return Difficulty.ALREADY_MET if decided else Difficulty.UNKNOWN
    if isinstance(goal.target, StayWithin):
        return _of_band(known, goal.target)
    if asked is None or asked.amount is None or known.is_over:
        return Difficulty.UNKNOWN
    # A level that is there, and is being lost faster than the goal allows, has to be held and is not met.
    is_lost = outlook is not None and asked.shape is Shape.CHANGE and outlook.amount > outlook.happening
    if _already_met(known, asked, asked.amount * asked.sign) and not is_lost:
        return Difficulty.ALREADY_MET
    if outlook is not None:
        return outlook.difficulty(outlook.amount)
    return Difficulty.STRETCH if judged.by is Ground.PAST_GOALS else Difficulty.UNKNOWN


def _already_met(known: Known, asked: Asked, amount: Fraction) -> bool:
    if known.per is not None:
        is_met = known.progress.is_met if known.history is not None else None
        return bool(is_met)
    if asked.final is None or known.goal.is_recurring or asks_for_one_day(known.goal, known.nature):
        return False
    if asked.shape is not Shape.LEVEL:
        return amount <= 0 and (asked.shape is Shape.CHANGE or asked.sign > 0)
    now = known.read.last if known.read is not None else known.start
    return now is not None and exact(now.value) * asked.sign >= amount


def _of_band(known: Known, band: StayWithin) -> Difficulty:
    """Return how hard a band is to hold, by the share of readings inside it: there is no pace to compare."""
    history = known.read if band.per is None else known.period_levels
    if history is not None and known.nature is Nature.FLOW and band.per is None:
        history = as_levels(history, known.measured)
    values = history.values if history is not None else ()
    if len(values) < 2:
        return Difficulty.UNKNOWN
    inside = sum(
        (band.low is None or value >= band.low) and (band.high is None or value <= band.high) for value in values
    )
    if inside == len(values):
        return Difficulty.COMFORTABLE
    if 2 * inside >= len(values):
        return Difficulty.STRETCH
    return Difficulty.HEROIC if inside else Difficulty.IMPLAUSIBLE


def _limit(asked: Asked, happening: Fraction, supported: Fraction) -> Fraction:
    """Return where heroic ends: three times the best supported, or its third where the good direction is down to zero."""
    if asked.shape is Shape.LEVEL:
        return max(happening + HEROIC_TIMES * (supported - happening), supported + abs(supported) / 2)
    if supported > 0:
        return supported * HEROIC_TIMES
    return supported if asked.shape is Shape.CHANGE else supported / HEROIC_TIMES


class _Line(NamedTuple):
    """From a forecast value to an amount: subtract, divide by the weeks that takes, and turn the
    good side up.

    What comes to less than `least` in all is nothing: of people there is no thousandth.
    """

    less: Fraction
    weeks: Fraction
    sign: int
    least: Fraction = Fraction(0)

    def __call__(self, value: float) -> Fraction:
        gain = exact(number(value)) - self.less
        return gain / self.weeks * self.sign if abs(gain) >= self.least else Fraction(0)

    def chance(self, made: Forecast, amount: Fraction) -> float:
        """Return the chance that a forecast gives an amount."""
        wanted = amount * self.sign * self.weeks + self.less
        return made.probability(at_least=wanted) if self.sign > 0 else made.probability(at_most=wanted)


def _forecast(known: Known, asked: Asked) -> tuple[Forecast, _Line] | None:
    """Return the forecast at the deadline and how its values become amounts; None without a deadline ahead."""
    goal, history, ends_on = known.goal, known.read, known.ends_on
    forecasting = known.forecasting
    if history is None or forecasting is None or known.metric is None or ends_on is None or known.is_over:
        return None
    if asks_for_one_day(goal, known.nature):
        return None  # the best of the days ahead is no day's value, and no total either
    if known.per is not None:
        span = known.periods_of(known.per).closed_by(ends_on)
        if span is None or span.end <= known.as_of:
            return None
        made = forecasting.forecasts([span.end], span.start)[0]
        periods = mean_length(known.per, goal.calendar) / WEEK if asked.shape is Shape.TOTAL else Fraction(1)
        return made, _Line(Fraction(0), periods, asked.sign)
    begins = goal.plan_starts_on or known.as_of
    since = max(known.as_of, begins)
    weeks = weeks_between(goal, since, ends_on) if since < ends_on else None
    total_from = since + ONE_DAY if asked.shape is Shape.TOTAL and weeks else None
    less, least = Fraction(0), Fraction(0)
    if asked.shape is Shape.CHANGE:
        # What comes until the deadline comes since the last reading, however long before the start that was.
        weeks = weeks_between(goal, min(since, history.last.day), ends_on)
        less, least = exact(history.last.value), Fraction(known.metric.unit is Unit.COUNT)
    if asked.shape is Shape.LEVEL:
        weeks = Fraction(1)
    if weeks is None:
        return None
    made = forecasting.forecasts([ends_on], total_from)[0]
    return made, _Line(less, weeks, asked.sign, least)


def _sustained(known: Known, asked: Asked) -> Kept | None:
    """Return what was kept over windows as long as the goal, or a quarter of the readings; None when two do not fit."""
    history = known.read
    if history is None or asked.shape not in (Shape.CHANGE, Shape.TOTAL):
        return None
    recent = lately(history)
    days = sorted(set(recent.ordinals))
    spacing = median_low([later - earlier for earlier, later in pairwise(days)] or [1])
    length = max(WEEK, spacing, min(_length_asked(known), (days[-1] - days[0]) // _PARTS))
    ends = [days[-1]]
    for one in reversed(days):  # windows end on days with readings, so that none catches more readings than its days
        if ends[-1] - one >= length:
            ends.append(one)
    if len(ends) < 3:
        return None
    made = _total if asked.shape is Shape.TOTAL else _change
    weekly = [made(recent, last, before) * asked.sign * WEEK / (last - before) for last, before in pairwise(ends)]
    return Kept(max(weekly), median(weekly), len(recent))


def _length_asked(known: Known) -> int:
    goal = known.goal
    begins = max(goal.plan_starts_on or known.as_of, known.as_of)
    if goal.deadline is not None and goal.deadline > begins:
        return (goal.deadline - begins).days
    period = goal.target.pace.period if isinstance(goal.target, KeepPace) else known.per
    return WEEK if period is None else round(period.mean_days)


def _total(history: History, last: int, before: int) -> Fraction:
    return history.exact_total(date.fromordinal(before), date.fromordinal(last))


def _change(history: History, last: int, before: int) -> Fraction:
    now, then = (history.value_at(history.position(date.fromordinal(one)) - 1) for one in (last, before))
    return exact(now) - exact(then)
