"""Due: on which days the next readings of an even log are dated."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from smartgoals._forecast.due import last_due

BEGINS = date(2026, 1, 4).toordinal()
ENDS_OF_MONTHS = [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)]
FIFTHS = [date(2026, 1, 5), date(2026, 2, 5), date(2026, 3, 5)]


@pytest.mark.parametrize(
    ("days", "upto", "due"),
    [
        ([0, 7, 14], 13, 13),
        ([0, 7, 14], 14, 14),
        ([0, 7, 14], 20, 14),
        ([0, 7, 14], 30, 28),
        ([0, 7, 21, 28], 45, 42),
        ([0, 1, 2], 20, 20),
        ([0, 14], 50, 42),
        ([0], 50, 50),
        ([0, 7, 9, 21], 40, 40),
    ],
)
def test_days_are_counted_on_from_the_last(days: list[int], upto: int, due: int) -> None:
    """A log of one step goes on in that step; one that lies unevenly, or of one reading, may be read on any day."""
    assert last_due([BEGINS + one for one in days], BEGINS + upto) == BEGINS + due


@pytest.mark.parametrize(
    ("days", "upto", "due"),
    [
        (ENDS_OF_MONTHS, date(2026, 6, 29), date(2026, 5, 31)),
        (ENDS_OF_MONTHS, date(2026, 6, 30), date(2026, 6, 30)),
        (FIFTHS, date(2026, 6, 4), date(2026, 5, 5)),
        ([*ENDS_OF_MONTHS, date(2026, 4, 12)], date(2026, 6, 29), date(2026, 6, 29)),
    ],
)
def test_months_are_counted_on_by_their_day(days: list[date], upto: date, due: date) -> None:
    """Months end when they end; a month that still runs may be read on any day."""
    assert last_due([one.toordinal() for one in days], upto.toordinal()) == due.toordinal()


def test_no_reading_lies_after_the_day_asked_about() -> None:
    """The last day that is due is never later than the one asked about, and at most one step before it."""
    for by in range(60):
        due = last_due([BEGINS, BEGINS + 9, BEGINS + 18], BEGINS + 18 + by)
        assert 0 <= by - (due - BEGINS - 18) < 9
        assert date.fromordinal(due) <= date.fromordinal(BEGINS) + timedelta(18 + by)
