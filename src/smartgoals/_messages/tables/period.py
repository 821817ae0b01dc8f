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
    ("growth", "{percent} % {period}", "{percent} % {period}"),
)
