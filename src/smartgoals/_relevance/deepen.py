"""Beyond volume: per channel, what the visits bring and which of them leave again, with the doubt
of small counts stated.

Knows histories and the catalogue. Volume says how many came; the rates say what they did. A channel
is set against the rest of the channels, and a difference is called one only when the 95 % intervals
of both do not touch. Only what adds up is added up: never people over days or channels, and no
rate.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Final, NamedTuple, final

from attrs import frozen

from smartgoals._checked import each, instance, refuse
from smartgoals._days import optional_day
from smartgoals._errors import InvalidValue
from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._model.history import History
from smartgoals._model.metric import Better, Nature, OverChannels
from smartgoals._numbers import exact
from smartgoals._record import Record
from smartgoals._relevance.counts import relative_uncertainty, share_interval
from smartgoals._relevance.words import DEPTH
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._default import catalog_or_default
from smartgoals.catalog._formulas import denominators, parts

_VOLUMES: Final = (
    "sessions", "link_clicks", "profile_visits", "content_views", "impressions", "emails_delivered",
)  # fmt: skip
_STAYING: Final = frozenset({"bounce_rate", "site_engagement_rate", "engaged_sessions", "skip_rate"})
_MISSING, _NOT_COMPARED, _NO_VOLUME = "SGD204", "SGD205", "SGD206"
_TOLD: Final = frozenset({Nature.RATIO, Nature.MEAN, Nature.DISTRIBUTION, Nature.SCORE, Nature.UNIQUE})
"""Of what is no count: what is said not to be compared. A level is no result, and nothing is said of it."""
_TOO_UNCERTAIN: Final = 0.3
_DAY: Final = timedelta(days=1)


@final
@frozen(kw_only=True)
class ResultDepth:
    """One result on one channel: how many, which share of all, the rate per unit of volume with its
    95 % interval.

    `versus_rest` is the rate divided by the rate of all other channels; `clear` says that the
    intervals do not touch. `uncertainty` is about 1/sqrt(count), by which the count itself could be
    off. None where nothing can be said: people of several channels are no share and no rest of
    anything.
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
@frozen(kw_only=True)
class ChannelDepth:
    """One channel: its volume, its share of all volume, and its results."""

    channel: str
    volume: float
    volume_share: float | None
    results: tuple[ResultDepth, ...]
    days: int

    def result(self, metric: str) -> ResultDepth | None:
        """Return one result by its metric, or None."""
        return next((one for one in self.results if one.metric == metric), None)


@final
@frozen(kw_only=True)
class DepthFinding:
    """What a comparison of channels found, by a stable code and the figures behind it."""

    code: str
    channel: str
    metric: str
    evidence: Record[str, object]

    def message(self, language: Language | str = "en") -> str:
        """Say it in a language."""
        code = self.code
        if code == "SGD203" and not self.evidence["count"]:
            code = "SGD203_none"
        if code == "SGD201" and self.evidence["share"] is None:
            code = "SGD201_rate"
        return say(DEPTH, code, self.evidence, language)


@final
@frozen(kw_only=True)
class Depth:
    """Volume beside its rates, per channel; `brings` and `leaves` name the channels that a look at volume alone would misjudge.

    `brings` has a minor share of the volume and clearly more results for it; `leaves` has a major share whose visits clearly
    leave again. `start` and `end` are the days compared, both included.
    """

    volume: str
    start: date
    end: date
    channels: tuple[ChannelDepth, ...]
    brings: tuple[str, ...]
    leaves: tuple[str, ...]
    findings: tuple[DepthFinding, ...]

    def channel(self, name: str) -> ChannelDepth | None:
        """Return one channel, or None."""
        return next((one for one in self.channels if one.channel == name), None)


def deepen(
    histories: Iterable[History],
    *,
    by: str = "channel",
    volume: str | None = None,
    start: date | None = None,
    end: date | None = None,
    catalog: Catalog | None = None,
) -> Depth:
    """Set volume beside its rates per channel, over the days that all volumes share (or from
    `start` to `end`).

    `histories` holds one volume (sessions, link clicks…, or the metric named by `volume`) and
    results on two channels or more: counts such as sign-ups, or rates such as the bounce rate. A
    rate counts with its denominators (`out_of`), or with the volume when the formula divides by it.
    A volume is a count that adds up over days and channels; people (visitors, reach) do not. Raises
    :class:`~smartgoals.InvalidValue` without a volume on two channels.

    >>> from datetime import date
    >>> from smartgoals import History, deepen
    >>> day = date(2026, 11, 1)
    >>> def told(metric, channel, value):
    ...     return History.of([(day, value)], metric=metric, channel=channel)
    >>> visits = [told("sessions", "search", 8000), told("sessions", "email", 2000)]
    >>> found = deepen([*visits, told("purchases", "search", 40), told("purchases", "email", 90)])
    >>> found.brings, round(found.channel("email").volume_share, 2)
    (('email',), 0.2)
    """
    if by != "channel":
        raise refuse("by", by, "'channel': nothing else tells histories apart yet")
    chosen = catalog_or_default(catalog)
    kept = [
        one
        for one in each(histories, "histories", lambda item: instance(item, History, "a History"))
        if len(one) and one.metric_id is not None and one.channel is not None
    ]
    base, volumes = _volumes(chosen, kept, volume)
    first, last = _window(volumes, optional_day(start), optional_day(end))
    within = {name: _inside(one, first, last) for name, one in volumes.items()}
    read = {name: one for name, one in within.items() if len(one)}
    if len(read) < 2:
        expected = f"readings of {base} on at least two channels from {first.isoformat()} to {last.isoformat()}"
        raise InvalidValue(value=tuple(sorted(read)), expected=expected, path="histories")
    totals = {name: float(_total(one)) for name, one in read.items()}
    why: dict[tuple[str, str], str] = {}
    counted = _results(chosen, kept, base, read, window=(first, last), why=why)
    findings = [_finding(_MISSING, {"metric": base, "channel": name}) for name in volumes if name not in read]
    channels = tuple(
        _channel(name, totals, counted, len(read[name]), catalog=chosen)
        for name in sorted(totals, key=totals.__getitem__, reverse=True)
    )
    brings, leaves = _judge(channels, base, findings, why)
    return Depth(
        volume=base, start=first, end=last, channels=channels, brings=brings, leaves=leaves, findings=tuple(findings)
    )


def _total(history: History) -> Fraction:
    """Return the sum of all readings of what flows."""
    return history.running_totals.between(0, len(history))


def _inside(history: History, first: date, last: date) -> History:
    """Return the readings from one day to another, both included."""
    return history.upto(last) if first == date.min else history.upto(last).after(first - _DAY)


def _volumes(catalog: Catalog, histories: Sequence[History], volume: str | None) -> tuple[str, Mapping[str, History]]:
    for name in _VOLUMES if volume is None else (volume,):
        found = {str(one.channel): one for one in histories if one.metric_id == name}
        if len(found) >= 2:
            if any(_nature(catalog, one) is not Nature.FLOW for one in found.values()):
                hint = f"{name} of several days or channels is no sum"
                raise refuse("volume", name, "a count that adds up, such as sessions", hint)
            return name, found
    wanted = volume or f"one of {', '.join(_VOLUMES)}"
    raise InvalidValue(
        value=tuple(sorted({str(one.metric_id) for one in histories})),
        expected=f"histories of {wanted} on at least two channels",
        hint="people (visitors, reach) do not add up over days or channels",
        path="histories",
    )


def _nature(catalog: Catalog, history: History) -> Nature | None:
    """Return the nature of what is measured, by the history or by the caller's catalogue."""
    known = catalog.metrics.get(str(history.metric_id))
    return known.nature if history.nature is None and known is not None else history.nature


def _window(volumes: Mapping[str, History], start: date | None, end: date | None) -> tuple[date, date]:
    first = start or date.fromordinal(max(one.ordinals[0] for one in volumes.values()))
    last = end or date.fromordinal(min(one.ordinals[-1] for one in volumes.values()))
    if last < first:
        raise refuse("end", last, f"on or after {first.isoformat()}: the channels share no day otherwise")
    return first, last


class _Share(NamedTuple):
    """How many of how much; `of_people` where that is people, who are never added to those of
    another channel.
    """

    part: float
    of: float
    of_people: bool


Counted = Mapping[str, Mapping[str, _Share]]


def _results(
    catalog: Catalog,
    histories: Sequence[History],
    base: str,
    volumes: Mapping[str, History],
    *,
    window: tuple[date, date],
    why: dict[tuple[str, str], str],
) -> Counted:
    """Return, per metric and channel, how many of how much: counts of the volume, rates of their own denominators.

    What was read and is not compared is named in `why`, with the code that says the reason.
    """
    found: dict[str, dict[str, _Share]] = {}
    for one in histories:
        name, channel = str(one.metric_id), str(one.channel)
        inside = _inside(one, *window)
        if name == base or channel not in volumes or not len(inside):
            continue
        nature, share = _nature(catalog, one), None
        if nature is Nature.FLOW:
            share = _Share(float(_total(inside)), float(_total(volumes[channel])), False)
        elif nature is Nature.RATIO:
            share = _ratio(catalog, inside, base, volumes[channel])
        if share is not None and share.of > 0 and share.part >= 0:
            found.setdefault(name, {})[channel] = share
        elif share is not None or nature in _TOLD:
            why[name, channel] = _NO_VOLUME if share is not None and share.of == 0 else _NOT_COMPARED
    return found


def _ratio(catalog: Catalog, inside: History, base: str, volume: History) -> _Share | None:
    """Return a rate over all its days, or None: without denominators, or where these are people of
    several days.
    """
    below = _leaf_denominators(catalog, str(inside.metric_id))
    of_people = any(_is_people(catalog, name) for name in below)
    if inside.out_of is not None:
        weights = [exact(value) for value in inside.out_of]
    elif base in below:
        weights = [_total(_inside(volume, day, day)) for day in inside.days]
    else:
        return None
    if of_people and len(inside) > 1:
        return None
    parts = [exact(value) * weight for value, weight in zip(inside.values, weights, strict=True)]
    return _Share(float(sum(parts, Fraction(0))), float(sum(weights, Fraction(0))), of_people)


def _is_people(catalog: Catalog, name: str) -> bool:
    return catalog.combination_of(name).over_channels == OverChannels.INTERVAL


def _leaf_denominators(catalog: Catalog, metric: str) -> frozenset[str]:
    tree = catalog.tree(metric)
    if tree is None:
        return frozenset()
    below = denominators(tree)
    if below:
        return frozenset(below)
    return frozenset(name for part in parts(tree) for name in _leaf_denominators(catalog, part))


def _channel(name: str, totals: Mapping[str, float], counted: Counted, days: int, *, catalog: Catalog) -> ChannelDepth:
    whole = sum(totals.values())
    results = tuple(
        _result(metric, name, by_channel, catalog) for metric, by_channel in counted.items() if name in by_channel
    )
    return ChannelDepth(
        channel=name,
        volume=totals[name],
        volume_share=totals[name] / whole if whole > 0 else None,
        results=results,
        days=days,
    )


def _result(metric: str, channel: str, by_channel: Mapping[str, _Share], catalog: Catalog) -> ResultDepth:
    count, base, of_people = by_channel[channel]
    others = [share for name, share in by_channel.items() if name != channel]
    if of_people and len(others) > 1:
        others = []
    rest_count, rest_base = sum(share.part for share in others), sum(share.of for share in others)
    own, rest = share_interval(count, base), share_interval(rest_count, rest_base)
    rest_rate = rest_count / rest_base if rest_base > 0 else None
    higher = own is not None and rest is not None and own[0] > rest[1]
    lower = own is not None and rest is not None and own[1] < rest[0]
    known = catalog.metrics.get(metric)
    better = Better.HIGHER if known is None else known.better
    good = None if better is Better.CONTEXT or not (higher or lower) else (higher if better is Better.HIGHER else lower)
    whole = count + rest_count
    return ResultDepth(
        metric=metric,
        count=count,
        share=count / whole if whole > 0 and not of_people else None,
        rate=count / base,
        interval=own,
        rest=rest_rate,
        versus_rest=(count / base) / rest_rate if rest_rate else None,
        clear=higher or lower,
        is_good=good,
        uncertainty=relative_uncertainty(count),
    )


def _judge(
    channels: Sequence[ChannelDepth],
    base: str,
    findings: list[DepthFinding],
    why: Mapping[tuple[str, str], str],
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    brings: dict[str, None] = {}
    leaves: dict[str, None] = {}
    metrics = dict.fromkeys(result.metric for one in channels for result in one.results)
    equal_share = 1 / len(channels)
    for one in channels:
        for metric in metrics:
            result = one.result(metric)
            facts: dict[str, object] = {
                "channel": one.channel,
                "volume": base,
                "metric": metric,
                "volume_share": one.volume_share,
            }
            if result is None:
                findings.append(_finding(why.get((metric, one.channel), _MISSING), facts))
                continue
            facts |= {"count": result.count, "share": result.share, "rate": result.rate, "rest": result.rest}
            share = one.volume_share or 0
            if metric in _STAYING:
                if result.is_good is False and share >= equal_share:
                    leaves[one.channel] = None
                    findings.append(_finding("SGD202", facts))
            elif result.is_good and share <= equal_share:
                brings[one.channel] = None
                findings.append(_finding("SGD201", facts))
            elif result.uncertainty is None or (not result.clear and result.uncertainty > _TOO_UNCERTAIN):
                findings.append(_finding("SGD203", {**facts, "uncertainty": result.uncertainty}))
    unsaid = [pair for pair, code in why.items() if code == _NOT_COMPARED and pair[0] not in metrics]
    findings += [_finding(_NOT_COMPARED, {"metric": metric, "channel": channel}) for metric, channel in unsaid]
    return tuple(brings), tuple(leaves)


def _finding(code: str, facts: Mapping[str, object]) -> DepthFinding:
    return DepthFinding(code=code, channel=str(facts["channel"]), metric=str(facts["metric"]), evidence=Record(facts))
