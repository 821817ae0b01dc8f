"""Parts of schemas, and references between them. Knows no type.

A reference holds the word of a definition as a :class:`SchemaWord`, so that who asks for a schema
decides how references are spelt.
What is made here is kept and shared; :func:`linked` makes the copy that is handed out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeAlias, final

from smartgoals.codec._descriptions import descriptions

Schema: TypeAlias = dict[str, Any]
KIND: Final = "kind"
"""The key by which an object of a union says what it is."""


@final
class SchemaWord(str):
    """The word of a definition, where a reference to it belongs."""

    __slots__ = ()


class Object(NamedTuple):
    """An object before it is written out: its word, the schema of each key, and which keys have to be there.

    With a tag it says by `kind` what it is. One that is open may hold further keys, which nothing reads.
    """

    word: str
    properties: Mapping[str, Schema]
    required: Iterable[str]
    tag: str | None = None
    is_open: bool = False


def to(word: str) -> Schema:
    """Return a reference to the definition of a word."""
    return {"$ref": SchemaWord(word)}


def or_null(schema: Schema) -> Schema:
    """Return the schema of what may be null as well."""
    several = schema["anyOf"] if schema.keys() == {"anyOf"} else [schema]
    return {"anyOf": [*several, {"type": "null"}]}


def written(*examples: str) -> Schema:
    """Return the schema of a text that has a grammar of its own, by examples."""
    return {"type": "string", "examples": list(examples)}


def record(values: Schema) -> Schema:
    """Return the schema of an object whose keys are the caller's."""
    return {"type": "object", "additionalProperties": values}


def listed(items: Schema, most: int | None = None) -> Schema:
    """Return the schema of a list, of so many items at most."""
    return {"type": "array", "items": items, **({} if most is None else {"maxItems": most})}


def told(place: str, schema: Schema) -> Schema:
    """Return a schema with the sentence of its place before it."""
    return {"description": descriptions()[place], **schema}


def tagged(tags: Iterable[str]) -> Schema:
    """Return one of several objects that say by `kind` which they are; `discriminator` is what
    OpenAPI reads.
    """
    mapping = {str(tag): SchemaWord(tag) for tag in tags}
    return {
        "oneOf": [to(tag) for tag in mapping],
        "discriminator": {"propertyName": KIND, "mapping": mapping},
    }


def written_out(of: Object) -> Schema:
    """Return the definition of an object, in which every key says what it means."""
    properties = {name: told(f"{of.word}.{name}", schema) for name, schema in of.properties.items()}
    required = list(of.required)
    if of.tag is not None:
        kind = told(f"{of.word}.{KIND}", {"type": "string", "const": of.tag})
        properties, required = {KIND: kind, **properties}, [KIND, *required]
    schema = {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": of.is_open,
    }
    return told(of.word, schema)


def words_in(schema: Any) -> Iterator[str]:
    """Yield the words that a schema refers to."""
    if isinstance(schema, SchemaWord):
        yield schema
    elif isinstance(schema, (Mapping, list)):
        for part in schema.values() if isinstance(schema, Mapping) else schema:
            yield from words_in(part)


def linked(schema: Any, link: Callable[[str], str]) -> Any:
    """Return a copy of a schema whose references are spelt as *link* says."""
    if isinstance(schema, SchemaWord):
        return link(schema)
    if isinstance(schema, Mapping):
        return {key: linked(part, link) for key, part in schema.items()}
    return [linked(part, link) for part in schema] if isinstance(schema, list) else schema
