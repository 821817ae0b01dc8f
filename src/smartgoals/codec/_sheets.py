"""Sheets of tables on the wire: headings and columns in the shorter forms that people write. Knows the hooks of lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from smartgoals._errors import SmartGoalsError, found_at
from smartgoals._numbers import number
from smartgoals.codec._faults import as_object, below, fail
from smartgoals.codec._hooks import Read, Wire, list_hook, list_writer

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


def columns_wire(read_column: Read, listed: Wire) -> Wire:
    """Return the wire of the columns of a sheet: a list, or an object of their metrics by their headings."""
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
