"""The one family of errors, at the bottom of the house: this module imports nothing of smartgoals.

Every error is a :class:`SmartGoalsError` and also the built-in a Python programmer would expect. The facts are attributes
(`path`, `value`, `expected`…); the wording is made from them and is not API. Errors pickle and copy with their facts.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar, Self, TypeVar, final

__all__ = ["InvalidValue", "SmartGoalsError", "StructureErrors", "UnknownName", "WrongType"]

E = TypeVar("E", bound="SmartGoalsError")

_PLAIN = frozenset({str, int, float, bool, type(None), date, datetime, Decimal, Fraction, bytes})
_LONGEST_SHOWN = 120
_LONGEST_GUESSED = 200
_DEEPEST_KEPT = 20
_MOST_TOLD = 20


def shown(value: object) -> str:
    """Return the `repr` of a value, cut so that an over-long document cannot flood a message."""
    try:
        text = repr(value)
    except Exception:  # a caller's broken __repr__ must not hide the problem we are about to name
        text = f"<{type(value).__name__}>"
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def join(parent: str, child: str) -> str:
    """Join two parts of a path: `join("goals[3]", "metric")` is `goals[3].metric`."""
    if not parent or not child:
        return parent or child
    return parent + child if child.startswith("[") else f"{parent}.{child}"


def nearest(name: object, known: Iterable[str]) -> str | None:
    """Return the known name most like *name*, or None when nothing is close."""
    if not isinstance(name, str) or len(name) > _LONGEST_GUESSED:
        return None
    by_folded = {k.casefold(): k for k in known}
    close = difflib.get_close_matches(name.casefold(), list(by_folded), n=1, cutoff=0.6)
    return by_folded[close[0]] if close else None


def _rebuild(cls: type[SmartGoalsError], facts: dict[str, Any]) -> SmartGoalsError:
    return cls(**facts)


def _portable(value: object, depth: int = _DEEPEST_KEPT) -> object:
    """Return a fact that surely pickles: plain values, ours, and collections of them as they are; others as shown."""
    if depth and (type(value) is list or type(value) is tuple):
        return type(value)(_portable(one, depth - 1) for one in value)
    if depth and type(value) is dict:
        return {_portable(key, depth - 1): _portable(one, depth - 1) for key, one in value.items()}
    if type(value) in _PLAIN or type(value).__module__.startswith("smartgoals."):
        return value
    return shown(value)


class SmartGoalsError(Exception):
    """Base of every error that smartgoals raises on purpose.

    `path` says where (`goals[3].target.pace`, or empty), and `message` says what was wrong and what would be right.
    """

    _facts: ClassVar[tuple[str, ...]] = ("message", "path")

    def __init__(self, message: str = "", *, path: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.path = path

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message

    def __reduce__(self) -> tuple[Any, ...]:
        facts = {name: _portable(getattr(self, name)) for name in self._facts}
        # The wording goes along: a fact that had to be replaced by its text would be worded in another way.
        return _rebuild, (type(self), facts), self._wording()

    def _wording(self) -> dict[str, Any]:
        notes = {"__notes__": list(self.__notes__)} if hasattr(self, "__notes__") else {}
        return {"message": self.message, "args": (self.message,), **notes}

    def at(self, parent: str) -> Self:
        """Return the same error, found below *parent*: `field: …` becomes `parent.field: …`."""
        return found_at(self, join(parent, self.path))

    @property
    def problems(self) -> tuple[SmartGoalsError, ...]:
        """Every single problem this error stands for: itself, or the parts of a :class:`StructureErrors`."""
        return (self,)

    def explain(self) -> str:
        """Say over several lines where it is, what is wrong and what would be right: the message, then fact by fact."""
        facts = {name: getattr(self, name) for name in self._facts if name not in {"message", "path"}}
        told = {name: one if isinstance(one, str) and name != "value" else shown(one) for name, one in facts.items()}
        kept = {name: one for name, one in told.items() if name == "value" or facts[name] not in ("", None, ())}
        return "\n".join([str(self), *(f"  {name}: {one}" for name, one in kept.items())])


class InvalidValue(SmartGoalsError, ValueError):
    """A value of the right type that cannot be right: out of range, contradictory, not a number.

    >>> from smartgoals import Pace
    >>> Pace.parse("many/week")
    Traceback (most recent call last):
        ...
    smartgoals._errors.InvalidValue: must be a pace such as '50 followers/week', got 'many/week'
    """

    _facts = ("value", "expected", "hint", "path")

    def __init__(self, *, value: object, expected: str, hint: str = "", path: str = "") -> None:
        self.value = value
        self.expected = expected
        self.hint = hint
        message = f"must be {expected}, got {shown(value)}" + (f" ({hint})" if hint else "")
        super().__init__(message, path=path)


@final
class WrongType(SmartGoalsError, TypeError):
    """A value whose type cannot be read as what is asked for, such as a datetime where a date is needed."""

    _facts = ("value", "expected", "hint", "path")

    def __init__(self, *, value: object, expected: str, hint: str = "", path: str = "") -> None:
        self.value = value
        self.expected = expected
        self.hint = hint
        message = f"must be {expected}, got {type(value).__name__} {shown(value)}" + (f" ({hint})" if hint else "")
        super().__init__(message, path=path)


@final
class UnknownName(SmartGoalsError, LookupError):
    """A name that nothing answers to, with the nearest one that would have been right."""

    _facts = ("kind", "name", "suggestion", "known", "path")

    def __init__(
        self, *, kind: str, name: object, known: Sequence[str] = (), suggestion: str | None = None, path: str = ""
    ) -> None:
        self.kind = kind
        self.name = name
        self.known = tuple(known)
        self.suggestion = suggestion or nearest(name, self.known)
        message = f"unknown {kind} {shown(name)}"
        if self.suggestion:
            message += f", did you mean {self.suggestion!r}?"
        elif self.known:
            message += f"; known: {', '.join(self.known[:12])}" + ("…" if len(self.known) > 12 else "")
        super().__init__(message, path=path)


@final
class StructureErrors(SmartGoalsError, ValueError):
    """All the problems of a value or a document at once, each with its path, in the order of the document.

    The message stops after twenty and says how many more there are; `problems` has all of them.
    """

    _facts = ("problems", "path")

    def __init__(self, *, problems: Iterable[SmartGoalsError], path: str = "") -> None:
        flat = tuple(single for problem in problems for single in problem.problems)
        self._problems = tuple(single.at(path) for single in flat) if path else flat
        lines = [str(single) for single in self._problems[:_MOST_TOLD]]
        more = len(self._problems) - len(lines)
        if more:
            lines.append(f"… and {more} more, in `problems`")
        message = lines[0] if len(lines) == 1 else f"{len(self._problems)} problems\n  " + "\n  ".join(lines)
        super().__init__(message, path="")

    @property
    def problems(self) -> tuple[SmartGoalsError, ...]:
        """The single errors, flat: never a group inside a group."""
        return self._problems

    @property
    def paths(self) -> tuple[str, ...]:
        """The path of every problem, in order."""
        return tuple(single.path for single in self._problems)

    def at(self, parent: str) -> Self:
        """Return the same problems, each found below *parent*."""
        return type(self)(problems=self._problems, path=parent)

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), {"problems": self._problems}), self._wording()

    def explain(self) -> str:
        """Explain every problem in turn."""
        return "\n\n".join(single.explain() for single in self._problems)


def found_at(fault: E, path: str) -> E:
    """Return a single error as one found at *path*, whatever its own was."""
    moved = type(fault)(**{name: getattr(fault, name) for name in fault._facts} | {"path": path})
    moved.message = fault.message
    return moved


def raise_all(problems: Sequence[SmartGoalsError]) -> None:
    """Raise nothing, the only problem, or all of them together."""
    if len(problems) == 1 and len(problems[0].problems) == 1:
        raise problems[0]
    if problems:
        raise StructureErrors(problems=problems)
