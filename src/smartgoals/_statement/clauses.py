"""Clauses: which words of a sentence say the outcome, and which the means, the purpose, or what is
compared.

Knows the table of clauses and verbs; knows no figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._statement.index import Mark
from smartgoals._statement.numbers import number_at
from smartgoals._statement.stated import STATED, stated_until

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence

__all__ = ["ASIDE", "COMPARED", "LEAD_IN", "MAIN", "MEANS", "PURPOSE", "Clauses", "clauses_of"]

MAIN: Final = "main"
MEANS: Final = "means"
PURPOSE: Final = "purpose"
COMPARED: Final = "compared"
ASIDE: Final = "aside"
LEAD_IN: Final = "lead_in"
_LONGEST_VERB: Final = 4
_FARTHEST: Final = 30
_MOVES: Final = frozenset(
    {"increase", "decrease", "maintain", "achieve", "improve", "gain", "obtain", "move", "act"}
)


class Clauses(NamedTuple):
    """The clause of each word, where the main verb stands (or -1), and the sentence with that verb taken in.

    The sentence that was asked about stays as it is, for others ask about it as well.
    """

    labels: list[str]
    verb: int
    sentence: Sentence


def clauses_of(sentence: Sentence) -> Clauses:
    """Return the clause of each word of a sentence and its main verb."""
    place = stated_until(sentence)
    labels = [STATED] * place + [MAIN] * (sentence.size - place)
    state, verb, openings = MAIN, -1, sentence.marks["clauses"]
    while place < sentence.size:
        word = sentence.words[place]
        if word in "([" and word:
            place = _inside(sentence, place, labels, MEANS if state == MEANS else ASIDE)
            continue
        if sentence.timed[place] >= 0:
            until = sentence.times[sentence.timed[place]][1]
            labels[place:until] = [state] * (until - place)
            if state in {PURPOSE, COMPARED} and verb >= 0:
                state = MAIN
            place = max(until, place + 1)
            continue
        until, is_bound = _passed(sentence, place)
        if until > place:
            if is_bound and verb < 0 and state == MAIN and is_verb(sentence, place, labels):
                verb = place
            labels[place:until] = [state] * (until - place)
            place = until
            continue
        if _ends(sentence, place, state, verb):
            state = MAIN
        elif (
            verb >= 0
            and place in openings
            and state in {MAIN, MEANS}
            and _is_only_used(sentence, place, verb)
        ):
            # "Use TikTok to grow by 500": what is used is the means, and the rest the outcome.
            labels[verb:place] = [MEANS] * (place - verb)
            state, verb = MAIN, -1
        elif state in {MAIN, PURPOSE}:
            opened, until = _opens(sentence, place, verb)
            if opened not in {None, LEAD_IN} and (state == MAIN or opened == MEANS):
                state = opened or state
            if opened in {LEAD_IN, ASIDE}:  # the points of "i.e." end nothing
                labels[place:until] = [LEAD_IN if opened == LEAD_IN else state] * (until - place)
                place = until
                continue
        labels[place] = state
        if verb < 0 and state == MAIN and is_verb(sentence, place, labels):
            verb = place
        place += 1
    return Clauses(labels, verb, sentence) if verb >= 0 else _with_unknown_verb(sentence, labels)


def _passed(sentence: Sentence, place: int) -> tuple[int, bool]:
    """Return where words end that open and close no clause, and whether they are a bound; else
    their start.
    """
    bound = sentence.marks["bounds"].get(place)
    if bound is not None and bound.until > place + 1:
        return bound.until, not _is_compared(sentence, place)
    return _end_of_auxiliary(sentence, place), False


def _is_compared(sentence: Sentence, place: int) -> bool:
    """Tell whether a bound begins by comparing, and no verb does: "less than", but not "dépasser les"."""
    mark = sentence.marks["directions"].get(place)
    return place in sentence.marks["bounds"] and mark is not None and bool({"up", "down"} & set(mark.senses))


def _end_of_auxiliary(sentence: Sentence, place: int) -> int:
    """Return where words of not or of having to end that hold no main verb: "do not", "have to";
    else their start.
    """
    mark, verb = sentence.marks["others"].get(place), sentence.marks["directions"].get(place)
    inner = place if verb is None else verb.until  # "stop" is a verb itself
    if mark is not None and "not" in mark.senses and mark.until > inner:
        return mark.until
    modal = None if verb is None else sentence.marks["owners"].get(place)
    return modal.until if modal is not None and "modal" in modal.senses and modal.until > inner else place


def _with_unknown_verb(sentence: Sentence, labels: list[str]) -> Clauses:
    ended = _ended(sentence, labels)
    if ended >= 0:
        return Clauses(labels, ended, sentence)
    verb = _unknown_verb(sentence, labels)
    achieves = Mark(verb + 1, ("achieve", "act"))
    return Clauses(labels, verb, sentence if verb < 0 else sentence.with_mark("directions", verb, achieves))


def _ended(sentence: Sentence, labels: list[str]) -> int:
    """Return where a verb of ending stands, of what no table has as a verb: "arrêter de fumer"; -1
    where none does.
    """
    others = sentence.marks["others"]
    for place, mark in others.items():
        is_ending = "not" in mark.senses and sentence.has("directions", place, "deliver")
        if is_ending and mark.until < sentence.size and labels[place] == MAIN:
            return place
    return -1


def _unknown_verb(sentence: Sentence, labels: list[str]) -> int:
    """Return where a verb stands that no table has, which is one that achieves; -1 where none does.

    It begins a sentence, and a number or a noun with its article follows: "Knit 12 hats", "Tricoter
    12 bonnets".
    """
    for place in range(min(sentence.size - 1, _FARTHEST)):
        if labels[place] != MAIN or sentence.timed[place] >= 0 or sentence.is_break(place):
            continue
        if sentence.tokens[place].kind != "word" or not is_verb_place(sentence, place, labels):
            return -1
        is_known = any(
            place in sentence.marks[table]
            for table in ("metrics", "channels", "others", "roles", "bounds", "numbers")
        )
        endings = sentence.lexicon.infinitives
        if is_known or not sentence.tokens[place].bare.endswith(endings or ("",)):
            return -1
        if not _is_object(sentence, place + 1):
            return -1
        return place
    return -1


def _is_object(sentence: Sentence, place: int) -> bool:
    if sentence.tokens[place].kind == "number" or place in sentence.marks["numbers"]:
        return True
    if place in sentence.marks["bounds"] or sentence.has("others", place, "article"):
        return True
    return sentence.has("owners", place, "determiner")


def _inside(sentence: Sentence, place: int, labels: list[str], label: str) -> int:
    """Label what stands in brackets as aside, and return the word after it."""
    closing = {"(": ")", "[": "]"}[sentence.words[place]]
    at = place
    while at < sentence.size:
        labels[at] = label
        if sentence.words[at] == closing:
            return at + 1
        at += 1
    # Brackets that are never closed part nothing.
    labels[place:] = [MAIN] * (sentence.size - place)
    labels[place] = ASIDE
    return place + 1


def _ends(sentence: Sentence, place: int, state: str, verb: int) -> bool:
    """Tell whether a clause beside the main one ends at a word."""
    word = sentence.words[place]
    if state == MAIN:
        return False
    if word in {";", "!", "?", ":", "|"} or (word == "." and not sentence.is_joined(place + 1)):
        return True
    if word != ",":
        return False
    if state in {COMPARED, ASIDE}:
        return True
    return verb < 0 or state == PURPOSE


def _opens(sentence: Sentence, place: int, verb: int) -> tuple[str | None, int]:
    """Return the clause that begins at a word, and the word after what opens it."""
    mark = sentence.marks["clauses"].get(place)
    if mark is None:
        return (PURPOSE, place) if _is_purpose(sentence, place, verb) else (None, place)
    senses = mark.senses
    if _covering(sentence, place) is not None and place not in sentence.marks["metrics"]:
        return None, place
    if "means" in senses and not _is_outcome_next(sentence, mark.until, verb):
        return MEANS, mark.until
    if "means_before_verb" in senses and _is_gerund(sentence, mark.until):
        return MEANS, mark.until
    if (
        "leads_in" in senses
        and verb < 0
        and not ("purpose" in senses and place == 0 and _has_comma(sentence, place))
    ):
        return LEAD_IN, mark.until
    if "purpose" in senses and (verb >= 0 or _has_comma(sentence, place)):
        return PURPOSE, mark.until
    if "compared" in senses:
        return COMPARED, mark.until
    is_verb_next = verb < 0 and mark.until in sentence.marks["directions"]
    if "aside" in senses and place > 0 and not (is_verb_next or _joins_numbers(sentence, place)):
        return ASIDE, mark.until  # but "our reps will each book ten" has its verb behind "each"
    return (PURPOSE, place) if _is_purpose(sentence, place, verb) else (None, place)


def _joins_numbers(sentence: Sentence, place: int) -> bool:
    """Tell whether a word joins the ends of a range: the "ou" of "3 ou 4", which without its accent
    is "où" as well.
    """
    if not sentence.has("roles", place, "and") or place + 1 >= sentence.size:
        return False
    ends = (place - 1, place + 1)
    return all(sentence.tokens[at].kind == "number" or at in sentence.marks["numbers"] for at in ends)


def _is_outcome_next(sentence: Sentence, place: int, verb: int) -> bool:
    """Tell whether a channel, or what a verb such as "meet with" counts, follows a word that opens
    means."""
    if place in sentence.marks["channels"]:
        return True
    if place >= sentence.size or verb < 0:
        return False
    if sentence.has("others", place, "article") and place + 1 < sentence.size:
        place += 1
    senses = sentence.marks["directions"][verb].senses
    if {"increase", "decrease", "improve"} & set(senses):
        return False
    before = any(token.kind == "number" for token in sentence.tokens[:place])
    return not before and (
        sentence.tokens[place].kind == "number"
        or place in sentence.marks["numbers"]
        or place in sentence.marks["bounds"]
    )


def _has_comma(sentence: Sentence, place: int) -> bool:
    """Tell whether a clause at the start of a sentence is closed by a comma before a verb."""
    return place == 0 and "," in sentence.words[:_FARTHEST]


def _is_purpose(sentence: Sentence, place: int, verb: int) -> bool:
    """Tell whether an infinitive of purpose begins: "to" and a verb behind the main one."""
    if verb < 0 or place + 1 >= sentence.size or place - verb < 2:
        return False
    if not sentence.has("clauses", place, "to_verb"):
        return False
    following = sentence.marks["directions"].get(place + 1)
    is_verb = following is not None and bool(_MOVES & set(following.senses))
    is_rank = sentence.has("others", place + 1, "rank") and number_at(sentence, place + 2) is not None
    # "to fewer than 3" is a level, and so is "to rank 3" behind another one.
    return (
        is_verb
        and not _is_compared(sentence, place + 1)
        and not (is_rank and _is_ranked_before(sentence, place))
    )


def _is_ranked_before(sentence: Sentence, place: int) -> bool:
    """Tell whether a word for a rank with its number stands right before a word: "from rank 5 to"."""
    return (
        place > 1 and sentence.has("others", place - 2, "rank") and number_at(sentence, place - 1) is not None
    )


def _is_only_used(sentence: Sentence, place: int, verb: int) -> bool:
    """Tell whether the main verb only acts, without a number, and a purpose that moves a number
    begins at a word.
    """
    if "act" not in sentence.marks["directions"][verb].senses:
        return False
    if not (sentence.has("clauses", place, "purpose") or _is_purpose(sentence, place, verb)):
        return False
    following = sentence.marks["directions"].get(place + 1)
    if following is None or not {"increase", "decrease", "gain"} & set(following.senses):
        return False
    numbers = [
        at for at, token in enumerate(sentence.tokens) if token.kind == "number" and sentence.timed[at] < 0
    ]
    return bool(numbers) and numbers[0] > place


def _is_gerund(sentence: Sentence, place: int) -> bool:
    """Tell whether a verb in the form that says how stands at a word, or just behind it."""
    for at in (place, place + 1):
        if at >= sentence.size or sentence.timed[at] >= 0 or sentence.tokens[at].kind != "word":
            return False
        bare = sentence.tokens[at].bare
        if len(bare) > _LONGEST_VERB and bare.endswith(sentence.lexicon.gerunds or ("\0",)):
            return True
        if at == place and not bare.endswith(sentence.lexicon.adverbs or ("\0",)):
            return False
    return False


def is_verb(sentence: Sentence, place: int, labels: list[str]) -> bool:
    """Tell whether a word is a verb of direction, and no noun of a name: "post" in "blog post" is
    none."""
    mark = sentence.marks["directions"].get(place)
    if mark is None:
        return False
    senses = set(mark.senses)
    if not senses & (_MOVES | {"deliver", "collect"}):
        return False
    metric = _covering(sentence, place)
    if metric is None:
        return not _is_determined(sentence, place) or _is_noun(senses)
    return is_verb_place(sentence, place, labels) and (metric - place <= 1 or metric == mark.until)


def _is_determined(sentence: Sentence, place: int) -> bool:
    """Tell whether an article or a possessive stands before a word, which is a noun then: "notre
    équipe"."""
    if place == 0:
        return False
    if "article" in _others(sentence, place - 1):
        return True
    mark = sentence.marks["owners"].get(place - 1)
    return mark is not None and "determiner" in mark.senses and "pronoun" not in mark.senses


def _is_noun(senses: set[str]) -> bool:
    return bool(senses & {"increase", "decrease", "improve"})


def _others(sentence: Sentence, place: int) -> tuple[str, ...]:
    mark = sentence.marks["others"].get(place)
    return () if mark is None else mark.senses


def _covering(sentence: Sentence, place: int) -> int | None:
    """Return the end of a metric's name that a word belongs to, or None."""
    for first in range(max(0, place - 4), place + 1):
        mark = sentence.marks["metrics"].get(first)
        if mark is not None and mark.until > place:
            return mark.until
    return None


def is_verb_place(sentence: Sentence, place: int, labels: list[str]) -> bool:
    """Tell whether a verb can stand at a word: at the start, behind a lead-in, a modal or a
    break."""
    if place == 0 or labels[place - 1] != MAIN or sentence.is_break(place - 1):
        return True
    if sentence.timed[place - 1] >= 0 or (
        sentence.words[place - 1] == "-" or sentence.has("clauses", place - 1, "to_verb")
    ):
        return True
    ended = sentence.ends["owners"].get(place)
    if ended is not None and {"modal", "pronoun"} & set(ended[1].senses) - {"determiner"}:
        return True
    if _is_behind_not(sentence, place):
        return True
    ended = sentence.ends["clauses"].get(place)
    return ended is not None and bool({"leads_in", "and"} & set(ended[1].senses))


def _is_behind_not(sentence: Sentence, place: int) -> bool:
    """Tell whether a word of not stands before a word, which may be a verb then; behind "no" a noun
    stands.
    """
    for at in range(place - 1, place - 4, -1):
        mark = sentence.marks["others"].get(at)
        if mark is not None and mark.until == place and "not" in mark.senses:
            return "not_counted" not in mark.senses
    return False
