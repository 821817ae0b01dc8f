"""Definitions of documents: each class of the model as an object, made from its fields, and the
words that are open.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import attrs

from smartgoals._checked import name as read_name, text as read_text
from smartgoals._model._platform_words import IDS as PLATFORM_IDS
from smartgoals._model.facts import standard_ids
from smartgoals._model.history import History
from smartgoals._model.objective import ObjectiveKind
from smartgoals._model.platform import platform_word
from smartgoals._model.roster import Roster
from smartgoals._numbers import Number
from smartgoals._time.holidays import Holidays
from smartgoals._time.pace import Pace
from smartgoals.codec._faults import MOST_ITEMS
from smartgoals.codec._schemas.parts import (
    Object,
    Schema,
    listed,
    or_null,
    tagged,
    to,
    told,
    written,
    written_out,
)
from smartgoals.codec._schemas.tables import HISTORY, ID, LIMITS, OF_SHEETS, OWN, PLAIN
from smartgoals.codec._types import OBJECTS, TARGETS, WORDS

_ENUMS: Final = frozenset(enum for _, enum in WORDS)
_BOUND: Final = Number | None
_NO_LIMITS: Final[Mapping[str, Any]] = MappingProxyType({})


@functools.cache
def classes() -> Mapping[Any, str]:
    """Return every class that is an object on the wire, with its word."""
    inner = (("pace", Pace), ("holidays", Holidays), ("history", History))
    return MappingProxyType({kind: word for word, kind in (*OBJECTS, *TARGETS, *inner)})


@functools.cache
def definitions() -> Mapping[str, Schema]:
    """Return every definition by its word."""
    open_words = {
        "metric_id": {**ID, "examples": list(standard_ids())},
        "kind_of_objective": {**ID, "examples": [str(kind) for kind in ObjectiveKind]},
        "platform": {"type": "string", "minLength": 1, "examples": sorted(PLATFORM_IDS)},
        "target": {"anyOf": [tagged(tag for tag, _ in TARGETS), written("50 followers/week")]},
    }
    return MappingProxyType(
        {
            **{word: told(word, schema) for word, schema in open_words.items()},
            "range": written_out(Object("range", {"low": of_type(_BOUND), "high": of_type(_BOUND)}, ())),
            **{word: written_out(_object(word, kind)) for kind, word in classes().items()},
        }
    )


def _object(word: str, kind: Any) -> Object:
    if kind is History:
        return Object(word, {name: _field(word, name, hint) for name, hint in HISTORY.items()}, ("readings",))
    hints, fields = get_type_hints(kind), [field for field in attrs.fields(kind) if field.init]
    return Object(
        word,
        {field.name: _field(word, field.name, hints[field.name], field.converter) for field in fields},
        [field.name for field in fields if field.default is attrs.NOTHING],
        word if (word, kind) in TARGETS else None,
    )


def _field(word: str, name: str, hint: Any, reader: Any = None) -> Schema:
    place = f"{word}.{name}"
    if reader is platform_word:
        return to("platform")
    if reader is read_name:
        return dict(ID)
    if reader is read_text:
        return {"type": "string", "minLength": 1}
    if place in OWN:
        return OWN[place]
    if word in ("sheet", "sheet_column") and hint in OF_SHEETS:
        return OF_SHEETS[hint]
    return of_type(hint, LIMITS.get(place, _NO_LIMITS))


def of_type(hint: Any, limits: Mapping[str, Any] = _NO_LIMITS) -> Schema:
    """Return the schema of a type: a field's, or that of a whole document without its envelope.

    A KeyError names the type of a new field that nothing here describes yet.
    """
    if hint in PLAIN:
        return {**PLAIN[hint], **limits}
    if hint in _ENUMS:
        return {"type": "string", "enum": [str(word) for word in hint]}
    members = get_args(hint)
    if get_origin(hint) in (tuple, Roster):
        return listed(of_type(members[0]), MOST_ITEMS)
    if get_origin(hint) in (Union, UnionType):
        some = tuple(one for one in members if one is not type(None))
        if len(some) < len(members):
            return or_null(of_type(Union[some], limits))  # noqa: UP007  # the members are known at run time only
        return {"anyOf": [of_type(one) for one in some]}
    return to(classes()[hint])
