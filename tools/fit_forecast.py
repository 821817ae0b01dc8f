"""Fit the constants of the default forecast to series with known outcomes.

    python tools/fit_forecast.py DATA      fit, and write src/smartgoals/_forecast/fitted.py

DATA is a folder with `series-*.jsonl` and `more-*.jsonl`, as `benchmarks/bench_forecast.py` describes
them, the latter with fifteen draws of cut-offs, horizons and targets a series; a series says its
`source`. Needs numpy and scipy. `benchmarks/judge_forecast.py` fits without some series, and scores
the chances of those.

The fit, for each habit of a series: the coefficients of the weights by the likelihood of a Student's t
(four degrees of freedom, three for what goes one way) at a given scale, with a ridge; then those of
the scale at the given weights, with a ridge around those of all habits together; both twice. All
forecasts of a series together weigh as much as those of any other, whatever habits they fall into.
Goals do not enter, only what came does, so that no constant depends on how far above the recent pace a
target lies. The ridges were chosen by the scores on sources and on series left out.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from smartgoals import History, Metric
from smartgoals._forecast.combine import log_errors, signs_of
from smartgoals._forecast.model import noise_of
from smartgoals._forecast.rates import Workbench
from smartgoals._forecast.series import Kind, prepare
from smartgoals._forecast.traits import SeriesHabit, horizon, traits_of

TARGET = Path(__file__).parents[1] / "src/smartgoals/_forecast/fitted.py"
METRICS = {kind: Metric(id="m", nature="flow" if kind == "flow" else "stock") for kind in ("stock", "flow", "generic")}
RIDGE = {SeriesHabit.FLOW: 5e-4, SeriesHabit.ONE_WAY: 2e-3, SeriesHabit.MOSTLY: 2e-3, SeriesHabit.WANDERING: 1e-3}
POWERS, RIDGE_OF_POWERS = np.array([0.5, 2.0]), 1e-3
RIDGE_OF_SCALE, ROUNDS = 0.1, 2
Row = dict[str, Any]


def lines(path: Path) -> list[Row]:
    """Return the objects of a file with one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def day_of(series: Row, step: int) -> date:
    """Return the day of a step of a series: days, weeks, or the first of months."""
    start = date.fromisoformat(series["start"])
    if series["freq"] == "M":
        months = start.year * 12 + start.month - 1 + step
        return date(months // 12, months % 12 + 1, 1)
    return start + timedelta(days=step * (7 if series["freq"] == "W" else 1))


def material(folder: Path, thin: int) -> list[Row]:
    """Return of each forecast what the formulas take, in units of the noise, and the mean change that came."""
    found = []
    for path in sorted(folder.glob("more-*.jsonl")):
        split = path.stem.removeprefix("more-")
        by_id = {one["id"]: one for one in lines(folder / f"series-{split}.jsonl")}
        tasks: dict[Any, list[Row]] = defaultdict(list)
        for task in lines(path)[::thin]:
            tasks[task["series"], task["i0"], task["t"]].append(task)
        for (name, i0, t), asked in tasks.items():
            series = by_id[name]
            rows = [
                (day_of(series, i), series["values"][i]) for i in range(i0, t + 1) if series["values"][i] is not None
            ]
            prepared = prepare(History.of(rows, metric=METRICS[series["kind"]]), rows[-1][0])
            bench, traits, unit = Workbench(prepared), traits_of(prepared), noise_of(prepared)
            for task in asked:
                found.append(_one(series, task, (prepared, bench, traits, unit)) | {"id": f"{split}|{name}"})
    return found


def _one(series: Row, task: Row, made: tuple[Any, Workbench, Any, float]) -> Row:
    prepared, bench, traits, unit = made
    steps = prepared.steps.between(prepared.last_ordinal, day_of(series, task["t"] + task["h"]).toordinal())
    trial = bench.trial(steps)
    came = task["total"] if series["kind"] == "flow" else task["actual"] - prepared.last_value
    whole = range(1, max(1, round(steps)) + 1)
    if prepared.kind is Kind.LEVEL:
        came -= prepared.season_after(whole[-1]) - prepared.season_after(0)
    else:
        came /= max(0.05, sum(prepared.season_after(step) for step in whole) / len(whole))
    return {
        "source": series["source"].removesuffix(" (cumulative sum)"),
        "traits": traits,
        "trial": trial,
        "errors": log_errors(trial, unit),
        "steps": steps,
        "n": bench.n,
        "unit": unit,
        "came": came / steps / unit,
    }


class Part:
    """The material of one habit as arrays; *counts* are the forecasts of each series, of whatever habit."""

    def __init__(self, rows: list[Row], counts: Counter[str]) -> None:
        self.rows = rows
        self.names = sorted({name for row in rows for name in row["trial"].names})
        shape = (len(rows), len(self.names))
        self.values, self.there, self.errors = np.zeros(shape), np.zeros(shape, bool), np.zeros(shape)
        for i, row in enumerate(rows):
            least = min(row["errors"])
            for name, value, error in zip(row["trial"].names, row["trial"].estimates, row["errors"], strict=True):
                j = self.names.index(name)
                self.values[i, j], self.there[i, j], self.errors[i, j] = value / row["unit"], True, error - least
        self.traits = np.array([(*row["traits"].numbers, horizon(row["steps"])) for row in rows])
        windows = np.array([row["trial"].windows for row in rows])
        self.certainty = windows / (windows + 6.0)
        self.came = np.array([row["came"] for row in rows])
        self.share = np.array([1.0 / counts[row["id"]] for row in rows])
        self.habit = rows[0]["traits"].habit
        self.df = 2.0 if self.habit is SeriesHabit.ONE_WAY else 4.0

    def weights(self, found: np.ndarray) -> np.ndarray:
        """Return the weights of the estimates under coefficients."""
        logits = self.traits @ found[:-2].reshape(self.traits.shape[1], -1)
        logits -= (found[-2] + found[-1] * self.certainty)[:, None] * self.errors
        raw = np.exp(
            np.where(self.there, logits - np.where(self.there, logits, -np.inf).max(1, keepdims=True), -np.inf)
        )
        return raw / raw.sum(1, keepdims=True)

    def signs(self, weights: np.ndarray) -> np.ndarray:
        """Return a one and the signs of each forecast under weights."""
        rows = []
        for row, all_weights in zip(self.rows, weights, strict=True):
            own = [float(all_weights[self.names.index(name)]) for name in row["trial"].names]
            centre = sum(w * e for w, e in zip(own, row["trial"].estimates, strict=True))
            signs = signs_of(row["trial"], own, centre, steps=row["steps"], unit=row["unit"], n=row["n"])
            rows.append((1.0, *signs))
        return np.array(rows)


def fit_weights(part: Part, used: np.ndarray, scale: np.ndarray, start: np.ndarray) -> np.ndarray:
    """Return the coefficients of the weights of the greatest likelihood at a given scale."""
    share, df = part.share * used / (part.share * used).sum(), max(3.0, part.df)

    def cost(found: np.ndarray) -> tuple[float, np.ndarray]:
        weights = part.weights(found)
        centre = (weights * part.values).sum(1)
        off = (part.came - centre) / scale
        slope = -share * (df + 1) * off / (df + off * off) / scale
        by_logit = slope[:, None] * weights * (part.values - centre[:, None])
        by_error = by_logit * part.errors
        ridge = 2 * RIDGE[part.habit] * found[:-2]
        beside = found[-2:] - POWERS
        rest = [-by_error.sum(), -(by_error * part.certainty[:, None]).sum()] + 2 * RIDGE_OF_POWERS * beside
        gradient = np.concatenate([(part.traits.T @ by_logit).ravel() + ridge, rest])
        size = RIDGE[part.habit] * (found[:-2] ** 2).sum() + RIDGE_OF_POWERS * (beside**2).sum()
        return float((share * (df + 1) / 2 * np.log1p(off * off / df)).sum() + size), gradient

    return minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": 120}).x


def offsets(part: Part, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the signs of each row, and how far what came lies beyond the middle, away from zero."""
    signs, centre = part.signs(weights), (weights * part.values).sum(1)
    off = (part.came - centre) * np.sign(np.where(centre == 0, 1, centre))
    if part.df == 2.0:  # below the middle the half is bent: its distance to what was reached is log-t
        room = np.maximum(np.abs(centre), 1e-6)
        off = np.where(off < 0, room * np.log(np.clip((off + room) / room, 1e-9, 1)), off)
    return signs, off


def fit_scale(
    signs: np.ndarray, off: np.ndarray, share: np.ndarray, df: np.ndarray, around: np.ndarray | None = None
) -> np.ndarray:
    """Return the coefficients of the scale, the last one the shift of the middle in scales, with a ridge around others."""
    share = share / share.sum()
    middle = np.zeros(signs.shape[1] + 1) if around is None else around
    ridge = RIDGE_OF_SCALE / 10 if around is None else RIDGE_OF_SCALE

    def cost(found: np.ndarray) -> tuple[float, np.ndarray]:
        power = np.clip(signs @ found[:-1], -12, 12)
        z = off * np.exp(-power) - found[-1]
        pull = (df + 1) * z / (df + z * z)
        beside = np.append((found - middle)[:-1], 0.0)
        by_power = signs.T @ (share * (1 - pull * (z + found[-1])))
        total = (share * ((df + 1) / 2 * np.log1p(z * z / df) + power)).sum() + ridge * (beside**2).sum()
        return float(total), np.append(by_power, -(share * pull).sum()) + 2 * ridge * beside

    return minimize(cost, middle, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


Fits = dict[SeriesHabit, tuple[np.ndarray, np.ndarray]]


def fit(parts: dict[SeriesHabit, Part], used: dict[SeriesHabit, np.ndarray]) -> Fits:
    """Return of each habit the coefficients of the weights and of the scale, fitted to the rows in use.

    The scale of a habit is drawn towards that of all habits together, which few series are enough to tell.
    """
    weights = {habit: np.zeros(part.traits.shape[1] * len(part.names) + 2) for habit, part in parts.items()}
    for found in weights.values():
        found[-1] = 1.0
    scales = _scales(parts, used, weights)
    for _ in range(ROUNDS):
        for habit, part in parts.items():
            signs, _ = offsets(part, part.weights(weights[habit]))
            scale = np.exp(np.clip(signs @ scales[habit][:-1], -12, 12))
            weights[habit] = fit_weights(part, used[habit], scale, weights[habit])
        scales = _scales(parts, used, weights)
    return {habit: (weights[habit], scales[habit]) for habit in parts}


def _scales(
    parts: dict[SeriesHabit, Part], used: dict[SeriesHabit, np.ndarray], weights: dict[SeriesHabit, np.ndarray]
) -> dict[SeriesHabit, np.ndarray]:
    seen = {habit: offsets(part, part.weights(weights[habit])) for habit, part in parts.items()}
    share = {habit: part.share * used[habit] for habit, part in parts.items()}
    df = {habit: np.full(len(part.rows), part.df) for habit, part in parts.items()}
    together = fit_scale(
        np.concatenate([seen[habit][0] for habit in parts]),
        np.concatenate([seen[habit][1] for habit in parts]),
        np.concatenate([share[habit] for habit in parts]),
        np.concatenate([df[habit] for habit in parts]),
    )
    return {habit: fit_scale(*seen[habit], share[habit], df[habit], together) for habit in parts}


def text_of(parts: dict[SeriesHabit, Part], fits: Fits) -> str:
    """Return the module that holds the constants."""
    rows = []
    for habit, part in parts.items():
        weights, scale = fits[habit]
        table = weights[:-2].reshape(part.traits.shape[1], -1).T
        table = table - table.mean(0)  # a softmax does not see what all have in common
        rows.append(f"        Habit.{habit.name}: Constants(")
        rows.append(f"            power={weights[-2]:.3f},")
        rows.append(f"            power_of_certainty={weights[-1]:.3f},")
        rows.append(f"            shift={scale[-1]:.3f},")
        rows.append(f"            scale=({', '.join(f'{value:.3f}' for value in scale[:-1])}),")
        rows.append("            weights={")
        for name, line in zip(part.names, table, strict=True):
            rows.append(f'                "{name}": ({", ".join(f"{value:.2f}" for value in line)}),')
        rows.append("            },")
        rows.append("        ),")
    before, _, rest = TARGET.read_text(encoding="utf-8").partition("    # Fitted from here on.\n")
    _, mark, after = rest.partition("    # Fitted up to here.\n")
    return before + "    # Fitted from here on.\n    {\n" + "\n".join(rows) + "\n    }\n" + mark + after


def parts_of(rows: list[Row]) -> dict[SeriesHabit, Part]:
    """Return the material of each habit as arrays."""
    by_habit: dict[SeriesHabit, list[Row]] = {habit: [] for habit in SeriesHabit}
    for row in rows:
        by_habit[row["traits"].habit].append(row)
    counts = Counter(row["id"] for row in rows)
    return {habit: Part(found, counts) for habit, found in by_habit.items()}


def main() -> None:
    """Fit, and write."""
    parser = argparse.ArgumentParser(description="fit the default forecast")
    parser.add_argument("data", type=Path)
    parser.add_argument("--thin", type=int, default=1, help="take one forecast of so many")
    given = parser.parse_args()
    parts = parts_of(material(given.data, given.thin))
    fits = fit(parts, {habit: np.ones(len(part.rows)) for habit, part in parts.items()})
    TARGET.write_text(text_of(parts, fits), encoding="utf-8")


if __name__ == "__main__":
    main()
