"""Kept: goals behind a word that opens means and are none of them: "while keeping costs under €5,000".

What is kept within bounds, or must not be lost or spent beyond them, is asked for beside the outcome, and so is
what is to rise or fall "while" it does. Knows figures and verbs; chooses none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.index import Mark
    from smartgoals._statement.sentence import Sentence

__all__ = ["is_kept_beside"]

_MEANS: Final = frozenset({"means", "means_before_verb"})
_TURNS: Final = frozenset({"increase", "decrease", "improve"})
_SPENDING: Final = ("spend", "advertise", "invest")
_FARTHEST: Final = 12


def is_kept_beside(sentence: Sentence, figure: SaidFigure) -> bool:
    """Tell whether a figure among the means is one of a goal of its own."""
    opened = _opening(sentence, figure)
    if opened is None or sentence.has("roles", opened[0], "by"):
        return False  # "by keeping posts under 60 words" says how
    place, mark = opened
    verb = sentence.marks["directions"].get(mark.until)
    senses = frozenset[str]() if verb is None else frozenset(verb.senses)
    if "maintain" in senses:
        return figure.bound is not None or figure.unit == "%"
    if figure.bound == "over":
        return mark.until == figure.start or "decrease" in senses or _is_spent(sentence, mark.until)
    is_measured = bool(figure.role & {"to", "by"}) or figure.unit == "%"
    return is_measured and bool(_TURNS & senses) and _is_meanwhile(sentence, place, mark)


def _opening(sentence: Sentence, figure: SaidFigure) -> tuple[int, Mark] | None:
    """Return the nearest word before a figure that opens means and a verb follows, or the bound of the
    figure.
    """
    verbs, ends = sentence.marks["directions"], sentence.ends["clauses"]
    behind = range(figure.start, max(figure.start - _FARTHEST, 0), -1)
    until = next((at for at in behind if at in ends and _MEANS & set(ends[at][1].senses)), -1)
    return ends[until] if until in verbs or until == figure.start else None


def _is_spent(sentence: Sentence, verb: int) -> bool:
    return any(sentence.has("implied", verb, sense) for sense in _SPENDING)


def _is_meanwhile(sentence: Sentence, place: int, mark: Mark) -> bool:
    """Tell whether a word says that something is done at once, and not how: "while", "tout en"."""
    return "and" in mark.senses or not ("means" in mark.senses or sentence.has("others", place, "within_of"))
