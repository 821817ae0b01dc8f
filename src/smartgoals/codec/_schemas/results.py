"""Definitions of results, made from their rows: every key is always there, and those of later
versions are passed over.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final, get_args

from smartgoals._forecast.distribution import Distribution, Shape
from smartgoals._forecast.passage import Passage
from smartgoals._messages.formatting import Language
from smartgoals._model.goal import Goal
from smartgoals._numbers import Number
from smartgoals._plan.from_goal import NoPlan
from smartgoals._progress.course import Settled
from smartgoals._progress.progress import QUANTITIES, Progress
from smartgoals._progress.reasons import Reason
from smartgoals._progress.recorded import EXACT
from smartgoals._record import Record
from smartgoals._time.pace import Pace
from smartgoals.codec._descriptions import descriptions
from smartgoals.codec._results import engine, leaves, shapes, words as words_of
from smartgoals.codec._results.limits import Limit, of_key
from smartgoals.codec._results.progress import DAYS, PACES, TRUTHS, WHOLE
from smartgoals.codec._results.row import Result
from smartgoals.codec._schemas import documents
from smartgoals.codec._schemas.documents import DAY, PLAIN
from smartgoals.codec._schemas.parts import Schema, listed, or_null, record, tagged, to
from smartgoals.rules._finding import Fact, Finding
from smartgoals.rules._waivers import Waiver
from smartgoals.rules._words import Criterion, Severity, Subject

_NUMBER: Final = MappingProxyType({"type": "number"})
_TEXT: Final = MappingProxyType({"type": "string"})
_TRUTH: Final = MappingProxyType({"type": "boolean"})
_PLAIN: Final[Mapping[Any, Schema]] = MappingProxyType(
    {
        str: dict(_TEXT),
        bool: dict(_TRUTH),
        int: {"type": "integer"},
        float: dict(_NUMBER),
        Number: dict(_NUMBER),
        date: dict(DAY),
        Fraction: {"type": "string", "pattern": "^-?[0-9]+(/[0-9]+)?$", "examples": ["86675/49", "12"]},
        leaves.Said: to("said"),
        words_of.Spoken: to("spoken_fact"),
        words_of.Words: to("words"),
        Fact: to("fact"),
        Any: to("fact"),
        object: to("fact"),
        Reason | NoPlan: to("why"),
        Pace: {"anyOf": [{"type": "string", "examples": ["50 followers/week"]}, to("large_pace")]},
    }
)
_FINDING: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "code": str,
        "name": str,
        "criterion": Criterion,
        "severity": Severity,
        "about": Subject,
        "path": str,
        "variant": str,
        "evidence": Record[str, Fact],
        "words": Record[str, words_of.Words],
        "language": Language,
        "message": str,
        "suggestion": str,
        "text": str,
        "developer": str,
        "page": str | None,
        "waiver": Waiver | None,
        "said_by": str | None,
        "has_fix": bool,
        "fix": Goal | None,
    }
)
_LANGUAGE: Final[Mapping[str, Any]] = MappingProxyType(
    {
        **dict.fromkeys("code decimal thousands percent_sign day_form".split(), str),
        "months": tuple[str, ...],
        "none": str,
        "first_day": str,
        "plural": str,
        "phrases": Record[str, str],
    }
)
_LIMITS: Final = frozenset({"minimum", "exclusiveMinimum"})
_LEGS: Final = ("walk_leg", "amount_leg")
_FACTS: Final = (dict(_NUMBER), dict(_TEXT), dict(_TRUTH))


def _quantity(name: str) -> Any:
    if name in PACES:
        return Pace | None
    if name in DAYS:
        return date | None
    if name in TRUTHS:
        return bool | None
    return int | None if name in WHOLE else Number | None


@functools.cache
def _progress() -> Mapping[str, Any]:
    """Return the keys of a progress beside its fields."""
    quantities = {row.name: _quantity(row.name) for row in QUANTITIES}
    span = tuple[date, date] | None
    told = {"reasons": Record[str, Reason | NoPlan], "mean_window": span, "recent_window": span}
    rest = {"stands_on_target": bool, "is_on_plan": bool | None, "days_to_exhaustion": int | None}
    return MappingProxyType({**quantities, **told, **rest, "settled": Settled | None, "exact": None})


@functools.cache
def words() -> Mapping[Any, str]:
    """Return every class of results with its word."""
    return MappingProxyType({kind: row.word for kind, row in engine.rows().items()})


@functools.cache
def definitions() -> Mapping[str, Schema]:
    """Return every definition of results by its word."""
    rows = {row.word: (*_keys(row), row.limits) for row in engine.rows().values()}
    agreeing = {row.word: dict(row.agrees) for row in engine.rows().values()}
    made = {word: {**_object(word, *how), **agreeing[word]} for word, how in rows.items()}
    endless = {word: _endless(made[word]) for words in (*_unions(), _LEGS) for word in words}
    return MappingProxyType({**made, **endless, "language": _language(made["language"]), **_shared()})


def _endless(schema: Any) -> Any:
    """Return a schema in which numbers may be without end, as parameters of a host's distribution;
    not where they have limits.
    """
    if isinstance(schema, list):
        return [_endless(part) for part in schema]
    if not isinstance(schema, Mapping):
        return schema
    if schema.get("type") == "number" and not _LIMITS & schema.keys():
        return {**{key: part for key, part in schema.items() if key != "type"}, **to("parameter")}
    return {key: _endless(part) for key, part in schema.items()}


def _keys(row: Result) -> tuple[Mapping[str, Any], bool]:
    if row.cls in (Finding, Language):
        return (_FINDING if row.cls is Finding else _LANGUAGE), False
    keys = {part.key: part.type for part in engine.parts_of(row)}
    return ({**keys, **_progress()} if row.cls is Progress else keys), row.is_tagged


def _object(
    word: str,
    keys: Mapping[str, Any],
    is_tagged: bool = False,
    limits: Mapping[str, Limit] = MappingProxyType({}),
) -> Schema:
    parts = {key: _part(key, hint) for key, hint in keys.items()}
    own = {key: limits.get(key) or of_key(key, hint) for key, hint in keys.items()}
    parts |= {key: limit.narrowed(parts[key]) for key, limit in own.items() if limit is not None}
    properties = {key: {"description": _sentence(word, key), **part} for key, part in parts.items()}
    if is_tagged:
        kind = {"description": _sentence(word, "kind"), **_TEXT, "const": word}
        properties = {"kind": kind, **properties}
    described = {"description": descriptions()[word], "type": "object", "properties": properties}
    return {**described, "required": list(properties), "additionalProperties": True}


def _sentence(word: str, key: str) -> str:
    """Return what a key says, in the words of its object or in those that all results share."""
    return descriptions().get(f"{word}.{key}") or descriptions()[f"result.{key}"]


def _part(key: str, hint: Any) -> Schema:
    if key == "exact" and hint is None:
        return to("exact_figures")
    if key == "code" and hint == Reason | NoPlan:
        return {**_TEXT, "enum": list(dict.fromkeys(str(one.value) for one in (*Reason, *NoPlan)))}
    return of_type(hint)


def _language(whole: Schema) -> Schema:
    """Return the definition of a language: its code, where that says which it is, else all of it."""
    described = whole.pop("description")
    return {"description": described, "anyOf": [{**_TEXT, "examples": ["en", "fr"]}, whole]}


def _shared() -> dict[str, Schema]:
    """Return what several results hold and no class is the row of."""
    said = _object("said", {"reason": str, "text": str, "code": str, "facts": Record[str, Fact]})
    return {
        "why": _object("why", {"code": Reason | NoPlan, "text": str, "field": str | None}),
        "said": {**said, "required": ["reason", "text"]},
        "dated_text": _object("dated_text", {"text": str}),
        "named_fact": _object("named_fact", {"word": str, "said": Record[str, str]}),
        "pace_fact": _object("pace_fact", {"pace": Pace}),
        "large_pace": _object("large_pace", {"amount": Number, "unit": str | None, "period": str}),
        **{
            word: {"description": descriptions()[word], **tagged(members)}
            for members, word in _unions().items()
        },
        "parameter": {
            "description": descriptions()["parameter"],
            "anyOf": [dict(_NUMBER), {**_TEXT, "enum": ["inf", "-inf"]}],
        },
        "exact_figures": _object("exact_figures", dict.fromkeys(EXACT, Fraction | None)),
        "fact": {
            "description": descriptions()["fact"],
            "anyOf": [*_FACTS, listed(to("fact")), to("dated_text"), {"type": "null"}],
        },
        "words": {"description": descriptions()["words"], "anyOf": [dict(_TEXT), listed(to("words"))]},
        "spoken_fact": {
            "description": descriptions()["spoken_fact"],
            "anyOf": [
                *_FACTS,
                listed(to("spoken_fact")),
                *(to(word) for word in ("named_fact", "pace_fact", "dated_text")),
                {"type": "null"},
            ],
        },
    }


def of_type(hint: Any) -> Schema:
    """Return the schema of a type of results, or of a part of one."""
    if engine.is_result(hint):
        return to(words()[hint])
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    if hint in documents.classes() or hint in PLAIN:
        return documents.of_type(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _word(hint)
    beside, inner, members = shapes.beside_number(hint), shapes.optional(hint), engine._members(hint)
    if members:
        return _union(tuple(row.word for row in members))
    if inner is not None:
        return or_null(of_type(inner))
    if beside is not None:
        return {"anyOf": [dict(_NUMBER), of_type(beside)]}
    items = get_args(hint)
    if shapes.is_mapping(hint):
        return record(of_type(items[1]))
    if shapes.is_sequence(hint):
        return listed(of_type(items[0]))
    if shapes.is_pair(hint):
        parts = [of_type(one) for one in items]
        return {"type": "array", "prefixItems": parts, "items": False, "minItems": len(parts)}
    return documents.of_type(hint)


@functools.cache
def _unions() -> Mapping[tuple[str, ...], str]:
    """Return the words of unions that many results hold, by the words of their members."""
    named = (("distribution", Distribution), ("plain_distribution", Shape), ("passage", Passage))
    return MappingProxyType({tuple(row.word for row in engine._members(kind)): word for word, kind in named})


def _union(members: tuple[str, ...]) -> Schema:
    return to(_unions()[members]) if members in _unions() else tagged(members)


def _word(kind: type[Enum]) -> Schema:
    """Return the schema of a word; of one that says itself, with its sentence."""
    word = {**_TEXT, "enum": [str(one.value) for one in kind]}
    if not hasattr(kind, "text"):
        return word
    code = {"description": descriptions()["spoken_word.code"], **word}
    sentence = {"description": descriptions()["spoken_word.text"], **_TEXT}
    properties = {"code": code, "text": sentence}
    return {
        "type": "object",
        "properties": properties,
        "required": ["code", "text"],
        "additionalProperties": True,
    }
