"""What every test shares: the Hypothesis profiles, and where things are.

Choose a profile with the environment variable HYPOTHESIS_PROFILE: `quick` (the default), `brief` where a suite is run
once more, `ci`, or `long` for a search overnight.
"""

import gc
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from functools import wraps
from importlib import import_module
from itertools import count
from pkgutil import walk_packages
from typing import Any

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings

# Where CI is set, the same commit must give the same answer twice: examples are derived from the test, not from chance.
_SAME_TWICE = bool(os.environ.get("CI"))
# A deadline would time a shared machine, not the code; the first example also pays for lazily loaded rooms.
_COMMON: dict[str, Any] = {"deadline": None, "print_blob": True, "suppress_health_check": (HealthCheck.too_slow,)}

settings.register_profile("brief", max_examples=5, derandomize=_SAME_TWICE, **_COMMON)
settings.register_profile("quick", max_examples=20, derandomize=_SAME_TWICE, **_COMMON)
settings.register_profile("ci", max_examples=100, derandomize=_SAME_TWICE, **_COMMON)
settings.register_profile("long", max_examples=5_000, derandomize=False, **_COMMON)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


# What is measured takes twice as long, and so that is done where it tells something: while the rooms are loaded, while a
# test or what it stands on is made, and then for the first examples that a property draws. That the others come by the
# same lines is no news; that they break no law is, and they are asked as the first are.
_MEASURED_EXAMPLES = 5
_TRACE = pytest.StashKey[Any]()
"""What measures; not there where nothing does, and where it is asked which test comes by a line, so that all shall tell."""


def _starts_workers(config: pytest.Config) -> bool:
    """Tell whether this process runs no test itself."""
    return bool(config.getoption("numprocesses", None)) and not hasattr(config, "workerinput")


@contextmanager
def _measured(config: pytest.Config) -> Generator[None]:
    """Measure what runs inside."""
    before = sys.gettrace()
    sys.settrace(before or config.stash.get(_TRACE, None))
    try:
        yield
    finally:
        sys.settrace(before)


def pytest_configure(config: pytest.Config) -> None:
    """Measure the processes that run tests, and not those that tests start: a guarded one may open no file."""
    if not _starts_workers(config):
        os.environ.pop("COVERAGE_PROCESS_CONFIG", None)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Load every room, and measure no more until a test runs.

    Hypothesis also draws from the constants of what is loaded. Which rooms a worker has come to by the time of a test
    hangs on the tests it was given before, and these on how fast the others were: examples would not come twice.
    """
    if not _starts_workers(session.config):
        import smartgoals

        for module in walk_packages(smartgoals.__path__, f"{smartgoals.__name__}."):
            import_module(module.name)
    measuring = Coverage.current()
    if measuring is not None and not measuring.get_option("run:dynamic_context"):
        session.config.stash[_TRACE] = sys.gettrace()
        sys.settrace(None)


def pytest_collection_finish() -> None:
    """Spare the collector what stays to the end: modules, tests and their parameters; and let it come by less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(request: pytest.FixtureRequest) -> Generator[None, Any, Any]:
    """Measure what a test stands on."""
    with _measured(request.config):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, Any, Any]:
    """Measure a test, and a property for its first examples."""
    drawn, examples = getattr(pyfuncitem.obj, "hypothesis", None), count()
    with _measured(pyfuncitem.config):
        if drawn is None or _TRACE not in pyfuncitem.config.stash:
            return (yield)
        inner = drawn.inner_test

        @wraps(inner)
        def asked(*arguments: Any, **named: Any) -> Any:
            if next(examples) == _MEASURED_EXAMPLES:
                sys.settrace(None)
            return inner(*arguments, **named)

        drawn.inner_test = asked
        try:
            return (yield)
        finally:
            drawn.inner_test = inner


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Let a worker write what it measured while it is waited for: at its exit it has ten seconds, and is then killed."""
    measured = Coverage.current()
    if measured is not None and hasattr(session.config, "workerinput"):
        measured.stop()
        measured.save()
