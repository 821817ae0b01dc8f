"""DataSource: the declared facts of where a metric's readings come from. Knows ids, days, numbers and periods."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import final

from attrs import field, frozen

from smartgoals._checked import brief, checked, each, instance, optional_text
from smartgoals._days import day
from smartgoals._model.ids import ChannelId, MetricId, metric_id, optional_channel_id
from smartgoals._numbers import Number, optional_not_negative, plain
from smartgoals._time.period import Period


def _period(value: Period | str | None) -> Period | None:
    if value is None:
        return None
    return Period.parse(value) if isinstance(value, str) else instance(value, Period, "a Period")


def _breaks(value: Iterable[date]) -> tuple[date, ...]:
    return tuple(sorted(set(each(value, "days", day))))


@final
@checked
@brief
@frozen(kw_only=True)
class DataSource:
    """Where readings of a metric come from, and what can be asked of that source.

    `cadence` is how often a value is to be had, `latency_days` how late it comes, `reaches_back_days` how far back the
    source goes, `breaks` the days on which its definition changed, `cost_minutes` what one reading takes. Facts not given
    are unknown, and a check that needs one asks for it instead of failing.

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

    def __str__(self) -> str:
        where = f" on {self.channel}" if self.channel else ""
        kind = f" from {self.kind}" if self.kind else ""
        often = f" every {self.cadence}" if self.cadence else ""
        late = f", {plain(self.latency_days)} days late" if self.latency_days else ""
        return f"{self.metric}{where}{kind}{often}{late}"
