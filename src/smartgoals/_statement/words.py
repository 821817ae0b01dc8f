"""The words of a draft: which way a goal leads, what kind of number it names, and how it says by when."""

from __future__ import annotations

from smartgoals._words import Word

__all__ = ["AmountKind", "DeadlineKind", "Movement"]


class Movement(Word):
    """Which way a statement wants its metric: up, down, held where it is, or something reached or made."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"
    ACHIEVE = "achieve"


class AmountKind(Word):
    """What the amount of a statement is: a change in percent, a change, the level to reach, or so
    many per period.
    """

    RELATIVE = "relative"
    DELTA = "delta"
    TARGET = "target"
    RATE = "rate"


class DeadlineKind(Word):
    """How a statement says by when: by a day or a season, a month, a quarter, a year, a span, or in
    every period.
    """

    ABSOLUTE_DATE = "absolute_date"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DURATION = "duration"
    RECURRING = "recurring"
