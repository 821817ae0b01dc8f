"""Tally: how the closed periods of a quota went: what they asked, what counts of them, what they handed on.

Knows the periods of a plan, and readings through a reader. A period that closed is told in the same
way on every later day, so that the days of a call share the walk over the periods.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from attrs import frozen

from smartgoals._days import ONE_DAY
from smartgoals._plan.quota import ZERO, last_closed
from smartgoals._progress.carry import AskedPeriod, Carry, Close
from smartgoals._progress.kept import Stride, walked

if TYPE_CHECKING:
    from smartgoals._progress.reader import Reader

__all__ = ["QuotaTally", "tally_of"]

HandedOn: TypeAlias = tuple[tuple[tuple[date, Fraction], ...], ...]
"""Days, and what was handed on from each of them on, in blocks: a walk keeps what it knew at the end
of each period, and would hold a square of the periods otherwise.
"""
_BLOCK: Final = 100


@frozen(kw_only=True)
class QuotaTally:
    """What the closed periods asked for and what counts of them; how many there are, met and
    unread; by how much missed.

    `unseen` is what the unread ones among them asked for. `carried` is what the last one read,
    which closed on `read_upto`, handed on, and `handed` what was handed on from a day on, where
    that changed, in blocks. `lost_on` is when the first unread one closed. `worst` is by how much the
    worst of them was missed, and `last` what the last one read brought, and asked for: of people,
    who do not add up, that is told. `freely` is what of an allowance was used on days off that let it be used.
    """

    asked: Fraction = ZERO
    unseen: Fraction = ZERO
    counts: Fraction = ZERO
    missed_by: Fraction = ZERO
    closed: int = 0
    met: int = 0
    unread: int = 0
    carried: Fraction = ZERO
    read_upto: date | None = None
    handed: HandedOn = ()
    lost_on: date | None = None
    worst: Fraction = ZERO
    last: tuple[Fraction, Fraction] = (ZERO, ZERO)
    freely: Fraction = ZERO

    def handed_to(self, day: date) -> Fraction:
        """Return what the periods that closed before a day handed on; of an unread one that is nothing."""
        if self.lost_on is not None and self.lost_on < day:
            return ZERO
        later_first = (one for block in reversed(self.handed) for one in reversed(block))
        return next((carried for close, carried in later_first if close < day), ZERO)


class _Went(NamedTuple):
    """How the periods went so far: as a tally tells it, with what the met ones asked and what all brought."""

    asked: Fraction = ZERO
    unseen: Fraction = ZERO
    met_to: Fraction = ZERO
    used: Fraction = ZERO
    missed_by: Fraction = ZERO
    closed: int = 0
    met: int = 0
    unread: int = 0
    carried: Fraction = ZERO
    read_upto: date | None = None
    handed: HandedOn = ()
    lost_on: date | None = None
    worst: Fraction = ZERO
    last: tuple[Fraction, Fraction] = (ZERO, ZERO)
    freely: Fraction = ZERO


def tally_of(reader: Reader, carry: Carry) -> QuotaTally:
    """Return how the periods went that closed by the day of a reader."""
    plan, begun = reader.plan, reader.begun
    asked, step = reader.asked("quota"), partial(_next, reader, carry)
    begins = plan.start_day, _Went()
    if begun is not None:
        begins = begun.walk(asked, begins, last_closed(plan, min(reader.on, begun.history.last.day)), step)
    went = walked(asked, begins, last_closed(plan, reader.on), reader.read, step)
    missed_by, carried = went.missed_by, went.carried
    counts = went.used if plan.is_cap else went.met_to + (-missed_by if missed_by else carried) * plan.sign
    return QuotaTally(
        asked=went.asked,
        unseen=went.unseen,
        counts=counts,
        missed_by=missed_by,
        closed=went.closed,
        met=went.met,
        unread=went.unread,
        carried=carried,
        read_upto=went.read_upto,
        handed=went.handed,
        lost_on=went.lost_on,
        worst=went.worst,
        last=went.last,
        freely=went.freely,
    )


def _next(reader: Reader, carry: Carry, on: date, went: _Went) -> Stride[_Went]:
    """Return how the periods went up to the end of the one after a day, at whose end another closed."""
    period = _asked_after(reader, on)._replace(carried=went.carried)
    end, asked = period.span.end, went.asked + period.own
    # What an unread period hands on is not known, so that nothing is said of those after it.
    is_lost = bool(went.unread) and (carry.surplus or carry.debt)
    made, since = (None, reader.unread_since) if is_lost else _made(reader, carry, period)
    if made is None:
        unread, unseen = went.unread + period.asks, went.unseen + period.own
        lost_on = went.lost_on or end
        return Stride(end, went._replace(asked=asked, unread=unread, unseen=unseen, lost_on=lost_on), since)
    close = Close.of(period, made, carry)
    handed_on, handed = close.handed_on, went.handed
    if handed_on != went.carried:
        handed = _with(handed, (end, handed_on))
    counts = period.asks or bool(close.missed_by)
    went = went._replace(
        asked=asked,
        carried=handed_on,
        read_upto=end,
        handed=handed,
        missed_by=went.missed_by + close.missed_by if close.missed_by else went.missed_by,
        used=went.used + made,
        freely=went.freely + period.freely(made),
        closed=went.closed + counts,
        met=went.met + (counts and close.margin >= 0),
        met_to=went.met_to + period.own if counts else went.met_to,
        worst=max(went.worst, close.missed_by),
        last=(made, period.own) if counts else went.last,
    )
    return Stride(end, went, since)


def _asked_after(reader: Reader, on: date) -> AskedPeriod:
    """Return the period that begins after a day, of which what goes on from one history asks only once."""
    plan = reader.plan
    if reader.begun is None:
        return AskedPeriod.on(plan, on + ONE_DAY)
    return reader.begun.kept.once("period after", (plan,), (on,), lambda: AskedPeriod.on(plan, on + ONE_DAY))


def _with(handed: HandedOn, one: tuple[date, Fraction]) -> HandedOn:
    if not handed or len(handed[-1]) == _BLOCK:
        return (*handed, (one,))
    return (*handed[:-1], (*handed[-1], one))


def _made(reader: Reader, carry: Carry, period: AskedPeriod) -> tuple[Fraction | None, int]:
    """Return what a closed period brought, None where nobody read all of it; and the readings it takes
    to be sure of that.

    A total that only grows brings no less than what is read so far: where that is all that is asked,
    with a surplus that was handed to it, or more than is allowed, it is enough to know.
    """
    span = period.span
    if not period.is_judged:
        return ZERO, -1
    untold = reader.untold_since(span.end)
    if reader.is_read(span.eve, span.end) and reader.read > untold:
        return reader.change(span.eve, span.end), max(untold, reader.sure_since(span.eve, span.end))
    if not period.asks:
        return ZERO, reader.unread_since  # nothing is expected of days off, so that nobody need read them
    made = reader.change(span.eve, span.end)
    is_good = period.margin(made) >= 0
    if (not is_good and not carry.debt) if reader.plan.is_cap else is_good:
        return made if reader.only_adds else None, reader.read
    return None, reader.unread_since
