"""Rows with other keys each: columns in the order they come in, and a look at no cell that is not there."""

from collections import UserDict
from typing import Any

from hypothesis import given, strategies as st

from smartgoals.catalog import read_rows
from smartgoals.catalog._grid import _turned

names = st.sampled_from(["date", "sessions", "a", "b", " c", 7])


class Counted(UserDict[str, Any]):
    """A row that counts how often it is asked for a cell."""

    looks = 0

    def __getitem__(self, key: str) -> object:
        Counted.looks += 1
        return super().__getitem__(key)


@given(st.lists(st.dictionaries(names, st.none() | st.integers(0, 9), max_size=4), min_size=1, max_size=6))
def test_columns_hold_what_each_row_has(rows: list[dict[Any, Any]]) -> None:
    """A column has a cell for every row, None where a row has none; names come in the order of their first row."""
    keys = list(dict.fromkeys(key for row in rows for key in row))
    assert list(_turned(rows).values()) == [[row.get(key) for row in rows] for key in keys]


def test_the_work_grows_with_the_cells() -> None:
    """A row is asked for the cells it has, and not for those of every other row."""
    rows = [Counted({"date": "2026-01-01", f"s{k}": 1}) for k in range(200)]
    Counted.looks = 0
    found = read_rows("ga4", rows)
    assert len(found.unmapped) >= 200
    assert Counted.looks <= 10 * len(rows)
