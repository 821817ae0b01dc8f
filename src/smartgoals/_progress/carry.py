"""Carry: what a period of a quota is handed, what it hands on, and what of a debt is lost. Knows
plans and no readings.

A margin is how far on its good side a period is, so that a surplus is positive and a debt negative,
of a demand and of an allowance alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from smartgoals._days import ONE_DAY
from smartgoals._numbers import exact, rounded
from smartgoals._plan.quota import ZERO, Span, period_of, spared_in
from smartgoals._time.carry_over import CarryOver

if TYPE_CHECKING:
    from smartgoals._plan.plan import Plan


class Carry(NamedTuple):
    """What the periods of a quota hand on: surplus, debt, and how much of either at the most (None
    is all of it).
    """

    surplus: bool = False
    debt: bool = False
    at_most: Fraction | None = None

    @classmethod
    def of(cls, plan: Plan) -> Carry:
        """Return what the plan of a quota says."""
        limit = None if plan.carry_at_most is None else exact(plan.carry_at_most)
        return cls(plan.carry is not CarryOver.NONE, plan.carry is CarryOver.BOTH, limit)

    def kept(self, margin: Fraction) -> Fraction:
        """Return what of a margin may be handed on: of a surplus, and of a debt, that it is not
        more than the limit.
        """
        if not (self.debt if margin < 0 else self.surplus):
            return ZERO
        return margin if self.at_most is None else max(-self.at_most, min(margin, self.at_most))

    def handed_on(self, margin: Fraction, asked: AskedPeriod) -> Fraction:
        """Return what a period that closed with a margin hands on: no debt where nobody is left to pay it."""
        return ZERO if margin < 0 and self.debt and asked.is_last else self.kept(margin)


class AskedPeriod(NamedTuple):
    """A period of a quota: its days, what it asks by itself (nothing without an active day), and
    what it was handed.

    Where no day of it is active, `spared` is how much of an allowance may be used in it all the same,
    and nothing of a demand that hands on what is made in it; None where nothing is judged: in a
    pause, and of a demand that stands by itself.
    """

    plan: Plan
    span: Span
    own: Fraction
    asks: bool
    carried: Fraction = ZERO
    spared: Fraction | None = None

    @classmethod
    def on(cls, plan: Plan, day: date, carried: Fraction = ZERO) -> AskedPeriod:
        """Return the period of a plan that a day falls into."""
        span = period_of(plan, day)
        own = plan.exact_on(span.end) - plan.exact_on(span.eve)
        asks = bool(own or plan.calendar.active_days(span.eve, span.end))
        return cls(plan, span, own, asks, carried, None if asks else spared_in(plan, span))

    @property
    def is_last(self) -> bool:
        """Whether no later period asks for anything, so that nobody is left to pay a debt."""
        return not self.plan.calendar.active_days(self.span.end, self.plan.end_day)

    @property
    def is_judged(self) -> bool:
        """Whether it asks for anything, or what is used in it counts."""
        return self.asks or self.spared is not None

    @property
    def gives(self) -> Fraction:
        """What it asks by itself, or lets be used."""
        return self.own if self.spared is None else self.spared

    def freely(self, made: Fraction) -> Fraction:
        """Return how much of what an allowance used on days off they let be used: it is asked as it is used."""
        if not (self.plan.is_cap and self.spared):
            return ZERO
        return spared_of(made, self.spared)

    @property
    def due(self) -> Fraction:
        """What it asks in all: less where a surplus was handed to it, more where a debt was."""
        return self.gives - self.carried * self.plan.sign if self.is_judged else ZERO

    @property
    def shown(self) -> Fraction:
        """What it asks in all as it is told: a surplus may leave nothing to ask, and no less than that."""
        toward = 1 if self.gives >= 0 else -1
        return max(ZERO, self.due * toward) * toward

    def margin(self, made: Fraction) -> Fraction:
        """Return how far on its good side it is; 0 where it is on it once both are rounded.

        One without an active day asks for nothing: it stands on what it was handed, with what it lets be used.
        """
        if not self.is_judged:
            return self.carried
        due = self.due
        # Whole numbers are told as they are, so that they need no rounding to differ.
        is_whole = made.denominator == due.denominator == 1
        if made == due or (not is_whole and rounded(made) == rounded(due)):
            return ZERO
        return (made - due) * self.plan.sign


def spared_of(made: Fraction, spared: Fraction) -> Fraction:
    """Return what of an amount lies between nothing and what days off let be used.

    >>> [spared_of(Fraction(made), Fraction(5)) for made in (3, 9, -1)]
    [Fraction(3, 1), Fraction(5, 1), Fraction(0, 1)]
    """
    return min(max(made, min(ZERO, spared)), max(ZERO, spared))


class Close(NamedTuple):
    """A period that closed: its margin, what it hands on, and by how much it was missed for good."""

    asked: AskedPeriod
    margin: Fraction
    handed_on: Fraction
    missed_by: Fraction

    @classmethod
    def of(cls, asked: AskedPeriod, made: Fraction, carry: Carry) -> Close:
        """Return how a period closed that brought an amount."""
        margin = asked.margin(made)
        if asked.asks:
            handed_on = carry.handed_on(margin, asked)
            return cls(asked, margin, handed_on, max(ZERO, min(handed_on, ZERO) - margin))
        stands = _idle(asked, margin, carry)
        handed_on = stands if stands == asked.carried else carry.handed_on(stands, asked)
        return cls(asked, margin, handed_on, max(ZERO, min(handed_on, ZERO) - stands))


def _idle(asked: AskedPeriod, margin: Fraction, carry: Carry) -> Fraction:
    """Return where a period without an active day leaves what it was handed: what an allowance lets be
    used there is left over to no other period, and what a demand loses there is asked of no day.
    """
    if asked.spared is None:
        return asked.carried
    if asked.plan.is_cap:
        return min(asked.carried, margin)
    return margin if carry.debt else max(ZERO, margin)


def idle_closes(carry: Carry, first: AskedPeriod, made: Fraction = ZERO) -> Iterator[Close]:
    """Yield how the periods from one on close if it brings an amount and the later ones nothing."""
    asked, plan = first, first.plan
    while True:
        close = Close.of(asked, made, carry)
        yield close
        if asked.span.end >= plan.end_day:
            return
        asked, made = AskedPeriod.on(plan, asked.span.end + ONE_DAY, close.handed_on), ZERO
