"""Ends: the levels that changes lead to, as in "by 2 points, to 5 %" and "de 20 %, à 120 k€".

Knows figures and verbs; chooses none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._statement.units import SHARES

if TYPE_CHECKING:
    from smartgoals._statement.figures import SaidFigure
    from smartgoals._statement.sentence import Sentence

__all__ = ["FARTHEST_END", "leads_to"]

FARTHEST_END: Final = 5
"""How many times as much the end of a range is at most: "by 5,000 to 45,000" is none."""
_CLOSE: Final = 4
_TURNS: Final = frozenset({"increase", "decrease"})
_POINTS: Final = frozenset({"pp", "points"})


def leads_to(sentence: Sentence, first: SaidFigure, second: SaidFigure) -> bool:
    """Tell whether the first of two figures is a change, and the second the level that it leads to."""
    is_by = "by" in first.role and not {"to", "now"} & first.role
    if not is_by or "to" not in second.role or "by" in second.role or first.is_factor or second.is_factor:
        return False
    between = range(first.until, second.start)
    is_parted = bool(between) and sentence.words[between[-1]] == ","
    if len(between) > _CLOSE or any(sentence.is_break(at) for at in between[: len(between) - is_parted]):
        return False
    senses = _senses_before(sentence, first)
    if "from" in first.role and ("move" in senses or not _TURNS & senses):
        return False  # "passer de 35 à 50"
    if first.unit in _POINTS and second.unit == "%":
        return True
    if first.unit == "%":
        return second.unit not in SHARES and (second.unit is not None or is_parted)
    if first.unit != second.unit:
        return False
    if is_parted:
        return True
    # The verb says less, and the numbers more: so much less, as little as that.
    is_told = "from" not in first.role or ("decrease" in senses and "improve" not in senses)
    return is_told and second.value > FARTHEST_END * first.value


def _senses_before(sentence: Sentence, figure: SaidFigure) -> frozenset[str]:
    """Return what the nearest verb before a figure means."""
    marks = sentence.marks["directions"]
    verbs = [at for at in marks if at < figure.start]
    return frozenset(marks[max(verbs)].senses) if verbs else frozenset()
