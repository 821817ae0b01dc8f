"""Tokens: a sentence parted into words, numbers and signs, each with where it stands in the text.

Knows no language. What people type in many ways reads alike here (typographic apostrophes, dashes
and spaces, full-width digits, letters with their accents apart), and offsets stay those of the text
as it was given. Every pattern decides by what stands next, so that any text takes linear time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice
from types import MappingProxyType
from typing import Final, NamedTuple

__all__ = ["Token", "tokens_of", "without_short_forms"]

# Blanks that people part thousands with: the common one, the non-breaking ones and the thin ones.
_GAP: Final = "[ \u00a0\u2009\u202f'\u2019]"
_JOINED: Final = "\u0300-\u036f\u00ad\u200b\u200c\u200d\u2060\ufeff"
_TOKEN: Final = re.compile(
    # Letters, with accents that stand apart and marks that no reader sees.
    rf"([^\W\d_](?:[^\W\d_]|[{_JOINED}])*)"
    # A day in points, whose parts are numbers of their own.
    r"|(\d{1,2}\.\d{1,2}\.\d{2,9}(?!\d)|\d{4}\.\d{1,2}\.\d{1,2}(?!\d))"
    # Groups of three digits with one separator, decimals behind another; else digits.
    rf"|(\d{{1,3}}(?:({_GAP})\d{{3}}(?!\d))(?:\4\d{{3}}(?!\d))*(?:[.,]\d+)?"
    r"|\d{1,3}(?:,\d{3}(?!\d))+(?:\.\d+)?|\d{1,3}(?:\.\d{3}(?!\d))+(?:,\d+)?|\d+(?:[.,]\d+)?)"
    # Every other mark that is seen.
    rf"|([^\s{_JOINED}\u200e\u200f\u202a-\u202e\u2061-\u2064])"
)
_PARTS: Final = re.compile(r"\d+|\.")
_MARKS: Final[Mapping[str, str]] = MappingProxyType(
    {
        **dict.fromkeys("\u2018\u2019\u201b\u02bc\u2032`\u00b4", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u00a0\u2009\u202f", " "),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    }
)
_PLAIN: Final = str.maketrans(dict(_MARKS))
_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ı": "i"})
_MOST: Final = 1_000
"""Tokens that are read; what stands behind them belongs to no sentence that anybody says."""
_SHORT_FORMS: Final = frozenset({"max", "maxi", "min", "mini", "approx", "env"})
_BEFORE_NUMBERS: Final = frozenset("$€£¥+-")
"""Signs before a number."""
_LONGEST: Final = 60
"""No word or number is longer; what is stays as it is, so that reading it costs no more than its length."""


class Token(NamedTuple):
    """A word, a number or a sign of a sentence, and where it stands there.

    `text` is plain: in lower case, its apostrophes, dashes and blanks the common ones, its accents
    kept; `bare` is without them. `start` and `end` are offsets into the text as it was given.
    """

    kind: str
    text: str
    bare: str
    start: int
    end: int


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text, in order; of a text that is no sentence, the first thousand.

    >>> [token.text for token in tokens_of("D’ici le 31.12.2027 : 10\\u202f000 abonnés")]
    ['d', "'", 'ici', 'le', '31', '.', '12', '.', '2027', ':', '10 000', 'abonnés']
    >>> tokens_of("à 5 %")[0]
    Token(kind='word', text='à', bare='a', start=0, end=1)
    """
    tokens: list[Token] = []
    add = tokens.append
    is_ascii = text.isascii()
    for match in islice(_TOKEN.finditer(text), _MOST):
        kind = _KINDS[match.lastindex or 0]
        start, end = match.span()
        if kind == "day":
            tokens.extend(_parts_of_day(match.group(), start))
            continue
        said = match.group()
        if is_ascii:
            plain = bare = said.lower()
        elif end - start > _LONGEST:
            plain = bare = said
        else:
            plain, bare = _plain_and_bare(said)
        add(Token(kind, plain, bare, start, end))
    return tuple(tokens)


def without_short_forms(text: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return tokens without the full stops that only cut a word short: "max. 3 meetings", "à 30 min. d'ici juin".

    Where a sentence may end, behind a number with what it is of and before a capital, the stop stays.

    >>> said = "Max. 3 meetings a week, 5 h max. Win 9 leads"
    >>> [token.text for token in without_short_forms(said, tokens_of(said)) if token.kind != "number"]
    ['max', 'meetings', 'a', 'week', ',', 'h', 'max', '.', 'win', 'leads']
    """
    stops = {at for at in range(1, len(tokens) - 1) if _cuts_short(text, tokens, at)}
    return tuple(token for at, token in enumerate(tokens) if at not in stops) if stops else tokens


def _cuts_short(text: str, tokens: tuple[Token, ...], at: int) -> bool:
    """Tell whether a full stop belongs to a short form before it, behind which a sentence goes on."""
    word, stop, after = tokens[at - 1 : at + 2]
    if stop.text != "." or word.bare not in _SHORT_FORMS or word.end != stop.start:
        return False
    if after.kind == "word":
        return text[after.start].islower()
    before = tokens[at - 2].kind if at > 1 else "word"
    return before == "word" and (after.kind == "number" or after.text in _BEFORE_NUMBERS)


# The group that closes a match last says what it is; the fourth is the blank inside a number.
_KINDS: Final = ("", "word", "day", "number", "number", "sign")


def _parts_of_day(said: str, start: int) -> list[Token]:
    parts = []
    for match in _PARTS.finditer(said):
        part = unicodedata.normalize("NFKC", match.group())
        kind = "sign" if part == "." else "number"
        parts.append(Token(kind, part, part, start + match.start(), start + match.end()))
    return parts


@lru_cache(maxsize=8_192)
def _plain_and_bare(said: str) -> tuple[str, str]:
    """Return a token as it compares, with its accents and without."""
    plain = unicodedata.normalize("NFKC", said.translate(_PLAIN)).casefold()
    plain = unicodedata.normalize("NFC", plain).translate(_PLAIN)
    if plain.isascii():
        return plain, plain
    parted = unicodedata.normalize("NFD", plain.translate(_LIGATURES))
    return plain, "".join(mark for mark in parted if not unicodedata.combining(mark))
