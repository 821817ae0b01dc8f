"""Rows of sentences: every phrase of the house by its key, in English and French, each room in a table.

A key is `room.code`; a table is loaded when a key of its room is first asked for. Data are in the tables;
here is only how they are found.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import Final, TypeAlias

from smartgoals._near import Names

Row: TypeAlias = tuple[str, str, str]
"""Code, English, French."""

ROOMS: Final = (
    "absence",
    "agenda",
    "attainable",
    "baseline",
    "calibration",
    "caution",
    "chart",
    "comparison",
    "competition",
    "content",
    "count",
    "effect",
    "fault",
    "field",
    "forecast",
    "gap",
    "goal",
    "input",
    "notice",
    "noun",
    "page",
    "period",
    "prior",
    "progress",
    "projection",
    "propose",
    "quantity",
    "relevance",
    "report",
    "returns",
    "revise",
    "roll_up",
    "scorecard",
    "target",
    "tripwire",
    "unit",
    "unmapped",
    "what_if",
    "word",
)
"""The rooms whose sentences a language may say; each has a table of its own name."""
_COLUMNS: Final[Mapping[str, int]] = MappingProxyType({"en": 0, "fr": 1})


@cache
def table(room: str) -> Mapping[str, tuple[str, str]]:
    """Return the phrases of a room: English and French by code."""
    module = import_module(f"smartgoals._messages.tables.{room}")
    rows: tuple[Row, ...] = module.ROWS
    return MappingProxyType({code: (english, french) for code, english, french in rows})


@lru_cache(maxsize=8_192)
def phrase_of(key: str, code: str) -> str | None:
    """Return a phrase of the house in the language of a code, or in English; None where no row has
    the key.
    """
    row = _row_of(key)
    return None if row is None else row[_COLUMNS.get(code, 0)]


def phrases_of(key: str) -> str | None:
    """Return the phrases of a key in every language of the house, as one text: together they name the
    facts that there are, for one language says {metric} where another says {of_metric}. None where
    no row has the key.
    """
    row = _row_of(key)
    return None if row is None else "".join(row)


def _row_of(key: str) -> tuple[str, str] | None:
    room, _, name = key.partition(".")
    return table(room).get(name) if room in ROOMS else None


@cache
def all_keys() -> Names:
    """Return the keys of every row, room by room; what finds the nearest of them is made once."""
    return Names(f"{room}.{code}" for room in ROOMS for code in table(room))


def speaks(code: str) -> bool:
    """Tell whether the rows are written in the language of a code."""
    return code in _COLUMNS
