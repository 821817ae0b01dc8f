"""Readings that cover days together with others: days told twice, and windows of unlike lengths.

Knows histories alone. Only what readings say of the days they cover is held against each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from smartgoals._model._spans import are_mixed, days_covered, firsts, says_days
from smartgoals._model.metric import Nature

if TYPE_CHECKING:
    from smartgoals._model.history import History
    from smartgoals.rules._readings.facts import Breach


def told_twice(position: int, history: History) -> Iterator[Breach]:
    """Amounts that add up, and of which one covers days of another, may be a sum and its parts."""
    if history.nature is not Nature.FLOW or not says_days(history):
        return
    spans = sorted(set(zip(firsts(history, 0, len(history)), history.ordinals, strict=True)))
    found: list[tuple[int, int]] = []
    end = 0
    for first, last in spans:
        if first <= end:
            shared = first, min(last, end)
            if found and first <= found[-1][1] + 1:
                shared = found[-1][0], max(found.pop()[1], shared[1])
            found.append(shared)
        end = max(end, last)
    if found:
        first, last = max(found, key=lambda one: one[1] - one[0])
        count = sum(until - since + 1 for since, until in found)
        days = {"first": date.fromordinal(first), "last": date.fromordinal(last), "days": count}
        yield "SGD120", position, {"metric": history.metric_id, **days}


def unlike_windows(position: int, history: History) -> Iterator[Breach]:
    """People, rates and scores of windows of unlike lengths are no one series."""
    if history.nature in {Nature.FLOW, Nature.STOCK, None} or not are_mixed(history, 0, len(history)):
        return
    lengths = days_covered(history)
    days = {"shortest": min(lengths), "longest": max(lengths)}
    yield "SGD121", position, {"metric": history.metric_id, **days}
