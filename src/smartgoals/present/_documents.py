"""Documents: which page is made of which result, and in which language and by which names it speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._checked import instance, named, refuse, truth
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._model.strategy import Strategy
from smartgoals._review.review import GoalReview, Review
from smartgoals.present._review import goal_document, review_document
from smartgoals.present._voice import Voice

if TYPE_CHECKING:
    from smartgoals.present._blocks import Document

__all__ = ["document_of"]


def document_of(
    result: object,
    *,
    language: Language | str | None = None,
    strategy: Strategy | None = None,
    short: bool = False,
    info: bool = False,
) -> Document:
    """Return the page of a result, before it is written in any form."""
    voice_of = {"is_short": named("short", truth, short), "info": named("info", truth, info)}
    names = None if strategy is None else instance(strategy, Strategy, "a Strategy", "strategy")
    if isinstance(result, Review):
        return review_document(result, Voice(asked_in(language, result.language), result.strategy, **voice_of))
    if isinstance(result, GoalReview):
        return goal_document(result, Voice(asked_in(language, result.report.language), names, **voice_of))
    raise refuse("result", result, "a result that has a page", "")
