"""History: the readings of one metric on one channel, in order of day. Knows readings, metrics and columns.

Immutable and columnar: twelve bytes a reading, plus eight for running totals once they are asked for. The public columns
hold what is known now; readings that a later one corrected are kept beside them, so that "what we knew on that day" can
still be asked.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, Self, TypeAlias, final

from attrs import evolve, field, frozen

from smartgoals._checked import checked, each, instance, optional_text, refuse, sequence
from smartgoals._days import day
from smartgoals._errors import InvalidValue, SmartGoalsError, UnknownName, WrongType, raise_all
from smartgoals._model._columns import Columns, RunningTotals, column, columns_of, numbers_of, read_only
from smartgoals._model.facts import better_of, bounds_of, nature_of
from smartgoals._model.ids import ChannelId, MetricId, metric_id, optional_channel_id
from smartgoals._model.metric import Better, Metric, Nature
from smartgoals._model.reading import Reading
from smartgoals._numbers import Number, NumberLike, exact, rounded

Entry: TypeAlias = "Reading | tuple[date, NumberLike] | tuple[date, NumberLike, date | None] | Mapping[str, Any]"
_KEYS = ("day", "value", "recorded_on", "out_of")


def _metric(value: Metric | str | None) -> Metric | MetricId | None:
    return value if value is None or isinstance(value, Metric) else metric_id(value)


def _as_columns(value: Columns) -> Columns:
    return instance(value, Columns, "columns, as History.of and History.from_columns make them")


def _corrected(value: Iterable[Reading]) -> tuple[Reading, ...]:
    return each(value, "readings", lambda one: instance(one, Reading, "a Reading"))


@final
@checked
@frozen(kw_only=True, eq=False, repr=False)
class History:
    """The readings of one metric on one channel, in order of day; make one with :meth:`of` or :meth:`from_columns`.

    Several readings may fall on one day: a flow adds them, any other nature takes the last one entered. A reading with a
    later `recorded_on` replaces what was known of its day.

    >>> from datetime import date
    >>> h = History.of([(date(2026, 1, 11), 1245), (date(2026, 1, 4), 1200)], metric="followers", channel="ig")
    >>> h.last, len(h), h.nature
    (Reading(day=datetime.date(2026, 1, 11), value=1245), 2, Nature.STOCK)
    """

    _columns: Columns = field(alias="columns", converter=_as_columns)
    superseded: tuple[Reading, ...] = field(default=(), converter=_corrected)
    metric: Metric | MetricId | None = field(default=None, converter=_metric)
    channel: ChannelId | None = field(default=None, converter=optional_channel_id)
    definition: str | None = field(default=None, converter=optional_text)
    source: str | None = field(default=None, converter=optional_text)

    @classmethod
    def of(
        cls,
        readings: Iterable[Entry] | Mapping[date, NumberLike],
        *,
        metric: Metric | str | None = None,
        channel: str | None = None,
        definition: str | None = None,
        source: str | None = None,
    ) -> Self:
        """Build a history from pairs (day, value), triples (day, value, recorded_on), readings, or a mapping by day.

        Rows may also be mappings with the keys `day` and `value`, and perhaps `recorded_on` and `out_of`. Order does not
        matter. Raises our errors for what is no day or no number, all at once, each at its index.
        """
        rows = list(readings.items()) if isinstance(readings, Mapping) else list(sequence_of_rows(readings))
        facts: dict[str, Any] = {"metric": metric, "channel": channel, "definition": definition, "source": source}
        if set(map(type, rows)) == {tuple} and set(map(len, rows)) == {2}:  # type: ignore[arg-type]  # all are tuples
            days, values = zip(*rows, strict=True)
            return cls.from_columns(days, values, **facts)
        return cls._from_readings(each(rows, "readings", _reading), facts)

    @classmethod
    def from_columns(
        cls,
        days: Iterable[date],
        values: Iterable[NumberLike],
        *,
        out_of: Iterable[NumberLike] | None = None,
        metric: Metric | str | None = None,
        channel: str | None = None,
        definition: str | None = None,
        source: str | None = None,
    ) -> Self:
        """Build a history from two columns of equal length, and for a ratio or mean the column of its denominators."""
        day_column, value_column = column(days, "days"), column(values, "values")
        of_column = None if out_of is None else column(out_of, "denominators")
        for name, other in (("values", value_column), ("out_of", of_column)):
            if other is not None and len(other) != len(day_column):
                raise InvalidValue(
                    value=len(other), expected=f"as many as there are days, {len(day_column)}", path=name
                )
        columns = columns_of(day_column, value_column, of_column, "")
        return cls(columns=columns, metric=metric, channel=channel, definition=definition, source=source)

    @classmethod
    def _from_readings(cls, readings: Sequence[Reading], facts: Mapping[str, Any]) -> Self:
        faults = [
            InvalidValue(value=None, expected="a denominator, as the other readings have", path=f"[{position}].out_of")
            for position, one in enumerate(readings)
            if one.out_of is None
        ]
        if len(faults) != len(readings):
            raise_all(faults)
        known = sorted(readings, key=_in_order)
        latest: dict[date, int] = {one.day: _known(one) for one in known}
        kept = [one for one in known if _known(one) == latest[one.day]]
        recorded = array("i", [one.recorded_on.toordinal() if one.recorded_on else 0 for one in kept])
        columns = Columns(
            ordinals=array("i", [one.day.toordinal() for one in kept]),
            numbers=numbers_of([one.value for one in kept], "[{}].value"),
            out_of=None
            if faults or not kept
            else numbers_of([one.out_of for one in kept if one.out_of], "[{}].out_of"),
            recorded=recorded if any(recorded) else None,
        )
        superseded = tuple(one for one in known if _known(one) != latest[one.day])
        return cls(columns=columns, superseded=superseded, **facts)

    def __attrs_post_init__(self) -> None:
        for position, one in enumerate(self.superseded):
            if not any(_known(later) > _known(one) for later in self.on_day(one.day)):
                raise refuse(f"superseded[{position}]", one, "a reading that a later one of its day corrected")

    def __len__(self) -> int:
        return len(self._columns.ordinals)

    def __iter__(self) -> Iterator[Reading]:
        return map(self._at, range(len(self)))

    def __getitem__(self, position: int) -> Reading:
        return self._at(range(len(self))[position])

    def _at(self, position: int) -> Reading:
        columns = self._columns
        recorded = columns.recorded[position] if columns.recorded is not None else 0
        return Reading(
            date.fromordinal(columns.ordinals[position]),
            self.value_at(position),
            recorded_on=date.fromordinal(recorded) if recorded else None,
            out_of=None if columns.out_of is None else _tidy(columns.out_of[position]),
        )

    def value_at(self, position: int) -> Number:
        """Return the value at a position, whole values as int."""
        return _tidy(self._columns.numbers[position])

    @property
    def ordinals(self) -> Sequence[int]:
        """The day of every reading as `date.toordinal` has it, ascending; a read-only view of the column, no copy."""
        return memoryview(self._columns.ordinals).toreadonly()

    @property
    def numbers(self) -> Sequence[Number]:
        """The value of every reading as it is stored; a read-only view of the column, no copy."""
        return read_only(self._columns.numbers)

    @property
    def out_of(self) -> Sequence[Number] | None:
        """The denominator of every reading; None when the readings have none."""
        return None if self._columns.out_of is None else read_only(self._columns.out_of)

    @property
    def days(self) -> tuple[date, ...]:
        """The day of every reading, ascending."""
        return tuple(map(date.fromordinal, self._columns.ordinals))

    @property
    def values(self) -> tuple[Number, ...]:
        """The value of every reading, in order of day; whole values as int."""
        return tuple(map(_tidy, self._columns.numbers))

    @property
    def first(self) -> Reading:
        """The earliest reading; raises :class:`~smartgoals.InvalidValue` when there is none (ask `len` first)."""
        if not len(self):
            raise InvalidValue(value=[], expected="a history with at least one reading")
        return self._at(0)

    @property
    def last(self) -> Reading:
        """The latest reading; raises :class:`~smartgoals.InvalidValue` when there is none (ask `len` first)."""
        if not len(self):
            raise InvalidValue(value=[], expected="a history with at least one reading")
        return self._at(len(self) - 1)

    @property
    def metric_id(self) -> MetricId | None:
        """The id of the metric, or None when nothing says what is measured."""
        return self.metric.id if isinstance(self.metric, Metric) else self.metric

    @property
    def nature(self) -> Nature | None:
        """The nature of the metric, when it is known."""
        return nature_of(self.metric)

    @property
    def better(self) -> Better | None:
        """The better direction of the metric, when it is known."""
        return better_of(self.metric)

    @property
    def bounds(self) -> tuple[Number | None, Number | None]:
        """The possible values of the metric; None for an open side."""
        return bounds_of(self.metric)

    def position(self, upto: date) -> int:
        """Return how many readings lie on or before a day."""
        return bisect_right(self._columns.ordinals, day(upto).toordinal())

    def upto(self, last: date) -> Self:
        """Return the history up to and including a day."""
        return self._slice(0, self.position(day(last)))

    def after(self, first: date) -> Self:
        """Return the history after a day."""
        return self._slice(self.position(day(first)), len(self))

    def _slice(self, low: int, high: int) -> Self:
        if low == 0 and high == len(self):
            return self
        columns = self._columns.part(low, high)
        kept = columns.ordinals
        # What was corrected goes with what corrected it: a cut falls between two days.
        superseded = tuple(one for one in self.superseded if kept and kept[0] <= one.day.toordinal() <= kept[-1])
        return evolve(self, columns=columns, superseded=superseded)

    def value_on(self, on: date) -> Number | None:
        """Return the value of the last reading on or before a day, or None when there is none."""
        position = self.position(on)
        return self.value_at(position - 1) if position else None

    def reading_on(self, on: date) -> Reading | None:
        """Return the last reading on or before a day, or None when there is none."""
        position = self.position(on)
        return self._at(position - 1) if position else None

    @cached_property
    def _totals(self) -> RunningTotals:
        return RunningTotals(self._columns.numbers)

    def exact_total(self, after: date, upto: date) -> Fraction:
        """Return the exact total of the readings after one day, up to and including another."""
        low = self.position(after)
        return self._totals.between(low, max(low, self.position(upto)))

    def total(self, after: date, upto: date) -> Number:
        """Return the total of the readings after one day, up to and including another: what a flow adds up to."""
        return rounded(self.exact_total(after, upto))

    def recomputed(self, after: date, upto: date) -> Number | None:
        """Return a ratio or mean over a window, recomputed from its parts; None without readings or denominators.

        A percentage of 10 out of 100 and one of 90 out of 900 make 10 %, not the mean of the two percentages.
        """
        low, high = self.position(after), self.position(upto)
        columns = self._columns
        if columns.out_of is None or high <= low:
            return None
        weights = [exact(one) for one in columns.out_of[low:high]]
        parts = (exact(one) * weight for one, weight in zip(columns.numbers[low:high], weights, strict=True))
        return rounded(sum(parts, Fraction(0)) / sum(weights, Fraction(0)))

    def on_day(self, on: date) -> tuple[Reading, ...]:
        """Return the readings of one day, in order of entry."""
        first = bisect_left(self._columns.ordinals, day(on).toordinal())
        return tuple(map(self._at, range(first, self.position(on))))

    def every_reading(self) -> tuple[Reading, ...]:
        """Return all readings ever entered, corrected ones included, in order of day and of becoming known."""
        both = [*self.superseded, *self]
        return tuple(sorted(both, key=_in_order))

    def as_known_on(self, on: date) -> Self:
        """Return the history as it was known on a day: later corrections undone, later readings left out.

        A reading without `recorded_on` was known on its own day.
        """
        known = day(on)
        if self._columns.recorded is None and not self.superseded:
            return self.upto(known)
        rows = [one for one in self.every_reading() if _known(one) <= known.toordinal()]
        facts = {"metric": self.metric, "channel": self.channel, "definition": self.definition, "source": self.source}
        return self._from_readings(rows, facts)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, History):
            return NotImplemented
        return self._facts() == other._facts()

    def __hash__(self) -> int:
        ends = (self.value_at(0), self.value_at(len(self) - 1)) if len(self) else ()
        return hash((len(self), ends, self.metric, self.channel))

    def _facts(self) -> tuple[object, ...]:
        return self.metric, self.channel, self.definition, self.source, self.superseded, self._columns.facts

    def __repr__(self) -> str:
        plain_pairs = self._columns.recorded is None and self._columns.out_of is None and not self.superseded
        rows = list(zip(self.days, self.values, strict=True)) if plain_pairs else list(self.every_reading())
        facts = {"metric": self.metric, "channel": self.channel, "definition": self.definition, "source": self.source}
        said = "".join(f", {name}={value!r}" for name, value in facts.items() if value is not None)
        return f"History.of({rows!r}{said})"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(self))

    def __str__(self) -> str:
        what = f"{self.metric_id or 'unnamed metric'}" + (f" on {self.channel}" if self.channel else "")
        if not len(self):
            return f"no readings of {what}"
        if len(self) == 1:
            return f"one reading of {what}: {self.last}"
        return f"{len(self)} readings of {what}, from {self.first.day.isoformat()} to {self.last}"


def sequence_of_rows(readings: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the rows of a history, or refuse what is no list of them."""
    return sequence(readings, "readings such as (day, value)")


def _reading(row: Entry) -> Reading:
    if isinstance(row, Reading):
        return row
    if isinstance(row, (tuple, list)) and len(row) in {2, 3}:
        return Reading(row[0], row[1], recorded_on=row[2] if len(row) == 3 else None)
    if isinstance(row, Mapping):
        return _reading_of_mapping(row)
    raise WrongType(value=row, expected="a Reading or a pair (day, value)")


def _reading_of_mapping(row: Mapping[str, Any]) -> Reading:
    faults: list[SmartGoalsError] = [
        UnknownName(kind="key", name=key, known=_KEYS, path=str(key)) for key in row if key not in _KEYS
    ]
    faults += (InvalidValue(value=None, expected="given in each row", path=key) for key in _KEYS[:2] if key not in row)
    raise_all(faults)
    return Reading(**row)


def _known(one: Reading) -> int:
    return (one.recorded_on or one.day).toordinal()


def _in_order(one: Reading) -> tuple[date, int]:
    return one.day, _known(one)


def _tidy(value: Number) -> Number:
    if isinstance(value, float) and value.is_integer() and -(2.0**53) <= value <= 2.0**53:
        return int(value)
    return value
