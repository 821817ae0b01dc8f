"""The book of the wire: which type has which word, and the hooks of each, made from the classes themselves.

The fields come from the classes, so that a new field of the model is read and written without a
line in this package; one of a type that has no hook is refused when its class is first read, which
the first test sees.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import attrs
from cattrs import BaseConverter

from smartgoals._errors import SmartGoalsError, found_at
from smartgoals._model.audit import ChannelAudit
from smartgoals._model.baseline import Baseline
from smartgoals._model.event import Event
from smartgoals._model.history import History
from smartgoals._model.ids import AuditId, ChannelId, EventId, GoalId, MetricId, ObjectiveId
from smartgoals._model.measurement import Measurement
from smartgoals._model.metric import Metric
from smartgoals._model.objective import ObjectiveKind
from smartgoals._model.reading import Reading
from smartgoals._model.roster import Roster
from smartgoals._model.strategy import Strategy
from smartgoals._model.target import KeepPace, Target
from smartgoals._numbers import Number, number
from smartgoals._record import Record
from smartgoals._time.cadence import Cadence
from smartgoals._time.calendar import Calendar
from smartgoals._time.holidays import Holidays
from smartgoals._time.pace import Growth, Pace
from smartgoals._time.period import Period
from smartgoals._words import member
from smartgoals.catalog._sheet import Sheet, SheetColumn
from smartgoals.codec._faults import as_object, below, fail
from smartgoals.codec._histories import HistoryHook, metric_wire
from smartgoals.codec._hooks import (
    PLAIN,
    Class,
    Overrides,
    Read,
    Wire,
    Write,
    key_of,
    list_hook,
    list_writer,
    optional,
    structure_hook,
    union_hook,
    unstructure_hook,
)
from smartgoals.codec._leaves import (
    BOUNDS,
    CADENCE,
    COUNTS,
    DAY,
    FACETS,
    FIGURE,
    GROWTH,
    ID,
    PERIOD,
    SHARES,
    WEIGHTS,
    WORKING_DAYS,
    alone,
    holidays_wire,
    pace_wire,
    short_baseline,
)
from smartgoals.codec._strategies import faults_of_strategy
from smartgoals.codec._types import IDS, OBJECTS, ROSTERS, TARGETS, WORDS

_LISTED: Final = list_hook(None, "headings")


def _read_headings(value: Any, _: Any = None) -> Any:
    """Read a list of headings; a text stands for one, which the class reads by itself."""
    return value if isinstance(value, str) else _LISTED(value, None)


HEADINGS: Final = Wire(_read_headings, list)
_GROUPS: Final = list_hook(_read_headings, "headings")


def _read_groups(value: Any, _: Any = None) -> Any:
    return value if isinstance(value, str) else _GROUPS(value, None)


GROUPS: Final = Wire(_read_groups, list_writer(list))
FACTOR: Final = Wire(None, number)
"""A factor is the decimal that a number prints as, so that the number says all of it."""
_FILLED: Final = ("id", "required", "of")
"""Fields that a sheet fills from others, where nothing is given."""


def columns_wire(read_column: Read, listed: Wire) -> Wire:
    """Return the wire of the columns of a sheet: a list, or an object of metrics by headings."""
    read_list = listed.read

    def read(value: Any, _: Any = None) -> Any:
        if not isinstance(value, Mapping):
            return value if read_list is None else read_list(value, None)
        columns: list[Any] = []
        faults: list[SmartGoalsError] = []
        for heading, metric in as_object(value, "headings with their metrics").items():
            try:
                columns.append(read_column({"headings": [heading], "metric": metric}, None))
            except SmartGoalsError as fault:
                faults += [found_at(one, (str(heading),)) for one in below(fault, "")]
        if faults:
            fail(faults)
        return tuple(columns)

    return Wire(read, listed.write)


def without_filled(write: Write, overrides: Overrides) -> Write:
    """Return what writes a sheet without what it fills in by itself, unless a host wants it."""
    fields: tuple[Any, ...] = attrs.fields(Sheet)
    unsaid: dict[str, Any] = {one.name: one.default for one in fields if one.name in _FILLED}
    always = {name for name, own in overrides.items() if own.omit_if_default is False}
    keys = {name: key_of(name, overrides) for name in _FILLED if name not in always}

    def write_sheet(value: Sheet) -> dict[str, Any]:
        plain = attrs.evolve(value, **unsaid)
        gone = {key for name, key in keys.items() if getattr(value, name) == getattr(plain, name)}
        return {key: item for key, item in write(value).items() if key not in gone}

    return write_sheet


# What the items of a list are called where the class' word will not do.
_PLURALS: Final[Mapping[Any, str]] = MappingProxyType(
    {ChannelAudit: "channel audits", History: "histories", date: "days", str: "texts"}
)
_TEXTS: Final[tuple[tuple[str, Any], ...]] = (
    ("period", Period),
    ("pace", Pace),
    ("growth", Growth),
    ("cadence", Cadence),
)
_PLAIN: Final = frozenset(
    {str, bool, int, Number, AuditId, ChannelId, EventId, GoalId, MetricId, ObjectiveId}
)
_BY_HINT: Final[Mapping[Any, Wire]] = MappingProxyType(
    {
        date: DAY,
        tuple[Number | None, Number | None]: BOUNDS,
        Record[MetricId, Number]: COUNTS,
        tuple[tuple[str, Number], ...]: SHARES,
        tuple[tuple[str, tuple[tuple[str, Number], ...]], ...]: FACETS,
    }
)
_BY_FIELD: Final[Mapping[tuple[type, str], Wire]] = MappingProxyType(
    {
        (Calendar, "working_days"): WORKING_DAYS,
        (Calendar, "weights"): WEIGHTS,
        (Event, "end"): optional(DAY),
        (Measurement, "value"): FIGURE,
        (SheetColumn, "factor"): FACTOR,
    }
)
_OF_SHEETS: Final[Mapping[Any, Wire]] = MappingProxyType(
    {tuple[str, ...]: HEADINGS, tuple[tuple[str, ...], ...]: GROUPS}
)
_NO_OVERRIDES: Final[Overrides] = MappingProxyType({})


@functools.cache
def words() -> Mapping[Any, str]:
    """Return every type of the model with its word, made on first use; immutable, and shared by
    every thread.
    """
    named: dict[Any, str] = {kind: word for word, kind in (*WORDS, *IDS, *_TEXTS, *OBJECTS, *TARGETS)}
    return MappingProxyType(
        {**named, Target: "target", History: "history", Holidays: "holidays", **dict(ROSTERS)}
    )


def wire_of(kind: Any, converter: BaseConverter, overrides: Overrides = _NO_OVERRIDES) -> Wire:
    """Return the hooks of a type of the model; those of its parts are the converter's, which a host
    may have changed.
    """
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        what = words()[kind].replace("_", " ")
        return Wire(alone(lambda value: member(kind, value, what)), str)  # type: ignore[type-var]  # any string enum will do
    if kind in _IDS:
        return Wire(ID)
    if kind in _TEXT_FORMS:
        return _TEXT_FORMS[kind]
    if kind is Pace:
        return pace_wire(structure_hook(_class(Pace, "pace", converter), converter, overrides))
    if kind is History:
        return _history(converter)
    if kind == Target:
        return _target(converter)
    if get_origin(kind) is Roster:
        return _roster(kind, converter)
    described = _class(kind, words()[kind], converter)
    read, write = (
        structure_hook(described, converter, overrides),
        unstructure_hook(described, converter, overrides),
    )
    if kind is Sheet:
        return Wire(read, without_filled(write, overrides))
    return holidays_wire(read, write) if kind is Holidays else Wire(read, write)


_IDS: Final = frozenset(kind for _, kind in IDS)
_TEXT_FORMS: Final[Mapping[Any, Wire]] = MappingProxyType({Period: PERIOD, Growth: GROWTH, Cadence: CADENCE})
_TAGS: Final[Mapping[type, str]] = MappingProxyType({kind: word for word, kind in TARGETS})


def _class(kind: type, word: str, converter: BaseConverter) -> Class:
    hints = get_type_hints(kind)
    own = _OF_SHEETS if kind in (Sheet, SheetColumn) else {}
    fields = {
        field.name: (
            _BY_FIELD.get((kind, field.name))
            or own.get(hints[field.name])
            or _field(hints[field.name], converter)
        )
        for field in attrs.fields(kind)
        if field.init
    }
    if kind is Sheet:
        fields["columns"] = columns_wire(_inner(SheetColumn, converter), fields["columns"])
    return Class(
        cls=kind,
        word=word,
        fields=MappingProxyType(fields),
        tag=_TAGS.get(kind),
        short=short_baseline if kind is Baseline else None,
        faults=faults_of_strategy if kind is Strategy else None,
    )


def _field(hint: Any, converter: BaseConverter) -> Wire:
    """Return how a field of a type goes over the wire; the error of a new type names it."""
    if hint in _BY_HINT:
        return _BY_HINT[hint]
    if hint in _PLAIN:
        return PLAIN
    if hint == ObjectiveKind | str or (isinstance(hint, type) and issubclass(hint, StrEnum)):
        return Wire(None, str)
    if get_origin(hint) in (tuple, Roster):
        item = get_args(hint)[0]
        wire = _field(item, converter)
        what = _PLURALS.get(item) or f"{words()[item].replace('_', ' ')}s"
        return Wire(list_hook(wire.read, what), list_writer(wire.write))
    members = tuple(one for one in get_args(hint) if one is not type(None))
    if len(members) < len(get_args(hint)):
        return optional(_field(Union[members], converter))  # noqa: UP007  # known at run time only
    return Wire(_inner(hint, converter), converter.get_unstructure_hook(hint))


def _inner(kind: Any, converter: BaseConverter) -> Read:
    """Return the hook of a part: what stands inside a document has no envelope of its own."""
    hook = converter.get_structure_hook(kind)
    body: Read | None = getattr(hook, "body", None)
    if body is not None:
        return body

    def read(value: Any, _: Any = None) -> Any:
        return hook(value, kind)  # one of a host's may ask which type it is to read

    return read


def _history(converter: BaseConverter) -> Wire:
    read_reading, write_reading = _inner(Reading, converter), converter.get_unstructure_hook(Reading)
    metric = metric_wire(_inner(Metric, converter), converter.get_unstructure_hook(Metric))
    hook = HistoryHook(read_reading, write_reading, metric)
    return Wire(hook.read, hook.write)


def _target(converter: BaseConverter) -> Wire:
    reads = {word: _inner(kind, converter) for word, kind in TARGETS}
    writes = {kind: converter.get_unstructure_hook(kind) for _, kind in TARGETS}
    keys = {word: tuple(field.name for field in attrs.fields(kind) if field.init) for word, kind in TARGETS}
    read_pace = _inner(Pace, converter)

    def short(value: Any) -> KeepPace | None:
        return KeepPace(read_pace(value, None)) if isinstance(value, str) else None

    read = union_hook(reads, keys, "target", short)
    return Wire(read, lambda value: writes[type(value)](value))


def _roster(kind: Any, converter: BaseConverter) -> Wire:
    """Return the wire of a roster that stands by itself; inside a strategy the strategy makes its own."""
    (item,) = get_args(kind)
    word, plural = words()[item].replace("_", " "), words()[kind].replace("_", " ")
    members = list_hook(_inner(item, converter), plural)
    write = list_writer(converter.get_unstructure_hook(item))

    def read(value: Any, _: Any = None) -> Roster[Any]:
        return Roster(members(value, None), kind=item, what=word)

    return Wire(read, write)
