"""Spans: what the days that its readings cover make of a history, for whoever reads it. Knows histories."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from smartgoals._model._covered import part, total
from smartgoals._numbers import exact

if TYPE_CHECKING:
    from smartgoals._model.history import History

# Months of 28 and of 31 days are told in one history, and so are quarters; days beside weeks are not.
_ALIKE: Final = Fraction(6, 5)


def amount(history: History, after: date, upto: date, as_of: date) -> Fraction:
    """Return what readings dated up to *as_of* brought to the days after one day, up to another,
    whatever they count.
    """
    return total(history._columns, history.running_totals, after, upto, history.position(as_of))


def says_days(history: History) -> bool:
    """Tell whether some reading says which days it covers."""
    return history._columns.covers is not None


def are_mixed(history: History, low: int, high: int) -> bool:
    """Tell whether some readings cover so many days more than others that they are not alike."""
    columns = history._columns
    if columns.covers is None or high <= low:
        return False
    lengths = {columns.ordinals[place] - columns.first_at(place) + 1 for place in range(low, high)}
    return max(lengths) > min(lengths) * _ALIKE


def firsts(history: History, low: int, high: int) -> Sequence[int]:
    """Return the first days that some readings cover, as ordinals: their own where they do not say."""
    columns = history._columns
    if columns.covers is None:
        return columns.ordinals[low:high]
    return [columns.first_at(position) for position in range(low, high)]


def days_covered(history: History) -> Sequence[int]:
    """Return how many days each reading covers: one where it does not say."""
    begins = firsts(history, 0, len(history))
    return [own - first + 1 for own, first in zip(history.ordinals, begins, strict=True)]


def part_after(history: History, position: int, after: int) -> Fraction:
    """Return what the reading at a position, dated after an ordinal, brought to the days after it."""
    columns = history._columns
    if columns.covers is None:
        return exact(history.value_at(position))
    return part(columns, position, after, columns.ordinals[position])
