"""Train a small network on many histories together, and write it to a file that cannot run code when it is read.

pip install smartgoals scikit-learn skops
python train_a_network.py model.skops
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path

import numpy

# Neither package has types, so that what comes from them is Any.
import sklearn  # type: ignore[import-untyped]
import skops.io  # type: ignore[import-untyped]
from sklearn.neural_network import MLPRegressor  # type: ignore[import-untyped]
from steps import Floats, Steps

import smartgoals as sg
from smartgoals import codec

DOCUMENT = Path(__file__).parents[2] / "data" / "strategy.json"
LAGS = 8  # a week of days and one more
LEAST = LAGS + 4
HELD_BACK = 0.3


def moves(steps: Steps) -> tuple[Floats, float, float]:
    """Return what a step brings, about nought and in its own spread, with its mean and its spread.

    It is the amount of a flow, and the change of anything else, so that one network can learn of both.
    """
    values = numpy.asarray(steps.values)
    brought = values if steps.is_flow else numpy.diff(values)
    mean, spread = float(brought.mean()), float(brought.std())
    if not spread:
        raise ValueError("all steps bring the same, and there is nothing to learn from")
    return (brought - mean) / spread, mean, spread


def train(histories: Iterable[sg.History], path: Path) -> None:
    """Learn what follows eight steps from histories together, and write it down with how far off it was.

    The network sees the first seven tenths of each. Its errors on the rest, which it never saw, are the
    conformal part: what it is wrong by on steps to come is drawn from them.
    """
    seen, later = [], []
    for history in histories:
        steps, *_ = moves(Steps.of(history, LEAST))
        rows = numpy.lib.stride_tricks.sliding_window_view(steps, LAGS + 1)
        cut = round(len(rows) * (1 - HELD_BACK))
        seen.append(rows[:cut])
        later.append(rows[cut:])
    known, unseen = numpy.concatenate(seen), numpy.concatenate(later)
    network = MLPRegressor(
        hidden_layer_sizes=(16,), activation="tanh", solver="lbfgs", alpha=1.0, max_iter=5000, random_state=0
    )
    network.fit(known[:, :-1], known[:, -1])
    errors = unseen[:, -1] - network.predict(unseen[:, :-1])
    skops.io.dump({"network": network, "errors": errors, "scikit-learn": sklearn.__version__}, path)


def main(path: Path) -> None:
    """Train on the shipped histories."""
    strategy = codec.structure(json.loads(DOCUMENT.read_text(encoding="utf-8")), sg.Strategy)
    train(strategy.histories, path)
    print(f"{path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
