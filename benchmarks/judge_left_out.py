"""Judge forecasts that leave out an event: python benchmarks/judge_left_out.py DATA [sets].

DATA is a file of series, one a line: `freq` (D, W or M), `kind` (flow or stock), `start` and `values`. In each a window gets
twice its usual amounts, or none more, and what comes in the time after is forecast: from the readings without the event,
from those with it, and from those with it left out. Told are the share of outcomes in the 80 % interval, and width, interval
score and error beside those from the readings without the event (geometric means). The seed is fixed.
"""

from __future__ import annotations

import json
import random
import sys
from calendar import monthrange
from collections import defaultdict
from datetime import date, timedelta
from math import exp, log
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple, TypeAlias

import smartgoals as sg
from smartgoals._case.left_out import without_events
from smartgoals._forecast.ask import Forecasting
from smartgoals._model.metric import Nature

_AHEAD = {"D": 30, "W": 8, "M": 6}
_WINDOWS = {"D": (7, 28), "W": (4, 8), "M": (2, 4)}
_FEWEST = {"D": 90, "W": 30, "M": 24}
_METRIC = {"flow": "sessions", "stock": "followers"}


Scores: TypeAlias = tuple[float, float, float, float]


class Drawn(NamedTuple):
    """An event, the day of asking, the first and the last day ahead, and what came on these."""

    event: sg.Event
    now: date
    first: date
    until: date
    actual: float


def days_of(start: date, freq: str, count: int) -> list[date]:
    """Return the days of the readings of a series."""
    if freq != "M":
        return [start + timedelta(days=(7 if freq == "W" else 1) * k) for k in range(count)]
    months = [start.year * 12 + start.month - 1 + k for k in range(count)]
    return [date(one // 12, one % 12 + 1, monthrange(one // 12, one % 12 + 1)[1]) for one in months]


def lifted(values: list[float], kind: str, inside: list[bool], times: float) -> list[float]:
    """Return values of which those of a window bring so many times their own more."""
    if kind == "flow":
        return [value * (1 + times * is_inside) for value, is_inside in zip(values, inside, strict=True)]
    made, more = list(values), 0.0
    for k in range(1, len(values)):
        more += times * (values[k] - values[k - 1]) * inside[k]
        made[k] += more
    return made


def scores(low: float, middle: float, high: float, actual: float) -> Scores:
    """Return whether an 80 % interval holds a value, its width, its score, and the error of its middle."""
    beyond = max(0.0, low - actual) + max(0.0, actual - high)
    return float(low <= actual <= high), high - low, high - low + 10.0 * beyond, abs(middle - actual)


def asked(days: list[date], values: list[float], kind: str, event: sg.Event | None) -> Forecasting:
    """Return a history ready to be forecast, without an event where one is given."""
    history = sg.History.of(list(zip(days, values, strict=True)), metric=_METRIC[kind])
    nature = Nature.FLOW if kind == "flow" else Nature.STOCK
    left = None if event is None else without_events(history, [event], nature)
    return Forecasting(history, days[-1], without=left)


def drawn(days: list[date], values: list[float | None], freq: str, kind: str, source: random.Random) -> Drawn | None:
    """Return a day of asking, a window before it, and what came after it; None where too much was not read."""
    ahead, window = _AHEAD[freq], source.choice(_WINDOWS[freq])
    end = source.randint(_FEWEST[freq], len(values) - ahead - 1)
    last = end - 1 - source.randint(0, 2 * window)
    rest, now = values[end : end + ahead], values[end - 1]
    if now is None or (None in rest if kind == "flow" else rest[-1] is None):
        return None
    actual = sum(one or 0.0 for one in rest) if kind == "flow" else (rest[-1] or 0.0) - now
    event = sg.Event(id="event", start=days[last - window + 1], end=days[last])
    return Drawn(event, days[end - 1], days[end], days[end + ahead - 1], actual)


def judged(one: dict[str, Any], source: random.Random, times: float) -> dict[str, Scores] | None:
    """Return the scores of one set of a series in three ways."""
    freq, kind = one["freq"], one["kind"]
    days = days_of(date.fromisoformat(one["start"]), freq, len(one["values"]))
    found = drawn(days, one["values"], freq, kind, source)
    if found is None:
        return None
    rows = [
        (day, value) for day, value in zip(days, one["values"], strict=True) if value is not None and day <= found.now
    ]
    told, known = [day for day, _ in rows], [float(value) for _, value in rows]
    inside = [found.event.start <= day <= found.event.end for day in told]
    more = lifted(known, kind, inside, times)
    scored = {}
    for name, of, left in (("without", known, None), ("with", more, None), ("left out", more, found.event)):
        made = asked(told, of, kind, left).forecasts([found.until], found.first if kind == "flow" else None)[0]
        less = 0.0 if kind == "flow" else of[-1]
        low, high = made.interval(0.8)
        scored[name] = scores(low - less, made.expected - less, high - less, found.actual)
    return scored


def main() -> None:
    """Print the figures of both kinds of series, with an event that doubles its days and with one that does nothing."""
    path, sets = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 6
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for times in (1.0, 0.0):
        source = random.Random(20)
        told: dict[tuple[str, str], list[Scores]] = defaultdict(list)
        for one in rows:
            if one["kind"] not in _METRIC or len(one["values"]) < _FEWEST[one["freq"]] + _AHEAD[one["freq"]] + 2:
                continue
            made = [judged(one, source, times) for _ in range(sets)]
            for name, scored in ((name, row) for found in made if found is not None for name, row in found.items()):
                told[one["kind"], name].append(scored)
        for kind in _METRIC:
            base = told[kind, "without"]
            for name in ("without", "with", "left out"):
                held = fmean(one[0] for one in told[kind, name])
                pairs = list(zip(told[kind, name], base, strict=True))
                ratios = [
                    exp(fmean(log(one[at] / other[at]) for one, other in pairs if one[at] > 0.0 and other[at] > 0.0))
                    for at in (1, 2, 3)
                ]
                figures = ", ".join(
                    f"{of} {value:.2f}" for of, value in zip(("width", "score", "error"), ratios, strict=True)
                )
                print(f"x{1 + times:g} {kind:5} {name:8} ({len(base)}): holds {held:.0%}, {figures}")


if __name__ == "__main__":
    main()
