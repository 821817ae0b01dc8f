"""Notebooks: results show themselves there as pages. Knows the protocol of Jupyter, and nothing of
results or pages.

Imports nothing of the presentation: it stands above every result, and is loaded when a notebook asks.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["shown_in_notebooks"]

T = TypeVar("T")


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
