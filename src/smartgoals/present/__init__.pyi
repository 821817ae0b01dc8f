# Made by tools/make_stubs.py from the table in __init__.py; change that.

from smartgoals.present._figure import figure as figure
from smartgoals.present._html import html as html
from smartgoals.present._page import page as page
from smartgoals.present._sparkline import svg_sparkline as svg_sparkline
from smartgoals.present._vega import Drawable as Drawable, vega as vega
from smartgoals.present._writing import markdown as markdown, text as text

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
