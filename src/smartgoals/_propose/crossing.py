"""Crossing: the place at which a chance passes the one asked for, with few looks, for a look may be
a whole projection.

Knows places and a function from a place to its chance. What is held many times over with a small
chance `q` of a miss each time is held with a chance of about `exp(-n q)`: places are logarithms of
`q`, chances are compared as `-log(-log(chance))`, and then they are nearly a line. It is looked for
by false positions that halve what stands still (the "Illinois" rule).
"""

from __future__ import annotations

from collections.abc import Callable
from math import log
from typing import Final, NamedTuple, final

_NEAR: Final = 0.003
"""How near its chance lies to the one asked for: less than a sixth of what the rounding of the
number may move it by.
"""
_LOOKS: Final = 24
"""The most looks: by then what is left of a span, were it halved, is narrower than anybody says a number."""
_SURE: Final = 1e-9
"""Chances nearer to none or to certainty than this are taken for it."""


@final
class Look(NamedTuple):
    """A place, and the chance that was seen there."""

    place: float
    chance: float


def crossing(chance_at: Callable[[float], float], unlikely: Look, likely: Look, chance: float) -> float:
    """Return a place between two whose chance is near the one asked for; where chances leap over
    it, the unlikelier side.

    >>> from math import exp
    >>> looks = []
    >>> def chance_at(place):
    ...     looks.append(place)
    ...     return exp(-90 * exp(place))
    >>> found = crossing(chance_at, Look(log(0.5), chance_at(log(0.5))), Look(log(1e-6), 1.0), 0.8)
    >>> round(chance_at(found), 2), len(looks) < 9
    (0.8, True)
    """
    wanted = _line(chance)
    near, far = unlikely.place, likely.place
    below, above, side = _line(unlikely.chance) - wanted, _line(likely.chance) - wanted, 0
    if below >= 0.0:
        return near
    for _ in range(_LOOKS):
        middle = near + (far - near) * -below / (above - below)
        seen = chance_at(middle)
        if abs(seen - chance) <= _NEAR:
            return middle
        off = _line(seen) - wanted
        if off < 0.0:
            near, below, above = middle, off, above / 2.0 if side < 0 else above
            side = -1
        else:
            far, above, below = middle, off, below / 2.0 if side > 0 else below
            side = 1
    return near


def _line(chance: float) -> float:
    return -log(-log(min(1.0 - _SURE, max(_SURE, chance))))
