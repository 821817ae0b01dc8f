"""Colours of charts stand out from their ground, and stay apart for eyes without red, green or blue."""

import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from smartgoals.present._palette import PALETTES, Palette

TEXTS = ("text", "muted")
MARKS = ("plan", "actual", "forecast", "good", "bad", "neutral")
TOGETHER = (("plan", "actual", "forecast"), ("good", "bad", "neutral"), ("plan", "good"), ("good", "bad", "plan"))
APART = 15
"""Colours so far apart in CAM02-UCS are told apart at a glance; 1 is the least difference that is seen at all."""
BLINDNESS = ("none", "deuteranomaly", "protanomaly", "tritanomaly")


def channels(colour: str) -> list[float]:
    """Return the red, green and blue of a colour, from 0 to 1."""
    assert re.fullmatch("#[0-9a-f]{6}", colour)
    return [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    dark, light = sorted([luminance(one), luminance(other)])
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", PALETTES)
def test_text_and_marks_stand_out(theme: str) -> None:
    """Text has a contrast of 4.5 to its ground at least, and every mark one of 3."""
    palette: Palette = PALETTES[theme]
    for name in TEXTS:
        assert contrast(getattr(palette, name), palette.ground) >= 4.5, name
    for name in MARKS:
        assert contrast(getattr(palette, name), palette.ground) >= 3, name


@pytest.mark.parametrize("blindness", BLINDNESS)
@pytest.mark.parametrize("theme", PALETTES)
def test_colours_used_together_stay_apart(theme: str, blindness: str) -> None:
    """Simulated after Machado et al. (2009), in full strength, colours of one chart differ at a glance."""
    colorspacious = pytest.importorskip("colorspacious", reason="colorspacious simulates; the extra `test` installs it")
    palette = PALETTES[theme]

    def seen(name: str) -> Any:
        colour = channels(getattr(palette, name))
        if blindness == "none":
            return colour
        space = {"name": "sRGB1+CVD", "cvd_type": blindness, "severity": 100}
        return colorspacious.cspace_convert(colour, space, "sRGB1").clip(0, 1)

    for several in TOGETHER:
        for one, other in combinations(several, 2):
            assert colorspacious.deltaE(seen(one), seen(other), input_space="sRGB1") >= APART, (one, other)


def test_no_chart_names_a_colour_of_its_own() -> None:
    """Every colour comes from a palette, so that what is measured here is what is drawn."""
    room = Path(__file__).resolve().parents[2] / "src" / "smartgoals" / "present"
    for path in [*room.glob("_vega*.py"), room / "_sparkline.py"]:
        assert not re.search(r"#[0-9a-fA-F]{3,8}\b", path.read_text(encoding="utf-8")), path.name
