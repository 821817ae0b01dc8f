"""Skewed: the distribution of a sum of many amounts, which is nearly normal, as a gamma that is moved and scaled.

What belongs here: its chances and quantiles, in closed form. What does not: where its numbers come from (that is
`kept_level`). Knows numbers only.
"""

from __future__ import annotations

from math import copysign, erfc, expm1, log1p, sqrt
from statistics import NormalDist
from typing import Final, final

from attrs import frozen

from smartgoals._documents import document

__all__ = ["Skewed"]

_NORMAL: Final = NormalDist()
_HALF_ROOT: Final = sqrt(0.5)
# A gamma with less skew is as good as none.
_STRAIGHT: Final = 1e-6
# So far out nothing lies.
_FAR: Final = 1e60
_MOST_EXPONENT: Final = 250.0
_LARGEST: Final = 1.7e308


@final
@document
@frozen(kw_only=True)
class Skewed:
    """A sum of many amounts, or nothing at all with the chance `nothing`: a gamma distribution moved and scaled (the
    third type of K. Pearson), whose deviation was told by so many degrees of freedom; a t without a skew.

    Its chances are told by the cube root of E. B. Wilson and M. M. Hilferty (Proceedings of the National Academy of
    Sciences 17, 1931), and by the logarithm of D. L. Wallace (Annals of Mathematical Statistics 30, 1959), which
    makes a t nearly normal.

    >>> d = Skewed(mean=42.0, deviation=6.5, skew=0.15, df=100.0)
    >>> round(d.at_most(55.5), 3), round(d.quantile(d.at_most(33.0)), 6)
    (0.976, 33.0)
    """

    mean: float
    deviation: float
    skew: float
    df: float
    nothing: float = 0.0

    def at_most(self, x: float) -> float:
        """Return P(X <= x)."""
        return self.nothing * (x >= 0.0) + (1.0 - self.nothing) * self._some(x)

    def below(self, x: float) -> float:
        """Return P(X < x), which differs at nothing alone."""
        return self.nothing * (x > 0.0) + (1.0 - self.nothing) * self._some(x)

    def quantile(self, p: float) -> float:
        """Return the smallest x with P(X <= x) >= p, for 0 < p < 1."""
        none, some = self.nothing, 1.0 - self.nothing
        if none:
            before = some * self._some(0.0)
            if before < p <= before + none:
                return 0.0
            p = min(1.0 - 1e-16, max(1e-300, (p if p <= before else p - none) / some))
        return self._place(p)

    def _some(self, x: float) -> float:
        """Return P(X <= x) where anything comes."""
        z, skew, df = (x - self.mean) / self.deviation, self.skew, self.df
        if abs(skew) > _STRAIGHT:
            inner = 1.0 + 0.5 * skew * z
            if inner < 0.0:  # beyond its end, where nothing lies
                return 0.0 if skew > 0.0 else 1.0
            root = inner ** (1.0 / 3.0)
            z = (root - 1.0 + skew * skew / 36.0) * 6.0 / skew
        z = min(_FAR, max(-_FAR, z))
        size = sqrt(df * log1p(z * z / df)) * (8.0 * df + 1.0) / (8.0 * df + 3.0)
        return 0.5 * erfc(-copysign(size, z) * _HALF_ROOT)

    def _place(self, p: float) -> float:
        """Return the value below which the share *p* of what is anything lies."""
        skew, df = self.skew, self.df
        y = _NORMAL.inv_cdf(p) * (8.0 * df + 3.0) / (8.0 * df + 1.0)
        z = copysign(sqrt(df * expm1(min(_MOST_EXPONENT, y * y / df))), y)
        if abs(skew) > _STRAIGHT:
            root = max(0.0, 1.0 - skew * skew / 36.0 + z * skew / 6.0)
            z = (root**3 - 1.0) * 2.0 / skew
        return min(_LARGEST, max(-_LARGEST, self.mean + self.deviation * z))
