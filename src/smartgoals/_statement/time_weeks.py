"""Weeks behind a day that move it: "Friday week", "vendredi en quinze", "demain en huit". Knows atoms."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._statement.time_scene import Scene

__all__ = ["weeks_behind"]

_IN_DAYS: Final[Mapping[int, int]] = MappingProxyType({8: 1, 15: 2})
"""How many weeks later a day is that is told in so many days, both counted: "vendredi en huit"."""
_CLOSING: Final = frozenset({"prep", "and", "latest", "part_of_day"})


def weeks_behind(scene: Scene, at: int) -> tuple[int, int] | None:
    """Return how many weeks later a day is meant, and the atom behind that: "Friday week", "vendredi en
    quinze".
    """
    if scene.role(at, "unit") == "week" and _is_closed(scene, at + 1):
        return 1, at + 1
    number = scene.role(at + 1, "number") if scene.role(at, "prep") == "within" else None
    weeks = _IN_DAYS.get(number) if isinstance(number, int) else None
    return (weeks, at + 2) if weeks is not None and _is_closed(scene, at + 2) else None


def _is_closed(scene: Scene, at: int) -> bool:
    """Tell whether nothing goes on at an atom with a noun or a number of its own."""
    atom = scene.atoms[at]
    return not atom.text or atom.kind == "sign" or not atom.roles.keys().isdisjoint(_CLOSING)
