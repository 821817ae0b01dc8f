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
from smartgoals._plan.quota import ZERO, RollingWindows, window_start
from smartgoals._progress.course import DueRow, Settled, Why
from smartgoals._progress.path import Paced
from smartgoals._progress.reader import presumed_between
from smartgoals._progress.reasons import Reason
from smartgoals._progress.recent import Recent
from smartgoals._progress.windows import margin_of, past_windows

if TYPE_CHECKING:
    from smartgoals._progress.reader import Reader
    from smartgoals._time.period import Period

__all__ = ["WindowCourse", "window_of"]


@frozen(kw_only=True)
class WindowCourse(Paced):
    """How the rolling windows stand.

    `held` is what the window that ends with the day holds, and those that end on later days if nothing more
    is done, until one is empty; `due` what the window of the day asks for, `quota` what any whole one does.
    `worst` is the margin of the worst window that failed, None while none did. `idle_times` is how many
    times the pace of an allowance is presumed of silent days.
    """

    held: tuple[Fraction, ...]
    due: Fraction
    quota: Fraction
    worst: Fraction | None
    is_unread: bool
    idle_times: Fraction = ZERO

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
        """Return the share of what a whole window asks that counts as held: all of it, once the
        goal is met.
        """
        share, settled = self._share_of(self.quota), self.settled()
        if settled is None or not settled.is_met or self.plan.is_cap or not isinstance(share, Fraction):
            return share
        return max(Fraction(1), share)

    def pace_index(self) -> Fraction | Why:
        """Return what counts as held over what is asked."""
        return self._share_of(self.due) if self.due else Reason.NOTHING_EXPECTED

    def _share_of(self, asked: Fraction) -> Fraction | Why:
        gap = self.gap()
        if not isinstance(gap, Fraction):
            return gap
        counts = self.due + gap * self.plan.sign if self.worst is not None else self.held[0]
        return counts / asked if asked else Fraction(gap >= 0)

    def way(self) -> Fraction | None:
        """Return what a whole window asks for."""
        return self.quota

    def made(self) -> Fraction | None:
        """Return what counts as held."""
        gap = self.gap()
        return self.due + gap * self.plan.sign if isinstance(gap, Fraction) else None

    def asked(self) -> Fraction | None:
        """Return what the window of the day asks for."""
        return self.due

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


def window_of(reader: Reader, value: Fraction, *, as_of: date, recent: Period, has_end: bool) -> WindowCourse:
    """Return how the rolling windows of a reader's plan stand."""
    plan, on, windows = reader.plan, reader.on, RollingWindows.of(reader.plan)
    worst, is_unread = past_windows(reader, windows)
    since = plan.start_day
    return WindowCourse(
        lacking=Reason.QUOTA_HAS_NO_PATH,
        on=on,
        value=value,
        plan=plan,
        as_of=as_of,
        recently=Recent.of(reader, recent),
        has_end=has_end,
        adds_up=reader.adds_up,
        held=tuple(_held(reader)),
        due=windows.amount_on(on),
        quota=windows.asking.amount,
        worst=worst,
        is_unread=is_unread,
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
