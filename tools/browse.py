"""Look at pages in headless Chromium, as their readers do: jobs as JSON come in, and what was seen goes out.

Run `python tools/browse.py < jobs.json > seen.json`; tests/present/test_page_in_browser.py and tools/make_pictures.py do.
It is a program of its own, so that nothing of a browser's driver lives on in who asks. A job is an object with `html`,
and perhaps `width`, `height`, `scheme` ("light" or "dark"), `has_scripts`, `axe`, `pdf` and `picture` (a file to write).
"""

import json
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# Nothing is fetched, reported or asked for at a first start; a container has neither a sandbox nor a graphics card.
SWITCHES = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update"
    " --disable-sync --disable-lcd-text --font-render-hinting=none"
).split()
LOOK = """() => ({
    text: document.body.innerText,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    first: [...document.querySelectorAll("h1,h2,p,dd,li > *")]
        .filter(one => one.getBoundingClientRect().bottom <= window.innerHeight).map(one => one.innerText).join("\\n"),
    headings: [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(one => +one.tagName[1]),
})"""


def chromium() -> str | None:
    """Return where Chromium is: what CHROMIUM names, else the first on the path; None where there is none."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def looked(browser: Any, job: dict[str, Any], place: Path) -> dict[str, Any]:
    """Open one page in a context of its own, and return what is to be seen of it."""
    context = browser.new_context(
        viewport={"width": job.get("width", 1280), "height": job.get("height", 800)},
        color_scheme=job.get("scheme", "light"),
        java_script_enabled=job.get("has_scripts", True),
        offline=True,
    )
    try:
        page = context.new_page()
        asked: list[str] = []
        said: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        place.write_text(job["html"], encoding="utf-8")
        page.goto(place.as_uri())
        seen: dict[str, Any] = {**page.evaluate(LOOK), "asked": asked[1:], "said": said}
        if job.get("axe"):
            from axe_playwright_python.sync_playwright import Axe

            found = Axe().run(page).response["violations"]
            seen["violations"] = [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]
        if job.get("pdf"):
            printed = page.pdf(prefer_css_page_size=True)
            seen["pages"] = len(re.findall(rb"/Type\s*/Page\b", printed))
        if job.get("picture"):
            page.screenshot(path=job["picture"], full_page=job.get("is_whole", True))
        return seen
    finally:
        context.close()


def main() -> None:
    """Answer the jobs of standard input, in their order."""
    from playwright.sync_api import sync_playwright

    jobs = json.load(sys.stdin)
    where = chromium()
    if where is None:
        sys.exit("there is no Chromium on the path, and CHROMIUM names none")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=where, args=SWITCHES)
        seen = [looked(browser, job, Path(folder) / "page.html") for job in jobs]
        browser.close()
    json.dump(seen, sys.stdout)


if __name__ == "__main__":
    main()
