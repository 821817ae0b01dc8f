"""What reading a table answers with: which sheet it has and why, histories, and what could not be read.

Knows histories and sheets; the reading itself is in `_read_table`.
"""

from __future__ import annotations

from typing import Final, final

from attrs import frozen

from smartgoals._checked import name, optional_text, refusing
from smartgoals._documents import document
from smartgoals._errors import UnknownName
from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._model.history import History
from smartgoals.catalog._mapped import Notice, Unmapped
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
        for history in self.histories:
            if history.metric_id == metric and channel in {None, history.channel}:
                return history
        return None

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
