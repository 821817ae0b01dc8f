"""Read readings from polars frames, and get a review back as frames.

    python with_polars.py [--language en|fr]

A long frame has the columns that `reading_rows.py` names.
"""

import argparse
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import polars as pl
from polars import selectors
from reading_rows import COLUMNS, extras_in, float_rows, keys_in, refusal
from result_rows import result_rows

import smartgoals as sg
from smartgoals import codec

DOCUMENT = Path(__file__).parents[2] / "data" / "strategy.json"
KINDS = (pl.String, pl.String, pl.Date, pl.Float64, pl.Float64, pl.Date, pl.Date, pl.String)
READINGS = dict(zip(COLUMNS, KINDS, strict=True))
TYPES = {
    "goal": pl.Categorical(),
    "day": pl.Date(),
    "arrives": pl.Date(),
    **dict.fromkeys(("planned", "plan", "actual", "expected", "low", "high", "chance"), pl.Float64()),
}


def frame_of(strategy: sg.Strategy) -> pl.DataFrame:
    """Return all readings of a strategy as a long frame."""
    return pl.DataFrame(list(float_rows(strategy)), schema=READINGS, orient="row")


def histories_of(
    frame: pl.DataFrame, metrics: Mapping[str, sg.Metric] | None = None
) -> tuple[list[sg.History], pl.DataFrame]:
    """Return a history for each metric, channel and definition, and the rows without a metric or value: they are no zero."""
    names, histories = extras_in(frame.columns), list[sg.History]()
    frame = frame.with_row_index("row").with_columns(selectors.float().fill_nan(None))
    known = frame.drop_nulls(["metric", "value"])
    for (metric, *place), part in known.group_by(keys_in(frame.columns), maintain_order=True):
        channel, definition = (None if name is None else str(name) for name in (*place, None)[:2])
        extras: dict[str, Any] = {name: part[name] for name in names if part[name].count()}
        try:
            history = sg.History.from_columns(
                part["day"],
                part["value"],
                **extras,
                metric=(metrics or {}).get(metric, metric),
                channel=channel,
                definition=definition,
            )
        except sg.SmartGoalsError as error:
            raise ValueError(refusal(error, [f"row {number}" for number in part["row"]])) from error
        histories.append(history)
    return histories, frame.join(known, on="row", how="anti").drop("row")


def daily_counts(moments: pl.Series, *, zone: str, first: date, last: date) -> pl.DataFrame:
    """Return how many events each day had, in a zone; days of a complete log without any had none."""
    days = pl.DataFrame({"day": moments.dt.convert_time_zone(zone).dt.date()})
    counts = days.group_by("day").len("value")
    every = pl.DataFrame({"day": pl.date_range(first, last, eager=True)})
    return every.join(counts, on="day", how="left").with_columns(pl.col("value").fill_null(0)).sort("day")


def frames_of(evidence: sg.Evidence, review: sg.Review) -> dict[str, pl.DataFrame]:
    """Return the goals, the findings and the days of a review by the same evidence, each as a frame; what is missing is null."""
    return {
        name: pl.DataFrame(rows, schema={column: TYPES.get(column, pl.String()) for column in columns})
        for name, (columns, rows) in result_rows(evidence, review).items()
    }


def main(argv: list[str] | None = None) -> int:
    """Send the example's readings through a frame, review it, and print the goals."""
    parser = argparse.ArgumentParser(description="Review a strategy whose readings lie in a frame.")
    parser.add_argument("--language", choices=["en", "fr"], default="en")
    language = parser.parse_args(argv).language
    strategy = codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")))
    histories, lacking = histories_of(frame_of(strategy), {metric.id: metric for metric in strategy.metrics})
    evidence = sg.Evidence(histories=histories)
    review = sg.review(
        attrs.evolve(strategy, histories=()), evidence=evidence, as_of=date(2016, 10, 2), language=language
    )
    frames = frames_of(evidence, review)
    with pl.Config(tbl_rows=20, tbl_hide_dataframe_shape=True, tbl_hide_column_data_types=True):
        print(frames["goals"].select("goal", "status", "planned", "actual", pl.col("chance").round(2)))
    print(f"{len(frames['findings'])} findings, {len(frames['days'])} days, {len(lacking)} rows without a value")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
