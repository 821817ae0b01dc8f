"""Write the parts of the documentation that are made from the code: the README's output and the reference of the front door.

Run `python tools/refresh_docs.py` after a change that shows in either; tests/test_project.py compares them with fresh ones.
"""

import contextlib
import importlib
import importlib.util
import inspect
import io
import pkgutil
import re
from collections.abc import Callable, Set
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
API = ROOT / "docs" / "reference" / "api.md"
ROOM_PAGES = ROOT / "docs" / "reference" / "rooms"
SIGNATURES = ROOT / "docs" / "reference" / "signatures.md"
BLOCK = re.compile(r"(?<=<!-- quickstart-output -->\n```text\n).*?(?=```\n<!-- /quickstart-output -->)", re.DOTALL)
SHOWN_LINES = 32
MORE = "[…]\n"
# Rooms in the order a reader meets them; a room that comes later goes to the end, under its own name.
ROOMS = (
    ("_model", "The model"),
    ("_time", "Paces, periods and calendars"),
    ("_plan", "Plans"),
    ("_case", "Assessing and projecting"),
    ("_progress", "Progress"),
    ("_roll_up", "Roll-up"),
    ("_forecast", "Forecasts"),
    ("_projection", "Projections"),
    ("_evidence", "Evidence"),
    ("rules", "SMART checks"),
    ("_relevance", "Relevance"),
    ("_audit", "Audits"),
    ("_channels", "Channels"),
    ("_returns", "Returns"),
    ("_gap", "Gaps"),
    ("_propose", "Proposing goals"),
    ("_revise", "Revising and closing"),
    ("_what_if", "Coming events"),
    ("_statement", "Statements"),
    ("_review", "Reviews"),
    ("_days", "Days"),
    ("_numbers", "Numbers"),
    ("_errors", "Errors"),
)
HEAD = """\
# The front door: `smartgoals`

<!-- Made by tools/refresh_docs.py from smartgoals.__all__; change that, or the docstrings. -->

Every name here is reached as `sg.Name` after `import smartgoals as sg`, and loads its module on first use.
"""
SIGNATURES_HEAD = """\
# Signatures

<!-- Made by tools/refresh_docs.py from the package; change the functions. -->

Every public function and method with its arguments and defaults; what follows `*` is given by name.
The order is the one of [how calls read](how-calls-read.md): what is asked about, `as_of`, `evidence`, options.
Types are told on the page of each room; a name that several rooms have is listed once, at the front.
"""
ROOMS_INDEX = """\
# Public rooms

<!-- Made by tools/refresh_docs.py from the package; change the docstrings. -->

These rooms are imported by name, and load nothing before that.
A name that the [front door](../api.md) has too is explained there.

| room | what it is for |
|---|---|
{rows}
```{{toctree}}
:hidden:
:glob:

*
```
"""
ROOM_PAGE = """\
# `{name}`

<!-- Made by tools/refresh_docs.py from the package; change the docstrings. -->

```{{eval-rst}}
.. automodule:: {name}
```
"""


def quickstart_output() -> str:
    """Return what `python examples/quickstart.py` prints."""
    spec = importlib.util.spec_from_file_location("quickstart", ROOT / "examples" / "quickstart.py")
    if spec is None or spec.loader is None:
        raise SystemExit("examples/quickstart.py is missing")
    quickstart = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(quickstart)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        quickstart.main([])
    return printed.getvalue()


def shown(output: str) -> str:
    """Return as much of the output as the README shows: the beginning, and a mark where more follows."""
    lines = output.splitlines(keepends=True)
    return "".join(line.rstrip() + "\n" for line in lines[:SHOWN_LINES]) + (MORE if len(lines) > SHOWN_LINES else "")


def refreshed_readme(readme: str, output: str) -> str:
    """Return the README with the given output in its block."""
    text, places = BLOCK.subn(lambda _: shown(output), readme)
    if places != 1:
        raise SystemExit("README.md has no single block for the output of the quickstart")
    return text


def api_page() -> str:
    """Return the reference page of the front door, each name under the room that defines it."""
    package = importlib.import_module("smartgoals")
    by_room: dict[str, list[str]] = {room: [] for room, _ in ROOMS}
    for name in sorted(package.__all__):
        value = getattr(package, name)
        if name != "__version__" and not inspect.ismodule(value):
            defined_in = getattr(value, "__module__", None) or type(value).__module__
            # An alias such as Target is a union of the model's types, made by typing.
            room = (
                defined_in.removeprefix("smartgoals.").split(".")[0]
                if defined_in.startswith("smartgoals")
                else "_model"
            )
            by_room.setdefault(room, []).append(name)
    titles = dict(ROOMS)
    parts = [HEAD]
    for room, names in by_room.items():
        if names:
            parts.append(f"\n## {titles.get(room, room.strip('_').capitalize())}\n")
            parts += [directive(f"smartgoals.{name}", getattr(package, name)) for name in names]
    return "".join(parts)


def directive(name: str, value: object) -> str:
    """Return the directive that documents one name, told with its module."""
    options = "   :members:\n"
    if inspect.isclass(value):
        kind = "autoexception" if issubclass(value, BaseException) else "autoclass"
    elif inspect.isroutine(value):
        kind, options = "autofunction", ""
    else:
        kind, options = "autodata", "   :no-value:\n"
    return f"\n```{{eval-rst}}\n.. {kind}:: {name}\n{options}```\n"


def room_pages() -> dict[Path, str]:
    """Return the page of every public submodule with its place, and the index of them."""
    package = importlib.import_module("smartgoals")
    names = [found.name for found in pkgutil.iter_modules(package.__path__, "smartgoals.")]
    rooms = [name for name in names if not name.removeprefix("smartgoals.").startswith("_")]
    pages = {ROOM_PAGES / f"{name.removeprefix('smartgoals.')}.md": room_page(name) for name in rooms}
    rows = "".join(
        f"| [`{name}`]({name.removeprefix('smartgoals.')}.md) | {first_sentence(importlib.import_module(name))} |\n"
        for name in rooms
    )
    return {**pages, ROOM_PAGES / "index.md": ROOMS_INDEX.format(rows=rows)}


def room_page(name: str) -> str:
    """Return the page of one public submodule: all it exports but what the front door explains, each name once."""
    room, front = importlib.import_module(name), importlib.import_module("smartgoals")
    told = [one for one in room.__all__ if one not in front.__all__]
    return ROOM_PAGE.format(name=name) + "".join(directive(f"{name}.{one}", getattr(room, one)) for one in told)


def signatures_page() -> str:
    """Return the table of every public function and method, room by room."""
    package = importlib.import_module("smartgoals")
    names = [found.name for found in pkgutil.iter_modules(package.__path__, "smartgoals.")]
    rooms = ["smartgoals", *(name for name in names if not name.removeprefix("smartgoals.").startswith("_"))]
    parts, listed = [SIGNATURES_HEAD], set[int]()
    shown = [getattr(module, name) for module in map(importlib.import_module, rooms) for name in module.__all__]
    classes = {value for value in shown if inspect.isclass(value)}
    for room in rooms:
        module = importlib.import_module(room)
        public = ((name, getattr(module, name)) for name in sorted(module.__all__, key=str.casefold))
        fresh = [(name, value) for name, value in public if id(value) not in listed]
        listed |= {id(value) for _, value in fresh}
        rows = [row for name, value in fresh for row in calls(name, value, classes)]
        if rows:
            parts.append(f"\n## `{room}`\n\n| call | gives |\n|---|---|\n" + "".join(rows))
    return "".join(parts)


def calls(name: str, value: object, classes: Set[type] = frozenset()) -> list[str]:
    """Return the rows of a function, or of the methods of a class of ours: also of bases that have no rows themselves."""
    if inspect.isroutine(value):
        return [call(name, value, is_bound=False)]
    if not inspect.isclass(value) or not value.__module__.startswith("smartgoals"):
        return []
    rows = []
    bases = [base for base in value.__mro__[1:] if base.__module__.startswith("smartgoals") and base not in classes]
    members = {method: found for base in (*reversed(bases), value) for method, found in vars(base).items()}
    for method, found in sorted(members.items()):
        function = found.__func__ if isinstance(found, classmethod) else found
        is_old = "the old name of" in (getattr(found, "__doc__", None) or "")
        if not method.startswith("_") and inspect.isfunction(function) and not is_old:
            rows.append(call(f"{name}.{method}", function, is_bound=True))
    return rows


def call(name: str, function: Callable[..., object], *, is_bound: bool) -> str:
    """Return the row of one function: its arguments with their defaults, and what it gives."""
    told: list[str] = []
    signature = inspect.signature(function)
    for one in [*signature.parameters.values()][is_bound:]:
        if one.kind is one.KEYWORD_ONLY and "*" not in told and not any(word.startswith("*") for word in told):
            told.append("*")
        star = {one.VAR_POSITIONAL: "*", one.VAR_KEYWORD: "**"}.get(one.kind, "")
        default = "" if one.default is one.empty else f"={shown_default(one.default)}"
        told.append(f"{star}{one.name}{default}")
    gives = str(signature.return_annotation).strip("'\"") if signature.return_annotation is not signature.empty else ""
    cells = (f"{name}({', '.join(told)})", gives)
    return "".join(f"| `{cell}` ".replace("|", "\\|").removeprefix("\\") for cell in cells) + "|\n"


def shown_default(value: object) -> str:
    """Return a default as a caller would write it; types and functions by their name."""
    shown = getattr(value, "__name__", None) or repr(value)
    return "…" if " at 0x" in shown else shown


def first_sentence(room: ModuleType) -> str:
    """Return the first sentence of a module's docstring, without its full stop."""
    return (room.__doc__ or "").partition("\n")[0].rstrip(".")


def main() -> None:
    """Write all of them, and remove the pages of rooms that are no more."""
    README.write_text(refreshed_readme(README.read_text(encoding="utf-8"), quickstart_output()), encoding="utf-8")
    API.write_text(api_page(), encoding="utf-8")
    SIGNATURES.write_text(signatures_page(), encoding="utf-8")
    made = room_pages()
    ROOM_PAGES.mkdir(exist_ok=True)
    for stale in set(ROOM_PAGES.glob("*.md")) - set(made):
        stale.unlink()
    for place, text in made.items():
        place.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
