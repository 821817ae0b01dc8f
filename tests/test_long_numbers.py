"""Whole numbers of more digits than Python writes: in any cell, heading or key they are refused or told."""

from contextlib import suppress
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import catalog
from smartgoals.audits import read_audit

LONG = [10**5000, -(10**5000), Fraction(10**5000, 3)]
AUDIT = [
    ["Platform", "Account", "Followers", "Views", "Decision", "Objective", "Notes", "Currency"],
    ["instagram", "club", 5, 7, "keep", "", "", "EUR"],
]
TABLE = [["Date", "Sessions", "Source"], ["2026-01-01", 3, "a"], ["2026-01-02", 4, "b"]]


def tables(table: list[list[Any]]) -> list[list[list[Any]]]:
    """Return a table with each of its cells, in turn, a number that is too long."""
    made = []
    for long in LONG:
        for row in range(len(table)):
            for place in range(len(table[0])):
                copied = [list(cells) for cells in table]
                copied[row][place] = long
                made.append(copied)
    return made


def test_an_audit_reads_or_refuses_any_cell() -> None:
    """What is no figure is refused at its row and column; nothing else is raised."""
    for table in tables(AUDIT):
        paths = {"row"}
        try:
            read_audit(table, id="q", as_of=date(2026, 1, 5))
        except sg.SmartGoalsError as fault:
            paths = {problem.path[:3] for problem in fault.problems}
        assert paths == {"row"}


@pytest.mark.parametrize("sheet", [None, "ga4"])
def test_a_table_reads_or_tells_any_cell(sheet: str | None) -> None:
    """A table of any platform is read without what is too long, or refused."""
    for table in tables(TABLE):
        with suppress(sg.SmartGoalsError):
            assert catalog.read_table(table, sheet) is not None


def test_rows_read_or_tell_any_key_and_cell() -> None:
    """Keys of rows, what parts them and what they hold may be too long, and are told."""
    for long in LONG:
        row = {"date": "20261101", "sessions": 120}
        assert catalog.read_rows("ga4", [row | {long: 3}]).unmapped
        assert catalog.read_rows("ga4", [row | {"sessions": long}]).unmapped
        assert catalog.read_rows("ga4", [row | {"source": long}], by="source") is not None
