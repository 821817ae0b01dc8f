"""The rules of the house that no linter holds: sentences in tests, public names, sizes, and state that cannot change."""

import ast
import functools
import importlib
import inspect
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path

import pytest
from tests.every import for_every
from tests.scripts import syntax as tree

import smartgoals

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "smartgoals"
SOURCES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
LONGEST_MODULE, LONGEST_FUNCTION, MOST_BRANCHES = 435, 55, 15
DATA_ROOMS = ("catalog", "_messages")
MUTABLE = (ast.Dict, ast.List, ast.Set, ast.DictComp, ast.ListComp, ast.SetComp)
MUTABLE_CALLS = frozenset("Counter OrderedDict array bytearray defaultdict deque dict list set".split())
Function = ast.FunctionDef | ast.AsyncFunctionDef


def label(path: Path) -> str:
    """Return how a file is called."""
    return path.relative_to(ROOT).as_posix()


def by_room(paths: Iterable[Path]) -> Mapping[str, Sequence[Path]]:
    """Return files by the room they are in: a folder below the package or the tests, or a file that lies there alone."""
    rooms: dict[str, list[Path]] = {}
    for path in paths:
        base = PACKAGE if path.is_relative_to(PACKAGE) else ROOT / "tests"
        parts = path.relative_to(base).parts
        rooms.setdefault(f"{label(base)}/{parts[0]}{'/' if len(parts) > 1 else ''}", []).append(path)
    return rooms


def faults(paths: Iterable[Path], look: Callable[[Path], object]) -> dict[str, object]:
    """Return what a look at each file finds, by file, without those where it finds nothing."""
    return {label(path): fault for path in paths if (fault := look(path))}


ROOMS, TEST_ROOMS = by_room(SOURCES), by_room(TESTS)


def functions(path: Path) -> Iterator[Function]:
    """Yield every function of a file, inner ones too."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def public_modules() -> list[str]:
    """Return the modules a caller may import: no part of the name begins with an underscore."""
    files = (path.relative_to(PACKAGE.parent).with_suffix("") for path in SOURCES)
    names = (".".join(path.parts).removesuffix(".__init__") for path in files)
    return [name for name in names if not any(part.startswith("_") for part in name.split("."))]


def silent_tests(path: Path) -> list[str]:
    """Return the tests of a file that do not say what they hold."""
    return [f.name for f in functions(path) if f.name.startswith("test") and not (ast.get_docstring(f) or "").strip()]


@pytest.mark.parametrize("room", TEST_ROOMS)
def test_every_test_says_its_law(room: str) -> None:
    """Every test has a docstring: one sentence with the law it holds."""
    assert faults(TEST_ROOMS[room], silent_tests) == {}


@pytest.mark.parametrize("room", ROOMS)
def test_every_module_says_what_belongs_in_it(room: str) -> None:
    """Every module opens with a docstring, even those that a linter passes over."""
    assert faults(ROOMS[room], lambda path: not ast.get_docstring(tree(path))) == {}


@for_every(public_modules())
def test_public_modules_say_what_is_public(name: str) -> None:
    """A public module has `__all__`, without repetition, and every name in it exists."""
    module = importlib.import_module(name)
    exported = list(module.__all__)
    assert len(exported) == len(set(exported))
    assert [entry for entry in exported if not hasattr(module, entry)] == []


def test_front_door_is_documented() -> None:
    """`smartgoals.__all__` and the names on the reference pages are one set."""
    pages = "\n".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs" / "reference").rglob("*.md"))
    directive = r"^\.\. auto(?:class|function|exception|data):: smartgoals\.(\w+)$"
    documented = re.findall(directive, pages, re.MULTILINE)
    assert sorted(documented) == sorted(
        name for name in smartgoals.__all__ if not inspect.ismodule(getattr(smartgoals, name)) and name != "__version__"
    )


def test_public_rooms_are_documented() -> None:
    """Every public submodule that a caller imports by name has its place on a reference page."""
    pages = "\n".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs" / "reference").rglob("*.md"))
    documented = set(re.findall(r"^\.\. automodule:: (smartgoals\.\w+)$", pages, re.MULTILINE))
    assert documented == {name for name in public_modules() if name.count(".") == 1}


@for_every(sorted(smartgoals.__all__))
def test_public_names_resolve_and_are_explained(name: str) -> None:
    """Every name of the front door resolves, is listed by dir(), and has a docstring of its own."""
    value = getattr(smartgoals, name)
    assert name in dir(smartgoals)
    if inspect.isclass(value) or inspect.isroutine(value) or inspect.ismodule(value):
        assert (value.__doc__ or "").strip()


def test_an_unknown_name_is_an_attribute_error() -> None:
    """The front door says what it does not have, as any module does."""
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = smartgoals.no_such_name


def test_version_is_one() -> None:
    """The version a program reads is the version of the distribution."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert smartgoals.__version__ == project["version"]


def excess_lines(path: Path) -> int:
    """Return by how many lines a module is too long; data may be as long as it is."""
    holds_data_only = path.relative_to(PACKAGE).parts[0] in DATA_ROOMS and not list(functions(path))
    return 0 if holds_data_only else max(0, len(path.read_text(encoding="utf-8").splitlines()) - LONGEST_MODULE)


@pytest.mark.parametrize("room", ROOMS)
def test_modules_stay_small(room: str) -> None:
    """A module has at most 400 lines, except where it holds nothing but data."""
    assert faults(ROOMS[room], excess_lines) == {}


def length(function: Function) -> int:
    """Count the lines of a function without its docstring, which may be as long as its reader needs."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def branches(function: Function) -> int:
    """Count the ways a function forks."""
    forks = (ast.If, ast.For, ast.While, ast.ExceptHandler, ast.IfExp, ast.match_case, ast.comprehension, ast.AsyncFor)
    return sum(isinstance(node, forks) for node in ast.walk(function))


def big_functions(path: Path) -> dict[str, tuple[int, int]]:
    """Return the functions of a module that are too long or fork too often."""
    sizes = {f.name: (length(f), branches(f)) for f in functions(path)}
    return {
        name: (lines, forks)
        for name, (lines, forks) in sizes.items()
        if lines > LONGEST_FUNCTION or forks > MOST_BRANCHES
    }


@pytest.mark.parametrize("room", ROOMS)
def test_functions_stay_small(room: str) -> None:
    """A function has at most 50 lines and 15 branches."""
    assert faults(ROOMS[room], big_functions) == {}


def left_open(path: Path) -> list[str]:
    """Return the asserts of a module, its notes to self, and the checks it silences without a reason."""
    asserts = [f"assert at line {node.lineno}" for node in ast.walk(tree(path)) if isinstance(node, ast.Assert)]
    text = path.read_text(encoding="utf-8")
    notes = re.findall(r"\b(?:TODO|FIXME|XXX|HACK)\b", text)
    silenced = re.findall(r"#\s*(?:type: ignore|noqa|pragma: no \w+|pyright: ignore)[^\n]*", text)
    reasoned = re.compile(r"#\s*(?:(?:type: ignore|pyright: ignore)\[[^\]]+\]|noqa: \w+|pragma: no \w+)\W+\w.{5,}")
    return asserts + notes + [comment for comment in silenced if not reasoned.match(comment)]


@pytest.mark.parametrize("room", ROOMS)
def test_nothing_is_left_open(room: str) -> None:
    """No assert, no note to self, and no silenced check without its code and its reason."""
    assert faults(ROOMS[room], left_open) == {}


def bound_state(path: Path) -> list[str]:
    """Return the names that a module or class body binds to what can change."""
    bound = []
    bodies = [tree(path).body, *(node.body for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef))]
    for statement in (statement for body in bodies for statement in body):
        match statement:
            case (
                ast.Assign(targets=[ast.Name(id=name), *_], value=value)
                | ast.AnnAssign(target=ast.Name(id=name), value=value)
            ):
                if name != "__all__" and is_mutable(value):
                    bound.append(name)
            case _:
                pass
    return bound


def is_mutable(value: ast.expr | None) -> bool:
    """Tell whether an expression makes something that can change."""
    called = value.func if isinstance(value, ast.Call) else None
    return isinstance(value, MUTABLE) or (isinstance(called, ast.Name) and called.id in MUTABLE_CALLS)


def test_a_class_name_is_there_once() -> None:
    """One word for one thing: no two classes of the package have one name, private ones neither."""
    places: dict[str, list[str]] = {}
    for path in SOURCES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ClassDef):
                places.setdefault(node.name, []).append(label(path))
    assert {name: several for name, several in places.items() if len(several) > 1} == {}


@pytest.mark.parametrize("room", ROOMS)
def test_modules_hold_no_state(room: str) -> None:
    """No module or class body binds a list, dict or set: what many share, none may change."""
    assert faults(ROOMS[room], bound_state) == {}


def through_the_door(path: Path) -> list[int]:
    """Return the lines of a module that import from the front door."""
    return [
        node.lineno
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.ImportFrom) and node.module == "smartgoals")
        or (isinstance(node, ast.Import) and any(alias.name == "smartgoals" for alias in node.names))
    ]


@pytest.mark.parametrize("room", ROOMS)
def test_nobody_goes_out_to_come_in(room: str) -> None:
    """Inside the house a name comes from the module that defines it, never from the front door."""
    assert faults(ROOMS[room], through_the_door) == {}


def imported_by(path: Path, modules: Set[str]) -> set[str]:
    """Return the modules a file imports anywhere: at its top, inside functions, and for type checkers alone."""
    named: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            named |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            # What is imported from a package is a module of it, or a name that the package's own file defines.
            several = {f"{node.module}.{alias.name}" for alias in node.names}
            named |= several if several <= modules else several | {node.module}
    return named & modules


def circles(imports: Mapping[str, Set[str]]) -> set[frozenset[str]]:
    """Return the groups of modules that lead to each other."""
    reached: dict[str, set[str]] = {}
    for name, direct in imports.items():
        known, ahead = reached.setdefault(name, set()), [*direct]
        while ahead:
            step = ahead.pop()
            if step not in known:
                known.add(step)
                ahead += imports[step]
    return {
        frozenset(other for other in ahead if name in reached[other])
        for name, ahead in reached.items()
        if name in ahead
    }


def test_no_import_runs_in_a_circle() -> None:
    """Modules can be read from the ground up: no import leads back to where it began, not even one for types alone."""
    names = {".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts): path for path in SOURCES}
    modules = {name.removesuffix(".__init__"): path for name, path in names.items()}
    assert circles({name: imported_by(path, modules.keys()) for name, path in modules.items()}) == set()


@pytest.mark.parametrize(
    ("imports", "expected"),
    [
        ({"a": {"b", "c"}, "b": {"c"}, "c": set()}, set()),
        ({"a": {"b"}, "b": {"a", "c"}, "c": set()}, {frozenset("ab")}),
        ({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"d"}}, {frozenset("bc"), frozenset("d")}),
    ],
)
def test_the_check_sees_a_circle(imports: dict[str, set[str]], expected: set[frozenset[str]]) -> None:
    """A circle is the modules that lead to each other; who only leads into it, or out of it, is none of it."""
    assert circles(imports) == expected


@functools.cache
def packages(path: Path) -> Set[str]:
    """Return the packages that a file imports anywhere."""
    named: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            named |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            named.add((node.module or "").split(".")[0])
    return named


@pytest.mark.parametrize(
    ("package", "rooms"),
    [
        ("cattrs", {"codec"}),
        ("cattr", set()),
        ("hypothesis", {"strategies", "testing"}),
        ("pytest", {"testing"}),
        ("numpy", set()),
    ],
)
def test_dependencies_stay_in_their_rooms(package: str, rooms: set[str]) -> None:
    """cattrs is known to the codec alone, Hypothesis to the strategies and the kit, pytest to the kit, numpy to nobody."""
    users = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in SOURCES if package in packages(path)}
    assert users <= rooms


def test_no_language_is_asked_for_by_its_code() -> None:
    """What is said differs by rows and names, and never by a question whether the language is French."""
    asked = re.compile(r"""[!=]= ?["']fr["']|["']fr["'] ?[!=]=""")
    assert [path.name for path in SOURCES if asked.search(path.read_text(encoding="utf-8"))] == []
    keyed = re.compile(r"""(?:["'}]_fr["']|["']\w+_fr["']\s*:|\[["']\w+_fr["']\]|get\(["']\w+_fr["'])""")
    assert [path.name for path in SOURCES if keyed.search(path.read_text(encoding="utf-8"))] == []
