"""A calendar of your own: closed on the first of each month. Run it: python examples/extensions/opening_days.py"""

from __future__ import annotations

import smartgoals as sg
from smartgoals import testing


class ClosedOnTheFirst:
    """A container of dates, which is all that holidays have to be."""

    def __contains__(self, day: object) -> bool:
        return getattr(day, "day", None) == 1


CLOSED = ClosedOnTheFirst()
# Who only answers `in` is asked about these years, and the calendar refuses to answer about others.
HOLIDAYS = sg.Holidays.of(CLOSED, first_year=2020, last_year=2035)
OURS = sg.Calendar(
    working_days="mon-fri",
    holidays=HOLIDAYS,
    weights={"fri": 0.5},
    fiscal_year_start=7,
)

if __name__ == "__main__":
    result = testing.run_checks(testing.calendar_checks(OURS, holidays=CLOSED))
    print(result.text())
    raise SystemExit(not result.is_conforming)
