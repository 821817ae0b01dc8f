"""Record: an immutable, ordered, hashable, picklable mapping, for reasons, verdicts and evidence.
Imports only the errors.

The standard library's read-only view of a dict neither hashes nor pickles, and results must do both.
"""

from __future__ import annotations

from collections.abc import ItemsView, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar, final

from smartgoals._errors import UnknownName, WrongType

K = TypeVar("K")
V_co = TypeVar("V_co", covariant=True)


@final
class Record(Mapping[K, V_co], Generic[K, V_co]):
    """A mapping that cannot change; equal to any mapping with the same items; a key it lacks is
    refused with the nearest one.

    >>> r = Record({"gap": "nothing elapsed"})
    >>> r["gap"], r == {"gap": "nothing elapsed"}, hash(r) == hash(Record({"gap": "nothing elapsed"}))
    ('nothing elapsed', True, True)

    A key that is the member of an enum is also found by its word, which type checkers accept as well.
    """

    __slots__ = ("_items",)
    _items: dict[K, V_co]

    def __init__(self, items: Mapping[K, V_co] | Iterable[tuple[K, V_co]] = ()) -> None:
        try:
            made = dict(items)
        except (TypeError, ValueError):
            raise WrongType(value=items, expected="a mapping, or pairs of key and value") from None
        object.__setattr__(self, "_items", made)

    def __getitem__(self, key: K | str) -> V_co:
        try:
            return self._items[key]  # type: ignore[index]  # a word answers for the member of an enum that equals it
        except (KeyError, TypeError):
            raise UnknownName(kind="name", name=key, known=map(str, self._items)) from None

    def __iter__(self) -> Iterator[K]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def items(self) -> ItemsView[K, V_co]:
        """Return the pairs of keys and values, in order."""
        return self._items.items()

    def get(self, key: Any, default: Any = None) -> V_co | Any:
        """Return what stands under a key, or the default."""
        try:
            return self._items.get(key, default)
        except TypeError:  # what has no hash is no key
            return default

    def __hash__(self) -> int:
        return hash(frozenset((key, _hashable(value)) for key, value in self._items.items()))

    def __repr__(self) -> str:
        return repr(self._items)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a record is immutable: {name} cannot be set")

    def __reduce__(self) -> tuple[Any, ...]:
        return Record, (self._items,)


def _hashable(value: object) -> object:
    return tuple(map(_hashable, value)) if isinstance(value, list) else value
