"""The book of shapes: which class has which word on the wire, and the shape of each, made from the classes themselves.

The words are fixed: renaming a class changes nothing here. The fields come from the classes, so that a new field of the model
is read, written and described without a line in this package; one of a type that has no shape is refused when the book is
made, which the first test to read anything sees.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import attrs

from smartgoals._model.audit import (
    ChannelAudit,
)
from smartgoals._model.goal import Revision
from smartgoals._model.history import History
from smartgoals._model.measurement import Measurement
from smartgoals._model.metric import Metric
from smartgoals._model.objective import ObjectiveKind
from smartgoals._model.reading import Reading
from smartgoals._model.roster import Roster
from smartgoals._model.strategy import Strategy
from smartgoals._model.target import (
    Target,
)
from smartgoals._numbers import Number
from smartgoals._time.cadence import Cadence
from smartgoals._time.calendar import Calendar
from smartgoals._time.holidays import Holidays
from smartgoals._time.pace import Growth, Pace
from smartgoals._time.period import Period
from smartgoals._words import member
from smartgoals.codec._calendars import WORKING_DAYS, HolidaysOf, WeightsOf
from smartgoals.codec._histories import HistoryOf, MetricRef
from smartgoals.codec._objects import ObjectOf, OneOf, Part, RosterOf
from smartgoals.codec._salvage import faults_of_strategy
from smartgoals.codec._shapes import (
    DAY,
    ID,
    NUMBER,
    OPEN_WORD,
    TEXT,
    TRUTH,
    WHOLE,
    Bounds,
    Either,
    Figure,
    ListOf,
    MapOf,
    Optional,
    Plain,
    Schema,
    Shape,
)
from smartgoals.codec._types import IDS, OBJECTS, ROSTERS, TARGETS, WORDS

# What the items of a list are called where the class' word will not do.
_PLURALS: Final[Mapping[Any, str]] = MappingProxyType(
    {ChannelAudit: "channel audits", History: "histories", date: "days", str: "texts"}
)


@attrs.frozen
class Book:
    """Every type of the model with its word and shape."""

    shapes: Mapping[Any, Shape]
    words: Mapping[Any, str]


@functools.cache
def book() -> Book:
    """Return the book, made on first use; it is immutable and shared by every thread."""
    return _Binder().bind()


class _Binder:
    """Makes the shapes, inner ones first; lives until the book is bound."""

    __slots__ = ("_shapes", "_words")

    def __init__(self) -> None:
        shares = MapOf(NUMBER, "names with their shares")
        self._shapes: dict[Any, Shape] = {
            str: TEXT,
            bool: TRUTH,
            int: WHOLE,
            Number: NUMBER,
            date: DAY,
            ObjectiveKind | str: OPEN_WORD,
            tuple[Number | None, Number | None]: Bounds(),
            tuple[tuple[str, Number], ...]: shares,
            tuple[tuple[str, tuple[tuple[str, Number], ...]], ...]: MapOf(shares, "facets with their shares"),
        }
        self._words: dict[Any, str] = {}

    def bind(self) -> Book:
        for word, enum in WORDS:
            self._add(word, enum, _word(enum, word.replace("_", " ")))
        for word, id_type in IDS:
            self._add(word, id_type, ID)
        self._add("period", Period, Either(Period.parse, _text("2 weeks")))
        whole = self._object("pace", Pace)
        self._add("pace", Pace, Either(_pace, _text("50 followers/week"), whole))
        self._add("growth", Growth, Either(Growth.parse, _text("10 %/month")))
        self._add("cadence", Cadence, Either(Cadence.parse, _text("every 2 weeks")))
        self._shapes[Holidays] = HolidaysOf(ListOf(DAY, "days"), self._object("holidays", Holidays))
        for word, kind in OBJECTS:
            if kind is Revision:
                self._targets()
            if kind is Strategy:
                metric, reading = self._object("metric", Metric), self._object("reading", Reading)
                self._add("history", History, HistoryOf(reading, MetricRef(metric), self._shapes[Period]))
            self._add(word, kind, self._object(word, kind))
        for roster, plural in ROSTERS:
            inner = get_args(roster)[0]
            whole_list = ListOf(self._shapes[inner], plural.replace("_", " "))
            self._add(plural, roster, RosterOf(whole_list, inner, self._words[inner]))
        kept = {kind: shape for kind, shape in self._shapes.items() if kind in self._words}
        return Book(MappingProxyType(kept), MappingProxyType(self._words))

    def _add(self, word: str, kind: Any, shape: Shape) -> None:
        self._shapes[kind] = shape
        self._words[kind] = word

    def _targets(self) -> None:
        members = tuple(self._object(word, kind, tag=word) for word, kind in TARGETS)
        for one in members:
            self._add(one.word, one.cls, one)
        self._add("target", Target, OneOf.of(members, "target"))

    def _object(self, word: str, kind: type, *, tag: str | None = None) -> ObjectOf:
        hints = get_type_hints(kind)
        parts = tuple(
            Part(one.name, _OVERRIDES.get((kind, one.name)) or self._shape(hints[one.name]), _default(one))
            for one in attrs.fields(kind)
            if one.init
        )
        return ObjectOf.of(kind, word, parts, tag=tag, salvage=faults_of_strategy if kind is Strategy else None)

    def _shape(self, hint: Any) -> Shape:
        """Return the shape of a type; a KeyError names the type of a new field that has none yet."""
        if get_origin(hint) in (tuple, Roster) and hint not in self._shapes:
            item = get_args(hint)[0]
            return ListOf(self._shape(item), _PLURALS.get(item) or f"{self._words[item].replace('_', ' ')}s")
        members = tuple(one for one in get_args(hint) if one is not type(None))
        if hint not in self._shapes and len(members) < len(get_args(hint)):
            return Optional(self._shape(Union[members]))  # noqa: UP007  # the members are known at run time only
        return self._shapes[hint]


def _pace(value: Any) -> Pace:
    return _pace_of(value) if isinstance(value, str) else Pace.parse(value)


@functools.lru_cache(maxsize=1024)
def _pace_of(text: str) -> Pace:
    """Parse a pace; a document repeats its paces, and the grammar that people write costs as much as the rest of a goal."""
    return Pace.parse(text)


def _default(one: Any) -> Any:
    if one.default is attrs.NOTHING or one.converter is None:
        return one.default
    return one.converter(one.default)


def _word(kind: type[StrEnum], what: str) -> Plain:
    words = [one.value for one in kind]
    return Plain(lambda value: member(kind, value, what), lambda: {"enum": list(words)}, str)  # type: ignore[type-var]  # any string enum will do


def _text(example: str) -> Callable[[], Schema]:
    return lambda: {"type": "string", "examples": [example]}


_OVERRIDES: Final[Mapping[tuple[type, str], Shape]] = MappingProxyType(
    {
        (Calendar, "working_days"): WORKING_DAYS,
        (Calendar, "weights"): WeightsOf(),
        (Measurement, "value"): Figure(),
    }
)
