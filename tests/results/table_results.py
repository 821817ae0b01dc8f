"""Tables that were read, several of them: what they gave, and why each has its sheet."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs

import smartgoals as sg
from smartgoals import catalog
from smartgoals.catalog import ReadTable, Recognised, Sheet, SheetColumn

DAYS = Sheet(
    platform="crm",
    title="Demonstrations",
    title_fr="Démonstrations",
    day=["Date", "Jour"],
    columns=[
        SheetColumn(["Held", "Tenues"], "demos", exactness="near", note="as typed", note_fr="tel quel"),
        SheetColumn(["Visits", "Visites"], "sessions"),
        SheetColumn("Rate (%)", "click_through_rate", factor=0.01, unit_note="percent", unit_note_fr="pourcentage"),
        SheetColumn("Likes", "reactions", gaps_are_zero=True),
        SheetColumn("Score"),
    ],
    required=["Date"],
    source="https://example.org/help",
    seen_on=date(2026, 11, 1),
    unverified=["Tenues"],
)
POSTS = Sheet(
    platform="crm",
    id="crm.posts",
    rows="posts",
    day="Published",
    item="Post id",
    columns={"Views": "content_views", "Reach": "reach"},
    counted="posts_published",
)
WINDOW = Sheet(
    platform="crm",
    id="crm.window",
    rows="window",
    columns={"Sessions": "sessions"},
    splits="Channel",
    cut_by="Showing",
    totals="Sum of",
)
TITLED = Sheet(
    platform="crm",
    id="crm.titled",
    day="Date",
    titled=True,
    figure_headings="Primary",
    columns={"Follows": "new_followers", "Visits": "profile_visits"},
)
COUNTED = Sheet(
    platform="crm",
    id="crm.counted",
    day="Nth day",
    day_form="nth",
    columns=[SheetColumn("Sessions", "sessions"), SheetColumn("Users", "visitors")],
    begins="# Start date:",
)
SPANS = Sheet(platform="snapchat", id="spans", day="From", until="To", columns={"Visits": "sessions"})
WEEKS = Sheet(platform="crm", id="crm.weeks", day="Day", columns={"A": "reactions"}, may_be_periods=True)


EVEN = attrs.evolve(WEEKS, id="crm.even", may_be_periods=False)
MOMENTS = attrs.evolve(POSTS, id="crm.moments", day_form="moment")
SHARED = attrs.evolve(POSTS, id="crm.shared", texts="Shared from", left_out_when="Shared from")
ORDERED = Sheet(platform="crm", id="crm.ordered", day="Day", columns={"A": "reactions"}, day_first=False, alone=True)


def read_tables(language: sg.Language | str) -> Iterator[ReadTable]:
    """Yield tables read: whole ones, and such in which every kind of cell is told."""
    demos = sg.Metric(id="demos", nature="flow", unit="count", name_en="Demos held", name_fr="Démonstrations")
    own = catalog.with_metric(demos).with_sheets(DAYS)
    table = [["Jour", "Tenues", "Visites"], ["2026-11-01", "3", "1.2K"], ["2026-11-02", "4", "7"]]
    yield own.read_table(table)
    yield own.read_table(
        [
            ["Followers", "812"],
            [],
            ["Date", "Held", "Visits", "visits", "Score", "Foo", "Rate (%)", "Likes", ""],
            ["2026-11-01", "many", "1", "2", "3", "x", "2.5", "1", "y"],
            ["soon", "4"],
            ["05/01/2026", "1"],
            ["Nov 3", "1"],
            ["2026-11-05", "1", "", "", "", "", "", "", "", "extra"],
            ["2026-11-06", "1,234K", "", "", "", "", "", "4"],
            [],
            ["Date", "Held"],
            ["2026-12-01", "6"],
        ]
    )
    yield own.read_table([["Date", "Likes"], ["2026-11-01", "1"], ["2026-11-04", "4"]])
    yield own.read_table([["Date", "Likes"]])
    noted = [["Date", "Likes"], ["2026-11-01", "-1"], ["# as of today"], ["2026-11-02", "1"]]
    yield own.read_table(noted, collected_on=date(2026, 11, 1))
    yield catalog.read_table([["Day", "A"], ["03/05/2026", "1"]], ORDERED)
    parts = [["Channel", "Sessions"], ["Email", "3"], ["Social", ""], ["Total", "9"]]
    november = (date(2026, 11, 1), date(2026, 11, 30))
    yield catalog.read_table(parts, WINDOW, window=november)
    yield catalog.read_table([*parts, ["Ads", "1"], ["Ads", "2"]], WINDOW, window=november)
    whole = attrs.evolve(WINDOW, item="Channel", splits=(), total_is_whole=True)
    yield catalog.read_table(parts, whole, window=november)
    yield catalog.read_table([parts[0], ["Email", "3"], ["Total", ""]], whole, window=november)
    posts = [
        ["Post id", "Published", "Views", "Reach"],
        ["1", "2026-11-13", "100", "60"],
        ["2", "2026-11-13", "5", "4"],
    ]
    yield catalog.read_table(posts, POSTS)
    window: list[Any] = [["Channel", "Sessions"], ["Email", "3"], ["Sum of all", "3"], ["Showing the first row", ""]]
    yield catalog.read_table(window, WINDOW)
    yield catalog.read_table([["From", "To", "Visits"], ["2026-09-03", "2026-09-01", "5"]], SPANS)
    yield catalog.read_table(window, WINDOW, window=(date(2026, 11, 1), date(2026, 11, 30)), by="Channel")
    yield catalog.read_table(
        [
            ["Follows"],
            ["Date", "Primary"],
            ["2026-11-01", "2"],
            [],
            ["Visits"],
            ["Date", "Primary"],
            ["2026-11-01", "9"],
        ],
        TITLED,
    )
    several = [
        *([["# Start date: 20261101"], ["Nth day", "Sessions"], ["0000", "5"], []] * 2),
        *([["# Start date: 20261101"], ["Nth day", "Users"], ["0000", "3"], [], ["Cohort", "Value"], ["0", "9"]]),
    ]
    yield catalog.read_table(several, COUNTED)
    yield catalog.read_table([["Day", "A"], ["2026-11-02", "1"], ["2026-11-09", "2"]], WEEKS)

    yield from _told_of_the_whole()


def _told_of_the_whole() -> Iterator[ReadTable]:
    """Yield tables of which something must be known as a whole."""
    yield catalog.read_table([["Day", "A"], *[[day, "1"] for day in ("2026-11-02", "2026-11-09", "2026-11-16")]], EVEN)
    yield catalog.read_table([["Day", "A"], ["13/05/2026", "1"], ["05/14/2026", "2"]], EVEN)
    headings = ["Post id", "Published", "Views", "Reach"]
    utc = ["1.22158E+17", "2026-11-13T10:00:00Z", "100", "60"]
    yield catalog.read_table([headings, utc, ["1", "2026-11-14T10:00:00Z", "1", "1"]], MOMENTS)
    shared = ["2", "2026-11-14", "1", "1", "other"]
    yield catalog.read_table([[*headings, "Shared from"], ["1", "2026-11-13", "9", "8", ""], shared], SHARED)
    yield catalog.read_table([headings, ["1", *utc[1:]], ["1", "2026-11-14T10:00:00+02:00", "1", "1"]], MOMENTS)


def recognised(language: sg.Language | str) -> Iterator[Recognised]:
    """Yield why tables have their sheets: with a source, without one, by the line above."""
    for result in read_tables(language):
        yield from result.recognised
