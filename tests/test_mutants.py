"""The sampler of mutants breaks what runs, one small thing at a time, and nothing else."""

import ast
from pathlib import Path

import pytest
from tests.scripts import script

SAMPLER = script("tools/sample_mutants.py")
SOURCE = '''"""A module."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from math import tau as LARGE


def called(x: "list[int]", y: int | None = None) -> int | None:
    """Return 3 < 4 of it."""
    if not x and y is None or y > 3:
        return None
    return (x[1:y] if y else len(x) + 2)
'''


@pytest.fixture
def module(tmp_path: Path) -> Path:
    """Return a small module as a file."""
    path = tmp_path / "module.py"
    path.write_text(SOURCE, encoding="utf-8")
    return path


def test_each_kind_of_change_is_made(module: Path) -> None:
    """Every way to break a line comes up, at its place, and what is made is a program."""
    made = {(mutant.kind, mutant.before, mutant.after) for mutant in SAMPLER.mutants_of(module)}
    assert made == {
        ("and/or", "not x and y is None or y > 3", "((not x and y is None) and y > 3)"),
        ("and/or", "not x and y is None", "(not x or y is None)"),
        ("not", "not x", "(x)"),
        ("comparison", "y is None", "(y is not None)"),
        ("comparison", "y > 3", "(y >= 3)"),
        ("constant", "3", "4"),
        ("return None", "return (x[1:y] if y else len(x) + 2)", "return None"),
        ("branches", "x[1:y] if y else len(x) + 2", "(len(x) + 2 if y else x[1:y])"),
        ("slice end", "x[1:y]", "(x[1:])"),
        ("constant", "1", "2"),
        ("constant", "2", "3"),
        ("arithmetic", "len(x) + 2", "(len(x) - 2)"),
    }
    for mutant in SAMPLER.mutants_of(module):
        assert ast.dump(ast.parse(mutant.source())) != ast.dump(ast.parse(SOURCE))


def test_one_thing_is_changed(module: Path) -> None:
    """Around the change the file stays as it was, letter for letter."""
    for mutant in SAMPLER.mutants_of(module):
        assert mutant.source() == SOURCE[: mutant.start] + mutant.after + SOURCE[mutant.end :]
        assert SOURCE[mutant.start : mutant.end] == mutant.before


def test_tests_of_a_line_come_by_their_time(module: Path) -> None:
    """The tests that run a line are asked the quickest first, methods of classes too; others are not."""
    tests = SAMPLER.Tests({"tests.a.test_a.test_slow": 9.0, "tests.a.test_a.Kind.test_quick": 0.1})
    mutant = next(SAMPLER.mutants_of(module))
    slow, quick = "tests/a/test_a.py::test_slow", "tests/a/test_a.py::Kind::test_quick"
    assert tests.running(mutant, {mutant.line: [slow, "", quick]}) == [quick, slow]
    assert tests.running(mutant, {mutant.line + 1: [slow]}) == []
    assert tests.running(mutant, {mutant.line: [""], mutant.line + 1: [slow]}) == [slow]  # when it is loaded
    assert tests.running(mutant, {mutant.line - 1: [slow]}, [quick]) == [slow]  # in the midst of what goes over lines
    assert tests.running(mutant, {mutant.line: [""]}, [slow, quick]) == [quick, slow]  # of a table


def test_of_a_table_the_tests_that_name_it_come_first(module: Path) -> None:
    """A slow test of a file that names the module is asked before a quick one, and so is one of fresh pages."""
    own, other = "tests/test_mutants.py::test_slow", "tests/a/test_a.py::test_quick"
    tests = SAMPLER.Tests({"tests.test_mutants.test_slow": 9.0, "tests.a.test_a.test_quick": 0.1})
    table = next(SAMPLER.mutants_of(module))._replace(path=Path("sample_mutants.py"))
    assert tests.running(table, {table.line: [""]}, [other, own]) == [own, other]
    assert SAMPLER.names_module("tests/rules/test_pages.py::test_committed_pages_are_fresh", table.path)
    assert not SAMPLER.names_module(other, table.path)


def test_a_failing_or_endless_test_kills(monkeypatch: pytest.MonkeyPatch) -> None:
    """What fails or takes too long has seen the change; what passes, or is no test, has not."""
    trial = SAMPLER.Trial(Path(), ["tests/test_numbers.py"], "brief", 1.0)

    class Ended:
        def __init__(self, code: int | None) -> None:
            self.exitcode = code

        def start(self) -> None:
            pass

        def join(self, timeout: float | None = None) -> None:
            pass

        def kill(self) -> None:
            self.exitcode = -9

        def close(self) -> None:
            pass

    for code, kills in ((0, False), (1, True), (-24, True), (None, True)):
        ended = Ended(code)
        monkeypatch.setattr(SAMPLER.PROCESSES, "Process", lambda ended=ended, **_: ended, raising=False)
        assert SAMPLER.is_killed(trial) is kills


def test_tests_that_fail_on_what_is_whole_kill_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A sample is not begun where its tests fail without any mutant, which would count as so many kills."""
    monkeypatch.setattr(SAMPLER, "SOURCES", tmp_path / "none")
    (tmp_path / "none").mkdir()
    bench = SAMPLER.Bench(tmp_path / "bench", 1)
    monkeypatch.setattr(SAMPLER, "is_killed", lambda trial: trial.profile == "quick")
    with pytest.raises(SystemExit, match="without any mutant, with the profiles quick"):
        bench.hold_whole(["tests/test_numbers.py"], 1.0)
    monkeypatch.setattr(SAMPLER, "is_killed", lambda trial: False)
    bench.hold_whole(["tests/test_numbers.py"], 1.0)


def test_a_room_is_its_folder_and_its_door() -> None:
    """Rooms go by their names with or without the underscore; what is none is refused."""
    assert {path.name for path in SAMPLER.files_of("_plan")} == {path.name for path in SAMPLER.files_of("plan")}
    names = [path.relative_to(SAMPLER.SOURCES).as_posix() for path in SAMPLER.files_of("progress")]
    assert "progress.py" in names
    assert "_progress/progress.py" in names
    with pytest.raises(SystemExit, match="no room is called 'cellar'"):
        SAMPLER.files_of("cellar")
