"""Audit: a dated stock-taking of the channels. Knows measurements, ids, days and numbers; judges nothing.

The fields are those found in twelve published audit templates. No field can hold a secret: whether
access is centralised is a check, and the password has no place.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar, final

from attrs import field, frozen

from smartgoals._checked import brief, checked, each, instance, optional_text, refuse, refusing, text
from smartgoals._days import day, optional_day
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, SmartGoalsError, raise_all
from smartgoals._messages.outline import shown_in_notebooks
from smartgoals._messages.worded import Worded
from smartgoals._model._shares import facets, shares
from smartgoals._model.ids import (
    AuditId,
    ChannelId,
    GoalId,
    MetricId,
    ObjectiveId,
    audit_id,
    goal_ids,
    metric_ids,
    objective_ids,
    optional_channel_id,
)
from smartgoals._model.measurement import Check, ContentRef, Cost, Measurement, Window, optional_window
from smartgoals._model.platform import Account, account, place_of_account, platform_word
from smartgoals._numbers import Number
from smartgoals._renamed import Renamed
from smartgoals._words import Word, member

T = TypeVar("T")


class Verified(Word):
    """Whether the platform vouches for the account."""

    YES = "yes"
    NO = "no"
    REQUESTED = "requested"
    NOT_OFFERED = "not_offered"
    UNKNOWN = "unknown"


class ChannelStatus(Word):
    """How alive an account is, as stated by the auditor."""

    ACTIVE = "active"
    DORMANT = "dormant"
    ABANDONED = "abandoned"
    PLACEHOLDER = "placeholder"
    UNKNOWN = "unknown"


class Decision(Word):
    """What was decided about a channel."""

    KEEP = "keep"
    INVEST = "invest"
    REDUCE = "reduce"
    MERGE = "merge"
    DEACTIVATE = "deactivate"
    UNDECIDED = "undecided"


class ImpostorKind(Word):
    """Why an account that is not ours is listed."""

    IMPOSTOR = "impostor"
    SQUATTER = "squatter"
    DUPLICATE = "duplicate"
    FORMER_EMPLOYEE = "former_employee"


class ImpostorStatus(Word):
    """Whether the case is still open."""

    OPEN = "open"
    REPORTED = "reported"
    CLOSED = "closed"


def _verified(value: Verified | str) -> Verified:
    return member(Verified, value, "state of verification")


def _status(value: ChannelStatus | str) -> ChannelStatus:
    return member(ChannelStatus, value, "status of a channel")


def _decision(value: Decision | str) -> Decision:
    return member(Decision, value, "decision")


def _impostor_kind(value: ImpostorKind | str) -> ImpostorKind:
    return member(ImpostorKind, value, "kind of account")


def _impostor_status(value: ImpostorStatus | str) -> ImpostorStatus:
    return member(ImpostorStatus, value, "status of a case")


def _texts(value: Iterable[str]) -> tuple[str, ...]:
    return each(value, "texts", text)


def _all(kind: type[T], what: str, value: Iterable[T]) -> tuple[T, ...]:
    return each(value, what, lambda one: instance(one, kind, f"a {kind.__name__}"))


def _measurements(value: Iterable[Measurement]) -> tuple[Measurement, ...]:
    return _all(Measurement, "measurements", value)


def _contents(value: Iterable[ContentRef]) -> tuple[ContentRef, ...]:
    return _all(ContentRef, "pieces of content", value)


def _checks(value: Iterable[Check]) -> tuple[Check, ...]:
    return _all(Check, "checks", value)


def _cost(value: Cost | None) -> Cost | None:
    return None if value is None else instance(value, Cost, "a Cost")


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Role:
    """Somebody who administers a channel, and as what.

    >>> print(Role(who="Ana", role="editor"))
    Ana (editor)
    """

    who: str = field(converter=text)
    role: str | None = field(default=None, converter=optional_text)

    def __str__(self) -> str:
        return self.who + (f" ({self.role})" if self.role else "")


def _roles(value: Iterable[Role]) -> tuple[Role, ...]:
    return _all(Role, "roles", value)


@final
@document
@checked
@brief
@frozen(kw_only=True)
class ChannelAudit:
    """What an audit found on one channel; every field but the platform may be left out.

    `channel` is the id of the strategy's channel, when it has one. `content_mix` and each facet of
    `audience` hold shares that sum to at most 1. Facts are apart from judgements: `checks` are the
    judgements.

    >>> print(ChannelAudit(platform="instagram", handle="@boutique"))
    @boutique on instagram
    """

    platform: str = field(converter=platform_word)
    handle: str | None = field(default=None, converter=optional_text)
    channel: ChannelId | None = field(default=None, converter=optional_channel_id)
    url: str | None = field(default=None, converter=optional_text)
    display_name: str | None = field(default=None, converter=optional_text)
    bio: str | None = field(default=None, converter=optional_text)
    bio_link: str | None = field(default=None, converter=optional_text)
    hashtags: tuple[str, ...] = field(default=(), converter=_texts)
    verified: Verified = field(default=Verified.UNKNOWN, converter=_verified)
    owner: str | None = field(default=None, converter=optional_text)
    admins: tuple[Role, ...] = field(default=(), converter=_roles)
    mission: str | None = field(default=None, converter=optional_text)
    objective_ids: tuple[ObjectiveId, ...] = field(default=(), converter=objective_ids)
    kpis: tuple[MetricId, ...] = field(default=(), converter=metric_ids)
    goal_ids: tuple[GoalId, ...] = field(default=(), converter=goal_ids)
    last_post_on: date | None = field(default=None, converter=optional_day)
    status: ChannelStatus = field(default=ChannelStatus.UNKNOWN, converter=_status)
    baselines: tuple[Measurement, ...] = field(default=(), converter=_measurements)
    top_content: tuple[ContentRef, ...] = field(default=(), converter=_contents)
    content_mix: tuple[tuple[str, Number], ...] = field(default=(), converter=shares)
    audience: tuple[tuple[str, tuple[tuple[str, Number], ...]], ...] = field(default=(), converter=facets)
    checks: tuple[Check, ...] = field(default=(), converter=_checks)
    evidence: tuple[str, ...] = field(default=(), converter=_texts)
    cost: Cost | None = field(default=None, converter=_cost)
    decision: Decision = field(default=Decision.UNDECIDED, converter=_decision)
    decision_reason: str | None = field(default=None, converter=optional_text)
    decided_on: date | None = field(default=None, converter=optional_day)
    notes: str | None = field(default=None, converter=optional_text)

    def __attrs_post_init__(self) -> None:
        names = [one.name for one in self.checks]
        twice = sorted({one for one in names if names.count(one) > 1})
        if twice:
            raise refuse("checks", twice, "each check once")

    @property
    def identity(self) -> tuple[str, str]:
        """What tells the account from others, which no two entries of an audit share.

        That is the platform and the user name, without case and the sign in front; the one in the
        address of the profile where no other is told.
        """
        return account(self.platform, self.handle, self.channel, url=self.url)

    @refusing(metric=text)
    def get(self, metric: str) -> Measurement | None:
        """Return the latest measurement of a metric that has a value, or the one that says it is
        not available.
        """
        found = [one for one in self.baselines if one.metric == metric]
        valued = [one for one in found if one.value is not None]
        latest = sorted(valued, key=lambda one: one.ends_on or date.min)
        return latest[-1] if latest else (found[-1] if found else None)

    measurement = Renamed("measurement", "get")

    def __str__(self) -> str:
        return f"{self.handle or self.channel or 'an account'} on {self.platform}"


@final
@document
@checked
@brief
@frozen(kw_only=True)
class ImpostorAccount:
    """An account that is not ours and might be taken for it.

    >>> print(ImpostorAccount(platform="x", handle="@b0utique"))
    impostor @b0utique on x (open)
    """

    platform: str = field(converter=platform_word)
    kind: ImpostorKind = field(default=ImpostorKind.IMPOSTOR, converter=_impostor_kind)
    handle: str | None = field(default=None, converter=optional_text)
    url: str | None = field(default=None, converter=optional_text)
    presumed_owner: str | None = field(default=None, converter=optional_text)
    action: str | None = field(default=None, converter=optional_text)
    status: ImpostorStatus = field(default=ImpostorStatus.OPEN, converter=_impostor_status)

    def __str__(self) -> str:
        return f"{self.kind} {self.handle or self.url or 'account'} on {self.platform} ({self.status})"


@final
@document
@checked
@brief
@frozen(kw_only=True)
class CompetitorSnapshot:
    """What can be seen of a competitor from outside; only public metrics can be filled.

    >>> print(CompetitorSnapshot(name="Them", platform="instagram"))
    Them on instagram
    """

    name: str = field(converter=text)
    platform: str = field(converter=platform_word)
    measurements: tuple[Measurement, ...] = field(default=(), converter=_measurements)

    def __str__(self) -> str:
        return f"{self.name} on {self.platform}"


@final
@document
@checked
@brief
@frozen(kw_only=True)
class Swot:
    """Strengths, weaknesses, opportunities and threats, in the auditor's words.

    >>> print(Swot(strengths=["a loyal public"]))
    SWOT of 1 strengths, 0 weaknesses, 0 opportunities, 0 threats
    """

    strengths: tuple[str, ...] = field(default=(), converter=_texts)
    weaknesses: tuple[str, ...] = field(default=(), converter=_texts)
    opportunities: tuple[str, ...] = field(default=(), converter=_texts)
    threats: tuple[str, ...] = field(default=(), converter=_texts)

    def __str__(self) -> str:
        sizes = (self.strengths, self.weaknesses, self.opportunities, self.threats)
        return "SWOT of {} strengths, {} weaknesses, {} opportunities, {} threats".format(*map(len, sizes))


@final
@document
@checked
@brief
@frozen(kw_only=True)
class ChannelRequest:
    """A wish to open a new channel: who asks, for whom, with what content, and who would answer for it.

    >>> print(ChannelRequest(platform="tiktok", requester="Ana"))
    request for tiktok by Ana
    """

    platform: str = field(converter=platform_word)
    requester: str | None = field(default=None, converter=optional_text)
    audience: str | None = field(default=None, converter=optional_text)
    content: str | None = field(default=None, converter=optional_text)
    responsible: str | None = field(default=None, converter=optional_text)

    def __str__(self) -> str:
        return f"request for {self.platform}" + (f" by {self.requester}" if self.requester else "")


def _as_another(channel: ChannelAudit) -> Worded:
    """Return an account as it is told beside an entry of the same."""
    facts = {"name": channel.handle or channel.channel, "platform": channel.platform}
    return Worded(str(channel), "fault.account_named" if facts["name"] else "fault.account", facts)


def _channels(value: Iterable[ChannelAudit]) -> tuple[ChannelAudit, ...]:
    kept = _all(ChannelAudit, "channel audits", value)
    first: dict[tuple[str, str], int] = {}
    faults: list[SmartGoalsError] = []
    for position, one in enumerate(kept):
        if one.identity in first:
            expected = (
                f"an account that is not listed yet (entry {first[one.identity]} is the same, case apart)"
            )
            faults.append(InvalidValue(value=_as_another(one), expected=expected, path=f"[{position}]"))
        first.setdefault(one.identity, position)
    raise_all(faults)
    return kept


def _impostors(value: Iterable[ImpostorAccount]) -> tuple[ImpostorAccount, ...]:
    return _all(ImpostorAccount, "impostor accounts", value)


def _competitors(value: Iterable[CompetitorSnapshot]) -> tuple[CompetitorSnapshot, ...]:
    return _all(CompetitorSnapshot, "competitors", value)


def _requests(value: Iterable[ChannelRequest]) -> tuple[ChannelRequest, ...]:
    return _all(ChannelRequest, "channel requests", value)


def _swot(value: Swot | None) -> Swot | None:
    return None if value is None else instance(value, Swot, "a Swot")


@final
@document
@checked
@brief
@shown_in_notebooks
@frozen(kw_only=True)
class Audit:
    """A dated inventory of the channels, which gives goals their baselines.

    >>> from datetime import date
    >>> print(Audit(id="q1", as_of=date(2026, 3, 31), channels=[ChannelAudit(platform="instagram", handle="@b")]))
    audit q1 of 2026-03-31: 1 channel
    """

    id: AuditId = field(converter=audit_id)
    as_of: date = field(converter=day)
    window: Window | None = field(default=None, converter=optional_window)
    scope: str | None = field(default=None, converter=optional_text)
    auditor: str | None = field(default=None, converter=optional_text)
    channels: tuple[ChannelAudit, ...] = field(default=(), converter=_channels)
    impostors: tuple[ImpostorAccount, ...] = field(default=(), converter=_impostors)
    competitors: tuple[CompetitorSnapshot, ...] = field(default=(), converter=_competitors)
    requests: tuple[ChannelRequest, ...] = field(default=(), converter=_requests)
    swot: Swot | None = field(default=None, converter=_swot)
    notes: tuple[str, ...] = field(default=(), converter=_texts)
    next_due: date | None = field(default=None, converter=optional_day)

    def __attrs_post_init__(self) -> None:
        if self.next_due is not None and self.next_due <= self.as_of:
            raise refuse("next_due", self.next_due, f"after the audit's own day {self.as_of.isoformat()}")

    @refusing(channel=text)
    def get(
        self, channel: str, *, platform: str | None = None, handle: str | None = None, url: str | None = None
    ) -> ChannelAudit | None:
        """Return the entry of a channel by its id, or else of the account that platform and handle,
        or its address, name.
        """
        by_id = next((one for one in self.channels if one.channel == channel), None)
        if by_id is not None or platform is None:
            return by_id
        free = [one for one in self.channels if one.channel is None]
        wanted = Account(platform_word(platform), handle, url)
        place = place_of_account(wanted, (Account(one.platform, one.handle, one.url) for one in free))
        return None if place is None else free[place]

    of_channel = Renamed("of_channel", "get")

    def __str__(self) -> str:
        count = len(self.channels)
        return f"audit {self.id} of {self.as_of.isoformat()}: {count} channel{'' if count == 1 else 's'}"
