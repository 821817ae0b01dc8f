"""Days in words: "5 November 2026", "dim. 1er novembre 2026", "November 1st, 2026"; and the words.

English, French and German, without regard to case, accents and points. What a text names is said
as it stands: whether the calendar has such a day is for whoever asks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from smartgoals._time.weekdays import WEEKDAY_NAMES, WEEKDAY_WORDS
from smartgoals._words import folded

_MONTHS: Final[Mapping[str, int]] = MappingProxyType(
    {
        word: place
        for place, words in enumerate(
            (
                "january jan janvier janv januar jänner janner",
                "february feb février févr fév fevrier fevr fev februar",
                "march mar mars märz mär marz mrz maerz",
                "april apr avril avr",
                "may mai",
                "june jun juin juni",
                "july jul juillet juil juli",
                "august aug août aout",
                "september sep sept septembre",
                "october oct octobre oktober okt",
                "november nov novembre",
                "december dec décembre déc decembre dezember dez",
            ),
            start=1,
        )
        for word in words.split()
    }
)
# Short German ones go with the month behind them: "Di, 3. Nov. 2026".
_WEEKDAYS: Final[Mapping[str, int]] = MappingProxyType(
    {
        word: place
        for place, words in enumerate(
            (
                "montag mo",
                "dienstag di",
                "mittwoch mi",
                "donnerstag do",
                "freitag fr",
                "samstag sonnabend sa",
                "sonntag so",
            )
        )
        for word in words.split()
    }
    | dict(WEEKDAY_WORDS)
)
# Words that say nothing: "le 5 novembre", "the 5th of November", "den 5. November".
_FILLING: Final = frozenset({"le", "the", "of", "den"})
_MARKS: Final = str.maketrans(dict.fromkeys(",./-", " "))
_BETWEEN: Final = re.compile(r"(?:[^\W_]|[\s.,/-])+")
_ORDINAL: Final = re.compile(r"(?<![^\W_])(\d{1,2})(?:st|nd|rd|th|er|ᵉʳ)(?![^\W_])")
_PARTS: Final = re.compile(r"[^\W\d_]+|\d+")
# Which parts are words, and where day, month, year and weekday stand then.
_NOWHERE: Final = -1
_SHAPES: Final[Mapping[tuple[bool, ...], tuple[int, int, int, int]]] = MappingProxyType(
    {
        (True, False): (_NOWHERE, 0, 1, _NOWHERE),
        (False, True, False): (0, 1, 2, _NOWHERE),
        (True, False, False): (1, 0, 2, _NOWHERE),
        (True, False, True, False): (1, 2, 3, 0),
        (True, True, False, False): (2, 1, 3, 0),
        (False, True, False, True): (0, 1, 2, 3),
        (True, False, False, True): (1, 0, 2, 3),
    }
)
_LONGEST: Final = 60


class InWords(NamedTuple):
    """Year and month that a text names, and the day and its weekday (0 is Monday) where it does."""

    year: int
    month: int
    day: int | None
    weekday: int | None


def in_words(text: str) -> InWords | None:
    """Return the day, or the month, that a text names in words with its year; else None.

    >>> in_words("dim. 1er novembre 2026")
    InWords(year=2026, month=11, day=1, weekday=6)
    >>> in_words("November 2026"), in_words("24 August"), in_words("1 2 November 2026")
    (InWords(year=2026, month=11, day=None, weekday=None), None, None)
    """
    if len(text) > _LONGEST:
        return None
    said = text.casefold()
    # Nearly all days are words and numbers as they stand; any other costs a closer look.
    return _named(said.translate(_MARKS).split()) or _named(_parts(said))


def _parts(said: str) -> list[str]:
    """Return words and numbers without accents, ends of ordinals, and words that say nothing."""
    if not _BETWEEN.fullmatch(said):
        return []
    parts = map(folded, _PARTS.findall(_ORDINAL.sub(r"\1", said)))
    return [part for part in parts if part not in _FILLING]


def _named(parts: list[str]) -> InWords | None:
    places = _SHAPES.get(tuple(map(str.isalpha, parts)))
    if places is None:
        return None
    at_day, at_month, at_year, at_weekday = places
    month, year = _MONTHS.get(parts[at_month]), parts[at_year]
    if month is None or len(year) != 4 or not year.isdecimal():
        return None
    day = weekday = None
    if at_day != _NOWHERE:
        number = parts[at_day]
        if len(number) > 2 or not number.isdecimal():
            return None
        day = int(number)
    if at_weekday != _NOWHERE:
        weekday = _WEEKDAYS.get(parts[at_weekday])
        if weekday is None:
            return None
    return InWords(int(year), month, day, weekday)


def other_weekday(day: date, weekday: int | None) -> str | None:
    """Return the weekday of a day where a text gives it another one; else None.

    >>> other_weekday(date(2026, 11, 5), 6), other_weekday(date(2026, 11, 5), 3)
    ('Thursday', None)
    """
    right = day.weekday()
    return None if weekday in {None, right} else WEEKDAY_NAMES[right].capitalize()
