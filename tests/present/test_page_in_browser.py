"""Pages in headless Chromium, at a desk and on a phone, by light and by dark: they can be read, without script or network."""

import importlib.util
import json
import subprocess
import sys
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.present.sample_pages import CHART, ENGLISH, HOSTILE_PAGE
from tests.scripts import script

import smartgoals as sg
from smartgoals import codec, present
from smartgoals.present._blocks import Items
from smartgoals.present._documents import document_of
from smartgoals.present._html import page_of

ROOT = Path(__file__).resolve().parents[2]
BROWSE = ROOT / "tools" / "browse.py"
DESK, PHONE = 1280, 390
HEIGHTS = {DESK: 800, PHONE: 844}
STRATEGY = codec.structure(json.loads((ROOT / "examples" / "data" / "strategy.json").read_text(encoding="utf-8")))
REVIEWS = {code: sg.review(STRATEGY, as_of=date(2016, 10, 2), language=code) for code in ("en", "fr")}
PAGES = {
    "English": present.page(REVIEWS["en"], info=True),
    "French": present.page(REVIEWS["fr"]),
    "short": present.page(REVIEWS["fr"], short=True),
    "every block": page_of(ENGLISH, {"page-views": CHART}),
    "hostile": page_of(HOSTILE_PAGE, {}),
}
# The blocks of a page look the same in whatever it says, so that the others are looked at from one side each.
VIEWS = [(name, DESK, "light") for name in PAGES if name != "short"] + [(name, PHONE, "dark") for name in PAGES]
VIEWS += [("every block", DESK, "dark"), ("every block", PHONE, "light")]
FIRST_SCREENS = [("English", "en", "1280 light"), ("French", "fr", "1280 light"), ("English", "en", "390 dark")]
READ_OTHERWISE = ("French", "every block", "hostile")
"""Pages that are printed, and read without scripts."""


def lacking() -> str:
    """Return why no page can be looked at here; nothing where one can."""
    for package in ("playwright", "axe_playwright_python"):
        if importlib.util.find_spec(package) is None:
            return f"pages are not looked at: {package} is not installed, which the extra `test` brings"
    browse = script("tools/browse.py")
    if browse.chromium() is None:
        return "pages are not looked at: there is no Chromium (apt-get install chromium), and CHROMIUM names none"
    return ""


LACKING = lacking()
pytestmark = pytest.mark.skipif(bool(LACKING), reason=LACKING)


def jobs() -> dict[tuple[str, str], dict[str, Any]]:
    """Return every look at every page, by the page and how it is looked at."""
    wanted: dict[tuple[str, str], dict[str, Any]] = {}
    for name, width, scheme in VIEWS:
        view = {"width": width, "height": HEIGHTS[width], "scheme": scheme}
        wanted[name, f"{width} {scheme}"] = {"html": PAGES[name], "axe": True, **view}
    for name, html in PAGES.items():
        wanted[name, "narrow"] = {"html": html, "width": 360}
    for name in READ_OTHERWISE:
        wanted[name, "still"] = {"html": PAGES[name], "has_scripts": False}
        wanted[name, "printed"] = {"html": PAGES[name], "pdf": True}
    return wanted


@cache
def seen() -> dict[tuple[str, str], dict[str, Any]]:
    """Return what every look saw: one browser for all of them."""
    wanted = jobs()
    asked = json.dumps(list(wanted.values()))
    done = subprocess.run(
        [sys.executable, str(BROWSE)],
        input=asked,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=900,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    return dict(zip(wanted, json.loads(done.stdout), strict=True))


@pytest.mark.parametrize(("name", "width", "scheme"), VIEWS)
def test_axe_finds_nothing(name: str, width: int, scheme: str) -> None:
    """axe-core finds no violation, neither of WCAG nor of best practice: names, order of headings, contrast, keys."""
    assert seen()[name, f"{width} {scheme}"]["violations"] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_does_not_move_sideways(name: str) -> None:
    """From 360 pixels on a page fits its window; only what is wider by nature moves, in a box of its own."""
    assert {
        look: found["overflow"] for (page, look), found in seen().items() if page == name and found["overflow"]
    } == {}


@pytest.mark.parametrize("name", READ_OTHERWISE)
def test_no_script_is_needed(name: str) -> None:
    """Without scripts a page says the same, word for word."""
    assert seen()[name, "still"]["text"] == seen()[name, "1280 light"]["text"]
    assert len(seen()[name, "still"]["text"]) > 50


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_fetched_and_nothing_complains(name: str) -> None:
    """A page asks nobody for anything, and its own policy forbids none of what it does."""
    for (page, _), found in seen().items():
        if page == name:
            assert found["asked"] == []
            assert found["said"] == []


@pytest.mark.parametrize("name", READ_OTHERWISE)
def test_a_page_prints(name: str) -> None:
    """A page can be printed, on a few sheets of paper."""
    assert 1 <= seen()[name, "printed"]["pages"] <= 12


@pytest.mark.parametrize("name", PAGES)
def test_headings_skip_no_level(name: str) -> None:
    """A reader who goes from heading to heading starts at the first level, and never goes down by two."""
    levels = seen()[name, "narrow"]["headings"]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(("name", "code", "look"), FIRST_SCREENS)
def test_the_first_screen_says_what_to_do(name: str, code: str, look: str) -> None:
    """Without moving the page a manager reads which goal needs help first, by how much, by when, why and what to change."""
    blocks = document_of(REVIEWS[code]).blocks
    first = next(block.items[0] for block in blocks if isinstance(block, Items))
    asked = [" ".join("".join(span.text for span in line).split()) for line in (first.line, *first.more)]
    assert len(asked) >= 6
    told = " ".join(seen()[name, look]["first"].split())
    assert [line for line in asked if line not in told] == []


def test_the_browser_sees_what_is_wrong() -> None:
    """A page that is too wide, too pale, fetches and complains is told apart, so that a clean one means something."""
    wrong = (
        '<!doctype html><html><head><title>a</title></head><body><main><h1 style="width: 3000px">a</h1>'
        '<p style="color: #bbb; background: #fff">pale words</p>'
        '<img src="https://example.org/a.png"><script>console.log("b")</script></main></body></html>'
    )
    asked = json.dumps([{"html": wrong, "axe": True}])
    done = subprocess.run(
        [sys.executable, str(BROWSE)],
        input=asked,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    (found,) = json.loads(done.stdout)
    assert found["overflow"] > 0
    assert {one.partition(":")[0] for one in found["violations"]} >= {"color-contrast", "html-has-lang", "image-alt"}
    assert found["asked"] == ["https://example.org/a.png"]
    assert "b" in found["said"]
