"""Read what a semantic layer answers, as dbt's does: one row for each metric, grain and dimension.

    python metric_tables.py

MetricFlow names its columns `metric_time__day`, `metric_time__week` and so on after the grain; the first day of the grain
stands in them. A figure of a week is of all its seven days, so that each reading says which days it covers, and a week that
is not over yet is left out. The definition of a metric says whether it adds up, which no table of numbers can.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import duckdb

import smartgoals as sg

GRAINS = ("day", "week", "month", "quarter", "year")
NATURES = {
    "sum": "flow",
    "count": "flow",
    "sum_boolean": "flow",
    "count_distinct": "unique",
    "average": "mean",
    "median": "distribution",
    "percentile": "distribution",
}


def metric_of(definition: Mapping[str, Any], *, nature: str | None = None) -> sg.Metric:
    """Return a metric by its definition: its name, its type, and how its measure is added up.

    Cumulative metrics, and those that are taken at the end of a window, are stocks. What a derived one is no definition tells:
    a share, or the difference of two sums; say its *nature*.
    """
    name, kind, added_up = definition["name"], definition["type"], str(definition.get("agg"))
    if kind == "cumulative" or definition.get("non_additive_dimension"):
        known = "stock"
    else:
        known = NATURES.get(added_up, "") if kind == "simple" else {"ratio": "ratio"}.get(kind, "")
    if not (nature or known):
        raise ValueError(
            f"{name}: nothing says whether a metric of type {kind}, agg {added_up}, adds up: say its nature"
        )
    return sg.Metric(id=name, nature=nature or known, name_en=definition.get("label"))


def histories_of(
    answer: duckdb.DuckDBPyRelation, metric: sg.Metric, *, as_of: date, dimension: str | None = None
) -> Iterator[sg.History]:
    """Yield the histories of a metric in the answer to a query, one for each value of a dimension, such as the channel."""
    time = next((name for name in answer.columns if name.startswith("metric_time__")), "")
    grain = time.removeprefix("metric_time__")
    if grain not in GRAINS or not {metric.id, dimension or metric.id} <= set(answer.columns):
        wanted = f"{metric.id}, {dimension}" if dimension else metric.id
        raise ValueError(
            f"there must be the columns {wanted} and metric_time__ with one of {', '.join(GRAINS)}; "
            f"there are {', '.join(answer.columns)}"
        )
    first, value = f"{quoted(time)}::DATE", quoted(metric.id)
    last = f"({first} + INTERVAL 1 {grain} - INTERVAL 1 day)::DATE"
    rows = answer.filter(f"{value} IS NOT NULL AND {last} <= DATE '{as_of}'").aggregate(
        f"{quoted(dimension) if dimension else 'NULL'} AS channel, list({first} ORDER BY {first}), "
        f"list({last} ORDER BY {first}), list({value} ORDER BY {first})"
    )
    for channel, firsts, lasts, values in rows.order("channel").fetchall():
        if len(set(firsts)) < len(firsts):
            raise ValueError(f"{metric.id}: several rows of one {grain}: name the dimension that tells them apart")
        name = None if channel is None else str(channel)
        yield sg.History.from_columns(lasts, values, covers=firsts, metric=metric, channel=name)


def quoted(name: str) -> str:
    """Return the name of a column as SQL takes it, whatever is in it."""
    return '"' + name.replace('"', '""') + '"'


def main() -> int:
    """Answer a query of weekly leads by channel, and say how a goal on them stands."""
    answer = duckdb.connect().sql(
        "SELECT DATE '2026-01-05' + 7 * k::INT AS metric_time__week, channel, 20 + 2 * k AS new_leads "
        "FROM range(10) weeks(k), (VALUES ('site'), ('ads')) channels(channel)"
    )
    leads = metric_of({"name": "new_leads", "label": "New leads", "type": "simple", "agg": "count"})
    as_of = date(2026, 3, 11)
    for history in histories_of(answer, leads, as_of=as_of, dimension="channel"):
        goal = sg.Goal(id="leads", metric="new_leads", channel=history.channel, target=sg.KeepPace("30 leads/week"),
                       start=date(2026, 1, 5), deadline=date(2026, 3, 29))  # fmt: skip
        progress = sg.assess(goal, history, as_of=as_of)
        print(f"{history.channel}: {len(history)} whole weeks, {progress.actual} of {progress.expected} leads")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
