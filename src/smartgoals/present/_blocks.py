"""Blocks: a page as a tree of headings, paragraphs, lists, facts and tables, before it is written
as text, Markdown or HTML.

Knows neither results nor a form of writing. Every text here is plain: what looks like markup in it
is somebody's words, and each writer makes it harmless in its own way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, final

from attrs import frozen

from smartgoals._messages.inert import inert, one_line
from smartgoals._words import Word

if TYPE_CHECKING:
    from smartgoals._messages.formatting import Language

__all__ = [
    "Block",
    "Document",
    "Fact",
    "Facts",
    "Heading",
    "Item",
    "Items",
    "Line",
    "Paragraph",
    "ParagraphRole",
    "Picture",
    "TableOfCells",
    "TextSpan",
    "Tone",
    "cut",
    "line",
    "own",
    "strong",
    "toned",
]

_LONGEST: Final = 400
"""So many signs of a title or statement of somebody's stand on a page; what is behind them nobody
reads there.
"""


class Tone(Word):
    """How a writer may colour words that say the same by themselves: colour alone tells nothing."""

    PLAIN = "plain"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    UNSURE = "unsure"


class ParagraphRole(Word):
    """What a paragraph is to its reader."""

    PLAIN = "plain"
    LEAD = "lead"
    NOTE = "note"
    CAUTION = "caution"


@final
@frozen
class TextSpan:
    """A run of words: perhaps strong, in a tone, and perhaps not the house's own, so that its
    direction is its own.
    """

    text: str
    is_strong: bool = False
    tone: Tone = Tone.PLAIN
    is_own: bool = False


Line: TypeAlias = "tuple[TextSpan, ...]"
"""One line of a page: spans side by side, without blanks between them but those that they bring."""


def line(*parts: TextSpan | str) -> Line:
    """Return a line of spans and plain words; empty ones are left out.

    >>> line("stands at ", strong("75"))[1].is_strong
    True
    """
    spans = (TextSpan(part) if isinstance(part, str) else part for part in parts)
    return tuple(span for span in spans if span.text)


def strong(words: str) -> TextSpan:
    """Return words that stand out."""
    return TextSpan(words, is_strong=True)


def toned(words: str, tone: Tone) -> TextSpan:
    """Return words in a tone; a writer chooses how it shows."""
    return TextSpan(words, tone=tone)


def own(words: str, *, is_strong: bool = False) -> TextSpan:
    """Return words that the strategy itself brings: on one line, without hidden marks, and not endless.

    >>> own("Sell more\\nnow").text, len(own("a" * 10_000).text)
    ('Sell more now', 401)
    """
    return TextSpan(cut(words), is_strong, Tone.PLAIN, is_own=True)


def cut(words: str, longest: int = _LONGEST) -> str:
    """Return somebody's words on one line, without hidden marks, and cut where they do not end; "…"
    where none is seen.
    """
    # More is never shown, so that a text of a megabyte is not read to its end.
    said = one_line(inert(one_line(words[: 4 * longest]))) or "…"
    return said if len(said) <= longest else f"{said[:longest].rstrip()}…"


class Heading(NamedTuple):
    """A heading: its level from 1 for the page to 4, its line, and a name to point at, where there is one."""

    level: int
    line: Line
    anchor: str | None = None


class Paragraph(NamedTuple):
    """A paragraph, and what it is to its reader."""

    line: Line
    role: ParagraphRole = ParagraphRole.PLAIN


class Item(NamedTuple):
    """An item of a list: its line, and lines below it that belong to it."""

    line: Line
    more: tuple[Line, ...] = ()


class Items(NamedTuple):
    """A list, of steps in their order or of things side by side."""

    items: tuple[Item, ...]
    is_ordered: bool = False


class Fact(NamedTuple):
    """What is said under a label: a line, and further lines."""

    label: str
    line: Line
    more: tuple[Line, ...] = ()


class Facts(NamedTuple):
    """Facts under their labels."""

    rows: tuple[Fact, ...]


class TableOfCells(NamedTuple):
    """A table: its caption, the heads of its columns, its rows of as many cells, and which columns
    hold figures.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    figures: tuple[bool, ...]


class Picture(NamedTuple):
    """A drawing of SVG, whose own title says what it shows; only a page of HTML has it.

    `key` is what it shows: the id of a goal, by which a caller may bring a larger one.
    """

    key: str
    svg: str


Block: TypeAlias = "Heading | Paragraph | Items | Facts | TableOfCells | Picture"


@final
@frozen
class Document:
    """A page: its title, in which language it speaks, and its blocks, of which the first is its heading."""

    title: str
    language: Language
    blocks: tuple[Block, ...]

    @property
    def colon(self) -> str:
        """What stands between a label and its fact in the language of the page."""
        return self.language.say("page.colon")
