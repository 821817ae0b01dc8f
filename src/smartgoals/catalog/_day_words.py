"""Words of days as exports write them: months and weekdays in English, French and German. Data only."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_MONTHS: Final = (
    "january jan janvier janv januar jänner",
    "february feb février févr fevrier fevr fév february februar",
    "march mar mars märz mrz mär maerz",
    "april apr avril avr",
    "may mai",
    "june jun juin juni",
    "july jul juillet juil juli",
    "august aug août aout",
    "september sep sept septembre",
    "october oct octobre oktober okt",
    "november nov novembre",
    "december dec décembre déc decembre dezember dez",
)

_WEEKDAYS: Final = (
    "monday mon lundi lun montag mo",
    "tuesday tue tues mardi mar dienstag di",
    "wednesday wed mercredi mer mittwoch mi",
    "thursday thu thur thurs jeudi jeu donnerstag do",
    "friday fri vendredi ven freitag fr",
    "saturday sat samedi sam samstag sonnabend sa",
    "sunday sun dimanche dim sonntag so",
)

MONTHS: Final[Mapping[str, int]] = MappingProxyType(
    {word: place for place, words in enumerate(_MONTHS, start=1) for word in words.split()}
)
"""The month of each word, from 1 to 12."""

WEEKDAYS: Final[Mapping[str, int]] = MappingProxyType(
    {word: place for place, words in enumerate(_WEEKDAYS) for word in words.split()}
)
"""The weekday of each word, Monday 0."""
