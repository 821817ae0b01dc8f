"""How an entry of an audit is written into the cells of a sheet, so that `reading` reads it back.
In the words of a language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from smartgoals._audit.cells import NOT_AVAILABLE, absent, join_items
from smartgoals._audit.columns import COLUMNS
from smartgoals._audit.figures import written
from smartgoals._audit.words import pinned, written_word
from smartgoals._model.audit import ChannelAudit, Role
from smartgoals._model.measurement import Check, ContentRef, Measurement
from smartgoals._numbers import Number
from smartgoals._words import Word

_Rows = list[tuple[str, ...]]


def cells_of(channel: ChannelAudit, *, french: bool) -> tuple[str, ...]:
    """Return what is known of a channel as text cells, in the order of the columns."""
    return tuple(_cell(channel, one.field, french=french) for one in COLUMNS)


def figure_cell(found: Measurement | None, *, french: bool) -> str:
    """Return a figure as a text cell: blank when nobody looked, `n/a` when it was not to be had;
    its currency beside it.
    """
    if found is None:
        return ""
    if found.value is None:
        return NOT_AVAILABLE
    return written(found.value, french=french) + (f" {found.currency}" if found.currency is not None else "")


def _cell(channel: ChannelAudit, field: str, *, french: bool) -> str:
    head, _, item = field.partition(".")
    value = getattr(channel, head)
    value = getattr(value, item) if item and value is not None else value
    if value is None or value == "unknown" or (field == "decision" and value == "undecided"):
        return ""
    if field in _TO_ROWS:
        separator, rows = _TO_ROWS[field]
        return join_items(rows(value, french), separator)
    if isinstance(value, tuple):
        return join_items(((one,) for one in value), "=")
    if isinstance(value, Word):
        return written_word(value, french=french)
    if isinstance(value, str):
        return f"\\{value}" if absent(value) or value.startswith("\\") else str(value)
    return value.isoformat() if isinstance(value, date) else written(value, french=french)


def _check_rows(value: tuple[Check, ...], french: bool) -> _Rows:
    said = [(one.name, written_word(one.result, french=french), one.note) for one in value]
    return [(name, result, note) if note else (name, result) for name, result, note in said]


def _role_rows(value: tuple[Role, ...], french: bool) -> _Rows:
    return [(one.who, one.role) if one.role else (one.who,) for one in value]


def _mix_rows(value: tuple[tuple[str, Number], ...], french: bool) -> _Rows:
    return [(name, written(share, french=french)) for name, share in value]


def _facet_rows(value: tuple[tuple[str, tuple[tuple[str, Number], ...]], ...], french: bool) -> _Rows:
    rows = ((name, _mix_rows(shares, french)) for name, shares in value)
    return [row for name, parts in rows for row in ([(name, *one) for one in parts] or [(name,)])]


def _content_rows(value: tuple[ContentRef, ...], french: bool) -> _Rows:
    return [
        (
            one.url,
            one.metric or "",
            "" if one.value is None else written(one.value, french=french),
            pinned(french=french) if one.pinned else "",
        )
        for one in value
    ]


_TO_ROWS: Final[Mapping[str, tuple[str, Callable[[Any, bool], _Rows]]]] = MappingProxyType(
    {
        "checks": ("=", _check_rows),
        "admins": ("=", _role_rows),
        "content_mix": ("=", _mix_rows),
        "audience": ("=", _facet_rows),
        "top_content": ("|", _content_rows),
    }
)
