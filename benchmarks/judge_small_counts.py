"""How true chances are of what comes once in a few days or a few times a day: python benchmarks/judge_small_counts.py [DRAWS].

Drawn are 84 days and the 30 days after them, of counts whose law is known. Printed is, for what the next day, week and month
bring, the ranked probability score: the sum of (P(at most n) - [at most n came])^2 over all n, in the mean of the draws; the
less, the better. Beside the forecast of counts stands that of the same figures taken for amounts (a metric of money), and the
law itself, which nobody can beat.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from statistics import fmean
from typing import TypeAlias

from judge_counts import counted

import smartgoals as sg

START, READ, AHEAD = date(2026, 1, 1), 84, (1, 7, 30)
ALIKE = 2_000
"""By so many draws the law itself is told."""
Law: TypeAlias = Callable[[random.Random, int], int]


LAWS: dict[str, Law] = {
    "one on half of the days": lambda chance, day: int(chance.random() < 0.5),
    "one on every seventh day": lambda chance, day: int(chance.random() < 1 / 7),
    "about one in three days": lambda chance, day: counted(chance, 0.3),
    "about one a day": lambda chance, day: counted(chance, 1.0),
    "about four a day": lambda chance, day: counted(chance, 4.0),
    "about twenty a day": lambda chance, day: counted(chance, 20.0),
    "three at once on few days": lambda chance, day: counted(chance, 3.0) if chance.random() < 0.15 else 0,
    "mostly one a day": lambda chance, day: 1 if chance.random() < 0.93 else chance.choice([0, 2]),
    "more from week to week": lambda chance, day: counted(chance, 0.2 + 1.8 * day / 113),
    "fewer from week to week": lambda chance, day: counted(chance, max(0.1, 2.0 - 1.9 * day / 84)),
}


def score(at_most: Callable[[int], float], came: int, most: int) -> float:
    """Return the ranked probability score of what came."""
    return sum((at_most(n) - (came <= n)) ** 2 for n in range(most))


def history(counts: Sequence[int], unit: str) -> sg.History:
    """Return counts of days, as counts or as amounts of money."""
    metric = sg.Metric(id="counted", nature="flow", unit=unit)
    return sg.History.of([(START + timedelta(day), count) for day, count in enumerate(counts)], metric=metric)


def scores(law: Law, days: int, draws: int) -> tuple[float, float, float]:
    """Return the scores of counts, of amounts, and of the law itself."""
    chance = random.Random(f"{days}")
    last = START + timedelta(READ - 1)
    ends = sorted(sum(law(chance, READ + day) for day in range(days)) for _ in range(ALIKE))
    most = 2 * ends[-1] + 5
    known = [sum(end <= n for end in ends) / ALIKE for n in range(most)]
    rows = list[tuple[float, float, float]]()
    for _ in range(draws):
        counts = [law(chance, day) for day in range(READ)]
        came = sum(law(chance, READ + day) for day in range(days))
        told = [
            sg.forecast(
                history(counts, unit), on=last + timedelta(days), as_of=last, total_from=last + timedelta(1)
            ).distribution.at_most
            for unit in ("count", "money")
        ]
        rows.append((score(told[0], came, most), score(told[1], came, most), score(known.__getitem__, came, most)))
    of_counts, of_amounts, of_law = map(fmean, zip(*rows, strict=True))
    return of_counts, of_amounts, of_law


def main(draws: int) -> None:
    """Print the table."""
    print(f"{'':27}" + "".join(f"{f'{days} days':>24}" for days in AHEAD))
    print(f"{'law':27}" + "".join(f"{'counts':>8}{'amounts':>9}{'law':>7}" for _ in AHEAD))
    for name, law in LAWS.items():
        cells = [scores(law, days, draws) for days in AHEAD]
        print(f"{name:27}" + "".join(f"{a:8.3f}{b:9.3f}{c:7.3f}" for a, b, c in cells))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
