"""Kinds of objectives as messages name them. Text only."""

from __future__ import annotations

from collections.abc import Iterable

from smartgoals._messages.worded import Worded
from smartgoals.catalog._levels import OBJECTIVE_KINDS


def kind_named(kind: str) -> Worded:
    """Return a kind as its id that reads as its name; one of the caller's own reads as he wrote it, in words."""
    facts = OBJECTIVE_KINDS.get(kind)
    if facts is None:
        plain = kind.replace("_", " ")
        return Worded(kind, en=plain, fr=plain)
    return Worded(kind, en=_in_a_sentence(facts.name_en), fr=_in_a_sentence(facts.name_fr))


def kinds_named(kinds: Iterable[str]) -> tuple[Worded, ...]:
    """Return kinds by their ids, each as its name reads."""
    return tuple(kind_named(kind) for kind in kinds)


def _in_a_sentence(name: str) -> str:
    return name[:1].lower() + name[1:]
