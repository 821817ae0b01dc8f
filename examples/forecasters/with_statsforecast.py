"""Plug a model of statsforecast (Nixtla) into smartgoals: any of its models becomes a method of forecasting.

pip install statsforecast
python examples/forecasters/with_statsforecast.py
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from attrs import frozen

import smartgoals as sg

LEVELS = (50, 80, 95)


@frozen
class StatsForecast:
    """A model of statsforecast by its name; it takes even steps, so the readings must be evenly spaced."""

    model: str = "DynamicOptimizedTheta"
    season_length: int = 1

    @property
    def name(self) -> str:
        """The name that results carry."""
        return f"statsforecast {self.model}"

    def __call__(
        self, history: sg.History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> list[sg.Forecast]:
        """Return the model's quantiles on each day."""
        if total_from is not None:
            raise ValueError("a model of single values says nothing of the spread of their total")
        numpy: Any = importlib.import_module("numpy")
        models: Any = importlib.import_module("statsforecast.models")
        last = history.last.day
        step = max(1, round((last - history.first.day).days / max(1, len(history) - 1)))
        ahead = [max(1, round((day - last).days / step)) for day in days]
        fitted = getattr(models, self.model)(season_length=self.season_length)
        made = fitted.forecast(y=numpy.asarray(history.values, dtype=float), h=max(ahead), level=list(LEVELS))
        return [self._at(made, steps - 1, day, as_of, history) for steps, day in zip(ahead, days, strict=True)]

    def _at(self, made: Any, index: int, day: date, as_of: date, history: sg.History) -> sg.Forecast:
        quantiles = {0.5: float(made["mean"][index])}
        for level in LEVELS:
            tail = (100 - level) / 200
            quantiles[tail] = float(made[f"lo-{level}"][index])
            quantiles[1 - tail] = float(made[f"hi-{level}"][index])
        # Bounds are simulated and the mean is not, so that they may cross by a hair; in order they are quantiles again.
        quantiles = dict(zip(sorted(quantiles), sorted(quantiles.values()), strict=True))
        found = sg.Forecast.of_quantiles(quantiles, on=day, as_of=as_of, method=self.name)
        return found.with_path_from(history.last.value, history.last.day)


def example() -> tuple[sg.History, sg.Goal]:
    """Return twenty weeks of followers and a goal for the next twelve."""
    start = date(2025, 10, 5)
    rows = [(start + timedelta(weeks=k), 1000 + 45 * k + (7 * k) % 11) for k in range(20)]
    last = rows[-1][0]
    goal = sg.Goal(
        id="fans", metric="followers", target=sg.ReachLevel(2400), start=last, deadline=last + timedelta(weeks=12)
    )
    return sg.History.of(rows, metric="followers"), goal


def main() -> None:
    """Project a goal with a model of statsforecast, with ours, and with both pooled."""
    if importlib.util.find_spec("statsforecast") is None:
        print("statsforecast is not installed; try: pip install statsforecast")
        return
    history, goal = example()
    theirs = StatsForecast()
    methods: list[sg.types.MethodLike] = ["default", theirs, sg.forecasts.pool(["default", theirs])]
    for method in methods:
        projection = sg.project(goal, history, as_of=history.last.day, method=method)
        print(f"{projection.method}: {projection}, arrival {projection.arrival}")


if __name__ == "__main__":
    main()
