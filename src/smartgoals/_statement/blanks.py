"""Blanks: a sentence completed, with a blank for each part that it lacks, in its own language.
Knows drafts and phrases.

What a sentence has stays as it was written; a day at its end stays at its end, and so does the mark
that closes it.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final

from smartgoals._messages.inert import inert
from smartgoals._statement.words import Movement

if TYPE_CHECKING:
    from smartgoals._messages.formatting import Language
    from smartgoals._statement.draft import Draft

__all__ = ["PARTS", "completed"]

PARTS: Final = ("counted", "metric", "amount", "channel", "site", "deadline", "result")
"""The parts that a sentence may lack, in the order in which their blanks stand."""
_BEFORE_DAY: Final = ("metric", "amount", "channel", "site")
_AFTER_COLON: Final = ("metric", "channel", "site", "amount")
_BEHIND_DAY: Final = ("deadline", "result")
_ENDS: Final = " \t\r\n\u00a0\u202f.!?;,…"
_OF_CHANGE: Final = frozenset({"increase", "decrease", "improve", "up", "down"})
"""Senses of verbs that are followed by how much they change something."""
_OF_GAIN: Final = frozenset({"gain", "obtain", "collect"})


def completed(
    draft: Draft, lacks: Collection[str], language: Language, senses: Collection[str] = _OF_CHANGE
) -> str:
    """Return the sentence of a draft with a blank for each of its parts that it lacks.

    *senses* are those of its verb, and of words such as "more often".

    >>> from smartgoals._messages.formatting import ENGLISH
    >>> from smartgoals._statement.draft import Draft
    >>> draft = Draft(statement="Get more followers by June.", language="en", direction="increase",
    ...               spans={"deadline": [(19, 26)]})
    >>> completed(draft, ("amount", "channel"), ENGLISH)
    'Get more followers by [how many?] on [which network?] by June.'
    >>> completed(Draft(statement="Be better!", language="en"), ("amount", "deadline"), ENGLISH)
    'Be better: [how many?] by [when?]!'
    """
    said = draft.statement
    body = said.rstrip(_ENDS)
    rest = said[len(body) :]
    kinds = {part: part for part in PARTS} | {"amount": _how_many(draft, lacks, senses)}
    kinds["deadline"] = "end" if draft.direction is Movement.MAINTAIN else "deadline"
    until = _day_at_end(draft, body)
    head, tail = body[:until].rstrip(_ENDS), body[until:]
    blanks = {part: _blank(draft, kinds[part], language) for part in PARTS if part in lacks}
    if "counted" in blanks:
        head = _behind_amount(draft, head, blanks["counted"])
    order = _AFTER_COLON if kinds["amount"] in ("more", "often") else _BEFORE_DAY
    told = _with_blanks(head, blanks, order)
    is_asked = "deadline" in blanks  # "by 31 June", which is no day, gives way to its blank
    told = f"{told} {tail}" if tail and not is_asked else told
    return inert(_with_blanks(told, blanks, _BEHIND_DAY) + rest)


def _blank(draft: Draft, kind: str, language: Language) -> str:
    """Return the phrase with a blank, its apostrophes those of who wrote the sentence."""
    phrase = language.phrase(f"goal.blank_{kind}")
    is_plain = "'" in draft.statement and "\u2019" not in draft.statement
    return phrase.replace("\u2019", "'") if is_plain else phrase


def _with_blanks(said: str, blanks: dict[str, str], parts: tuple[str, ...]) -> str:
    """Return words with the blanks of parts behind them; the words themselves are those of the sentence."""
    for part in parts:
        if part in blanks:
            told = blanks[part].replace("{said}", said)
            said = told if said.strip() else told.lstrip(" :,\u00a0\u202f")
    return said


def _behind_amount(draft: Draft, head: str, blank: str) -> str:
    """Return words with a blank behind the figure that counts nothing by name, or at their end."""
    places = draft.spans.get("amount", ())
    until = places[0][1] if places and places[0][1] <= len(head) else len(head)
    return _with_blanks(head[:until], {"counted": blank}, ("counted",)) + head[until:]


def _day_at_end(draft: Draft, body: str) -> int:
    """Return where the day begins with which a sentence ends, or where the sentence does."""
    places = draft.spans.get("deadline", ())
    first, until = places[-1] if places else (0, 0)
    return first if until >= len(body) > 0 and first > 0 else len(body)


def _how_many(draft: Draft, lacks: Collection[str], senses: Collection[str]) -> str:
    """Return how it is asked how many: by how many something changes, how often, which level, or
    just how many.
    """
    if "metric" in lacks or draft.direction in (Movement.MAINTAIN, Movement.ACHIEVE):
        return "level"
    if "oftener" in senses:
        return "often"
    if draft.direction is None or not (_OF_CHANGE | _OF_GAIN).intersection(senses):
        return "more"
    return "amount" if _OF_CHANGE.intersection(senses) else "gain"
