"""Recent: what the last days brought, over a window of the caller's and over parts of the plan.
Knows readers.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from smartgoals._plan.quota import ZERO, back
from smartgoals._progress.freed import freed_between
from smartgoals._progress.reasons import Reason
from smartgoals._progress.rested import rested_between
from smartgoals._progress.told import told_upto

if TYPE_CHECKING:
    from smartgoals._progress.course import Window
    from smartgoals._progress.reader import Reader
    from smartgoals._time.active_days import Days
    from smartgoals._time.period import Period

_BURN_PARTS = (30, 10)


@frozen(kw_only=True)
class Recent:
    """What the last days brought: the window, its active days, and the value at its beginning and its end,
    but for what is *left_out*: what days off let be used, and what came in pauses.
    """

    window: Window
    days: Days
    then: Fraction
    now: Fraction
    left_out: Fraction = ZERO

    @property
    def change(self) -> Fraction:
        """What changed over the window, exactly."""
        return self.now - self.then - self.left_out

    @classmethod
    def of(cls, reader: Reader, period: Period) -> Recent | Reason:
        """Return what a period before the day brought, not before any evidence; why not, without an
        active day, where the calendar does not know its holidays, and where nobody read anything in it:
        that a value is carried on is no pace.

        Of a level it runs from what was known when the period began to the last reading in it: what
        came between two readings came in all days between them.
        """
        upto = told_upto(reader)
        since = reader.evidence_from(back(period, upto))
        if not reader.plan.calendar.knows(since, upto):
            return Reason.HOLIDAYS_UNKNOWN
        if not _days(reader, since, upto):
            return Reason.NOTHING_ELAPSED
        if reader.how.of_people:
            return Reason.PEOPLE_DO_NOT_ADD_UP
        if not reader.presumed:
            if not reader.is_read(since, upto):
                return Reason.UNREAD_LATELY
            if not reader.adds_up:
                since, upto = reader.read_around(since)
                if not reader.plan.calendar.knows(since, upto):
                    return Reason.HOLIDAYS_UNKNOWN
        days = _days(reader, since, upto)
        if not days:
            return Reason.NOTHING_ELAPSED
        if reader.adds_up or reader.presumed:
            then, now = ZERO, reader.change(since, upto)
        else:
            then, now = reader.level(since), reader.level(upto)
        return cls(
            window=(since, upto), days=days, then=then, now=now, left_out=_left_out(reader, since, upto)
        )


def _left_out(reader: Reader, after: date, upto: date) -> Fraction:
    """Return what is no part of a pace of what came after one day, up to another."""
    return freed_between(reader, after, upto) + rested_between(reader, after, upto)


def _days(reader: Reader, since: date, upto: date) -> Days:
    """Return the active days of a window."""
    return reader.plan.calendar.active_days(since, upto) if since < upto else 0


def burns(
    reader: Reader, rate: Fraction, until: date
) -> tuple[Fraction | None, Fraction | None, Fraction | None]:
    """Return how fast an allowance of a rate was used over a thirtieth and a tenth of its days until
    a last one, and on the last day.
    """
    whole = (until - reader.plan.start_day).days
    fast, slow = (_burn(reader, max(1, whole // parts), rate) for parts in _BURN_PARTS)
    return (fast, slow, _burn(reader, 1, rate))


def _burn(reader: Reader, days: int, rate: Fraction) -> Fraction | None:
    plan, on = reader.plan, reader.on
    since = max(plan.start_day, date.fromordinal(max(1, on.toordinal() - days)))
    active = plan.calendar.active_days(since, on) if since < on else 0
    used = reader.change(since, on) - _left_out(reader, since, on)
    return used / active / rate if active else None
