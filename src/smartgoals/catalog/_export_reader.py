"""Reading exports: the part of a catalogue that knows what platforms call things, and turns their
exports into histories.

Loads names, sheets and readers when first used. Nothing is read at run time: the data are Python modules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import evolve

from smartgoals._checked import each, instance, named
from smartgoals._model.platform import asked_platform, platform_word

if TYPE_CHECKING:
    from smartgoals._model.metric import Metric
    from smartgoals.catalog._combination import Combination
    from smartgoals.catalog._formulas import Node
    from smartgoals.catalog._mapped import ReadRows
    from smartgoals.catalog._names import Break, NativeName, Platform
    from smartgoals.catalog._read_table import TableRows, WindowLike
    from smartgoals.catalog._read_tables import ReadTable
    from smartgoals.catalog._sheet import Sheet
    from smartgoals.catalog._tables import Table


@cache
def _finder() -> Callable[..., NativeName]:
    """Return the look-up of native names, loaded with the first one; an import statement a call
    would cost as much as it.
    """
    from smartgoals.catalog._names import find

    return find


class ExportReader:
    """What a catalogue does with exports; :class:`smartgoals.catalog.Catalog` is the one there is."""

    __slots__ = ()

    if TYPE_CHECKING:
        own_names: tuple[NativeName, ...]
        own_sheets: tuple[Sheet, ...]
        metrics: Table[Metric]

        def metric(self, name: str | Metric) -> Metric: ...

        def tree(self, name: str) -> Node | None: ...

        def combination_of(self, name: str) -> Combination: ...

    def _with(self, **changes: Any) -> Self:
        """Return the catalogue with some fields changed."""
        return cast("Self", evolve(cast("Any", self), **changes))

    # -- native names
    # --------------------------------------------------------------------------------------------------

    def from_native(
        self, platform: str, name: str, *, of: str | None = None, surface: str | None = None
    ) -> NativeName:
        """Return what a platform's own name for a figure stands for here, and how exactly.

        `of` (account, post, media…) or `surface` picks one meaning where a platform uses a word
        twice; without them the first is returned and `others` holds the rest.

        >>> from smartgoals import catalog
        >>> print(catalog.from_native("instagram", "follower_count").exactness)
        lossy
        """
        return _finder()(self, platform_word(platform), name, of=of, surface=surface)

    def with_names(self, *names: NativeName) -> Self:
        """Return a catalogue that knows more native names; they come before ours."""
        from smartgoals.catalog._names import NativeName

        def known(one: NativeName) -> NativeName:
            name = instance(one, NativeName, "a NativeName")
            named("metric", self.metrics.__getitem__, name.metric)
            return name

        new = named("names", lambda several: each(several, "names", known), names)
        return self._with(own_names=new + self.own_names)

    def breaks(self, metric: str, platform: str) -> tuple[Break, ...]:
        """Return the days on which this metric changed its meaning on a platform, oldest first.

        A platform that is not known has none; a misspelt one is refused.
        """
        from smartgoals.catalog._names import breaks_of

        return breaks_of(self.metric(metric).id, asked_platform(platform))

    @property
    def platforms(self) -> Table[Platform]:
        """The platforms whose rows and retention are known."""
        from smartgoals.catalog._names import PLATFORMS

        return PLATFORMS

    def read_rows(
        self,
        platform: str,
        rows: Iterable[Mapping[str, Any]],
        *,
        channel: str | None = None,
        by: str | None = None,
        collected_on: date | None = None,
        accept: Iterable[str] = ("exact", "near"),
        of: str | None = None,
        item: str | None = None,
        splits: Iterable[str] = (),
        day_first: bool | None = None,
    ) -> ReadRows:
        """Turn rows of a platform's export or API answer into histories, and say what could not be mapped.

        `rows` are mappings the host has already read: one row a day, or one a day and item with
        running totals. `channel` names the channel (the platform's name by default), `by` a column
        that tells channels apart, `collected_on` the last day of rows that carry none, and of weeks and
        months that were not over; what begins later is told. `item` names the column that tells
        posts, campaigns or lists apart, and `splits` those that part a day, where the platform is
        not known to have them; `of` says whose figures these are (account, post…).
        `day_first` says whether 05/01/2026 is 5 January, where no other cell does. Only matches in
        `accept` are used. Silence is not zero: an empty cell is no reading. What can be
        read in two ways is read in none, and told. Options that mean nothing are refused, all at
        once: an owner nobody has, a column that is not there or holds days or figures.

        >>> from smartgoals import catalog
        >>> read = catalog.read_rows("ga4", [{"date": "20261101", "sessions": "120"}, {"date": "20261102", "sessions": ""}])
        >>> read.histories[0].values, read.unmapped
        ((120,), ())
        """
        from smartgoals.catalog._rows import RowsAsked, read

        asked = RowsAsked(channel, by, collected_on, accept, of, item, splits, day_first)
        return read(self, platform_word(platform), rows, asked)

    # -- tables of web pages
    # -------------------------------------------------------------------------------------------

    @property
    def sheets(self) -> Table[Sheet]:
        """The tables of platforms' web pages that are recognised, by id; the caller's first."""
        from smartgoals.catalog._known_sheets import sheets_with

        return sheets_with(self.own_sheets)

    def with_sheets(self, *sheets: Sheet) -> Self:
        """Return a catalogue that recognises more tables; one with the id of ours stands in its place.

        Raises :class:`~smartgoals.InvalidValue` for a second sheet of yours with the id of another one.
        """
        from smartgoals.catalog._known_sheets import checked_sheets

        return self._with(own_sheets=(*checked_sheets(self, sheets), *self.own_sheets))

    def read_table(
        self,
        rows: TableRows,
        sheet: Sheet | str | None = None,
        *,
        channel: str | None = None,
        by: str | None = None,
        collected_on: date | None = None,
        window: WindowLike | None = None,
        accept: Iterable[str] = ("exact", "near"),
        item: str | None = None,
        splits: Iterable[str] = (),
        day_first: bool | None = None,
    ) -> ReadTable:
        """Turn a table that a platform's web page gave into histories, and say what could not be read.

        `rows` are lists of cells as a CSV reader or a workbook gives them, with headings and whatever
        stands above them, or mappings. Without `sheet`, a :class:`Sheet` or the id of one, the table is
        recognised by its headings. `channel` names the channel (the platform by default), `by` a column
        that tells channels apart. `collected_on` is the day on which the table was saved, by which days
        without a year are known and with which the week or month ends that was not over,
        and `window` the days that a table covers which names none.
        Otherwise as :meth:`read_rows`. Raises :class:`~smartgoals.SmartGoalsError` for a table that no
        sheet fits, with the nearest one, or that two fit, and for options that mean nothing.

        >>> from smartgoals import catalog
        >>> rows = [["Date", "Clicks", "Impressions", "CTR", "Position"], ["2026-11-01", "2", "80", "2.5%", "9"]]
        >>> read = catalog.read_table(rows)
        >>> read.sheet.id, read.history("click_through_rate").values
        ('google_search_console.days', (0.025,))
        """
        from smartgoals.catalog._read_table import TableAsked, read_table

        asked = TableAsked(sheet, channel, by, collected_on, window, accept, day_first, item, splits)
        return read_table(self, rows, asked)
