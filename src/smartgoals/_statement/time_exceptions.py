"""Exceptions: times that a sentence leaves out, as in "except in August" and « sauf en juillet et août ».

Knows phrases of time; reads none itself.
"""

from __future__ import annotations

from typing import Final

from attrs import evolve

from smartgoals._statement.time_phrase import Head, PhraseRead, placed
from smartgoals._statement.time_points import point
from smartgoals._statement.time_scene import Scene, skipped

__all__ = ["EXCEPT", "excepted"]

EXCEPT: Final = "except"
"""The sense of the prepositions of what is left out."""
_INSIDE: Final = frozenset({"within", "during", "on", "at"})
_NAMED: Final = ("weekday", "event", "part_of_day", "each")
_MOST: Final = 12


def excepted(scene: Scene, head: Head, read: PhraseRead | None) -> PhraseRead | None:
    """Return the phrase of a time that is left out, which is no end of a goal; None where no time follows."""
    at = _behind(scene, head) if read is None else read.at
    if at is None:
        return None
    for _ in range(_MOST):
        further = _further(scene, at)
        if further is None:
            break
        at = further
    read = placed(scene, head, at, None, is_deadline=False)
    return read if read.phrase is None else read._replace(phrase=evolve(read.phrase, is_left_out=True))


def _behind(scene: Scene, head: Head) -> int | None:
    """Return the place behind a day off that no calendar has: "except weekends", « hors vacances »."""
    at = skipped(scene, head.at, "the")
    at += scene.is_noun(at) and scene.has(at + 1, "event")  # "except during the school holidays"
    is_named = scene.role(at, "unit") == "weekend" or any(scene.has(at, category) for category in _NAMED)
    return at + 1 if is_named else None


def _further(scene: Scene, at: int) -> int | None:
    """Return the place behind one more that is left out: "July and August", « juillet, août et décembre »."""
    inner = at + 1
    if scene.has(at, "and"):
        inner += scene.role(inner, "prep") in _INSIDE
    elif scene.atoms[at].text != "," or not scene.has(inner, "month"):
        return None
    named = point(scene, inner)
    return None if named is None else named.at
