"""The pages about rules are those that their records make, and every teaching of the guide has its place."""

import re
from pathlib import Path
from types import ModuleType

import pytest
from tests.scripts import script

import smartgoals
from smartgoals import catalog, codec, present

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """Load the script that makes the pages."""
    return script("tools/make_rule_pages.py")


def test_committed_pages_are_fresh(maker: ModuleType) -> None:
    """Every committed page equals a fresh one; none is missing, and none is left of a rule that is no more."""
    made = maker.pages()
    assert {
        place for place, text in made.items() if not place.exists() or place.read_text(encoding="utf-8") != text
    } == set()
    assert set(maker.PAGES.glob("*.md")) == set(made) - {maker.GUIDE}


def test_every_code_has_its_page(maker: ModuleType) -> None:
    """Every code of a rule in the source has a page, and every page is of such a code."""
    source = ROOT / "src" / "smartgoals"
    codes = {
        code
        for path in source.rglob("*.py")
        for code in re.findall(r'"(SG[A-Z][1-9]\d{2}|K[1-9]\d?)"', path.read_text(encoding="utf-8"))
    }
    pages = {place.stem.upper() for place in maker.PAGES.glob("*.md")} - {"INDEX"}
    assert codes == pages == {rule.code for rule in maker.ALL}
    assert all((ROOT / "docs" / rule.page).with_suffix(".md").exists() for rule in maker.ALL)


def test_the_index_lists_every_rule_once(maker: ModuleType) -> None:
    """Whatever a rule is about, it stands in one section."""
    index = maker.index_page()
    assert all(index.count(f"]({maker.slug(rule)}.md)") == 1 for rule in maker.ALL)


def test_every_teaching_has_its_place(maker: ModuleType) -> None:
    """The guide's table has all twenty-seven teachings, each with rules that hold it or the reason why people do."""
    rows = [line for line in maker.guide_page().splitlines() if line.startswith("| G")]
    assert [line.split(" | ")[0] for line in rows] == [f"| G{number}" for number in range(1, 28)]
    assert all("/rules/" in row.split(" | ")[3] or "left to people, " in row for row in rows)


def test_every_name_in_a_hint_for_developers_can_be_typed(maker: ModuleType) -> None:
    """Who follows a hint finds what it names: `catalog.kinds`, say, was the name of nothing."""
    pages = (place.read_text(encoding="utf-8") for place in maker.PAGES.glob("*.md"))
    hints = "\n".join(hint for page in pages for hint in re.findall(r"for developers: `(.+)`", page))
    named = set(re.findall(r"\b(sg|codec|catalog|present)\.(\w+)", hints))
    assert ("catalog", "OBJECTIVE_KINDS") in named
    rooms = {"sg": smartgoals, "codec": codec, "catalog": catalog, "present": present}
    assert {(room, name) for room, name in named if not hasattr(rooms[room], name)} == set()
