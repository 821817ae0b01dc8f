"""Rows from hostile or broken hosts: no error but our own, nothing dropped without a word, the same answer in any order."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, settings, strategies as st

from smartgoals import SmartGoalsError, StructureErrors, WrongType, catalog

TEXTS = st.sampled_from(
    [
        "2026-11-01",
        "2026-11-02T08:00:00+0000",
        "05/01/2026",
        "Nov 1, 2026",
        "2026-W35",
        "1,776",
        "12.5%",
        "€5",
        "Total",
        "--",
    ]
) | st.text(max_size=6)
SCALARS = TEXTS | st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.datetimes() | st.decimals()
CELLS = st.recursive(
    SCALARS | st.binary(max_size=3) | st.frozensets(st.integers(), max_size=2) | st.builds(object),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(TEXTS | st.sampled_from(["value", "start", "end"]), inner, max_size=2)
    ),
    max_leaves=4,
)
COLUMNS = st.sampled_from(
    (
        *(
            "date",
            "end_time",
            "week",
            "date_start",
            "date_stop",
            "id",
            "media_id",
            "name",
            "values",
            "total_value",
            "period",
        ),
        *(
            "reach",
            "views",
            "likes",
            "spend",
            "sessions",
            "country",
            "account_currency",
            "video_views",
            "followers_count",
            "mood",
        ),
    )
)
ROWS = st.lists(st.dictionaries(COLUMNS, CELLS, max_size=6), max_size=6)


class Odd:
    """An object that can be asked nothing."""

    def __eq__(self, other: object) -> bool:
        raise RuntimeError

    __hash__ = None  # type: ignore[assignment]  # the point of the test


@settings(max_examples=300)
@example(rows=[{"date": Odd(), "reach": Odd()}], platform="instagram", by=None, collected=True)
@example(
    rows=[{"date": "2026-11-01", "reach": 3, "mood": Odd()} for _ in "ab"],
    platform="instagram",
    by=None,
    collected=True,
)
@example(
    rows=[{"date": "2026-11-01", "reach": 3, "mood": Odd()} for _ in "ab"],
    platform="instagram",
    by="mood",
    collected=True,
)
@example(rows=[{"date": Decimal("sNaN"), "reach": 3}], platform="instagram", by="date", collected=False)
@given(ROWS, st.sampled_from(sorted(catalog.PLATFORMS)), st.none() | COLUMNS, st.booleans())
def test_only_our_own_errors_come_out(
    rows: list[dict[str, Any]], platform: str, by: str | None, collected: bool
) -> None:
    """Whatever the cells are, the rows are read or refused, and what is said of them can be said in both languages."""
    on = date(2026, 11, 1) if collected else None
    try:
        read = catalog.read_rows(platform, rows, by=by, collected_on=on)
    except SmartGoalsError:  # of `by` alone: rows of any kind are read
        read = catalog.read_rows(platform, rows, collected_on=on)
    for one in (*read.unmapped, *read.notices):
        assert str(one)
        assert one.text("fr")
        assert all(0 <= row < len(rows) for row in one.rows)


FIGURES = st.integers(0, 9) | st.sampled_from(["1,776", "x", "--", "", None])
SANE = st.lists(
    st.fixed_dictionaries(
        {
            "date": st.dates(date(2026, 1, 1), date(2026, 1, 9)).map(date.isoformat)
            | st.sampled_from(["soon", "05/01/2026", ""]),
            "country": st.sampled_from(["FR", "DE", "Total", ""]),
            "reach": FIGURES,
            "likes": FIGURES,
        }
    ),
    max_size=12,
)


@given(SANE, st.randoms(use_true_random=False), st.sampled_from([None, "country"]), st.booleans())
def test_the_order_of_rows_changes_nothing(
    rows: list[dict[str, Any]], random: Any, by: str | None, parted: bool
) -> None:
    """Shuffled rows give the same histories, and the same reasons as often."""
    splits = ["country"] if parted else []
    shuffled = random.sample(rows, len(rows))
    read, again = (
        catalog.read_rows("instagram", told, by=by, splits=splits if told else []) for told in (rows, shuffled)
    )
    assert {(one.metric, one.channel): one for one in read.histories} == {
        (one.metric, one.channel): one for one in again.histories
    }
    assert {(one.column, one.reason, one.count) for one in read.unmapped} == {
        (one.column, one.reason, one.count) for one in again.unmapped
    }


@given(SANE)
def test_every_cell_is_read_or_told(rows: list[dict[str, Any]]) -> None:
    """A figure that is in no history is named in the reasons of its column, or its row in those of the day or a label."""
    read = catalog.read_rows("instagram", rows, splits=["country"] if rows else [])
    for column, metric in (("reach", "reach"), ("likes", "reactions")):
        history = read.get(metric)
        days = set() if history is None else {day.isoformat() for day in history.days}
        told = {row for one in read.unmapped if one.column in {column, "date", "country"} for row in one.rows}
        said = {place for place, row in enumerate(rows) if row[column] not in {"", None} and row["date"] not in days}
        # Of rows that give one figure for one thing the first is named for all of them.
        figures = [(row["date"], row["country"], row[column]) for row in rows]
        assert {figures[place] for place in said} <= {figures[place] for place in told}


def test_moments_of_a_zone_that_cannot_be_are_told() -> None:
    """At the ends of the calendar there is no day before or after."""
    for moment in (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)):
        read = catalog.read_rows("facebook", [{"end_time": moment, "page_follows": 3}])
        assert (read.histories, len(read.unmapped)) == ((), 1)


def test_every_row_that_is_none_is_told() -> None:
    """All of them in one error, each with its place; the message alone stops after twenty."""
    good = {"Date": "2026-11-01", "Follows": 3}
    rows: list[Any] = [good, None, good, "x", [good], 7]
    with pytest.raises(StructureErrors) as caught:
        catalog.read_rows("instagram", rows)
    assert caught.value.paths == ("rows[1]", "rows[3]", "rows[4]", "rows[5]")
    with pytest.raises(WrongType) as single:
        catalog.read_rows("instagram", rows[:2])
    assert (single.value.path, single.value.value) == ("rows[1]", None)
    with pytest.raises(StructureErrors, match="and 10 more") as many:
        catalog.read_rows("instagram", rows[1:2] * 30)
    assert len(many.value.problems) == 30
