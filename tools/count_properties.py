"""Count the properties among the tests, folder by folder: `python tools/count_properties.py [FOLDER]`.

A property is a test function under Hypothesis' `@given`, or a machine of rules (a class whose base is
RuleBasedStateMachine). Prints, for each folder of tests, properties, tests, and how many tests stand for each property.
"""

import argparse
import ast
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def _name(node: ast.expr) -> str:
    """Return the last name of a decorator or base: `given` of `@given(…)` and of `@hypothesis.given(…)`."""
    called = node.func if isinstance(node, ast.Call) else node
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""


def counted(text: str) -> tuple[int, int]:
    """Return how many properties and how many tests the text of a module has."""
    properties = tests = 0
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ClassDef) and "RuleBasedStateMachine" in map(_name, node.bases):
            properties, tests = properties + 1, tests + 1
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name.startswith("test"):
            tests += 1
            properties += "given" in map(_name, node.decorator_list)
    return properties, tests


def of_folders(root: Path) -> dict[str, tuple[int, int]]:
    """Return properties and tests of each folder below a root, and of the files that lie in it (".")."""
    properties, tests = Counter[str](), Counter[str]()
    for path in sorted(root.rglob("test_*.py")):
        inside = path.relative_to(root).parts
        folder = inside[0] if len(inside) > 1 else "."
        more = counted(path.read_text(encoding="utf-8"))
        properties[folder] += more[0]
        tests[folder] += more[1]
    return {folder: (properties[folder], tests[folder]) for folder in sorted(tests)}


def line(folder: str, properties: int, tests: int) -> str:
    """Return the figures of a folder in one line."""
    share = f"1 in {tests / properties:.1f}" if properties else "none"
    return f"{folder:<14}{properties:>6}{tests:>7}  {share}"


def main(arguments: list[str]) -> int:
    """Print the figures of the tests, or of another folder of tests."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "folder",
        metavar="FOLDER",
        type=Path,
        nargs="?",
        default=ROOT / "tests",
        help="a folder of tests; those of the project unless given",
    )
    folders = of_folders(parser.parse_args(arguments).folder)
    for folder, (properties, tests) in folders.items():
        print(line(folder, properties, tests))
    print(line("all", sum(one for one, _ in folders.values()), sum(one for _, one in folders.values())))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
