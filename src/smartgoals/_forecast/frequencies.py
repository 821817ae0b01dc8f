"""Frequencies: what some steps bring of small counts, by how often so many came in the past.

What belongs here: the sums of amounts drawn from the last ones, and how much they count beside the model.
Knows distributions and numbers only.

The model tells where the middle lies and how far off one may be. Of what comes once in a few days that
says little: on most days nothing comes, on others one, and the middle is neither. There the past days
themselves say more, as they are; so the two are pooled, and the past counts for less the more is expected.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import comb
from operator import mul
from typing import Final, Self, final

from attrs import frozen

from smartgoals._forecast.distribution import Distribution, Pooled, Weighted

# The past counts for half where so many are expected and for nothing from so many on, and for half of that
# with so few readings: round values, by `benchmarks/judge_small_counts.py`, November 2026.
_EXPECTED_FOR_HALF: Final = 2.0
_MOST_EXPECTED: Final = 20.0
_READINGS_FOR_HALF: Final = 4.0
_KEPT: Final = 40
_CYCLES_KEPT: Final = 8
_FEWEST_CYCLES: Final = 4
_LARGEST: Final = 30
# What is rarer than this changes no chance that is told.
_RARE: Final = 1e-9


@final
@frozen
class Frequencies:
    """How often each number came among the last amounts of a step.

    `shares` are those of none, one, two and so on, for each step of a season from the next one on (one
    step where there is no season); `seen` is how many amounts they are of, and `mean` what one of them
    brings, where one more than came is taken for granted: of what never came nobody knows that it never will.

    >>> past = Frequencies.of([0.0, 1.0, 0.0, 1.0])
    >>> past.shares, past.sum_of(0.0, 2.0), past.sum_of(0.0, 0.5)
    (((0.5, 0.5),), (0.25, 0.5, 0.25), (0.75, 0.25))
    """

    shares: tuple[tuple[float, ...], ...]
    seen: int
    mean: float

    @classmethod
    def of(cls, amounts: Sequence[float], cycle: int = 1) -> Self | None:
        """Return the frequencies of the last amounts, with a season of so many steps; None where they are no
        small counts, or too few for the season.
        """
        last = amounts[-max(_KEPT, _CYCLES_KEPT * cycle) :]
        if len(last) < _FEWEST_CYCLES * cycle or not all(map(_is_small, last)):
            return None
        rows = [_shares_of(last[len(last) % cycle + phase :: cycle]) for phase in range(cycle)]
        return cls(tuple(rows), len(last), (sum(last) + 1.0) / (len(last) + 1.0))

    def say(self, steps: float) -> float:
        """Return how much the past counts beside the model, for the sum of so many steps."""
        expected, half = self.mean * steps, _EXPECTED_FOR_HALF
        of_few = half / (half + expected) * (1.0 - expected / _MOST_EXPECTED)
        return max(0.0, of_few) * self.seen / (self.seen + _READINGS_FOR_HALF)

    def pooled(self, shape: Distribution, start: float, steps: float, idle: float = 0.0) -> Distribution:
        """Return a distribution with what the past says of the sum of so many steps from a horizon on, which is
        nothing with a chance of at least *idle*.
        """
        say = self.say(steps)
        if say <= 0.0:
            return shape
        none, *some = self.sum_of(start, steps)
        if none < idle:
            none, some = idle, [share * (1.0 - idle) / (1.0 - none) for share in some]
        shares = none, *some
        values = tuple(map(float, range(len(shares))))
        return Pooled((shape, Weighted(values, (*accumulate(shares[:-1]), 1.0))), (1.0 - say, say))

    def sum_of(self, start: float, steps: float) -> tuple[float, ...]:
        """Return the shares of the sum of so many amounts, each drawn from the past; of a part of a step
        each one comes with as much of a chance.
        """
        cycle, first, whole = len(self.shares), round(start), int(steps)
        rows = [self.shares[(first + step) % cycle] for step in range(cycle)]
        row = _thinned(rows[whole % cycle], steps - whole)
        for each in rows[: whole % cycle]:
            row = _added(row, each)
        power, cycles = rows[0], whole // cycle
        for each in rows[1:] if cycles else ():
            power = _added(power, each)
        while cycles:
            if cycles % 2:
                row = _added(row, power)
            cycles //= 2
            if cycles:
                power = _added(power, power)
        return row


def _is_small(amount: float) -> bool:
    return 0.0 <= amount <= _LARGEST and amount.is_integer()


def _shares_of(amounts: Sequence[float]) -> tuple[float, ...]:
    """Return the shares of none, one, two and so on."""
    counts, seen = Counter(map(int, amounts)), len(amounts)
    return tuple([counts[k] / seen for k in range(max(counts) + 1)])


def _thinned(shares: tuple[float, ...], part: float) -> tuple[float, ...]:
    """Return the shares of a number of which each comes with a chance."""
    if not part:
        return (1.0,)
    row = [0.0] * len(shares)
    for number, share in enumerate(shares):
        for k in range(number + 1):
            row[k] += share * comb(number, k) * part**k * (1.0 - part) ** (number - k)
    return tuple(row)


def _added(these: tuple[float, ...], those: tuple[float, ...]) -> tuple[float, ...]:
    """Return the shares of the sum of two numbers, but for sums so large that hardly any is."""
    turned, count = those[::-1], len(those)
    row = [
        sum(map(mul, these[max(0, k - count + 1) : k + 1], turned[max(0, count - 1 - k) :]))
        for k in range(len(these) + count - 1)
    ]
    while row[-1] < _RARE:
        row.pop()
    return tuple(row)
