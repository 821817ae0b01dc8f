"""Frames of pandas, polars and Arrow give the review that the document gives, and say which row is wrong."""

from __future__ import annotations

import json
import math
from datetime import UTC, date, datetime
from decimal import Decimal
from types import ModuleType
from typing import Any

import attrs
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import with_arrow
import with_pandas
import with_polars

import smartgoals as sg
from smartgoals import codec

AS_OF = date(2016, 10, 2)
STRATEGY = codec.structure(json.loads(with_pandas.DOCUMENT.read_text(encoding="utf-8")))
METRICS = {metric.id: metric for metric in STRATEGY.metrics}
BARE = attrs.evolve(STRATEGY, histories=())
EVIDENCE = sg.Evidence(histories=STRATEGY.histories)
PROGRAMS = [with_pandas, with_polars, with_arrow]
programs = pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.__name__)


def laid_out(program: ModuleType, columns: dict[str, list[Any]]) -> Any:
    """Return columns as the frame of a library."""
    if program is with_pandas:
        return pd.DataFrame(columns)
    return pl.DataFrame(columns, strict=False) if program is with_polars else pa.table(columns)


def frame_of(program: ModuleType) -> Any:
    """Return the readings of the example as a frame."""
    return program.table_of(STRATEGY) if program is with_arrow else program.frame_of(STRATEGY)


def results_of(program: ModuleType, review: sg.Review) -> dict[str, list[dict[str, Any]]]:
    """Return the frames of a review as rows of plain values."""
    if program is with_arrow:
        return {name: table.to_pylist() for name, table in with_arrow.tables_of(EVIDENCE, review).items()}
    frames = program.frames_of(EVIDENCE, review)
    if program is with_polars:
        return {name: frame.to_dicts() for name, frame in frames.items()}
    return {name: frame.astype(object).where(frame.notna(), None).to_dict("records") for name, frame in frames.items()}


@programs
def test_a_frame_holds_what_the_document_holds(program: ModuleType) -> None:
    """Readings that went through a frame are the same, corrections and what rates are of included, and so is the review."""
    histories, lacking = program.histories_of(frame_of(program), METRICS)
    by_place = {(history.metric_id, history.channel): list(history) for history in histories}
    assert by_place == {(history.metric_id, history.channel): list(history) for history in STRATEGY.histories}
    assert len(lacking) == 0
    found = sg.review(BARE, evidence=sg.Evidence(histories=histories), as_of=AS_OF)
    assert found.text() == sg.review(STRATEGY, as_of=AS_OF).text()


@programs
@pytest.mark.parametrize("language", ["en", "fr"])
def test_results_are_frames(program: ModuleType, language: str) -> None:
    """Goals, findings and days come out as rows with days as days, and say in the language why a cell is empty."""
    review = sg.review(BARE, evidence=EVIDENCE, as_of=AS_OF, language=language)
    rows = results_of(program, review)
    assert sum(row["actual"] is not None for row in rows["days"]) > 700
    goals = {row["goal"]: row for row in rows["goals"]}
    assert set(goals) == {goal.id for goal in STRATEGY.goals}
    assert goals["retweets"]["status"] == "at_risk"
    assert goals["visibility"]["actual"] is None
    why = {"en": "the goal names no metric", "fr": "le but ne nomme aucune mesure"}
    assert goals["visibility"]["why"] == why[language]
    assert 0 < goals["passes"]["chance"] < 1
    of_passes = [row for row in rows["days"] if row["goal"] == "passes"]
    assert [row["day"] for row in of_passes] == sorted(row["day"] for row in of_passes)
    assert of_passes[-1]["low"] < of_passes[-1]["expected"] < of_passes[-1]["high"]
    assert {row["code"] for row in rows["findings"]} >= {"SGA301"} & {finding.code for finding in review.findings}
    assert len(rows["findings"]) == len(review.findings) + sum(len(goal.report.findings) for goal in review.goals)


@programs
def test_what_a_figure_covers_goes_along(program: ModuleType) -> None:
    """Weekly figures come back with the days that they cover, and a total takes its share of them."""
    weekly = sg.History.of([(date(2026, 1, 11), 70), (date(2026, 1, 18), 14)], covers="week", metric="leads")
    strategy = sg.Strategy(histories=[weekly])
    laid = program.table_of(strategy) if program is with_arrow else program.frame_of(strategy)
    ((history,), _) = program.histories_of(laid)
    assert list(history) == list(weekly)


@programs
def test_what_was_corrected_goes_along(program: ModuleType) -> None:
    """What was known before a correction is known so from the frame, too, and whole numbers stay whole."""
    flow = sg.Metric(id="sales", nature="flow")
    history = sg.History.from_columns(
        [date(2026, 1, 5), date(2026, 1, 5), date(2026, 1, 6)],
        [100, 90, 200],
        recorded_on=[None, date(2026, 1, 8), None],
        metric=flow,
    )
    strategy = sg.Strategy(metrics=[flow], histories=[history])
    laid = program.table_of(strategy) if program is with_arrow else program.frame_of(strategy)
    ((found,), _) = program.histories_of(laid, {"sales": flow})
    assert found.as_known_on(date(2026, 1, 6)).values == (100, 200)
    assert found.values == (90, 200)


def laid(program: ModuleType, history: sg.History, *more: sg.History) -> Any:
    """Return the readings of histories as a frame."""
    strategy = sg.Strategy(histories=[history, *more])
    return program.table_of(strategy) if program is with_arrow else program.frame_of(strategy)


@programs
def test_two_definitions_of_a_metric_stay_two_histories(program: ModuleType) -> None:
    """Signed and paid orders are not added up, and each keeps its definition; the one without has none."""
    rows = [(date(2026, 1, 5), 3)]
    parts = [sg.History.of(rows, metric="leads", definition=name) for name in ("signed", "paid", None)]
    histories, lacking = program.histories_of(laid(program, *parts))
    assert sorted((str(part.definition), part.values) for part in histories) == [
        ("None", (3,)), ("paid", (3,)), ("signed", (3,)),
    ]  # fmt: skip
    assert len(lacking) == 0


@programs
@pytest.mark.parametrize("value", [2**60, 2**60 + 1, -(10**300) - 1])
def test_a_figure_that_a_float_would_round_is_refused(program: ModuleType, value: Any) -> None:
    """All three say which figure it is, and none rounds it in silence; a tenth is what a float prints."""
    days = [date(2026, 1, day) for day in (5, 6, 7)]
    with pytest.raises(ValueError, match=f"leads, 2026-01-05, value: a column of floats would round {value}"):
        laid(program, sg.History.of([(days[0], value)], metric="leads"))
    numbers: list[Any] = [Decimal("0.1"), 2**53, 10**22]
    ((history,), _) = program.histories_of(
        laid(program, sg.History.of(zip(days, numbers, strict=True), metric="leads"))
    )
    assert history.values == (0.1, 2**53, 10**22)


@programs
@pytest.mark.parametrize("channel", [101, "a"])
def test_a_channel_may_be_a_number(program: ModuleType, channel: object) -> None:
    """Numbers of accounts are channels like any other."""
    frame = laid_out(program, {"metric": ["a"], "channel": [channel], "day": [date(2026, 1, 5)], "value": [1.0]})
    ((history,), _) = program.histories_of(frame)
    assert history.channel == str(channel)


@programs
def test_what_is_wrong_with_no_cell_is_told(program: ModuleType) -> None:
    """A channel that cannot be one is refused with what would be right."""
    frame = laid_out(program, {"metric": ["a"], "channel": [""], "day": [date(2026, 1, 5)], "value": [1.0]})
    with pytest.raises(ValueError, match=r"(row 0|a on , reading 1): channel: must be an id of 1 to 200"):
        program.histories_of(frame)


@pytest.mark.parametrize("value", [Decimal("1.5"), True])
def test_polars_columns_of_any_type_are_read_or_refused(value: object) -> None:
    """A column of decimals is exact, and one of truths is no column of figures."""
    frame = pl.DataFrame({"metric": ["a"], "channel": ["x"], "day": [date(2026, 1, 5)], "value": [value]})
    if isinstance(value, Decimal):
        assert with_polars.histories_of(frame)[0][0].values == (1.5,)
        return
    with pytest.raises(ValueError, match="row 0, value: must be a number"):
        with_polars.histories_of(frame)


@programs
def test_a_row_without_a_metric_is_handed_back(program: ModuleType) -> None:
    """Nobody knows what such a figure is of: no history is made of it, and none is called after nothing."""
    frame = laid_out(
        program,
        {"metric": ["leads", None], "channel": ["site"] * 2, "day": [date(2026, 1, 5)] * 2, "value": [3.0, 4.0]},
    )
    (history,), lacking = program.histories_of(frame)
    assert (history.metric_id, len(lacking)) == ("leads", 1)


@programs
def test_a_column_that_is_missing_is_named(program: ModuleType) -> None:
    """A frame without a needed column is told which columns there must be."""
    with pytest.raises(ValueError, match="there must be the columns metric, channel, day, value; missing: channel"):
        program.histories_of(laid_out(program, {"metric": ["a"], "day": [date(2026, 1, 5)], "value": [1.0]}))


@programs
def test_a_cell_without_a_value_is_unknown(program: ModuleType) -> None:
    """Rows with null or NaN are handed back, and no zero is made of them."""
    frame = laid_out(
        program,
        {
            "metric": ["leads"] * 4,
            "channel": ["site"] * 4,
            "day": [date(2026, 1, day) for day in (5, 6, 7, 8)],
            "value": [3.0, math.nan, None, 4.0],
        },
    )
    (history,), lacking = program.histories_of(frame)
    assert [reading.day.day for reading in history] == [5, 8]
    assert len(lacking) == 2


@programs
def test_corrections_are_known_from_their_day_on(program: ModuleType) -> None:
    """A late correction replaces a figure from the day on which it was recorded, and not before."""
    frame = laid_out(
        program,
        {
            "metric": ["leads"] * 3,
            "channel": [None] * 3,
            "day": [date(2026, 1, 5), date(2026, 1, 5), date(2026, 1, 6)],
            "value": [3.0, 5.0, 4.0],
            "recorded_on": [None, date(2026, 1, 9), None],
        },
    )
    ((history,), _) = program.histories_of(frame)
    assert history.channel is None
    assert history.as_known_on(date(2026, 1, 8)).values == (3, 4)
    assert history.as_known_on(date(2026, 1, 9)).values == (5, 4)


@programs
def test_a_moment_in_the_middle_of_a_day_is_refused_at_its_row(program: ModuleType) -> None:
    """A moment that is no day is told with its row or its metric, and with what would be right."""
    frame = laid_out(
        program,
        {
            "metric": ["leads", "sales"],
            "channel": ["site"] * 2,
            "day": [datetime(2026, 1, 5), datetime(2026, 1, 6, 15, 30)],  # noqa: DTZ001 - as many files have them
            "value": [3.0, 4.0],
        },
    )
    with pytest.raises(
        ValueError, match=r"^(row 1|sales on site, reading 1), day: must be a date, or a moment at"
    ) as caught:
        program.histories_of(frame)
    assert "day_of_moment(moment, zone=…) decides it" in str(caught.value)


@programs
def test_text_in_the_column_of_values_is_refused_at_every_row(program: ModuleType) -> None:
    """Every cell that is no number is told, with its row in the whole frame or its reading of the metric."""
    frame = laid_out(
        program,
        {
            "metric": ["a", "b", "b"],
            "channel": ["x"] * 3,
            "day": [date(2026, 1, 5), date(2026, 1, 5), date(2026, 1, 6)],
            "value": ["1", "3 %", "four"],
        },
    )
    with pytest.raises(ValueError, match="value: must be a number, got str '1'"):
        program.histories_of(frame)
    with pytest.raises(ValueError, match=r"row 1|b on x") as caught:
        program.histories_of(frame[1:])
    percent, words = str(caught.value).splitlines()
    assert "value: must be a number, got str '3 %' (a share is written as a number, 0.03 for 3 %" in percent
    assert words.endswith("value: must be a number, got str 'four'")


@pytest.mark.parametrize(("zone", "counts"), [("Europe/Paris", [0, 2, 1]), ("UTC", [1, 1, 1])])
def test_the_day_of_a_moment_is_that_of_the_business(zone: str, counts: list[int]) -> None:
    """An event at half past eleven in the evening in UTC is one of the next day in Paris; a day without any had none."""
    moments = [datetime(2026, 1, 5, 23, 30), datetime(2026, 1, 6, 12), datetime(2026, 1, 7, 9)]  # noqa: DTZ001
    aware = [moment.replace(tzinfo=UTC) for moment in moments]
    first, last = date(2026, 1, 5), date(2026, 1, 7)
    by_pandas = with_pandas.daily_counts(pd.Series(aware), zone=zone, first=first, last=last)
    by_polars = with_polars.daily_counts(pl.Series(aware), zone=zone, first=first, last=last)
    assert by_pandas.tolist() == by_polars["value"].to_list() == counts
    assert sg.History.from_columns(by_pandas.index, by_pandas).values == tuple(counts)


@programs
@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_runs(program: ModuleType, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each program prints the goals of the example."""
    assert program.main(["--language", language]) == 0
    assert "mailing-list" in capsys.readouterr().out
