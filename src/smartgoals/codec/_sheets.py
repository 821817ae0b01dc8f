"""Sheets of tables on the wire: the shorter forms that people write, and what sheets fill in.

Knows the class and the hooks of fields and lists.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import attrs

from smartgoals._errors import SmartGoalsError, found_at
from smartgoals._numbers import number
from smartgoals.catalog._sheet import Sheet
from smartgoals.codec._faults import as_object, below, fail
from smartgoals.codec._hooks import Overrides, Read, Wire, Write, key_of, list_hook, list_writer

_LISTED: Final = list_hook(None, "headings")


def _read_headings(value: Any, _: Any = None) -> Any:
    """Read a list of headings; a text stands for one, which the class reads by itself."""
    return value if isinstance(value, str) else _LISTED(value, None)


HEADINGS: Final = Wire(_read_headings, list)
_GROUPS: Final = list_hook(_read_headings, "headings")


def _read_groups(value: Any, _: Any = None) -> Any:
    return value if isinstance(value, str) else _GROUPS(value, None)


GROUPS: Final = Wire(_read_groups, list_writer(list))
FACTOR: Final = Wire(None, number)
"""A factor is the decimal that a number prints as, so that the number says all of it."""
_FILLED: Final = ("id", "required", "of")
"""Fields that a sheet fills from others, where nothing is given."""


def columns_wire(read_column: Read, listed: Wire) -> Wire:
    """Return the wire of the columns of a sheet: a list, or an object of metrics by headings."""
    read_list = listed.read

    def read(value: Any, _: Any = None) -> Any:
        if not isinstance(value, Mapping):
            return value if read_list is None else read_list(value, None)
        columns: list[Any] = []
        faults: list[SmartGoalsError] = []
        for heading, metric in as_object(value, "headings with their metrics").items():
            try:
                columns.append(read_column({"headings": [heading], "metric": metric}, None))
            except SmartGoalsError as fault:
                faults += [found_at(one, (str(heading),)) for one in below(fault, "")]
        if faults:
            fail(faults)
        return tuple(columns)

    return Wire(read, listed.write)


def without_filled(write: Write, overrides: Overrides) -> Write:
    """Return what writes a sheet without what it fills in by itself, unless a host wants it."""
    fields: tuple[Any, ...] = attrs.fields(Sheet)
    unsaid: dict[str, Any] = {one.name: one.default for one in fields if one.name in _FILLED}
    always = {name for name, own in overrides.items() if own.omit_if_default is False}
    keys = {name: key_of(name, overrides) for name in _FILLED if name not in always}

    def write_sheet(value: Sheet) -> dict[str, Any]:
        plain = attrs.evolve(value, **unsaid)
        gone = {key for name, key in keys.items() if getattr(value, name) == getattr(plain, name)}
        return {key: item for key, item in write(value).items() if key not in gone}

    return write_sheet
