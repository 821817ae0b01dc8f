"""What each part of the default forecast is worth: the scores on series with known outcomes, with one part taken away.

    python benchmarks/ablate_forecast.py DATA --split dev

DATA is a folder as `bench_forecast.py` describes it. The constants are not fitted again, so a part that others could stand
for looks worth more than it is. Printed: Brier score and log-loss of the chances, and the share of values inside the 50, 80
and 95 % intervals; all are means within a series, then over series.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from datetime import timedelta
from math import inf
from pathlib import Path

from attrs import evolve
from bench_forecast import METRICS, SHARES, Row, Scores, day_of, lines

import smartgoals as sg
from smartgoals._forecast import combine, model, series as prepared
from smartgoals._forecast.fitted import FITTED, Constants
from smartgoals._forecast.traits import SeriesHabit

Table = Mapping[SeriesHabit, Constants]


def changed(change: Callable[[Constants], Constants]) -> Table:
    """Return the constants of every habit, changed."""
    return {habit: change(constants) for habit, constants in FITTED.items()}


def without(*names: str) -> Table:
    """Return the constants under which some estimates weigh nothing."""
    return changed(
        lambda one: evolve(
            one,
            weights={
                name: (-1e9, *coefficients[1:]) if name in names else coefficients
                for name, coefficients in one.weights.items()
            },
        )
    )


def traitless(one: Constants) -> Constants:
    """Return constants whose weights see no trait and no horizon."""
    return evolve(one, weights={name: (first, *[0.0] * len(rest)) for name, (first, *rest) in one.weights.items()})


def equal(one: Constants) -> Constants:
    """Return constants whose weights see the back-test alone."""
    return evolve(one, weights={name: (0.0,) * len(row) for name, row in one.weights.items()})


def unsigned(place: int) -> Table:
    """Return constants whose scale does not see one of its signs."""
    return changed(lambda one: evolve(one, scale=tuple([0.0 if k == place else x for k, x in enumerate(one.scale)])))


TABLES: dict[str, Table] = {
    "as it is": FITTED,
    "weights by the back-test alone": changed(equal),
    "weights without traits": changed(traitless),
    "weights without the back-test": changed(lambda one: evolve(one, power=0.0, power_of_certainty=0.0)),
    "no growth that goes on": without("growth", "line", "curve", "trend"),
    "no medians": without("median", "long median"),
    "no year ago": without("year ago"),
    "no standing still, no way back": without("still", "smooth 0.3", "smooth 0.7", "long mean", "fading"),
    "middle not shifted": changed(lambda one: evolve(one, shift=0.0)),
    "scale without the back-test": unsigned(1),
    "scale without disagreement": unsigned(4),
    "scale without the rate": unsigned(5),
}


def scores(folder: Path, split: str) -> Scores:
    """Return the scores of the default method as it is now."""
    series = {row["id"]: row for row in lines(folder / f"series-{split}.jsonl")}
    found = Scores()
    for task in lines(folder / f"tasks-{split}.jsonl"):
        found.add(series[task["series"]], task, answer(series[task["series"]], task))
    return found


def answer(series: Row, task: Row) -> Row:
    """Return quantiles and a chance for each goal."""
    span = range(task["i0"], task["t"] + 1)
    rows = [(day_of(series, i), series["values"][i]) for i in span if series["values"][i] is not None]
    history, last = sg.History.of(rows, metric=METRICS[series["kind"]]), rows[-1][0]
    deadline = day_of(series, task["t"] + task["h"])
    on_day = sg.forecast(history, on=deadline, as_of=last)
    main = on_day
    if series["kind"] == "flow":
        main = sg.forecast(history, on=deadline, as_of=last, total_from=last + timedelta(days=1))
    chances = [
        on_day.reached(at_least=goal["target"])
        if goal["type"] == "reach"
        else (main if goal["type"] == "total" else on_day).probability(at_least=goal["target"])
        for goal in task["goals"]
    ]
    return {"q": [main.quantile(p) for p in SHARES], "p": chances, "eta": [inf] * len(chances)}


def show(name: str, found: Scores) -> None:
    """Print one row."""
    kept = " / ".join(f"{100 * found.mean(share):.0f}" for share in ("50", "80", "95"))
    print(f"| {name} | {found.mean('brier'):.4f} | {found.mean('log'):.4f} | {kept} |")


def main() -> None:
    """Take one part away after the other."""
    parser = argparse.ArgumentParser(description="what each part of the default forecast is worth")
    parser.add_argument("data", type=Path)
    parser.add_argument("--split", default="dev")
    given = parser.parse_args()
    print("| | Brier | log-loss | inside 50 / 80 / 95 % |\n|---|---|---|---|")
    for name, table in TABLES.items():
        combine.FITTED = table  # type: ignore[misc]
        show(name, scores(given.data, given.split))
    combine.FITTED = FITTED  # type: ignore[misc]
    usual = prepared.pattern
    prepared.pattern = lambda *_, **__: None  # type: ignore[assignment]
    show("no seasons", scores(given.data, given.split))
    prepared.pattern = usual
    model.HEAVY = model.LIGHT  # type: ignore[misc]
    show("light tails for what goes one way", scores(given.data, given.split))


if __name__ == "__main__":
    main()
