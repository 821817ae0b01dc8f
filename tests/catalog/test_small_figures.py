"""Small figures: shares, means and scores have no thousands, in tables of platforms as in audits."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st
from tests.every import for_every

import smartgoals as sg
from smartgoals import catalog
from smartgoals.audits import Window, read_audit
from smartgoals.catalog import METRICS, Sheet, SheetColumn, UnmappedReason as Why

SIGNS = st.sampled_from([",", "."])


def table(metric: str, *cells: str) -> tuple[Any, ...]:
    """Return the figures of a table, None where a cell can be read in two ways."""
    sheet = Sheet(platform="snapchat", id="own", day="Date", columns=[SheetColumn("Figure", metric)])
    rows = [[f"2026-11-{at:02}", cell] for at, cell in enumerate(cells, 1)]
    read = catalog.read_table([["Date", "Figure"], *rows], sheet)
    assert {one.reason for one in read.unmapped} <= {Why.TWO_NUMBERS}
    history = read.get(metric)
    known = {} if history is None else dict(zip(history.days, history.values, strict=True))
    return tuple(known.get(date(2026, 11, at)) for at in range(1, len(cells) + 1))


def audit(metric: str, *cells: str) -> tuple[Any, ...]:
    """Return the figures of an audit sheet, or all None where one is refused."""
    days = Window(date(2026, 11, 1), date(2026, 11, 30))
    rows = [("Platform", "User name", metric), *(("snapchat", f"@a{at}", cell) for at, cell in enumerate(cells))]
    try:
        read = read_audit(rows, id="a", as_of=date(2026, 11, 30), window=days)
    except sg.SmartGoalsError:
        return (None,) * len(cells)
    return tuple(figure.value for entry in read.channels for figure in entry.baselines)


@pytest.mark.parametrize(
    ("metric", "cells", "values"),
    [
        # Their range decides, whatever signs the others have.
        ("average_rating", ("4.625", "4,6"), (4.625, 4.6)),
        ("average_rating", ("4,625", "4.6"), (4.625, 4.6)),
        ("average_rating", ("4.625", "4,125"), (4.625, 4.125)),
        ("nps", ("4.625", "4,6"), (4.625, 4.6)),
        # They have no thousands, where no other cell says that they do.
        ("pages_per_session", ("4.625",), (4.625,)),
        ("pages_per_session", ("4,625",), (4.625,)),
        ("pages_per_session", ("4,625", "4,6"), (4.625, 4.6)),
        ("click_through_rate", ("1.234%",), (0.01234,)),
        # Time and money may have some.
        ("cpc", ("4.625", "4,6"), (4625, 4.6)),
        ("avg_session_duration", ("4.625", "4,6"), (4625, 4.6)),
    ],
)
def test_small_figures_are_read_alike(metric: str, cells: tuple[str, ...], values: tuple[Any, ...]) -> None:
    """A table and an audit have one rule."""
    assert table(metric, *cells) == values
    assert audit(metric, *cells) == values


def test_where_kind_and_column_disagree_nothing_is_guessed() -> None:
    """Below a decimal comma, a mean of 4.625 would be one of thousands."""
    assert table("pages_per_session", "4.625", "4,6") == (None, 4.6)
    assert audit("pages_per_session", "4.625", "4,6") == (None, None)
    assert table("pages_per_session", "4.625", "1,234") == (None, None)
    assert table("pages_per_session", "4.625", "4,6", "4.7") == (None, 4.6, 4.7)


def test_a_column_that_shows_thousands_has_them() -> None:
    """Engagements for each post may be many."""
    assert table("engagements_per_post", "1,234", "1,300.5") == (1234, 1300.5)
    assert table("engagements_per_post", "1,234", "4300") == (None, 4300)


@given(first=st.integers(1, 9), rest=st.integers(0, 999), sign=SIGNS)
def test_no_rating_is_ever_in_the_thousands(first: int, rest: int, sign: str) -> None:
    """Alone, and beside each sign."""
    cell = f"{first}{sign}{rest:03}"
    value = float(f"{first}.{rest:03}")
    for beside in ((), ("4,6",), ("4.6",)):
        assert table("average_rating", cell, *beside)[0] == audit("average_rating", cell, *beside)[0] == value


NO_SHARES = sorted(one.id for one in METRICS.values() if one.unit is not sg.catalog.METRICS["bounce_rate"].unit)


@for_every(NO_SHARES)
def test_every_metric_is_read_alike_alone(metric: str) -> None:
    """What a table takes for small, an audit takes for small."""
    assert table(metric, "4.625") == audit(metric, "4.625")
