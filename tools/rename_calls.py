"""Rewrite programs for the names and arguments of today: what moved, what was renamed, and what is `evidence=` now.

Run `python tools/rename_calls.py PATH…` on files or folders; Python files, the examples in their docstrings, and the Python
of Markdown files are rewritten in place. `--check` only tells which would change. What cannot be decided from the text
alone, such as an attribute that other libraries have too, is listed for a person to look at.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

import smartgoals
from smartgoals._moved import ELSEWHERE, FROM_THE_FRONT

PACKAGE = "smartgoals"
ROOMS = frozenset({"strategies", *(name for row, names in smartgoals._ROOMS if not row for name in names.split())})
MOVED = MappingProxyType({name: room for room, names in FROM_THE_FRONT for name in names.split()})
RENAMED = MappingProxyType(dict(ELSEWHERE))
# What was an argument of its own and is a part of the evidence now, by function; in brackets, what stood second in order.
CONTEXT = MappingProxyType(
    {
        "assess": "strategy",
        "project": "strategy",
        "close": "strategy",
        "backtest": "strategy",
        "status_history": "strategy",
        "relevance": "strategy catalog",
        "recommend_metrics": "strategy catalog",
        "scorecards": "audits histories catalog",
        "audit_findings": "[strategy] strategy catalog",
        "data_findings": "catalog",
        "deepen": "catalog",
        "roll_up_strategy": "[histories] histories",
    }
)
# Attributes that no other library is likely to have, by what they are called now.
ATTRIBUTES = MappingProxyType(
    {
        "why_no_outcome_share": 'reasons.get("outcome_share")',
        "why_no_level": 'reasons.get("level")',
        "why_no_pace": 'reasons.get("pace")',
        "of_channel": "get",
    }
)
# Attributes that may be another library's as well: told, and left to a person.
DOUBTFUL = frozenset("sentence why counted measurement".split())
FENCE = re.compile(r"^(?P<fence>```+)(?P<kind>\w*)[^\n]*\n(?P<body>.*?)^(?P=fence)[ \t]*$", re.MULTILINE | re.DOTALL)


@dataclass
class Change:
    """A stretch of a text, in bytes, and what stands there afterwards."""

    start: int
    end: int
    text: str


@dataclass
class Names:
    """What a program calls the package, its rooms, and what it imported from it."""

    packages: set[str] = field(default_factory=set)
    rooms: dict[str, str] = field(default_factory=dict)
    members: dict[str, str] = field(default_factory=dict)

    def learn(self, tree: ast.AST) -> "Names":
        """Add what the imports of a program bind."""
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                self.packages |= {alias.asname or PACKAGE for alias in node.names if alias.name == PACKAGE}
                self.rooms |= {
                    alias.asname: alias.name
                    for alias in node.names
                    if alias.asname and alias.name.startswith(f"{PACKAGE}.")
                }
            elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == PACKAGE:
                for alias in node.names:
                    name = alias.asname or alias.name
                    if node.module == PACKAGE and alias.name in ROOMS:
                        self.rooms[name] = f"{PACKAGE}.{alias.name}"
                    else:
                        self.members[name] = alias.name
        return self

    def function(self, call: ast.expr) -> str | None:
        """Return the name of the function of ours that an expression is, or None."""
        if isinstance(call, ast.Name):
            return self.members.get(call.id)
        if isinstance(call, ast.Attribute) and self.place(call.value) is not None:
            return call.attr
        return None

    def place(self, node: ast.expr) -> str | None:
        """Return the module of ours that an expression is, or None."""
        if isinstance(node, ast.Name):
            return PACKAGE if node.id in self.packages else self.rooms.get(node.id)
        if isinstance(node, ast.Attribute) and self.place(node.value) == PACKAGE:
            return f"{PACKAGE}.{node.attr}"
        return None

    @property
    def evidence(self) -> str:
        """How this program writes the class of evidence."""
        named = next((name for name, original in self.members.items() if original == "Evidence"), None)
        return named or (f"{min(self.packages)}.Evidence" if self.packages else "Evidence")

    @property
    def lacks_evidence(self) -> bool:
        """Whether this program has no way yet to write the class of evidence."""
        return not self.packages and "Evidence" not in self.members.values()


class Rewriting:
    """The rewriting of one program."""

    def __init__(self, text: str, known: Names | None = None) -> None:
        self.raw = text.encode()
        self.starts = [0]
        for line in self.raw.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.tree = ast.parse(text)
        self.names = (known or Names()).learn(self.tree)
        self.changes: list[Change] = []
        self.doubts: list[str] = []

    def at(self, line: int, column: int) -> int:
        """Return where a line and column of the syntax tree are in the bytes."""
        return self.starts[line - 1] + column

    def span(self, node: ast.expr | ast.keyword | ast.stmt) -> tuple[int, int]:
        """Return where a node begins and ends."""
        return self.at(node.lineno, node.col_offset), self.at(node.end_lineno or 0, node.end_col_offset or 0)

    def source(self, node: ast.expr) -> str:
        """Return the text of an expression."""
        start, end = self.span(node)
        return self.raw[start:end].decode()

    def done(self) -> str:
        """Return the rewritten text."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.ImportFrom):
                self.imports(node)
            elif isinstance(node, ast.Attribute):
                self.attribute(node)
            elif isinstance(node, ast.Call):
                self.call(node)
        raw = self.raw
        for change in sorted(self.changes, key=lambda one: one.start, reverse=True):
            raw = raw[: change.start] + change.text.encode() + raw[change.end :]
        return raw.decode()

    def attribute(self, node: ast.Attribute) -> None:
        """Rewrite `sg.name` to `sg.room.name`, and attributes that were renamed."""
        end = self.span(node)[1]
        start = end - len(node.attr)
        place = self.names.place(node.value)
        if place == PACKAGE and node.attr in MOVED:
            self.changes.append(Change(start, end, f"{MOVED[node.attr].removeprefix(f'{PACKAGE}.')}.{node.attr}"))
        elif place is not None and f"{place}.{node.attr}" in RENAMED:
            self.changes.append(Change(start, end, RENAMED[f"{place}.{node.attr}"].rpartition(".")[2]))
        elif place is None and node.attr in ATTRIBUTES:
            self.changes.append(Change(start, end, ATTRIBUTES[node.attr]))
        elif place is None and node.attr in DOUBTFUL:
            self.doubts.append(f"{node.lineno}: .{node.attr} may be a renamed one")

    def imports(self, node: ast.ImportFrom) -> None:
        """Rewrite `from smartgoals import name` to where the name is now."""
        if (node.module or "").split(".")[0] != PACKAGE:
            return
        by_room: dict[str, list[str]] = {}
        is_changed = False
        for alias in node.names:
            module, name, asname = node.module or "", alias.name, alias.asname
            if module == PACKAGE and name in MOVED:
                module, is_changed = MOVED[name], True
            elif f"{module}.{name}" in RENAMED:
                module, _, now = RENAMED[f"{module}.{name}"].rpartition(".")
                asname, name, is_changed = asname or name, now, True
            by_room.setdefault(module, []).append(name if asname is None else f"{name} as {asname}")
        if not is_changed:
            return
        start, end = self.span(node)
        indent = "\n" + " " * node.col_offset
        lines = [f"from {module} import {', '.join(names)}" for module, names in sorted(by_room.items())]
        self.changes.append(Change(start, end, indent.join(lines)))

    def call(self, node: ast.Call) -> None:
        """Rewrite arguments that are parts of the evidence now."""
        function = self.names.function(node.func)
        old = CONTEXT.get(function or "", "").split()
        if not old:
            return
        second = [name.strip("[]") for name in old if name.startswith("[")]
        parts = {word.arg: word.value for word in node.keywords if word.arg in old}
        places = [self.span(word) for word in node.keywords if word.arg in old]
        if second and len(node.args) > 1 and not isinstance(node.args[1], ast.Starred):
            parts[second[0]] = node.args[1]
            places.append(self.span(node.args[1]))
        if not parts:
            return
        given = next((word.value for word in node.keywords if word.arg == "evidence"), None)
        said = ", ".join(f"{name}={self.source(value)}" for name, value in parts.items())
        if given is None:
            alone = set(parts) == {"strategy"}
            whole = self.source(parts["strategy"]) if alone else f"{self.names.evidence}({said})"
            if not alone and self.names.lacks_evidence:
                self.import_evidence()
            first, *others = sorted(places)
            self.changes.append(Change(*first, f"evidence={whole}"))
        elif isinstance(given, ast.Call) and self.names.function(given.func) == "Evidence":
            inside = self.span(given)[1] - 1
            comma = ", " if given.args or given.keywords else ""
            self.changes.append(Change(inside, inside, f"{comma}{said}"))
            others = places
        else:
            self.doubts.append(f"{node.lineno}: {function}() has evidence= and {' and '.join(parts)}=: make them one")
            return
        for start, end in others:
            self.changes.append(Change(*self.with_comma(start, end), ""))

    def import_evidence(self) -> None:
        """Import the class of evidence before whatever else is imported from the package."""
        ours = (
            one
            for one in self.tree.body
            if isinstance(one, ast.ImportFrom) and one.module and one.module.startswith(PACKAGE)
        )
        start = self.span(next(ours, self.tree.body[0]))[0]
        self.changes.append(Change(start, start, f"from {PACKAGE} import Evidence\n"))
        self.names.members["Evidence"] = "Evidence"

    def with_comma(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of an argument with the comma that parts it from the one before."""
        before = self.raw[:start].rstrip()
        if before.endswith(b","):
            return len(before) - 1, end
        after = re.match(rb"\s*,\s*", self.raw[end:])
        return start, end + (after.end() if after else 0)


def rewritten(text: str, known: Names | None = None) -> tuple[str, list[str]]:
    """Return a program as it is written today, and what a person should look at."""
    try:
        work = Rewriting(text, known)
    except SyntaxError:
        return text, []
    return work.done(), work.doubts


def example_rewritten(text: str, known: Names) -> str:
    """Return text with its examples at a prompt (`>>>`) rewritten, each by itself and with what those before imported."""
    lines, done = text.splitlines(keepends=True), []
    for block in blocks(lines):
        match = re.match(r"(\s*)>>> ", block[0])
        if match is None:
            done += block
            continue
        indent = match[1]
        program = "".join(line[len(indent) + 4 :] or "\n" for line in block)
        new = rewritten(program, known)[0]
        if new == program:
            done += block
            continue
        begins = {statement.lineno for statement in ast.parse(new).body}
        numbered = enumerate(new.splitlines(keepends=True), 1)
        done += [f"{indent}{'>>> ' if number in begins else '... '}{line}" for number, line in numbered]
    return "".join(done)


def blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield an example at a prompt with its further lines as one, and every other line by itself."""
    block: list[str] = []
    for line in lines:
        if block and re.match(r"\s*\.\.\.( |$)", line):
            block.append(line)
            continue
        if block:
            yield block
        block = [line] if re.match(r"\s*>>> ", line) else []
        if not block:
            yield [line]
    if block:
        yield block


def python_rewritten(text: str) -> tuple[str, list[str]]:
    """Return a Python file with its program and the examples in it rewritten."""
    text, doubts = rewritten(text)
    return example_rewritten(text, Names(packages={"sg", PACKAGE})), doubts


def markdown_rewritten(text: str) -> str:
    """Return a Markdown file with the Python in it rewritten; what one block imports, those after it know."""
    known = Names(packages={"sg"})

    def block(match: re.Match[str]) -> str:
        body = match["body"]
        if match["kind"] not in {"python", "pycon"}:
            return match[0]
        new = example_rewritten(body, known) if ">>>" in body else rewritten(body, known)[0]
        return match[0].replace(body, new) if body else match[0]

    return FENCE.sub(block, text)


def files(paths: Iterable[str]) -> Iterator[Path]:
    """Yield the Python and Markdown files that are named or lie below."""
    for path in map(Path, paths):
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (one for one in found if one.suffix in {".py", ".md"})


def main(arguments: list[str]) -> int:
    """Rewrite what is named; return 1 with `--check` where something would change."""
    checks = "--check" in arguments
    changed = 0
    for path in files(one for one in arguments if not one.startswith("--")):
        before = path.read_text(encoding="utf-8")
        after, doubts = (markdown_rewritten(before), []) if path.suffix == ".md" else python_rewritten(before)
        for doubt in doubts if PACKAGE in before else ():
            print(f"{path}:{doubt}")
        if after != before:
            changed += 1
            print(f"{path}: {'would change' if checks else 'rewritten'}")
            if not checks:
                path.write_text(after, encoding="utf-8")
    return 1 if checks and changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
