"""Shapes of the wire: how one kind of value is read, written and described, without knowing the model's classes.

A shape's `read` returns the value, or :data:`BROKEN` after noting every fault in the report. A *plain* shape stands for what
JSON already has (text, number, truth, a word): inside an object the class' own constructor reads it, so that each law of
the model is written once, in the model.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final, TypeAlias, final

from attrs import frozen

from smartgoals._checked import name, text, truth
from smartgoals._errors import InvalidValue, SmartGoalsError, WrongType, join
from smartgoals._numbers import Number, number, optional_number
from smartgoals.codec._report import BROKEN, MOST_ITEMS, MOST_KEYS, Broken, Report

Schema: TypeAlias = dict[str, Any]
Definitions: TypeAlias = dict[str, Any]

_ISO_LENGTH: Final = 10
_DAY: Final = "a day such as '2026-01-31'"
_MOMENT: Final = "a day has no time: smartgoals.day_of_moment turns a moment into one"


class Shape(ABC):
    """How one kind of value is read, written and described."""

    @property
    def plain(self) -> bool:
        """Whether the wire has the value as the constructor takes it."""
        return False

    @property
    def verbatim(self) -> bool:
        """Whether the wire has the value as the model holds it."""
        return False

    @abstractmethod
    def read(self, value: Any, path: str, report: Report) -> Any:
        """Return the value, or BROKEN after noting every fault at its path."""

    @abstractmethod
    def write(self, value: Any) -> Any:
        """Return the value as plain data."""

    @abstractmethod
    def schema(self, definitions: Definitions) -> Schema:
        """Describe the wire as JSON Schema; objects add themselves to the definitions."""


@final
@frozen
class Plain(Shape):
    """Text, a number, a truth value or a word: JSON has it, and a function of the model checks it."""

    convert: Callable[[Any], Any]
    describe: Callable[[], Schema]
    write_as: Callable[[Any], Any] | None = None

    @property
    def plain(self) -> bool:
        """Inside an object the constructor checks it."""
        return True

    @property
    def verbatim(self) -> bool:
        """Text, numbers and truth values stay what they are."""
        return self.write_as is None

    def read(self, value: Any, path: str, report: Report) -> Any:
        """Check a value that stands by itself."""
        try:
            return self.convert(value)
        except SmartGoalsError as fault:
            return report.fault(fault, path)

    def write(self, value: Any) -> Any:
        """Return the value, an enum as its word."""
        return value if self.write_as is None else self.write_as(value)

    def schema(self, definitions: Definitions) -> Schema:
        """Describe it by its JSON type."""
        return self.describe()


TEXT: Final = Plain(text, lambda: {"type": "string"})
ID: Final = Plain(name, lambda: {"type": "string", "minLength": 1, "maxLength": 200})
NUMBER: Final = Plain(number, lambda: {"type": "number"})
WHOLE: Final = Plain(number, lambda: {"type": "integer"})
TRUTH: Final = Plain(truth, lambda: {"type": "boolean"})
OPEN_WORD: Final = Plain(name, lambda: {"type": "string", "minLength": 1, "maxLength": 200}, str)


@final
@frozen
class Day(Shape):
    """A date as ISO text; a date that YAML or TOML has read already is taken too."""

    def read(self, value: Any, path: str, report: Report) -> date | Broken:
        """Read `2026-01-31`, and no other spelling of a day."""
        if isinstance(value, str):
            if len(value) == _ISO_LENGTH and "W" not in value:
                try:
                    return date.fromisoformat(value)
                except ValueError:
                    pass
            hint = _MOMENT if len(value) > _ISO_LENGTH and value[_ISO_LENGTH] in "T " else ""
            return report.fault(InvalidValue(value=value, expected=_DAY, hint=hint), path)
        if isinstance(value, date) and not isinstance(value, datetime):
            return date(value.year, value.month, value.day)
        hint = _MOMENT if isinstance(value, datetime) else ""
        return report.fault(WrongType(value=value, expected=_DAY, hint=hint), path)

    def write(self, value: date) -> str:
        """Write the day as ISO text."""
        return value.isoformat()

    def schema(self, definitions: Definitions) -> Schema:
        """Describe it as a string in the format date."""
        return {"type": "string", "format": "date"}


DAY: Final = Day()


@final
@frozen
class Optional(Shape):
    """A value or null."""

    inner: Shape

    @property
    def plain(self) -> bool:
        """As plain as what it may hold."""
        return self.inner.plain

    @property
    def verbatim(self) -> bool:
        """As verbatim as what it may hold."""
        return self.inner.verbatim

    def read(self, value: Any, path: str, report: Report) -> Any:
        """Read null as None."""
        return None if value is None else self.inner.read(value, path, report)

    def write(self, value: Any) -> Any:
        """Write a value; None is the default and left out, so it never comes here."""
        return self.inner.write(value)

    def schema(self, definitions: Definitions) -> Schema:
        """Describe it as the value or null."""
        return {"anyOf": [self.inner.schema(definitions), {"type": "null"}]}


@final
@frozen
class ListOf(Shape):
    """A list of one kind of item."""

    item: Shape
    what: str

    def read(self, value: Any, path: str, report: Report) -> Any:
        """Read every item; text and objects are no lists."""
        if not isinstance(value, (list, tuple)):
            return report.fault(WrongType(value=value, expected=f"a list of {self.what}"), path)
        if report.too_long(value, MOST_ITEMS, self.what, path):
            return BROKEN
        if self.item.plain:
            return tuple(value)
        read = self.item.read
        items = [read(item, f"{path}[{position}]", report) for position, item in enumerate(value)]
        positions = tuple(position for position, item in enumerate(items) if type(item) is not Broken)
        if len(positions) == len(items):
            return tuple(items)
        return Broken(tuple(items[position] for position in positions), positions)

    def write(self, value: Any) -> list[Any]:
        """Write every item."""
        return list(map(self.item.write, value))

    def schema(self, definitions: Definitions) -> Schema:
        """Describe it as an array."""
        return {"type": "array", "items": self.item.schema(definitions), "maxItems": MOST_ITEMS}


@final
@frozen
class MapOf(Shape):
    """An object whose keys are names of the caller's: shares by content type, facets of an audience."""

    item: Shape
    what: str

    def read(self, value: Any, path: str, report: Report) -> Any:
        """Return the object; its names and numbers are read by the constructor."""
        if not isinstance(value, Mapping):
            return report.fault(WrongType(value=value, expected=f"an object: {self.what}"), path)
        if report.too_long(value, MOST_KEYS, "keys", path):
            return BROKEN
        if self.item.plain:
            return dict(value)
        read = self.item.read
        parts = {key: read(item, join(path, str(key)), report) for key, item in value.items()}
        return BROKEN if any(type(part) is Broken for part in parts.values()) else parts

    def write(self, value: Any) -> dict[str, Any]:
        """Write pairs as an object."""
        return {key: self.item.write(part) for key, part in value}

    def schema(self, definitions: Definitions) -> Schema:
        """Describe it as an object with values of one kind."""
        return {"type": "object", "additionalProperties": self.item.schema(definitions)}


@final
@frozen
class Bounds(Shape):
    """Two bounds, either of them open: {"low": 0, "high": 1}; TOML has no null, so an open side is left out."""

    def read(self, value: Any, path: str, report: Report) -> Any:
        """Read both bounds."""
        if not isinstance(value, Mapping):
            return report.fault(WrongType(value=value, expected="an object with low, high or both"), path)
        bounds = dict.fromkeys(("low", "high"))
        whole = True
        for key, bound in value.items():
            if key not in bounds:
                report.unknown_key(key, bounds, path)
                continue
            try:
                bounds[key] = optional_number(bound)
            except SmartGoalsError as fault:
                report.fault(fault, join(path, key))
                whole = False
        return tuple(bounds.values()) if whole else BROKEN

    def write(self, value: tuple[Number | None, Number | None]) -> dict[str, Number]:
        """Write the bounds that are closed."""
        return {key: bound for key, bound in zip(("low", "high"), value, strict=True) if bound is not None}

    def schema(self, definitions: Definitions) -> Schema:
        """Describe it as an object of at most two numbers."""
        bound = {"anyOf": [{"type": "number"}, {"type": "null"}]}
        return {"type": "object", "properties": {"low": bound, "high": bound}, "additionalProperties": False}


NOT_AVAILABLE: Final = "not_available"


@final
@frozen
class Figure(Shape):
    """A number, or the word for one that was looked for and was not to be had; a forgotten key stays an error."""

    def read(self, value: Any, path: str, report: Report) -> Any:
        """Read the number, the word, or null."""
        if value is None or (isinstance(value, str) and value == NOT_AVAILABLE):
            return None
        return NUMBER.read(value, path, report)

    def write(self, value: Number | None) -> Number | str:
        """Write the number or the word."""
        return NOT_AVAILABLE if value is None else value

    def schema(self, definitions: Definitions) -> Schema:
        """Describe it as a number, the word, or null."""
        return {"anyOf": [{"type": "number"}, {"const": NOT_AVAILABLE}, {"type": "null"}]}


@final
@frozen
class Either(Shape):
    """A text form, or an object form of the same: "50 followers/week", or its amount, unit and period."""

    parse: Callable[[Any], Any]
    describe: Callable[[], Schema]
    whole: Shape | None = None
    write_as: Callable[[Any], Any] = str

    def read(self, value: Any, path: str, report: Report) -> Any:
        """Read an object as an object, and the rest as text, whose parser says what is wrong with it."""
        if self.whole is not None and isinstance(value, Mapping):
            return self.whole.read(value, path, report)
        try:
            return self.parse(value)
        except SmartGoalsError as fault:
            return report.fault(fault, path)

    def write(self, value: Any) -> Any:
        """Write the text form, where the value has one."""
        return self.write_as(value)

    def schema(self, definitions: Definitions) -> Schema:
        """Describe both forms."""
        if self.whole is None:
            return self.describe()
        return {"anyOf": [self.describe(), self.whole.schema(definitions)]}
