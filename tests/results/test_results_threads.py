"""Results on a cold start: whichever thread asks first, and whatever it is amid, all of them write and read the whole."""

import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any

import smartgoals as sg
from smartgoals.codec._converter import make_converter
from smartgoals.codec._results import engine
from smartgoals.codec._results.row import Speech

THREADS = 6
PLAN = sg.Strategy(goals=[sg.Goal(id="g", metric="followers", target=sg.ReachLevel(9), deadline=date(2026, 6, 30))])


def test_threads_that_ask_at_once_get_all_keys() -> None:
    """A converter that nobody has used yet writes and reads the same in every thread that asks it at once."""
    review = sg.review(PLAN, as_of=date(2026, 1, 5))
    language = sg.Language.of("en")
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        for _ in range(3):
            converter, gate = engine.configure(make_converter(), Speech(language)), Barrier(THREADS)

            def ask(_: int, converter: Any = converter, gate: Barrier = gate) -> Any:
                gate.wait()
                return converter.structure(converter.unstructure(review, sg.Review), sg.Review)

            with ThreadPoolExecutor(THREADS) as pool:
                assert [*pool.map(ask, range(THREADS))] == [review] * THREADS
    finally:
        sys.setswitchinterval(interval)
