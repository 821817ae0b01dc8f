"""Winning: whether a number that is won is a total from the first day, or so many more than there are.

Knows verbs, metrics and moves. What adds up has no level to which so many could be added: 12 clients that
are signed are 12, and no 12 more than the month before. What is there on any day grows by what is won.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._model.facts import is_standard, nature_of
from smartgoals._model.metric import Nature
from smartgoals._statement.elsewhere import is_told_apart
from smartgoals._statement.natures import is_standing, nature_said
from smartgoals._statement.words import Movement

if TYPE_CHECKING:
    from smartgoals._statement.directions import Move
    from smartgoals._statement.metrics import Named
    from smartgoals._statement.quantities import SaidQuantity
    from smartgoals._statement.sentence import Sentence

__all__ = ["as_won"]

_WON: Final = frozenset({"gain", "obtain"})
_TURNS: Final = frozenset({"increase", "decrease", "maintain", "improve"})
_SHARES: Final = frozenset({"%", "pp", "points"})
_CAPS: Final = frozenset({"at_most", "cap"})
_MOVES: Final = frozenset({Movement.INCREASE, Movement.ACHIEVE})


def as_won(sentence: Sentence, quantity: SaidQuantity, metric: Named | None, move: Move) -> Move:
    """Return a move with the direction of what is won: a total is achieved, and a level increased."""
    if metric is not None and _comes_on_top(sentence, quantity, metric, move):
        return move._replace(direction=Movement.INCREASE, is_change=True, is_new=True)
    if metric is None or not _is_won(sentence, quantity, move):
        return move
    nature = nature_of(metric.name) if is_standard(metric.name) else nature_said(metric.name)
    if nature is Nature.FLOW:
        return move._replace(direction=Movement.ACHIEVE)
    is_gained = nature is Nature.STOCK and sentence.has("implied", move.verb, "win")
    return move._replace(direction=Movement.INCREASE) if is_gained else move


def _is_won(sentence: Sentence, quantity: SaidQuantity, move: Move) -> bool:
    """Tell whether a verb of winning has a plain number, of which no word says what it leads to."""
    figure = quantity.figure
    is_alone = quantity.base is None and quantity.target is None and not figure.is_factor
    is_plain = is_alone and not figure.role and figure.unit not in _SHARES and figure.bound not in _CAPS
    if move.verb < 0 or not is_plain or move.is_change or move.direction not in _MOVES:
        return False
    last = sentence.marks["directions"][move.verb].until - 1
    is_by = sentence.has("roles", last, "by")  # "grow by 200 leads"
    return bool(_WON & move.senses) and not _TURNS & move.senses and not is_by


def _comes_on_top(sentence: Sentence, quantity: SaidQuantity, metric: Named, move: Move) -> bool:
    """Tell whether so many new ones are wanted of what is there: "20 new members", and "grow: new members 20",
    but not "new members: 20".
    """
    figure = quantity.figure
    is_before = figure.until <= metric.first or is_told_apart(sentence, move.verb, metric, figure)
    is_counted = metric.is_new and quantity.base is None and is_before
    is_plain = is_counted and figure.unit is None and figure.bound not in _CAPS and not figure.is_factor
    return is_plain and move.direction in {None, Movement.ACHIEVE} and is_standing(metric.name)
