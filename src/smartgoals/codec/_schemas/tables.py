"""Tables of what a schema says of documents that no class says: forms in text, limits, and other
forms of a field. Data.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from smartgoals._model.baseline import Baseline
from smartgoals._model.ids import ChannelId, MetricId
from smartgoals._model.metric import Metric
from smartgoals._model.objective import ObjectiveKind
from smartgoals._model.target import Target
from smartgoals._numbers import Number
from smartgoals._record import Record
from smartgoals._time.cadence import Cadence
from smartgoals._time.holidays import Holidays
from smartgoals._time.pace import Growth, Pace
from smartgoals._time.period import Period
from smartgoals.codec._faults import MOST_ITEMS, MOST_READINGS
from smartgoals.codec._schemas.parts import Schema, listed, or_null, record, to, written
from smartgoals.codec._types import IDS

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
