"""Presentation: results as pages that people read, and as charts. Values in, strings and plain data
out; nothing is printed.
"""

from smartgoals._door import door as _door

_ROOMS = (
    ("present._figure", "figure"),
    ("present._html", "html page"),
    ("present._markdown", "markdown"),
    ("present._sparkline", "svg_sparkline"),
    ("present._text", "text"),
    ("present._vega", "Drawable vega"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
