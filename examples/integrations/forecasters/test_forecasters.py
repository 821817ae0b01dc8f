"""Each method on the shipped strategy: chances, totals, refusals, the same answer again, and the table of the page."""

import json
import pickle
import re
from datetime import date, timedelta
from pathlib import Path

import compare
import numpy
import pytest
import skops.io  # type: ignore[import-untyped]  # it has no types
import with_prophet
import with_scikit_learn
import with_statsforecast
from skops.io.exceptions import UntrustedTypesFoundException  # type: ignore[import-untyped]  # it has no types
from steps import Steps
from train_a_network import train
from with_prophet import Prophet
from with_scikit_learn import Network, opened
from with_statsforecast import StatsForecast

import smartgoals as sg
from smartgoals import codec, present

ON = date(2016, 10, 2)
STRATEGY = codec.structure(json.loads(compare.DOCUMENT.read_text(encoding="utf-8")), sg.Strategy)
FLOWS = ("page-views", "passes", "retweets")
VISITS = sg.Metric(id="visits", nature="flow")
PAGE = Path(__file__).parents[3] / "docs" / "how-to" / "plug-in-a-forecaster.md"
Method = StatsForecast | Prophet | Network


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a network that was trained on the shipped histories."""
    path = tmp_path_factory.mktemp("trained") / "model.skops"
    train(STRATEGY.histories, path)
    return path


@pytest.fixture(params=["statsforecast", "prophet", "network"])
def method(request: pytest.FixtureRequest, file: Path) -> Method:
    """Return one method after the other."""
    methods: dict[str, Method] = {"statsforecast": StatsForecast(), "prophet": Prophet(), "network": Network.load(file)}
    return methods[request.param]


def weekly(values: list[float], metric: str | sg.Metric = "followers") -> sg.History:
    """Return a history with a reading a week."""
    start = date(2026, 1, 4)
    return sg.History.of([(start + timedelta(weeks=k), value) for k, value in enumerate(values)], metric=metric)


def test_every_goal_of_the_shipped_strategy_has_a_chance(method: Method) -> None:
    """Levels, ratios, totals and quotas alike, and the progress is that of any method."""
    review = sg.review(STRATEGY, as_of=ON, method=method)
    default = sg.review(STRATEGY, as_of=ON)
    for goal in review.goals:
        assert goal.progress == default.goals[goal.id].progress
        if goal.projection is not None:
            assert goal.projection.failure is None
            assert goal.projection.method == method.name
            assert goal.projection.probability is not None


def test_the_same_question_has_the_same_answer_of_a_pickled_method_too(method: Method) -> None:
    """No draw depends on what was drawn before, and nobody else's draws are touched."""
    history = STRATEGY.histories[7]
    days = [ON + timedelta(weeks=4), ON + timedelta(weeks=12)]
    first = method(history, days, as_of=ON, total_from=ON + timedelta(days=1))
    for module in (with_prophet, with_scikit_learn, with_statsforecast):
        module.simulated.cache_clear()
    before = numpy.random.get_state(legacy=False)["state"]["key"]
    again = pickle.loads(pickle.dumps(method))
    assert again == method
    assert again(history, days, as_of=ON, total_from=ON + timedelta(days=1)) == first
    assert (numpy.random.get_state(legacy=False)["state"]["key"] == before).all()


def test_totals_are_sums_along_paths(method: Method) -> None:
    """A total of the first step is its reading, totals add up, and their spread is narrower than that of all readings high."""
    history = weekly([40 + (11 * k) % 17 for k in range(40)], VISITS)
    last = history.last.day
    weeks = [last + timedelta(weeks=k) for k in (1, 2, 3, 4)]
    single = method(history, weeks, as_of=last)
    total = method(history, weeks, as_of=last, total_from=last + timedelta(days=1))
    assert total[0].interval(0.8) == pytest.approx(single[0].interval(0.8))
    widths = [high - low for low, high in (one.interval(0.8) for one in (*single, total[3]))]
    assert 0 < widths[4] < sum(widths[:4])
    half = method(history, [last + timedelta(days=14)], as_of=last, total_from=last + timedelta(days=8))
    assert half[0].expected == pytest.approx(single[1].expected)


def test_a_short_history_is_refused_in_words_that_a_review_says(method: Method) -> None:
    """The reason names the method; its words are those of the program, in a review in either language."""
    history = weekly([3, 4, 6, 7, 9])
    goal = sg.Goal(
        id="fans", metric="followers", target=sg.ReachLevel(30), start=date(2026, 1, 5), deadline=date(2026, 6, 28)
    )
    projection = sg.project(goal, history, as_of=history.last.day, method=method)
    assert projection.reasons["probability"] == "method_failed"
    assert projection.failure == "ValueError: 12 steps of 7 days are needed, and there are 5"
    strategy = sg.Strategy(goals=[goal], histories=[history])
    for language, said in (
        ("en", f"the forecasting method “{method.name}” failed"),
        ("fr", f"« {method.name} » a échoué"),
    ):
        review = sg.review(strategy, as_of=history.last.day, method=method, language=language)
        text = re.sub(r"\s+", " ", present.text(review))
        assert said in text
        assert "12 steps of 7 days are needed" in text
    assert projection.progress == sg.assess(goal, history, as_of=history.last.day)


def test_uneven_readings_become_even_steps() -> None:
    """An amount is spread over the days since the one before it, a level lies on the line, and no total within is lost."""
    days = [date(2026, 3, 2) + timedelta(days=k) for k in range(30) if k % 7 not in {5, 6}]
    flow = sg.History.of([(day, 30 if day.weekday() == 0 else 10) for day in days], metric=VISITS)
    steps = Steps.of(flow, 12)
    assert (steps.days, steps.season) == (1, 7)
    assert steps.values[1:] == pytest.approx([10.0] * (len(steps.values) - 1))  # Monday's is that of three days
    assert sum(steps.values) == pytest.approx(sum(float(one) for one in flow.values))
    level = sg.History.of([(date(2026, 3, 1 + k), 100 + 2 * k) for k in (0, 1, 2, 5, 6, 7)], metric="followers")
    assert Steps.of(level, 2).values == pytest.approx([100.0, 102, 104, 106, 108, 110, 112, 114])
    months = sg.History.of([(date(2024 + k // 12, 1 + k % 12, 28), k) for k in range(30)], metric="followers")
    assert (Steps.of(months, 12).days, Steps.of(months, 12).season) == (31, 12)


def test_paths_that_leave_the_trend_out_are_refused() -> None:
    """As of statsforecast 2.1 AutoETS simulates without its trend; a goal on them has no chance rather than a wrong one."""
    followers = STRATEGY.histories[1]
    with pytest.raises(sg.InvalidValue) as refused:
        sg.forecast(followers, on=date(2016, 12, 25), as_of=ON, method=StatsForecast("AutoETS"))
    assert refused.value.path == "method"
    assert "paths simulated by AutoETS do not run along its own forecast" in str(refused.value)
    made = sg.forecast(followers, on=date(2016, 12, 25), as_of=ON, method=StatsForecast())
    assert made.interval(0.8)[0] > followers.last.value


def test_values_stay_within_the_bounds_of_the_metric(method: Method) -> None:
    """Nobody has fewer than no followers."""
    falling = weekly([600 - 19 * k + (5 * k) % 7 for k in range(30)])
    (made,) = method(falling, [falling.last.day + timedelta(weeks=40)], as_of=falling.last.day)
    assert made.quantile(0.01) >= 0


def test_nothing_to_learn_from_is_refused(file: Path) -> None:
    """Equal steps have no spread to learn in."""
    with pytest.raises(sg.InvalidValue, match=r"method: .*all steps bring the same"):
        sg.forecast(weekly([9.0] * 20), on=date(2026, 8, 2), as_of=date(2026, 7, 1), method=Network.load(file))


def test_a_file_that_could_run_code_or_is_of_another_release_is_refused(file: Path, tmp_path: Path) -> None:
    """Whoever loads it hears of it at once, and not in the middle of a review."""
    parts = opened(file.read_bytes())
    foreign = tmp_path / "foreign.skops"
    skops.io.dump({**parts, "network": pytest.approx(1)}, foreign)
    with pytest.raises(UntrustedTypesFoundException, match="Untrusted types found in the file"):
        Network.load(foreign)
    old = tmp_path / "old.skops"
    skops.io.dump({**parts, "scikit-learn": "1.0"}, old)
    with pytest.raises(ValueError, match=r"the model is of scikit-learn 1\.0, this is .*: train anew"):
        Network.load(old)


def test_programs_print_a_chance_for_each_goal(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As a user runs them."""
    for run in (with_statsforecast.main, with_prophet.main, lambda: with_scikit_learn.main(file)):
        run()
        assert all(f"{goal}: chance" in capsys.readouterr().out for goal in FLOWS[:1])


def test_a_history_that_is_too_short_costs_no_other_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a user sees of it stands below the table, in the language asked for."""
    monkeypatch.setattr(
        compare,
        "compared",
        lambda history, _others: sg.forecasts.compare_methods(
            history, ["drift", StatsForecast(least=30)], least_readings=20, days_ahead=28
        ),
    )
    told = compare.table([weekly([1, 2, 3]), weekly([float(k * k % 19) for k in range(40)], VISITS)], "fr")
    *_, short, failed = told.splitlines()
    assert told.splitlines()[2].startswith("| visits (None) | ")
    assert short.startswith("- followers (None): Historique")
    assert failed.startswith("- visits (None): methods[1]")
    assert "30 steps of 7 days are needed, and there are 20" in failed


def cells(text: str) -> list[list[str]]:
    """Return the cells of the lines of a table of Markdown."""
    return [[one.strip() for one in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("| ")]


def test_what_a_figure_covers_is_spread_over_its_days() -> None:
    """A figure of January is thirty-one days of ten, and not one of 310; overlaps are refused."""
    january, first = date(2026, 1, 31), date(2026, 2, 1)
    daily = [float(9 + k % 3) for k in range(40)]
    days = [january, *(first + timedelta(days=k) for k in range(40))]
    covers = [date(2026, 1, 1), *[None] * 40]
    told = sg.History.from_columns(days, [310.0, *daily], covers=covers, metric=VISITS)
    steps = Steps.of(told, 12)
    assert steps.days == 1
    assert steps.values == pytest.approx([10.0] * 31 + daily)
    twice = sg.History.from_columns(days[:2], [310.0, 9.0], covers=[date(2026, 1, 1), date(2026, 1, 20)], metric=VISITS)
    with pytest.raises(ValueError, match="two readings are of 2026-01-20"):
        Steps.of(twice, 1)


@pytest.mark.parametrize("value", [5.0, 7.3, 100.0])
def test_what_stands_still_is_forecast_where_it_stands(value: float) -> None:
    """Rounding is no reason to refuse the paths of a constant series."""
    history = weekly([value] * 20)
    found = sg.forecast(
        history, on=history.last.day + timedelta(weeks=4), as_of=history.last.day, method=StatsForecast()
    )
    assert found.expected == pytest.approx(value)


def test_the_table_of_the_page_is_what_the_program_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """The same histories and methods, and our own column to .02; other releases fit and draw a little otherwise."""
    assert compare.main([]) == 0
    printed = cells(capsys.readouterr().out)
    page = cells(PAGE.read_text(encoding="utf-8").partition("<!-- compared -->")[2].partition("<!-- /compared -->")[0])
    assert [row[0] for row in printed] == [row[0] for row in page]
    assert printed[0] == page[0]
    for mine, theirs in zip(printed[2:-1], page[2:-1], strict=True):
        assert float(mine[1]) == pytest.approx(float(theirs[1]), abs=0.02)
        assert all(0 <= float(cell) <= 1 for cell in mine[2:] if cell not in {"–", "-", ""})
