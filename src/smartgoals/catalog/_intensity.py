"""Targets as intensities: a count per opportunity, since counts scale with audience and output.

Knows metrics and numbers. 300 retweets a week mean nothing until one knows that 500 followers saw
four posts: 15 % of the followers retweeting each post. The table below says which rate judges which
count and what it needs.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import partial
from types import MappingProxyType
from typing import Final, Protocol, final

from attrs import frozen

from smartgoals._checked import Arguments, mapping, truth
from smartgoals._documents import document
from smartgoals._errors import UnknownName
from smartgoals._model.metric import Metric, Nature
from smartgoals._numbers import Number, NumberLike, exact, number, optional_number, rounded
from smartgoals._time.period import MEAN_MONTH_DAYS, Period, PeriodLike, optional_period

# count metric: the rate that judges it, what the count is divided by, per what, and whether it is
# only part of the rate's numerator, so that the rate bounds it from above. From benchmarks.md
# section 3.2 and the catalogue's formulas.
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
_STANDS_FOR: Final = (
    ("followers_at_start", "followers"),
    ("email_subscribers_at_start", "email_subscribers"),
)


class Lookup(Protocol):
    """What an intensity asks of a catalogue."""

    def metric(self, name: str) -> Metric: ...
    def part_names(self) -> tuple[str, ...]: ...


@final
@document
@frozen(kw_only=True)
class Intensity:
    """A target per opportunity: `value` of the rate `metric`, per `per`; or the inputs that are `missing`.

    `is_bound` says that the count is only a part of what the rate counts (shares among all
    interactions), so that a prior for the rate is generous to it. `metric` is None for a count that
    no rate judges.
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
    told = Arguments()
    metric = told.read("metric", catalog.metric, name)
    wanted = told.read("amount", number, amount)
    known = told.read("given", partial(_given, catalog), given)
    span = told.read("per", optional_period, per)
    is_compounding = told.read("compounding", truth, compounding)
    told.settle()
    if metric.nature in {Nature.RATIO, Nature.MEAN}:
        return Intensity(metric=metric.id, value=wanted)
    if metric.id not in _JUDGED_BY:
        return Intensity(metric=None, value=None)
    rate, below, unit, is_bound = _JUDGED_BY[metric.id]
    values = {part: known.get(part, known.get(dict(_STANDS_FOR).get(part, part))) for part in below}
    missing = tuple(part for part, value in values.items() if not value)
    if unit == "month" and span is None:
        missing += ("per",)
    if missing:
        return Intensity(metric=rate, value=None, per=unit, is_bound=is_bound, missing=missing)
    value = exact(wanted)
    for divisor in values.values():
        value /= exact(divisor or 1)
    if unit == "month" and span is not None:
        value = _monthly(value, span, is_compounding)
    return Intensity(metric=rate, value=rounded(value), per=unit, is_bound=is_bound)


def _monthly(value: Fraction, per: Period, compounding: bool) -> Fraction:
    times = MEAN_MONTH_DAYS / per.mean_days
    if not compounding or value <= -1:
        return value * times
    return Fraction((1 + float(value)) ** float(times) - 1)


def _given(catalog: Lookup, given: Mapping[str, NumberLike | None]) -> dict[str, Number | None]:
    names, told, found = catalog.part_names(), Arguments(), dict[str, Number | None]()
    for part, value in mapping(given, "opportunities to numbers").items():
        if part not in names:
            told.faults.append(UnknownName(kind="metric or named input", name=part, known=names))
        found[part] = told.read("", optional_number, value)
    told.settle()
    return found
