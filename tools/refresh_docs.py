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
from collections.abc import Callable, Mapping, Set
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
API = ROOT / "docs" / "reference" / "api"
ROOM_PAGES = ROOT / "docs" / "reference" / "rooms"
SIGNATURES = ROOT / "docs" / "reference" / "signatures"
BLOCK = re.compile(r"(?<=<!-- quickstart-output -->\n```text\n).*?(?=```\n<!-- /quickstart-output -->)", re.DOTALL)
SHOWN_LINES = 32
MORE = "[…]\n"
# The pages of the front door in the order a reader meets them: file, title, names. Each name stands on one of them.
THEMES = (
    (
        "strategies",
        "Strategies, objectives and goals",
        "Strategy Objective ObjectiveKind Link Goal Baseline Milestone Revision ClosedGoal Channel Metric Audit Event",
    ),
    ("targets", "Targets", "Target ReachLevel ChangeBy ReachPace GrowBy KeepPace StayWithin"),
    ("paces", "Paces, periods and calendars", "Pace Period Growth Cadence Calendar Pause Holidays day_of_moment"),
    ("readings", "Readings and evidence", "History Reading DataSource WayOfReading Assume Evidence"),
    ("statements", "Statements and languages", "parse_goal parse_goals Draft check_statement Language"),
    ("plans", "Plans", "plan Plan Band"),
    ("progress", "Progress", "assess Progress status_history series roll_up roll_up_strategy RollUp agenda"),
    ("projections", "Projections", "project Projection what_if target_for"),
    ("forecasts", "Forecasts and effects", "forecast Forecast backtest effect explain_gap"),
    ("checks", "SMART checks", "check check_strategy SmartReport StrategyReport Finding Waiver"),
    ("relevance", "Relevance and returns", "relevance Relevance recommend_metrics roi"),
    ("revisions", "Proposing, revising and closing", "propose revise Proposal close calibration"),
    ("reviews", "Reviews", "review Review GoalReview ReviewDiff GoalDiff"),
    ("errors", "Errors", "SmartGoalsError StructureErrors InvalidValue WrongType UnknownName"),
)
# Public rooms that would be one page too long: file, title, the private modules whose names go there, further names.
PARTS = {
    "smartgoals.catalog": (
        (
            "catalog-tables",
            "Names and tables of platforms",
            "_names _name_words _mapped _read_tables _sheet _export_reader",
            "sheets Item Values",
        ),
        ("catalog-figures", "Benchmarks and figures of others", "_benchmarks _figures _priors _intensity", ""),
    ),
    "smartgoals.rules": (
        (
            "rules-attainability",
            "What a rule may ask: is it attainable?",
            "attainability capacity difficulty outlook shown",
            "",
        ),
        ("rules-facts", "What a rule may ask: the facts of a goal", "_case _plan _limits", ""),
    ),
    "smartgoals.forecasts": (
        ("forecasts-shapes", "Distributions and paths", "distribution passage rounding", "AnyPassage Shape"),
        ("forecasts-goals", "Chances of goals, tripwires and coming events", "_projection _what_if", ""),
    ),
    "smartgoals.channels": (
        ("channels-competition", "Competitors and posts", "competition contests ranking content_depth post", ""),
    ),
    "smartgoals.progress": (
        ("progress-gaps", "Gaps, agendas and calibration", "_gap _agenda calibration", "PartFigures"),
    ),
    "smartgoals.strategies": (
        ("strategies-results", "Results", "_results", ""),
        ("strategies-readings", "Readings and audits", "_readings _shapes _audits", ""),
    ),
    "smartgoals.types": (
        ("types-statements", "Statements and languages", "_statement _messages", ""),
        ("types-proposals", "Proposed goals", "_propose", ""),
    ),
}
HEAD = """\
# The front door: `smartgoals`

<!-- Made by tools/refresh_docs.py from smartgoals.__all__; change that, or the docstrings. -->

Every name here is reached as `sg.Name` after `import smartgoals as sg`, and loads its module on first use.
"""
THEME_PAGE = """\
# {title}

<!-- Made by tools/refresh_docs.py from smartgoals.__all__; change that, or the docstrings. -->
"""
PART_PAGE = """\
# `{room}`: {title}

<!-- Made by tools/refresh_docs.py from the package; change the docstrings. -->

The names of [`{room}`]({file}.md) about this; all are reached as `{short}.Name` after `from smartgoals import {short}`.
"""
SIGNATURES_HEAD = """\
# Signatures{of}

<!-- Made by tools/refresh_docs.py from the package; change the functions. -->

Every public function and method with its arguments and defaults; what follows `*` is given by name.
The order is the one of [how calls read](../how-calls-read.md): what is asked about, `as_of`, `evidence`, options.
Types are told on the page of each room; a name that several rooms have is listed once, at the front.
"""
ROOMS_INDEX = """\
# Public rooms

<!-- Made by tools/refresh_docs.py from the package; change the docstrings. -->

These rooms are imported by name, and load nothing before that.
A name that the [front door](../api/index.md) has too is explained there.

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


def api_pages() -> dict[Path, str]:
    """Return the reference of the front door: a page of each theme with its place, and the table of all names."""
    package = importlib.import_module("smartgoals")
    placed = [name for _, _, names in THEMES for name in names.split()]
    public = [
        name for name in package.__all__ if name != "__version__" and not inspect.ismodule(getattr(package, name))
    ]
    if sorted(placed) != sorted(public):
        raise SystemExit(f"THEMES places each name once; look at {sorted(set(placed) ^ set(public)) or placed}")
    pages, parts = {}, [HEAD]
    for file, title, names in THEMES:
        told = {name: getattr(package, name) for name in names.split()}
        blocks = "".join(directive(f"smartgoals.{name}", value) for name, value in told.items())
        pages[API / f"{file}.md"] = THEME_PAGE.format(title=title) + blocks
        rows = "".join(
            f"| [`{name}`](#smartgoals.{name}) | {sentence_of(name, value)} |\n" for name, value in told.items()
        )
        parts.append(f"\n## [{title}]({file}.md)\n\n| name | what it is |\n|---|---|\n{rows}")
    files = "\n".join(file for file, _, _ in THEMES)
    return {**pages, API / "index.md": "".join(parts) + f"\n```{{toctree}}\n:hidden:\n\n{files}\n```\n"}


def sentence_of(name: str, value: object) -> str:
    """Return the first sentence of what explains a name, as a cell of a table."""
    if name == "Target":
        return "What a goal may ask for: one of the six targets."
    paragraph = " ".join((inspect.getdoc(value) or "").partition("\n\n")[0].split())
    # Roles, such as :meth:, are of reStructuredText, and the page is of Markdown.
    return re.sub(r":\w+:(?=`)", "", re.split(r"(?<=\.) ", paragraph)[0]).replace("|", "\\|")


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
    """Return the pages of every public submodule with their places, and the index of them."""
    package = importlib.import_module("smartgoals")
    names = [found.name for found in pkgutil.iter_modules(package.__path__, "smartgoals.")]
    rooms = [name for name in names if not name.removeprefix("smartgoals.").startswith("_")]
    pages = {place: text for name in rooms for place, text in pages_of_room(name).items()}
    rows = "".join(
        f"| [`{name}`]({name.removeprefix('smartgoals.')}.md) | {first_sentence(importlib.import_module(name))} |\n"
        for name in rooms
    )
    return {**pages, ROOM_PAGES / "index.md": ROOMS_INDEX.format(rows=rows)}


def pages_of_room(name: str) -> dict[Path, str]:
    """Return the pages of one public submodule: all it exports but what the front door explains, each name once."""
    room, front = importlib.import_module(name), importlib.import_module("smartgoals")
    told = {public: getattr(room, public) for public in room.__all__ if public not in front.__all__}
    short, pages, links = name.removeprefix("smartgoals."), {}, ""
    for file, title, modules, further in PARTS.get(name, ()):
        here = {
            public: value
            for public, value in told.items()
            if is_of(value, modules.split()) or public in further.split()
        }
        told = {public: value for public, value in told.items() if public not in here}
        head = PART_PAGE.format(room=name, title=title, file=short, short=short)
        pages[ROOM_PAGES / f"{file}.md"] = head + directives(name, here)
        links += f"- [{title}]({file}.md): " + ", ".join(f"`{public}`" for public in here) + "\n"
    listed = f"\nPages of their own have:\n\n{links}" if links else ""
    return {ROOM_PAGES / f"{short}.md": ROOM_PAGE.format(name=name) + listed + directives(name, told), **pages}


def is_of(value: object, modules: list[str]) -> bool:
    """Tell whether a value is defined in one of these modules, or in a package of such a name."""
    return not set((getattr(value, "__module__", None) or "").split(".")).isdisjoint(modules)


def directives(room: str, told: Mapping[str, object]) -> str:
    """Return the directives that document names of a public submodule."""
    return "".join(directive(f"{room}.{name}", value) for name, value in told.items())


def signatures_pages() -> dict[Path, str]:
    """Return the tables of every public function and method with their places: the front door, and the other rooms."""
    package = importlib.import_module("smartgoals")
    names = [found.name for found in pkgutil.iter_modules(package.__path__, "smartgoals.")]
    rooms = ["smartgoals", *(name for name in names if not name.removeprefix("smartgoals.").startswith("_"))]
    tables, listed = [], set[int]()
    shown = [getattr(module, name) for module in map(importlib.import_module, rooms) for name in module.__all__]
    classes = {value for value in shown if inspect.isclass(value)}
    for room in rooms:
        module = importlib.import_module(room)
        public = ((name, getattr(module, name)) for name in sorted(module.__all__, key=str.casefold))
        fresh = [(name, value) for name, value in public if id(value) not in listed]
        listed |= {id(value) for _, value in fresh}
        rows = [row for name, value in fresh for row in calls(name, value, classes)]
        tables.append(f"\n## `{room}`\n\n| call | gives |\n|---|---|\n" + "".join(rows) if rows else "")
    front, *others = tables
    more = (
        "\n```{toctree}\n:hidden:\n\nrooms\n```\n\nThose of the other rooms are on [a page of their own](rooms.md).\n"
    )
    return {
        SIGNATURES / "index.md": SIGNATURES_HEAD.format(of="") + more + front,
        SIGNATURES / "rooms.md": SIGNATURES_HEAD.format(of=" of the public rooms") + "".join(others),
    }


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
    return " ".join((room.__doc__ or "").partition("\n\n")[0].split()).rstrip(".")


def main() -> None:
    """Write all of them, and remove the pages of themes and rooms that are no more."""
    README.write_text(refreshed_readme(README.read_text(encoding="utf-8"), quickstart_output()), encoding="utf-8")
    for folder, made in ((API, api_pages()), (ROOM_PAGES, room_pages()), (SIGNATURES, signatures_pages())):
        folder.mkdir(exist_ok=True)
        for stale in set(folder.glob("*.md")) - set(made):
            stale.unlink()
        for place, text in made.items():
            place.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
