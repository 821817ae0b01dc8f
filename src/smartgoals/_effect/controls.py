"""Controls: histories that an event did not touch, and what of its window they explain. Imports
estimates and bridges.

What belongs here: how far a history moves with others at the same time, and what their movement in
the window adds to what would have come. What does not: whether the event did leave them alone,
which no figure shows.

Windows inside the sides, in which nothing is known to have happened, are bridged in the event's
history and in the controls. Where the controls were off, the history was, too: the slope of one on
the other, by least squares and shrunk by how many windows there are, says by how much. The answer
is the bridge, moved by what the controls did beyond their own; its width is that of what remained
of the errors of the placebos.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import sqrt
from typing import Final, NamedTuple, final

from smartgoals._effect.bridge import beside, middle_of, placebo_errors, size_of
from smartgoals._effect.constants import AmountsKind
from smartgoals._effect.curve import Curve
from smartgoals._effect.estimate import Estimate, counted, told
from smartgoals._effect.expected import in_season, noise_beside
from smartgoals._effect.sides import Sides, sides_of
from smartgoals._effect.window import EventWindow, course_of
from smartgoals._forecast.distribution import finite
from smartgoals._model.history import History

# Windows that do not overlap are as many observations; of fewer, no slope.
_FEWEST_WINDOWS: Final = 4


@final
class Control(NamedTuple):
    """A control beside a window, its amounts over their mean size: before the window, after it, and
    in it in all.
    """

    before: list[float]
    after: list[float]
    inside: float


@final
class Adjusted(NamedTuple):
    """What would have come by what the controls did, and at which places of those given the
    controls that count stand.
    """

    curve: Curve
    used: tuple[int, ...]


def adjusted(found: Estimate, window: EventWindow, controls: Sequence[History]) -> Adjusted | None:
    """Return what would have come by both sides, which there are, and controls; None where none of
    them tells.

    Controls count that are read in the same steps on both sides and moved alike before.
    """
    read = [(place, control_of(one, found.sides, window)) for place, one in enumerate(controls)]
    alike = [(place, one) for place, one in read if one is not None]
    alike = [(place, one) for place, one in alike if _link(found.sides, one) is not None]
    if not alike:
        return None
    link = _link(found.sides, _mean_of([one for _, one in alike]))
    if link is None:
        return None
    beside = in_season(found.sides, link.middle, link.size, noise_beside(found.sides))
    without = [finite(value * found.sides.unit) for value in beside]
    curve = counted(told(tuple(without), window), found.sides, window, recentred=False)
    return Adjusted(curve, tuple([place for place, _ in alike]))


def control_of(history: History, sides: Sides, window: EventWindow) -> Control | None:
    """Return a control beside a window; None where it is read in other steps, or not up to both
    ends of the window.
    """
    course = course_of(history.nature)
    if course is None or not len(history):
        return None
    own = window._replace(course=course)
    before, after = own.before(history), own.after(history)
    ends_with_it = bool(history.on_day(date.fromordinal(window.end)))
    if not len(before) or before.ordinals[-1] != sides.before.last_ordinal or not ends_with_it:
        return None
    alone = sides_of(course, before, None, window.days)
    whole = None if alone is None else sides_of(course, before, after, window.days, alone)
    if whole is None or whole.after is None or whole.before.steps != sides.before.steps:
        return None
    early, late = whole.amounts
    size, count = _size([*early, *late]), len(history) - len(before) - len(after)
    is_whole = course is AmountsKind.STOCK or count >= round(whole.span.steps)
    if size == 0.0 or whole.lift <= 0.0 or not is_whole:
        return None
    total = _inside(history, own) / whole.unit - whole.add
    inside = total * whole.span.steps / whole.lift
    return Control(_over(early, size), _over(late, size), inside / size)


def _inside(history: History, window: EventWindow) -> float:
    """Return what a control brought in the window."""
    low, high = len(window.before(history)), len(history) - len(window.after(history))
    if window.course is AmountsKind.STOCK:
        return float(history.numbers[high]) - float(history.numbers[low - 1])
    return sum(map(float, history.numbers[low:high]))


def _size(amounts: Sequence[float]) -> float:
    return sum(map(abs, amounts)) / len(amounts)


def _over(amounts: Sequence[float], size: float) -> list[float]:
    return [amount / size for amount in amounts]


def _mean_of(controls: Sequence[Control]) -> Control:
    """Return the mean of controls over the steps that all of them have."""
    early, late = min(len(one.before) for one in controls), min(len(one.after) for one in controls)
    count = len(controls)
    before = [sum(row) / count for row in zip(*(one.before[-early:] for one in controls), strict=True)]
    after = [sum(row) / count for row in zip(*(one.after[:late] for one in controls), strict=True)]
    return Control(before, after, sum(one.inside for one in controls) / count)


@final
class _Link(NamedTuple):
    """What would have come by the bridge and the controls, without the season, and how far off that
    was elsewhere.
    """

    middle: float
    size: float


def _link(sides: Sides, control: Control) -> _Link | None:
    """Return how a history moves with a control, or None where it does not, or too few windows tell."""
    before, after = sides.amounts
    early, late = min(len(before), len(control.before)), min(len(after), len(control.after))
    steps = sides.span.steps
    near = beside(steps)
    pairs: list[tuple[float, float]] = []
    for own, other in ((before[-early:], control.before[-early:]), (after[:late], control.after[:late])):
        pairs += zip(placebo_errors(own, steps, near), placebo_errors(other, steps, near), strict=True)
    free = min(float(len(pairs)), (early + late) / max(1.0, steps))
    if free < _FEWEST_WINDOWS:
        return None
    both, own_square, square = (sum([a * b for a, b in rows]) for rows in _products(pairs))
    if own_square <= 0.0 or square <= 0.0 or both <= 0.0:
        return None
    share = both * both / (own_square * square)
    sure = 1.0 - (1.0 - share) * (free - 1.0) / (free - 2.0)
    if sure <= 0.0:
        return None
    slope = both / square * (sure / share)
    size = size_of([own - slope * other for own, other in pairs]) * sqrt(free / (free - 2.0))
    usual = middle_of(control.before, control.after, steps)
    return _Link(middle_of(before, after, steps) + slope * (control.inside - usual), size)


def _products(pairs: Sequence[tuple[float, float]]) -> Iterator[list[tuple[float, float]]]:
    """Yield what is multiplied for the sums of products: both errors, those of the history, those
    of the control.
    """
    yield list(pairs)
    yield [(own, own) for own, _ in pairs]
    yield [(other, other) for _, other in pairs]
