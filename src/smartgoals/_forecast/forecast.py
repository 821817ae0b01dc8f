"""Forecast: an immutable distribution of a future value, with the method, inputs and cautions it came with.

What belongs here: the result type. What does not: how a method arrives at it, and which method is
asked (that is `ask`). Knows distributions, passages and cautions.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from math import isnan
from typing import Final, NamedTuple, Self, cast, final

from attrs import evolve, field, frozen

from smartgoals._checked import Arguments, checked, each, named, refuse, sequence, text
from smartgoals._days import day as to_day, optional_day
from smartgoals._documents import document
from smartgoals._errors import SmartGoalsError, WrongType
from smartgoals._forecast.caution import Caution
from smartgoals._forecast.distribution import (
    Bounded,
    Distribution,
    Quantiles,
    Shape,
    Steady,
    Weighted,
    finite,
)
from smartgoals._forecast.passage import Amounts, AnyPassage, Implied, Wandering
from smartgoals._forecast.rounding import Rounded, RoundedPath
from smartgoals._messages.amount import amount
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.outline import outlined
from smartgoals._numbers import NumberLike, number
from smartgoals._renamed import Renamed

# Short of certainty no chance is 0 or 1: nothing that was ever measured supports a smaller one.
LEAST_CHANCE: Final = 1e-6


@final
@document
@frozen(kw_only=True)
class Inputs:
    """What a forecast was made from: how many readings, from when to when, in which natural step,
    taken as what kind.
    """

    readings: int
    first: date
    last: date
    step: str = ""
    kind: str = ""


@final
@document
@checked
@outlined
@frozen(kw_only=True)
class Forecast:
    """What the value will be on a day (or the total from `total_from` up to it), as a distribution.

    `method` made it, from `inputs`, under `assumptions`; `cautions` are what a reader should know.
    `distribution` and `passage` are the values all answers come from. With `is_known` the value has
    been read already, and chances are 0 or 1; otherwise no chance is exactly 0 or 1.

    >>> from datetime import date
    >>> f = Forecast.of_quantiles({0.1: 80, 0.5: 100, 0.9: 140}, on=date(2026, 2, 1), as_of=date(2026, 1, 1), method="mine")
    >>> f.expected, f.interval(0.8), round(f.probability(at_least=140), 9)
    (100.0, (80.0, 140.0), 0.1)
    """

    day: date = field(converter=to_day, alias="on")
    as_of: date = field(converter=to_day)
    method: str = field(converter=text)
    distribution: Shape | Rounded
    passage: AnyPassage | RoundedPath | None = None
    total_from: date | None = field(default=None, converter=optional_day)
    is_known: bool = False
    inputs: Inputs | None = None
    assumptions: tuple[str, ...] = ()
    cautions: tuple[Caution, ...] = ()
    again: Callable[[Sequence[date]], Sequence[Forecast]] | None = field(default=None, eq=False)

    on = Renamed("on", "day")

    @classmethod
    def of_quantiles(
        cls,
        quantiles: Mapping[float, NumberLike],
        *,
        on: date,
        as_of: date,
        method: str,
        total_from: date | None = None,
    ) -> Self:
        """Return the forecast that runs through given quantiles (share to value): how most packages answer.

        Raises :class:`~smartgoals.InvalidValue` for fewer than two quantiles, shares not between 0
        and 1, and values that fall as their share rises.
        """
        if not isinstance(quantiles, Mapping):
            raise WrongType(value=quantiles, expected="a mapping of shares to values", path="quantiles")
        rows = named("quantiles", _rows, quantiles)
        if len(rows) < 2:
            raise refuse("quantiles", len(rows), "at least two quantiles")
        for share, _ in rows:
            if not 0.0 < share < 1.0:
                raise refuse("quantiles", share, "shares between 0 and 1, both excluded")
        values = tuple([value for _, value in rows])
        if list(values) != sorted(values):
            raise refuse("quantiles", list(values), "values that do not fall as their share rises")
        shape = Quantiles(tuple([share for share, _ in rows]), values)
        return cls(on=on, as_of=as_of, method=method, distribution=shape, total_from=total_from)

    @classmethod
    def of_samples(
        cls, samples: list[float], *, on: date, as_of: date, method: str, total_from: date | None = None
    ) -> Self:
        """Return the forecast whose distribution is that of equally likely values, such as simulated ones."""
        values = sorted(named("samples", lambda several: each(several, "samples", _float), samples))
        if not values:
            raise refuse("samples", [], "at least one value")
        shares = tuple([(position + 1) / len(values) for position in range(len(values))])
        shape = Weighted(tuple(values), shares)
        return cls(on=on, as_of=as_of, method=method, distribution=shape, total_from=total_from)

    @property
    def expected(self) -> float:
        """The middle of the distribution, its median: the value is as likely above it as below.

        The median has the least expected absolute error, and unlike the mean it exists for every tail.
        """
        return finite(self.distribution.quantile(0.5))

    def quantile(self, p: float) -> float:
        """Return the value below which the share *p* of the chances lies, for 0 < p < 1."""
        return finite(self.distribution.quantile(share_of(p, "p")))

    def interval(self, coverage: float = 0.8) -> tuple[float, float]:
        """Return the central interval that holds the value with the chance *coverage*, for 0 <
        coverage < 1.
        """
        share = share_of(coverage, "coverage")
        return self.quantile((1.0 - share) / 2.0), self.quantile((1.0 + share) / 2.0)

    def probability(
        self,
        *,
        at_least: NumberLike | None = None,
        at_most: NumberLike | None = None,
        between: tuple[NumberLike, NumberLike] | None = None,
    ) -> float:
        """Return the chance that the value is at least, at most, or between (both included) what is
        given: one of them.
        """
        if sum(given is not None for given in (at_least, at_most, between)) != 1:
            raise refuse("at_least", at_least, "exactly one of at_least, at_most and between")
        shape = self.distribution
        if at_least is not None:
            return self._honest(1.0 - shape.below(float(number(at_least))))
        if at_most is not None:
            return self._honest(shape.at_most(float(number(at_most))))
        low, high = _band(between)
        return self._honest(shape.at_most(high) - shape.below(low))

    def reached(self, *, at_least: NumberLike | None = None, at_most: NumberLike | None = None) -> float:
        """Return the chance that some reading after the last one and up to the day is at least (or
        at most) a value.

        It is never smaller than the chance on the day itself. A total is reached by a day where it has the
        value then: it is the sum since `total_from`, and what is reached earlier is told by an earlier day.
        """
        if (at_least is None) == (at_most is None):
            raise refuse("at_least", at_least, "exactly one of at_least and at_most")
        upward = at_least is not None
        x = float(number(at_least if at_least is not None else at_most if at_most is not None else 0))
        shape = self.distribution
        on_the_day = 1.0 - shape.below(x) if upward else shape.at_most(x)
        if self.passage is None or self.is_known:
            return self._honest(on_the_day)
        on_the_way, parts = self.passage.chance(x, upward=upward), parts_on_the_way(self)
        if parts is None:
            return self._honest(max(on_the_day, on_the_way))
        there = max(on_the_way, 1.0 - parts.rest.below(x) if upward else parts.rest.at_most(x))
        if parts.value >= x if upward else parts.value <= x:  # reached on the first day that is just so
            parts = parts_on_the_way(self, days=1.0) or parts
            return self._honest(parts.share + (1.0 - parts.share) * there)
        return self._honest((1.0 - parts.share) * there)

    def fan(self, days: Sequence[date]) -> tuple[Forecast, ...]:
        """Return the forecasts of the same history, day of asking and method for other days, in the
        order given.

        Raises :class:`~smartgoals.InvalidValue` for a forecast that was not asked for through
        :func:`smartgoals.forecast`.
        """
        if self.again is None:
            raise refuse("fan", self.method, "a forecast that smartgoals.forecast returned")
        return tuple(self.again(named("days", lambda several: each(several, "days", to_day), days)))

    def with_path_from(self, value: NumberLike, since: date) -> Self:
        """Return the forecast with the path that its distribution implies from a value on an earlier day.

        For methods that say nothing of the days on the way, so that :meth:`reached` has an answer.
        """
        days = (self.day - to_day(since)).days
        if days <= 0:
            raise refuse("since", since, f"a day before {self.day.isoformat()}")
        shape = self.distribution.inner if isinstance(self.distribution, Rounded) else self.distribution
        return evolve(self, passage=Implied(start=float(number(value)), steps=float(days), at_end=shape))

    def _honest(self, chance: float) -> float:
        if isnan(chance):  # of a distribution of the caller's own
            raise refuse("distribution", chance, "one whose chances are numbers from 0 to 1")
        if self.is_known:
            return chance
        return min(1.0 - LEAST_CHANCE, max(LEAST_CHANCE, chance))

    def text(self, language: Language | str | None = None) -> str:
        """Say in a language what is expected and between which bounds, with the cautions beside it."""
        into = asked_in(language)
        low, high = self.interval(0.8)
        figures = {"expected": self.expected, "low": low, "high": high}
        facts = {"day": self.day, **{name: amount(value) for name, value in figures.items()}}
        return into.joined([into.say("forecast.line", facts), *(one.text(into) for one in self.cautions)])

    def __str__(self) -> str:
        low, high = self.interval(0.8)
        return (
            f"{self.expected:.6g} on {self.day.isoformat()} (80 %: {low:.6g} to {high:.6g}), by {self.method}"
        )


def _float(value: NumberLike) -> float:
    return float(number(value))


def _rows(quantiles: Mapping[float, NumberLike]) -> list[tuple[float, float]]:
    """Return shares and values in order; what is no number is told at its share."""
    told = Arguments()
    rows = [
        (told.read(f"[{share!r}]", _float, share), told.read(f"[{share!r}]", _float, value))
        for share, value in quantiles.items()
    ]
    told.settle()
    return sorted(rows)


def share_of(value: NumberLike, name: str) -> float:
    """Return a share between 0 and 1, both excluded; what is none is refused under the name of its
    argument.
    """
    try:
        share = value if isinstance(value, float) else float(number(value))
    except SmartGoalsError as fault:
        raise fault.at(name) from None
    if not 0.0 < share < 1.0:
        raise refuse(name, value, "a share between 0 and 1, both excluded")
    return share


def _band(between: tuple[NumberLike, NumberLike] | None) -> tuple[float, float]:
    pair = sequence(between or (), "two values")
    if len(pair) != 2:
        raise refuse("between", between, "two values, the lower one first")
    low, high = pair
    a, b = float(number(low)), float(number(high))
    if a > b:
        raise refuse("between", between, "two values, the lower one first")
    return a, b


class SteadyParts(NamedTuple):
    """What goes on just so with a share, and what comes else."""

    share: float
    value: float
    rest: Shape


def parts_of(shape: Distribution) -> SteadyParts | None:
    """Return a distribution that never changed as its parts, within the bounds of its metric; None of any
    other.
    """
    if isinstance(shape, Steady):
        return SteadyParts(shape.share, shape.inner.quantile(0.5), cast("Shape", shape.inner))
    if not isinstance(shape, Bounded) or not isinstance(shape.inner, Steady):
        return None
    rest = Bounded(shape.inner.inner, shape.low, shape.high)
    return SteadyParts(shape.inner.share, rest.quantile(0.5), rest)


def parts_on_the_way(forecast: Forecast, *, days: float | None = None) -> SteadyParts | None:
    """Return what never changed, parted into what goes on just so on so many days (all up to that of the
    forecast, unless it is said), and what comes else; None of what changed.
    """
    parts, way = parts_of(forecast.distribution), forecast.passage
    if parts is None or not isinstance(way, (Amounts, Wandering)):
        return parts
    # Of n alike and m more the share is (n + 1) / (n + m + 1); of single amounts it is told of one day.
    told, most = (1.0, way.count) if isinstance(way, Amounts) else (way.steps, way.steps)
    times = parts.share / (1.0 - parts.share) * max(1.0, told)
    return parts._replace(share=times / (times + max(1.0, most if days is None else days)))
