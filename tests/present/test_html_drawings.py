"""Drawings that a caller brings: what draws is taken, with ids of its own; what could do more is refused."""

from xml.etree import ElementTree

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals.present._svg import drawing

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def taken(inside: str) -> str:
    """Return a drawing with this inside, as a page takes it."""
    return drawing(f"{OPEN}{inside}</svg>", path="charts['a']", prefix="sg1", name="Sell more")


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<script/>",
        '<rect onclick="alert(1)"/>',
        '<rect ONLOAD="alert(1)"/>',
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>a</p></foreignObject>",
        '<p xmlns="http://www.w3.org/1999/xhtml">a</p>',
        '<g xmlns="">a</g>',
        '<a href="javascript:alert(1)"><text>a</text></a>',
        '<image href="https://example.org/a.png"/>',
        '<use href="https://example.org/a.svg#b"/>',
        '<use xlink:href="data:image/svg+xml,a"/>',
        "<style>@import 'https://example.org/a.css'; body { display: none }</style>",
        '<set attributeName="href" to="javascript:alert(1)"/>',
        '<animate attributeName="x"/>',
        '<rect fill="url(https://example.org/a.svg#b)"/>',
        '<rect fill="URL (https://example.org/a)"/>',
        '<rect style="fill: url(https://example.org/a)"/>',
        r'<rect style="fill: u\72l(https://example.org/a)"/>',
        '<rect style="background: image-set(&quot;https://example.org/a&quot; 1x)"/>',
        '<rect style="fill: image-set(&quot;https://example.org/a&quot; 1x)"/>',
        '<rect style="position: fixed"/>',
        r'<rect mask="u\72l(https://example.org/a)"/>',
        '<rect cursor="image-set(&quot;https://example.org/a&quot; 1x)"/>',
        '<rect style="@import"/>',
        '<rect tabindex="0"/>',
        "<svg/>",
        "<title><g/></title>",
        "<desc>a<title>b</title></desc>",
        "<g>" * 101 + "</g>" * 101,
        "<g>" * 50_000 + "</g>" * 50_000,
    ],
)
def test_what_does_more_than_draw_is_refused(inside: str) -> None:
    """What could run, fetch, cover the page or break out of its place is refused, and the fault names the chart."""
    with pytest.raises(sg.InvalidValue, match=r"^charts\['a'\]"):
        taken(inside)


HINT = "(draw with shapes and text alone, and write styles as attributes)"


@pytest.mark.parametrize(
    ("svg", "said"),
    [
        (
            f"<p>{'a' * 60}",
            f": must be a drawing of SVG that begins with <svg, without a document type, got '<p>{'a' * 37}' {HINT}",
        ),
        (
            f"{OPEN[:30]}",
            f": must be a drawing of SVG that is well-formed, got '{OPEN[:30]}' (unclosed token: line 1, column 0)",
        ),
        (3, ": must be a drawing of SVG (text), got int 3"),
        (f"{OPEN}<script/></svg>", f": must be elements that draw, got 'script' {HINT}"),
        (f"{OPEN}<g><svg/></g></svg>", f": must be elements that draw, got 'svg' {HINT}"),
        (f"{OPEN}<desc><g/></desc></svg>", f": must be a desc of text alone, got 'desc' {HINT}"),
        (f"{OPEN}{'<g>' * 101}{'</g>' * 101}</svg>", f": must be elements at most 100 deep, got 'g' {HINT}"),
        (
            f'{OPEN}<g><rect onclick="a"/></g></svg>',
            f".rect: must be attributes that draw, and references within the drawing, got 'onclick' {HINT}",
        ),
    ],
)
def test_a_refusal_says_what_is_wrong_with_a_drawing(svg: str, said: str) -> None:
    """The element or the attribute by its name, and of what is no drawing how it begins."""
    with pytest.raises(sg.SmartGoalsError) as refused:
        drawing(svg, path="charts['a']", prefix="sg1", name="Sell more")
    assert str(refused.value) == f"charts['a']{said}"


def test_elements_may_stand_a_hundred_deep() -> None:
    """So deep they are drawn, and one deeper they are refused."""
    assert taken("<g>" * 100 + "</g>" * 100).count("<g") == 100


@pytest.mark.parametrize(
    "svg",
    [
        "",
        "<p>a</p>",
        "<svgx/>",
        f"<!DOCTYPE svg>{OPEN}</svg>",
        f'{OPEN}<!DOCTYPE a [<!ENTITY b "b">]></svg>',
        f"{OPEN}&b;</svg>",
        OPEN,
        f"{OPEN}</svg><p>a</p>",
        f"{OPEN}\x00</svg>",
        f"{OPEN}\ud800</svg>",
        "<svg></svg>",
        "<svg:svg/>",
    ],
)
def test_what_is_no_drawing_is_refused(svg: str) -> None:
    """What does not begin as SVG, has a document type, cannot be read, or is of no space of names, is refused."""
    with pytest.raises(sg.InvalidValue, match="charts"):
        drawing(svg, path="charts", prefix="sg1", name="Sell more")


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<rect id="a"/><use href="#a"/>', '<rect id="sg1-a" /><use href="#sg1-a" />'),
        ('<use xlink:href=" #a"/>', '<use href="#sg1-a" />'),
        ('<g clip-path="url(#a)"/>', '<g clip-path="url(#sg1-a)" />'),
        (
            "<g style=\"fill: url('#a'); stroke: rgb(1, 2, 3);\"/>",
            '<g style="fill: url(#sg1-a); stroke: rgb(1, 2, 3);" />',
        ),
        ('<g class="background" role="graphics-symbol" aria-label="url(x)"/>', "<g />"),
        ('<g xml:space="preserve" transform="translate(1, 2)"/>', '<g transform="translate(1, 2)" />'),
        ('<g transform="skewX(3) scale(2)" data-a="b (c)"/>', '<g transform="skewX(3) scale(2)" data-a="b (c)" />'),
        ("<text>&lt;b&gt; <![CDATA[<i>]]></text>", "<text>&lt;b&gt; &lt;i&gt;</text>"),
        ("<!-- <script> --><metadata><a xmlns='x'/></metadata><g/>", "<g />"),
    ],
)
def test_what_draws_is_taken(inside: str, expected: str) -> None:
    """Shapes, text and references within stay; ids are made the drawing's own, and what nobody sees is left out."""
    assert f">{expected}</svg>" in taken(inside)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", 'role="img" aria-label="Sell more"'),
        ('aria-label="A line" role="graphics-document"', 'aria-label="A line" role="img"'),
        ('aria-labelledby="a b"', 'aria-labelledby="sg1-a sg1-b" role="img" />'),
    ],
)
def test_a_drawing_has_a_name(head: str, expected: str) -> None:
    """A reader who hears the page is told what a drawing shows: its own words, else the heading above it."""
    svg = OPEN.replace(">", f" {head}>") + "</svg>"
    assert expected in drawing(svg, path="charts", prefix="sg1", name="Sell more")
    titled = OPEN + "<title>A line</title></svg>"
    assert "aria-label" not in drawing(titled, path="charts", prefix="sg1", name="Sell more")


@given(st.text(alphabet='<>/"= abgsv#url()ontileprc:\x00é'))
def test_nothing_foreign_is_raised(inside: str) -> None:
    """Whatever stands in a drawing, it is taken as XML that can be read again, or refused by an error of ours."""
    try:
        again = taken(inside)
    except sg.InvalidValue:
        return
    ElementTree.fromstring(again)
