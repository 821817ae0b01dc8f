"""Fields of a draft while it is worked out: values by name, and where each stands. Knows no sentence."""

from __future__ import annotations

from typing import Any

from smartgoals._statement.ambiguity import Span

__all__ = ["Fields"]


class Fields:
    """Values and places by the names of a draft's fields; what is empty is left out."""

    __slots__ = ("spans", "values")

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.spans: dict[str, list[Span]] = {}

    def put(self, name: str, value: Any, *places: Span) -> None:
        """Keep the value of a field, and the places that it comes from."""
        self.values[name] = value
        if places:
            self.spans[name] = list(places)
