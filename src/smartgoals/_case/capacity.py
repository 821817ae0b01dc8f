"""Capacity: what benchmarks allow an account of this size, with the arithmetic; data with source
and year, never constants.

Knows the catalogue's priors and intensities. A target is judged as an intensity per opportunity (see the
page on attainability). It is called out of reach only where two independent sources speak, not both on weak
evidence, and even the most generous is far passed. Priors that are too old do not judge, a share of a few
followers means nothing, and what others reach says nothing of a jump from one's own stated baseline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._case.asked import WEEK, Asked, AskedShape
from smartgoals._case.shown import shown_by
from smartgoals._model.metric import Nature, Unit
from smartgoals._numbers import Number, exact, rounded
from smartgoals._words import Word

if TYPE_CHECKING:
    from smartgoals._case.known import KnownGoal
    from smartgoals.catalog._catalog import Catalog
    from smartgoals.catalog._priors import Prior

_GROWN_BY: Final = (("followers", "net_new_followers"), ("email_subscribers", "new_email_subscribers"))
_PLAIN: Final = frozenset({Unit.COUNT, Unit.RATIO})
"""Money and hours come in units that a benchmark and a caller need not share."""
_RATES: Final = frozenset({Nature.RATIO, Nature.MEAN})
_STOCKS: Final = ("followers", "email_subscribers")
_FLOWS: Final = ("posts_published", "sessions", "impressions", "emails_delivered")
_SHARED: Final = frozenset({"shares", "quotes"})
_DIVIDED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "engagement_rate_followers": ("followers", "posts_published"),
        "follower_growth_rate": ("followers",),
        "list_growth_rate": ("email_subscribers",),
        "conversion_rate": ("sessions",),
        "lead_conversion_rate": ("sessions",),
        "click_through_rate": ("impressions",),
        "reach_rate": ("followers",),
        "unsubscribe_rate": ("emails_delivered",),
    }
)
"""What an amount is divided by, for the arithmetic that a finding shows."""
K: Final = 3
"""Up to this many times the upper end of a prior is heroic, above it implausible; see the page on
attainability.
"""
SPREAD: Final = (3, 2)
"""Below and above a lone central value: figures move by a factor of 1.5 to 2 a year."""
LEAST_SIZE: Final = 500
"""Of fewer followers or subscribers a share means nothing: one friend more is a percent (house choice, 2026;
the smallest account that any usable benchmark speaks of has some 500)."""
_WEAK: Final = frozenset({"weak", "unverified"})
_VIA: Final = r"\s*\(via .*|\s+(?:19|20)\d\d\b.*"
"""What a source is called beside its publisher: by whom it was passed on, and the year of an edition."""
PART: Final = Fraction(1, 5)
"""Shares are 6.5 % of interactions on TikTok, 12 % on Instagram (Socialinsider 2026), 19 % on X
(Sysomos 2010).
"""


class Reach(Word):
    """Where a target lies against what benchmarks allow: within, between, or beyond every one of them."""

    WITHIN = "within"
    BETWEEN = "between"
    BEYOND = "beyond"


class Capacity(NamedTuple):
    """What the most generous usable prior allows, and how many times that is asked.

    `rate` is the intensity asked (a share of followers per post, growth a month, a ratio),
    `allowed` what the prior allows in the unit of the target per week (or as it is, for a ratio),
    `inputs` what was divided by.
    """

    reach: Reach
    asked: Fraction
    sign: int
    rate: Number
    times: Fraction
    allowed: Fraction
    prior: Prior
    priors: tuple[Prior, ...]
    part: Fraction
    inputs: tuple[tuple[str, Number], ...]
    divided_by: tuple[str, ...]
    assumed: bool

    @property
    def sources(self) -> int:
        """How many publishers were asked: what one of them says twice, or others pass on, is one voice."""
        return len(_publishers(self.priors))


def may_be_judged(case: KnownGoal) -> bool:
    """Tell, before anything is worked out, whether benchmarks could have something to say of a goal."""
    metric = case.metric
    if metric is None or metric.unit not in _PLAIN or case.platform is None:
        return False
    if metric.nature in _RATES or case.surroundings.has_figures:
        return True
    return metric.id in _STOCKS and case.goal.baseline is not None


def capacity_of(case: KnownGoal, asked: Asked) -> Capacity | None:
    """Return what benchmarks say of a target; None without a usable prior or the figures it needs."""
    metric = case.metric
    if (
        metric is None
        or not may_be_judged(case)
        or asked.amount is None
        or asked.shape is AskedShape.BAND
        or asked.amount <= 0
    ):
        return None
    catalog = case.surroundings.judging_catalog
    name = dict(_GROWN_BY).get(metric.id, metric.id)
    if name not in catalog.metrics:
        return None
    per = "week" if asked.shape in (AskedShape.CHANGE, AskedShape.TOTAL) else None
    if per is None and metric.nature not in _RATES:
        return None
    inputs, amount, assumed = _inputs(case), rounded(asked.amount), False
    if (not inputs and per is not None) or (per is None and case.goal.baseline is not None):
        return None
    if any(inputs.get(name, LEAST_SIZE) < LEAST_SIZE for name in _STOCKS):
        return None
    found = catalog.intensity(name, amount, given=inputs, per=per)
    if found.missing == ("posts_published",):
        typical = _typical_posts(case, inputs.get("followers"))
        if typical is not None:
            inputs["posts_published"], assumed = typical, True
            found = catalog.intensity(name, amount, given=inputs, per=per)
    if found.metric is None or found.value is None:
        return None
    priors = _priors(case, found.metric, inputs.get("followers"), found.per)
    usable = [one for one in priors if not one.stale and (one.high if asked.sign > 0 else one.low) > 0]
    if not usable:
        return None
    part = PART if found.is_bound and metric.id in _SHARED else Fraction(1)
    told = _Rate(exact(found.value), part, tuple(inputs.items()), _DIVIDED.get(found.metric, ()), assumed)
    return _against(asked, told, usable)


class _Rate(NamedTuple):
    value: Fraction
    part: Fraction
    inputs: tuple[tuple[str, Number], ...]
    divided_by: tuple[str, ...]
    assumed: bool


def _against(asked: Asked, rate: _Rate, priors: list[Prior]) -> Capacity:
    amount = asked.amount or Fraction(0)
    if asked.sign > 0:
        best = max(priors, key=lambda one: one.high)
        times = rate.value / (exact(best.high) * rate.part)
    else:
        best = min(priors, key=lambda one: one.low)
        times = exact(best.low) / rate.value
    reach = Reach.BETWEEN if times > 1 or rate.assumed else Reach.WITHIN
    if times > K and _are_enough(priors):
        reach = Reach.BEYOND
    return Capacity(
        reach=reach,
        asked=amount,
        sign=asked.sign,
        rate=rounded(rate.value),
        times=times,
        allowed=amount / times if asked.sign > 0 else amount * times,
        prior=best,
        priors=tuple(priors),
        part=rate.part,
        inputs=rate.inputs,
        divided_by=rate.divided_by,
        assumed=rate.assumed,
    )


def _publishers(priors: Iterable[Prior]) -> dict[str, bool]:
    """Return who published priors, and whether all that each of them says is weak."""
    found: dict[str, bool] = {}
    for one in priors:
        name = re.sub(_VIA, "", one.source, flags=re.IGNORECASE).casefold()
        found[name] = found.get(name, True) and one.evidence in _WEAK
    return found


def _are_enough(priors: Iterable[Prior]) -> bool:
    """Tell whether two independent sources speak, not both of them on weak evidence."""
    publishers = _publishers(priors)
    return len(publishers) > 1 and not all(publishers.values())


def _inputs(case: KnownGoal) -> dict[str, Number]:
    """Return the opportunities known of the channel: sizes, and flows per week."""
    around, channel = case.surroundings, case.goal.channel
    found: dict[str, Number] = {}
    for stock in _STOCKS:
        size = around.size(stock, channel) if around.has_figures else None
        if size is None and case.goal.metric == stock and case.start is not None:
            size = case.start.value
        if size is not None and size > 0:
            found[stock] = size
    for flow in _FLOWS if around.has_figures else ():
        weekly = _weekly(case, flow)
        if weekly is not None:
            found[flow] = weekly
    return found


def _weekly(case: KnownGoal, flow: str) -> Number | None:
    history = case.surroundings.history_named(flow, case.goal.channel)
    if history is not None:
        shown = shown_by(history, Asked(AskedShape.TOTAL, 1, None), None)
        return rounded(shown.usual) if shown is not None and shown.usual > 0 else None
    for one in reversed(case.surroundings.measurements(flow, case.goal.channel)):
        if one.value is not None and one.value > 0 and one.window is not None:
            return rounded(exact(one.value) * WEEK / one.window.days)
    return None


def _typical_posts(case: KnownGoal, followers: Number | None) -> Number | None:
    # A stale figure will do here: it is named in the evidence, and alone it can never make a goal pass.
    found = _priors(case, "posting_frequency", followers, "week")
    return next((one.typical for one in found if one.typical), None)


def _priors(case: KnownGoal, metric: str, followers: Number | None, per: str | None) -> tuple[Prior, ...]:
    around, platform = case.surroundings, case.platform
    if metric not in around.catalog.metrics:
        return ()

    return _answers(around.judging_catalog, metric, platform, around.as_of, (followers, per))


@lru_cache(maxsize=512)
def _answers(
    catalog: Catalog, metric: str, platform: str | None, as_of: date, of: tuple[Number | None, str | None]
) -> tuple[Prior, ...]:
    """Return the priors of a catalogue, which never change: goals that are checked one by one ask
    for the same ones.
    """
    from smartgoals.catalog._priors import PriorQuestion, answer  # loaded when a prior is first asked for

    followers, per = of
    # Callers are told of a misspelt platform; here the rules on channels do so.
    question = PriorQuestion(
        metric=catalog.metric(metric),
        platform=platform,
        as_of=as_of,
        followers=followers,
        per=per,
        spread=SPREAD,
    )
    return answer(catalog.benchmarks, question)
