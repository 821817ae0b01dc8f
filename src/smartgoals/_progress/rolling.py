"""Rolling: what the window that ends with the day holds against what any window must hold, and the
worst one so far.

Knows the windows of a plan, and readings through a reader; how earlier windows went is worked out
in `windows`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from smartgoals._days import ONE_DAY
from smartgoals._numbers import rounded
from smartgoals._plan.quota import ZERO, RollingWindows, first_window_ends, window_start
from smartgoals._progress.course import DueRow, Settled, Why
from smartgoals._progress.paced import Paced
from smartgoals._progress.reader import presumed_between
from smartgoals._progress.reasons import Reason
from smartgoals._progress.recent import Recent
from smartgoals._progress.rested import rested_between
from smartgoals._progress.told import told_upto
from smartgoals._progress.windows import PastWindows, margin_of, past_windows

if TYPE_CHECKING:
    from smartgoals._plan.plan import Plan
    from smartgoals._progress.reader import Reader
    from smartgoals._time.period import Period

__all__ = ["WindowCourse", "asked_by", "way_of_windows", "window_of"]


@frozen(kw_only=True)
class WindowCourse(Paced):
    """How the rolling windows stand.

    `held` is what the window that ends with the day holds, and those that end on later days if nothing more
    is done, until one is empty; `due` what the window of the day asks for, `quota` what any whole one does.
    `past` is how the windows went that ended by the day. `idle_times` is how many times the pace of an
    allowance is presumed of silent days.
    """

    held: tuple[Fraction, ...]
    due: Fraction
    quota: Fraction
    past: PastWindows
    idle_times: Fraction = ZERO

    @property
    def worst(self) -> Fraction | None:
        """The margin of the worst window that failed, None while none did."""
        return self.past.worst

    @property
    def is_unread(self) -> bool:
        """Whether nobody read one of the windows."""
        return self.past.is_unread

    def expected(self) -> Fraction | Why:
        """Return what the window of the day asks for."""
        return self.due

    def actual(self) -> Fraction | Why:
        """Return what the window of the day holds."""
        return self.held[0]

    def gap_as_read(self) -> Fraction | Why:
        """Return the margin of the window of the day, or of the worst one once one has failed."""
        if self.worst is not None:
            return self.worst
        if self.is_unread:
            return Reason.DAYS_UNKNOWN
        return self._margin

    @property
    def _margin(self) -> Fraction:
        """How far the window of the day is on its good side."""
        return margin_of(self.held[0], self.due, RollingWindows.of(self.plan))

    def attainment(self) -> Fraction | Why:
        """Return the share of what is asked until the end that counts as made, or as used."""
        way = self.way()
        return Reason.NO_DEADLINE if way is None else self._share_of(way)

    def pace_index(self) -> Fraction | Why:
        """Return what counts over what is asked by now."""
        asked = self.asked()
        return self._share_of(asked) if asked else Reason.NOTHING_EXPECTED

    def _share_of(self, asked: Fraction) -> Fraction | Why:
        gap, made = self.gap(), self.made()
        if not isinstance(gap, Fraction) or made is None:
            return gap
        return made / asked if asked else Fraction(gap >= 0)

    def way(self) -> Fraction | None:
        """Return what the windows ask for from the start to the end."""
        return way_of_windows(self.plan) + self.freely if self.has_end else None

    @property
    def freely(self) -> Fraction:
        """What of an allowance of each day was used on days off that let it be used."""
        return self.past.freely

    def made(self) -> Fraction | None:
        """Return what counts: of an allowance what was used; of a demand what is asked by now, less
        what windows lacked; of the first window, until it is whole, what it holds of what it asks.
        """
        if not isinstance(self.gap(), Fraction):
            return None
        sign, settled = self.plan.sign, self.settled()
        if self.plan.is_cap:
            return self.now
        if settled is not None and settled.is_met:
            return way_of_windows(self.plan)
        if self.worst is not None:
            # A window that failed on a day off lacks what no day has a share of.
            return self.asked() - max(self.past.lost, -self.worst) * sign
        first = first_window_ends(self.plan)
        if self.on >= first:
            return self.asked()
        return min(max(ZERO, self.held[0] * sign), abs(_asked_of_first(self.plan))) * sign

    def asked(self) -> Fraction:
        """Return what was asked by now; where a demand was missed, by the windows of which readings
        tell, as its gap is.
        """
        unseen = self.past.unseen if self.worst is not None else ZERO
        return asked_by(self.plan, self.on) - unseen * self.plan.sign + self.freely

    def required(self) -> Fraction | Why:
        """Return the pace asked for, since a window never ends."""
        return Reason.PAST_DEADLINE if self.is_over else self.rate

    def idle_fails(self) -> date | None:
        """Return the first later day of the plan whose window is behind if nothing more is done."""
        windows, idle, last = RollingWindows.of(self.plan), self.held[-1], len(self.held) - 1
        # What a window asks lies between nothing and the whole amount: where either will do once
        # all are idle, so does what lies between. What is presumed of a day changes with the pauses.
        lasts = bool(self.idle_times) or any(margin_of(idle, due, windows) < 0 for due in (ZERO, self.quota))
        left = (self.plan.end_day - self.on).days
        for k in range(1, (left if lasts else min(left, last)) + 1):
            day = self.on + timedelta(days=k)
            holds = self.held[min(k, last)] + self._presumed(day)
            if margin_of(holds, windows.amount_on(day), windows) < 0:
                return day
        return None

    def _presumed(self, day: date) -> Fraction:
        """Return what is presumed of the silent days to come in the window that ends with a day."""
        if not self.idle_times:
            return ZERO
        since = max(self.on, window_start(self.plan, day))
        return presumed_between(self.plan, since, day, self.idle_times)

    def left_today(self) -> Fraction | Why:
        """Return what the window of the day still allows."""
        if not self.plan.is_cap:
            return Reason.NOT_AN_ALLOWANCE
        return max(ZERO, self._margin)

    def decided(self) -> Settled | None:
        """Return the outcome once a window has failed, or the deadline has come."""
        if self.has_end and self.worst is not None:
            return Settled(False, self.is_judged)
        return Settled(True, True) if self.is_judged and not self.is_unread else None

    def due_rows(self, days: int) -> tuple[DueRow, ...]:
        """Return what the window that ends with each day must hold, and lacks if nothing more is done."""
        rows, worst, windows = [], ZERO, RollingWindows.of(self.plan)
        for k in range(days):
            on = self.on + timedelta(days=k)
            due = windows.amount_on(min(on, self.plan.end_day))
            short = -margin_of(self.held[min(k, len(self.held) - 1)], due, windows)
            worst = max(worst, short)
            rows.append(DueRow(on, rounded(due), rounded(-short if self.plan.is_cap else worst)))
        return tuple(rows)


def _asked_of_first(plan: Plan) -> Fraction:
    """Return what a plan asks by the end of its first whole window; of a goal that is shorter, that window."""
    first = first_window_ends(plan)
    if first > plan.end_day:
        return RollingWindows.of(plan).asking.amount
    return plan.exact_on(first) - plan.knots[0].exact


def way_of_windows(plan: Plan) -> Fraction:
    """Return what the windows of a plan ask for from its start to its end: what the pace brings in its days."""
    return plan.change if first_window_ends(plan) <= plan.end_day else _asked_of_first(plan)


def asked_by(plan: Plan, on: date) -> Fraction:
    """Return what the windows of a plan asked for by a day: of a demand nothing before the first
    whole one has ended, of an allowance all that it gives.
    """
    if on <= plan.start_day:
        return ZERO
    if on < first_window_ends(plan):
        return _asked_of_first(plan) if plan.is_cap else ZERO
    return plan.exact_on(on) - plan.knots[0].exact


def window_of(reader: Reader, value: Fraction, *, as_of: date, recent: Period, has_end: bool) -> WindowCourse:
    """Return how the rolling windows of a reader's plan stand."""
    plan, on, windows = reader.plan, reader.on, RollingWindows.of(reader.plan)
    since = plan.start_day
    return WindowCourse(
        lacking=Reason.QUOTA_HAS_NO_PATH,
        on=on,
        value=value,
        plan=plan,
        as_of=as_of,
        recently=Recent.of(reader, recent),
        told=told_upto(reader),
        rested=rested_between(reader, plan.start_day, on),
        has_end=has_end,
        adds_up=reader.adds_up,
        held=tuple(_held(reader)),
        due=windows.amount_on(on),
        quota=windows.asking.amount,
        past=past_windows(reader, windows),
        idle_times=reader.times if plan.is_cap else ZERO,
        base=ZERO,
        now=reader.change(since, on) if on > since else ZERO,
    )


def _held(reader: Reader) -> Iterator[Fraction]:
    """Yield what the window of the day holds, and of each later one if nothing more is done, until
    it is empty.
    """
    plan, on = reader.plan, reader.on
    # Before the start, what a level stands on beyond its baseline is what the first windows will hold.
    first = on > plan.start_day or reader.adds_up or reader.carried_in is None
    brought = ZERO if first else (reader.carried_in or ZERO) - reader.base
    day = on
    while True:
        since = window_start(plan, day)
        is_in = since < on or (since == plan.start_day and day > on)
        yield (reader.change(since, on) if since < on else brought) if is_in else ZERO
        if day == date.max or (since >= on and not (brought and since == plan.start_day)):
            return
        day += ONE_DAY
