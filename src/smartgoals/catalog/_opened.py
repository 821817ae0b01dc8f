"""Opened formulas: how large a formula gets once each metric it names stands there as its own
formula, and that it never leads back to itself.

Nothing is opened to tell it: a metric that is named a hundred times is looked into once, and its
size is added a hundred times. Knows formulas, metrics and errors.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple, final

from smartgoals._errors import InvalidValue, UnknownName
from smartgoals._model.metric import Metric
from smartgoals.catalog._formulas import MOST_PARTS, Node, mentions

_DEEPEST: Final = 50
"""So many formulas stand one in the other at most."""
_CIRCLE: Final = "a formula that does not lead back to itself"
_LARGE: Final = f"a formula of at most {MOST_PARTS} parts once its metrics are opened"
_DEEP: Final = f"a formula that opens into others at most {_DEEPEST} deep"


class _Extent(NamedTuple):
    """How many names and numbers a name comes to, itself among them, and how deep it opens."""

    size: int = 1
    depth: int = 0


@final
class Opening:
    """The formulas of a catalogue as they open into each other; lives only while they are checked."""

    __slots__ = ("_opened", "_parts", "given", "metrics", "trees")

    def __init__(
        self, metrics: Mapping[str, Metric], trees: Mapping[str, Node], given: Collection[str]
    ) -> None:
        self.metrics = metrics
        self.trees = trees
        self.given = given
        self._opened: dict[str, _Extent] = {}
        self._parts: dict[str, Mapping[str, int]] = {}

    def check(self, known: Collection[str]) -> None:
        """Refuse what is wrong with the formulas given, or with others by them: an unknown part, a
        circle, more parts than can be worked with.
        """
        for root in (*self.given, *self.trees):
            if root not in self._opened:
                self._check(root, known)

    def _check(self, root: str, known: Collection[str]) -> None:
        """Open a name, those that it is made of first; the way there is kept, and not the stack of calls."""
        path: dict[str, Iterator[str]] = {root: iter(self._of(root))}
        while path:
            name, ahead = next(reversed(path.items()))
            part = next(ahead, None)
            if part is None:
                del path[name]
                self._opened[name] = self._bounded(name)
            elif part in path:
                ways = list(path)
                circle = " -> ".join((*ways[ways.index(part) :], part))
                raise self._refused(name, root, _CIRCLE, circle)
            elif part not in known:
                raise UnknownName(kind="part of a formula", name=part, known=known, path=f"{root}.formula")
            elif part not in self._opened:
                path[part] = iter(self._of(part))

    def _of(self, name: str) -> Mapping[str, int]:
        """Return how often a formula mentions each name; of a name without one nothing."""
        if name not in self._parts:
            tree = self.trees.get(name)
            self._parts[name] = {} if tree is None else mentions(tree)
        return self._parts[name]

    def _bounded(self, name: str) -> _Extent:
        """Return what a name comes to when all that it is made of is known; refuse what is too much."""
        parts = self._of(name)
        if not parts:
            return _Extent()
        inside = [(self._opened.get(part, _Extent()), count) for part, count in parts.items()]
        made = _Extent(
            1 + sum(count * one.size for one, count in inside), 1 + max(one.depth for one, _ in inside)
        )
        if made.size > 1 + MOST_PARTS:
            raise self._refused(name, self._nearest(name), _LARGE, name)
        if made.depth > _DEEPEST:
            raise self._refused(name, self._nearest(name), _DEEP, name)
        return made

    def _nearest(self, name: str) -> str:
        """Return the formula given that makes another one too large: itself, or the first that it opens."""
        return next((one for one in self._reached(name) if one in self.given), name)

    def _reached(self, name: str) -> Iterator[str]:
        """Yield a name and what it opens into, the nearest first, some more than once."""
        ahead = {name: None}
        while ahead:
            one = next(iter(ahead))
            del ahead[one]
            yield one
            ahead |= dict.fromkeys(self._of(one))

    def _refused(self, name: str, place: str, expected: str, hint: str) -> InvalidValue:
        formula = self.metrics[name].formula
        return InvalidValue(value=formula, expected=expected, hint=hint, path=f"{place}.formula")
