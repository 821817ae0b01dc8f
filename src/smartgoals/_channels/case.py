"""What rules on channels look at: one channel in the last snapshots, with its place under the
capacity and the twin that brings more.

Knows snapshots, the strategy and audits. It lives for one call.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple, final

from attrs import frozen

from smartgoals._case.audit_case import AuditCase
from smartgoals._case.staleness import STALE_DAYS
from smartgoals._channels.advice import ChannelAdvice
from smartgoals._channels.snapshots import ChannelFacts, Snapshot
from smartgoals._messages.worded import Worded
from smartgoals._model.audit import ChannelAudit, ChannelStatus
from smartgoals._model.channel import Channel
from smartgoals.rules._finding import Fact, Fault
from smartgoals.rules._naming import channel_named


class ScorecardScene(NamedTuple):
    """What every channel of a call shares: the last snapshots, newest first, and what was said."""

    snapshots: tuple[Snapshot, ...]
    worth_is_money: bool
    model: str | None
    least_reviews: int
    as_of: date

    def old_day(self, channel: str) -> date | None:
        """Return the last day that the latest figures of a channel are of, where that is long ago."""
        facts = self.snapshots[0].of(channel)
        if facts is None or facts.until is None or (self.as_of - facts.until).days <= STALE_DAYS:
            return None
        return facts.until


class PlannedHours(NamedTuple):
    """The hours a week that all channels are planned to take, those of one of them, and those there are.

    `is_best` says that none which takes hours brings more for an hour; None where nobody knows what
    it brings.
    """

    planned: Fraction
    own: Fraction
    capacity: Fraction
    is_best: bool | None


@final
@frozen(kw_only=True, eq=False)
class ChannelCase:
    """One channel as rules look at it.

    `room` is there when the channel does not fit the capacity, or nobody knows whether it shall, and
    `twin` is another one that does the same and brings more for an hour.
    """

    channel: str
    path: str
    scene: ScorecardScene
    audit: AuditCase | None
    known: Channel | None
    twin: Channel | str | None = None
    room: PlannedHours | None = None

    @property
    def named(self) -> Worded:
        """The id of the channel, which reads as its account, or what an audit calls it."""
        return Worded(self.channel) if self.known is None else channel_named(self.known)

    @property
    def facts(self) -> tuple[ChannelFacts, ...]:
        """What each snapshot holds of the channel, newest first."""
        of_each = (snapshot.of(self.channel) for snapshot in self.scene.snapshots)
        return tuple(facts for facts in of_each if facts is not None)

    @property
    def entry(self) -> ChannelAudit | None:
        """What the latest audit says of the channel."""
        return self.facts[0].entry if self.facts else None

    @property
    def last(self) -> date | None:
        """The last day that its figures are of, where that is long ago."""
        return self.scene.old_day(self.channel)

    @property
    def reviews(self) -> int:
        """In how many audits it was seen, since it was first seen or something was decided."""
        decided = self.entry.decided_on if self.entry is not None else None
        ends = [
            snapshot.window.end
            for snapshot in self.scene.snapshots
            if any(facts.entry is not None and facts.channel == self.channel for facts in snapshot.facts)
        ]
        return sum(decided is None or end > decided for end in ends)

    @property
    def is_young(self) -> bool:
        """Whether too few audits have seen it to judge by its figures."""
        return self.reviews < self.scene.least_reviews

    @property
    def is_unseen(self) -> bool:
        """Whether nothing is known of it yet: no audit found more than its name."""
        return not any(facts.entry is not None and _found(facts.entry) for facts in self.facts)

    def fault(self, advice: ChannelAdvice | None, variant: str = "", **facts: Fact) -> Fault:
        """Return what a rule found, with what it advises and the day of figures that are old."""
        evidence: dict[str, Any] = {"channel": self.named}
        if advice is not None:
            evidence["advice"] = advice.value
        evidence |= facts
        if self.last is not None:
            evidence["last"] = self.last
        return Fault(self.path, evidence, variant=variant)


def _found(entry: ChannelAudit) -> bool:
    """Tell whether an audit found anything on a channel, or somebody decided about it."""
    measured = any(one.value is not None for one in entry.baselines)
    said = (
        entry.owner,
        entry.cost,
        entry.last_post_on,
        entry.decided_on,
        *entry.checks,
        *entry.audience,
    )
    is_told = any(one is not None for one in said)
    return measured or is_told or entry.status is not ChannelStatus.UNKNOWN
