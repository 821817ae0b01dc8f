"""The pages on a server of files that allows them nothing but their own style, looked at in headless Chromium.

That a page as such can be read, printed and heard is proved by the tests of the library; here it holds charts and is served.
"""

import json
import os
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import write_page
from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
CHROMIUM = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
SWITCHES = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync""".split()
in_browser = pytest.mark.skipif(
    CHROMIUM is None, reason="the pages are not looked at: there is no Chromium, and CHROMIUM names none"
)
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
VIEWS = [("en", 1280, "light"), ("en", 390, "dark"), ("fr", 1280, "dark"), ("fr", 390, "light")]


class Strict(SimpleHTTPRequestHandler):
    """A server of files that lets a page fetch nothing and run nothing."""

    def end_headers(self) -> None:
        """Send the policy with every file."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the pages as a user does."""
    written = tmp_path_factory.mktemp("pages")
    assert write_page.main(["--into", str(written)]) == 0
    return written


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Serve the pages on loopback, and yield where."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Chromium once for all tests."""
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield started
        started.close()


@pytest.fixture(params=VIEWS, ids=lambda view: " ".join(map(str, view)))
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """Open a page; nothing but itself is asked for, and the policy forbids none of what it does."""
    language, width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    opened = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("console", lambda message: said.append(message.text))
    url = f"{address}/review.{language}.html"
    answer = opened.goto(url, wait_until="networkidle")
    assert answer is not None
    assert answer.headers["content-security-policy"] == POLICY
    yield opened
    assert said == []
    assert asked == [url]
    context.close()


@in_browser
def test_every_goal_is_drawn_and_fits(page: Page) -> None:
    """Each goal has its chart, as wide as the window allows; the page does not move sideways."""
    drawings = [box for svg in page.locator("figure svg").all() if (box := svg.bounding_box())]
    assert len(drawings) == 9
    width = page.viewport_size["width"] if page.viewport_size else 0
    assert all(300 < box["width"] <= width and box["height"] > 100 for box in drawings[:8])
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


@in_browser
def test_the_page_keeps_its_style_under_the_policy(page: Page) -> None:
    """Light and dark are those of the reader, and verdicts have their colours."""
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    red, green, blue = page.evaluate(
        "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
    )
    assert (red + green + blue < 150) is dark
    ink, bad = (page.evaluate(f"getComputedStyle(document.querySelector('{tag}')).color") for tag in ("h1", ".sg-bad"))
    assert ink != bad


@in_browser
def test_charts_and_words_are_of_one_language(page: Page) -> None:
    """What is drawn speaks the language of the page."""
    language = page.locator("html").get_attribute("lang")
    drawn = " ".join(page.locator("figure svg").all_text_contents())
    assert ("Target: 11,620 followers" in drawn) is (language == "en")
    assert ("abonnés" in drawn) is (language == "fr")


def test_the_page_of_instructions_names_the_policy() -> None:
    """The policy that the how-to page shows is the one under which the pages were looked at."""
    page = Path(__file__).parents[3] / "docs" / "how-to" / "show-in-a-notebook-or-app.md"
    assert f"Content-Security-Policy: {POLICY}\n" in page.read_text(encoding="utf-8")


def test_faults_are_told_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A bad document is told with all its faults, in the user's language, and no page is written."""
    faulty = tmp_path / "strategy.json"
    document = {"goals": [{"id": "a", "metric": "folowers"}, {"id": "b", "deadline": "soon"}]}
    faulty.write_text(json.dumps(document), encoding="utf-8")
    assert write_page.main([str(faulty), "--into", str(tmp_path)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "2 faults",
        "Goal “b” › deadline: expected a day such as 2026-01-31, got “soon”",
        "Goal “a” › metric: “folowers” is not a metric that is known here; did you mean “followers”?",
    ]
    assert write_page.main([str(faulty), "--into", str(tmp_path), "--language", "fr"]) == 1
    assert "échéance" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["strategy.json"]


@pytest.mark.parametrize("text", [None, '{"goals": [', "[" * 100_000])
def test_what_is_no_document_is_told(text: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is missing, broken or nested without end is named in the user's language, with exit code 2."""
    file = tmp_path / "mine.json"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    assert write_page.main([str(file), "--into", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith("mine.json cannot be read as JSON: ")
    assert write_page.main([str(file), "--into", str(tmp_path), "--language", "fr"]) == 2
    assert capsys.readouterr().err.startswith("mine.json ne se lit pas comme du JSON : ")
    assert list(tmp_path.glob("*.html")) == []
