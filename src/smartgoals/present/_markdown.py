"""Markdown: a page in the part of CommonMark and its tables that every reader of Markdown shares.

Whatever a text holds stays text: marks that would begin an emphasis, a link, code, HTML, a formula
or a block are escaped.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from smartgoals.present._blocks import Facts, Heading, Items, Paragraph, ParagraphRole, TableOfCells, Tone
from smartgoals.present._documents import document_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from smartgoals._evidence import EvidenceLike
    from smartgoals._messages.formatting import Language
    from smartgoals.present._blocks import Block, Document, Line

__all__ = ["markdown", "written"]

_MARKS: Final = re.compile(
    r"[\\`*\[\]<>|~$^{}]|(?<![^\W_])_|_(?![^\W_])|&(?=[#\w]+;)|!(?=\[)|(?<=:)/(?=/)|(?<=www)\.|(?<=\w)@(?=\w)"
)
# What means something where a line begins: headings, lists, quotes, rules, tables of definitions.
_OPENING: Final = re.compile(r"^([#+\-=:])")
_NUMBERED: Final = re.compile(r"^(\d{1,9})([.)])")
# What ends a heading, and is no part of it.
_CLOSING: Final = re.compile(r"(?<![^ \t])#(?=#*[ \t]*$)")


def markdown(
    result: object,
    *,
    evidence: EvidenceLike | None = None,
    language: Language | str | None = None,
    short: bool = False,
    info: bool = False,
) -> str:
    """Return a result as a page of Markdown.

    >>> from datetime import date
    >>> from smartgoals import Goal, Strategy, review
    >>> found = review(Strategy(goals=[Goal(id="vague", statement="more visibility")]), as_of=date(2026, 1, 5))
    >>> print(markdown(found, language="fr").splitlines()[0])
    # Stratégie : revue du 5 janvier 2026
    """
    return written(document_of(result, evidence=evidence, language=language, short=short, info=info))


def written(document: Document) -> str:
    """Return a page as Markdown."""
    colon = document.colon
    return "\n\n".join(part for block in document.blocks for part in _block(block, colon)) + "\n"


def escaped(words: str) -> str:
    r"""Return words as Markdown that shows them as they are, within a line.

    >>> print(escaped("*now* <b>[x](y)</b> snake_case _so_"))
    \*now\* \<b\>\[x\](y)\</b\> snake_case \_so\_
    """
    return _MARKS.sub(_escape, words)


def _escape(mark: re.Match[str]) -> str:
    return f"\\{mark[0]}"


def _line(spans: Line, *, begins: bool = False) -> str:
    parts = []
    for span in spans:
        words = escaped(span.text)
        if (span.is_strong or span.tone is Tone.BAD) and (bare := words.strip()):
            # A blank beside the marks would make them plain stars.
            words = words.replace(bare, f"**{bare}**", 1)
        parts.append(words)
    said = "".join(parts)
    return _opened(said) if begins else said


def _opened(said: str) -> str:
    """Return a line whose beginning begins no block."""
    return _OPENING.sub(r"\\\1", _NUMBERED.sub(r"\1\\\2", said))


def _block(block: Block, colon: str) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * block.level} {_CLOSING.sub(_escape, _line(block.line))}"
    elif isinstance(block, Paragraph):
        said = _line(block.line, begins=True)
        yield f"*{said}*" if block.role is ParagraphRole.NOTE and "*" not in said else said
    elif isinstance(block, Items):
        yield "\n".join(_items(block))
    elif isinstance(block, Facts):
        yield "\n".join(_facts(block, colon))
    elif isinstance(block, TableOfCells):
        yield "\n".join(_table(block))
    # A drawing is left out: what it shows is said in words beside it.


def _items(block: Items) -> Iterator[str]:
    for place, item in enumerate(block.items, 1):
        mark = f"{place}." if block.is_ordered else "-"
        room = " " * (len(mark) + 1)
        yield f"{mark} {_line(item.line, begins=True)}"
        for more in item.more:
            yield f"{room}- {_line(more, begins=True)}"


def _facts(block: Facts, colon: str) -> Iterator[str]:
    for fact in block.rows:
        yield f"- **{escaped(fact.label)}**{colon}{_line(fact.line)}"
        for more in fact.more:
            yield f"  - {_line(more, begins=True)}"


def _table(block: TableOfCells) -> Iterator[str]:
    yield _row(escaped(cell) for cell in block.head)
    yield _row("---:" if is_figure else ":---" for is_figure in block.figures)
    for row in block.rows:
        yield _row(_line(cell) for cell in row)


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"
