"""Reading goals said in one sentence into drafts, one at a time or many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from attrs import evolve

from smartgoals._checked import Arguments, instance, named, optional_text
from smartgoals._days import optional_day
from smartgoals._errors import InvalidValue, SmartGoalsError, WrongType, found_at
from smartgoals._messages.formatting import language as to_language
from smartgoals._statement.ambiguity import Ambiguity
from smartgoals._statement.around import around_of
from smartgoals._statement.bare_years import bare_years, figures_like_years, has_end
from smartgoals._statement.frame import draft_of
from smartgoals._statement.further import further_goals
from smartgoals._statement.heading import heading_of
from smartgoals._statement.lost import LOSSES, told_once
from smartgoals._statement.recognise import recognised
from smartgoals._statement.sentence import Sentence
from smartgoals._statement.text import tokens_of, without_short_forms
from smartgoals._statement.times import times_of

if TYPE_CHECKING:
    from smartgoals._messages.formatting import Language
    from smartgoals._messages.lexicon import Lexicon
    from smartgoals._statement.draft import Draft
    from smartgoals._statement.text import Token

__all__ = ["parse_goal", "parse_goals", "sentence_of"]

_HOW: Final = "a language that goals are read in: English, French, or one with a lexicon of its own"


def parse_goal(text: str, language: Language | str | None = None, as_of: date | None = None) -> Draft:
    """Read one sentence into a draft: what it says of a goal, and nothing that it does not say.

    `language` is one of the house by its code, or a caller's with a lexicon; where none is given it is
    recognised. `as_of` is the day from which "next month" counts; without it such a deadline has its
    words and no day. Any text can be read; what is no text is refused with :class:`~smartgoals.WrongType`.

    >>> from datetime import date
    >>> draft = parse_goal("Increase web traffic by 20% within six months", as_of=date(2026, 1, 31))
    >>> draft.amount, str(draft.amount_kind), draft.deadline.isoformat()
    (20, 'relative', '2026-07-31')
    """
    asked = Arguments()
    said = asked.read("text", _text, text)
    spoken = asked.read("language", _language, language)
    day = asked.read("as_of", optional_day, as_of)
    asked.settle()
    return _draft(said, spoken, day)


def _text(value: str) -> str:
    return instance(value, str, "text")


def _language(value: Language | str | None) -> Language | None:
    if value is None:
        return None
    try:
        spoken = to_language(value)
    except SmartGoalsError as fault:
        raise found_at(fault, "") from None  # the argument names it
    if spoken.lexicon is None:
        raise InvalidValue(value=spoken.code, expected=_HOW)
    return spoken


def _draft(text: str, language: Language | str | None, as_of: date | None) -> Draft:
    sentence, spoken = sentence_of(text, language, as_of)

    def read(part: str, metric: str | None = None) -> Draft:
        return _of_part(sentence_of(part, spoken, as_of)[0], spoken, as_of, metric)

    heading = heading_of(sentence)
    rest = None if heading is None else read(text[heading.rest :], heading.metric)
    if heading is not None and rest is not None and heading.fits(rest):
        draft = heading.over(rest, text)
    else:
        draft = _of_whole(sentence, spoken, as_of, read)
    told = _untold(text, sentence)
    return evolve(draft, ambiguities=(*draft.ambiguities, told)) if told is not None else draft


def _of_part(sentence: Sentence, spoken: Language, as_of: date | None, metric: str | None) -> Draft:
    """Return the draft of a part, whose heading may name its metric."""

    def drafted(words: Sentence) -> Draft:
        return draft_of(words, spoken.code, as_of, metric)

    return _with_years(sentence, as_of, drafted, is_headed=metric is not None)


def _of_whole(
    sentence: Sentence, spoken: Language, as_of: date | None, read: Callable[[str], Draft]
) -> Draft:
    """Return the draft of a sentence, with the goals beside it."""

    def drafted(words: Sentence) -> Draft:
        draft = draft_of(words, spoken.code, as_of)
        also = further_goals(words, draft, read)
        draft = evolve(draft, also=also) if also else draft
        lost = [told for find in LOSSES for told in find(words, draft)]
        return evolve(draft, ambiguities=(*draft.ambiguities, *lost)) if lost else draft

    draft = _with_years(sentence, as_of, drafted)
    told = told_once(draft.ambiguities)
    return draft if len(told) == len(draft.ambiguities) else evolve(draft, ambiguities=told)


def _with_years(
    sentence: Sentence,
    as_of: date | None,
    drafted: Callable[[Sentence], Draft],
    *,
    is_headed: bool = False,
) -> Draft:
    """Return a draft, drafted once more where numbers that none of its figures took are years."""
    draft = drafted(sentence)
    told: tuple[Ambiguity, ...] = ()
    places: frozenset[int] = frozenset()
    for _ in range(_ROUNDS):
        for like in figures_like_years(sentence, draft, as_of, is_headed=is_headed):
            counts = places | like.places
            counted = _read(sentence.text, sentence.lexicon, sentence.decimal, as_of, counts=counts)
            again = drafted(counted)
            if like.are_meant(again):
                sentence, draft, places, told = counted, again, counts, (*told, *like.doubts)
                break
        else:
            break
    bare = bare_years(sentence, draft)
    doubts = (*told, *bare.doubts)
    if bare.places:
        again = drafted(_read(sentence.text, sentence.lexicon, sentence.decimal, as_of, years=bare.places))
        draft, doubts = (again, doubts) if has_end(again) else (draft, (*doubts, *bare.said))
    return evolve(draft, ambiguities=(*draft.ambiguities, *doubts)) if doubts else draft


def _untold(text: str, sentence: Sentence) -> Ambiguity | None:
    """Return what no field of a draft tells: words behind those that are read, a text that no goal
    can keep.
    """
    last = sentence.tokens[-1].end if sentence.tokens else 0
    rest = text[last:] if last < len(text) else ""
    if (
        rest
        and len(sentence.tokens) > _MANY
        and any(token.kind != "sign" for token in tokens_of(rest[:_SHOWN]))
    ):
        return Ambiguity(field="statement", text=_shown(rest))
    try:
        optional_text(text)
    except SmartGoalsError:
        return Ambiguity(field="statement", text=_shown(text))
    return None


_ROUNDS: Final = 3
"""So often numbers that look like years are looked at anew, once some of them are figures."""
_MANY: Final = 500
"""Words of which a sentence has fewer; of a text that has so many, the end may be unread."""
_SHOWN: Final = 80


def _shown(text: str) -> str:
    """Return the beginning of a text as one that can be written anywhere."""
    return text.strip()[:_SHOWN].encode("utf-8", "replace").decode("utf-8")


def sentence_of(
    text: str, language: Language | str | None = None, as_of: date | None = None
) -> tuple[Sentence, Language]:
    """Return a statement as the words that a draft is read from, and its language."""
    spoken = to_language(recognised(_tokens(text)) if language is None else language)
    if spoken.lexicon is None:
        raise InvalidValue(value=spoken.code, expected=_HOW, path="language")
    return _read(text, spoken.lexicon, spoken.decimal, as_of), spoken


@lru_cache(maxsize=8)
def _tokens(text: str) -> tuple[Token, ...]:
    return without_short_forms(text, tokens_of(text))


@lru_cache(maxsize=8)
def _read(
    text: str,
    lexicon: Lexicon,
    decimal: str,
    as_of: date | None,
    *,
    years: frozenset[int] = frozenset(),
    counts: frozenset[int] = frozenset(),
) -> Sentence:
    """Read words once for the draft and for whoever asks about its sentence right after.

    Languages are one by their forms, whatever words they have, so that it is the words that are told apart.
    """
    tokens = _tokens(text)
    sentence = Sentence(text, tokens, lexicon, decimal, counts)
    if lexicon.time is not None:
        around = around_of(sentence)
        times = times_of(tokens, lexicon.time, as_of, years=years, counts=counts, around=around)
        sentence.set_times(*times)
    return sentence


def parse_goals(
    texts: Iterable[str], language: Language | str | None = None, as_of: date | None = None
) -> Iterator[Draft]:
    """Read sentences into drafts, each when it is asked for; a language is recognised for each of them.

    What is no list of texts, no language and no day is refused at once, a text that is none when its turn
    comes, by its place in the list.

    >>> [draft.metric for draft in parse_goals(["Gain 50 followers", "Gagner 20 clients"])]
    ['followers', 'active_customers']
    """
    asked = Arguments()
    each = asked.read("texts", _texts, texts)
    spoken = asked.read("language", _language, language)
    day = asked.read("as_of", optional_day, as_of)
    asked.settle()
    return _drafts(each, spoken, day)


def _drafts(texts: Iterable[str], spoken: Language | None, day: date | None) -> Iterator[Draft]:
    for place, text in enumerate(texts):
        yield _draft(named(f"texts[{place}]", _text, text), spoken, day)


def _texts(value: Iterable[str]) -> Iterator[str]:
    """Return texts one by one; refuse a single one and a mapping, whose letters and keys nobody means."""
    if isinstance(value, (str, bytes, bytearray, Mapping)) or not isinstance(value, Iterable):
        raise WrongType(value=value, expected="texts, such as a list of them")
    try:
        return iter(value)
    except TypeError:  # scalars of numpy have the methods of a list, which refuse to be asked
        raise WrongType(value=value, expected="texts, such as a list of them") from None
