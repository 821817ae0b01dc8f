"""Paced: what a path, a quota and a window share: a plan with a pace, and what the days so far brought.

Knows plans, and what the last days brought.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from smartgoals._plan.quota import ZERO
from smartgoals._progress import where as along
from smartgoals._progress.course import Course, Why, Window
from smartgoals._progress.reasons import Reason
from smartgoals._progress.recent import Recent

if TYPE_CHECKING:
    from smartgoals._plan.plan import Plan
    from smartgoals._time.active_days import Days

__all__ = ["Paced"]


@frozen(kw_only=True)
class Paced(Course, ABC):
    """What a path, a quota and a window share: a plan with a pace, and what the days so far
    brought: from `base` to `now`. `told` is the last day of which readings tell, and `rested` what came in
    pauses.
    """

    plan: Plan
    as_of: date
    base: Fraction
    now: Fraction
    recently: Recent | Reason
    horizon: date | None = None
    has_end: bool = True
    adds_up: bool = False
    told: date
    rested: Fraction = ZERO

    @property
    def has_begun(self) -> bool:
        """Whether the day judged is one of the plan's days, which begin after its start day."""
        return self.on > self.plan.start_day

    @property
    def is_over(self) -> bool:
        """Whether the deadline has passed."""
        return self.has_end and self.as_of > self.plan.end_day

    @property
    def is_judged(self) -> bool:
        """Whether the day asked about is the deadline, or later."""
        return self.has_end and self.as_of >= self.plan.end_day

    def without_end(self, quantity: Fraction) -> Fraction | Why:
        """Return what only a plan with an end has."""
        return quantity if self.has_end else Reason.NO_DEADLINE

    def target_reason(self) -> Why | None:
        """Return that a plan without an end has no target."""
        return None if self.has_end else Reason.NO_DEADLINE

    def time_share(self) -> Fraction | Why:
        """Return the share of the active days that has passed."""
        return self.without_end(Fraction(self.plan.elapsed(self.on), self.plan.total_active))

    @property
    def total(self) -> Fraction:
        """What the days so far brought in all, but for what days off let be used, and what came in pauses."""
        return self.now - self.base - self.freely - self.rested

    def mean(self) -> Fraction | Reason:
        """Return what an active day has brought on average."""
        passed = self.plan.elapsed(self.told)
        return self.total / passed if passed else Reason.NOTHING_ELAPSED

    def mean_window(self) -> Window | None:
        """Return the days of the mean."""
        return (self.plan.start_day, self.told) if self.plan.elapsed(self.told) else None

    def recent(self) -> Fraction | Why:
        """Return what an active day of the recent window has brought on average."""
        recent = self.recently
        return recent if isinstance(recent, Reason) else recent.change / recent.days

    def recent_window(self) -> Window | None:
        """Return the days of the recent pace."""
        return None if isinstance(self.recently, Reason) else self.recently.window

    def feasibility(self) -> Fraction | Why:
        """Return required over demonstrated pace, for an allowance demonstrated over allowed pace."""
        needed, mean = self.required(), self.mean()
        if not isinstance(needed, Fraction):
            return needed
        if not needed and not self.plan.is_cap:
            return ZERO
        if not isinstance(mean, Fraction):
            return mean
        return along.feasibility(needed, mean, falls=self.plan.sign < 0)

    def burn_rate(self) -> Fraction | Why:
        """Return mean pace over the pace of the plan, of an allowance."""
        if not self.plan.is_cap:
            return Reason.NOT_AN_ALLOWANCE
        if not self.rate:
            return Reason.NOTHING_EXPECTED
        mean = self.mean()
        return mean / self.rate if isinstance(mean, Fraction) else mean

    @property
    def asked_days(self) -> Days:
        """The active days that count for the outcome."""
        return self.plan.total_active

    @property
    def rate(self) -> Fraction:
        """What the plan asks each of them for on average."""
        return self.plan.change / self.asked_days if self.asked_days else ZERO

    def exhausted_on(self) -> date | Why:
        """Return the reason why an allowance by period or window has no day on which all of it is used."""
        return self.lacking if self.plan.is_cap else Reason.NOT_AN_ALLOWANCE

    def is_met(self) -> bool | Why:
        """Return whether every period or window was kept: yes once all are over, no as soon as one
        was missed.
        """
        settled = self.settled()
        if settled is not None:
            return settled.is_met
        why = Reason.DAYS_UNKNOWN if self.is_judged else Reason.NOT_OVER
        return why if self.has_end else Reason.NO_DEADLINE

    def falls_behind_on(self) -> date | Why:
        """Return the first later day on which an idle value is behind."""
        if self.is_over:
            return Reason.PAST_DEADLINE
        gap = self.gap()
        if not isinstance(gap, Fraction):
            return gap
        if gap < 0:
            return Reason.ALREADY_BEHIND
        fails = self.idle_fails()
        if fails is not None:
            return fails
        return Reason.SAFE_TO_THE_END if self.has_end else Reason.NO_DEADLINE

    @abstractmethod
    def idle_fails(self) -> date | None:
        """Return the first later day of the plan on which a value on plan is behind if nothing more
        is done.
        """

    def safe_days(self) -> int | Why:
        """Return how many days may pass idle."""
        fails = self.falls_behind_on()
        if isinstance(fails, date):
            return (fails - self.on).days - 1
        if fails is Reason.ALREADY_BEHIND:
            return 0
        return (self.plan.end_day - self.on).days if fails is Reason.SAFE_TO_THE_END else fails

    def way(self) -> Fraction | None:
        """Return the whole change asked for."""
        return self.plan.change + self.freely if self.has_end else None
