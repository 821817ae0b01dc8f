"""The last check-in day up to a day, found without walking through all of them where a cadence is a plain period."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from smartgoals._time.cadence import Cadence

_LOOK: Final = timedelta(days=400)


def last_check_in(cadence: Cadence, begins: date, upto: date) -> date | None:
    """Return the last day looked at after the start and up to a day, or None when there is none yet."""
    if upto <= begins:
        return None
    if cadence.every is not None:
        k = int(cadence.every.position(begins, upto))
        return cadence.every.boundary(begins, k) if k > 0 else None
    # A rule counts from the start, so days long past are walked through only when there is no recent one.
    days = [one for one in cadence.days(begins, upto) if one > begins]
    return days[-1] if days else None
