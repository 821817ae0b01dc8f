"""How long proposing goals takes: six channels, ten metrics on each, reach among them, a year of daily readings.

Then the dearest alone: reach by the day, each of whose many periods is projected for every number that is tried.

Run it from the repository: `python benchmarks/bench_propose.py`. Beside it stands what cannot be saved: one projection of
each goal that is shown, and its check. Time of the processor, the best of nine; the first run, which loads rooms, apart.
"""

import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from random import Random

from figures import Figure, at_most, tell

import smartgoals as sg
from smartgoals.catalog import METRICS

RUNS = 9
LAST, DEADLINE = date(2026, 7, 2), date(2026, 12, 31)
DAYS = [LAST - timedelta(days=k) for k in range(365)][::-1]


def readings(metric: sg.Metric, chance: Random) -> list[float]:
    """Return a year of plausible readings of a metric."""
    level, found = 1000.0, list[float]()
    for day in range(len(DAYS)):
        level += chance.gauss(7, 5)
        if metric.nature == "stock":
            found.append(round(level))
        elif metric.nature in ("flow", "unique"):
            found.append(max(0, round(chance.gauss(40 + day / 20 + 9 * (day % 7 > 4), 9))))
        else:
            found.append(round(0.03 * (1 + day / 500) * chance.gauss(1, 0.08), 5))
    return found


def evidence() -> sg.Evidence:
    """Return what is known: ten metrics that serve an objective on each of six channels."""
    chance = Random(20)
    wanted = [METRICS[one.metric] for one in sg.recommend_metrics("brand_awareness")]
    counts = [one for one in wanted if one.nature in ("stock", "flow", "unique") or one.unit == "ratio"]
    fit = [METRICS["reach"], *(one for one in counts if one.id != "reach")][:10]
    channels = [sg.Channel(id=f"channel{k}", platform="instagram") for k in range(6)]
    histories = [
        sg.History.of(zip(DAYS, readings(metric, chance), strict=True), metric=metric.id, channel=channel.id)
        for channel in channels
        for metric in fit
    ]
    objective = sg.Objective(id="known", title="Be known", kind="brand_awareness", serves="bookings")
    return sg.Evidence(strategy=sg.Strategy(objectives=[objective], channels=channels), histories=histories)


def of_reach() -> sg.Evidence:
    """Return what is known: reach on one channel, by the day."""
    known = evidence()
    return sg.Evidence(
        strategy=known.strategy, histories=[one for one in known.histories if one.metric_id == "reach"][:1]
    )


def propose(known: sg.Evidence) -> sg.types.GoalProposals:
    """Propose goals."""
    return sg.propose("known", as_of=LAST, evidence=known, deadline=DEADLINE)


def project_and_check(known: sg.Evidence, found: sg.types.GoalProposals) -> None:
    """Project and check each goal that was proposed, one by one."""
    for one in found:
        history = known.history_of(one.metric, one.channel)
        assert history is not None
        for level in one.ambitions:
            sg.project(level.goal, history, as_of=LAST, evidence=known)
            sg.check(level.goal, as_of=LAST, evidence=known)


def timed(work: Callable[[sg.Evidence], object], runs: int, of: Callable[[], sg.Evidence] = evidence) -> list[float]:
    """Return the milliseconds of each run on evidence that nothing was worked out from yet."""
    spans = []
    for _ in range(runs + 1):
        known = of()
        start = time.process_time()
        work(known)
        spans.append(1000 * (time.process_time() - start))
    return spans


figure = partial(Figure, source="bench_propose")


def figures(runs: int = RUNS) -> Iterator[Figure]:
    """Yield what both take, and their ratio."""
    spans = timed(propose, runs)
    best, found = min(spans[1:]), propose(evidence())
    alone = min(timed(lambda known: project_and_check(known, found), runs)[1:])
    what = "proposing goals by ten metrics on six channels, 365 readings each"
    yield figure(what=what, measured=best, unit="ms", bar=at_most(400))
    yield figure(what="the same, the first time in a process", measured=spans[0], unit="ms")
    reach = min(timed(propose, runs, of_reach)[1:])
    yield figure(what="proposing goals by daily reach alone", measured=reach, unit="ms")
    yardstick = "projecting and checking what is shown, goal by goal"
    yield figure(what=what, yardstick=yardstick, measured=best / alone, unit="x")


if __name__ == "__main__":
    tell(figures())
