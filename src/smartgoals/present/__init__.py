"""Presentation: results as pages that people read. Values in, strings out; nothing is printed here."""

from smartgoals._door import door as _door

_ROOMS = (
    ("present._html", "html"),
    ("present._page", "page"),
    ("present._writing", "markdown text"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
