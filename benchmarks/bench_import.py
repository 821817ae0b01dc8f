"""What `import smartgoals` costs beside its dependencies, and beside one pydantic model from a cold start.

Every sample is an interpreter of its own, its start-up subtracted; the kinds take turns, so that a slow minute hits all alike.
Run `python benchmarks/bench_import.py [ROUNDS]`; a yardstick that is not installed is left out.
"""

import importlib.util
import statistics
import subprocess
import sys
from time import perf_counter

NOTHING = "nothing"
OURS = "import smartgoals"
EVERY_NAME = "import smartgoals, every name used"
DEPENDENCIES = "import attrs, dateutil.relativedelta"
PYDANTIC = "one pydantic model"
STATEMENTS = {
    NOTHING: "pass",
    OURS: OURS,
    # The front door is lazy; this is what a caller pays who opens every room.
    EVERY_NAME: "import smartgoals\nfor name in smartgoals.__all__: getattr(smartgoals, name)",
    DEPENDENCIES: DEPENDENCIES,
    PYDANTIC: "import datetime, pydantic\nclass Goal(pydantic.BaseModel):\n    id: str\n    value: float\n    on: datetime.date",
}
BAR = 2.5


def sample(statement: str) -> float:
    """Return the seconds a fresh interpreter takes for a statement, start-up included."""
    started = perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return perf_counter() - started


def measure(rounds: int) -> dict[str, float]:
    """Return the median cost of each kind in milliseconds, start-up subtracted."""
    kinds = [kind for kind in STATEMENTS if kind != PYDANTIC or importlib.util.find_spec("pydantic")]
    for kind in kinds:  # the first run writes the compiled files
        sample(STATEMENTS[kind])
    samples: dict[str, list[float]] = {kind: [] for kind in kinds}
    for _ in range(rounds):
        for kind in kinds:
            samples[kind].append(sample(STATEMENTS[kind]))
    bare = statistics.median(samples[NOTHING])
    return {kind: (statistics.median(times) - bare) * 1000 for kind, times in samples.items() if kind != NOTHING}


def main(rounds: int = 25) -> None:
    """Print the costs and the ratios."""
    cost = measure(rounds)
    print(f"Python {sys.version.split()[0]}, medians of {rounds} cold interpreters, start-up subtracted")
    for kind, milliseconds in cost.items():
        print(f"{milliseconds:8.1f} ms  {kind}")
    print(f"{cost[OURS] / cost[DEPENDENCIES]:8.2f} x  smartgoals / attrs and relativedelta (bar: {BAR})")
    if PYDANTIC in cost:
        print(f"{cost[OURS] / cost[PYDANTIC]:8.2f} x  smartgoals / one pydantic model (bar: below 1)")


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:2]))
