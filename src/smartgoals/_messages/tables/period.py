"""Periods of time and what recurs in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("day", "day", "jour"),
    ("week", "week", "semaine"),
    ("month", "month", "mois"),
    ("quarter", "quarter", "trimestre"),
    ("year", "year", "an"),
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
    ("one_day", "one day", "un jour"),
    ("one_week", "one week", "une semaine"),
    ("one_month", "one month", "un mois"),
    ("one_quarter", "one quarter", "un trimestre"),
    ("one_year", "one year", "un an"),
    ("this_day", "today", "aujourd’hui"),
    ("this_week", "this week", "cette semaine"),
    ("this_month", "this month", "ce mois-ci"),
    ("this_quarter", "this quarter", "ce trimestre"),
    ("this_year", "this year", "cette année"),
    ("this_period", "in this period", "sur cette période"),
    ("some_days", "some days", "certains jours"),
    ("growth", "{percent} % {period}", "{percent} % {period}"),
)
