"""Before the start: what a growth or a change of amounts counts from, where nobody can have read all of it yet.

What belongs here: which amount that is, and how likely another is beside it: both go on at one
uncertain rate, so that they lie apart by what each has of its own, the noise of its days. Knows
goals and the asking of forecasts; which days are compared is for the plan to say.
"""

from __future__ import annotations

from datetime import date
from math import sqrt
from typing import Final, NamedTuple, final

from smartgoals._days import ONE_DAY
from smartgoals._forecast.ask import Forecasting
from smartgoals._forecast.distribution import SMALLEST, Pooled, TwoPiece, finite
from smartgoals._forecast.forecast import Forecast
from smartgoals._forecast.student import LIGHT
from smartgoals._model.goal import Goal
from smartgoals._model.target import ChangeBy
from smartgoals._numbers import exact, number
from smartgoals._plan.plan import Plan
from smartgoals._plan.start import days_before
from smartgoals._plan.terms import end_value

__all__ = ["BeforeStart", "total_before"]

# Equally likely rates of the amounts.
_SHARES: Final = tuple([(place + 0.5) / 15.0 for place in range(15)])


@final
class BeforeStart(NamedTuple):
    """The forecast of the amount that a goal counts from, how many days of work of it are not read yet, and
    what the goal asks of it: so many times that amount, and so much more.
    """

    forecast: Forecast
    days: float
    times: float
    more: float = 0.0

    @property
    def target(self) -> float:
        """What the goal asks for, if the amount is what is expected of it."""
        return finite(self.forecast.expected * self.times + self.more)

    def beside(self, made: Forecast, days: float, daily_noise: float) -> Pooled:
        """Return the distribution of what so many days of work bring, as if the amount that the goal counts
        from were what is expected of it.
        """
        base, times = self.forecast, self.times
        noise = max(SMALLEST, finite(daily_noise * sqrt(days + times**2 * self.days)))
        apart = [times * (base.quantile(share) - base.expected) for share in _SHARES]
        centres = [finite(made.quantile(share) - by) for share, by in zip(_SHARES, apart, strict=True)]
        parts = [TwoPiece(centre=one, down=noise, up=noise, down_df=LIGHT, up_df=LIGHT) for one in centres]
        return Pooled(tuple(parts))


def total_before(goal: Goal, plan: Plan, asked: Forecasting, end: date, worked: date) -> BeforeStart | None:
    """Return the total of as many days as a goal has, up to the one on which the last reading before its start is
    to come, which leaves as much to work as another does.

    None where they all are read, or too few of them are known; and of a goal that asks for no change.
    """
    target, last = goal.target, date.fromordinal(asked.last)
    span = days_before(asked.known, end, plan.start_day, goal.deadline or plan.end_day)
    if not isinstance(target, ChangeBy) or span is None or end <= last:
        return None
    begins = span.since + ONE_DAY
    made = asked.forecasts([max(worked, begins)], begins, cautious=False)[0]
    days = float(goal.calendar.active_days(min(max(last, span.since), end), end))
    if target.amount is not None:
        return BeforeStart(made, days, float(span.share), float(target.amount))
    base = exact(number(made.expected))
    value = end_value(target, base)
    return None if value is None else BeforeStart(made, days, float(span.share * value / base))
