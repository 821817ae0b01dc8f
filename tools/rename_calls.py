"""Rewrite programs for the names and arguments of today: what moved, what was renamed, and what is `evidence=` now.

Run `python tools/rename_calls.py PATH…` on files or folders; Python files, the examples in their docstrings, and the Python
of Markdown files are rewritten in place, where they import the package. `--check` only tells which would change. What cannot
be decided from the text alone, such as an attribute that other libraries have too, is listed for a person to look at, and so
is what would be no Python afterwards.
"""

import ast
import io
import re
import sys
import tokenize
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

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
# Parts of the evidence that None was good for once, and is not any more.
NEVER_NONE = frozenset({"audits", "histories"})
# Attributes that no other library is likely to have, by what they are called now.
ATTRIBUTES = MappingProxyType(
    {
        "why_no_outcome_share": 'reasons.get("outcome_share")',
        "why_no_level": 'reasons.get("level")',
        "why_no_pace": 'reasons.get("pace")',
        "of_channel": "get",
    }
)
# Attributes that may be another class's or library's as well, with the classes that had them: told, and left to a person.
DOUBTFUL = MappingProxyType(
    {
        "sentence": "Reason Caution",
        "why": "RollUp Unmapped Figure",
        "counted": "RollUp",
        "measurement": "ChannelAudit",
        "of": "SmartReport Comparison Scorecards Case",
        "on": "Forecast MilestoneChance",
        "reason": "Proposal",
        "reasons": "Relevance",
        "history": "ReadRows",
        "channel": "Depth",
        "result": "ChannelDepth",
    }
)
# Those of them that are common as fields: doubtful where they are called, or handed on to be.
METHODS = frozenset("history channel result".split())
DOUBTFUL_ARGUMENTS = frozenset({"why", "counted", *ATTRIBUTES}) - {"of_channel"}
# Arguments of those names are common elsewhere: doubtful where values of ours are made or changed.
DOUBTFUL_FIELDS = MappingProxyType({"on": "Forecast MilestoneChance", "reasons": "Relevance", "reason": "Proposal"})
CHANGES = frozenset("_replace evolve replace".split())
IMPORTERS = frozenset("import_module __import__ importorskip".split())
BY_NAME = frozenset("getattr hasattr setattr delattr attrgetter methodcaller".split())
HANDED_ON = frozenset("map filter partial".split())
READS_A_MAPPING = frozenset("get items keys values".split())
FENCE = re.compile(
    r"^(?P<indent>[ \t]*)(?P<fence>```+|~~~+)(?P<kind>[\w{}-]*)[^\n]*\n(?P<body>.*?)^[ \t]*(?P=fence)[ \t\r]*$",
    re.MULTILINE | re.DOTALL,
)
KINDS = frozenset("python python3 py pycon doctest {doctest}".split())
IMPORTS = re.compile(rf"^[ \t]*(?:(?:>>>|\.\.\.) )?[ \t]*(?:from|import)\b[^\n]*\b{PACKAGE}\b", re.MULTILINE)
PROMPT = re.compile(r"\s*(>>>|\.\.\.)( |$)")
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
NAMED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.ExceptHandler, ast.MatchAs, ast.MatchStar)


class Doubt(NamedTuple):
    """What a person should look at, with its line."""

    line: int
    text: str


@dataclass
class Change:
    """A stretch of a text, in bytes, and what stands there afterwards."""

    start: int
    end: int
    text: str


@dataclass
class Slot:
    """An argument of a call as it is written: where it begins and ends, and where the comma after it ends, if there is one."""

    start: int
    end: int
    comma: int | None = None


@dataclass
class Names:
    """What a program calls the package, its rooms, and what it imported from it."""

    packages: set[str] = field(default_factory=set)
    rooms: dict[str, str] = field(default_factory=dict)
    members: dict[str, str] = field(default_factory=dict)
    inner: set[str] = field(default_factory=set)
    """Names that are there in some places only: bound in a function, or taken for granted."""
    unsure: set[str] = field(default_factory=set)
    """Names of ours that the program gives to something else as well."""

    def copy(self) -> "Names":
        """Return the same names, to be learned from further."""
        return Names(set(self.packages), dict(self.rooms), dict(self.members), set(self.inner), set(self.unsure))

    def learn(self, tree: ast.AST) -> "Names":
        """Add what a program binds."""
        within, before = guarded(tree), self.all - self.inner
        everywhere: set[str] = set()
        ours: set[str] = set()
        for node in ast.walk(tree):
            bound = self._imported(node)
            ours |= bound
            everywhere |= set() if id(node) in within else bound
        self.inner = (self.inner | (ours - before)) - everywhere
        for name in others(tree, imports=True) - ours:
            for known in (self.packages, self.inner, self.unsure):
                known.discard(name)
            self.rooms.pop(name, None)
            self.members.pop(name, None)
        self.unsure |= (others(tree) | others(tree, imports=True)) & self.all
        return self

    @property
    def all(self) -> set[str]:
        """All names that are ours."""
        return self.packages | self.rooms.keys() | self.members.keys()

    def _imported(self, node: ast.AST) -> set[str]:
        """Add what a statement imports from the package, and return the names it binds."""
        bound: set[str] = set()
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.partition(".")[0] != PACKAGE:
                    continue
                name = alias.asname or PACKAGE
                bound.add(name)
                if alias.asname and "." in alias.name:
                    self.rooms[name] = alias.name
                else:
                    self.packages.add(name)
        elif isinstance(node, ast.ImportFrom) and module_of(node):
            for alias in node.names:
                names = [alias.name] if alias.name != "*" else smartgoals.__all__ if node.module == PACKAGE else []
                for original in names:
                    name = alias.asname or original
                    bound.add(name)
                    if node.module == PACKAGE and original in ROOMS:
                        self.rooms[name] = f"{PACKAGE}.{original}"
                    else:
                        self.members[name] = original
        return bound

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
        if isinstance(node, ast.Attribute) and node.attr in ROOMS and self.place(node.value) == PACKAGE:
            return f"{PACKAGE}.{node.attr}"
        return None

    def evidence(self, function: ast.expr) -> str | None:
        """Return how a program writes the class of evidence in a call of a function; None where it has no way yet."""
        if root(function) in self.packages:
            return f"{root(function)}.Evidence"
        here = self.all - self.inner - self.unsure
        named = next((name for name, original in self.members.items() if original == "Evidence" and name in here), None)
        package = min(self.packages & here, default=None)
        return named or (f"{package}.Evidence" if package else None)


def guarded(tree: ast.AST) -> set[int]:
    """Return the nodes of a program that are not run with it: in functions and classes, and what only type checkers read."""
    inside = (
        node
        for node in ast.walk(tree)
        if isinstance(node, (*FUNCTIONS, ast.ClassDef))
        or (isinstance(node, ast.If) and "TYPE_CHECKING" in {root(node.test), last(node.test)})
    )
    return {id(node) for outer in inside for node in ast.walk(outer) if node is not outer}


def others(tree: ast.AST, *, imports: bool = False) -> set[str]:
    """Return the names that a program binds by something else than an import of ours; a None in its place is none."""
    nones = {
        id(target)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and node.value.value is None
        for target in node.targets
    }
    bound: set[str] = set()
    for node in ast.walk(tree):
        if imports:
            if isinstance(node, ast.ImportFrom) and not module_of(node):
                bound |= {alias.asname or alias.name for alias in node.names}
            elif isinstance(node, ast.Import):
                outside = [alias for alias in node.names if alias.name.partition(".")[0] != PACKAGE]
                bound |= {alias.asname or alias.name.partition(".")[0] for alias in outside}
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load) and id(node) not in nones:
            bound.add(node.id)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, NAMED) and node.name:
            bound.add(node.name)
    return bound


def module_of(node: ast.ImportFrom) -> str | None:
    """Return the module of ours that a statement imports from, or None."""
    module = node.module or ""
    return module if not node.level and module.partition(".")[0] == PACKAGE else None


def root(node: ast.expr) -> str:
    """Return the name that an expression with dots begins with; nothing for any other."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def is_none(node: ast.expr) -> bool:
    """Return whether an expression is a None that is written out."""
    return isinstance(node, ast.Constant) and node.value is None


class Rewriting:
    """One round of the rewriting of a program: each change by itself, and what a person should look at."""

    def __init__(self, text: str, known: Names) -> None:
        self.text, self.raw = text, text.encode()
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self.starts = [0]
        for line in self.raw.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.tree = ast.parse(text)
        self.names = known.copy().learn(self.tree)
        self.nodes = list(ast.walk(self.tree))
        self.parents = {id(child): node for node in self.nodes for child in ast.iter_child_nodes(node)}
        self.own = {node.attr for node in self.nodes if isinstance(node, ast.Attribute) and not is_load(node)} | others(
            self.tree
        )
        self.tokens = self._tokens()
        self.groups: list[list[Change]] = []
        self.doubts: list[Doubt] = []
        if self.names.all or any(isinstance(node, ast.ImportFrom) and module_of(node) for node in self.nodes):
            self._look()
        for node in self.nodes:
            if isinstance(node, ast.Call) and {root(node.func), last(node.func)} & IMPORTERS:
                self._imported_by_name(node)

    def _tokens(self) -> list[tuple[int, str, int, int]]:
        """Return the kind, the text, the beginning and the end of every token, in bytes."""
        plain = self.text.replace("\r\n", "\n").replace("\r", "\n")
        lines = plain.split("\n")

        def at(place: tuple[int, int]) -> int:
            line, column = place
            if line > len(lines):
                return len(self.raw)
            return self.starts[min(line - 1, len(self.starts) - 1)] + len(lines[line - 1][:column].encode())

        tokens = tokenize.generate_tokens(io.StringIO(plain).readline)
        return [(token.type, token.string, at(token.start), at(token.end)) for token in tokens]

    def _look(self) -> None:
        """Look at every place of the program."""
        for node in self.nodes:
            if isinstance(node, ast.ImportFrom):
                self.imports(node)
            elif isinstance(node, ast.Attribute):
                self.attribute(node)
            elif isinstance(node, ast.Call):
                self.call(node)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                self.quoted(node)
            elif isinstance(node, ast.MatchClass):
                self._matched(node)
            if isinstance(node, (ast.Name, ast.Attribute)):
                self.handed_on(node)

    def _imported_by_name(self, node: ast.Call) -> None:
        """List an import of the package by a function."""
        for word in node.args:
            name = word.value if isinstance(word, ast.Constant) else None
            if isinstance(name, str) and name.partition(".")[0] == PACKAGE:
                self.doubt(word, f"{name} is imported by its name: what is taken from it may have moved")

    def _matched(self, node: ast.MatchClass) -> None:
        """List attributes that a pattern asks for."""
        for name in node.kwd_attrs:
            if name in DOUBTFUL or name in ATTRIBUTES:
                self.doubt(node.cls, f"{name}= in a pattern may be a renamed one")

    def doubt(self, node: ast.expr | ast.stmt | ast.keyword, text: str) -> None:
        """Leave a place to a person."""
        self.doubts.append(Doubt(node.lineno, text))

    def at(self, line: int, column: int) -> int:
        """Return where a line and column of the syntax tree are in the bytes."""
        return self.starts[line - 1] + column

    def span(self, node: ast.expr | ast.keyword | ast.stmt) -> tuple[int, int]:
        """Return where a node begins and ends."""
        return self.at(node.lineno, node.col_offset), self.at(node.end_lineno or 0, node.end_col_offset or 0)

    def done(self) -> str:
        """Return the text after this round: what lies in another change waits for the next, the innermost come first."""
        taken: list[Change] = []
        for group in sorted(
            self.groups, key=lambda some: max(one.end for one in some) - min(one.start for one in some)
        ):
            if not any(apart(one, two) for one in group for two in taken):
                taken += group
        raw = self.raw
        for change in sorted(taken, key=lambda one: (one.start, one.end), reverse=True):
            raw = raw[: change.start] + change.text.encode() + raw[change.end :]
        return raw.decode()

    def quotes(self, node: ast.AST) -> str | None:
        """Return the quotation mark of the text with fields that a node stands in, or None."""
        above: ast.AST | None = node
        while above is not None and not isinstance(above, ast.JoinedStr):
            above = self.parents.get(id(above))
        if above is None:
            return None
        match = re.match(rb"\w*(['\"])", self.raw[self.span(above)[0] :])
        return match[1].decode() if match else '"'

    def attribute(self, node: ast.Attribute) -> None:
        """Rewrite `sg.name` to `sg.room.name`, and attributes that were renamed."""
        place, name = self.names.place(node.value), node.attr
        now = None
        if place == PACKAGE and name in MOVED:
            now = f"{MOVED[name].removeprefix(f'{PACKAGE}.')}.{name}"
        elif place is not None and f"{place}.{name}" in RENAMED:
            now = RENAMED[f"{place}.{name}"].rpartition(".")[2]
        elif place is None and name in ATTRIBUTES:
            now = ATTRIBUTES[name]
        elif place is None and self._is_doubtful(node):
            self.doubt(node, f".{name} may be a renamed one, of {' or '.join(DOUBTFUL[name].split())}")
        if now is None:
            return
        end = self.span(node)[1]
        start = end - len(name.encode())
        if self.quotes(node) == '"':
            now = now.replace('"', "'")
        is_call_in_pattern = now.endswith(")") and isinstance(self.parents.get(id(node)), ast.MatchValue)
        is_ours = name not in self.own if place is None else root(node) not in self.names.unsure
        is_ours = is_ours and is_load(node) and not is_call_in_pattern
        if is_ours and self.raw[start:end] == name.encode() and self._is_where_it_says(node):
            self.groups.append([Change(start, end, now)])
        else:
            self.doubt(node, f".{name} may be {now} now")

    def _is_doubtful(self, node: ast.Attribute) -> bool:
        """Return whether an attribute may be a renamed one of ours, by its name and by what is done with it."""
        above = self.parents.get(id(node))
        if node.attr not in DOUBTFUL:
            return False
        owner = self.names.function(node.value)
        if owner and owner in smartgoals.__all__ and owner[0].isupper() and owner not in DOUBTFUL[node.attr].split():
            return False
        if node.attr == "reasons":  # what is read as a mapping is the new one
            is_mapping = isinstance(above, ast.Attribute) and above.attr in READS_A_MAPPING
            key = above.slice if isinstance(above, ast.Subscript) else None
            return not is_mapping and not (isinstance(key, ast.Constant) and isinstance(key.value, str))
        if node.attr not in METHODS:
            return True
        if isinstance(above, ast.Call):
            return above.func is node or root(above.func) in HANDED_ON or last(above.func) in HANDED_ON
        return isinstance(above, ast.keyword) and above.arg == "key"

    def _is_where_it_says(self, node: ast.expr) -> bool:
        """Return whether a node in a text with fields is where the syntax tree says; before Python 3.12 not all are."""
        if self.quotes(node) is None:
            return True
        start, end = self.span(node)
        try:
            there = ast.parse(self.raw[start:end].decode(), mode="eval").body
        except (SyntaxError, ValueError):
            return False
        return ast.dump(there) == ast.dump(node)

    def quoted(self, node: ast.Constant) -> None:
        """List names that moved and stand in a text: an annotation in quotes, or what is looked up by its name."""
        packages = "|".join(map(re.escape, sorted(self.names.packages | {PACKAGE})))
        pattern = re.compile(rf"(?<![\w.])(?:{packages})\.(\w+)(?:\.(\w+))?")
        value = node.value if isinstance(node.value, str) else ""
        prose = [line for line in value.splitlines() if not PROMPT.match(line)]
        for match in (match for line in prose for match in pattern.finditer(line)):
            if match[1] in MOVED or f"{PACKAGE}.{match[1]}.{match[2]}" in RENAMED:
                self.doubt(node, f"{match[0]} moved, and stands in a text")
        call = self.parents.get(id(node))
        beside = call.args if isinstance(call, ast.Call) else []
        asks = {root(call.func), last(call.func)} & BY_NAME if isinstance(call, ast.Call) else set()
        if asks and (value in DOUBTFUL or value in ATTRIBUTES):
            self.doubt(node, f".{value} may be a renamed one")
        if value in MOVED and any(self.names.place(one) == PACKAGE for one in beside):
            self.doubt(node, f"{value} moved, and stands in a text")

    def handed_on(self, node: ast.Name | ast.Attribute) -> None:
        """List what is handed on instead of used here: functions that may be given a part of the evidence, the package."""
        function = self.names.function(node)
        above = self.parents.get(id(node))
        is_called = isinstance(above, ast.Call) and above.func is node
        if function is not None and function in CONTEXT and is_load(node) and not is_called:
            self.doubt(node, f"{function}() is handed on: {parts_of(function)} may be given, and are in evidence= now")
        is_package = isinstance(node, ast.Name) and node.id in self.names.packages
        if is_package and is_load(node) and not isinstance(above, ast.Attribute):
            self.doubt(node, f"{root(node)} is handed on: what is taken from it may have moved")

    def imports(self, node: ast.ImportFrom) -> None:
        """Rewrite `from smartgoals import name` to where the name is now."""
        module = module_of(node)
        if module is None:
            return
        by_room: dict[str, list[ast.alias]] = {}
        is_changed = False
        for alias in node.names:
            room, new = module, alias
            if alias.name == "*":
                self._star(node, module)
            elif module == PACKAGE and alias.name in MOVED:
                room = MOVED[alias.name]
            elif f"{module}.{alias.name}" in RENAMED:
                room, _, now = RENAMED[f"{module}.{alias.name}"].rpartition(".")
                new = ast.copy_location(ast.alias(now, alias.asname or alias.name), alias)
            is_changed |= room != module or new is not alias
            by_room.setdefault(room, []).append(new)
        if not is_changed:
            return
        start, end = self.span(node)
        before = self.raw[self.at(node.lineno, 0) : start].decode()
        beside = self._comments(node, start, end)
        lines = [
            imported(room, names, beside, before if not before.strip() else "", self.newline)
            for room, names in sorted(by_room.items())
        ]
        between = self.newline + before if not before.strip() else "; "
        self.groups.append([Change(start, end, between.join(lines))])

    def _star(self, node: ast.ImportFrom, module: str) -> None:
        """List an import of everything, with the names that this program may have had from it."""
        loads = {one.id for one in self.nodes if isinstance(one, ast.Name) and is_load(one)}
        gone = sorted(name for name in loads if (module == PACKAGE and name in MOVED) or f"{module}.{name}" in RENAMED)
        said = f"; {', '.join(gone)} moved" if gone else ""
        self.doubt(node, f"from {module} import * brings what is there today{said}")

    def _comments(self, node: ast.ImportFrom, start: int, end: int) -> dict[tuple[int, int], list[str]]:
        """Return the comments within an import by the name they belong to: what stands above it, and what beside it."""
        beside: dict[tuple[int, int], list[str]] = {}
        for kind, text, begins, _ in self.tokens:
            if kind == tokenize.COMMENT and start < begins < end:
                line = next(number for number, first in enumerate(self.starts) if first > begins)
                same = [alias for alias in node.names if alias.end_lineno == line and self.at(line, 0) < begins]
                below = [alias for alias in node.names if alias.lineno > line]
                owner = (same[-1:] or below[:1] or node.names[-1:])[0]
                beside.setdefault((owner.lineno, owner.col_offset), []).append(text if same else f"\n{text}")
        return beside

    def slots(self, call: ast.Call) -> tuple[list[Slot], int] | None:
        """Return the arguments of a call as they are written, and where its parenthesis opens."""
        after = self.span(call.func)[1]
        inside = [token for token in self.tokens if token[2] >= after and token[0] not in BLANK]
        while inside and inside[0][1] == ")":
            inside = inside[1:]
        if not inside or inside[0][1] != "(":
            return None
        slots: list[Slot] = []
        depth, is_new = 0, True
        for _, text, start, end in inside:
            depth -= text in {")", "]", "}"}
            if depth == 0 and text == ")":
                return slots, inside[0][3]
            if depth == 1 and text == ",":
                slots[-1].comma, is_new = end, True
            elif depth >= 1 and is_new:
                slots.append(Slot(start, end))
                is_new = False
            elif depth >= 1:
                slots[-1].end = end
            depth += text in {"(", "[", "{"}
        return None

    def call(self, node: ast.Call) -> None:
        """Rewrite arguments that are parts of the evidence now."""
        function = self.names.function(node.func)
        for word in node.keywords:
            makers = CHANGES | set(DOUBTFUL_FIELDS.get(word.arg or "", "").split())
            is_field = word.arg in DOUBTFUL_FIELDS and {function or root(node.func), last(node.func)} & makers
            if word.arg in DOUBTFUL_ARGUMENTS or is_field:
                self.doubt(word, f"{word.arg}= may be a renamed one")
        if function is None or function not in CONTEXT:
            return
        old = CONTEXT[function].split()
        second = next((name.strip("[]") for name in old if name.startswith("[")), "")
        given = [(word.arg or "", word) for word in node.keywords if word.arg in old]
        is_open = any(isinstance(one, ast.Starred) for one in node.args[:2])
        if any(word.arg is None for word in node.keywords) or (second and is_open):
            self.doubt(
                node,
                f"{function}() takes arguments that are not written out: {parts_of(function)} are in evidence= now",
            )
            return
        values: list[tuple[str, ast.expr, int]] = [
            (name, word.value, len(node.args) + node.keywords.index(word)) for name, word in given
        ]
        if second and len(node.args) > 1:
            values.insert(0, (second, node.args[1], 1))
        if values:
            self._gather(node, function, values)

    def _gather(self, node: ast.Call, function: str, values: list[tuple[str, ast.expr, int]]) -> None:
        """Put parts of the evidence into the evidence, or say why that is left to a person."""
        said = " and ".join(f"{name}=" for name, _, _ in values)
        found = self.slots(node)
        given = next((word for word in node.keywords if word.arg == "evidence"), None)
        whole = given.value if given else None
        if root(node.func) in self.names.unsure or self.quotes(node) or found is None:
            self.doubt(node, f"{function}() may take {said} in evidence= now")
        elif len({name for name, _, _ in values}) < len(values) or (values[0][2] == 1 and len(node.args) > 2):
            self.doubt(node, f"{function}() has more than {said} before evidence=")
        elif any(name in NEVER_NONE and not is_none(value) and self._may_be_none(value) for name, value, _ in values):
            self.doubt(node, f"{function}() has {said}, which may be None and may not in evidence=")
        elif whole is not None and not is_none(whole) and not self._takes(whole, {name for name, _, _ in values}):
            self.doubt(node, f"{function}() has evidence= and {said}: make them one")
        else:
            # The tree has arguments by their place first, the text may have them behind those by name.
            by_place: list[ast.expr | ast.keyword] = [*node.args, *node.keywords]
            order = sorted(by_place, key=lambda one: self.span(one)[0])
            slots = {index: found[0][order.index(argument)] for index, argument in enumerate(by_place)}
            empty = [slots[by_place.index(given)]] if given and is_none(given.value) else []
            gone = sorted([*(slots[index] for _, _, index in values), *empty], key=lambda slot: slot.start)
            kept = {name: self._value(slots[index]) for name, value, index in values if not is_none(value)}
            self._write(node, kept, gone, None if empty else whole)

    def _write(self, node: ast.Call, kept: dict[str, str], gone: list[Slot], whole: ast.expr | None) -> None:
        """Write the evidence of a call where its first part stood, or into the evidence that is made there."""
        slots = (self.slots(node) or ([], 0))[0]
        said = ", ".join(f"{name}={text}" for name, text in kept.items())
        group: list[Change] = []
        if kept and whole is None:
            alone = kept.keys() == {"strategy"}
            name = self.names.evidence(node.func)
            if not alone and name is None:
                name = "Evidence"
                place = self._import()
                if place is None:
                    self.doubt(node, "Evidence is something else here: import ours, and put the parts in it")
                    return
                group.append(place)
            first = gone.pop(0)
            group.append(Change(first.start, first.end, f"evidence={kept['strategy'] if alone else f'{name}({said})'}"))
        elif kept and isinstance(whole, ast.Call):
            found = self.slots(whole)
            if found is None:
                return
            inside, opens = found
            at = inside[-1].end if inside else opens
            group.append(Change(at, at, f"{', ' if inside else ''}{said}"))
        group += self._without(gone, slots)
        self.groups.append(group)

    def _value(self, slot: Slot) -> str:
        """Return the value of an argument as it is written, with its parentheses and without its name."""
        text = self.raw[slot.start : slot.end].decode()
        match = re.match(r"\w+\s*=(?!=)\s*", text)
        return text[match.end() :] if match else text

    def _without(self, gone: list[Slot], slots: list[Slot]) -> Iterator[Change]:
        """Yield the changes that take arguments away with their commas, and leave comments where they are."""
        kept = None
        for index, slot in enumerate(slots):
            if slot not in gone:
                kept = slot
                continue
            follows = slots[index + 1] if index + 1 < len(slots) else None
            end = slot.end if slot.comma is None else slot.comma
            if follows and not self.raw[end : follows.start].strip():
                end = follows.start
            start = slot.start
            is_last = slots[-1].comma is None and all(one in gone for one in slots[index:])
            if is_last and kept and slots[index - 1] is kept and not self.raw[kept.comma or 0 : start].strip():
                start = kept.end
            yield Change(start, end, "")

    def _may_be_none(self, value: ast.expr) -> bool:
        """Return whether an expression says that it may be None: by its choice, or where its name is bound."""
        if isinstance(value, ast.IfExp):
            return self._may_be_none(value.body) or self._may_be_none(value.orelse)
        if isinstance(value, ast.BoolOp):
            return self._may_be_none(value.values[-1])
        if isinstance(value, ast.Call):
            return last(value.func) == "get" and len(value.args) == 1 and not value.keywords
        if not isinstance(value, ast.Name):
            return is_none(value)
        for node in self.nodes:
            if isinstance(node, ast.arg) and node.arg == value.id and node.annotation:
                said = ast.unparse(node.annotation)
                if "None" in said or "Optional" in said:
                    return True
            elif isinstance(node, ast.arguments):
                plain = [*node.posonlyargs, *node.args]
                last_ones = plain[len(plain) - len(node.defaults) :]
                with_default = [
                    *zip(last_ones, node.defaults, strict=True),
                    *zip(node.kwonlyargs, node.kw_defaults, strict=True),
                ]
                if any(one.arg == value.id and default and is_none(default) for one, default in with_default):
                    return True
            elif isinstance(node, ast.Assign) and is_none(node.value) and value.id in map(root, node.targets):
                return True
        return False

    def _takes(self, node: ast.expr, parts: set[str]) -> bool:
        """Return whether an expression makes the evidence, with everything in it written out, and none of the parts."""
        if not isinstance(node, ast.Call) or self.names.function(node.func) != "Evidence":
            return False
        return not node.args and all(word.arg and word.arg not in parts for word in node.keywords)

    def _import(self) -> Change | None:
        """Return the import of the class of evidence: before another of ours outside functions, or below the head."""
        if "Evidence" in others(self.tree) | others(self.tree, imports=True):
            return None
        line = f"from {PACKAGE} import Evidence"
        within = guarded(self.tree)
        for node in self.nodes:
            if isinstance(node, ast.ImportFrom) and module_of(node) and id(node) not in within:
                start = self.span(node)[0]
                before = self.raw[self.at(node.lineno, 0) : start].decode()
                return Change(start, start, line + (self.newline + before if not before.strip() else "; "))
        head = [node for number, node in enumerate(tree_body(self.tree)) if is_head(node, number)]
        if head:
            end = self.starts[min(head[-1].end_lineno or 0, len(self.starts) - 1)]
            lead = "" if self.raw[:end].endswith((b"\n", b"\r")) else self.newline
            return Change(end, end, f"{lead}{line}{self.newline}")
        first = tree_body(self.tree)[0]
        start = self.at(first_line(first), 0)
        return Change(start, start, line + self.newline)


BLANK = frozenset({tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT})


def is_load(node: ast.Name | ast.Attribute) -> bool:
    """Return whether a name or attribute is read, and not bound or deleted."""
    return isinstance(node.ctx, ast.Load)


def last(node: ast.expr) -> str:
    """Return the last name of an expression with dots; nothing for any other."""
    return node.attr if isinstance(node, ast.Attribute) else ""


def parts_of(function: str) -> str:
    """Return the arguments of a function that are parts of its evidence now, as they are told."""
    names = dict.fromkeys(name.strip("[]") for name in CONTEXT[function].split())
    return ", ".join(f"{name}=" for name in names)


def apart(one: Change, two: Change) -> bool:
    """Return whether two changes touch the same text; the same insertion twice is one too many as well."""
    if one.start == one.end and two.start == two.end:
        return one.start == two.start
    return one.start < two.end and two.start < one.end


def tree_body(tree: ast.AST) -> list[ast.stmt]:
    """Return the statements of a program."""
    return tree.body if isinstance(tree, ast.Module) else []


def is_head(node: ast.stmt, number: int) -> bool:
    """Return whether a statement has to stay before all others: the docstring, or an import from `__future__`."""
    is_text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    return (number == 0 and is_text) or (isinstance(node, ast.ImportFrom) and node.module == "__future__")


def imported(
    room: str, names: list[ast.alias], beside: dict[tuple[int, int], list[str]], indent: str, newline: str
) -> str:
    """Return an import of names, one a line where comments stand by them."""
    words = [(name.name if name.asname is None else f"{name.name} as {name.asname}", name) for name in names]
    comments = [beside.get((name.lineno, name.col_offset), []) for name in names]
    if not any(comments):
        return f"from {room} import {', '.join(word for word, _ in words)}"
    lines = [f"from {room} import ("]
    for (word, _), said in zip(words, comments, strict=True):
        lines += [f"{indent}    {text[1:]}" for text in said if text.startswith("\n")]
        lines.append("  ".join([f"{indent}    {word},", *(text for text in said if not text.startswith("\n"))]))
    return newline.join([*lines, f"{indent})"])


def compiles(text: str) -> bool:
    """Return whether a text is a program."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(text, "program", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        except (SyntaxError, ValueError):
            return False
    return True


def parses(text: str) -> bool:
    """Return whether a text is Python, a program or a piece of one."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(text)
        except (SyntaxError, ValueError):
            return False
    return True


def rewritten(text: str, known: Names | None = None) -> tuple[str, list[Doubt]]:
    """Return a program as it is written today, and what a person should look at, by the lines of the program as it was.

    What is known of the names grows by what the program imports.
    """
    known = known if known is not None else Names()
    if not parses(text):
        is_ours = known.all or IMPORTS.search(text)
        return text, [Doubt(1, "is no Python of today: nothing was looked at")] if is_ours else []
    first = Rewriting(text, known)
    work, new = first, first.done()
    is_whole = compiles(text)
    before = [text]
    while new not in before:
        if not (compiles(new) if is_whole else parses(new)):
            line = next((number for number, (one, two) in enumerate(lines_of(text, new), 1) if one != two), 1)
            return text, [*first.doubts, Doubt(line, "would be no Python afterwards: rewrite it by hand")]
        before.append(new)
        work = Rewriting(new, known)
        new = work.done()
    known.__dict__.update(work.names.__dict__)
    return new, first.doubts


def lines_of(*texts: str) -> Iterator[tuple[str, ...]]:
    """Yield the lines of texts side by side."""
    return zip(*(text.split("\n") for text in texts), strict=False)


def example_rewritten(text: str, known: Names, line: int = 1) -> tuple[str, list[Doubt]]:
    """Return text with its examples at a prompt (`>>>`) rewritten, each by itself and with what those before imported."""
    lines, done = text.splitlines(keepends=True), []
    doubts: list[Doubt] = []
    for block in blocks(lines):
        match = re.match(r"(\s*)>>> ", block[0])
        if match is None:
            done += block
            line += len(block)
            continue
        indent = match[1]
        program = "".join(line[len(indent) + 4 :] or "\n" for line in block)
        new, some = rewritten(program, known)
        doubts += [Doubt(line + doubt.line - 1, doubt.text) for doubt in some]
        line += len(block)
        if new == program:
            done += block
            continue
        begins = {first_line(statement) for statement in ast.parse(new).body}
        numbered = enumerate(new.splitlines(keepends=True), 1)
        done += [f"{indent}{'>>> ' if number in begins else '... '}{line}" for number, line in numbered]
    return "".join(done), doubts


def first_line(statement: ast.stmt) -> int:
    """Return the line that a statement begins in, with what decorates it."""
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(one.lineno for one in decorators)])


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


def granted() -> Names:
    """Return what examples take for granted where the package is imported."""
    return Names(packages={"sg", PACKAGE}, inner={"sg", PACKAGE})


def python_rewritten(text: str) -> tuple[str, list[Doubt]]:
    """Return a Python file with its program and the examples in it rewritten."""
    new, doubts = rewritten(text)
    if not IMPORTS.search(text):
        return new, doubts
    both, more = example_rewritten(new, granted())
    if both != new and parses(new) and not parses(both):
        return new, [*doubts, Doubt(1, "an example would end its docstring: rewrite it by hand")]
    return both, [*doubts, *(example_rewritten(text, granted())[1] if more else ())]


def is_about_us(text: str) -> bool:
    """Return whether the Python of a page takes `sg` for granted, and every `sg.name` in it is a name of ours."""
    code = "\n".join(match["body"] for match in FENCE.finditer(text) if match["kind"] in KINDS)
    names = set(re.findall(r"(?<![\w.])sg\.(\w+)", code))
    return bool(names) and names <= {*smartgoals.__all__, *MOVED, *ROOMS}


def markdown_rewritten(text: str) -> tuple[str, list[Doubt]]:
    """Return a Markdown file with the Python in it rewritten; what one block imports, those after it know."""
    if not (IMPORTS.search(text) or is_about_us(text)):
        return text, []
    known = granted()
    doubts: list[Doubt] = []

    def block(match: re.Match[str]) -> str:
        body, indent = match["body"], match["indent"]
        if match["kind"] not in KINDS or not body:
            return match[0]
        lines = body.splitlines(keepends=True)
        line = text.count("\n", 0, match.start("body")) + 1
        if any(one.strip() and not one.startswith(indent) for one in lines):
            doubts.append(Doubt(line, "is not indented as its fence is: nothing was looked at"))
            return match[0]
        plain = "".join(one[len(indent) :] if one.strip() else one for one in lines)
        if ">>> " in plain:
            new, some = example_rewritten(plain, known, line)
        else:
            new, some = rewritten(plain, known)
            some = [Doubt(line + doubt.line - 1, doubt.text) for doubt in some]
        doubts.extend(some)
        if new == plain:
            return match[0]
        again = "".join(indent + one if one.strip() else one for one in new.splitlines(keepends=True))
        start, end = match.span("body")
        return match[0][: start - match.start()] + again + match[0][end - match.start() :]

    return FENCE.sub(block, text), doubts


def files(paths: Iterable[str]) -> Iterator[Path]:
    """Yield the Python and Markdown files that are named or lie below."""
    for path in map(Path, paths):
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (one for one in found if one.suffix in {".py", ".pyi", ".md"} and one.is_file())


def main(arguments: list[str]) -> int:
    """Rewrite what is named; return 1 with `--check` where something would change."""
    checks = "--check" in arguments
    changed = 0
    for path in files(one for one in arguments if not one.startswith("--")):
        rewrite = markdown_rewritten if path.suffix == ".md" else python_rewritten
        try:
            before = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            print(f"{path}:1: is not in UTF-8: nothing was looked at")
            continue
        mark = "\ufeff" if before.startswith("\ufeff") else ""
        before = before.removeprefix(mark)
        after, doubts = rewrite(before)
        if after != before and not checks:
            path.write_bytes((mark + after).encode())
            doubts = rewrite(after)[1]
        for line, text in sorted(set(doubts)):
            print(f"{path}:{line}: {text}")
        if after != before:
            changed += 1
            print(f"{path}: {'would change' if checks else 'rewritten'}")
    return 1 if checks and changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
