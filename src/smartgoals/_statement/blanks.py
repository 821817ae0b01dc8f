"""Blanks: a sentence completed, with a blank for each part that it lacks, in its own language. Knows drafts and phrases.

What a sentence has stays as it was written; a day at its end stays at its end.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from smartgoals._statement.words import Direction

if TYPE_CHECKING:
    from smartgoals._messages.formatting import Language
    from smartgoals._statement.draft import Draft

__all__ = ["PARTS", "completed"]

PARTS: Final = ("metric", "amount", "channel", "deadline", "result")
"""The parts that a sentence may lack, in the order in which their blanks stand."""
_PLACES: Final = (PARTS[:3], PARTS[3:])
"""Blanks before a day at the end of a sentence, and behind it."""
_ENDS: Final = " \t\r\n\u00a0\u202f.!;,…"


def completed(draft: Draft, lacks: Collection[str], language: Language) -> str:
    """Return the sentence of a draft with a blank for each of its parts that it lacks.

    >>> from smartgoals._messages.formatting import ENGLISH, FRENCH
    >>> from smartgoals._statement.draft import Draft
    >>> draft = Draft(statement="Get more followers by June.", language="en", spans={"deadline": [(19, 26)]})
    >>> completed(draft, ("amount", "channel"), ENGLISH)
    'Get more followers by [how many?] on [which network?] by June.'
    >>> completed(Draft(statement="Être meilleur !", language="fr"), ("amount", "deadline"), FRENCH)
    'Être meilleur de [combien\u202f?] d’ici [quand\u202f?] !'
    """
    said = draft.statement
    body = said.rstrip(_ENDS)
    rest = said[len(body) :]
    until = _day_at_end(draft, body)
    head, tail = body[:until].rstrip(_ENDS), body[until:]
    told = _with_blanks(head, draft, lacks, language, _PLACES[0])
    told = f"{told} {tail}" if tail else told
    return _with_blanks(told, draft, lacks, language, _PLACES[1]) + rest


def _with_blanks(said: str, draft: Draft, lacks: Collection[str], language: Language, parts: tuple[str, ...]) -> str:
    """Return words with the blanks of parts behind them; the words themselves are those of the sentence."""
    for part in parts:
        if part in lacks:
            said = language.phrase(f"goal.blank_{_kind(draft, part)}").replace("{said}", said)
    return said


def _day_at_end(draft: Draft, body: str) -> int:
    """Return where the day begins with which a sentence ends, or where the sentence does."""
    places = draft.spans.get("deadline", ())
    first, until = places[-1] if places else (0, 0)
    return first if until >= len(body) > 0 and first > 0 else len(body)


def _kind(draft: Draft, part: str) -> str:
    is_level = draft.direction not in (Direction.INCREASE, Direction.DECREASE, None)
    return "level" if part == "amount" and is_level else part
