"""Predictive distributions as immutable values: what a method knows of one future number.

What belongs here: the shapes, each with `at_most` (P(X <= x)), `below` (P(X < x)) and `quantile`,
which agree with each other and are ordered. What does not: how a shape's parameters come about.
Knows Student's t and nothing else of smartgoals.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from math import ceil, exp, floor, isclose, log, ulp
from operator import mul
from typing import Protocol, TypeAlias, final

from attrs import frozen

from smartgoals._documents import document
from smartgoals._forecast.skewed import Skewed
from smartgoals._forecast.student import LIGHT, cumulative, quantile

LARGEST = 1.7e308
# No scale is smaller: what is divided by it may overflow to infinity, whose chances are right, but
# never divides by zero.
SMALLEST = 1e-300
# Sums of one amount differ by so small a part, by rounding alone.
_ROUNDED = 1e-12


class Distribution(Protocol):
    """A distribution of one number: two chances and a quantile that agree."""

    def at_most(self, x: float) -> float:
        """Return P(X <= x)."""
        ...

    def below(self, x: float) -> float:
        """Return P(X < x)."""
        ...

    def quantile(self, p: float) -> float:
        """Return the smallest x with P(X <= x) >= p, for 0 < p < 1."""
        ...


@final
@document
@frozen
class Known:
    """One number, for certain.

    >>> Known(7.0).at_most(7), Known(7.0).below(7), Known(7.0).quantile(0.1)
    (1.0, 0.0, 7.0)
    """

    value: float

    def at_most(self, x: float) -> float:
        """Return 1 from the value on, else 0."""
        return 1.0 if x >= self.value else 0.0

    def below(self, x: float) -> float:
        """Return 1 above the value, else 0."""
        return 1.0 if x > self.value else 0.0

    def quantile(self, p: float) -> float:
        """Return the value, whatever the share."""
        return self.value


@final
@document
@frozen(kw_only=True)
class TwoPiece:
    """Two halves of Student's t that meet at their common median, each with its own scale and
    degrees of freedom.

    With an `edge`, which nothing passes (what a running total has reached, or zero for counts), the
    half towards the edge is bent so that it ends there: its distance to the edge is log-t. A lower
    edge bends the lower half, an upper edge the upper one. At least the share `on_edge` of the chances
    lies on the edge itself: what would come nearest to it does not come.

    >>> d = TwoPiece(centre=100.0, down=10.0, up=20.0, down_df=4, up_df=2)
    >>> d.quantile(0.5), round(d.at_most(d.quantile(0.9)), 6)
    (100.0, 0.9)
    """

    centre: float
    down: float
    up: float
    down_df: int
    up_df: int
    edge: float | None = None
    on_edge: float = 0.0

    def at_most(self, x: float) -> float:
        """Return P(X <= x)."""
        return self._lumped(self._chance(x, reached=True), x, reached=True)

    def below(self, x: float) -> float:
        """Return P(X < x), which differs on the edge alone: what comes nearer to it than floats can
        tell lies on it.
        """
        return self._lumped(self._chance(x, reached=False), x, reached=False)

    def _lumped(self, chance: float, x: float, *, reached: bool) -> float:
        """Return a chance, with what lies on the edge."""
        edge = self.edge
        if edge is None or not self.on_edge:
            return chance
        if edge > self.centre:
            return chance if x > edge or (x == edge and reached) else min(chance, 1.0 - self.on_edge)
        return chance if x < edge or (x == edge and not reached) else max(chance, self.on_edge)

    def _chance(self, x: float, *, reached: bool) -> float:
        u = x - self.centre
        room = None if self.edge is None else self.edge - self.centre
        if room is not None and self.edge is not None and room * u > 0:
            left = (self.edge - x) / room
            if left <= 0.0:
                if x != self.edge or reached == (room > 0.0):
                    return 0.0 if room < 0.0 else 1.0
                left = min(1.0, max(ulp(0.0), ulp(self.edge) / abs(room)))
            u = -room * log(left)
        if u < 0.0:
            return cumulative(u / self.down, self.down_df)
        return cumulative(u / self.up, self.up_df)

    def quantile(self, p: float) -> float:
        """Return the value below which the share *p* lies."""
        if self.edge is not None and self.on_edge:
            if self.edge > self.centre:
                if p > 1.0 - self.on_edge:
                    return self.edge
            elif p <= self.on_edge:
                return self.edge
        u = self.down * quantile(p, self.down_df) if p < 0.5 else self.up * quantile(p, self.up_df)
        return self.beyond(u)

    def beyond(self, u: float) -> float:
        """Return the value so far off the middle, but for what bends the half towards the edge."""
        room = None if self.edge is None else self.edge - self.centre
        if room is not None and self.edge is not None and room * u > 0:
            # Counted from the edge, where digits matter; on the far side of the middle only
            # rounding would bring it.
            bent = self.edge - room * exp(-u / room)
            return min(bent, self.centre) if room < 0.0 else max(bent, self.centre)
        return finite(self.centre + u)


@final
@document
@frozen
class Bounded:
    """A distribution whose mass beyond the bounds is laid on them: a share cannot pass 1, followers
    cannot pass 0.

    >>> d = Bounded(TwoPiece(centre=0.9, down=0.1, up=0.1, down_df=4, up_df=4), 0.0, 1.0)
    >>> d.quantile(0.99), d.at_most(1.0), d.below(1.0) < 1.0
    (1.0, 1.0, True)
    """

    inner: Distribution
    low: float | None
    high: float | None

    def at_most(self, x: float) -> float:
        """Return P(X <= x), 0 below the lower bound and 1 from the upper one on."""
        if self.low is not None and x < self.low:
            return 0.0
        return 1.0 if self.high is not None and x >= self.high else self.inner.at_most(x)

    def below(self, x: float) -> float:
        """Return P(X < x), 0 up to the lower bound and 1 above the upper one."""
        if self.low is not None and x <= self.low:
            return 0.0
        return 1.0 if self.high is not None and x > self.high else self.inner.below(x)

    def excludes(self, x: float, *, upward: bool) -> bool:
        """Tell whether no value can be at least (or, downward, at most) *x*."""
        bound = self.high if upward else self.low
        return bound is not None and (x > bound if upward else x < bound)

    def quantile(self, p: float) -> float:
        """Return the quantile, moved onto the nearer bound where it lies beyond one."""
        x = self.inner.quantile(p)
        if self.low is not None and x < self.low:
            return self.low
        return self.high if self.high is not None and x > self.high else x


@final
@document
@frozen
class Weighted:
    """Finitely many values with their cumulated shares, both ascending; the last share is 1.

    >>> d = Weighted((0.0, 1.0, 2.0), (0.25, 0.75, 1.0))
    >>> d.at_most(1), d.below(1), d.quantile(0.5), d.quantile(0.9)
    (0.75, 0.25, 1.0, 2.0)
    """

    values: tuple[float, ...]
    shares: tuple[float, ...]

    def at_most(self, x: float) -> float:
        """Return P(X <= x)."""
        position = bisect_right(self.values, x)
        return self.shares[position - 1] if position else 0.0

    def below(self, x: float) -> float:
        """Return P(X < x)."""
        position = bisect_left(self.values, x)
        return self.shares[position - 1] if position else 0.0

    def quantile(self, p: float) -> float:
        """Return the smallest value whose cumulated share reaches *p*."""
        return self.values[min(bisect_left(self.shares, p), len(self.values) - 1)]


@final
@document
@frozen
class Quantiles:
    """A distribution drawn through given quantiles: straight between them, and beyond them as steep
    as at the ends.

    Methods of other packages usually give quantiles; this makes a distribution of them.

    >>> d = Quantiles((0.1, 0.5, 0.9), (80.0, 100.0, 140.0))
    >>> d.quantile(0.5), d.quantile(0.7), round(d.at_most(120.0), 9)
    (100.0, 120.0, 0.7)
    """

    shares: tuple[float, ...]
    values: tuple[float, ...]

    def quantile(self, p: float) -> float:
        """Return the value below which the share *p* lies."""
        shares, values = self.shares, self.values
        if p < shares[0]:
            return _beyond((shares[0], values[0]), (shares[1], values[1]), p)
        if p > shares[-1]:
            return _beyond((shares[-1], values[-1]), (shares[-2], values[-2]), p)
        position = max(1, bisect_left(shares, p))
        low, high = shares[position - 1], shares[position]
        a, b = values[position - 1], values[position]
        return a + (b - a) * ((p - low) / (high - low))

    def at_most(self, x: float) -> float:
        """Return P(X <= x)."""
        return _inverse(self, x, strictly=False)

    def below(self, x: float) -> float:
        """Return P(X < x)."""
        return _inverse(self, x, strictly=True)


def _beyond(end: tuple[float, float], inner: tuple[float, float], p: float) -> float:
    """Return a quantile beyond the last given one: the line through the last two, on the axis of a
    t with four df.
    """
    at, before = quantile(end[0], LIGHT), quantile(inner[0], LIGHT)
    return finite(end[1] + (end[1] - inner[1]) / (at - before) * (quantile(p, LIGHT) - at))


def _inverse(distribution: Quantiles, x: float, *, strictly: bool) -> float:
    low, high = 0.0, 1.0
    for _ in range(48):
        middle = (low + high) / 2.0
        value = distribution.quantile(middle)
        if value < x or (value == x and not strictly):
            low = middle
        else:
            high = middle
    return (low + high) / 2.0


@final
@document
@frozen
class Pooled:
    """The mean of several distributions (a linear opinion pool): as if one of them were right, and
    nobody knew which. With `shares` each is right with that chance; else all are alike.

    >>> d = Pooled((Known(1.0), Known(2.0)))
    >>> d.at_most(1.5), d.quantile(0.4), d.quantile(0.6)
    (0.5, 1.0, 2.0)
    >>> Pooled((Known(1.0), Known(2.0)), (0.75, 0.25)).at_most(1.5)
    0.75
    """

    parts: tuple[Distribution, ...]
    shares: tuple[float, ...] | None = None

    def at_most(self, x: float) -> float:
        """Return P(X <= x)."""
        return self._mean([part.at_most(x) for part in self.parts])

    def below(self, x: float) -> float:
        """Return P(X < x)."""
        return self._mean([part.below(x) for part in self.parts])

    def _mean(self, chances: list[float]) -> float:
        if self.shares is None:
            return sum(chances) / len(chances)
        mean: float = sum(map(mul, self.shares, chances))
        return min(1.0, mean)

    def quantile(self, p: float) -> float:
        """Return the smallest x with P(X <= x) >= p, by halving the span of the parts' own quantiles."""
        ends = [part.quantile(p) for part in self.parts]
        low, high = min(ends), max(ends)
        while True:
            middle = low / 2.0 + high / 2.0
            if not low < middle < high:
                return high if self.at_most(low) < p else low
            if self.at_most(middle) >= p:
                high = middle
            else:
                low = middle


@final
@document
@frozen
class Shifted:
    """A distribution moved by an amount: what is already counted, and what is to come.

    >>> Shifted(Known(2.0), 10.0).quantile(0.5)
    12.0
    """

    inner: Distribution
    by: float

    def at_most(self, x: float) -> float:
        """Return P(X <= x)."""
        return self.inner.at_most(x - self.by)

    def below(self, x: float) -> float:
        """Return P(X < x)."""
        return self.inner.below(x - self.by)

    def quantile(self, p: float) -> float:
        """Return the moved quantile."""
        return finite(self.inner.quantile(p) + self.by)


@final
@document
@frozen
class Steady:
    """What never changed so far: with a *share* it goes on just so, and lies on the median of the
    inner distribution; else it is as that says.

    >>> d = Steady(TwoPiece(centre=2.0, down=1.0, up=1.0, down_df=4, up_df=4), 0.8)
    >>> round(d.at_most(2.0), 9), round(d.below(2.0), 9), d.quantile(0.2), d.quantile(0.85)
    (0.9, 0.1, 2.0, 2.0)
    """

    inner: Distribution
    share: float

    def at_most(self, x: float) -> float:
        """Return P(X <= x)."""
        return self.share * (x >= self._middle or self._is_it(x)) + (1.0 - self.share) * self.inner.at_most(x)

    def below(self, x: float) -> float:
        """Return P(X < x)."""
        is_below = self._middle < x and not self._is_it(x)
        return self.share * is_below + (1.0 - self.share) * self.inner.below(x)

    def quantile(self, p: float) -> float:
        """Return the value below which the share *p* lies: the middle, for all but the outer ones."""
        rest = 1.0 - self.share
        if p < rest / 2.0:
            return self.inner.quantile(p / rest)
        return self.inner.quantile(1.0 - (1.0 - p) / rest) if 1.0 - p < rest / 2.0 else self._middle

    @property
    def _middle(self) -> float:
        return self.inner.quantile(0.5)

    def _is_it(self, x: float) -> bool:
        """Tell whether a value is the one that goes on, but for what was rounded off sums of it."""
        return isclose(x, self._middle, rel_tol=_ROUNDED)


@document
@frozen
class Whole:
    """Whole numbers, each with the chances of a distribution that lie less than a half from it.

    So as many as a number and fewer than it are all there is, as they are not where counts are taken for
    amounts (the correction for continuity: W. Feller, An Introduction to Probability Theory and Its
    Applications I, 1968, section VII.2).

    >>> d = Whole(TwoPiece(centre=2.2, down=1.0, up=1.0, down_df=4, up_df=4))
    >>> d.quantile(0.5), d.at_most(2.9) == d.at_most(2) == d.below(2.1) == d.below(3)
    (2.0, True)
    """

    inner: Distribution

    def at_most(self, x: float) -> float:
        """Return P(X <= x)."""
        return self.inner.at_most(half_way(x, upward=False))

    def below(self, x: float) -> float:
        """Return P(X < x)."""
        return self.inner.at_most(half_way(x, upward=True))

    def quantile(self, p: float) -> float:
        """Return the smallest whole number with P(X <= x) >= p."""
        return float(ceil(finite(self.inner.quantile(p)) - 0.5))


def half_way(x: float, *, upward: bool) -> float:
    """Return half a step before the least whole number from *x* on, or behind the largest up to it.

    >>> half_way(3.0, upward=True), half_way(2.4, upward=True), half_way(3.9, upward=False)
    (2.5, 2.5, 3.5)
    """
    return ceil(finite(x)) - 0.5 if upward else floor(finite(x)) + 0.5


def finite(x: float) -> float:
    """Return a number that JSON can hold: what overflowed is brought back to the largest float."""
    return x if -LARGEST <= x <= LARGEST else min(LARGEST, max(-LARGEST, x))


Shape: TypeAlias = (
    Known | TwoPiece | Skewed | Bounded | Weighted | Quantiles | Pooled | Shifted | Steady | Whole
)
"""A distribution of what a value will be, in one of the shapes that methods give."""
