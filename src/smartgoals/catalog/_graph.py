"""Answers of the Graph API: a series a metric, turned into rows, each with the days that its figures cover.

Knows the shape of the answers, and no metric.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, NamedTuple

# The days that a figure covers, by the word of the API; none for lifetime figures, which are totals to date.
TO_DATE: Final = 0
_PERIODS: Final[Mapping[object, int]] = MappingProxyType(
    {"lifetime": TO_DATE, "day": 1, "week": 7, "days_28": 28}
)


class GraphRow(NamedTuple):
    """A row made of an answer: where it stands in what was handed over, its cells, and how many
    days it covers.

    `days` is `TO_DATE` for a figure to date, and None where the answer does not say; `column` is
    that of the figure.
    """

    place: int
    cells: Mapping[str, Any]
    days: int | None
    column: str


def is_answer(columns: Mapping[str, Any]) -> bool:
    """Tell whether columns are those of an answer: a name, and values or a total."""
    return "name" in columns and not columns.keys().isdisjoint(("values", "total_value"))


def rows_of(answer: Sequence[Mapping[str, Any]], by: str | None) -> list[GraphRow]:
    """Return the rows of an answer; a breakdown by the column *by* gives a row for each of its values."""
    columns = _columns(answer)
    rows = [
        GraphRow(place, cells, _days(series), column)
        for place, (series, column) in enumerate(zip(answer, columns, strict=True))
        for cells in _rows(series, column, by)
    ]
    if all(row.days == TO_DATE for row in rows):
        # Insights to date are those of single posts, and the id of the answer begins with the post's.
        owners = [str(series.get("id", "")).partition("/")[0] for series in answer]
        rows = [row._replace(cells={**row.cells, "id": owners[row.place] or None}) for row in rows]
    return rows


def _columns(answer: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the column of each series: its name, beside which a total to date of a name that has
    days is another figure.
    """
    periods: dict[str, set[int | None]] = {}
    for series in answer:
        periods.setdefault(str(series.get("name")), set()).add(_days(series))
    columns = []
    for series in answer:
        name, period, days = str(series.get("name")), series.get("period"), _days(series)
        if period is not None and days is None:
            # A window whose days nobody knows gets a name that nobody knows either, so that it is reported.
            columns.append(f"{name} by {period}")
        else:
            columns.append(f"lifetime.{name}" if days == TO_DATE and len(periods[name]) > 1 else name)
    return columns


def _days(series: Mapping[str, Any]) -> int | None:
    period = series.get("period")
    return _PERIODS.get(period) if isinstance(period, str) else None


def _rows(series: Mapping[str, Any], column: str, by: str | None) -> Iterator[Mapping[str, Any]]:
    """Yield a row a day from `{name, period, values: [{value, end_time}]}`, or the one of `{name,
    total_value}`.
    """
    values, total = series.get("values"), series.get("total_value")
    if isinstance(values, list):
        for reading in values:
            if isinstance(reading, Mapping):
                yield {key: cell for key, cell in reading.items() if key != "value"} | {
                    column: reading.get("value")
                }
    elif isinstance(total, Mapping):
        breakdowns = [
            breakdown for breakdown in _listed(total.get("breakdowns")) if isinstance(breakdown, Mapping)
        ]
        parts = list(_parts(column, breakdowns, by))
        # What nobody asked for is told, under a name that nobody knows.
        left = [
            str(key)
            for breakdown in breakdowns
            for key in _listed(breakdown.get("dimension_keys"))
            if not parts
        ]
        yield from parts or [{column: total.get("value")} | {f"{column} by {key}": None for key in left}]
    else:
        yield series


def _parts(
    column: str, breakdowns: Sequence[Mapping[str, Any]], by: str | None
) -> Iterator[Mapping[str, Any]]:
    """Yield a row for each value of the breakdown by one column."""
    for breakdown in breakdowns:
        if by is not None and breakdown.get("dimension_keys") == [by]:
            for part in _listed(breakdown.get("results")):
                values = _listed(part.get("dimension_values")) if isinstance(part, Mapping) else ()
                if len(values) == 1:
                    yield {by: values[0], column: part.get("value")}


def _listed(cell: object) -> Sequence[Any]:
    return cell if isinstance(cell, list) else ()
