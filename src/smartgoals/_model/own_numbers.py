"""Own numbers: those that a goal is written with, and by which it is seen how fine its figures are told.

Knows goals and metrics, and judges nothing.
"""

from __future__ import annotations

from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Final

from smartgoals._model.facts import is_standard
from smartgoals._model.metric import Metric
from smartgoals._model.target import ChangeBy, KeepPace, ReachLevel, ReachPace, StayWithin
from smartgoals._model.whole_counts import is_whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from smartgoals._model.goal import Goal
    from smartgoals._numbers import Number

__all__ = ["are_in_parts", "decimals_of", "numbers_of"]

_MOST: Final = 9


def are_in_parts(metric: Metric | str | None, own: Iterable[Number | None]) -> bool:
    """Tell whether figures of a metric are told with their decimals: of the caller's own, where one
    of its numbers has some.

    What nobody gave a unit may be kilograms as well as tickets; its own numbers show which.

    >>> are_in_parts("weight", (82, 77.4)), are_in_parts("tickets", (82, 77)), are_in_parts("followers", (82.4,))
    (True, False, False)
    """
    if metric is None or is_standard(metric.id if isinstance(metric, Metric) else metric) or is_whole(metric):
        return False
    return any(isinstance(one, float) and not one.is_integer() for one in own)


def decimals_of(own: Iterable[Number | None]) -> int:
    """Return how many decimals the finest of some numbers is written with; what has more than nine
    was worked out, and is not counted.

    >>> decimals_of((1999.6, 2000)), decimals_of((3e-7, 1 / 3)), decimals_of((82, None))
    (1, 7, 0)
    """
    parts = (
        -int(Decimal(repr(one)).as_tuple().exponent)
        for one in own
        if isinstance(one, float) and isfinite(one)
    )
    return max((count for count in parts if 0 <= count <= _MOST), default=0)


def numbers_of(goal: Goal) -> tuple[Number | None, ...]:
    """Return the numbers that a goal asks for and starts from."""
    base = None if goal.baseline is None else goal.baseline.value
    due = getattr(goal.target, "milestones", ())
    return (base, *_asked(goal), *(one.value for one in due))


def _asked(goal: Goal) -> tuple[Number | None, ...]:
    target = goal.target
    if isinstance(target, ReachLevel):
        return (target.value,)
    if isinstance(target, (KeepPace, ReachPace)):
        return (target.pace.amount,)
    if isinstance(target, StayWithin):
        return target.low, target.high
    return (target.amount,) if isinstance(target, ChangeBy) else ()
