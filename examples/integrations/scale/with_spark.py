"""Review goals with Spark: it brings each team together, and hands whole columns to our function with mapInArrow().

python sample_goals.py parts
python with_spark.py parts answers --workers 2
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import goal_columns
import pyarrow as pa
import review_table
from goal_columns import ANSWERS
from pyspark.sql import DataFrame, SparkSession, functions
from review_table import Ask, answers
from sample_goals import AS_OF, COMMON

SQL_TYPES = {"string": "string", "bool": "boolean", "double": "double", "date32[day]": "date"}


def session(workers: int) -> SparkSession:
    """Return a session on this machine that listens to nobody else; on a cluster, it is the one you have."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # else workers take the first python3 of the path
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    spark: SparkSession = (
        SparkSession.builder.master(f"local[{workers}]")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    spark.addArtifacts(review_table.__file__, goal_columns.__file__, pyfile=True)  # workers import them
    return spark


def schema() -> str:
    """Return the columns of an answer as Spark says them."""
    columns = [(field.name, str(getattr(field.type, "value_type", field.type))) for field in ANSWERS]
    lists = {field.name for field in ANSWERS if pa.types.is_list(field.type)}
    return ", ".join(
        f"{name} array<{SQL_TYPES[kind]}>" if name in lists else f"{name} {SQL_TYPES[kind]}" for name, kind in columns
    )


def gather(goals: DataFrame, readings: DataFrame) -> DataFrame:
    """Return goals with their readings in lists, by day and by when they were recorded, in whatever order they came."""
    row = functions.struct("day", "recorded_at", "value")
    read = readings.groupBy("team", "goal").agg(functions.array_sort(functions.collect_list(row)).alias("read"))
    lists = read.selectExpr("team", "goal AS id", "read.day AS days", "read.value AS values")
    return goals.join(lists, ["team", "id"], "left")


def review_goals(goals: DataFrame, common: str, as_of: date, *, ask: Ask = "review", parts: int = 10) -> DataFrame:
    """Return the answers for a frame with the columns of GOALS.

    It is partitioned by team, so that a strategy stays together; a partition is handed over in batches,
    which may cut a team in two, so the function waits for all of them. What all teams share is broadcast.
    """
    shared = goals.sparkSession.sparkContext.broadcast(common)

    def of_partition(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        whole = list(batches)
        if whole:
            yield from answers(pa.Table.from_batches(whole), shared.value, as_of, ask).to_batches()

    return goals.repartition(parts, "team").mapInArrow(of_partition, schema())


def main() -> None:
    """Parse the arguments, start Spark, answer for all goals."""
    parser = argparse.ArgumentParser(description="Review goals with Spark.")
    parser.add_argument("parts", type=Path, help="a folder of parquet files with the columns of GOALS")
    parser.add_argument("answers", type=Path, help="the folder to write to")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--as-of", type=date.fromisoformat, default=AS_OF, metavar="DAY")
    given = parser.parse_args()
    spark = session(given.workers)
    try:
        answered = review_goals(spark.read.parquet(str(given.parts)), COMMON, given.as_of)
        answered.write.mode("overwrite").parquet(str(given.answers))
        print(f"{spark.read.parquet(str(given.answers)).count()} goals answered in {given.answers}")
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
