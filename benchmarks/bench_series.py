"""How long a goal takes as rows, one a day, by the kind of goal, and how that grows with the days: one is linear.

Run `python benchmarks/bench_series.py`, with kinds to ask only some: `python benchmarks/bench_series.py weekly band`.
Each kind is asked for spans from a quarter to four years, on the clock of the process, beside the one `assess` that the
last row is; the exponent is that of the line through the logarithms of all spans from half a year on.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from math import log
from statistics import linear_regression
from typing import Any

from figures import Figure, tell

import smartgoals as sg

SPANS = (90, 180, 365, 730, 1_460)
LEAST = 180
"""Shorter spans take so little that what every call costs hides how time grows."""
SHORT = 0.2
FIRST = date(2026, 1, 5)
SALES = sg.Metric(id="sales", nature="flow", unit="count")
WEIGHT = sg.Metric(id="weight", nature="stock", unit="count")
PEOPLE = sg.Metric(id="callers", nature="unique", unit="count")
RATIO = sg.Metric(id="rate", nature="ratio")
WEEKDAYS = sg.Calendar(working_days="mon-fri", holidays=[date(2026, 12, 25), date(2027, 12, 24)])
Made = tuple[sg.Goal, sg.History, dict[str, Any]]


def _goal(days: int, metric: sg.Metric, target: object, **more: Any) -> sg.Goal:
    return sg.Goal(
        id="g", metric=metric.id, target=target, start=FIRST, deadline=FIRST + timedelta(days=days - 1), **more
    )


def _daily(days: int, metric: sg.Metric, value: Callable[[int], float], step: int = 1) -> sg.History:
    return sg.History.of([(FIRST + timedelta(days=k), value(k)) for k in range(0, days, step)], metric=metric)


def _amount(k: int) -> int:
    return 3 + k * 7919 % 5


def _flow(target: object, value: Callable[[int], float] = _amount, **more: Any) -> Callable[[int], Made]:
    return lambda days: (_goal(days, SALES, target, **more), _daily(days, SALES, value), {})


def _level(target: object, value: Callable[[int], float], **told: Any) -> Callable[[int], Made]:
    return lambda days: (
        _goal(days, WEIGHT, target, baseline=sg.Baseline(value=100)),
        _daily(days, WEIGHT, value),
        told,
    )


def _pace(pace: str, **more: Any) -> sg.KeepPace:
    return sg.KeepPace(pace, **more)


def _people(target: object) -> Callable[[int], Made]:
    return lambda days: (_goal(days, PEOPLE, target), _daily(days, PEOPLE, lambda k: 40 + k % 9, step=7), {})


def _pooled(days: int) -> Made:
    read = [sg.Reading(FIRST + timedelta(days=k), (2 + k % 5) / 10, out_of=50 + k % 7) for k in range(days)]
    goal = _goal(days, RATIO, sg.StayWithin(low=0.1, high=0.9))
    return goal, sg.History.of(read, metric=RATIO), {"recompute_over": "4 weeks"}


KINDS: Mapping[str, Callable[[int], Made]] = {
    "weekly": _flow(_pace("30/week", counted="calendar")),
    "daily": _flow(_pace("3/day", counted="calendar")),
    "carry": _flow(_pace("33/week", counted="calendar", carry="both")),
    "monthly_cap": _flow(_pace("400/month", counted="calendar", bound="at_most")),
    "weekdays": _flow(_pace("20/week", counted="calendar"), calendar=WEEKDAYS),
    "rolling_7": _flow(_pace("30/week", counted="rolling")),
    "rolling_28": _flow(_pace("130/4 weeks", counted="rolling")),
    "rolling_weekdays": _flow(_pace("30/week", counted="rolling"), calendar=WEEKDAYS),
    "band": _level(sg.StayWithin(low=90, high=110), lambda k: 95 + k * 7919 % 11),
    "band_of_days": _flow(sg.StayWithin(low=1, high=10)),
    "band_of_weeks": _flow(sg.StayWithin(low=20, high=50, per="week")),
    "levels": _level(sg.ReachLevel(150), lambda k: 100 + k * 7919 % 31),
    "any_day": _level(sg.ReachLevel(150, judged="any_day"), lambda k: 100 + k * 7919 % 31),
    "any_day_of_flow": _flow(sg.ReachLevel(9, judged="any_day")),
    "counter": _level(sg.KeepPace("2/day"), lambda k: 100 + k * 2 % 300, counter=True),
    "counter_weekly": _level(sg.KeepPace("14/week", counted="calendar"), lambda k: 100 + k * 2 % 300, counter=True),
    "total": _flow(sg.ReachLevel(4_000)),
    "pace_to_reach": _flow(sg.ReachPace("50/week"), baseline=sg.Baseline(value=30, per="week")),
    "people": _people(_pace("40/week")),
    "people_band": _people(sg.StayWithin(low=30, high=60, per="week")),
    "pooled_band": _pooled,
}


def _took(ask: Callable[[], object]) -> float:
    """Return the seconds of one call: of short ones the best of several."""
    found: list[float] = []
    while sum(found) < SHORT and len(found) < 5:
        began = time.process_time()
        ask()
        found.append(time.process_time() - began)
    return min(found)


figure = partial(Figure, source="bench_series")


def _of_kind(name: str, made: Callable[[int], Made], spans: Sequence[int]) -> Iterator[Figure]:
    taken = {}
    for days in spans:
        goal, history, told = made(days)
        on = FIRST + timedelta(days=days - 1)
        taken[days] = _took(lambda: sg.series(goal, history, as_of=on, **told))  # noqa: B023 -- asked at once
    one = _took(lambda: sg.assess(goal, history, as_of=on, **told).actual)
    far = [days for days in spans if days >= LEAST]
    exponent = linear_regression([log(days) for days in far], [log(taken[days]) for days in far]).slope
    yield figure(what=name, measured=exponent, unit="exponent", curve=tuple(taken.items()))
    what = f"{name}: rows of {spans[-1]:,} days"
    yield figure(what=what, yardstick="an assessment of the last day", measured=taken[spans[-1]] / one, unit="x")


def figures(asked: Sequence[str] = (), spans: Sequence[int] = SPANS) -> Iterator[Figure]:
    """Yield the exponent of growth by kind, with the seconds by span, and the rows beside the last one alone."""
    for name in asked or KINDS:
        yield from _of_kind(name, KINDS[name], spans)


if __name__ == "__main__":
    tell(figures(sys.argv[1:]))
