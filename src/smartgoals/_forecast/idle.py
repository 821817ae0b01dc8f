"""Idle: the chance that some steps of a flow bring nothing at all, by how often as many did.

What belongs here: the share of past amounts that were nothing, by their place in the cycle. What does not:
what comes where something does (that is the model). Knows numbers only.

The middle and the scale of the model spread what may come around what usually does. A shop that is closed
on Sundays brings nothing there, however much its other days are worth: of n Sundays without a sale the next
one brings something with a chance of 1 / (n + 2), by the rule of succession (P. S. Laplace, Essai
philosophique sur les probabilités, 1814).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from math import ceil, exp, floor, log
from typing import Final, Self, final

from attrs import frozen

# Of a place that brings something now and then so many of the last amounts count, and what all such places
# brought in the last few as much as so many more: few amounts tell little of one day of the week.
_KEPT: Final = 12
_LATE: Final = 4
_SHRUNK: Final = 24.0
_FEWEST_CYCLES: Final = 2
# A run of nothing that is less likely than this has begun for good.
_BY_CHANCE: Final = 0.001
_LEAST: Final = 1e-300
_ROUNDING: Final = 1e-9


@final
@frozen
class IdleSteps:
    """How often each place of a cycle brought nothing, from the next step on; one place where there is no cycle.

    >>> past = IdleSteps.of([3.0, 0.0, 5.0, 0.0, 4.0, 0.0], 2)
    >>> past.shares, round(past.over(0.0, 2.0), 9), past.over(1.0, 2.0)
    ((0.0, 0.8), 0.0, 0.8)
    """

    shares: tuple[float, ...]

    @classmethod
    def of(cls, amounts: Sequence[float], cycle: int | None, told: float = 0.0) -> Self | None:
        """Return the shares of past amounts, None where all brought something.

        What is *told* of steps that bring something now and then, by other means, is left out: all of it, 1,
        leaves the places alone that never do.
        """
        if all(amounts):
            return None
        many = cycle if cycle is not None and len(amounts) >= _FEWEST_CYCLES * cycle else 1
        back = [amounts[place - many :: -many] for place in range(many)]
        runs = [sum(1 for _ in takewhile(lambda amount: not amount, row)) for row in back]
        begun = [_has_begun(row[run:_KEPT], run) for row, run in zip(back, runs, strict=True)]
        open_ones = [row[:_LATE] for row, has_begun in zip(back, begun, strict=True) if not has_begun]
        usual = sum(row.count(0.0) for row in open_ones) / max(1, sum(map(len, open_ones)))
        shares = [
            (run + 1.0) / (run + 2.0) if has_begun else (1.0 - told) * _share_of(row[:_KEPT], usual)
            for row, run, has_begun in zip(back, runs, begun, strict=True)
        ]
        return cls(tuple(shares))

    def over(self, start: float, end: float) -> float:
        """Return the chance that nothing comes between two horizons: on any step that is a part of it."""
        first, last = floor(start + _ROUNDING), ceil(end - _ROUNDING)
        shares, total = self.shares, 0.0
        cycles, rest = divmod(max(1, last - first), len(shares))
        if cycles:
            total = cycles * sum([log(max(share, _LEAST)) for share in shares])
        for step in range(first, first + rest):
            total += log(max(shares[step % len(shares)], _LEAST))
        return exp(max(total, log(_LEAST)))


def _has_begun(before: Sequence[float], run: int) -> bool:
    """Tell whether a run of nothing has begun for good, by what came before it: more than chance would bring."""
    usual = (before.count(0.0) + 1.0) / (len(before) + 2.0)
    return usual**run < _BY_CHANCE if before else run > 0


def _share_of(last: Sequence[float], usual: float) -> float:
    """Return how often one of the last amounts of a place was nothing, where so many usually were; never, if
    none was.
    """
    return 0.0 if all(last) else (last.count(0.0) + _SHRUNK * usual) / (len(last) + _SHRUNK)
