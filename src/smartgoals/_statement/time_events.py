"""Phrases whose day lies elsewhere: "by the end of the campaign", "before spring break", "ce sprint", "jusqu'au bac blanc".

They say by when, and no calendar says which day that is: deadline and kind are None, unless a day stands beside.
"""

from __future__ import annotations

from typing import Final

from smartgoals._statement.time_named import named_phrase, phrase_of
from smartgoals._statement.time_phrase import BARE, Head, Read, TimePhrase, head_of, told
from smartgoals._statement.time_points import Scene, point, skipped
from smartgoals._statement.words import DeadlineKind

__all__ = ["event_phrase"]

NO_DAY: Final = TimePhrase(0, 0, None)
_SENSES: Final = frozenset({"by", "by_within", "before", "until", "during"})
_DATED: Final = frozenset({"by", "by_within", "before", "until"})
_KINDS: Final = frozenset({DeadlineKind.ABSOLUTE_DATE, DeadlineKind.MONTH})
_MOST_WORDS: Final = 6
_RUNNING: Final = frozenset({"this", "next"})
_SECOND: Final = frozenset({"-", "/"})
_JOINTS: Final = frozenset({"-", "'", "/"})


def event_phrase(scene: Scene, head: Head) -> Read | None:
    """Return the phrase that names an event behind its prepositions, or None."""
    inner = skipped(scene, head.at, "the", "edge", "of", "rel", "all", most=6)
    around = [scene.atoms[at].roles for at in range(head.at, inner)]
    has_edge = any("edge" in roles for roles in around)
    if head.sense == BARE:
        behind = scene.role(inner + 1, "rel") in _RUNNING
        is_term = behind or any(roles.get("rel") in _RUNNING for roles in around)
        return told(scene, head, inner + 1 + behind, NO_DAY) if is_term and scene.role(inner, "event") == "term" else None
    is_determined = any(roles.keys() & {"the", "rel", "all"} for roles in around)
    named_at = skipped(scene, inner, "figures")
    is_term = scene.role(named_at, "event") == "term" and is_determined
    if has_edge and "ordinal" in scene.atoms[inner].roles and "unit" in scene.atoms[inner + 1].roles:
        return told(scene, head, inner + 2, NO_DAY)  # "by the end of the first year"
    if head.sense not in _SENSES and not ((has_edge or is_term) and head.sense in {"at", "within", "for"}):
        return None
    if "mine" in (roles.get("the") for roles in around) and "unit" in scene.atoms[inner + 1].roles:
        return told(scene, head, inner + 2, NO_DAY)  # "d'ici mes 30 ans"
    until = _end(scene, inner, has_edge=has_edge)
    if until is None or (head.sense == "by" and not (has_edge or is_determined or _is_named(scene, inner, until))):
        return _dated(scene, head, inner, most=3) if is_determined and head.sense in _DATED else None
    dated = _dated(scene, head, until, most=1) or _in_month(scene, head, until)
    return dated or told(scene, head, _complement(scene, until), NO_DAY)


def _is_day(scene: Scene, at: int) -> bool:
    named = point(scene, at)
    return named is not None and named.form == "day"


def _in_month(scene: Scene, head: Head, at: int) -> Read | None:
    """Return a phrase with the month that its event belongs to: "d'ici la fin du sprint de septembre"."""
    inner = skipped(scene, at, "of", "the")
    named = point(scene, inner) if inner > at else None
    return phrase_of(scene, head, named, None) if named is not None and named.form == "month" else None


def _is_named(scene: Scene, at: int, until: int) -> bool:
    """Tell whether an event without an article is one: "by graduation", "by hurricane season", no "by running the race"."""
    if scene.atoms[at].roles.keys() & {"event", "yearly"}:
        return True
    return until <= at + 3 and scene.role(until - 1, "event") == "term"


def _dated(scene: Scene, head: Head, at: int, *, most: int) -> Read | None:
    """Return a phrase with the day that stands beside its event: "before the fair on July 18", "(1-15 May)"."""
    for place in range(at, at + most + 1):
        beside = head_of(scene, place)
        mark = scene.atoms[place].text
        if beside.sense in {"on", "from", "within"} or (mark in {",", "("} and place == at):
            inner = beside.at if beside.sense else place + 1
            if beside.sense == "from" and not _is_day(scene, inner):
                return None  # "la campagne de printemps"
            dated = named_phrase(scene, Head(head.sense, head.first, inner))
            if dated is None or dated.phrase is None or dated.phrase.kind not in _KINDS:
                return None
            if mark == "(" and scene.atoms[dated.at].text == ")":
                return told(scene, head, dated.at + 1, dated.phrase)
            return dated
        if scene.atoms[place].kind != "word" or _stops(scene, place):
            return None
    return None


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
        elif (_stops(scene, place) and not (until is None and "figures" in roles and has_edge | (place == at))) or not atom.kind:
            break
        elif atom.kind == "word" and not roles and plain is None:
            plain = place + 1
    if until is None:
        until = plain if has_edge else None
    if until is None:
        return None
    if "figures" in scene.atoms[until].roles:  # "sprint 14", "saison 2025-2026"
        has_second = scene.atoms[until + 1].text in _SECOND and "figures" in scene.atoms[until + 2].roles
        return until + 3 if has_second else until + 1
    return until


def _stops(scene: Scene, at: int) -> bool:
    """Tell whether the name of an event ends before an atom."""
    roles = scene.atoms[at].roles
    return ("stop" in roles or "prep" in roles or "number" in roles) and "of" not in roles and "event" not in roles


def _complement(scene: Scene, at: int) -> int:
    """Return the place behind what belongs to an event: "du championnat", "of the new season"."""
    if scene.atoms[at].kind == "word" and not scene.atoms[at].roles and "of" in scene.atoms[at + 1].roles:
        at += 1  # "l'ouverture officielle de la boutique"
    inner = skipped(scene, at, "of", "the")
    if inner == at or "of" not in scene.atoms[at].roles or "stop" in scene.atoms[at].roles:
        return at
    atom = scene.atoms[inner]
    if atom.kind != "word" or "stop" in atom.roles or "prep" in atom.roles:
        return at
    return inner + 1
