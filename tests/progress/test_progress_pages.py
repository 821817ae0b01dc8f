"""The reference of the status presets says what the presets say."""

from pathlib import Path

from tests.scripts import script

import smartgoals as sg

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_page_of_status_presets_is_fresh() -> None:
    """The committed page is the one that the presets give now, with each of them in it."""
    tool = script("tools/make_status_presets.py")
    page = (ROOT / "docs" / "reference" / "status-presets.md").read_text(encoding="utf-8")
    assert page == tool.page()
    assert all(f"\n## {name}\n" in page for name in sg.status.STATUS_PRESETS)
