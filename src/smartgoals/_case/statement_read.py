"""Reading a statement: the draft of a sentence, read once for all goals and proposals that say the same on one day."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smartgoals._statement.draft import Draft

__all__ = ["draft_of"]


@lru_cache(maxsize=512)
def draft_of(statement: str, as_of: date) -> Draft:
    """Return what a statement says, its days counted from one; the parser loads with the first."""
    from smartgoals._statement.parse import parse_goal

    return parse_goal(statement, as_of=as_of)
