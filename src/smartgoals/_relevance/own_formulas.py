"""Own formulas: what the formulas of a strategy's own metrics tie, and which of them say nothing.

A strategy holds whatever formula somebody wrote, and may name inputs that the catalogue lacks. One that is
no arithmetic, or leads back to itself, ties nothing, and takes nothing from the others. Knows the
catalogue.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from attrs import evolve

from smartgoals._errors import InvalidValue
from smartgoals._words import Word
from smartgoals.catalog._formulas import parse, parts

if TYPE_CHECKING:
    from smartgoals._model.metric import Metric
    from smartgoals._model.strategy import Strategy
    from smartgoals.catalog._catalog import Catalog

__all__ = ["FormulaFault", "formula_fault", "in_circles", "with_usable_formula", "with_usable_formulas"]


def in_circles(leads_to: Mapping[str, Collection[str]]) -> frozenset[str]:
    """Return the names that lead back to themselves, of names that each lead to others.

    In one walk over them, whatever their number: the strongly connected components of R. Tarjan,
    "Depth-first search and linear graph algorithms" (SIAM Journal on Computing 1, 1972).

    >>> sorted(in_circles({"a": ["b"], "b": ["c"], "c": ["b"], "d": ["d"]}))
    ['b', 'c', 'd']
    """
    entered, lowest = dict[str, int](), dict[str, int]()
    open_names, circles = dict[str, None](), set[str]()
    for root in leads_to:
        if root in entered:
            continue
        way: list[tuple[str, Iterator[str]]] = []
        ahead: str | None = root
        while ahead is not None or way:
            if ahead is not None:  # a name is entered for the first time
                entered[ahead] = lowest[ahead] = len(entered)
                open_names[ahead] = None
                way.append((ahead, iter(leads_to[ahead])))
            name, rest = way[-1]
            ahead = None
            for other in rest:
                if other in leads_to and other not in entered:
                    ahead = other
                    break
                if other in open_names:
                    lowest[name] = min(lowest[name], entered[other])
            if ahead is None:  # all that it leads to is known
                way.pop()
                if way:
                    before = way[-1][0]
                    lowest[before] = min(lowest[before], lowest[name])
                if lowest[name] == entered[name]:
                    circles |= _closed(name, leads_to, open_names)
    return frozenset(circles)


def _closed(name: str, leads_to: Mapping[str, Collection[str]], open_names: dict[str, None]) -> set[str]:
    """Return the names of a component that is left, if they lead back to themselves, and close them."""
    component = set[str]()
    while name not in component:
        component.add(open_names.popitem()[0])
    return component if len(component) > 1 or name in leads_to[name] else set()


class FormulaFault(Word):
    """Why a formula says nothing: it is no arithmetic, or its metric is made of itself."""

    UNREAD = "unread"
    CIRCLE = "circle"


def formula_fault(metric: Metric, strategy: Strategy | None) -> FormulaFault | None:
    """Return why the formula of a metric says nothing; None of one that does, and where there is none."""
    ahead, seen = [str(metric.id)], set[str]()
    while ahead:
        name = ahead.pop()
        if name in seen:
            continue
        seen.add(name)
        own = metric if name == metric.id else None if strategy is None else strategy.metrics.get(name)
        try:
            made_of = () if own is None else _names_in(own)
        except InvalidValue:
            if name == metric.id:
                return FormulaFault.UNREAD
            continue  # a fault of another's
        if metric.id in made_of:
            return FormulaFault.CIRCLE
        ahead += made_of
    return None


def with_usable_formulas(metrics: Iterable[Metric], catalog: Catalog | None = None) -> tuple[Metric, ...]:
    """Return metrics, of which each may name any other and those of a catalogue, without the formulas that
    say nothing.
    """
    every = tuple(metrics)
    trees = {} if catalog is None else catalog.trees
    made_of = {name: parts(tree) for name, tree in trees.items()}
    unread = set[str]()
    for one in every:
        try:
            made_of[one.id] = _names_in(one)
        except InvalidValue:
            unread.add(one.id)
            made_of.pop(one.id, None)
    useless = unread | in_circles(made_of)
    return tuple([evolve(one, formula=None) if one.id in useless else one for one in every])


def with_usable_formula(metric: Metric, strategy: Strategy | None) -> Metric:
    """Return a metric without a formula that says nothing."""
    is_usable = metric.formula is None or formula_fault(metric, strategy) is None
    return metric if is_usable else evolve(metric, formula=None)


def _names_in(metric: Metric) -> tuple[str, ...]:
    return () if metric.formula is None else parts(parse(metric.formula))
