"""Targets as intensities: a count per opportunity, since counts scale with audience and output.

Knows metrics and numbers. 300 retweets a week mean nothing until one knows that 500 followers saw four posts: 15 % of the
followers retweeting each post. The table below says which rate judges which count and what it needs.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final, Protocol, final

from attrs import frozen

from smartgoals._documents import document
from smartgoals._errors import SmartGoalsError, UnknownName
from smartgoals._model.metric import Metric, Nature
from smartgoals._numbers import Number, NumberLike, exact, number, optional_number, rounded
from smartgoals._time.period import MEAN_MONTH_DAYS, Period, PeriodLike, period

# count metric: the rate that judges it, what the count is divided by, per what, and whether it is only part of the
# rate's numerator, so that the rate bounds it from above. From benchmarks.md section 3.2 and the catalogue's formulas.
_POST: Final = ("engagement_rate_followers", ("posts_published", "followers"), "post")
_GROWTH: Final = ("follower_growth_rate", ("followers_at_start",), "month")
_JUDGED_BY: Final[Mapping[str, tuple[str, tuple[str, ...], str | None, bool]]] = MappingProxyType(
    {
        "engagements": (*_POST, False),
        "reactions": (*_POST, True),
        "comments": (*_POST, True),
        "shares": (*_POST, True),
        "quotes": (*_POST, True),
        "saves": (*_POST, True),
        "new_followers": (*_GROWTH, False),
        "net_new_followers": (*_GROWTH, False),
        "new_email_subscribers": ("list_growth_rate", ("email_subscribers_at_start",), "month", False),
        "conversions": ("conversion_rate", ("sessions",), None, False),
        "leads": ("lead_conversion_rate", ("sessions",), None, False),
        "link_clicks": ("click_through_rate", ("impressions",), None, False),
        "reach": ("reach_rate", ("followers",), None, False),
        "email_unsubscribes": ("unsubscribe_rate", ("emails_delivered",), None, False),
    }
)
_STANDS_FOR: Final = (("followers_at_start", "followers"), ("email_subscribers_at_start", "email_subscribers"))


class Lookup(Protocol):
    """What an intensity asks of a catalogue."""

    def metric(self, name: str) -> Metric: ...
    def part_names(self) -> tuple[str, ...]: ...


@final
@document
@frozen(kw_only=True)
class Intensity:
    """A target per opportunity: `value` of the rate `metric`, per `per`; or the inputs that are `missing`.

    `is_bound` says that the count is only a part of what the rate counts (shares among all interactions), so that a prior
    for the rate is generous to it. `metric` is None for a count that no rate judges.
    """

    metric: str | None
    value: Number | None
    per: str | None = None
    is_bound: bool = False
    missing: tuple[str, ...] = ()


def intensity(
    catalog: Lookup,
    name: str,
    amount: NumberLike,
    *,
    given: Mapping[str, NumberLike | None],
    per: PeriodLike | None,
    compounding: bool,
) -> Intensity:
    """Return a target as an intensity; see :meth:`smartgoals.catalog.Catalog.intensity`."""
    metric = catalog.metric(name)
    wanted = _number(amount, "amount")
    known = _given(catalog, given)
    if metric.nature in {Nature.RATIO, Nature.MEAN}:
        return Intensity(metric=metric.id, value=wanted)
    if metric.id not in _JUDGED_BY:
        return Intensity(metric=None, value=None)
    rate, below, unit, is_bound = _JUDGED_BY[metric.id]
    values = {part: known.get(part, known.get(dict(_STANDS_FOR).get(part, part))) for part in below}
    missing = tuple(part for part, value in values.items() if not value)
    if unit == "month" and per is None:
        missing += ("per",)
    if missing:
        return Intensity(metric=rate, value=None, per=unit, is_bound=is_bound, missing=missing)
    value = exact(wanted)
    for divisor in values.values():
        value /= exact(divisor or 1)
    if unit == "month" and per is not None:
        value = _monthly(value, period(per), compounding)
    return Intensity(metric=rate, value=rounded(value), per=unit, is_bound=is_bound)


def _monthly(value: Fraction, per: Period, compounding: bool) -> Fraction:
    times = MEAN_MONTH_DAYS / per.mean_days
    if not compounding or value <= -1:
        return value * times
    return Fraction((1 + float(value)) ** float(times) - 1)


def _number(value: NumberLike, path: str) -> Number:
    try:
        return number(value)
    except SmartGoalsError as fault:
        raise fault.at(path) from None


def _given(catalog: Lookup, given: Mapping[str, NumberLike | None]) -> dict[str, Number | None]:
    names = catalog.part_names()
    for part in given:
        if part not in names:
            raise UnknownName(kind="metric or named input", name=part, known=names, path="given")
    try:
        return {part: optional_number(value) for part, value in given.items()}
    except SmartGoalsError as fault:
        raise fault.at("given") from None
