"""Phrases whose day lies elsewhere: "by the end of the campaign", "before spring break", "ce sprint", "jusqu'au bac blanc".

They say by when, and no calendar says which day that is: deadline and kind are None, unless a day stands beside.
"""

from __future__ import annotations

from typing import Final

from smartgoals._statement.time_named import named_phrase
from smartgoals._statement.time_phrase import BARE, Head, Read, TimePhrase, head_of, told
from smartgoals._statement.time_points import Scene, skipped

__all__ = ["event_phrase"]

_SENSES: Final = frozenset({"by", "by_within", "before", "until", "during"})
_MOST_WORDS: Final = 6
_JOINTS: Final = frozenset({"-", "'"})


def event_phrase(scene: Scene, head: Head) -> Read | None:
    """Return the phrase that names an event behind its prepositions, or None."""
    inner = skipped(scene, head.at, "the", "edge", "of", "rel", "all", most=6)
    around = [scene.atoms[at].roles for at in range(head.at, inner)]
    has_edge = any("edge" in roles for roles in around)
    if head.sense == BARE:
        is_term = scene.role(inner, "event") == "term" and any(roles.get("rel") in {"this", "next"} for roles in around)
        return told(scene, head, inner + 1, TimePhrase(0, 0, None)) if is_term else None
    if head.sense not in _SENSES and not (has_edge and head.sense in {"at", "within"}):
        return None
    until = _end(scene, inner, has_edge=has_edge)
    if until is None:
        return None
    beside = head_of(scene, until)
    if beside.sense in {"on", "at"} or scene.atoms[until].text in {",", "("}:
        dated = named_phrase(scene, Head(head.sense, head.first, beside.at if beside.sense else until + 1))
        if dated is not None and dated.phrase is not None and dated.phrase.kind == "absolute_date":
            return dated
    return told(scene, head, until, TimePhrase(0, 0, None))


def _end(scene: Scene, at: int, *, has_edge: bool) -> int | None:
    """Return the place behind the name of an event, with what belongs to it; None where there is none."""
    until, plain = None, None
    for place in range(at, at + _MOST_WORDS):
        atom = scene.atoms[place]
        roles = atom.roles
        if "event" in roles:
            until = place + 1
        elif atom.kind == "sign" and atom.text not in _JOINTS:
            break
        elif _stops(scene, place) or not atom.kind:
            break
        elif atom.kind == "word" and not roles and plain is None:
            plain = place + 1
    if until is None:
        until = plain if has_edge else None
    if until is None:
        return None
    if "figures" in scene.atoms[until].roles and "year" not in scene.atoms[until].roles:
        return until + 1  # "sprint 14"
    return _complement(scene, until)


def _stops(scene: Scene, at: int) -> bool:
    """Tell whether the name of an event ends before an atom."""
    roles = scene.atoms[at].roles
    return ("stop" in roles or "prep" in roles or "number" in roles) and "of" not in roles and "event" not in roles


def _complement(scene: Scene, at: int) -> int:
    """Return the place behind what belongs to an event: "du championnat", "of the new season"."""
    inner = skipped(scene, at, "of", "the")
    if inner == at or "of" not in scene.atoms[at].roles or "stop" in scene.atoms[at].roles:
        return at
    atom = scene.atoms[inner]
    if atom.kind != "word" or "stop" in atom.roles or "prep" in atom.roles:
        return at
    return inner + 1
