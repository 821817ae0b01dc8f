"""Owners: the person, role or team that a sentence puts in charge. Knows the subject before a verb,
and labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.clauses import ASIDE, MAIN

if TYPE_CHECKING:
    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.sentence import Sentence

__all__ = ["owner_of"]

_MOST_WORDS: Final = 6
_FARTHEST: Final = 40


def owner_of(sentence: Sentence, clauses: Clauses) -> tuple[int, int] | None:
    """Return the words that name who is in charge, without an article; None where nobody is
    named."""
    return _labelled(sentence) or _subject(sentence, clauses)


def _labelled(sentence: Sentence) -> tuple[int, int] | None:
    """Return who stands behind "owner:" or "led by"."""
    for place in sorted(sentence.marks["owners"]):
        mark = sentence.marks["owners"][place]
        if "after" not in mark.senses:
            continue
        first = mark.until
        is_label = first < sentence.size and sentence.words[first] in {":", "="}
        if is_label:
            first += 1
        elif mark.until - place < 2:
            continue
        until = _name_end(sentence, first)
        first = _without_article(sentence, first, until)
        if first < until:
            return first, until
    return None


def _name_end(sentence: Sentence, first: int) -> int:
    """Return where a name ends: with initials, several people, and a function behind it."""
    until = first
    while until < sentence.size and until - first < _MOST_NAMES:
        goes_on = until > first and (_joins_names(sentence, until) or _ends_name(sentence, until))
        if not goes_on and not _is_part(sentence, until, first):
            break
        until += 1
    return until


def _joins_names(sentence: Sentence, place: int) -> bool:
    """Tell whether a sign or a word joins a name to what follows: "Ana & Bob", "J.-P. Martin",
    "Ana, head of sales".
    """
    sign, after = sentence.words[place], place + 1
    if sign == "." and after < sentence.size and sentence.words[after] == "-" and sentence.is_joined(after):
        return _is_initial(sentence, place)
    if after >= sentence.size or sentence.tokens[after].kind != "word" or not _is_part(sentence, after, 0):
        return False
    if sign == "&" or sentence.has("roles", place, "of"):
        return True
    if sentence.has("clauses", place, "and"):
        behind = sentence.tokens[after + 1 : after + 2]  # "led by Ana and Win 20 leads"
        is_verb = after in sentence.marks["directions"] and any(one.kind == "number" for one in behind)
        return _is_capital(sentence, after) and _is_capital(sentence, place - 1) and not is_verb
    if sign == "-":
        return sentence.is_joined(place) and sentence.is_joined(after)
    if sign == ".":
        return _is_initial(sentence, place)
    return sign == "," and any(
        sentence.has("owners", at, "role") for at in range(after, min(after + 2, sentence.size))
    )


def _is_capital(sentence: Sentence, place: int) -> bool:
    return sentence.text[sentence.tokens[place].start].isupper()


def _is_initial(sentence: Sentence, place: int) -> bool:
    """Tell whether a point stands behind a name or title of a few letters: "J.", "Dr."."""
    before = sentence.tokens[place - 1]
    return sentence.is_joined(place) and before.end - before.start <= _LONGEST_INITIAL


def _ends_name(sentence: Sentence, place: int) -> bool:
    """Tell whether a number ends a name, and the sentence with it: "Team 2"."""
    return (
        sentence.tokens[place].kind == "number" and sentence.timed[place] < 0 and place + 1 == sentence.size
    )


_MOST_NAMES: Final = 10
_LONGEST_INITIAL: Final = 3


def _is_part(sentence: Sentence, place: int, first: int) -> bool:
    if sentence.tokens[place].kind != "word" or sentence.timed[place] >= 0:
        return False
    mark = sentence.marks["others"].get(place)
    is_stop = mark is not None and "stop" in mark.senses and mark.until == place + 1
    return (place == first or not is_stop) and not sentence.has("clauses", place, "and")


def _without_article(sentence: Sentence, first: int, until: int) -> int:
    is_role = any(sentence.has("owners", at, "role") for at in range(first, until))
    while first < until and sentence.has("owners", first, "determiner"):
        behind = sentence.marks["owners"][first].until
        is_inside = first > 0 and behind < until and not is_role
        if is_inside and _is_capital(sentence, first) and _is_capital(sentence, behind):
            break  # the "Le" of "Le Goff", but not of "Le Directeur" at the start, nor of "L'Équipe Web"
        first = behind
    return first


def _subject(sentence: Sentence, clauses: Clauses) -> tuple[int, int] | None:
    """Return the subject of the main verb where it is somebody: "Maria will", "L'équipe support
    traitera"."""
    start = 0
    for place in range(min(sentence.size, _FARTHEST)):
        if place > start and sentence.timed[place] < 0 and _is_modal(sentence, place):
            until = place - sentence.has("others", place - 1, "not")  # "l'équipe ne doit"
            return (
                None if _moves_itself(sentence, clauses, start, until) else _somebody(sentence, start, until)
            )
        if sentence.timed[place] >= 0 or clauses.labels[place] not in {MAIN, ASIDE}:
            start = place + 1
        elif sentence.words[place] == ",":
            is_name = "," in sentence.words[place + 1 : place + 5] and place > start
            start = start if is_name or "," in sentence.words[start:place] else place + 1
        elif sentence.words[place] in {":", "-", "•"}:
            label = _label_of(sentence, start, place)
            if label is not None:
                return label
            start = place + 1
        elif place == clauses.verb:
            return None
    return None


def _moves_itself(sentence: Sentence, clauses: Clauses, first: int, until: int) -> bool:
    """Tell whether a subject is what moves: sales grow, and nobody grows them."""
    if until - first > 2 or clauses.verb < 0:
        return False
    senses = sentence.marks["directions"][clauses.verb].senses
    is_metric = any(at in sentence.marks["metrics"] for at in range(first, until))
    return is_metric and bool({"increase", "decrease", "gain", "move"} & set(senses))


def _is_modal(sentence: Sentence, place: int) -> bool:
    return sentence.has("owners", place, "modal") or _is_future(sentence, place)


def _is_future(sentence: Sentence, place: int) -> bool:
    """Tell whether a verb in the future stands at a word, as languages with such a form say what
    somebody does."""
    token = sentence.tokens[place]
    return (
        bool(sentence.lexicon.futures)
        and token.kind == "word"
        and (len(token.bare) > 4 or place in sentence.marks["directions"])
        and token.bare.endswith(sentence.lexicon.futures)
    )


def _somebody(sentence: Sentence, first: int, until: int) -> tuple[int, int] | None:
    """Return words that name somebody: no pronoun, metric, channel or number, and not too many."""
    if sentence.has("owners", first, "pronoun") and not sentence.has("owners", first, "determiner"):
        return None
    first += sentence.has("clauses", first, "and")  # "and Ana will"
    is_each = sentence.has("owners", first, "each")
    first = _without_article(sentence, first + is_each, until)
    # "Our community manager, Leila, will": the name goes before the role.
    commas = [at for at in range(first, until) if sentence.words[at] == ","]
    if len(commas) == 2 and commas[1] == until - 1:
        first, until = commas[0] + 1, commas[1]
    for at in range(first, until):
        if sentence.words[at] in "([" and sentence.words[at]:
            until = at
            break
    if not 0 < until - first <= _MOST_WORDS or sentence.has("others", first, "some"):
        return None  # "a few of us"
    is_role = is_each or any(sentence.has("owners", at, "role") for at in range(first, until))
    if first in sentence.marks["metrics"] and not is_each and not sentence.has("owners", first, "role"):
        return None
    for at in range(first, until):
        if sentence.tokens[at].kind == "number" or sentence.has("owners", at, "pronoun"):
            return None
        if sentence.has("owners", at, "organisation") and not is_role:
            return None
        if not is_role and (at in sentence.marks["metrics"] or at in sentence.marks["channels"]):
            return None
    return first, until


def _label_of(sentence: Sentence, first: int, until: int) -> tuple[int, int] | None:
    """Return who a sentence begins with before a colon: a role, or one name with a capital before a
    verb."""
    if not 0 < until - first <= 3 or sentence.words[until] != ":" or until + 1 >= sentence.size:
        return None
    if sentence.has("owners", first, "pronoun") or sentence.tokens[first].kind != "word":
        return None
    is_role = any(sentence.has("owners", at, "role") for at in range(first, until))
    is_metric = any(at in sentence.marks["metrics"] for at in range(first, until))
    has_verb = any(until + 1 in sentence.marks[table] for table in ("directions", "factors"))
    if is_role and (has_verb or not is_metric or until - first > 1):
        return _without_article(sentence, first, until), until
    is_name = until - first == 1 and sentence.text[sentence.tokens[first].start].isupper()
    is_known = is_metric or first in sentence.marks["channels"] or first in sentence.marks["directions"]
    return (first, until) if is_name and has_verb and not is_known else None
