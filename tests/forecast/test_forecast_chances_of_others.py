"""A distribution of the caller's own whose quantiles are right, and whose chances are not."""

import math
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from forecast_samples import FLOW, START, every, wavy

import smartgoals as sg

HISTORY = every(1, wavy(40), FLOW)
LAST = HISTORY.last.day
GOAL = sg.Goal(
    id="g", metric=FLOW.id, target=sg.ReachLevel(10**4), start=START + timedelta(30), deadline=LAST + timedelta(20)
)


class Shape:
    """Quantiles that rise to a value, and chances that are made as told."""

    def __init__(self, chance: Any, last: float = 3.0) -> None:
        self.chance, self.last = chance, last

    def quantile(self, p: float) -> float:
        """Return the last value from nine in ten on, else the share."""
        return self.last if p >= 0.9 else p

    def at_most(self, x: float) -> float:
        """Return or raise what was told."""
        return self.chance() if callable(self.chance) else self.chance

    below = at_most


def torn() -> float:
    """Raise a long message of several lines."""
    raise RuntimeError("no\nchance\u2028here " * 99)


def of(shape: Shape) -> Any:
    """Return a method that answers with a distribution."""

    def mine(
        history: sg.History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> list[sg.Forecast]:
        asked = {"as_of": as_of, "method": "mine", "total_from": total_from}
        made = [sg.Forecast.of_quantiles({0.1: 1, 0.9: 2}, on=day, **asked) for day in days]
        return [evolve(one, distribution=shape) for one in made]

    return mine


@pytest.mark.parametrize(
    ("shape", "says"),
    [
        (Shape(torn), "it raised RuntimeError: no"),
        (Shape(math.nan), "chances are numbers from 0 to 1"),
        (Shape(1.5), "chances are numbers from 0 to 1"),
        (Shape(-0.5), "chances are numbers from 0 to 1"),
        (Shape(0.5, math.inf), "quantiles are numbers that do not fall"),
        (Shape(0.5, math.nan), "quantiles are numbers that do not fall"),
    ],
)
def test_chances_that_are_none_are_a_failure_of_the_method(shape: Shape, says: str) -> None:
    """Comparisons tell it beside the scores of the others, one line each; a projection has no chance and says why."""
    compared = sg.forecasts.compare_methods(HISTORY, ["drift", of(shape)])
    assert [result.method for result in compared] == ["drift"]
    assert says in str(compared.failures[0])
    assert len(str(compared).splitlines()) == 1 + len(compared.failures)
    projection = sg.project(GOAL, HISTORY, as_of=LAST, method=of(shape))
    assert (projection.probability, projection.reasons["probability"]) == (None, "method_failed")


class Far(Shape):
    """Chances that are right where the quantiles are, and as told elsewhere."""

    def at_most(self, x: float) -> float:
        """Return a chance, far away what was told."""
        return x / 10 if 0 <= x <= self.last else super().at_most(x)

    below = at_most


@pytest.mark.parametrize(
    ("chance", "says"),
    [
        (torn, "it raised RuntimeError: no"),
        (math.nan, "its chances are no numbers"),
        (2.0, "its chances are no numbers"),
    ],
)
def test_chances_are_asked_where_they_are_scored(chance: Any, says: str) -> None:
    """A distribution that fails only at the levels that a back-test asks about fails there."""
    method = of(Far(chance))
    (failure,) = sg.forecasts.compare_methods(HISTORY, ["drift", method]).failures
    assert (failure.path, says in str(failure)) == ("methods[1]", True)
    with pytest.raises(sg.InvalidValue, match=says) as caught:
        sg.backtest(HISTORY, method=method)
    assert caught.value.path == "method"


def test_no_chance_is_made_of_what_is_no_number() -> None:
    """A projection whose level alone is answered with NaN has no chance, and says that the method failed."""
    projection = sg.project(GOAL, HISTORY, as_of=LAST, method=of(Far(math.nan)))
    assert (projection.probability, projection.reasons["probability"]) == (None, "method_failed")
