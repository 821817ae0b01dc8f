"""Readings in real database files: exact, with corrections as known on any day; and the tables of a semantic layer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import duckdb
import metric_tables
import pytest
import with_duckdb
import with_sqlite
from stored_rows import StoredReading, readings_of

import smartgoals as sg
from smartgoals import codec

AS_OF = date(2016, 10, 2)
STRATEGY = codec.structure(json.loads(with_sqlite.DOCUMENT.read_text(encoding="utf-8")))
METRICS = {str(metric.id): metric for metric in STRATEGY.metrics}
MONDAY = date(2026, 1, 5)
REVENUE = sg.Metric(id="revenue", nature="flow", unit="money")


@pytest.fixture(params=[with_sqlite, with_duckdb], ids=lambda program: program.__name__)
def program(request: pytest.FixtureRequest) -> ModuleType:
    """Return each of the two programs."""
    module: ModuleType = request.param
    return module


@pytest.fixture
def store(program: ModuleType, tmp_path: Path) -> Iterator[Any]:
    """Open a new file with the tables."""
    with closing(program.opened(tmp_path / "goals.db")) as connection:
        yield connection


def sales(day: date, value: str, recorded_on: date | None = None) -> StoredReading:
    """Return the revenue of a day in a shop."""
    return StoredReading("revenue", "shop", day, recorded_on or day, Decimal(value))


LATE = [
    sales(MONDAY, "100.10"),
    sales(MONDAY + timedelta(days=1), "200.20"),
    sales(MONDAY, "90.05", MONDAY + timedelta(days=3)),
    sales(MONDAY + timedelta(days=2), "50", MONDAY + timedelta(days=9)),
]


def test_what_comes_back_is_what_went_in(program: ModuleType, store: Any) -> None:
    """The example's readings and its review are the same from the file, loaded once or twice."""
    for _ in range(2):
        program.record(store, readings_of(STRATEGY))
        histories = program.histories(store, METRICS)
        by_place = {(history.metric_id, history.channel): list(history) for history in histories}
        assert by_place == {(history.metric_id, history.channel): list(history) for history in STRATEGY.histories}
    review = sg.review(attrs.evolve(STRATEGY, histories=()), evidence=sg.Evidence(histories=histories), as_of=AS_OF)
    assert review.text() == sg.review(STRATEGY, as_of=AS_OF).text()


def test_money_stays_exact(program: ModuleType, store: Any) -> None:
    """A hundred times ten cents are ten, as no figure passes through a float."""
    program.record(store, [sales(MONDAY + timedelta(days=k), "0.10") for k in range(100)])
    (history,) = program.histories(store, {"revenue": sg.Metric(id="revenue", nature="flow", unit="money")})
    assert history.exact_total(date.min, date.max) == 10


def test_what_a_figure_covers_is_kept(program: ModuleType, store: Any) -> None:
    """A figure of a week comes back as one of its seven days."""
    weekly = sg.History.of([(MONDAY + timedelta(days=6), 70)], covers="week", metric="leads", channel="site")
    program.record(
        store, readings_of(sg.Strategy(channels=[sg.Channel(id="site", platform="website")], histories=[weekly]))
    )
    assert [list(history) for history in program.histories(store, {})] == [list(weekly)]


def test_corrections_go_in_with_the_rest(program: ModuleType, store: Any) -> None:
    """What was known before a correction that a strategy already holds is known so from the file."""
    days, values = (
        [MONDAY, MONDAY, MONDAY + timedelta(days=1)],
        [Decimal("100.10"), Decimal("90.05"), Decimal("200.20")],
    )
    late = [None, MONDAY + timedelta(days=3), None]
    history = sg.History.from_columns(days, values, recorded_on=late, metric=REVENUE)
    program.record(store, readings_of(sg.Strategy(metrics=[REVENUE], histories=[history])))
    (read,) = program.histories(store, {"revenue": REVENUE})
    assert list(read) == list(history)
    assert list(read.as_known_on(days[2])) == list(history.as_known_on(days[2]))


@pytest.mark.parametrize("facts", [{}, {"definition": "net of returns"}])
def test_what_the_key_cannot_tell_apart_is_refused(facts: dict[str, str]) -> None:
    """Two amounts of one day that add up, and a definition, would be lost: the loading stops before."""
    rows = [(MONDAY, 10)] if facts else [(MONDAY, 10), (MONDAY, 5)]
    strategy = sg.Strategy(metrics=[REVENUE], histories=[sg.History.of(rows, metric=REVENUE, **facts)])
    with pytest.raises(
        ValueError, match="revenue/, 2026-01-05 as recorded on 2026-01-05: the table has room for one figure"
    ):
        list(readings_of(strategy))


def test_a_refused_load_leaves_the_file_usable(program: ModuleType, store: Any) -> None:
    """Nothing to load, and a load of which a row is refused, change nothing, and the next one works."""
    program.record(store, [])
    program.keep(store, sg.review(sg.Strategy(), as_of=AS_OF))
    with pytest.raises(Exception, match=r"NOT NULL|Constraint"):
        program.record(store, [sales(MONDAY, "3"), StoredReading("revenue", "shop", MONDAY, None, Decimal(4))])  # type: ignore[arg-type]
    assert program.histories(store, {}) == []
    program.record(store, [sales(MONDAY, "5")])
    assert program.histories(store, {"revenue": REVENUE})[0].values == (5,)


def test_two_figures_of_one_day_are_one(program: ModuleType, store: Any) -> None:
    """What is recorded of a day on one day replaces what was recorded of it before: the figure of the evening counts."""
    program.record(store, [sales(MONDAY, "3"), sales(MONDAY, "5")])
    (history,) = program.histories(store, {"revenue": sg.Metric(id="revenue", nature="flow", unit="money")})
    assert history.values == (5,)


def test_a_count_below_zero_is_told(program: ModuleType, store: Any) -> None:
    """A figure that its metric cannot have is kept as it came, and the review says that it is wrong."""
    program.record(store, [StoredReading("followers", "ig", MONDAY, MONDAY, Decimal(-3))])
    goal = sg.Goal(id="g", metric="followers", channel="ig", target=sg.ReachLevel(300), deadline=date(2026, 6, 28))
    strategy = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], goals=[goal])
    review = sg.review(strategy, evidence=sg.Evidence(histories=program.histories(store, {})), as_of=MONDAY)
    assert "SGA395" in {finding.code for finding in review.goals["g"].report.findings}


def test_finer_figures_than_the_column_holds_are_refused(tmp_path: Path) -> None:
    """A column of decimals would round them without a word."""
    told = r"revenue/shop, 2026-01-05 as .*: value: 0\.12345678912345 has more than nine decimals"
    with closing(with_duckdb.opened(tmp_path / "goals.db")) as store, pytest.raises(ValueError, match=told):
        with_duckdb.record(store, [sales(MONDAY, "0.12345678912345")])


@pytest.mark.parametrize(
    ("column", "cell", "told"),
    [
        ("value", "abc", "value: must be a number, got 'abc'"),
        ("value", Decimal("NaN"), "value: must be a number, got Decimal('NaN')"),
        ("out_of", "3 %", "out_of: must be a number, got '3 %'"),
        ("day", datetime(2026, 1, 5, 23, 30), "day: must be a date, got datetime.datetime(2026, 1, 5, 23, 30)"),  # noqa: DTZ001
        ("day", "05/01/2026", "day: must be a date, got '05/01/2026'"),
        ("recorded_on", datetime(2026, 1, 5), "recorded_on: must be a date, got datetime"),  # noqa: DTZ001
        ("covers", "soon", "covers: must be a date, got 'soon'"),
    ],
)
def test_a_cell_that_is_none_is_refused_before_it_is_stored(
    program: ModuleType, store: Any, column: str, cell: Any, told: str
) -> None:
    """Both programs name the row and the column, and a moment is not cut to a day; what was there stays."""
    program.record(store, [sales(MONDAY, "3")])
    with pytest.raises(ValueError, match=re.escape(told)) as caught:
        program.record(store, [sales(MONDAY, "9"), sales(MONDAY, "5")._replace(**{column: cell})])
    assert str(caught.value).startswith("revenue/shop, ")
    assert program.histories(store, {"revenue": REVENUE})[0].values == (3,)


@pytest.mark.parametrize("value", [0.1, "1e20", "1" + "0" * 24, "0.000000001", "9" * 29, "1_000"])
def test_numbers_are_held_as_they_are(program: ModuleType, store: Any, value: Any) -> None:
    """All digits that a column has are used, however many Python's arithmetic takes by itself."""
    program.record(store, [sales(MONDAY, "0")._replace(value=value)])
    (history,) = program.histories(store, {"revenue": REVENUE})
    assert history.exact_total(date.min, date.max) == Fraction(str(value).replace("_", ""))


def test_a_day_may_be_text(program: ModuleType, store: Any) -> None:
    """However a day is spelt, it is stored as a day, which a query compares."""
    row = StoredReading("revenue", "shop", "20260105", "2026-W02-2", "5")
    program.record(store, [row])
    assert program.histories(store, {}, known_on=MONDAY) == []
    (history,) = program.histories(store, {}, known_on=MONDAY + timedelta(days=1))
    assert [reading.day for reading in history] == [MONDAY]


def huge_goal(end: int) -> sg.Review:
    """Return the review of a goal whose plan is as large as one wants."""
    goal = sg.Goal(
        id="g", metric="followers", target=sg.ReachLevel(end), baseline=sg.Baseline(value=0, on=MONDAY),
        start=MONDAY, deadline=MONDAY + timedelta(days=60),
    )  # fmt: skip
    read = sg.History.of([(MONDAY, 1)], metric="followers")
    return sg.review(sg.Strategy(goals=[goal], histories=[read]), as_of=MONDAY + timedelta(days=30))


def test_a_review_that_is_refused_leaves_the_earlier_one(tmp_path: Path) -> None:
    """A plan beyond the column is told with its goal, and what was kept of the day stays."""
    with closing(with_duckdb.opened(tmp_path / "goals.db")) as store:
        with_duckdb.keep(store, huge_goal(10**24))
        with pytest.raises(ValueError, match=r"g: planned: .* has more than 29 digits"):
            with_duckdb.keep(store, huge_goal(10**40))
        assert store.execute("SELECT goal, planned FROM reviews").fetchall() == [("g", Decimal(5 * 10**23))]


@pytest.mark.parametrize("days", range(12))
def test_the_file_and_the_library_agree_on_what_was_known(program: ModuleType, store: Any, days: int) -> None:
    """What was known on a day is the same by the query's condition and by the history of all rows."""
    program.record(store, LATE)
    known_on = MONDAY + timedelta(days=days)
    metrics = {"revenue": sg.Metric(id="revenue", nature="flow", unit="money")}
    (whole,), (then,) = program.histories(store, metrics), program.histories(store, metrics, known_on=known_on)
    assert list(then) == list(whole.as_known_on(known_on))


def test_a_goal_stands_as_it_was_seen_that_day(program: ModuleType, store: Any) -> None:
    """Yesterday's verdict stays yesterday's, whatever was corrected since."""
    program.record(store, LATE)
    (whole,) = program.histories(store, {"revenue": sg.Metric(id="revenue", nature="flow", unit="money")})
    goal = sg.Goal(id="g", metric="revenue", channel="shop", target=sg.ReachLevel(700), start=MONDAY,
                   deadline=MONDAY + timedelta(days=13))  # fmt: skip
    tuesday, thursday = MONDAY + timedelta(days=1), MONDAY + timedelta(days=3)
    seen = {known: sg.assess(goal, whole, as_of=tuesday, known_on=known).actual for known in (tuesday, thursday)}
    assert seen == {tuesday: 300.3, thursday: 290.25}


@pytest.mark.parametrize(
    ("language", "why"), [("en", "the goal names no metric"), ("fr", "le but ne nomme aucune mesure")]
)
def test_a_review_is_kept_once_a_day(program: ModuleType, store: Any, language: str, why: str) -> None:
    """A second review of a day replaces the first; what is unknown is NULL, and says why in the language of the review."""
    review = sg.review(STRATEGY, as_of=AS_OF, language=language)
    program.keep(store, review)
    program.keep(store, review)
    rows = store.execute("SELECT goal, actual, chance, why FROM reviews").fetchall()
    assert len(rows) == len(STRATEGY.goals)
    assert ("visibility", None, None, why) in rows
    assert any(goal == "passes" and Decimal(actual) == 675 for goal, actual, *_ in rows)


def test_a_bad_row_is_told_with_all_others(tmp_path: Path) -> None:
    """Text where a number belongs, and a day that is none, are told at once, each with its metric, channel and day."""
    with closing(with_sqlite.opened(tmp_path / "goals.db")) as store:
        rows = [
            ("leads", "site", "2026-01-05", "2026-01-05", "3 %", None, None),
            ("leads", "site", "5 Jan", "2026-01-06", "4", None, None),
        ]
        store.executemany("INSERT INTO readings VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        with pytest.raises(ValueError, match="leads/site") as caught:
            with_sqlite.histories(store, {})
    day, percent = sorted(str(caught.value).splitlines(), reverse=True)
    assert percent.startswith(
        "leads/site, 2026-01-05 as recorded on 2026-01-05: value: must be a number, got str '3 %'"
    )
    assert day.startswith("leads/site, 5 Jan as recorded on 2026-01-06: day: must be a date, got str '5 Jan'")


@pytest.mark.parametrize("dimension", ["group", 'the "channel"'])
def test_any_column_may_be_a_dimension(dimension: str) -> None:
    """Words that SQL keeps for itself, and quotes, are names like any other."""
    name = metric_tables.quoted(dimension)
    answer = duckdb.connect().sql(f"SELECT DATE '2026-01-05' AS metric_time__day, 'ads' AS {name}, 3 AS leads")
    metric = metric_tables.metric_of({"name": "leads", "type": "simple", "agg": "count"})
    (history,) = metric_tables.histories_of(answer, metric, as_of=AS_OF.replace(year=2026), dimension=dimension)
    assert (history.channel, history.values) == ("ads", (3,))


WEEKS = (
    "SELECT DATE '2026-01-05' + 7 * k::INT AS metric_time__week, 'ads' AS channel, 7.5 * k AS spend FROM range(4) t(k)"
)
MONTHS = "SELECT make_date(2026, k::INT, 1) AS metric_time__month, k AS spend FROM range(1, 5) t(k)"


def test_rows_that_a_dimension_tells_apart_are_not_added() -> None:
    """Without the dimension, the rows of two channels look like two figures of one week."""
    answer = duckdb.connect().sql(f"{WEEKS} UNION ALL {WEEKS.replace('ads', 'site')}")
    metric = metric_tables.metric_of({"name": "spend", "type": "simple", "agg": "sum"})
    with pytest.raises(ValueError, match="spend: several rows of one week: name the dimension"):
        list(metric_tables.histories_of(answer, metric, as_of=date(2026, 1, 31)))


def test_a_figure_of_a_week_covers_its_days() -> None:
    """The first day of the grain becomes the days that it covers, and a week that is not over is left out."""
    metric = metric_tables.metric_of({"name": "spend", "type": "simple", "agg": "sum"})
    answer = duckdb.connect().sql(WEEKS)
    (history,) = metric_tables.histories_of(answer, metric, as_of=date(2026, 1, 31), dimension="channel")
    assert [(reading.covers, reading.day, reading.value) for reading in history] == [
        (MONDAY, date(2026, 1, 11), 0),
        (date(2026, 1, 12), date(2026, 1, 18), Decimal("7.5")),
        (date(2026, 1, 19), date(2026, 1, 25), 15),
    ]
    assert history.channel == "ads"


def test_months_end_where_they_end() -> None:
    """Grains of the calendar have the lengths that the calendar gives them."""
    metric = metric_tables.metric_of({"name": "spend", "type": "simple", "agg": "sum"})
    (history,) = metric_tables.histories_of(duckdb.connect().sql(MONTHS), metric, as_of=date(2026, 4, 30))
    assert [reading.day for reading in history] == [
        date(2026, 1, 31),
        date(2026, 2, 28),
        date(2026, 3, 31),
        date(2026, 4, 30),
    ]
    assert history.channel is None


@pytest.mark.parametrize(
    ("definition", "nature"),
    [
        ({"type": "simple", "agg": "count_distinct"}, "unique"),
        ({"type": "simple", "agg": "average"}, "mean"),
        ({"type": "simple", "agg": "sum", "non_additive_dimension": {"name": "metric_time"}}, "stock"),
        ({"type": "ratio"}, "ratio"),
        ({"type": "cumulative"}, "stock"),
    ],
)
def test_the_definition_says_whether_figures_add_up(definition: dict[str, Any], nature: str) -> None:
    """Sums are flows, distinct counts are people, and what is no sum adds up to nothing."""
    assert metric_tables.metric_of({"name": "m", **definition}).nature == nature


def test_what_no_definition_tells_is_asked() -> None:
    """A derived metric may be a share or a difference: the caller says which."""
    with pytest.raises(ValueError, match="margin: nothing says whether a metric of type derived"):
        metric_tables.metric_of({"name": "margin", "type": "derived"})
    assert metric_tables.metric_of({"name": "margin", "type": "derived"}, nature="flow").nature == "flow"


def test_a_table_without_its_columns_says_which_there_must_be() -> None:
    """A query that forgot the time or the metric is told what it has, and what it needs."""
    metric = metric_tables.metric_of({"name": "leads", "type": "simple", "agg": "count"})
    with pytest.raises(ValueError, match="there must be the columns leads, channel and metric_time__") as caught:
        list(metric_tables.histories_of(duckdb.connect().sql(WEEKS), metric, as_of=AS_OF, dimension="channel"))
    assert "there are metric_time__week, channel, spend" in str(caught.value)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_they_run(program: ModuleType, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each program loads the example, reviews it and prints what a dashboard asks for."""
    assert program.main([str(tmp_path / "goals.db"), "--language", language]) == 0
    assert "mailing-list" in capsys.readouterr().out


def test_the_semantic_layer_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """The example's query is answered with nine whole weeks."""
    assert metric_tables.main() == 0
    assert "site: 9 whole weeks, 252 of" in capsys.readouterr().out
