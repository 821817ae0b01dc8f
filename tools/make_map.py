"""Draw the map of the house on the page of its architecture: floors, rooms, what each stands on, and ways through it.

Run `python tools/make_map.py` after modules came, went or grew; tests/test_map.py compares the page with a fresh map. Floors
are those of the import contract, figures are counted in the sources, and ways are calls that are followed while they run.
"""

import ast
import importlib
import re
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "smartgoals"
PAGE = ROOT / "docs" / "explanation" / "architecture.md"
BLOCK = "(?<=<!-- {0} -->\n).*?(?=<!-- /{0} -->)"
GROUND = "the front door"


class Room(NamedTuple):
    """A room: its modules, their lines, and the rooms that it imports."""

    name: str
    modules: int
    lines: int
    imports: frozenset[str]


def floors() -> tuple[tuple[str, ...], ...]:
    """Return the rooms of each floor, the highest first, as the import contract has them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = project["tool"]["importlinter"]["contracts"]
    return tuple(tuple(re.findall(r"\w+", layer)) for layer in contract["layers"])


def room_of(module: str) -> str:
    """Return the room of a module, given by its full name."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else GROUND


def imported(tree: ast.Module) -> Iterator[str]:
    """Yield the modules of this package that a file imports anywhere, but for what only type checkers read."""
    ahead: list[ast.AST] = [tree]
    while ahead:
        node = ahead.pop()
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            ahead += node.orelse
            continue
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("smartgoals."):
            yield str(node.module)
        ahead += ast.iter_child_nodes(node)


def code_lines(path: Path) -> int:
    """Count the lines of a file that are neither blank nor a comment."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return sum(bool(line) and not line.startswith("#") for line in lines)


@cache
def rooms() -> dict[str, Room]:
    """Return every room of the house by its name; to read them all takes seconds, and is done once."""
    files: dict[str, list[Path]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        place = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        files.setdefault(place, []).append(path)
    known = {room for floor in floors() for room in floor} & files.keys()
    found = {}
    for name in sorted(known):
        paths = files[name]
        lines = sum(code_lines(path) for path in paths)
        trees = (ast.parse(path.read_text(encoding="utf-8")) for path in paths)
        others = {room_of(module) for tree in trees for module in imported(tree)}
        found[name] = Room(name, len(paths), lines, frozenset((others & known) - {name}))
    return found


def stands_on(room: Room, house: Mapping[str, Room]) -> list[str]:
    """Return the rooms that one stands on directly: what it imports, but for what these import in turn."""
    below: dict[str, set[str]] = {}

    def reached(name: str) -> set[str]:
        if name not in below:
            below[name] = set()
            below[name] = set().union(*({other} | reached(other) for other in house[name].imports))
        return below[name]

    return sorted(name for name in room.imports if not any(name in reached(other) for other in room.imports - {name}))


def about(lines: int) -> str:
    """Return a number of lines in hundreds, which not every change moves."""
    return f"{lines:,}" if lines < 100 else f"{round(lines, -2):,}"


def floor_plan() -> str:
    """Return the table of the floors."""
    house = rooms()
    rows = ["| floor | room | modules | lines | stands on |", "|---|---|---|---|---|"]
    standing = [[house[name] for name in floor if name in house] for floor in floors()]
    standing = [floor for floor in standing if floor]
    for number, floor in zip(range(len(standing), 0, -1), standing, strict=True):
        for room in floor:
            names = ", ".join(f"`{name}`" for name in stands_on(room, house))
            rows.append(f"| {number} | `{room.name}` | {room.modules} | {about(room.lines)} | {names} |")
    modules, lines = (sum(room[place] for room in house.values()) for place in (1, 2))
    rows.append(f"| | all | {modules} | {about(lines)} | |")
    return "\n".join(rows) + "\n"


def followed(call: Callable[[], object]) -> list[str]:
    """Return the rooms that a call enters, in the order of the first visit; it runs once before, to load them."""
    call()
    seen: dict[str, None] = {}

    def look(frame: FrameType, event: str, argument: Any) -> None:
        module = str(frame.f_globals.get("__name__", ""))
        if event == "call" and module.startswith("smartgoals."):
            seen.setdefault(room_of(module))

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        call()
    finally:
        sys.setprofile(before)
    return [*seen]


def questions() -> dict[str, Callable[[], object]]:
    """Return the questions that are followed, each about one goal of ten weeks of readings."""
    sg = importlib.import_module("smartgoals")
    codec, present = sg.codec, sg.present
    first = date(2026, 1, 5)
    days = [first + timedelta(days=count) for count in range(70)]
    history = sg.History.of([(day, 400 + 3 * count) for count, day in enumerate(days)], metric="followers")
    goal = sg.Goal(
        id="g",
        statement="Reach 800 followers by June",
        metric="followers",
        target=sg.ReachLevel(800),
        baseline=sg.Baseline(value=397),
        start=first,
        deadline=date(2026, 6, 30),
        objective="known",
    )
    strategy = sg.Strategy(
        objectives=[sg.Objective(id="known", title="Be known", kind="brand_awareness")],
        goals=[goal],
        histories=[history],
    )
    document, review = codec.unstructure(strategy), sg.review(strategy, as_of=days[-1])
    return {
        'Pace.parse("50 followers/week")': lambda: sg.Pace.parse("50 followers/week"),
        "plan(goal)": lambda: sg.plan(goal),
        "assess(goal, history, as_of=…)": lambda: sg.assess(goal, history, as_of=days[-1]),
        "project(goal, history, as_of=…)": lambda: sg.project(goal, history, as_of=days[-1]),
        "check(goal, as_of=…, evidence=strategy)": lambda: sg.check(goal, as_of=days[-1], evidence=strategy),
        "revise(goal, strategy, as_of=…)": lambda: sg.revise(goal, strategy, as_of=days[-1]),
        "review(strategy, as_of=…)": lambda: sg.review(strategy, as_of=days[-1]),
        "present.page(review)": lambda: present.page(review),
        "codec.structure(document)": lambda: codec.structure(document),
        'parse_goal("Reach 800 followers by June")': lambda: sg.parse_goal("Reach 800 followers by June"),
    }


def ways() -> str:
    """Return the table of the ways through the house."""
    rows = ["| question | rooms, in the order of the first visit |", "|---|---|"]
    for question, call in questions().items():
        names = ", ".join(f"`{name}`" for name in followed(call))
        rows.append(f"| `{question}` | {names} |")
    return "\n".join(rows) + "\n"


def redrawn(page: str) -> str:
    """Return the page with the floors and ways of the code as it is."""
    for name, block in (("floors", floor_plan()), ("ways", ways())):
        page = re.sub(BLOCK.format(name), lambda _, block=block: block, page, flags=re.DOTALL)
    return page


def main() -> None:
    """Write the map."""
    PAGE.write_text(redrawn(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
