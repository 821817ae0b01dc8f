"""A table of values that are built on first look-up: mappings of the catalogue cost nothing until
they are asked.

Knows no type of the catalogue. Building is idempotent (the same row always makes an equal value,
and `setdefault` keeps one of two that threads built at the same moment), so a table is as good as
frozen and needs no lock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Generic, TypeVar, final, overload

from smartgoals._checked import each, mapping, name, named, refusing
from smartgoals._errors import UnknownName

T = TypeVar("T")
D = TypeVar("D")


@final
class Table(Mapping[str, T], Generic[T]):
    """An immutable, ordered mapping from ids to values; an unknown id is refused with the nearest one.

    >>> from smartgoals.catalog import METRICS
    >>> METRICS["reach"].nature, "reach" in METRICS, len(METRICS)
    (Nature.UNIQUE, True, 147)
    >>> METRICS["folowers"]
    Traceback (most recent call last):
        ...
    smartgoals._errors.UnknownName: unknown metric 'folowers', did you mean 'followers'?
    """

    __slots__ = ("_build", "_built", "_rows", "_what")

    @refusing(rows=partial(mapping, what="ids to rows"))
    def __init__(self, rows: Mapping[str, Any], build: Callable[[Any], T], what: str) -> None:
        object.__setattr__(self, "_rows", dict(rows))
        object.__setattr__(self, "_build", build)
        object.__setattr__(self, "_what", what)
        object.__setattr__(self, "_built", {})

    _rows: dict[str, Any]
    _build: Callable[[Any], T]
    _what: str
    _built: dict[str, T]

    def __getitem__(self, key: str) -> T:
        try:
            return self._built[key]
        except (KeyError, TypeError):
            return self._first(key)

    def _first(self, key: str) -> T:
        if not isinstance(key, str) or key not in self._rows:
            raise UnknownName(kind=self._what, name=key, known=tuple(self._rows))
        return self._built.setdefault(key, self._build(self._rows[key]))

    @overload
    def get(self, key: str, /) -> T | None: ...
    @overload
    def get(self, key: str, /, default: T | D) -> T | D: ...

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of an id, or the default."""
        if key not in self:
            return default
        return self[key]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    @refusing(rows=partial(mapping, what="ids to rows"))
    def joined(self, rows: Mapping[Any, Any]) -> Table[T]:
        """Return a table with these rows added or replaced."""
        return Table(self._rows | dict(rows), self._build, self._what)

    def without(self, ids: frozenset[str]) -> Table[T]:
        """Return a table that lacks these ids."""
        gone = frozenset(named("ids", partial(each, what="ids", convert=name), ids))
        return Table(
            {key: row for key, row in self._rows.items() if key not in gone}, self._build, self._what
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Table):
            return NotImplemented
        return self._rows == other._rows or (
            list(self) == list(other) and all(self[key] == other[key] for key in self)
        )

    def __hash__(self) -> int:
        return hash((self._what, tuple(self._rows)))

    def __repr__(self) -> str:
        return f"<{len(self)} entries: {self._what}>"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a table is immutable: {name} cannot be set")

    def __reduce__(self) -> tuple[Any, ...]:
        return Table, (self._rows, self._build, self._what)
