"""Check the built documentation as its readers meet it: sizes, links, languages, search, copy buttons, phones, axe-core.

Run `python tools/check_site.py DIRECTORY` after a build; .ci/run does. What needs a browser is left out, and said, where
there is no Chromium. `--all` asks axe-core about every page instead of one of each kind.
"""

import argparse
import enum
import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

import smartgoals

LARGEST: Final = 200_000
"""How many bytes a page may have."""
PHONE: Final = {"width": 390, "height": 844}
DESK: Final = {"width": 1280, "height": 800}
# What is looked for, and a page that has to be among the first answers: pages before methods, French words in French.
FIRST: Final = 5
SEARCHES: Final = {
    "chart": "how-to/draw-charts.html",
    "pandas": "how-to/use-with-dataframes.html",
    "fastapi": "how-to/serve-with-fastapi.html",
    "tableau": "how-to/draw-charts.html",
    "excel": "how-to/draw-charts.html",
    "deadline": "explanation/days-and-paces.html",
    "abonnés": "fr/tutorial/audit-and-metrics.html",
    "échéance": "fr/how-to/set-first-goals.html",
}
# Pages of the reference are alike, as one tool makes them; axe-core looks at the first few of each folder.
ALIKE: Final = 2
VIEWS: Final = (("light", DESK), ("dark", PHONE))
READY: Final = "() => !!document.querySelector('.copybtn') || !document.querySelector('div.highlight pre')"
# The theme scrolls what holds the article, and never the page, so both are asked.
OVERFLOW: Final = """() => Math.max(...[document.documentElement, ...document.querySelectorAll(".content")]
    .map(one => one.scrollWidth - one.clientWidth))"""
# A button copies by a command of the browser, in whose place this notes what would be copied.
COPIED: Final = """() => {
    const copied = [];
    document.execCommand = () => { copied.push(document.activeElement.value); return true; };
    document.querySelectorAll(".copybtn").forEach(button => button.click());
    return copied;
}"""
SHOWN: Final = "() => [...document.querySelectorAll('div.highlight pre')].map(block => block.innerText)"


class Links(HTMLParser):
    """What a page leads to, what can be led to in it, and what it says of itself."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.anchors: set[str] = {""}
        self.language: str | None = None
        self.without_text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a link, an anchor, a picture or the language."""
        given = dict(attrs)
        self.anchors |= {name for name in (given.get("id"), given.get("name")) if name}
        if tag == "html":
            self.language = given.get("lang")
        target = given.get("src") if tag in ("img", "script") else given.get("href") if tag in ("a", "link") else None
        if target is not None:
            self.targets.append(target)
        if tag == "img":
            # Where nobody says what a picture shows, docutils says where it lies.
            source, words = given.get("src") or "", (given.get("alt") or "").strip()
            if not words or words.endswith(source.rpartition("/")[2]):
                self.without_text.append(source)


def read(page: Path) -> Links:
    """Return what stands in a page."""
    links = Links()
    links.feed(page.read_text(encoding="utf-8"))
    return links


def faults_of_files(site: Path) -> Iterator[str]:
    """Yield what is wrong with pages as files: too large, of no language, a picture without words, a link to nothing."""
    pages = {page: read(page) for page in sorted(site.rglob("*.html"))}
    for page, links in pages.items():
        name = page.relative_to(site).as_posix()
        if (size := page.stat().st_size) > LARGEST:
            yield f"{name}: {size:,} bytes, more than {LARGEST:,}"
        if links.language != ("fr" if name.startswith("fr/") else "en"):
            yield f"{name}: its language is {links.language}"
        yield from (f"{name}: a picture without words: {source}" for source in links.without_text)
        for target in dict.fromkeys(links.targets):
            parts = urlsplit(target)
            if parts.scheme and parts.scheme != "file":
                continue
            place = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if not place.is_file() or site.resolve() not in place.parents:
                yield f"{name}: leads to {target}, which is not there"
            elif place in pages and unquote(parts.fragment) not in pages[place].anchors:
                yield f"{name}: leads to {target}, a place that is not on that page"


def faults_of_words(site: Path) -> Iterator[str]:
    """Yield the public enums of which the reference does not list every word."""
    pages = (page.read_text(encoding="utf-8") for page in (site / "reference").rglob("*.html"))
    text = "".join(unescape(re.sub(r"<[^>]+>", "", page)) for page in pages)
    names = [f"smartgoals.{room.name}" for room in pkgutil.iter_modules(smartgoals.__path__) if room.name[0] != "_"]
    for room in map(importlib.import_module, ("smartgoals", *names)):
        for name in room.__all__:
            value = getattr(room, name)
            words = value.__members__.items() if isinstance(value, enum.EnumMeta) else ()
            if lacking := [word for word, member in words if f'{word} = "{member.value}"' not in text]:
                yield f"reference: {name} does not list {', '.join(lacking)}"


def kinds(names: list[str], *, is_whole: bool) -> list[str]:
    """Return the pages for axe-core: all, or of each folder of the reference the first few alone."""
    if is_whole:
        return names
    chosen: dict[str, list[str]] = {}
    for name in names:
        folder = name.rpartition("/")[0]
        few = chosen.setdefault(folder, [])
        is_made = folder.startswith("reference/")
        if len(few) < ALIKE or not is_made:
            few.append(name)
    return [name for few in chosen.values() for name in few]


def faults_in_browser(site: Path, *, is_whole: bool) -> Iterator[str]:
    """Yield what is wrong with pages as they are seen: too wide for a phone, unusable for some, searched or copied badly."""
    from axe_playwright_python.sync_playwright import Axe
    from browse import SWITCHES, chromium
    from playwright.sync_api import sync_playwright

    names = [page.relative_to(site).as_posix() for page in sorted(site.rglob("*.html"))]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium(), args=SWITCHES)
        phone = browser.new_context(viewport=PHONE, color_scheme="dark", offline=True).new_page()
        for name in names:
            phone.goto((site / name).as_uri(), wait_until="load")
            if (over := phone.evaluate(OVERFLOW)) > 0:
                yield f"{name}: {over} pixels too wide for a phone"
        desk = browser.new_context(viewport=DESK, color_scheme="light", offline=True).new_page()
        for position, name in enumerate(kinds(names, is_whole=is_whole)):
            desk.goto((site / name).as_uri(), wait_until="load")
            yield from (f"{name}: {fault}" for fault in faults_of_copies(desk))
            # By turns a desk by light and a phone by dark; each takes a second or two.
            for scheme, view in VIEWS if is_whole else VIEWS[position % 2 :][:1]:
                desk.emulate_media(color_scheme=scheme)
                desk.set_viewport_size(view)
                for found in Axe().run(desk).response["violations"]:
                    nodes = "; ".join(node["html"][:160] for node in found["nodes"][:3])
                    yield f"{name}, {scheme}: {found['id']}: {nodes}"
            desk.set_viewport_size(DESK)
        yield from faults_of_search(desk, site)
        browser.close()


def faults_of_copies(page: Any) -> Iterator[str]:
    """Yield what a copy button would put on the clipboard beside code: prompts, and what was printed."""
    if not page.evaluate(READY):
        yield "its code has no copy buttons"
        return
    for shown, copied in zip(page.evaluate(SHOWN), page.evaluate(COPIED), strict=True):
        wanted = [line[4:] for line in shown.splitlines() if line.startswith((">>> ", "... "))]
        wanted = wanted if ">>> " in shown else shown.splitlines()
        if [line for line in copied.splitlines() if line.strip()] != [line for line in wanted if line.strip()]:
            yield f"copies {copied[:60]!r} of {shown[:60]!r}"


def faults_of_search(page: Any, site: Path) -> Iterator[str]:
    """Yield what is looked for and not found."""
    for word, wanted in SEARCHES.items():
        page.goto(f"{(site / 'search.html').as_uri()}?q={word}")
        page.wait_for_function(
            "() => /found|not match/.test(document.querySelector('.search-summary')?.innerText || '')"
        )
        found = page.evaluate(
            "() => [...document.querySelectorAll('ul.search li a')].map(link => link.getAttribute('href'))"
        )
        if not any(link.partition("?")[0].partition("#")[0].endswith(wanted) for link in found[:FIRST]):
            yield f"search for {word}: {wanted} is not among the first {FIRST} of {len(found)} answers"


def main() -> int:
    """Print every fault, and how much was looked at."""
    parser = argparse.ArgumentParser(description="Check the built documentation.")
    parser.add_argument("site", type=Path, metavar="DIRECTORY")
    parser.add_argument("--all", action="store_true", help="ask axe-core about every page")
    given = parser.parse_args()
    given.site = given.site.resolve()  # as the links are, of which a page is found by its whole path
    sys.path.insert(0, str(Path(__file__).parent))
    from browse import chromium

    if not any(given.site.rglob("*.html")):
        parser.error(f"{given.site} holds no pages")
    faults = [*faults_of_files(given.site), *faults_of_words(given.site)]
    if chromium() is None:
        print("NOT LOOKED AT in a browser: there is no Chromium")
    else:
        faults += faults_in_browser(given.site, is_whole=given.all)
    pages = list(given.site.rglob("*.html"))
    outside = {
        link for page in pages for link in re.findall(r'href="(https?://[^"#]+)', page.read_text(encoding="utf-8"))
    }
    largest = max(page.stat().st_size for page in pages)
    print("\n".join(faults) or "no fault found")
    print(f"{len(pages)} pages, the largest of {largest:,} bytes; {len(outside)} links that lead outside, not followed")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
