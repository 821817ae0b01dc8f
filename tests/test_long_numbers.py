"""Whole numbers of more digits than Python writes: in any cell, heading or key they are refused or told."""

from contextlib import suppress
from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import catalog
from smartgoals.audits import read_audit

AUDIT = [
    ["Platform", "Account", "Followers", "Views", "Decision", "Objective", "Notes", "Currency"],
    ["instagram", "club", 5, 7, "keep", "", "", "EUR"],
]
TABLE = [["Date", "Sessions", "Source"], ["2026-01-01", 3, "a"], ["2026-01-02", 4, "b"]]


LONG = st.builds(
    lambda digits, sign, over: sign * Fraction(10**digits, over) if over > 1 else sign * 10**digits,
    st.integers(4301, 9000),
    st.sampled_from([1, -1]),
    st.sampled_from([1, 3]),
)


def with_cell(table: list[list[Any]], row: int, place: int, cell: Any) -> list[list[Any]]:
    """Return a table with another value in one of its cells."""
    made = [list(cells) for cells in table]
    made[row % len(table)][place % len(table[0])] = cell
    return made


@given(st.integers(0, 1), st.integers(0, 7), LONG)
def test_an_audit_reads_or_refuses_any_cell(row: int, place: int, long: Any) -> None:
    """What is no figure is refused at its row and column; nothing else is raised."""
    paths = {"row"}
    try:
        read_audit(with_cell(AUDIT, row, place, long), id="q", as_of=date(2026, 1, 5))
    except sg.SmartGoalsError as fault:
        paths = {problem.path[:3] for problem in fault.problems}
    assert paths == {"row"}


@given(st.sampled_from([None, "ga4"]), st.integers(0, 2), st.integers(0, 2), LONG)
def test_a_table_reads_or_tells_any_cell(sheet: str | None, row: int, place: int, long: Any) -> None:
    """A table of any platform is read without what is too long, or refused."""
    with suppress(sg.SmartGoalsError):
        assert catalog.read_table(with_cell(TABLE, row, place, long), sheet) is not None


@given(LONG)
def test_rows_read_or_tell_any_key_and_cell(long: Any) -> None:
    """Keys of rows, what parts them and what they hold may be too long, and are told."""
    row = {"date": "20261101", "sessions": 120}
    assert catalog.read_rows("ga4", [row | {long: 3}]).unmapped
    assert catalog.read_rows("ga4", [row | {"sessions": long}]).unmapped
    assert catalog.read_rows("ga4", [row | {"source": long}], by="source") is not None
