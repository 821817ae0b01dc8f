"""The files of sheets keep their laws: what contradicts itself, or says too little, is refused before it becomes data."""

import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.scripts import script

from smartgoals import catalog
from smartgoals.catalog import Exactness, Shape

GOOD = """\
[[sheet]]
id = "snapchat.days"
platform = "snapchat"
title = "Days"
title_fr = "Jours"
day = ["Date"]
required = ["Date", ["Views", "Vues"]]
source = "somebody/something (2026-08-01)"
seen_on = 2026-08-01
unverified = ["Vues"]
column = [
  {headings = ["Views", "Vues"], metric = "content_views"},
  {headings = ["Taps"], metric = "engagements", exactness = "near", note = "Taps.", note_fr = "Appuis."},
]
no_metric = ["Screenshots"]

[[sheet]]
id = "snapchat.weeks"
like = "snapchat.days"
title = "Weeks"
title_fr = "Semaines"
day_form = "week"
more_unverified = ["Taps"]
"""
FAULTS = {
    "an unknown field": ("seen_on =", "colour = 1\nseen_on =", "unknown fields ['colour']"),
    "an unknown metric": ('"content_views"', '"contentviews"', "Views: unknown metric contentviews"),
    "an unknown exactness": ('"near"', '"nearly"', "Taps: words"),
    "a note without its French": (', note_fr = "Appuis."', "", "Taps: what is not exact has a note in both languages"),
    "a part without a note": (
        ', note = "Taps.", note_fr = "Appuis."',
        "",
        "Taps: what is not exact has a note in both languages",
    ),
    "a heading of two columns": ('["Taps"]', '["Taps", "VIEWS"]', "VIEWS stands in columns[0] and columns[1]"),
    "a heading spelled twice": ('["Taps"]', '["Taps", "taps "]', "a heading is spelled twice: ['taps ']"),
    "a required heading that is not there": ('["Date", [', '["Day", [', "Day is no heading of the sheet"),
    "an unverified heading that is not there": (
        '["Vues"]\ncolumn',
        '["Vue"]\ncolumn',
        "Vue is no heading of the sheet",
    ),
    "rows of days without a day": ('day = ["Date"]\n', "", "a heading of days, or rows = 'window'"),
    "no source": ('source = "somebody/something (2026-08-01)"\n', "", "a source and the day of it"),
    "no day on which it was seen": ("seen_on = 2026-08-01\n", "", "a source and the day of it"),
    "no French title": ('title_fr = "Jours"\n', "", "a title in both languages"),
    "another unit without a name": (
        'metric = "content_views"',
        'metric = "content_views", factor = "1/100"',
        "Views: another unit is named in both languages",
    ),
    "a factor of zero": ('metric = "content_views"', 'metric = "content_views", factor = "0"', "Views: factor"),
    "an id twice": ('"snapchat.weeks"', '"snapchat.days"', "snapchat.days: an id that is new"),
    "like a sheet that is not there": (
        'like = "snapchat.days"',
        'like = "snapchat.hours"',
        "snapchat.weeks: like snapchat.hours, which stands above it in the file",
    ),
    "more said of a column of no metric": (
        '{headings = ["Views"',
        '{headings = ["Fans"], shape = "stock"}, {headings = ["Views"',
        "Fans: of no metric",
    ),
}
"""What is changed in the good file, into what, and what is said of it."""


def tool() -> ModuleType:
    """Return the script that reads the files."""
    return script("tools/_sheet_data.py")


def made(text: str, folder: Path) -> Any:
    """Return what the script makes of a file."""
    (folder / "snapchat.toml").write_text(text, encoding="utf-8")

    def need(condition: bool, message: str) -> None:
        if not condition:
            raise ValueError(message)

    return tool().sheets(folder, catalog.METRICS, tuple(Exactness), tuple(Shape), need)


def test_a_sheet_says_what_the_one_it_is_like_says(tmp_path: Path) -> None:
    """Columns, source and unverified headings are taken over, and what is said anew stands."""
    days, weeks = made(GOOD, tmp_path)
    assert (weeks["id"], weeks["title"], weeks["day_form"], days["day_form"]) == (
        "snapchat.weeks",
        "Weeks",
        "week",
        "any",
    )
    assert [column["headings"] for column in days["columns"]] == [["Views", "Vues"], ["Taps"], ["Screenshots"]]
    assert weeks["columns"] == days["columns"]
    assert (days["unverified"], weeks["unverified"]) == (["Vues"], ["Vues", "Taps"])


@pytest.mark.parametrize(("old", "new", "said"), FAULTS.values(), ids=FAULTS)
def test_files_that_contradict_themselves_are_refused(old: str, new: str, said: str, tmp_path: Path) -> None:
    """Each law of the data is held by the script that reads them, which names the sheet at fault and the law."""
    assert GOOD.count(old)
    with pytest.raises(ValueError, match=rf"snapchat.*{re.escape(said)}$"):
        made(GOOD.replace(old, new, 1), tmp_path)


def test_the_page_names_each_sheet_its_source_and_what_was_not_seen(tmp_path: Path) -> None:
    """A platform's page has a section for each sheet, with every heading, and tells what no file was seen to have."""
    pages = tool().sheets_pages(made(GOOD, tmp_path), {"snapchat": "Snapchat"})
    assert list(pages) == ["index.md", "snapchat.md"]
    assert "| [Days](snapchat.md) | Jours | `snapchat.days` |" in pages["index.md"]
    page = pages["snapchat.md"]
    for said in (
        "# Sheets of Snapchat",
        "## Days, *Jours*",
        "`Screenshots`",
        "somebody/something",
        "Not seen in a file: `Vues`.",
    ):
        assert said in page
