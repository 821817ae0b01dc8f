"""What the results of channels come to, for a comparison beyond volume: how many of how much, on which days.

Knows histories and the catalogue. Only what adds up is added up, a count is set against the volume
of the same days, and what is not compared says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, Final, NamedTuple

from smartgoals._model.currency import currency_of_history, is_money, of_one_money
from smartgoals._model.facts import nature_of, unit_of
from smartgoals._model.history import History
from smartgoals._model.metric import Better, Metric, Nature, OverChannels, Stage, Unit
from smartgoals._numbers import Number, exact, nearest_float
from smartgoals._relevance.amounts import Spread, pairs_of, spread_of
from smartgoals._relevance.same_days import CoveredAmounts, known_of, on_same_days
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._formulas import denominators, parts
from smartgoals.catalog._limits import Oddity, limits_of

NOT_COMPARED, NO_VOLUME, FEWER_DAYS, NO_DAY, IMPOSSIBLE = "SGD205", "SGD206", "SGD207", "SGD208", "SGD209"
NO_ONE_MONEY: Final = "SGD210"
_TOLD: Final = frozenset({Nature.RATIO, Nature.MEAN, Nature.DISTRIBUTION, Nature.SCORE, Nature.UNIQUE})
"""Of what is no count: what is said not to be compared. A level is no result, and nothing is said of it."""
_ODD: Final = frozenset({Oddity.OUTSIDE, Oddity.TAKEN_BACK, Oddity.PERCENT})
_AMOUNTS: Final = frozenset({Unit.MONEY, Unit.DURATION})
_DAY: Final = timedelta(days=1)
Remark = tuple[str, Mapping[str, Any]]


class Share(NamedTuple):
    """How many of how much, on which days; `of_people` where that is people, who are never added to
    those of another channel, and `alone` where it is money not known to be that of the others.

    `spread` is how the readings of an amount of money or time spread, which has no counting error;
    None for a count. `of_count` tells whether what it is of is a count.
    """

    part: float
    of: float
    of_people: bool
    days: frozenset[int] = frozenset()
    alone: bool = False
    spread: Spread | None = None
    of_count: bool = True


class Results:
    """Per metric and channel, how many of how much: counts of the volume of the same days, rates of
    their own denominators.

    What was read and is not compared is named in `why`, with the code that says the reason.
    """

    def __init__(
        self,
        metrics: MetricsTold,
        base: str,
        window: tuple[date, date],
        volumes: Mapping[str, History],
        read: Mapping[str, CoveredAmounts],
    ) -> None:
        self.metrics, self.base, self.window = metrics, base, window
        self.volumes, self.read = volumes, read
        self.counted: dict[str, dict[str, Share]] = {}
        self.why: dict[tuple[str, str], str] = {}
        self._remarks: list[Remark] = []
        self._moneys: dict[str, dict[str, str | None]] = {}
        self._sides: dict[str, set[Better | None]] = {}

    def side(self, metric: str) -> Better | None:
        """Return which side of a result is the good one; None where nobody says, where channels say
        unlike, and for what is put in: of effort more is no result.
        """
        side, *others = self._sides[metric]
        return None if others or side is Better.CONTEXT else side

    @property
    def amounts(self) -> frozenset[str]:
        """The results that are amounts of money or time, which have no counting error."""
        return frozenset(
            name
            for name, by_channel in self.counted.items()
            if any(share.spread is not None for share in by_channel.values())
        )

    def add(self, history: History) -> None:
        """Take what one history tells, if it is a result of a channel whose volume is known."""
        name, channel = str(history.metric_id), str(history.channel)
        inside = inside_of(history, *self.window)
        if name == self.base or channel not in self.volumes or not len(inside):
            return
        nature, share = self.metrics.nature(history), None
        if nature is Nature.FLOW:
            share = self.count(name, channel, history)
            if share is None:
                self.why[name, channel] = NO_DAY
                return
        elif nature is Nature.RATIO:
            odd = _impossible(self.metrics, inside)
            if odd is not None:
                self.why[name, channel] = IMPOSSIBLE
                self._remarks.append((IMPOSSIBLE, {"metric": name, "channel": channel, "value": odd}))
                return
            share = _ratio(self.metrics, inside, self.base, self.volumes[channel])
        if share is not None and share.of > 0 and share.part >= 0:
            self.counted.setdefault(name, {})[channel] = share
            self._sides.setdefault(name, set()).add(_side_of(self.metrics.described(history)))
            if self.metrics.in_money(history):
                self._moneys.setdefault(name, {})[channel] = currency_of_history(history)
        elif share is not None or nature in _TOLD:
            self.why[name, channel] = NO_VOLUME if share is not None and share.of == 0 else NOT_COMPARED

    def count(self, name: str, channel: str, history: History) -> Share | None:
        """Return a count and the volume of the same days, or None where they share none; days that
        one of them lacks are told.
        """
        result, volume = known_inside(history, *self.window), self.read[channel]
        part, of = on_same_days(result, volume)
        if not part.spans or not of.spans:
            return None
        of_all = len(result.days | volume.days)
        self._remarks += _fewer(name, channel, len(result.days), of_all)
        self._remarks += _fewer(self.base, channel, len(volume.days), of_all)
        is_counted = unit_of(self.metrics.described(history)) is Unit.COUNT
        return Share(
            nearest_float(part.total),
            nearest_float(of.total),
            of_people=False,
            days=of.days,
            spread=None if is_counted else spread_of(pairs_of(part, of)),
            of_count=unit_of(self.metrics.described(self.volumes[channel])) is Unit.COUNT,
        )

    def part_moneys(self) -> None:
        """Leave amounts by themselves where the channels do not tell them in one money; tell that."""
        for name, by_channel in self._moneys.items():
            if of_one_money(by_channel.values()):
                continue
            counted = self.counted[name]
            currencies = tuple(sorted({one for one in by_channel.values() if one is not None}))
            for channel in by_channel:
                counted[channel] = counted[channel]._replace(alone=True)
                facts = {
                    "metric": name,
                    "channel": channel,
                    "currencies": currencies,
                    "several": len(currencies) > 1,
                }
                self._remarks.append((NO_ONE_MONEY, facts))

    def remarks(self) -> Iterator[Remark]:
        """Yield what has to be said of the readings: days that a volume lacks, or a result, each
        once, and figures that cannot be.
        """
        of_all = len(frozenset.union(*(one.days for one in self.read.values())))
        lacking = [
            one
            for name, volume in self.read.items()
            for one in _fewer(self.base, name, len(volume.days), of_all)
        ]
        said: set[tuple[str, str, str]] = set()
        for code, facts in [*lacking, *self._remarks]:
            key = code, facts["metric"], facts["channel"]
            if key not in said:
                said.add(key)
                yield code, facts


class MetricsTold(NamedTuple):
    """What is known of metrics: by the catalogue, and before it by the strategy that has its own."""

    catalog: Catalog
    own: Mapping[str, Metric]

    def described(self, history: History) -> Metric | str:
        """Return the metric of a history as it says itself, else as the strategy or the catalogue does."""
        return history.metric if isinstance(history.metric, Metric) else self.named(str(history.metric_id))

    def named(self, name: str) -> Metric | str:
        """Return a metric as the strategy or the catalogue describes it, else its id."""
        return self.own.get(name) or self.catalog.metrics.get(name) or name

    def nature(self, history: History) -> Nature | None:
        """Return the nature of what is measured, by the history or by who describes its metric."""
        return nature_of(self.described(history)) if history.nature is None else history.nature

    def in_money(self, history: History) -> bool:
        """Tell whether readings are amounts of money, or shares of such amounts."""
        if is_money(self.described(history)):
            return True
        is_flow = self.nature(history) is Nature.FLOW
        return not is_flow and any(is_money(self.named(one)) for one in self.denominators(history))

    def denominators(self, history: History) -> frozenset[str]:
        """Return what a rate is a share of, by the formula that the catalogue has of it."""
        return _leaf_denominators(self.catalog, str(history.metric_id))


def _side_of(metric: Metric | str) -> Better | None:
    """Return the better side of a result; of what is put in neither, as more effort is no result, nor
    of what nobody describes.
    """
    if not isinstance(metric, Metric):
        return None
    return Better.CONTEXT if metric.stage is Stage.INPUT else metric.better


def _impossible(metrics: MetricsTold, history: History) -> Number | None:
    """Return the worst of what no rate of its metric can be, or hardly ever is; None where all can."""
    limits, known = limits_of(history.metric), metrics.described(history)
    if isinstance(history.metric, str) and isinstance(
        known, Metric
    ):  # the caller's words may say another range
        own = limits_of(known)
        limits = own._replace(most=limits.most if own.high is None else None)
    odd = [value for value in history.values if limits.oddity(value) in _ODD]
    return max(odd, key=abs, default=None)


def _ratio(metrics: MetricsTold, inside: History, base: str, volume: History) -> Share | None:
    """Return a rate over all its days, or None: without denominators, or where these are people of
    several days.
    """
    below = metrics.denominators(inside)
    of_people = any(_is_people(metrics.catalog, name) for name in below)
    if inside.out_of is not None:
        weights = [exact(value) for value in inside.out_of]
    elif base in below:
        weights = [_total(inside_of(volume, day, day)) for day in inside.days]
    else:
        return None
    if of_people and len(inside) > 1:
        return None
    parts = [exact(value) * weight for value, weight in zip(inside.values, weights, strict=True)]
    of_amounts = unit_of(metrics.described(inside)) is not Unit.RATIO or any(
        unit_of(metrics.named(name)) in _AMOUNTS for name in below
    )
    return Share(
        nearest_float(sum(parts, Fraction(0))),
        nearest_float(sum(weights, Fraction(0))),
        of_people,
        spread=spread_of(list(zip(parts, weights, strict=True))) if of_amounts else None,
    )


def _is_people(catalog: Catalog, name: str) -> bool:
    return catalog.combination_of(name).over_channels == OverChannels.INTERVAL


def _leaf_denominators(catalog: Catalog, metric: str) -> frozenset[str]:
    tree = catalog.trees.get(metric)
    if tree is None:
        return frozenset()
    below = denominators(tree)
    if below:
        return frozenset(below)
    return frozenset(name for part in parts(tree) for name in _leaf_denominators(catalog, part))


def inside_of(history: History, first: date, last: date) -> History:
    """Return the readings from one day to another, both included."""
    return history.upto(last) if first == date.min else history.upto(last).after(first - _DAY)


def known_inside(history: History, first: date, last: date) -> CoveredAmounts:
    """Return the readings of the days from one to another; those that cover others, too, only where
    no reading covers these alone.
    """
    known = known_of(inside_of(history, first, last), history)
    inside = known.within(range(first.toordinal(), last.toordinal() + 1))
    return inside if inside.spans else known


def _total(history: History) -> Fraction:
    """Return the sum of all readings of what flows."""
    return history.running_totals.between(0, len(history))


def _fewer(metric: str, channel: str, days: int, of_all: int) -> Iterator[Remark]:
    """Yield what has to be said of readings that lack days which others have."""
    if days < of_all:
        yield (FEWER_DAYS, {"metric": metric, "channel": channel, "days": days, "all": of_all})
