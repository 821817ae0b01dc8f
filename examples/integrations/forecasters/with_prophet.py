"""Plug Prophet into smartgoals: its simulated paths answer for values and for totals.

pip install smartgoals prophet
python with_prophet.py
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path

import numpy
import pandas
from attrs import frozen
from prophet import Prophet as Model
from steps import Floats, Steps

import smartgoals as sg
from smartgoals import codec

DOCUMENT = Path(__file__).parents[2] / "data" / "strategy.json"


@frozen
class Prophet:
    """Prophet with its own defaults, which find the seasons that the spacing of the readings can show."""

    paths: int = 500
    seed: int = 0
    least: int = 12
    name: str = "prophet"

    def __call__(
        self, history: sg.History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> list[sg.Forecast]:
        """Return the distribution of the simulated values, or of their sums, on each day."""
        steps = Steps.of(history, self.least)
        paths = simulated(self, steps, steps.horizon(days))
        return steps.forecasts(paths, days, as_of=as_of, method=self.name, total_from=total_from)


@lru_cache(maxsize=64)
def simulated(method: Prophet, steps: Steps, horizon: int) -> Floats:
    """Return the paths of a fitted model; a quota of twelve weeks asks two dozen times, and is fitted once."""
    step = timedelta(days=steps.days)
    read = [steps.last - step * k for k in reversed(range(len(steps.values)))]
    ahead = [steps.last + step * k for k in range(1, horizon + 1)]
    model = Model(uncertainty_samples=method.paths)
    before = numpy.random.get_state()
    numpy.random.seed(method.seed)  # Prophet draws from the generator that all of the process share
    try:
        model.fit(pandas.DataFrame({"ds": pandas.to_datetime(read), "y": steps.values}), seed=method.seed)
        drawn = model.predictive_samples(pandas.DataFrame({"ds": pandas.to_datetime(ahead)}))["yhat"]
    finally:
        numpy.random.set_state(before)
    return drawn.T


def main() -> None:
    """Review the shipped strategy with Prophet, and say the chance of each goal."""
    logging.getLogger("cmdstanpy").disabled = True  # it tells of every fit
    strategy = codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")), sg.Strategy)
    review = sg.review(strategy, as_of=date(2016, 10, 2), method=Prophet())
    for goal in review.goals:
        if goal.projection is not None:
            print(f"{goal.id}: {goal.projection}")


if __name__ == "__main__":
    main()
