"""What rules on comparisons look at: channels side by side, and why what was read is not compared.

Knows figures alone; how they were added up is known in the results of relevance. It lives for one
call.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import Any, Final, NamedTuple, final

from attrs import frozen

from smartgoals._documents import document
from smartgoals._messages.worded import Worded
from smartgoals._relevance.results import IMPOSSIBLE, NO_DAY, NOT_COMPARED, Remark
from smartgoals._renamed import Renamed
from smartgoals.rules._finding import Fault

MISSING: Final = "SGD204"
_STAYING: Final = frozenset({"bounce_rate", "site_engagement_rate", "engaged_sessions", "skip_rate"})


class HistoryPlace(NamedTuple):
    """Where a history stood among those given, and its metric as its id that reads as its name."""

    position: int
    name: Worded


@final
@document
@frozen(kw_only=True)
class ResultDepth:
    """One result on one channel: how many, which share of all, the rate per unit of volume with its
    95 % interval.

    `versus_rest` is the rate divided by the rate of all other channels; `clear` says that the
    intervals do not touch. `uncertainty` is about 1/sqrt(count), by which the count itself could be
    off; an amount of money or time has no counting error, and interval and `uncertainty` are those
    of its readings, None of fewer than seven. None where nothing can be said: people of several
    channels are no share and no rest of anything, nor are amounts that are not known to be in one
    currency.
    """

    metric: str
    count: float
    share: float | None
    rate: float | None
    interval: tuple[float, float] | None
    rest: float | None
    versus_rest: float | None
    clear: bool
    is_good: bool | None
    uncertainty: float | None


@final
@document
@frozen(kw_only=True)
class ChannelDepth:
    """One channel: its volume on the days that all channels have, its share of all volume, and its results.

    Where no day is known of all, the volume is that of the days that its own readings cover, and has
    no share.
    """

    channel: str
    volume: float
    volume_share: float | None
    results: tuple[ResultDepth, ...]
    days: int

    def get(self, metric: str) -> ResultDepth | None:
        """Return the result of a metric; None where there is none."""
        return next((one for one in self.results if one.metric == metric), None)

    result = Renamed("result", "get")


@final
class ComparisonCase:
    """Channels compared by their results, `base` being the volume of each."""

    def __init__(
        self,
        base: str,
        channels: tuple[ChannelDepth, ...],
        why: Mapping[tuple[str, str], str],
        remarks: tuple[Remark, ...],
        histories: Mapping[tuple[str, str], HistoryPlace],
        *,
        amounts: Collection[str],
        put_in: Collection[str],
    ) -> None:
        self._amounts, self._put_in = amounts, put_in
        self.base, self.channels = base, channels
        self._why, self._remarks, self._histories = why, remarks, histories
        self._names = {metric: place.name for (metric, _), place in histories.items()}

    @cached_property
    def brings(self) -> tuple[str, ...]:
        """The channels with a minor share of the volume and clearly more results for it."""
        return tuple(dict.fromkeys(facts["channel"] for _, facts in self.brought))

    @cached_property
    def leaves(self) -> tuple[str, ...]:
        """The channels with a major share of the volume whose visits clearly leave again."""
        return tuple(dict.fromkeys(facts["channel"] for _, facts in self.left))

    @cached_property
    def brought(self) -> tuple[tuple[ResultDepth, Mapping[str, Any]], ...]:
        """Results that a channel with a minor share of the volume brings clearly more of."""
        return tuple(
            (result, facts)
            for result, facts in self.results
            if result.metric not in _STAYING and result.is_good and self._is(facts, major=False)
        )

    @cached_property
    def left(self) -> tuple[tuple[ResultDepth, Mapping[str, Any]], ...]:
        """Results that tell of a channel with a major share that its visits leave."""
        return tuple(
            (result, facts)
            for result, facts in self.results
            if result.metric in _STAYING and result.is_good is False and self._is(facts, major=True)
        )

    def _is(self, facts: Mapping[str, Any], *, major: bool) -> bool:
        share, equal = facts["volume_share"], 1 / len(self.channels)
        return share is not None and (share >= equal if major else share <= equal)

    @cached_property
    def unbrought(self) -> tuple[tuple[ResultDepth, Mapping[str, Any]], ...]:
        """The other results, of which a small count tells nothing yet; what is put in is none."""
        brought = {id(result) for result, _ in self.brought}
        return tuple(
            (result, facts)
            for result, facts in self.results
            if result.metric not in {*_STAYING, *self._put_in} and id(result) not in brought
        )

    @cached_property
    def unspread(self) -> tuple[Mapping[str, Any], ...]:
        """What there is to say of amounts of which too few readings tell how they spread."""
        return tuple(
            facts
            for result, facts in self.unbrought
            if result.count and result.uncertainty is None and result.rest is not None
        )

    def is_amount(self, result: ResultDepth) -> bool:
        """Tell whether a result is an amount of money or time."""
        return result.metric in self._amounts

    @cached_property
    def results(self) -> tuple[tuple[ResultDepth, Mapping[str, Any]], ...]:
        """Every result of every channel, with what a finding tells of it."""
        return tuple(
            (
                result,
                {
                    **self._named(channel, result.metric),
                    "count": result.count,
                    "share": result.share,
                    "rate": result.rate,
                    "rest": result.rest,
                },
            )
            for channel in self.channels
            for result in channel.results
        )

    def _named(self, channel: ChannelDepth, metric: str) -> dict[str, Any]:
        return {
            "channel": channel.channel,
            "volume": self.base,
            "metric": metric,
            "volume_share": channel.volume_share,
        }

    @cached_property
    def _reasons(self) -> tuple[Remark, ...]:
        """Why results are lacking, and what there is to say of readings, by the code that says it."""
        return (*self._lacking(), *self._remarks)

    def _lacking(self) -> Iterator[Remark]:
        metrics = dict.fromkeys(one.metric for each in self.channels for one in each.results)
        for channel in self.channels:
            for metric in metrics:
                why = self._why.get((metric, channel.channel), MISSING)
                if channel.get(metric) is None and why != IMPOSSIBLE:  # that is told with the figure
                    yield why, self._named(channel, metric)
        for (metric, name), why in self._why.items():
            if why in {NOT_COMPARED, NO_DAY} and metric not in metrics:
                yield why, {"metric": metric, "channel": name, "volume": self.base}

    def told(self, code: str) -> tuple[Mapping[str, Any], ...]:
        """Return what there is to say under a code."""
        return tuple(facts for own, facts in self._reasons if own == code)

    def fault(self, facts: Mapping[str, Any], variant: str = "") -> Fault:
        """Return what a rule found, at the history of its metric, or else of the volume."""
        metric, channel = facts["metric"], facts["channel"]
        volume = self._histories[self.base, channel]
        place = self._histories.get((metric, channel), volume)
        named = {"metric": self._names[metric]}
        if "volume" in facts:
            named["volume"] = volume.name
        return Fault(f"histories[{place.position}]", {**facts, **named}, variant=variant)
