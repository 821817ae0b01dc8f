"""Beyond volume: per channel, what the visits bring and which of them leave again, with the doubt
of small counts stated.

Knows histories and the catalogue. Volume says how many came; the rates say what they did. A channel
is set against the rest of the channels, and a difference is called one only when the 95 % intervals
of both do not touch. Only what adds up is added up: never people over days or channels, and no
rate.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Final, Literal, TypeAlias, final, overload

from attrs import frozen

from smartgoals._channels import uncompared, unlike
from smartgoals._channels.comparison import MISSING, ChannelDepth, ComparisonCase, HistoryPlace, ResultDepth
from smartgoals._channels.content import content_depth
from smartgoals._channels.content_depth import ContentDepth
from smartgoals._checked import Arguments, each, instance, refuse, refusing, text
from smartgoals._days import optional_day
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, raise_all
from smartgoals._evidence import EvidenceLike, evidence_of, formerly
from smartgoals._messages.formatting import Language
from smartgoals._model.currency import currency_of_history, of_one_money
from smartgoals._model.history import History
from smartgoals._model.metric import Better, Nature
from smartgoals._model.post import Post
from smartgoals._numbers import nearest_float, rounded
from smartgoals._relevance.amounts import amount_error, amount_interval, count_interval
from smartgoals._relevance.counts import relative_uncertainty, share_interval
from smartgoals._relevance.results import (
    IMPOSSIBLE,
    MetricsTold,
    Remark,
    Results,
    Share,
    known_inside,
)
from smartgoals._relevance.same_days import CoveredAmounts, known_of, on_days_of_all
from smartgoals._renamed import Renamed
from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._default import catalog_or_default
from smartgoals.rules._engine import in_order, outcome
from smartgoals.rules._finding import Finding
from smartgoals.rules._readings.case import name_of
from smartgoals.rules._ruleset import RuleSet
from smartgoals.rules._terms import of_waivers, terms_of
from smartgoals.rules._waivers import Waiver
from smartgoals.rules._words import Subject

DepthFinding: TypeAlias = Finding
"""What a finding of a comparison was called before all findings were of one type."""
COMPARISON_RULES: Final = RuleSet(rules=(*unlike.RULES, *uncompared.RULES))
"""The rules on comparisons of channels, as :func:`~smartgoals.deepen` runs them."""

_VOLUMES: Final = (
    "sessions", "link_clicks", "profile_visits", "content_views", "impressions", "emails_delivered",
)  # fmt: skip


@final
@document
@frozen(kw_only=True)
class Depth:
    """Volume beside its rates, per channel; `brings` and `leaves` name the channels that a look at
    volume alone would misjudge.

    `brings` has a minor share of the volume and clearly more results for it; `leaves` has a major
    share whose visits clearly leave again. `start` and `end` are the days compared, both included.
    `waived` holds findings that a waiver takes out.
    """

    volume: str
    start: date
    end: date
    channels: tuple[ChannelDepth, ...]
    brings: tuple[str, ...]
    leaves: tuple[str, ...]
    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...] = ()

    @refusing(channel=text)
    def get(self, channel: str) -> ChannelDepth | None:
        """Return what was compared of a channel; None where nothing was."""
        return next((depth for depth in self.channels if depth.channel == channel), None)

    channel = Renamed("channel", "get")


@overload
def deepen(
    histories: Iterable[History],
    *,
    as_of: date | None = None,
    evidence: EvidenceLike | None = None,
    by: Literal["channel"] = "channel",
    volume: str | None = None,
    start: date | None = None,
    end: date | None = None,
    language: Language | str = "en",
    rules: RuleSet | None = None,
    waivers: Iterable[Waiver] = (),
) -> Depth: ...


@overload
def deepen(
    histories: Iterable[Post],
    *,
    as_of: date | None = None,
    evidence: EvidenceLike | None = None,
    by: Literal["content"],
    volume: str | None = None,
    start: date | None = None,
    end: date | None = None,
) -> ContentDepth: ...


@formerly("catalog")
def deepen(
    histories: Iterable[History] | Iterable[Post],
    *,
    as_of: date | None = None,
    evidence: EvidenceLike | None = None,
    by: Literal["channel", "content"] = "channel",
    volume: str | None = None,
    start: date | None = None,
    end: date | None = None,
    language: Language | str = "en",
    rules: RuleSet | None = None,
    waivers: Iterable[Waiver] = (),
) -> Depth | ContentDepth:
    """Set volume beside its rates per channel, over the days that all volumes share (or from
    `start` to `end`).

    `histories` holds one volume (sessions, link clicks…, or the metric named by `volume`) and
    results on two channels or more: counts such as sign-ups, or rates such as the bounce rate. A
    count is set against the volume of the days that both have readings of, and volumes and shares are
    of days that all channels have. A rate counts with its denominators (`out_of`), or with the volume when
    the formula divides by it. A volume is a count that adds up over days and channels; people
    (visitors, reach) do not. `rules` are :data:`COMPARISON_RULES` or a set of yours; what `waivers`
    accept on the day `as_of` is left out. Raises :class:`~smartgoals.InvalidValue` without a volume on two
    channels, and for two histories of one metric on a channel; of several arguments that are wrong
    every one is told.

    With `by="content"` *histories* holds :class:`~smartgoals.channels.Post` s instead, and formats and
    topics are set against each other on each channel, per time shown: by `volume`, or what most
    posts of the channel tell. Posts after `as_of` do not count. No rule judges content.

    >>> from datetime import date
    >>> from smartgoals import History
    >>> from smartgoals.channels import deepen
    >>> day = date(2026, 11, 1)
    >>> def told(metric, channel, value):
    ...     return History.of([(day, value)], metric=metric, channel=channel)
    >>> visits = [told("sessions", "search", 8000), told("sessions", "email", 2000)]
    >>> found = deepen([*visits, told("purchases", "search", 40), told("purchases", "email", 90)])
    >>> found.brings, round(found.get("email").volume_share, 2)
    (('email',), 0.2)
    """
    told = Arguments()
    of = told.read("by", _by, by)
    known = told.read("evidence", evidence_of, evidence)
    begins, ends = told.read("start", optional_day, start), told.read("end", optional_day, end)
    if begins is not None and ends is not None and ends < begins:
        told.faults.append(refuse("end", ends, f"on or after the start, {begins.isoformat()}"))
    wanted = told.read("volume", _name, volume)
    on = told.read("as_of", optional_day, as_of)
    if of == "content":
        told.faults += _not_of_content(language=language, rules=rules, waivers=waivers)
        until = min((one for one in (ends, on) if one is not None), default=None)
        return content_depth(told, histories, known, wanted, (begins, until))
    terms = terms_of(told, COMPARISON_RULES, rules=rules, language=language, waivers=waivers, as_of=on)
    given = told.read("histories", _histories, histories)
    kept = _kept(given or ())
    if kept:
        told.read("histories", _told_once, kept)
    told.settle()
    chosen = catalog_or_default(known.catalog)
    own = {} if known.strategy is None else {str(one.id): one for one in known.strategy.metrics}
    metrics = MetricsTold(chosen, own)
    case, window = _compared(metrics, kept, wanted, (begins, ends), _places(given, chosen))
    found = outcome(terms, Subject.COMPARISON, case)
    more = of_waivers(terms, {one.waiver for one in found.waived})
    return Depth(
        volume=case.base,
        start=window[0],
        end=window[1],
        channels=case.channels,
        brings=case.brings,
        leaves=case.leaves,
        findings=in_order((*found.findings, *more)),
        waived=found.waived,
    )


def _compared(
    metrics: MetricsTold,
    histories: Sequence[History],
    volume: str | None,
    asked: tuple[date | None, date | None],
    places: Mapping[tuple[str, str], HistoryPlace],
) -> tuple[ComparisonCase, tuple[date, date]]:
    """Return channels side by side, and the days compared."""
    base, volumes = _volumes(metrics, histories, volume)
    window = _window(volumes, *asked)
    remarks: list[Remark] = []
    read = _volumes_read(base, volumes, window, remarks)
    results = Results(metrics, base, window, {name: volumes[name] for name in read}, read)
    for history in histories:
        results.add(history)
    results.part_moneys()
    shown = on_days_of_all(read)
    shares = _shares(shown)
    channels = tuple(
        _channel(name, known, shares[name], results)
        for name, known in sorted(shown.items(), key=lambda item: item[1].total, reverse=True)
    )
    told = (*remarks, *results.remarks())
    return ComparisonCase(
        base,
        channels,
        results.why,
        told,
        places,
        amounts=results.amounts,
        put_in={name for name in results.counted if results.side(name) is None},
    ), window


def _by(value: str) -> str:
    if not isinstance(value, str) or value not in ("channel", "content"):
        raise refuse("", value, "'channel' for histories, or 'content' for posts")
    return value


def _not_of_content(*, language: object, rules: object, waivers: object) -> Iterator[InvalidValue]:
    """Yield the refusal of what only findings need: no rule judges content."""
    expected, hint = "left out of a comparison of content", "no rule judges content"
    if language != "en":
        yield refuse("language", language, expected, "text() takes the language")
    if rules is not None:
        yield refuse("rules", rules, expected, hint)
    if waivers:
        yield refuse("waivers", waivers, expected, hint)


def _name(value: str | None) -> str | None:
    return None if value is None else text(value)


def _histories(value: Iterable[object]) -> tuple[History, ...]:
    return each(value, "histories", lambda item: instance(item, History, "a History"))


def _kept(histories: Iterable[History]) -> list[History]:
    """Return the histories that say of what they are and where, and have readings."""
    return [one for one in histories if len(one) and one.metric_id is not None and one.channel is not None]


def _places(histories: Sequence[History], catalog: Catalog) -> Mapping[tuple[str, str], HistoryPlace]:
    """Return where the history of a metric on a channel stood among those given, and its name."""
    return {
        (str(one.metric_id), str(one.channel)): HistoryPlace(place, name_of(one, catalog))
        for place, one in enumerate(histories)
    }


def _volumes_read(
    base: str, volumes: Mapping[str, History], window: tuple[date, date], remarks: list[Remark]
) -> Mapping[str, CoveredAmounts]:
    """Return what was read of each volume; what has no reading, or is below nothing, is told and left out."""
    read: dict[str, CoveredAmounts] = {}
    for name, history in volumes.items():
        known = known_inside(history, *window)
        if not known.spans:
            remarks.append((MISSING, {"metric": base, "channel": name}))
        elif known.total < 0:
            remarks.append((IMPOSSIBLE, {"metric": base, "channel": name, "value": rounded(known.total)}))
        else:
            read[name] = known
    if len(read) < 2:
        first, last = (day.isoformat() for day in window)
        expected = f"readings of {base}, zero or more in all, on at least two channels from {first} to {last}"
        raise InvalidValue(value=tuple(sorted(read)), expected=expected, path="histories")
    return read


def _told_once(histories: Sequence[History]) -> None:
    """Refuse two histories of one metric on one channel: which is meant, or whether both, nobody says."""
    count = Counter((str(one.metric_id), str(one.channel)) for one in histories)
    raise_all(
        [
            InvalidValue(
                value=f"{times} of {metric} on {channel}",
                expected="one history of a metric on a channel",
                hint="History.with_readings enters the readings of another export",
            )
            for (metric, channel), times in count.items()
            if times > 1
        ]
    )


def _volumes(
    metrics: MetricsTold, histories: Sequence[History], volume: str | None
) -> tuple[str, Mapping[str, History]]:
    for name in _VOLUMES if volume is None else (volume,):
        found = {str(one.channel): one for one in histories if one.metric_id == name}
        if len(found) >= 2:
            if any(metrics.nature(one) is not Nature.FLOW for one in found.values()):
                hint = f"{name} of several days or channels is no sum"
                raise refuse("volume", name, "a count that adds up, such as sessions", hint)
            if metrics.in_money(next(iter(found.values()))) and not of_one_money(
                map(currency_of_history, found.values())
            ):
                hint = "nothing is converted here, and what names no currency is in none that is known"
                raise refuse("volume", name, "amounts in one currency on all channels", hint)
            return name, found
    wanted = volume or f"one of {', '.join(_VOLUMES)}"
    raise InvalidValue(
        value=tuple(sorted({str(one.metric_id) for one in histories})),
        expected=f"histories of {wanted} on at least two channels",
        hint="people (visitors, reach) do not add up over days or channels",
        path="histories",
    )


def _window(volumes: Mapping[str, History], start: date | None, end: date | None) -> tuple[date, date]:
    """Return the first and the last day compared: of all that readings cover, those that every volume has."""
    first = start or date.fromordinal(max(known_of(one, one).spans[0][0] for one in volumes.values()))
    last = end or date.fromordinal(min(one.ordinals[-1] for one in volumes.values()))
    if last < first:
        raise refuse("end", last, f"on or after {first.isoformat()}: the channels share no day otherwise")
    return first, last


def _shares(compared: Mapping[str, CoveredAmounts]) -> Mapping[str, float | None]:
    """Return what every channel has of the volume; None where there is none, or not of the same days."""
    whole = sum(one.total for one in compared.values())
    have_days = whole > 0 and len({one.days for one in compared.values()}) == 1
    return {name: nearest_float(one.total / whole) if have_days else None for name, one in compared.items()}


def _channel(name: str, volume: CoveredAmounts, share: float | None, results: Results) -> ChannelDepth:
    return ChannelDepth(
        channel=name,
        volume=nearest_float(volume.total),
        volume_share=share,
        results=tuple(
            _result(metric, name, by_channel, results.side(metric))
            for metric, by_channel in results.counted.items()
            if name in by_channel
        ),
        days=len(volume.spans),
    )


def _result(metric: str, channel: str, by_channel: Mapping[str, Share], side: Better | None) -> ResultDepth:
    here = by_channel[channel]
    others = [share for name, share in by_channel.items() if name != channel]
    if here.alone or (here.of_people and len(others) > 1):
        others = []
    rest_count, rest_base = sum(share.part for share in others), sum(share.of for share in others)
    most = max((share.spread.largest for share in by_channel.values() if share.spread), default=Fraction(0))
    own, rest = _interval([here], most), _interval(others, most)
    rest_rate = rest_count / rest_base if rest_base > 0 else None
    higher = own is not None and rest is not None and own[0] > rest[1]
    lower = own is not None and rest is not None and own[1] < rest[0]
    good = None if side is None or not (higher or lower) else (higher if side is Better.HIGHER else lower)
    whole = here.part + rest_count
    is_whole = not (here.alone or here.of_people) and all(
        share.days == here.days for share in others
    )  # of unlike days there is no whole
    return ResultDepth(
        metric=metric,
        count=here.part,
        share=here.part / whole if whole > 0 and is_whole else None,
        rate=here.part / here.of,
        interval=own,
        rest=rest_rate,
        versus_rest=(here.part / here.of) / rest_rate if rest_rate else None,
        clear=higher or lower,
        is_good=good,
        uncertainty=_uncertainty(here, most),
    )


def _uncertainty(share: Share, most: Fraction) -> float | None:
    """Return about by what share a result could be off: a count by its size, an amount by its spread."""
    if share.spread is None or not share.part:
        return relative_uncertainty(share.part)
    error = amount_error([share.spread], most)
    return None if error is None else nearest_float(error / Fraction(share.part))


def _interval(several: Sequence[Share], most: Fraction) -> tuple[float, float] | None:
    """Return the interval of the rate of all these: of counts as counts vary, of amounts as they did."""
    part, of = sum(share.part for share in several), sum(share.of for share in several)
    spreads = [share.spread for share in several if share.spread is not None]
    if spreads:
        return amount_interval(part, of, spreads, most) if len(spreads) == len(several) else None
    of_counts = all(share.of_count for share in several)
    return share_interval(part, of) if of_counts else count_interval(part, of)
