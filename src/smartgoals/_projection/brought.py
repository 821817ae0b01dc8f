"""Brought: what the days of a period bring, at equally likely rates that all periods share.

What belongs here: how far beyond what it asks a period gets, as rooms. What does not: which periods
there are, and what becomes of them together (that is `quotas`). Knows questions, and the noise of
the fitted default.

The chance of one period is that of its own days, whatever comes before or after it, so that a
quota, a total and a band of the same days have one chance. The rates of a period are those of the
days up to its own end, so that what one period brings never hangs on the deadline.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from math import hypot, isfinite, sqrt
from typing import Final, NamedTuple, final

from smartgoals._forecast.at_shares import AtShares
from smartgoals._forecast.counts import smooth
from smartgoals._forecast.distribution import Distribution, Shifted, finite, half_way
from smartgoals._forecast.student import LIGHT, density_light, mean_light, quantile
from smartgoals._projection.carried import Room
from smartgoals._projection.question import ProjectionQuestion

_NODES: Final = tuple([(i + 0.5) / 15.0 for i in range(15)])
_AT_NODES: Final = AtShares.of(_NODES)
# So many spreads of the rates lie between the first and the last of them.
_WIDE: Final = 2.0 * quantile(_NODES[-1], LIGHT)
_MOST: Final = 1.0 - 1e-15
# A chance nearer to certainty than this is as good as certain.
_LEAST: Final = 1e-9
# Where amounts are handed on, the far ends of the distributions, which may be worlds apart, do
# not move what lies between.
_LEAST_HANDED: Final = 0.01
# The rates are those of the days up to the period's own end, and hold half of the variance of
# these days' noise by themselves.
_APART: Final = 0.5


@final
class OpenPeriod(NamedTuple):
    """A period still open: its days, what it must still bring, and the day from whose end on it has to."""

    start: date
    end: date
    left: float
    after: date


@final
class Brought(NamedTuple):
    """What the open days of a period bring: by rate, with noise, and as its own days are forecast.

    Of a level nobody forecasts the change of days that begin later: `own` is None then. Of what is
    counted (`is_whole`) an amount is brought half a step before it.
    """

    amounts: Sequence[float]
    noise: float
    own: Distribution | None
    is_whole: bool = False

    @classmethod
    def of(cls, question: ProjectionQuestion, window: OpenPeriod, own: Distribution | None = None) -> Brought:
        """Return what the days of a window that are still open bring; where all of them are off, nothing.

        *own* is how these days are forecast, where it is worked out already.
        """
        after, end = (question.counted_upto(day) for day in (window.after, window.end))
        days = question.worked_days(after, end)
        if not days:
            return cls([0.0] * len(_NODES), 0.0, None)
        ahead = question.worked_days(question.last, end)
        total = _between(question, question.last, window.end)
        own = total if after <= question.last else own or own_of(question, window)
        behind = smooth(total)  # rates of counts are no whole numbers
        share = days / ahead
        amounts = [finite(amount * share) for amount in _AT_NODES.quantiles(behind)]
        return cls(amounts, _noise(question, window.after, window.end), own, behind != total)

    def chance(self, left: float, sign: int) -> float | None:
        """Return the chance that the own days bring so much, or no more; None where nobody
        forecasts them alone.
        """
        return None if self.own is None else chance_of(self.own, left, sign)

    def rooms(self, left: float, sign: int, *, is_handed: bool = False) -> list[Room]:
        """Return for each rate how far beyond what is left the period gets, the good side positive.

        The mean of their chances is that of the own days: the rooms are moved by one amount for it.
        """
        chance = self.chance(left, sign)
        if self.own is None or chance is None:
            edge = half_way(left, upward=sign > 0) if self.is_whole and not is_handed else left
            return [Room(mean, self.noise) for mean in self._beyond(edge, sign)]
        least = _LEAST_HANDED if is_handed else _LEAST
        kept, edge = min(1.0 - least, max(least, chance)), left
        if is_handed and kept != chance:
            edge = finite(smooth(self.own).quantile(1.0 - kept if sign > 0 else kept))
        means = self._beyond(left, sign)
        by = _moved(means if edge == left else self._beyond(edge, sign), self.noise, kept)
        return [Room(finite(mean + by), self.noise) for mean in means]

    def _beyond(self, edge: float, sign: int) -> list[float]:
        return [finite((amount - edge) * sign) for amount in self.amounts]


def own_of(question: ProjectionQuestion, window: OpenPeriod) -> Distribution | None:
    """Return what the open days of a window bring as they are forecast; None where nobody forecasts
    them alone, and where all of them are off.
    """
    after, end = window.after, window.end
    if not question.worked_days(after, end) or (after > question.last and not question.is_flow):
        return None
    return _between(question, after, end)


def chance_of(own: Distribution, left: float, sign: int) -> float:
    """Return the chance of so much, or of no more."""
    return 1.0 - own.below(left) if sign > 0 else own.at_most(left)


def _between(question: ProjectionQuestion, after: date, end: date) -> Distribution:
    """Return the distribution of what comes between the ends of two days, of a level from now on."""
    if not question.is_flow:
        return Shifted(question.asked.distribution(question.worked(end)), -question.now)
    return question.dated.between(after, end)


def _noise(question: ProjectionQuestion, after: date, end: date) -> float:
    """Return the noise of the days between the ends of two days, but for what the rates hold of it.

    That of a day off lies on the days beside it.
    """
    days = max(1, (question.worked(end) - question.worked(after)).days)
    return finite(question.daily_noise * sqrt(_APART * days))


def _moved(means: Sequence[float], spread: float, chance: float) -> float:
    """Return by how much means must move for the mean of their chances, each a t around it, to be a
    chance.
    """
    wanted = quantile(chance, LIGHT)
    ends = [spread * wanted - mean for mean in means]
    low, high = min(ends), max(ends)
    if not (isfinite(low) and isfinite(high) and spread):
        return 0.0
    # By Newton's rule on the scale of the t, on which the mean of the chances goes nearly along a line: from
    # where it would lie were the means a t, too. Where that leads too far, and now and then, it is halved.
    wide = hypot(spread, (max(means) - min(means)) / _WIDE)
    by, looks = min(high, max(low, wide * wanted - sum(means) / len(means))), 0
    while low < high and (not looks or low < by < high):
        now, rise = mean_light(means, by, spread)
        if abs(now - chance) <= _LEAST / 10.0:
            return by
        low, high = (by, high) if now < chance else (low, by)
        at = quantile(min(_MOST, max(1.0 - _MOST, now)), LIGHT)
        looks += 1
        step = by + (wanted - at) * density_light(at) / rise if rise > 0.0 and looks % 4 else low
        by = step if low < step < high else (low + high) / 2.0
    return by
