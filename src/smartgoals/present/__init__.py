"""Presentation: reviews as text. Strings in, strings out; nothing is printed or drawn here."""

from smartgoals._door import door as _door

_ROOMS = (("present._text", "text"),)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
