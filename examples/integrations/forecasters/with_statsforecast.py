"""Plug a model of statsforecast (Nixtla) into smartgoals: its simulated paths answer for values and for totals.

pip install smartgoals statsforecast
python with_statsforecast.py
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

import numpy
from attrs import frozen
from statsforecast import models
from steps import Floats, Steps

import smartgoals as sg
from smartgoals import codec

DOCUMENT = Path(__file__).parents[2] / "data" / "strategy.json"


@frozen
class StatsForecast:
    """A model of statsforecast by its name, such as AutoTheta or AutoCES.

    It holds names and numbers alone, so it pickles, and two of the same are equal.
    """

    model: str = "AutoTheta"
    paths: int = 500
    seed: int = 0
    least: int = 12

    @property
    def name(self) -> str:
        """The name that results carry."""
        return f"statsforecast {self.model}"

    def __call__(
        self, history: sg.History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> list[sg.Forecast]:
        """Return the distribution of the simulated values, or of their sums, on each day."""
        steps = Steps.of(history, self.least)
        paths = simulated(self, steps, steps.horizon(days))
        return steps.forecasts(paths, days, as_of=as_of, method=self.name, total_from=total_from)


@lru_cache(maxsize=64)
def simulated(method: StatsForecast, steps: Steps, horizon: int) -> Floats:
    """Return the paths of a fitted model; a quota of twelve weeks asks two dozen times, and is fitted once."""
    model = getattr(models, method.model)(season_length=steps.season)
    values = numpy.asarray(steps.values)
    paths: Floats = model.simulate(h=horizon, n_paths=method.paths, y=values, seed=method.seed)
    middle = model.forecast(y=values, h=horizon)["mean"]
    low, high = numpy.quantile(paths, [0.02, 0.98], axis=0)
    # As of 2.1 simulations may leave the trend out (AutoETS always, AutoTheta where growth hardly swings), and paths
    # beside the forecast answer nothing. A billionth is rounding.
    slack = 1e-9 * numpy.abs(values).max()
    if not ((low - slack <= middle) & (middle <= high + slack)).all():
        raise ValueError(f"paths simulated by {method.model} do not run along its own forecast")
    return paths


def main() -> None:
    """Review the shipped strategy with a model of statsforecast, and say the chance of each goal."""
    strategy = codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")), sg.Strategy)
    review = sg.review(strategy, as_of=date(2016, 10, 2), method=StatsForecast())
    for goal in review.goals:
        if goal.projection is not None:
            print(f"{goal.id}: {goal.projection}")


if __name__ == "__main__":
    main()
