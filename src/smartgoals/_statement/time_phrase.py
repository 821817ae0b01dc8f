"""What a time phrase is, and what its prepositions mean together."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final, NamedTuple, final

from attrs import frozen

from smartgoals._statement.time_scene import Scene
from smartgoals._statement.words import DeadlineKind
from smartgoals._time.period import Period

__all__ = ["BARE", "Head", "PhraseRead", "TimePhrase", "Times", "head_of", "placed"]

BARE: Final = ""
"""The sense of a phrase that has no preposition."""
_MOST: Final = 3
_FIRM: Final = frozenset({"by", "by_within", "before", "until"})
_LASTING: Final = frozenset({"until", "during"})
_WEAK: Final = frozenset({"on", "at"})
"""Prepositions beside which another one counts: "on or before", "au plus tard", "le"."""


@final
@frozen
class TimePhrase:
    """A phrase that says when: the tokens from `first` up to `until`, its preposition among them.

    `deadline` is the last day it allows, None where it has none or none is known; `readings` are the
    days it may also mean. `period` is that of a recurring phrase, whose `kind` is `recurring`, and None
    where its length is not known ("each sprint", "biweekly"). A phrase is no deadline (`is_deadline`)
    where it recurs, says since when or compared with what, when something begins, or within how long
    something is answered. `kind` is None for a day that lies elsewhere. A period that qualifies a noun is its
    `label`: "before" it as in "monthly sessions", or "behind" it as in "le churn mensuel". It is firm
    (`is_firm`) where its preposition says by when, and can tell no day that a level had: "by June". One
    `is_no_day` that names a day which the calendar has not, as 31 June. One that `is_working` is of working days alone,
    or of a range of weekdays, and one that comes `twice` in a period does so surely where that is its own, and else perhaps;
    one of several weekdays says how many `days` that are: "every Monday and Thursday".
    One that `is_single` says that so much comes inside of one unit, whichever that is: "in a single day".
    One that `is_lasting` says how long something holds, and not by when it is reached: "until June", "throughout 2026".
    One that `is_window` is any so many days, counted from whichever: "no more than 5 in 30 days".
    One that `is_rolling` surely is one, by a word for that, whether something is capped or not: "in any 7 days".
    One that `is_left_out` says when nothing is asked, and no end: "except in August".
    One that `is_of_each` is the length in which each of many things is done, and no end: "90 % of calls in 20 seconds".
    One that `is_level` says how long something is to take each time, and counts: "in 30 days instead of 60".
    """

    first: int
    until: int
    kind: DeadlineKind | None
    deadline: date | None = None
    readings: tuple[date, ...] = ()
    period: Period | None = None
    is_deadline: bool = True
    label: str = ""
    is_firm: bool = False
    is_no_day: bool = False
    is_working: bool = False
    twice: Period | None = None
    days: int = 1
    is_lasting: bool = False
    is_single: bool = False
    is_level: bool = False
    is_window: bool = False
    is_of_each: bool = False
    is_rolling: bool = False
    is_left_out: bool = False


class Times(NamedTuple):
    """The phrases of a sentence, and what looks like an end and cannot be read: the tokens from one up to
    another.
    """

    phrases: tuple[TimePhrase, ...] = ()
    unread: tuple[tuple[int, int], ...] = ()


class Head(NamedTuple):
    """The prepositions of a phrase: their sense together, the first atom, and the one behind them."""

    sense: str
    first: int
    at: int


class PhraseRead(NamedTuple):
    """A phrase that was read, or none that says when, and the atom behind it.

    `is_in_days` of a bare number of days, which may be those in which something is done each time;
    `is_left` where "to" stands behind it; `is_purpose` where it may say what for ("pour Noël"), `is_fraction`
    of figures that may be one ("by 1/3"), `is_decimal` of those that may be a number ("by 3.05"), `is_firm`
    where nothing but an end can be meant. One that `is_unread` looks like an end, and is none that
    anybody can tell. `begins` is the first day that "starting 1 April" names, and `span` a length that
    counts from it, if one is named, and else from today.
    `each` is the period of so many days in which what is capped must not be passed, where no end is meant.
    """

    phrase: TimePhrase | None
    at: int
    is_in_days: bool = False
    is_left: bool = False
    is_purpose: bool = False
    is_fraction: bool = False
    is_firm: bool = False
    is_decimal: bool = False
    is_unread: bool = False
    begins: date | None = None
    span: tuple[Fraction | int, str] | None = None
    each: Period | None = None


def head_of(scene: Scene, at: int) -> Head:
    """Return the prepositions that begin at an atom; without any the sense is bare."""
    sense, inner = BARE, at
    for _ in range(_MOST):
        prep = scene.role(inner, "prep")
        if prep is not None:
            if sense in _WEAK or not sense or prep == "before":
                sense = prep
            inner += 1
        elif sense and scene.has(inner, "number") and scene.has(inner + 1, "clock"):
            inner += 2  # "by 5 pm on Friday"
        elif (sense and scene.has(inner, "latest")) or _is_now(scene, inner):
            inner += 1
        else:
            break
    return Head(sense, at, inner)


def _is_now(scene: Scene, at: int) -> bool:
    """Tell whether words say that something begins today, before its end: "from now until June"."""
    return scene.has(at, "from_now") and scene.role(at + 1, "prep") == "until"


def placed(
    scene: Scene,
    head: Head,
    at: int,
    kind: DeadlineKind | None,
    deadline: date | None = None,
    *,
    readings: tuple[date, ...] = (),
    period: Period | None = None,
    is_deadline: bool = True,
    label: str = "",
) -> PhraseRead:
    """Return a phrase that ends before an atom, with "at the latest" behind it."""
    at += scene.has(at, "latest") and kind is not DeadlineKind.RECURRING
    first, until = scene.atoms[head.first].first, scene.atoms[at - 1].until
    is_firm, is_lasting = head.sense in _FIRM, head.sense in _LASTING
    phrase = TimePhrase(
        first, until, kind, deadline, readings, period, is_deadline, label, is_firm, is_lasting=is_lasting
    )
    return PhraseRead(phrase, at)
