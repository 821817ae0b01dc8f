"""Index of a lexicon: every phrase by its first word, so that a sentence is looked up in one pass.

Knows lexicons and the catalogue's names, and no sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from smartgoals._messages.lexicon import SENSES, Lexicon
from smartgoals._statement.text import Token, tokens_of
from smartgoals.catalog import METRICS, PLATFORMS

__all__ = ["Index", "Mark", "index_of", "key_of", "keys_of"]

_FIGURES: Final = ("numbers", "scales", "factors", "portions", "shares")
_TABLES: Final = (*SENSES, *_FIGURES, "units", "metrics", "channels", "heads", "parts", "pupils")


class Mark(NamedTuple):
    """A phrase of a sentence: where it ends, and what it means in its table."""

    until: int
    senses: tuple[str, ...]


_SIGNS: Final[Mapping[str, str]] = MappingProxyType({"%": "%", "USD": "$", "EUR": "€", "GBP": "£"})
"""Units whose sign needs no word of a language, unless that gives it another sense."""


class _Entry(NamedTuple):
    """Phrases that begin with one word: those of it alone, and the longer ones by their second
    word, long ones first.
    """

    alone: tuple[tuple[str, tuple[str, ...]], ...]
    longer: Mapping[str, tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...]]


class Index(NamedTuple):
    """The phrases of all tables by their first word."""

    phrases: Mapping[str, _Entry]

    def marks(self, words: list[str]) -> dict[str, dict[int, Mark]]:
        """Return the longest phrase of each table at each word."""
        marks: dict[str, dict[int, Mark]] = {table: {} for table in _TABLES}
        phrases, last = self.phrases, len(words) - 1
        for first, word in enumerate(words):
            known = phrases.get(word)
            if known is None:
                continue
            longer = known.longer.get(words[first + 1], ()) if known.longer and first < last else ()
            for rest, table, senses in longer:
                size = len(rest)
                if first in marks[table]:
                    continue
                if not size or tuple(words[first + 2 : first + 2 + size]) == rest:
                    marks[table][first] = Mark(first + 2 + size, senses)
            for table, senses in known.alone:
                if first not in marks[table]:
                    marks[table][first] = Mark(first + 1, senses)
        return marks


def key_of(bare: str) -> str:
    """Return a word without the end of a plural, so that both numbers of a noun compare alike.

    >>> key_of("stories"), key_of("abonnes"), key_of("less"), key_of("ads")
    ('story', 'abonne', 'less', 'ads')
    """
    if len(bare) > 3 and bare[-1] == "s" and bare[-2] != "s":
        return bare[:-3] + "y" if bare.endswith("ies") else bare[:-1]
    return bare


def keys_of(tokens: Iterable[Token]) -> Iterator[str]:
    """Return the words of a phrase as they compare: its joining marks say nothing, but those of an
    arrow do.
    """
    tokens = tuple(tokens)
    is_sign = all(token.kind == "sign" for token in tokens)
    return (key_of(token.bare) for token in tokens if is_sign or token.text not in {"'", "-"})


@lru_cache(maxsize=16)
def index_of(lexicon: Lexicon) -> Index:
    """Return the index of a lexicon with the names of the catalogue; it is made once."""
    tables: dict[str, dict[tuple[str, ...], dict[str, None]]] = {table: {} for table in _TABLES}
    for table in _TABLES:
        for sense, phrases in getattr(lexicon, table).items():
            _add(tables[table], sense, phrases)
    own = frozenset(tables["units"])
    for sense, sign in _SIGNS.items():
        _add(tables["units"], sense, (sign,), own)
    for other in (*_borrowed(lexicon), None):
        for table, names in (("metrics", _metrics(other)), ("channels", _channels(other))):
            own = frozenset(tables[table])
            for sense, phrases in names.items():
                _add(tables[table], sense, phrases, own)
    alone: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    longer: dict[str, dict[str, list[tuple[tuple[str, ...], str, tuple[str, ...]]]]] = {}
    for table, entries in tables.items():
        for key, senses in entries.items():
            if len(key) == 1:
                alone.setdefault(key[0], []).append((table, tuple(senses)))
            else:
                by_second = longer.setdefault(key[0], {})
                by_second.setdefault(key[1], []).append((key[2:], table, tuple(senses)))
    return Index({word: _entry(alone.get(word, []), longer.get(word, {})) for word in {**alone, **longer}})


def _entry(
    alone: list[tuple[str, tuple[str, ...]]],
    longer: dict[str, list[tuple[tuple[str, ...], str, tuple[str, ...]]]],
) -> _Entry:
    return _Entry(
        tuple(alone),
        {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in longer.items()},
    )


def _add(
    table: dict[tuple[str, ...], dict[str, None]],
    sense: str,
    phrases: Iterable[str],
    own: frozenset[tuple[str, ...]] = frozenset(),
) -> None:
    """Add phrases to a table, but none that is there of its own."""
    for phrase in phrases:
        key = tuple(keys_of(tokens_of(phrase))) or (phrase,)
        if phrase and key not in own:
            table.setdefault(key, {})[sense] = None


def _borrowed(lexicon: Lexicon) -> tuple[Lexicon, ...]:
    from smartgoals._messages.lexicons import lexicon_of

    return tuple(filter(None, map(lexicon_of, lexicon.borrows)))


def _metrics(lexicon: Lexicon | None) -> Mapping[str, Iterable[str]]:
    """Return the names of metrics of a lexicon; of none, those of the catalogue."""
    if lexicon is not None:
        return lexicon.metrics
    return {
        str(name): (
            str(name).replace("_", " "),
            (metric.name_en or "").partition(" (")[0],
            (metric.name_fr or "").partition(" (")[0],
        )
        for name, metric in METRICS.items()
    }


def _channels(lexicon: Lexicon | None) -> Mapping[str, Iterable[str]]:
    if lexicon is not None:
        return lexicon.channels
    return {str(name): (str(platform.name),) for name, platform in PLATFORMS.items()}
