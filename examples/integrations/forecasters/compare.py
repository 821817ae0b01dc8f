"""Compare methods of other packages with the default on the shipped histories, and on nothing they have seen.

pip install smartgoals statsforecast prophet scikit-learn skops
python compare.py
python compare.py --language fr
"""

from __future__ import annotations

import argparse
import json
import logging
import tempfile
from pathlib import Path
from statistics import fmean
from typing import TypeAlias

from train_a_network import train
from with_prophet import Prophet
from with_scikit_learn import Network
from with_statsforecast import StatsForecast

import smartgoals as sg
from smartgoals import codec

DOCUMENT = Path(__file__).parents[2] / "data" / "strategy.json"
WORDS = {
    "en": ("Brier score", "mean", "held of 80 %"),
    "fr": ("score de Brier", "moyenne", "tenus sur 80 %"),
}
Ranked: TypeAlias = dict[str, sg.forecasts.Backtest]


def compared(history: sg.History, others: list[sg.History]) -> sg.forecasts.MethodComparison:
    """Return how methods would have done four weeks ahead; the network is trained on the other histories alone."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model.skops"
        train(others, file)
        methods: list[sg.types.MethodLike] = ["default", StatsForecast(), Prophet(), Network.load(file)]
    # All methods are asked on the same days, the first of them with as many readings as each of them needs.
    return sg.forecasts.compare_methods(history, methods, days_ahead=28, least_readings=20, origins=6)


def table(histories: list[sg.History], language: str = "en") -> str:
    """Return the Brier score of each method on each history as a table of Markdown, and below it what failed."""
    score, mean, held = WORDS[language]
    results: dict[str, Ranked] = {}
    notes = []
    for history in histories:
        about = f"{history.metric_id} ({history.channel})"
        try:
            ranked = compared(history, [one for one in histories if one is not history])
        except sg.SmartGoalsError as fault:  # too short for all of them, or no method can do it
            notes.append(f"- {about}: {codec.wording(fault, language)}")
            continue
        results[about] = {one.method: one for one in ranked}
        notes += [f"- {about}: {failure}" for failure in ranked.failures]  # a package's words stay its own
    names = list(dict.fromkeys(name for ranked in results.values() for name in sorted(ranked)))
    rows = [[score, *names], ["---"] * (1 + len(names))]
    for about, by_name in results.items():
        rows.append([about, *[f"{by_name[name].brier:.2f}" if name in by_name else "–" for name in names]])
    # A mean is of the histories on which all have scores, or the hard ones would count for some alone.
    fair = [by_name for by_name in results.values() if len(by_name) == len(names)]
    if fair:
        rows.append([mean, *[f"{fmean(one[name].brier for one in fair):.2f}" for name in names]])
        shares = [fmean(dict(one[name].coverage)[0.8] for one in fair) for name in names]
        rows.append([held, *[f"{share:.0%}" for share in shares]])
    return "\n".join(["| " + " | ".join(cells) + " |" for cells in rows] + notes)


def main(argv: list[str] | None = None) -> int:
    """Read the strategy, print the table."""
    parser = argparse.ArgumentParser(description="Compare methods of forecasting on the histories of a strategy.")
    parser.add_argument("document", nargs="?", type=Path, default=DOCUMENT, help="a strategy as JSON")
    parser.add_argument("--language", choices=list(WORDS), default="en")
    given = parser.parse_args(argv)
    logging.getLogger("cmdstanpy").disabled = True  # it tells of every fit
    strategy = codec.structure(json.loads(given.document.read_text(encoding="utf-8")), sg.Strategy)
    print(table(list(strategy.histories), given.language))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
