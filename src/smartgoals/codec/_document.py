"""Whole documents: plain data in, a value or every fault out, and back. Knows the converter and the
envelope.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import ModuleType, UnionType
from typing import Any, Final, Generic, Literal, NamedTuple, TypeVar, final, get_args, get_origin, overload

from attrs import evolve, frozen

from smartgoals._checked import optional_truth, refusing
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, found_at, raise_all
from smartgoals._messages.formatting import Language
from smartgoals._model.roster import Roster
from smartgoals._model.strategy import Strategy
from smartgoals._record import Record
from smartgoals.codec._book import words
from smartgoals.codec._converter import documents, within_optional
from smartgoals.codec._envelope import KEY, VERSION, body_of, body_of_result
from smartgoals.codec._faults import below, is_unknown_key, placed
from smartgoals.codec._hooks import Read, Wire, list_hook
from smartgoals.codec._leaves import map_wire
from smartgoals.codec._lenient import LeftOut, Rest, set_aside, without
from smartgoals.codec._meanings import SINCE, Meaning, meanings_of

T = TypeVar("T")
_NO_VERSION: Final = "an envelope needs its version beside the document: smartgoals: 2"
_DEEPEST: Final = 20
"""How many lists may hold each other around what is written."""
Refuse = Literal["refuse"]


@final
@frozen
class Structured(Generic[T]):
    """A value read leniently, and what is to be told of its document.

    `unknown` are the keys that nothing read, `meanings` what an old document means otherwise today,
    `left_out` the faulty parts that were set aside, and `near_misses` open words (a kind of
    objective, a platform, a unit) that nearly are one that the catalogue knows.
    """

    value: T
    unknown: tuple[str, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    near_misses: tuple[UnknownName, ...] = ()


class _Opened(NamedTuple):
    """The body of a document, its version (None for a bare body), and what is wrong with its envelope."""

    body: Any
    version: int | None
    faults: list[SmartGoalsError]


@overload
def structure(data: Any) -> Strategy: ...
@overload
def structure(data: Any, type: type[T], unknown: Refuse = ..., *, faulty: Refuse = ...) -> T: ...
@overload
def structure(
    data: Any, type: type[T], unknown: Literal["report"], *, faulty: str = ...
) -> Structured[T]: ...
@overload
def structure(
    data: Any, type: type[T], unknown: str = ..., *, faulty: Literal["set_aside"]
) -> Structured[T]: ...
@overload
def structure(data: Any, *, unknown: Refuse, faulty: Refuse = ...) -> Strategy: ...
@overload
def structure(data: Any, *, unknown: Literal["report"], faulty: str = ...) -> Structured[Strategy]: ...
@overload
def structure(data: Any, *, unknown: str = ..., faulty: Literal["set_aside"]) -> Structured[Strategy]: ...
@overload
def structure(data: Any, type: UnionType, unknown: str = ..., *, faulty: str = ...) -> Any: ...


def structure(
    data: Any,
    type: Any = Strategy,
    unknown: Literal["refuse", "report"] | str = "refuse",
    *,
    faulty: Literal["refuse", "set_aside"] | str = "refuse",
) -> Any:
    """Read plain data (what `json.loads` returns) as a strategy, or as any other type of the model
    or of a result.

    Both the enveloped document and the bare body are read. With `unknown="refuse"` a key that
    nothing reads is a fault, and the value is returned; with `unknown="report"` the keys are left
    out and named in the :class:`Structured` returned, as is each place of a document of an older
    version that means something else today. A bare body has no version and is taken as today's.
    :func:`meanings` tells the same of a strict reading.

    With `faulty="set_aside"` the goals, channels and other entries of lists that are faulty are left
    out, and so is what cannot stand without them; the :class:`Structured` returned tells each with
    its faults. What is faulty and no entry of a list is left out by itself.

    Keys of a result that nothing here reads are passed over: a later release may have written them.
    Several values are read as `tuple[Goal, ...]`, `list[Goal]` or `Record[str, RollUp]`, and one that
    may be missing as `Goal | None`.

    Shorter forms that people write are read, and never written: `target: 50 followers/week`, and
    `baseline: 1200`; a key `on`, which YAML 1.1 takes for true, is read as meant.

    Raises :class:`~smartgoals.StructureErrors` with every fault of the document, each with its path
    (below the strategy, without the envelope), or the single error where there is but one; and no
    error that is not ours.

    >>> from smartgoals import Goal
    >>> structure({"id": "g", "metric": "followers", "chanel": "ig"}, Goal)
    Traceback (most recent call last):
        ...
    smartgoals._errors.UnknownName: chanel: unknown key 'chanel', did you mean 'channel'?
    >>> structure({"id": "g", "chanel": "ig"}, Goal, unknown="report").unknown
    ('chanel',)
    >>> read = structure({"goals": [{"id": "g"}, {"id": "h", "metric": "folowers"}]}, faulty="set_aside")
    >>> read.value.goals.ids, [str(one) for one in read.left_out]
    (('g',), ["goals[1] (h): metric: unknown metric 'folowers', did you mean 'followers'?"])
    """
    for name, word, known in (("unknown", unknown, "report"), ("faulty", faulty, "set_aside")):
        if not isinstance(word, str) or word not in ("refuse", known):
            raise InvalidValue(value=word, expected=f"'refuse' or '{known}'", path=name)
    lenient = not unknown == faulty == "refuse"
    inner = within_optional(type)
    if inner is not None and data is None:
        return Structured(None) if lenient else None
    return (_leniently if lenient else _strictly)(data, type if inner is None else inner, unknown, faulty)


def _strictly(data: Any, kind: Any, *_: str) -> Any:
    return _whole(_opened(data, kind), kind)


def _leniently(data: Any, kind: Any, unknown: str, faulty: str) -> Structured[Any]:
    document = _opened(data, kind)
    keys: list[SmartGoalsError] = []
    body, faults = document.body, document.faults
    if unknown == "report":
        keys = [fault for fault in faults if is_unknown_key(fault)]
        faults = [fault for fault in faults if not is_unknown_key(fault)]
        body, more = _without_unknown(body, kind)
        keys += more
    rest = Rest(body)
    if faulty == "set_aside" and isinstance(body, Mapping):
        rest = set_aside(body, lambda part: _attempt(part, kind))
        raise_all(faults)
        value = rest.value
    else:
        value = _whole(_Opened(body, document.version, faults), kind)
    from smartgoals.codec._near import (
        near_misses,
    )  # asks the catalogue and the rules, which a plain reading does not

    told = _meanings(value, rest.body, document.version)
    return Structured(
        value=value,
        unknown=tuple(fault.path for fault in keys),
        meanings=tuple(evolve(meaning, path=rest.as_given(meaning.path)) for meaning in told),
        left_out=rest.left_out,
        near_misses=tuple(found_at(miss, rest.as_given(miss.path)) for miss in near_misses(value)),
    )


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
    document = _opened(data, type)
    return _meanings(_whole(document, type), document.body, document.version)


def _meanings(value: Any, body: Any, version: int | None) -> tuple[Meaning, ...]:
    """Return what changed its meaning since; a bare body has no version, and is taken as today's."""
    return tuple(meanings_of(value, body)) if version is not None and version < SINCE else ()


def _results() -> ModuleType:
    """Return the engine of results, which loads when somebody writes or reads the first one."""
    return import_module("smartgoals.codec._results.engine")


def _is_document(kind: Any) -> bool:
    try:
        return kind in words()
    except TypeError:  # what is no type at all may have no hash
        return False


def _opened(data: Any, kind: Any) -> _Opened:
    if _items_of(kind) is not None:
        return _Opened(data, None, [])
    word = words()[kind] if _is_document(kind) else _results().word_of(kind)
    if isinstance(data, Mapping) and data.keys() == {word}:
        raise InvalidValue(value=None, expected="the version of a document", hint=_NO_VERSION, path=KEY)
    if not _is_document(kind):
        enveloped = isinstance(data, Mapping) and KEY in data
        return _Opened(body_of_result(data, word) if enveloped else data, None, [])
    if not isinstance(data, Mapping) or KEY not in data:
        return _Opened(data, None, [])
    found = body_of(data, word)
    return _Opened(found.body, found.version, found.faults)


def _whole(document: _Opened, kind: Any) -> Any:
    value, faults = _attempt(document.body, kind)
    raise_all([*document.faults, *faults])
    return value


def _attempt(body: Any, kind: Any) -> tuple[Any, list[SmartGoalsError]]:
    """Return a body as a value, or everything that is wrong with it."""
    try:
        return _reader(kind)(body, kind), []
    except Exception as fault:
        return None, below(fault, "")


def _items_of(kind: Any) -> Any:
    """Return the type of the items of `tuple[Goal, ...]`, `list[Goal]` or `Record[str, RollUp]`;
    None for any other type.
    """
    origin, args = get_origin(kind), get_args(kind)
    if origin is tuple:
        return args[0] if args[1:] == (Ellipsis,) else None
    return args[-1] if origin in (list, Record) else None


def _reader(kind: Any) -> Read:
    """Return what reads the body of a document, of a result, or of several of them."""
    item = _items_of(kind)
    if item is None:
        if not _is_document(kind):
            read: Read = _results().read
            return read
        hook = documents().get_structure_hook(kind)
        body: Read = getattr(hook, "body", hook)
        return body
    inner = _reader(item)

    def read_item(value: Any, _: Any = None) -> Any:
        opened = _opened(value, item)
        raise_all(opened.faults)
        return inner(opened.body, item)

    if get_origin(kind) is Record:
        read_map = map_wire("names with values", Wire(read_item)).read
        return lambda value, _: Record(read_map(value, None))  # type: ignore[misc]  # a map with items has a reader
    read_list = list_hook(read_item, "values")
    return (lambda value, _: list(read_list(value, None))) if get_origin(kind) is list else read_list


def _without_unknown(body: Any, kind: Any) -> tuple[Any, list[SmartGoalsError]]:
    """Return a body without the keys that nothing reads, and a fault for each of them."""
    keys = [fault for fault in _attempt(body, kind)[1] if is_unknown_key(fault)]
    return (without(body, keys) if keys else body), keys


@refusing(envelope=optional_truth)
def unstructure(
    value: Any, *, envelope: bool | None = None, language: Language | str | None = None, fixes: bool = False
) -> Any:
    """Return a value of the model as plain data: dict, list, str, int, float, bool; never None, so
    that TOML has it too.

    What is at its default is left out, days are ISO text, a pace is `"50 followers/week"`. A
    strategy stands in an envelope that names the version; anything else is bare unless `envelope`
    says otherwise. A roster is the list of its members, and reads back as `Roster[Goal]`; several
    values are a list, or an object by their names, of bare ones, and read back as
    `tuple[Recommendation, ...]` or `Record[str, RollUp]`.

    A result (a review, a report, a progress, a projection…) stands in an envelope unless `envelope`
    is False. It has all its keys always, None where there is nothing, and its sentences in a
    *language*: its own, or English where it has none, when none is said. *fixes* writes the mended
    goal of each finding too, which takes time to make.

    >>> from smartgoals import ReachLevel, Strategy
    >>> unstructure(Strategy(title="ours"))
    {'smartgoals': 2, 'strategy': {'title': 'ours'}}
    >>> unstructure(ReachLevel(2400), envelope=True)
    {'smartgoals': 2, 'reach_level': {'kind': 'reach_level', 'value': 2400}}
    """
    return _several(value, lambda one, wrap: _alone(one, wrap, language, fixes=fixes), envelope)


def _several(value: Any, alone: Callable[[Any, bool | None], Any], wrap: bool | None, depth: int = 0) -> Any:
    """Return several values as plain data, each of them bare, or the one that is alone."""
    # A tuple with named fields is a result, or nothing that is written.
    is_list = isinstance(value, (Roster, tuple, list)) and not hasattr(value, "_fields")
    if not is_list and not isinstance(value, Record):
        return alone(value, wrap)
    if depth == _DEEPEST:
        raise WrongType(value=value, expected="a value of the model, such as a Goal")
    if isinstance(value, Record):
        return {name: _several(one, alone, False, depth + 1) for name, one in value.items()}
    return [_several(one, alone, False, depth + 1) for one in value]


def _alone(value: Any, envelope: bool | None, language: Language | str | None, *, fixes: bool) -> Any:
    """Return one value as plain data, or refuse it at its place."""
    try:
        return _written(value, envelope, language, fixes=fixes)
    except WrongType as fault:
        raise placed(fault, value) from None


def _written(value: Any, envelope: bool | None, language: Language | str | None, *, fixes: bool) -> Any:
    kind = type(value)
    if not _is_document(kind):
        word, data = _results().write(value, language=language, fixes=fixes)
        return data if envelope is False else {KEY: VERSION, word: data}
    hook = documents().get_unstructure_hook(kind)
    data = getattr(hook, "body", hook)(value)
    wrap = kind is Strategy if envelope is None else envelope
    return {KEY: VERSION, words()[kind]: data} if wrap else data
