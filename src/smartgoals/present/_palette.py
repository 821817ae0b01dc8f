"""Palettes: the colours of charts on light and on dark ground. Data alone; a test measures contrast
and colour-blindness.

Text stands out from the ground by 4.5 to 1 and marks by 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11), and
colours that one chart uses together stay apart for eyes without red, green or blue.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from smartgoals._checked import refuse

__all__ = ["PALETTES", "Palette", "palette"]


class Palette(NamedTuple):
    """The colours of one theme: the ground, words on it, lines of the frame, and the marks of a chart."""

    ground: str
    text: str
    muted: str
    grid: str
    plan: str
    actual: str
    forecast: str
    good: str
    bad: str
    neutral: str


PALETTES: Final[Mapping[str, Palette]] = MappingProxyType(
    {
        "light": Palette(
            ground="#ffffff",
            text="#1b1f24",
            muted="#57606a",
            grid="#e3e7eb",
            plan="#4a5058",
            actual="#0072b2",
            forecast="#d05c00",
            good="#0072b2",
            bad="#d05c00",
            neutral="#8a8f98",
        ),
        "dark": Palette(
            ground="#0d1117",
            text="#e6edf3",
            muted="#a3adb8",
            grid="#2a313a",
            plan="#dde3ea",
            actual="#4a9eea",
            forecast="#f29b30",
            good="#4a9eea",
            bad="#f29b30",
            neutral="#7d8794",
        ),
    }
)


def palette(theme: str) -> Palette:
    """Return the colours of a theme, or refuse one that is not there."""
    found = PALETTES.get(theme) if isinstance(theme, str) else None
    if found is None:
        raise refuse("theme", theme, " or ".join(map(repr, PALETTES)))
    return found
