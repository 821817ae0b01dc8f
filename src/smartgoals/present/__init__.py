"""Presentation: reviews as text. Strings in, strings out; nothing is printed or drawn here."""

from __future__ import annotations

from smartgoals.present._text import text

__all__ = ["text"]
