"""Write the stubs of the public rooms: what type checkers and editors read of a door, made from its one table.

Run `python tools/make_stubs.py` after a change of a table of names; tests/test_doors.py compares them with fresh ones.
"""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "smartgoals"
LONGEST_LINE = 110


def doors() -> Iterator[tuple[str, Path]]:
    """Yield the name and file of every module that is a door: it binds a table called `_ROOMS`."""
    for path in sorted(PACKAGE.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        body = ast.parse(source).body if "smartgoals._door" in source else ()  # few modules are doors
        calls = [node for node in body if isinstance(node, ast.ImportFrom) and node.module == "smartgoals._door"]
        if calls:
            parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
            yield ".".join(parts).removesuffix(".__init__"), path


def stub(name: str) -> str:
    """Return the stub of a door."""
    module = importlib.import_module(name)
    by_module: dict[str, list[str]] = {}
    held: list[str] = []
    for row, names in module._ROOMS:
        home, _, holder = row.partition(":")
        place = f"smartgoals.{home}" if home else name
        if holder:
            held += [f"{one} = {holder}.{one}\n" for one in names.split()]
        else:
            by_module.setdefault(place, []).extend(names.split())
    constants = "__version__: Final[str]\n" if name == "smartgoals" else ""
    imports = ["from typing import Final\n\n"] if constants else []
    imports += [
        imported(place, sorted(names, key=lambda one: (order(one)[0], one.casefold())))
        for place, names in sorted(by_module.items())
    ]
    listed = "".join(f'    "{one}",\n' for one in sorted(module.__all__, key=order))
    head = f"# Made by tools/make_stubs.py from the table in {Path(module.__file__ or '').name}; change that.\n\n"
    return (
        head
        + "".join(imports)
        + "\n"
        + constants
        + f"__all__ = [\n{listed}]\n"
        + ("\n" if held else "")
        + "".join(held)
    )


def order(name: str) -> tuple[int, str]:
    """Return the place of a name in an import: constants, classes, then the rest, as ruff sorts them."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2
    return kind, name


def imported(module: str, names: list[str]) -> str:
    """Return the import of names that a stub gives on, laid out as ruff does."""
    line = f"from {module} import {', '.join(f'{name} as {name}' for name in names)}\n"
    if len(line) <= LONGEST_LINE + 1:
        return line
    return f"from {module} import (\n" + "".join(f"    {name} as {name},\n" for name in names) + ")\n"


def main() -> None:
    """Write them all."""
    for name, path in doors():
        path.with_suffix(".pyi").write_text(stub(name), encoding="utf-8")


if __name__ == "__main__":
    main()
