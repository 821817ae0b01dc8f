"""Unsaid totals: figures that a row of totals leaves empty, or writes as zero because they do not add up.

Knows rows and metrics, and reads no figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from smartgoals._location import as_text
from smartgoals._model.metric import Metric, Nature
from smartgoals.catalog._blocks import Row
from smartgoals.catalog._day_cells import is_empty

VIEWS: Final = frozenset({"video_views", "engaged_views", "content_views"})
"""Metrics that take somebody who looked."""
_ADDED: Final = frozenset({Nature.FLOW, Nature.STOCK})
_OF_ZERO: Final = frozenset("0:., %")


def is_unsaid(total: Row, at: int, parts: Sequence[Row], metric: Metric, *, seen: bool) -> bool:
    """Tell whether a total says nothing of a metric, where parts of it do or somebody looked (`seen`)."""
    if at >= len(total) or is_empty(total[at]):
        return any(at < len(part) and not is_empty(part[at]) for part in parts)
    if metric.nature in _ADDED or not _is_zero(total[at]):
        return False
    return (seen and metric.nature is Nature.UNIQUE) or any(says_something(part, at) for part in parts)


def says_something(row: Row, at: int) -> bool:
    """Tell whether a cell is neither empty nor zero."""
    return at < len(row) and not is_empty(row[at]) and not _is_zero(row[at])


def _is_zero(cell: object) -> bool:
    said = as_text(cell)
    return "0" in said and set(said) <= _OF_ZERO
