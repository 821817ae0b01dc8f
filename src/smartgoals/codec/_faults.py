"""What reading finds wrong, and how much a document may hold. Knows the errors of ours and of cattrs.

A hook that cannot read its part raises an error of ours *from* :class:`UnreadPart`, which holds what
could be read of the part all the same: so the laws between parts are looked at even where one of
them is faulty, and one reading names every fault.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sized
from typing import Any, Final, NoReturn, final

import attrs
from cattrs import BaseValidationError, ForbiddenExtraKeysError
from cattrs.errors import AttributeValidationNote, IterableValidationNote

from smartgoals._errors import (
    InvalidValue,
    SmartGoalsError,
    StructureErrors,
    UnknownName,
    WrongType,
    found_at,
    in_document,
    shown,
)
from smartgoals._location import Location, as_text
from smartgoals._model.roster import Roster

MOST_KEYS: Final = 1_000
"""Keys that one object may have."""
MOST_ITEMS: Final = 100_000
"""Entries that one list may have."""
MOST_READINGS: Final = 10_000_000
"""Readings that one history may have."""
_LONGEST_WORD: Final = 60  # of a key that a path spells out; a longer one is cut as any value is


@final
class UnreadPart(Exception):
    """The cause of a fault: what could be read of the part all the same.

    `stand_in` has every field, those that could not be read at their defaults or None; `partial`
    has only those that are known, and asking it for another is an AttributeError.
    """

    def __init__(self, stand_in: Any = None, partial: Any = None) -> None:
        super().__init__("a part could not be read")
        self.stand_in = stand_in
        self.partial = partial


@final
class UnreadWord(str):
    """Stands for a word that could not be read: like no other, and unlike itself somewhere else."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __hash__(self) -> int:
        return id(self)


def fail(faults: list[SmartGoalsError], stand_in: Any = None, partial: Any = None) -> NoReturn:
    """Raise the only fault, or all of them together, beside what could be read."""
    problems = [problem for fault in faults for problem in fault.problems]
    fault = problems[0] if len(problems) == 1 else StructureErrors(problems=problems)
    raise fault from UnreadPart(stand_in, partial)


_NOTHING_READ: Final = UnreadPart()
_DEEPEST_PLACE: Final = 60
"""Steps to a part that is written: results hold each other less deep, and lists around them at most 20."""


def unread(fault: BaseException) -> UnreadPart:
    """Return what could be read of the part that a fault is about."""
    return fault.__cause__ if isinstance(fault.__cause__, UnreadPart) else _NOTHING_READ


def placed(fault: WrongType, whole: Any) -> SmartGoalsError:
    """Return the fault of a value that cannot be written, at its place in the value that holds it."""
    place = _place_in(whole, fault.value)
    return found_at(fault, place) if place else fault


def _place_in(whole: Any, part: Any) -> Location | None:
    """Return where in a value of ours another one stands; None where it does not."""
    ahead: list[tuple[Location, Any]] = [((), whole)]
    seen: dict[int, Any] = {}  # each with its identity, which so stays its own
    while ahead:  # no recursion: a caller's list may be as deep as it likes, or hold itself
        place, one = ahead.pop()
        if one is part:
            return place
        if id(one) not in seen and len(place) < _DEEPEST_PLACE:
            seen[id(one)] = one
            ahead += reversed([((*place, key), item) for key, item in _inside(one)])
    return None


def _inside(whole: Any) -> Iterable[tuple[str | int, Any]]:
    """Return what a value holds, each by its step."""
    if isinstance(whole, Mapping):
        return ((as_text(key), one) for key, one in whole.items())
    if isinstance(whole, (list, tuple, Roster)):
        return enumerate(whole)
    if attrs.has(type(whole)):
        return ((one.name, getattr(whole, one.name)) for one in attrs.fields(type(whole)) if one.init)
    return ()


def unknown_key(key: object, known: Iterable[str]) -> SmartGoalsError:
    """Return the fault of a key that nothing reads."""
    if not isinstance(key, str):
        return WrongType(value=key, expected=A_KEY, path=f"[{shown(key)}]")
    # The text of a path cuts a long key, and its steps have the whole.
    path = key if key.isidentifier() else f"[{shown(key)}]"
    return UnknownName(
        kind="key", name=key, known=tuple(known), path=path if len(key) <= _LONGEST_WORD else (key,)
    )


A_KEY: Final = "a key in text"


def is_unknown_key(fault: SmartGoalsError) -> bool:
    """Tell whether a fault is a key that nothing reads."""
    if isinstance(fault, UnknownName):
        return fault.kind == "key"
    return isinstance(fault, WrongType) and fault.expected == A_KEY


def missing_key(key: str, what: str) -> SmartGoalsError:
    """Return the fault of a key that has to be there and is not."""
    return InvalidValue(value=None, expected=f"given for every {what}", hint="the key is missing", path=key)


def too_long(value: Sized, most: int, what: str) -> SmartGoalsError:
    """Return the fault of a part with more in it than a document may hold."""
    return InvalidValue(value=len(value), expected=f"at most {most} {what}")


def as_object(value: Any, what: str) -> Mapping[Any, Any]:
    """Return a part that is an object of bearable size, or refuse it."""
    if not isinstance(value, Mapping):
        raise WrongType(value=value, expected=f"an object: {what}")
    if len(value) > MOST_KEYS:
        raise too_long(value, MOST_KEYS, "keys")
    return value


def as_list(value: Any, what: str, most: int = MOST_ITEMS) -> list[Any] | tuple[Any, ...]:
    """Return a part that is a list of bearable length, or refuse it."""
    if not isinstance(value, (list, tuple)):
        raise WrongType(value=value, expected=f"a list of {what}")
    if len(value) > most:
        raise too_long(value, most, what)
    return value


def below(fault: Exception, place: str, value: object = None) -> list[SmartGoalsError]:
    """Return the problems of a fault as found at a place: ours, those in a group of cattrs', and a
    host's refusals.

    *value* is what a host's hook refused. What is neither an error of ours nor a refusal goes on: it
    is a fault of a program.
    """
    if isinstance(fault, SmartGoalsError):
        return [in_document(_unnoted(problem.at(place))) for problem in fault.problems]
    if isinstance(fault, BaseValidationError):
        return [problem.at(place) for inside in fault.exceptions for problem in _of_group(inside)]
    if isinstance(fault, ForbiddenExtraKeysError):
        return [unknown_key(key, ()).at(place) for key in sorted(fault.extra_fields, key=str)]
    if isinstance(fault, (ValueError, TypeError, LookupError)):
        return [InvalidValue(value=value, expected="readable", hint=str(fault)).at(place)]
    raise fault


def _of_group(fault: Exception) -> list[SmartGoalsError]:
    """Return what a part of a group of cattrs' says, at its place; a KeyError there is a key that
    is missing.
    """
    place = _place(fault)
    is_missing = isinstance(fault, KeyError) and not isinstance(fault, SmartGoalsError)
    return [missing_key(place, "part")] if is_missing else below(fault, place)


def _unnoted(fault: SmartGoalsError) -> SmartGoalsError:
    """Return a fault without the notes of cattrs, whose place its path has."""
    notes = [note for note in getattr(fault, "__notes__", ()) if not isinstance(note, _NOTES)]
    if notes or hasattr(fault, "__notes__"):
        fault.__notes__ = notes
    return fault


_NOTES: Final = (AttributeValidationNote, IterableValidationNote)


def _place(fault: BaseException) -> str:
    """Return where below a class or list cattrs met a fault."""
    for note in getattr(fault, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return note.name
        if isinstance(note, IterableValidationNote):
            return f"[{note.index}]"
    return ""
