"""Post: one piece of published content with what was counted of it. Knows ids, days and numbers;
judges nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, final

from attrs import field, frozen

from smartgoals._checked import brief, checked, mapping, name, optional_text
from smartgoals._days import day
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, SmartGoalsError, raise_all
from smartgoals._location import below
from smartgoals._model.ids import ChannelId, MetricId, metric_id, optional_channel_id
from smartgoals._numbers import Number, NumberLike, not_negative
from smartgoals._record import Record

_PAIRS: Final = "metrics to counts"


def _counts(value: Mapping[str, NumberLike]) -> Record[MetricId, Number]:
    """Read counts by metric, in order of metric; each is zero or more."""
    faults: list[SmartGoalsError] = []
    kept: dict[MetricId, Number] = {}
    for metric, count in mapping(value, _PAIRS).items():
        try:
            kept[metric_id(metric)] = not_negative(count)
        except SmartGoalsError as fault:
            faults.append(fault.at(below(metric)))
    raise_all(faults)
    if not kept:
        raise InvalidValue(value=dict(value), expected="at least one count, such as reach")
    return Record(sorted(kept.items()))


def _optional_id(value: str | None) -> str | None:
    return None if value is None else name(value)


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Post:
    """One piece of content, the day on which it was published, and what was counted of it until it was read.

    `format` is what it is (photo, reel, link), `topic` what it is about, in words of yours that are
    compared as they are written; None where nobody said. `counts` holds whole totals of this post by
    metric, each zero or more: how often it was shown (reach, impressions, content_views) and what
    people did. More may have been done than it was shown: one person comments twice.

    >>> from datetime import date
    >>> print(Post(day=date(2026, 3, 2), channel="ig", format="reel", counts={"reach": 900, "engagements": 72}))
    reel on ig of 2026-03-02: engagements 72, reach 900
    """

    day: date = field(converter=day)
    counts: Record[MetricId, Number] = field(converter=_counts)
    channel: ChannelId | None = field(default=None, converter=optional_channel_id)
    format: str | None = field(default=None, converter=optional_text)
    topic: str | None = field(default=None, converter=optional_text)
    id: str | None = field(default=None, converter=_optional_id)

    def __str__(self) -> str:
        where = f" on {self.channel}" if self.channel else ""
        counted = ", ".join(f"{metric} {count}" for metric, count in self.counts.items())
        return f"{self.format or self.id or 'post'}{where} of {self.day.isoformat()}: {counted}"
