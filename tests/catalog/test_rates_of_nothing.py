"""Rates of nothing: what stands beside a zero to divide by is no reading, and is told."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import catalog
from smartgoals.catalog import ReadRows, ReadTable, Sheet, SheetColumn, UnmappedReason as Why

ADS = [
    ["Day", "Campaign", "Currency code", "Clicks", "Impr.", "CTR", "Avg. CPC", "Cost", "Conversions", "Conv. rate"],
    ["2026-11-01", "A", "EUR", "40", "4,000", "1.00%", "1.25", "50.00", "2.00", "5.00%"],
    ["2026-11-02", "A", "EUR", "40", "4,000", "1.00%", "1.25", "50.00", "0.00", "0.00%"],
    ["2026-11-03", "A", "EUR", "0", "0", "0.00%", "0.00", "0.00", "0.00", "0.00%"],
]
CPA = ["Cost / conv.", "25.00", "0.00", "0.00"]


def of_nothing(read: ReadTable | ReadRows) -> dict[str, tuple[int, ...]]:
    """Return the rows of each column that are rates of nothing."""
    return {one.column: one.rows for one in read.unmapped if one.reason is Why.OF_NOTHING}


def values(read: ReadTable | ReadRows, metric: str) -> tuple[Any, ...]:
    """Return the readings of a metric."""
    history = read.get(metric)
    return () if history is None else history.values


def test_costs_of_no_conversion_and_no_click_are_no_zero() -> None:
    """A day without conversions has no cost per conversion, as the formula of the catalogue says."""
    read = catalog.read_table([[*row, cell] for row, cell in zip(ADS, CPA, strict=True)])
    assert values(read, "cpa") == (25,)
    assert values(read, "cpc") == (1.25, 1.25)
    assert values(read, "click_through_rate") == (0.01, 0.01)
    assert values(read, "click_conversion_rate") == (0.05, 0)
    assert values(read, "conversions") == (2, 0, 0)
    assert of_nothing(read) == {"CTR": (3,), "Avg. CPC": (3,), "Conv. rate": (3,), "Cost / conv.": (2, 3)}
    assert catalog.derive("cpa", {"total_cost": 50, "conversions": 0}).value is None


def test_what_is_of_nothing_is_told_in_both_languages() -> None:
    """With the column and where it stands."""
    read = catalog.read_table([[*row, cell] for row, cell in zip(ADS, CPA, strict=True)])
    told = next(one for one in read.unmapped if one.column == "Cost / conv.")
    assert (
        str(told)
        == "Cost / conv.: a rate of nothing, as there was nothing to divide by, and no reading (2: rows[2], rows[3])"
    )
    french = "un taux de rien, car il n’y avait rien par quoi diviser, et non un relevé"
    assert told.text("fr") == f"Cost / conv.\u00a0: {french} (2\u00a0: rows[2], rows[3])"


def test_a_goal_is_not_met_by_a_day_of_nothing() -> None:
    """It stands where the last day with a conversion left it."""
    read = catalog.read_table([[*row, cell] for row, cell in zip(ADS, CPA, strict=True)])
    assert read.history("cpa").last is not None
    goal = sg.Goal(
        id="g",
        metric="cpa",
        channel="google_ads",
        target=sg.ReachLevel(20),
        start=date(2026, 11, 1),
        deadline=date(2026, 11, 3),
    )
    assert sg.assess(goal, read.history("cpa"), as_of=date(2026, 11, 3)).is_met is False


def test_a_click_rate_of_no_impressions() -> None:
    """Search Console writes 0 % on days without any."""
    headings = ["Date", "Clicks", "Impressions", "CTR", "Position"]
    read = catalog.read_table([headings, ["2026-11-01", "0", "0", "0%", "0"], ["2026-11-02", "0", "10", "0%", "3"]])
    assert values(read, "click_through_rate") == (0,)
    assert of_nothing(read) == {"CTR": (1,)}


@pytest.mark.parametrize(("bounced", "engaged"), [("1", "0"), ("0", "0"), (1, 0.0)])
def test_rates_of_no_sessions(bounced: Any, engaged: Any) -> None:
    """Also what is one less a rate of nothing."""
    rows = [
        {"date": "20261101", "sessions": "0", "bounceRate": bounced, "engagementRate": engaged},
        {"date": "20261102", "sessions": "4", "bounceRate": "0.25", "engagementRate": "0.75"},
    ]
    read = catalog.read_rows("ga4", rows)
    assert (values(read, "bounce_rate"), values(read, "site_engagement_rate")) == ((0.25,), (0.75,))
    assert of_nothing(read) == {"bounceRate": (0,), "engagementRate": (0,)}


def test_without_what_it_is_divided_by_a_zero_stays_one() -> None:
    """Nobody says that there was nothing."""
    read = catalog.read_table([["Date", "CTR"], ["2026-11-01", "0%"]], sheet(SheetColumn("CTR", "click_through_rate")))
    assert of_nothing(read) == {}


def sheet(*columns: SheetColumn) -> Sheet:
    """Return a sheet of days with some columns."""
    return Sheet(platform="snapchat", id="own", day="Date", columns=list(columns), required=["Date"])


@pytest.mark.parametrize(
    ("exactness", "cells", "read"),
    [
        ("exact", ("3%", "0%", "2%"), (0.02,)),
        ("near", ("3%", "0%", "2%"), (0.03, 0.02)),
    ],
)
def test_what_is_counted_another_way_is_of_nothing_only_as_zero(
    exactness: str, cells: tuple[str, ...], read: tuple[float, ...]
) -> None:
    """A platform that divides by something else may know a rate where ours is undefined."""
    own = sheet(SheetColumn("Views", "impressions"), SheetColumn("CTR", "click_through_rate", exactness=exactness))
    days = ["2026-11-01", "2026-11-02", "2026-11-03"]
    rows = [["Date", "Views", "CTR"], *zip(days, ["0", "0", "9"], cells, strict=True)]
    assert values(catalog.read_table(rows, own), "click_through_rate") == read


def test_a_part_of_what_it_is_divided_by_says_nothing_of_the_whole() -> None:
    """Where the caller accepts a component for its metric."""
    own = sheet(
        SheetColumn("Views", "impressions", exactness="component"),
        SheetColumn("CTR", "click_through_rate"),
    )
    rows = [["Date", "Views", "CTR"], ["2026-11-01", "0", "0%"]]
    read = catalog.read_table(rows, own, accept=["component"])
    assert (values(read, "impressions"), values(read, "click_through_rate")) == ((0,), (0,))


@pytest.mark.parametrize(
    ("told", "cells", "is_of_nothing"),
    [
        (("shares", "saves"), ("5", "5"), True),
        (("shares", "saves"), ("5", "4"), False),
        (("left", "saves"), ("0", "4"), True),
        (("left", "shares", "saves"), ("1", "4", "4"), False),
        (("shares",), ("0",), False),
    ],
)
def test_what_follows_from_the_row_is_known_too(
    told: tuple[str, ...], cells: tuple[str, ...], is_of_nothing: bool
) -> None:
    """What it is divided by may have a formula of its own, which what is told goes before."""
    left = sg.Metric(id="left", nature="flow", unit="count", formula="shares - saves")
    rate = sg.Metric(id="odd_rate", nature="ratio", unit="count", formula="leads / left")
    own = catalog.with_metric(left).with_metric(rate)
    described = sheet(*(SheetColumn(metric, metric) for metric in told), SheetColumn("Odd", "odd_rate"))
    read = own.read_table([["Date", *told, "Odd"], ["2026-11-01", *cells, "0"]], described)
    assert (of_nothing(read) != {}) is is_of_nothing


@pytest.mark.parametrize(
    ("formula", "cells", "is_of_nothing"),
    [
        ("leads / (shares * saves)", ("", "0"), True),
        ("leads / (shares + saves)", ("", "0"), False),
        ("leads / (shares + saves)", ("0", "0"), True),
        ("leads / (shares / saves)", ("0", "4"), True),
        ("leads / (shares / saves)", ("3", "0"), True),
        ("leads / (shares - saves) + 2 * shares", ("3", "3"), True),
        ("leads / (2 * shares - saves)", ("3", "0"), False),
    ],
)
def test_formulas_of_the_callers_own(formula: str, cells: tuple[str, str], is_of_nothing: bool) -> None:
    """A product with zero is zero whatever else is in it, and a sum is not."""
    own = sg.Metric(id="odd_rate", nature="ratio", unit="count", formula=formula)
    names = ["shares", "saves"]
    described = sheet(*(SheetColumn(name, name) for name in names), SheetColumn("Odd", "odd_rate"))
    rows = [["Date", *names, "Odd"], ["2026-11-01", *cells, "0"]]
    read = catalog.with_metric(own).read_table(rows, described)
    assert (of_nothing(read) != {}) is is_of_nothing
