"""Samples: audits that the examples of the rules on audits are made of. Loaded by those who read examples."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from smartgoals._evidence import Evidence
from smartgoals._model.audit import Audit, ChannelAudit
from smartgoals._model.channel import Channel
from smartgoals._model.measurement import Measurement
from smartgoals._model.objective import Objective
from smartgoals._model.strategy import Strategy
from smartgoals.rules._rule import Example

if TYPE_CHECKING:
    from collections.abc import Mapping

    from smartgoals.rules._finding import Fact

DAY: Final = date(2026, 3, 31)
ACCOUNT: Final = "@b on instagram"


def entry(**facts: Any) -> ChannelAudit:
    """Return an audited account in which nothing is found, with other facts where they are given."""
    known: dict[str, Any] = {
        "platform": "instagram",
        "handle": "@b",
        "owner": "Ana",
        "mission": "show the products",
    }
    return ChannelAudit(**known | facts)


def audit_of(*entries: ChannelAudit, **facts: Any) -> Audit:
    """Return an audit of these accounts, or of the one in which nothing is found."""
    known: dict[str, Any] = {"id": "q1", "as_of": DAY, "channels": entries or (entry(),)}
    return Audit(**known | facts)


def ours(**facts: Any) -> Audit:
    """Return an audit of one account with these facts."""
    return audit_of(entry(**facts))


def strategy_of(**facts: Any) -> Strategy:
    """Return a strategy of one objective and one channel."""
    known: dict[str, Any] = {
        "objectives": [Objective(id="sales", title="Sell more", kind="conversions_sales")],
        "channels": [Channel(id="ig", platform="instagram", handle="@b")],
    }
    return Strategy(**known | facts)


def followers_defined(definition: str | None) -> ChannelAudit:
    """Return an audited account with its followers under a definition."""
    followers = Measurement(metric="followers", value=1776, on=DAY, definition=definition)
    return entry(baselines=[followers])


def example(
    finds: Mapping[str, Fact] | None,
    *audits: Audit,
    strategy: Strategy | None = None,
    later: int = 1,
) -> Example:
    """Return an example whose last audit is judged, so many days later; `finds` None is one that passes."""
    as_of = date.fromordinal(DAY.toordinal() + later)
    return Example(evidence=Evidence(audits=audits, strategy=strategy), as_of=as_of, finds=finds)


def figure(metric: str, value: float) -> Audit:
    """Return an audit of one account with one figure."""
    return ours(baselines=[Measurement(metric=metric, value=value)])
