"""Windows: any so many days in a row in which what is capped must not be passed, as in "no more than 5 complaints in
30 days" and « sur 7 jours ».

Knows lengths and what is capped around them; decides on no end.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from attrs import evolve

from smartgoals._statement.time_lengths import length
from smartgoals._statement.time_phrase import BARE, Head, PhraseRead, TimePhrase, placed
from smartgoals._statement.time_recurring import period_of
from smartgoals._statement.time_scene import Scene
from smartgoals._statement.time_service import INSIDE_OF
from smartgoals._statement.words import DeadlineKind
from smartgoals._time.period import Period, PeriodUnit

__all__ = ["as_window", "capped", "rolling"]

_SINCE: Final = frozenset({"compared", "start", "after"})
_WINDOWS: Final = frozenset({"day", "week"})
_CLOSEST: Final = 4
"""So many words of what is counted stand at most between a number and the length that it holds in."""
_LONGEST_CAP: Final = 3
_INSIDE: Final = INSIDE_OF | {BARE, "on", "at"}
_BEFORE: Final = ("per", "the", "stretch")
"""What may stand between the preposition of a window and its number, beside the word that says that it rolls."""
_ROLLING: Final = frozenset({"rolling", "any"})
_MOST: Final = 6
_SHORT: Final = frozenset({PeriodUnit.DAY, PeriodUnit.WEEK})
_OF_OTHERS: Final = frozenset({"share", "unit"})
"""What makes a number one of another kind: "5 % of tickets in 3 days", "5 hours"."""


def capped(scene: Scene, head: Head, read: PhraseRead | None) -> PhraseRead | None:
    """Return a length with the period that it is, where so much must not be passed in any such one."""
    told = None if read is None else length(scene, head.at)
    if read is None or told is None or head.sense in _SINCE:
        return read
    return read._replace(each=_in_any(scene, head.first, told.number, told.unit))


def rolling(scene: Scene, head: Head) -> PhraseRead | None:
    """Return the phrase of whichever so many units in a row: "in any 7 days", "over a rolling 30-day window", « sur 7
    jours glissants »; None where no word says that they roll.
    """
    if head.sense not in _INSIDE:
        return None
    at, words = head.at, {"before"} if _is_mean_before(scene, head.first) else set[str]()
    for _ in range(_MOST):
        roles = scene.atoms[at].roles
        is_word = roles.get("rolling") in _ROLLING
        if not is_word and not any(category in roles for category in _BEFORE):
            break
        words.update({roles["rolling"]} if is_word else ())
        at += 1
    number = scene.role(at, "number")
    is_counted = isinstance(number, int)
    at += is_counted + (is_counted and scene.atoms[at + 1].text == "-")
    at += scene.has(at, "kind_of")
    period = period_of(scene.role(at, "unit"), number if is_counted else 1)
    at += 1
    while scene.role(at, "stretch") == "behind" or scene.has(at, "rolling"):
        words.update({scene.role(at, "rolling")} - {None})
        at += 1
    # "In any week" is one of the calendar, whichever it is; "in any rolling week" is none.
    is_rolling = bool(words) if is_counted else "rolling" in words
    if period is None or not is_rolling or _is_compared(scene, head.first, period):
        return None
    read = placed(scene, head, at, DeadlineKind.RECURRING, period=period, is_deadline=False)
    return read if read.phrase is None else read._replace(phrase=evolve(read.phrase, is_rolling=True))


def _is_mean_before(scene: Scene, first: int) -> bool:
    """Tell whether a mean that moves stands before an atom, in its clause: "a moving average of 500 visits over 7 days"."""
    for at in range(first - 1, max(first - _MOST, 0) - 1, -1):
        if scene.atoms[at].kind == "sign":
            return False
        if scene.role(at, "rolling") == "before":
            return True
    return False


def _is_compared(scene: Scene, first: int, period: Period) -> bool:
    """Tell whether a change in percent is one from as long before: "10 % over the trailing 12 months"."""
    is_long = period.unit not in _SHORT
    return is_long and any("share" in scene.atoms[at].roles for at in range(first))


def as_window(read: PhraseRead, phrase: TimePhrase) -> TimePhrase:
    """Return a phrase as the window that it is, where nothing is due by its end."""
    if read.each is None or phrase.is_deadline:
        return phrase
    return evolve(phrase, kind=DeadlineKind.RECURRING, period=read.each, is_window=True)


def _in_any(scene: Scene, first: int, number: Fraction | int | None, unit: str) -> Period | None:
    """Return the period of "in 30 days" behind an atom, where what must not be passed stands right before it:
    "no more than 5 complaints in 30 days"; None of any other length.
    """
    period = period_of(unit, number) if isinstance(number, int) and unit in _WINDOWS else None
    if period is None:
        return None
    for place in range(first - 1, max(first - _CLOSEST, 0) - 1, -1):
        atom = scene.atoms[place]
        if atom.kind == "number" or "number" in atom.roles:
            before = scene.atoms[max(place - _LONGEST_CAP, 0) : place]
            if any(one.first in scene.around.held for one in before):
                return period
        if atom.kind != "word" or not _OF_OTHERS.isdisjoint(atom.roles):
            return None
    return None
