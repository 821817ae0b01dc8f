"""Row: what is written of a class of results, beside its own fields. Knows languages, and no class by name.

A result is written by its fields, in the order of the class, and then by what it tells of itself;
every key is always there. What is told is for those who read the data elsewhere: reading makes the
value anew from its fields.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple, TypeAlias, final

from attrs import field, frozen

from smartgoals._messages.formatting import Language
from smartgoals._record import Record
from smartgoals.codec._results.limits import Limit

Write: TypeAlias = Callable[[Any], Any]
Read: TypeAlias = Callable[[Any, Any], Any]
KIND: Final = "kind"
"""The key by which an object of a union says what it is."""


class Speech(NamedTuple):
    """How results are written: in which language, and whether with their fixes, which take time to make.

    Unless the language `is_asked` for, findings that were read and do not speak it are written in their own.
    """

    language: Language
    fixes: bool = False
    is_asked: bool = False


@final
@frozen
class Told:
    """A key beside the fields: its name, what is written there, given the value and the language,
    and its type.
    """

    name: str
    get: Callable[[Any, Language], Any]
    type: Any


@final
@frozen
class Result:
    """A class of results on the wire.

    `word` is what it is called, `told` the properties written after its fields, each by its name or
    as a :class:`Told`. One that `is_tagged` says its word as `kind`. `types` are other types than
    the class says for fields and properties, `without` the fields that are not written, `limits`
    what fields have to be beside their types, `agrees` what a schema says of keys that go together.
    `more` returns what writes further keys of a value, given how, and `also` returns further
    arguments from an object; `build` makes the value from the fields read, the object they stood
    in, and how it was written; `kept` are properties told that are read too, and handed to it with
    the fields. `lean` returns the value without what stands in it twice. `speaks` returns the
    language of a value, where it has one. `writer` and `reader` replace all of that.
    """

    word: str
    cls: type
    told: tuple[str | Told, ...] = ()
    is_tagged: bool = field(default=False, kw_only=True)
    types: Mapping[str, Any] = field(factory=Record, kw_only=True)
    without: tuple[str, ...] = field(default=(), kw_only=True)
    limits: Mapping[str, Limit] = field(factory=Record, kw_only=True)
    agrees: Mapping[str, Any] = field(factory=Record, kw_only=True, eq=False)
    kept: tuple[str, ...] = field(default=(), kw_only=True)
    more: Callable[[Speech], Callable[[Any], Mapping[str, Any]]] | None = field(default=None, kw_only=True)
    also: Callable[[Mapping[str, Any]], Mapping[str, Any]] | None = field(default=None, kw_only=True)
    build: Callable[[dict[str, Any], Mapping[str, Any], Speech], Any] | None = field(
        default=None, kw_only=True
    )
    lean: Callable[[Any], Any] | None = field(default=None, kw_only=True)
    speaks: Callable[[Any], Language | None] = field(default=lambda _: None, kw_only=True)
    writer: Callable[[Any, Speech], Write] | None = field(default=None, kw_only=True)
    reader: Callable[[Any, Speech], Read] | None = field(default=None, kw_only=True)


SPOKEN_IN: Final = Told("language", lambda _, into: into, Language)
"""The language of the sentences of a result that has none of its own."""
TEXT: Final = Told("text", lambda value, into: value.text(into), str)
"""What a result says of itself, in the language it is written in."""
