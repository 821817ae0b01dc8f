"""How right forecasts are of levels that are read with noise, or come back to a mean, beside those that wander freely:

    python benchmarks/judge_noisy.py [DRAWS]

Series are drawn from laws that are known: plain noise about a mean, noise that carries over (autoregressions), a level that
takes random steps under noise, a noisy straight line, and random walks. Drawn on purpose: of real series nobody knows which
of these they are. For each law and length, with 1 to 90 readings ahead, are printed the interval score (median, 50, 80 and
95 % intervals) over that of the law itself, which nobody can beat, the share of values inside the 50, 80 and 95 % intervals,
and the Brier score of reaching a value at the end, also over that of the law.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from datetime import date, timedelta
from itertools import accumulate
from math import sqrt
from statistics import NormalDist, fmean
from typing import NamedTuple

from bench_forecast import SHARES, interval_score

import smartgoals as sg

START = date(2026, 1, 1)
LENGTHS, AHEAD = (12, 30, 60, 252), (1, 7, 30, 90)
EDGES = (-1.5, -0.7, 0.0, 0.7, 1.5)
NORMAL = NormalDist()


class Draw(NamedTuple):
    """Readings, what comes so many steps later, and the true law of that: its middle and its spread."""

    values: list[float]
    came: float
    middle: float
    spread: float


Law = Callable[[random.Random, int, int], Draw]


def carried(share: float) -> Law:
    """Return noise about a mean of which a share carries over to the next reading (none: plain noise)."""

    def law(chance: random.Random, n: int, h: int) -> Draw:
        size = 1.0 / sqrt(1.0 - share**2)
        values = [chance.gauss(0.0, size)]
        while len(values) < n + h:
            values.append(share * values[-1] + chance.gauss(0.0, 1.0))
        spread = size * sqrt(1.0 - share ** (2 * h))
        return Draw(values[:n], values[-1], values[n - 1] * share**h, spread)

    return law


def walking(step: float, noise: float, rise: float = 0.0) -> Law:
    """Return a level that takes random steps and goes along a line, read with noise."""

    def law(chance: random.Random, n: int, h: int) -> Draw:
        level = list(accumulate(rise + chance.gauss(0.0, step) for _ in range(n + h)))
        values = [one + chance.gauss(0.0, noise) for one in level]
        # What the readings tell of the level now: the Kalman filter, the first one known without them.
        middle, doubt = 0.0, 0.0
        for value in values[:n]:
            middle, doubt = middle + rise, doubt + step**2
            gain = doubt / (doubt + noise**2) if doubt else 0.0
            middle, doubt = middle + gain * (value - middle), doubt * (1.0 - gain)
        spread = sqrt(doubt + h * step**2 + noise**2)
        return Draw(values[:n], values[-1], middle + h * rise, spread)

    return law


LAWS: dict[str, Law] = {
    "noise about a mean": carried(0.0),
    "half carries over": carried(0.5),
    "0.8 carries over": carried(0.8),
    "0.95 carries over": carried(0.95),
    "steps a tenth of the noise": walking(0.1, 1.0),
    "steps a third of the noise": walking(0.33, 1.0),
    "steps as large as the noise": walking(1.0, 1.0),
    "a slow line in noise": walking(0.0, 1.0, 0.05),
    "a line in noise": walking(0.0, 1.0, 0.3),
    "a falling line that wanders": walking(0.2, 1.0, -0.3),
    "a walk": walking(1.0, 0.0),
    "a walk that drifts": walking(1.0, 0.0, 0.5),
}


class Totals:
    """The scores of a law, gathered."""

    def __init__(self) -> None:
        self.mine: list[float] = []
        self.best: list[float] = []
        self.held: list[tuple[bool, bool, bool]] = []
        self.brier: list[float] = []
        self.best_brier: list[float] = []

    def add(self, draw: Draw, found: sg.Forecast, centre: float) -> None:
        """Take one forecast in, of readings that were moved by a centre."""
        came, middle = draw.came + centre, draw.middle + centre
        q = [found.quantile(share) for share in SHARES]
        law = NormalDist(middle, draw.spread)
        self.mine.append(interval_score(q, came) / draw.spread)
        self.best.append(interval_score([law.inv_cdf(share) for share in SHARES], came) / draw.spread)
        self.held.append((q[2] <= came <= q[4], q[1] <= came <= q[5], q[0] <= came <= q[6]))
        for edge in EDGES:
            x = middle + edge * draw.spread
            self.brier.append((found.probability(at_least=x) - (came >= x)) ** 2)
            self.best_brier.append((1.0 - law.cdf(x) - (came >= x)) ** 2)

    def __str__(self) -> str:
        inside = "/".join(f"{100 * fmean(row[k] for row in self.held):.0f}" for k in range(3))
        score, brier = fmean(self.mine) / fmean(self.best), fmean(self.brier) / fmean(self.best_brier)
        return f"{score:5.2f}{brier:6.2f} {inside:>9}"


def main(draws: int, nature: str) -> None:
    """Print the table."""
    metric = sg.Metric(id="m", nature=nature)
    print(f"{nature:28}" + "".join(f"{n:>9} readings   " for n in LENGTHS))
    for name, law in LAWS.items():
        row = []
        for n in LENGTHS:
            total, chance = Totals(), random.Random(f"{name} {n}")
            for _ in range(draws):
                for h in AHEAD:
                    if h <= 2.5 * n:
                        draw = law(chance, n, h)
                        readings = [(START + timedelta(days=k), 100.0 + one) for k, one in enumerate(draw.values)]
                        last = readings[-1][0]
                        history = sg.History.of(readings, metric=metric)
                        total.add(draw, sg.forecast(history, on=last + timedelta(days=h), as_of=last), 100.0)
            row.append(str(total))
        print(f"{name:28}" + " ".join(row), flush=True)


if __name__ == "__main__":
    for each in sys.argv[2:] or ("stock", "mean"):
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 40, each)
