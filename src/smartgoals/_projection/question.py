"""What is asked of a forecast on behalf of a goal: the days, the side of the line, and what has
been read since the start.

What belongs here: facts that all kinds of targets share. Knows goals, histories, plans, progress
and the asking of forecasts; knows no chances.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from math import sqrt
from typing import Final, final

from attrs import evolve

from smartgoals._days import ONE_DAY, moved
from smartgoals._forecast.ask import Forecasting
from smartgoals._forecast.caution import Caution, CautionCode
from smartgoals._forecast.combine import noise_of
from smartgoals._forecast.distribution import Known, finite
from smartgoals._forecast.forecast import Forecast
from smartgoals._forecast.gone_by import counted_since
from smartgoals._forecast.series import EvenSeries
from smartgoals._forecast.telling import Telling
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.metric import Nature
from smartgoals._model.target import Bound, Judged
from smartgoals._numbers import Number, exact, number
from smartgoals._plan.band import Band
from smartgoals._plan.check_ins import milestone_due
from smartgoals._plan.one_day import asks_for_one_day, is_of_single_days
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import DAY, Span, period_of
from smartgoals._plan.start import asks_for_share, awaits_start
from smartgoals._plan.terms import asks_for_more
from smartgoals._plan.whole_periods import WholePeriods
from smartgoals._progress.freed import spares_days_off
from smartgoals._progress.period_path import periods_of
from smartgoals._progress.progress import Progress, counts_people, quotas_of, silence_tells
from smartgoals._progress.rested import WORKED_FOR
from smartgoals._projection.before_start import BeforeStart, total_before
from smartgoals._projection.dated import DatedAmounts
from smartgoals._projection.freed_ahead import freed_ahead
from smartgoals._projection.later import Later
from smartgoals._projection.worked import Worked, day_read
from smartgoals._time.counting import Counting

_WEEK: Final = 7


@final
class ProjectionQuestion:
    """A goal with a plan or band, a history as known on a day, and a method to ask."""

    def __init__(
        self,
        goal: Goal,
        progress: Progress,
        plan: Plan | Band,
        asked: Forecasting,
        *,
        later: Later | None = None,
        of_bounds: Sequence[Forecasting] = (),
    ) -> None:
        self.goal, self.progress, self.plan, self.asked, self.later = goal, progress, plan, asked, later
        self.of_bounds = tuple(ProjectionQuestion(goal, progress, plan, one) for one in of_bounds)
        self.history: History = asked.known
        self.as_of = asked.as_of
        self.end, self.start = plan.end_day, plan.start_day
        self.periods = periods_of(plan) if isinstance(plan, Plan) and plan.per is not None else None
        self.last = date.fromordinal(asked.last)
        self.is_one_day = asks_for_one_day(goal, self.history.nature)
        self.is_flow = self.history.nature is Nature.FLOW and not self.is_one_day
        self._is_worked_for = self.history.nature in WORKED_FOR
        self.judged: Judged = getattr(goal.target, "judged", Judged.ON_DEADLINE)
        judged = None if self.periods is None else self.periods.closed_by(self.end)
        self.told_on = self.end if judged is None else judged.end
        if judged is not None:  # a pace to be reached asks for the amount of the last whole period alone
            self.start = judged.eve
        if counts_people(progress):  # people of several periods do not add up: those of the last are told
            self.start = period_of(
                quotas_of(progress, plan)[0] if isinstance(plan, Band) else plan, self.end
            ).eve
        self.is_start_ahead = self._is_start_ahead()
        self._counted_upto, self._worked = dict[date, date](), dict[date, date]()  # what was asked is kept

    def _is_start_ahead(self) -> bool:
        """Tell whether a level counts from what it stands at on the eve of a start that nobody has read yet."""
        if not isinstance(self.plan, Plan) or self.is_flow or self.is_one_day or self.periods is not None:
            return False
        return self._is_total and awaits_start(self.goal, self.last)

    @property
    def _is_total(self) -> bool:
        """Whether the goal is about the whole of its days, and no periods of them."""
        plan = self.plan
        if not isinstance(plan, Plan) or self.periods is not None:
            return False
        return plan.pace is None or plan.counted is Counting.CONTINUOUS

    @property
    def bound(self) -> Bound:
        """The good side of the target."""
        return self.progress.bound

    @cached_property
    def counted(self) -> float:
        """What a flow has brought since the start; 0 for other natures."""
        return counted_since(self.history, self.first_day) if self.is_flow else 0.0

    @property
    def first_day(self) -> date:
        """The first day of the goal's window."""
        return self.start + ONE_DAY

    @property
    def now(self) -> float:
        """The value the rest starts from: the last reading, or the total of a flow since the start; of a
        band of single days the last reading, too.
        """
        is_total = self.is_flow and not is_of_single_days(self.goal, Nature.FLOW)
        return self.counted if is_total else float(self.history.numbers[-1])

    def asked_of(self, plan: Plan) -> Number:
        """Return the level or total that a plan asks for at its end.

        Of a start ahead it is as much more than today's level as the goal asks: a share is one of
        what is expected to be there then, or of what the period before it is expected to bring.
        """
        asked = plan.end_value
        if self.counts_from is not None:
            return number(self.counts_from.target)
        if self.is_flow and self._is_total and spares_days_off(plan) and self.progress.target is not None:
            return number(finite(self.progress.target + freed_ahead(self.history, plan)))
        if (
            not (self.is_start_ahead and asks_for_share(self.goal))
            or self.start <= self.last
            or self.now <= 0
        ):
            return asked
        there = self.asked.forecasts([self.worked(self.start)])[0].expected
        return number(finite(self.now + (float(asked) - self.now) * max(0.0, there) / self.now))

    @property
    def since(self) -> date:
        """The day at whose end the rest begins: that of the last reading, or if that is later the eve
        of a flow's window, or of a start ahead.
        """
        return max(self.last, self.start) if self.is_flow or self.is_start_ahead else self.last

    def forecasts(self, days: Sequence[date], *, cautious: bool = False) -> list[Forecast]:
        """Return the forecasts, in the goal's terms, of its value at the end of each of the days.

        A pause brings nothing: a day after one is forecast as the earlier day that it leaves as
        many days to work. So is a day after holidays.
        """
        if self.periods is not None:
            return [self._of_period(self.periods, day, cautious=cautious) for day in days]
        asked = [self.worked(day) for day in days]
        if self.is_start_ahead:
            return self._from_start(days, cautious=cautious)
        if not self.is_flow:
            made = self.asked.forecasts(asked, cautious=cautious)
            return [
                one if one.day == day else evolve(one, on=day) for one, day in zip(made, days, strict=True)
            ]
        begins = self.worked(self.start) + ONE_DAY
        made = self.asked.forecasts([max(day, begins) for day in asked], begins, cautious=cautious)
        told = [evolve(one, on=day, total_from=self.first_day) for one, day in zip(made, days, strict=True)]
        found = [self.dated.told(one, self.start, one.day) for one in told]
        if self.counts_from is not None:
            found = [self._beside(self.counts_from, one, self.start) for one in found]
        # Nothing comes before the first day to work.
        return [
            one if day >= begins else evolve(one, distribution=Known(0.0))
            for one, day in zip(found, asked, strict=True)
        ]

    def _from_start(self, days: Sequence[date], *, cautious: bool) -> list[Forecast]:
        """Return the forecasts of a level that counts from its start, as if it stood then where it stands.

        What comes before the start counts for nothing, so that as many days are ahead as the goal has;
        how far a level moves in them hangs little on when they begin.
        """
        eve, least = self.worked(self.start), self.last + ONE_DAY
        shifted = [moved(self.last, (self.worked(day) - eve).days) for day in days]
        made = self.asked.forecasts([max(day, least) for day in shifted], cautious=cautious)
        found = [
            evolve(one, on=day, cautions=(*one.cautions, self._of_start))
            for one, day in zip(made, days, strict=True)
        ]
        here, pairs = Known(float(self.history.numbers[-1])), zip(found, shifted, strict=True)
        return [one if day >= least else evolve(one, distribution=here) for one, day in pairs]

    @property
    def _of_start(self) -> Caution:
        """What to know of a goal that counts from what nobody has read yet."""
        if self.as_of < self.start:
            return Caution(CautionCode.START_AHEAD, (self.first_day - self.as_of).days)
        return Caution(CautionCode.START_UNREAD, (self.start - self.last).days)

    @cached_property
    def first_forecast(self) -> Forecast | None:
        """The forecast of the reading of the first day of a goal that begins later.

        None if the next reading may be the goal's, and where it counts from the start.
        """
        if self.start <= self.last or self.is_start_ahead:
            return None
        begins = day_read(self.first_day, self.goal.calendar, self._series, ONE_DAY)
        first = self.amounts([min(begins, self.end)])[0]
        return None if first.is_known else first

    @cached_property
    def first_standing(self) -> Forecast | None:
        """The forecast of what a level stands on at the end of the first day of a goal that begins later, be it
        read on that day or before it; None as of the first reading, and where the next may be that of the day.
        """
        upto = self.telling.read_by(self.first_day)
        if self.is_flow or self.is_start_ahead or self.as_of > self.start or upto >= self.first_day:
            return self.first_forecast
        first = self.amounts([min(max(upto, self.last + ONE_DAY), self.end)])[0]
        if upto <= self.last:  # it is read already
            first = evolve(first, distribution=Known(float(self.history.numbers[-1])), passage=None)
        return evolve(first, on=self.first_day)

    @property
    def is_moved_by_pace(self) -> bool:
        """Whether so much more each day moves what the chance is of by the sum of it.

        It moves neither the amount of one day, nor that of any of several periods, nor the first day of
        a goal that begins later as far as its deadline.
        """
        if self.judged is not Judged.ANY_DAY:
            return True
        if self.is_one_day or self.periods is not None:
            return False
        return self.is_flow or self.first_standing is None

    def due_on(self, day: date) -> date:
        """Return the day on which a milestone is due: pauses that keep the pace move it, as they do
        the end.
        """
        return milestone_due(self.goal, self.plan.start_day, day)

    def bends_on(self, plan: Plan, day: date) -> bool:
        """Tell whether the plan bends on a day, and a whole period of the goal can tell of it."""
        if all(knot.on != day for knot in plan.knots[1:-1]):
            return False
        if self.periods is None:
            return True
        told, judged = self.periods.closed_by(day), self.periods.closed_by(self.end)
        return told is not None and judged is not None and plan.start_day < told.end and day < judged.end

    @cached_property
    def counts_from(self) -> BeforeStart | None:
        """What a growth of amounts, or a change of a total, counts from, where nobody can have read all of it."""
        if not (isinstance(self.plan, Plan) and awaits_start(self.goal, self.last)):
            return None
        if self.periods is None:
            end = self.telling.read_by(self.plan.start_day)
            is_total = self.is_flow and asks_for_more(self.goal, Nature.FLOW)
            return total_before(self.goal, self.plan, self.asked, end, self.worked(end)) if is_total else None
        span = self.periods.closed_by(self.plan.start_day) if asks_for_share(self.goal) else None
        ahead = None if span is None or span.end <= self.last else self._alone(self.periods, span)
        start = self.plan.knots[0].exact
        times = float(exact(self.plan.end_value) / start) if start else 1.0
        days = 0.0 if span is None else self.worked_days(span.eve, span.end)
        return None if ahead is None else BeforeStart(ahead, days, times)

    def _of_period(self, periods: WholePeriods, day: date, *, cautious: bool) -> Forecast:
        """Return the forecast of the last whole period that ends by a day, of as many days as it
        leaves to work; beside what a growth counts from, where that is ahead.
        """
        span = periods.closed_by(day) or periods.around(day)
        found = self._alone(periods, span, cautious=cautious)
        if self.counts_from is None or span.end <= self.plan.start_day:
            return found
        return self._beside(self.counts_from, found, span.eve)

    def _beside(self, before: BeforeStart, made: Forecast, eve: date) -> Forecast:
        """Return the forecast of what comes after a day, beside what the goal counts from."""
        shape = before.beside(made, self.worked_days(eve, made.day), self.daily_noise)
        return evolve(made, distribution=shape, cautions=(*made.cautions, self._of_start))

    def _alone(self, periods: WholePeriods, span: Span, *, cautious: bool = False) -> Forecast:
        """Return the forecast of a whole period by itself."""
        begins = self.worked(span.eve) + ONE_DAY if self.is_flow else None
        asked = self.worked(span.end)
        if begins is not None and periods.counts(span) and self._is_of_a_day(periods, span):
            asked = begins  # of a pace a day what a part of a day brings counts as that of a whole one
        made = self.asked.forecasts([max(asked, begins or asked)], begins, cautious=cautious)[0]
        if made.day != span.end or begins not in {None, span.start}:
            made = evolve(made, on=span.end, total_from=None if begins is None else span.start)
        # Nothing comes in a period without a day to work, such as one day that is a holiday.
        is_idle = begins is not None and asked < begins
        found = evolve(made, distribution=Known(0.0)) if is_idle else made
        return found if begins is None else self.dated.told(found, span.eve, span.end)

    @cached_property
    def dated(self) -> DatedAmounts:
        """What comes of a flow between days, by when its amounts are dated."""
        nearly = self._series.about if self._series.last_ordinal >= self.asked.last else None
        return DatedAmounts(self.asked, nearly, self.counted_upto, self._with_work)

    def _is_of_a_day(self, periods: WholePeriods, span: Span) -> bool:
        """Tell whether a period is a day, in a log that may be read on it as well as on its eve."""
        return periods.period == DAY and all(self.counted_upto(day) == day for day in (span.eve, span.end))

    def amounts(self, days: Sequence[date]) -> list[Forecast]:
        """Return the forecasts of the single reading on each of the days (see :func:`day_read`)."""
        asked = [day_read(day, self.goal.calendar, self._series, -ONE_DAY) for day in days]
        made = self.asked.forecasts([self._with_work(day) for day in asked], cautious=True)
        return [one if one.day == day else evolve(one, on=day) for one, day in zip(made, days, strict=True)]

    def worked_days(self, after: date, upto: date) -> float:
        """Return the active days from the end of one day to the end of another, each by its weight."""
        return float(self.goal.calendar.active_days(after, upto)) if after < upto else 0.0

    def worked(self, day: date) -> date:
        """Return the day that leaves as many days to work as a day behind pauses and holidays does.

        Of a flow it is the last day up to which an amount of an even log is dated: a goal counts it in full
        on that day, and nothing before.
        """
        if day not in self._worked:
            self._worked[day] = self._with_work(self.counted_upto(day))
        return self._worked[day]

    def counted_upto(self, day: date) -> date:
        """Return the last day up to another on which an amount of a flow is to come, where that is known:
        that of a month which still runs has come in part.

        Of days that readings say they cover those alone count that are told by the goal's last day, and
        those between two readings that none will tell bring nothing.
        """
        if day not in self._counted_upto:
            self._counted_upto[day] = self._last_counted(day) if self.is_flow else day
        return self._counted_upto[day]

    def _last_counted(self, day: date) -> date:
        if self._series.last_ordinal < self.asked.last:
            return day
        told = self.telling.counted_upto(day, self.end) if day > self.last else None
        return told or date.fromordinal(self._series.last_due(day.toordinal()))

    @cached_property
    def telling(self) -> Telling:
        """Which days the readings to come tell."""
        return Telling(self.history, silence_tells=silence_tells(self.progress))

    @property
    def is_told_in_spans(self) -> bool:
        """Whether a period is unread until readings that cover several days each have told all of its days."""
        return self.is_flow and self.telling.is_in_spans

    def tells(self, span: Span) -> bool:
        """Tell whether a reading by the end tells of a period; of all its days, where each amount tells several."""
        return (span.end if self.is_told_in_spans else span.start) <= self.read_upto

    @cached_property
    def read_upto(self) -> date:
        """The last day up to the end on which a reading is to come: what closes later nobody reads in time."""
        return self.telling.read_by(self.end)

    def _with_work(self, day: date) -> date:
        return self._work.day(day) if self._is_worked_for else day

    @property
    def days_ahead(self) -> int:
        """The days from `since` to the day that tells that are left to work; pauses and holidays
        are none of them.
        """
        return (self.worked(self.told_on) - self.worked(self.since)).days

    @cached_property
    def is_of_usual_size(self) -> bool:
        """Whether the default method measures the readings as they are, as they are not all but beyond numbers."""
        return self._series.unit == 1.0

    @property
    def days_of_step(self) -> float:
        """The days from one reading to the next, as most of them lie."""
        return float(self._series.steps.mean_days)

    @property
    def _series(self) -> EvenSeries:
        return self.asked.fitted().model.series

    @cached_property
    def daily_noise(self) -> float:
        """The noise of a single day, as the default method finds it."""
        series = self._series
        return noise_of(series) * series.unit / sqrt(series.steps.mean_days)

    @cached_property
    def _work(self) -> Worked:
        return Worked(self.goal.calendar, self.history.ordinals)
