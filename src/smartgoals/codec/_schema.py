"""JSON Schema of what is read and written, with references as the host spells them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from smartgoals._errors import InvalidValue, WrongType
from smartgoals._model.audit import Audit
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.strategy import Strategy
from smartgoals.codec._book import words
from smartgoals.codec._descriptions import descriptions
from smartgoals.codec._envelope import ALIKE, KEY, VERSION
from smartgoals.codec._schemas import documents
from smartgoals.codec._schemas.parts import Schema, linked, words_in

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
REFERENCE: Final = "#/$defs/{model}"
ENVELOPE: Final = "_envelope"
"""What the word of a document in its envelope ends in."""
_VERSIONS: Final = f"The version of the format: {VERSION} is written, older ones of the same shape are read."
_ROOTS: Final = (Strategy, Goal, Audit, History)


def json_schema(type: Any = Strategy, *, ref_template: str = REFERENCE) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a type's documents, bare or in their envelope, made from the classes.

    `ref_template` says how references are spelt, with `{model}` for the word: definitions stand in
    `$defs`, from where a host may carry them to another place.

    A schema says less than :func:`structure` checks: what lies between fields (a deadline after the
    start, ids that are known) it cannot say. It describes what is read: the documents of today, and
    those of older versions that have their shape. Words that are open, such as ids of metrics, have
    those of the catalogue as examples.

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
            "$defs": _reached(body),
        },
        link,
    )
    return schema


def json_schemas(*types: Any, ref_template: str = REFERENCE) -> dict[str, Any]:
    """Return the definitions of several types and of all they need, by word: components of an OpenAPI document, say.

    The document of a type in its envelope is `goal_envelope` for the word `goal`.

    >>> components = json_schemas(Goal, ref_template="#/components/schemas/{model}")
    >>> components["goal"]["properties"]["calendar"]["$ref"]
    '#/components/schemas/calendar'
    >>> components["goal_envelope"]["required"]
    ['smartgoals', 'goal']
    """
    link = _linker(ref_template)
    bodies = {word_of(kind): body_of(kind) for kind in types}
    needed = _reached({"anyOf": list(bodies.values())})
    inline = {word: body for word, body in bodies.items() if word not in needed}
    wrapped = {f"{word}{ENVELOPE}": _envelope(word, body) for word, body in bodies.items()}
    return dict(sorted(linked({**needed, **inline, **wrapped}, link).items()))


def word_of(kind: Any) -> str:
    """Return the word of a type of documents, or refuse what is none."""
    try:
        return words()[kind]
    except (KeyError, TypeError):  # TypeError: what is no type at all may have no hash
        known = ", ".join(one.__name__ for one in _ROOTS)
        raise WrongType(value=kind, expected=f"a type of the model, such as {known}", path="type") from None


def body_of(kind: Any) -> Schema:
    """Return the schema of a bare document of a type, or refuse what no document is of."""
    word_of(kind)
    return documents.of_type(kind)


def definition(word: str) -> Schema:
    """Return the definition of a word, or of a document of that word in its envelope; it is shared."""
    if not word.endswith(ENVELOPE):
        return documents.definitions()[word]
    word = word.removesuffix(ENVELOPE)
    return _envelope(word, next(body_of(kind) for kind, known in words().items() if known == word))


def _envelope(word: str, body: Schema) -> Schema:
    what = word.replace("_", " ")
    return {
        "description": f"A document of the word {word!r} in its envelope, which names the version of the format.",
        "type": "object",
        "properties": {
            KEY: {"description": _VERSIONS, "enum": list(ALIKE)},
            word: {"description": descriptions().get(word, f"The {what}."), **body},
        },
        "required": [KEY, word],
        "additionalProperties": False,
    }


def _reached(schema: Schema) -> dict[str, Schema]:
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
