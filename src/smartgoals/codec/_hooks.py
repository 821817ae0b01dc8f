"""Hooks of cattrs for attrs classes, lists and unions, whose groups of exceptions become errors of ours.

cattrs makes the function that reads a class, and groups what went wrong. What it does not know is
said here: that a field is first read by its own converter, that the other fields of a faulty part
have faults too, and where all of them are. Only a part that could not be read is looked at twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from typing import Any, Final, NamedTuple, NoReturn, TypeAlias

import attrs
from cattrs import BaseConverter, ClassValidationError
from cattrs.errors import AttributeValidationNote
from cattrs.gen import (
    make_dict_structure_fn_from_attrs,
    make_dict_unstructure_fn_from_attrs,
    override,
)

from smartgoals._checked import faults_of_fields
from smartgoals._errors import SmartGoalsError, UnknownName, WrongType, found_at
from smartgoals.codec._faults import (
    MOST_KEYS,
    UnreadPart,
    UnreadWord,
    as_list,
    as_object,
    below,
    fail,
    missing_key,
    unknown_key,
    unread,
)

Read: TypeAlias = Callable[[Any, Any], Any]
Write: TypeAlias = Callable[[Any], Any]
Short: TypeAlias = Callable[[Any], Any]
"""What reads a shorter form of a value, or returns None where it is none."""
Overrides: TypeAlias = Mapping[str, Any]
"""Fields, each with what cattrs' `override` returned; cattrs gives its type no public name."""
KIND: Final = "kind"


class Wire(NamedTuple):
    """How a field goes over the wire: what reads it (None: the constructor does) and what writes it
    (None: as it is).
    """

    read: Read | None = None
    write: Write | None = None


PLAIN: Final = Wire()


class Class(NamedTuple):
    """An attrs class of the wire: its word, the wire of each field, and what is peculiar to it.

    `tag` is its word in a union. `short` reads another form that people write, such as a number
    for a baseline, or returns None. `faults` tells what lies between the fields of a part that
    could not be built: of those that are known, and the stand-ins of the others.
    """

    cls: type
    word: str
    fields: Mapping[str, Wire]
    tag: str | None = None
    short: Short | None = None
    faults: Callable[[Mapping[str, Any], Mapping[str, Any]], list[SmartGoalsError]] | None = None

    @property
    def what(self) -> str:
        """What it is called in a message."""
        return self.word.replace("_", " ")


def _attributes(of: Class) -> list[Any]:
    """Return the fields of a class that its constructor takes; the class itself is left as it is."""
    # Types are of no use to cattrs here, since every field says how it goes over the wire.
    return [field.evolve(type=Any) for field in attrs.fields(of.cls) if field.init]


def structure_hook(of: Class, converter: BaseConverter, overrides: Overrides) -> Read:
    """Return the hook that reads an attrs class."""
    fields = _attributes(of)
    kinds = {field.name: of.fields[field.name] for field in fields}
    hooks: dict[str, Any] = {
        name: override(struct_hook=wire.read) for name, wire in kinds.items() if wire.read is not None
    }
    merged: dict[str, Any] = {
        **hooks,
        **{name: _merged(hooks.get(name), own) for name, own in overrides.items()},
    }
    generated: Read = make_dict_structure_fn_from_attrs(
        fields,
        of.cls,
        converter,
        _cattrs_forbid_extra_keys=True,
        _cattrs_prefer_attrib_converters=True,
        _cattrs_detailed_validation=True,
        _cattrs_use_alias=False,
        **merged,
    )
    keys = {key_of(name, merged): name for name in kinds if not _is_omitted(name, merged)}
    part = _Part(
        of, keys, {name: own.struct_hook for name, own in merged.items() if own.struct_hook is not None}
    )

    def read(data: Any, _: Any = None) -> Any:
        # Spelt out for the usual case: a document has thousands of objects, and this runs for each.
        if type(data) is not dict or len(data) > MOST_KEYS:
            if of.short is not None and not isinstance(data, Mapping):
                value = of.short(data)
                if value is not None:
                    return value
            try:
                data = dict(as_object(data, of.what))
            except SmartGoalsError as fault:
                fail([fault], part.blank())
        if of.tag is not None and data.get(KIND) == of.tag:
            data = {key: item for key, item in data.items() if key != KIND}
        try:
            return generated(data, of.cls)
        except ClassValidationError as group:
            other = part.as_meant(data)
            if other is None:
                part.tell(data, group)
        return read(other)

    return read


def _merged(own: Any, theirs: Any) -> Any:
    """Return the override of a host, read by our hook where it names none."""
    if own is None or theirs.struct_hook is not None:
        return theirs
    return attrs.evolve(theirs, struct_hook=own.struct_hook)


def key_of(name: str, overrides: Overrides) -> str:
    """Return the key of a field, which a host may have renamed."""
    return (overrides[name].rename if name in overrides else None) or name


def _is_omitted(name: str, overrides: Overrides) -> bool:
    return name in overrides and bool(overrides[name].omit)


class _Part:
    """A class whose parts may be faulty: which keys it has, and what is told of one that could not
    be read.
    """

    __slots__ = ("_by_name", "_fields", "_keys", "_law", "_laws", "_of", "_reads", "_renamed", "_required")

    def __init__(self, of: Class, keys: Mapping[str, str], reads: Mapping[str, Read]) -> None:
        self._of = of
        self._reads = reads
        self._keys = dict(keys)
        self._fields = attrs.fields(of.cls)
        self._renamed = {name: key for key, name in keys.items() if key != name}
        self._law: Callable[[Any], None] | None = getattr(of.cls, "__attrs_post_init__", None)
        # A class that tells its contradictions one by one is heard until it needs a field that is not there.
        self._laws: Callable[[Any], Iterable[SmartGoalsError]] | None = getattr(
            of.cls, "_contradictions", None
        )
        self._by_name = by_name = {name: key for key, name in keys.items()}
        needed = (field.name for field in self._fields if field.default is attrs.NOTHING)
        self._required = {by_name[name]: name for name in needed if name in by_name}

    def as_meant(self, data: Mapping[Any, Any]) -> dict[Any, Any] | None:
        """Return a part whose key `on` YAML 1.1 took for the truth value it also is; None for any other."""
        if "on" not in self._keys or "on" in data or not any(key is True for key in data):
            return None
        return {"on" if key is True else key: item for key, item in data.items()}

    def tell(self, data: Mapping[Any, Any], group: ClassValidationError) -> NoReturn:
        """Raise everything that is wrong with a part: its keys, its fields, and what lies between them."""
        failed = {name: fault for name, fault in _by_field(group) if self._by_name.get(name) in data}
        faults, known = self._looked_at(data, failed)
        absent = [key for key in self._required if key not in data]
        faults += [missing_key(key, self._of.what) for key in absent]
        gone = {*failed, *(self._required[key] for key in absent)}
        halves = {name: unread(fault).stand_in for name, fault in failed.items()}
        if self._of.faults is not None:
            faults += map(self._as_keyed, self._of.faults(known, {name: halves.get(name) for name in gone}))
            fail(faults or self._told(group))
        refused = [
            fault for several in faults_of_fields(self._of.cls, (), known) for fault in several.problems
        ]
        faults += map(self._as_keyed, refused)
        for name in {_first(fault.path) for fault in refused}:
            gone.add(name)
            halves[name] = _readable(known.pop(name), name, refused)
        partial = self._made(known, {name: unread(fault).partial for name, fault in failed.items()}, gone)
        if faults:
            faults += map(self._as_keyed, self._laws_among(partial))
        fail(faults or self._told(group), self._stand_in(known, halves), partial)

    def _looked_at(
        self, data: Mapping[Any, Any], failed: Mapping[str, Exception]
    ) -> tuple[list[SmartGoalsError], dict[str, Any]]:
        """Return what is wrong with the keys of a part and what stands there, and the fields that
        could be read.
        """
        faults: list[SmartGoalsError] = []
        known: dict[str, Any] = {}
        for key, item in data.items():
            name = self._keys.get(key) if isinstance(key, str) else None
            if name is None and key == KIND and self._of.tag is not None:
                faults.append(UnknownName(kind=KIND, name=item, known=(self._of.tag,), path=KIND))
            elif name is None:
                faults.append(unknown_key(key, (*self._keys, KIND) if self._of.tag else self._keys))
            elif name in failed:
                faults += below(failed[name], key, item)
            else:
                read = self._reads.get(name)
                known[name] = item if read is None else read(item, None)
        return faults, known

    def _told(self, group: ClassValidationError) -> list[SmartGoalsError]:
        """Return what the constructor told."""
        return [self._as_keyed(problem) for fault in group.exceptions for problem in below(fault, "")]

    def _as_keyed(self, fault: SmartGoalsError) -> SmartGoalsError:
        """Return a fault of a field at the key that a host has given it."""
        first = _first(fault.path)
        if first not in self._renamed:
            return fault
        return found_at(fault, self._renamed[first] + fault.path.removeprefix(first))

    def blank(self) -> Any:
        """Return what stands for a part of which nothing could be read."""
        return self._stand_in({}, {})

    def _laws_among(self, partial: Any) -> list[SmartGoalsError]:
        """Return what is wrong between the fields that are known, where no other field has a say in it."""
        faults: list[SmartGoalsError] = []
        try:
            if self._laws is not None:
                for contradiction in self._laws(partial):
                    faults += contradiction.problems
            elif self._law is not None:
                self._law(partial)
        except SmartGoalsError as fault:
            faults += fault.problems
        except AttributeError:  # a law that needs a field which could not be read says nothing
            pass
        return faults

    def _made(self, known: Mapping[str, Any], halves: Mapping[str, Any], gone: Set[str]) -> Any:
        """Return a value that has the fields which are known, and none of the others."""
        value: Any = object.__new__(self._of.cls)
        for field in self._fields:
            if field.name in known:
                object.__setattr__(value, field.name, _converted(field, known[field.name]))
            elif field.name not in gone:
                object.__setattr__(value, field.name, _default(field))
            elif halves.get(field.name) is not None:
                object.__setattr__(value, field.name, halves[field.name])
        return value

    def _stand_in(self, known: Mapping[str, Any], halves: Mapping[str, Any]) -> Any:
        """Return a value with every field: what could not be read is as far as it is known, at its
        default, or absent.
        """
        value: Any = object.__new__(self._of.cls)
        for field in self._fields:
            item = halves.get(field.name)
            if item is None:
                item = _converted(field, known[field.name]) if field.name in known else _default(field)
            object.__setattr__(value, field.name, UnreadWord() if item is attrs.NOTHING else item)
        return value


def _readable(value: Any, name: str, faults: list[SmartGoalsError]) -> Any:
    """Return a list that was refused, without the items that are none, each of the others in its
    place; else None.

    Parts that were read are items, whatever the list of them is refused for.
    """
    if not isinstance(value, (list, tuple)):
        return None
    places = {fault.path for fault in faults}
    kept = tuple(
        None if f"{name}[{position}]" in places and not attrs.has(type(item)) else item
        for position, item in enumerate(value)
    )
    return kept if places.intersection(f"{name}[{position}]" for position in range(len(value))) else None


def _converted(field: Any, value: Any) -> Any:
    return value if field.converter is None else field.converter(value)


def _first(path: str) -> str:
    """Return the first field of a path."""
    return path.partition(".")[0].partition("[")[0]


def _by_field(group: ClassValidationError) -> Iterator[tuple[str, Exception]]:
    """Yield the fields that could not be read, each with its fault."""
    for fault in group.exceptions:
        for note in getattr(fault, "__notes__", ()):
            if type(note) is AttributeValidationNote:
                yield note.name, fault


def unstructure_hook(of: Class, converter: BaseConverter, overrides: Overrides) -> Write:
    """Return the hook that writes an attrs class: what is at its default is left out."""
    fields = [field.evolve(default=_default(field), converter=None) for field in _attributes(of)]
    hooks: dict[str, Any] = {
        name: override(unstruct_hook=wire.write or as_it_is) for name, wire in of.fields.items()
    }
    for name, own in overrides.items():
        if own.unstruct_hook is None:
            hooks[name] = attrs.evolve(own, unstruct_hook=hooks[name].unstruct_hook)
        else:
            hooks[name] = own
    generated: Write = make_dict_unstructure_fn_from_attrs(
        fields, of.cls, converter, _cattrs_omit_if_default=True, _cattrs_use_alias=False, **hooks
    )
    cls, tag = of.cls, of.tag

    def write(value: Any) -> dict[str, Any]:
        if type(value) is not cls:  # a host's own class, whose fields nothing here can write
            expected = f"a {cls.__name__} itself, and none of a class that is derived from it"
            raise WrongType(value=value, expected=expected)
        return generated(value) if tag is None else {KIND: tag, **generated(value)}

    return write


def as_it_is(value: Any, _: Any = None) -> Any:
    """Read or write what is the same in a document and in a value."""
    return value


def _default(field: Any) -> Any:
    """Return the default of a field as a value has it, or NOTHING."""
    if field.default is attrs.NOTHING or field.converter is None:
        return field.default
    return field.converter(field.default)


def list_hook(item: Read | None, what: str) -> Read:
    """Return the hook that reads a list as a tuple; text and objects are no lists."""

    def read(value: Any, _: Any = None) -> Any:
        items = as_list(value, what)
        if item is None:
            return tuple(items)
        kept: list[Any] = []
        faults: list[SmartGoalsError] = []
        halves: dict[int, UnreadPart] = {}
        for position, one in enumerate(items):
            try:
                kept.append(item(one, None))
            except Exception as fault:  # a hook of the host's may raise what it likes
                faults += below(fault, f"[{position}]", one)
                halves[position] = unread(fault)
                kept.append(halves[position].stand_in)
        if not faults:
            return tuple(kept)
        partial = [halves[at].partial if at in halves else one for at, one in enumerate(kept)]
        fail(faults, _if_whole(kept), _if_whole(partial))

    return read


def _if_whole(items: list[Any]) -> tuple[Any, ...] | None:
    """Return items as a tuple; None where one is missing, since nothing can then be said of the
    list as a whole.
    """
    return None if any(one is None for one in items) else tuple(items)


def list_writer(item: Write | None) -> Write:
    """Return the hook that writes a list."""
    return list if item is None else lambda value: list(map(item, value))


def optional(wire: Wire) -> Wire:
    """Return the wire of a value that may be none; when written, None is the default and left out."""
    inner = wire.read
    if inner is None:
        return wire

    def read(value: Any, _: Any = None) -> Any:
        return None if value is None else inner(value, None)

    return Wire(read, wire.write)


def union_hook(
    reads: Mapping[str, Read], keys: Mapping[str, tuple[str, ...]], what: str, short: Short
) -> Read:
    """Return the hook that reads the member of a union that `kind` names; *keys* are those of each member."""
    known = tuple(dict.fromkeys(key for own in keys.values() for key in (*own, KIND)))

    def read(value: Any, _: Any = None) -> Any:
        if not isinstance(value, Mapping):
            brief = short(value)
            if brief is not None:
                return brief
        data = as_object(value, what)
        tag = data.get(KIND)
        member = reads.get(tag) if isinstance(tag, str) else None
        if member is not None:
            return member(data, None)
        faults = [unknown_key(key, known) for key in data if key not in known]
        if KIND in data:
            faults.append(UnknownName(kind=f"kind of {what}", name=tag, known=tuple(reads), path=KIND))
        else:
            faults.append(missing_key(KIND, f"{what}: one of {', '.join(reads)}"))
        fail(faults)

    return read
