"""Outlines: what a result shows of itself, its summary on one line as its `repr`, and its page in a
notebook. Knows inert text and the protocol of Jupyter, and nothing of results.

Imports nothing of the presentation: it stands above every result, and is loaded when a notebook asks.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeVar

from smartgoals._checked import shown_as
from smartgoals._messages.inert import inert, one_line

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["outline", "outlined", "shown_in_notebooks"]


def shown_in_notebooks(cls: type[T]) -> type[T]:
    """Let notebooks show a result as the page that is made of it; one that has no page shows its `repr`."""

    # By name and at call time, as the codec is for pydantic.
    def _repr_html_(self: T) -> str | None:
        shown: str | None = import_module("smartgoals.present._notebook").html_of(self)
        return shown

    def _repr_markdown_(self: T) -> str | None:
        shown: str | None = import_module("smartgoals.present._notebook").markdown_of(self)
        return shown

    def _repr_mimebundle_(
        self: T, include: Collection[str] | None = None, exclude: Collection[str] | None = None, **_: object
    ) -> dict[str, str]:
        forms: dict[str, Any] = {
            "text/plain": repr,
            "text/markdown": _repr_markdown_,
            "text/html": _repr_html_,
        }
        asked = [kind for kind in forms if (not include or kind in include) and kind not in (exclude or ())]
        shown = {kind: forms[kind](self) for kind in asked}
        return {kind: said for kind, said in shown.items() if said is not None}

    for method in (_repr_html_, _repr_markdown_, _repr_mimebundle_):
        method.__qualname__ = f"{cls.__qualname__}.{method.__name__}"
        setattr(cls, method.__name__, method)  # a protocol of Jupyter's, not of ours
    return cls


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
