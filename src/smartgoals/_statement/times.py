"""Time phrases: every phrase of a sentence that says by when or how often, with the day or the period it means.

One engine for all languages: which words mean what is data (`TimeWords`), and word order is free where
languages differ. Nothing is guessed: a phrase that can be read in two ways says both, one whose day
lies elsewhere ("by the end of the campaign") has none, and 31 June is no day.

What a phrase allows is decided like this, where people could mean several things:

- The deadline is the last day that the words allow: "by Q3" and "by 2030" end with the period, "before
  March" on the last day of February, "before the end of March" on its last day, "in 3 to 6 months" after six.
- A time without a year is the next one whose end has not passed; a weekday may be today.
- A season is three whole months, as meteorologists count them (WMO; in the north summer is June to
  August). "By summer" is its last day, as that of "by Q3" is; that it may mean its beginning is a second reading.
- "Early" is the first third, of a year the first quarter; "mid" the 15th of a month and 30 June of a year.
- "The next quarter" behind "over" or "within" is a length from today; without "the" it is the calendar's.
- Halves count as quarters do (kind `quarter`); weeks and weekends are lengths; a week ends on Sunday.
- A fiscal year is named after the year it ends in; quarters and halves are those of the fiscal year.
- Hours and minutes never make a deadline; days make none beside words of answering and delivering.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from attrs import evolve

from smartgoals._messages.time_words import TimeWords
from smartgoals._statement.text import Token
from smartgoals._statement.time_days import KINDS, Days, after, nth
from smartgoals._statement.time_events import event_phrase
from smartgoals._statement.time_index import atoms_of, spaced
from smartgoals._statement.time_lengths import Length, length, longer
from smartgoals._statement.time_named import named_phrase, phrase_of
from smartgoals._statement.time_phrase import BARE, Head, Read, TimePhrase, head_of, told
from smartgoals._statement.time_points import ROOM, Scene, bare_unit, cut_of, point, skipped
from smartgoals._statement.time_recurring import recurring
from smartgoals._statement.words import DeadlineKind

__all__ = ["TimePhrase", "time_phrases"]

_INSIDE: Final = frozenset({"within", "during"})
_LENGTHS: Final = frozenset({"within", "during", "by_within", "before"})
_NAMED: Final = frozenset({"by", "for", "at", "on", "until"})
_CLOCK: Final = frozenset({"hour", "minute"})
_DAY_UNITS: Final = frozenset({"day", "working_day"})
_REACH: Final = 8
"""How far behind its first atom a phrase may have what it needs."""
_FEW_DAYS: Final = 10
_A_MONTH: Final = 31


def time_phrases(
    tokens: Sequence[Token], words: TimeWords, as_of: date | None = None, *, fiscal_start: int = 1
) -> tuple[TimePhrase, ...]:
    """Return every phrase of a sentence that says when or how often, in order.

    >>> from smartgoals._messages.lexicons.english_time import ENGLISH_TIME
    >>> from smartgoals._statement.text import tokens_of
    >>> said = tokens_of("Gain 20 followers a week by the end of Q3")
    >>> [(one.period, one.deadline) for one in time_phrases(said, ENGLISH_TIME, date(2026, 5, 2))]
    [(Period(1, 'week'), None), (None, datetime.date(2026, 9, 30))]
    """
    atoms = atoms_of(tokens, words)
    cores = [place for place, atom in enumerate(atoms) if atom.is_core]
    if not cores:
        return ()
    cores.append(len(atoms) + _REACH)
    scene = Scene(spaced(atoms, ROOM), as_of, fiscal_start, words.day_first)
    reads: list[Read] = []
    answered: set[str] = set()
    at, count, next_core = 0, len(atoms), 0
    while at < count:
        atom = atoms[at]
        if "reply" in atom.roles:
            answered.add(atom.roles["reply"])
        while cores[next_core] < at:
            next_core += 1
        read = _phrase(scene, at, answered) if atom.begins and cores[next_core] - at <= _REACH else None
        if read is None:
            at += 1
            continue
        reads.append(read)
        at = max(read.at, at + 1)
        before = reads[-1]
        if "to" in scene.atoms[at].roles and before.phrase is not None and before.phrase.is_deadline:
            reads[-1] = before._replace(is_first=True)
    return _settled(reads)


def _phrase(scene: Scene, at: int, answered: set[str]) -> Read | None:
    """Return the phrase that begins at an atom, or None."""
    head = head_of(scene, at)
    return (
        _recurring(scene, head)
        or _length(scene, head, answered)
        or named_phrase(scene, head)
        or event_phrase(scene, head)
    )


def _recurring(scene: Scene, head: Head) -> Read | None:
    """Return a phrase that recurs: "per week", "on a weekly basis", "at the end of each month"."""
    inner = head.at
    if head.sense:
        inner = skipped(scene, inner, "edge", "of", "the", "number", "ordinal", "weekday", most=6)
        roles = scene.atoms[inner].roles
        if "every" not in roles and not (head.sense in {"on", "within"} and "each" in roles and inner > head.at):
            return None
    again = recurring(scene, inner)
    if again is None:
        return None
    phrase = TimePhrase(0, 0, DeadlineKind.RECURRING, period=again.period, is_deadline=False)
    noun = scene.atoms[again.at]
    has_noun = bool(head.sense) and "each" in scene.atoms[inner].roles and noun.kind == "word" and not noun.roles
    return told(scene, head, again.at + has_noun, phrase)  # "on a monthly basis"


def _length(scene: Scene, head: Head, answered: set[str]) -> Read | None:
    """Return a phrase of a length of time: "within six months", "les 90 prochains jours"."""
    read = length(scene, head.at)
    if read is None:
        return None
    if head.sense in _LENGTHS:
        read = longer(scene, read)
    passing = told(scene, head, read.at, TimePhrase(0, 0, DeadlineKind.DURATION, is_deadline=False))
    if head.sense in {"compared", "start", "after"} or read.is_past:
        return passing
    is_said = head.sense in _LENGTHS or ((head.sense in _NAMED or head.sense == BARE) and read.is_ahead)
    if head.sense == BARE and read.is_first:
        return _first(scene, head, read, is_bare=True)
    if not is_said or (not read.is_counted and head.sense not in _INSIDE | {"by_within"}):
        return None
    if read.unit in _CLOCK or (read.is_first and read.is_of_others) or _is_service_level(read, answered):
        return passing
    if read.is_first:
        return _first(scene, head, read)
    if read.is_anchored:
        until = skipped(scene, read.at, "anchor", "the") + 1
        return told(scene, head, until, TimePhrase(0, 0, DeadlineKind.DURATION))
    deadline = None if scene.as_of is None or read.count is None else after(scene.as_of, read.count, read.unit)
    phrase = told(scene, head, read.at, TimePhrase(0, 0, DeadlineKind.DURATION, deadline))
    return phrase._replace(is_in_days=read.unit in _DAY_UNITS and not read.is_ahead)


def _is_service_level(read: Length, answered: set[str]) -> bool:
    """Tell whether days are those in which something is answered or delivered, and no end of the goal."""
    if read.unit not in _DAY_UNITS or read.is_ahead:
        return False
    is_short = read.count is not None and read.count <= (_A_MONTH if read.is_less and answered else _FEW_DAYS)
    if "reply" in answered:
        return is_short or not read.is_determined
    return is_short and ("deliver" in answered or read.is_less)


def _first(scene: Scene, head: Head, read: Length, *, is_bare: bool = False) -> Read | None:
    """Return the first so many of something: of a month that is named, or of what has its day elsewhere."""
    inner = skipped(scene, read.at, "of", "the")
    named = (bare_unit(scene, inner) or point(scene, inner)) if inner > read.at else None
    if named is None or read.count is None or read.unit not in KINDS:
        return None if is_bare else told(scene, head, read.at, TimePhrase(0, 0, DeadlineKind.DURATION))
    cut = cut_of(named, DeadlineKind.DURATION, partial(_firsts, read.unit, int(read.count)))
    return phrase_of(scene, head, cut, None)


def _firsts(unit: str, count: int, days: Days) -> Days | None:
    return nth(days, unit, 1, count)


def _settled(reads: list[Read]) -> tuple[TimePhrase, ...]:
    """Return the phrases, of which a later one may tell that an earlier one is no end.

    Beside another end so many days are those in which something is done; and in "from 5 % in March to 10 %
    in June" the first is when it stood so.
    """
    kept = [one for one in reads if one.phrase is not None]
    has_end = any(one.phrase.is_deadline and not one.is_in_days for one in kept if one.phrase is not None)
    phrases: list[TimePhrase] = []
    is_followed = False
    for read in reversed(kept):
        phrase = read.phrase
        if phrase is None:
            continue
        if (has_end and read.is_in_days) or (read.is_first and is_followed):
            phrase = evolve(phrase, is_deadline=False, deadline=None)
        is_followed = is_followed or phrase.is_deadline
        phrases.append(phrase)
    return tuple(reversed(phrases))
