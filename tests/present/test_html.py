"""A document as HTML: what each block becomes, that nobody's words become markup, and that headings skip no level."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, strategies as st
from tests.present.sample_pages import CHART, ENGLISH, FRENCH, HOSTILE_PAGE, SPARKLINE

import smartgoals as sg
from smartgoals._messages.formatting import Language
from smartgoals._messages.inert import inert
from smartgoals.present._blocks import (
    Document,
    Heading,
    Item,
    Items,
    Paragraph,
    ParagraphRole,
    TableOfCells,
    line,
    own,
)
from smartgoals.present._html import written

TABLE = TableOfCells("Figures", ("n",), ((line("1"),),), (True,))
VOID = frozenset("meta br hr img input link path rect use".split())
ELEMENTS = frozenset(
    "article section h1 h2 h3 h4 h5 h6 p ul ol li dl div dt dd table caption thead tbody tr th td figure strong bdi span"
    " svg title g".split()
)


class Read(HTMLParser):
    """HTML as a browser's parser takes it: its elements, its attributes, its words; it must be closed as it is opened."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def document(*blocks: object, code: str = "en") -> Document:
    """Return a page of these blocks."""
    return Document("A page", Language.of(code), blocks)  # type: ignore[arg-type]  # each test gives blocks


@pytest.mark.parametrize("page", [ENGLISH, FRENCH, HOSTILE_PAGE])
def test_a_fragment_is_one_article(page: Document) -> None:
    """A fragment begins with its element, tells its language, closes what it opens, and runs nothing."""
    html = written(page)
    read = Read(html)
    assert html.startswith(f'<article class="smartgoals" lang="{page.language.code}">')
    assert html.endswith("</article>\n")
    assert set(read.tags) <= ELEMENTS | VOID
    assert not [name for name, _ in read.attributes if name.startswith("on") or name in {"style", "src", "href"}]


@given(st.text(), st.text())
def test_any_words_come_back(words: str, more: str) -> None:
    """Whatever is said, the page has as many elements, and its words are those that were given."""
    given_words = [Heading(1, line(own(words + "a"))), Heading(2, line(more + "b"), words + "c"), Paragraph(line(more))]
    read = Read(written(document(*given_words)))
    assert read.tags == ["article", "h1", "bdi", "section", "h2", "p"]
    assert [len(re.findall(r"\s", value or "")) for name, value in read.attributes if name == "id"] == [0]
    assert {own(f"{words}a").text, inert(f"{more}b")} <= set(read.words)


def test_own_words_keep_their_direction() -> None:
    """Words that the strategy brings may run the other way without turning the sentence around them."""
    assert "<p>Name who owns <bdi>مبيعات</bdi>.</p>" in written(
        document(Paragraph(line("Name who owns ", own("مبيعات"), ".")))
    )


@pytest.mark.parametrize("role", list(ParagraphRole))
def test_a_role_is_a_class(role: ParagraphRole) -> None:
    """What a paragraph is to its reader a sheet can tell; a plain one has no class."""
    html = written(document(Paragraph(line("a"), role)))
    assert ("<p>a</p>" if role is ParagraphRole.PLAIN else f'<p class="sg-{role}">a</p>') in html


def test_lists_and_facts() -> None:
    """Steps are numbered, other items are not; what belongs to an item or a fact stands in it."""
    html = written(ENGLISH)
    assert '<ol class="sg-steps" role="list">\n<li><strong>Publish 4 posts more a week: </strong>' in html
    assert '<span class="sg-more">From: the plan is followed' in html
    assert "<ul>\n<li>The goal has no owner.</li>" in html
    assert "<dl>\n<div><dt>asked</dt><dd>1,000 followers more by 31 December 2016</dd></div>" in html
    assert '</dd><dd class="sg-more">read on 2 October 2016</dd></div>' in html
    assert "<ul>\n<li>a</li>\n</ul>" in written(document(Items((Item(line("a")),))))


def test_a_table_is_named_and_its_cells_have_heads() -> None:
    """A table tells its caption, also where it is moved; columns and rows have heads, and figures stand below each other."""
    html = written(ENGLISH)
    assert '<div class="sg-scroll" role="group" tabindex="0" aria-label="Channels in the quarter">' in html
    assert "<caption>Channels in the quarter</caption>" in html
    assert '<th scope="col">Channel</th><th scope="col" class="sg-figure">Followers</th>' in html
    assert '<tr><th scope="row"><bdi>Instagram</bdi></th><td class="sg-figure">12,400</td>' in html


def test_a_table_of_figures_alone() -> None:
    """A first column of figures heads no row."""
    html = written(document(TABLE))
    assert "<caption>Figures</caption>" in html
    assert '<tr><td class="sg-figure">1</td></tr>' in html


def test_a_sheet_comes_with_it() -> None:
    """A sheet that is asked for stands in the article, so that the fragment still begins with it."""
    assert (
        written(document(), sheet="p { }")
        == '<article class="smartgoals" lang="en">\n<style>\np { }\n</style>\n</article>\n'
    )


def test_a_picture_and_a_chart_of_ones_own() -> None:
    """A picture stands where the page has it; a chart stands in its place, or below the heading of its name."""
    assert f'<figure class="sg-picture">{SPARKLINE}</figure>' in written(ENGLISH)
    brought = written(ENGLISH, {"ig-growth": CHART, "page-views": CHART})
    assert SPARKLINE not in brought
    assert brought.count('<figure class="sg-picture sg-chart"><svg') == 2
    below = r'</h3>\n<figure class="sg-picture sg-chart"><svg [^>]*aria-label="2.5 % more page views on plan"'
    assert re.search(below, brought)


def test_a_chart_that_stands_nowhere_is_refused() -> None:
    """A chart whose goal the page does not have would be missed in silence; the goals it has are told."""
    with pytest.raises(sg.UnknownName, match="ig-growth") as raised:
        written(ENGLISH, {"ig-grwth": CHART})
    assert raised.value.path == "charts"
