"""Strategies for a dated stock-taking: measurements, costs, checks, and audits of channels."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from smartgoals._model.audit import (
    Audit,
    ChannelAudit,
    ChannelRequest,
    ChannelStatus,
    CompetitorSnapshot,
    Decision,
    ImpostorAccount,
    ImpostorKind,
    ImpostorStatus,
    Role,
    Swot,
    Verified,
)
from smartgoals._model.measurement import Check, CheckResult, ContentRef, Cost, Measurement, Window
from smartgoals._model.post import Post
from smartgoals._numbers import Number
from smartgoals.strategies._readings import metric_ids
from smartgoals.strategies._values import (
    LAST_DAY,
    check_day,
    check_strategy,
    days,
    ids,
    made,
    numbers,
    optional,
    rarely,
    several,
    texts,
    tuples_of,
)

_PLATFORMS = ("instagram", "newsletter", "website", "TikTok")
_CURRENCIES = ("EUR", "USD", "CHF")
_COUNTED = ("reach", "engagements", "link_clicks", "impressions")
_PARTS = ("video", "photo", "été", "18-24")


def windows(min_day: date | None = None, max_day: date | None = None) -> st.SearchStrategy[Window]:
    """Windows of days from *min_day* to *max_day*, both ends included. Shrinks to the day 2026-01-01."""
    last = check_day(max_day, "max_day", LAST_DAY)

    def window(start: date, length: int) -> Window:
        return Window(start, max(start, date.fromordinal(min(last.toordinal(), start.toordinal() + length))))

    return made(window, days(min_day, max_day), st.integers(0, 120))


def measurements(*, metrics: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Measurement]:
    """Figures of an audit, also those that were not to be had. Shrinks to followers, not available."""
    said = optional(texts(), of=4)
    day = made(lambda on: {"on": on}, days())
    window = made(lambda window: {"window": window}, windows())
    return made(
        lambda dated, **rest: Measurement(**dated, **rest),
        st.just({}) | day | window,
        metric=check_strategy(metrics, "metrics", metric_ids()),
        value=optional(numbers()),
        source=said,
        definition=said,
        collected_on=optional(days(), of=3),
        out_of=optional(numbers(0, 10_000), of=3),
        currency=st.sampled_from((None, *_CURRENCIES)),
    )


def checks(*, names: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Check]:
    """Judgements told to the library. Shrinks to Check(name='a', result='pass')."""
    named = check_strategy(names, "names", ids())
    return made(Check, name=named, result=st.sampled_from(CheckResult), note=optional(texts()))


def content_refs(*, metrics: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[ContentRef]:
    """Pieces of content worth naming. Shrinks to the post https://example.org/1."""
    return made(
        ContentRef,
        url=made("https://example.org/{}".format, st.integers(1, 999)),
        metric=optional(check_strategy(metrics, "metrics", metric_ids())),
        value=optional(numbers()),
        pinned=st.booleans(),
    )


def costs() -> st.SearchStrategy[Cost]:
    """What channels cost, item by item. Shrinks to Cost(): nothing looked at."""
    amount = optional(numbers(0, 10**9))
    items = ("ad_spend", "effort_hours", "hourly_cost", "tools", "content", "fees")
    return made(Cost, currency=optional(st.sampled_from(_CURRENCIES)), **dict.fromkeys(items, amount))


def posts(
    *, metrics: st.SearchStrategy[str] | None = None, min_day: date | None = None, max_day: date | None = None
) -> st.SearchStrategy[Post]:
    """Posts with what was counted of them, and no ids. Shrinks to one of 2026-01-01 that reached nobody."""
    counted = st.sampled_from(_COUNTED) if metrics is None else check_strategy(metrics, "metrics", ids())
    word = optional(st.sampled_from(_PARTS))
    return made(
        Post,
        day=days(min_day, max_day),
        counts=st.dictionaries(counted, numbers(0, 10**9), min_size=1, max_size=3),
        channel=optional(ids()),
        format=word,
        topic=word,
    )


def roles() -> st.SearchStrategy[Role]:
    """People who administer a channel. Shrinks to Role(who='a')."""
    return made(Role, who=texts(), role=optional(texts(), of=3))


def shares() -> st.SearchStrategy[dict[str, Number]]:
    """Shares that sum to at most 1, by name. Shrinks to {}."""
    cuts = st.dictionaries(st.sampled_from(_PARTS), st.integers(0, 25), max_size=4)
    return made(lambda parts: {name: part / 100 for name, part in parts.items()}, rarely({}, cuts, of=3))


def channel_audits(
    *,
    metrics: st.SearchStrategy[str] | None = None,
    channels: st.SearchStrategy[str] | None = None,
    objectives: st.SearchStrategy[str] | None = None,
    goals: st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[ChannelAudit]:
    """What an audit found on one channel. Shrinks to ChannelAudit(platform='instagram')."""
    said, metric = optional(texts(), of=4), check_strategy(metrics, "metrics", metric_ids())
    return made(
        ChannelAudit,
        platform=st.sampled_from(_PLATFORMS),
        handle=optional(st.sampled_from(("@boutique", "@Boutique_fr", "été"))),
        channel=optional(check_strategy(channels, "channels", ids())),
        url=said,
        display_name=said,
        bio=said,
        bio_link=said,
        hashtags=several(texts(), max_size=2),
        verified=st.sampled_from((Verified.UNKNOWN, *Verified)),
        owner=said,
        admins=several(roles(), max_size=2),
        mission=said,
        objective_ids=several(check_strategy(objectives, "objectives", ids()), max_size=2),
        kpis=several(metric, max_size=2),
        goal_ids=several(check_strategy(goals, "goals", ids()), max_size=2),
        last_post_on=optional(days()),
        status=st.sampled_from((ChannelStatus.UNKNOWN, *ChannelStatus)),
        baselines=tuples_of(measurements(metrics=metric), max_size=2),
        top_content=several(content_refs(metrics=metric), max_size=2),
        content_mix=shares(),
        audience=rarely({}, st.dictionaries(st.sampled_from(("age", "country")), shares(), max_size=2)),
        checks=several(checks(), max_size=2, unique_by=lambda one: one.name),
        evidence=several(texts(), max_size=2),
        cost=optional(costs(), of=4),
        decision=st.sampled_from((Decision.UNDECIDED, *Decision)),
        decision_reason=said,
        decided_on=optional(days()),
        notes=said,
    )


def impostor_accounts() -> st.SearchStrategy[ImpostorAccount]:
    """Accounts that might be taken for ours. Shrinks to an impostor on instagram."""
    said = optional(texts())
    return made(
        ImpostorAccount,
        platform=st.sampled_from(_PLATFORMS),
        kind=st.sampled_from(ImpostorKind),
        handle=said,
        url=said,
        presumed_owner=said,
        action=said,
        status=st.sampled_from(ImpostorStatus),
    )


def competitor_snapshots(
    *, metrics: st.SearchStrategy[str] | None = None
) -> st.SearchStrategy[CompetitorSnapshot]:
    """What can be seen of competitors from outside. Shrinks to 'a' on instagram."""
    return made(
        CompetitorSnapshot,
        name=texts(),
        platform=st.sampled_from(_PLATFORMS),
        measurements=tuples_of(measurements(metrics=metrics), max_size=2),
    )


def swots() -> st.SearchStrategy[Swot]:
    """Strengths, weaknesses, opportunities and threats. Shrinks to Swot()."""
    words = several(texts(), max_size=2)
    return made(Swot, strengths=words, weaknesses=words, opportunities=words, threats=words)


def channel_requests() -> st.SearchStrategy[ChannelRequest]:
    """Wishes to open a new channel. Shrinks to ChannelRequest(platform='instagram')."""
    said = optional(texts())
    return made(
        ChannelRequest,
        platform=st.sampled_from(_PLATFORMS),
        requester=said,
        audience=said,
        content=said,
        responsible=said,
    )


def _audit(as_of: date, window: tuple[int, int] | None, wait: int | None, **parts: Any) -> Audit:
    last = None if window is None else max(1, as_of.toordinal() - window[0])
    first = None if window is None or last is None else max(1, last - window[1])
    return Audit(
        as_of=as_of,
        window=Window(date.fromordinal(first), date.fromordinal(last)) if first and last else None,
        next_due=None if wait is None else as_of + timedelta(days=wait),
        **parts,
    )


def audits(
    *,
    ids: st.SearchStrategy[str] | None = None,
    metrics: st.SearchStrategy[str] | None = None,
    channel_audits: st.SearchStrategy[ChannelAudit] | None = None,
) -> st.SearchStrategy[Audit]:
    """Audits: dated inventories of the channels. Shrinks to the audit 'a' of 2026-01-01, with
    nothing in it.
    """
    said, metric = optional(texts(), of=4), check_strategy(metrics, "metrics", metric_ids())
    inventory = check_strategy(channel_audits, "channel_audits", _found())
    return made(
        _audit,
        days(),
        optional(st.tuples(st.integers(0, 60), st.integers(0, 120)), of=3),
        optional(st.integers(1, 400)),
        id=check_strategy(ids, "ids", _ids()),
        scope=said,
        auditor=said,
        channels=tuples_of(inventory, max_size=3, unique_by=lambda one: one.identity),
        impostors=several(impostor_accounts(), max_size=2),
        competitors=several(competitor_snapshots(metrics=metric), max_size=2),
        requests=several(channel_requests(), max_size=2),
        swot=optional(swots(), of=3),
        notes=several(texts(), max_size=2),
    )


def _ids() -> st.SearchStrategy[str]:
    return ids()


def _found() -> st.SearchStrategy[ChannelAudit]:
    return channel_audits()
