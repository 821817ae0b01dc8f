"""HTML: a document as a fragment that other pages hold, or as one file that stands by itself. Every
text is escaped; nothing of it runs, and nothing is fetched, which the file forbids, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import TYPE_CHECKING, Final

from smartgoals._checked import mapping, named
from smartgoals._errors import InvalidValue, UnknownName, WrongType
from smartgoals._messages.inert import inert
from smartgoals._record import Record
from smartgoals.present._blocks import (
    Facts,
    Heading,
    Items,
    Paragraph,
    ParagraphRole,
    Picture,
    TableOfCells,
    Tone,
)
from smartgoals.present._documents import document_of
from smartgoals.present._style import PAGE

if TYPE_CHECKING:
    from smartgoals._evidence import EvidenceLike
    from smartgoals._messages.formatting import Language
    from smartgoals.present._blocks import Block, Document, Item, Line, TextSpan

__all__ = ["charts_of", "html", "page", "page_of", "said", "written"]

_NO_CHARTS: Final[Record[str, str]] = Record()
_DEEPEST: Final = 6
_GOAL: Final = "goal-"
"""What the name of a heading begins with that is of a goal."""
_LONGEST_CHIP: Final = 48
"""So many signs of words in a tone stand as a chip; more are a sentence, which is only coloured."""


def html(
    result: object,
    *,
    evidence: EvidenceLike | None = None,
    language: Language | str | None = None,
    charts: Mapping[str, str] | None = None,
    level: int = 1,
    short: bool = False,
    info: bool = False,
) -> str:
    """Return a result as a fragment of HTML, an `<article>` that stands in a page of yours.

    It has no style and no script: headings, lists and tables take the look of the page around it,
    whose classes begin with `sg-`. *charts* has by the id of a goal a drawing of SVG that stands
    with it; what could run or fetch anything in one is refused. The first heading is of *level*, 1
    to 6, and those below it follow. The further arguments are those of :func:`text`.

    >>> from datetime import date
    >>> from smartgoals import Goal, Strategy, review
    >>> found = review(Strategy(title="A & B", goals=[Goal(id="vague")]), as_of=date(2026, 1, 5))
    >>> print(html(found, level=2).splitlines()[1])
    <h2 class="sg-h1"><bdi>A &amp; B: review of 5 January 2026</bdi></h2>
    """
    document = document_of(result, evidence=evidence, language=language, short=short, info=info, drawn=True)
    return written(document, charts_of(charts), level=named("level", _level, level))


def charts_of(charts: Mapping[str, str] | None) -> Mapping[str, str]:
    """Return the drawings that a caller brings, by the ids of goals."""
    return _NO_CHARTS if charts is None else named("charts", _drawings, charts)


def _drawings(charts: Mapping[str, str]) -> Mapping[str, str]:
    return mapping(charts, "ids of goals to drawings of SVG")


def _level(value: int) -> int:
    if type(value) is not int:
        raise WrongType(value=value, expected="a whole number")
    if not 1 <= value <= _DEEPEST:
        raise InvalidValue(value=value, expected=f"a level of headings, 1 to {_DEEPEST}")
    return value


def written(
    document: Document, charts: Mapping[str, str] = _NO_CHARTS, *, level: int = 1, sheet: str = ""
) -> str:
    """Return a document as an article of HTML.

    *charts* has by the id of a goal the drawing of SVG that stands in place of its picture, or
    below its heading where there is none. The first heading is one of *level*, and no later one
    skips a level. *sheet* is a style sheet that comes with it.

    >>> from smartgoals._messages.formatting import ENGLISH
    >>> from smartgoals.present._blocks import Document, own
    >>> print(written(Document("A < B", ENGLISH, (Heading(1, (own("A < B"),)),))))
    <article class="smartgoals" lang="en">
    <h1 class="sg-h1"><bdi>A &lt; B</bdi></h1>
    </article>
    """
    return "\n".join(_BlockWriter(document, charts, level, sheet).lines()) + "\n"


def said(text: str) -> str:
    """Return plain text as HTML says it, within an element or a value in quotes."""
    return escape(inert(text))


class _BlockWriter:
    """Writes the blocks of a document in their order, and knows which sections are open."""

    def __init__(self, document: Document, charts: Mapping[str, str], level: int, sheet: str) -> None:
        self._document = document
        self._sheet = sheet
        self._level = level
        self._open: list[int] = []
        self._named = ""  # the last heading, as plain text
        pictures = {block.key for block in document.blocks if isinstance(block, Picture)}
        headings = {_goal_of(block) for block in document.blocks if isinstance(block, Heading)} - {""}
        for key in charts:
            if key not in pictures | headings:
                # A chart that stands nowhere would be missed in silence.
                raise UnknownName(kind="goal", name=key, known=sorted(pictures | headings), path="charts")
        self._charts = charts
        self._without_picture = headings - pictures

    def lines(self) -> Iterator[str]:
        yield f'<article class="smartgoals" lang="{said(self._document.language.code)}">'
        if self._sheet:
            yield f"<style>\n{self._sheet}\n</style>"
        for block in self._document.blocks:
            yield from self._block(block)
        yield from self._closed(0)
        yield "</article>"

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading():
                yield from self._heading(block)
            case Paragraph(line, role):
                kind = "" if role is ParagraphRole.PLAIN else f' class="sg-{role}"'
                yield f"<p{kind}>{_line(line)}</p>"
            case Items():
                yield from _items(block)
            case Facts():
                yield from _facts(block)
            case TableOfCells():
                yield from _table(block)
            case _:
                yield from self._picture(block.key, block.svg)

    def _heading(self, heading: Heading) -> Iterator[str]:
        if heading.level > 1:
            yield from self._closed(heading.level)
            yield f'<section class="sg-s{heading.level}">'
            self._open.append(heading.level)
        # By how deep it stands, so that a reader who goes from heading to heading finds no level left out.
        tag = f"h{min(self._level + len(self._open), _DEEPEST)}"
        name = "" if heading.anchor is None else f' id="{_anchor(heading.anchor)}"'
        self._named = " ".join("".join(span.text for span in heading.line).split())
        yield f'<{tag} class="sg-h{heading.level}"{name}>{_line(heading.line)}</{tag}>'
        goal = _goal_of(heading)
        if goal in self._without_picture and goal in self._charts:
            yield from self._picture(goal, "")

    def _closed(self, level: int) -> Iterator[str]:
        """Close the sections that a heading of a level ends."""
        while self._open and self._open[-1] >= level:
            self._open.pop()
            yield "</section>"

    def _picture(self, key: str, svg: str) -> Iterator[str]:
        kind = "sg-picture"
        if key in self._charts:
            from smartgoals.present._svg import drawing

            path, place = f"charts[{key!r}]", list(self._charts).index(key) + 1
            svg = drawing(self._charts[key], path=path, prefix=f"sg{place}", name=self._named)
            kind = "sg-picture sg-chart"  # drawn on white, as most are, whatever the page is
        yield f'<figure class="{kind}">{svg}</figure>'


def _goal_of(heading: Heading) -> str:
    """Return the id of the goal that a heading is of; nothing where it is of none."""
    anchor = heading.anchor or ""
    return anchor.removeprefix(_GOAL) if anchor.startswith(_GOAL) else ""


def _anchor(name: str) -> str:
    """Return a name as an id of HTML, which holds no blank, and begins as no other id of a page does."""
    return "smartgoals-" + said("-".join(name.split()))


def _line(line: Line) -> str:
    return "".join(map(_span, line))


def _span(span: TextSpan) -> str:
    text = said(span.text)
    if span.is_own:
        text = f"<bdi>{text}</bdi>"
    if span.tone is not Tone.PLAIN:
        is_chip = len(span.text) <= _LONGEST_CHIP
        tag = "strong" if is_chip or span.is_strong else "span"
        return f'<{tag} class="sg-{span.tone}{" sg-chip" if is_chip else ""}">{text}</{tag}>'
    return f"<strong>{text}</strong>" if span.is_strong else text


def _items(block: Items) -> Iterator[str]:
    tag, kind = ("ol", ' class="sg-steps" role="list"') if block.is_ordered else ("ul", "")
    yield f"<{tag}{kind}>"
    yield from map(_item, block.items)
    yield f"</{tag}>"


def _item(item: Item) -> str:
    more = "".join(f'<span class="sg-more">{_line(line)}</span>' for line in item.more)
    return f"<li>{_line(item.line)}{more}</li>"


def _facts(block: Facts) -> Iterator[str]:
    yield "<dl>"
    for fact in block.rows:
        more = "".join(f'<dd class="sg-more">{_line(line)}</dd>' for line in fact.more)
        yield f"<div><dt>{said(fact.label)}</dt><dd>{_line(fact.line)}</dd>{more}</div>"
    yield "</dl>"


def _table(block: TableOfCells) -> Iterator[str]:
    # Wider than a phone, it is moved in its own box, which keys must reach and a reader hear the name of.
    yield f'<div class="sg-scroll" role="group" tabindex="0" aria-label="{said(block.caption)}">'
    yield f"<table>\n<caption>{said(block.caption)}</caption>"
    heads = zip(block.head, block.figures, strict=True)
    cells = "".join(f'<th scope="col"{_column(is_figure)}>{said(head)}</th>' for head, is_figure in heads)
    yield f"<thead><tr>{cells}</tr></thead>\n<tbody>"
    for row in block.rows:
        yield f"<tr>{''.join(_cells(row, block.figures))}</tr>"
    yield "</tbody>\n</table>\n</div>"


def _cells(row: tuple[Line, ...], figures: tuple[bool, ...]) -> Iterator[str]:
    for place, (cell, is_figure) in enumerate(zip(row, figures, strict=True)):
        if place == 0 and not is_figure:
            yield f'<th scope="row">{_line(cell)}</th>'
        else:
            yield f"<td{_column(is_figure)}>{_line(cell)}</td>"


def _column(is_figure: bool) -> str:
    return ' class="sg-figure"' if is_figure else ""


_HEAD = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>{title}</title>
<style>
{sheet}
</style>
</head>
<body>
<main>
"""


def page(
    result: object,
    *,
    evidence: EvidenceLike | None = None,
    language: Language | str | None = None,
    charts: Mapping[str, str] | None = None,
    short: bool = False,
    info: bool = False,
) -> str:
    """Return a result as a whole page of HTML: write it to a file, and it can be read, sent and printed.

    It has its style within, by light and by dark, and needs neither a script nor a network. The
    arguments are those of
    :func:`html`.

    >>> from datetime import date
    >>> from smartgoals import Goal, Strategy, review
    >>> found = review(Strategy(goals=[Goal(id="vague", statement="more visibility")]), as_of=date(2026, 1, 5))
    >>> page(found).startswith("<!doctype html>"), "<script" in page(found)
    (True, False)
    """
    document = document_of(result, evidence=evidence, language=language, short=short, info=info, drawn=True)
    return page_of(document, charts_of(charts))


def page_of(document: Document, charts: Mapping[str, str]) -> str:
    """Return a document as a file of HTML, with its style sheet and, where given, its charts."""
    head = _HEAD.format(language=said(document.language.code), title=said(document.title), sheet=PAGE)
    return f"{head}{written(document, charts)}</main>\n</body>\n</html>\n"
