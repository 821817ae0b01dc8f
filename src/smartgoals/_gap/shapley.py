"""Shapley values, exact: what each part of a formula adds to a change, whatever the order in which
the parts change.

Knows formulas and fractions, and nothing of metrics. A part's amount is the mean, over all orders
in which the parts may go from before to after one by one, of what the value changes when its turn
comes (Shapley, 1953). The amounts sum to the change exactly; a part that does not change adds
nothing; of two parts that do the same each adds the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import factorial
from typing import Final, NamedTuple, TypeAlias

from smartgoals.catalog._formulas import Node, ZeroDenominator, evaluate

Sides: TypeAlias = tuple[Fraction, Fraction]
"""A part before and after."""

MOST_PARTS: Final = 8
"""How many parts of one formula are told apart: each more doubles what has to be worked out."""


class Shared(NamedTuple):
    """A formula before and after, and what each part adds; None where the formula has no value."""

    before: Fraction | None
    after: Fraction | None
    amounts: Mapping[str, Fraction] | None


def shared(node: Node, sides: Mapping[str, Sides]) -> Shared:
    """Return what each part of a formula adds to its change.

    There is nothing to share where either side divides by zero, nor where some of the parts as they
    are after beside the others as they were before do.

    >>> from smartgoals.catalog._formulas import parse
    >>> of = {"visits": (Fraction(1000), Fraction(800)), "rate": (Fraction(2, 100), Fraction(3, 100))}
    >>> {name: int(amount) for name, amount in shared(parse("visits * rate"), of).amounts.items()}
    {'visits': -5, 'rate': 9}
    """
    moved = [name for name, (before, after) in sides.items() if before != after]
    values = [_value(node, sides, moved, mask) for mask in range(1 << len(moved))]
    if None in values:
        return Shared(values[0], values[-1], None)
    told = [value for value in values if value is not None]
    amounts = dict.fromkeys(sides, Fraction(0))
    for place, name in enumerate(moved):
        amounts[name] = _amount(told, place, len(moved))
    return Shared(told[0], told[-1], amounts)


def _amount(values: Sequence[Fraction], place: int, count: int) -> Fraction:
    """Return the mean of what the value changes as one part does, after each set of the others."""
    bit, total = 1 << place, Fraction(0)
    for mask, value in enumerate(values):
        if not mask & bit:
            size = mask.bit_count()
            orders = factorial(size) * factorial(count - size - 1)
            total += orders * (values[mask | bit] - value)
    return total / factorial(count)


def _value(node: Node, sides: Mapping[str, Sides], moved: Sequence[str], mask: int) -> Fraction | None:
    """Return the formula with the parts of a mask as they are after and the others as they were."""
    later = {name for place, name in enumerate(moved) if mask >> place & 1}
    exactly = {name: both[name in later] for name, both in sides.items()}
    try:
        return evaluate(node, {name: (value, value) for name, value in exactly.items()})[0]
    except ZeroDenominator:
        return None
