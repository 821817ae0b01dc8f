"""The comparison of the public interface with an earlier one: what breaks a caller is named, and nothing else."""

import textwrap
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.scripts import script

griffe = pytest.importorskip("griffe", reason="griffe, which compares interfaces, comes with the extra `dev`")

BEFORE = """
    __all__ = ["Kept", "asked"]

    class Kept:
        size: int

    def asked(goal: str, day: int = 0) -> int: ...

    def _private(a: int) -> int: ...
"""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """Return the script."""
    return script("tools/check_api.py")


def package(folder: Path, text: str) -> Any:
    """Return a package of one module as griffe reads it."""
    (folder / "smartgoals").mkdir(parents=True)
    (folder / "smartgoals" / "__init__.py").write_text(textwrap.dedent(text), encoding="utf-8")
    return griffe.load("smartgoals", search_paths=[str(folder)])


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("", "", []),
        ("_private(a: int)", "_private()", []),
        ("day: int = 0", "day: int = 0, *, hour: int = 0", []),
        ("day: int = 0", "day: int", ["asked(day): Parameter is now required"]),
        ("goal: str, day: int = 0", "day: int = 0", ["asked(day): Positional", "asked(goal): Parameter was removed"]),
        ("size: int", "width: int", ["size: Public object was removed"]),
        ('"Kept", "asked"', '"asked"', ["smartgoals.Kept: is gone"]),
    ],
)
def test_what_breaks_a_caller_is_named(tool: ModuleType, tmp_path: Path, was: str, now: str, told: list[str]) -> None:
    """What a caller may not do any more is a line; what is new or private is none."""
    before = package(tmp_path / "before", BEFORE)
    after = package(tmp_path / "after", BEFORE.replace(was, now))
    lines = tool.breaks(before, after)
    assert len(lines) == len(told)
    assert all(part in line for part, line in zip(told, lines, strict=True))


def test_a_name_that_moved_still_answers(tool: ModuleType) -> None:
    """The old name of what was renamed is no name that is gone."""
    assert tool.answers("smartgoals.status.Comparison")
    assert not tool.answers("smartgoals.status.Nothing")


def test_a_commit_that_is_not_here_is_refused(tool: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """A commit that the history lacks ends with a sentence and not with an error of git's."""
    assert tool.main(["0000000"]) == 2
    assert "not in the history" in capsys.readouterr().err
