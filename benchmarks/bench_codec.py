"""Structure and unstructure a strategy of 1,000 goals and 100,000 readings, beside bare cattrs on the same shapes.

The yardstick is a plain cattrs converter on plain attrs classes of the same fields, with readings as pairs of day and value,
and with none of our checks: unknown keys dropped, ids unread, references untested. It is measured twice, as it comes and
with `detailed_validation=False`, its fastest; the bar is held against both. Kinds take turns, and the least time of the
processor counts.
Readings through a hook each, as cattrs would read a list of attrs classes, show what columns save.
Run `python benchmarks/bench_codec.py [ROUNDS]`.
"""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

import cattrs
from attrs import frozen
from cattrs.gen import make_dict_unstructure_fn
from figures import Figure, at_most, tell
from stopwatch import in_turns

import smartgoals as sg
from smartgoals import codec

GOALS, HISTORIES, READINGS = 1_000, 100, 1_000
BAR = at_most(1.5)
FIRST = date(2023, 1, 1)


@frozen(kw_only=True)
class BareBaseline:
    """A baseline without checks."""

    value: float
    on: date | None = None


@frozen(kw_only=True)
class BareTarget:
    """A target without checks; the pace stays text."""

    kind: str
    pace: str | None = None
    value: float | None = None


@frozen(kw_only=True)
class BareGoal:
    """A goal without checks."""

    id: str
    objective: str | None = None
    metric: str | None = None
    channel: str | None = None
    target: BareTarget | None = None
    start: date | None = None
    deadline: date | None = None
    baseline: BareBaseline | None = None
    statement: str | None = None
    owner: str | None = None


@frozen(kw_only=True)
class BareObjective:
    """An objective without checks."""

    id: str
    title: str
    kind: str


@frozen(kw_only=True)
class BareChannel:
    """A channel without checks."""

    id: str
    platform: str


@frozen(kw_only=True)
class BareHistory:
    """A history without checks, as pairs."""

    metric: str
    readings: list[tuple[date, float]]
    channel: str | None = None


@frozen(kw_only=True)
class BareStrategy:
    """A strategy without checks."""

    objectives: list[BareObjective] = ()  # type: ignore[assignment]  # nobody reads the default
    goals: list[BareGoal] = ()  # type: ignore[assignment]  # nobody reads the default
    channels: list[BareChannel] = ()  # type: ignore[assignment]  # nobody reads the default
    histories: list[BareHistory] = ()  # type: ignore[assignment]  # nobody reads the default


def bare_converter(*, detailed: bool) -> cattrs.Converter:
    """Return plain cattrs that knows what a date is, and leaves defaults out as we do."""
    converter = cattrs.Converter(detailed_validation=detailed)
    converter.register_structure_hook(date, lambda value, _: date.fromisoformat(value))
    converter.register_unstructure_hook(date, lambda value: value.isoformat())
    for kind in (BareBaseline, BareTarget, BareGoal):
        converter.register_unstructure_hook(
            kind, make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True)
        )
    return converter


def document() -> dict[str, Any]:
    """Return a strategy as plain data: half the goals keep a pace, half reach a level."""
    level = {"kind": "reach_level", "value": 2400}
    goals = [
        {
            "id": f"goal-{k}",
            "objective": "sales",
            "metric": "followers",
            "channel": f"channel-{k % HISTORIES}",
            "target": {"kind": "keep_pace", "pace": f"{10 + k % 50} followers/week"} if k % 2 else level,
            "start": "2026-01-05",
            "deadline": "2026-06-28",
            "baseline": {"value": 1200 + k, "on": "2026-01-04"},
            "statement": "Grow our following",
            "owner": "Ana",
        }
        for k in range(GOALS)
    ]
    days = [(FIRST + timedelta(days=k)).isoformat() for k in range(READINGS)]
    histories = [
        {
            "metric": "followers",
            "channel": f"channel-{h}",
            "readings": [[one, 1200.5 + k] for k, one in enumerate(days)],
        }
        for h in range(HISTORIES)
    ]
    return {
        "objectives": [{"id": "sales", "title": "Sell more", "kind": "conversions_sales"}],
        "goals": goals,
        "channels": [{"id": f"channel-{h}", "platform": "instagram"} for h in range(HISTORIES)],
        "histories": histories,
    }


figure = partial(Figure, source="bench_codec")


def figures(rounds: int = 9) -> Iterator[Figure]:
    """Yield the ratios, and the milliseconds behind them."""
    data = json.loads(json.dumps(document()))
    bare = {
        "bare cattrs, without checks": bare_converter(detailed=True),
        "cattrs at its fastest, `detailed_validation=False`": bare_converter(detailed=False),
    }
    ours = codec.structure(data)
    assert codec.unstructure(ours)["strategy"] == data
    theirs = next(iter(bare.values())).structure(data, BareStrategy)
    assert next(iter(bare.values())).unstructure(theirs)["goals"] == data["goals"]
    jobs: dict[tuple[str, str], Callable[[], Any]] = {
        ("structure", "smartgoals"): lambda: codec.structure(data, sg.Strategy),
        ("unstructure", "smartgoals"): lambda: codec.unstructure(ours),
    }
    for name, converter in bare.items():
        jobs["structure", name] = partial(converter.structure, data, BareStrategy)
        jobs["unstructure", name] = partial(converter.unstructure, theirs)
    rows = [{"day": day, "value": value} for one in data["histories"] for day, value in one["readings"]]
    read_row = codec.make_converter().get_structure_hook(sg.Reading)
    jobs["readings", "columns"] = partial(codec.structure, {**data, "goals": []})
    jobs["readings", "a hook each"] = lambda: [read_row(row, sg.Reading) for row in rows]
    taken = in_turns(jobs, rounds)
    for verb, saying in (("structure", "reading"), ("unstructure", "writing")):
        what = f"{saying} {GOALS:,} goals and {HISTORIES * READINGS:,} readings"
        yield figure(what=what, measured=taken[verb, "smartgoals"] * 1000, unit="ms")
        for name in bare:
            ratio = taken[verb, "smartgoals"] / taken[verb, name]
            yield figure(what=what, yardstick=name, measured=ratio, unit="x", bar=BAR)
    yield figure(
        what="readings through a hook each",
        yardstick="a column at a time",
        measured=taken["readings", "a hook each"] / taken["readings", "columns"],
        unit="x",
    )


if __name__ == "__main__":
    tell(figures(*(int(argument) for argument in sys.argv[1:2])))
