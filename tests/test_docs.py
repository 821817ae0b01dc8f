"""Every example in the README, the documentation and the docstrings runs and says what is printed beside it."""

import doctest
import importlib
import json
import re
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.every import for_every
from tests.pages import targets

import smartgoals
from smartgoals import codec

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")))
FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
BLOCK = re.compile(r"^```(?:python|pycon|\{doctest\})\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TOCTREE = re.compile(r"^```\{toctree\}\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# Pages about what only some environments have.
NEEDS = {"docs/how-to/use-with-pydantic.md": ("pydantic", "fastapi")}


def prelude() -> dict[str, Any]:
    """Return what every example may take for granted: the imports that the first page of the tutorial shows."""
    return {"sg": smartgoals, "date": date, "timedelta": timedelta, "__name__": "example"}


def blocks(page: Path) -> list[tuple[int, str]]:
    """Return the Python blocks of a page, each with its line."""
    text = page.read_text(encoding="utf-8")
    return [(text.count("\n", 0, match.start(1)) + 1, match[1]) for match in BLOCK.finditer(text)]


def run_page(page: Path) -> None:
    """Run the blocks of a page in order, in one namespace; a block with prompts is compared with what it shows."""
    namespace = prelude()
    runner = doctest.DocTestRunner(optionflags=FLAGS, verbose=False)
    for line, source in blocks(page):
        if ">>> " in source:
            example = doctest.DocTestParser().get_doctest(source, namespace, f"{page.name}:{line}", str(page), line)
            example.globs = namespace
            report: list[str] = []
            runner.run(example, out=report.append, clear_globs=False)
            assert not report, "".join(report)
        else:
            exec(compile("\n" * (line - 1) + source, str(page), "exec"), namespace)


def modules() -> list[str]:
    """Return the names of the package's modules that show examples, from its files, so that naming them imports none."""
    package = Path(smartgoals.__file__).parent
    shown = (path for path in package.rglob("*.py") if ">>> " in path.read_text(encoding="utf-8"))
    files = (path.relative_to(package.parent).with_suffix("") for path in shown)
    return sorted(".".join(path.parts).removesuffix(".__init__") for path in files)


def name_of(page: Path) -> str:
    """Return how a page is called in the list of tests."""
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page)], ids=name_of)
def test_page_runs(page: Path) -> None:
    """The Python blocks of a page run from top to bottom, as a reader would type them."""
    for package in NEEDS.get(name_of(page), ()):
        pytest.importorskip(package)
    run_page(page)


@pytest.mark.parametrize("name", modules())
def test_docstrings_run(name: str) -> None:
    """The examples in the docstrings of a module say what the code does."""
    module: ModuleType = importlib.import_module(name)
    runner = doctest.DocTestRunner(optionflags=FLAGS, verbose=False)
    report: list[str] = []
    for example in doctest.DocTestFinder(exclude_empty=True).find(module, name, extraglobs=prelude()):
        runner.run(example, out=report.append)
    assert not report, "".join(report)


def test_a_wrong_page_is_found(tmp_path: Path) -> None:
    """A page whose second block contradicts the first fails, so that a page that passes means something."""
    page = tmp_path / "wrong.md"
    page.write_text("```python\nx = 1\n```\n\n```python\n>>> x\n2\n\n```\n", encoding="utf-8")
    with pytest.raises(AssertionError, match="Expected"):
        run_page(page)


def test_no_prompt_outside_a_block() -> None:
    """Every prompt in a page stands in a block that is run."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        run = sum(source.count(">>> ") for _, source in blocks(page))
        assert text.count("\n>>> ") == run, page


DOCUMENTS = {"docs/explanation/wire-format.md": (smartgoals.Strategy, smartgoals.History, smartgoals.catalog.Sheet)}
JSON_BLOCK = re.compile(r"^```json\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHELL_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_json_in_pages_is_read() -> None:
    """A block of JSON is JSON, and what is shown as a document of ours reads as one."""
    for page in PAGES:
        shown = [json.loads(source) for source in JSON_BLOCK.findall(page.read_text(encoding="utf-8"))]
        for data, kind in zip(shown, DOCUMENTS.get(name_of(page), ()), strict=name_of(page) in DOCUMENTS):
            assert isinstance(codec.structure(data, kind), kind)


def test_commands_in_pages_name_programs_that_are_there() -> None:
    """A command such as `python benchmarks/bench_codec.py` runs a program of the repository, from its root or its folder."""
    programs = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("[!.]*/**/*.py")}
    for page in PAGES:
        for source in SHELL_BLOCK.findall(page.read_text(encoding="utf-8")):
            asked = re.findall(r"\bpython3? (?:-W \w+ )?([\w/]+\.py)", source)
            assert [name for name in asked if not any(f"/{path}".endswith(f"/{name}") for path in programs)] == [], page


def test_pages_name_what_is_there() -> None:
    """What a page calls `sg.name` is a name of the front door, and not one that answers only for old programs."""
    about_old_names = {"docs/changelog.md", "docs/changes.md", "docs/meanings.md", "docs/upgrading.md"}
    for page in PAGES:
        asked = set(re.findall(r"(?<![\w.])sg\.([A-Za-z_]\w*)", page.read_text(encoding="utf-8")))
        unknown = asked - {*smartgoals.__all__, "Name"}
        assert name_of(page) in about_old_names or unknown == set(), page


def listed_by(index: Path) -> set[Path]:
    """Return the pages that the toctrees of an index name, patterns resolved."""
    found: set[Path] = set()
    for block in TOCTREE.findall(index.read_text(encoding="utf-8")):
        entries = [line.strip() for line in block.splitlines() if line.strip() and not line.startswith(":")]
        found.update(page for entry in entries for page in index.parent.glob(f"{entry}.md"))
    return found - {index}


def test_every_page_can_be_reached() -> None:
    """From the first page of the documentation a reader gets to every other one, index by index."""
    first = ROOT / "docs" / "index.md"
    reached, open_ends = {first}, {first}
    while open_ends:
        open_ends = {page for index in open_ends for page in listed_by(index)} - reached
        reached |= open_ends
    assert set((ROOT / "docs").rglob("*.md")) - reached == set()


@for_every(PAGES)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link from a page to a file of the project finds it."""
    linked = targets(page.read_text(encoding="utf-8"))
    assert [target for target in linked if not (page.parent / target).exists()] == []
