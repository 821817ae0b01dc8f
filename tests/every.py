"""One test for thousands of like cases: a law that is asked of each, and names those that break it."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

MOST_TOLD = 20


def for_every(cases: Iterable[Any]) -> Callable[[Callable[[Any], None]], Callable[[], None]]:
    """Return a decorator that makes one test of a law of one value, asked of every case.

    For what takes next to no time a test of each case would cost more than the asking. The first case that breaks the
    law is told as its own test would tell it, and all of them by name.
    """
    every = tuple(cases)

    def made(law: Callable[[Any], None]) -> Callable[[], None]:
        @wraps(law)
        def asked() -> None:
            assert every, "no case is asked about"
            broken: dict[str, Exception] = {}
            for case in every:
                try:
                    law(case)
                except Exception as fault:
                    broken[str(case)] = fault
            if broken:
                first = next(iter(broken.values()))
                first.add_note(f"broken by {len(broken)} of {len(every)}: {', '.join([*broken][:MOST_TOLD])}")
                raise first

        del asked.__wrapped__  # type: ignore[attr-defined]  # or pytest looks for a fixture for its argument
        return asked

    return made
