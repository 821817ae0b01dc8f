"""Path: how a value stands along a plan's line. Knows where a value stands, and a reader for the
windows it needs.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from smartgoals._numbers import rounded
from smartgoals._plan.quota import ZERO
from smartgoals._progress import where as along
from smartgoals._progress.course import DueRow, Settled, Why
from smartgoals._progress.freed import freed_upto
from smartgoals._progress.paced import Paced
from smartgoals._progress.reached import first_reached, reached_since
from smartgoals._progress.reasons import Reason
from smartgoals._progress.recent import Recent, burns
from smartgoals._progress.rested import rested_between
from smartgoals._progress.told import told_upto
from smartgoals._progress.where import Where, where
from smartgoals._time.counting import Counting

if TYPE_CHECKING:
    from smartgoals._progress.reader import Reader
    from smartgoals._time.active_days import Days
    from smartgoals._time.period import Period


@frozen(kw_only=True)
class Path(Paced):
    """How a value stands along a plan.

    `at` is where it stands on the day judged, without what was `used_freely`. `was_reached` says that
    it counts from any day and stood there on one. `late` is where it stood on the day asked about,
    once the deadline had passed without it; `since` is since when the target stands reached.
    `is_limit` says that it may be missed until the end: an allowance, and a total that shall stay at
    nothing.
    """

    at: Where
    was_reached: bool = False
    late: Where | None = None
    since: date | None = None
    is_limit: bool = False
    only_adds: bool = False
    idle_times: Fraction = ZERO
    carried_in: Fraction
    used_freely: Fraction = ZERO
    burned: tuple[Fraction | None, Fraction | None, Fraction | None] = (None, None, None)

    @property
    def freely(self) -> Fraction:
        """What of an allowance was used on days off that let it be used: it is asked as it is used."""
        return self.used_freely

    @property
    def stands_on_target(self) -> bool:
        """Whether the target was reached on an earlier day, which counts for the value of the day."""
        return self.was_reached and not self.at.is_reached

    @property
    def best(self) -> Where:
        """Where the value counts as standing: a level that counts from any day needs nothing more."""
        if self.stands_on_target:
            return where(self.plan, self.on, self.plan.knots[-1].exact, self.at.expected)
        return self.at

    @property
    def _told_at(self) -> Where:
        """Where the value counts as standing, with what days off let be used: it is given as it is used."""
        at, free = self.best, self.freely
        return at._replace(value=at.value + free, expected=at.expected + free, goal=at.goal + free)

    def expected(self) -> Fraction | Why:
        """Return the value of the plan at the end of the day."""
        return self.at.expected + self.freely

    def actual(self) -> Fraction | Why:
        """Return the value there is."""
        return self.at.value + self.freely if not self.was_reached else self.value

    def gap_as_read(self) -> Fraction | Why:
        """Return how far the value is on the good side of the plan; what is settled as met is never
        behind.
        """
        return max(ZERO, self.best.gap) if self._is_settled else self.best.gap

    @property
    def _is_settled(self) -> bool:
        """Whether readings have decided that the target is met."""
        settled = self.settled()
        return settled is not None and settled.is_met

    def attainment(self) -> Fraction | Why:
        """Return the share of the way that is made."""
        return self.without_end(along.attainment(self._told_at))

    def pace_index(self) -> Fraction | Why:
        """Return progress made over progress expected."""
        return along.pace_index(self._told_at)

    @cached_property
    def _schedule(self) -> tuple[Fraction, Days] | Reason:
        """Return the time earned and the time it took, after the deadline until the target is reached."""
        at = self.late or self.best
        earned = along.earned(at)
        if isinstance(earned, Reason):
            return earned
        earned = min(earned, Fraction(self.asked_days))
        if self.late is None or at.is_cap:
            return earned, at.passed
        finished = self.since if self.late.is_reached and self.since else self.as_of
        start, calendar = self.plan.start_day, self.plan.calendar
        is_known = calendar.knows(start, finished)
        return (earned, calendar.active_days(start, finished)) if is_known else Reason.HOLIDAYS_UNKNOWN

    def days_ahead(self) -> Fraction | Why:
        """Return active days earned less active days passed."""
        schedule = self._schedule
        if isinstance(schedule, Reason):
            return schedule
        earned, passed = schedule
        return passed - earned if self.at.is_cap else earned - passed

    def days_ahead_when_judged(self) -> Fraction | Why:
        """Return the same as it stood on the day judged."""
        return self.days_ahead() if self.late is None else evolve(self, late=None).days_ahead()

    def time_index(self) -> Fraction | Why:
        """Return active days earned over active days passed."""
        schedule = self._schedule
        if isinstance(schedule, Reason):
            return schedule
        return schedule[0] / schedule[1] if schedule[1] else Reason.NOTHING_ELAPSED

    def earned_on(self) -> date | Why:
        """Return the first whole day on which the plan expects the value."""
        schedule = self._schedule
        if isinstance(schedule, Reason):
            return schedule
        return along.earned_day(self.late or self.best, schedule[0])

    def required(self) -> Fraction | Why:
        """Return what each active day left must bring on average, or may."""
        left = self.asked_days - self.plan.elapsed(self.told)
        needed = along.required(self.best, left, adds_up=self.adds_up, is_over=self.is_over)
        return needed if self.has_end else Reason.NO_DEADLINE

    def arrives_on(self) -> date | Why:
        """Return the first whole day on which the target is reached at the mean pace."""
        if self.at.is_cap:
            return Reason.ALLOWANCE
        return self._arrives(self.best)

    def _arrives(self, at: Where) -> date | Why:
        if not self.has_end:
            return Reason.NO_DEADLINE
        found = along.reached_on(at._replace(on=self.told), self.mean(), self.horizon)
        found = max(found, self.on) if isinstance(found, date) else found
        if self.is_over and isinstance(found, date) and found > self.on:
            return Reason.PAST_DEADLINE
        return found

    def idle_fails(self) -> date | None:
        """Return the first later day of the plan on which an idle value is behind."""
        if self._is_settled:
            return None
        at = self.best
        if not self.has_begun:
            at = where(self.plan, self.plan.start_day, self.carried_in, self.plan.knots[0].exact)
            if at.is_reached and (self.was_reached or (self.only_adds and not at.is_cap)):
                return None
        return along.falls_behind(at, self.idle_times)

    def burns(self) -> tuple[Fraction | None, Fraction | None, Fraction | None]:
        """Return burn rates over a thirtieth and a tenth of the days, and over the last day."""
        return (None, None, None) if self.is_judged else self.burned

    def exhausted_on(self) -> date | Why:
        """Return the day on which an allowance is used up at the mean pace."""
        return self._arrives(self.at) if self.at.is_cap else Reason.NOT_AN_ALLOWANCE

    def left_today(self) -> Fraction | Why:
        """Return what may still be used of an allowance by the end of the day."""
        return max(ZERO, self.at.gap) if self.at.is_cap else Reason.NOT_AN_ALLOWANCE

    def is_met(self) -> bool | Why:
        """Return whether the target is met: a demand once it is, an allowance when its time is over."""
        if not self.has_end:
            return Reason.NO_DEADLINE
        settled = self.settled()
        if settled is not None:
            return settled.is_met
        # Milestones may ask for more than the target: who is behind them has not met the goal yet.
        return (
            Reason.NOT_OVER if self.is_limit else (self.has_begun and self.at.is_reached and self.at.gap >= 0)
        )

    def decided(self) -> Settled | None:
        """Return the outcome once the deadline has come, or where a total or a level of any day
        decides it before.
        """
        if not (self.has_end and self.has_begun):
            return None
        met = self.best.is_reached
        if self.is_judged:
            return Settled(met, True)
        if self.was_reached or (self.only_adds and met and not self.is_limit):
            return Settled(True, False)
        return Settled(False, False) if self.only_adds and self.is_limit and not met else None

    def finished_on(self) -> date | Why:
        """Return since when the target has stood reached."""
        if not self.has_end:
            return Reason.NO_DEADLINE
        if self.at.is_cap:
            return Reason.ALLOWANCE
        return self.since if self.since is not None and self.has_begun else Reason.NOT_FINISHED

    def due_rows(self, days: int) -> tuple[DueRow, ...]:
        """Return what is due: the amount still to do never falls from row to row, what was due
        yesterday is due today.
        """
        rows, worst, value = [], ZERO, self.best.value
        is_done = self._is_settled and not self.plan.is_cap
        for k in range(days):
            on = date.fromordinal(self.on.toordinal() + k)
            due = self.plan.exact_on(on)
            short = ZERO if is_done else (due - value) * self.plan.sign
            worst = max(worst, short)
            row = rounded(due + self.freely), rounded(-short if self.plan.is_cap else worst)
            rows.append(DueRow(on, *row))
        return tuple(rows)

    def made(self) -> Fraction | None:
        """Return the part of the way that counts as made."""
        return self._told_at.made

    def asked(self) -> Fraction | None:
        """Return the part of the way that is expected by now."""
        return self.at.asked + self.freely


def path_of(
    reader: Reader,
    value: Fraction,
    *,
    as_of: date,
    later: Reader | None,
    recent: Period,
    horizon: date | None,
    any_day: bool,
    has_end: bool,
    base_read_on: date | None,
    decides: date,
) -> Path:
    """Return how a value stands along the plan of a reader; *later* reads on to the day asked
    about, after the deadline, and *decides* is the last day that counts for the outcome.

    *base_read_on* is the day on which the value was read that the goal starts from, where the goal
    does not state it.
    """
    plan, on = reader.plan, reader.on
    free = freed_upto(reader) if plan.counted is Counting.CONTINUOUS else ZERO
    at = where(plan, on, value - free, plan.exact_on(on))
    is_reached, is_cap, goal = at.is_reached, at.is_cap, at.goal
    counts = any_day and not reader.adds_up
    first = first_reached(reader, goal, falls=at.falls) if counts else None
    was_reached = first is not None or (counts and is_reached)
    late = since = None
    is_limit = is_cap or reader.allows_nothing
    if has_end and not is_limit:
        met = is_reached or was_reached
        if later is not None and not met and later.stands.value is not None:
            late = where(plan, as_of, later.stands.value, goal)
        if first is not None or met or later is not None:
            since = _latest(first or reached_since(later or reader, goal, falls=at.falls), base_read_on)
    days = plan.elapsed(decides) if is_cap else 0
    return Path(
        lacking=Reason.NO_PLAN,
        on=on,
        value=value,
        plan=plan,
        as_of=as_of,
        recently=Recent.of(reader, recent),
        told=told_upto(reader),
        rested=rested_between(reader, plan.start_day, on),
        horizon=horizon,
        has_end=has_end,
        adds_up=reader.adds_up,
        at=at,
        # A level to hold has a plan that starts from its target, and made what it gained from where it stood.
        base=reader.base,
        now=at.value + free,
        was_reached=was_reached,
        late=late,
        since=since,
        is_limit=is_limit,
        only_adds=is_reached is not is_limit and reader.only_adds,
        burned=burns(reader, at.way / days, decides) if days else (None, None, None),
        idle_times=reader.times,
        used_freely=free,
        carried_in=value if reader.carried_in is None else reader.carried_in,
    )


def _latest(since: date | None, base_read_on: date | None) -> date | None:
    """Return since when a target stands reached: no day before that of the value it starts from."""
    return since if since is None or base_read_on is None else max(since, base_read_on)
