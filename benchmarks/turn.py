"""One benchmark in a process of its own, told by `python -m benchmarks`: its figures as lines of JSON.

Run `python benchmarks/turn.py bench_codec '{"rounds": 3}' 60`: what its `figures()` takes, and how many seconds of the
processor it may.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import time
from threading import Thread

from figures import to_data

LATE = 75
"""How a benchmark ends that took longer than it may."""


def watch(seconds: int) -> None:
    """End the process when its time of the processor is used up.

    A limit of the system would do this too, and makes the clock of the process jump by milliseconds.
    """
    while time.process_time() < seconds:
        time.sleep(1)
    os._exit(LATE)


def main(name: str, given: str = "{}", seconds: str = "") -> None:
    """Print a line for each figure, as soon as it is measured."""
    if seconds:
        Thread(target=watch, args=(int(seconds),), daemon=True).start()
    for figure in importlib.import_module(name).figures(**json.loads(given)):
        print(json.dumps(to_data(figure), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
