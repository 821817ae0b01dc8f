"""How often targets are met that are set where the forecast gives them a stated chance.

    python benchmarks/judge_targets.py DATA --split dev
    python benchmarks/judge_targets.py DATA --left-out      all series, each by constants fitted without it

DATA is a folder as `bench_forecast.py` describes it; only its stocks and flows are read (with `--left-out` also
`more-*.jsonl`, numpy and scipy, as in `judge_forecast.py`). On days of each series, drawn at random, targets are set at the
chances .8, .5 and .25: a total of the coming steps for a flow, the value after them for a stock. Three lengths of history are
shown on each day, as far as readings reach back; a drawn one enters the tables of groups and cells (kind, spacing, steps
ahead). Printed are, with the errors of shares that come of few series:

* the share met, for each group and cell, and the mean distance of the share from the chance over the cells;
* how far the chance moves where the gain is rounded, by half-steps of its second and of its third digit, down at .8, to
  the nearest at .5, up at .25: the mean chance then, and the share of targets that keep theirs within .02;
* of days on which all three lengths can be shown, the share met for each length, and how far it lies from the chance.
"""

from __future__ import annotations

import argparse
import math
import random
import statistics
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from bench_forecast import METRICS, Row, day_of, lines

import smartgoals as sg

CHANCES = (0.8, 0.5, 0.25)
AHEAD = {"D": (7, 30, 90), "W": (4, 13, 26), "M": (3, 6, 12)}
LENGTHS = {"D": (60, 180, 365), "W": (52, 104, 208), "M": (36, 60, 120)}
NAMES = ("short", "middle", "long")
LEAST, TRIES, NEAR = 30, 12, 0.02


class Asked(NamedTuple):
    """What became of the targets of one day: whether each was met, and their chances once rounded by two steps."""

    series: str
    kind: str
    cell: str
    length: str
    is_drawn: bool
    is_one_of_three: bool  # all three lengths were shown on the day
    met: tuple[bool, ...]
    coarse: tuple[float, ...]
    fine: tuple[float, ...]


def rounded(gain: float, chance: float, part: float) -> float:
    """Return a gain in steps of a part of its second digit: down for the safe target, up for the bold one.

    >>> rounded(1234.0, 0.8, 0.5), rounded(1234.0, 0.5, 0.5), rounded(1234.0, 0.25, 0.5)
    (1200.0, 1250.0, 1250.0)
    """
    if gain == 0.0:
        return gain
    step = part * 10.0 ** (math.floor(math.log10(abs(gain))) - 1)
    ways = {0.8: math.floor, 0.25: math.ceil}
    return ways.get(chance, round)(round(gain / step, 9)) * step


def asked(series: Row, steps: int, source: random.Random) -> Iterator[Asked]:
    """Yield what became of targets that were set on one day, for each length of history; none where no day fits."""
    values, kind, freq = series["values"], series["kind"], series["freq"]
    for _ in range(TRIES):
        if len(values) - steps <= LEAST:
            return
        now, drawn = source.randrange(LEAST, len(values) - steps + 1), source.choice(LENGTHS[freq])
        came = values[now : now + steps]
        if values[now - 1] is not None and None not in (came if kind == "flow" else came[-1:]):
            break
    else:
        return
    actual = sum(came) if kind == "flow" else came[-1]
    histories = {}
    for length in LENGTHS[freq]:
        span = range(max(0, now - length), now)
        rows = [(day_of(series, i), values[i]) for i in span if values[i] is not None]
        if len(rows) >= LEAST and (length == drawn or now >= length):
            histories[length] = sg.History.of(rows, metric=METRICS[kind])
    end, is_full = day_of(series, now + steps - 1), len(histories) == len(NAMES)
    for length, history in histories.items():
        targets = judged(history, end, actual, is_flow=kind == "flow")
        name, cell = NAMES[LENGTHS[freq].index(length)], f"{kind} {freq} {steps}"
        yield Asked(series["id"], kind, cell, name, length == drawn, is_full and now >= max(histories), *targets)


def judged(
    history: sg.History, end: date, actual: float, *, is_flow: bool
) -> tuple[tuple[bool, ...], tuple[float, ...], tuple[float, ...]]:
    """Return which targets were met by what came, and the chances of the same targets rounded."""
    last = history.last.day
    begin = last + timedelta(days=1) if is_flow else None
    forecast = sg.forecast(history, on=end, as_of=last, total_from=begin)
    base = 0.0 if is_flow else float(history.last.value)
    targets = {chance: forecast.quantile(1.0 - chance) for chance in CHANCES}

    def restated(part: float) -> tuple[float, ...]:
        return tuple(
            forecast.probability(at_least=base + rounded(target - base, chance, part))
            for chance, target in targets.items()
        )

    return tuple(actual >= target for target in targets.values()), restated(0.5), restated(0.05)


def share(rows: Iterable[Asked], chance: int) -> tuple[float, float]:
    """Return the share of targets that were met, and its error, days of one series counting as one finding."""
    by: dict[str, list[bool]] = defaultdict(list)
    for row in rows:
        by[row.series].append(row.met[chance])
    count = sum(map(len, by.values()))
    met = sum(map(sum, by.values())) / count
    apart = math.fsum((sum(one) - met * len(one)) ** 2 for one in by.values())
    return met, math.sqrt(apart * len(by) / max(1, len(by) - 1)) / count


def line(name: str, rows: list[Asked]) -> str:
    """Return a row of the tables: how many targets of each chance, and the shares met with their errors."""
    shares = [share(rows, chance) for chance in range(len(CHANCES))]
    told = " | ".join(f"{met:.3f} ± {error:.3f}" for met, error in shares)
    return f"| {name} | {len({row.series for row in rows})} | {len(rows)} | {told} |"


def report(found: list[Asked]) -> Iterator[str]:
    """Yield the tables."""
    head = "series | days | .8 | .5 | .25 |\n|---|---|---|---|---|---|"
    drawn = [row for row in found if row.is_drawn]
    groups: dict[str, list[Asked]] = {"all": drawn}
    for row in drawn:
        groups.setdefault(row.kind, []).append(row)
    yield f"| | {head}"
    yield from (line(name, rows) for name, rows in groups.items())
    cells: dict[str, list[Asked]] = defaultdict(list)
    for row in drawn:
        cells[row.cell].append(row)
    yield f"\n| cell | {head}"
    yield from (line(name, rows) for name, rows in sorted(cells.items()))
    off = [
        statistics.fmean(abs(share(rows, at)[0] - chance) for rows in cells.values())
        for at, chance in enumerate(CHANCES)
    ]
    yield "mean distance over the cells: " + " ".join(f"{one:.3f}" for one in off)
    yield from roundings(groups)
    yield f"\n| {'all three lengths'} | {head}"
    by_length = [(name, [row for row in found if row.is_one_of_three and row.length == name]) for name in NAMES]
    for name, rows in by_length:
        if rows:
            yield line(name, rows)
            off = [abs(share(rows, at)[0] - chance) for at, chance in enumerate(CHANCES)]
            yield f"  from the chance: {' '.join(f'{one:.3f}' for one in off)}, mean {statistics.fmean(off):.3f}"


def roundings(groups: dict[str, list[Asked]]) -> Iterator[str]:
    """Yield what rounding the gain does to the chance."""
    ways: dict[str, Callable[[Asked], tuple[float, ...]]] = {
        "second digit": lambda row: row.coarse,
        "third digit": lambda row: row.fine,
    }
    yield "\n| gain in half-steps of its | of | mean chance | within .02 of the chance |\n|---|---|---|---|"
    for digit, chances in ways.items():
        for name, rows in groups.items():
            means = [statistics.fmean(chances(row)[at] for row in rows) for at in range(len(CHANCES))]
            near = [
                statistics.fmean(abs(chances(row)[at] - chance) <= NEAR for row in rows)
                for at, chance in enumerate(CHANCES)
            ]
            shown = " | ".join(" ".join(f"{one:.3f}" for one in three) for three in (means, near))
            yield f"| {digit} | {name} | {shown} |"


def series_of(folder: Path, splits: list[str]) -> Iterator[Row]:
    """Yield the stocks and flows, each once whatever files hold it; the name of a series tells its file."""
    seen: Counter[tuple[str, str]] = Counter()
    for split in splits:
        for row in lines(folder / f"series-{split}.jsonl"):
            key = (row["id"], row["freq"])
            if row["kind"] != "generic" and not seen[key]:
                seen[key] += 1
                yield row | {"id": f"{split}|{row['id']}"}


def all_asked(series: Iterable[Row], days: int, seed: int) -> Iterator[Asked]:
    """Yield what became of the targets of so many days of each series and number of steps."""
    for row in series:
        for steps in AHEAD[row["freq"]]:
            source = random.Random(f"{seed}:{row['id']}:{steps}")
            for _ in range(days):
                yield from asked(row, steps, source)


def left_out(series: list[Row], folder: Path, days: int, seed: int) -> Iterator[Asked]:
    """Yield the same, each quarter of the series judged by constants that are fitted to the others."""
    from judge_forecast import constants_of, material, parts_of, quarter_of

    from smartgoals._forecast import combine

    parts = parts_of(material(folder, 1))
    for quarter in sorted(set(map(quarter_of, series))):

        def is_kept(row: Row, own: str = quarter) -> bool:
            return quarter_of(row) != own

        combine.FITTED = constants_of(parts, is_kept)  # type: ignore[misc]
        own = [row for row in series if quarter_of(row) == quarter]
        yield from all_asked(own, days, seed)


def main() -> None:
    """Read the arguments and print the tables."""
    parser = argparse.ArgumentParser(description="how often targets at stated chances are met")
    parser.add_argument("data", type=Path)
    parser.add_argument("--split", help="one file of series instead of all")
    parser.add_argument("--days", type=int, default=8, help="days of each series and number of steps")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--left-out", action="store_true", help="fit without the series that are judged")
    given = parser.parse_args()
    stems = sorted(path.stem for path in given.data.glob("series-*.jsonl"))
    splits = [given.split] if given.split else [stem.removeprefix("series-") for stem in stems]
    series = list(series_of(given.data, splits))
    if given.left_out:
        found = list(left_out(series, given.data, given.days, given.seed))
    else:
        found = list(all_asked(series, given.days, given.seed))
    print(*report(found), sep="\n")


if __name__ == "__main__":
    main()
