"""How honest effects are: placebo windows of real series, in which no event is known, and effects planted in them.

    python benchmarks/judge_effect.py DATA [--each 100] [--splits tune,dev,stars]

DATA is a folder with `series-<split>.jsonl` as `bench_forecast.py` describes it. From each series windows of 7, 28 and 90 days,
4 and 13 weeks, or 3 and 6 months are drawn, with at least 30 readings before and nearly as many after as the window has. An
honest 80 % interval of the effect holds zero in 80 % of them, and lies above zero in 10 %. Printed are, by groups, the shares of
windows whose 50, 80 and 95 % intervals hold zero, the weighted interval score in units of the window's usual total, alone and
over that of a smoother, the share of false gains, and the share of effects of 10, 20 and 50 % of the usual that are found;
then what is lost of an effect that carries over, by both sides and by the readings before alone.

The smoother is a local level with Gaussian noise, fitted by maximum likelihood to both sides, as structural models of time
series have it; the season is taken out before by the same means as ours.
"""

from __future__ import annotations

import argparse
import itertools
import math
import random
import statistics
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from bench_forecast import Row, day_of, lines

import smartgoals as sg
from smartgoals._effect.estimate import Estimate, estimate
from smartgoals._effect.window import EventWindow, window_of

SHARES = (0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975)
LEVELS = ((50, 2), (80, 1), (95, 0))
LENGTHS = {"D": (7, 28, 90), "W": (4, 13), "M": (3, 6)}
BEFORE = {"D": (60, 180, 365), "W": (52, 104, 208), "M": (36, 60, 120)}
AFTER = {"D": 90, "W": 26, "M": 12}
FEWEST = 30
A_SERIES = 8
CAP = 5.0
METRICS = {"flow": sg.Metric(id="m", nature="flow"), "stock": sg.Metric(id="m", nature="stock"), "generic": None}
WEIGHTS = (0.001, 0.01, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 0.95)
Z = (-1.96, -1.2816, -0.6745, 0.0, 0.6745, 1.2816, 1.96)
LIFTS = (0.1, 0.2, 0.5)
CARRIED = (
    ("none of it carried over", 0.0, 1.0),
    ("half carried over, fading in half a window", 0.5, 0.5),
    ("half, fading in two windows", 0.5, 2.0),
    ("all of it, for good", 1.0, 1e9),
)


class Case(NamedTuple):
    """A window of a series: what was read before, in and after it, and how large its usual total is."""

    kind: str
    cell: str
    rough: float
    rows: list[tuple[object, float]]
    first: int
    last: int
    unit: float
    pace: float
    actual: float

    @property
    def event(self) -> sg.Event:
        """The days of the window as an event."""
        return sg.Event(id="window", start=self.rows[self.first][0], end=self.rows[self.last][0])  # type: ignore[arg-type]


def increments(values: list[float], kind: str) -> list[float]:
    """Return the amounts of a flow, the changes of a stock."""
    return [b - a for a, b in itertools.pairwise(values)] if kind == "stock" else values


def drawn(series: Row, length: int, chance: random.Random) -> Case | None:
    """Return a whole window of a series, or None where ten draws found none."""
    values, kind, freq = series["values"], series["kind"], series["freq"]
    places = range(FEWEST, len(values) - 2 * length + 1)
    for _ in range(10 if places else 0):
        at, back = chance.choice(places), chance.choice(BEFORE[freq])
        until = min(len(values), at + length + max(length, AFTER[freq]))
        if None in values[at - 1 : at + length]:
            continue
        span = [k for k in range(max(0, at - back), until) if values[k] is not None]
        before, after = [k for k in span if k < at], [k for k in span if k >= at + length]
        if len(before) < FEWEST or len(after) < 0.6 * length:
            continue
        past = increments([values[k] for k in before], kind)
        lately = past[-AFTER[freq] :]
        unit, pace = (length * statistics.fmean(some) for some in (map(abs, lately), lately))
        if unit <= 0:
            continue
        inside = values[at : at + length]
        actual = inside[-1] - values[at - 1] if kind == "stock" else sum(inside)
        changes = statistics.fmean(abs(b - a) for a, b in itertools.pairwise(past))
        rough = changes / max(1e-12, statistics.fmean(map(abs, past)))
        rows = [(day_of(series, k), values[k]) for k in span]
        first = len(before)
        cell = f"{kind} {freq} {length}"
        return Case(kind, cell, rough, rows, first, first + length - 1, unit, abs(pace), actual)
    return None


def cases(rows: list[Row], each: int) -> Iterator[Case]:
    """Yield so many windows of each kind, spacing and length, in turn over the series."""
    cells: dict[tuple[str, str, int], list[Row]] = defaultdict(list)
    for row in rows:
        for length in LENGTHS[row["freq"]]:
            cells[row["kind"], row["freq"], length].append(row)
    for (kind, freq, length), members in sorted(cells.items()):
        chance = random.Random(f"judge {kind} {freq} {length}")
        chance.shuffle(members)
        found = (drawn(row, length, chance) for _ in range(A_SERIES) for row in members)
        yield from [case for case in found if case is not None][:each]


def answers(case: Case) -> tuple[sg.returns.Effect, sg.returns.Effect]:
    """Return the effect of a window by the readings before alone, and by those after it."""
    history = sg.History.of(case.rows, metric=METRICS[case.kind])
    last, until = case.rows[case.last][0], case.rows[-1][0]
    return tuple([sg.effect(history, case.event, as_of=on) for on in (last, until)])  # type: ignore[arg-type,return-value]


def smoother(case: Case) -> list[float] | None:
    """Return the quantiles of the effect by a Gaussian smoother of both sides, without the season."""
    known = sg.History.of(case.rows, metric=METRICS[case.kind])
    window = window_of(known, case.event)
    found = estimate(known, window) if isinstance(window, EventWindow) else None
    if not isinstance(found, Estimate) or found.both is None or not isinstance(window, EventWindow):
        return None
    sides = found.sides
    before, after = sides.amounts
    fits = [(fitted(before, weight), fitted(after[::-1], weight), weight) for weight in WEIGHTS]
    count = len(before) + len(after) - 2

    def misfit(fit: tuple[tuple[float, ...], tuple[float, ...], float]) -> float:
        squares = (fit[0][2] + fit[1][2]) / max(1, count)
        return count * math.log(max(squares, 1e-300)) + fit[0][3] + fit[1][3]

    left, right, weight = min(fits, key=misfit)
    noise = (left[2] + right[2]) / max(1, count)
    step, steps = noise * weight * weight / (1 - weight), sides.span.steps
    a, b = left[1] * noise, right[1] * noise
    between = a + b + step * (steps + 1) or 1.0
    apart = right[0] - left[0]
    middle = steps * (left[0] + a / between * apart + right[0] - b / between * apart) / 2
    ends = a + b - (a - b) ** 2 / between
    variance = steps**2 / 4 * ends + step * steps * (steps + 1) * (steps + 2) / 12 + steps * noise
    factor, scale = sides.lift / steps, math.sqrt(max(0.0, variance))
    return [case.actual - ((middle - z * scale) * factor + sides.add) * sides.unit for z in Z]


def fitted(amounts: list[float], weight: float) -> tuple[float, float, float, float]:
    """Return the filtered level, its variance, the squares of the errors over theirs, and the logarithms of these."""
    ratio = weight * weight / (1 - weight)
    level, variance, squares, logs = amounts[0], 1.0, 0.0, 0.0
    for amount in amounts[1:]:
        variance += ratio
        total, error = variance + 1, amount - level
        squares, logs = squares + error * error / total, logs + math.log(total)
        level, variance = level + variance / total * error, variance / total
    return level, variance, squares, logs


def score(quantiles: list[float], unit: float) -> float:
    """Return the weighted interval score of an effect that is none, in units, at most :data:`CAP`."""
    total = 0.5 * abs(quantiles[3])
    for share, at in ((0.5, 2), (0.2, 1), (0.05, 0)):
        low, high = quantiles[at], quantiles[6 - at]
        total += share / 2 * (high - low) + max(0.0, low, -high)
    return min(CAP, total / 3.5 / unit)


class Scores:
    """What one method did on the windows of one group."""

    def __init__(self) -> None:
        self.rows: list[tuple[Case, list[float], list[float] | None]] = []

    def told(self) -> str:
        """Return the figures in a line."""
        rows, count = self.rows, len(self.rows)
        held = [sum(q[at] <= 0 <= q[6 - at] for _, q, _ in rows) / count for _, at in LEVELS]
        own = statistics.fmean(score(q, case.unit) for case, q, _ in rows)
        beside = [(score(q, case.unit), score(p, case.unit)) for case, q, p in rows if p is not None]
        ratio = sum(a for a, _ in beside) / sum(b for _, b in beside) if beside else math.nan
        gains = sum(q[1] > 0 for _, q, _ in rows) / count
        power = [sum(q[1] + planted(case, lift) > 0 for case, q, _ in rows) / count for lift in LIFTS]
        shares = "/".join(f"{100 * share:.1f}" for share in held)
        found = "/".join(f"{share:.2f}" for share in power)
        return f"{count:6}  {shares}  {own:.3f}  {ratio:.3f}  {gains:.3f}  {found}"


def planted(case: Case, lift: float) -> float:
    """Return what a lift adds: to a flow a share of what came, to a stock one of its usual pace."""
    return lift * (case.pace if case.kind == "stock" else abs(case.actual))


def groups(case: Case, fifth: int | None) -> list[str]:
    """Return the groups a window counts in."""
    told = ["all", case.kind, case.cell]
    return told if fifth is None else [*told, "audience", f"roughness {fifth}"]


def carried(case: Case, over: float, fade: float) -> tuple[float, float] | None:
    """Return how much of an effect is lost where a part of it carries over and fades, by both sides and by before alone."""
    length = case.last - case.first + 1
    lift = planted(case, 0.5) / length
    added = 0.0
    rows: list[tuple[object, float]] = []
    for at, (on, value) in enumerate(case.rows):
        more = lift if case.first <= at <= case.last else 0.0
        if at > case.last and over:
            more = over * lift * math.exp(-(at - case.last) / (fade * length))
        added = added + more if case.kind == "stock" else more
        rows.append((on, value + added))
    plain, lifted = answers(case)[1], answers(case._replace(rows=rows))[1]
    if plain.both_sides is None or lifted.both_sides is None or plain.before_only is None or lifted.before_only is None:
        return None
    both = lifted.both_sides.amount - plain.both_sides.amount
    alone = lifted.before_only.amount - plain.before_only.amount
    whole = lift * length
    return (1 - both / whole, 1 - alone / whole) if whole else None


def main() -> None:
    """Draw, answer and print."""
    parser = argparse.ArgumentParser(description="how honest effects are")
    parser.add_argument("data", type=Path)
    parser.add_argument("--each", type=int, default=100, help="windows of each kind, spacing and length")
    parser.add_argument("--splits", default="tune,dev,stars")
    given = parser.parse_args()
    for split in given.splits.split(","):
        found = list(cases(list(lines(given.data / f"series-{split}.jsonl")), given.each))
        audience = sorted((case for case in found if case.kind != "generic"), key=lambda case: case.rough)
        fifths = {id(case): 1 + at * 5 // len(audience) for at, case in enumerate(audience)}
        sides: dict[str, dict[str, Scores]] = {one: defaultdict(Scores) for one in ("before alone", "both sides")}
        times: list[float] = []
        for case in found:
            begun = perf_counter()
            told = answers(case)
            times.append((perf_counter() - begun) * 500)
            peer = smoother(case)
            for side, effect in zip(sides.values(), told, strict=True):
                if effect.answer is None:
                    continue
                quantiles = [effect.quantile(share) for share in SHARES]
                for group in groups(case, fifths.get(id(case))):
                    side[group].rows.append((case, quantiles, peer))
        print(f"\n{split}: {len(found)} windows, {statistics.median(times):.1f} ms each")
        print("windows  50/80/95 %  score  over smoother  gains  found at 10/20/50 %")
        for name, by_group in sides.items():
            print(f"  {name}")
            for group, scores in sorted(by_group.items(), key=lambda item: (item[0].count(" "), item[0])):
                print(f"    {group:14}{scores.told()}")
        few = audience[:: max(1, len(audience) // 200)]
        for name, over, fade in CARRIED:
            lost = [one for case in few if (one := carried(case, over, fade)) is not None]
            both, alone = (statistics.median(row[k] for row in lost) for k in (0, 1))
            print(f"  lost of an effect, {name}: {100 * both:.0f} % by both sides, {100 * alone:.0f} % by before alone")


if __name__ == "__main__":
    main()
