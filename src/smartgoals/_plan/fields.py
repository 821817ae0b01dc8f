"""What the fields of a plan are made of: its direction, and the converters shared by plans and bands."""

from __future__ import annotations

from fractions import Fraction
from typing import final

from smartgoals._checked import instance, optional_text
from smartgoals._model.metric import Better, BetterLike
from smartgoals._numbers import rounded
from smartgoals._time.active_days import Days
from smartgoals._time.calendar import Calendar
from smartgoals._time.pace import Pace, PaceLike, pace, pace_unit
from smartgoals._time.pace_text import is_percent
from smartgoals._time.period import Period, PeriodUnit
from smartgoals._words import Word, member

__all__ = [
    "Direction",
    "a_calendar",
    "optional_better",
    "optional_pace",
    "optional_unit",
    "pace_over",
    "unit_of_paces",
]


@final
class Direction(Word):
    """Where a plan leads: its end against its start."""

    HIGHER = "higher"
    LOWER = "lower"
    FLAT = "flat"


def optional_better(value: BetterLike | None) -> Better | None:
    """Return None for None, else the better direction that a word names."""
    return None if value is None else member(Better, value, "direction")


def a_calendar(value: Calendar) -> Calendar:
    """Return a calendar, or refuse what is none."""
    return instance(value, Calendar, "a Calendar")


def optional_pace(value: PaceLike | None) -> Pace | None:
    """Return None for None, else a pace given as one or in words."""
    return None if value is None else pace(value)


def optional_unit(value: str | None) -> str | None:
    """Return None for None, else a unit that a pace can be told in, or percent."""
    tidied = optional_text(value)
    return tidied if is_percent(tidied) else pace_unit(tidied)


def unit_of_paces(unit: str | None) -> str | None:
    """Return the unit that a plan's paces have: a level in percent moves by percentage points."""
    return "pp" if is_percent(unit) else unit


def pace_over(change: Fraction, days: Days, unit: str | None) -> Pace:
    """Return the pace of a change over active days, in the unit of a plan; per day where they are
    no whole number.
    """
    if not isinstance(days, int):  # a period has a whole number of days
        change, days = change / days, 1
    return Pace(rounded(change), Period(days, PeriodUnit.DAY), unit_of_paces(unit))
