"""How true the chances are for each kind of target: quotas, windows, bands and paces, on series with known outcomes.

    python benchmarks/bench_targets.py DATA --split dev

DATA is a folder as `bench_forecast.py` describes it; only its series are read. At several days of each series a goal of
each kind that fits it is set by what the series did before, is given its chance on that day, and is judged by what came.
Printed for each kind: goals, the mean chance and the share met (which should be alike), the Brier score beside that of the
share met, and the mean distance of chance and outcome in ten bins. Each series weighs the same.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from bench_forecast import day_of, lines

import smartgoals as sg

NATURES = {"flow": "flow", "stock": "stock", "generic": "score"}
CUTS = 10
LEAST = {"D": 56, "W": 26, "M": 24}
DAY = timedelta(days=1)
Row = dict[str, Any]


class Kind(NamedTuple):
    """A kind of target: which series it fits, how many days it runs, and the target for a history and a share."""

    name: str
    kinds: str
    freqs: str
    days: int
    target: Callable[[sg.History, float], sg.Target]


def quantile(values: list[float], share: float) -> float:
    """Return a quantile of values, between the two beside it."""
    ordered = sorted(values)
    place = (len(ordered) - 1) * share
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return float(f"{ordered[low] + (ordered[high] - ordered[low]) * (place - low):.6g}")


def past(history: sg.History, days: int) -> list[float]:
    """Return what spans of so many days brought, or changed, in the last year of a history, one a week."""
    last, found = history.last.day, list[float]()
    for weeks in range(52):
        end = last - timedelta(weeks=weeks)
        begin = end - timedelta(days=days)
        if begin < history.first.day:
            break
        if history.nature == "flow":
            found.append(float(history.exact_total(begin, end)))
        else:
            found.append(float(history.value_on(end) or 0) - float(history.value_on(begin) or 0))
    return found


def lately(history: sg.History) -> list[float]:
    """Return the values of the last year."""
    since = history.position(history.last.day - timedelta(days=365))
    return [float(value) for value in history.values[since:]]


SHARES = (0.5, 0.7, 0.9)


def quota(history: sg.History, share: float, bound: str | None = None) -> sg.Target:
    """Return a quota of a week that so many past weeks fell short of."""
    return sg.KeepPace(sg.Pace(quantile(past(history, 7), share), "week"), counted="calendar", bound=bound)


def window(history: sg.History, share: float) -> sg.Target:
    """Return a demand of any seven days that so many past ones fell short of."""
    return sg.KeepPace(sg.Pace(quantile(past(history, 7), share), "week"), counted="rolling")


def week_band(history: sg.History, share: float) -> sg.Target:
    """Return a band for the amount of each week that holds so many past ones."""
    weeks = past(history, 7)
    return sg.StayWithin(low=quantile(weeks, (1 - share) / 2), high=quantile(weeks, (1 + share) / 2), per="week")


def pace(history: sg.History, share: float, per: str, days: int) -> sg.Target:
    """Return a pace that so many past spans fell short of."""
    return sg.ReachPace(sg.Pace(quantile(past(history, days), share), per))


def band(history: sg.History, share: float) -> sg.Target:
    """Return a band that holds the last year and some more."""
    values = lately(history)
    wider = (max(values) - min(values)) * (share - 0.5)
    return sg.StayWithin(low=min(values) - wider, high=max(values) + wider)


def level(history: sg.History, share: float) -> sg.Target:
    """Return a level that lies beyond the last one by what so many past spans fell short of."""
    rise = quantile([abs(one) for one in past(history, 92)] or [1.0], share)
    return sg.ReachLevel(float(f"{float(history.last.value) + (rise or 1.0):.6g}"), judged="any_day")


KINDS = (
    Kind("quota of each week", "flow stock", "D", 28, lambda h, q: quota(h, 1 - q)),
    Kind("allowance of each week", "flow", "D", 28, lambda h, q: quota(h, q, bound="at_most")),
    Kind("any seven days", "flow", "D", 42, lambda h, q: window(h, 1 - q)),
    Kind("band of each week", "flow", "D", 28, week_band),
    Kind("pace to reach, a week", "flow", "D", 56, lambda h, q: pace(h, q, "week", 7)),
    Kind("pace to reach, a month", "flow", "DW", 92, lambda h, q: pace(h, q, "month", 31)),
    Kind("total", "flow", "DW", 56, lambda h, q: sg.ReachLevel(quantile(past(h, 56), q))),
    Kind("band of a level", "generic", "DWM", 92, band),
    Kind("level on any day", "generic stock", "DWM", 92, level),
)


def outcomes(series: Row) -> Iterator[tuple[str, float, bool]]:
    """Yield the kind, the chance and the outcome of goals set at some days of a series."""
    metric = sg.Metric(id="m", nature=NATURES[series["kind"]])
    values = series["values"]
    rows = [(day_of(series, i), value) for i, value in enumerate(values) if value is not None]
    whole = sg.History.of(rows, metric=metric)
    least = LEAST[series["freq"]]
    for kind in KINDS:
        if series["kind"] not in kind.kinds.split() or series["freq"] not in kind.freqs:
            continue
        usable = [on for on, _ in rows[least:] if on + timedelta(days=kind.days) <= whole.last.day]
        for on in usable[:: max(1, len(usable) // CUTS)]:
            yield from judged(kind, whole, on)


def judged(kind: Kind, whole: sg.History, on: date) -> Iterator[tuple[str, float, bool]]:
    """Yield the chances and outcomes of goals of a kind that begin after a day."""
    known = whole.upto(on)
    for share in SHARES:
        target = kind.target(known, share)
        goal = sg.Goal(id="g", metric="m", target=target, start=on + DAY, deadline=on + timedelta(days=kind.days))
        chance = sg.project(goal, known, as_of=on).probability
        is_met = sg.assess(goal, whole, as_of=goal.deadline or on).is_met
        if chance is not None and is_met is not None:
            yield kind.name, chance, is_met


def table(found: dict[str, list[list[tuple[float, bool]]]]) -> Iterator[str]:
    """Yield the lines of the table: one for each kind of target."""
    yield f"{'kind':24} {'series':>6} {'goals':>6} {'chance':>7} {'met':>6} {'Brier':>7} {'of share':>8} {'bins':>6}"
    for name, by_series in found.items():
        pairs = [(p, float(is_met), 1 / len(one)) for one in by_series for p, is_met in one]
        size = len(by_series)
        chance, met = (sum(pair[k] * pair[2] for pair in pairs) / size for k in (0, 1))
        brier = sum((p - y) ** 2 * w for p, y, w in pairs) / size
        plain = sum((met - y) ** 2 * w for _, y, w in pairs) / size
        bins: dict[int, float] = defaultdict(float)
        for p, y, w in pairs:
            bins[min(int(p * 10), 9)] += (p - y) * w
        apart = sum(map(abs, bins.values())) / size
        yield f"{name:24} {size:6} {len(pairs):6} {chance:7.3f} {met:6.3f} {brier:7.3f} {plain:8.3f} {apart:6.3f}"


def main() -> None:
    """Print the table for a folder of series."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("data", type=Path)
    asked.add_argument("--split", default="dev")
    told = asked.parse_args()
    found: dict[str, list[list[tuple[float, bool]]]] = {kind.name: [] for kind in KINDS}
    for series in lines(told.data / f"series-{told.split}.jsonl"):
        by_kind: dict[str, list[tuple[float, bool]]] = defaultdict(list)
        for name, chance, is_met in outcomes(series):
            by_kind[name].append((chance, is_met))
        for name, pairs in by_kind.items():
            found[name].append(pairs)
    print(*table({name: rows for name, rows in found.items() if rows}), sep="\n")


if __name__ == "__main__":
    main()
