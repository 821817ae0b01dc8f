"""Period words: periods and paces as a language says them. The one place that writes them in words;
it parses nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from smartgoals._messages.formatting import Language
from smartgoals._messages.say import say
from smartgoals._messages.worded import Worded

if TYPE_CHECKING:
    from smartgoals._numbers import Number
    from smartgoals._time.pace import Growth, Pace
    from smartgoals._time.period import Period

__all__ = [
    "each_period",
    "growth_said",
    "pace_in_words",
    "pace_said",
    "period_in_words",
    "periods_counted",
    "this_period",
]


def period_in_words(period: Period) -> Worded:
    """Return a period as text that each language says in its words.

    >>> from smartgoals import Period
    >>> period_in_words(Period(2, "month")).into("fr"), period_in_words(Period(1, "quarter")).into("fr")
    ('2 mois', 'trimestre')
    """
    return Worded(str(period), said=partial(period_said, period))


def period_said(period: Period, language: Language) -> str:
    """Say a period in a language: "week", "2 mois"."""
    if period.count == 1:
        return say(f"period.{period.unit}", language=language)
    return language.counted(period.count, period.unit)


def periods_counted(count: int, period: Period) -> Worded:
    """Return so many periods as each language says them.

    >>> from smartgoals import Period
    >>> [periods_counted(count, Period(1, "week")).into("fr") for count in (1, 3)]
    ['une semaine', '3 semaines']
    >>> [periods_counted(count, Period(2, "week")).into("en") for count in (1, 3)]
    ['2 weeks', '3 periods']
    """
    return Worded(f"{count} × {period}", said=partial(_counted, count, period))


def _counted(count: int, period: Period, language: Language) -> str:
    if period.count > 1:
        return period_said(period, language) if count == 1 else language.counted(count, "period")
    if count == 1:
        return say(f"period.one_{period.unit}", language=language)
    return language.counted(count, period.unit)


def this_period(period: Period) -> Worded:
    """Return the running period as each language says it.

    >>> from smartgoals import Period
    >>> [this_period(Period(count, "month")).into("fr") for count in (1, 2)]
    ['ce mois-ci', 'sur cette période']
    """
    key = f"period.this_{period.unit}" if period.count == 1 else "period.this_period"
    return Worded(f"this {period}", key)


def each_period(period: Period, language: Language) -> str:
    """Say that something is so in each period: "a week", "toutes les 2 semaines"."""
    if period.count == 1:
        return say(f"period.per_{period.unit}", language=language)
    return say(f"period.every_{period.unit}s", {"count": period.count}, language)


def pace_said(pace: Pace, language: Language, figure: Callable[[Number], str]) -> str:
    """Say a pace in a language, its amount as *figure* writes it: "50 followers a week"."""
    amount = f"{figure(pace.amount)} {pace.unit}" if pace.unit else figure(pace.amount)
    return f"{amount} {each_period(pace.period, language)}"


def growth_said(growth: Growth, language: Language) -> str:
    """Say a growth in a language: "10 % a month"."""
    return say(
        "period.growth", {"percent": growth.percent, "period": each_period(growth.period, language)}, language
    )


def pace_in_words(pace: Pace) -> Worded:
    """Return a pace as text that each language says in its words.

    >>> from smartgoals import Pace
    >>> pace_in_words(Pace.parse("2.5 posts/2 weeks")).into("fr")
    '2,5 posts toutes les 2 semaines'
    """
    return Worded(str(pace), said=partial(_pace, pace))


def _pace(pace: Pace, language: Language) -> str:
    return pace_said(pace, language, language.figure)
