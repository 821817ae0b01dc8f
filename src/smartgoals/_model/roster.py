"""Roster: an ordered, immutable collection that also answers by id. Knows nothing of what it holds
but that it has ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, Protocol, TypeVar, final, overload

from smartgoals._checked import an, refusing, sequence, text
from smartgoals._documents import drawn
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, raise_all


class HasId(Protocol):
    """Anything with an `id`."""

    @property
    def id(self) -> Any:
        """The name it answers to (`Any`: pyright takes an attrs field with a converter for a descriptor)."""


T = TypeVar("T", bound=HasId)


@final
class Roster(Sequence[T], Generic[T]):
    """The objectives, goals, channels or metrics of a strategy, in order, by position or by id.

    >>> from smartgoals import Channel, Strategy
    >>> channels = Strategy(channels=[Channel(id="ig", platform="instagram")]).channels
    >>> channels["ig"] is channels[0], "ig" in channels, channels.ids
    (True, True, ('ig',))
    """

    __slots__ = ("_by_id", "_items", "_what")

    @refusing(kind=an(type, "a class"), what=text)
    def __init__(self, items: Iterable[T], *, kind: type[T], what: str) -> None:
        kept = sequence(items, f"{what}s")
        faults: list[SmartGoalsError] = []
        by_id: dict[str, T] = {}
        for position, item in enumerate(kept):
            if not isinstance(item, kind):
                faults.append(WrongType(value=item, expected=f"a {kind.__name__}", path=f"[{position}]"))
            elif item.id in by_id:
                faults.append(
                    InvalidValue(
                        value=item.id, expected=f"an id no other {what} has", path=f"[{position}].id"
                    )
                )
            else:
                by_id[item.id] = item
        raise_all(faults)
        self._items: tuple[T, ...] = kept
        self._by_id = by_id
        self._what = what

    @overload
    def __getitem__(self, key: int | str) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> tuple[T, ...]: ...

    def __getitem__(self, key: int | str | slice) -> T | tuple[T, ...]:
        if isinstance(key, str):
            try:
                return self._by_id[key]
            except KeyError:
                raise UnknownName(kind=self._what, name=key, known=self.ids) from None
        return self._items[key]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def __contains__(self, key: object) -> bool:
        return key in self._by_id if isinstance(key, str) else key in self._items

    def get(self, key: str) -> T | None:
        """Return the member with this id, or None."""
        return self._by_id.get(key) if isinstance(key, str) else None

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id, in order."""
        return tuple(self._by_id)

    def __eq__(self, other: object) -> bool:
        return self._items == other._items if isinstance(other, Roster) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._items)

    def __repr__(self) -> str:
        return repr(list(self._items))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(self))

    def __setattr__(self, name: str, value: Any) -> None:
        if hasattr(self, "_what"):
            raise AttributeError(f"a roster is immutable: {name} cannot be set")
        object.__setattr__(self, name, value)

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a roster is immutable: {name} cannot be deleted")

    def __reduce__(self) -> tuple[Any, ...]:
        return _roster, (self._items, self._what)


drawn(Roster)


def _roster(items: tuple[Any, ...], what: str) -> Roster[Any]:
    return Roster(items, kind=object, what=what)  # the items were checked when first built
