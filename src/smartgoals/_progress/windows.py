"""Where a window of time before or after a day ends, inside the calendar. Knows periods only."""

from __future__ import annotations

from datetime import date

from smartgoals._errors import InvalidValue
from smartgoals._time.period import Period


def back(period: Period, on: date) -> date:
    """Return the day one period before a day, or the first day of the calendar where that lies before it."""
    try:
        return period.boundary(on, -1)
    except InvalidValue:
        return date.min


def ahead(period: Period, on: date) -> date:
    """Return the day one period after a day, or the last day of the calendar where that lies after it."""
    try:
        return period.boundary(on, 1)
    except InvalidValue:
        return date.max
