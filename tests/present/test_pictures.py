"""The pictures of the README and the documentation: those that pages name are there, and none is too large or left over."""

import re
from pathlib import Path

from tests.scripts import script

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def shown() -> set[Path]:
    """Return the pictures that pages show."""
    found: set[Path] = set()
    for page in PAGES:
        links = re.findall(r"!\[[^\]]+\]\((?!https?:)([^)\s]+)\)", page.read_text(encoding="utf-8"))
        found |= {(page.parent / link).resolve() for link in links}
    return found


def test_pictures_are_those_that_pages_show() -> None:
    """Every picture that a page shows is there and says in words what it shows, and every picture is shown."""
    assert shown() == set(PICTURES.glob("*"))


def test_the_script_takes_every_picture_and_none_is_large() -> None:
    """tools/make_pictures.py takes each of them, and a reader need not wait for one."""
    tool = script("tools/make_pictures.py")
    assert {f"{name}.png" for name in tool.looks()} == {picture.name for picture in PICTURES.glob("*.png")}
    assert max(picture.stat().st_size for picture in PICTURES.glob("*")) < tool.LARGEST
