"""Attack on documents: data in the shape that the schemas of all types allow, results too, with a part of it wrong.

The shape is taken from the JSON Schemas, so that a new type or field is attacked without a line here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from harness import Harness, hold
from source import Source

from smartgoals import SmartGoalsError, codec
from smartgoals.codec._book import words
from smartgoals.codec._results.table import ROWS
from smartgoals.codec._schema import body_of, definition

Draw = Callable[[Source, int], Any]
DEEPEST = 6
SELDOM = 48
NUMBERS: tuple[Any, ...] = (
    1, 0, 5, 100, 0.5, 1200, -1, 2, 7, 12, 0.1, 1e-9, 1e15, 2**53 + 1, 10**18, 1e308, -0.0, 3.7,
    99.9, 10**40, 366, 53,
)  # fmt: skip
DATES = (
    "2026-01-05", "2026-06-30", "2025-12-31", "2024-02-29", "2026-02-30", "0001-01-01",
    "9999-12-31", "2026-1-5", "20260105", "2026-01-05T00:00:00", "2026-W01-1", "today",
    "2026-01-06", "2026-03-31", "2027-01-01",
)  # fmt: skip
TEXTS = (
    "a", "b", "followers", "reach", "week", "2 weeks", "50 followers/week", "10%/month", "weekly",
    "FREQ=WEEKLY;BYDAY=MO", "en", "fr", "instagram", "mon-fri", "EUR", "o1", "g1", "SGS101",
    "month", "at_least", "low", "conversions", "posts", "video", "1.2", "sunday",
    "engagement_rate", "x" * 200, "x" * 201, "https://a.example/", "a b", "50/week",
    "every 2 weeks", "SGA", "0.5", "18-24", "level",
)  # fmt: skip
JUNK: tuple[Any, ...] = (
    None, True, False, [], {}, "", [[]], {"": None}, float("nan"), float("inf"), -float("inf"),
    10**400, "\ud800", "\x00", [None], {"a": 1}, "9" * 400, "0" * 5000, {"kind": "x"},
    {"id": "x"}, [["2026-01-05", 1]], 1.5, -1, "null", {"smartgoals": 2}, {"on": 1},
    [1, "a", None],
)  # fmt: skip
ODD_KEYS = (
    "x",
    "",
    "on",
    "kind",
    "id",
    "smartgoals",
    "é",
    "0",
    "value",
    "colour",
    "metrik",
    "\ud800",
    "__class__",
    "self",
)
KINDS: tuple[Any, ...] = (*words(), *dict.fromkeys(row.cls for row in ROWS))
"""Every type that is read: documents, and results."""


class Document(NamedTuple):
    """Data, the type it is read as, and how faults are taken."""

    kind: Any
    data: Any
    how: str


def _junk(source: Source, _: int = 0) -> Any:
    kind = source.byte() % 8
    if kind < 5:
        return source.pick(JUNK)
    return source.pick(NUMBERS) if kind == 5 else source.pick(TEXTS) if kind == 6 else source.text()


@cache
def _named(word: str) -> Draw:
    """Return what draws the definition of a word; made when first drawn, since definitions hold each other."""
    made: list[Draw] = []

    def draw(source: Source, depth: int) -> Any:
        if not made:
            made.append(_drawn(definition(word)))
        return made[0](source, depth)

    return draw


def _drawn(schema: Any) -> Draw:
    """Return what draws data of a schema, seldom something else in its place."""
    plain = _plainly(schema)

    def draw(source: Source, depth: int) -> Any:
        if depth > DEEPEST:
            return source.pick(TEXTS)
        return _junk(source) if source.byte() == SELDOM else plain(source, depth + 1)

    return draw


def _plainly(schema: Any) -> Draw:
    if not isinstance(schema, Mapping):
        return _junk
    if "$ref" in schema:
        return _named(schema["$ref"].rpartition("/")[2])
    for key in ("anyOf", "oneOf"):
        if key in schema:
            return _either([_drawn(part) for part in schema[key]])
    if "const" in schema:
        return lambda source, depth: schema["const"]
    if "enum" in schema:
        members = tuple(schema["enum"])
        return lambda source, depth: source.pick(members)
    kind = schema.get("type")
    if isinstance(kind, list):
        return _either([_drawn({**schema, "type": single}) for single in kind])
    return _of_type(kind, schema)


def _either(parts: list[Draw]) -> Draw:
    return lambda source, depth: source.pick(parts)(source, depth)


def _of_type(kind: Any, schema: Mapping[str, Any]) -> Draw:
    if kind == "object":
        return _object(schema)
    if kind == "array":
        return _array(schema)
    if kind == "string":
        texts = DATES if schema.get("format") == "date" else (*schema.get("examples", ()), *TEXTS)
        return lambda source, depth: source.pick(texts) if source.byte() % 16 else source.text()
    if kind in ("number", "integer"):
        within = _within(schema)
        return lambda source, depth: source.pick(within) if source.byte() % 8 else source.pick(NUMBERS)
    plain = {"boolean": (True, False), "null": (None,)}.get(kind, JUNK)
    return lambda source, depth: source.pick(plain)


def _within(schema: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return the numbers that lie within the bounds of a schema, and are whole where it says so."""
    low = schema.get("minimum", schema.get("exclusiveMinimum", -float("inf")))
    high = schema.get("maximum", schema.get("exclusiveMaximum", float("inf")))
    is_whole = schema.get("type") == "integer"
    within = (number for number in NUMBERS if low <= number <= high)
    return tuple(number for number in within if isinstance(number, int) or not is_whole) or NUMBERS


def _object(schema: Mapping[str, Any]) -> Draw:
    properties = {key: _drawn(part) for key, part in schema.get("properties", {}).items()}
    required = frozenset(schema.get("required", ()))
    optional = tuple(key for key in properties if key not in required)
    free = schema.get("additionalProperties")
    more = _drawn(free) if isinstance(free, Mapping) else None

    def draw(source: Source, depth: int) -> dict[str, Any]:
        keys = [key for key in properties if key in required and source.byte() != SELDOM]
        if optional:
            keys += source.some(optional, 3 if depth < 4 else 1)
        data = {key: properties[key](source, depth) for key in keys}
        if more is not None:
            data |= {source.pick(TEXTS): more(source, depth) for _ in range(source.below(3))}
        if source.byte() == SELDOM:
            data[source.pick(ODD_KEYS)] = _junk(source)
        return data

    return draw


def _array(schema: Mapping[str, Any]) -> Draw:
    first = [_drawn(part) for part in schema.get("prefixItems", ())]
    items = schema.get("items")
    rest = _drawn(items) if isinstance(items, Mapping) else None
    least = min(schema.get("minItems", 0), 4)

    def draw(source: Source, depth: int) -> list[Any]:
        data = [
            part(source, depth) for part in (first if not least else first[: least + source.below(2)] if first else [])
        ]
        if rest is not None:
            data += [rest(source, depth) for _ in range(least + source.below(3 if depth < 4 else 2))]
        return data

    return draw


@cache
def _root(kind: Any) -> Draw:
    return _drawn(body_of(kind))


def build(source: Source) -> Document:
    """Return data of a type that is nearly right, bare or in an envelope, and how it is read."""
    kind = KINDS[source.below(256) % len(KINDS)]
    how = ("strict", "strict", "strict", "report", "set_aside")[source.byte() % 5]
    data = _root(kind)(source, 0)
    if source.byte() % 8 == 7:
        word = words().get(kind) or next(row.word for row in ROWS if row.cls is kind)
        data = {"smartgoals": source.pick((2, 2, 2, 1, 3, 0, "2", None, True, 2.0)), word: data}
    return Document(kind, data, how)


class Answer(NamedTuple):
    """The value that was read, and what a lenient reading tells beside it: faults are compared as they are said."""

    value: Any
    told: tuple[str, ...] = ()


def ask(document: Document) -> Answer:
    """Read the data, strictly or leniently."""
    if document.how == "strict":
        return Answer(codec.structure(document.data, document.kind))
    if document.how == "report":
        read: Any = codec.structure(document.data, document.kind, unknown="report")
    else:
        read = codec.structure(document.data, document.kind, faulty="set_aside")
    told = (read.unknown, read.meanings, read.left_out, read.near_misses)
    return Answer(read.value, tuple(str(entry) for entries in told for entry in entries))


def check(document: Document, answer: Answer) -> None:
    """What was read is written as JSON can hold it, and reads equal."""
    value = answer.value
    if isinstance(value, str):
        return  # an id is its own wire form, and so is a word
    written = codec.unstructure(value)
    again = codec.structure(json.loads(json.dumps(written, allow_nan=False)), document.kind)
    hold(again == value, "written and read it is another", written)


def place(document: Document, problem: SmartGoalsError) -> None:
    """The place that a refusal names is there, or the container that lacks it."""
    at = document.data
    word = words().get(document.kind)
    if isinstance(at, Mapping) and "smartgoals" in at:
        at = at.get(word or next(row.word for row in ROWS if row.cls is document.kind))
    for step in problem.location[:-1]:
        if isinstance(at, Mapping):
            if step not in at and step is not None:
                hold(_is_alike(step, at), "a place that is not there", problem)
                return
            at = at[step]
        elif isinstance(at, list):
            hold(isinstance(step, int) and 0 <= step < len(at), "a row that is not there", problem)
            at = at[step]  # type: ignore[index]  # a whole number, as was held
        else:
            return  # a short form: the text of a pace has no fields, and its parts are named all the same


def _is_alike(step: Any, at: Mapping[Any, Any]) -> bool:
    """Tell whether a key is one of the data as the path spells it: `True` for the `on` of YAML, numbers as text."""
    return any(str(key) == str(step) for key in at) or (step == "on" and True in at)


HARNESS = Harness("codec", build, ask, check, place)
