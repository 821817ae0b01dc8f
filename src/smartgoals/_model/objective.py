"""Objective: what social media shall help to achieve, and the assumed effects that tie metrics to it.

Knows ids and days. Relevance itself is judged in another room, from a table of data.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import final

from attrs import field, frozen

from smartgoals._checked import brief, checked, each, instance, name, optional_text, refuse, text
from smartgoals._days import optional_day
from smartgoals._documents import document
from smartgoals._errors import WrongType
from smartgoals._model.ids import MetricId, ObjectiveId, metric_id, objective_id
from smartgoals._words import Word, member


class ObjectiveKind(Word):
    """The ten kinds of objective that the relevance table knows; a caller may use a kind id of
    their own instead.
    """

    BRAND_AWARENESS = "brand_awareness"
    CONVERSIONS_SALES = "conversions_sales"
    LEAD_GENERATION = "lead_generation"
    CUSTOMER_CARE = "customer_care"
    REPUTATION = "reputation"
    COMMUNITY_ENGAGEMENT = "community_engagement"
    WEBSITE_TRAFFIC = "website_traffic"
    RETENTION_LOYALTY = "retention_loyalty"
    EMPLOYER_BRAND = "employer_brand"
    THOUGHT_LEADERSHIP = "thought_leadership"


class Support(Word):
    """What a link rests on."""

    EVIDENCE = "evidence"
    HYPOTHESIS = "hypothesis"


def _kind(value: ObjectiveKind | str) -> ObjectiveKind | str:
    if isinstance(value, ObjectiveKind):
        return value
    word = name(value)
    return ObjectiveKind(word) if word in ObjectiveKind.__members__.values() else word


def _support(value: Support | str) -> Support:
    return member(Support, value, "support of a link")


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Link:
    """An assumed effect from one metric to another: products are shown on Instagram, so followers
    become buyers.

    >>> str(Link(metric="followers", to="purchases", because="products are shown there"))
    'followers leads to purchases, because products are shown there (hypothesis)'
    """

    metric: MetricId = field(converter=metric_id)
    to: MetricId = field(converter=metric_id)
    because: str | None = field(default=None, converter=optional_text)
    support: Support = field(default=Support.HYPOTHESIS, converter=_support)

    def __attrs_post_init__(self) -> None:
        if self.metric == self.to:
            raise refuse("to", self.to, "another metric than the one it starts from")

    def __str__(self) -> str:
        reason = f", because {self.because}" if self.because else ""
        return f"{self.metric} leads to {self.to}{reason} ({self.support})"


def _link(value: Link) -> Link:
    return instance(value, Link, "a Link")


def _links(value: Iterable[Link]) -> tuple[Link, ...]:
    return each(value, "links", _link)


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Objective:
    """What social media shall help to achieve; it comes first and serves the business.

    `kind` is one of :class:`ObjectiveKind` or a kind id of the caller's own. `serves` is the id of
    the objective above it, or the business aim in words. `start` and `deadline` (both included)
    bound the goals below it.

    >>> print(Objective(id="sales", title="Sell more products online", kind="conversions_sales"))
    Sell more products online (conversions_sales)
    """

    id: ObjectiveId = field(converter=objective_id)
    title: str = field(converter=text)
    kind: ObjectiveKind | str = field(converter=_kind)
    serves: str | None = field(default=None, converter=optional_text)
    links: tuple[Link, ...] = field(default=(), converter=_links)
    owner: str | None = field(default=None, converter=optional_text)
    start: date | None = field(default=None, converter=optional_day)
    deadline: date | None = field(default=None, converter=optional_day)

    def __attrs_post_init__(self) -> None:
        if self.start and self.deadline and self.deadline < self.start:
            raise refuse("deadline", self.deadline, f"on or after the start {self.start.isoformat()}")
        if self.serves == self.id:
            raise refuse("serves", self.serves, "another objective, or a business aim")

    def __str__(self) -> str:
        served = f", which serves {self.serves}" if self.serves else ""
        return f"{self.title} ({self.kind}){served}"


def objective_kind(value: Objective | ObjectiveKind | str) -> ObjectiveKind | str:
    """Return the kind of an objective, or read a kind by itself."""
    if isinstance(value, Objective):
        return value.kind
    if isinstance(value, str):
        return _kind(value)
    raise WrongType(value=value, expected="an Objective or a kind of objective")
