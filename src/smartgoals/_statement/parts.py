"""Parts: where a sentence is parted that asks for several figures, at each "and", semicolon or comma of a list.

Knows figures and clauses; reads no part of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._statement.clauses import MAIN, clauses_of
from smartgoals._statement.figures import figures_of
from smartgoals._statement.quantities import SaidQuantity, quantities_of
from smartgoals._statement.relations import is_pace_of, is_price, narrows
from smartgoals._statement.stated import STATED, with_stated

if TYPE_CHECKING:
    from smartgoals._statement.sentence import Sentence

__all__ = ["SentencePart", "may_part", "parts_of"]

_MOST: Final = 12
"""A sentence of more figures than this is a table, and nobody can be sure of it."""
_LONGEST: Final = 6
"""So many words stand at most between a comma and the figure behind it, in a list."""
_LISTED: Final = ","
_PARTED: Final = ";"


class SentencePart(NamedTuple):
    """The words of a part, what its figure is, and the sign or word that stands before it: none before the
    first.
    """

    first: int
    until: int
    quantity: SaidQuantity
    joint: str = ""

    @property
    def is_listed(self) -> bool:
        """Whether a comma alone stands before it."""
        return self.joint == _LISTED

    @property
    def is_parted(self) -> bool:
        """Whether a semicolon stands before it."""
        return self.joint == _PARTED


class _Joint(NamedTuple):
    first: int
    until: int
    said: str


def may_part(sentence: Sentence) -> bool:
    """Tell whether a sentence has what parts it."""
    return not {_LISTED, _PARTED}.isdisjoint(sentence.words) or any(
        "and" in mark.senses for mark in sentence.marks["clauses"].values()
    )


def parts_of(sentence: Sentence) -> Iterator[SentencePart]:
    """Yield each part that holds a figure of the outcome, where there are several."""
    quantities = _of_outcome(sentence)
    if not 1 < len(quantities) <= _MOST:
        return
    opened = _Joint(0, 0, "")
    own = quantities[0]
    for (_, other), joint in zip(pairwise(quantities), _joints(sentence, quantities), strict=True):
        if joint is not None:
            yield SentencePart(opened.until, joint.first, own, opened.said)
            opened, own = joint, other
    yield SentencePart(opened.until, sentence.size, own, opened.said)


def _of_outcome(sentence: Sentence) -> list[SaidQuantity]:
    """Return the quantities of the outcome, in order."""
    clauses = clauses_of(sentence)
    labels = clauses.labels
    quantities: list[SaidQuantity] = []
    beside: SaidQuantity | None = None
    figures = with_stated(sentence, figures_of(sentence), labels, clauses.verb)
    for one in quantities_of(sentence, figures, clauses):
        if labels[one.figure.first] == STATED:
            continue
        is_beside = labels[one.figure.first] != MAIN or (
            beside is not None and _and_between(sentence, beside, one) is not None
        )
        if is_beside:  # "with 3 posts and 2 stories": what is joined to a means is one as well
            beside = one
        else:
            beside = None
            quantities.append(one)
    return quantities


def _joints(sentence: Sentence, quantities: Sequence[SaidQuantity]) -> list[_Joint | None]:
    """Return what parts each figure from the next: an "and", or a comma of a list that an "and" ends."""
    joints: list[_Joint | None] = []
    is_list = False
    for one, other in reversed(list(pairwise(quantities))):
        joint = _and_between(sentence, one, other)
        if joint is not None:
            is_list = True
        else:
            joint = _comma_between(sentence, one, other)
            joint = (
                joint
                if is_list or (joint is not None and _is_built_alike(sentence, one, other, joint))
                else None
            )
            is_list = joint is not None
        joints.append(joint)
    return joints[::-1]


def _between(one: SaidQuantity, other: SaidQuantity) -> range:
    begins = min(figure.start for figure in (other.figure, other.base) if figure is not None)
    ended = max(figure.until for figure in (one.figure, one.base, one.target) if figure is not None)
    return range(ended, begins)


def _and_between(sentence: Sentence, one: SaidQuantity, other: SaidQuantity) -> _Joint | None:
    """Return where two figures are parted by an "and" or a semicolon."""
    for place in _between(one, other):
        if sentence.words[place] == _PARTED:
            return _Joint(place, place + 1, _PARTED)
        mark = sentence.marks["clauses"].get(place)
        if mark is not None and "and" in mark.senses:
            return _Joint(place, mark.until, "and")
    return None


def _comma_between(sentence: Sentence, one: SaidQuantity, other: SaidQuantity) -> _Joint | None:
    """Return the comma of a list between two figures, of which the second says no more of the first."""
    figure, of = one.figure, other.figure
    if is_pace_of(sentence, figure, of) or is_price(sentence, figure, of) or narrows(sentence, figure, of):
        return None
    between = _between(one, other)
    signs = [at for at in between if sentence.is_break(at)]
    if [sentence.words[at] for at in signs] != [_LISTED] or between.stop - signs[0] > _LONGEST:
        return None
    behind = range(signs[0] + 1, between.stop)
    if any(sentence.timed[at] >= 0 or _is_gerund(sentence, at) for at in behind):
        return None
    return _Joint(signs[0], signs[0] + 1, _LISTED)


def _is_built_alike(sentence: Sentence, one: SaidQuantity, other: SaidQuantity, comma: _Joint) -> bool:
    """Tell whether a comma parts two changes, the second of a metric right before it: ", profit by 5 %"."""
    if any("by" not in quantity.figure.role or quantity.base is not None for quantity in (one, other)):
        return False
    place = comma.until
    while place < other.figure.start and any(
        sentence.has("others", place, sense) for sense in ("article", "filler")
    ):
        place += 1
    name = sentence.marks["metrics"].get(place)
    return name is not None and name.until == other.figure.start


def _is_gerund(sentence: Sentence, place: int) -> bool:
    """Tell whether a verb says how something is done: "by 10 %, cutting costs by 5 % and …"."""
    if place not in sentence.marks["directions"] or place in sentence.marks["metrics"]:
        return False
    return sentence.tokens[place].bare.endswith(sentence.lexicon.gerunds or ("\0",))
