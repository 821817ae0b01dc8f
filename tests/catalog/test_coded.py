"""Coded columns: the distinct cells, and the types that are found out by way of them."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from smartgoals import catalog
from smartgoals.catalog._coded import coded, kinds_of

CELLS = st.none() | st.booleans() | st.integers(0, 2) | st.sampled_from(["", "1", "ig", 1.0, [], {}])


class Lazy:
    """A text that is looked up in a table when it is shown, as web frameworks have them: it equals one, and is none."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return self.text == other

    def __hash__(self) -> int:
        return hash(self.text)


class TestKinds:
    """The types of the cells of a column."""

    @given(st.lists(st.sampled_from(["ig", "x"]), max_size=450), st.lists(CELLS, max_size=3))
    def test_kinds_are_the_types_of_all_cells(self, texts: list[str], others: list[object]) -> None:
        """However the types are found out, they are those of every cell, and what is coded is the column."""
        for cells in ([*texts, *others], [*others, *texts], [*texts[:1], *others, *texts]):
            kinds, known = kinds_of(cells)
            assert kinds == set(map(type, cells))
            if known is not None:
                assert [known.distinct[code] for code in known.codes] == cells

    @pytest.mark.parametrize(
        ("hidden", "is_coded"),
        [([None], True), ([1, True], True), ([["ig"]], False)],
        ids=["an empty cell", "two that are equal", "one that cannot be looked up"],
    )
    def test_a_cell_beside_the_sample_is_not_overlooked(self, hidden: list[object], is_coded: bool) -> None:
        """One cell of another type among thousands of texts is found."""
        cells = ["ig", *hidden, *["ig", "x"] * 2000]
        kinds, known = kinds_of(cells)
        assert kinds == {str, *map(type, hidden)}
        assert known == (coded(cells) if is_coded else None)

    def test_texts_that_hardly_repeat_are_not_coded(self) -> None:
        """Links and the like are not worth a table."""
        assert kinds_of([f"https://example.org/{place}" for place in range(1000)]) == ({str}, None)


def test_what_equals_a_text_is_read_as_before() -> None:
    """A cell that equals a text, and is none, is no number; it stops nothing."""
    rows: list[dict[str, object]] = [{"date": f"2026-11-{day:02}", "views": "5"} for day in range(1, 29)] * 20
    rows.insert(1, {"date": "2026-11-29", "views": Lazy("5")})
    read = catalog.read_rows("instagram", rows)
    assert [len(history) for history in read.histories] == [28]
    assert [(entry.reason.value, entry.rows) for entry in read.unmapped] == [("not_a_number", (1,))]
