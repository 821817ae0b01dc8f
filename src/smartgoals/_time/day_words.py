"""Days in words: "5 November 2026", "dim. 1er novembre 2026", "November 1st, 2026"; and the words.

English, French and German, without regard to case, accents and points. What a text names is said
as it stands: whether the calendar has such a day is for whoever asks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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
# The same without a year: "Sep 27", "27 septembre", "Sun, Sep 27", "dim. 27 sept.".
_YEARLESS: Final[Mapping[tuple[bool, ...], tuple[int, int, int]]] = MappingProxyType(
    {
        (True, False): (1, 0, _NOWHERE),
        (False, True): (0, 1, _NOWHERE),
        (True, True, False): (2, 1, 0),
        (True, False, True): (1, 2, 0),
    }
)
# As spreadsheets write a month: "Jun-26" is June 2026, and no day.
_MONTH_OF_YEAR: Final = re.compile(r"[^\W\d_]+\.?[-/'’]\d\d")
_WORD: Final = r"([^\W\d_]{2,12})"
_WEEKDAY: Final = r"(?:([^\W\d_]{2,12})\.?,? )?"
# Many days in one writing: a pattern for each, and where weekday, month, day and year stand.
_WRITINGS: Final = (
    (re.compile(rf"^{_WEEKDAY}{_WORD}\.? (\d\d?),? (\d{{4}})$", re.MULTILINE | re.ASCII), (0, 1, 2, 3)),
    (re.compile(rf"^{_WEEKDAY}(\d\d?) {_WORD}\.? (\d{{4}})$", re.MULTILINE), (0, 2, 1, 3)),
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


def many_in_words(texts: Sequence[str]) -> list[int] | None:
    """Return the days that texts of one writing name, as ordinals; None where one is written otherwise.

    "Sun, Sep 27, 2026", "27 sept. 2026": what :func:`in_words` says of each, found for all at once.

    >>> many_in_words(["Sun, Sep 27, 2026", "Fri, Sep 25, 2026"])
    [739886, 739884]
    >>> many_in_words(["Sun, Sep 27, 2026", "27/09/2026"])
    """
    lines = "\n".join(texts)
    if lines.count("\n") >= len(texts):
        return None  # a text of several lines would name the day of another one
    for pattern, places in _WRITINGS:
        parts = pattern.findall(lines)
        if len(parts) == len(texts):
            weekdays, months, days, years = ([part[place] for part in parts] for place in places)
            return _ordinals(weekdays, months, days, years)
    return None


def _ordinals(
    weekdays: Sequence[str], months: Sequence[str], days: Sequence[str], years: Sequence[str]
) -> list[int] | None:
    month_of = {word: _MONTHS.get(folded(word)) for word in set(months)}
    weekday_of = {word: _WEEKDAYS.get(folded(word)) for word in set(weekdays)}
    if None in month_of.values() or any(word and place is None for word, place in weekday_of.items()):
        return None
    numbers = map(month_of.__getitem__, months)
    try:
        ordinals = list(map(date.toordinal, map(date, map(int, years), numbers, map(int, days))))  # type: ignore[arg-type]  # no month is None
    except ValueError:
        return None
    told = map(weekday_of.__getitem__, weekdays)
    # 1 January of the year 1 was a Monday.
    agree = all(
        place is None or (ordinal + 6) % 7 == place for ordinal, place in zip(ordinals, told, strict=True)
    )
    return ordinals if agree else None


class WithoutYear(NamedTuple):
    """Month and day that a text names without a year, and the weekday (0 is Monday) where it does."""

    month: int
    day: int
    weekday: int | None


def without_year(text: str) -> WithoutYear | None:
    """Return the day that a text names in words without its year; else None.

    >>> without_year("Sep 27"), without_year("dim. 27 septembre")
    (WithoutYear(month=9, day=27, weekday=None), WithoutYear(month=9, day=27, weekday=6))
    >>> without_year("September 2026"), without_year("27/09")
    (None, None)
    """
    if len(text) > _LONGEST or _MONTH_OF_YEAR.fullmatch(text.strip()):
        return None
    said = text.casefold()
    return _yearless(said.translate(_MARKS).split()) or _yearless(_parts(said))


def _yearless(parts: list[str]) -> WithoutYear | None:
    places = _YEARLESS.get(tuple(map(str.isalpha, parts)))
    if places is None:
        return None
    at_day, at_month, at_weekday = places
    month, number = _MONTHS.get(parts[at_month]), parts[at_day]
    if month is None or len(number) > 2 or not number.isdecimal():
        return None
    weekday = None
    if at_weekday != _NOWHERE:
        weekday = _WEEKDAYS.get(parts[at_weekday])
        if weekday is None:
            return None
    return WithoutYear(month, int(number), weekday)


def other_weekday(day: date, weekday: int | None) -> str | None:
    """Return the weekday of a day where a text gives it another one; else None.

    >>> other_weekday(date(2026, 11, 5), 6), other_weekday(date(2026, 11, 5), 3)
    ('Thursday', None)
    """
    right = day.weekday()
    return None if weekday in {None, right} else WEEKDAY_NAMES[right].capitalize()
