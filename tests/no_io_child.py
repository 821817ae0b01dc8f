"""A child interpreter that runs a job with every way out closed; started by test_no_io.py.

Audit hooks see files, sockets, processes and imports, but neither the clock, nor chance, nor reads of the environment.
So the C datetime is kept out: the pure one asks the module `time`, whose functions become tripwires once all is loaded.
"""

# ruff: noqa: E402 -- the first two lines decide which datetime the other imports get
import sys

sys.modules["_datetime"] = None  # type: ignore[assignment]  # makes `import datetime` take the pure-Python one

import importlib
import json
import locale
import os
import pkgutil
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

ROOT = Path(__file__).resolve().parent.parent
NEED_AN_EXTRA = ("smartgoals.strategies", "smartgoals.testing")
CLOCKS = (
    "clock_gettime clock_gettime_ns gmtime localtime monotonic monotonic_ns perf_counter perf_counter_ns process_time "
    "process_time_ns sleep thread_time thread_time_ns time time_ns tzset"
).split()
FORBIDDEN_EVENTS = (
    "ctypes. fcntl. ftplib. glob. http. import mmap. nntplib. open os. pathlib. poplib. pty. resource. shutil. signal. smtplib. "
    "socket. sqlite3. subprocess. sys.setprofile sys.settrace syslog. telnetlib. tempfile. time. urllib. webbrowser. winreg."
).split()


class Forbidden(BaseException):
    """The job reached for the world outside; no `except Exception` may swallow it."""


class Tripwire:
    """An object whose every use is forbidden."""

    def __init__(self, what: str) -> None:
        self._what = what

    def _trip(self, *_: Any, **__: Any) -> NoReturn:
        raise Forbidden(self._what)

    __call__ = __getitem__ = __contains__ = __iter__ = __len__ = __setitem__ = __delitem__ = _trip

    def __getattr__(self, name: str) -> NoReturn:
        raise Forbidden(f"{self._what}.{name}")


def load_everything() -> None:
    """Import every module that runs without an extra."""
    package = importlib.import_module("smartgoals")
    for found in pkgutil.walk_packages(package.__path__, "smartgoals."):
        if not found.name.startswith(NEED_AN_EXTRA):
            importlib.import_module(found.name)


def guard() -> None:
    """Close every way out; there is no way back in this interpreter."""
    for name in CLOCKS:
        if hasattr(time, name):
            setattr(time, name, Tripwire(f"time.{name}"))
    for name in random.__all__:
        if name not in {"Random", "SystemRandom"}:
            setattr(random, name, Tripwire(f"random.{name}"))
    random._urandom = Tripwire("os.urandom")  # type: ignore[attr-defined]  # what Random() without a seed would take
    random.Random.__init__ = seeded_only(random.Random.__init__)  # type: ignore[method-assign]  # Random() draws its seed in C
    for name in ("getlocale", "setlocale", "localeconv", "getdefaultlocale", "getpreferredencoding"):
        if hasattr(locale, name):
            setattr(locale, name, Tripwire(f"locale.{name}"))
    for name in ("getcwd", "getpid", "stat", "lstat", "urandom", "getlogin", "cpu_count", "uname", "access"):
        if hasattr(os, name):
            setattr(os, name, Tripwire(f"os.{name}"))
    setattr(os, "environ", Tripwire("os.environ"))  # noqa: B010 -- replaced on purpose, and not emptied
    sys.stdout = sys.stderr = sys.stdin = Tripwire("console")  # the job returns what it has to say
    sys.addaudithook(refuse)


def seeded_only(original: Callable[..., None]) -> Callable[..., None]:
    """Return a constructor that wants a seed."""

    def __init__(self: random.Random, x: Any = None) -> None:
        if x is None:
            raise Forbidden("random.Random() without a seed")
        original(self, x)

    return __init__


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Stop at any event that reaches outside."""
    if not _over and event.startswith(tuple(FORBIDDEN_EVENTS)):
        raise Forbidden(f"{event} {arguments!r}"[:500])


_over: list[bool] = []


def main(job: str, argument: str) -> int:
    """Load, guard, run, and only then speak."""
    load_everything()
    sys.path.insert(0, str(ROOT / "examples"))
    if job == "quickstart":
        quickstart: Any = importlib.import_module("quickstart")
        document = json.loads(quickstart.DOCUMENT.read_text(encoding="utf-8"))

        def work() -> str:
            return str(quickstart.run(document, as_of=quickstart.AS_OF, language=argument))
    else:
        codes = [compile(source, "<guilty>", "eval") for source in json.loads(argument)]

        def work() -> str:
            return json.dumps([outcome(code) for code in codes])

    out, err = sys.stdout, sys.stderr
    guard()
    problem = ""
    try:
        answer = work()
    except Forbidden as forbidden:
        problem = f"Forbidden: {forbidden}{trace(forbidden)}"
    _over.append(True)
    sys.stdout, sys.stderr = out, err
    if problem:
        err.write(problem)
        return 1
    out.write(answer)
    return 0


def outcome(code: Any) -> str:
    """Run a line and return its answer, or what it was stopped at."""
    try:
        return str(eval(code))
    except Forbidden as forbidden:
        return f"Forbidden: {forbidden}"


def trace(error: BaseException) -> str:
    """Name the places the call came from, without reading their source."""
    places, at = [], error.__traceback__
    while at is not None:
        places.append(f"\n  {at.tb_frame.f_code.co_filename}:{at.tb_lineno}")
        at = at.tb_next
    return "".join(places)


if __name__ == "__main__":
    # Straight out: what would clean up at exit finds the tripwires still armed.
    status = main(*sys.argv[1:])
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)
