"""Attack on tables: columns of readings, rows of an export or of the Graph API, and tables as a web page gives them."""

from __future__ import annotations

from array import array
from datetime import date
from typing import Any, NamedTuple

from cells import DAYS, FIGURES, LABELS, LINES
from harness import Harness, hold
from source import Source

from smartgoals import History, SmartGoalsError, catalog, codec
from smartgoals.catalog._data.names import ROWS

SHEETS = tuple(catalog.DEFAULT.sheets.values())
PLATFORMS = tuple(catalog.PLATFORMS)
NAMES = {platform: tuple(row[1] for row in ROWS[platform]) for platform in PLATFORMS}
DATED = (
    "date", "day", "end_time", "week", "month", "yearWeek", "date_start", "date_stop",
    "timeRange",
)  # fmt: skip
LABELLED = (
    "id",
    "name",
    "media_id",
    "post_id",
    "video",
    "campaign_id",
    "country",
    "landingPage",
    "account_currency",
    "source",
)
HEADINGS = (
    "", None, "Foo", "Date", "date", " Impressions ", "Views", "Total", 5, "x" * 400,
    "Montant dépensé (EUR)",
)  # fmt: skip
SANE_DAYS: tuple[Any, ...] = tuple(date(2026, 11, day) for day in range(1, 13))
SANE_FIGURES: tuple[Any, ...] = (1, 2.5, 0, 100, 7, -1, 10**16, 0.1)
COLUMNS = ("out_of", "recorded_on", "adds", "covers")
SHAPES = (list, list, list, tuple, iter)
ODD_COLUMNS: tuple[Any, ...] = (
    None,
    5,
    "abc",
    {},
    b"ab",
    array("d", [1.0, 2.0]),
    array("q", [1, 2]),
    array("i", [1]),
    range(3),
    [[]],
)


class Table(NamedTuple):
    """Which way in is tried, what is handed in, and how it is asked for."""

    way: str
    first: Any
    second: Any
    options: dict[str, Any]


def build(source: Source) -> Table:
    """Return columns, rows of a platform, or seldom a table, which takes longest."""
    way = source.byte() % 16
    if way < 9:
        return _columns(source)
    return _sheet(source) if way == 15 else _rows(source)


def _cell(source: Source, odd: tuple[Any, ...], sane: tuple[Any, ...]) -> Any:
    return source.pick(odd) if source.byte() % 16 == 15 else source.pick(sane)


def _columns(source: Source) -> Table:
    count = source.below(7)
    shape = source.pick(SHAPES)
    days = [_cell(source, DAYS, SANE_DAYS) for _ in range(count)]
    if source.byte() % 4:
        days.sort(key=lambda day: day.toordinal() if type(day) is date else 0)
    values = [_cell(source, FIGURES, SANE_FIGURES) for _ in range(count if source.byte() % 16 else source.below(7))]
    options: dict[str, Any] = {
        "metric": source.pick(("followers", "reach", None, "engagement_rate", "mine", "", 5, "website_visits"))
    }
    for name in source.some(COLUMNS, 2):
        options[name] = _beside(source, name, days)
    return Table("columns", _as(source, shape, days), _as(source, shape, values), options)


def _as(source: Source, shape: Any, column: list[Any]) -> Any:
    """Return a column as one of its shapes, which is made anew for each call, since an iterator is used up."""
    if source.byte() % 48 == 47:
        return source.pick(ODD_COLUMNS)
    return (shape, tuple(column))


def _beside(source: Source, name: str, days: list[Any]) -> Any:
    if name == "covers" and source.byte() % 3 == 0:
        return source.pick(("week", "month", "day", "7 days", "", "2 weeks", 5))
    sane: dict[str, tuple[Any, ...]] = {
        "out_of": (100, 5, 1, 0.5),
        "recorded_on": (None, date(2026, 12, 1), date(2026, 11, 20)),
        "adds": (True, False),
        "covers": (None, date(2026, 10, 1), date(2026, 11, 1)),
    }
    odd = FIGURES if name in ("out_of", "adds") else DAYS
    return [_cell(source, odd, sane[name]) for _ in range(len(days) if source.byte() % 16 else source.below(7))]


def _rows(source: Source) -> Table:
    platform = source.pick(PLATFORMS)
    names = [source.pick(NAMES[platform]) for _ in range(source.below(3))]
    columns = [*source.some(DATED, 1), *names, *source.some(LABELLED, 1)]
    if source.byte() % 12 == 11:
        rows: list[Any] = [_graph(source, source.pick(columns or ["reach"])) for _ in range(1 + source.below(3))]
    else:
        rows = [{name: _of(source, name) for name in columns} for _ in range(1 + source.below(4))]
        if source.byte() % 2:  # days as they should be, so that the figures are read
            rows = [row | {"date": f"2026-11-{1 + source.below(28):02}"} for row in rows]
        if rows and source.byte() % 6 == 5:
            rows.append(rows[0])
    return Table("rows", platform, rows, _options(source, list(rows[0])))


def _of(source: Source, name: str) -> Any:
    stock = DAYS if name in DATED else LABELS if name in LABELLED else FIGURES
    return source.pick(stock) if source.byte() % 24 else source.pick(source.pick((DAYS, LABELS, FIGURES)))


def _graph(source: Source, name: str) -> dict[str, Any]:
    """Return a series as the Graph API answers it, or nearly so."""
    ends = [{"value": source.pick(FIGURES), "end_time": source.pick(DAYS)} for _ in range(source.below(4))]
    parts = {"dimension_keys": ["source"], "results": [{"dimension_values": ["a"], "value": source.pick(FIGURES)}]}
    total = {"value": source.pick(FIGURES), "breakdowns": source.pick(([], None, [parts], [3], 3))}
    answer = source.pick(({"values": ends}, {"total_value": total}, {"values": 3}, {"values": [3]}, {}))
    return {
        "name": name,
        "period": source.pick(("day", "week", "days_28", "lifetime", None, 3, [])),
        "id": "1/x",
        **answer,
    }


def _options(source: Source, columns: list[str]) -> dict[str, Any]:
    chosen: dict[str, Any] = {}
    for name in source.some(("by", "collected_on", "of", "item", "splits", "day_first", "accept", "channel"), 2):
        chosen[name] = {
            "by": source.pick(columns or ["source"]),
            "collected_on": source.pick((date(2026, 11, 9), date.max, date.min)),
            "of": source.pick(("account", "media", "post", "nobody")),
            "item": source.pick(columns or ["id"]),
            "splits": [source.pick(columns or ["id"])],
            "day_first": source.byte() % 2 == 1,
            "accept": source.pick((("exact", "near", "lossy", "component"), ("near",), (), ("exact",), ("x",))),
            "channel": source.pick(("mine", "", " ", "x" * 300)),
        }[name]
    return chosen


def _sheet(source: Source) -> Table:
    """Return a table: lines above, headings of a sheet that we know, and rows of cells."""
    sheet = source.pick(SHEETS)
    headings: list[Any] = [source.pick(tuple(names)) for _, names in sheet.places if names]
    for _ in range(max(0, source.below(5) - 3)):
        headings.insert(source.below(len(headings) + 1), source.pick(HEADINGS))
    rows: list[Any] = [list(source.pick(LINES)) for _ in range(max(0, source.below(6) - 3))]
    rows.append(headings)
    for _ in range(source.below(4)):
        width = max(0, len(headings) - (source.byte() % 16 == 15))
        rows.append(
            [
                source.pick(source.pick((DAYS, FIGURES, FIGURES, LABELS))) if place else source.pick(DAYS)
                for place in range(width)
            ]
        )
    options: dict[str, Any] = {} if source.byte() % 3 else {"collected_on": date(2026, 10, 1)}
    if source.byte() % 5 == 4:
        options["window"] = (date(2026, 1, 1), date(2026, 1, 31))
    if source.byte() % 2:
        options["sheet"] = sheet
    return Table("table", rows, None, options)


def _shaped(column: Any) -> Any:
    return column[0](column[1]) if type(column) is tuple else column


def ask(table: Table) -> Any:
    """Hand it in by its way."""
    if table.way == "columns":
        return History.from_columns(_shaped(table.first), _shaped(table.second), **table.options)
    if table.way == "rows":
        return catalog.read_rows(table.first, table.second, **table.options)
    return catalog.read_table(table.first, **table.options)


def check(table: Table, answer: Any) -> None:
    """Histories go through a document, and what could not be read is said, with rows that are there."""
    histories = (answer,) if table.way == "columns" else answer.histories
    for history in histories:
        hold(codec.structure(codec.unstructure(history), History) == history, "as a document it is another history")
        hold(list(history.days) == sorted(history.days), "days out of order")
    if table.way == "columns":
        return
    rows = table.second if table.way == "rows" else table.first
    for entry in (*answer.unmapped, *answer.notices):
        hold(entry.text("en") != "" and entry.text("fr") != "", "a remark without words")
        hold(all(0 <= row < len(rows) for row in entry.rows), "a row that is not there", entry.rows)


def place(table: Table, problem: SmartGoalsError) -> None:
    """A refusal names the argument, or the row and its field."""
    is_whole = table.way == "table"  # a table that no sheet fits is told as a whole
    hold(problem.path != "" or is_whole, "a refusal that names no place", problem)


HARNESS = Harness("tables", build, ask, check, place)
