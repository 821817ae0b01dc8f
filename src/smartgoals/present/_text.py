"""Plain text: a page for a terminal, a mail or a log, no wider than a reader's line."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Final

from smartgoals.present._blocks import Facts, Heading, Items, Paragraph, TableOfCells
from smartgoals.present._documents import document_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from smartgoals._evidence import EvidenceLike
    from smartgoals._messages.formatting import Language
    from smartgoals.present._blocks import Block, Document, Line

__all__ = ["text", "written"]

WIDTH: Final = 88
_UNDERLINES: Final = "=-"
"""With what the headings of the first levels are underlined."""
_LEAST: Final = 24
"""Words stand at least so wide, be the labels before them however long."""


def text(
    result: object,
    *,
    evidence: EvidenceLike | None = None,
    language: Language | str | None = None,
    short: bool = False,
    info: bool = False,
) -> str:
    """Return a result as a page of plain text, no line of it longer than 88 characters where words allow.

    >>> from datetime import date
    >>> from smartgoals import Goal, Strategy, review
    >>> found = review(Strategy(goals=[Goal(id="vague", statement="more visibility")]), as_of=date(2026, 1, 5))
    >>> print(text(found).splitlines()[0])
    Strategy: review of 5 January 2026
    """
    return written(document_of(result, evidence=evidence, language=language, short=short, info=info))


def written(document: Document) -> str:
    """Return a page as plain text."""
    return "\n".join(_lines(document.blocks)) + "\n"


def _said(spans: Line) -> str:
    return "".join(span.text for span in spans)


def _lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    is_first = True
    for block in blocks:
        lines = list(_block(block))
        if not lines:
            continue
        if not is_first:
            yield ""
        is_first = False
        yield from lines


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield from _heading(block)
    elif isinstance(block, Paragraph):
        yield from _wrapped(_said(block.line), "", "")
    elif isinstance(block, Items):
        for place, item in enumerate(block.items, 1):
            mark = f"{place}. " if block.is_ordered else "- "
            room = " " * len(mark)
            yield from _wrapped(_said(item.line), mark, room)
            for more in item.more:
                yield from _wrapped(_said(more), room, room + "  ")
    elif isinstance(block, Facts):
        yield from _facts(block)
    elif isinstance(block, TableOfCells):
        yield from _table(block)


def _heading(block: Heading) -> Iterator[str]:
    lines = _wrapped(_said(block.line), "", "")
    yield from lines
    if block.level <= len(_UNDERLINES):
        yield _UNDERLINES[block.level - 1] * max(map(len, lines))


def _wrapped(said: str, first: str, rest: str) -> list[str]:
    return wrap(said, WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


def _facts(block: Facts) -> Iterator[str]:
    room = _room(fact.label for fact in block.rows)
    for fact in block.rows:
        yield from _labelled(fact.label, _said(fact.line), room)
        for more in fact.more:
            yield from _wrapped(_said(more), " " * room, " " * room)


def _table(block: TableOfCells) -> Iterator[str]:
    """Yield a row of a table as lines under their heads: columns side by side would not fit a line."""
    for place, row in enumerate(block.rows):
        if place:
            yield ""
        yield from _wrapped(_said(row[0]), "* ", "  ")
        facts = [(head, _said(cell)) for head, cell in zip(block.head[1:], row[1:], strict=True) if cell]
        room = _room(head for head, _ in facts)
        for head, cell in facts:
            yield from _labelled(head, cell, room)


def _room(labels: Iterable[str]) -> int:
    """Return where the words behind labels begin: two blanks after the longest one."""
    return min(max(map(len, labels), default=0), WIDTH - _LEAST - 4) + 4


def _labelled(label: str, said: str, room: int) -> Iterator[str]:
    """Yield words behind a label, or below one that leaves no room for them."""
    first = f"  {label}  "
    if len(first) > room:
        yield from _wrapped(label, "  ", "  ")
        first = ""
    yield from _wrapped(said, first.ljust(room), " " * room)
