"""Brought: what the days of a period bring, at rates that all periods share.

What belongs here: how far beyond what it asks a period gets, as rooms. What does not: which periods
there are, and what becomes of them together (that is `quotas`). Knows questions, and the noise of
the fitted default.

The chance of one period is that of its own days, whatever comes before or after it, so that a
quota, a total and a band of the same days have one chance. The rates of a period are those of the
days up to its own end, so that what one period brings never hangs on the deadline.

Of a steady flow there are rates of two kinds: those of the model, which drift, and those of a level that keeps. How
likely the second are, and how much of what is uncertain they have in common, the past of the flow says (see
`kept_level`): so many steady weeks are known to have one level, and many a steady week is kept as often as the weeks
by themselves are. What periods have in common there is one normal deviate of each (the one-factor model of O. Vasicek,
Risk 15, 2002).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from math import erfc, exp, hypot, isfinite, sqrt
from statistics import NormalDist
from typing import Final, NamedTuple, final

from smartgoals._days import ONE_DAY
from smartgoals._forecast.at_shares import AtShares
from smartgoals._forecast.counts import smooth
from smartgoals._forecast.distribution import Distribution, Known, Shifted, finite, half_way
from smartgoals._forecast.kept_level import sides_of
from smartgoals._forecast.student import LIGHT, density_light, mean_light, quantile
from smartgoals._projection.carried import Room, chances_alone
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
_NORMAL: Final = NormalDist()
# So often the deviate is looked for at most: four times mostly.
_LOOKS: Final = 60
_HALF_ROOT: Final = sqrt(0.5)
# The places of the rates of a level that keeps, in normal deviations, stretched to have the variance of one.
_DEVIATES: Final = tuple([_NORMAL.inv_cdf(node) for node in _NODES])
_STRETCHED: Final = sqrt(len(_DEVIATES) / sum([one * one for one in _DEVIATES]))
_PLACES: Final = tuple([one * _STRETCHED for one in _DEVIATES])
# The scale of a t of four degrees of freedom that closes as wide as a normal one (see `carried`).
_AS_WIDE: Final = sqrt(1.0 / 1.5)
_LOW, _HIGH = 0.16, 0.84
_BETWEEN: Final = _NORMAL.inv_cdf(_HIGH) - _NORMAL.inv_cdf(_LOW)


@final
class OpenPeriod(NamedTuple):
    """A period still open: its days, what it must still bring, and the day from whose end on it has to."""

    start: date
    end: date
    left: float
    after: date


@final
class Keeping(NamedTuple):
    """What the own days of a period bring as long as a level keeps, and the share of what is uncertain of that which
    all periods have in common.
    """

    own: Distribution
    common: float

    def by_rate(self, left: float, sign: int) -> list[float]:
        """Return the chances of bringing what is left, or no more, by the places of the level."""
        chance = chance_of(self.own, left, sign)
        if not _LEAST < chance < 1.0 - _LEAST:
            return [chance] * len(_PLACES)
        tilt, rest = sqrt(self.common) * sign, sqrt(1.0 - self.common)
        return _by_place([tilt * place / rest for place in _PLACES], _NORMAL.inv_cdf(chance) / rest, chance)

    def rooms(self, left: float, sign: int) -> list[Room]:
        """Return how far beyond what is left the period gets, by the places of the level."""
        behind = smooth(self.own)
        wide = (behind.quantile(_HIGH) - behind.quantile(_LOW)) / _BETWEEN
        means = [
            finite((behind.quantile(0.5) + sqrt(self.common) * wide * place - left) * sign)
            for place in _PLACES
        ]
        spread = finite(sqrt(1.0 - self.common) * wide * _AS_WIDE)
        kept = min(1.0 - _LEAST_HANDED, max(_LEAST_HANDED, chance_of(self.own, left, sign)))
        edge = finite(behind.quantile(1.0 - kept if sign > 0 else kept))
        by = _moved([finite(mean + (left - edge) * sign) for mean in means], spread, kept)
        return [Room(finite(mean + by), spread) for mean in means]


@final
class Brought(NamedTuple):
    """What the open days of a period bring: by rate, with noise, and as its own days are forecast.

    Of a level nobody forecasts the change of days that begin later: `own` is None then. Of what is
    counted (`is_whole`) an amount is brought half a step before it. Of a steady flow `keeping` is what they bring as
    long as its level keeps, and all else what they bring by the model.
    """

    amounts: Sequence[float]
    noise: float
    own: Distribution | None
    is_whole: bool = False
    keeping: Keeping | None = None

    @classmethod
    def of(cls, question: ProjectionQuestion, window: OpenPeriod, own: Distribution | None = None) -> Brought:
        """Return what the days of a window that are still open bring; where all of them are off, nothing.

        *own* is how these days are forecast, where it is worked out already.
        """
        after, end = (question.counted_upto(day) for day in (window.after, window.end))
        days, keeping = question.worked_days(after, end), None
        if not days:
            nothing = Keeping(Known(0.0), 0.0) if level_says(question) else None
            return cls([0.0] * len(_NODES), 0.0, None, False, nothing)
        ahead = question.worked_days(question.last, end)
        total = _between(question, question.last, window.end)
        own = total if after <= question.last else own or own_of(question, window)
        if level_says(question) and own is not None:
            own, stands = sides_of(own)
            total, keeping = sides_of(total).model, Keeping(stands, _common(question, window))
        behind = smooth(total)  # rates of counts are no whole numbers
        share = days / ahead
        amounts = [finite(amount * share) for amount in _AT_NODES.quantiles(behind)]
        return cls(amounts, _noise(question, window.after, window.end), own, behind != total, keeping)

    def chance(self, left: float, sign: int) -> float | None:
        """Return the chance that the own days bring so much, or no more, by the model; None where nobody
        forecasts them alone.
        """
        return None if self.own is None else chance_of(self.own, left, sign)

    def by_rate(self, left: float, sign: int) -> list[float]:
        """Return for each rate the chance of a period that is handed nothing."""
        model = chances_alone(self._rooms(left, sign, is_handed=False))
        return model if self.keeping is None else [*model, *self.keeping.by_rate(left, sign)]

    def rooms(self, left: float, sign: int) -> list[Room]:
        """Return for each rate how far beyond what is left a period gets that is handed something, the good side
        positive.
        """
        rooms = self._rooms(left, sign, is_handed=True)
        return rooms if self.keeping is None else [*rooms, *self.keeping.rooms(left, sign)]

    def _rooms(self, left: float, sign: int, *, is_handed: bool) -> list[Room]:
        """Return the rooms by the rates of the model.

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


def level_says(question: ProjectionQuestion) -> float:
    """Return how much it says beside the model that a steady flow keeps its level; nothing of what is no such flow."""
    is_asked = question.is_flow and question.asked.is_default and question.is_of_usual_size
    return question.asked.fitted().level_says if is_asked else 0.0


def weights_of(question: ProjectionQuestion) -> Sequence[float] | None:
    """Return how likely each of the rates is; None where all are alike.

    >>> [round(sum(row), 9) for row in (_weighed(0.25)[:15], _weighed(0.25)[15:])]
    [0.75, 0.25]
    """
    share = level_says(question)
    return _weighed(share) if share else None


@cache
def _weighed(share: float) -> Sequence[float]:
    count = len(_NODES)
    return [(1.0 - share) / count] * count + [share / count] * count


def _by_place(tilts: Sequence[float], about: float, chance: float) -> list[float]:
    """Return the chances below normal deviates about one, each moved by its tilt, whose mean is a chance: by Newton's
    rule on the scale of deviates, on which that goes nearly along a line; far out, where it does not, by halves.
    """
    count, wanted = len(tilts), _NORMAL.inv_cdf(chance)
    low, high = wanted - max(tilts), wanted - min(tilts)
    by, near = min(high, max(low, about)), _LEAST * (min(chance, 1.0 - chance) + _LEAST)
    row, looks = _below(tilts, by), 0
    while looks < _LOOKS and abs(sum(row) / count - chance) > near:
        now = sum(row) / count
        low, high = (by, high) if now < chance else (low, by)
        at = _NORMAL.inv_cdf(min(_MOST, max(1.0 - _MOST, now)))
        rise = sum([exp(-0.5 * (by + tilt) ** 2) for tilt in tilts]) / count
        step = by + (wanted - at) * exp(-0.5 * at * at) / max(rise, _LEAST * _LEAST)
        by = step if low < step < high else (low + high) / 2.0
        row, looks = _below(tilts, by), looks + 1
    return row


def _below(tilts: Sequence[float], by: float) -> list[float]:
    return [0.5 * erfc(-(by + tilt) * _HALF_ROOT) for tilt in tilts]


def _common(question: ProjectionQuestion, window: OpenPeriod) -> float:
    """Return the share of what is uncertain of a window that all periods have in common, as long as a level keeps."""
    begins = question.worked(window.after) + ONE_DAY
    return question.asked.fitted().common(begins, max(begins, question.worked(window.end)))


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
