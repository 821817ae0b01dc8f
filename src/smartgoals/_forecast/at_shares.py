"""At shares: the quantiles of a distribution at shares that are asked for again and again.

What belongs here: telling them with what the shares alone say worked out once. Knows distributions.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Self, final

from smartgoals._forecast.distribution import Bounded, Distribution, TwoPiece
from smartgoals._forecast.student import HEAVY, LIGHT, quantile

__all__ = ["AtShares"]

_MIDDLE = 0.5


@final
class AtShares(NamedTuple):
    """Shares, ascending, and for each the t with so many degrees of freedom.

    >>> at = AtShares.of([0.25, 0.5])
    >>> shape = Bounded(TwoPiece(centre=1.0, down=2.0, up=1.0, down_df=4, up_df=4), 0.0, None)
    >>> at.quantiles(shape) == [shape.quantile(0.25), shape.quantile(0.5)] == [0.0, 1.0]
    True
    """

    shares: Sequence[float]
    below: int
    places: dict[int, Sequence[float]]

    @classmethod
    def of(cls, shares: Sequence[float]) -> Self:
        """Return shares, ascending, with what they say of every distribution."""
        below = sum(share < _MIDDLE for share in shares)
        return cls(shares, below, {df: [quantile(share, df) for share in shares] for df in (HEAVY, LIGHT)})

    def quantiles(self, shape: Distribution) -> list[float]:
        """Return the quantiles of a distribution: as it tells them one by one."""
        bounded = shape if isinstance(shape, Bounded) else None
        inner = shape if bounded is None else bounded.inner
        if not isinstance(inner, TwoPiece):
            return [shape.quantile(share) for share in self.shares]
        off = [inner.down * t for t in self.places[inner.down_df][: self.below]]
        off += [inner.up * t for t in self.places[inner.up_df][self.below :]]
        found = list(map(inner.beyond, off))
        if bounded is None:
            return found
        low, high = bounded.low, bounded.high
        found = found if low is None else [low if one < low else one for one in found]
        return found if high is None else [high if one > high else one for one in found]
