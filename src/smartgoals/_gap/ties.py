"""What ties a metric to its parts: its own formula, or that of a rate solved for it, and theirs in turn.

Knows the trees of the catalogue. A formula is never made up: conversions are sessions times the
conversion rate because the catalogue divides conversions by sessions to get that rate. What no
formula says is said by the caller, or not at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Set as AbstractSet
from typing import NamedTuple

from smartgoals.catalog._catalog import Catalog
from smartgoals.catalog._formulas import Constant, Node, Operation, Part, parts


class Tie(NamedTuple):
    """A metric as a formula of other names, and the rate whose formula was solved for it; None for
    its own.
    """

    node: Node
    rate: str | None = None


def ties_of(catalog: Catalog, metric: str) -> Iterator[Tie]:
    """Yield how a metric is tied to other names: by its own formula first, then by those that name it once.

    >>> from smartgoals.catalog import DEFAULT
    >>> from smartgoals.catalog._formulas import written
    >>> [written(tie.node) for tie in ties_of(DEFAULT, "leads")][:2]
    ['(sessions * lead_conversion_rate)', '(new_customers / lead_to_customer_rate)']
    """
    own = catalog.tree(metric)
    if own is not None:
        yield Tie(own)
    for name, tree in catalog.trees.items():
        if times(metric, tree) == 1:
            yield Tie(solved(tree, metric, Part(name)), name)


def tie_of(catalog: Catalog, metric: str, names: AbstractSet[str]) -> Node | None:
    """Return the shortest formula that makes a metric of these names and no others; None where
    there is none.
    """
    found = (node for node in _made(catalog, metric, names, (metric,)) if set(parts(node)) == names)
    return min(found, key=size, default=None)


def _made(catalog: Catalog, name: str, names: AbstractSet[str], path: tuple[str, ...]) -> Iterator[Node]:
    """Yield a name as formulas of the given names."""
    for tie in ties_of(catalog, name):
        if tie.rate is None or tie.rate in names:
            yield from _filled(catalog, tie.node, names, path)


def _filled(catalog: Catalog, node: Node, names: AbstractSet[str], path: tuple[str, ...]) -> Iterator[Node]:
    """Yield a formula whose parts are all given, or made of what is."""
    if isinstance(node, Constant):
        yield node
    elif isinstance(node, Part):
        if node.name in names:
            yield node
        elif node.name not in path:
            yield from _made(catalog, node.name, names, (*path, node.name))
    else:
        for left in _filled(catalog, node.left, names, path):
            for right in _filled(catalog, node.right, names, path):
                yield Operation(node.sign, left, right)


def solved(tree: Node, name: str, whole: Node) -> Node:
    """Return a name that stands once in a formula as what it must be for the formula to come to *whole*.

    >>> from smartgoals.catalog._formulas import parse, written
    >>> written(solved(parse("1000 * ad_spend / impressions"), "ad_spend", Part("cpm")))
    '((impressions * cpm) / 1000)'
    """
    if not isinstance(tree, Operation):
        return whole
    if times(name, tree.left):
        back = {"+": "-", "-": "+", "*": "/", "/": "*"}[tree.sign]
        other = Operation(back, tree.right, whole) if back == "*" else Operation(back, whole, tree.right)
        return solved(tree.left, name, other)
    if tree.sign in "+*":
        return solved(tree.right, name, Operation("-" if tree.sign == "+" else "/", whole, tree.left))
    return solved(tree.right, name, Operation(tree.sign, tree.left, whole))


def times(name: str, node: Node) -> int:
    """Return how often a name stands in a formula."""
    if isinstance(node, Operation):
        return times(name, node.left) + times(name, node.right)
    return int(isinstance(node, Part) and node.name == name)


def replaced(node: Node, name: str, other: Node) -> Node:
    """Return a formula with something else in the place of a name."""
    if isinstance(node, Operation):
        return Operation(node.sign, replaced(node.left, name, other), replaced(node.right, name, other))
    return other if isinstance(node, Part) and node.name == name else node


def size(node: Node) -> int:
    """Return how many operations a formula has."""
    return 1 + size(node.left) + size(node.right) if isinstance(node, Operation) else 0
