# Made by tools/make_stubs.py from the table in __init__.py; change that.

from smartgoals.present._figure import figure as figure
from smartgoals.present._html import html as html, page as page
from smartgoals.present._markdown import markdown as markdown
from smartgoals.present._sparkline import svg_sparkline as svg_sparkline
from smartgoals.present._text import text as text
from smartgoals.present._vega import Drawable as Drawable, vega as vega

__all__ = [
    "Drawable",
    "figure",
    "html",
    "markdown",
    "page",
    "svg_sparkline",
    "text",
    "vega",
]
