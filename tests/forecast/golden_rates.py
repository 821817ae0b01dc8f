"""What the default forecast makes of some series, written down, so that no figure it stands on changes unnoticed.

Rates of each step, and chances of reaching a value on the way.

    PYTHONPATH=src:tests/forecast python tests/forecast/golden_rates.py

writes `tests/data/rates.json` anew, which is right where the constants were fitted anew, or the way to a day is worked out
in another way, and nowhere else.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from random import Random

from series_samples import series_of

from smartgoals._forecast.combine import Combiner, noise
from smartgoals._forecast.model import Model
from smartgoals._forecast.series import EvenSeries, Kind

GOLDEN = Path(__file__).parent.parent / "data" / "rates.json"
LENGTHS = 5, 9, 40, 420  # 420 days hold a year that can be asked again
AHEAD = 0.5, 4.0, 30.0, 100.0
SHARES = 0.02, 0.3, 0.9


def movements(seed: int, n: int) -> dict[str, list[float]]:
    """Return changes that rise, that mostly do with idle days, that wander, and that fall after they rose."""
    chance = Random(seed)
    drawn = [chance.random() for _ in range(n)]
    return {
        "rises": [round(20 * one, 1) + (k % 7) + 0.02 * k for k, one in enumerate(drawn)],
        "mostly rises": [0.0 if one < 0.3 else round(30 * one - 12, 1) for one in drawn],
        "wanders": [round(20 * (one - 0.47), 1) for one in drawn],
        "turns": [round(9 * one + (8 if k < n // 2 else -11), 1) for k, one in enumerate(drawn)],
    }


def samples() -> Iterator[tuple[str, EvenSeries]]:
    """Yield series of every kind and habit, in days and in months, by name."""
    for seed, (n, kind, days) in enumerate(product(LENGTHS, Kind, (1, None))):
        for name, changes in movements(seed, n).items():
            step = "day" if days else "month"
            yield f"{kind.value}, {name}, {n} steps of a {step}", series_of(changes, kind, days)


def rates(series: EvenSeries) -> list[tuple[float, float]]:
    """Return the middle and the scale of what a step brings, by how far one looks ahead."""
    combiner = Combiner(series, noise(series.changes))
    return [(rate.centre, rate.scale) for rate in map(combiner.rate, AHEAD)]


def chances(series: EvenSeries) -> list[list[float]]:
    """Return the chances of reaching values on the way, upwards and downwards, by how far one looks ahead."""
    model = Model(series)
    rows = list[list[float]]()
    for steps in AHEAD[1:]:
        end = model.on_day(steps)
        way, values = model.passage(steps, end), [end.quantile(share) for share in SHARES]
        rows.append([way.chance(x, upward=upward) for upward in (True, False) for x in values])
    return rows


def rounded(numbers: Sequence[float]) -> list[float]:
    """Return numbers to twelve digits: what machines agree on."""
    return [float(f"{number:.12g}") for number in numbers]


if __name__ == "__main__":
    rows = [
        f"{json.dumps(name)}: {json.dumps([[rounded(row) for row in of(series)] for of in (rates, chances)])}"
        for name, series in samples()
    ]
    GOLDEN.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
