"""Added: a forecast with what events bring, and the chance of a goal then.

An amount moves the forecast. A share is one of what comes anyway, of its spread as of its middle: what
takes all of it away leaves nothing to be unsure of. On days that events share, they take no more
away than all that comes. Knows assumptions, forecasts and projections.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from statistics import fmean
from typing import Final, NamedTuple, cast, final

from attrs import evolve

from smartgoals._days import ONE_DAY
from smartgoals._forecast.counts import behind_counts, shifted
from smartgoals._forecast.distribution import (
    SMALLEST,
    Bounded,
    Distribution,
    Known,
    Pooled,
    Quantiles,
    Shape,
    Shifted,
    Steady,
    TwoPiece,
    Weighted,
    Whole,
    finite,
)
from smartgoals._forecast.forecast import Forecast
from smartgoals._forecast.rounding import Rounded
from smartgoals._forecast.skewed import Skewed
from smartgoals._model.target import Bound
from smartgoals._projection.projection import Projection
from smartgoals._what_if.assumed import Assumption

__all__ = [
    "ALL_OF_IT",
    "Additions",
    "CommonDays",
    "CountedEffect",
    "SharedDays",
    "stretched",
    "stretches_shared",
]

_SHARES: Final = tuple([place / 100.0 for place in range(1, 100)])
"""The shares by whose quantiles a shape of a caller's own is drawn."""


def stretched(shape: Distribution, times: float, by: float) -> Shape:
    """Return the distribution of `times * x + by`, with *times* above zero.

    >>> stretched(Known(3.0), 2.0, 1.0)
    Known(value=7.0)
    >>> stretched(Quantiles((0.1, 0.9), (80.0, 120.0)), 0.5, 10.0).values
    (50.0, 70.0)
    """
    return cast("Shape", _stretched(shape, times, by))


def _stretched(shape: Distribution, times: float, by: float) -> Distribution:
    moved = partial(_moved, times=times, by=by)
    if isinstance(shape, Known):
        return Known(moved(shape.value))
    if isinstance(shape, (TwoPiece, Skewed)):
        return _wider(shape, times, by)
    if isinstance(shape, (Weighted, Quantiles)):
        return evolve(shape, values=tuple(map(moved, shape.values)))
    if isinstance(shape, Shifted):
        # The rest apart from what is counted already, lest a small one be lost in a large total.
        return Shifted(_stretched(shape.inner, times, 0.0), moved(shape.by))
    if isinstance(shape, Pooled):
        return evolve(shape, parts=tuple([_stretched(part, times, by) for part in shape.parts]))
    if isinstance(shape, Steady):
        return Steady(_stretched(shape.inner, times, by), shape.share)
    if isinstance(shape, Whole):  # what is added is counted as well
        return Whole(_stretched(shape.inner, times, by))
    if isinstance(shape, Rounded):
        return Rounded(stretched(shape.inner, times, by), shape.grain)
    if isinstance(shape, Bounded):
        low, high = (None if end is None else moved(end) for end in (shape.low, shape.high))
        return Bounded(_stretched(shape.inner, times, by), low, high)
    return Quantiles(_SHARES, tuple([moved(shape.quantile(share)) for share in _SHARES]))


def _wider(shape: TwoPiece | Skewed, times: float, by: float) -> Distribution:
    """Return the same of a distribution that has a scale."""
    if isinstance(shape, Skewed):
        deviation = max(SMALLEST, finite(times * shape.deviation))
        wider = evolve(shape, mean=finite(times * shape.mean), deviation=deviation)
        return Shifted(wider, by) if by else wider
    moved = partial(_moved, times=times, by=by)
    return evolve(
        shape,
        centre=moved(shape.centre),
        down=max(SMALLEST, finite(times * shape.down)),
        up=max(SMALLEST, finite(times * shape.up)),
        edge=None if shape.edge is None else moved(shape.edge),
    )


def _moved(value: float, times: float, by: float) -> float:
    return finite(finite(times * value) + by)


ALL_OF_IT = -1.0
"""The share that takes away all that comes."""


class CommonDays(NamedTuple):
    """Some days on which the same events are on: what comes on them anyway, and which events begin and
    end with them, by their places.
    """

    usual: float
    begin: tuple[int, ...]
    end: tuple[int, ...]


def stretches_shared(
    spans: Sequence[tuple[date, date]], usual: Callable[[date, date], float]
) -> tuple[CommonDays, ...]:
    """Return the stretches into which the first and last days of events cut time; of those that
    several share it is told what comes on them.

    >>> from datetime import date as day
    >>> a, b = (day(2026, 5, 1), day(2026, 5, 9)), (day(2026, 5, 8), day(2026, 5, 12))
    >>> [one.usual for one in stretches_shared([a, b], lambda first, last: (last - first).days + 1.0)]
    [0.0, 2.0, 0.0]
    """
    begin, after = dict[date, list[int]](), dict[date, list[int]]()
    for place, (first, last) in enumerate(spans):
        begin.setdefault(first, []).append(place)
        after.setdefault(last + ONE_DAY, []).append(place)
    found, on = list[CommonDays](), 0
    for first, then in pairwise(sorted({*begin, *after})):
        begun, over = begin.get(first, []), after.get(then, [])
        on += len(begun)
        found.append(CommonDays(usual(first, then - ONE_DAY) if on > 1 else 0.0, tuple(begun), tuple(over)))
        on -= len(over)
    return tuple(found)


@final
class SharedDays(NamedTuple):
    """The days that events share of which each takes a share away, or adds one."""

    stretches: tuple[CommonDays, ...] = ()

    def too_much(self, shares: Sequence[float], of_all: Callable[[float], float]) -> float:
        """Return which share of all that comes is taken away twice, by *shares* of which none is below
        -100 %; *of_all* says which share days bring.
        """
        more, together = 0.0, 0.0
        for one in self.stretches:
            together += sum(shares[place] for place in one.begin)
            if together < ALL_OF_IT:
                more += (ALL_OF_IT - together) * of_all(one.usual)
            together -= sum(shares[place] for place in one.end)
        return more


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
