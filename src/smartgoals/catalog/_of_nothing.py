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
from smartgoals.catalog._own_rows import VIEWS
from smartgoals.catalog._wholes import NEARLY_PARTS, PARTS

# Of a part, or of what is counted another way, zero does not say that there was nothing.
_WHOLE: Final = frozenset({Exactness.EXACT, Exactness.NEAR})
# Of clicks of any kind, those on links are some.
_PARTS: Final = (*PARTS, *NEARLY_PARTS, ("link_clicks", "post_clicks"))
Trees: TypeAlias = Callable[[str], "Node | None"]


def without_rates_of_nothing(
    tree_of: Trees, figures: Sequence[FigureColumn], unread: Callable[[], Iterable[FigureColumn]]
) -> list[FigureColumn]:
    """Return columns without the cells that are rates of nothing, which are unread.

    `unread` gives the columns that give no history, and say of their rows all the same how much there was.
    """

    @cache
    def told() -> Mapping[str, Sequence[Any]]:
        every = (*unread(), *figures)
        return {one.metric.id: one.numbers for one in every if one.meaning.exactness in _WHOLE}

    return [_without(one, _rows_of_nothing(tree_of, one, told)) for one in figures]


def _without(figure: FigureColumn, rows: Set[int]) -> FigureColumn:
    if not rows:
        return figure
    numbers = [Unread.OF_NOTHING if row in rows else number for row, number in enumerate(figure.numbers)]
    beyond = [row for row in figure.beyond if row not in rows]
    return figure._replace(numbers=numbers, gaps=True, beyond=beyond)


def _rows_of_nothing(
    tree_of: Trees, figure: FigureColumn, told_by: Callable[[], Mapping[str, Sequence[Any]]]
) -> Set[int]:
    """Return the rows of a rate that have nothing to divide by.

    What a platform counts another way than we do is divided by something else: of that, zeros alone
    are taken for nothing. So they are where that of which the divisor is a part is zero, and where
    they cannot be a value, and all that the rate is made of, or that somebody looked at, is zero.
    """
    trees = dict(_trees(tree_of, figure.metric.id))
    below = [node for tree in trees.values() for node in ways_below(tree)]
    if not below:
        return frozenset()
    told = told_by()
    made_of = [*below, *(tree for node in below for tree in _trees_below(tree_of, node))]
    named = frozenset(name for node in made_of for name in parts(node))
    beside = _of(told, named)
    wholes = _of(told, frozenset().union(*map(_wholes_of, named)))
    is_exact = figure.meaning.exactness is Exactness.EXACT
    rows = {
        row
        for row in _asked(
            [*beside.values(), *wholes.values()], differs=any("-" in written(node) for node in made_of)
        )
        if _is_number(number := figure.numbers[row]) and (is_exact or number == 0)
        for known in [_known(tree_of, beside, {} if number else wholes, row)]
        if any(value_of(node, known) == 0 for node in below)
    }
    return (
        rows if beside else rows | _rows_unseen(figure, _of(told, {*parts(trees[figure.metric.id]), *VIEWS}))
    )


def _of(told: Mapping[str, Sequence[Any]], names: Set[str]) -> Mapping[str, Sequence[Any]]:
    """Return what is told of some metrics."""
    return {name: numbers for name, numbers in told.items() if name in names}


def _rows_unseen(figure: FigureColumn, around: Mapping[str, Sequence[Any]]) -> Set[int]:
    """Return the rows in which zero cannot be a value, and all that is told around it is zero."""
    if not around:
        return frozenset()
    return {
        row
        for row in figure.beyond
        if figure.numbers[row] == 0 and all(numbers[row] == 0 for numbers in around.values())
    }


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


@cache
def _wholes_of(part: str) -> frozenset[str]:
    """Return the metrics of which another one is a part, and those of which they are."""
    above = {whole for one, whole in _PARTS if one == part}
    return frozenset(above.union(*map(_wholes_of, above)))


def _known(
    tree_of: Trees, beside: Mapping[str, Sequence[Any]], wholes: Mapping[str, Sequence[Any]], row: int
) -> Callable[[str], Fraction | None]:
    """Return what a row says of the parts of a formula, or what follows from what it says.

    Of a whole that is zero, no part is anything else.
    """

    @cache
    def known(name: str) -> Fraction | None:
        number = beside[name][row] if name in beside else None
        if isinstance(number, (int, float)):
            return exact(number)
        if any(whole in wholes and wholes[whole][row] == 0 for whole in _wholes_of(name)):
            return Fraction(0)
        tree = tree_of(name)
        return None if tree is None else value_of(tree, known)

    return known


def _is_number(number: Any) -> bool:
    return isinstance(number, (int, float))
