"""Collects from the source what an error may say: every text that is handed to `expected`, `hint`, `kind` or a list of what."""

import ast
import functools
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "smartgoals"
# The rooms whose faults a document can carry.
ROOMS = (
    "_checked.py",
    "_days.py",
    "_numbers.py",
    "_words.py",
    "_model",
    "_plan",
    "_time",
    "catalog/_sheet.py",
    "catalog/_known_sheets.py",
    "catalog/_read_table.py",
    "catalog/_roles.py",
    "catalog/_block_grid.py",
    "codec",
)
HOLE = "\N{WHITE SQUARE}"
"""Stands in a collected text for what is filled in when the error is made."""
# Where a call says what an error says: the function, the position of the text, its keyword, and what is made of it.
SAID: Mapping[str, Mapping[str, tuple[int | None, str, str]]] = {
    "InvalidValue": {"expected": (None, "expected", "{}"), "hint": (None, "hint", "{}")},
    "WrongType": {"expected": (None, "expected", "{}"), "hint": (None, "hint", "{}")},
    "UnknownName": {"kind": (None, "kind", "{}")},
    "_Ids": {"kind": (0, "kind", "{}")},
    "Roster": {"kind": (None, "what", "{}")},
    "refuse": {"expected": (2, "expected", "{}"), "hint": (3, "hint", "{}")},
    "sequence": {"expected": (1, "what", "a list of {}")},
    "each": {"expected": (1, "what", "a list of {}")},
    "mapping": {"expected": (1, "what", "a mapping of {}")},
    "instance": {"expected": (2, "what", "{}")},
    "member": {"kind": (2, "what", "{}")},
}
MOST_STEPS = 12


class Said(NamedTuple):
    """A text that an error may carry: as what, and where it is written."""

    role: str
    text: str
    where: str


class File(NamedTuple):
    """A file as syntax, and which function each of its nodes stands in."""

    name: str
    tree: ast.Module
    inside: dict[ast.AST, ast.FunctionDef]


@functools.cache
def files() -> tuple[File, ...]:
    """Return the files of the rooms."""
    paths = [path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.py") or [PACKAGE / room])]
    single = [PACKAGE / room for room in ROOMS if room.endswith(".py")]
    made = []
    for path in dict.fromkeys([*single, *paths]):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside: dict[ast.AST, ast.FunctionDef] = {}
        for function in (one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)):
            inside |= dict.fromkeys(ast.walk(function), function)  # inner functions come later, and win
        made.append(File(path.relative_to(PACKAGE).as_posix(), tree, inside))
    return tuple(made)


def called(call: ast.Call) -> str:
    """Return the name of what is called."""
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


@functools.cache
def calls() -> dict[str, list[tuple[File, ast.Call]]]:
    """Return every call, by the name of what is called."""
    made: dict[str, list[tuple[File, ast.Call]]] = {}
    for file in files():
        for one in ast.walk(file.tree):
            if isinstance(one, ast.Call):
                made.setdefault(called(one), []).append((file, one))
    return made


def argument(call: ast.Call, place: int | None, keyword: str) -> ast.expr | None:
    """Return the argument of a call, given by position or by keyword."""
    named = [one.value for one in call.keywords if one.arg == keyword]
    if named:
        return named[0]
    return call.args[place] if place is not None and place < len(call.args) else None


def texts(node: ast.expr | None, file: File, steps: int = MOST_STEPS) -> Iterator[str]:
    """Yield the texts that an expression may be; what cannot be told from the source is a hole."""
    if node is None or steps == 0:
        yield HOLE
    elif isinstance(node, ast.Constant):
        yield node.value if isinstance(node.value, str) else HOLE
    elif isinstance(node, ast.JoinedStr):
        yield from joined(node, file, steps)
    elif isinstance(node, ast.IfExp):
        yield from texts(node.body, file, steps)
        yield from texts(node.orelse, file, steps)
    elif isinstance(node, ast.Name):
        yield from of_name(node, file, steps)
    elif isinstance(node, ast.Call):
        yield from answered(node, file, steps - 1)
    elif isinstance(node, (ast.Dict, ast.DictComp)):
        for one in node.values if isinstance(node, ast.Dict) else [node.value]:
            yield from texts(one, file, steps)
    else:
        yield HOLE


def answered(call: ast.Call, file: File, steps: int) -> Iterator[str]:
    """Yield what a function of ours returns, or what a look-up in a table of ours may give."""
    if isinstance(call.func, ast.Attribute) and call.func.attr == "get" and len(call.args) > 1:
        for one in (call.func.value, call.args[1]):
            yield from texts(one, file, steps)
    elif called(call) == "MappingProxyType":
        yield from texts(call.args[0], file, steps)
    elif not isinstance(call.func, ast.Name):
        yield HOLE
    else:
        name = called(call)
        source = imports(file).get(name)
        for home, made in functions().get(name, ()):
            if source is not None and home.name != source:  # another function of that name
                continue
            for back in (one for one in ast.walk(made) if isinstance(one, ast.Return)):
                yield from texts(back.value, home, steps)
        if name not in functions():
            yield HOLE


def imports(file: File) -> dict[str, str]:
    """Return the file that each name comes from which a file imports from a file of ours."""
    froms = [one for one in ast.walk(file.tree) if isinstance(one, ast.ImportFrom) and one.module]
    homes = [(one, str(one.module).removeprefix("smartgoals.").replace(".", "/") + ".py") for one in froms]
    return {alias.asname or alias.name: home for one, home in homes for alias in one.names}


@functools.cache
def functions() -> dict[str, list[tuple[File, ast.FunctionDef]]]:
    """Return every function, by its name."""
    made: dict[str, list[tuple[File, ast.FunctionDef]]] = {}
    for file in files():
        for one in ast.walk(file.tree):
            if isinstance(one, ast.FunctionDef):
                made.setdefault(one.name, []).append((file, one))
    return made


def joined(node: ast.JoinedStr, file: File, steps: int) -> Iterator[str]:
    """Yield a text with what is filled in: constants of the file as they are, all else as a hole."""
    made = [""]
    for part in node.values:
        inner = part.value if isinstance(part, ast.FormattedValue) else part
        plain = isinstance(inner, ast.Constant) or (isinstance(inner, ast.Name) and inner.id.isupper())
        choices = dict.fromkeys(texts(inner, file, steps - 1)) if plain else {HOLE: None}
        made = [before + one for before in made for one in choices]
    yield from made


def of_name(node: ast.Name, file: File, steps: int) -> Iterator[str]:
    """Yield what a name stands for: assigned in its function or its file, or handed in by callers."""
    function = file.inside.get(node)
    values = [] if function is None else list(assigned(node.id, function))
    is_handed_in = function is not None and node.id in [
        one.arg for one in ast.walk(function.args) if isinstance(one, ast.arg)
    ]
    if function is not None and not values and is_handed_in:  # a name of another function's is none of this one
        yield from handed_in(node.id, function, file, steps - 1)
        return
    for value in values or assigned(node.id, file.tree):
        values = [value]
        yield from texts(value, file, steps - 1)
    if values:
        return
    yield from imported(node.id, file, steps - 1)


def assigned(name: str, scope: ast.AST) -> Iterator[ast.expr]:
    """Yield what is assigned to a name; of a tuple, what stands in its place."""
    for one in ast.walk(scope):
        if not isinstance(one, (ast.Assign, ast.AnnAssign)) or one.value is None:
            continue
        for target in one.targets if isinstance(one, ast.Assign) else [one.target]:
            if isinstance(target, ast.Name) and target.id == name:
                yield one.value
            if isinstance(target, ast.Tuple) and isinstance(one.value, ast.Tuple):
                pairs = zip(target.elts, one.value.elts, strict=True)
                yield from (value for left, value in pairs if isinstance(left, ast.Name) and left.id == name)


def handed_in(name: str, function: ast.FunctionDef, home: File, steps: int) -> Iterator[str]:
    """Yield what callers hand in for a parameter, in any file, and its default; of a private one, in its own."""
    names = [one.arg for one in (*function.args.posonlyargs, *function.args.args)]
    place = names.index(name) - (names[0] in ("self", "cls")) if name in names else None
    known = False
    for file, call in calls().get(function.name, ()):
        if function.name.startswith("_") and file is not home:
            continue
        given = argument(call, place, name)
        if given is not None:
            known = True
            yield from texts(given, file, steps)
    if not known:
        yield HOLE


def imported(name: str, file: File, steps: int) -> Iterator[str]:
    """Yield what a constant of another file is."""
    for one in (node for node in ast.walk(file.tree) if isinstance(node, ast.ImportFrom) and node.module):
        if name in [alias.name for alias in one.names]:
            home = str(one.module).removeprefix("smartgoals.").replace(".", "/") + ".py"
            for other in files():
                if other.name == home:
                    for value in assigned(name, other.tree):
                        yield from texts(value, other, steps)
                        return
    yield HOLE


@functools.cache
def said() -> tuple[Said, ...]:
    """Return every text, with its role and where it is written."""
    made: dict[Said, None] = {}
    for name, roles in SAID.items():
        for file, call in calls().get(name, ()):
            for role, (place, keyword, form) in roles.items():
                given = argument(call, place, keyword)
                if given is not None:
                    for text in texts(given, file):
                        made[Said(role, form.format(text), f"{file.name}:{call.lineno}")] = None
    return tuple(made)
