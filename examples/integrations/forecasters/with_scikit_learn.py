"""Load a trained network from a file, and plug it into smartgoals as a method of forecasting.

pip install smartgoals scikit-learn skops
python train_a_network.py model.skops && python with_scikit_learn.py model.skops
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy

# Neither package has types, so that what comes from them is Any.
import sklearn  # type: ignore[import-untyped]
import skops.io  # type: ignore[import-untyped]
from attrs import frozen
from steps import Floats, Steps
from train_a_network import LAGS, LEAST, moves

import smartgoals as sg
from smartgoals import codec

DOCUMENT = Path(__file__).parents[2] / "data" / "strategy.json"


@lru_cache(maxsize=8)
def opened(file: bytes) -> dict[str, Any]:
    """Return what a file holds; types that could run code are refused, where a pickle would run them."""
    parts: dict[str, Any] = skops.io.loads(file, trusted=[])
    if parts["scikit-learn"] != sklearn.__version__:  # which promises nothing of models across its releases
        raise ValueError(
            f"the model is of scikit-learn {parts['scikit-learn']}, this is {sklearn.__version__}: train anew"
        )
    return parts


@frozen
class Network:
    """A trained network as a method; it holds the bytes of its file, so it pickles, and two of one file are equal."""

    file: bytes
    paths: int = 500
    seed: int = 0
    name: str = "network"

    @classmethod
    def load(cls, path: Path) -> Network:
        """Return the method of a file, which is refused here and not in the middle of a review."""
        method = cls(path.read_bytes())
        opened(method.file)
        return method

    def __call__(
        self, history: sg.History, days: Sequence[date], *, as_of: date, total_from: date | None = None
    ) -> list[sg.Forecast]:
        """Return the distribution of the simulated values, or of their sums, on each day."""
        steps = Steps.of(history, LEAST)
        paths = simulated(self, steps, steps.horizon(days))
        return steps.forecasts(paths, days, as_of=as_of, method=self.name, total_from=total_from)


@lru_cache(maxsize=64)
def simulated(method: Network, steps: Steps, horizon: int) -> Floats:
    """Return the paths that the network leads on, step by step, each with errors drawn for it."""
    told, mean, spread = moves(steps)
    parts, chance = opened(method.file), numpy.random.default_rng(method.seed)
    walk = numpy.empty((method.paths, LAGS + horizon))
    walk[:, :LAGS] = told[-LAGS:]
    for step in range(LAGS, LAGS + horizon):
        walk[:, step] = parts["network"].predict(walk[:, step - LAGS : step])
        walk[:, step] += chance.choice(parts["errors"], method.paths)
    brought = walk[:, LAGS:] * spread + mean
    return brought if steps.is_flow else steps.values[-1] + brought.cumsum(axis=1)


def main(path: Path) -> None:
    """Review the shipped strategy with the network of a file, and say the chance of each goal."""
    strategy = codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")), sg.Strategy)
    review = sg.review(strategy, as_of=date(2016, 10, 2), method=Network.load(path))
    for goal in review.goals:
        if goal.projection is not None:
            print(f"{goal.id}: {goal.projection}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
