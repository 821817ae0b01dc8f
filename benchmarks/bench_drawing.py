"""What property tests of other people's programs pay: `import hypothesis` beside us, and 100 examples of our strategies.

Run `python benchmarks/bench_drawing.py [RUNS] [ROUNDS]` where smartgoals is installed, with its entry point. Each run draws 100
examples under Hypothesis' default settings and health checks from a seed of its own; CPU seconds. Bars: 2 s, and 25 ms.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from figures import Figure, at_most, tell
from hypothesis import find, given, seed, settings, strategies as st
from hypothesis.errors import FailedHealthCheck

import smartgoals as sg
from smartgoals import strategies as drawn_by

FORMS: dict[str, Callable[[], st.SearchStrategy[Any]]] = {
    "from_type(sg.Strategy)": lambda: st.from_type(sg.Strategy),
    "whole_strategies()": drawn_by.whole_strategies,
    "whole_strategies(1, 3)": lambda: drawn_by.whole_strategies(1, 3),
    "whole_strategies(1, 3, complete=True)": lambda: drawn_by.whole_strategies(1, 3, complete=True),
    "whole_strategies(5, 8)": lambda: drawn_by.whole_strategies(5, 8),
    "whole_strategies(audits=True)": lambda: drawn_by.whole_strategies(audits=True),
    "lists(goals())": lambda: st.lists(drawn_by.goals()),
    "dictionaries(text(), histories())": lambda: st.dictionaries(st.text(), drawn_by.histories()),
    "from_type(sg.Audit)": lambda: st.from_type(sg.Audit),
    "from_type(sg.ClosedGoal)": lambda: st.from_type(sg.ClosedGoal),
    "from_type(sg.Progress)": lambda: st.from_type(sg.Progress),
    "from_type(sg.Projection)": lambda: st.from_type(sg.Projection),
    "from_type(sg.Review)": lambda: st.from_type(sg.Review),
    "faulty_documents()": drawn_by.faulty_documents,
    "corrected_histories()": drawn_by.corrected_histories,
}
FINDS: dict[str, Callable[[sg.Strategy], bool]] = {
    "one goal that lasts longer than 10,000 days": lambda plan: _longest(plan) > 10_000,
    "two goals of one objective": lambda plan: any(len(plan.goals_for(one.id)) > 1 for one in plan.objectives),
    "a history of five readings": lambda plan: any(len(one) >= 5 for one in plan.histories),
}
IMPORT = "import time; t = time.process_time(); import hypothesis; print(time.process_time() - t)"


def _longest(plan: sg.Strategy) -> int:
    lasting = [(one.deadline - one.start).days for one in plan.goals if one.deadline and one.start]
    return max(lasting, default=0)


def run(form: str, number: int) -> tuple[str, float]:
    """Draw 100 examples under default settings: the outcome, and the CPU seconds."""

    @seed(number)
    @settings(database=None)
    @given(FORMS[form]())
    def draws(value: object) -> None:
        assert value is not None

    started = time.process_time()
    try:
        draws()
    except FailedHealthCheck as failed:
        return str(failed).partition(":")[0], time.process_time() - started
    return "passed", time.process_time() - started


def import_costs(rounds: int) -> tuple[float, float]:
    """Return the least milliseconds of CPU for `import hypothesis`, with our entry point and without any."""
    plain = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    kinds = (plain, {**plain, "HYPOTHESIS_NO_PLUGINS": "1"})
    costs: tuple[list[float], list[float]] = ([], [])
    for number in range(rounds + 1):
        for kind, times in zip(kinds, costs, strict=True):
            command = [sys.executable, "-c", IMPORT]
            printed = subprocess.run(command, env=kind, check=True, capture_output=True, text=True).stdout
            if number:  # the first run writes the compiled files
                times.append(float(printed) * 1000)
    return min(costs[0]), min(costs[1])


figure = partial(Figure, source="bench_drawing")


def figures(runs: int = 30, rounds: int = 25) -> Iterator[Figure]:
    """Yield what importing Hypothesis takes more, the seconds of each form, and how often a health check failed."""
    beside, alone = import_costs(rounds)
    more = beside - alone
    yield figure(what="`import hypothesis` more beside smartgoals", measured=more, unit="ms", bar=at_most(25))
    stopped = 0
    for form in FORMS:
        outcomes, times = zip(*(run(form, number) for number in range(runs)), strict=True)
        stopped += sum(outcome != "passed" for outcome in outcomes)
        passed = [taken for outcome, taken in zip(outcomes, times, strict=True) if outcome == "passed"]
        what = f"100 examples under the default health checks: `{form}`"
        yield figure(what=what, measured=statistics.median(passed) if passed else None, unit="s", bar=at_most(2))
        yield figure(what=f"{what}, the longest run", measured=max(passed, default=None), unit="s")
    what = f"runs of {runs * len(FORMS)} that a health check stopped"
    yield figure(what=what, measured=stopped, unit="runs", bar=at_most(0))


def finds() -> None:
    """Print how long the smallest example of each condition is looked for, and the example."""
    quietly = settings(max_examples=20_000, database=None, derandomize=True, deadline=None)
    for said, holds in FINDS.items():
        started = time.process_time()
        smallest = find(drawn_by.whole_strategies(), holds, settings=quietly)
        print(f"{time.process_time() - started:6.2f} s  find {said}: {smallest!r}", flush=True)


if __name__ == "__main__":
    tell(figures(*(int(argument) for argument in sys.argv[1:3])))
    finds()
