"""What tripwires cost: for each check-in, in projections made on that day, and how near their chances come.

Run `python benchmarks/bench_tripwires.py`. The bar is ten projections for each check-in, two chances asked about.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from random import Random

from figures import Figure, at_most, tell
from stopwatch import least

import smartgoals as sg

DAYS = [date(2026, 1, 4) + timedelta(days=k) for k in range(180)]
TODAY, END = DAYS[-1], date(2026, 9, 30)
BAR = at_most(10)


def series(metric: str | sg.Metric, values: list[float]) -> sg.History:
    """Return daily readings until today."""
    return sg.History.of(list(zip(DAYS, values, strict=True)), metric=metric, channel="ig")


def cases() -> list[tuple[str, sg.Target, sg.History]]:
    """Return goals of every kind, with readings."""
    chance, level, walk = Random(1), 1200.0, list[float]()
    for _ in DAYS:
        level += chance.gauss(7, 9)
        walk.append(round(level))
    wandering = series("followers", walk)
    smooth = series("followers", [1200 + 7 * k + k * k % 11 for k in range(len(DAYS))])
    leads = series("leads", [max(0, round(chance.gauss(10 + 3 * (k % 7 == 2), 4))) for k in range(len(DAYS))])
    score = sg.Metric(id="rating", nature="score", better="higher", unit="score")
    rating = series(score, [round(4 + chance.gauss(0, 0.2), 2) for _ in DAYS])
    return [
        ("level, smooth", sg.ReachLevel(3110), smooth),
        ("level", sg.ReachLevel(3300), wandering),
        ("level on any day", sg.ReachLevel(3300, judged="any_day"), wandering),
        ("pace of a level", sg.KeepPace("50 followers/week"), wandering),
        ("total", sg.ReachLevel(1000), leads),
        ("pace", sg.KeepPace("75 leads/week"), leads),
        ("quota of weeks", sg.KeepPace("55 leads/week", counted="calendar"), leads),
        ("quota of months", sg.KeepPace("300 leads/month", counted="calendar"), leads),
        ("rolling week", sg.KeepPace("55 leads/week", counted="rolling"), leads),
        ("pace to reach", sg.ReachPace("330 leads/month"), leads),
        ("floor", sg.StayWithin(low=3.2), rating),
    ]


figure = partial(Figure, source="bench_tripwires")


def figures(rounds: int = 5) -> Iterator[Figure]:
    """Yield projections for each check-in, and how far the chances are off."""
    for name, target, history in cases():
        metric = history.metric_id
        goal = sg.Goal(id="g", metric=metric, channel="ig", target=target, start=date(2026, 7, 1), deadline=END)
        projection = sg.project(goal, history, as_of=TODAY)
        wires = projection.tripwires((0.5, 0.2))
        count = len(wires.at(0.5))
        one = least(lambda goal=goal, history=history: sg.project(goal, history, as_of=TODAY), rounds)
        whole = least(lambda projection=projection: projection.tripwires((0.5, 0.2)), 2)
        told = [row for row in wires.rows if row.value is not None]
        plain = [row.probability - row.chance for row in told if row.reason is None and row.probability is not None]
        yield figure(
            what=f"tripwires for each check-in: {name}",
            yardstick="one projection of the same goal",
            measured=whole / count / one,
            unit="x",
            bar=BAR,
        )
        what = f"the chance of a tripwire is off by at most: {name}"
        yield figure(what=what, measured=max(map(abs, plain), default=0.0), unit="of 1")


if __name__ == "__main__":
    tell(figures())
