"""Round targets: the roundest number near an exact one that still has the chance that was asked for.

Knows numbers and a function from a number to its chance. What is rounded is what the target says
itself (a gain, a pace, a level), in half-steps of its second digit, and finer only where such a
step would tell another chance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from math import floor
from typing import Final, NamedTuple, final

from smartgoals._words import Word

CLOSE: Final = 0.02
"""How far the chance of a rounded target may lie from the one asked for, where some number on the
way to the finest step lies nearer (issue 20 of this project; half of what a share of 1,000 outcomes
can be told apart by)."""
_REFINED: Final = 4
"""How often the step is divided by ten: then a number has six digits, more than anybody says."""


class Lean(Word):
    """Which of two round numbers is tried first: the easier one, the nearer one, or the harder one."""

    EASIER = "easier"
    NEAREST = "nearest"
    HARDER = "harder"


@final
class Wish(NamedTuple):
    """A chance that a number shall have: the exact number that has it, and which side of it is harder.

    `sign` is +1 where larger numbers are harder, `finest` the finest step that is said of the number.
    """

    chance: float
    number: Fraction
    sign: int
    lean: Lean
    finest: Fraction | None


@final
class RoundNumber(NamedTuple):
    """A round number, and the chance that it has."""

    number: Fraction
    chance: float


def rounded_to(wish: Wish, chance_of: Callable[[Fraction], float | None]) -> RoundNumber | None:
    """Return the first round number whose chance is close to the one asked for, else the closest there was.

    None where no number that was tried has a chance.

    >>> wish = Wish(0.8, Fraction(437), 1, Lean.EASIER, Fraction(1))
    >>> rounded_to(wish, lambda number: 0.8 - float(number - 437) / 500)
    RoundNumber(number=Fraction(435, 1), chance=0.804)
    """
    closest: RoundNumber | None = None
    for number in dict.fromkeys(_round_numbers(wish)):
        chance = chance_of(number)
        if chance is None:
            continue
        if abs(chance - wish.chance) <= CLOSE:
            return RoundNumber(number, chance)
        if closest is None or abs(chance - wish.chance) < abs(closest.chance - wish.chance):
            closest = RoundNumber(number, chance)
    return closest


def _round_numbers(wish: Wish) -> Iterator[Fraction]:
    """Yield the numbers on either side of the exact one, on coarser steps first."""
    for step in _steps(wish.number, wish.finest):
        below = floor(wish.number / step) * step
        both = (below,) if below == wish.number else (below, below + step)
        yield from sorted(both, key=lambda number: _order(wish, number))


def _order(wish: Wish, number: Fraction) -> Fraction:
    if wish.lean is Lean.NEAREST:
        return abs(number - wish.number)
    harder = number * wish.sign
    return harder if wish.lean is Lean.EASIER else -harder


def _steps(number: Fraction, finest: Fraction | None) -> Iterator[Fraction]:
    """Yield half a step of the second digit of a number, and the tenths of it, down to the finest."""
    power = power_of_ten(number)
    if power is None:
        yield Fraction(1) if finest is None else finest
        return
    step = Fraction(10) ** (power - 1) / 2
    for _ in range(_REFINED):
        if finest is not None and step <= finest:
            break
        yield step
        step /= 10
    if finest is not None:
        yield finest


def power_of_ten(number: Fraction) -> int | None:
    """Return the power of ten of the first digit of a number; None of zero.

    >>> power_of_ten(Fraction(437)), power_of_ten(Fraction("0.031")), power_of_ten(Fraction(0))
    (2, -2, None)
    """
    size = abs(number)
    if not size:
        return None
    power = 0
    while size >= Fraction(10) ** (power + 1):
        power += 1
    while size < Fraction(10) ** power:
        power -= 1
    return power
