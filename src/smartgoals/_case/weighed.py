"""Weighed: a goal with what it asks, what was shown before, and which evidence decides on it, each
worked out once.

What a verdict rests on, before anything is said of how hard the goal is. Facts are lazy, so a goal
that nobody asks about costs nothing.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from attrs import frozen

from smartgoals._case.asked import Asked, Standpoint, asked_of, has_no_active_day
from smartgoals._case.attainability import Ground, Judgement, judge
from smartgoals._case.foreseen import Foreseen
from smartgoals._case.once import once
from smartgoals._case.other_unit import is_in_other_unit
from smartgoals._case.shown import (
    LEAST_SHOWN,
    Demonstrated,
    from_audits,
    lately,
    shape_of,
    shown_by,
    with_nothings,
)
from smartgoals._case.staleness import is_silence_told, told_until
from smartgoals._case.total_or_pace import Doubt, doubt_about
from smartgoals._days import ONE_DAY
from smartgoals._messages.worded import Worded
from smartgoals._model._spans import says_days
from smartgoals._model.metric import Nature
from smartgoals._model.target import ChangeBy, KeepPace, ReachLevel, StayWithin
from smartgoals._numbers import exact
from smartgoals._plan.from_goal import NoPlan
from smartgoals._plan.good_side import sign_of
from smartgoals._plan.one_day import asks_for_one_day
from smartgoals._plan.plan import Plan
from smartgoals._plan.start import asks_for_share, awaits_start
from smartgoals._plan.terms import asks_for_more
from smartgoals._time.calendar import EVERY_DAY
from smartgoals._time.counting import Counting

if TYPE_CHECKING:
    from datetime import date

    from smartgoals._case.bands import Slip
    from smartgoals._case.odd_readings import OddReading, Spike
    from smartgoals._model.history import History
    from smartgoals._time.period import Period


_UNPLANNED: Final = frozenset(
    {
        NoPlan.NO_ACTIVE_DAY,
        NoPlan.NO_WHOLE_PERIOD,
        NoPlan.PERCENT_OF_ZERO,
        NoPlan.BEYOND_NUMBERS,
    }
)
"""Why a goal that says all it should has no plan, so that nobody can say whether it can be reached."""


def why_unplanned(why: NoPlan) -> Worded:
    """Return why a goal has no plan, as a clause that each language says in its words."""
    return Worded(why.text(), f"projection.{why.value}")


@frozen(kw_only=True, slots=False, eq=False, repr=False)
class Weighed(Foreseen):
    """What is known of a goal, with what it asks and by what it is judged."""

    @once
    def asked(self) -> Asked | None:
        """What the target asks for, as a pace or a level that readings can be compared with."""
        zero = is_silence_told(self)
        point = Standpoint(self.start, self.read, self.as_of, self.good_side, self.ends_on, self.gained, zero)
        asked = asked_of(
            self.goal,
            self.metric,
            point,
            is_in_other_unit=is_in_other_unit(self.goal, self.measured, self.readings),
        )
        is_measured = asks_for_share(self.goal) or asks_for_more(self.goal, self.nature)
        is_ahead = is_measured and awaits_start(self.goal, told_until(self) or self.as_of)
        return self._of_what_will_be_there(asked) if asked is not None and is_ahead else asked

    def _of_what_will_be_there(self, asked: Asked) -> Asked:
        """Return a share that counts from a start ahead as one of the level that is expected there, as
        the projection takes it.
        """
        now, then = self.projection.now, self.projection.target
        if asked.final is None or now is None or then is None or exact(then) == asked.final:
            return asked
        times = (exact(then) - exact(now)) / (asked.final - exact(now))
        gap = None if asked.gap is None else asked.gap * times
        amount = exact(then) if asked.is_rated else None if asked.amount is None else asked.amount * times
        return asked._replace(final=exact(then), gap=gap, amount=amount)

    @property
    def gained(self) -> Fraction | None:
        """What a pace that runs on brings by the goal's end, by its plan; None of other goals, or
        without an end.

        Of a quota nothing: what one period brings too much makes no other good.
        """
        target = self.goal.target
        if not isinstance(target, KeepPace) or target.counted is not Counting.CONTINUOUS:
            return None
        if self.nature not in (Nature.STOCK, Nature.FLOW) or self.goal.deadline is None:
            return None
        return self.plan.change if isinstance(self.plan, Plan) else None

    @property
    def done_since(self) -> tuple[date, Fraction] | None:
        """The eve of the goal's first day, and what a flow brought since; None before its first
        reading in it.
        """
        goal, read = self.goal, self.read
        eve = self.begins if goal.start is None else goal.start - ONE_DAY
        if eve is None or read is None or read.last.day <= eve:
            return None
        return eve, read.exact_total(eve, read.last.day)

    @property
    def sign(self) -> int:
        """+1 where the goal wants more, -1 where it wants less."""
        return sign_of(self.good_side)

    @once
    def with_silence(self) -> History | None:
        """The same as `plain`, with the silence since the last reading, where somebody said that it is
        nothing: as many nothings as would have been read.
        """
        history = self.plain
        if history is None or not len(history) or not is_silence_told(self) or says_days(history):
            return history
        return with_nothings(history, self.as_of)

    @once
    def demonstrated(self) -> Demonstrated | None:
        """What the goal's own history has shown in the two years up to the day; None when it shows
        too little.

        What events brought that will not come again is none of it, but for bands, people of periods
        and single days.
        """
        if is_in_other_unit(self.goal, self.measured, self.readings):
            return None
        target, metric = self.goal.target, self.metric
        asked = self.asked or Asked(
            shape_of(metric), sign_of(None if metric is None else metric.better), None
        )
        period = target.pace.period if isinstance(target, KeepPace) else self.per
        if self.period is not None and (isinstance(target, StayWithin) or self.nature is Nature.UNIQUE):
            return self._shown_by_periods(asked, self.period)
        history = self.with_silence
        if self.counted is not None and asks_for_one_day(self.goal, self.nature):
            history = self.surroundings.upto_day(self.counted)
        if history is None or not len(history):
            return None
        key = ("shown", id(history), asked.shape, asked.sign, asked.low, asked.high, period, asked.weeks)
        shown = self.surroundings.once_for(key, lambda: (history, shown_by(history, asked, period)))[1]
        if shown is None or history is not self.with_silence or self.plain is None:
            return shown
        return shown._replace(readings=min(shown.readings, len(self.plain)))

    def _shown_by_periods(self, asked: Asked, period: Period) -> Demonstrated | None:
        """Return what the whole periods of a band, or people of a period, have shown."""
        if self.unreadable is not None:
            return None
        levels = self.period_levels  # a history made for this goal
        shown = None if levels is None or not len(levels) else shown_by(levels, asked, period)
        if levels is not None and shown is not None:
            return shown._replace(readings=self._readings_of(levels, period))
        return None if self.nature is Nature.UNIQUE else self._shown_by_readings()

    def _shown_by_readings(self) -> Demonstrated | None:
        """Return what readings show of which no two whole periods of a band are made: that they tell of
        enough weeks to speak of its chance, and nothing of how it was held.
        """
        if self.plain is None or not len(self.plain):
            return None
        sign = sign_of(None if self.metric is None else self.metric.better)
        shown = shown_by(self.plain, Asked(shape_of(self.metric), sign, None), None)
        if shown is None or shown.windows < LEAST_SHOWN:
            return None
        return shown._replace(best=Fraction(0), usual=Fraction(0), noise=Fraction(0))

    def _readings_of(self, levels: History, period: Period) -> int:
        """Return how many readings tell of the last two years of a goal's periods: silence may, too."""
        read, eve = self.history, self.periods_of(period).around(lately(levels).first.day).eve
        return 0 if read is None else len(read) - read.position(eve)

    @once
    def doubt(self) -> Doubt | None:
        """What makes it doubtful that the number of a goal is a total; None where a total is
        plainly meant.
        """
        if self.nature is not Nature.FLOW or not isinstance(self.goal.target, (ReachLevel, ChangeBy)):
            return None
        shown = self.demonstrated or from_audits(self.audited_alike, self.asked)
        return doubt_about(self, self.asked, shown)

    @once
    def impossible(self) -> OddReading | Spike | None:
        """A reading of the goal's own history that cannot be right: nothing is judged by what holds it."""
        history, metric = self.history, self.metric
        if history is None or metric is None:
            return None
        from smartgoals._case.odd_figures import limits_of_case
        from smartgoals._case.odd_readings import impossible_reading, spike_of

        recent, limits = lately(history), limits_of_case(self)
        key = ("impossible", id(history), limits)
        return self.surroundings.once_for(
            key, lambda: (history, impossible_reading(recent, limits) or spike_of(recent))
        )[1]

    @once
    def unplanned(self) -> NoPlan | None:
        """Why nothing the goal asks falls on any of its days; None where something does, and where
        it lacks what others ask for.
        """
        goal, begins, ends_on = self.goal, self.begins, self.ends_on
        if goal.target is None or begins is None or ends_on is None:
            return None
        if goal.calendar is not EVERY_DAY and begins < ends_on and has_no_active_day(goal, begins, ends_on):
            return NoPlan.NO_ACTIVE_DAY
        is_told = self.history is not None or bool(self.audited)
        return self.no_plan if is_told and self.no_plan in _UNPLANNED else None

    @once
    def slip(self) -> Slip | None:
        """By what a band was left that may be held again: its last day is ahead, and mostly it was held.

        A band of periods is the quotas of its bounds: a period that was out of them is missed for good.
        """
        band = self.goal.target
        if not isinstance(band, StayWithin) or band.per is not None or super().decided is not False:
            return None
        from smartgoals._case.bands import slip_of  # few goals are bands

        return slip_of(self)

    @property
    def decided(self) -> bool | None:
        """Whether its history, or what is said of its silence, decided it as met; None while there
        is something to judge.

        So of a band that was left once.
        """
        return None if self.slip is not None else super().decided

    @once
    def judgement(self) -> Judgement:
        """By what the attainable criterion is judged: the strongest evidence that can decide.

        Nothing decides on a number that may be meant as a month's: to judge it as a total would say
        what nobody asked. Nor does what holds a reading that cannot be, nor anything of a goal of no days.
        """
        if self.doubt is not None or self.impossible is not None or self.unplanned is not None:
            return Judgement(Ground.NOTHING)
        return judge(self, self.asked, self.demonstrated)
