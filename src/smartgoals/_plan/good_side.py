"""Which side of a target is the good one: decided here, and asked for by plans, progress,
projections, rules and audits.

Knows targets, the better side of a metric and the value a goal starts from. The table of
`docs/explanation/convention.md`, "Which side is good", is this module in words.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from smartgoals._model.metric import Better
from smartgoals._model.target import (
    Bound,
    ChangeBy,
    GrowBy,
    KeepPace,
    ReachLevel,
    ReachPace,
    StayWithin,
    Target,
)

if TYPE_CHECKING:
    from smartgoals._numbers import Number

__all__ = ["are_opposed", "bound_of", "good_side", "kept_side", "level_named", "side_toward", "sign_of"]

_SIDES: Final = frozenset({Better.HIGHER, Better.LOWER})


def good_side(
    target: Target | None,
    better: Better | None,
    *,
    start: Number | None = None,
    is_stated: bool = False,
    is_flow: bool = False,
) -> Better | None:
    """Return the good side of a target, higher or lower; None for a band, and where nothing decides.

    *better* is the better side of the metric, *start* the value the goal starts from (of a flow, the baseline
    that a change is measured from), *is_stated* whether the goal itself states it, *is_flow* whether the
    target is a total.

    >>> good_side(ReachLevel(80), Better.LOWER, start=78, is_stated=True)
    Better.HIGHER
    >>> good_side(ReachLevel(80), Better.LOWER, start=78)
    Better.LOWER
    """
    usual = better if better in _SIDES else None
    if isinstance(target, ChangeBy):
        return side_toward(0, target.amount or target.percent or 0)
    if isinstance(target, GrowBy):
        return side_toward(0, target.growth.percent)
    if isinstance(target, KeepPace):
        if target.bound is not None:
            return Better.LOWER if target.bound is Bound.AT_MOST else Better.HIGHER
        return Better.LOWER if target.pace.amount < 0 else usual or Better.HIGHER
    if not isinstance(target, (ReachLevel, ReachPace)):
        return None
    by_numbers, level = None, level_named(target)
    if start is not None and start != level:
        by_numbers = side_toward(start, level)
    if is_flow:
        return usual or (by_numbers if is_stated else None) or Better.HIGHER
    return (by_numbers or usual) if is_stated else (usual or by_numbers)


def level_named(target: ReachLevel | ReachPace) -> Number:
    """Return the level that a target names: of a pace to be reached the amount of its period."""
    return target.value if isinstance(target, ReachLevel) else target.pace.amount


def side_toward(start: Number | Fraction, end: Number | Fraction) -> Better:
    """Return the side on which one value lies of another; higher where they are equal."""
    return Better.LOWER if end < start else Better.HIGHER


def kept_side(target: Target | None) -> Better | None:
    """Return the side on which a band with one bound holds a figure: the lower one of a cap; None of any other
    target.

    No side of a band is good, since it asks for nothing beyond its bound, and this one is still what it wants.
    """
    if not isinstance(target, StayWithin) or (target.low is None) is (target.high is None):
        return None
    return Better.LOWER if target.low is None else Better.HIGHER


def are_opposed(side: Better | None, other: Better | None) -> bool:
    """Tell whether one goal wants a figure to rise and another wants it to fall."""
    return {side, other} == _SIDES


def sign_of(better: Better | None) -> int:
    """Return -1 where less is better, +1 where more is, and where nobody says."""
    return -1 if better is Better.LOWER else 1


def bound_of(better: Better | None) -> Bound:
    """Return whether values must be at most on the line, or at least."""
    return Bound.AT_MOST if better is Better.LOWER else Bound.AT_LEAST
