"""DataSource: the declared facts of where a metric's readings come from. Knows ids, days, numbers
and periods.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import final

from attrs import field, frozen

from smartgoals._checked import brief, checked, each, instance, optional_text, refuse
from smartgoals._days import day
from smartgoals._documents import document
from smartgoals._errors import raise_all
from smartgoals._messages.worded import Worded
from smartgoals._model.facts import nature_of
from smartgoals._model.ids import ChannelId, MetricId, metric_id, optional_channel_id
from smartgoals._model.metric import Nature
from smartgoals._model.way_of_reading import WayOfReading
from smartgoals._numbers import Number, optional_not_negative, plain
from smartgoals._time.period import Period


def _period(value: Period | str | None) -> Period | None:
    if value is None:
        return None
    return Period.parse(value) if isinstance(value, str) else instance(value, Period, "a Period")


def _way(value: WayOfReading | None) -> WayOfReading | None:
    return None if value is None else instance(value, WayOfReading, "a WayOfReading")


def _breaks(value: Iterable[date]) -> tuple[date, ...]:
    return tuple(sorted(set(each(value, "days", day))))


@final
@document
@checked
@brief
@frozen(kw_only=True)
class DataSource:
    """Where readings of a metric come from, and what can be asked of that source.

    `cadence` is how often a value is to be had, `latency_days` how late it comes,
    `reaches_back_days` how far back the source goes, `breaks` the days on which its definition
    changed, `cost_minutes` what one reading takes, `reading` how its histories are to be read.
    Facts not given are unknown, and a check that needs one asks for it instead of failing. Raises
    :class:`~smartgoals.InvalidValue` for a counter of a standard metric that is a flow: amounts are
    added up, and never reset.

    >>> print(DataSource(metric="followers", channel="ig", kind="platform_owned", cadence="day"))
    followers on ig from platform_owned every day
    """

    metric: MetricId = field(converter=metric_id)
    channel: ChannelId | None = field(default=None, converter=optional_channel_id)
    kind: str | None = field(default=None, converter=optional_text)
    held_by: str | None = field(default=None, converter=optional_text)
    cadence: Period | None = field(default=None, converter=_period)
    latency_days: Number | None = field(default=None, converter=optional_not_negative)
    reaches_back_days: Number | None = field(default=None, converter=optional_not_negative)
    cost_minutes: Number | None = field(default=None, converter=optional_not_negative)
    attribution: str | None = field(default=None, converter=optional_text)
    breaks: tuple[date, ...] = field(default=(), converter=_breaks)
    reading: WayOfReading | None = field(default=None, converter=_way)

    def __attrs_post_init__(self) -> None:
        way = self.reading
        if way is not None and way.counter and nature_of(self.metric) is Nature.FLOW:
            raise refuse("reading.counter", True, "left out of a flow, whose amounts add up")

    def __str__(self) -> str:
        where = f" on {self.channel}" if self.channel else ""
        kind = f" from {self.kind}" if self.kind else ""
        often = f" every {self.cadence}" if self.cadence else ""
        late = f", {plain(self.latency_days)} days late" if self.latency_days else ""
        return f"{self.metric}{where}{kind}{often}{late}"


def data_sources(value: Iterable[DataSource]) -> tuple[DataSource, ...]:
    """Return sources as a tuple; refuse two that say of one history how it is to be read, in two ways."""
    sources = each(value, "data sources", lambda one: instance(one, DataSource, "a DataSource"))
    ways: dict[tuple[str, str | None], WayOfReading] = {}
    faults = []
    for position, source in enumerate(sources):
        way = source.reading
        if way is None:
            continue
        first = ways.setdefault((source.metric, source.channel), way)
        if first != way:
            expected = (
                f"one way to read {source.metric} on {source.channel}; another source says {str(first)!r}"
                if source.channel
                else f"one way to read {source.metric}; another source says {str(first)!r}"
            )
            faults.append(refuse(f"[{position}].reading", Worded(str(way), "fault.other_way"), expected))
    raise_all(faults)
    return sources
