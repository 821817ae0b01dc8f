"""A page as a file that stands by itself: what its head says, and that its colours can be read."""

import re

import pytest
from tests.present.sample_pages import CHART, ENGLISH, FRENCH, HOSTILE_PAGE

from smartgoals.present._html import page_of
from smartgoals.present._style import COLOURS, NOTEBOOK, PAGE, PAIRS

ENOUGH = 4.5
"""The contrast of text that WCAG asks for at level AA."""


def luminance(colour: str) -> float:
    """Return how bright a colour is, as WCAG reckons it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return how far two colours stand apart: from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("colours", "expected"), [(("#000000", "#ffffff"), 21.0), (("#777777", "#ffffff"), 4.48)])
def test_contrast_is_that_of_wcag(colours: tuple[str, str], expected: float) -> None:
    """The reckoning gives what the recommendation gives for known pairs."""
    assert contrast(*colours) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_every_pair_of_colours_can_be_read(theme: int) -> None:
    """What is written on what has the contrast of WCAG AA, by light and by dark."""
    found = {pair: contrast(COLOURS[pair[0]][theme], COLOURS[pair[1]][theme]) for pair in PAIRS}
    assert {pair: figure for pair, figure in found.items() if figure < ENOUGH} == {}


@pytest.mark.parametrize("sheet", [PAGE, NOTEBOOK])
def test_every_colour_is_named_and_paired(sheet: str) -> None:
    """A sheet uses the colours of the table, each with what it is written on, and fetches nothing."""
    used = set(re.findall(r"var\(--([\w-]+)\)", sheet))
    assert used <= set(COLOURS)
    assert used - {name for pair in PAIRS for name in pair} <= {"rule"}
    assert "url(" not in sheet
    assert "@import" not in sheet
    assert "<" not in sheet


@pytest.mark.parametrize("sheet", [PAGE, NOTEBOOK])
def test_braces_match(sheet: str) -> None:
    """Every brace of a sheet is closed."""
    assert sheet.count("{") == sheet.count("}")


def test_a_notebook_keeps_its_own_look() -> None:
    """The sheet of a notebook says nothing of what is not ours."""
    heads = [head.strip() for head in re.findall(r"([^{}]+)\{", NOTEBOOK)]
    assert [head for head in heads if not head.startswith(".smartgoals")] == []


@pytest.mark.parametrize("page", [ENGLISH, FRENCH, HOSTILE_PAGE])
def test_a_page_stands_by_itself(page) -> None:  # type: ignore[no-untyped-def]  # a document
    """A page has a head with language, signs, width and title; it names no script and no place of the network."""
    html = page_of(page, {})
    assert html.startswith(f'<!doctype html>\n<html lang="{page.language.code}">\n<head>\n<meta charset="utf-8">\n')
    assert html.endswith("</article>\n</main>\n</body>\n</html>\n")
    assert "width=device-width" in html
    assert "default-src 'none'" in html
    assert "<script" not in html
    assert "<link" not in html
    assert re.findall(r'(?:src|href|action)="(?!#)', html) == []
    assert html.count("<title>") == 1 + html.count("<svg")


def test_charts_stand_in_the_page() -> None:
    """A chart that is brought stands in the file."""
    assert page_of(ENGLISH, {"ig-growth": CHART}).count("sg-chart") == page_of(ENGLISH, {}).count("sg-chart") + 1
