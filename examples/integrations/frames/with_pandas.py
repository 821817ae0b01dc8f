"""Read readings from pandas frames, and get a review back as frames.

    python with_pandas.py [--language en|fr]

A long frame has the columns that `reading_rows.py` names. A count of events is made in the zone
of the business, since the day of a moment is not the same everywhere.
"""

import argparse
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pandas as pd
from reading_rows import COLUMNS, extras_in, float_rows, keys_in, refusal
from result_rows import result_rows

import smartgoals as sg
from smartgoals import codec

DOCUMENT = Path(__file__).parents[2] / "data" / "strategy.json"
CATEGORIES = ("goal", "metric", "channel", "status", "code", "criterion", "severity")


def frame_of(strategy: sg.Strategy) -> pd.DataFrame:
    """Return all readings of a strategy as a long frame."""
    frame = pd.DataFrame(float_rows(strategy), columns=list(COLUMNS))
    return frame.astype(
        {
            **dict.fromkeys(("value", "out_of"), "float"),
            **dict.fromkeys(("day", "recorded_on", "covers"), "datetime64[s]"),
        }
    )


def histories_of(
    frame: pd.DataFrame, metrics: Mapping[str, sg.Metric] | None = None
) -> tuple[list[sg.History], pd.DataFrame]:
    """Return a history for each metric, channel and definition, and the rows without a metric or value: they are no zero."""
    names, histories = extras_in(frame.columns), list[sg.History]()
    is_known = frame[["metric", "value"]].notna().all(axis="columns")
    # A group is called by whatever its cells hold, numbers of accounts included: hence Any.
    groups: Any = frame[is_known].groupby(keys_in(frame.columns), dropna=False, observed=True)
    for (metric, *place), part in groups:
        channel, definition = (None if pd.isna(name) else str(name) for name in (*place, None)[:2])
        extras: dict[str, Any] = {each: part[each] for each in names if part[each].notna().any()}
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
            raise ValueError(refusal(error, [f"row {label}" for label in part.index])) from error
        histories.append(history)
    return histories, frame[~is_known]


def daily_counts(moments: "pd.Series[pd.Timestamp]", *, zone: str, first: date, last: date) -> "pd.Series[int]":
    """Return how many events each day had, in a zone; days of a complete log without any had none."""
    days = moments.dt.tz_convert(zone).dt.normalize().dt.tz_localize(None)
    counts: pd.Series[int] = days.value_counts().reindex(pd.date_range(first, last), fill_value=0)
    return counts


def frames_of(evidence: sg.Evidence, review: sg.Review) -> dict[str, pd.DataFrame]:
    """Return the goals, the findings and the days of a review by the same evidence, each as a frame with days as days."""
    frames = dict[str, pd.DataFrame]()
    for name, (columns, rows) in result_rows(evidence, review).items():
        words = [column for column in CATEGORIES if column in columns]
        days = [column for column in ("day", "arrives") if column in columns]
        types: Any = {**dict.fromkeys(words, "category"), **dict.fromkeys(days, "datetime64[s]")}
        frames[name] = pd.DataFrame(rows, columns=columns).astype(types)
    return frames


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
    print(frames["goals"][["goal", "status", "planned", "actual", "chance"]].round(2).to_string(index=False))
    print(f"{len(frames['findings'])} findings, {len(frames['days'])} days, {len(lacking)} rows without a value")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
