"""The app in a process of its own, looked at in headless Chromium: both languages, charts that are drawn, faults."""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import monotonic, sleep
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from streamlit.testing.v1 import AppTest

import smartgoals as sg
from smartgoals import codec, present

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "data" / "strategy.json"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
CHROMIUM = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
SWITCHES = """--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync""".split()
in_browser = pytest.mark.skipif(
    CHROMIUM is None, reason="the app is not looked at: there is no Chromium, and CHROMIUM names none"
)
CHART = '[data-testid="stVegaLiteChart"] svg'
FAULTY = json.dumps({"goals": [{"id": "a", "metric": "folowers"}, {"id": "b", "deadline": "soon"}]})


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Serve the app on loopback, and yield where."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ("server.headless=true", "server.address=127.0.0.1", f"server.port={port}")
    quiet = ("browser.gatherUsageStats=false", "server.fileWatcherType=none")
    command = [sys.executable, "-m", "streamlit", "run", str(HERE / "app.py")]
    server = subprocess.Popen([*command, *(f"--{option}" for option in (*options, *quiet))])
    try:
        yield _when_up(f"http://127.0.0.1:{port}")
    finally:
        server.terminate()
        server.wait(timeout=20)


def _when_up(address: str) -> str:
    last = monotonic() + 120
    while monotonic() < last:
        try:
            urlopen(f"{address}/_stcore/health").close()
        except OSError:
            sleep(0.1)
        else:
            return address
    raise TimeoutError("the app was not up within two minutes")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Chromium once for all tests."""
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        expect.set_options(timeout=60_000)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Open the app as a new visitor; nobody but the app itself is asked for anything."""
    visitor = browser.new_page()
    visitor.set_default_timeout(60_000)
    asked: list[str] = []
    thrown: list[str] = []
    visitor.on("request", lambda request: asked.append(request.url))
    visitor.on("pageerror", lambda error: thrown.append(str(error)))
    visitor.goto(address)
    visitor.wait_for_selector("h1")
    yield visitor
    assert thrown == []
    assert {url for url in asked if not url.startswith((address, "data:", "blob:"))} == set()
    visitor.context.close()


def said(page: Page) -> str:
    """Return what can be read on the page, whatever kind of space is in it."""
    return " ".join(page.get_by_test_id("stMain").inner_text().split())


@in_browser
def test_the_sample_is_reviewed_and_drawn(page: Page) -> None:
    """A visitor who gives nothing sees the sample: what to do, a chart that is drawn, and the coming week."""
    page.wait_for_selector(f"{CHART} path")
    expect(page.get_by_role("heading", name="Agenda from 3 October 2016")).to_be_visible()
    shown = said(page)
    assert "This is the strategy of a tourist office" in shown
    assert "Strasbourg tourist office, second half of 2016: review of 2 October 2016" in shown
    assert "What to do this week" in shown
    assert "Agenda from 3 October 2016 to 9 October 2016" in shown
    expect(page.locator(CHART)).to_contain_text("At least 7,500 page views every")
    assert page.locator(f"{CHART} path").count() > 10


@in_browser
def test_the_whole_page_speaks_french(page: Page) -> None:
    """One choice turns the app, the review, the chart and the agenda into French."""
    page.get_by_text("Français").click()
    expect(page.get_by_role("heading", name="Où en sommes-nous")).to_be_visible()
    expect(page.locator(CHART)).to_contain_text("Périodes tenues")
    expect(page.get_by_role("heading", name="Agenda du 3 octobre 2016")).to_be_visible()
    shown = said(page)
    assert "revue du 2 octobre 2016" in shown
    assert "À faire cette semaine" in shown
    assert "la trajectoire prévoit 80 au plus" in shown
    assert "What to do" not in shown


@in_browser
def test_another_day_is_another_review(page: Page) -> None:
    """The review is as of the day that is chosen, and so is the week that follows it."""
    month = page.get_by_role("spinbutton", name="month, The day of the review")
    month.focus()
    month.press("ArrowDown")
    page.get_by_role("heading", level=1).first.click()
    expect(page.get_by_test_id("stMain")).to_contain_text("review of 2 September 2016")
    expect(page.get_by_test_id("stMain")).to_contain_text("Agenda from 3 September 2016 to 9 September 2016")


@in_browser
def test_another_goal_is_another_chart(page: Page) -> None:
    """The chart is that of the goal that is chosen."""
    page.wait_for_selector(f"{CHART} path")
    choice = page.get_by_role("combobox", name="A goal")
    choice.click()
    choice.fill("Grow our Instagram")
    expect(page.locator('[role="option"]')).to_have_count(1)
    choice.press("Enter")
    expect(page.locator(CHART)).to_contain_text("Target: 11,620 followers")


@in_browser
def test_a_strategy_of_ones_own_stays_when_the_language_changes(page: Page, tmp_path: Path) -> None:
    """An uploaded file takes the place of the sample, in either language."""
    mine = sg.Strategy(title="Boutique", goals=[sg.Goal(id="a", statement="Spend $5, or $10")])
    file = tmp_path / "mine.json"
    file.write_text(json.dumps(codec.unstructure(mine)), encoding="utf-8")
    page.locator('input[type="file"]').set_input_files(file)
    expect(page.get_by_role("heading", name="Boutique: review of")).to_be_visible()
    page.get_by_text("Français").click()
    expect(page.get_by_role("heading", name="Boutique\N{NO-BREAK SPACE}: revue du")).to_be_visible()
    assert "Spend $5, or $10" in said(page)


@in_browser
def test_the_page_to_send_is_that_of_the_library(page: Page) -> None:
    """What the button gives is the page of the review, byte for byte."""
    page.wait_for_selector(CHART)
    with page.expect_download() as download:
        page.get_by_role("button", name="The review as a page to send").click()
    strategy = codec.structure(json.loads(SAMPLE.read_text(encoding="utf-8")))
    review = sg.review(strategy, as_of=date(2016, 10, 2))
    assert download.value.path().read_text(encoding="utf-8") == present.page(review)


@in_browser
@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "English",
            [
                "This strategy cannot be read:",
                "goals[1].deadline Goal “b” › deadline: expected a day such as 2026-01-31, got “soon”",
                "goals[0].metric Goal “a” › metric: “folowers” is not a metric that is known here",
                "did you mean “followers”?",
            ],
        ),
        (
            "Français",
            [
                "Cette stratégie ne peut pas être lue :",
                "goals[1].deadline But « b » › échéance : on attend un jour tel que 2026-01-31 ; on lit « soon »",
                "vouliez-vous dire « followers » ?",
            ],
        ),
    ],
)
def test_faults_are_shown_with_their_places(page: Page, language: str, lines: list[str]) -> None:
    """A user reads every fault of a document in their language, with its path, and sees no review."""
    page.get_by_text(language).click()
    page.get_by_role("textbox").fill(FAULTY)
    page.get_by_role("textbox").press("Control+Enter")
    expect(page.get_by_test_id("stMain")).to_contain_text("folowers")
    shown = said(page)
    assert [line for line in lines if line not in shown] == []
    assert page.locator(CHART).count() == 0


@in_browser
def test_text_that_is_no_json_is_told(page: Page) -> None:
    """Who pastes something else reads where the text stops being JSON."""
    page.get_by_role("textbox").fill('{"goals": [')
    page.get_by_role("textbox").press("Control+Enter")
    expect(page.get_by_test_id("stAlert")).to_contain_text("This is no JSON: Expecting value: line 1 column 12")


@pytest.mark.parametrize(("language", "told"), [("en", "This is no JSON: "), ("fr", "Ce n’est pas du JSON : ")])
def test_brackets_without_end_are_told(language: str, told: str) -> None:
    """Text that is nested deeper than Python reads is no failure of the app."""
    app = AppTest.from_file(str(HERE / "app.py"), default_timeout=120).run()
    app.sidebar.radio[0].set_value(language)
    app.sidebar.text_area[0].set_value("[" * 100_000).run()
    assert not app.exception
    assert app.error[0].value.startswith(told)


def test_a_reading_on_the_last_day_of_the_calendar_is_no_failure() -> None:
    """A day without a week after it is not chosen: the review is of the last day that has one."""
    history = sg.History.of([(date.max, 3)], metric="followers", channel="ig")
    mine = sg.Strategy(channels=[sg.Channel(id="ig", platform="instagram")], histories=[history])
    app = AppTest.from_file(str(HERE / "app.py"), default_timeout=120).run()
    app.sidebar.text_area[0].set_value(json.dumps(codec.unstructure(mine))).run()
    assert not app.exception
    assert app.sidebar.date_input[0].value == date(9999, 12, 24)
