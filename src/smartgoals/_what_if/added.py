"""Added: a forecast with what events bring, and the chance of a goal then.

An amount moves the forecast. A share is one of what comes anyway, of its spread as of its middle: what
takes all of it away leaves nothing to be unsure of. Knows assumptions, forecasts and projections.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean
from typing import Final, NamedTuple, final

from attrs import evolve

from smartgoals._forecast.counts import behind_counts, shifted
from smartgoals._forecast.distribution import Bounded, Known, Pooled, Shape, finite
from smartgoals._forecast.forecast import Forecast
from smartgoals._model.target import Bound
from smartgoals._projection.projection import Projection
from smartgoals._what_if.assumed import Assumption
from smartgoals._what_if.stretched import stretched
from smartgoals._what_if.together import ALL_OF_IT, SharedDays

__all__ = ["Additions", "CountedEffect"]

_NODES: Final = tuple([(place + 0.5) / 15.0 for place in range(15)])
"""Equally likely shares that stand for a distribution of effects."""

_ALL: Final = 1.0 - 1e-9
"""What is more of what is still to come than this is all of it, but for rounding."""


@final
class CountedEffect(NamedTuple):
    """An effect and the share of it that counts."""

    effect: Assumption
    part: float


@final
class _Addition(NamedTuple):
    """What events bring together: an amount, beside so many times what comes anyway."""

    amount: float
    times: float = 1.0


@final
class Additions:
    """What some events bring to a forecast. They err together, so that errors do not cancel.

    *base* is where what is to come begins: at what stands or was counted already, where amounts add
    up. *is_never_negative* tells whether no more than all of what is to come can stay away, of no day
    that several events *share* either, which are those of a share in their order; *least* is the least that
    there can be, None where that is unknown.
    """

    def __init__(
        self,
        forecast: Forecast,
        counts: Sequence[CountedEffect],
        *,
        base: float,
        is_never_negative: bool,
        least: float | None,
        share: SharedDays,
    ) -> None:
        self._forecast, self._base, self._counts, self._floor = forecast, base, counts, least
        self._shared = share
        # Of counts a share is one of what lies behind them.
        self._middle = behind_counts(forecast).expected
        self._rest = finite(self._middle - base)
        self._least = 0.0 if is_never_negative else None
        self._all = [self._at(node) for node in _NODES]

    def _at(self, node: float) -> _Addition:
        amount, share, shares = 0.0, 0.0, list[float]()
        for effect, part in self._counts:
            brought, usual = effect.quantile(node), effect.usual
            # Of what is not expected to grow, nobody can tell a share.
            if usual is not None and self._rest > 0.0:
                of_days = brought / usual
                shares.append(of_days if self._least is None else max(ALL_OF_IT, of_days))
                share += self._of_rest(part * usual) * shares[-1]
            else:
                amount += part * brought
        if shares and self._shared.stretches:
            share += self._shared.too_much(shares, self._of_rest)
        times = finite(1.0 + share)
        times = times if abs(times) > 1.0 - _ALL else 0.0
        return _Addition(finite(amount), times if self._least is None else max(self._least, times))

    def _of_rest(self, usual: float) -> float:
        """Return which share of what is to come days bring."""
        of_rest = usual / self._rest
        return of_rest if of_rest < _ALL else 1.0

    def forecast(self) -> Forecast:
        """Return the forecast with them; no path leads to it, and no other day."""
        if self._forecast.is_known or not self._counts:
            return evolve(self._forecast, again=None)
        apart = dict.fromkeys(self._all)
        shapes = [self._shape(one) for one in (apart if len(apart) == 1 else self._all)]
        shape = shapes[0] if len(shapes) == 1 else Pooled(tuple(shapes))
        is_less = any(one.amount < 0.0 for one in self._all)
        return self._as(shape if self._floor is None or not is_less else Bounded(shape, self._floor, None))

    def chance(self, of: Projection) -> float | None:
        """Return the chance of a goal with them; None where nothing that comes moves it."""
        chances = [self._chance(one, of) for one in self._all]
        told = [one for one in chances if one is not None]
        return fmean(told) if len(told) == len(chances) else None

    def _chance(self, one: _Addition, of: Projection) -> float | None:
        beyond, target = of.probability_beyond(one.amount), of.target
        if one.times == 1.0 or beyond is None or target is None:
            return beyond
        moved = self._as(self._shape(one))
        is_least = of.bound is Bound.AT_LEAST
        return moved.probability(at_least=target) if is_least else moved.probability(at_most=target)

    def _as(self, shape: Shape) -> Forecast:
        return evolve(self._forecast, distribution=shape, passage=None, again=None)

    def _shape(self, one: _Addition) -> Shape:
        now, base, times = self._forecast.distribution, self._base, one.times
        if not times:
            return Known(finite(base + one.amount))
        if times == 1.0:
            return shifted(now, one.amount)
        # What loses more than comes is as unsure as what wins as much.
        by = (1.0 - times) * base if times > 0.0 else base + times * (self._rest + self._middle)
        return shifted(stretched(now, abs(times), finite(by)), one.amount)
