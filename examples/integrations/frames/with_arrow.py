"""Read readings from Arrow tables, such as a Parquet file or a query gives, and get a review back as tables.

    python with_arrow.py [--language en|fr]

A long table has the columns metric, channel, day and value, and perhaps out_of (what a rate is of), recorded_on (when a
correction came) and covers (the first day that a figure is of).
Arrow groups the columns; no row becomes a Python object before it is a reading.
"""

import argparse
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from result_rows import DayRow, FindingRow, GoalRow, day_rows, finding_rows, goal_rows

import smartgoals as sg
from smartgoals import codec

DOCUMENT = Path(__file__).parents[2] / "data" / "strategy.json"
EXTRAS = ("out_of", "recorded_on", "covers")
TYPES: dict[str, pa.DataType] = {
    **dict.fromkeys(("day", "arrives"), pa.date32()),
    **dict.fromkeys(("planned", "plan", "actual", "expected", "low", "high", "chance"), pa.float64()),
}
READINGS: dict[str, pa.DataType] = {
    "metric": pa.string(),
    "channel": pa.string(),
    "day": pa.date32(),
    "value": pa.float64(),
    "out_of": pa.float64(),
    "recorded_on": pa.date32(),
}


def table_of(strategy: sg.Strategy) -> pa.Table:
    """Return all readings of a strategy as a long table."""
    rows = [
        {"metric": history.metric_id, "channel": history.channel, "day": reading.day, "value": float(reading.value),
         "out_of": reading.out_of, "recorded_on": reading.recorded_on}
        for history in strategy.histories
        for reading in history
    ]  # fmt: skip
    return pa.Table.from_pylist(rows, schema=pa.schema(READINGS))


def histories_of(table: pa.Table, metrics: Mapping[str, sg.Metric] | None = None) -> tuple[list[sg.History], pa.Table]:
    """Return a history for each metric and channel, and the rows without a value: unknown, and never zero."""
    lacking = pc.is_null(table["value"], nan_is_null=True)
    columns = [name for name in ("day", "value", *EXTRAS) if name in table.column_names]
    groups = (
        table.filter(pc.invert(lacking))
        .group_by(["metric", "channel"], use_threads=False)
        .aggregate([(name, "list") for name in columns])
    )
    histories = []
    for row in range(len(groups)):
        parts: dict[str, Any] = {name: groups[f"{name}_list"][row].values for name in columns}
        metric, channel = groups["metric"][row].as_py(), groups["channel"][row].as_py()
        try:
            history = sg.History.from_columns(
                parts["day"],
                parts["value"],
                **{name: parts[name] for name in EXTRAS if name in parts and parts[name].null_count < len(parts[name])},
                metric=(metrics or {}).get(metric, metric),
                channel=channel,
            )
        except sg.SmartGoalsError as error:
            where = metric if channel is None else f"{metric} on {channel}"
            places = [(problem.location, problem.message) for problem in error.problems]
            lines = [f"{where}, reading {int(at) + 1}, {column}: {message}" for (at, column), message in places]
            raise ValueError("\n".join(lines)) from error
        histories.append(history)
    return histories, table.filter(lacking)


def tables_of(strategy: sg.Strategy, review: sg.Review) -> dict[str, pa.Table]:
    """Return the goals, the findings and the days of a review, each as a table; what is missing is null."""
    kinds = {
        "goals": (goal_rows(review), GoalRow),
        "findings": (finding_rows(review), FindingRow),
        "days": (day_rows(strategy, as_of=review.as_of), DayRow),
    }
    return {
        name: pa.Table.from_pylist(
            [dict(row) for row in rows],
            schema=pa.schema({column: TYPES.get(column, pa.string()) for column in kind.__annotations__}),
        )
        for name, (rows, kind) in kinds.items()
    }


def main(argv: list[str] | None = None) -> int:
    """Send the example's readings through a table, review it, and print the goals."""
    parser = argparse.ArgumentParser(description="Review a strategy whose readings lie in a table.")
    parser.add_argument("--language", choices=["en", "fr"], default="en")
    language = parser.parse_args(argv).language
    strategy = codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")))
    histories, lacking = histories_of(table_of(strategy), {metric.id: metric for metric in strategy.metrics})
    review = sg.review(strategy, evidence=sg.Evidence(histories=histories), as_of=date(2016, 10, 2), language=language)
    tables = tables_of(strategy, review)
    for row in tables["goals"].select(["goal", "status", "chance"]).to_pylist():
        print(*row.values())
    print(f"{len(tables['findings'])} findings, {len(tables['days'])} days, {len(lacking)} rows without a value")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
