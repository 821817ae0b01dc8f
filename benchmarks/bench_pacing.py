"""What an assessment costs: from plain pairs, on a history that exists, by the length of the history, and over many goals.

Run `python benchmarks/bench_pacing.py [CHECKOUT]`. CHECKOUT is a local copy of https://github.com/beeminder/road, whose
engine is then timed on the same goal and readings under node, in the same run. Nothing of it is kept here.
"""

import json
import shutil
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import smartgoals as sg

START = date(2023, 1, 1)
YEARS = 3 * 365
BAR_PAIRS, BAR_HISTORY, BAR_ENGINE = 1_500, 100, 4

ENGINE = """
const Beebrain = require(process.argv[1] + '/src/beebrain.js');
const text = require('fs').readFileSync(0, 'utf8');
const times = [];
for (let k = 0; k < 60; k++) {
  const goal = JSON.parse(text);
  const before = process.hrtime.bigint();
  const made = new Beebrain(goal);
  times.push(Number(process.hrtime.bigint() - before) / 1e3);
  if (k === 0 && made.getStats().error) { throw new Error(made.getStats().error); }
}
times.sort((a, b) => a - b);
console.log(times[0]);
"""


def microseconds(job: Callable[[], object], rounds: int = 9, each: int = 200) -> float:
    """Return the microseconds a job takes, the best of several rounds: what else the machine does only adds to it."""
    samples = []
    for _ in range(rounds):
        before = perf_counter()
        for _ in range(each):
            job()
        samples.append((perf_counter() - before) / each * 1e6)
    return min(samples)


def readings(days: int) -> list[tuple[date, int]]:
    """Return a level for each day, rising by about seven a day."""
    return [(START + timedelta(days=k), 1200 + 7 * k + (k * k) % 11) for k in range(days)]


def goal(days: int) -> sg.Goal:
    """Return a goal that such readings belong to."""
    return sg.Goal(
        id="followers",
        metric="followers",
        channel="ig",
        target=sg.KeepPace(sg.Pace.parse("50 followers/week")),
        baseline=sg.Baseline(value=1200, on=START),
        start=START + timedelta(days=1),
        deadline=START + timedelta(days=days + 180),
    )


def single() -> float:
    """Print what one assessment costs, and return the figure from plain pairs."""
    pairs, asked, on = readings(YEARS), goal(YEARS), START + timedelta(days=YEARS - 1)
    facts = {"metric": "followers", "channel": "ig"}
    known, plan = sg.History.of(pairs, **facts), sg.plan(asked)
    from_pairs = microseconds(lambda: sg.assess(asked, sg.History.of(pairs, **facts), as_of=on), each=50)
    on_history = microseconds(lambda: sg.assess(asked, known, as_of=on))
    on_plan = microseconds(lambda: sg.assess(plan, known, as_of=on))
    print(f"{from_pairs:9.1f} µs  goal, three years of daily readings from plain pairs (bar: {BAR_PAIRS})")
    print(f"{on_history:9.1f} µs  goal, on a history that exists (bar: {BAR_HISTORY})")
    print(f"{on_plan:9.1f} µs  plan, on a history that exists")
    for days in (30, 1_000, 100_000):
        long = sg.History.of(readings(days), **facts)
        end = START + timedelta(days=days - 1)
        print(
            f"{microseconds(lambda long=long, end=end: sg.assess(asked, long, as_of=end)):9.1f} µs  goal, {days:,} readings"
        )
    return from_pairs


def many(goals: int = 100_000, each: int = 30) -> None:
    """Print the rate and the peak memory of assessing many goals in one pass, each with readings of its own."""
    on = START + timedelta(days=each - 1)
    asked = goal(each)

    def one_pass() -> int:
        behind = 0
        for k in range(goals):
            rows = [(START + timedelta(days=day), 1200 + 7 * day + k % 13) for day in range(each)]
            history = sg.History.of(rows, metric="followers", channel="ig")
            behind += not sg.assess(asked, history, as_of=on).is_on_plan
        return behind

    before = perf_counter()
    one_pass()
    seconds = perf_counter() - before
    print(
        f"{goals / seconds:9.0f} /s  goals with {each} readings each, {goals:,} in one pass ({seconds:.1f} s, pairs made too)"
    )
    goals = 2_000  # tracing multiplies the time, and the peak of a pass does not grow with its length
    tracemalloc.start()
    one_pass()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"{peak / 1024:9.0f} KiB peak memory of such a pass, nothing kept")


def engine(checkout: Path, ours: float) -> None:
    """Print what the other engine needs for the same goal and readings."""
    node = shutil.which("node")
    if node is None:
        print("          node is not installed; the other engine is left out")
        return
    end = START + timedelta(days=YEARS + 180)
    document = {
        "params": {
            "tini": f"{START:%Y%m%d}",
            "vini": 1200,
            "road": [],
            "tfin": f"{end:%Y%m%d}",
            "vfin": None,
            "rfin": 50,
            "runits": "w",
            "kyoom": False,
            "yaw": 1,
            "dir": 1,
            "aggday": "last",
            "asof": f"{START + timedelta(days=YEARS - 1):%Y%m%d}",
        },
        "data": [[f"{on:%Y%m%d}", value, ""] for on, value in readings(YEARS)],
    }
    done = subprocess.run(
        [node, "-e", ENGINE, str(checkout.resolve())],
        input=json.dumps(document),
        capture_output=True,
        text=True,
        check=True,
    )
    theirs = float(done.stdout)
    print(f"{theirs:9.1f} µs  beeminder/road, the same goal and readings (best of 60, parsing left out)")
    print(f"{theirs / ours:9.1f} x  as long as ours from plain pairs (bar: {BAR_ENGINE})")


def main(checkout: str | None = None) -> None:
    """Print all figures."""
    print(f"Python {sys.version.split()[0]}, best of rounds")
    ours = single()
    if checkout is not None:
        engine(Path(checkout), ours)
    many()


if __name__ == "__main__":
    main(*sys.argv[1:2])
