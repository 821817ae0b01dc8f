"""Ties: what a metric leads to by what it is, so that no strategy has to state it. Knows formulas
and the table of ties.

A rate moves with what it counts, a part with its sum, a level with its flow; and whoever takes one
step of a funnel stands before the next. What a tie is worth for an objective is judged elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from smartgoals._model.facts import bounds_of
from smartgoals._model.metric import Metric, Nature
from smartgoals._words import Word
from smartgoals.catalog._data.relevance import TIES
from smartgoals.catalog._formulas import (
    Constant,
    Node,
    Operation,
    Part,
    denominators,
    parse,
    quotient,
    summands,
)

if TYPE_CHECKING:
    from smartgoals.catalog._catalog import Catalog

_MOVES: Final = frozenset({Nature.RATIO, Nature.MEAN, Nature.SCORE})


class TieKind(Word):
    """By what a metric is tied to another: its formula, its definition or the funnel."""

    RATE = "rate"
    SUM = "sum"
    CHANGE = "change"
    LEVEL = "level"
    PART = "part"
    STEP = "step"


_ALIKE: Final = frozenset({TieKind.SUM, TieKind.CHANGE, TieKind.LEVEL})


class MetricTie(NamedTuple):
    """What a metric leads to, and how: a *rate* of it, a part of its *sum*, the level of which it is
    the *change* (and back), a *part* of it by definition, or the *step* before it.
    """

    metric: str
    how: TieKind
    to: str


def ties_of(catalog: Catalog, metric: Metric | str) -> Iterator[MetricTie]:
    """Yield what a metric leads to by itself; one that is not described leads nowhere.

    >>> from smartgoals.catalog import DEFAULT
    >>> [tie.to for tie in ties_of(DEFAULT, "lead_to_customer_rate")]
    ['new_customers']
    >>> [(tie.how.value, tie.to) for tie in ties_of(DEFAULT, "shares")]
    [('sum', 'engagements')]
    """
    known = catalog.metrics.get(metric) if isinstance(metric, str) else metric
    if known is None:
        return
    for counted in _counted(catalog, known):
        yield MetricTie(known.id, TieKind.RATE, counted)
    if known.nature is Nature.FLOW:
        for total, tree in catalog.trees.items():
            if total in catalog.metrics and known.id in _added(tree):
                yield MetricTie(known.id, TieKind.SUM, total)
    for one, how, to in TIES:
        if one == known.id:
            yield MetricTie(known.id, TieKind(how), to)
        elif to == known.id and how == TieKind.CHANGE:
            yield MetricTie(known.id, TieKind.LEVEL, one)


def same_figure(catalog: Catalog, metric: str) -> frozenset[str]:
    """Return the ids under which one figure is counted: a level and its flow, and the sums it is a part of.

    >>> from smartgoals.catalog import DEFAULT
    >>> sorted(same_figure(DEFAULT, "new_followers"))
    ['followers', 'net_new_followers', 'new_followers']
    """
    alike, ahead = {metric}, [metric]
    while ahead:
        for tie in ties_of(catalog, ahead.pop()):
            if tie.how in _ALIKE and tie.to not in alike:
                alike.add(tie.to)
                ahead.append(tie.to)
    return frozenset(alike)


def others_than(catalog: Catalog, metric: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the names that are no other name of one figure: what is bought with it shows in all of them.

    >>> from smartgoals.catalog import DEFAULT
    >>> others_than(DEFAULT, "followers", ["followers", "new_followers", "unfollows"])
    ('unfollows',)
    """
    alike = same_figure(catalog, metric)
    return tuple(name for name in names if name not in alike and metric not in same_figure(catalog, name))


def addends(catalog: Catalog, metric: str) -> tuple[str, ...]:
    """Return what a metric is the sum of, where nothing of it can be below nothing, so that none of it is
    more than all; else nothing.

    >>> from smartgoals.catalog import DEFAULT
    >>> addends(DEFAULT, "engagements"), addends(DEFAULT, "net_new_followers")
    (('reactions', 'comments', 'shares', 'quotes', 'saves'), ())
    """
    tree = catalog.trees.get(metric)
    names = () if tree is None else summands(tree)
    return names if all(bounds_of(catalog.metrics.get(name))[0] == 0 for name in names) else ()


def _counted(catalog: Catalog, metric: Metric) -> tuple[str, ...]:
    """Return what a rate or mean counts: the metrics above its line that do not stand below it, too."""
    if metric.nature not in _MOVES or metric.formula is None:
        return ()
    tree = parse(metric.formula)
    above, _ = quotient(tree)
    below = denominators(tree)
    counted = dict.fromkeys(name for factor in above for name in _added(factor))
    return tuple(one for one in counted if one not in below and one in catalog.metrics)


def _added(tree: Node) -> tuple[str, ...]:
    """Return the names that a sum adds, or of which it is the rest to a whole; of a product or
    quotient none.
    """
    if isinstance(tree, Part):
        return (tree.name,)
    if not isinstance(tree, Operation) or tree.sign not in "+-":
        return ()
    if tree.sign == "+":
        return _added(tree.left) + _added(tree.right)
    return _added(tree.right if isinstance(tree.left, Constant) else tree.left)
