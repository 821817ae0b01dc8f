"""Spark in local mode: a real session, against the answers of one process. Without Java there is none to ask."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import psutil
import pyarrow as pa
import pytest
import with_spark
from goal_columns import ANSWERS, GOALS
from pyspark.sql import DataFrame, SparkSession
from review_table import answers
from sample_goals import AS_OF, COMMON, goals

pytestmark = pytest.mark.skipif(
    shutil.which("java") is None and "JAVA_HOME" not in os.environ, reason="Spark needs Java, and there is none"
)
BY_NAME = [("team", "ascending"), ("id", "ascending")]


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    """Yield a session of two workers; its virtual machine ends with the tests."""
    session = with_spark.session(2)
    gateway = session.sparkContext._gateway
    assert gateway is not None
    yield session
    session.stop()
    gateway.shutdown()
    gateway.proc.stdin.close()  # on which the virtual machine waits
    gateway.proc.wait(timeout=30)


def frame(spark: SparkSession, table: pa.Table) -> DataFrame:
    """Return a frame of Spark with the columns of a table."""
    return spark.createDataFrame(table)


def answered(reviewed: DataFrame) -> pa.Table:
    """Return what Spark answered, by team and id."""
    return reviewed.toArrow().cast(ANSWERS).sort_by(BY_NAME)  # type: ignore[arg-type]


@pytest.mark.parametrize("parts", [1, 3, 8])
def test_spark_gives_the_answers_of_one_process(spark: SparkSession, parts: int) -> None:
    """Whatever the number of partitions, the answers are the same to the bit."""
    reviewed = with_spark.review_goals(frame(spark, goals(0, 6)), COMMON, AS_OF, parts=parts)
    assert answered(reviewed).equals(answers(goals(0, 6), COMMON, AS_OF, "review"))


def test_readings_are_gathered_from_long_rows(spark: SparkSession) -> None:
    """From a row for each reading, in no order, the answers are those of the lists they came from."""
    whole = frame(spark, goals(0, 2))
    long = whole.selectExpr("team", "id AS goal", "explode(arrays_zip(days, values)) AS read").selectExpr(
        "team", "goal", "read.days AS day", "0 AS recorded_at", "read.values AS value"
    )
    gathered = with_spark.gather(whole.drop("days", "values"), long.orderBy("value"))
    reviewed = with_spark.review_goals(gathered, COMMON, AS_OF, parts=2)
    assert answered(reviewed).equals(answers(goals(0, 2), COMMON, AS_OF, "review"))


def test_a_team_stays_together_though_batches_are_small(spark: SparkSession) -> None:
    """Where a partition is handed over in many batches, a strategy is still reviewed as a whole."""
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "3")
    try:
        reviewed = answered(with_spark.review_goals(frame(spark, goals(0, 2)), COMMON, AS_OF, parts=2))
    finally:
        spark.conf.unset("spark.sql.execution.arrow.maxRecordsPerBatch")
    assert reviewed.equals(answers(goals(0, 2), COMMON, AS_OF, "review"))


def test_a_bad_row_is_a_row_of_the_answers(spark: SparkSession) -> None:
    """It comes out with its id and what is wrong, and where; all others are answered."""
    rows = goals(0, 1).to_pylist()
    rows[3] |= {"target": "a lot of purchases"}
    table = pa.Table.from_pylist(rows, GOALS)
    reviewed = answered(with_spark.review_goals(frame(spark, table), COMMON, AS_OF, parts=1)).to_pylist()
    assert [(row["id"], row["faults"]) for row in reviewed if row["faults"]] == [
        ("team-000000-3", ["target.pace: must be a pace such as '50 followers/week', got 'a lot of purchases'"])
    ]
    assert all(row["chance"] is not None for row in reviewed if not row["faults"])


def test_spark_listens_to_this_machine_alone(spark: SparkSession) -> None:
    """The virtual machine opens ports of the loopback only."""
    machines = [process for process in psutil.Process().children(recursive=True) if process.name().startswith("java")]
    opened = [
        at.laddr.ip.removeprefix("::ffff:")
        for process in machines
        for at in process.net_connections()
        if at.status == "LISTEN"
    ]
    assert opened
    assert set(opened) == {"127.0.0.1"}
