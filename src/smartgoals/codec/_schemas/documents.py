"""Definitions of documents: each class of the model as an object, made from its fields and from
the tables of what no class says (forms in text, limits, other forms of a field), and the words that
are open.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import attrs

from smartgoals._checked import name as read_name, text as read_text
from smartgoals._model._platform_words import IDS as PLATFORM_IDS
from smartgoals._model.baseline import Baseline
from smartgoals._model.facts import standard_ids
from smartgoals._model.history import History
from smartgoals._model.ids import ChannelId, MetricId
from smartgoals._model.metric import Metric
from smartgoals._model.objective import ObjectiveKind
from smartgoals._model.platform import platform_word
from smartgoals._model.roster import Roster
from smartgoals._model.target import Target
from smartgoals._numbers import Number
from smartgoals._record import Record
from smartgoals._time.cadence import Cadence
from smartgoals._time.holidays import Holidays
from smartgoals._time.pace import Growth, Pace
from smartgoals._time.period import Period
from smartgoals.codec._faults import MOST_ITEMS, MOST_READINGS
from smartgoals.codec._schemas.parts import (
    Object,
    Schema,
    listed,
    or_null,
    record,
    tagged,
    to,
    told,
    written,
    written_out,
)
from smartgoals.codec._types import IDS, OBJECTS, TARGETS, WORDS

ID: Final[Mapping[str, Any]] = MappingProxyType({"type": "string", "minLength": 1, "maxLength": 200})
DAY: Final[Mapping[str, Any]] = MappingProxyType({"type": "string", "format": "date"})
_NUMBER: Final[Mapping[str, Any]] = MappingProxyType({"type": "number"})
_SHARE: Final[Mapping[str, Any]] = MappingProxyType({"minimum": 0, "maximum": 1})
_NOT_NEGATIVE: Final[Mapping[str, Any]] = MappingProxyType({"minimum": 0})
_ABOVE_ZERO: Final[Mapping[str, Any]] = MappingProxyType({"exclusiveMinimum": 0})
_CURRENCY: Final[Mapping[str, Any]] = MappingProxyType({"pattern": "^[A-Za-z]{3}$"})
_SHARES: Final[Mapping[str, Any]] = MappingProxyType(record({**_NUMBER, **_SHARE}))
_HEADING: Final[Mapping[str, Any]] = MappingProxyType({"type": "string", "minLength": 1})
_SOME_HEADINGS: Final[Mapping[str, Any]] = MappingProxyType(
    {"anyOf": [dict(_HEADING), {**listed(dict(_HEADING), MOST_ITEMS), "minItems": 1}]}
)

PLAIN: Final[Mapping[Any, Schema]] = MappingProxyType(
    {
        str: {"type": "string"},
        bool: {"type": "boolean"},
        int: {"type": "integer"},
        Number: dict(_NUMBER),
        date: dict(DAY),
        **{id_type: dict(ID) for _, id_type in IDS},
        MetricId: to("metric_id"),
        ObjectiveKind | str: to("kind_of_objective"),
        Target: to("target"),
        tuple[Number | None, Number | None]: to("range"),
        Record[MetricId, Number]: {**record({**_NUMBER, **_NOT_NEGATIVE}), "minProperties": 1},
        tuple[tuple[str, Number], ...]: dict(_SHARES),
        tuple[tuple[str, tuple[tuple[str, Number], ...]], ...]: record(dict(_SHARES)),
        Period: written("week", "2 weeks", "month"),
        Growth: written("10 %/month"),
        Cadence: written("weekly", "every 2 weeks", "every monday", "FREQ=WEEKLY;BYDAY=MO"),
        Pace: {"anyOf": [written("50 followers/week", "20 hours/week"), to("pace")]},
        Holidays: {"anyOf": [listed(dict(DAY), MOST_ITEMS), to("holidays")]},
        Baseline: {"anyOf": [to("baseline"), {**_NUMBER, "examples": [1200]}]},
    }
)
"""How the wire has each type that is not simply an object with the fields of its class."""
LIMITS: Final[Mapping[str, Mapping[str, Any]]] = MappingProxyType(
    {
        **dict.fromkeys(
            "closed_goal.score closed_goal.original_score closed_goal.probability way_of_reading.reset_below".split(),
            _SHARE,
        ),
        **dict.fromkeys(
            "exchange.starts_at exchange.stood_at way_of_reading.resets_to assume.times"
            " data_source.latency_days data_source.reaches_back_days data_source.cost_minutes"
            " measurement.out_of cost.ad_spend cost.effort_hours cost.hourly_cost cost.tools cost.content"
            " cost.fees".split(),
            _NOT_NEGATIVE,
        ),
        **dict.fromkeys(("reading.out_of", "keep_pace.carry_at_most"), _ABOVE_ZERO),
        **dict.fromkeys(("measurement.currency", "cost.currency"), _CURRENCY),
        "calendar.fiscal_year_start": {"minimum": 1, "maximum": 12},
        "calendar.fiscal_year_day": {"minimum": 1, "maximum": 31},
        "calendar.fiscal_leap_period": {"minimum": 1, "maximum": 13},
    }
)
"""What the constructor asks of a field beyond its type, by word and name."""
OWN: Final[Mapping[str, Schema]] = MappingProxyType(
    {
        "calendar.working_days": or_null(
            {
                "anyOf": [
                    written("mon-fri", "mon,wed,fri"),
                    listed({"anyOf": [{"type": "string"}, {"type": "integer"}]}),
                ]
            }
        ),
        # Each type by itself: a list of types is what OpenAPI has only since 3.1, and some of its
        # readers never.
        "calendar.week_start": {
            "anyOf": [written("monday", "sunday"), {"type": "integer", "minimum": 0, "maximum": 6}]
        },
        "calendar.weights": {
            **record({**_NUMBER, **_NOT_NEGATIVE}),
            "examples": [{"sat": 0.5, "2026-12-24": 0.5}],
        },
        "event.end": or_null(dict(DAY)),
        "sheet.columns": {
            "anyOf": [listed(to("sheet_column"), MOST_ITEMS), record(or_null(to("metric_id")))],
            "examples": [{"Views": "content_views", "Link": None}],
        },
        "sheet.id": {"type": "string", "maxLength": 200},
        "sheet_column.headings": dict(_SOME_HEADINGS),
        "sheet_column.factor": {**_NUMBER, "examples": [0.01, 60]},
        "measurement.value": {"anyOf": [dict(_NUMBER), {"const": "not_available"}, {"type": "null"}]},
        "history.readings": listed(
            {
                "anyOf": [
                    {
                        "type": "array",
                        "prefixItems": [dict(DAY), dict(_NUMBER), or_null(dict(DAY))],
                        "items": False,
                        "minItems": 2,
                    },
                    to("reading"),
                ]
            },
            MOST_READINGS,
        ),
    }
)
"""Fields that the wire has in another form than their type says, by word and name."""
OF_SHEETS: Final[Mapping[Any, Schema]] = MappingProxyType(
    {
        tuple[str, ...]: {"anyOf": [dict(_HEADING), listed(dict(_HEADING), MOST_ITEMS)]},
        tuple[tuple[str, ...], ...]: {"anyOf": [dict(_HEADING), listed(dict(_SOME_HEADINGS), MOST_ITEMS)]},
    }
)
"""Headings in sheets and their columns, by type: a text stands for one."""
HISTORY: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "metric": MetricId | Metric | None,
        "channel": ChannelId | None,
        "definition": str | None,
        "source": str | None,
        "covers": Period | None,
        "readings": Any,
    }
)
"""The keys of a history, which is kept in columns and written in rows."""


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
