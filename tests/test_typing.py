"""Misuse fails in a type checker, and proper use passes: shown on files that only a checker reads.

tests/typing/good.py must be clean; in tests/typing/bad.py each line that ends in `# refused: code` must be refused with
that code, and no other line may be.
"""

import importlib.util
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent / "typing"
ROOT = HERE.parent.parent
REPORT = re.compile(r"^(?P<file>[^:]+):(?P<line>\d+): error: .*\[(?P<code>[a-z-]+)\]$", re.MULTILINE)
MARK = re.compile(r"# refused: (?P<code>[a-z-]+)")

pytestmark = pytest.mark.skipif(
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
    command += ["--config-file", str(ROOT / "pyproject.toml"), "good.py", "bad.py"]
    environment = {**os.environ, "MYPYPATH": str(ROOT / "src"), "MYPY_CACHE_DIR": str(ROOT / ".mypy_cache" / "typing")}
    done = subprocess.run(
        command, cwd=HERE, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=300, check=False
    )
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    return frozenset((Path(m["file"]).name, int(m["line"]), m["code"]) for m in REPORT.finditer(done.stdout))


def test_good_lines_pass() -> None:
    """Proper use of the public names is clean under mypy --strict."""
    assert sorted(problem for problem in problems() if problem[0] == "good.py") == []


def test_bad_lines_fail() -> None:
    """Each marked line of misuse is refused with the code beside it, and no other line is."""
    lines = (HERE / "bad.py").read_text(encoding="utf-8").splitlines()
    expected = {(number, m["code"]) for number, line in enumerate(lines, 1) for m in MARK.finditer(line)}
    assert len(expected) >= 8
    assert {(line, code) for name, line, code in problems() if name == "bad.py"} == expected
