"""What an assessment costs: from plain pairs, on a history that exists, by the length of the history, and over many goals.

Run `python benchmarks/bench_pacing.py [CHECKOUT]`. CHECKOUT is a local copy of https://github.com/beeminder/road, whose
engine is then timed on the same goal and readings under node, in the same run. Nothing of it is kept here.
"""

import gc
import json
import shutil
import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from figures import Figure, at_least, at_most, tell
from stopwatch import least

import smartgoals as sg

START = date(2023, 1, 1)
YEARS = 3 * 365
BAR_PAIRS, BAR_HISTORY, BAR_ENGINE = at_most(1.5), at_most(100), at_least(4)

ENGINE = """
const Beebrain = require(process.argv[1] + '/src/beebrain.js');
const text = require('fs').readFileSync(0, 'utf8');
const times = [];
for (let k = 0; k < 60; k++) {
  const goal = JSON.parse(text);
  const before = process.cpuUsage();
  const made = new Beebrain(goal);
  const spent = process.cpuUsage(before);
  times.push(spent.user + spent.system);
  if (k === 0 && made.getStats().error) { throw new Error(made.getStats().error); }
}
times.sort((a, b) => a - b);
console.log(times[0]);
"""


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


figure = partial(Figure, source="bench_pacing")
PAIRS = "an assessment from plain pairs, three years of days"


def microseconds(job: Callable[[], object], each: int = 200) -> float:
    """Return the microseconds of one call."""
    return least(job, 9, each) * 1e6


def single() -> Iterator[Figure]:
    """Yield what one assessment costs; that from plain pairs comes first."""
    pairs, asked, on = readings(YEARS), goal(YEARS), START + timedelta(days=YEARS - 1)
    facts = {"metric": "followers", "channel": "ig"}
    known, plan = sg.History.of(pairs, **facts), sg.plan(asked)
    spent = microseconds(lambda: sg.assess(asked, sg.History.of(pairs, **facts), as_of=on), each=50)
    yield figure(what=PAIRS, measured=spent / 1000, unit="ms", bar=BAR_PAIRS)
    spent = microseconds(lambda: sg.assess(asked, known, as_of=on))
    yield figure(what="an assessment on a history that exists", measured=spent, unit="µs", bar=BAR_HISTORY)
    spent = microseconds(lambda: sg.assess(plan, known, as_of=on))
    yield figure(what="an assessment of a plan on a history that exists", measured=spent, unit="µs")
    for days in (30, 1_000, 100_000):
        long = sg.History.of(readings(days), **facts)
        end = START + timedelta(days=days - 1)
        spent = microseconds(lambda long=long, end=end: sg.assess(asked, long, as_of=end))
        late = ", most of them after the deadline" if days > YEARS + 180 else ""
        yield figure(what=f"an assessment, {days:,} readings{late}", measured=spent, unit="µs")


def many(goals: int, each: int = 30) -> Iterator[Figure]:
    """Yield the rate and the peak memory of assessing many goals in one pass, each with readings of its own."""
    on = START + timedelta(days=each - 1)
    asked = goal(each)

    def one_pass() -> int:
        behind = 0
        for k in range(goals):
            rows = [(START + timedelta(days=day), 1200 + 7 * day + k % 13) for day in range(each)]
            history = sg.History.of(rows, metric="followers", channel="ig")
            behind += not sg.assess(asked, history, as_of=on).is_on_plan
        return behind

    what = f"goals in one pass over {goals:,}, {each} readings each, pairs made too"
    yield figure(what=what, measured=goals / least(one_pass, 1), unit="a second")
    goals = min(goals, 2_000)  # tracing multiplies the time, and the peak of a pass does not grow with its length
    gc.collect()
    tracemalloc.start()
    one_pass()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    yield figure(what="peak memory of such a pass, nothing kept", measured=peak / 1024, unit="KiB")


def engine(checkout: Path, ours: float) -> Iterator[Figure]:
    """Yield what the other engine needs for the same goal and readings, in milliseconds, and beside ours."""
    node = shutil.which("node")
    if node is None:
        raise SystemExit("the engine of beeminder/road needs node, which is not installed")
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
    theirs = float(done.stdout) / 1000
    what = "the engine of `beeminder/road`, the same goal and readings"
    yield figure(what=what, measured=theirs, unit="ms")
    yield figure(what=what, yardstick=PAIRS, measured=theirs / ours, unit="x", bar=BAR_ENGINE)


def figures(checkout: str | None = None, goals: int = 100_000) -> Iterator[Figure]:
    """Yield all figures; those of the other engine where its checkout is given."""
    first, *others = single()
    yield from (first, *others)
    if checkout is not None and first.measured is not None:
        yield from engine(Path(checkout), first.measured)
    yield from many(goals)


if __name__ == "__main__":
    tell(figures(*sys.argv[1:2]))
