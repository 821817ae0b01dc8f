"""Days on which nothing happened, on every sheet and platform: whatever stands beside a zero to divide by is no rate."""

from datetime import date
from typing import Any

import pytest
from tests.catalog.sheet_examples import Example
from tests.catalog.sheets_of_networks import OF_NETWORKS
from tests.catalog.sheets_of_sites import OF_SITES
from tests.catalog.sheets_of_videos import OF_VIDEOS

from smartgoals import catalog
from smartgoals.catalog import PLATFORMS, ReadRows, ReadTable, Sheet, SheetColumn, UnmappedReason as Why
from smartgoals.catalog._names import names_on
from smartgoals.catalog._sheet import bare_heading

EXAMPLES = (*OF_NETWORKS, *OF_VIDEOS, *OF_SITES)
DAY = date(2026, 11, 2)
# No name of this platform tells the clicks on its advertisements.
UNTOLD = {"ga4": {"cpc"}}


def is_rate(metric: str) -> bool:
    """Tell whether a metric is one figure over another."""
    return catalog.METRICS[metric].nature in {"ratio", "mean"}


def rates(read: ReadTable | ReadRows) -> set[str]:
    """Return the rates of which there is a reading."""
    return {str(one.metric_id) for one in read.histories if is_rate(str(one.metric_id))}


def of_nothing(read: ReadTable | ReadRows) -> set[str]:
    """Return the columns of which cells are rates of nothing."""
    return {one.column for one in read.unmapped if one.reason is Why.OF_NOTHING}


def filled(example: Example, counts: str, rate: str) -> ReadTable:
    """Return what a table gives that has every column of its sheet, with one figure in all counts and one in all rates."""
    found = catalog.read_table(example.rows, **example.needs)
    by_heading = {bare_heading(heading): column for column in found.sheet.columns for heading in column.headings}
    rows: list[list[str | None]] = [list(row) for row in example.rows]
    at = found.recognised[0].row
    there = {bare_heading(str(heading)) for heading in rows[at]}
    width = len(rows[at])
    if not found.sheet.titled:
        rows[at] += [
            one.headings[0] for one in found.sheet.columns if there.isdisjoint(map(bare_heading, one.headings))
        ]
    columns = [by_heading.get(bare_heading(str(heading))) for heading in rows[at]]
    cells = [
        None if column is None else rate if column.metric and is_rate(column.metric) else counts for column in columns
    ]
    for row in rows[at + 1 :]:
        if len(row) == width:
            padded = [*row, *[None] * (len(cells) - width)]
            row[:] = [cell if figure is None else figure for cell, figure in zip(padded, cells, strict=True)]
    return catalog.read_table(rows, found.sheet, **example.needs)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda one: f"{one.sheet}-{one.language}")
def test_a_table_of_zeros_has_no_rate(example: Example) -> None:
    """Every rate is told as one of nothing; beside counts that are none, a zero is a reading as another number is."""
    read, others = filled(example, "0", "0"), filled(example, "5", "0.5")
    assert rates(read) == set()
    assert len(of_nothing(read)) >= len(rates(others))
    zeros = filled(example, "5", "0")
    assert (rates(zeros), of_nothing(zeros)) == (rates(others), set())


@pytest.mark.parametrize("platform", PLATFORMS)
def test_an_answer_of_zeros_has_no_rate(platform: str) -> None:
    """The same of the rows of every platform."""
    names = names_on(catalog.DEFAULT, platform)
    place = PLATFORMS[platform]
    days = {name: DAY.isoformat() for name in filter(None, [*place.days[:1], place.until])}
    row: dict[str, Any] = {"account_currency": "EUR", **dict.fromkeys(names, "0"), **days}
    read = catalog.read_rows(platform, [row], collected_on=DAY)
    assert rates(read) == UNTOLD.get(platform, set())


@pytest.mark.parametrize(
    ("platform", "row", "rate", "is_read"),
    [
        ("meta_ads", {"spend": "0", "impressions": "0", "clicks": "0", "cpc": "0"}, "cpc", False),
        ("meta_ads", {"spend": "1", "impressions": "90", "clicks": "0", "cpc": "0"}, "cpc", False),
        ("meta_ads", {"spend": "0", "impressions": "90", "clicks": "3", "cpc": "0"}, "cpc", True),
        ("meta_ads", {"spend": "0", "impressions": "0", "cpc": "0"}, "cpc", False),
        ("meta_ads", {"spend": "0", "impressions": "90", "cpc": "0"}, "cpc", True),
        # What a platform counts another way, it may have where we have none.
        ("meta_ads", {"spend": "3", "clicks": "0", "cpc": "1.5"}, "cpc", True),
        ("mailchimp", {"emails_sent": "0", "opens.open_rate": "0"}, "open_rate", False),
        ("mailchimp", {"emails_sent": "9", "opens.open_rate": "0"}, "open_rate", True),
    ],
)
def test_of_a_whole_that_is_zero_no_part_divides(
    platform: str, row: dict[str, str], rate: str, *, is_read: bool
) -> None:
    """No click of any kind is none on a link, and of no mail that was sent none was delivered."""
    dated = {**row, PLATFORMS[platform].days[0]: "2026-11-02", "account_currency": "EUR"}
    read = catalog.read_rows(platform, [dated], collected_on=DAY)
    assert (read.get(rate) is not None, of_nothing(read) == set()) == (is_read, is_read)


def test_a_near_count_that_is_not_accepted_says_all_the_same_that_there_was_nothing() -> None:
    """Whoever takes exact names alone gets no history of it, and no rate of none."""
    shown = SheetColumn("Shown", "impressions", exactness="near")
    own = Sheet(platform="snapchat", id="own", day="Day", columns=[shown, SheetColumn("CTR", "click_through_rate")])
    rows = [["Day", "Shown", "CTR"], ["2026-11-01", "0", "0%"], ["2026-11-02", "7", "0%"]]
    read = catalog.read_table(rows, own, accept=["exact"])
    assert [(str(one.metric_id), one.days) for one in read.histories] == [("click_through_rate", (DAY,))]
    assert {one.column: one.reason for one in read.unmapped} == {"Shown": Why.NEAR, "CTR": Why.OF_NOTHING}
