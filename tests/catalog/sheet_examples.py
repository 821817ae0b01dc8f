"""Tables as platforms' web pages give them, with figures and names of our own, and what is right to read in each.

Two for each sheet at least: one in English and one in French where the platform has it, else two that differ in their form.
"""

import csv
import io
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

Figures = tuple[Any, ...]
NONE: Mapping[str, Any] = MappingProxyType({})
AUGUST = (date(2026, 8, 1), date(2026, 8, 31))


class Example(NamedTuple):
    """A file, and what is right to read in it.

    `values` holds, by the heading of each column that is read, its metric and its figures on `days`, None
    where there is none. `unmapped` says why a column gave something else, `notices` what is told of one,
    in single words. `needs` is what the caller must say, where the rows alone do not tell their days.
    `begins` is the first day of figures that cover several; `others` are further sheets of the file.
    """

    sheet: str
    language: str
    text: str
    days: tuple[str, ...]
    values: Mapping[str, Figures]
    unmapped: Mapping[str, str] = NONE
    notices: Mapping[str, str] = NONE
    needs: Mapping[str, Any] = NONE
    begins: str | None = None
    channel: str | None = None
    others: tuple[str, ...] = ()

    @property
    def rows(self) -> list[list[str]]:
        """The rows as a CSV reader gives them."""
        return list(csv.reader(io.StringIO(self.text)))


def posts(*columns: str, **others: str) -> dict[str, str]:
    """Return the notices of a table of posts: every figure counts on the day of its publication."""
    return dict.fromkeys((*columns, "(rows)"), "by_publication") | others
