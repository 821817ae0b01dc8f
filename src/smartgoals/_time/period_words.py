"""Period words: periods and paces as a language says them. The one place that writes them in words; it parses nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from smartgoals._messages.formatting import FRENCH, Language
from smartgoals._messages.say import say, texts
from smartgoals._messages.worded import Worded

if TYPE_CHECKING:
    from smartgoals._numbers import Number
    from smartgoals._time.pace import Growth, Pace
    from smartgoals._time.period import Period

__all__ = ["each_period", "growth_said", "pace_in_words", "pace_said", "period_in_words"]

_FRENCH: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "day": ("jour", "jours"),
        "week": ("semaine", "semaines"),
        "month": ("mois", "mois"),
        "quarter": ("trimestre", "trimestres"),
        "year": ("an", "ans"),
    }
)
_EACH: Final = texts(
    (
        ("per_day", "a day", "par jour"),
        ("per_week", "a week", "par semaine"),
        ("per_month", "a month", "par mois"),
        ("per_quarter", "a quarter", "par trimestre"),
        ("per_year", "a year", "par an"),
        ("every_days", "every {count} days", "tous les {count} jours"),
        ("every_weeks", "every {count} weeks", "toutes les {count} semaines"),
        ("every_months", "every {count} months", "tous les {count} mois"),
        ("every_quarters", "every {count} quarters", "tous les {count} trimestres"),
        ("every_years", "every {count} years", "tous les {count} ans"),
        ("growth", "{percent} % {period}", "{percent} % {period}"),
    )
)


def period_in_words(period: Period) -> Worded:
    """Return a period as text that each language says in its words.

    >>> from smartgoals import Period
    >>> period_in_words(Period(2, "month")).into("fr"), period_in_words(Period(1, "quarter")).into("fr")
    ('2 mois', 'trimestre')
    """
    one, several = _FRENCH[period.unit]
    return Worded(str(period), fr=one if period.count == 1 else f"{period.count} {several}")


def each_period(period: Period, language: Language) -> str:
    """Say that something is so in each period: "a week", "toutes les 2 semaines"."""
    if period.count == 1:
        return say(_EACH, f"per_{period.unit}", {}, language)
    return say(_EACH, f"every_{period.unit}s", {"count": period.count}, language)


def pace_said(pace: Pace, language: Language, figure: Callable[[Number], str]) -> str:
    """Say a pace in a language, its amount as *figure* writes it: "50 followers a week"."""
    amount = f"{figure(pace.amount)} {pace.unit}" if pace.unit else figure(pace.amount)
    return f"{amount} {each_period(pace.period, language)}"


def growth_said(growth: Growth, language: Language) -> str:
    """Say a growth in a language: "10 % a month"."""
    return say(_EACH, "growth", {"percent": growth.percent, "period": each_period(growth.period, language)}, language)


def pace_in_words(pace: Pace) -> Worded:
    """Return a pace as text that each language says in its words.

    >>> from smartgoals import Pace
    >>> pace_in_words(Pace.parse("2.5 posts/2 weeks")).into("fr")
    '2,5 posts toutes les 2 semaines'
    """
    return Worded(str(pace), fr=pace_said(pace, FRENCH, FRENCH.figure))
