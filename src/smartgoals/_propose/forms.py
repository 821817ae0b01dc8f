"""Forms: what a goal on a metric asks for, by the metric's nature, and how a number becomes that target.

A stock gains (50 more followers), a flow keeps a pace (400 visits a week), people of a period are a
pace to be reached, and what is a rate, a mean or a score reaches a level. Where no gain is likely
enough, what there is is held: it stays on this side of a level on every day, or in every period.
Knows natures, targets and the days of readings; no chance.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import lcm
from statistics import median_low
from typing import TYPE_CHECKING, Final, NamedTuple, final

from smartgoals._model.metric import Metric, Nature, Unit
from smartgoals._model.target import ChangeBy, KeepPace, ReachLevel, ReachPace, StayWithin
from smartgoals._numbers import exact, rounded
from smartgoals._propose.rounding import power_of_ten
from smartgoals._time.pace import Pace
from smartgoals._time.period import Period, PeriodUnit
from smartgoals._words import Word

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals._model.target import Target

DAY: Final = Period(1, PeriodUnit.DAY)
WEEK: Final = Period(1, PeriodUnit.WEEK)
MONTH: Final = Period(1, PeriodUnit.MONTH)
QUARTER: Final = Period(1, PeriodUnit.QUARTER)
YEAR: Final = Period(1, PeriodUnit.YEAR)
_STEPS: Final = ((1, DAY), (7, WEEK), (31, MONTH), (92, QUARTER))
"""The most days between two readings of a period, by which a log is told to be daily, weekly,
monthly or quarterly.
"""
_WHOLE: Final = Fraction(1)
_TENTH: Final = Fraction(1, 10)
_TEN: Final = 10


class FormKind(Word):
    """What a proposed target asks for."""

    GAIN = "gain"
    PACE = "pace"
    PACE_TO_REACH = "pace_to_reach"
    LEVEL = "level"
    HOLD = "hold"


@final
class Form(NamedTuple):
    """What is asked of a metric: its kind, the side that is good (+1 up, -1 down), the period of a
    pace, the finest step.
    """

    kind: FormKind
    sign: int
    per: Period | None = None
    finest: Fraction | None = None

    def target(self, number: Fraction) -> Target:
        """Return the target that asks for a number."""
        value = rounded(number)
        if self.kind is FormKind.GAIN:
            return ChangeBy(value)
        if self.kind is FormKind.LEVEL:
            return ReachLevel(value)
        if self.kind is FormKind.HOLD:
            return (
                StayWithin(low=value, per=self.per) if self.sign > 0 else StayWithin(high=value, per=self.per)
            )
        pace = Pace(value, self.per or WEEK)
        return KeepPace(pace) if self.kind is FormKind.PACE else ReachPace(pace)

    @property
    def hold(self) -> Form:
        """The form that holds a value, in place of one that gains or reaches a level."""
        return self._replace(kind=FormKind.HOLD)


def form_of(metric: Metric, sign: int, history: History) -> Form:
    """Return what a goal on a metric asks for, from its nature and how often it is read.

    A pace is of a week, or of the period of readings that are rarer: nobody keeps by the week what
    is read by the month. What comes less than once in that is told of a month or a quarter: nobody
    says 0.3 orders a week.
    """
    counted, step, fine = metric.unit is Unit.COUNT, step_of(history), _finest(history)
    if metric.nature is Nature.STOCK:
        return Form(FormKind.GAIN, sign, finest=_WHOLE if counted else fine)
    if metric.nature is Nature.FLOW:
        per = _spoken_of(history, WEEK if step == DAY else step)
        # Of ten and more nobody says a tenth: what is counted is whole.
        few = _each_day(history) * float(per.mean_days) < _TEN
        return Form(FormKind.PACE, sign, per, (_TENTH if few else _WHOLE) if counted else None)
    if metric.nature is Nature.UNIQUE:
        return Form(FormKind.PACE_TO_REACH, sign, step, _WHOLE)
    return Form(FormKind.LEVEL, sign, finest=fine)


def _spoken_of(history: History, per: Period) -> Period:
    """Return the shortest period, from one on, in which one at least comes on average; the first
    where none does.
    """
    each_day = _each_day(history)
    longer = [period for period in (WEEK, MONTH, QUARTER) if period.mean_days > per.mean_days]
    return next((one for one in (per, *longer) if each_day * float(one.mean_days) >= 1.0), per)


def _each_day(history: History) -> float:
    """Return what came on a day on average, by its size."""
    return abs(sum(map(float, history.values))) / (history.ordinals[-1] - history.ordinals[0] + 1)


def _finest(history: History) -> Fraction:
    """Return the finest step in which a level is told: that of the readings, or the fifth digit of
    what there is.
    """
    told, fifth = _step_told(history), _fifth_digit(exact(history.last.value))
    return told if fifth is None else max(told, fifth)


def _step_told(history: History) -> Fraction:
    """Return the power of ten, one or less, in whose steps all readings are told.

    >>> from datetime import date
    >>> from smartgoals import History
    >>> str(_step_told(History.of([(date(2026, 7, 1), 3), (date(2026, 7, 2), 4.25)])))
    '1/100'
    """
    common = lcm(*[exact(one).denominator for one in history.values])
    step = _WHOLE
    while step.denominator % common:
        step /= 10
    return step


def _fifth_digit(value: Fraction) -> Fraction | None:
    """Return the step of the fifth digit of what there is, which nobody tells finer; None of nothing.

    >>> str(_fifth_digit(Fraction("0.0312")))
    '1/1000000'
    """
    power = power_of_ten(value)
    return None if power is None else Fraction(10) ** (power - 4)


def step_of(history: History) -> Period:
    """Return how often a history is read: the shortest usual period that holds the days between two
    of its readings.

    >>> from datetime import date
    >>> from smartgoals import History
    >>> str(step_of(History.of([(date(2026, month, 28), month) for month in (1, 2, 3)])))
    'month'
    """
    days = sorted(set(history.ordinals))
    gap = median_low([after - before for before, after in pairwise(days)] or [1])
    return next((period for most, period in _STEPS if gap <= most), YEAR)
