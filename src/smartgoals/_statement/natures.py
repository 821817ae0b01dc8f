"""Natures: what of a noun is there on any day, and what happens and adds up. Data and two questions; knows
no sentence.

The catalogue knows this of its own metrics; here are nouns beyond it, by the word that says what they are.
One noun has one nature, whatever a sentence does with it, so that two goals of one id can be told together.
"""

from __future__ import annotations

from typing import Final

from smartgoals._model.facts import nature_of
from smartgoals._model.metric import Nature

__all__ = ["is_standing", "nature_said", "waiting"]

_STANDING: Final = frozenset(
    (
        *"ambassadors annual_recurring_revenue apprentices backlog cash_balance contributors debt".split(),
        *"developers employees inventory managers members monthly_recurring_revenue nurses".split(),
        *"partners pipeline savings seats students teachers users vacancies volunteers waist weight".split(),
    )
)
"""What is there on any day, however much of it comes or goes each week.

Half a kilo a week makes no weight of a week, and 3,000 members are those of a day: added up from day
to day, 1,398 of them would be 3,944, and the goal met. So is recurring revenue: that of a month is told
each month, and three months of 80,000 are no 240,000.
"""
_PRICED: Final = frozenset("fare fares price prices salaries salary wage wages".split())
"""Last words of what has an amount of money on any day, and adds up to nothing."""
_HAPPENING: Final = frozenset(
    (
        *"absences accidents applications appointments bookings breakdowns calls cancellations".split(),
        *"complaints crashes deaths deliveries departures deployments donations errors escalations".split(),
        *"falls failures fines incidents infections injuries inspections interviews lawsuits".split(),
        *"meetings mistakes no_shows orders outages payments readmissions refunds registrations".split(),
        *"comments resignations returns reviews sales stockouts thefts visitors visits withdrawals".split(),
        *"cost_savings energy_savings library_loans".split(),
    )
)
"""What happens on a day, and is counted over many: 30 complaints by June are those of all days until
then.
"""
_WAITING: Final = frozenset("unanswered open pending overdue outstanding unpaid unresolved".split())
"""First words of what has happened and is still there."""

_SETTLED: Final = frozenset("collected filled handled recovered recycled reported resolved".split())
"""First words of what is dealt with on a day, whatever it is that was there until then."""


def nature_said(noun: str) -> Nature | None:
    """Return the nature of what a noun counts; None where the word does not say.

    >>> nature_said("customer_complaints") == "flow", nature_said("active_members") == "stock"
    (True, True)
    """
    words = noun.removeprefix("active_").split("_")
    if "_".join(words) in _STANDING or words[0] in _WAITING or words[-1] in _PRICED:
        return Nature.STOCK
    is_happening = words[0] in _SETTLED or bool({words[-1], "_".join(words[-2:])} & _HAPPENING)
    return Nature.FLOW if is_happening else None


def is_standing(name: str) -> bool:
    """Tell whether what a name counts is there on any day: followers, a backlog."""
    return (nature_of(name) or nature_said(name)) is Nature.STOCK


def waiting(name: str) -> str:
    """Return what is open of what happens, and is there until it is dealt with.

    >>> waiting("complaints"), waiting("stores")
    ('open_complaints', 'stores')
    """
    return f"open_{name}" if (nature_of(name) or nature_said(name)) is Nature.FLOW else name
