# Made by tools/make_stubs.py from the table in __init__.py; change that.

from smartgoals.present._text import text as text

__all__ = [
    "text",
]
