"""Work that is counted, not timed: how many calls a call makes, which no busy machine changes."""

import sys
from collections.abc import Callable
from cProfile import Profile
from typing import Any


def work(call: Callable[..., Any], first: Any, *others: Any) -> list[int]:
    """Return how many functions a call calls for each value, once everything that is made but once is there.

    Nothing else looks on meanwhile: to count is not to measure what runs.
    """
    looked = sys.gettrace()
    sys.settrace(None)
    try:
        call(first)
        # What was just read may be kept.
        again = f"{first} " if isinstance(first, str) else first
        return [_calls(call, value) for value in (again, *others)]
    finally:
        sys.settrace(looked)


def _calls(call: Callable[..., Any], value: Any) -> int:
    counted = Profile()
    counted.runcall(call, value)
    return sum(entry.callcount for entry in counted.getstats())
