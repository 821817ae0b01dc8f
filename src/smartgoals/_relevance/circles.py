"""Circles: which names lead back to themselves, of names that each lead to others.

Knows names alone. In one walk over them, whatever their number: the strongly connected components of R. Tarjan,
"Depth-first search and linear graph algorithms" (SIAM Journal on Computing 1, 1972).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

__all__ = ["in_circles"]


def in_circles(leads_to: Mapping[str, Collection[str]]) -> frozenset[str]:
    """Return the names that lead back to themselves.

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
