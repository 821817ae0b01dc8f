"""Simple methods beside the default: the straight line, the random walk with drift, the bootstrap,
and pools of methods.

What belongs here: forecasters to compare the default with, and the way to combine several. They
know no season. Imports the prepared series for even steps, and Python's own generator of random
numbers, always seeded.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import accumulate
from math import sqrt
from types import MappingProxyType
from typing import Final, TypeAlias, final

from attrs import evolve, field, frozen

from smartgoals._checked import each, refuse, text
from smartgoals._errors import SmartGoalsError, UnknownName, WrongType
from smartgoals._forecast.answered import answered, failure_text
from smartgoals._forecast.caution import Caution, CautionCode
from smartgoals._forecast.combine import noise
from smartgoals._forecast.default import DEFAULT
from smartgoals._forecast.distribution import (
    SMALLEST,
    Bounded,
    Known,
    Pooled,
    Shape,
    TwoPiece,
    Weighted,
    finite,
)
from smartgoals._forecast.forecast import Forecast
from smartgoals._forecast.passage import Implied
from smartgoals._forecast.protocol import Forecaster, MethodLike
from smartgoals._forecast.series import EvenSeries, Kind, prepare
from smartgoals._forecast.student import LIGHT
from smartgoals._model.history import History
from smartgoals._time.whole import whole

# A sum of blocks is worked out exactly as long as it can take no more than so many values.
_MOST_VALUES: Final = 500
# Paths are drawn for so many blocks at least, so that near and far days are read off the same paths.
_FURTHEST: Final = 60
# Beyond so many blocks sums go on as the central limit theorem says: nobody draws two thousand
# years of weeks.
_MOST_DRAWN: Final = 260
_LEAST_SCALE: Final = 1e-9
# Less noise than this share of the value is what floats leave of equal changes.
_ROUNDING: Final = 1e-12
_UNSURE: Final = Caution(CautionCode.NO_UNCERTAINTY)
_ShapeOf: TypeAlias = Callable[[float, float], Shape]


@final
@frozen
class StraightLine:
    """What a spreadsheet does: the mean pace of the whole history goes on, without any uncertainty."""

    name: str = "straight_line"

    def __call__(
        self, history: History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> tuple[Forecast, ...]:
        """Return the point on the line for each day."""
        series = prepare(history, as_of, seasons=False)
        mean = _mean(series)

        def shape(start: float, end: float) -> Shape:
            return Known(finite(_at(series, mean, start, end, total=total_from is not None)))

        return _along(self.name, series, shape, days=days, as_of=as_of, total_from=total_from)


def _within(shape: _ShapeOf, history: History, *, total: bool) -> _ShapeOf:
    """Return shapes cut at the bounds of the metric; a total of what is never below zero is not either."""
    low, high = [None if bound is None else float(bound) for bound in history.bounds]
    if total:
        low, high = (0.0 if low is not None and low >= 0.0 else None), None
    if low is None and high is None:
        return shape
    return lambda start, end: Bounded(shape(start, end), low, high)


@final
@frozen
class Drift:
    """The random walk with drift: mean pace, and a spread of s sqrt(h (1 + h / n)) after h of n
    steps, with t4 tails.

    For a flow on a day, the mean amount and its noise.
    """

    name: str = "drift"

    def __call__(
        self, history: History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> tuple[Forecast, ...]:
        """Return the distribution around the line for each day."""
        series = prepare(history, as_of, seasons=False)
        mean, n = _mean(series), max(1, len(series.changes))
        found, last = noise(series.changes), abs(series.last_value)
        size = found if found > _ROUNDING * last else _LEAST_SCALE * (last or 1.0)
        total = total_from is not None

        def shape(start: float, end: float) -> Shape:
            ahead = 1.0 if series.kind is Kind.FLOW and not total else end - start
            scale = max(finite(size * sqrt(ahead * (1.0 + ahead / n)) * series.unit), SMALLEST)
            centre = finite(_at(series, mean, start, end, total=total))
            return TwoPiece(centre=centre, down=scale, up=scale, down_df=LIGHT, up_df=LIGHT)

        return _along(
            self.name,
            series,
            _within(shape, history, total=total),
            days=days,
            as_of=as_of,
            total_from=total_from,
        )


def _paths(value: int) -> int:
    if not isinstance(value, int) or value < 1:
        raise refuse("paths", value, "a whole number, one at least")
    return value


def _seed(value: int) -> int:
    return whole(value, "a whole number", "seed")


@final
@frozen(kw_only=True)
class Bootstrap:
    """Past weeks drawn again with replacement (for steps other than days: past steps), as delivery
    forecasts do.

    Whole numbers with few possible sums are worked out exactly, by convolution; otherwise *paths*
    sums are drawn with the seed *seed*. See D. S. Vacanti, Actionable Agile Metrics for
    Predictability (2015).
    """

    seed: int = field(default=0, converter=_seed)
    paths: int = field(default=2000, converter=_paths)
    name: str = "bootstrap"

    def __call__(
        self, history: History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> tuple[Forecast, ...]:
        """Return the distribution of the redrawn sums for each day."""
        series = prepare(history, as_of, seasons=False)
        total = total_from is not None
        changes = series.changes or (0.0,)
        redrawn = _Redrawn(changes, 7 if series.steps.days == 1 else 1, self)

        def shape(start: float, end: float) -> Shape:
            if series.kind is Kind.FLOW and not total:
                return _weighted(_counted(changes), 0.0, series.unit)
            base = 0.0 if total else series.last_value
            return _weighted(redrawn.sums(max(1, round(end - start))), base, series.unit)

        return _along(
            self.name,
            series,
            _within(shape, history, total=total),
            days=days,
            as_of=as_of,
            total_from=total_from,
        )


class _Redrawn:
    """Sums of redrawn blocks of changes, for one horizon after the other: what one has worked out
    the next goes on from.
    """

    def __init__(self, changes: Sequence[float], length: int, how: Bootstrap) -> None:
        self._changes, self._length, self._how = changes, min(length, len(changes)), how
        self._blocks = self._windows(self._length)
        self._whole = all(value.is_integer() for value in changes)
        self._exact: list[dict[float, float]] = [{0.0: 1.0}]
        self._paths: list[list[float]] = []

    def sums(self, steps: int) -> dict[float, float]:
        """Return the sums over so many steps, each with its share."""
        times, rest = divmod(steps, self._length)
        ends = self._windows(rest) if rest else {0.0: 1.0}
        span = (max(self._blocks) - min(self._blocks)) * times + max(ends) - min(ends)
        if span <= _MOST_VALUES and self._whole and times <= _MOST_DRAWN:
            while len(self._exact) <= times:
                self._exact.append(_convolved(self._exact[-1], self._blocks))
            return _convolved(self._exact[times], ends)
        drawn = random.Random(self._how.seed).choices(list(ends), list(ends.values()), k=self._how.paths)
        near = min(times, _MOST_DRAWN)
        sums = [path[near] for path in self._drawn(near)]
        if times > near:
            mean, wider = sum(value * share for value, share in self._blocks.items()), sqrt(times / near)
            sums = [finite(mean * times + (value - mean * near) * wider) for value in sums]
        return _counted([end + value for end, value in zip(drawn, sums, strict=True)])

    def _drawn(self, times: int) -> list[list[float]]:
        """Return the cumulated sums of drawn blocks, path by path, as far as needed; drawn anew
        when they fall short.
        """
        if not self._paths or len(self._paths[0]) <= times:
            furthest = max(times, _FURTHEST)
            chance = random.Random(self._how.seed + 1)
            values, shares = list(self._blocks), list(accumulate(self._blocks.values()))
            self._paths = [
                list(accumulate(chance.choices(values, cum_weights=shares, k=furthest), initial=0.0))
                for _ in range(self._how.paths)
            ]
        return self._paths

    def _windows(self, length: int) -> dict[float, float]:
        sums = list(accumulate(self._changes, initial=0.0))
        return _counted([b - a for a, b in zip(sums, sums[length:], strict=False)])


def _convolved(one: dict[float, float], other: dict[float, float]) -> dict[float, float]:
    sums: dict[float, float] = {}
    for a, p in one.items():
        for b, q in other.items():
            sums[a + b] = sums.get(a + b, 0.0) + p * q
    return sums


def _counted(values: Sequence[float]) -> dict[float, float]:
    counts: dict[float, float] = {}
    share = 1.0 / len(values)
    for value in values:
        counts[value] = counts.get(value, 0.0) + share
    return counts


def _weighted(shares: dict[float, float], base: float, unit: float) -> Weighted:
    ordered = sorted(shares.items())
    cumulated = list(accumulate(share for _, share in ordered))
    total = cumulated[-1]
    values = tuple([finite((base + value) * unit) for value, _ in ordered])
    return Weighted(values, tuple([share / total for share in cumulated[:-1]] + [1.0]))


@final
@frozen
class Function:
    """A plain function as a forecaster, under the function's own name."""

    function: Callable[..., Sequence[Forecast]]

    @property
    def name(self) -> str:
        """The function's name."""
        return str(getattr(self.function, "__name__", type(self.function).__name__))

    def __call__(
        self, history: History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> Sequence[Forecast]:
        """Return what the function does; one that knows no totals need not take `total_from`."""
        if total_from is None:
            return self.function(history, days, as_of=as_of)
        return self.function(history, days, as_of=as_of, total_from=total_from)


def methods_of(value: Iterable[MethodLike | None]) -> tuple[Forecaster, ...]:
    """Return the forecasters of a list; all that are none are refused at their places in `methods`."""
    try:
        methods = each(value, "forecasters", forecaster_of)
    except SmartGoalsError as fault:
        raise fault.at("methods") from None
    if not methods:
        raise refuse("methods", [], "at least one method")
    return methods


@final
@frozen
class Pool:
    """Several methods as one: the mean of their distributions, which is wider where they disagree."""

    methods: tuple[Forecaster, ...] = field(converter=methods_of)

    @property
    def name(self) -> str:
        """The names of the methods, joined."""
        return "pool of " + ", ".join(method.name for method in self.methods)

    def __call__(
        self, history: History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> tuple[Forecast, ...]:
        """Return the pooled distribution for each day."""
        answers = []
        for position, method in enumerate(self.methods):
            try:
                answers.append(answered(method, history, days, as_of=as_of, total_from=total_from))
            except SmartGoalsError as fault:
                raise fault.at(f"methods[{position}]") from fault.__cause__
        return tuple([self._pooled(parts, history, as_of) for parts in zip(*answers, strict=True)])

    def _pooled(self, parts: Sequence[Forecast], history: History, as_of: date) -> Forecast:
        shape = Pooled(tuple([part.distribution for part in parts]))
        cautions = tuple(dict.fromkeys(caution for part in parts for caution in part.cautions))
        assumptions = tuple(dict.fromkeys(assumption for part in parts for assumption in part.assumptions))
        first = evolve(
            parts[0],
            method=self.name,
            distribution=shape,
            passage=None,
            cautions=cautions,
            assumptions=assumptions,
        )
        if first.total_from is not None:
            return first
        last = history.upto(as_of).last
        return first.with_path_from(last.value, last.day)


def pool(methods: Iterable[MethodLike]) -> Pool:
    """Return the combination of several methods, given as values or by the names of ours.

    >>> pool(["drift", "straight_line"]).name
    'pool of drift, straight_line'
    """
    return Pool(methods)


def bootstrap(*, seed: int = 0, paths: int = 2000) -> Bootstrap:
    """Return the bootstrap with a seed and a number of paths, for the sums that cannot be worked
    out exactly.
    """
    return Bootstrap(seed=seed, paths=paths)


def _mean(series: EvenSeries) -> float:
    return sum(series.changes) / len(series.changes) if series.changes else 0.0


def _at(series: EvenSeries, mean: float, start: float, end: float, *, total: bool) -> float:
    if series.kind is Kind.FLOW:
        return (mean * (end - start) if total else mean) * series.unit
    return (series.last_value + mean * end) * series.unit


def _along(
    name: str,
    series: EvenSeries,
    shape: _ShapeOf,
    *,
    days: Sequence[date],
    as_of: date,
    total_from: date | None,
) -> tuple[Forecast, ...]:
    steps, last = series.steps, series.last_ordinal
    start = (
        max(0.0, steps.between(last, max(1, total_from.toordinal() - 1))) if total_from is not None else 0.0
    )
    start_value = finite(series.last_value * series.unit)
    made = []
    for day in days:
        # The mean of all days is right of whole weeks alone; of days of the week that bring nothing
        # so much is known.
        first = day if total_from is None else total_from
        is_off = series.window(first.toordinal(), day.toordinal()) is None
        end = steps.between(last, day.toordinal())
        reached = shape(start, end)
        path = None if total_from is not None else Implied(start=start_value, steps=end, at_end=reached)
        distribution = Known(0.0) if is_off else reached
        made.append(
            Forecast(
                on=day,
                as_of=as_of,
                method=name,
                distribution=distribution,
                passage=path,
                total_from=total_from,
                cautions=() if is_off or not isinstance(distribution, Known) else (_UNSURE,),
            )
        )
    return tuple(made)


STRAIGHT_LINE: Final = StraightLine()
DRIFT: Final = Drift()
BOOTSTRAP: Final = Bootstrap()
METHODS: Final[Mapping[str, Forecaster]] = MappingProxyType(
    {"default": DEFAULT, "straight_line": STRAIGHT_LINE, "drift": DRIFT, "bootstrap": BOOTSTRAP}
)


def forecaster_of(method: MethodLike | None) -> Forecaster:
    """Return the forecaster that a name, a value or None stands for.

    A plain function, or any other callable that says no name, goes by that of the function or of
    its class.
    """
    if method is None:
        return DEFAULT
    if isinstance(method, str):
        if method not in METHODS:
            raise UnknownName(kind="forecasting method", name=method, known=tuple(METHODS))
        return METHODS[method]
    if not callable(method):
        raise WrongType(value=method, expected="a forecaster (a callable with a name), or the name of one")
    return _named(method)


def _named(method: Callable[..., Sequence[Forecast]]) -> Forecaster:
    """Return a method whose name results can carry; a name may be a property that fails."""
    try:
        forecaster = method if isinstance(method, Forecaster) else Function(method)
        text(forecaster.name)
    except SmartGoalsError as fault:
        raise fault.at("name") from None
    except Exception as failure:
        raise refuse(
            "name", type(method).__name__, "a name that can be read", f"it raised {failure_text(failure)}"
        ) from failure
    return forecaster


def method_of(method: MethodLike | None) -> Forecaster:
    """Return the forecaster that the argument `method` stands for, or refuse it there."""
    try:
        return forecaster_of(method)
    except SmartGoalsError as fault:
        raise fault.at("method") from None
