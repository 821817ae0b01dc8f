"""What one reading of a document finds: faults and unknown keys, each with its path; and how much a document may hold.

Knows the errors only. A report lives for one call and is never shared; a part that could not be read is :class:`Broken`, and
the reading goes on, so that one call names every fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sized
from typing import Any, Final, TypeAlias, final

from attrs import define, field, frozen

from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, join, raise_all, shown

MOST_KEYS: Final = 1_000
"""Keys that one object may have."""
MOST_ITEMS: Final = 100_000
"""Entries that one list may have."""
MOST_READINGS: Final = 10_000_000
"""Readings that one history may have."""
_LONGEST_WORD: Final = 60  # of a key that a path spells out; a longer one is cut as any value is


@final
@frozen
class Broken:
    """Stands for a part with faults; of a list it keeps the items that could be read, with their positions."""

    items: tuple[Any, ...] = ()
    positions: tuple[int, ...] = ()


BROKEN: Final = Broken()


@final
@define
class Report:
    """The faults and unknown keys of one document, in the order they were met."""

    lenient: bool = False
    faults: list[SmartGoalsError] = field(factory=list)
    unknown: list[str] = field(factory=list)

    def fault(self, fault: SmartGoalsError, path: str) -> Broken:
        """Note a fault below *path*."""
        self.faults.append(fault.at(path) if path else fault)
        return BROKEN

    def unknown_key(self, key: object, known: Iterable[str], path: str) -> None:
        """Note a key that nothing reads: a fault, or in a lenient reading a remark."""
        word = isinstance(key, str) and key.isidentifier() and len(key) <= _LONGEST_WORD
        here = join(path, str(key) if word else f"[{shown(key)}]")
        if self.lenient:
            self.unknown.append(here)
        elif isinstance(key, str):
            self.faults.append(UnknownName(kind="key", name=key, known=tuple(known), path=here))
        else:
            self.faults.append(WrongType(value=key, expected="a key in text", path=here))

    def missing_key(self, key: str, what: str, path: str) -> Broken:
        """Note a key that has to be there and is not."""
        return self.fault(
            InvalidValue(value=None, expected=f"given for every {what}", hint="the key is missing"), join(path, key)
        )

    def too_long(self, value: Sized, most: int, what: str, path: str) -> bool:
        """Tell whether there is more in a part than a document may hold, and note it."""
        if len(value) <= most:
            return False
        self.fault(InvalidValue(value=len(value), expected=f"at most {most} {what}"), path)
        return True

    def close(self) -> None:
        """Raise nothing, the only fault, or all of them together."""
        raise_all(self.faults, in_document=True)


Read: TypeAlias = Callable[[Any, str, Report], Any]
Write: TypeAlias = Callable[[Any], Any]
