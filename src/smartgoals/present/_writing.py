"""Writing: results as plain text and as Markdown. Values in, strings out; nothing is printed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals.present import _markdown, _text
from smartgoals.present._documents import document_of

if TYPE_CHECKING:
    from smartgoals._evidence import EvidenceLike
    from smartgoals._messages.formatting import Language

__all__ = ["markdown", "text"]


def text(
    result: object,
    *,
    evidence: EvidenceLike | None = None,
    language: Language | str | None = None,
    short: bool = False,
    info: bool = False,
) -> str:
    """Return a result as a page of plain text, no line of it longer than 88 characters where words allow.

    >>> from datetime import date
    >>> from smartgoals import Goal, Strategy, review
    >>> found = review(Strategy(goals=[Goal(id="vague", statement="more visibility")]), as_of=date(2026, 1, 5))
    >>> print(text(found).splitlines()[0])
    Strategy: review of 5 January 2026
    """
    return _text.written(document_of(result, evidence=evidence, language=language, short=short, info=info))


def markdown(
    result: object,
    *,
    evidence: EvidenceLike | None = None,
    language: Language | str | None = None,
    short: bool = False,
    info: bool = False,
) -> str:
    """Return a result as a page of Markdown.

    >>> from datetime import date
    >>> from smartgoals import Goal, Strategy, review
    >>> found = review(Strategy(goals=[Goal(id="vague", statement="more visibility")]), as_of=date(2026, 1, 5))
    >>> print(markdown(found, language="fr").splitlines()[0])
    # Stratégie : revue du 5 janvier 2026
    """
    return _markdown.written(
        document_of(result, evidence=evidence, language=language, short=short, info=info)
    )
