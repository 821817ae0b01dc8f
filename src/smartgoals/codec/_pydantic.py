"""What pydantic is told of a class: it is read by `structure`, written by `unstructure`, and
described by our schema.

Loaded when pydantic asks a class of ours, so that pydantic is there; nothing else imports this.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final

from smartgoals._errors import SmartGoalsError, whole_characters, written
from smartgoals._location import Location, shown
from smartgoals._model.strategy import Strategy
from smartgoals.codec._document import structure, unstructure
from smartgoals.codec._envelope import KEY
from smartgoals.codec._schema import ENVELOPE, body_of, definition, is_document, reached, word_of
from smartgoals.codec._schemas.parts import Schema, linked, to

# What stands before our word in a reference of pydantic's; names of definitions are made of the rest.
_REFERENCE: Final = "smartgoals."
_FACTS: Final = ("expected", "hint", "suggestion")


def core_schema(kind: type[Any]) -> Any:
    """Return how pydantic shall read and write a class of ours: every problem is told at its own place."""
    from pydantic_core import ValidationError, core_schema as pydantic

    def read(value: Any) -> Any:
        if isinstance(value, kind):
            return value
        try:
            return structure(value, kind)
        except SmartGoalsError as fault:
            details: list[Any] = [_detail(problem, value, kind) for problem in fault.problems]
            # Only at call time is pydantic surely there; what is raised here joins the problems of
            # the host's own fields.
            raise ValidationError.from_exception_data(word_of(kind), details) from None

    return pydantic.no_info_plain_validator_function(
        _named(read, word_of(kind)),
        ref=f"{_REFERENCE}{word_of(kind)}" if _is_defined(kind) else None,
        serialization=pydantic.plain_serializer_function_ser_schema(unstructure),
    )


def _named(function: Callable[[Any], Any], word: str) -> Callable[[Any], Any]:
    """Return the function under a word, by which pydantic tells the members of a union apart."""
    function.__name__ = function.__qualname__ = word
    return function


def _detail(problem: SmartGoalsError, value: Any, kind: Any) -> dict[str, Any]:
    from pydantic_core import PydanticCustomError

    where, data = _place(problem.location, value, kind), problem.as_dict()
    facts = {name: data[name] for name in _FACTS if data.get(name)}
    code: Any = problem.code  # pydantic would have it written out
    fault = PydanticCustomError(code, "{message}", {"message": problem.message, **facts})
    loc = tuple(whole_characters(step) if isinstance(step, str) else step for step in where)
    return {"type": fault, "loc": loc, "input": _sendable(_at(value, where))}


def _place(location: Location, value: Any, kind: Any) -> Location:
    """Return where a problem is in what was given: paths begin below the envelope, which a host sees too."""
    if location and isinstance(value, Mapping) and KEY in value and location[0] not in value:
        return (word_of(kind), *location)
    return location


def _at(value: Any, location: Location) -> Any:
    """Return the part of the data at a location, or the nearest one around it."""
    for step in location:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return value
    return value


def _sendable(value: Any) -> Any:
    """Return what was given as an answer of a service can hold it: without NaN, endless numbers and
    half characters.
    """
    try:
        return _in_json(value)
    except RecursionError:  # it holds itself, or is deeper than anybody reads
        return shown(value)


def _in_json(value: Any) -> Any:
    if isinstance(value, str):
        return whole_characters(value)
    if isinstance(value, (float, int)):
        return written(value)
    if isinstance(value, Mapping):
        return {
            whole_characters(key) if isinstance(key, str) else key: _in_json(one)
            for key, one in value.items()
        }
    return [_in_json(one) for one in value] if isinstance(value, (list, tuple)) else value


def json_schema(kind: type[Any], handler: Any) -> Schema:
    """Return our schema of a class, whose definitions stand where the framework keeps those of its
    own models.

    A strategy or a result is taken bare or in its envelope, and given in it.
    """
    body = body_of(kind)
    if _is_enveloped(kind):
        enveloped = to(word_of(kind) + ENVELOPE)
        body = {"anyOf": [enveloped] if handler.mode == "serialization" else [enveloped, body]}
    elif _is_defined(
        kind
    ):  # pydantic defines it itself, by the reference of its core schema; no document holds itself
        body = definition(word_of(kind))
    for word in reached(body):
        _items(handler, _defined(word))
    schema: Schema = linked(body, _link(handler))
    return schema


def _is_enveloped(kind: Any) -> bool:
    return kind is Strategy or not is_document(kind)


def _is_defined(kind: Any) -> bool:
    """Tell whether a class is one definition, whether it is taken or given, and nothing beside it;
    a union is no class.
    """
    return isinstance(kind, type) and not _is_enveloped(kind) and body_of(kind).keys() == {"$ref"}


def _items(handler: Any, schema: Any) -> Any:
    """Return what pydantic makes of a schema inside a list: there it looks at notes, and defines
    what has a reference.
    """
    return handler({"type": "list", "items_schema": schema})["items"]


def _link(handler: Any) -> Callable[[str], str]:
    return lambda word: str(
        _items(handler, {"type": "definition-ref", "schema_ref": f"{_REFERENCE}{word}"})["$ref"]
    )


class _Definition:
    """A definition of ours, as a note on a type: pydantic asks it for its schema when it defines it."""

    def __init__(self, word: str) -> None:
        self.word = word

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Schema:
        body: Schema = linked(definition(self.word), _link(handler))
        return body


@functools.cache
def _defined(word: str) -> Any:
    """Return a definition as pydantic knows its own: a schema with a reference, which ends in our
    word for it.
    """
    from pydantic import TypeAdapter

    adapter = TypeAdapter(Annotated[Any, _Definition(word)])
    return {**adapter.core_schema, "ref": f"{_REFERENCE}{word}"}
