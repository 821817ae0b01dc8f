"""Durations: readings, goals and benchmarks of one metric share its scale, and what is told in another is turned or told."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st
from tests.every import for_every

import smartgoals as sg
from smartgoals import catalog
from smartgoals._model.scale import _WORDS, Scale, scale_of, times
from smartgoals._plan.terms import is_in_other_scale
from smartgoals._time.period import PeriodUnit, parse_period
from smartgoals.catalog import Benchmark

AS_OF = date(2025, 12, 31)
SCALES = st.sampled_from(Scale)


@for_every(sorted(catalog.METRICS))
def test_every_duration_has_a_scale_and_nothing_else_has_one(name: str) -> None:
    """Whoever reads a metric of the catalogue knows whether its numbers are seconds, hours or days."""
    metric = catalog.METRICS[name]
    assert (metric.scale is None) is (metric.unit != "duration")


@for_every(catalog.DEFAULT.benchmarks)
def test_benchmarks_are_told_in_the_scale_of_their_metric(benchmark: Benchmark) -> None:
    """No figure of ours is in hours where readings are in seconds."""
    scale = catalog.METRICS[benchmark.metric].scale
    assert scale is None or benchmark.unit == scale


def test_exports_are_read_in_the_scale_of_their_metric() -> None:
    """Minutes watched are seconds of watch time, as everything else that is read of it."""
    read = catalog.read_rows("youtube", [{"day": "2026-11-01", "estimatedMinutesWatched": 3}])
    watched = read.get("watch_time")
    assert watched is not None
    assert watched.values == (catalog.METRICS["watch_time"].in_scale(3, "minutes"),)


@given(SCALES, SCALES, st.integers(0, 10**6))
def test_there_and_back_is_nowhere(scale: Scale, other: Scale, value: int) -> None:
    """Told in another scale and back a duration is what it was."""
    assert value * times(scale, other) * times(other, scale) == value
    metric = sg.Metric(id="m", nature="mean", unit="duration", scale=scale)
    assert metric.in_scale(value, scale) == value


@given(SCALES, SCALES, st.floats(0.01, 1000))
def test_own_benchmarks_of_another_scale_are_turned(told: Scale, scale: Scale, value: float) -> None:
    """A benchmark in minutes judges a metric in hours by hours, whatever the two scales are."""
    metric = sg.Metric(id="wait", nature="distribution", unit="duration", scale=scale)
    mine = catalog.with_metric(metric).with_benchmarks(
        Benchmark(
            id="b",
            metric="wait",
            platform="helpdesk",
            unit=told,
            source="ours",
            observed="2025",
            low=value,
            high=value * 2,
        )
    )
    (prior,) = mine.priors("wait", "helpdesk", as_of=AS_OF)
    assert prior.unit == scale
    assert prior.low == pytest.approx(value * float(times(told, scale)))
    assert prior.high == pytest.approx(2 * value * float(times(told, scale)))


def test_units_that_are_no_time_stay() -> None:
    """Of a benchmark whose unit is no word for time nothing is turned; nor is one of a metric without a scale."""
    metric = sg.Metric(id="wait", nature="distribution", unit="duration")
    row = Benchmark(id="b", metric="wait", platform="helpdesk", unit="hours", source="ours", observed="2025", typical=2)
    mine = catalog.with_metric(metric).with_benchmarks(row)
    assert mine.priors("wait", "helpdesk", as_of=AS_OF)[0].typical == 2
    score = Benchmark(
        id="s", metric="first_response_time", platform="x", unit="score", source="ours", observed="2025", typical=2
    )
    found = catalog.DEFAULT.with_benchmarks(score, replace=True).priors("first_response_time", "x", as_of=AS_OF)
    assert (found[0].typical, found[0].unit) == (2, "score")


@pytest.mark.parametrize(
    ("word", "scale"),
    [("hours", "hours"), (" H ", "hours"), ("heures", "hours"), ("min", "minutes"), ("s", "seconds"), ("jours", "days"),
     ("Min.", "minutes"), (".", None),
     ("followers", None), ("", None), (None, None)],
)  # fmt: skip
def test_words_for_time(word: str | None, scale: str | None) -> None:
    """A unit of time is known as people type it, in both languages; every other word is none."""
    assert scale_of(word) == scale


@pytest.mark.parametrize(
    "facts",
    [
        {"unit": "count", "scale": "hours"},
        {"unit": "duration", "scale": "fortnights"},
        {"unit": "duration", "scale": 3},
    ],
)
def test_scales_that_cannot_be(facts: dict[str, Any]) -> None:
    """Only a duration has a scale, and it is one of the four."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.Metric(id="m", nature="stock", **facts)
    assert caught.value.path == "scale"


def test_a_metric_without_a_scale_turns_nothing() -> None:
    """Where nobody says in which unit of time a metric is told, nothing is turned into it."""
    with pytest.raises(sg.InvalidValue, match="the scale of m"):
        sg.Metric(id="m", nature="stock", unit="duration").in_scale(3, "hours")
    with pytest.raises(sg.SmartGoalsError):
        catalog.METRICS["watch_time"].in_scale(3, "moons")


@pytest.mark.parametrize(
    ("metric", "pace", "fixed"),
    [
        ("watch_time", "3 hours/week", "10800 seconds/week"),
        ("watch_time", "2 minutes/day", "120 seconds/day"),
        ("effort_hours", "90 min/week", "1.5 hours/week"),
        ("effort_hours", "2 days/week", None),
    ],
)
def test_a_pace_in_another_scale_is_told(metric: str, pace: str, fixed: str | None) -> None:
    """Hours a week of what is read in seconds are found, and mended where a day cannot be a day of work."""
    goal = sg.Goal(id="g", metric=metric, target=sg.KeepPace(pace), start=date(2026, 1, 5), deadline=date(2026, 6, 28))
    (found,) = [one for one in sg.check(goal, as_of=date(2026, 1, 5)).findings if one.code == "SGM204"]
    assert found.evidence["metric"] == f"{metric} ({catalog.METRICS[metric].scale})"
    assert f" in {catalog.METRICS[metric].scale}" in found.message
    assert (None if found.fix is None else str(found.fix.target.pace)) == fixed


@pytest.mark.parametrize("pace", ["3 hours/week", "3 h/week", "3 shifts/week", "3/week"])
def test_a_pace_in_the_scale_of_its_metric_is_not(pace: str) -> None:
    """The scale itself, however it is typed, a word that is no time, and no word at all are believed."""
    goal = sg.Goal(
        id="g", metric="effort_hours", target=sg.KeepPace(pace), start=date(2026, 1, 5), deadline=date(2026, 6, 28)
    )
    assert "SGM204" not in {one.code for one in sg.check(goal, as_of=date(2026, 1, 5)).findings}


def test_a_metric_says_its_scale() -> None:
    """Whoever prints a duration sees in which unit of time it is told."""
    assert (
        str(catalog.METRICS["first_response_time"])
        == "First response time: a distribution in hours from 0 to …, better lower"
    )


@for_every(sorted(_WORDS))
def test_a_scale_is_said_in_the_words_of_a_pace(word: str) -> None:
    """What a pace takes for a unit of time a metric takes, too, and turns a number by it."""
    scale = scale_of(word)
    assert scale is not None
    assert sg.Metric(id="m", nature="mean", unit="duration", scale=f" {word.upper()} ").scale == scale
    answer = catalog.METRICS["first_response_time"]
    assert answer.in_scale(90, word) == answer.in_scale(90, scale)
    metric = sg.Metric(id="m", nature="mean", unit="duration", scale=word)
    assert sg.Metric(id="m", nature="mean", unit="duration", scale=scale) == metric
    pace = sg.KeepPace(sg.Pace(3, "week", word))
    asked = sg.Goal(id="g", metric="first_response_time", target=pace)
    assert is_in_other_scale(asked, metric) is False


def test_days_are_those_of_periods() -> None:
    """The words for a day are the same in a scale and in a period."""
    days = {word for word, scale in _WORDS.items() if scale is Scale.DAYS}
    assert days == {word for word in _WORDS if parse_period(word) == (1, PeriodUnit.DAY)}


@pytest.mark.parametrize("word", ["fortnight", "hors", "", "weeks", 3, None])
def test_another_word_is_no_scale(word: Any) -> None:
    """What is no unit of a duration is refused, and beside it a value that is no number."""
    answer = catalog.METRICS["first_response_time"]
    with pytest.raises(sg.SmartGoalsError) as caught:
        answer.in_scale("many", word)  # type: ignore[arg-type]  # wrong on purpose
    assert [one.path for one in caught.value.problems] == ["value", "scale"]
    if word is not None:
        with pytest.raises(sg.SmartGoalsError) as refused:
            sg.Metric(id="m", nature="mean", unit="duration", scale=word)
        assert refused.value.path == "scale"


@pytest.mark.parametrize(
    ("cell", "hours"),
    [("2 days", 48), ("2 jours", 48), ("2 d", 48), ("1 j 3 h", 27), ("1 Day", 24), ("3 JOURS", 72)],
)
def test_a_day_of_work_has_no_fixed_hours(cell: str, hours: int) -> None:
    """Two days of effort are not forty-eight hours of it, and are told; two days until an answer are."""
    metrics = {"Effort": "effort_hours", "Response": "first_response_time"}
    sheet = catalog.Sheet(platform="snapchat", id="own", day="Day", columns=metrics)
    read = catalog.read_table([["Day", *metrics], ["2026-11-01", cell, cell], ["2026-11-02", "1 h 30", "3h"]], sheet)
    assert read.history("first_response_time").values == (hours, 3)
    assert [(one.column, one.reason.value, one.cell) for one in read.unmapped] == [
        ("Effort", "not_a_number", cell),
        ("Effort", "not_a_number", "1 h 30"),
    ]


@pytest.mark.parametrize(("cell", "hours"), [("30 h", 30), ("1h30m", 1.5), ("90 min", 1.5), ("2", 2)])
def test_hours_of_work_are_hours(cell: str, hours: float) -> None:
    """Hours and minutes are told by the clock, also those of work."""
    sheet = catalog.Sheet(platform="snapchat", id="own", day="Day", columns={"Effort": "effort_hours"})
    read = catalog.read_table([["Day", "Effort"], ["2026-11-01", cell]], sheet)
    assert read.history("effort_hours").values == (hours,)
