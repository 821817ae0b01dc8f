"""Sentence: the words of a statement with everything a lexicon knows of them, looked up once.

Knows tokens, the index and phrases of time; decides nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from copy import copy
from typing import TYPE_CHECKING, Final

from smartgoals._statement.index import Mark, index_of, key_of

if TYPE_CHECKING:
    from smartgoals._messages.lexicon import Lexicon
    from smartgoals._statement.text import Token
    from smartgoals._statement.times import TimePhrase

__all__ = ["BREAKS", "Sentence"]

BREAKS: Final = frozenset(',;:.!?()[]|•…"')
"""Signs that part a sentence."""
_LONGEST: Final = 4
"""Words that may stand before a word of time in the name of a metric, or in a phrase for who is in charge."""
_OF_PERIODS: Final = ("daily_", "weekly_", "monthly_", "quarterly_", "annual_")
_BEFORE_NOUNS: Final = (("roles", "of"), ("others", "article"), ("owners", "determiner"), ("scales", "1000"))
"""What stands before a noun, and before no word of not."""
NO_METRIC: Final = "none"
"""The name under which a lexicon lists phrases that look like a metric and are none, as "customer
support".
"""


class Sentence:
    """A statement as words: numbers, words and signs without the marks that only join words.

    `words` are compared in the singular and without accents, `tokens` say where each stands, `marks` hold
    the phrases of each table by their first word, `ends` the same by the word after them. `times` are the
    phrases of time by words, and `timed` tells for each word which of them it belongs to, or -1.
    `all_tokens` are those of the text, with the marks that only join words, `unread` is what looks
    like an end and cannot be told, and `counted` are words that are figures, though they look like years.
    """

    __slots__ = (
        "_cuts",
        "_of_token",
        "all_tokens",
        "counted",
        "decimal",
        "ends",
        "lexicon",
        "marks",
        "size",
        "text",
        "timed",
        "times",
        "tokens",
        "unread",
        "words",
    )

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        lexicon: Lexicon,
        decimal: str,
        counts: Collection[int] = frozenset(),
    ) -> None:
        self.text = text
        self.decimal = decimal
        self.lexicon = lexicon
        kept: list[Token] = []
        places: list[int] = []
        last = len(tokens) - 1
        for place, token in enumerate(tokens):
            sign = token.text
            if sign == "'" or (sign == "-" and 0 < place < last and _joins(tokens, place)):
                continue
            kept.append(token)
            places.append(place)
        self.tokens = kept
        self._of_token = places
        self.all_tokens = tokens
        self._cuts: list[int] | None = None
        self.words = [key_of(token.bare) for token in kept]
        self.size = len(kept)
        self.marks = index_of(lexicon).marks(self.words)
        _drop(self.marks["metrics"])
        if not lexicon.head_last:
            self._drop_ends_of_compounds()
        self._tell_nouns_from_not()
        self.ends = {table: _ends(self.marks[table]) for table in ("roles", "bounds", "clauses", "owners")}
        self.times: list[tuple[int, int, TimePhrase]] = []
        self.timed = [-1] * self.size
        self.unread: list[str] = []
        self.counted = frozenset(at for at, place in enumerate(places) if place in counts)

    def _drop_ends_of_compounds(self) -> None:
        """Take out the nouns that a hyphen joins to a word before, of which they are no longer what is counted: « 60
        sages-femmes » are no women.
        """
        for table in ("metrics", "pupils"):
            for place in [at for at in self.marks[table] if at > 0]:
                before, own = self.tokens[place - 1], self.tokens[place]
                is_joined = own.start - before.end == 1 and self.text[before.end] == "-"
                if is_joined and before.kind == "word":
                    del self.marks[table][place]

    def _tell_nouns_from_not(self) -> None:
        """Tell a word of not from the same word as a noun, which a number or what leads to one
        stands before.
        """
        others, metrics = self.marks["others"], self.marks["metrics"]
        for place in [
            at for at, mark in metrics.items() if mark.until == at + 1 and self.has("others", at, "not")
        ]:
            before = place - 1
            is_noun = before >= 0 and (
                self.tokens[before].kind == "number"
                or any(self.has(table, before, sense) for table, sense in _BEFORE_NOUNS)
                or before in self.marks["numbers"]
            )
            del (others if is_noun else metrics)[place]

    def set_times(self, phrases: Sequence[TimePhrase], unread: Sequence[tuple[int, int]] = ()) -> None:
        """Take in the phrases of time, and what could not be read as one; places are those of tokens."""
        self.unread = [
            self.text[self.all_tokens[first].start : self.all_tokens[until - 1].end]
            for first, until in unread
        ]
        for phrase in phrases:
            first = bisect_left(self._of_token, phrase.first)
            until = bisect_left(self._of_token, phrase.until)
            if phrase.period is not None and self._is_named(first, until):
                continue  # "monthly active users" are a metric, and no period
            if self._is_somebody(first, until):
                continue  # "owned by June Carter" tells who, and not when
            number = len(self.times)
            self.times.append((first, until, phrase))
            for place in range(first, until):
                self.timed[place] = number

    def with_mark(self, table: str, place: int, mark: Mark) -> Sentence:
        """Return the sentence with one more phrase of a table; this one stays as it is."""
        other = copy(self)
        other.marks = {**self.marks, table: {**self.marks[table], place: mark}}
        return other

    def _is_named(self, first: int, until: int) -> bool:
        """Tell whether words are a part of a metric's name, in the midst of it or at an end."""
        # "monthly active users", "utilisateurs actifs quotidiens"; but a name with "par mois" has a pace.
        begin = max(0, first - _LONGEST) if until - first == 1 else first
        names = ((at, self.marks["metrics"].get(at)) for at in range(begin, first + 1))
        return any(
            name is not None
            and name.until >= until
            and name.until - at > until - first
            and (at == first or name.senses[0].startswith(_OF_PERIODS))
            for at, name in names
        )

    def _is_somebody(self, first: int, until: int) -> bool:
        """Tell whether a word of time is the first name of who is in charge: it ends a phrase for
        that, a name behind it.
        """
        leads = any(
            "after" in mark.senses and mark.until == until - 1
            for at in range(max(0, first - _LONGEST), first + 1)
            if (mark := self.marks["owners"].get(at)) is not None
        )
        if not leads or until >= self.size:
            return False
        return all(self.text[self.tokens[at].start].isupper() for at in (until - 1, until))

    def has(self, table: str, place: int, sense: str) -> bool:
        """Tell whether a phrase of a table with a sense begins at a word."""
        mark = self.marks[table].get(place)
        return mark is not None and sense in mark.senses

    def is_cut(self, first: int, until: int) -> bool:
        """Tell whether a comma or an "and" parts the words from one up to another, however many there are."""
        if self._cuts is None:
            self._cuts = [
                at for at, word in enumerate(self.words) if word == "," or self.has("clauses", at, "and")
            ]
        place = bisect_left(self._cuts, first)
        return place < len(self._cuts) and self._cuts[place] < until

    def span(self, first: int, until: int) -> tuple[int, int]:
        """Return the characters of the words from one up to another."""
        return self.tokens[first].start, self.tokens[until - 1].end

    def words_between(self, start: int, end: int) -> tuple[int, int]:
        """Return the words of a place in the text: the first one, and the one behind the last."""
        first, behind = (bisect_left(self.tokens, at, key=lambda token: token.start) for at in (start, end))
        return first, behind

    def token_of(self, place: int) -> int:
        """Return the place of a word among the tokens of the text."""
        return self._of_token[place]

    def said(self, first: int, until: int) -> str:
        """Return the words from one up to another as they were written."""
        start, end = self.span(first, until)
        return self.text[start:end]

    def is_joined(self, place: int) -> bool:
        """Tell whether a word stands at the one before it without a blank."""
        return 0 < place < self.size and self.tokens[place - 1].end == self.tokens[place].start

    def is_break(self, place: int) -> bool:
        """Tell whether a word is a sign that parts the sentence."""
        return self.words[place] in BREAKS


def _drop(marks: dict[int, Mark]) -> None:
    """Take out the phrases that are listed because they name no metric, with all names inside them."""
    nothing = [(first, mark.until) for first, mark in marks.items() if mark.senses[0] == NO_METRIC]
    for first, until in nothing:
        for place in range(first, until):
            marks.pop(place, None)


def _joins(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a dash joins two words, as in "sign-ups", and is no minus, range or arrow."""
    before, dash, after = tokens[place - 1 : place + 2]
    if before.end != dash.start or dash.end != after.start:
        return False
    return before.kind != "sign" and after.kind != "sign" and "word" in {before.kind, after.kind}


def _ends(marks: Mapping[int, Mark]) -> dict[int, tuple[int, Mark]]:
    """Return the marks by the word after them, each with its first word; the longest of them."""
    ends: dict[int, tuple[int, Mark]] = {}
    for first, mark in marks.items():
        ends.setdefault(mark.until, (first, mark))
    return ends
