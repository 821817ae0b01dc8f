"""Agendas as data: what is to be looked at, day by day, with the words for it."""

from __future__ import annotations

from typing import Final

from smartgoals._agenda.agenda import Agenda
from smartgoals._agenda.entry import AgendaEntry, Omission
from smartgoals._record import Record
from smartgoals.codec._results import limits
from smartgoals.codec._results.row import TEXT, Result

_CHANCE: Final = Record({"chance": limits.between(0, 1)})

ROWS: Final[tuple[Result, ...]] = (
    Result("agenda_entry", AgendaEntry, (TEXT,), limits=_CHANCE),
    Result("omission", Omission, (TEXT,)),
    Result("agenda", Agenda),
)
