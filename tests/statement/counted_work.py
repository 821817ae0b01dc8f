"""Work that is counted, not timed: how many calls a call makes, which no busy machine changes."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def work(call: Callable[..., Any], *args: Any, **kwargs: Any) -> int:
    """Return how many functions a call calls, once everything that is made but once is there."""
    made = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    call(*args, **kwargs)
    other = [f"{one} " if isinstance(one, str) else one for one in args]  # what was just read may be kept
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        call(*other, **kwargs)
    finally:
        sys.setprofile(before)
    return made
