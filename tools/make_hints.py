"""Write the table of names that public annotations need and modules import for checkers alone.

Run `python tools/make_hints.py` after a change of public annotations; tests/test_hints.py compares it with a fresh one.
"""

import ast
import importlib
import inspect
import re
import typing
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "smartgoals"
OURS = "smartgoals."
TABLE = PACKAGE / "_hint_names.py"
HEAD = '''"""What public annotations name and modules import for checkers alone. Made by tools/make_hints.py; change that.

`NAMES` has for a module where each such name is defined, `ALIASES` the aliases with text in them, to be read as types.
"""

from __future__ import annotations

from types import MappingProxyType

'''


class Module(typing.NamedTuple):
    """What a module imports when it runs, what for checkers alone, and which aliases with text in them it defines."""

    imported: dict[str, str]
    for_checkers: dict[str, str]
    aliases: dict[str, ast.expr]


def doors() -> Iterator[str]:
    """Yield the name of every public room that is a table of names."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if "from smartgoals._door import door" in path.read_text(encoding="utf-8"):
            yield ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def public() -> Iterator[Any]:
    """Yield every public class and function of ours."""
    for door in doors():
        room = importlib.import_module(door)
        for name in room.__all__:
            value = getattr(room, name)
            told = getattr(value, "__func__", value)
            if inspect.isclass(told) or inspect.isroutine(told):
                yield told


@cache
def module(name: str) -> Module:
    """Read a module as syntax."""
    file = importlib.import_module(name).__file__
    body = ast.parse(Path(str(file)).read_text(encoding="utf-8")).body
    checked = [node for block in body if _is_for_checkers(block) for node in ast.walk(block)]
    return Module(dict(_imports(body)), dict(_imports(checked)), dict(_aliases([*body, *checked])))


def _is_for_checkers(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def _imports(nodes: list[Any]) -> Iterator[tuple[str, str]]:
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ((alias.asname or alias.name, f"{node.module}:{alias.name}") for alias in node.names)


def _aliases(nodes: list[Any]) -> Iterator[tuple[str, ast.expr]]:
    for node in nodes:
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "TypeAlias" and node.value is not None:
            said = ast.unparse(node.value)
            if re.search(r"""['"]""", re.sub(r"Literal\[[^\]]*\]", "", said)):
                yield ast.unparse(node.target), node.value


def words(said: str) -> list[str]:
    """Return the names in an annotation, in order."""
    return re.findall(r"(?<![.\w])[A-Za-z_]\w*", re.sub(r"Literal\[[^\]]*\]", "", said))


class Tables:
    """The two tables, as they are found."""

    def __init__(self) -> None:
        self.names: dict[str, dict[str, None]] = {}
        self.aliases: dict[str, dict[str, None]] = {}
        self._seen: set[tuple[str, str]] = set()

    def need(self, place: str, name: str) -> None:
        """Add what a module needs for a name in its annotations."""
        if (place, name) in self._seen or not place.startswith("smartgoals"):
            return
        self._seen.add((place, name))
        here = module(place)
        at = here.for_checkers.get(name) or here.imported.get(name)
        if name in here.aliases:
            for word in words(ast.unparse(here.aliases[name]).replace("'", " ").replace('"', " ")):
                self.need(place, word)
            self.aliases.setdefault(place, {})[f"{place}:{name}"] = None
        elif at is not None:
            home, _, last = at.partition(":")
            if home.startswith("smartgoals.") and last in module(home).aliases and last == name:
                self.need(home, last)
                self.aliases.setdefault(place, {})[f"{home}:{name}"] = None
            elif name in here.for_checkers and home.startswith("smartgoals."):
                self.names.setdefault(place, {})[at] = None


def annotations(value: Any) -> Iterator[tuple[str, str]]:
    """Yield the annotations of a class, with those of its bases, or of a function, each with its module."""
    held = (
        [base for base in value.__mro__ if base.__module__.startswith("smartgoals")]
        if isinstance(value, type)
        else [value]
    )
    for one in held:
        told = dict(vars(one).get("__annotations__", {}) if isinstance(one, type) else one.__annotations__)
        for said in told.values():
            yield one.__module__, str(getattr(said, "__forward_arg__", said))


def table() -> str:
    """Return the module with the two tables."""
    found = Tables()
    for value in public():
        for place, said in annotations(value):
            for name in words(said):
                found.need(place, name)
    return HEAD + written("NAMES", found.names) + "\n" + written("ALIASES", found.aliases)


def written(name: str, rows: dict[str, dict[str, None]]) -> str:
    """Return one table, laid out as ruff does."""
    lines = [f"{name} = MappingProxyType(\n    {{\n"]
    for place in sorted(rows):
        needed = sorted(rows[place]) if name == "NAMES" else rows[place]  # an alias stands after those that are in it
        entries = [f'"{one.removeprefix(OURS)}"' for one in needed]
        if len(entries) == 1:
            lines.append(f'        "{place.removeprefix(OURS)}": ({entries[0]},),\n')
        else:
            lines += [
                f'        "{place.removeprefix(OURS)}": (\n',
                *(f"            {one},\n" for one in entries),
                "        ),\n",
            ]
    return "".join(lines) + "    }\n)\n"


def main() -> None:
    """Write the table."""
    TABLE.write_text(table(), encoding="utf-8")


if __name__ == "__main__":
    main()
