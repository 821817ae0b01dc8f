"""Stated: what is there already, told before what is wanted: "we have 650 followers and want 1,000".

Knows figures and words of wanting; chooses none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smartgoals._statement.figures import Figure
    from smartgoals._statement.sentence import Sentence

__all__ = ["with_stated"]

_ROLES: Final = frozenset({"by", "from", "now"})


def with_stated(sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """Return figures with those that are stated before what is wanted as how it is now, or without them.

    Where other things are counted, what is stated is no start of what is wanted: "we have 20 staff
    and want to earn €500,000".
    """
    wanting = min((at for at in sentence.marks["others"] if sentence.has("others", at, "wants")), default=-1)
    wanted = next((figure for figure in figures if figure.start > wanting >= 0), None)
    if wanted is None:
        return list(figures)
    stated = {figure for figure in figures if figure.until <= wanting and _is_stated(sentence, figure, wanting)}
    return [
        figure._replace(role=frozenset({"now"})) if figure in stated else figure
        for figure in figures
        if figure not in stated or _is_alike(sentence, figure, wanted)
    ]


def _is_stated(sentence: Sentence, figure: Figure, wanting: int) -> bool:
    """Tell whether somebody does or has so many, in a clause of its own before the word of wanting."""
    subjects = [at for at in range(figure.first) if sentence.has("owners", at, "pronoun") and sentence.timed[at] < 0]
    if not subjects or _ROLES & figure.role or figure.sign or figure.is_factor or figure.bound:
        return False
    if any(sentence.is_break(at) or at in sentence.marks["clauses"] for at in range(subjects[-1] + 1, figure.start)):
        return False
    parts = range(figure.until, wanting)
    if any(sentence.timed[at] >= 0 and sentence.times[sentence.timed[at]][2].period is not None for at in parts):
        return False  # "we publish 3 a week": what is done again and again may go on
    return any(sentence.words[at] in {";", ",", "."} or sentence.has("clauses", at, "and") for at in parts)


def _is_alike(sentence: Sentence, stated: Figure, wanted: Figure) -> bool:
    """Tell whether two figures count one thing: no noun follows the second, or that of the first."""
    if stated.unit != wanted.unit:
        return False
    until, words = wanted.until, sentence.words
    is_alone = until >= sentence.size or sentence.is_break(until) or sentence.timed[until] >= 0
    return is_alone or words[until : until + 1] == words[stated.until : stated.until + 1]
