"""Answer: what would have come and what came beyond it, by the readings of one side or of both.
Knows distributions.
"""

from __future__ import annotations

from typing import Final, final

from attrs import field, frozen

from smartgoals._checked import Arguments, refuse
from smartgoals._documents import document
from smartgoals._effect.curve import SHARES, Curve
from smartgoals._forecast.distribution import Quantiles, finite
from smartgoals._forecast.forecast import LEAST_CHANCE, share_of
from smartgoals._numbers import NumberLike, number
from smartgoals._words import Word

# The interval that decides what is visible, as that of forecasts is told.
USUAL: Final = 0.8


class EffectSides(Word):
    """From which readings an answer is: those before the event alone, or those on both sides of it."""

    BEFORE = "before"
    BOTH = "both"


@final
@document
@frozen(kw_only=True)
class SmallestVisible:
    """The smallest effect that a history could show: half of the effects of this size are found.

    Found is an effect whose 80 % interval lies on one side of zero. `share` is that of what would
    have come, in size; None where nothing would have come.
    """

    amount: float
    share: float | None


@final
@document
@frozen(kw_only=True)
class EffectAnswer:
    """What came beyond what would have come, as a distribution, and from which readings that is told.

    `expected_without` is the middle of what would have come without the event, `distribution` that
    of the effect: what came, less what would have come.
    """

    sides: EffectSides
    expected_without: float
    distribution: Quantiles = field(repr=False)

    @property
    def amount(self) -> float:
        """The middle of the effect, its median."""
        return self.quantile(0.5)

    def quantile(self, p: float) -> float:
        """Return the amount below which the share *p* of the chances lies, for 0 < p < 1."""
        return finite(self.distribution.quantile(share_of(p, "p")))

    def interval(self, coverage: float = USUAL) -> tuple[float, float]:
        """Return the central interval that holds the effect with the chance *coverage*, for 0 <
        coverage < 1.
        """
        share = share_of(coverage, "coverage")
        return self.quantile((1.0 - share) / 2.0), self.quantile((1.0 + share) / 2.0)

    def probability(self, *, at_least: NumberLike | None = None, at_most: NumberLike | None = None) -> float:
        """Return the chance that the effect is at least, or at most, an amount: one of them."""
        if (at_least is None) == (at_most is None):
            raise refuse("at_least", at_least, "exactly one of at_least and at_most")
        told = Arguments()
        if at_least is None:
            most = told.read("at_most", number, at_most or 0)
            told.settle()
            chance = self.distribution.at_most(float(most))
        else:
            least = told.read("at_least", number, at_least)
            told.settle()
            chance = 1.0 - self.distribution.below(float(least))
        return min(1.0 - LEAST_CHANCE, max(LEAST_CHANCE, chance))

    @property
    def smallest_visible(self) -> SmallestVisible:
        """The smallest effect that these readings could have shown."""
        amount = finite(self.amount - self.interval()[0])
        usual = abs(self.expected_without)
        return SmallestVisible(amount=amount, share=finite(amount / usual) if usual > 0.0 else None)

    @property
    def is_shown(self) -> bool:
        """Whether the 80 % interval lies on one side of zero."""
        low, high = self.interval()
        return low > 0.0 or high < 0.0


def answer_of(sides: EffectSides, actual: float, without: Curve) -> EffectAnswer:
    """Return the answer that what came, and the quantiles of what would have come, give."""
    beyond = tuple([finite(actual - value) for value in reversed(without)])
    middle = without[SHARES.index(0.5)]
    return EffectAnswer(sides=sides, expected_without=middle, distribution=Quantiles(SHARES, beyond))


def differ(one: EffectAnswer, other: EffectAnswer) -> bool:
    """Tell whether the middle of either lies outside the 80 % interval of the other."""
    return not (_holds(one, other.amount) and _holds(other, one.amount))


def _holds(one: EffectAnswer, amount: float) -> bool:
    low, high = one.interval()
    return low <= amount <= high
