"""Rare: what some steps bring of counts of which few came so far, or none.

What belongs here: how often anything comes at all, as far as few events tell, and the sums that follow.
Knows distributions and numbers only.

Of few events neither a middle nor a draw from the past says how often they come: one in half a year may as well
have been none, or three. So the rate itself is in doubt, as a gamma distribution, and the events ahead are those
of a negative binomial one. Where none came in n steps, m more bring none with the chance (n + 1) / (n + m + 1), by
the rule of succession (P. S. Laplace, Essai philosophique sur les probabilités, 1814); where some did, half of one
is taken for granted (H. Jeffreys, Theory of Probability, 1939), and what lies far back counts for less.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final, Self, final

from attrs import frozen

from smartgoals._forecast.distribution import Distribution, Pooled, Weighted

# So few events are told of by themselves alone, and so many by the other means: round values, by
# `benchmarks/judge_small_counts.py`, November 2026.
_FEW: Final = 10.0
_MANY: Final = 30.0
# Where something came on a share of the steps like this, the other means tell it, too.
_OFTEN: Final = 0.25
_FEWEST_STEPS: Final = 3
_LARGEST: Final = 30
_OF_NONE: Final = 1.0
_OF_SOME: Final = 0.5
# A step so far back counts for half.
_HALF_AFTER: Final = 365.0
# Events that all lie in an early part of the past, as they would by chance less often than this, are over.
_BY_CHANCE: Final = 0.001
_RARE: Final = 1e-9
_MOST: Final = 4000


@final
@frozen
class RareCounts:
    """How many steps brought anything, of how many, both by what they count today; of which sizes; and how much
    that says beside the model.

    >>> none = RareCounts.of([0.0] * 180)
    >>> round(none.sum_of(91.0).at_most(0.0), 4) == round(181 / 272, 4)
    True
    """

    came: float
    seen: float
    sizes: tuple[float, ...]
    say: float

    @classmethod
    def of(cls, amounts: Sequence[float]) -> Self | None:
        """Return what so many amounts tell; None where they are no small counts, too few, or not rare."""
        steps = len(amounts)
        if steps < _FEWEST_STEPS or not all(0.0 <= one <= _LARGEST and one.is_integer() for one in amounts):
            return None
        events = [at for at, amount in enumerate(amounts) if amount]
        if events and ((events[-1] + 1.0) / steps) ** len(events) < _BY_CHANCE:
            steps, events = steps - events[-1] - 1, []
        if not events:
            return cls(_OF_NONE, float(steps), (1.0,), 1.0)
        count, last = len(events), len(amounts) - 1
        of_few, seldom = (_MANY - count) / (_MANY - _FEW), 2.0 - count / steps / _OFTEN
        if of_few <= 0.0 or seldom <= 0.0:
            return None
        say = min(1.0, of_few) * min(1.0, seldom)
        keeps = 0.5 ** (1.0 / _HALF_AFTER)
        came = sum([keeps ** (last - at) for at in events])
        sizes = [0] * int(max(amounts))
        for at in events:
            sizes[int(amounts[at]) - 1] += 1
        seen = (1.0 - keeps**steps) / (1.0 - keeps)
        return cls(came + _OF_SOME, seen, tuple([size / count for size in sizes]), say)

    def pooled(self, shape: Distribution, steps: float) -> Distribution:
        """Return a distribution of the sum of so many steps with what the few events say of it."""
        return Pooled((shape, self.sum_of(steps)), (1.0 - self.say, self.say))

    def sum_of(self, steps: float) -> Weighted:
        """Return the distribution of the sum of so many amounts (by the recursion of H. H. Panjer, ASTIN
        Bulletin 12, 1981, of which what hardly ever comes is left out).
        """
        on = steps / (self.seen + 1.0 + steps)
        more = (self.came - 1.0) * on
        shares = [(1.0 - on) ** self.came]
        total, sizes = shares[0], self.sizes
        while total < 1.0 - _RARE and len(shares) < _MOST:
            number = len(shares)
            share = sum(
                [
                    (on + more * size / number) * sizes[size - 1] * shares[number - size]
                    for size in range(1, min(number, len(sizes)) + 1)
                ]
            )
            shares.append(share)
            total += share
        values = tuple(map(float, range(len(shares))))
        return Weighted(values, (*accumulate(shares[:-1]), 1.0))
