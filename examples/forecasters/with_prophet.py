"""Plug Prophet into smartgoals: its simulated paths become the distribution, of values and of totals.

pip install prophet
python examples/forecasters/with_prophet.py
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from attrs import frozen

import smartgoals as sg


@frozen
class Prophet:
    """Prophet with its own defaults; for a flow, every day ahead is taken to bring a reading."""

    samples: int = 500
    seed: int = 0
    name: str = "prophet"

    def __call__(
        self, history: sg.History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> list[sg.Forecast]:
        """Return the distribution of Prophet's simulated values, or of their sums, on each day."""
        pandas: Any = importlib.import_module("pandas")
        numpy: Any = importlib.import_module("numpy")
        prophet: Any = importlib.import_module("prophet")
        numpy.random.seed(self.seed)  # Prophet draws from numpy's global generator
        model = prophet.Prophet(uncertainty_samples=self.samples)
        model.fit(pandas.DataFrame({"ds": list(history.days), "y": list(history.values)}), seed=self.seed)
        last = history.last.day
        ahead = [last + timedelta(days=k) for k in range(1, (max(days) - last).days + 1)]
        paths = model.predictive_samples(pandas.DataFrame({"ds": ahead}))["yhat"]
        return [self._at(paths, ahead, day, as_of, total_from) for day in days]

    def _at(self, paths: Any, ahead: list[date], day: date, as_of: date, total_from: date | None) -> sg.Forecast:
        until = ahead.index(day) + 1
        if total_from is None:
            samples = paths[until - 1]
        else:
            samples = paths[[k for k in range(until) if ahead[k] >= total_from]].sum(axis=0)
        values = [float(value) for value in samples]
        return sg.Forecast.of_samples(values, on=day, as_of=as_of, method=self.name, total_from=total_from)


def main() -> None:
    """Project a goal of totals with Prophet and with the default."""
    if importlib.util.find_spec("prophet") is None:
        print("prophet is not installed; try: pip install prophet")
        return
    start = date(2025, 1, 6)
    visits = sg.Metric(id="visits", nature="flow")
    rows = [(start + timedelta(days=k), 200 + (60 if k % 7 < 5 else 0) + (37 * k) % 23) for k in range(300)]
    history = sg.History.of(rows, metric=visits)
    last = history.last.day
    goal = sg.Goal(
        id="visits",
        metric="visits",
        target=sg.ReachLevel(7800),
        start=last + timedelta(days=1),
        deadline=last + timedelta(days=30),
    )
    methods: list[sg.types.MethodLike] = ["default", Prophet()]
    for method in methods:
        projection = sg.project(goal, history, as_of=last, method=method)
        print(f"{projection.method}: {projection}")


if __name__ == "__main__":
    main()
