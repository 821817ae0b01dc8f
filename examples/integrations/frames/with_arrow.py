"""Read readings from Arrow tables, such as a Parquet file or a query gives, and get a review back as tables.

    python with_arrow.py [--language en|fr]

A long table has the columns that `reading_rows.py` names.
Arrow groups the columns; no row becomes a Python object before it is a reading.
"""

import argparse
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pyarrow as pa
import pyarrow.compute as pc
from reading_rows import COLUMNS, extras_in, float_rows, keys_in, refusal
from result_rows import result_rows

import smartgoals as sg
from smartgoals import codec

DOCUMENT = Path(__file__).parents[2] / "data" / "strategy.json"
TYPES: dict[str, pa.DataType] = {
    **dict.fromkeys(("day", "arrives"), pa.date32()),
    **dict.fromkeys(("planned", "plan", "actual", "expected", "low", "high", "chance"), pa.float64()),
}
READINGS: dict[str, pa.DataType] = {
    **dict.fromkeys(("metric", "channel", "definition"), pa.string()),
    **dict.fromkeys(("day", "recorded_on", "covers"), pa.date32()),
    **dict.fromkeys(("value", "out_of"), pa.float64()),
}


def table_of(strategy: sg.Strategy) -> pa.Table:
    """Return all readings of a strategy as a long table."""
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in float_rows(strategy)]
    return pa.Table.from_pylist(rows, schema=pa.schema(READINGS))


def histories_of(table: pa.Table, metrics: Mapping[str, sg.Metric] | None = None) -> tuple[list[sg.History], pa.Table]:
    """Return a history for each metric, channel and definition, and the rows without a metric or value: they are no zero."""
    names, keys = extras_in(table.column_names), keys_in(table.column_names)
    lacking = pc.or_(pc.is_null(table["metric"]), pc.is_null(table["value"], nan_is_null=True))
    columns = ["day", "value", *names]
    groups = (
        table.filter(pc.invert(lacking))
        .group_by(keys, use_threads=False)
        .aggregate([(name, "list") for name in columns])
    )
    histories = []
    for row in range(len(groups)):
        parts: dict[str, Any] = {name: groups[f"{name}_list"][row].values for name in columns}
        metric, *place = (groups[key][row].as_py() for key in keys)
        channel, definition = (None if name is None else str(name) for name in (*place, None)[:2])
        try:
            history = sg.History.from_columns(
                parts["day"],
                parts["value"],
                **{name: parts[name] for name in names if parts[name].null_count < len(parts[name])},
                metric=(metrics or {}).get(metric, metric),
                channel=channel,
                definition=definition,
            )
        except sg.SmartGoalsError as error:
            where = metric if channel is None else f"{metric} on {channel}"
            rows = [f"{where}, reading {number}" for number in range(1, len(parts["day"]) + 1)]
            raise ValueError(refusal(error, rows)) from error
        histories.append(history)
    return histories, table.filter(lacking)


def tables_of(evidence: sg.Evidence, review: sg.Review) -> dict[str, pa.Table]:
    """Return the goals, the findings and the days of a review by the same evidence, each as a table; what is missing is null."""
    return {
        name: pa.Table.from_pylist(
            rows, schema=pa.schema({column: TYPES.get(column, pa.string()) for column in columns})
        )
        for name, (columns, rows) in result_rows(evidence, review).items()
    }


def main(argv: list[str] | None = None) -> int:
    """Send the example's readings through a table, review it, and print the goals."""
    parser = argparse.ArgumentParser(description="Review a strategy whose readings lie in a table.")
    parser.add_argument("--language", choices=["en", "fr"], default="en")
    language = parser.parse_args(argv).language
    strategy = codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")))
    histories, lacking = histories_of(table_of(strategy), {metric.id: metric for metric in strategy.metrics})
    evidence = sg.Evidence(histories=histories)
    review = sg.review(
        attrs.evolve(strategy, histories=()), evidence=evidence, as_of=date(2016, 10, 2), language=language
    )
    tables = tables_of(evidence, review)
    for row in tables["goals"].select(["goal", "status", "chance"]).to_pylist():
        print(*row.values())
    print(f"{len(tables['findings'])} findings, {len(tables['days'])} days, {len(lacking)} rows without a value")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
