"""JSON Schema of what is read and written, with references as the host spells them. Results load
when one is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final

from smartgoals._errors import InvalidValue, WrongType
from smartgoals._model.strategy import Strategy
from smartgoals.codec._book import words
from smartgoals.codec._descriptions import descriptions
from smartgoals.codec._envelope import ALIKE, KEY, VERSION
from smartgoals.codec._schemas import documents
from smartgoals.codec._schemas.parts import Schema, linked, to, words_in

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
REFERENCE: Final = "#/$defs/{model}"
ENVELOPE: Final = "_envelope"
"""What the word of a document in its envelope ends in."""
_VERSIONS: Final = f"The version of the format: {VERSION} is written, older ones of the same shape are read."


def json_schema(type: Any = Strategy, *, ref_template: str = REFERENCE) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a type's documents or results, bare or in their envelope,
    made from the classes.

    `ref_template` says how references are spelt, with `{model}` for the word: definitions stand in
    `$defs`, from where a host may carry them to another place.

    A schema says less than :func:`structure` checks: what lies between fields (a deadline after the
    start, ids that are known) it cannot say. It describes what is read: the documents of today, and
    those of older versions that have their shape. Words that are open, such as ids of metrics, have
    those of the catalogue as examples. A result has all its keys always, and may have more in a
    later release.

    Raises :class:`~smartgoals.WrongType` for what is neither a document nor a result.

    >>> json_schema()["then"]["properties"]["smartgoals"]["enum"]
    [1, 2]
    >>> json_schema()["$defs"]["goal"]["properties"]["deadline"]["description"]
    'The last day, which still counts; null while open.'
    """
    link = _linker(ref_template)
    body = body_of(type)
    word = word_of(type)
    schema: dict[str, Any] = linked(
        {
            "$schema": DIALECT,
            "title": f"smartgoals {word.replace('_', ' ')}, version {VERSION}",
            "if": {"type": "object", "required": [KEY]},
            "then": _envelope(word, body),
            "else": body,
            "$defs": reached(body),
        },
        link,
    )
    return schema


def json_schemas(*types: Any, ref_template: str = REFERENCE) -> dict[str, Any]:
    """Return the definitions of several types and of all they need, by word: components of an
    OpenAPI document, say.

    The document of a type in its envelope is `goal_envelope` for the word `goal`.

    >>> from smartgoals import Goal
    >>> components = json_schemas(Goal, ref_template="#/components/schemas/{model}")
    >>> components["goal"]["properties"]["calendar"]["$ref"]
    '#/components/schemas/calendar'
    >>> components["goal_envelope"]["required"]
    ['smartgoals', 'goal']
    """
    link = _linker(ref_template)
    bodies = {word_of(kind): body_of(kind) for kind in types}
    needed = reached({"anyOf": list(bodies.values())})
    inline = {word: body for word, body in bodies.items() if word not in needed}
    wrapped = {f"{word}{ENVELOPE}": _envelope(word, body) for word, body in bodies.items()}
    return dict(sorted(linked({**needed, **inline, **wrapped}, link).items()))


def word_of(kind: Any) -> str:
    """Return the word of a type of documents or of results, or refuse what is neither."""
    if is_document(kind):
        return words()[kind]
    word: str = import_module("smartgoals.codec._results.engine").word_of(kind)
    return word


def body_of(kind: Any) -> Schema:
    """Return the schema of what stands in the envelope of a type, or refuse what is neither
    document nor result.
    """
    word_of(kind)
    return documents.of_type(kind) if is_document(kind) else to(word_of(kind))


def is_document(kind: Any) -> bool:
    """Tell whether something is a type of documents."""
    try:
        return kind in words()
    except TypeError:  # what is no type at all may have no hash
        return False


def _results() -> Mapping[str, Schema]:
    """Return the definitions of results, which load all rooms that have some."""
    made: Mapping[str, Schema] = import_module("smartgoals.codec._schemas.results").definitions()
    return made


def definition(word: str) -> Schema:
    """Return the definition of a word, or of a document of that word in its envelope; it is shared."""
    if word.endswith(ENVELOPE):
        word = word.removesuffix(ENVELOPE)
        kind = next((kind for kind, known in words().items() if known == word), None)
        return _envelope(word, to(word) if kind is None else body_of(kind))
    return documents.definitions().get(word) or _results()[word]


def _envelope(word: str, body: Schema) -> Schema:
    """Return the schema of what is written under a word in its envelope; beside a result, later
    keys are passed over.
    """
    what = word.replace("_", " ")
    is_result = word not in words().values()
    versions = [VERSION] if is_result else list(ALIKE)
    return {
        "description": (
            f"A document of the word {word!r} in its envelope, which names the version of the format."
        ),
        "type": "object",
        "properties": {
            KEY: {"description": _VERSIONS, "enum": versions},
            word: {"description": descriptions().get(word, f"The {what}."), **body},
        },
        "required": [KEY, word],
        "additionalProperties": is_result,
    }


def reached(schema: Schema) -> dict[str, Schema]:
    """Return every definition that a schema needs, in order of word."""
    found: dict[str, Schema] = {}
    ahead = [*words_in(schema)]
    while ahead:
        word = ahead.pop()
        if word not in found:
            found[word] = definition(word)
            ahead += words_in(found[word])
    return dict(sorted(found.items()))


def _linker(template: str) -> Callable[[str], str]:
    if not isinstance(template, str):
        raise WrongType(value=template, expected="text with {model} in it", path="ref_template")
    if "{model}" not in template:
        raise InvalidValue(value=template, expected="text with {model} in it", path="ref_template")
    return lambda word: template.replace("{model}", word)
