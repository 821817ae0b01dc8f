"""What reading a platform's rows answers with: histories, what could not be mapped, and what must
be known of the rest.

Knows histories and words; the reading itself is in `_rows`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, final

from attrs import field, frozen

from smartgoals._checked import optional_text, refusing, text
from smartgoals._documents import document
from smartgoals._messages.formatting import Language, asked_in
from smartgoals._messages.say import say
from smartgoals._model.history import History
from smartgoals._record import Record
from smartgoals._renamed import Renamed, renamed_fields
from smartgoals._words import Word
from smartgoals.catalog._spoken import facts_of

_MOST_NAMED: Final = 5
# What is called so that no heading of a table names, by the code of its words.
_MADE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "(rows)": "the_rows",
        "(first day)": "the_first_day",
        "(last day)": "the_last_day",
        "(cells without a heading)": "the_cells_beyond",
    }
)


class UnmappedReason(Word):
    """Why a column or a row could not be mapped."""

    UNKNOWN_COLUMN = "unknown_column"
    COMPONENT = "component"
    LOSSY = "lossy"
    NEAR = "near"
    SECOND_NAME = "second_name"
    NOT_DAILY = "not_daily"
    UNFIT_SHAPE = "unfit_shape"
    TWO_MEANINGS = "two_meanings"
    ITEM_UNSAID = "item_unsaid"
    NO_DAY = "no_day"
    MOMENT = "moment"
    TWO_DAYS = "two_days"
    OTHER_PERIOD = "other_period"
    NO_CHANNEL = "no_channel"
    NO_ITEM = "no_item"
    TOTAL_ROW = "total_row"
    NO_YEAR = "no_year"
    NO_WINDOW = "no_window"
    PERIODS = "periods"
    NO_METRIC = "no_metric"
    HEADING_TWICE = "heading_twice"
    UNHEADED = "unheaded"
    TOO_LONG = "too_long"
    UNKNOWN_TABLE = "unknown_table"
    BESIDE_TABLE = "beside_table"
    SECOND_TABLE = "second_table"
    CUT = "cut"
    TORN_DAY = "torn_day"
    NO_ROWS = "no_rows"
    PARTS = "parts"
    NOTE = "note"
    NO_TOTAL = "no_total"
    AFTER_SAVING = "after_saving"
    OF_OTHERS = "of_others"
    ENDS_BEFORE_START = "ends_before_start"
    NOT_A_NUMBER = "not_a_number"
    NOT_AVAILABLE = "not_available"
    TWO_NUMBERS = "two_numbers"
    CURRENCIES = "currencies"
    CONFLICT = "conflict"
    OF_NOTHING = "of_nothing"
    UNKNOWN_SPLIT = "unknown_split"
    OF_ONE_ITEM = "of_one_item"
    FIRST_READING = "first_reading"


class Heed(Word):
    """What must be known of a history that was mapped."""

    NEAR = "near"
    LOSSY = "lossy"
    COMPONENT = "component"
    REMOVED = "removed"
    DEFINITION_BREAK = "definition_break"
    UNIT_CONVERTED = "unit_converted"
    CURRENCY = "currency"
    COVERS = "covers"
    SO_FAR = "so_far"
    DIFFERENCED = "differenced"
    GAP = "gap"
    FELL = "fell"
    REPEATED = "repeated"
    PARTIAL = "partial"
    ROUNDED = "rounded"
    ORDER_ASSUMED = "order_assumed"
    TOTAL_DIFFERS = "total_differs"
    PLAIN_HEADINGS = "plain_headings"
    GAPS_ARE_ZERO = "gaps_are_zero"
    BY_PUBLICATION = "by_publication"
    UNVERIFIED = "unverified"
    CALLED_TOTAL = "called_total"
    OUT_OF_RANGE = "out_of_range"
    PERIODS = "periods"
    ORDER_TORN = "order_torn"
    CLOCK = "clock"
    CLOCKS_DIFFER = "clocks_differ"
    ITEM_TWICE = "item_twice"
    ROUNDED_IDS = "rounded_ids"


def _named(rows: Sequence[int]) -> str:
    return (
        repr(tuple(rows)) if len(rows) <= _MOST_NAMED else f"({', '.join(map(str, rows[:_MOST_NAMED]))}, …)"
    )


def _said(rows: Sequence[int], language: Language | str | None) -> str:
    """Name the first few rows, and how many more there are."""
    first = ", ".join(f"rows[{row}]" for row in rows[:_MOST_NAMED])
    more = len(rows) - _MOST_NAMED
    return say("unmapped.more", {"rows": first, "more": more}, language) if more > 0 else first


def _column_in(column: str, language: Language | str | None) -> str:
    """Return what a column is called; one that a table has not, in the words of a language."""
    code = _MADE.get(column)
    return column if code is None else say(f"unmapped.{code}", language=language)


@renamed_fields(why="reason")
@final
@document
@frozen(kw_only=True)
class Unmapped:
    """A column, or cells of one, that gave no reading: why, how many cells, and the metric it may
    have stood for.

    `rows` holds where the cells stand in the rows handed over, the first at 0; none when the whole
    column is meant. `suggestion` is the column that may have been meant, or that told rows apart;
    `cell` is what these cells say, or the first of them, and `readings` the two ways to read it,
    where there are two. Cells that cannot be read are told each by itself; beyond twenty of a
    column, the rest are one entry without `cell`. Days that a whole column lacks for one cause, as
    a year, are one entry, with the first of them.
    """

    column: str
    reason: UnmappedReason
    count: int
    metric: str | None = None
    suggestion: str | None = None
    rows: tuple[int, ...] = field(default=(), repr=_named)
    cell: str | None = None
    readings: tuple[str, ...] = ()

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language."""
        column = _column_in(self.column, language)
        facts: dict[str, object] = {"column": column, "suggestion": self.suggestion, "count": self.count}
        facts |= facts_of(self.metric)
        readings = self.readings
        if self.reason is UnmappedReason.TWO_NUMBERS:
            readings = tuple(way.replace(".", asked_in(language).decimal) for way in readings)
        ways = {"cell": self.cell, **dict(zip(("first", "second"), readings, strict=False))}
        quoted = "" if self.cell is None else say("unmapped.in_cell", ways, language)
        named = say("unmapped.ways", ways, language) if len(self.readings) == 2 else quoted
        what = say(f"unmapped.{self._code()}", {**facts, "ways": named}, language)
        place = {"what": what, "rows": _said(self.rows, language)}
        return say("unmapped.cells_at" if self.rows else "unmapped.cells", {**facts, **place}, language)

    why = Renamed("why", "reason")

    def _code(self) -> str:
        if self.reason is UnmappedReason.UNKNOWN_COLUMN:
            return "near_column" if self.suggestion else "near_metric" if self.metric else "unknown_column"
        return self.reason.value

    def __str__(self) -> str:
        return self.text()


@final
@document
@frozen(kw_only=True)
class Notice:
    """What must be known of a mapped column: it is only near, its definition broke, its unit was converted…

    `rows` holds where the cells stand that it speaks of, as those of :class:`Unmapped` do.
    """

    column: str
    metric: str
    heed: Heed
    facts: Record[str, object] = Record()  # noqa: RUF009 -- a record cannot change
    rows: tuple[int, ...] = field(default=(), repr=_named)

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language."""
        unsaid = None in {self.facts.get("note", ""), self.facts.get("unit", "")}
        code = f"{self.heed}_unsaid" if unsaid else self.heed.value
        what = say(f"notice.{code}", {**self.facts, **facts_of(self.metric)}, language)
        place = {
            "column": _column_in(self.column, language),
            "what": what,
            "rows": _said(self.rows, language),
        }
        return say("notice.column_at" if self.rows else "notice.column", place, language)

    def __str__(self) -> str:
        return self.text()


def history_in(histories: Iterable[History], metric: str, channel: str | None) -> History | None:
    """Return the first history of a metric, on a channel where one is asked about; None where there is none."""
    return next(
        (one for one in histories if one.metric_id == metric and channel in {None, one.channel}), None
    )


@final
@document
@frozen(kw_only=True)
class ReadRows:
    """What rows of a platform gave: histories, what could not be mapped, and what must be known of
    the rest.
    """

    histories: tuple[History, ...] = ()
    unmapped: tuple[Unmapped, ...] = ()
    notices: tuple[Notice, ...] = ()

    @refusing(metric=text, channel=optional_text)
    def get(self, metric: str, channel: str | None = None) -> History | None:
        """Return the history of a metric (on a channel, where there are several); None where there
        is none.
        """
        return history_in(self.histories, metric, channel)

    history = Renamed("history", "get")
