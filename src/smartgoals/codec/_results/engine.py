"""Engine of results: hooks of a cattrs converter that write every class of the table, and read it back.

One converter per language, kept: what is written holds sentences. Documents inside a result are
written as the codec writes them everywhere. Knows rows, and no class of results by name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from operator import attrgetter
from types import MappingProxyType, UnionType
from typing import Any, Final, NamedTuple, Union, get_args, get_origin, get_type_hints

import attrs
import cattrs

from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, raise_all
from smartgoals._forecast.distribution import Distribution, Shape
from smartgoals._forecast.passage import AnyPassage, Passage
from smartgoals._forecast.rounding import Rounded, RoundedPath
from smartgoals._messages.formatting import ENGLISH, Language, language as language_of
from smartgoals._model.history import History
from smartgoals._numbers import Number
from smartgoals._plan.from_goal import NoPlan
from smartgoals._progress.reasons import Reason
from smartgoals._time.cadence import Cadence
from smartgoals._time.pace import Growth, Pace
from smartgoals._time.period import Period
from smartgoals._words import Word
from smartgoals.codec._results import leaves, shapes, words as words_of
from smartgoals.codec._results.limits import Limit, of_key
from smartgoals.codec._results.row import KIND, SPOKEN_IN, TEXT, Read, Result, Speech, Told, Write
from smartgoals.codec._results.table import NAMES, ROWS
from smartgoals.codec._types import OBJECTS, TARGETS
from smartgoals.rules._finding import Fact

_MISSING: Final = "the key is missing"
_SAYABLE: Final = "parts that fit together, so that its sentence can be said"
_DOCUMENTS: Final = frozenset((*(kind for _, kind in (*OBJECTS, *TARGETS)), History, Period, Growth, Cadence))
_PROTOCOLS: Final[Mapping[Any, Any]] = MappingProxyType(
    {Distribution: Shape | Rounded, Passage: AnyPassage | RoundedPath}
)
"""What a part may be that any class with the right methods could be."""


class ResultPart(NamedTuple):
    """A key of a result: its name, how its value is had, its type, and for a field the argument it
    is read into.

    The value is had from an attribute of a name, or from a function of the value and the language.
    """

    key: str
    get: str | Callable[[Any, Language], Any]
    type: Any
    argument: str | None = None
    is_needed: bool = False


@cache
def rows() -> Mapping[Any, Result]:
    """Return every class of results with its row."""
    return MappingProxyType({row.cls: row for row in ROWS})


@cache
def parts_of(row: Result) -> tuple[ResultPart, ...]:
    """Return the keys of a result that are written one by one: its fields, then what it tells.

    The language of a result is the one in which it is written.
    """
    hints = _hints(row.cls)
    fields = [
        ResultPart(
            argument if name.startswith("_") else name,  # a private field goes by its argument
            SPOKEN_IN.get if hints[name] is Language else name,
            row.types.get(argument, hints[name]),
            argument,
            is_needed,
        )
        for name, argument, is_needed in _fields(row.cls)
        if argument not in row.without
    ]
    return (*fields, *(_told(row, one, hints) for one in row.told))


def limit_of(row: Result, key: str, kind: Any) -> Limit | None:
    """Return what a part has to be beside its type: as its row says, else by its key."""
    return row.limits.get(key) or of_key(key, kind)


def _fields(kind: Any) -> tuple[tuple[str, str, bool], ...]:
    """Return the name of each field of a class, of its argument, and whether that has to be given."""
    if attrs.has(kind):
        made = (one for one in attrs.fields(kind) if one.init)
        return tuple((one.name, one.alias or one.name, one.default is attrs.NOTHING) for one in made)
    return tuple((name, name, name not in kind._field_defaults) for name in kind._fields)


def _told(row: Result, told: str | Told, hints: Mapping[str, Any]) -> ResultPart:
    if isinstance(told, Told):
        return ResultPart(told.name, told.get, row.types.get(told.name, told.type))
    hint = row.types.get(told) or hints.get(told)
    if hint is None:
        found = vars(row.cls)[told]
        hint = _hints(getattr(found, "fget", None) or found.func)["return"]
    is_kept = told in row.kept
    return ResultPart(told, told, hint, told if is_kept else None, is_kept)


def _hints(annotated: Any) -> dict[str, Any]:
    """Return the types that a class or function names; one that its module knows only for a checker
    is looked up here.
    """
    known: dict[str, Any] = {}
    while True:
        try:
            return get_type_hints(annotated, localns=known)
        except NameError as unknown:
            name = str(unknown.name)
            known[name] = _names()[name]


@cache
def _names() -> Mapping[str, Any]:
    known = (*(row.cls for row in ROWS), *_DOCUMENTS)
    return MappingProxyType({kind.__name__: kind for kind in known} | dict(NAMES))


def write(value: Any, *, language: Language | str | None = None, fixes: bool = False) -> tuple[str, Any]:
    """Return the word of a result, and the result as plain data in a language; its own, else
    English, when none is said.
    """
    row = _row(type(value))
    # A language is no sentence: it is written whole, or by its code, whatever language is asked for.
    own = row.speaks(value) if language is None or row.cls is Language else language_of(language)
    speech = Speech(own or ENGLISH, fixes, language is not None)
    data = _converter(speech).unstructure(value, row.cls)
    if isinstance(data, dict) and _names_its_language(row) and not leaves.is_of_house(speech.language):
        data["language"] = _converter(Speech(ENGLISH)).unstructure(speech.language, Language)
    return row.word, data


def read(data: Any, kind: Any) -> Any:
    """Return a result of a class from its plain data, or raise every fault with its path."""
    is_named = not is_result(kind) or _names_its_language(rows()[kind])
    said = data.get("language") if isinstance(data, Mapping) and is_named else None
    speech = Speech(ENGLISH)
    if said is not None:
        try:
            speech = Speech(_converter(speech).structure(said, Language))
        except SmartGoalsError as fault:
            raise fault.at("language") from None
    return _converter(speech).structure(data, kind)


def _names_its_language(row: Result) -> bool:
    """Tell whether the key `language` says in which language a result is written, and is no field
    of its own.
    """
    return row.writer is not None or all(
        one.type is Language or one.key != "language" for one in parts_of(row)
    )


def word_of(kind: Any) -> str:
    """Return the word of a class of results; refuse what is none."""
    return _row(kind).word


def is_result(kind: Any) -> bool:
    """Tell whether something is a class of results."""
    return isinstance(kind, type) and kind in rows()


def _row(kind: Any) -> Result:
    if not is_result(kind):
        expected = (
            "a type of the model, such as Strategy, Goal, Audit, History, or of a result, such as Review"
        )
        raise WrongType(value=kind, expected=expected, path="type")
    return rows()[kind]


@lru_cache(maxsize=32)
def _converter(speech: Speech) -> cattrs.Converter:
    """Return the converter that writes in a language; the hooks of documents lie below those of results."""
    from smartgoals.codec._converter import make_converter

    return configure(make_converter(), speech)


def configure(converter: cattrs.Converter, speech: Speech) -> cattrs.Converter:
    """Teach a converter every class of results, as they are written in a language."""
    of_why, of_word = leaves.writer_of_why(speech), leaves.writer_of_word(speech)
    said = leaves.writer_of_said(speech), leaves.reader_of_said(speech)
    # cattrs has hooks of its own for these classes, which come before all that are found by predicate.
    by_class: tuple[tuple[type, Write, Read], ...] = (
        (str, leaves.write_plain, leaves.read_plain),
        (float, leaves.write_float, leaves.read_float),
        (int, shapes.as_it_is, leaves.read_whole),
        (bool, shapes.as_it_is, leaves.read_truth),
        (Word, of_word, leaves.read_word),
    )
    for kind, write_leaf, read_leaf in by_class:
        converter.register_unstructure_hook(kind, write_leaf)
        converter.register_structure_hook(kind, read_leaf)
    # Hooks found by predicate: the last one registered that fits is taken.
    for fits, writer, reader in (
        (shapes.is_plain, leaves.write_plain, leaves.read_plain),
        (lambda kind: kind == Number, None, leaves.read_number),
        (lambda kind: kind is Pace, leaves.write_pace, leaves.read_pace),
        (lambda kind: kind is Fraction, leaves.write_fraction, leaves.read_fraction),
        (lambda kind: kind is leaves.Said, *said),
        (lambda kind: kind is Any or kind is object or kind == Fact, leaves.write_fact, leaves.read_fact),
        (lambda kind: kind == Reason | NoPlan, of_why, leaves.read_why),
        (lambda kind: isinstance(kind, type) and kind in _DOCUMENTS, _write_document, _read_document),
    ):  # fmt: skip
        converter.register_unstructure_hook_func(fits, writer or shapes.as_it_is)
        converter.register_structure_hook_func(fits, reader)
    for fits, writers, readers in (
        (shapes.is_sequence, shapes.sequence_writer, shapes.sequence_reader),
        (shapes.is_mapping, shapes.mapping_writer, shapes.mapping_reader),
        (shapes.is_pair, shapes.pair_writer, shapes.pair_reader),
        (lambda kind: shapes.optional(kind) is not None, shapes.optional_writer, shapes.optional_reader),
        (lambda kind: bool(_members(kind)), _union_writer, _union_reader),
        (lambda kind: shapes.beside_number(kind) is not None, shapes.either_writer, shapes.either_reader),
        (lambda kind: kind is words_of.Spoken, words_of.spoken_writer, words_of.spoken_reader),
        (is_result, _object_writer, _object_reader),
    ):
        converter.register_unstructure_hook_factory(fits, _bound(writers, converter, speech))
        converter.register_structure_hook_factory(fits, _bound(readers, converter, speech))
    return converter


def _bound(factory: shapes.Factory, converter: cattrs.Converter, speech: Speech) -> Callable[[Any], Any]:
    return lambda kind: factory(kind, converter, speech)


def _write_document(value: Any) -> Any:
    from smartgoals.codec._document import unstructure

    return unstructure(value, envelope=False)


def _read_document(value: Any, kind: Any) -> Any:
    """Read a part as a document; keys of later releases are passed over, as in the result around it."""
    from smartgoals.codec._document import structure

    return structure(value, kind, unknown="report").value


def _members(kind: Any) -> tuple[Result, ...]:
    """Return the rows of a union of results, each of which says its kind; none for any other type."""
    kind = _PROTOCOLS.get(kind, kind)
    args = get_args(kind) if get_origin(kind) in (Union, UnionType) else ()
    found = tuple(rows()[one] for one in args if is_result(one))
    return found if len(found) == len(args) else ()


def _union_writer(kind: Any, converter: cattrs.Converter, _: Speech) -> Write:
    hooks = {row.cls: converter.get_unstructure_hook(row.cls) for row in _members(kind)}
    from smartgoals.codec._results.forecast import described  # what is of no known class is described

    def write_member(value: Any) -> Any:
        hook = hooks.get(type(value))
        if hook is not None:
            return hook(value)
        stands_in = described(value)
        return hooks[type(stands_in)](stands_in)

    return write_member


def _union_reader(kind: Any, converter: cattrs.Converter, _: Speech) -> Read:
    by_word = {row.word: row.cls for row in _members(kind)}

    def read_member(value: Any, _: Any) -> Any:
        if not isinstance(value, Mapping):
            raise WrongType(value=value, expected=f"an object of one of the kinds {', '.join(by_word)}")
        word = value.get(KIND)
        if not isinstance(word, str) or word not in by_word:
            raise UnknownName(kind="kind", name=word, known=tuple(by_word), path=KIND)
        return converter.structure(value, by_word[word])

    return read_member


def _object_writer(kind: Any, converter: cattrs.Converter, speech: Speech) -> Write:
    row = rows()[kind]
    if row.writer is not None:
        return row.writer(converter, speech)
    steps: list[tuple[str, Callable[[Any], Any], Write | None]] = []
    more, lean = None if row.more is None else row.more(speech), row.lean

    def write_object(value: Any) -> dict[str, Any]:
        if not steps:  # only now, since a result may hold results of its own class
            # All of them in one go: another thread that asks meanwhile would take the first few for all.
            steps[:] = [
                (one.key, _getter(one, speech.language), _writer_of(one.type, converter))
                for one in parts_of(row)
            ]
        data: dict[str, Any] = {KIND: row.word} if row.is_tagged else {}
        value = value if lean is None else lean(value)
        for key, get, hook in steps:
            item = get(value)
            data[key] = item if item is None or hook is None else hook(item)
        if more is not None:
            data.update(more(value))
        return data

    return write_object


def _getter(part: ResultPart, language: Language) -> Callable[[Any], Any]:
    get = part.get
    return attrgetter(get) if isinstance(get, str) else lambda value: get(value, language)


def _writer_of(kind: Any, converter: cattrs.Converter) -> Write | None:
    """Return what writes a part that is not None; None for what stays as it is."""
    hook = shapes.writer_of(shapes.optional(kind) or kind, converter)
    return None if hook is shapes.as_it_is else hook


def _object_reader(kind: Any, converter: cattrs.Converter, speech: Speech) -> Read:
    row = rows()[kind]
    if row.reader is not None:
        return row.reader(converter, speech)
    what = row.word.replace("_", " ")
    steps: list[tuple[ResultPart, Read, Limit | None]] = []

    def read_object(value: Any, _: Any) -> Any:
        if not steps:
            fields = (one for one in parts_of(row) if one.argument is not None)
            # In one go, as above.
            steps[:] = [
                (one, converter.get_structure_hook(one.type), limit_of(row, one.key, one.type))
                for one in fields
            ]
        is_object(value, row)
        given: dict[str, Any] = {}
        faults: list[SmartGoalsError] = []
        for part, hook, limit in steps:
            if part.key not in value:
                if part.is_needed:
                    faults.append(missing(part.key, what))
                continue
            try:
                read = hook(value[part.key], part.type)
                if limit is not None and read is not None:
                    limit.check(read)
                given[str(part.argument)] = read
            except SmartGoalsError as fault:
                faults.append(fault.at(part.key))
        if row.also is not None:
            try:
                given.update(row.also(value))
            except SmartGoalsError as fault:
                faults.append(fault)
        raise_all(faults)
        made = row.cls(**given) if row.build is None else row.build(given, value, speech)
        if TEXT in row.told:
            _check_sayable(made, value, speech)
        return made

    return read_object


def _check_sayable(made: Any, data: Mapping[str, Any], speech: Speech) -> None:
    """Refuse data of a result whose sentence cannot be said, since no result of ours has such parts together.

    Whoever reads data that were damaged would otherwise hold a value that ends in an error of any
    kind where it is written or shown.
    """
    try:
        made.text(speech.language)
    except Exception:
        raise InvalidValue(value=data, expected=_SAYABLE) from None


def is_object(value: Any, row: Result) -> None:
    """Refuse what is no object, or one of another kind."""
    if not isinstance(value, Mapping):
        raise WrongType(value=value, expected=f"an object: {row.word.replace('_', ' ')}")
    if row.is_tagged and value.get(KIND, row.word) != row.word:
        raise UnknownName(kind="kind", name=value[KIND], known=(row.word,), path=KIND)


def missing(key: str, what: str) -> InvalidValue:
    """Return the fault of a key that is not there."""
    return InvalidValue(value=None, expected=f"given for every {what}", hint=_MISSING, path=key)
