"""What reading a table answers with: which sheet it has and why, histories, and what could not be read.

Knows histories and sheets; the reading itself is in `_read_table`. Those of several tables of a file
are kept side by side, one for each metric and channel; what another table says better, or on the
same days, is told and not kept, and neither is what must be known of it alone.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final, final

from attrs import field, frozen

from smartgoals._checked import name, optional_text, refusing
from smartgoals._documents import document
from smartgoals._errors import UnknownName
from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._model.history import History
from smartgoals.catalog._mapped import Heed, Notice, ReadRows, Unmapped, UnmappedReason, history_in
from smartgoals.catalog._sheet import Sheet

_MOST_NAMED: Final = 6


@final
@document
@frozen(kw_only=True)
class Recognised:
    """A table of a file, the sheet that it has, and why: the row of its headings, and those that
    the sheet knows.

    `row` is where the headings stand in the rows handed over, the first at 0; `title` the line above
    them that names the figures, where the sheet has one.
    """

    sheet: Sheet
    row: int
    headings: tuple[str, ...]
    title: str | None = None

    def text(self, language: Language | str | None = None) -> str:
        """Say it in a language."""
        named = [*filter(None, [self.title]), *self.headings]
        more = "…" if len(named) > _MOST_NAMED else ""
        facts: dict[str, object] = {
            "sheet": self.sheet.name(language),
            "row": f"rows[{self.row}]",
            "headings": ", ".join(named[:_MOST_NAMED]) + more,
        }
        if self.sheet.source is None:
            return say("unmapped.recognised", facts, language)
        facts |= {"source": self.sheet.source, "day": self.sheet.seen_on}
        return say("unmapped.recognised_from", facts, language)

    def __str__(self) -> str:
        return self.text()


@final
@document
@frozen(kw_only=True)
class ReadTable:
    """What the tables of a file gave: histories, what could not be mapped, and what must be known
    of the rest.

    `recognised` says of each table which sheet it has, and why. Rows are named by where they stand in
    what was handed over, the first at 0.
    """

    recognised: tuple[Recognised, ...]
    histories: tuple[History, ...] = ()
    unmapped: tuple[Unmapped, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def sheet(self) -> Sheet:
        """The sheet of the first table."""
        return self.recognised[0].sheet

    @refusing(metric=name, channel=optional_text)
    def get(self, metric: str, channel: str | None = None) -> History | None:
        """Return the history of a metric (on a channel, where there are several); None where there
        is none.
        """
        return history_in(self.histories, metric, channel)

    @refusing(metric=name, channel=optional_text)
    def history(self, metric: str, channel: str | None = None) -> History:
        """Return the history of a metric, as :meth:`get` does; one that was not read is refused
        with those that were.
        """
        found = self.get(metric, channel)
        if found is None:
            read = tuple(dict.fromkeys(str(history.metric_id) for history in self.histories))
            raise UnknownName(kind="metric read from the table", name=metric, known=read)
        return found


# What is said of a whole table, by way of one of its metrics.
_OF_TABLES: Final = frozenset(
    {
        *(Heed.ORDER_ASSUMED, Heed.ORDER_TORN, Heed.PLAIN_HEADINGS, Heed.PERIODS),
        *(Heed.CLOCK, Heed.CLOCKS_DIFFER, Heed.ITEM_TWICE, Heed.ROUNDED_IDS),
    }
)


@final
@frozen
class KeptHistories:
    """The histories of a file as its tables are read; `tables` says which tables each was made of."""

    _kept: dict[tuple[str, str | None], History] = field(factory=dict, init=False)
    _tables: dict[tuple[str, str | None], set[int]] = field(factory=dict, init=False)
    _read: dict[int, ReadRows] = field(factory=dict, init=False)

    @property
    def histories(self) -> tuple[History, ...]:
        """Those that were kept, in order of appearance."""
        return tuple(self._kept.values())

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What must be known of them, table by table."""
        return tuple(
            notice
            for table, read in self._read.items()
            for notice in read.notices
            if self._is_of_kept(notice, table)
        )

    def add(self, read: ReadRows, heading: int) -> list[Unmapped]:
        """Take in what a table gave, whose headings stand there; return what is said of histories
        that were not kept.
        """
        self._read[heading] = read
        return [entry for history in read.histories for entry in self._add(history, heading)]

    def _add(self, history: History, heading: int) -> list[Unmapped]:
        """Keep a history beside those of other tables: joined with one of other days, else that
        with more readings.
        """
        key = (str(history.metric_id), history.channel)
        rival = self._kept.get(key)
        if rival is None:
            self._kept[key], self._tables[key] = history, {heading}
            return []
        if rival.definition == history.definition and _are_apart(rival, history):
            self._kept[key] = rival.with_readings(tuple(history))
            self._tables[key].add(heading)
            return []
        other = rival
        if len(history) > len(rival):
            self._kept[key], self._tables[key] = history, {heading}
        else:
            other = history
        return [
            Unmapped(
                column=other.definition or str(other.metric_id),
                reason=UnmappedReason.SECOND_TABLE,
                count=len(other),
                metric=str(other.metric_id),
                rows=(heading,) if other is history else (),
            )
        ]

    def _is_of_kept(self, notice: Notice, table: int) -> bool:
        """Tell whether a notice speaks of what was kept of its table, or of what gave no history anyway."""
        metrics = {metric for (metric, _), tables in self._tables.items() if table in tables}
        if notice.heed in _OF_TABLES:
            return bool(metrics)
        made = {str(history.metric_id) for history in self._read[table].histories}
        return notice.metric in metrics or notice.metric not in made


def _are_apart(history: History, other: History) -> bool:
    """Tell whether two histories have no day in common, also none that a reading covers."""
    spans = [
        (reading.covers or reading.day, reading.day) for readings in (history, other) for reading in readings
    ]
    return all(earlier[1] < later[0] for earlier, later in pairwise(sorted(spans)))
