"""How often the 80 % interval holds the next reading of a level that is told in hundreds ("1.2K").

    python benchmarks/cover_rounded.py

Levels are made up: 1,000 and some, growing by 2 to 6 a day with a noise of as much, read on 30 or 90 days, cut off to
hundreds. Printed for each length and horizon: the share of readings inside, with the line behind the readings, and with the
steps taken for changes.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

import smartgoals as sg
from smartgoals._forecast import ask

LEVELS, GRAIN = 60, 100
START = date(2026, 1, 1)


def level(chance: random.Random, days: int) -> list[float]:
    """Return the readings of one level."""
    value, rate, readings = 1000.0 + chance.random() * 500, chance.uniform(2, 6), list[float]()
    for _ in range(days):
        value += max(0.0, chance.gauss(rate, rate))
        readings.append(value // GRAIN * GRAIN)
    return readings


def held(levels: Sequence[Sequence[float]], days: int, ahead: int) -> float:
    """Return the share of readings so many days ahead that lie inside the 80 % interval."""
    inside = 0
    for readings in levels:
        rows = [(START + timedelta(day), value) for day, value in enumerate(readings[:days])]
        history = sg.History.of(rows, metric="followers")
        last = history.last.day
        low, high = sg.forecast(history, on=last + timedelta(ahead), as_of=last).interval(0.8)
        inside += low <= readings[days - 1 + ahead] <= high
    return inside / len(levels)


def main() -> None:
    """Print a row for each length and horizon."""
    usual = ask.rounded_level
    for days in (30, 90):
        chance = random.Random(days)
        levels = [level(chance, days + 14) for _ in range(LEVELS)]
        for ahead in (7, 14):
            behind = held(levels, days, ahead)
            ask.rounded_level = lambda history: None  # type: ignore[assignment]
            plain = held(levels, days, ahead)
            ask.rounded_level = usual
            print(
                f"{days} readings, {ahead:2} days ahead: {behind:.0%} by the line behind them, {plain:.0%} by the steps"
            )


if __name__ == "__main__":
    main()
