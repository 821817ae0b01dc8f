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
