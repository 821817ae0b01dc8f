"""What a time phrase is, and what its prepositions mean together."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple, final

from attrs import frozen

from smartgoals._statement.time_points import Scene
from smartgoals._statement.words import DeadlineKind
from smartgoals._time.period import Period

__all__ = ["BARE", "Head", "Read", "TimePhrase", "head_of", "told"]

BARE: Final = ""
"""The sense of a phrase that has no preposition."""
_MOST_PREPOSITIONS: Final = 3
# A later preposition counts beside these: "due on", "no later than before", "pour le".
_WEAK: Final = frozenset({"on", "at"})


@final
@frozen
class TimePhrase:
    """A phrase that says when: the tokens from `first` up to `until`, its preposition among them.

    `deadline` is the last day it allows, None where it has none or none is known; `readings` are the days
    it may also mean. `period` is that of a recurring phrase, whose `kind` is `recurring`. A phrase is no
    deadline (`is_deadline`) where it recurs, says since when or compared with what, when something
    begins, or within how long something is answered. `kind` is None for a day that lies elsewhere.
    """

    first: int
    until: int
    kind: DeadlineKind | None
    deadline: date | None = None
    readings: tuple[date, ...] = ()
    period: Period | None = None
    is_deadline: bool = True


class Head(NamedTuple):
    """The prepositions of a phrase: what they mean together, the first atom, and the one behind them."""

    sense: str
    first: int
    at: int


class Read(NamedTuple):
    """A phrase that was read, or none that says when, and the atom behind it.

    `is_in_days` of a bare number of days, which may be those in which something is done each time; `is_first`
    where "to" stands behind it.
    """

    phrase: TimePhrase | None
    at: int
    is_in_days: bool = False
    is_first: bool = False


def head_of(scene: Scene, at: int) -> Head:
    """Return the prepositions that begin at an atom; without any the sense is bare."""
    sense, inner = BARE, at
    for _ in range(_MOST_PREPOSITIONS):
        roles = scene.atoms[inner].roles
        if sense and "number" in roles and "clock" in scene.atoms[inner + 1].roles:
            inner += 2  # "by 5 pm on Friday"
            continue
        prep = roles.get("prep")
        if prep is None and not (sense and "latest" in roles):
            if "from_now" not in roles or scene.role(inner + 1, "prep") != "until":
                break  # "from now until June"
        if prep is not None and (sense in _WEAK or not sense or prep == "before"):
            sense = prep if sense != "by" or prep == "before" else sense
        inner += 1
    return Head(sense, at, inner)


def told(scene: Scene, head: Head, at: int, phrase: TimePhrase) -> Read:
    """Return a phrase with its place among the tokens, and "at the latest" behind it."""
    if "latest" in scene.atoms[at].roles:
        at += 1
    first, last = scene.atoms[head.first], scene.atoms[at - 1]
    placed = TimePhrase(
        first.first, last.until, phrase.kind, phrase.deadline, phrase.readings, phrase.period, phrase.is_deadline
    )
    return Read(placed, at)
