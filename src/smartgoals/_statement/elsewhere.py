"""Elsewhere: names of metrics that no figure counts and no verb moves: the subject of a sentence, and what is
measured in the unit of a level wherever it stands.

Knows names and units; reads nothing anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._statement.metric_kinds import in_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.implied import Named, Search
    from smartgoals._statement.sentence import Sentence

__all__ = ["anywhere", "is_told_apart", "subject", "told_apart"]


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


def told_apart(search: Search) -> Iterator[Named]:
    """Yield the name behind a colon that its figure follows: "be more visible: new followers 500"."""
    for named in search.names.values():
        if search.figure is not None and _is_behind_colon(
            search.sentence, search.clauses.verb, named, search.figure
        ):
            yield named


def is_told_apart(sentence: Sentence, verb: int, named: Named | None, figure: SaidFigure) -> bool:
    """Tell whether a level is told by its name and its number, behind a colon and the verb that only leads to
    it: "improve service: response time 2 hours".
    """
    is_plain = not (figure.role or figure.sign or figure.is_factor)
    return is_plain and named is not None and _is_behind_colon(sentence, verb, named, figure)


def _is_behind_colon(sentence: Sentence, verb: int, named: Named, figure: SaidFigure) -> bool:
    return verb >= 0 and named.until == figure.start and ":" in sentence.words[verb : named.first]
