"""Reading a statement: its draft, read once for all goals and proposals that say the same on one
day, and its words.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartgoals._messages.formatting import Language
    from smartgoals._statement.draft import Draft
    from smartgoals._statement.sentence import Sentence

__all__ = ["draft_of", "words_of"]


@lru_cache(maxsize=512)
def draft_of(statement: str, as_of: date) -> Draft:
    """Return what a statement says, its days counted from one; the parser loads with the first."""
    from smartgoals._statement.parse import parse_goal

    return parse_goal(statement, as_of=as_of)


def words_of(statement: str, language: Language | None, as_of: date | None) -> Sentence:
    """Return a statement as the words that its draft is read from; its language is recognised where
    none is given.
    """
    from smartgoals._statement.parse import sentence_of

    return sentence_of(statement, language, as_of)[0]
