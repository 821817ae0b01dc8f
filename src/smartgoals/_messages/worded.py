"""Worded values: facts that programs compare as plain values, and that each language says in its own words.

Evidence keeps what programs read (an id, a number); who writes a sentence asks a language for its words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar, final

from smartgoals._location import as_text

if TYPE_CHECKING:
    from smartgoals._messages.formatting import Language

__all__ = ["Worded"]

T = TypeVar("T")


def _pairs(said: Mapping[str, T]) -> dict[str, T]:
    """Return a mapping of one's own, so that nobody changes it later."""
    if isinstance(said, Mapping):
        return dict(said)
    from smartgoals._errors import WrongType  # a word of a language costs no import

    raise WrongType(value=said, expected="a mapping of names to words")


_NOTHING: Final[Mapping[str, object]] = MappingProxyType({})


@final
class Worded(str):
    """Text for programs that a language says in its words; it equals, hashes and sorts as that text.

    What it is called is looked for under `key` among the phrases of a language, then among the
    names that came with it, by the code of the language, then in the sentences of the house, filled
    with `facts`.

    >>> from smartgoals._messages.formatting import FRENCH
    >>> week = Worded("week", key="period.week")
    >>> week, week.into(FRENCH), Worded("demos", fr="démonstrations").into(FRENCH)
    ('week', 'semaine', 'démonstrations')
    """

    __slots__ = ("_facts", "_key", "_last", "_names", "_said")
    _key: str
    _facts: Mapping[str, object]
    _names: Mapping[str, str]
    _said: Callable[[Language], str] | None
    _last: tuple[Language, str] | None

    def __new__(
        cls,
        plain: str,
        key: str = "",
        facts: Mapping[str, object] = _NOTHING,
        said: Callable[[Language], str] | None = None,
        **names: str,
    ) -> Worded:
        """Make it of the plain text, the key and the facts of its phrase, and names by language.

        What is said by a function of a language (one that pickles) needs none of these.
        """
        made = super().__new__(cls, as_text(plain))
        made._key, made._facts = key, MappingProxyType(_pairs(facts))
        made._names, made._said, made._last = MappingProxyType(names), said, None
        return made

    @classmethod
    def named(cls, plain: str, names: Mapping[str, str], key: str = "") -> Worded:
        """Make it of the plain text, its names by the codes of languages, and the key of its phrase."""
        return _made(plain, key, _NOTHING, None, names)

    @property
    def key(self) -> str:
        """The key of its phrase; empty where it is not said by one."""
        return self._key

    @property
    def facts(self) -> Mapping[str, object]:
        """The facts that its phrase is filled with."""
        return self._facts

    def into(self, language: Language | str) -> str:
        """Return the words of a language, or the English ones where it has none.

        The last ones are kept: several findings say one and the same fact.
        """
        last = self._last
        if last is not None and last[0] is language:
            return last[1]
        from smartgoals._messages.formatting import language as language_of

        into = language_of(language)
        words = self._words(into)
        self._last = into, words
        return words

    def _words(self, into: Language) -> str:
        from smartgoals._messages import formatting

        if self._said is not None:
            return self._said(into)
        own = None if into.phrases is formatting.NO_PHRASES else into.phrases.get(self._key)
        if own:
            return formatting.fill(own, self._facts, into)
        name = into.among(self._names) if self._names else None
        if name is not None:  # a name is no template: braces in it are its own
            return name
        if self._key and self._key.partition(".")[0] not in _BY_ID:
            return into.say(self._key, self._facts)
        return self._names.get("en") or str(self)

    def __reduce__(self) -> tuple[object, ...]:
        return _made, (str(self), self._key, dict(self._facts), self._said, dict(self._names))


_BY_ID: Final = ("metric", "kind", "platform")


def _made(
    plain: str,
    key: str,
    facts: Mapping[str, object],
    said: Callable[[Language], str] | None,
    names: Mapping[str, str],
) -> Worded:
    made = Worded(plain, key, facts, said)
    made._names = MappingProxyType(_pairs(names))  # which may be called as an argument is
    return made
