"""Helpers of the published cases: tables, audits and histories in a line each."""

import csv
import io
from datetime import date
from typing import Any

import smartgoals as sg

D = date

WEEKS_START = D(2026, 1, 5)  # a Monday


def table(text: Any, **renamed: Any) -> Any:
    """Rows of a CSV text; headings renamed where a host would do so."""
    rows = csv.DictReader(io.StringIO(text))
    return [{renamed.get(key, key): cell for key, cell in row.items()} for row in rows]


def got(read: Any, metric: Any, on: Any, channel: Any = None) -> Any:
    """Value of a metric on a day, or None."""
    found = read.get(metric, channel)
    return None if found is None else dict(zip(found.days, found.values, strict=True)).get(on)


def whys(read: Any) -> Any:
    """Return why each column was not read."""
    return {one.column: one.reason.value for one in read.unmapped}


def refused(call: Any) -> Any:
    """True if the library refuses, with an error of its own."""
    try:
        call()
    except sg.SmartGoalsError:
        return True
    return False


AS_OF = D(2026, 3, 31)

QUARTER = sg.audits.Window(D(2026, 1, 1), AS_OF)
