"""The one family of errors: this module imports nothing of smartgoals but where things stand and
which name is near.

Every error is a :class:`SmartGoalsError` and also the built-in a Python programmer would expect.
The facts are attributes (`location`, `value`, `expected`…); the wording is made from them and is
not API. Errors pickle and copy with their facts, and `as_dict` is what other programs are sent.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar, Final, Self, TypeVar, final

from smartgoals._location import Location, PathLike, join, located, pointer, shown, spelt
from smartgoals._near import Names, nearest

__all__ = [
    "InvalidValue",
    "SmartGoalsError",
    "StructureErrors",
    "UnknownName",
    "WrongType",
    "found_at",
    "in_document",
    "join",
    "nearest",
    "raise_all",
    "shown",
    "whole_characters",
    "written",
]

E = TypeVar("E", bound="SmartGoalsError")

_PLAIN = frozenset({str, int, float, bool, type(None), date, datetime, Decimal, Fraction, bytes})
_DEEPEST_KEPT = 20
_MOST_TOLD = 20
_MOST_WRITTEN: Final = 100
"""Parts of a value that `as_dict` writes as data; a larger one is written as it is shown."""


def _rebuilt(cls: type[SmartGoalsError], args: tuple[Any, ...], state: Mapping[str, Any]) -> SmartGoalsError:
    made = cls.__new__(cls)
    made.args = args
    vars(made).update(state)
    return made


class _Keeper:
    """Keeps a fact as it surely pickles: plain values, ours, and collections of them as they are;
    others as shown.
    """

    def __init__(self) -> None:
        # Each collection once, however often it is held; None for one that is being looked into.
        self._kept: dict[int, object] = {}

    def keep(self, value: object, depth: int = _DEEPEST_KEPT) -> object:
        """Return the fact; what holds itself is shown where it does."""
        if depth and (type(value) is list or type(value) is tuple or type(value) is dict):
            if id(value) not in self._kept:
                self._kept[id(value)] = None
                self._kept[id(value)] = self._parts(value, depth - 1)
            kept = self._kept[id(value)]
            return shown(value) if kept is None else kept
        if type(value) in _PLAIN or type(value).__module__.startswith("smartgoals."):
            return value
        return shown(value)

    def _parts(self, value: list[Any] | tuple[Any, ...] | dict[Any, Any], depth: int) -> object:
        if isinstance(value, dict):
            return {self.keep(key, depth): self.keep(one, depth) for key, one in value.items()}
        return type(value)(self.keep(one, depth) for one in value)


class _Writer:
    """Writes a fact as JSON can hold it, as long as it is small."""

    def __init__(self) -> None:
        self._left = _MOST_WRITTEN

    def write(self, value: object) -> Any:
        """Return the value as data; raises ValueError for what has no such form."""
        self._left -= 1
        if self._left < 0:
            raise ValueError
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            return whole_characters(
                value if len(value) <= _LONGEST_WRITTEN else value[: _LONGEST_WRITTEN - 1] + "…"
            )
        if isinstance(value, int) and abs(value) < _LARGEST_WRITTEN:
            return int(value)
        if isinstance(value, float) and math.isfinite(value):
            return float(value)
        if type(value) is date:
            return value.isoformat()
        if isinstance(value, (Decimal, Fraction)):
            return self.write(str(value))
        if isinstance(value, (list, tuple)):
            return [self.write(one) for one in value]
        if isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
            return {self.write(key): self.write(one) for key, one in value.items()}
        raise ValueError


_LONGEST_WRITTEN: Final = 200
_LARGEST_WRITTEN: Final = 2**63
"""Where whole numbers end that every reader of JSON takes; larger ones are written as they are shown."""


def whole_characters(text: str) -> str:
    """Return a text that can be written as UTF-8: half a character stands as it is spelt in JSON,
    `\\ud800`.
    """
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def written(value: object) -> Any:
    """Return a fact as JSON can hold it: as data where it is small and has that form, else as it is shown."""
    try:
        return _Writer().write(value)
    except (ValueError, RecursionError):
        return shown(value)


def _written_step(step: str | int) -> str | int:
    """Return a step of a location as JSON can hold it, however long it is."""
    return whole_characters(step) if isinstance(step, str) else step


class SmartGoalsError(Exception):
    """Base of every error that smartgoals raises on purpose.

    `path` says where (`goals[3].target.pace`, or empty), and `message` says what was wrong and what
    would be right.
    """

    code: ClassVar[str] = "error"
    """The kind of the error in a word that stays; data carry it."""
    _facts: ClassVar[tuple[str, ...]] = ("message", "path")
    _in_document = False

    def __init__(self, message: str = "", *, path: PathLike = "") -> None:
        super().__init__(message)
        self._said: str | None = message
        self._place(path)

    def _place(self, path: PathLike) -> None:
        # Text is what nearly everybody gives, and is taken apart when somebody asks for its steps.
        self._steps: Location | None = None if isinstance(path, str) else tuple(path)
        self.path = path if isinstance(path, str) else spelt(path)

    @property
    def message(self) -> str:
        """What was wrong and what would be right; where that takes work, it is done when first asked for."""
        if self._said is None:
            self._said = self._worded()
        return self._said

    @message.setter
    def message(self, said: str) -> None:
        self._said = said

    def _worded(self) -> str:
        return str(self.args[0])

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.message!r})"

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message

    def __reduce__(self) -> tuple[Any, ...]:
        # The wording goes along: a fact that had to be replaced by its text would be worded in another way.
        keep = _Keeper().keep
        return _rebuilt, (type(self), self.args, {name: keep(one) for name, one in vars(self).items()})

    @property
    def location(self) -> Location:
        """Where it is, in steps from the outside in: `("goals", 0, "target", "value")`; empty for
        the whole.
        """
        return located(self.path) if self._steps is None else self._steps

    @property
    def pointer(self) -> str:
        """Where it is, as a JSON Pointer (RFC 6901): `/goals/0/target/value`."""
        return pointer(self.location)

    @property
    def argument(self) -> str | None:
        """The argument of the call that is at fault, such as `language`; None for what is wrong in
        a document.

        >>> import smartgoals
        >>> try:
        ...     smartgoals.Language.of("tlh")
        ... except smartgoals.UnknownName as fault:
        ...     print(fault.argument)
        language
        """
        steps = self.location
        return str(steps[0]) if steps and not self._in_document else None

    def at(self, parent: PathLike) -> Self:
        """Return the same error, found below *parent*: `field: …` becomes `parent.field: …`."""
        moved = found_at(self, join(parent if isinstance(parent, str) else spelt(parent), self.path))
        if self._steps is not None or not isinstance(parent, str):
            moved._steps = (*located(parent), *self.location)
        return moved

    def as_dict(self) -> dict[str, Any]:
        """Return the facts as data that JSON can hold: strings, finite numbers, lists, objects and null.

        UTF-8 holds every string, and 64 bits every whole number; what is larger, or no data, is told in text.

        `code` says what kind it is, `path`, `location` and `pointer` where it is, `message` what is
        wrong. The rest is what the kind knows: `value`, `expected` and `hint`, or `kind`, `name`,
        `suggestion` and `known`, of which there are at most twenty. Of several, `problems` are the
        single ones.

        >>> InvalidValue(value=0, expected="above zero", path="pace.amount").as_dict()["pointer"]
        '/pace/amount'
        """
        apart = ("message", "path", "known", "problems")  # the last two may be long
        facts = {name: written(getattr(self, name)) for name in self._facts if name not in apart}
        path, message, at = (whole_characters(one) for one in (self.path, self.message, self.pointer))
        place = {"path": path, "location": [_written_step(one) for one in self.location], "pointer": at}
        return {"code": self.code, **place, "message": message, "argument": written(self.argument), **facts}

    @property
    def problems(self) -> tuple[SmartGoalsError, ...]:
        """Every single problem this error stands for: itself, or the parts of a :class:`StructureErrors`."""
        return (self,)

    def explain(self) -> str:
        """Say over several lines where it is, what is wrong and what would be right: the message,
        then fact by fact.
        """
        facts = {name: getattr(self, name) for name in self._facts if name not in {"message", "path"}}
        told = {
            name: one if isinstance(one, str) and name != "value" else shown(one)
            for name, one in facts.items()
        }
        kept = {name: one for name, one in told.items() if name == "value" or not _is_nothing(facts[name])}
        return "\n".join([str(self), *(f"  {name}: {one}" for name, one in kept.items())])


def _is_nothing(fact: object) -> bool:
    """Tell whether a fact says nothing, by its type first: what numpy compares is no truth."""
    return fact is None or (isinstance(fact, (str, tuple)) and not fact)


class InvalidValue(SmartGoalsError, ValueError):
    """A value of the right type that cannot be right: out of range, contradictory, not a number.

    >>> from smartgoals import Pace
    >>> Pace.parse("many/week")
    Traceback (most recent call last):
        ...
    smartgoals._errors.InvalidValue: must be a pace such as '50 followers/week', got 'many/week'
    """

    code = "invalid_value"
    _facts = ("value", "expected", "hint", "path")

    def __init__(self, *, value: object, expected: str, hint: str = "", path: PathLike = "") -> None:
        self.value = value
        self.expected = expected
        self.hint = hint
        message = f"must be {expected}, got {shown(value)}" + (f" ({hint})" if hint else "")
        super().__init__(message, path=path)


@final
class WrongType(SmartGoalsError, TypeError):
    """A value whose type cannot be read as what is asked for, such as a datetime where a date is needed."""

    code = "wrong_type"
    _facts = ("value", "expected", "hint", "path")

    def __init__(self, *, value: object, expected: str, hint: str = "", path: PathLike = "") -> None:
        self.value = value
        self.expected = expected
        self.hint = hint
        message = f"must be {expected}, got {type(value).__name__} {shown(value)}" + (
            f" ({hint})" if hint else ""
        )
        super().__init__(message, path=path)


@final
class UnknownName(SmartGoalsError, KeyError):
    """A name that nothing answers to, with the nearest one that would have been right.

    The nearest is looked for when it is first asked for: a document may misspell thousands of names.
    """

    code = "unknown_name"
    _facts = ("kind", "name", "suggestion", "known", "path")

    def __init__(
        self,
        *,
        kind: str,
        name: object,
        known: Iterable[str] = (),
        suggestion: str | None = None,
        path: PathLike = "",
    ) -> None:
        self.kind = kind
        self.name = name
        # The very names, where they come with what finds the nearest: all the errors of a document
        # share them.
        self._names = known if type(known) is Names else Names(known)
        self._suggestion = suggestion
        self._is_sought = not suggestion
        super().__init__(f"unknown {kind} {shown(name)}", path=path)
        self._said = None

    @property
    def known(self) -> tuple[str, ...]:
        """The names that would have been right, in order."""
        return self._names

    @property
    def suggestion(self) -> str | None:
        """The known name that was probably meant, or None where none is near."""
        if self._is_sought:
            self._suggestion, self._is_sought = self._names.nearest(self.name), False
        return self._suggestion

    def _worded(self) -> str:
        said = super()._worded()
        if self.suggestion:
            return f"{said}, did you mean {self.suggestion!r}?"
        if self.known:
            return f"{said}; known: {', '.join(self.known[:12])}" + ("…" if len(self.known) > 12 else "")
        return said

    def as_dict(self) -> dict[str, Any]:
        """Return the facts as data that JSON can hold, and of the names that are known the first twenty."""
        return super().as_dict() | {"known": [whole_characters(str(one)) for one in self.known[:_MOST_TOLD]]}


@final
class StructureErrors(SmartGoalsError, ValueError):
    """All the problems of a value or a document at once, each with its path, in the order of the document.

    The message stops after twenty and says how many more there are; `problems` has all of them.
    """

    code = "several"
    _facts = ("problems", "path")

    def __init__(self, *, problems: Iterable[SmartGoalsError], path: PathLike = "") -> None:
        flat = tuple(single for problem in problems for single in problem.problems)
        self._problems = tuple(single.at(path) for single in flat) if path else flat
        super().__init__(f"{len(self._problems)} problems")
        self._said = None

    def _worded(self) -> str:
        lines = [str(single) for single in self._problems[:_MOST_TOLD]]
        more = len(self._problems) - len(lines)
        if more:
            lines.append(f"… and {more} more, in `problems`")
        return lines[0] if len(lines) == 1 else f"{len(self._problems)} problems\n  " + "\n  ".join(lines)

    @property
    def problems(self) -> tuple[SmartGoalsError, ...]:
        """The single errors, flat: never a group inside a group."""
        return self._problems

    @property
    def paths(self) -> tuple[str, ...]:
        """The path of every problem, in order."""
        return tuple(single.path for single in self._problems)

    def at(self, parent: PathLike) -> Self:
        """Return the same problems, each found below *parent*."""
        return type(self)(problems=self._problems, path=parent)

    def as_dict(self) -> dict[str, Any]:
        """Return every problem as data, in order."""
        return super().as_dict() | {"problems": [single.as_dict() for single in self._problems]}

    def explain(self) -> str:
        """Explain every problem in turn."""
        return "\n\n".join(single.explain() for single in self._problems)


def found_at(fault: E, path: PathLike) -> E:
    """Return a single error as one found at *path*, whatever its own was."""
    moved = type(fault).__new__(type(fault))
    moved.args = fault.args
    vars(moved).update(vars(fault))
    if hasattr(fault, "__notes__"):
        moved.__notes__ = list(fault.__notes__)  # a note on the one is none on the other
    moved._place(path)
    return moved


def in_document(fault: E) -> E:
    """Return the error, which is about a place in a document from now on, and no argument."""
    for single in fault.problems:
        single._in_document = True
    return fault


def raise_all(problems: Sequence[SmartGoalsError]) -> None:
    """Raise nothing, the only problem, or all of them together."""
    if len(problems) == 1 and len(problems[0].problems) == 1:
        raise problems[0]
    if problems:
        raise StructureErrors(problems=problems)
