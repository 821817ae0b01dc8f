"""Period words: a period as a language says it, for sentences. The one place that writes a period in words; parses nothing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from smartgoals._messages.worded import Worded

if TYPE_CHECKING:
    from smartgoals._time.period import Period

__all__ = ["period_in_words"]

_FRENCH: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "day": ("jour", "jours"),
        "week": ("semaine", "semaines"),
        "month": ("mois", "mois"),
        "quarter": ("trimestre", "trimestres"),
        "year": ("an", "ans"),
    }
)


def period_in_words(period: Period) -> Worded:
    """Return a period as text that each language says in its words.

    >>> from smartgoals import Period
    >>> period_in_words(Period(2, "month")).into("fr"), period_in_words(Period(1, "quarter")).into("fr")
    ('2 mois', 'trimestre')
    """
    one, several = _FRENCH[period.unit]
    return Worded(str(period), fr=one if period.count == 1 else f"{period.count} {several}")
