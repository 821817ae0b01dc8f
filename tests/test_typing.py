"""Misuse fails in a type checker, and proper use passes: shown on files that only a checker reads.

tests/typing/good.py must be clean; in tests/typing/bad.py each line that ends in `# refused: code` must be refused with
that code, and no other line may be.
"""

import importlib
import importlib.util
import inspect
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import smartgoals

HERE = Path(__file__).resolve().parent / "typing"
ROOT = HERE.parent.parent
REPORT = re.compile(r"^(?P<file>[^:]+):(?P<line>\d+): error: .*\[(?P<code>[a-z-]+)\]$", re.MULTILINE)
MARK = re.compile(r"# refused: (?P<code>[a-z-]+)")


def is_room(name: str) -> bool:
    """Tell whether a public name is a room."""
    return inspect.ismodule(getattr(smartgoals, name))


needs_mypy = pytest.mark.skipif(
    importlib.util.find_spec("mypy") is None and not os.environ.get("CI"),
    reason="mypy is not installed, and this is not CI",
)


@cache
def problems() -> frozenset[tuple[str, int, str]]:
    """Return what mypy --strict finds in the two files: file, line, code."""
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-color-output",
        "--no-error-summary",
        "--hide-error-context",
    ]
    # Of the package what it gives is read: how it makes it is asked by .ci/run, and takes most of the time.
    config = HERE / "mypy.ini"
    command += ["--config-file", str(config), "good.py", "bad.py"]
    environment = {**os.environ, "MYPYPATH": str(ROOT / "src"), "MYPY_CACHE_DIR": str(ROOT / ".mypy_cache" / "typing")}
    done = subprocess.run(
        command, cwd=HERE, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=300, check=False
    )
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    return frozenset((Path(m["file"]).name, int(m["line"]), m["code"]) for m in REPORT.finditer(done.stdout))


@needs_mypy
def test_good_lines_pass() -> None:
    """Proper use of the public names is clean under mypy --strict."""
    assert sorted(problem for problem in problems() if problem[0] == "good.py") == []


@needs_mypy
def test_bad_lines_fail() -> None:
    """Each marked line of misuse is refused with the code beside it, and no other line is."""
    lines = (HERE / "bad.py").read_text(encoding="utf-8").splitlines()
    expected = {(number, m["code"]) for number, line in enumerate(lines, 1) for m in MARK.finditer(line)}
    assert len(expected) >= 8
    assert {(line, code) for name, line, code in problems() if name == "bad.py"} == expected


@pytest.mark.skipif(
    importlib.util.find_spec("jedi") is None and not os.environ.get("CI"),
    reason="jedi is not installed, and this is not CI",
)
@pytest.mark.parametrize("room", ["", *(name for name in smartgoals.__all__ if is_room(name))])
def test_completion_shows_public_names_alone(room: str) -> None:
    """What an editor offers after the package and each room is what is public there, and every bit of it."""
    jedi = importlib.import_module("jedi")
    asked = f"sg.{room}." if room else "sg."
    offered = jedi.Script(f"import smartgoals as sg\n{asked}").complete(2, len(asked))
    module = getattr(smartgoals, room) if room else smartgoals
    # Both are imported by name, for they need Hypothesis.
    beside = set() if room else {"strategies", "testing"}
    assert {one.name for one in offered if not one.name.startswith("_")} - beside == set(module.__all__)


@pytest.mark.skipif(
    importlib.util.find_spec("jedi") is None and not os.environ.get("CI"),
    reason="jedi is not installed, and this is not CI",
)
def test_completion_knows_what_a_call_gives() -> None:
    """An editor sees through the doors and what stands around a function: it offers what the answer has."""
    jedi = importlib.import_module("jedi")
    call = "sg.assess(plan, history, as_of=day)."
    offered = {one.name for one in jedi.Script(f"import smartgoals as sg\n{call}").complete(2, len(call))}
    assert {"attainment", "due_table", "reasons"} <= offered
