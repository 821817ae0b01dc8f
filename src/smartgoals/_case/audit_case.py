"""The case of an audit: what rules on audits take as their first argument. Knows audits, the
strategy and the catalogue.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, final

from attrs import frozen

from smartgoals._model.audit import Audit, ChannelAudit, ChannelStatus
from smartgoals._model.platform import Account, place_of_account

if TYPE_CHECKING:
    from smartgoals._evidence import Evidence
    from smartgoals._model.channel import Channel
    from smartgoals._model.metric import Metric
    from smartgoals._model.objective import Objective
    from smartgoals._model.strategy import Strategy
    from smartgoals.catalog._catalog import Catalog

AUDIT_AGAIN: Final = 92
"""So many days after it an audit that names no next date is due again: a quarter (Sprout Social and
Asana, audit templates and guides, 2024)."""


@final
@frozen(kw_only=True, eq=False, repr=False)
class AuditCase:
    """An audit to be judged on a day, with the audit before it and the strategy where they are known."""

    audit: Audit
    as_of: date
    previous: Audit | None
    strategy: Strategy | None
    catalog: Catalog

    def metric(self, id: str) -> Metric | None:
        """Return a metric by its id, from the strategy's own or the catalogue; None where nobody
        defined it.
        """
        own = self.strategy.metrics.get(id) if self.strategy is not None else None
        return own if own is not None else self.catalog.metrics.get(id)

    def entries(self) -> Iterator[tuple[str, ChannelAudit, Channel | None]]:
        """Yield the path of each audited channel, its entry, and the strategy's channel it is about."""
        for place, one in enumerate(self.audit.channels):
            yield f"channels[{place}]", one, self.channel_of(one)

    def channel_of(self, entry: ChannelAudit) -> Channel | None:
        """Return the strategy's channel that an entry is about: by its id, else by the account."""
        return channel_of(entry, self.strategy)

    def objectives_of(self, entry: ChannelAudit) -> tuple[Objective, ...]:
        """Return the known objectives of an audited channel, those of the strategy's channel included."""
        if self.strategy is None:
            return ()
        known = self.channel_of(entry)
        ids = dict.fromkeys((*entry.objective_ids, *(known.objectives if known is not None else ())))
        found = (self.strategy.objectives.get(one) for one in ids)
        return tuple(one for one in found if one is not None)

    def silent_days(self, entry: ChannelAudit) -> int | None:
        """Return how many days had passed since the last post when the audit was made; None when
        nobody looked.
        """
        return None if entry.last_post_on is None else (self.audit.as_of - entry.last_post_on).days


def channel_of(entry: ChannelAudit, strategy: Strategy | None) -> Channel | None:
    """Return the strategy's channel that an entry is about, or None."""
    if strategy is None:
        return None
    if entry.channel is not None:
        return strategy.channels.get(entry.channel)
    known = (Account(one.platform, one.handle, one.url) for one in strategy.channels)
    place = place_of_account(Account(entry.platform, entry.handle, entry.url), known)
    return None if place is None else strategy.channels[place]


def previous_of(audit: Audit, evidence: Evidence) -> Audit | None:
    """Return the latest audit before one, or None."""
    earlier = [one for one in evidence.all_audits if one.as_of < audit.as_of]
    return earlier[-1] if earlier else None


def is_kept_silent(entry: ChannelAudit) -> bool:
    """Tell whether nobody means to post there: a name that is only kept, or an account that is given up."""
    return entry.status in {ChannelStatus.PLACEHOLDER, ChannelStatus.ABANDONED}
