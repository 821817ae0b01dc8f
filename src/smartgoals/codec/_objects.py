"""Objects of the wire: an attrs class as a JSON object, and a tagged union of them. Knows shapes and no class by name.

Everything is derived from the class: its fields, their types, which of them must be there, and their defaults, which are
left out when written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple, Self, final

import attrs
from attrs import frozen

from smartgoals._checked import faults_of_fields
from smartgoals._errors import SmartGoalsError, UnknownName, WrongType, join
from smartgoals._model.roster import Roster
from smartgoals.codec._report import BROKEN, MOST_KEYS, Broken, Read, Report, Write
from smartgoals.codec._shapes import Definitions, ListOf, Schema, Shape

KIND: Final = "kind"
_UNREAD: Final = object()
"""Stands for the reader of a key that nothing reads."""


def is_object(value: Any, what: str, path: str, report: Report) -> bool:
    """Tell whether a part is an object of bearable size, and note it when it is not."""
    if not isinstance(value, Mapping):
        report.fault(WrongType(value=value, expected=f"an object: {what}"), path)
        return False
    return not report.too_long(value, MOST_KEYS, "keys", path)


class Part(NamedTuple):
    """A field of a class: its name, its shape, and its default or NOTHING."""

    name: str
    shape: Shape
    default: Any


Salvage = Callable[[Mapping[str, Any], Mapping[str, Any], Mapping[str, Broken]], list[SmartGoalsError]]


@final
@frozen
class ObjectOf(Shape):
    """An attrs class as an object; with a tag, the object says by `kind` which class of a union it is."""

    cls: type
    word: str
    parts: tuple[Part, ...]
    readers: Mapping[str, Read | None]
    writers: tuple[tuple[str, Write | None, Any], ...]
    required: tuple[str, ...]
    tag: str | None
    salvage: Salvage | None

    @classmethod
    def of(
        cls, kind: type, word: str, parts: tuple[Part, ...], *, tag: str | None = None, salvage: Salvage | None = None
    ) -> Self:
        """Prepare the readers and writers of a class once."""
        readers: dict[str, Read | None] = {one.name: None if one.shape.plain else one.shape.read for one in parts}
        if tag is not None:
            readers[KIND] = None
        return cls(
            cls=kind,
            word=word,
            parts=parts,
            readers=MappingProxyType(readers),
            writers=tuple((one.name, None if one.shape.verbatim else one.shape.write, one.default) for one in parts),
            required=tuple(one.name for one in parts if one.default is attrs.NOTHING),
            tag=tag,
            salvage=salvage,
        )

    def read(self, value: Any, path: str, report: Report) -> Any:
        """Read an object key by key; every fault of every field is noted, then those between the fields."""
        # Spelt out for the usual case: a document has thousands of objects, and this runs for each.
        usual = type(value) is dict and len(value) <= MOST_KEYS
        if not usual and not is_object(value, self.word.replace("_", " "), path, report):
            return BROKEN
        given: dict[str, Any] = {}
        broken: dict[str, Broken] = {}
        readers, prefix = self.readers, f"{path}." if path else ""
        for key, item in value.items():
            reader: Any = readers.get(key, _UNREAD)
            if reader is None:
                given[key] = item
            elif reader is _UNREAD:
                report.unknown_key(key, readers, path)
            else:
                part = reader(item, prefix + key, report)
                if type(part) is Broken:
                    broken[key] = part
                else:
                    given[key] = part
        if self.tag is not None and given.pop(KIND, self.tag) != self.tag:
            broken[KIND] = report.fault(UnknownName(kind="kind", name=value[KIND], known=(self.tag,)), join(path, KIND))
        for name in self.required:
            if name not in given and name not in broken:
                broken[name] = report.missing_key(name, self.word.replace("_", " "), path)
        return self._built(value, given, broken, path, report)

    def _built(
        self, raw: Mapping[str, Any], given: dict[str, Any], broken: dict[str, Broken], path: str, report: Report
    ) -> Any:
        if not broken:
            try:
                return self.cls(**given)
            except SmartGoalsError as fault:
                if self.salvage is None:
                    return report.fault(fault, path)
        faults = faults_of_fields(self.cls, (), given) if self.salvage is None else self.salvage(raw, given, broken)
        for one in faults:
            report.fault(one, path)
        return BROKEN

    def write(self, value: Any) -> dict[str, Any]:
        """Write every field that is not at its default, in the order of the class."""
        data: dict[str, Any] = {} if self.tag is None else {KIND: self.tag}
        for name, write, default in self.writers:
            item = getattr(value, name)
            if item is not default and (default is None or item != default):
                data[name] = item if write is None else write(item)
        return data

    def schema(self, definitions: Definitions) -> Schema:
        """Describe the object once, under its word, and refer to it."""
        if self.word not in definitions:
            definitions[self.word] = {}
            properties = {one.name: one.shape.schema(definitions) for one in self.parts}
            required = list(self.required)
            if self.tag is not None:
                properties, required = {KIND: {"const": self.tag}} | properties, [KIND, *required]
            definitions[self.word] = {
                "description": (self.cls.__doc__ or "").strip().partition("\n")[0],
                "type": "object",
                "properties": properties,
                "required": required,
                "additionalProperties": False,
            }
        return {"$ref": f"#/$defs/{self.word}"}


@final
@frozen
class OneOf(Shape):
    """A tagged union: the object says by `kind` which of its members it is."""

    members: Mapping[str, ObjectOf]
    by_class: Mapping[type, ObjectOf]
    what: str

    @classmethod
    def of(cls, members: tuple[ObjectOf, ...], what: str) -> Self:
        """Prepare the union of tagged objects."""
        by_tag = MappingProxyType({str(one.tag): one for one in members})
        return cls(members=by_tag, by_class=MappingProxyType({one.cls: one for one in members}), what=what)

    def read(self, value: Any, path: str, report: Report) -> Any:
        """Read the object as the member that its `kind` names."""
        if not is_object(value, self.what, path, report):
            return BROKEN
        tag = value.get(KIND)
        member = self.members.get(tag) if isinstance(tag, str) else None
        if member is not None:
            return member.read(value, path, report)
        known = tuple(dict.fromkeys(key for one in self.members.values() for key in one.readers))
        for key in value:
            if key not in known:
                report.unknown_key(key, known, path)
        if KIND not in value:
            return report.missing_key(KIND, f"{self.what}: one of {', '.join(self.members)}", path)
        fault = UnknownName(kind=f"kind of {self.what}", name=tag, known=tuple(self.members))
        return report.fault(fault, join(path, KIND))

    def write(self, value: Any) -> dict[str, Any]:
        """Write the value with the tag of its class."""
        return self.by_class[type(value)].write(value)

    def schema(self, definitions: Definitions) -> Schema:
        """Describe it as exactly one of its members."""
        return {"oneOf": [one.schema(definitions) for one in self.members.values()]}


@final
@frozen
class RosterOf(Shape):
    """A roster that stands by itself: the list of its members. Inside a strategy the strategy makes its own."""

    members: ListOf
    kind: type[Any]
    word: str

    def read(self, value: Any, path: str, report: Report) -> Any:
        """Read the list, and refuse two of one id."""
        items = self.members.read(value, path, report)
        if type(items) is Broken:
            return items
        try:
            return Roster(items, kind=self.kind, what=self.word.replace("_", " "))
        except SmartGoalsError as fault:
            return report.fault(fault, path)

    def write(self, value: Roster[Any]) -> list[Any]:
        """Write every member."""
        return self.members.write(value)

    def schema(self, definitions: Definitions) -> Schema:
        """Describe it as an array."""
        return self.members.schema(definitions)
