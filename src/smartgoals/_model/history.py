"""History: the readings of one metric on one channel, in order of day. Knows readings, metrics, columns.

Immutable and columnar: twelve bytes a reading, plus eight for running totals once they are asked for.
The public columns hold what is known now; corrected readings are kept beside them, so that "what we knew
on that day" can still be asked. :mod:`._entries` makes columns, :mod:`._corrections` replaces.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, Self, final

from attrs import evolve, field, frozen

from smartgoals._checked import checked, each, instance, named, optional_text
from smartgoals._days import day
from smartgoals._documents import document
from smartgoals._errors import InvalidValue, SmartGoalsError, raise_all
from smartgoals._model._columns import Columns, RunningTotals, read_only
from smartgoals._model._corrections import (
    entries_of,
    faults_of_superseded,
    known_upto,
    number_at,
    reading_at,
    settled,
    tidy,
    with_rows,
)
from smartgoals._model._covered import check_adds_up, covering, in_order, span_of, total
from smartgoals._model._entries import Rows, denominators_agree, entered, entered_columns
from smartgoals._model._told import in_a_line, pasted
from smartgoals._model.facts import better_of, bounds_of, nature_of
from smartgoals._model.ids import ChannelId, MetricId, metric_id, optional_channel_id
from smartgoals._model.metric import Better, Metric, Nature
from smartgoals._model.reading import Reading
from smartgoals._numbers import Number, NumberLike, exact, rounded
from smartgoals._time.period import PeriodLike


def _metric(value: Metric | str | None) -> Metric | MetricId | None:
    return value if value is None or isinstance(value, Metric) else metric_id(value)


def _as_columns(value: Columns) -> Columns:
    return instance(value, Columns, "columns, as History.of and History.from_columns make them")


def _corrected(value: Iterable[Reading]) -> tuple[Reading, ...]:
    return each(value, "readings", lambda one: instance(one, Reading, "a Reading"))


@final
@document
@checked
@frozen(kw_only=True, eq=False, repr=False)
class History:
    """The readings of one metric on one channel; made with :meth:`of` or :meth:`from_columns`.

    Several readings may fall on one day: a flow adds them, any other nature takes the last one
    entered. A reading with a later `recorded_on` replaces what was known of its day, or adds to it,
    as :class:`Reading` says. Those that were replaced are kept in `superseded`.

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
        readings: Rows,
        *,
        covers: PeriodLike | None = None,
        metric: Metric | str | None = None,
        channel: str | None = None,
        definition: str | None = None,
        source: str | None = None,
    ) -> Self:
        """Build a history from readings, pairs (day, value), or triples (day, value, recorded_on).

        A mapping by day is taken too. Rows may also be mappings with the keys `day` and `value`,
        and perhaps `recorded_on`, `out_of`, `adds` and `covers`; and a frame, or a mapping, with
        columns of these names is taken whole. Order does not matter. `covers` is the period that each reading
        covers, unless it says so itself: "week" for the seven days that end with its day. Raises
        our errors for what is no day or no number, all at once, each at its index.
        """
        entries = entered(readings, covers)
        return cls._of_entries(entries, metric=metric, channel=channel, definition=definition, source=source)

    @classmethod
    def from_columns(
        cls,
        days: Iterable[date],
        values: Iterable[NumberLike],
        *,
        out_of: Iterable[NumberLike] | None = None,
        recorded_on: Iterable[date | None] | None = None,
        adds: Iterable[bool] | None = None,
        covers: Iterable[date | None] | PeriodLike | None = None,
        metric: Metric | str | None = None,
        channel: str | None = None,
        definition: str | None = None,
        source: str | None = None,
    ) -> Self:
        """Build a history from two columns of equal length, and more of that length beside them.

        `out_of` are the denominators of a ratio or mean; `recorded_on` the days on which the values
        became known, None where that was the day itself; `adds` tells the additions among them, as
        :class:`Reading` does; `covers` are the first days that they cover, or one period for all.

        A column is a list, an array, or a series of another library, and a day may be a moment at
        midnight. A cell without a value is refused at its row: missing is never zero.
        """
        columns = {"days": days, "values": values, "out_of": out_of, "recorded_on": recorded_on}
        entries = entered_columns({**columns, "adds": adds, "covers": covers})
        return cls._of_entries(entries, metric=metric, channel=channel, definition=definition, source=source)

    @classmethod
    def _of_entries(cls, entries: Columns, **facts: Any) -> Self:
        columns, superseded = settled(entries)
        return cls(columns=columns, superseded=superseded, **facts)

    def _entries(self) -> Columns:
        return entries_of(self._columns, self.superseded)

    def _settled(self, entries: Columns) -> Self:
        columns, superseded = settled(entries)
        return evolve(self, columns=columns, superseded=superseded)

    def __attrs_post_init__(self) -> None:
        raise_all(faults_of_superseded(self._columns, self.superseded))

    def __len__(self) -> int:
        return len(self._columns.ordinals)

    def __iter__(self) -> Iterator[Reading]:
        return map(self._at, range(len(self)))

    def __getitem__(self, position: int) -> Reading:
        return self._at(range(len(self))[position])

    def _at(self, position: int) -> Reading:
        return reading_at(self._columns, position)

    def value_at(self, position: int) -> Number:
        """Return the value at a position, whole values as int."""
        return number_at(self._columns, position)

    @property
    def ordinals(self) -> Sequence[int]:
        """The day of every reading as `date.toordinal` has it, ascending; a read-only view of the
        column, no copy.
        """
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
        return tuple(map(tidy, self._columns.numbers))

    @property
    def first(self) -> Reading:
        """The earliest reading; raises :class:`~smartgoals.InvalidValue` when there is none (ask
        `len` first).
        """
        return self._end(0)

    @property
    def last(self) -> Reading:
        """The latest reading; raises :class:`~smartgoals.InvalidValue` when there is none (ask
        `len` first).
        """
        return self._end(-1)

    def _end(self, position: int) -> Reading:
        if not len(self):
            raise InvalidValue(value=[], expected="a history with at least one reading")
        return self[position]

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
        superseded = tuple(
            one for one in self.superseded if kept and kept[0] <= one.day.toordinal() <= kept[-1]
        )
        return evolve(self, columns=columns, superseded=superseded)

    def value_on(self, on: date) -> Number | None:
        """Return the value of the last reading on or before a day, or None when there is none."""
        position = self.position(on)
        return self.value_at(position - 1) if position else None

    def reading_on(self, on: date) -> Reading | None:
        """Return the last reading on or before a day, or None when there is none."""
        position = self.position(on)
        return self._at(position - 1) if position else None

    @property
    def covers(self) -> tuple[date | None, ...] | None:
        """The first day that every reading covers, None where it does not say; None when none says."""
        covers = self._columns.covers
        return None if covers is None else tuple(date.fromordinal(one) if one else None for one in covers)

    def covering(self, span: PeriodLike) -> Self:
        """Return the history with readings that cover a period, where they do not say what they cover.

        Raises :class:`~smartgoals.InvalidValue` for a reading whose day ends no such period.

        >>> from datetime import date
        >>> History.of([(date(2026, 1, 11), 70)]).covering("week").last.covers
        datetime.date(2026, 1, 5)
        """
        return self._settled(covering(self._entries(), span_of(span, "span")))

    @cached_property
    def running_totals(self) -> RunningTotals:
        """The exact running totals of the values, as whole numbers and their scale."""
        return RunningTotals(self._columns.numbers)

    def exact_total(self, after: date, upto: date, *, as_of: date | None = None) -> Fraction:
        """Return the exact :meth:`total`, of any flow; *as_of* leaves out readings dated after a day."""
        if self.nature is not Nature.FLOW:
            check_adds_up(self.metric)
        end = len(self) if as_of is None else self.position(named("as_of", day, as_of))
        return total(self._columns, self.running_totals, *in_order(after, upto), end)

    def total(self, after: date, upto: date) -> Number:
        """Return what the days after one day, up to and including another, brought: what a flow adds up to.

        A reading counts in full on its day. One that `covers` several days is spread evenly over
        them, so of a week that the span cuts the share of its days inside counts; that readings
        cover a day twice is for :func:`~smartgoals.data_findings` to tell. Raises
        :class:`~smartgoals.InvalidValue` for days in the wrong order, and a metric that does not
        add up over time: people, levels, rates, means and scores.

        >>> from datetime import date
        >>> spend = History.of([(date(2026, 1, 11), 70)], metric="ad_spend", covers="week")
        >>> spend.total(date(2026, 1, 4), date(2026, 1, 11)), spend.total(date(2026, 1, 9), date(2026, 1, 31))
        (70, 20)
        """
        check_adds_up(self.metric)
        return rounded(self.exact_total(after, upto))

    def recomputed(self, after: date, upto: date) -> Number | None:
        """Return a ratio or mean over a window, recomputed from its parts; None without readings or
        denominators.

        A percentage of 10 out of 100 and one of 90 out of 900 make 10 %, not the mean of the two percentages.
        """
        low, high = map(self.position, in_order(after, upto))
        columns = self._columns
        if columns.out_of is None or high <= low:
            return None
        weights = [exact(one) for one in columns.out_of[low:high]]
        parts = (exact(one) * weight for one, weight in zip(columns.numbers[low:high], weights, strict=True))
        return rounded(sum(parts, Fraction(0)) / sum(weights, Fraction(0)))

    def on_day(self, on: date) -> tuple[Reading, ...]:
        """Return the readings of one day, in order of entry."""
        return tuple(
            map(self._at, range(bisect_left(self._columns.ordinals, day(on).toordinal()), self.position(on)))
        )

    def every_reading(self) -> tuple[Reading, ...]:
        """Return all readings ever entered, corrected ones included, in order of day and of
        becoming known.
        """
        entries = self._entries()
        return tuple(reading_at(entries, position) for position in range(len(entries)))

    def as_known_on(self, on: date) -> Self:
        """Return the history as it was known on a day.

        Later corrections and additions are undone, and later readings left out. A reading without
        `recorded_on` was known on its own day.
        """
        known = day(on)
        if self._columns.recorded is None and not self.superseded:
            return self.upto(known)
        return self._settled(known_upto(self._entries(), known.toordinal()))

    def with_readings(self, readings: Rows, *, covers: PeriodLike | None = None) -> Self:
        """Return the history with more readings entered, in any form that :meth:`of` takes.

        It is the history that :meth:`of` would have made of all of them, of whatever days they are:
        corrections and additions mean the same, whether they come with the rest or later. Raises as
        :meth:`of` does, each fault at its index in *readings*. What lies before the first new day
        is not looked at again, so that appending costs next to nothing.

        >>> from datetime import date
        >>> runs = History.of([(date(2026, 1, 4), 5)], metric="km")
        >>> late = Reading(date(2026, 1, 4), 3, recorded_on=date(2026, 1, 6), adds=True)
        >>> runs.with_readings([late, (date(2026, 1, 7), 8)]).values
        (5, 3, 8)
        """
        new = entered(readings, covers)
        if not len(new):
            return self
        denominators_agree(self._columns, new)
        columns, superseded = with_rows(self._columns, self.superseded, new)
        return evolve(self, columns=columns, superseded=superseded)

    def without(self, *days: date) -> Self:
        """Return the history without the readings of some days, corrected ones included.

        Raises :class:`~smartgoals.InvalidValue` for a day that has none.

        >>> from datetime import date
        >>> History.of([(date(2026, 1, 4), 5), (date(2026, 1, 5), 500)]).without(date(2026, 1, 5)).values
        (5,)
        """
        try:
            gone = frozenset(each(days, "days", self._read_on))
        except SmartGoalsError as fault:
            raise fault.at("days") from None
        columns = self._columns
        kept = columns.picked([place for place, own in enumerate(columns.ordinals) if own not in gone])
        superseded = tuple(one for one in self.superseded if one.day.toordinal() not in gone)
        return evolve(self, columns=kept, superseded=superseded)

    def _read_on(self, on: date) -> int:
        ordinal = day(on).toordinal()
        position = bisect_left(self._columns.ordinals, ordinal)
        if self._columns.ordinals[position : position + 1] != array("i", [ordinal]):
            raise InvalidValue(value=on, expected="a day with a reading")
        return ordinal

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
        is_plain = self._columns.is_plain and not self.superseded
        rows: Iterable[object] = (
            zip(self.days, self.values, strict=True) if is_plain else self.every_reading()
        )
        return pasted(rows, self.metric, self.channel, self.definition, self.source)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(self))

    def __str__(self) -> str:
        return in_a_line(self, self.metric_id, self.channel)
