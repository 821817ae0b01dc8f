"""Phrases whose day lies elsewhere: "by the end of the campaign", "before spring break", "jusqu'au
bac blanc".

They say by when, and no calendar says which day that is: deadline and kind are None, unless a day
or a month stands beside.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from smartgoals._statement.time_named import named_phrase, phrase_of
from smartgoals._statement.time_phrase import BARE, Head, PhraseRead, head_of, placed
from smartgoals._statement.time_points import point
from smartgoals._statement.time_scene import Scene, skipped
from smartgoals._statement.time_years import year_at
from smartgoals._statement.words import DeadlineKind

__all__ = ["event_phrase"]

_DATED: Final = frozenset({"by", "by_within", "before", "until"})
_SENSES: Final = _DATED | {"during"}
_WITH_TERM: Final = frozenset({"at", "within", "for"})
_KINDS: Final = frozenset({DeadlineKind.ABSOLUTE_DATE, DeadlineKind.MONTH})
_RUNNING: Final = frozenset({"this", "next"})
_JOINTS: Final = frozenset("-'/")
_MOST_WORDS: Final = 6
_MOST_PLAIN: Final = 3


class _Around(NamedTuple):
    """What stands before the name of an event, and the first atom of the name."""

    at: int
    has_edge: bool
    is_linked: bool
    is_determined: bool
    is_running: bool
    is_mine: bool


def event_phrase(scene: Scene, head: Head) -> PhraseRead | None:
    """Return the phrase that names an event behind its prepositions, or None."""
    around = _around(scene, head.at)
    if head.sense == BARE:
        return _bare_term(scene, head, around)
    if _is_of_unit(scene, around) or _is_numbered(scene, head, around):
        return placed(scene, head, around.at + 2, None)
    season = year_at(scene, around.at)  # "the 2026-27 school year"
    named = skipped(scene, around.at, "figures") if season is None else season.at
    term = scene.role(named, "event") == "term"
    is_term = around.has_edge or (term and around.is_determined)
    if head.sense not in _SENSES and not (is_term and head.sense in _WITH_TERM):
        return None
    until = _end(scene, around, may_be_plain=around.is_linked and head.sense in _DATED)
    if head.sense == "during" and not any(scene.has(around.at + k, "event") for k in range(3)):
        return None
    if until is None or (head.sense == "by" and not _is_named(scene, around, until)):
        is_dated = around.is_determined and head.sense in _DATED
        return _dated(scene, head, around.at, _MOST_PLAIN) if is_dated else None
    dated = _dated(scene, head, until, 1) or _in_month(scene, head, until)
    return dated or placed(scene, head, _complement(scene, until), None)


def _around(scene: Scene, at: int) -> _Around:
    inner = skipped(scene, at, "the", "edge", "of", "rel", "all", most=6)
    roles = [scene.atoms[place].roles for place in range(at, inner)]
    has_edge = any("edge" in role for role in roles)
    # "The end of the mandate", "la fin du mandat", and no "end users".
    is_linked = has_edge and (scene.has(inner - 1, "the") or not scene.atoms[inner - 1].text)
    return _Around(
        inner,
        has_edge,
        is_linked,
        is_determined=any(role.keys() & {"the", "rel", "all"} for role in roles),
        is_running=any(role.get("rel") in _RUNNING for role in roles),
        is_mine=any(role.get("the") == "mine" for role in roles),
    )


def _bare_term(scene: Scene, head: Head, around: _Around) -> PhraseRead | None:
    """Read a term that runs or comes: "this sprint", "this fall semester", "la saison prochaine"."""
    at = around.at + scene.has(around.at, "yearly")
    is_behind = scene.role(at + 1, "rel") in _RUNNING
    if scene.role(at, "event") != "term" or not (is_behind or around.is_running):
        return None
    return placed(scene, head, at + 1 + is_behind, None)


def _is_of_unit(scene: Scene, around: _Around) -> bool:
    """Tell whether a unit counts from what is not said: "the end of the first year", "mes 30 ans"."""
    is_ordinal = around.has_edge and scene.has(around.at, "ordinal")
    is_age = around.is_mine and scene.has(around.at, "number")
    return (is_ordinal or is_age) and scene.has(around.at + 1, "unit")


def _is_numbered(scene: Scene, head: Head, around: _Around) -> bool:
    """Tell whether a unit is told by its number in something of its own: "by year 5", "in month 3"."""
    is_inside = head.sense in _DATED or head.sense == "within"
    is_unit = scene.role(around.at, "unit") in {"year", "month", "day"}
    return is_inside and is_unit and scene.has(around.at + 1, "figures")


def _end(scene: Scene, around: _Around, *, may_be_plain: bool) -> int | None:
    """Return the place behind the name of an event; None where there is none.

    Any noun may be one behind "by the end of the", and only what is known for one behind "during the".
    """
    until = plain = None
    for place in range(around.at, around.at + _MOST_WORDS):
        atom = scene.atoms[place]
        if scene.has(place, "event"):
            until = place + 1
        elif atom.kind in {"", "sign"}:
            if atom.text not in _JOINTS and not scene.has(place, "possessive"):
                break
        elif _stops(scene, place) and not (until is None and scene.has(place, "figures")):
            break
        elif plain is None and scene.is_noun(place):
            plain = place + 1
    if until is None:
        return plain if may_be_plain else None
    if not scene.has(until, "figures"):
        return until
    has_second = scene.atoms[until + 1].text in _JOINTS and scene.has(until + 2, "figures")
    return until + 3 if has_second else until + 1  # "saison 2025-2026", "sprint 14"


def _stops(scene: Scene, at: int) -> bool:
    """Tell whether the name of an event ends before an atom."""
    roles = scene.atoms[at].roles
    return not roles.keys().isdisjoint({"stop", "prep", "number"}) and "of" not in roles


def _is_named(scene: Scene, around: _Around, until: int) -> bool:
    """Tell whether what stands behind "by" is an event: "by graduation", and no "by running the marathon"."""
    if around.has_edge or around.is_determined:
        return True
    if scene.has(around.at, "event") or scene.has(around.at, "yearly"):
        return True
    return until <= around.at + _MOST_PLAIN and scene.role(until - 1, "event") == "term"


def _dated(scene: Scene, head: Head, at: int, most: int) -> PhraseRead | None:
    """Return a phrase with the day that stands beside its event: "before the fair on July 18"."""
    if scene.atoms[at].text in {",", "("}:
        return _with_day(scene, head, at + 1, is_open=scene.atoms[at].text == "(")
    for place in range(at, at + most + 1):
        beside = head_of(scene, place)
        if beside.sense in {"on", "within"}:
            return _with_day(scene, head, beside.at, is_open=False)
        if beside.sense == "from":
            named = point(scene, beside.at)  # "la soirée du 12 décembre", and no "la campagne de printemps"
            is_day = named is not None and named.form == "day"
            return _with_day(scene, head, beside.at, is_open=False) if is_day else None
        if scene.atoms[place].kind != "word" or _stops(scene, place):
            break
    return None


def _with_day(scene: Scene, head: Head, at: int, *, is_open: bool) -> PhraseRead | None:
    """Return the phrase with the day, or the month, at an atom, and the bracket behind it."""
    dated = named_phrase(scene, Head(head.sense, head.first, at))
    phrase = None if dated is None else dated.phrase
    if dated is None or phrase is None or phrase.kind not in _KINDS:
        return None
    if not is_open or scene.atoms[dated.at].text != ")":
        return dated
    return placed(
        scene, head, dated.at + 1, phrase.kind, phrase.deadline, readings=phrase.readings,
        is_deadline=phrase.is_deadline,
    )  # fmt: skip


def _in_month(scene: Scene, head: Head, at: int) -> PhraseRead | None:
    """Return a phrase with the month its event belongs to: "d'ici la fin du sprint de septembre"."""
    inner = skipped(scene, at, "of", "the")
    named = point(scene, inner) if inner > at else None
    is_month = named is not None and named.form == "month"
    return phrase_of(scene, head, named) if named is not None and is_month else None


def _complement(scene: Scene, at: int) -> int:
    """Return the place behind what belongs to an event: "du championnat", "officielle de la boutique"."""
    link = at + (scene.is_noun(at) and scene.has(at + 1, "of"))
    inner = skipped(scene, link, "of", "the")
    is_linked = scene.has(link, "of") and not scene.has(link, "stop")
    is_name = scene.atoms[inner].kind == "word" and not _stops(scene, inner)
    return inner + 1 if is_linked and is_name else at
