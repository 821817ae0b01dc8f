"""What `import smartgoals` costs beside its dependencies, and beside one pydantic model from a cold start.

Every sample is an interpreter of its own, without its start-up; the kinds take turns, and the least time of the processor
counts. Run `python benchmarks/bench_import.py [ROUNDS]`; a yardstick that is not installed is left out.
"""

import importlib.util
import sys
from collections.abc import Iterator
from functools import partial

from figures import Bar, Figure, at_most, tell
from stopwatch import imported

OURS = "import smartgoals"
EVERY_NAME = "import smartgoals, every name used"
DEPENDENCIES = "import attrs, dateutil.relativedelta"
PYDANTIC = "one pydantic model from a cold start"
STATEMENTS = {
    OURS: OURS,
    # The front door is lazy; this is what a caller pays who opens every room.
    EVERY_NAME: "import smartgoals\nfor name in smartgoals.__all__: getattr(smartgoals, name)",
    DEPENDENCIES: DEPENDENCIES,
    PYDANTIC: "import datetime, pydantic\nclass Goal(pydantic.BaseModel):\n    id: str\n    value: float\n    on: datetime.date",
}
SAID = {
    OURS: f"`{OURS}`",
    EVERY_NAME: f"`{OURS}`, every name used",
    DEPENDENCIES: f"`{DEPENDENCIES}`",
    PYDANTIC: PYDANTIC,
}
figure = partial(Figure, source="bench_import")


def figures(rounds: int = 25) -> Iterator[Figure]:
    """Yield the milliseconds of each kind, start-up left out, and the ratios."""
    kinds = {
        kind: told for kind, told in STATEMENTS.items() if kind != PYDANTIC or importlib.util.find_spec("pydantic")
    }
    cost = {kind: seconds * 1000 for kind, seconds in imported(kinds, rounds).items()}
    for kind, milliseconds in cost.items():
        yield figure(what=SAID[kind], measured=milliseconds, unit="ms")
    yardsticks = {DEPENDENCIES: at_most(2.5), PYDANTIC: Bar("below", 1)}
    for yardstick, bar in yardsticks.items():
        if yardstick in cost:
            ratio = cost[OURS] / cost[yardstick]
            yield figure(what=SAID[OURS], yardstick=SAID[yardstick], measured=ratio, unit="x", bar=bar)


if __name__ == "__main__":
    tell(figures(*(int(argument) for argument in sys.argv[1:2])))
