"""Break the code at random places and see whether a test fails: a seeded sample of mutants, room by room.

    python tools/sample_mutants.py --learn [TESTS ...]   which tests run which lines; once, and after tests changed
    python tools/sample_mutants.py ROOM ... [--mutants 25] [--seed 1] [--budget 60] [--also TESTS ...] [--record FILE]

A mutant is one small change: a comparison, a constant, an operator, `and` for `or`, a `not` that is dropped, two
branches exchanged, `None` returned, a slice without its end. It is tried in a copy of the sources, by the tests that
run its line, the quickest first, until one fails: with few examples a property, and what survives these with as many
as a run of the suite has. Seconds are those of the processor, so that a busy machine changes nothing; a test that takes
far longer than all of them should has killed its mutant, too.
Whatever survives is printed with its line, so that somebody writes the law that is missing or says why there is none.
"""

from __future__ import annotations

import argparse
import ast
import compileall
import copy
import json
import multiprocessing
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple
from xml.etree import ElementTree

import hypothesis
import pytest
from coverage import Coverage, CoverageData

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "src" / "smartgoals"
LEARNT = ROOT / ".mutants"
PROFILES = ("brief", "quick")
"""How long a property searches: a mutant that survives the first is tried by the second."""
TOO_LONG, ENDLESS = 3, 20
"""So many budgets of the processor, or by the clock, and a run is ended: the mutant goes round in circles."""
PROCESSES = multiprocessing.get_context("forkserver")
COMPARISONS: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
OPERATORS: Mapping[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Add,
    ast.Pow: ast.Mult,
}


class Mutant(NamedTuple):
    """A small change at one place of one file: the text before and after, and of which kind it is."""

    path: Path
    line: int
    kind: str
    before: str
    after: str
    start: int
    end: int

    def source(self) -> str:
        """Return the file with the change."""
        text = self.path.read_text(encoding="utf-8")
        return text[: self.start] + self.after + text[self.end :]

    def __str__(self) -> str:
        place = self.path.relative_to(ROOT / "src").as_posix()
        return f"{place}:{self.line} {self.kind}: {self.before!r} -> {self.after!r}"


def changes(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    """Yield what an expression might be instead, with the kind of the change."""
    match node:
        case ast.Compare(ops=[operator]) if type(operator) in COMPARISONS:
            other = copy.deepcopy(node)
            other.ops = [COMPARISONS[type(operator)]()]
            yield "comparison", other
        case ast.BinOp(op=operator) if type(operator) in OPERATORS:
            is_text = any(isinstance(part, ast.Constant) and isinstance(part.value, str) for part in ast.walk(node))
            is_type = isinstance(operator, ast.BitOr)
            if not is_text and not is_type:
                other = copy.deepcopy(node)
                other.op = OPERATORS[type(operator)]()
                yield "arithmetic", other
        case ast.BoolOp():
            other = copy.deepcopy(node)
            other.op = ast.And() if isinstance(node.op, ast.Or) else ast.Or()
            yield "and/or", other
        case ast.UnaryOp(op=ast.Not()):
            yield "not", node.operand
        case ast.Constant(value=bool()):
            yield "constant", ast.Constant(not node.value)
        case ast.Constant(value=int()):
            yield "constant", ast.Constant(node.value + 1)
        case ast.Constant(value=float()):
            yield "constant", ast.Constant(node.value * 1.25 or 1.0)
        case ast.IfExp():
            yield "branches", ast.IfExp(node.test, node.orelse, node.body)
        case ast.Subscript(slice=ast.Slice(upper=upper)) if upper is not None:
            other = copy.deepcopy(node)
            other.slice = ast.Slice(node.slice.lower, None, node.slice.step)
            yield "slice end", other


def passed_over(tree: ast.Module) -> set[int]:
    """Return what no run looks at, by the identity of its nodes: annotations, what only type checkers read, and
    whether columns of one length are asked to be so.
    """
    dead: list[ast.AST] = []
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef():
                arguments = [*node.args.args, *node.args.kwonlyargs, *node.args.posonlyargs]
                dead += [part.annotation for part in arguments if part.annotation is not None]
                dead += [node.returns] if node.returns is not None else []
                if any("overload" in ast.unparse(mark) for mark in node.decorator_list):
                    dead.append(node)
            case ast.AnnAssign():
                dead.append(node.annotation)
            case ast.keyword(arg="strict"):
                dead.append(node.value)
            case ast.If() if "TYPE_CHECKING" in ast.unparse(node.test):
                dead += node.body
            case _:
                pass
    return {id(part) for node in dead for part in ast.walk(node)}


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Yield every mutant of a file."""
    text = path.read_text(encoding="utf-8")
    tree, starts = ast.parse(text), [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    dead = passed_over(tree)

    def place(node: ast.expr | ast.stmt) -> tuple[int, int]:
        rows = text.splitlines(keepends=True)

        def at(row: int, column: int) -> int:
            return starts[row - 1] + len(rows[row - 1].encode()[:column].decode())

        return at(node.lineno, node.col_offset), at(node.end_lineno or 0, node.end_col_offset or 0)

    for node in ast.walk(tree):
        if id(node) in dead or not isinstance(node, ast.expr | ast.Return):
            continue
        start, end = place(node)
        before = text[start:end]
        if isinstance(node, ast.Return):
            is_none = node.value is None or (isinstance(node.value, ast.Constant) and node.value.value is None)
            if not is_none:
                yield Mutant(path, node.lineno, "return None", before, "return None", start, end)
            continue
        for kind, other in changes(node):
            after = ast.unparse(other)
            if not isinstance(other, ast.Constant):
                after = f"({after})"
            if "\n" not in before:
                yield Mutant(path, node.lineno, kind, before, after, start, end)


def files_of(room: str) -> list[Path]:
    """Return the files of a room, a folder or a module of the package, with or without its underscore."""
    names = {room, f"_{room}", room.removeprefix("_")}
    doors = [path for name in names if (path := SOURCES / f"{name}.py").exists()]
    folders = [path for name in names if (path := SOURCES / name).is_dir()]
    if not doors and not folders:
        raise SystemExit(f"no room is called {room!r}")
    return sorted([*doors, *(path for folder in folders for path in folder.rglob("*.py"))])


def learn(paths: Sequence[str]) -> None:
    """Run the suite once, or some tests of it, and keep which tests run which lines and how long each takes."""
    LEARNT.mkdir(exist_ok=True)
    settings = LEARNT / "coveragerc"
    settings.write_text(
        f"[run]\nsource = smartgoals\ndata_file = {LEARNT / 'lines'}\nparallel = true\npatch = subprocess\n",
        encoding="utf-8",
    )
    plugins = ["-p", "sample_mutants", "-p", "no:cacheprovider"]
    asked = ["-m", "pytest", "-q", "-n", "2", *plugins, f"--junitxml={LEARNT / 'times.xml'}", *paths]
    coverage = [sys.executable, "-m", "coverage"]
    places = surroundings()
    places["PYTHONPATH"] += f"{os.pathsep}{ROOT / 'tools'}"
    subprocess.run([*coverage, "erase", f"--rcfile={settings}"], cwd=ROOT, check=True)
    subprocess.run([*coverage, "run", f"--rcfile={settings}", *asked], cwd=ROOT, env=places, check=False)
    subprocess.run([*coverage, "combine", "-q", f"--rcfile={settings}"], cwd=ROOT, check=True)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let coverage tell the lines of a test from those of others; as a plugin, while the tests are learnt."""
    measured = Coverage.current()
    if measured is not None:
        measured.switch_context(item.nodeid.split("[")[0])


def surroundings(source: Path | None = None) -> dict[str, str]:
    """Return the environment of a run: the sources of this tree or of a copy, and the same examples each time."""
    places = f"{source or ROOT / 'src'}{os.pathsep}{ROOT}"
    kept = {name: value for name, value in os.environ.items() if name != "CI"}
    return {**kept, "PYTHONPATH": places, "HYPOTHESIS_PROFILE": PROFILES[0]}


class Tests(NamedTuple):
    """What was learnt of the suite: which tests run a line, and how long each takes."""

    seconds: Mapping[str, float]

    @classmethod
    def learnt(cls) -> Tests:
        """Return what the last run of the suite taught."""
        seconds: Counter[str] = Counter()
        for case in ElementTree.parse(LEARNT / "times.xml").iter("testcase"):
            seconds[f"{case.get('classname')}.{case.get('name')}".split("[")[0]] += float(case.get("time") or 0)
        return cls(seconds)

    def running(
        self, mutant: Mutant, contexts: Mapping[int, Sequence[str]], of_room: Collection[str] = ()
    ) -> list[str]:
        """Return the tests that run the line of a mutant, the quickest first, as pytest names them; of a line
        that runs when its module is loaded, those that run any line of the module, and of a module that holds
        nothing else, such as a table, those of the room; first the tests whose module names the mutant's, which
        is what tells a table.

        Of what goes over several lines coverage knows the first alone.
        """

        def spent(test: str) -> tuple[float, str]:
            return self.seconds.get(test.replace(".py::", ".").replace("::", ".").replace("/", "."), 1.0), test

        line = max((one for one in contexts if one <= mutant.line), default=mutant.line)
        own = set(contexts.get(line, ()))
        if own != {""}:
            return sorted(own - {""}, key=spent)
        own.update(*contexts.values())
        if own == {""}:
            own.update(of_room)
        return sorted(own - {""}, key=lambda test: (not names_module(test, mutant.path), *spent(test)))


@cache
def names_module(test: str, path: Path) -> bool:
    """Tell whether the file of a test names a module, or is that which looks at pages made of it."""
    place = ROOT / test.partition("::")[0]
    said = place.read_text(encoding="utf-8") if place.exists() else ""
    return path.stem in said or "are_fresh" in test


class Bench:
    """Compiled copies of the sources, one for each mutant that is tried at a time."""

    def __init__(self, place: Path, count: int) -> None:
        self._copies: SimpleQueue[Path] = SimpleQueue()
        for number in range(count):
            copied = place / str(number)
            shutil.copytree(SOURCES, copied / "smartgoals", ignore=shutil.ignore_patterns("__pycache__"))
            compileall.compile_dir(copied, quiet=2)
            self._copies.put(copied)

    def hold_whole(self, tests: Sequence[str], budget: float) -> None:
        """Hold that the tests pass on what is not broken: else every mutant would count as killed."""
        copied = self._copies.get()
        failing = [profile for profile in PROFILES if is_killed(Trial(copied, tests, profile, budget))]
        self._copies.put(copied)
        if failing:
            raise SystemExit(f"the tests fail without any mutant, with the profiles {', '.join(failing)}")

    def outcome(self, mutant: Mutant, tests: Sequence[str], budget: float) -> str:
        """Return what became of a mutant: killed, survived, or not run by any test."""
        if not tests:
            return "unseen"
        copied = self._copies.get()
        changed = copied / "smartgoals" / mutant.path.relative_to(SOURCES)
        whole = changed.read_text(encoding="utf-8")
        try:
            changed.write_text(mutant.source(), encoding="utf-8")
            trials = (Trial(copied, tests, profile, budget) for profile in PROFILES)
            return "killed" if any(map(is_killed, trials)) else "survived"
        finally:
            changed.write_text(whole, encoding="utf-8")
            self._copies.put(copied)


class Trial(NamedTuple):
    """Tests to be run on a copy of the sources: how long each property searches, and for how many seconds in all."""

    copied: Path
    tests: Sequence[str]
    profile: str
    budget: float


def is_killed(trial: Trial) -> bool:
    """Run the tests in a process of its own, and tell whether one failed, or took far too long."""
    process = PROCESSES.Process(target=run_tests, args=(trial,))
    process.start()
    process.join(ENDLESS * trial.budget)
    if process.exitcode is None:
        process.kill()
        process.join()
    code = process.exitcode
    process.close()
    return code != 0


def run_tests(trial: Trial) -> None:
    """Run the tests until one fails or the budget is spent, and end the process with 1 where one failed."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nowhere, stream)
    most = int(TOO_LONG * trial.budget)
    resource.setrlimit(resource.RLIMIT_CPU, (most, most + 1))
    os.environ.update(surroundings(trial.copied), HYPOTHESIS_PROFILE=trial.profile)
    sys.path[:0] = [str(trial.copied), str(ROOT)]
    os.chdir(ROOT)
    watch = Watch(trial.budget)
    try:
        import_module("smartgoals.strategies._register").register()
        # Hypothesis is there before pytest looks, which warns; and a warning is an error.
        early = ["-W", "ignore::pytest.PytestAssertRewriteWarning"]
        asked = ["-q", "-x", *early, "-p", "no:cacheprovider", "-p", "no:xdist", *trial.tests]
        code = pytest.main(asked, plugins=[watch])
    except BaseException:
        os._exit(1)
    is_over = watch.is_spent and code == pytest.ExitCode.INTERRUPTED
    is_well = code in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED} or is_over
    os._exit(0 if is_well and not watch.has_failed else 1)


class Watch:
    """A plugin of pytest: gives each property the same examples each time, and ends a run whose budget is spent."""

    def __init__(self, budget: float) -> None:
        self.is_spent = self.has_failed = False
        self._budget = budget

    def pytest_sessionstart(self) -> None:
        """Draw the same examples each time, whatever the profile says."""
        hypothesis.settings.register_profile("mutants", hypothesis.settings(), derandomize=True)
        hypothesis.settings.load_profile("mutants")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note that a test failed."""
        self.has_failed = self.has_failed or report.failed

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> None:
        """Run no further test once the budget is spent."""
        if time.process_time() > self._budget:
            self.is_spent = True
            item.session.shouldstop = "the budget is spent"


def main() -> None:
    """Sample mutants of some rooms, and print what became of them."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("rooms", nargs="*")
    reader.add_argument("--learn", nargs="*", metavar="TESTS", help="run these tests, or all, to learn what they run")
    reader.add_argument("--mutants", type=int, default=25)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--budget", type=float, default=60.0, help="seconds of tests a mutant and profile")
    reader.add_argument("--workers", type=int, default=2)
    reader.add_argument(
        "--also", nargs="*", default=[], metavar="TESTS", help="that came since, and run for each mutant"
    )
    reader.add_argument("--record", type=Path, help="a file to which each room's figures are added as a line of JSON")
    asked = reader.parse_args()
    if asked.learn is not None:
        learn(asked.learn)
    if not asked.rooms:
        return
    PROCESSES.set_forkserver_preload(["pytest", "hypothesis", "attrs", "cattrs", "dateutil.rrule", "coverage"])
    os.environ["HYPOTHESIS_NO_PLUGINS"] = "true"  # a plugin would load the sources before a mutant is in its place
    data, tests = CoverageData(str(LEARNT / "lines")), Tests.learnt()
    data.read()
    with tempfile.TemporaryDirectory() as place:
        bench = Bench(Path(place), asked.workers)
        for room in asked.rooms:
            try_room(room, asked, bench, (data, tests))


def try_room(room: str, asked: argparse.Namespace, bench: Bench, learnt: tuple[CoverageData, Tests]) -> None:
    """Try the mutants of a room, and print those that no test minded."""
    data, tests = learnt
    everything = [mutant for path in files_of(room) for mutant in mutants_of(path)]
    chosen = random.Random(f"{room} {asked.seed}").sample(everything, min(asked.mutants, len(everything)))
    contexts = {path: data.contexts_by_lineno(str(path)) for path in files_of(room)}
    of_room = {test for lines in contexts.values() for tests in lines.values() for test in tests}
    with ThreadPoolExecutor(asked.workers) as pool:
        running = [[*asked.also, *tests.running(mutant, contexts[mutant.path], of_room)] for mutant in chosen]
        bench.hold_whole(sorted({test for tests in running for test in tests}), asked.budget)
        ends = list(pool.map(bench.outcome, chosen, running, [asked.budget] * len(chosen)))
    for mutant, end in zip(chosen, ends, strict=True):
        if end != "killed":
            print(f"  {end}: {mutant}")
    killed = ends.count("killed")
    print(f"{room}: {killed} of {len(chosen)} killed ({killed / len(chosen):.0%}), of {len(everything)} mutants")
    if asked.record is not None:
        row = {
            "room": room,
            "seed": asked.seed,
            "mutants": len(chosen),
            "of": len(everything),
            "killed": killed,
            "left": [str(mutant) for mutant, end in zip(chosen, ends, strict=True) if end != "killed"],
            "commit": commit(),
            "day": datetime.now(UTC).date().isoformat(),
        }
        with asked.record.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")


def commit() -> str:
    """Return the commit that is broken, with a `+` where the tree differs from it."""
    git = ["git", "-C", str(ROOT)]
    head = subprocess.run([*git, "rev-parse", "--short=12", "HEAD"], capture_output=True, text=True, check=False)
    changed = subprocess.run([*git, "diff", "--quiet", "HEAD", "--", "src", "tests"], check=False)
    return (head.stdout.strip() or "unknown") + ("+" if changed.returncode == 1 else "")


if __name__ == "__main__":
    main()
