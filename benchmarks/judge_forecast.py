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
from pathlib import Path

import numpy as np
from ablate_forecast import answer
from bench_forecast import Row, Scores, answer as with_method, lines

from smartgoals._forecast import combine
from smartgoals._forecast.fitted import Constants
from smartgoals._forecast.traits import Habit

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))
from fit_forecast import Part, fit, material, parts_of  # a tool is no package

QUARTERS = 4
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
}


def source_of(row: Row) -> str:
    """Return the source of a series; a cumulated one is of the source of its steps."""
    return str(row["source"]).removesuffix(" (cumulative sum)")


def quarter_of(row: Row) -> str:
    """Return the fold of a series: all histories of a page lie in one."""
    page = str(row["id"]).rsplit("/", 1)[-1]
    return str(zlib.crc32(page.encode()) % QUARTERS)


def constants_of(parts: dict[Habit, Part], kept: Callable[[Row], bool]) -> Mapping[Habit, Constants]:
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
    tasks: list[tuple[Row, Row]], parts: dict[Habit, Part], fold_of: Callable[[Row], str] | None
) -> dict[str, Scores]:
    """Return the scores by group, each series judged by constants that have not seen its fold."""
    found: dict[str, Scores] = defaultdict(Scores)
    by_fold: dict[str, list[tuple[Row, Row]]] = defaultdict(list)
    for series, task in tasks:
        by_fold["" if fold_of is None else fold_of(series)].append((series, task))
    for name, own in by_fold.items():
        is_kept: Callable[[Row], bool] = lambda row, name=name: fold_of is None or fold_of(row) != name  # noqa: E731
        combine.FITTED = constants_of(parts, is_kept)  # type: ignore[misc]
        for series, task in own:
            given = answer(series, task)
            for group, holds in GROUPS.items():
                if holds(series, task):
                    found[group].add(series, task, given)
    return found


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
        for group, one in judged(tasks, parts, fold_of).items():
            kept = "/".join(f"{100 * one.mean(share):.0f}" for share in ("50", "80", "95"))
            print(
                f"{group:32} {one.mean('brier'):.4f} {one.mean('log'):.4f} {one.calibration():.3f}"
                f"  {one.relative(walk[group], 'error'):.3f}     {one.relative(walk[group], 'interval'):.3f}"
                f"  {kept:>10}  {statistics.fmean(map(len, (of['p'] for of in one.by.values()))):.0f} goals"
            )


if __name__ == "__main__":
    main()
