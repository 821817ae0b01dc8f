"""Nothing is read, written, fetched, printed or remembered (law 1): shown on the source, and on a run.

The static half refuses the imports and calls that could do it.
The dynamic half runs the main job in a child interpreter where every file, socket, process, clock, chance and environment
access fails.
"""

import ast
import functools
import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.scripts import syntax

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "src" / "smartgoals").rglob("*.py"))
CHILD = Path(__file__).with_name("no_io_child.py")

FORBIDDEN_MODULES = frozenset(
    "_io asyncio atexit builtins codecs concurrent ctypes curses dbm dateutil.parser dateutil.tz dateutil.zoneinfo fcntl "
    "fileinput ftplib gc getpass glob gzip http imaplib importlib.metadata importlib.resources io linecache locale logging mmap "
    "multiprocessing os pathlib pdb pkgutil platform poplib pty resource runpy sched secrets select selectors shelve shutil "
    "signal site smtplib socket socketserver sqlite3 ssl subprocess sys syslog tempfile threading time tkinter tracemalloc "
    "urllib uuid webbrowser zipfile zipimport zoneinfo".split()
)
FORBIDDEN_CALLS = frozenset("__import__ breakpoint compile eval exec exit globals input open print quit".split())
# A method of any object: these are how a date, a path or a stream touches the world.
FORBIDDEN_METHODS = frozenset(
    "ctime fromtimestamp now today utcfromtimestamp utcnow read_text write_text read_bytes write_bytes urlopen "
    "filterwarnings simplefilter".split()
)
# The doors of rooms, and the entry point of Hypothesis, load the module behind a name from a fixed table of names;
# elsewhere a module that is loaded late must be written out as one of ours.
DOOR, ENTRY_POINT = "_door.py", "_register.py"
# These look whether the other has been loaded, and at nothing else of the interpreter.
TOLD_OF_EACH_OTHER = frozenset({"_documents.py", ENTRY_POINT})


def offences(tree: ast.Module, name: str) -> list[str]:
    """Return what in a module could do I/O, look at a clock, or draw by chance."""
    found = []
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                found += [f"import {alias.name}" for alias in names if banned(alias.name)]
            case ast.ImportFrom(module="sys", names=[ast.alias(name="modules")]) if name in TOLD_OF_EACH_OTHER:
                pass
            case ast.ImportFrom(module=str(module), names=names):
                found += [
                    f"from {module} import {alias.name}"
                    for alias in names
                    if banned(module, alias.name) or banned(f"{module}.{alias.name}")
                ]
            case ast.Call(func=ast.Attribute(attr="import_module") | ast.Name(id="import_module"), args=[asked, *_]):
                if name not in {DOOR, ENTRY_POINT} and not ast.unparse(asked).lstrip("f").startswith("'smartgoals."):
                    found.append(f"import_module({ast.unparse(asked)})")
            case ast.Call(func=ast.Name(id=called)) if called in FORBIDDEN_CALLS:
                found.append(f"{called}()")
            case ast.Call(func=ast.Attribute(attr=called)) if called in FORBIDDEN_METHODS:
                found.append(f".{called}()")
            case ast.Call(func=ast.Attribute(attr="astimezone"), args=[], keywords=[]):
                # With an argument it converts between two zones; without one it asks for the machine's.
                found.append(".astimezone()")
            case ast.Attribute(value=ast.Name(id="random"), attr=used) if used != "Random":
                found.append(f"random.{used}")
            case ast.Call(func=ast.Attribute(attr="Random") | ast.Name(id="Random"), args=[], keywords=[]):
                found.append("Random() without a seed")
            case ast.Global(names=names):
                found.append(f"global {', '.join(names)}")
    return found


def banned(module: str, member: str | None = None) -> bool:
    """Tell whether no module may import this."""
    if module == "random":
        return member not in {None, "Random"}
    if module == "importlib":
        return member not in {None, "import_module"}
    parts = module.split(".")
    return any(".".join(parts[:length]) in FORBIDDEN_MODULES for length in range(1, len(parts) + 1))


def test_source_cannot_do_io() -> None:
    """No module imports or calls what could read, write, print, wait, draw by chance or look at a clock."""
    found = {path.relative_to(ROOT).as_posix(): offences(syntax(path), path.name) for path in SOURCES}
    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "line",
    [
        "import os",
        "import os.path",
        "from os import environ",
        "import urllib.request",
        "from importlib import resources",
        "import importlib.metadata",
        "importlib.import_module(name)",
        "importlib.import_module('os')",
        "importlib.import_module(f'{name}.path')",
        "from dateutil import parser",
        "from random import random",
        "random.shuffle(x)",
        "random.Random()",
        "open('x')",
        "print(1)",
        "eval('1')",
        "exec('1')",
        "__import__('os')",
        "date.today()",
        "datetime.now()",
        "datetime.now(tz=UTC)",
        "datetime.utcnow()",
        "value.astimezone()",
        "path.read_text()",
        "warnings.simplefilter('error')",
        "def f():\n    global x",
    ],
)
def test_static_check_finds(line: str) -> None:
    """The static check sees each kind of offence, so that its silence means something."""
    assert offences(ast.parse(line), "module.py") != []


@pytest.mark.parametrize(
    "line",
    [
        "import random",
        "random.Random(3)",
        "value.astimezone(zone)",
        "from random import Random",
        "import re",
        "importlib.import_module(f'smartgoals.rules.{name}')",
    ],
)
def test_static_check_allows(line: str) -> None:
    """What touches nothing outside is no offence."""
    assert offences(ast.parse(line), "module.py") == []


def child(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the guarded child interpreter."""
    return subprocess.run(
        [sys.executable, "-B", str(CHILD), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


@pytest.mark.parametrize("language", ["en", "fr"])
def test_main_job_does_no_io(language: str) -> None:
    """Reading a strategy, reviewing it and wording the result touches no file, socket, process, clock, chance or environment."""
    done = child("quickstart", language)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout) > 200, "the guarded run gave no review"


GUILTY = (
    "open('/dev/null')",
    "__import__('pathlib').Path('x').exists()",
    "__import__('socket').socket()",
    "__import__('subprocess').run(['true'])",
    "__import__('os').listdir('.')",
    "__import__('os').environ.get('HOME')",
    "__import__('os').getenv('HOME')",
    "__import__('time').time()",
    "__import__('time').sleep(0)",
    "__import__('time').monotonic()",
    "__import__('datetime').date.today()",
    "__import__('datetime').datetime.now()",
    "__import__('random').random()",
    "__import__('random').Random()",
    "__import__('locale').getlocale()",
    "__import__('wave')",
    "print('hello')",
    "__import__('sys').stderr.write('hello')",
)
PURE = "(__import__('datetime').date(2026, 1, 4).isoformat(), __import__('random').Random(3).random())"


@functools.cache
def guarded() -> dict[str, str]:
    """Return what the guard says of each of these, asked one after the other in one interpreter."""
    done = child("each", json.dumps([PURE, *GUILTY, PURE]))
    assert done.returncode == 0, done.stderr
    answers = json.loads(done.stdout)
    assert answers[0] == answers[-1], "what was caught before changed the answer"
    return dict(zip((PURE, *GUILTY), answers, strict=False))


@pytest.mark.parametrize("guilty", GUILTY)
def test_guard_catches(guilty: str) -> None:
    """The guard stops each kind of access, so that a run that passes means something."""
    assert guarded()[guilty].startswith("Forbidden"), guilty


def test_guard_lets_pure_work_pass() -> None:
    """Dates, exact fractions and seeded chance are pure, and pass the guard."""
    assert guarded()[PURE] == str(("2026-01-04", 0.23796462709189137))
