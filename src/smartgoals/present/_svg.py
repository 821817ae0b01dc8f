"""Drawings: SVG that a caller made, taken into a page only if it is a drawing and nothing else.

It is read as XML and written again, so that what a browser sees is what was looked at. What could
run, fetch, or change the page around it is refused; ids are made its own, since every drawing of a
page shares one space of names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree

from smartgoals._checked import refuse
from smartgoals._errors import WrongType

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from smartgoals._errors import SmartGoalsError

__all__ = ["drawing"]

_SPACE: Final = "{http://www.w3.org/2000/svg}"
_LINK: Final = "{http://www.w3.org/1999/xlink}href"
_ELEMENTS: Final = frozenset(
    "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath"
    " clipPath mask marker pattern linearGradient radialGradient stop".split()
)
_STYLES: Final = re.compile(
    r"\s*(?:fill|stroke|stop|opacity|color|font|text|letter|word|white-space|dominant|alignment|baseline|display"
    r"|visibility|overflow|shape|vector|transform|clip|mask|marker|paint|pointer-events|cursor|width|height|max|min)"
    r"[a-z-]*\s*:[^@\\]*"
)
_CALLS: Final = frozenset(
    "url rgb rgba hsl hsla var calc translate translatex translatey rotate scale skewx skewy matrix".split()
)
_REFERENCE: Final = re.compile(r"""url\(\s*["']?#([^"')]+)["']?\s*\)""")
_DEEPEST: Final = 100
_HINT: Final = "draw with shapes and text alone, and write styles as attributes"


def drawing(svg: str, *, path: str, prefix: str, name: str) -> str:
    """Return a drawing of SVG ready to stand in a page of HTML, or refuse it.

    *path* is where it comes from, *prefix* what its ids begin with, and *name* what it shows if it
    does not say so.

    >>> made = '<svg xmlns="http://www.w3.org/2000/svg"><rect id="a" width="4"/></svg>'
    >>> drawing(made, path="charts", prefix="sg1", name="Sell more")
    '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Sell more"><rect id="sg1-a" width="4" /></svg>'
    """
    if not isinstance(svg, str):
        raise WrongType(value=svg, expected="a drawing of SVG (text)", path=path)
    root = _parsed(svg, path)
    for element, depth in _walked(root):
        fault = _fault(element, depth, path)
        if fault is not None:
            raise fault
        _made_own(element, prefix, is_root=depth == 0)
    root.attrib = {"xmlns": _SPACE[1:-1], **root.attrib, "role": "img"}
    if not {"aria-label", "aria-labelledby"} & root.attrib.keys() and root.find("title") is None:
        root.set("aria-label", name)
    return ElementTree.tostring(root, encoding="unicode")


def _parsed(svg: str, path: str) -> Element:
    begun = svg.strip()
    expected = "a drawing of SVG that begins with <svg, without a document type"
    # Entities can stand for more than there is memory, and they are defined in a document type alone.
    if not re.match(r"<svg[\s>]", begun) or re.search(r"<!(?!--|\[CDATA\[)", begun):
        raise refuse(path, begun[:40], expected, _HINT)
    try:
        return ElementTree.fromstring(begun)
    except (ElementTree.ParseError, ValueError) as fault:
        raise refuse(path, begun[:40], "a drawing of SVG that is well-formed", str(fault)) from None


def _walked(root: Element) -> list[tuple[Element, int]]:
    """Return every element with how deep it stands, and leave out what no drawing shows."""
    found = [(root, 0)]
    for element, depth in found:  # which grows meanwhile
        for child in list(element):
            if child.tag == f"{_SPACE}metadata":
                element.remove(child)
            elif depth < _DEEPEST:
                found.append((child, depth + 1))
    return found


def _fault(element: Element, depth: int, path: str) -> SmartGoalsError | None:
    tag = element.tag.removeprefix(_SPACE)
    if tag == element.tag or tag not in _ELEMENTS or (tag == "svg") is not (depth == 0):
        return refuse(path, tag, "elements that draw", _HINT)
    if depth == _DEEPEST and len(element):
        return refuse(path, tag, f"elements at most {_DEEPEST} deep", _HINT)
    if tag in {"title", "desc"} and len(element):
        return refuse(path, tag, f"a {tag} of text alone", _HINT)
    for name, value in element.attrib.items():
        if not _is_harmless(name, value):
            return refuse(
                f"{path}.{tag}", name, "attributes that draw, and references within the drawing", _HINT
            )
    return None


def _is_harmless(name: str, value: str) -> bool:
    """Tell whether an attribute neither runs nor fetches anything, nor leaves the place of its drawing."""
    plain = name.rpartition("}")[2].casefold()
    if plain.startswith("on") or plain in {
        "src",
        "srcset",
        "is",
        "slot",
        "nonce",
        "part",
        "popover",
        "tabindex",
    }:
        return False
    if plain == "href":
        return value.strip().startswith("#")
    if plain == "style" and not all(map(_is_style, value.split(";"))):
        return False
    if plain.startswith(("aria-", "data-")):  # words for a reader, which nothing obeys
        return True
    # Attributes of style are read as those in a sheet are, with escapes and with functions that fetch.
    called = {call.casefold() for call in re.findall(r"([\w-]+)\s*\(", value)}
    return "\\" not in value and called <= _CALLS and _is_within(value)


def _is_style(declaration: str) -> bool:
    return not declaration.strip() or _STYLES.fullmatch(declaration.casefold()) is not None


def _is_within(value: str) -> bool:
    """Tell whether all that is referred to stands in the drawing."""
    return len(_REFERENCE.findall(value)) == len(re.findall(r"url\s*\(", value, re.IGNORECASE))


def _made_own(element: Element, prefix: str, *, is_root: bool) -> None:
    """Let an element bear its plain name, and its ids and references that of its drawing.

    A drawing is read out as one image, so that what its parts say to a reader who hears them is
    left out, and so are classes, which only the sheet of the page around could mean.
    """
    element.tag = element.tag.removeprefix(_SPACE)
    kept: dict[str, str] = {}
    for name, value in element.attrib.items():
        if name == "class" or (not is_root and (name == "role" or name.startswith("aria-"))):
            continue
        if name == "id":
            kept[name] = f"{prefix}-{value}"
        elif name in {"href", _LINK}:
            kept["href"] = f"#{prefix}-{value.strip()[1:]}"
        elif name in {"aria-labelledby", "aria-describedby"}:
            kept[name] = " ".join(f"{prefix}-{one}" for one in value.split())
        elif not name.startswith("{"):
            kept[name] = _REFERENCE.sub(rf"url(#{prefix}-\1)", value)
    element.attrib = kept
