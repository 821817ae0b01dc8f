"""Rows of a caller's own in the table of relevance: they are joined, and what is no row is refused with its place."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

import smartgoals as sg
from smartgoals import catalog
from smartgoals.catalog import RelevanceRow

TABLE = catalog.DEFAULT.relevance
ROW = RelevanceRow(objective="my_kind", metric="my_metric", level="direct")

ROWS = st.builds(
    RelevanceRow,
    objective=st.sampled_from(["my_kind", "lead_generation", "customer_care"]),
    metric=st.sampled_from(["my_metric", "mentions", "sessions", "reach"]),
    level=st.sampled_from(["direct", "supporting", "context", "unrelated"]),
    guardrail=st.booleans(),
)


@given(st.lists(ROWS, max_size=6))
@example([ROW])
def test_the_last_row_for_a_pair_is_its_standing(rows: list[RelevanceRow]) -> None:
    """Rows of one's own lie above those of the house, a later one above an earlier; every other pair stays as it was."""
    joined = TABLE.joined(rows)
    last = {(row.objective, row.metric): row for row in rows}
    for kind in (*TABLE.kinds, *(["my_kind"] if any(row.objective == "my_kind" for row in rows) else [])):
        for metric in ("my_metric", "mentions", "sessions", "reach", "purchases"):
            row = last.get((kind, metric))
            if row is not None:
                assert joined.standing(kind, metric) == (row.level, row.proxy, row.guardrail)
            elif kind in TABLE:
                assert joined.standing(kind, metric) == TABLE.standing(kind, metric)
            else:
                assert joined.standing(kind, metric).level == "unknown"
    assert set(joined.kinds) == {*TABLE.kinds, *(row.objective for row in rows)}
    assert joined == TABLE.joined([]).joined(last.values())


def test_a_table_is_the_same_made_of_its_rows() -> None:
    """What is joined and what is handed over whole stand alike."""
    standing = TABLE.joined([ROW]).standing("my_kind", "my_metric")
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
