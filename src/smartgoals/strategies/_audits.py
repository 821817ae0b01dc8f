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
    numbers,
    optional,
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

    return st.builds(window, days(min_day, max_day), st.integers(0, 120))


@st.composite
def _measurements(draw: Any, metrics: st.SearchStrategy[str]) -> Measurement:
    when = draw(st.sampled_from((None, "day", "window")))
    return Measurement(
        metric=draw(metrics),
        value=draw(optional(numbers())),
        on=draw(days()) if when == "day" else None,
        window=draw(windows()) if when == "window" else None,
        source=draw(optional(texts())),
        definition=draw(optional(texts())),
        collected_on=draw(optional(days())),
        out_of=draw(optional(numbers(0, 10_000))),
        currency=draw(optional(st.sampled_from(_CURRENCIES))),
    )


def measurements(*, metrics: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Measurement]:
    """Figures of an audit, also those that were not to be had. Shrinks to followers, not available."""
    return _measurements(check_strategy(metrics, "metrics", metric_ids()))


def checks(*, names: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Check]:
    """Judgements told to the library. Shrinks to Check(name='a', result='pass')."""
    named = check_strategy(names, "names", ids())
    return st.builds(Check, name=named, result=st.sampled_from(CheckResult), note=optional(texts()))


def content_refs(*, metrics: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[ContentRef]:
    """Pieces of content worth naming. Shrinks to the post https://example.org/1."""
    return st.builds(
        ContentRef,
        url=st.integers(1, 999).map("https://example.org/{}".format),
        metric=optional(check_strategy(metrics, "metrics", metric_ids())),
        value=optional(numbers()),
        pinned=st.booleans(),
    )


def costs() -> st.SearchStrategy[Cost]:
    """What channels cost, item by item. Shrinks to Cost(): nothing looked at."""
    amount = optional(numbers(0, 10**9))
    items = ("ad_spend", "effort_hours", "hourly_cost", "tools", "content", "fees")
    return st.builds(Cost, currency=optional(st.sampled_from(_CURRENCIES)), **dict.fromkeys(items, amount))


def posts(
    *, metrics: st.SearchStrategy[str] | None = None, min_day: date | None = None, max_day: date | None = None
) -> st.SearchStrategy[Post]:
    """Posts with what was counted of them, and no ids. Shrinks to one of 2026-01-01 that reached nobody."""
    counted = st.sampled_from(_COUNTED) if metrics is None else check_strategy(metrics, "metrics", ids())
    word = optional(st.sampled_from(_PARTS))
    return st.builds(
        Post,
        day=days(min_day, max_day),
        counts=st.dictionaries(counted, numbers(0, 10**9), min_size=1, max_size=3),
        channel=optional(ids()),
        format=word,
        topic=word,
    )


def roles() -> st.SearchStrategy[Role]:
    """People who administer a channel. Shrinks to Role(who='a')."""
    return st.builds(Role, who=texts(), role=optional(texts()))


def shares() -> st.SearchStrategy[dict[str, Number]]:
    """Shares that sum to at most 1, by name. Shrinks to {}."""
    cuts = st.lists(st.tuples(st.sampled_from(_PARTS), st.integers(0, 25)), max_size=4, unique_by=lambda one: one[0])
    return cuts.map(lambda parts: {name: part / 100 for name, part in parts})


def channel_audits(
    *,
    metrics: st.SearchStrategy[str] | None = None,
    channels: st.SearchStrategy[str] | None = None,
    objectives: st.SearchStrategy[str] | None = None,
    goals: st.SearchStrategy[str] | None = None,
) -> st.SearchStrategy[ChannelAudit]:
    """What an audit found on one channel. Shrinks to ChannelAudit(platform='instagram')."""
    said, metric = optional(texts()), check_strategy(metrics, "metrics", metric_ids())
    return st.builds(
        ChannelAudit,
        platform=st.sampled_from(_PLATFORMS),
        handle=optional(st.sampled_from(("@boutique", "@Boutique_fr", "été"))),
        channel=optional(check_strategy(channels, "channels", ids())),
        url=said,
        display_name=said,
        bio=said,
        bio_link=said,
        hashtags=tuples_of(texts(), max_size=2),
        verified=st.sampled_from((Verified.UNKNOWN, *Verified)),
        owner=said,
        admins=tuples_of(roles(), max_size=2),
        mission=said,
        objective_ids=tuples_of(check_strategy(objectives, "objectives", ids()), max_size=2),
        kpis=tuples_of(metric, max_size=2),
        goal_ids=tuples_of(check_strategy(goals, "goals", ids()), max_size=2),
        last_post_on=optional(days()),
        status=st.sampled_from((ChannelStatus.UNKNOWN, *ChannelStatus)),
        baselines=tuples_of(measurements(metrics=metric), max_size=3),
        top_content=tuples_of(content_refs(metrics=metric), max_size=2),
        content_mix=shares(),
        audience=st.dictionaries(st.sampled_from(("age", "country")), shares(), max_size=2),
        checks=tuples_of(checks(), max_size=2, unique_by=lambda one: one.name),
        evidence=tuples_of(texts(), max_size=2),
        cost=optional(costs()),
        decision=st.sampled_from((Decision.UNDECIDED, *Decision)),
        decision_reason=said,
        decided_on=optional(days()),
        notes=said,
    )


def impostor_accounts() -> st.SearchStrategy[ImpostorAccount]:
    """Accounts that might be taken for ours. Shrinks to an impostor on instagram."""
    said = optional(texts())
    return st.builds(
        ImpostorAccount,
        platform=st.sampled_from(_PLATFORMS),
        kind=st.sampled_from(ImpostorKind),
        handle=said,
        url=said,
        presumed_owner=said,
        action=said,
        status=st.sampled_from(ImpostorStatus),
    )


def competitor_snapshots(*, metrics: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[CompetitorSnapshot]:
    """What can be seen of competitors from outside. Shrinks to 'a' on instagram."""
    return st.builds(
        CompetitorSnapshot,
        name=texts(),
        platform=st.sampled_from(_PLATFORMS),
        measurements=tuples_of(measurements(metrics=metrics), max_size=2),
    )


def swots() -> st.SearchStrategy[Swot]:
    """Strengths, weaknesses, opportunities and threats. Shrinks to Swot()."""
    words = tuples_of(texts(), max_size=2)
    return st.builds(Swot, strengths=words, weaknesses=words, opportunities=words, threats=words)


def channel_requests() -> st.SearchStrategy[ChannelRequest]:
    """Wishes to open a new channel. Shrinks to ChannelRequest(platform='instagram')."""
    said = optional(texts())
    return st.builds(
        ChannelRequest,
        platform=st.sampled_from(_PLATFORMS),
        requester=said,
        audience=said,
        content=said,
        responsible=said,
    )


@st.composite
def _audits(draw: Any, id: st.SearchStrategy[str], metrics: st.SearchStrategy[str], found: Any) -> Audit:
    as_of = draw(days())
    wait = draw(optional(st.integers(1, 400)))
    return Audit(
        id=draw(id),
        as_of=as_of,
        window=draw(optional(windows(max_day=as_of))),
        scope=draw(optional(texts())),
        auditor=draw(optional(texts())),
        channels=draw(tuples_of(found, max_size=3, unique_by=lambda one: one.identity)),
        impostors=draw(tuples_of(impostor_accounts(), max_size=2)),
        competitors=draw(tuples_of(competitor_snapshots(metrics=metrics), max_size=2)),
        requests=draw(tuples_of(channel_requests(), max_size=2)),
        swot=draw(optional(swots())),
        notes=draw(tuples_of(texts(), max_size=2)),
        next_due=None if wait is None else as_of + timedelta(days=wait),
    )


def audits(
    *,
    ids: st.SearchStrategy[str] | None = None,
    metrics: st.SearchStrategy[str] | None = None,
    channel_audits: st.SearchStrategy[ChannelAudit] | None = None,
) -> st.SearchStrategy[Audit]:
    """Audits: dated inventories of the channels. Shrinks to the audit 'a' of 2026-01-01, with nothing in it."""
    return _audits(
        check_strategy(ids, "ids", _ids()),
        check_strategy(metrics, "metrics", metric_ids()),
        check_strategy(channel_audits, "channel_audits", _found()),
    )


def _ids() -> st.SearchStrategy[str]:
    return ids()


def _found() -> st.SearchStrategy[ChannelAudit]:
    return channel_audits()
