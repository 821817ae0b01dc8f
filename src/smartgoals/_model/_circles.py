"""Circles among arrows from name to name: what serves itself in the end. One search, of as many
steps as there are arrows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def circles(arrows: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Yield the circles of arrows, each closed, from the one of its names that stands first among the arrows.

    Where each name has at most one arrow these are all the circles there are; else there is at least
    one where any is.

    >>> list(circles({"a": ["b"], "b": ["c"], "c": ["b"]}))
    [('b', 'c', 'b')]
    """
    places = {name: place for place, name in enumerate(arrows)}
    left: set[str] = set()
    for start in arrows:
        if start in left:
            continue
        way: dict[str, None] = {start: None}
        reached_from = [iter(arrows[start])]
        while reached_from:
            for reached in reached_from[-1]:
                if reached in way:
                    yield _closed(way, reached, places)
                elif reached in places and reached not in left:
                    way[reached] = None
                    reached_from.append(iter(arrows[reached]))
                    break
            else:
                reached_from.pop()
                left.add(way.popitem()[0])


def _closed(way: Mapping[str, None], back_to: str, places: Mapping[str, int]) -> tuple[str, ...]:
    names = list(way)
    circle = names[names.index(back_to) :]
    first = circle.index(min(circle, key=places.__getitem__))
    return (*circle[first:], *circle[:first], circle[first])
