"""Elsewhere: names of metrics that no figure counts and no verb moves: the subject of a sentence, and what is
measured in the unit of a level wherever it stands.

Knows names and units; reads nothing anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._statement.metric_kinds import in_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._statement.implied import Named, Search

__all__ = ["anywhere", "subject"]


def subject(search: Search) -> Iterator[Named]:
    """Yield what stands before the verb, or at the start of a sentence without one."""
    sentence, clauses, figure = search.sentence, search.clauses, search.figure
    limit = clauses.verb if clauses.verb >= 0 else sentence.size if figure is None else figure.start
    has_colon = ":" in sentence.words[:limit] and clauses.verb >= 0
    for first in sorted(search.names):
        if first < limit and not has_colon:
            yield search.names[first]
            return


def anywhere(search: Search) -> Iterator[Named]:
    """Yield names that are measured in the unit of a level, wherever they stand; and a score for any."""
    if search.figure is None or not search.is_level:
        return
    for first in sorted(search.names):
        named = search.names[first]
        if search.kind not in {"share", "money", "time"}:
            if named.name.endswith("_score"):
                yield named
            continue
        if in_unit(named.name, search.kind, is_level=True) == named.name:
            yield named
