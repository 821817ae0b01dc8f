"""How right forecasts are where days of the week differ: python benchmarks/judge_weekdays.py [DRAWS].

Drawn are 26 weeks and the 30 days after them, of flows whose days of the week bring unlike amounts, some of them nothing.
Printed is, of the days of the week that bring least, of all others, of two days, a week and a month, how often the
80 % interval holds what came (a chance of one value counts by its part), the mean pinball loss of seven quantiles (the
less, the better), and the chance of at least 1 beside how often as much came. Last stand the chances of having reached
half, one and a half and two and a half times the mean day on some of the next 2, 3, 7 and 14 days: their Brier score.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import product
from statistics import fmean
from typing import NamedTuple, TypeAlias

from judge_counts import counted

import smartgoals as sg

START, READ, AHEAD = date(2026, 1, 1), 182, 30
SHARES = 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95
WINDOWS = (*((day, day) for day in (1, 2, 3, 4, 5, 6, 7, 13)), (3, 4), (6, 7), (1, 7), (8, 14), (1, 30))
KINDS = {1: "a day", 2: "two days", 7: "a week", 30: "a month"}
Draw: TypeAlias = Callable[[random.Random, float], float]


class Case(NamedTuple):
    """What a window was told to bring, and what came."""

    inside: float
    loss: float
    chance: float
    came: bool


def many(spread: float) -> Draw:
    """Return counts whose mean is drawn anew each day, so much off."""
    return lambda chance, mean: counted(chance, chance.gammavariate(spread**-2, mean * spread**2)) if mean else 0


def money(chance: random.Random, mean: float) -> float:
    """Return an amount of money."""
    return round(chance.gammavariate(6.0, mean / 6.0), 2) if mean else 0.0


def at_times(share: float) -> Draw:
    """Return counts of a hundred on a share of the days, else nothing."""
    return lambda chance, mean: counted(chance, mean) if chance.random() < share else 0


EVEN, CLOSED, TENTH = (1.0,) * 7, (1.0,) * 6 + (0.0,), (1.0,) * 6 + (0.1,)
LAWS: dict[str, tuple[tuple[float, ...], float, Draw]] = {
    "no day unlike others": (EVEN, 100, many(0.3)),
    "closed on Sundays": (CLOSED, 300, many(0.3)),
    "closed on Sundays, by chance alone": (CLOSED, 100, counted),
    "closed on Sundays, three a day": (CLOSED, 3, counted),
    "closed on Sundays, money": (CLOSED, 500, money),
    "closed on weekends": ((1.0,) * 5 + (0.0, 0.0), 100, many(0.3)),
    "a tenth on Sundays": (TENTH, 300, many(0.3)),
    "a tenth on Sundays, twenty a day": (TENTH, 20, counted),
    "three times as much on weekends": ((1.0,) * 5 + (3.0, 3.0), 100, many(0.3)),
    "a slope through the week": ((0.4, 0.6, 0.8, 1.0, 1.2, 1.5, 1.5), 100, many(0.3)),
    "market on Saturdays alone": ((0.0,) * 5 + (1.0, 0.0), 300, many(0.3)),
    "on a third of the days": (EVEN, 200, at_times(1 / 3)),
}


def part(low: float, high: float) -> float:
    """Return how much of a chance from *low* to *high* lies in the middle 80 %."""
    if high <= low:
        return float(0.1 <= low <= 0.9)
    return max(0.0, min(0.9, high) - max(0.1, low)) / (high - low)


def cases(name: str, draws: int) -> Iterator[tuple[str, Case | None, list[float]]]:
    """Yield the cases of a law by their kind, and the squared errors of what is reached on the way."""
    week, mean, draw = LAWS[name]
    chance, least = random.Random(name), min(week)
    metric = sg.Metric(id="counted", nature="flow", unit="money" if "money" in name else "count")
    last = START + timedelta(READ - 1)
    for _ in range(draws):
        first = chance.randrange(7)
        days = [draw(chance, mean * week[(first + day) % 7]) for day in range(READ + AHEAD)]
        known = sg.History.of([(START + timedelta(day), days[day]) for day in range(READ)], metric=metric)
        for start, end in WINDOWS:
            told = sg.forecast(known, on=last + timedelta(end), as_of=last, total_from=last + timedelta(start))
            came = sum(days[READ + start - 1 : READ + end])
            shape = told.distribution
            off = [came - shape.quantile(share) for share in SHARES]
            loss = fmean(max(share * by, (share - 1) * by) for share, by in zip(SHARES, off, strict=True))
            is_least = start == end and week[(first + READ + start - 1) % 7] == least < max(week)
            kind = "the least day" if is_least else KINDS[end - start + 1]
            inside = part(shape.below(came), shape.at_most(came))
            yield kind, Case(inside, loss, 1 - shape.below(1), came >= 1), []
        usual, errors = fmean(days[:READ]), list[float]()
        for ahead, times in product((2, 3, 7, 14), (0.5, 1.5, 2.5)):
            told = sg.forecast(known, on=last + timedelta(ahead), as_of=last)
            x, coming = round(usual * times), days[READ : READ + ahead]
            errors.append((told.reached(at_least=x) - (max(coming) >= x)) ** 2)
            errors.append((told.reached(at_most=x) - (min(coming) <= x)) ** 2)
        yield "on the way", None, errors


def main(draws: int) -> None:
    """Print the table."""
    for name in LAWS:
        found, errors = defaultdict[str, list[Case]](list), list[float]()
        for kind, case, squared in cases(name, draws):
            errors += squared
            if case is not None:
                found[kind].append(case)
        print(f"{name}: Brier on the way {fmean(errors):.4f}")
        for kind in ("the least day", *KINDS.values()):
            if rows := found[kind]:
                inside, loss, chance, came = (fmean(column) for column in zip(*rows, strict=True))
                print(f"  {kind:14} 80 % {inside:5.2f}  loss {loss:9.3f}  at least 1 {chance:.3f} came {came:.3f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
