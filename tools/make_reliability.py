"""Write the tables of docs/explanation/reliability.md: from records of attacks, mutants and growth, and from the tests.

Run `python tools/make_reliability.py` after an attack or mutants were recorded, or growth was measured;
tests/test_reliability.py compares. The numbers of tests only grow, so they are written when somebody runs this, and
hold as "at least".
"""

from __future__ import annotations

import ast
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "explanation" / "reliability.md"
BLOCK = re.compile(r"<!-- made: (\w+) -->\n(.*?)<!-- /made -->", re.DOTALL)
MUTANTS = ROOT / "tools" / "mutants.jsonl"
SURVIVORS = ROOT / "tools" / "survivors.toml"
EXACT = ("attacks", "versions", "growth", "mutants", "survivors")
"""Tables that say again what is kept, and are compared as they stand."""


def _fuzz() -> None:
    """Make the modules of the attacks known, which stand in a folder of their own."""
    folder = str(ROOT / "tools" / "fuzz")
    if folder not in sys.path:
        sys.path.append(folder)


def attacks() -> str:
    """Return the table of all that was attacked."""
    _fuzz()
    import records

    return records.table(records.read())


def versions() -> str:
    """Return when, and with which packages, attacks were run, and which targets have no run."""
    _fuzz()
    import records

    kept = records.read()
    days = sorted({record["day"] for record in kept})
    seen = sorted({f"{name} {number}" for record in kept for name, number in record["versions"].items()})
    not_yet = [f"`{name}`" for name in records.WHAT if name not in {record["target"] for record in kept}]
    told = f"Run from {days[0]} to {days[-1]}, with {', '.join(seen)}; {len(kept)} runs.\n"
    return told + (f"Without a recorded run as yet: {', '.join(not_yet)}.\n" if not_yet else "")


def growth() -> str:
    """Return the table of the last growth that was measured."""
    _fuzz()
    import growth as measured

    return measured.table(json.loads(measured.GROWTH.read_text("utf-8")))


def sampled() -> list[dict[str, Any]]:
    """Return the last sample of mutants of each room, by the name of the room."""
    rows = [json.loads(line) for line in MUTANTS.read_text("utf-8").splitlines()]
    return [row for _, row in sorted({row["room"]: row for row in rows}.items())]


def mutants() -> str:
    """Return the table of the mutants that were tried, room by room."""
    rows = sampled()
    lines = ["| room | mutants there are | tried | killed | share | seed | commit |", "|---|--:|--:|--:|--:|--:|---|"]
    for row in rows:
        facts = f"{row['of']:,} | {row['mutants']} | {row['killed']} | {row['killed'] / row['mutants']:.0%}"
        lines.append(f"| {row['room']} | {facts} | {row['seed']} | `{row['commit']}` |")
    total = [sum(row[name] for row in rows) for name in ("of", "mutants", "killed")]
    lines.append(f"| **all** | {total[0]:,} | {total[1]} | {total[2]} | {total[2] / total[1]:.1%} | | |")
    return "\n".join(lines) + "\n"


def survivors() -> str:
    """Return the mutants that no test minded, each with the reason that is kept of it."""
    reasons = tomllib.loads(SURVIVORS.read_text("utf-8"))
    lines = ["| survivor | why |", "|---|---|"]
    for row in sampled():
        for mutant in row["left"]:
            shown = mutant.removeprefix("smartgoals/").replace("|", "\\|")
            lines.append(f"| `` {shown} `` | {reasons.get(mutant, 'a law is missing')} |")
    return "\n".join(lines) + "\n"


def tests_in(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """Yield every test of a module, those of classes too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield node


def is_property(test: ast.FunctionDef) -> bool:
    """Tell whether Hypothesis draws what a test is given."""
    called = (part.func for part in test.decorator_list if isinstance(part, ast.Call))
    return any(isinstance(function, ast.Name) and function.id == "given" for function in called)


def counted() -> dict[str, tuple[int, int]]:
    """Return the numbers of tests and of properties, by folder of tests; "" for those of no folder."""
    tests, properties = Counter[str](), Counter[str]()
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        inner = path.relative_to(ROOT / "tests").parts
        room = inner[0] if len(inner) > 1 else ""
        for test in tests_in(ast.parse(path.read_text("utf-8"))):
            tests[room] += 1
            properties[room] += is_property(test)
    return {room: (tests[room], properties[room]) for room in sorted(tests)}


def properties() -> str:
    """Return the table of tests and properties."""
    rows = counted()
    lines = ["| tests of | tests | of these properties |", "|---|--:|--:|"]
    lines += [f"| {room or 'the whole'} | {tests:,} | {drawn:,} |" for room, (tests, drawn) in rows.items()]
    total = [sum(numbers) for numbers in zip(*rows.values(), strict=True)]
    return "\n".join([*lines, f"| **all** | {total[0]:,} | {total[1]:,} |"]) + "\n"


def refreshed(page: str, names: tuple[str, ...] = (*EXACT, "properties")) -> str:
    """Return the page with its tables made anew."""
    make = {
        "attacks": attacks,
        "versions": versions,
        "growth": growth,
        "mutants": mutants,
        "survivors": survivors,
        "properties": properties,
    }

    def made(found: re.Match[str]) -> str:
        name = found[1]
        return f"<!-- made: {name} -->\n{make[name]()}<!-- /made -->" if name in names else found[0]

    return BLOCK.sub(made, page)


if __name__ == "__main__":
    PAGE.write_text(refreshed(PAGE.read_text("utf-8")), encoding="utf-8")
