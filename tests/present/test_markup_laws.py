"""Laws of markup: whoever's words stand in whichever block, the page has our tags alone, in their order, and says them."""

import re
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, strategies as st
from tests.present.sample_pages import HOSTILE
from tests.present.test_hostile_words import review_of
from tests.shares import share_of_examples

import smartgoals as sg
from smartgoals import present
from smartgoals._messages.formatting import Language
from smartgoals._messages.inert import inert
from smartgoals.present._blocks import (
    Document,
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Paragraph,
    TableOfCells,
    TextSpan,
    Tone,
    line,
    own,
    strong,
    toned,
)
from smartgoals.present._html import page_of, written
from smartgoals.present._svg import drawing

WORDS = st.text(max_size=30) | st.text("<>&\"'/=\u202e\x1b[]()`*_ ab", max_size=40) | st.just(HOSTILE)
LEVELS = st.lists(st.integers(2, 6), max_size=8)
SAID = WORDS.map(lambda words: words + "w")


def document(*blocks: object) -> Document:
    """Return a page of these blocks."""
    return Document("A page", Language.of("en"), blocks)  # type: ignore[arg-type]  # each test gives blocks


class Read(HTMLParser):
    """The elements of HTML, with their attributes and words; each is closed as it was opened."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[str] = []
        self.names: set[str] = set()
        self.words: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.names |= {name for name, _ in attrs}
        if tag not in {"meta", "br", "hr"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def blocks(words: str) -> tuple[Any, ...]:
    """Return a block of each kind that says the words wherever one may."""
    return (
        Heading(1, line(own(words))),
        Heading(2, line(words), words),
        Paragraph(line(own(words), strong(words), toned(words, Tone.WARN))),
        Items((Item(line(own(words)), (line(words),)),)),
        Facts((Fact(words, line(own(words)), (line(words),)),)),
        TableOfCells(words, (words, "n"), ((line(own(words)), line(words)),), (False, True)),
    )


@given(SAID)
@example(HOSTILE)
def test_words_of_others_stay_words(words: str) -> None:
    """In any block what looks like markup is shown as it was typed, without the marks that nobody sees."""
    html, plain = written(document(*blocks(words))), written(document(*blocks("words")))
    read, same = Read(html), Read(plain)
    assert {*read.tags} - {"span", "strong"} == {*same.tags} - {"span", "strong"}
    assert read.names == same.names
    assert inert(words) in read.words
    assert not re.search("[\u202e\x1b\x00]", html)


@given(SAID)
@example(HOSTILE)
def test_a_title_is_escaped(words: str) -> None:
    """The title of a page is words, too, in its head as in its text."""
    page = Document(words, Language.of("en"), ())
    title = re.search(r"<title>([^<>]*)</title>", page_of(page, {}))
    assert title is not None
    assert Read(f"<p>{title[1]}</p>").words == [inert(words)]


@given(LEVELS)
@example([3, 4, 3, 2, 4])
def test_a_heading_follows_its_section(levels: list[int]) -> None:
    """Sections stand in each other as their headings do, and no heading skips a level though its block does."""
    html = written(document(*(Heading(level, line(str(level))) for level in (1, *levels))))
    open_levels, expected = [1], ["h1"]
    for level in levels:
        while len(open_levels) > 1 and open_levels[-1] >= level:
            open_levels.pop()
        open_levels.append(level)
        expected.append(f"h{min(len(open_levels), 6)}")
    read = Read(html)
    assert [tag for tag in read.tags if re.fullmatch(r"h\d", tag)] == expected
    assert read.tags.count("section") == len(levels)


@given(st.integers(1, 6), st.integers(0, 7))
@example(1, 2)
@example(3, 2)
@example(6, 2)
def test_headings_begin_where_the_page_around_wants(level: int, deep: int) -> None:
    """A fragment below a heading of another page begins one level deeper; there are six levels."""
    page = document(*(Heading(1 + k, line("a")) for k in range(min(deep, 6))))
    found = [int(tag[1]) for tag in Read(written(page, level=level)).tags if re.fullmatch(r"h\d", tag)]
    assert found == [min(level + k, 6) for k in range(min(deep, 6))]


@given(st.integers(-3, 12) | st.booleans() | st.text(max_size=2) | st.floats() | st.none())
@example("1")
@example(True)
@example(0)
@example(7)
def test_a_level_is_one_of_six(level: Any) -> None:
    """The first heading has a level that HTML knows; what is no number, or another, is refused by its name."""
    result = sg.roi(5, 3)
    if type(level) is int and 1 <= level <= 6:
        assert f"<h{level}" in present.html(result, level=level)
        return
    with pytest.raises(sg.SmartGoalsError, match=r"^level: "):
        present.html(result, level=level)


@given(st.sampled_from([Tone.GOOD, Tone.WARN, Tone.BAD, Tone.UNSURE]), st.integers(1, 90))
@example(Tone.BAD, 6)
@example(Tone.GOOD, 48)
@example(Tone.GOOD, 49)
def test_tones_are_classes_beside_words(tone: Tone, length: int) -> None:
    """A few words in a tone are a chip, a sentence is coloured only, and plain words are neither."""
    html = written(document(Paragraph(line("a", toned("b", tone), TextSpan("w" * length, tone=tone)))))
    inside = re.search(r'<(?:span|strong) class="([^"]*)">w+<', html)
    assert html.count("<strong") >= 1
    assert inside is not None
    assert inside[1].split() == ([f"sg-{tone}", "sg-chip"] if length <= 48 else [f"sg-{tone}"])


IDS = st.text("abcdefgh-", min_size=1, max_size=8)
OPEN = '<svg xmlns="http://www.w3.org/2000/svg">'


@given(st.lists(IDS, min_size=1, max_size=5, unique=True), st.sampled_from(["sg1", "sg2"]))
def test_two_drawings_do_not_meet(ids: list[str], prefix: str) -> None:
    """Whatever its parts are called, a drawing refers to its own, under a name that no other drawing has."""
    parts = "".join(f'<rect id="{one}"/><use href="#{one}"/><g clip-path="url(#{one})"/>' for one in ids)
    taken = drawing(f"{OPEN}{parts}</svg>", path="charts", prefix=prefix, name="a")
    mine = [f"{prefix}-{one}" for one in ids]
    tree = ElementTree.fromstring(taken)
    assert [one.get("id") for one in tree.iter() if one.get("id")] == mine
    assert [one.get("href") for one in tree.iter() if one.get("href")] == [f"#{one}" for one in mine]
    assert [one.get("clip-path") for one in tree.iter() if one.get("clip-path")] == [f"url(#{one})" for one in mine]


KNOWN = set("svg g path rect circle ellipse line polyline polygon text tspan defs use title desc metadata".split())


@given(
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14), st.sampled_from(["onclick", "onload", "tabindex"])
)
@example("script", "onclick")
@example("foreignObject", "onload")
@example("animate", "tabindex")
@example("image", "tabindex")
def test_what_does_not_draw_is_refused(element: str, attribute: str) -> None:
    """An element that nobody knows to draw, and an attribute that acts, are refused, and the fault names the chart."""
    for inside in (f"<{element}/>", f'<rect {attribute}="1"/>'):
        if inside.startswith(f"<{element}/") and drawn(element):
            continue
        with pytest.raises(sg.InvalidValue, match=r"^charts\['a'\]"):
            drawing(f"{OPEN}{inside}</svg>", path="charts['a']", prefix="sg1", name="a")


def drawn(element: str) -> bool:
    """Tell whether an element is one that the page draws."""
    from smartgoals.present._svg import _ELEMENTS

    return element in _ELEMENTS | KNOWN


@given(
    st.integers() | st.none() | st.binary(max_size=3) | st.dictionaries(st.text(max_size=2), st.integers(), max_size=1)
)
@example({"mark": 1})
def test_a_drawing_is_text(value: Any) -> None:
    """A chart that is no text is refused as a wrong type."""
    with pytest.raises(sg.WrongType, match="charts: must be a drawing of SVG"):
        drawing(value, path="charts", prefix="sg1", name="a")


@share_of_examples(5)
@given(SAID)
@example(HOSTILE)
@example("w" * 10_000)
def test_hostile_words_of_a_strategy_are_inert(words: str) -> None:
    """Titles, statements, handles and decisions are shown as words in fragment, page and notebook, however long they are."""
    try:
        review, plain = review_of(words), review_of("words")
    except sg.SmartGoalsError:
        return
    for ask in (present.html, present.page, lambda result: result._repr_html_()):
        html, same = ask(review), ask(plain)
        assert set(re.findall(r"<(/?\w+)", html)) == set(re.findall(r"<(/?\w+)", same))
        assert not re.search("[\u202e\x1b\x00]", html)
        assert len(html) < 60_000
