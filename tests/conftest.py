"""What every test shares: the Hypothesis profiles, and where things are.

Choose a profile with the environment variable HYPOTHESIS_PROFILE: `quick` (the default), `brief` where a suite is run
once more, `ci`, or `long` for a search overnight.
"""

import gc
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module
from pkgutil import walk_packages
from tempfile import TemporaryDirectory
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


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a suite be run once more in a fraction of the time, where what changed touches all cases of a test alike."""
    parser.addoption("--first-cases", action="store_true", help="run each test with the first of its parameters alone")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out all cases of a test but its first, where that is asked for."""
    if config.getoption("first_cases"):
        first = {item.nodeid.partition("[")[0]: item for item in reversed(items)}
        rest = [item for item in items if first[item.nodeid.partition("[")[0]] is not item]
        config.hook.pytest_deselected(items=rest)
        items[:] = [item for item in items if first[item.nodeid.partition("[")[0]] is item]


# Until Python 3.12 coverage looks at each line that runs, whosever it is, and doubles the time of pytest itself: once all is
# collected, tests are measured, and what they stand on.
_TRACE = pytest.StashKey[Any]()


@contextmanager
def _measured(config: pytest.Config) -> Generator[None]:
    """Measure what runs inside, where the run is measured."""
    before = sys.gettrace()
    sys.settrace(before or config.stash.get(_TRACE, None))
    try:
        yield
    finally:
        sys.settrace(before)


def pytest_configure(config: pytest.Config) -> None:
    """Measure the processes that run tests, and not those that tests start: a guarded one may open no file.

    Where none may write compiled modules beside the sources, all write them beside each other: each of the many
    interpreters that are started would compile hundreds anew.
    """
    starts_workers = config.getoption("numprocesses", None) and not hasattr(config, "workerinput")
    if starts_workers:
        sys.settrace(None)  # it runs no test itself
    else:
        os.environ.pop("COVERAGE_PROCESS_CONFIG", None)
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
        compiled = TemporaryDirectory()
        config.add_cleanup(compiled.cleanup)
        os.environ["PYTHONPYCACHEPREFIX"] = compiled.name


def pytest_sessionstart() -> None:
    """Load every room where examples must come twice, and leave the collector aside until all is collected.

    Hypothesis also draws from the constants of what is loaded. Which rooms a worker has come to by the time of a test hangs
    on the tests it was given before, and these on how fast the others were. And nothing that is collected goes before the
    end: to look for what could would take a quarter of the time.
    """
    gc.disable()
    if _SAME_TWICE:
        import smartgoals

        for module in walk_packages(smartgoals.__path__, f"{smartgoals.__name__}."):
            import_module(module.name)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Spare the collector what stays to the end: modules, tests and their parameters; and let it come by less often."""
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(50_000, 20, 100)
    if Coverage.current() is not None:
        session.config.stash[_TRACE] = sys.gettrace()
        sys.settrace(None)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(request: pytest.FixtureRequest) -> Generator[None, Any, Any]:
    """Measure what a test stands on."""
    with _measured(request.config):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, Any, Any]:
    """Measure a test, and every example of a property."""
    with _measured(pyfuncitem.config):
        return (yield)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Let a worker write what it measured while it is waited for: at its exit it has ten seconds, and is then killed."""
    measured = Coverage.current()
    if measured is not None and hasattr(session.config, "workerinput"):
        measured.stop()
        measured.save()
