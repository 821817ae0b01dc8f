"""Stated: what is there already, told before what is wanted: "we have 650 followers and want 1,000".

Knows figures, verbs and words of wanting; chooses none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.units import TIME_UNITS
from smartgoals._statement.words import DeadlineKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.sentence import Sentence

__all__ = ["STATED", "stated_until", "with_stated"]

STATED: Final = "stated"
"""The clause of words that say how it is now."""
_ROLES: Final = frozenset({"by", "from"})
_JOINTS: Final = frozenset({";", ",", "."})
_PARTED: Final = frozenset({";", "."})
_MOVES: Final = frozenset({"increase", "decrease", "move"})
_MEASURED: Final = TIME_UNITS | {"%"}
"""Units of levels, whatever verb stands before: nobody has so many hours more each time."""
_CLOSE: Final = 3
_NEAR: Final = 8
_FARTHEST: Final = 60
_CHANGES: Final = frozenset({"gain", "increase", "decrease", "improve"})


def stated_until(sentence: Sentence) -> int:
    """Return where a clause ends that says how it is now, before what is wanted; 0 where none does.

    Somebody does or has so many in it, or does it so often: "we publish every day and want 500 followers".
    """
    has_subject, said, joint = False, -1, -1
    for at in range(min(sentence.size, _FARTHEST)):
        if joint >= 0 and _is_wanted(sentence, at, joint):
            return joint + 1
        if joint < 0 and _is_of_goal(sentence, at):
            break
        has_subject = has_subject or _is_subject(sentence, at)
        if has_subject and _is_said(sentence, at):
            said, joint = at, -1
        elif said >= 0 and joint < 0 and _is_joint(sentence, at):
            joint = at
        elif 0 <= said == at - 2 and _gives_time(sentence, at):
            return at + 1
    return _now_until(sentence)


def _is_of_goal(sentence: Sentence, place: int) -> bool:
    """Tell whether a word is of what is wanted, before which nothing can be stated: a verb that
    begins, "by June".
    """
    time = sentence.timed[place]
    if time >= 0:
        return sentence.times[time][2].is_deadline and sentence.times[time][2].is_firm
    if place == 0 and place in sentence.marks["directions"]:
        return True
    is_asked = sentence.has("others", place, "wants") or sentence.has("owners", place, "modal")
    return is_asked or _asks(sentence, place) or sentence.words[place] == ":"


def _gives_time(sentence: Sentence, place: int) -> bool:
    """Tell whether a time that somebody has ends before a word: "we have 6 months to reach"."""
    unit = sentence.marks["units"].get(place - 1)
    is_time = unit is not None and unit.senses[0] in TIME_UNITS
    return is_time and any(sentence.has("clauses", place, sense) for sense in ("to_verb", "purpose"))


def _asks(sentence: Sentence, place: int) -> bool:
    """Tell whether a word begins what is wanted, of which no other clause can be told before."""
    is_led = sentence.has("clauses", place, "leads_in") and not sentence.has("others", place, "is")
    return is_led and not sentence.has("clauses", place, "to_verb")


def _now_until(sentence: Sentence) -> int:
    """Return where a figure ends that begins a sentence and is one of today; 0 where none does.

    As in "650 followers today, 1,000 by June".
    """
    until = next((at for at in range(min(sentence.size, _NEAR)) if sentence.is_break(at)), 0)
    ended = sentence.ends["roles"].get(until)
    is_now = ended is not None and "now" in ended[1].senses and _is_said(sentence, 0)
    return until + 1 if is_now and until + 1 < sentence.size and _is_said(sentence, until + 1) else 0


def _is_wanted(sentence: Sentence, place: int, joint: int) -> bool:
    """Tell whether what is wanted begins at a word: "want", "; our goal is", "and must fall", ";
    get it to 2".
    """
    if sentence.has("others", place, "wants"):
        return True
    own = (at for at in range(joint + 1, place) if sentence.timed[at] < 0)
    between = sum(not sentence.has("clauses", at, "and") for at in own)
    if between <= 1 and (_asks(sentence, place) or sentence.has("owners", place, "modal")):
        return True  # but in "and each of them should post daily" something else is asked for
    mark = sentence.marks["directions"].get(place)
    is_near = sentence.words[joint] in _PARTED and place <= joint + _CLOSE
    return is_near and mark is not None and bool(_MOVES & set(mark.senses))


def _is_subject(sentence: Sentence, place: int) -> bool:
    """Tell whether somebody is named at a word, or that something is so much: "we", "our rate is"."""
    if sentence.timed[place] >= 0 or _asks(sentence, place):
        return False
    is_one = sentence.has("owners", place, "pronoun") or sentence.has("others", place, "is")
    if place > 0 or sentence.size == 1 or not sentence.has("owners", place, "determiner"):
        return is_one
    return not _is_said(sentence, 1)  # "our site gets 2,000", but not "a 20 % increase"


def _is_said(sentence: Sentence, place: int) -> bool:
    """Tell whether a word is a number, or one of a phrase that says how often, or for how long."""
    time = sentence.timed[place]
    if time >= 0:
        phrase = sentence.times[time][2]
        is_length = phrase.kind is DeadlineKind.DURATION and not phrase.is_firm
        return phrase.period is not None or is_length
    return sentence.tokens[place].kind == "number" or place in sentence.marks["numbers"]


def _is_joint(sentence: Sentence, place: int) -> bool:
    is_joint = sentence.words[place] in _JOINTS or sentence.has("clauses", place, "and")
    return is_joint and sentence.timed[place] < 0


def with_stated(
    sentence: Sentence, figures: Sequence[SaidFigure], labels: Sequence[str], verb: int
) -> list[SaidFigure]:
    """Return figures with those that are stated before what is wanted as how it is now, or without them.

    Where other things are counted, or where what is wanted comes on top or is a part, what is stated is no
    start of it: "we have 20 staff and want to earn €500,000".
    """
    wanted = next((figure for figure in figures if labels[figure.first] != STATED), None)
    if wanted is None or labels[:1] != [STATED]:
        return list(figures)
    stated = [figure for figure in figures if labels[figure.first] == STATED]
    starts = [
        figure._replace(role=frozenset({"now"}))
        for figure in stated
        if _is_stated(sentence, figure)
        and _is_alike(sentence, figure, wanted)
        and _is_level(sentence, figure, wanted, labels, verb)
    ]
    if starts and wanted.unit is None:
        wanted = wanted._replace(unit=starts[0].unit)  # "I sleep 5 hours and want 8"
    if starts and "by" in wanted.role:
        wanted = wanted._replace(role=frozenset({"to"}))  # "l'objectif est de 50"
    return [*starts, wanted, *figures[len(stated) + 1 :]]


def _is_stated(sentence: Sentence, figure: SaidFigure) -> bool:
    """Tell whether somebody does or has so many, in a clause of its own."""
    subjects = [at for at in range(figure.first) if _is_subject(sentence, at)]
    if figure.sign or figure.is_factor or figure.bound:
        return False
    if not subjects:
        return figure.start == 0  # "650 followers today, 1,000 by June"
    if "now" in figure.role:
        return True  # "we had 75"
    if _ROLES & figure.role and not sentence.has("others", figure.start - 1, "is"):
        return False  # but "notre panier est de 42 €" says how much it is
    between = range(subjects[-1] + 1, figure.start)
    return not any(sentence.is_break(at) or at in sentence.marks["clauses"] for at in between)


def _is_alike(sentence: Sentence, stated: SaidFigure, wanted: SaidFigure) -> bool:
    """Tell whether two figures count one thing: no noun follows the second, or that of the first."""
    until, words = wanted.until, sentence.words
    is_end = until >= sentence.size or sentence.is_break(until) or sentence.timed[until] >= 0
    is_alone = is_end or sentence.has("clauses", until, "and")
    if stated.unit != wanted.unit and not (wanted.unit is None and is_alone):
        return False
    return is_alone or words[until : until + 1] == words[stated.until : stated.until + 1]


def _is_level(
    sentence: Sentence, stated: SaidFigure, wanted: SaidFigure, labels: Sequence[str], verb: int
) -> bool:
    """Tell whether what is wanted is a level of what is stated: nothing comes on top of that, or is
    a part of it.
    """
    if wanted.sign or wanted.is_factor:
        return False
    if verb >= 0 and sentence.has("others", verb, "has"):
        return True  # "doit être de 25 %"
    if "by" in wanted.role and "to" not in wanted.role and not sentence.has("others", wanted.start - 1, "is"):
        return False  # but "et l'objectif est de 50"
    if verb < 0 or verb > wanted.first or "to" in wanted.role:
        return True
    if _CHANGES & set(sentence.marks["directions"][verb].senses):
        return False
    own = [at for at in sentence.marks["directions"] if at < stated.start]
    if not own and wanted.unit is None and stated.unit is not None:
        return _is_often(sentence, labels)  # "je lis 10 pages par jour et veux en lire 20"
    if stated.unit in _MEASURED and any(_is_same(sentence, at, verb) for at in own):
        return True  # "we reply in 5 hours and want to reply in 2 hours"
    if not own or any(sentence.has("others", at, "has") for at in own):
        return False
    if _is_often(sentence, labels):
        return any(_is_same(sentence, at, verb) for at in own)  # "we spend 900 a month and want to spend 600"
    # What was done in a time of its own is done again: "we sold 400 last year and want to sell 500".
    return wanted.value > stated.value and any(labels[first] == STATED for first, _, _ in sentence.times)


def _is_often(sentence: Sentence, labels: Sequence[str]) -> bool:
    """Tell whether what is stated is done again and again: "a month"."""
    return any(labels[first] == STATED and phrase.period is not None for first, _, phrase in sentence.times)


def _is_same(sentence: Sentence, first: int, second: int) -> bool:
    """Tell whether two words are one verb, or count one thing."""
    one, other = (sentence.marks["implied"].get(at) for at in (first, second))
    is_alike = one is not None and other is not None and bool(set(one.senses) & set(other.senses))
    return is_alike or sentence.words[first] == sentence.words[second]
