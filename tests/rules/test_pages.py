"""The pages about rules are those that their records make, and every teaching of the guide has its place."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """Load the script that makes the pages."""
    spec = importlib.util.spec_from_file_location("make_rule_pages", ROOT / "tools" / "make_rule_pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_committed_pages_are_fresh(maker: ModuleType) -> None:
    """Every committed page equals a fresh one; none is missing, and none is left of a rule that is no more."""
    made = maker.pages()
    assert {
        place for place, text in made.items() if not place.exists() or place.read_text(encoding="utf-8") != text
    } == set()
    assert set(maker.PAGES.glob("*.md")) == set(made) - {maker.GUIDE}


def test_every_teaching_has_its_place(maker: ModuleType) -> None:
    """The guide's table has all twenty-seven teachings, each with rules that hold it or the reason why people do."""
    rows = [line for line in maker.guide_page().splitlines() if line.startswith("| G")]
    assert [line.split(" | ")[0] for line in rows] == [f"| G{number}" for number in range(1, 28)]
    assert all("SG" in row.split(" | ")[3] or "left to people, " in row for row in rows)
