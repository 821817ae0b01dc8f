"""Presentation: reviews as text, and what there is to look at as plain data. Nothing is printed or drawn here."""

from smartgoals._door import door as _door

_ROOMS = (
    ("present._sparkline", "svg_sparkline"),
    ("present._text", "text"),
    ("present._vega", "Drawable vega"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
