"""How right forecasts are of flows whose rate goes along a line or a curve, beside those whose rate stands or wanders:

    python benchmarks/judge_trends.py [DRAWS]

Amounts are drawn from laws that are known: a rate that stands, falls or rises along a line, falls or rises by the same share
each week, rises and then stands, falls and then stands, or takes random steps, each amount with a noise of a tenth of the rate
(of counts: as chance has it). Drawn on purpose: of real flows nobody knows which of these they are. For each law and length,
with totals of 2, 4 and 12 weeks ahead, are printed the interval score (median, 50, 80 and 95 % intervals) over that of the law
itself, which nobody can beat, by how much of the true total the middle lies off, and the share of totals inside the 80 %
interval.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from datetime import date, timedelta
from math import exp, sqrt
from statistics import NormalDist, fmean

from bench_forecast import SHARES, interval_score

import smartgoals as sg

START = date(2026, 1, 5)
WEEKS, AHEAD = (10, 26, 52), (2, 4, 12)
NOISE = 0.1
WEEKDAYS = (1.2, 1.1, 1.0, 1.1, 1.3, 0.8, 0.5)
FLOW = sg.Metric(id="m", nature="flow")
Course = Callable[[random.Random, int, int], list[float]]


def line(rise: float, end: float) -> Course:
    """Return a rate that changes by as much each week and stands at *end* with the last one seen."""
    return lambda _, n, h: [max(end + rise * (week + 1 - n), 0.0) for week in range(n + h)]


def curve(growth: float, end: float) -> Course:
    """Return a rate that changes by the same share each week."""
    return lambda _, n, h: [end * exp(growth * (week + 1 - n)) for week in range(n + h)]


def plateau(rise: float, end: float) -> Course:
    """Return a rate that goes along a line for two thirds of the weeks seen, and then stands."""
    return lambda _, n, h: [max(end + rise * min(week + 1 - 2 * n // 3, 0), 0.1 * end) for week in range(n + h)]


def wandering(step: float) -> Course:
    """Return a rate that takes random steps, of a share of itself, and is known at the last week seen."""

    def course(chance: random.Random, n: int, h: int) -> list[float]:
        rates = [100.0]
        while len(rates) < n:
            rates.append(rates[-1] * exp(chance.gauss(0.0, step)))
        return rates + [rates[-1]] * h

    return course


LAWS: dict[str, Course] = {
    "stands": line(0.0, 100.0),
    "falls along a line": line(-2.0, 60.0),
    "falls slowly along a line": line(-0.7, 60.0),
    "rises along a line": line(2.0, 120.0),
    "rises slowly along a line": line(0.7, 80.0),
    "falls by 3 % a week": curve(-0.03, 60.0),
    "rises by 3 % a week": curve(0.03, 100.0),
    "rises, then stands": plateau(2.0, 100.0),
    "falls, then stands": plateau(-2.0, 60.0),
    "wanders by 3 % a week": wandering(0.03),
    "wanders by 10 % a week": wandering(0.1),
}


class Totals:
    """The scores of one law and length."""

    def __init__(self) -> None:
        self.mine: dict[int, list[float]] = {h: [] for h in AHEAD}
        self.best: dict[int, list[float]] = {h: [] for h in AHEAD}
        self.off: dict[int, list[float]] = {h: [] for h in AHEAD}
        self.held: dict[int, list[bool]] = {h: [] for h in AHEAD}

    def add(self, h: int, found: sg.Forecast, law: NormalDist, came: float) -> None:
        """Take one forecast of a total in."""
        q = [found.quantile(share) for share in SHARES]
        self.mine[h].append(interval_score(q, came))
        self.best[h].append(interval_score([law.inv_cdf(share) for share in SHARES], came))
        self.off[h].append((q[3] - law.mean) / law.mean)
        self.held[h].append(q[1] <= came <= q[5])

    def __str__(self) -> str:
        score = "/".join(f"{fmean(self.mine[h]) / fmean(self.best[h]):.2f}" for h in AHEAD)
        off = "/".join(f"{100 * fmean(self.off[h]):+.0f}" for h in AHEAD)
        held = "/".join(f"{100 * fmean(self.held[h]):.0f}" for h in AHEAD)
        return f"{score:>15} {off:>12} {held:>9}"


def histories(
    weeks: list[float], n: int, kind: str, chance: random.Random
) -> tuple[sg.History, list[float], list[float]]:
    """Return the readings of the weeks seen, and the amounts and variances of the weeks to come."""
    shares = [1.0] if kind != "days" else [one / sum(WEEKDAYS) for one in WEEKDAYS]
    step, readings, came, spread = 7 // len(shares), [], [], []
    for week, rate in enumerate(weeks):
        amounts, variances = [], []
        for share in shares:
            mean = rate * share
            size = sqrt(mean) if kind == "counts" else NOISE * sqrt(len(shares)) * mean
            amount = max(0.0, chance.gauss(mean, size))
            amounts.append(float(round(amount)) if kind == "counts" else amount)
            variances.append(size * size)
        if week < n:
            readings += [(START + timedelta(days=7 * week + step * (k + 1) - 1), one) for k, one in enumerate(amounts)]
        else:
            came.append(sum(amounts))
            spread.append(sum(variances))
    return sg.History.of(readings, metric=FLOW), came, spread


def main(draws: int, kind: str) -> None:
    """Print the table of one kind of log."""
    print(f"{kind:26}" + "".join(f"{f'{n} weeks: score':>16}{'off by %':>13}{'in 80 %':>10} |" for n in WEEKS))
    for name, course in LAWS.items():
        row = []
        for n in WEEKS:
            total, chance = Totals(), random.Random(f"{kind} {name} {n}")
            for _ in range(draws):
                weeks = course(chance, n, max(AHEAD))
                history, came, spread = histories(weeks, n, kind, chance)
                last = START + timedelta(days=7 * n - 1)
                for h in AHEAD:
                    law = NormalDist(sum(weeks[n : n + h]), sqrt(sum(spread[:h])))
                    day = last + timedelta(days=7 * h)
                    found = sg.forecast(history, on=day, as_of=last, total_from=last + timedelta(days=1))
                    total.add(h, found, law, sum(came[:h]))
            row.append(str(total))
        print(f"{name:26}" + "   ".join(row), flush=True)


if __name__ == "__main__":
    for each in sys.argv[2:] or ("weeks", "counts", "days"):
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 30, each)
