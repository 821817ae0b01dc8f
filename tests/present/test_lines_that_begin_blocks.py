"""Words that begin a line are words: whatever would open a heading, a list or a table there is escaped in Markdown."""

from __future__ import annotations

import pytest

from smartgoals._messages.formatting import ENGLISH
from smartgoals.present._blocks import (
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Paragraph,
    ParagraphRole,
    TableOfCells,
    line,
)
from smartgoals.present._markdown import written


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("# a", r"\# a"),
        ("+ a", r"\+ a"),
        ("- a", r"\- a"),
        ("= a", r"\= a"),
        (": a", r"\: a"),
        ("1. a", r"1\. a"),
        ("12) a", r"12\) a"),
        ("a # b", "a # b"),
        ("1.5 a", r"1\.5 a"),
    ],
)
def test_whatever_begins_a_line_opens_no_block(words: str, shown: str) -> None:
    """In a paragraph, an item of either kind and the lines below it; behind a mark of a fact or in a cell nothing opens."""
    said = line(words)
    blocks = (
        Paragraph(said),
        Paragraph(said, ParagraphRole.NOTE),
        Items((Item(said, (said,)),)),
        Items((Item(said, (said,)), Item(said)), is_ordered=True),
        Facts((Fact("b", said, (said,)),)),
        TableOfCells("c", ("d", "e"), ((said, said),), (False, True)),
        Heading(2, line("f #")),
    )
    assert written(Document("t", ENGLISH, blocks)) == "\n\n".join(
        [
            shown,
            f"*{shown}*",
            f"- {shown}\n  - {shown}",
            f"1. {shown}\n   - {shown}\n2. {shown}",
            f"- **b**: {words}\n  - {shown}",
            f"| d | e |\n| :--- | ---: |\n| {words} | {words} |",
            "## f \\#\n",
        ]
    )
