"""Words of other people on a page: whatever they hold, they are words, in text, in Markdown and in HTML."""

from __future__ import annotations

import unicodedata
from datetime import date
from html.parser import HTMLParser
from typing import Any

from hypothesis import example, given, settings, strategies as st
from markdown_it import MarkdownIt

import smartgoals as sg
from smartgoals import present
from smartgoals._messages.formatting import Language
from smartgoals.present import _markdown
from smartgoals.present._blocks import (
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Paragraph,
    ParagraphRole,
    cut,
    line,
    own,
)

AS_OF = date(2026, 1, 18)
HOSTILE = (
    "<script>alert(1)</script>",
    "</h3><img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "![x](http://evil.example/a.png)",
    "# not a heading\n\n- nor a list\n> nor a quote\n\n    nor code",
    "1. first\n2. second",
    "2016) a year",
    "+ plus", "- minus", "= equals", "=====", "-----", "* * *", "___", "~~~", "```\ncode\n```", "`code`", "$x^2$", "$$",
    "**bold** _slanted_ __under__ *star* ~~gone~~ a_b_c",
    "a | b | c\n--- | --- | ---",
    "&lt;b&gt; &amp; &#60; &copy;",
    "<https://evil.example> https://evil.example www.evil.example me@evil.example",
    "[^1]: note", "[ref]: http://evil.example", ": definition", "Term\n: definition", "\\*escaped\\*", "\\", "trailing \\",
    "\x1b[31mred\x1b[0m \x00\x07\r\n\t",
    "\u202edesrever\u202c \u2066isolate\u2069 \u200fmark \ufeff",
    "line\u2028separator\u2029paragraph\x85next",
    "{role}`text` {{ template }} %(x)s {x} ${x} <% %> [[wiki]] :smile: @everyone #1",
    "z\u0301\u0301\u0301algo",
    "a" * 10_000,
    "<" * 10_000,
    "**" * 5_000,
    "\ud800 alone",
    "\ue000",
)  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(HOSTILE), st.text("<>[]()*_`#|\\&;!~$:/.-+=0123 ab\n\r\t@{}'\"^", max_size=40), st.text(max_size=40)
)


def review_of(words: str, language: str = "en") -> sg.Review:
    """Return the review of a strategy that says such words wherever people may."""
    goal = sg.Goal(
        id="g", objective="o", metric="followers", channel="c", statement=words, owner=words, decision=words,
        target=sg.ReachLevel(2000), start=date(2026, 1, 5), deadline=date(2026, 3, 29),
    )  # fmt: skip
    strategy = sg.Strategy(
        title=words,
        objectives=[sg.Objective(id="o", title=words, kind="conversions_sales", serves=words)],
        channels=[sg.Channel(id="c", platform="instagram", handle=words, owner=words, purpose=words)],
        goals=[goal],
        histories=[
            sg.History.of([(date(2026, 1, 4), 1200), (date(2026, 1, 11), 1245)], metric="followers", channel="c")
        ],
    )
    return sg.review(strategy, as_of=AS_OF, language=language)


def can_be_said(words: str) -> bool:
    """Tell whether a strategy takes the words at all: they must say something."""
    try:
        review_of(words)
    except sg.SmartGoalsError:
        return False
    return True


def is_seen(mark: str) -> bool:
    """Tell whether a mark is one that a reader sees, or one of the joiners that scripts are written with."""
    return mark in "\n\u200c\u200d" or unicodedata.category(mark) not in {"Cc", "Cf", "Zl", "Zp", "Cs"}


PLAIN = {"inline", "text", "softbreak", "strong_open", "strong_close", "em_open", "em_close", "hr"}
BLOCKS = (
    "heading",
    "paragraph",
    "bullet_list",
    "ordered_list",
    "list_item",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
)


@settings(max_examples=60)
@given(WORDS)
@example("a" * 10_000)
def test_markdown_shows_the_words_as_they_are(words: str) -> None:
    """A reader of Markdown sees the words, no heading, link, picture, code or HTML of them, and ours around them."""
    if not can_be_said(words):
        return
    page = present.markdown(review_of(words))
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = reader.parse(page)
    seen = [*tokens, *(child for token in tokens for child in token.children or ())]
    allowed = PLAIN - {"hr"} | {f"{block}_{end}" for block in BLOCKS for end in ("open", "close")}
    assert {token.type for token in seen} <= allowed
    said = ["".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"]
    shown = " ".join(cut(words).split())
    assert any(shown in " ".join(line.split()) for line in said)
    headings = [token for token in tokens if token.type == "heading_open"]
    plain = [token for token in reader.parse(present.markdown(review_of("words"))) if token.type == "heading_open"]
    assert [token.tag for token in headings] == [token.tag for token in plain]


@given(WORDS | st.text("# -+=:1.\\", max_size=9), st.integers(1, 6))
@example("Grow #", 2)
@example("# Grow \\# ##", 1)
@example("1. Grow", 3)
def test_a_heading_of_markdown_is_the_words(words: str, level: int) -> None:
    """Whatever it begins and ends with, it is one heading of its level, and says all of its words."""
    shown = " ".join(cut(words).split())
    if not shown:
        return
    page = _markdown.written(Document("A page", Language.of("en"), (Heading(level, line(own(words))),)))
    tokens = MarkdownIt("commonmark").parse(page)
    assert [token.type for token in tokens] == ["heading_open", "inline", "heading_close"]
    assert tokens[0].tag == f"h{level}"
    said = "".join(child.content for child in tokens[1].children or ())
    assert " ".join(said.split()) == shown


@given(WORDS | st.text("# -+=:1.)\\", max_size=9), st.sampled_from([None, *ParagraphRole]), st.booleans())
@example("# Grow", None, False)
@example("- Grow", None, True)
@example("12. Grow", None, True)
def test_a_block_of_markdown_begins_no_other(words: str, role: ParagraphRole | None, is_ordered: bool) -> None:  # drawn
    """Paragraphs and items that begin as headings, lists and rules do stay what they are, and say all of their words."""
    shown = " ".join(cut(words).split())
    if not shown:
        return

    def page(said: str) -> str:
        item = Item(line(own(said)), (line(own(said)),))
        facts = Facts((Fact("Where", line(own(said)), (line(own(said)),)),))
        paragraph = Paragraph(line(own(said))) if role is None else Paragraph(line(own(said)), role)
        return _markdown.written(
            Document("A page", Language.of("en"), (paragraph, Items((item, item), is_ordered=is_ordered), facts))
        )

    reader = MarkdownIt("commonmark").enable("table")
    tokens = reader.parse(page(words))
    assert [token.type for token in tokens] == [token.type for token in reader.parse(page("words"))]
    said = ["".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"]
    assert all(" ".join(one.split()).endswith(shown) for one in said)


def each_hostile(property_: Any) -> Any:
    """Return a property that is asked of each of the hostile words, whatever is drawn."""
    for words in HOSTILE:
        property_ = example(words, "en")(property_)
    return property_


@settings(max_examples=20)
@each_hostile
@given(WORDS, st.sampled_from(["en", "fr"]))
def test_no_hidden_mark_reaches_a_page(words: str, language: str) -> None:
    """Nothing turns the direction of a line or moves a cursor, and nobody's words are endless."""
    if not can_be_said(words):
        return
    review = review_of(words, language)
    for form in ("text", "markdown", "html"):
        page: str = getattr(present, form)(review)
        assert all(map(is_seen, page))
        assert len(page) < 60_000
    assert max(map(len, present.text(review).splitlines())) <= 88


class Tags(HTMLParser):
    """The tags of a page, their attributes, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.names: set[str] = set()
        self.said: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.names |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def tags_of(words: str) -> Tags:
    """Return what an HTML page about such words is made of."""
    reader = Tags()
    reader.feed(present.html(review_of(words)))
    reader.close()
    return reader


@settings(max_examples=60)
@given(WORDS)
def test_html_is_made_of_our_own_tags_alone(words: str) -> None:
    """The words change no tag and no attribute of the page, and are read as they are."""
    if not can_be_said(words):
        return
    page, plain = tags_of(words), tags_of("words")
    assert set(page.tags) == set(plain.tags)
    assert page.names == plain.names
    assert not {name for name in page.names if name.startswith("on")}
    assert " ".join(cut(words).split()) in " ".join("".join(page.said).split())
