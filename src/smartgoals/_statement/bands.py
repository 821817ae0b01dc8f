"""Bands: the least and the most of one thing, told one after the other: "at least 2 and at most 5 posts a week".

Knows figures; chooses none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.relations import is_of_another

if TYPE_CHECKING:
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.sentence import Sentence

__all__ = ["band_of"]

_LEAST: Final = frozenset({"at_least", "over"})
_MOST: Final = frozenset({"at_most", "cap"})
_JOINTS: Final = frozenset({","})
_FARTHEST: Final = 8
_CLOSE: Final = 2


def band_of(sentence: Sentence, first: SaidFigure, second: SaidFigure) -> SaidFigure | None:
    """Return the band of two bounded figures; None where they are no ends of one."""
    least, most = (first, second) if first.bound in _LEAST else (second, first)
    if least.bound not in _LEAST or most.bound not in _MOST or least.value >= most.value:
        return None
    is_alike = first.unit == second.unit or first.unit is None or _is_bare(sentence, second)
    is_change = any(figure.is_factor or figure.sign or "by" in figure.role for figure in (first, second))
    if not is_alike or is_change or not _are_joined(sentence, first, second):
        return None
    unit = first.unit or second.unit
    role = first.role & second.role
    return first._replace(
        value=least.value,
        upper=most.value,
        until=second.until,
        unit=unit,
        bound=None,
        role=role,
        is_band=True,
    )


def _are_joined(sentence: Sentence, first: SaidFigure, second: SaidFigure) -> bool:
    """Tell whether a comma, an "and" or a "but" alone parts two figures of one noun and one period."""
    between = range(first.until, second.start)
    if len(between) > _FARTHEST or is_of_another(sentence, first, second):
        return False
    if any(sentence.is_break(at) and sentence.words[at] not in _JOINTS for at in between):
        return False
    marks = sentence.marks
    if any(at in marks["directions"] and at not in marks["metrics"] for at in between):
        return False
    is_word = len(between) == 1 and between.start not in marks["metrics"]  # "more than 20 but fewer than 30"
    counting = (second,) if is_word else (first, second)
    nouns = {_noun_behind(sentence, figure) for figure in counting} - {""}
    behind = range(second.until, min(second.until + _CLOSE, sentence.size))
    inside, after = (
        [sentence.times[at][2].period for at in _times(sentence, one)] for one in (between, behind)
    )
    periods = {*inside, *filter(None, after)}
    return len(nouns) < 2 and None not in inside and len(periods) < 2


def _times(sentence: Sentence, places: range) -> set[int]:
    """Return the phrases of time that words belong to."""
    return {sentence.timed[at] for at in places} - {-1}


def _is_bare(sentence: Sentence, figure: SaidFigure) -> bool:
    return figure.unit is None and not _noun_behind(sentence, figure)


def _noun_behind(sentence: Sentence, figure: SaidFigure) -> str:
    """Return the word that a figure counts; none where it is of no other table than that of names."""
    at = figure.until
    if at >= sentence.size or sentence.tokens[at].kind != "word" or sentence.timed[at] >= 0:
        return ""
    is_of_others = any(at in sentence.marks[table] for table in ("others", "clauses", "bounds", "roles"))
    return "" if is_of_others else sentence.words[at]
