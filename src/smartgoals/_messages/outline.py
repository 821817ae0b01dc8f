"""Outlines: the `repr` of a result as its summary, on one line. Knows inert text and notebooks, and
nothing of results.
"""

from __future__ import annotations

from typing import Final, TypeVar

from smartgoals._checked import shown_as
from smartgoals._messages.inert import inert, one_line
from smartgoals._messages.notebook import shown_in_notebooks

__all__ = ["outline", "outlined"]

T = TypeVar("T")
_LONGEST: Final = 240


def outline(what: str, said: str) -> str:
    """Return the `repr` of a result: what it is and its summary, on one line, however much other
    people wrote into it.

    >>> outline("Count", "three\\nof four")
    '<Count: three of four>'
    """
    line = inert(one_line(said))
    return f"<{what}: {line if len(line) <= _LONGEST else f'{line[:_LONGEST]}…'}>"


def outlined(cls: type[T]) -> type[T]:
    """Make the `repr` of a result its own summary, on one line, and a notebook show its page; put
    it above `@frozen`.

    No Python reads it back, as it does the `repr` of a document: a result is worked out again, or
    carried away by the codec, and what it holds would fill a screen.

    >>> @outlined
    ... class Count:
    ...     def __str__(self) -> str:
    ...         return "three of four"
    >>> Count()
    <Count: three of four>
    """

    def __repr__(self: T) -> str:
        return outline(cls.__name__, str(self))

    return shown_in_notebooks(shown_as(cls, __repr__))
