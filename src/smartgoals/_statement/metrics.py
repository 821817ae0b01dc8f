"""Metrics: what a statement counts, by the catalogue's names and other people's; else the noun it counts.

Knows marks, figures and clauses. A name in the main clause goes before any other, and the longest before its parts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._statement.clauses import ASIDE, COMPARED, LEAD_IN, MAIN, MEANS, PURPOSE, is_verb_place

if TYPE_CHECKING:
    from smartgoals._statement.clauses import Clauses
    from smartgoals._statement.figures import Figure
    from smartgoals._statement.sentence import Sentence

__all__ = ["Named", "metric_of"]

_MOST_WORDS: Final = 6
_LONGEST_NOUN: Final = 3


class Named(NamedTuple):
    """A metric and the words that name it."""

    name: str
    first: int
    until: int
    is_new: bool = False


def metric_of(sentence: Sentence, clauses: Clauses, figure: Figure | None) -> Named | None:
    """Return the metric of a figure, or of a sentence without one; None where nothing measurable is named."""
    named = _named(sentence, clauses)
    if figure is not None:
        counted = _counted(sentence, named, figure)
        if counted is not None:
            return counted
    label = MAIN if figure is None else clauses.labels[figure.first]
    own = [one for one in named if clauses.labels[one.first] in {MAIN, label}]
    for one in _ordered(sentence, own, clauses, figure):
        return one
    return _noun(sentence, clauses, figure) if figure is not None else None


def _named(sentence: Sentence, clauses: Clauses) -> list[Named]:
    """Return the names of metrics in order, of nouns side by side the one that the others narrow."""
    marks = sentence.marks["metrics"]
    named: list[Named] = []
    place = 0
    while place < sentence.size:
        mark = marks.get(place)
        if mark is None or sentence.timed[place] >= 0 or clauses.labels[place] == LEAD_IN:
            place += 1
            continue
        until = mark.until
        is_verb = place in sentence.marks["directions"] and until == place + 1
        if is_verb and is_verb_place(sentence, place, clauses.labels):
            named.append(Named(mark.senses[0], place, until, False)._replace(name=f"~{mark.senses[0]}"))
            place += 1
            continue
        head_last = sentence.lexicon.head_last
        one = Named(mark.senses[0], place, until, _is_new(sentence, place, until))
        if head_last and named and named[-1].until == place and not named[-1].name.startswith("~"):
            named[-1] = one._replace(first=named[-1].first, is_new=named[-1].is_new)
        elif not head_last and named and named[-1].until == place and not named[-1].name.startswith("~"):
            pass
        else:
            named.append(one)
        place = until
    return named


def _is_new(sentence: Sentence, first: int, until: int) -> bool:
    """Tell whether what is counted is called new, before or just behind it."""
    return any(sentence.has("others", at, "new") for at in range(max(0, first - 3), until))


def _counted(sentence: Sentence, named: list[Named], figure: Figure) -> Named | None:
    """Return the metric that a figure counts: the name just behind it, with nothing but adjectives between."""
    if figure.is_factor or figure.unit in {"pp"}:
        return None
    place, passed = figure.until, 0
    by_start = {one.first: one for one in named if not one.name.startswith("~")}
    while place < sentence.size and passed < _MOST_WORDS:
        if place in by_start:
            return by_start[place]
        if sentence.is_break(place) or sentence.timed[place] >= 0:
            return None
        filler = sentence.marks["others"].get(place)
        if filler is not None and {"filler", "new", "more", "less"} & set(filler.senses):
            place = filler.until
        elif filler is not None and "stop" in filler.senses:
            return None
        elif place in sentence.marks["channels"]:
            place = sentence.marks["channels"][place].until
        elif figure.unit is not None:
            return None
        else:
            place += 1
        passed += 1
    return None


def _ordered(
    sentence: Sentence, named: list[Named], clauses: Clauses, figure: Figure | None
) -> list[Named]:
    """Return names with the likeliest first: behind the main verb, and before the figure."""

    def rank(one: Named) -> tuple[int, int]:
        if one.name.startswith("~"):
            return (3, one.first)
        if ":" in sentence.words[one.until : max(clauses.verb, one.until)]:
            return (2, one.first)
        if clauses.verb >= 0 and one.first < clauses.verb:
            # "Our conversion rate must rise": a subject is what moves; behind the verb stands what it becomes.
            return (0 if figure is not None else 1, one.first)
        return (0, one.first)

    ordered = sorted(named, key=rank)
    return [one._replace(name=one.name.lstrip("~")) for one in ordered]


def _noun(sentence: Sentence, clauses: Clauses, figure: Figure) -> Named | None:
    """Return the noun that a figure counts where no table has it, in the language that canonical names are in."""
    if not sentence.lexicon.head_last or figure.is_factor:
        return None
    if figure.unit is None:
        return _noun_at(sentence, figure.until)
    if clauses.verb >= 0:
        return _noun_at(sentence, sentence.marks["directions"][clauses.verb].until)
    return None


def _noun_at(sentence: Sentence, place: int) -> Named | None:
    """Return the words of a noun: from a place up to a preposition, a verb or a sign."""
    while place < sentence.size and _is_filler(sentence, place):
        place += 1
    first = place
    while place < sentence.size and sentence.tokens[place].kind == "word" and sentence.timed[place] < 0:
        mark = sentence.marks["others"].get(place)
        if mark is not None and {"stop", "filler", "article", "vague"} & set(mark.senses):
            break
        if place in sentence.marks["roles"] or place in sentence.marks["bounds"]:
            break
        if place in sentence.marks["directions"] and place > first and place in sentence.marks["clauses"]:
            break
        place += 1
    if not 0 < place - first <= _LONGEST_NOUN:
        return None
    words = [sentence.tokens[at].bare for at in range(first, place)]
    if any(at in sentence.marks["channels"] for at in range(first, place)):
        return None
    return Named("_".join(words), first, place, _is_new(sentence, first, place))


def _is_filler(sentence: Sentence, place: int) -> bool:
    mark = sentence.marks["others"].get(place)
    return mark is not None and bool({"filler", "new"} & set(mark.senses))


_ = (ASIDE, COMPARED, MEANS, PURPOSE)
