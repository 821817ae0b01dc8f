"""Due: on which days the next readings of an even log are dated."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from smartgoals._forecast.due import follow_each_other, last_due, last_due_after

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


@pytest.mark.parametrize(
    ("first", "last", "upto", "due"),
    [
        (date(2026, 1, 1), date(2026, 1, 31), date(2026, 2, 28), date(2026, 2, 28)),
        (date(2026, 2, 1), date(2026, 2, 28), date(2026, 3, 30), date(2026, 2, 28)),
        (date(2025, 12, 16), date(2026, 1, 15), date(2026, 3, 14), date(2026, 2, 15)),
        (date(2026, 3, 1), date(2026, 3, 30), date(2026, 4, 30), date(2026, 4, 30)),
        (date(2026, 1, 1), date(2026, 3, 31), date(2026, 12, 30), date(2026, 9, 30)),
        (date(2026, 1, 1), date(2026, 3, 31), date(2026, 11, 30), date(2026, 9, 30)),
        (date(2026, 1, 5), date(2026, 1, 11), date(2026, 1, 24), date(2026, 1, 18)),
        (date(2026, 1, 29), date(2026, 2, 28), date(2026, 3, 31), date(2026, 3, 28)),
        (date(2026, 1, 30), date(2026, 2, 28), date(2026, 3, 31), date(2026, 3, 29)),
        (date(2026, 7, 1), date(2026, 9, 30), date(2026, 12, 30), date(2026, 9, 30)),
        (date(1, 1, 1), date(1, 1, 31), date(1, 3, 2), date(1, 1, 31)),
        (date(9999, 12, 1), date.max, date.max, date.max),
    ],
)
def test_what_is_said_of_days_tells_when_the_next_is_due(first: date, last: date, upto: date, due: date) -> None:
    """Whole months are due at the ends of months, anything else after as many days."""
    found = last_due_after([first.toordinal()], [last.toordinal()], upto.toordinal())
    assert date.fromordinal(found) == due


@pytest.mark.parametrize("length", [28, 30])
def test_spans_of_one_length_are_no_months(length: int) -> None:
    """Two of four weeks, or of thirty days, tell that one which is a whole month is none."""
    month = date(2026, 2 if length == 28 else 4, 1).toordinal()
    firsts, owns = [month - length, month], [month - 1, month + length - 1]
    assert last_due_after(firsts, owns, owns[1] + 61) == owns[1] + 2 * length
    assert last_due_after(firsts[1:], owns[1:], owns[1] + 30) == owns[1]
    assert follow_each_other(firsts, owns)


@pytest.mark.parametrize(
    ("firsts", "owns", "follow"),
    [([1, 8], [7, 14], True), ([1, 9], [7, 15], False), ([1, 8], [7, 10], False), ([1], [7], False)],
)
def test_some_readings_follow_each_other(firsts: list[int], owns: list[int], follow: bool) -> None:
    """Each begins after the one before it, and is dated when it was due."""
    assert follow_each_other(firsts, owns) is follow
