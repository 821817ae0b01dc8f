"""Rates of nothing: cells of a rate beside which the row says that there was nothing to divide by.

Knows formulas and columns. Platforms write zero for what is undefined: a cost per conversion of 0.00
on a day without any. It is no reading, as :meth:`smartgoals.catalog.Catalog.derive` has none.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from fractions import Fraction
from functools import cache
from typing import Any, Final, TypeAlias

from smartgoals._numbers import exact
from smartgoals.catalog._figure_columns import FigureColumn
from smartgoals.catalog._formulas import Node, parts, value_of, ways_below, written
from smartgoals.catalog._name_words import Exactness
from smartgoals.catalog._number_text import Unread
from smartgoals.catalog._unsaid import VIEWS

# Of a part, or of what is counted another way, zero does not say that there was nothing.
_WHOLE: Final = frozenset({Exactness.EXACT, Exactness.NEAR})
Trees: TypeAlias = Callable[[str], "Node | None"]


def without_rates_of_nothing(tree_of: Trees, figures: Sequence[FigureColumn]) -> list[FigureColumn]:
    """Return columns without the cells that are rates of nothing, which are unread."""
    told: dict[str, Sequence[Any]] = {
        one.metric.id: one.numbers for one in figures if one.meaning.exactness in _WHOLE
    }
    return [_without(one, _rows_of_nothing(tree_of, one, told)) for one in figures]


def _without(figure: FigureColumn, rows: Set[int]) -> FigureColumn:
    if not rows:
        return figure
    numbers = [Unread.OF_NOTHING if row in rows else number for row, number in enumerate(figure.numbers)]
    beyond = [row for row in figure.beyond if row not in rows]
    return figure._replace(numbers=numbers, gaps=True, beyond=beyond)


def _rows_of_nothing(tree_of: Trees, figure: FigureColumn, told: Mapping[str, Sequence[Any]]) -> Set[int]:
    """Return the rows of a rate that have nothing to divide by.

    What a platform counts another way than we do is divided by something else: of that, zeros alone
    are taken for nothing. So they are where they cannot be a value, and all that the rate is made
    of, or that somebody looked at, is zero.
    """
    trees = dict(_trees(tree_of, figure.metric.id))
    below = [node for tree in trees.values() for node in ways_below(tree)]
    if not below:
        return frozenset()
    made_of = [*below, *(tree for node in below for tree in _trees_below(tree_of, node))]
    named = {name for node in made_of for name in parts(node)}
    beside = {name: told[name] for name in named if name in told}
    is_exact = figure.meaning.exactness is Exactness.EXACT
    rows = {
        row
        for row in _asked(beside.values(), differs=any("-" in written(node) for node in made_of))
        if _is_number(number := figure.numbers[row]) and (is_exact or number == 0)
        if any(value_of(node, _known(tree_of, beside, row)) == 0 for node in below)
    }
    around = [told[name] for name in {*parts(trees[figure.metric.id]), *VIEWS} if name in told]
    if around and not beside:
        rows |= {
            row
            for row in figure.beyond
            if figure.numbers[row] == 0 and all(numbers[row] == 0 for numbers in around)
        }
    return rows


def _trees(tree_of: Trees, metric: str) -> Iterator[tuple[str, Node]]:
    """Yield the formula of a metric, and those of what it is made of."""
    ahead, seen = [metric], {metric}
    while ahead:
        name = ahead.pop()
        tree = tree_of(name)
        if tree is not None:
            yield name, tree
            ahead += [part for part in parts(tree) if part not in seen]
            seen.update(parts(tree))


def _trees_below(tree_of: Trees, node: Node) -> Iterator[Node]:
    """Yield the formulas of what a formula is made of."""
    return (tree for part in parts(node) for _, tree in _trees(tree_of, part))


def _asked(columns: Collection[Sequence[Any]], *, differs: bool) -> Iterable[int]:
    """Return the rows that may have nothing to divide by: those with a zero, and all where a
    difference may be one.
    """
    if differs:
        return range(max(map(len, columns), default=0))
    return {row for numbers in columns if 0 in numbers for row, number in enumerate(numbers) if number == 0}


def _known(tree_of: Trees, beside: Mapping[str, Sequence[Any]], row: int) -> Callable[[str], Fraction | None]:
    """Return what a row says of the parts of a formula, or what follows from what it says."""

    @cache
    def known(name: str) -> Fraction | None:
        number = beside[name][row] if name in beside else None
        tree = tree_of(name)
        follows = None if tree is None else value_of(tree, known)
        return exact(number) if isinstance(number, (int, float)) else follows

    return known


def _is_number(number: Any) -> bool:
    return isinstance(number, (int, float))
