"""Laws of plain text: how wide its lines are, and where the words behind labels stand."""

from __future__ import annotations

from hypothesis import example, given, strategies as st

from smartgoals._messages.formatting import Language
from smartgoals.present._blocks import Document, Fact, Facts, Item, Items, Paragraph, TableOfCells, line
from smartgoals.present._text import WIDTH, written

SAID = st.lists(st.text("abcxyz", min_size=1, max_size=20), min_size=1, max_size=30).map(" ".join)
LABEL = st.lists(st.text("ABCXYZ", min_size=1, max_size=20), min_size=1, max_size=8).map(" ".join)
ROWS = st.lists(st.tuples(LABEL, SAID), min_size=1, max_size=4)


def told(*blocks: object) -> list[str]:
    """Return the lines of a page of these blocks."""
    return written(Document("A page", Language.of("en"), blocks)).splitlines()  # type: ignore[arg-type]  # as given


@given(SAID, st.booleans())
def test_no_line_is_wider_than_a_reader_s(said: str, is_ordered: bool) -> None:
    """Paragraphs and items are broken between words, and what follows an item stands under its words."""
    lines = told(Paragraph(line(said)), Items((Item(line(said), (line(said),)),), is_ordered=is_ordered))
    assert max(map(len, lines)) <= WIDTH
    assert " ".join(" ".join(lines).split()) == f"{said} {'1.' if is_ordered else '-'} {said} {said}"
    room = 3 if is_ordered else 2
    assert all(not one[:room].strip("1.- ") for one in lines[lines.index("") + 1 :])


@given(ROWS, st.booleans())
@example([("A", "a b"), ("BC", "c")], False)
@example([("A" * 20 + " " + "B" * 39, "a " * 40), ("C", "d")], False)
@example([("A" * 20 + " " + "B" * 40, "a " * 40), ("C", "d")], True)
@example([(" ".join(["A" * 20] * 4), "a " * 40), ("C", "d")], True)
def test_words_stand_in_one_column_behind_their_labels(rows: list[tuple[str, str]], in_table: bool) -> None:
    """Two blanks after the longest label, and no narrower than 24: what a longer label leaves no room for stands below it."""
    heads = ("first", *(label for label, _ in rows))
    cells = (line("x"), *(line(said) for _, said in rows))
    table = TableOfCells("rows", heads, (cells,), (False,) * len(heads))
    lines = told(table)[1:] if in_table else told(Facts(tuple(Fact(label, line(said)) for label, said in rows)))
    room = min(max(len(label) for label, _ in rows), 60) + 4
    assert max(map(len, lines)) <= WIDTH
    expected = [word for label, said in rows for word in f"{label} {said}".split()]
    assert " ".join(lines).split() == expected
    for one in lines:
        label, said = one[:room], one[room:]
        if label.isupper() and one.isupper():  # a label that has lines of its own
            assert one.startswith("  ")
        else:
            assert not said.startswith(" ")
            assert said
            assert not label.strip() or label.endswith("  ")
