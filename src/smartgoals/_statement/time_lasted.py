"""Lengths that are no end of a goal: how long something is to take, beside how long it takes today ("in 30 days
instead of 60", "en 5 jours (8 aujourd'hui)"), and so much of a longer time ("in 6 months of the year").

Knows atoms, and where words stand for how it is now.
"""

from __future__ import annotations

from typing import Final

from smartgoals._statement.time_figures import counts
from smartgoals._statement.time_lengths import Length
from smartgoals._statement.time_phrase import Head
from smartgoals._statement.time_scene import Scene, skipped
from smartgoals._statement.time_service import INSIDE_OF

__all__ = ["behind_whole", "is_lasting_level"]

_OPENS: Final = frozenset({"(", ","})
_WHOLES: Final = frozenset({"unit", "year", "fiscal_year", "month"})


def is_lasting_level(scene: Scene, head: Head, read: Length, answered: set[str]) -> bool:
    """Tell whether a length is the level to which another one comes down that stands behind it.

    Where so many are counted before, the length is their end, and what stands behind may be of them:
    "gain 500 in 30 days (today 200)".
    """
    if head.sense not in INSIDE_OF or read.is_ahead or read.number is None or "number" in answered:
        return False
    at = read.at + (scene.atoms[read.at].text in _OPENS)
    led = _behind_now(scene, at)
    return _is_length(scene, at if led is None else led, is_followed=led is None)


def _behind_now(scene: Scene, at: int) -> int | None:
    """Return the atom behind words for how it is now: "instead of", "currently"; None where none stand."""
    until = scene.around.nows.get(scene.atoms[at].first)
    if until is None or until >= len(scene.tokens):
        return None  # nothing stands behind them
    while scene.atoms[at].first < until:
        at += 1
    return at


def _is_length(scene: Scene, at: int, *, is_followed: bool) -> bool:
    """Tell whether a length is named at an atom, also by its number alone: "60 days", "60"; where it
    *is_followed*, before words for how it is now.
    """
    if not scene.has(at, "number"):
        return False
    behind = at + 1 + scene.has(at + 1, "unit")
    if is_followed:
        return _behind_now(scene, behind) is not None
    return behind > at + 1 or not (scene.is_noun(behind) or counts(scene, behind))


def behind_whole(scene: Scene, head: Head, read: Length) -> int | None:
    """Return the atom behind the whole of which a length is a part, so that it says which days and no end: "in
    6 months of the year", "en 10 mois sur 12"; None where it is none.
    """
    if head.sense not in INSIDE_OF or not read.is_counted or read.around - {"many"}:
        return None
    if scene.role(read.at, "other") == "behind":
        is_whole, behind = scene.has(read.at + 1, "number"), read.at + 2
        return behind + scene.has(behind, "unit") if is_whole else None
    inner = skipped(scene, read.at, "of")
    if inner == read.at:
        return None
    at = skipped(scene, inner, "the")
    at += scene.has(at, "per") and scene.has(at + 1, "unit")  # "of a year"
    is_other = scene.role(at, "unit") != read.unit and not _WHOLES.isdisjoint(scene.atoms[at].roles)
    return at + 1 if is_other else None
