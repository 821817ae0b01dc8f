"""How right the default forecast is on series, and on whole sources, that its constants have not seen.

    python benchmarks/judge_forecast.py DATA

DATA is a folder as `tools/fit_forecast.py` and `bench_forecast.py` describe it: `more-*.jsonl` is fitted
to, `tasks-*.jsonl` is scored. Needs numpy and scipy, and some minutes. Three times the constants are
fitted: to all series; without a quarter of the series (all histories of a page in the same quarter);
without a whole source. Each time those left out are scored, by groups: of series, kinds and lengths.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import numpy as np
from ablate_forecast import answer
from bench_forecast import Row, Scores, answer as with_method, lines

from smartgoals._forecast import combine
from smartgoals._forecast.fitted import Constants
from smartgoals._forecast.traits import SeriesHabit

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
from fit_forecast import Part, fit, material, parts_of  # a tool is no package

QUARTERS = 4
MANY_FALLS = 0.3
Group = Callable[[Row, Row], bool]
GROUPS: dict[str, Group] = {
    "all": lambda series, task: True,
    "audience": lambda series, task: bool(series["audience"]),
    "audience, stocks": lambda series, task: series["audience"] and series["kind"] == "stock",
    "audience, flows": lambda series, task: series["audience"] and series["kind"] == "flow",
    "economic and competition series": lambda series, task: not series["audience"],
    "at most 30 readings": lambda series, task: task["n"] <= 30,
    "monthly flows": lambda series, task: series["kind"] == "flow" and series["freq"] == "M",
    "economic and competition, weekly": lambda s, task: s["kind"] == "generic" and s["freq"] == "W",
    "stocks with many falls": lambda series, task: series["kind"] == "stock" and falls(series, task) > MANY_FALLS,
}


def changes(series: Row, task: Row) -> list[float]:
    """Return the changes of a history; of a flow, its amounts."""
    values = [value for value in series["values"][task["i0"] : task["t"] + 1] if value is not None]
    return values if series["kind"] == "flow" else [b - a for a, b in pairwise(values)]


def falls(series: Row, task: Row) -> float:
    """Return the share of falls among the changes of a history."""
    moved = [change for change in changes(series, task) if change]
    return sum(change < 0 for change in moved) / len(moved) if moved else 0.0


def roughness(series: Row, task: Row) -> float:
    """Return how rough a history is: the standard deviation of its changes over their mean size."""
    moved = changes(series, task)
    size = statistics.fmean(map(abs, moved)) if moved else 0.0
    return statistics.pstdev(moved) / size if size else 0.0


def source_of(row: Row) -> str:
    """Return the source of a series; a cumulated one is of the source of its steps."""
    return str(row["source"]).removesuffix(" (cumulative sum)")


def quarter_of(row: Row) -> str:
    """Return the fold of a series: all histories of a page lie in one."""
    page = str(row["id"]).rsplit("/", 1)[-1]
    return str(zlib.crc32(page.encode()) % QUARTERS)


def constants_of(parts: dict[SeriesHabit, Part], kept: Callable[[Row], bool]) -> Mapping[SeriesHabit, Constants]:
    """Return the constants fitted to the forecasts that are kept."""
    used = {h: np.array([float(kept(row)) for row in part.rows]) for h, part in parts.items()}
    found = {}
    for habit, (weights, scale) in fit(parts, used).items():
        part = parts[habit]
        table = weights[:-2].reshape(part.traits.shape[1], -1).T
        found[habit] = Constants(
            power=weights[-2],
            power_of_certainty=weights[-1],
            shift=scale[-1],
            scale=tuple(scale[:-1]),
            weights={name: tuple(row) for name, row in zip(part.names, table, strict=True)},
        )
    return found


def tasks_of(folder: Path) -> Iterator[tuple[Row, Row]]:
    """Yield every series with each of its tasks; the name of a series tells its file."""
    for path in sorted(folder.glob("tasks-*.jsonl")):
        split = path.stem.removeprefix("tasks-")
        by_id = {row["id"]: row for row in lines(folder / f"series-{split}.jsonl")}
        for task in lines(path):
            yield by_id[task["series"]] | {"id": f"{split}|{task['series']}"}, task


def judged(
    tasks: list[tuple[Row, Row]], parts: dict[SeriesHabit, Part], fold_of: Callable[[Row], str] | None
) -> tuple[dict[str, Scores], list[float]]:
    """Return the scores by group, each series judged by constants that have not seen its fold.

    With them the share of values inside the 80 % interval, by fifths of how rough the histories are.
    """
    found: dict[str, Scores] = defaultdict(Scores)
    inside: list[tuple[float, bool]] = []
    by_fold: dict[str, list[tuple[Row, Row]]] = defaultdict(list)
    for series, task in tasks:
        by_fold["" if fold_of is None else fold_of(series)].append((series, task))
    for name, own in by_fold.items():
        is_kept: Callable[[Row], bool] = lambda row, name=name: fold_of is None or fold_of(row) != name  # noqa: E731
        combine.FITTED = constants_of(parts, is_kept)  # type: ignore[misc]
        for series, task in own:
            given = answer(series, task)
            actual = task["total"] if series["kind"] == "flow" else task["actual"]
            inside.append((roughness(series, task), given["q"][1] <= actual <= given["q"][5]))
            for group, holds in GROUPS.items():
                if holds(series, task):
                    found[group].add(series, task, given)
    inside.sort()
    cuts = [len(inside) * fifth // 5 for fifth in range(6)]
    return found, [statistics.fmean(held for _, held in inside[a:b]) for a, b in pairwise(cuts)]


def main() -> None:
    """Fit, score and print a table a column of the page on the model."""
    parser = argparse.ArgumentParser(description="how right forecasts are on series left out")
    parser.add_argument("data", type=Path)
    parser.add_argument("--thin", type=int, default=1, help="fit to one forecast of so many")
    given = parser.parse_args()
    parts, tasks = parts_of(material(given.data, given.thin)), list(tasks_of(given.data))
    walk: dict[str, Scores] = defaultdict(Scores)
    for series, task in tasks:
        drift = with_method(series, task, "drift")
        for group, holds in GROUPS.items():
            if holds(series, task):
                walk[group].add(series, task, drift)
    folds = {"all seen": None, "series left out": quarter_of, "sources left out": source_of}
    for name, fold_of in folds.items():
        print(f"\n{name:32} Brier    log   ECE  error  interval  50/80/95 %")
        scores, fifths = judged(tasks, parts, fold_of)
        for group, one in scores.items():
            kept = "/".join(f"{100 * one.mean(share):.0f}" for share in ("50", "80", "95"))
            print(
                f"{group:32} {one.mean('brier'):.4f} {one.mean('log'):.4f} {one.calibration():.3f}"
                f"  {one.relative(walk[group], 'error'):.3f}     {one.relative(walk[group], 'interval'):.3f}"
                f"  {kept:>10}  {statistics.fmean(map(len, (of['p'] for of in one.by.values()))):.0f} goals"
            )
        print("inside 80 %, by fifths of roughness:", *[f"{share:.0%}" for share in fifths])


if __name__ == "__main__":
    main()
