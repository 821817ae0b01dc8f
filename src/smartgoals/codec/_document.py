"""Whole documents: plain data in, a value or every fault out, and back. Knows the book of shapes and the envelope."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType, UnionType
from typing import Any, Final, Generic, Literal, NamedTuple, TypeVar, final, overload

from attrs import frozen

from smartgoals._errors import InvalidValue, UnknownName, WrongType
from smartgoals._messages.formatting import Language
from smartgoals._model.audit import Audit
from smartgoals._model.goal import Goal
from smartgoals._model.history import History
from smartgoals._model.roster import Roster
from smartgoals._model.strategy import Strategy
from smartgoals.codec._book import book
from smartgoals.codec._envelope import ALIKE, KEY, VERSION, body_of, opened
from smartgoals.codec._meanings import SINCE, Meaning, meanings_of
from smartgoals.codec._report import Report
from smartgoals.codec._shapes import Shape

T = TypeVar("T")
_ROOTS: Final = (Strategy, Goal, Audit, History)
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_VERSIONS: Final = f"{VERSION} is written; older versions of the same shape are read"


@final
@frozen
class Structured(Generic[T]):
    """A value read leniently, the keys nothing read, and what an old one means otherwise today."""

    value: T
    unknown: tuple[str, ...] = ()
    meanings: tuple[Meaning, ...] = ()


class _Read(NamedTuple):
    """A value, the body it was read from, and the version of its document; None for a bare body."""

    value: Any
    body: Any
    version: int | None

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """What changed its meaning since; a bare body has no version, and is taken as today's."""
        old = self.version is not None and self.version < SINCE
        return tuple(meanings_of(self.value, self.body)) if old else ()


@overload
def structure(data: Any) -> Strategy: ...
@overload
def structure(data: Any, type: type[T], unknown: Literal["refuse"] = ...) -> T: ...
@overload
def structure(data: Any, type: type[T], unknown: Literal["report"]) -> Structured[T]: ...
@overload
def structure(data: Any, *, unknown: Literal["refuse"]) -> Strategy: ...
@overload
def structure(data: Any, *, unknown: Literal["report"]) -> Structured[Strategy]: ...
@overload
def structure(data: Any, type: UnionType, unknown: Literal["refuse", "report"] = ...) -> Any: ...


def structure(data: Any, type: Any = Strategy, unknown: Literal["refuse", "report"] = "refuse") -> Any:
    """Read plain data (what `json.loads` returns) as a strategy, or as any other type of the model.

    Both the enveloped document and the bare body are read. With `unknown="refuse"` a key that nothing reads is a fault, and
    the value is returned; with `unknown="report"` the keys are left out and named in the :class:`Structured` returned, as
    is each place of a document of an older version that means something else today. A bare body has
    no version and is taken as today's. :func:`meanings` tells the same of a strict reading.

    Raises :class:`~smartgoals.StructureErrors` with every fault of the document, each with its path (below the strategy,
    without the envelope), or the single error where there is but one; and no error that is not ours.

    >>> from smartgoals import Goal
    >>> structure({"id": "g", "metric": "followers", "chanel": "ig"}, Goal)
    Traceback (most recent call last):
        ...
    smartgoals._errors.UnknownName: chanel: unknown key 'chanel', did you mean 'channel'?
    >>> structure({"id": "g", "chanel": "ig"}, Goal, unknown="report").unknown
    ('chanel',)
    """
    if unknown not in ("refuse", "report"):
        raise InvalidValue(value=unknown, expected="'refuse' or 'report'", path="unknown")
    report = Report(lenient=unknown == "report")
    read = _read(data, type, report)
    if not report.lenient:
        return read.value
    return Structured(read.value, tuple(report.unknown), read.meanings)


def meanings(data: Any, type: Any = Strategy) -> tuple[Meaning, ...]:
    """Return each place of a document of an older version that means something else today.

    The document is read strictly, as :func:`structure` reads it, which raises what it finds. One of
    today's version means what it says, and so does a bare body, which has no version, and whatever
    holds no goal.

    >>> band = {"id": "calm", "target": {"kind": "stay_within", "low": 1, "high": 4}}
    >>> meaning, = meanings({"smartgoals": 1, "strategy": {"goals": [band]}})
    >>> meaning.path, meaning.code
    ('goals[0].target', MeaningCode.BAND)
    >>> meanings({"smartgoals": 2, "strategy": {"goals": [band]}}), meanings({"goals": [band]})
    ((), ())
    """
    return _read(data, type, Report()).meanings


def _results() -> ModuleType:
    """Return the engine of results, which loads when somebody writes or reads the first one."""
    return import_module("smartgoals.codec._results.engine")


def _read_result(data: Any, kind: Any) -> _Read:
    word = _results().word_of(kind)
    body = body_of(data, word) if isinstance(data, Mapping) and KEY in data else data
    return _Read(_results().read(body, kind), body, None)


def _read(data: Any, kind: Any, report: Report) -> _Read:
    if not _is_document(kind):
        return _read_result(data, kind)
    shape, body, version = _shape(kind), data, None
    if isinstance(data, Mapping) and KEY in data:
        version, tag, body = opened(data, report)
        word = book().words[kind]
        if tag != word:
            raise UnknownName(kind="document", name=tag, known=(word,), suggestion=word)
    value = shape.read(body, "", report)
    report.close()
    return _Read(value, body, version)


def unstructure(
    value: Any, *, envelope: bool | None = None, language: Language | str | None = None, fixes: bool = False
) -> Any:
    """Return a value of the model as plain data: dict, list, str, int, float, bool; never None, so that TOML has it too.

    What is at its default is left out, days are ISO text, a pace is `"50 followers/week"`. A strategy stands in an
    envelope that names the version; anything else is bare unless `envelope` says otherwise. A roster is the list of its
    members, and reads back as `Roster[Goal]`.

    A result (a review, a report, a progress, a projection…) stands in an envelope unless `envelope` is False. It has all
    its keys always, None where there is nothing, and its sentences in a *language*: its own, or English where it has
    none, when none is said. *fixes* writes the mended goal of each finding too, which takes time to make.

    >>> from smartgoals import ReachLevel, Strategy
    >>> unstructure(Strategy(title="ours"))
    {'smartgoals': 2, 'strategy': {'title': 'ours'}}
    >>> unstructure(ReachLevel(2400), envelope=True)
    {'smartgoals': 2, 'reach_level': {'kind': 'reach_level', 'value': 2400}}
    """
    if isinstance(value, Roster):
        return [unstructure(one, envelope=False) for one in value]
    kind = type(value)
    if kind not in book().shapes:
        word, data = _results().write(value, language=language, fixes=fixes)
        return data if envelope is False else {KEY: VERSION, word: data}
    data = _shape(kind).write(value)
    wrap = kind is Strategy if envelope is None else envelope
    return {KEY: VERSION, book().words[kind]: data} if wrap else data


def json_schema(type: Any = Strategy) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a type's documents, bare or in their envelope, made from the classes.

    A schema says less than :func:`structure` checks: what lies between fields (a deadline after the start, ids that are
    known) it cannot say. It describes what is read: the documents of today, and those of older
    versions that have their shape.

    >>> json_schema()["then"]["properties"]["smartgoals"]["enum"]
    [1, 2]
    """
    definitions: dict[str, Any] = {}
    body = _shape(type).schema(definitions)
    word = book().words[type]
    return {
        "$schema": DIALECT,
        "title": f"smartgoals {word.replace('_', ' ')}, version {VERSION}",
        "if": {"type": "object", "required": [KEY]},
        "then": {
            "properties": {KEY: {"description": _VERSIONS, "enum": list(ALIKE)}, word: body},
            "required": [KEY, word],
            "additionalProperties": False,
        },
        "else": body,
        "$defs": dict(sorted(definitions.items())),
    }


def _is_document(kind: Any) -> bool:
    try:
        return kind in book().shapes
    except TypeError:  # what is no type at all may have no hash
        return False


def _shape(kind: Any) -> Shape:
    try:
        return book().shapes[kind]
    except (KeyError, TypeError):  # TypeError: what is no type at all may have no hash
        known = ", ".join(one.__name__ for one in _ROOTS)
        raise WrongType(value=kind, expected=f"a type of the model, such as {known}", path="type") from None
