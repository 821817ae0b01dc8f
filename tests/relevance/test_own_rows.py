"""Rows of a caller's own in the table of relevance: they are joined, and what is no row is refused with its place."""

from collections.abc import Callable
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import catalog

TABLE = catalog.DEFAULT.relevance
ROW = catalog.RelevanceRow(objective="my_kind", metric="my_metric", level="direct")


def test_rows_of_ones_own_are_joined() -> None:
    """A row stands beside those of the house, and a table is the same as one that is made of its rows."""
    joined = TABLE.joined([ROW])
    standing = joined.standing("my_kind", "my_metric")
    assert standing.level == "direct"
    assert "my_kind" in joined.kinds
    alone = type(TABLE)(("reach",), {"my_kind": {"my_metric": standing}})
    assert alone.standing("my_kind", "my_metric") == standing


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: TABLE.joined([ROW, "my_metric"]), "a RelevanceRow"),
        (lambda: TABLE.joined(3), "rows"),
        (lambda: type(TABLE)(("reach",), {"my_kind": 3}), "metrics to standings"),
        (lambda: type(TABLE)(("reach",), [3]), "kinds to rows"),
    ],
)
def test_what_is_no_row_is_refused(ask: Callable[[], Any], said: str) -> None:
    """Junk among rows is refused by an error of ours that names what was asked for."""
    with pytest.raises(sg.SmartGoalsError, match=said):
        ask()
