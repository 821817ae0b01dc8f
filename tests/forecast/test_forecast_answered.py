"""What a method gives back is held against what it was asked, wherever a method is asked."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from forecast_samples import FLOW, START, every, wavy

import smartgoals as sg

HISTORY = every(1, wavy(40), FLOW)
LAST = HISTORY.last.day
DAYS = [LAST + timedelta(9), LAST + timedelta(20)]
GOAL = sg.Goal(id="g", metric=FLOW.id, target=sg.ReachLevel(10**4), start=START + timedelta(30), deadline=DAYS[-1])


class Given:
    """A method that changes what a right answer would be."""

    name = "given"

    def __init__(self, change: Any) -> None:
        self.change = change

    def __call__(
        self, history: sg.History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> Any:
        """Return right forecasts, changed."""
        told = {"as_of": as_of, "method": "given", "total_from": total_from}
        return self.change([sg.Forecast.of_quantiles({0.1: 1, 0.9: 2}, on=one, **told) for one in days])


def fail(error: Exception) -> Any:
    """Return a change that raises."""

    def change(_made: Any) -> Any:
        raise error

    return change


def lazily(made: list[sg.Forecast]) -> Any:
    """Fail while the answers are read."""
    yield made[0]
    raise RuntimeError("late")


def each(**changes: Any) -> Any:
    """Return a change of every forecast."""
    return lambda made: [evolve(one, **changes) for one in made]


WRONG: list[tuple[Any, list[str], str]] = [
    (each(on=LAST), ["[0].on", "[1].on"], f"the day that was asked for, {DAYS[0].isoformat()}"),
    (each(as_of=START), ["[0].as_of", "[1].as_of"], f"the day of asking, {LAST.isoformat()}"),
    (each(total_from=None), ["[0].total_from", "[1].total_from"], "for the total that was asked for"),
    (each(is_known=True), ["[0].is_known", "[1].is_known"], "nobody has read a day ahead"),
    (each(method=3), [".method"], "must be text, got int 3"),
    (
        each(on=LAST, as_of=START, is_known=True),
        [f"[{k}].{name}" for k in (0, 1) for name in ("on", "as_of", "is_known")],
        "the day",
    ),
    (lambda made: made[1:], [""], "it returned 1"),
    (lambda made: [*made, made[0]], [""], "it returned 3"),
    (lambda made: [made[0], 3.5], ["[1]"], "a Forecast, got float"),
    (lambda _made: None, [""], "a list of forecasts"),
    (fail(ValueError("too short")), [""], "it raised ValueError: too short"),
    (fail(RecursionError()), [""], "it raised RecursionError: "),
    (lazily, [""], "it raised RuntimeError: late"),
]


def refused(ask: Any) -> sg.SmartGoalsError:
    """Return what a question is refused with."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        ask()
    return caught.value


@pytest.mark.parametrize(("change", "paths", "says"), WRONG)
def test_what_a_method_answers_is_what_it_was_asked(change: Any, paths: list[str], says: str) -> None:
    """Another day, day of asking or total, too few answers or none at all are refused, all together and with their place."""
    wrong = Given(change)
    pooled = sg.forecasts.pool(["drift", wrong])
    for method, place in ((wrong, "method"), (pooled, "method.methods[1]")):
        error = refused(
            lambda method=method: sg.forecast(HISTORY, on=DAYS[0], as_of=LAST, method=method, total_from=DAYS[0]).fan(
                DAYS
            )
        )
        # The first day alone is asked first.
        assert {one.path for one in error.problems} <= {place + path for path in paths}
    asked = sg.forecast(HISTORY, on=LAST, as_of=LAST, method=wrong, total_from=START)
    error = refused(lambda: asked.fan(DAYS))
    assert [one.path for one in error.problems] == ["method" + path for path in paths]
    assert says in str(error)


@pytest.mark.parametrize("change", [change for change, paths, _ in WRONG if paths[0] != "[1]"])
def test_wrong_answers_are_refused_in_back_tests_and_are_a_reason_of_a_projection(change: Any) -> None:
    """Back-tests refuse such a method, and comparisons that have no other; a projection is unknown and says why."""
    wrong = Given(change)
    p = sg.project(GOAL, HISTORY, as_of=LAST, method=wrong)
    assert (p.probability, p.reasons["probability"]) == (None, "method_failed")
    assert p.failure
    for method in (wrong, sg.forecasts.pool([wrong])):
        assert refused(lambda method=method: sg.backtest(HISTORY, method=method)).problems[0].path.startswith("method")
        error = refused(lambda method=method: sg.forecasts.compare_methods(HISTORY, [method]))
        compared = sg.forecasts.compare_methods(HISTORY, ["drift", method])
        assert [one.method for one in compared] == ["drift"]
        places = [str(one).replace("methods[1]", "methods[0]") for one in compared.failures]
        assert places == [str(one) for one in error.problems]
        assert {one.path.startswith("methods[0]") for one in error.problems} == {True}


class Named:
    """A method with a name of any kind."""

    def __init__(self, name: Any) -> None:
        self.name = name

    def __call__(self, history: Any, days: Any, **_: Any) -> Any:
        """Return nothing; nobody asks."""


class Nameless:
    """A callable without a name."""

    def __call__(self, history: Any, days: Any, **_: Any) -> Any:
        """Return nothing; nobody asks."""


class Hidden(Nameless):
    """A method whose name cannot be read."""

    @property
    def name(self) -> str:
        """Fail."""
        raise RuntimeError("no name")


@pytest.mark.parametrize("method", [Named(3), Named(None), Named(" "), Hidden(), 7, "defualt"])
def test_the_name_of_a_method_is_text(method: Any) -> None:
    """What results could not carry as a name is refused wherever a method is given, at its place."""
    own = ".name" if isinstance(method, (Named, Hidden)) else ""
    goal = evolve(GOAL, start=None)
    asks = {
        "method": [
            lambda: sg.forecast(HISTORY, on=LAST, as_of=LAST, method=method),
            lambda: sg.backtest(HISTORY, method=method),
            lambda: sg.project(goal, HISTORY, as_of=LAST, method=method),
        ],
        "methods[1]": [
            lambda: sg.forecasts.pool(["drift", method]),
            lambda: sg.forecasts.compare_methods(HISTORY, ["drift", method]),
        ],
    }
    for path, questions in asks.items():
        for ask in questions:
            assert refused(ask).path == path + own


def test_a_callable_without_a_name_goes_by_that_of_its_class() -> None:
    """Of a function that is its own name, of anything else that of its class."""
    assert sg.forecasts.pool([Nameless(), "drift"]).name == "pool of Nameless, drift"


@pytest.mark.parametrize("methods", [None, "default", [], 3, {"drift": 1}])
def test_methods_to_compare_are_a_list(methods: Any) -> None:
    """No list, the letters of a word, and nothing at all are refused under the name of the argument."""
    for ask in (lambda: sg.forecasts.compare_methods(HISTORY, methods), lambda: sg.forecasts.pool(methods)):
        error = refused(ask)
        assert error.path == "methods"
        assert "forecasters" in str(error) or "at least one method" in str(error)


class Broken:
    """A distribution of a caller's own that fails when it is asked."""

    def at_most(self, x: float) -> float:
        """Fail."""
        raise ZeroDivisionError(x)

    below = quantile = at_most


def test_a_distribution_that_fails_costs_the_chance_alone() -> None:
    """What only shows when a chance is asked for is a reason of the projection all the same."""
    distribution: Any = Broken()
    p = sg.project(GOAL, HISTORY, as_of=LAST, method=Given(each(distribution=distribution)))
    assert (p.probability, p.reasons["probability"]) == (None, "method_failed")
    assert (p.failure or "").startswith("ZeroDivisionError: ")
    assert "it raised ZeroDivisionError" in str(
        refused(lambda: sg.backtest(HISTORY, method=Given(each(distribution=distribution))))
    )


class Shapeless:
    """A distribution of a caller's own with quantiles of any kind."""

    def __init__(self, *quantiles: float) -> None:
        self.quantiles = quantiles

    def at_most(self, _x: float) -> float:
        """Return a half; nobody asks."""
        return 0.5

    below = at_most

    def quantile(self, p: float) -> float:
        """Return the quantile of the third of the shares."""
        return self.quantiles[int(3 * p)]


@pytest.mark.parametrize(
    "distribution",
    [
        Shapeless(3.0, 2.0, 4.0),
        Shapeless(1.0, 2.0, float("nan")),
        Shapeless(*[float("nan")] * 3),
        sg.forecasts.Known(float("nan")),
    ],
)
def test_a_distribution_without_numbers_in_order_is_no_answer(distribution: Any) -> None:
    """No chance is told from quantiles that cross, or are no numbers, and the reason says so."""
    wrong = Given(each(distribution=distribution))
    p = sg.project(GOAL, HISTORY, as_of=LAST, method=wrong)
    assert (p.probability, p.reasons["probability"]) == (None, "method_failed")
    assert "quantiles are numbers that do not fall as their share rises" in (p.failure or "")
    error = refused(lambda: sg.forecast(HISTORY, on=DAYS[0], as_of=LAST, method=wrong, total_from=DAYS[0]))
    assert error.path == "method[0].distribution"
