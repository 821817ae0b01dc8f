"""Advice on a channel: what to do with it, why a name is kept, and how findings become one
recommendation.

A finding on a channel says in its evidence what it speaks for (`advice`); one that only tells a fact
says nothing there, and a rule that failed leaves the matter open.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from smartgoals._words import Word
from smartgoals.rules._finding import Finding


class ChannelAdvice(Word):
    """What to do with a channel."""

    KEEP = "keep"
    INVEST = "invest"
    REDUCE = "reduce"
    REPAIR = "repair"
    MERGE = "merge"
    PARK = "park"
    CLOSE = "close"
    UNDECIDED = "undecided"


class KeepReason(Word):
    """Why a name is kept although the channel is dropped: then it becomes a placeholder."""

    CARE_LOAD = "care_load"
    IMPERSONATION_RISK = "impersonation_risk"
    SEARCH_OR_REPUTATION = "search_or_reputation"
    ARCHIVE_DUTY = "archive_duty"
    LONE_COMPETITOR = "lone_competitor"


_FIRST: Final = (ChannelAdvice.CLOSE, ChannelAdvice.PARK, ChannelAdvice.MERGE)
_LESS: Final = (ChannelAdvice.REDUCE, ChannelAdvice.REPAIR)


def advice_of(
    findings: Iterable[Finding], reasons: tuple[KeepReason, ...], *, is_unseen: bool
) -> ChannelAdvice:
    """Return one recommendation: what drops a channel first, then less or more.

    Where two contradict each other the channel is kept. One of which nothing is known is not closed
    for what nobody said of it.
    """
    advices = [advice for finding in findings for advice in _advices(finding, is_unseen=is_unseen)]
    for advice in _FIRST:
        if advice in advices:
            is_kept = advice is ChannelAdvice.CLOSE and reasons
            return ChannelAdvice.PARK if is_kept else advice
    less = [advice for advice in advices if advice in _LESS]
    if less and ChannelAdvice.INVEST in advices:
        return ChannelAdvice.KEEP
    if less:
        return less[0]
    for advice in (ChannelAdvice.INVEST, ChannelAdvice.UNDECIDED):
        if advice in advices:
            return advice
    return ChannelAdvice.KEEP


def _advices(finding: Finding, *, is_unseen: bool) -> tuple[ChannelAdvice, ...]:
    if is_unseen and finding.code == "K1":
        return (ChannelAdvice.UNDECIDED,)
    advice = finding.evidence.get("advice")
    if isinstance(advice, str) and advice in tuple(ChannelAdvice):
        return (ChannelAdvice(advice),)
    return (ChannelAdvice.UNDECIDED,) if "failure" in finding.evidence else ()
