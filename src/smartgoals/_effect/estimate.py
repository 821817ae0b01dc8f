"""Estimate: what the days of a window would have brought, from a history as known. Imports windows,
sides and methods.

What belongs here: the way from readings to quantiles, which the result, controls and histories
without an event share.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, final

from smartgoals._effect.constants import FEWEST_BEFORE
from smartgoals._effect.counts import with_counts
from smartgoals._effect.curve import Curve
from smartgoals._effect.expected import counts_of, expected_before, expected_both
from smartgoals._effect.reasons import EffectReason
from smartgoals._effect.sides import Sides, sides_of
from smartgoals._effect.smoother import Walk, walk_of
from smartgoals._effect.window import EventWindow
from smartgoals._model.history import History


@final
class Estimate(NamedTuple):
    """What would have come in a window by the readings before alone, and, with readings after it,
    by both sides.
    """

    before: Curve
    both: Curve | None
    sides: Sides


@final
class Bounds(NamedTuple):
    """The days (ordinals) that the sides of a window may reach to: between two changes of what is counted."""

    first: int | None = None
    last: int | None = None


def estimate(known: History, window: EventWindow, bounds: Bounds | None = None) -> Estimate | EffectReason:
    """Return what would have come in a window, or why nobody can say."""
    found = _sides(known, window, bounds)
    if isinstance(found, EffectReason):
        return found
    alone, both = found
    own = _by_before(alone, window)
    return Estimate(own, None, alone) if both is None else Estimate(own, _by_both(both, window), both)


def expected(known: History, window: EventWindow) -> tuple[Curve, Sides] | EffectReason:
    """Return what would have come in a window, by both sides where there are readings after it, or
    why nobody can say.
    """
    found = _sides(known, window)
    if isinstance(found, EffectReason):
        return found
    alone, both = found
    return (_by_before(alone, window), alone) if both is None else (_by_both(both, window), both)


def _sides(
    known: History, window: EventWindow, bounds: Bounds | None = None
) -> tuple[Sides, Sides | None] | EffectReason:
    """Return the side before a window alone, and both sides where there are readings after it; or
    why nobody can say what would have come.
    """
    before, after = window.before(known), window.after(known)
    if bounds is not None and bounds.first is not None:
        before = before.after(date.fromordinal(bounds.first - 1))
    if bounds is not None and bounds.last is not None:
        after = after.upto(date.fromordinal(bounds.last))
    if not len(before):
        return EffectReason.TOO_FEW_BEFORE
    alone = sides_of(window.course, before, None, window.days)
    if alone is None:
        return EffectReason.DAYS_OFF
    if len(alone.before.changes) < FEWEST_BEFORE:
        return EffectReason.TOO_FEW_BEFORE
    both = sides_of(window.course, before, after, window.days, alone) if window.is_over else None
    return alone, None if both is None or both.after is None else both


def _by_before(sides: Sides, window: EventWindow) -> Curve:
    return counted(told(expected_before(sides), window), sides, window)


def _by_both(sides: Sides, window: EventWindow) -> Curve:
    walk = walk_of(*sides.amounts)
    return counted(told(expected_both(sides, walk), window), sides, window, walk=walk)


def told(curve: Curve, window: EventWindow) -> Curve:
    """Return the quantiles of the days that readings tell of."""
    return tuple([value * window.told for value in curve])


def counted(
    curve: Curve, sides: Sides, window: EventWindow, *, recentred: bool = True, walk: Walk | None = None
) -> Curve:
    """Return a curve that is no narrower than what is counted by chance, where whole things are
    counted; *walk* is that of both sides, where it is known.
    """
    counts = counts_of(sides, walk)
    if counts is None or window.told <= 0.0:
        return curve
    part = window.told
    return with_counts(
        curve,
        counts._replace(mean=counts.mean * part, size=counts.size * part, memory=counts.memory / part),
        recentred=recentred,
    )
