"""Kept histories: those of several tables of a file side by side, one for each metric and channel.

Knows histories. What another table says better, or on the same days, is told and not kept, and neither
is what must be known of it alone.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final, final

from attrs import field, frozen

from smartgoals._model.history import History
from smartgoals.catalog._mapped import Heed, Notice, ReadRows, Unmapped, UnmappedReason

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
