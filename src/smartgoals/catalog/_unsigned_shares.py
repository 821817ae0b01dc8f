"""Unsigned shares: columns of shares that are told in percent without the sign, as their own parts show.

Knows formulas and columns. A workbook shows a rate of 0.5 % as 0.5 where the sign stands in the format
alone; no limit tells it from a half, but clicks and impressions of the same rows do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import partial
from typing import Any, Final

from attrs import evolve

from smartgoals._model.metric import Unit
from smartgoals._numbers import Number, exact, rounded
from smartgoals.catalog._figure_columns import FigureColumn
from smartgoals.catalog._formulas import parts, value_of
from smartgoals.catalog._name_words import Exactness
from smartgoals.catalog._of_nothing import Trees

_PERCENT: Final = Fraction(1, 100)
_KNOWN: Final = frozenset({Exactness.EXACT, Exactness.NEAR})
# Sources round what they divide, and count some clicks twice.
_ALIKE: Final = Fraction(1, 50)


def with_shares_of_parts(tree_of: Trees, figures: Sequence[FigureColumn]) -> list[FigureColumn]:
    """Return columns, of which shares that are a hundred times what their parts make in every row are
    read as the percentages that they are.
    """
    told: dict[str, Sequence[Any]] = {
        str(one.metric.id): one.numbers for one in figures if one.meaning.exactness in _KNOWN
    }
    return [_in_percent(one) if _is_hundredfold(tree_of, one, told) else one for one in figures]


def _is_hundredfold(tree_of: Trees, figure: FigureColumn, told: Mapping[str, Sequence[Any]]) -> bool:
    """Tell whether each number that can be held against its parts is a hundred times what they make."""
    tree = tree_of(figure.metric.id) if figure.metric.unit is Unit.RATIO else None
    if tree is None or figure.meaning.factor != 1 or not set(parts(tree)) <= told.keys():
        return False
    held = False
    for row, number in enumerate(figure.numbers):
        if not isinstance(number, (int, float)) or not number:
            continue
        made = value_of(tree, partial(_told_at, told, row))
        if not made:
            continue
        if not is_percentage(number, made):
            return False
        held = True
    return held


def _told_at(told: Mapping[str, Sequence[Any]], row: int, name: str) -> Fraction | None:
    cell = told[name][row]
    return exact(cell) if isinstance(cell, (int, float)) else None


def is_percentage(number: Number, made: Fraction) -> bool:
    """Tell whether a number is what the parts of its metric make, told in percent, and cannot be that share.

    >>> is_percentage(0.5, Fraction(1, 200)), is_percentage(0.5, Fraction(1, 2))
    (True, False)
    """
    return _agree(number, made / _PERCENT) and not _agree(number, made)


def _agree(number: Number, made: Fraction) -> bool:
    """Tell whether a number is another one, as far as it was rounded."""
    digits = repr(number).partition(".")[2]
    half = Fraction(1, 2 * 10 ** len(digits)) if digits.isdigit() or not digits else Fraction(0)
    return abs(exact(number) - made) <= max(half, abs(made) * _ALIKE)


def _in_percent(figure: FigureColumn) -> FigureColumn:
    numbers = [
        rounded(exact(one) * _PERCENT) if isinstance(one, (int, float)) else one for one in figure.numbers
    ]
    meaning = evolve(figure.meaning, factor=_PERCENT, unit_note="percent", unit_note_fr="pour cent")
    return figure._replace(numbers=numbers, meaning=meaning)
