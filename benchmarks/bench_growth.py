"""How time grows with what a call is handed, from ten parts to a hundred thousand: one is linear, two quadratic.

Run `python benchmarks/bench_growth.py`, with names to ask only some: `python benchmarks/bench_growth.py circle chain`.
Each input is made once a size and asked once (small ones several times), on the clock of the process; the exponent is
that between the two largest sizes, and a size that would take longer than the limit is left out and told so.
"""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from figures import Figure, at_most, tell

import smartgoals as sg
from smartgoals import audits, catalog, channels, codec, present, progress, rules

BAR = at_most(1.3)
"""One, with room for what a busy machine adds."""
SIZES = (10, 100, 1_000, 10_000, 100_000)
LIMIT = 20.0
"""Seconds that no size shall take."""
SHORT = 0.02
DAY = date(2026, 1, 5)
Ask = Callable[[], object]


def _day(k: int) -> date:
    """Return one of the days of many years, so that a hundred thousand of them differ."""
    return date(1730, 1, 1) + timedelta(days=k)


def _structured(document: Mapping[str, Any]) -> Ask:
    def ask() -> object:
        try:
            return codec.structure(document)
        except sg.SmartGoalsError as fault:
            return len(fault.problems)

    return ask


def _objectives(n: int, serves: Callable[[int], str]) -> Ask:
    rows = [{"id": f"o{k}", "title": "t", "kind": "conversions_sales", "serves": serves(k)} for k in range(n)]
    return _structured({"objectives": rows})


def _misspelt(n: int) -> Ask:
    objectives = [{"id": f"objective-number-{k}", "title": "t", "kind": "conversions_sales"} for k in range(n)]
    goals = [{"id": f"g{k}", "objective": f"objective_number_{k}"} for k in range(n)]
    return _structured({"objectives": objectives, "goals": goals})


def _links(n: int) -> Ask:
    metrics = [{"id": f"m{k}", "nature": "flow"} for k in range(n)]
    links = [{"metric": f"m{k}", "to": f"m{(k + 1) % n}"} for k in range(n)]
    return _structured({"metrics": metrics, "objectives": [{"id": "o", "title": "t", "kind": "care", "links": links}]})


def _history(n: int, metric: str = "followers") -> sg.History:
    values = range(n) if metric == "followers" else (90 + k * 7919 % 11 for k in range(n))
    return sg.History.from_columns([_day(k) for k in range(n)], [*values], metric=metric, channel="ig")


def _goal(n: int, **more: Any) -> sg.Goal:
    fields = {
        "target": sg.ReachLevel(2 * n + 50),
        "start": _day(n // 2),
        "deadline": _day(n + 30),
        "metric": "followers",
    }
    return sg.Goal(**{"id": "g", "channel": "ig", **fields, **more})


def _strategy(n: int) -> sg.Strategy:
    goals = [
        {"id": f"g{k}", "metric": "followers", "start": "2026-01-05", "deadline": "2026-06-30",
         "target": {"kind": "reach_level", "value": 100}} for k in range(n)
    ]  # fmt: skip
    return codec.structure({"goals": goals})


def _statement(n: int) -> str:
    return ("Get 50 more followers a week on Instagram by June 2026, and 5 posts. " * (n // 12 + 1))[: 6 * n]


def _rows(n: int) -> list[dict[str, Any]]:
    return [{"date": _day(k).strftime("%Y%m%d"), "sessions": k} for k in range(n)]


def _table(n: int) -> list[list[Any]]:
    return [["Date", "Sessions"], *([_day(k).isoformat(), k] for k in range(n))]


def _of(handed: Any, ask: Callable[[Any], object]) -> Ask:
    """Return a call with what it is handed made before, and refusals taken for answers."""
    return _refused(lambda: ask(handed))


def _audit_rows(n: int) -> list[list[Any]]:
    return [["Platform", "Account", "Followers"], *(["instagram", f"club {k}", k] for k in range(n))]


def _with_day(ask: Callable[[sg.Goal, sg.History], object]) -> Callable[[int], Ask]:
    def made(n: int) -> Ask:
        goal, history = _goal(n), _history(n)
        return _refused(lambda: ask(goal, history))

    return made


def _of_strategy(ask: Callable[[sg.Strategy], object]) -> Callable[[int], Ask]:
    def made(n: int) -> Ask:
        strategy = _strategy(n)
        return _refused(lambda: ask(strategy))

    return made


def _what_if(n: int) -> Ask:
    goal, history, start = _goal(n), _history(n), _day(n + 5)
    event = sg.Event(id="e", start=start, end=start + timedelta(days=3))
    return _refused(lambda: sg.what_if(goal, history, as_of=_day(n), events=[event], brings={"e": 5}))


def _effect(n: int) -> Ask:
    history, event = _history(n, "sessions"), sg.Event(id="e", start=_day(n // 2), end=_day(n // 2 + 3))
    return _refused(lambda: sg.effect(history, event, as_of=_day(n)))


def _agenda(n: int) -> Ask:
    strategy = _strategy(n)
    return lambda: sg.agenda(strategy, start=DAY, end=DAY + timedelta(days=30), as_of=DAY)


def _reviewed(n: int, said: Callable[[sg.Review], object]) -> Ask:
    review = sg.review(_strategy(n), as_of=DAY)
    return lambda: said(review)


def _rolled(n: int) -> Ask:
    one = sg.assess(_goal(50), _history(50), as_of=_day(40))
    goals, parents = {f"g{k}": one for k in range(n)}, {f"g{k}": f"g{k // 2}" for k in range(1, n)}
    return lambda: progress.roll_up_tree({name: one for name, one in goals.items() if name != "g0"}, parents)


INPUTS: dict[str, Callable[[int], Ask]] = {
    "circle of objectives": lambda n: _objectives(n, lambda k: f"o{(k + 1) % n}"),
    "chain of objectives": lambda n: _objectives(n, lambda k: f"o{k + 1}" if k + 1 < n else "business"),
    "misspelt objectives": _misspelt,
    "circle of links": _links,
    "goals that name no metric": lambda n: _structured(
        {"goals": [{"id": f"g{k}", "metric": f"no{k}"} for k in range(n)]}
    ),
    "goals of one id": lambda n: _structured({"goals": [{"id": "g"} for _ in range(n)]}),
    "readings": lambda n: _structured(
        {"histories": [{"metric": "reach", "readings": [[_day(k).isoformat(), k] for k in range(n)]}]}
    ),
    "readings that are none": lambda n: _structured(
        {"histories": [{"metric": "reach", "readings": [["x", k] for k in range(n)]}]}
    ),
    "nested lists": lambda n: _structured({"goals": _nested(n)}),
    "a long text": lambda n: _structured({"goals": [{"id": "g", "owner": "ab " * n}]}),
    "text of a pace": lambda n: _refused(lambda: sg.Pace.parse("1" * n + "/week")),
    "text of a rule": lambda n: _refused(lambda: sg.Cadence.parse("FREQ=DAILY;BYMONTH=" + "1," * n + "1")),
    "History.of out of order": lambda n: lambda: sg.History.of([(_day(n - k), k) for k in range(n)]),
    "assess": _with_day(lambda goal, history: sg.assess(goal, history, as_of=history.last.day)),
    "project": _with_day(lambda goal, history: sg.project(goal, history, as_of=history.last.day)),
    "explain_gap": _with_day(lambda goal, history: sg.explain_gap(goal, history, as_of=history.last.day)),
    "series": _with_day(lambda goal, history: sg.series(goal, history, as_of=history.last.day)),
    "backtest": _with_day(lambda _, history: sg.backtest(history, days_ahead=7)),
    "what_if": _what_if,
    "effect": _effect,
    "agenda of goals": _agenda,
    "review of goals": _of_strategy(lambda strategy: sg.review(strategy, as_of=DAY)),
    "check_strategy of goals": _of_strategy(lambda strategy: sg.check_strategy(strategy, as_of=DAY)),
    "unstructure of goals": _of_strategy(codec.unstructure),
    "results written": lambda n: _reviewed(n, codec.unstructure),
    "present.text": lambda n: _reviewed(n, present.text),
    "present.page": lambda n: _reviewed(n, present.page),
    "roll_up_tree": _rolled,
    "parse_goal (words)": lambda n: _of(_statement(n), sg.parse_goal),
    "parse_goals (sentences)": lambda n: lambda: list(sg.parse_goals(["5 posts a week by June 2026"] * n, as_of=DAY)),
    "read_rows": lambda n: _of(_rows(n), lambda rows: catalog.read_rows("ga4", rows)),
    "read_table": lambda n: _of(_table(n), lambda rows: catalog.read_table(rows, "ga4.report_days")),
    "read_audit": lambda n: _of(_audit_rows(n), lambda rows: audits.read_audit(rows, id="q", as_of=DAY)),
    "data_findings": lambda n: _of(_history(n), lambda history: rules.data_findings([history])),
    "deepen posts": lambda n: _of(_posts(n), lambda posts: channels.deepen(posts, as_of=_day(n), by="content")),
}


def _posts(n: int) -> list[channels.Post]:
    def counts(k: int) -> dict[str, int]:
        return {"reach": 900 + k % 90, "impressions": 1_000, "reactions": 20 + k % 7}

    return [
        channels.Post(day=_day(k), counts=counts(k), channel="ig", format=("reel", "image")[k % 2]) for k in range(n)
    ]


def _nested(n: int) -> Any:
    held: Any = []
    for _ in range(n):
        held = [held]
    return held


def _refused(ask: Ask) -> Ask:
    def asked() -> object:
        try:
            return ask()
        except sg.SmartGoalsError as fault:
            return fault

    return asked


def seconds(ask: Ask) -> float:
    """Return the least time of a call; of short ones the least of several."""
    least = math.inf
    for _ in range(5):
        start = time.process_time()
        ask()
        least = min(least, time.process_time() - start)
        if least > SHORT:
            break
    return least


def grown(make: Callable[[int], Ask], limit: float = LIMIT) -> Iterator[tuple[int, float]]:
    """Yield each size with its seconds, up to the one that would take too long by the two before it."""
    times: list[float] = []
    make(SIZES[0])()  # rooms that are loaded on first use are no growth
    for size in SIZES:
        if len(times) > 1 and times[-1] * max(10.0, times[-1] / max(times[-2], 1e-6)) > limit:
            return
        began = time.process_time()
        ask = make(size)
        if time.process_time() - began > limit:
            return
        times.append(seconds(ask))
        yield size, times[-1]


def exponent(times: Mapping[int, float]) -> float | None:
    """Return by which power of its size a call grows between the two largest sizes; None for what is too short to tell."""
    if len(times) < 2:
        return None
    (small, before), (large, after) = [*times.items()][-2:]
    return math.log(after / before) / math.log(large / small) if after > SHORT and before > 0 else None


def figures(wanted: Sequence[str] = (), limit: float = LIMIT) -> Iterator[Figure]:
    """Yield how each input grows, those whose names have one of the words where words are given."""
    for name, make in INPUTS.items():
        if wanted and not any(word in name for word in wanted):
            continue
        times = dict(grown(make, limit))
        yield Figure(
            what=name,
            measured=exponent(times),
            unit="exponent",
            source="bench_growth",
            bar=BAR,
            curve=tuple(times.items()),
        )


if __name__ == "__main__":
    tell(figures(sys.argv[1:]))
