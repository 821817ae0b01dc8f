"""Agendas as data: what is to be looked at, day by day, with the words for it."""

from __future__ import annotations

from typing import Final

from smartgoals._agenda.agenda import Agenda
from smartgoals._agenda.entry import AgendaEntry, Omission
from smartgoals.codec._results.row import TEXT, Result

ROWS: Final[tuple[Result, ...]] = (
    Result("agenda_entry", AgendaEntry, (TEXT,)),
    Result("omission", Omission, (TEXT,)),
    Result("agenda", Agenda),
)
