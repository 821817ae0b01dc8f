"""Judge the chance that a row of periods is kept which hand on what they have over, or owe:
python benchmarks/judge_carried.py [rows] [plays].

Rows are played out, each period with its own Student's t of four degrees of freedom, and the share that
is kept is held against what the library says. The seed is fixed, so that the figures can be had again.
"""

from __future__ import annotations

import math
import random
import sys
from collections.abc import Callable
from statistics import fmean

from smartgoals._projection.carried import Handing, Room, chances

_DEGREES = 4
_BOUNDS = (0.0, 1.0, 3.0, math.inf)


def drawn(room: Room, source: random.Random) -> float:
    """Return what a period brings beyond what it asks."""
    chi = math.fsum(source.gauss(0, 1) ** 2 for _ in range(_DEGREES))
    return room.mean + room.spread * source.gauss(0, 1) / math.sqrt(chi / _DEGREES)


def kept(row: list[Room], handing: Handing, source: random.Random) -> bool:
    """Play a row once, and tell whether no period of it was missed for good."""
    handed = 0.0
    for position, room in enumerate(row):
        close = handed + drawn(room, source)
        if close < (0.0 if position + 1 == len(row) else handing.lowest):
            return False
        handed = min(close, handing.highest)
    return True


def equal(source: random.Random) -> list[Room]:
    """Return a row of 2 to 20 periods, all alike."""
    return [Room(source.uniform(-1, 2), 1.0)] * source.randint(2, 20)


def unequal(source: random.Random) -> list[Room]:
    """Return a row of 2 to 20 periods, each up to eight times wider than another."""
    spreads = (math.exp(source.uniform(math.log(0.25), math.log(2))) for _ in range(source.randint(2, 20)))
    return [Room(source.uniform(-1, 2), spread) for spread in spreads]


def narrow(source: random.Random) -> list[Room]:
    """Return two periods, the second 8 to 30 times narrower, such as a last day behind a month."""
    spread = 1.0 / source.uniform(8, 30)
    return [Room(source.uniform(-1, 2), 1.0), Room(source.uniform(0, 0.2), spread)]


ROWS = {"equal periods": equal, "unequal periods": unequal, "a narrow last period": narrow}


def judged(made: Callable[[random.Random], list[Room]], rows: int, plays: int) -> tuple[float, float]:
    """Return the mean and the greatest error of the chance that a row is kept, in points."""
    source = random.Random(20261127)
    errors = []
    for _ in range(rows):
        row = made(source)
        handing = Handing(-source.choice(_BOUNDS), source.choice(_BOUNDS))
        told = math.prod(chance for _, chance in chances(row, handing))
        played = fmean(kept(row, handing, source) for _ in range(plays))
        errors.append(abs(told - played))
    return 100 * fmean(errors), 100 * max(errors)


def main() -> None:
    """Print the errors for rows of each kind."""
    rows, plays = (int(told) for told in (sys.argv[1:] + ["400", "4000"][len(sys.argv) - 1 :])[:2])
    for name, made in ROWS.items():
        mean, worst = judged(made, rows, plays)
        print(f"{name}: {mean:.1f} points on average, {worst:.1f} at most")


if __name__ == "__main__":
    main()
