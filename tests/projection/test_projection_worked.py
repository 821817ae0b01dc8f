"""Days to work, against counting them one by one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._projection.worked import Worked

MONDAY = date(2026, 1, 5)
LAST = MONDAY + timedelta(27)  # a Sunday
DAILY = [MONDAY.toordinal() + k for k in range(28)]
WEEKDAYS = [one for one in DAILY if date.fromordinal(one).weekday() < 5]


def pauses_of(spans: list[tuple[int, int]]) -> list[sg.Pause]:
    """Return pauses from days after the Monday on, side by side."""
    found, at = list[sg.Pause](), 0
    for gap, length in spans:
        first = at + gap
        found.append(sg.Pause(MONDAY + timedelta(first), MONDAY + timedelta(first + length - 1), keeps="end"))
        at = first + length + 1
    return found


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 15)), max_size=4), st.integers(-5, 90))
def test_pauses_ahead_are_taken_from_a_day(spans: list[tuple[int, int]], ahead: int) -> None:
    """A day behind pauses stands as many days after the last reading as were no pause; a day read is itself."""
    pauses = pauses_of(spans)
    worked = Worked(sg.Calendar(pauses=pauses), DAILY)
    day = LAST + timedelta(ahead)
    free = [
        LAST + timedelta(k)
        for k in range(1, ahead + 1)
        if not any(one.start <= LAST + timedelta(k) <= one.end for one in pauses)
    ]
    assert worked.day(day) == (day if ahead <= 0 else LAST + timedelta(len(free)))


@given(st.lists(st.tuples(st.integers(20, 40), st.integers(1, 15)), max_size=3), st.integers(1, 90))
def test_pauses_take_no_day_that_is_never_read(spans: list[tuple[int, int]], ahead: int) -> None:
    """A log of weekdays has as many of them before the day that is found as pauses leave, weekends paused or not."""
    calendar = sg.Calendar(working_days="mon-fri", pauses=pauses_of(spans))
    worked = Worked(calendar, WEEKDAYS)
    day = worked.last + timedelta(ahead)
    weekdays = sg.Calendar(working_days="mon-fri")
    assert weekdays.active_days(worked.last, worked.day(day)) == calendar.active_days(worked.last, day)


def test_a_pause_for_ever_leaves_the_last_day_read() -> None:
    """Where nothing is worked any more, the last day there is stands as the last day read does."""
    ever = sg.Pause(LAST + timedelta(1), date.max, keeps="pace")
    worked = Worked(sg.Calendar(working_days="mon-fri", pauses=[ever]), WEEKDAYS)
    assert worked.day(date.max) == worked.last


@given(st.sets(st.integers(28, 80), max_size=12), st.integers(1, 60), st.booleans())
def test_holidays_ahead_are_taken_from_a_day_of_work(off: set[int], ahead: int, is_week: bool) -> None:
    """Where none were before, each holiday on a day of work takes one; days of the week that are never read are none."""
    calendar = sg.Calendar(working_days="mon-fri" if is_week else None, holidays=[MONDAY + timedelta(k) for k in off])
    worked = Worked(calendar, WEEKDAYS if is_week else DAILY)
    last = date.fromordinal((WEEKDAYS if is_week else DAILY)[-1])
    assert worked.last == last
    day = last + timedelta(ahead)
    taken = [k for k in off if last < MONDAY + timedelta(k) <= day and (not is_week or k % 7 < 5)]
    expected = day
    for _ in taken:
        while is_week and expected > last and expected.weekday() > 4:
            expected -= timedelta(1)
        expected = max(last, expected - timedelta(1))
    assert worked.day(day) == expected


@pytest.mark.parametrize(
    ("before", "ahead", "taken"),
    [
        ([], [30, 40, 50], 3),
        ([3, 9], [30, 40, 50, 53], 2),  # two of 28 days are as two of the next 28
        ([0], [30, 40, 50], 2),  # the first day read is one of those before
        ([-1], [30, 40, 50], 3),  # the day before it is not
        ([3, 9, 11], [30], 0),  # fewer than usual give nothing back
        ([27], [28], 0),  # the next day alone has not one whole day less than usual
    ],
)
def test_holidays_are_taken_as_far_as_there_are_more_of_them(before: list[int], ahead: list[int], taken: int) -> None:
    """What readings know of holidays is in their pace: only the share above it is taken off."""
    worked = Worked(sg.Calendar(holidays=[MONDAY + timedelta(k) for k in [*before, *ahead]]), DAILY)
    day = LAST + timedelta(28)
    usual = len([one for one in before if one >= 0])
    assert max(0, round(len(ahead) - usual)) == taken
    assert worked.day(day) == day - timedelta(taken)


def test_half_days_take_half() -> None:
    """Days that weigh a half take a half each, and those that weigh two give nothing."""
    days = [MONDAY + timedelta(28 + 3 * k) for k in range(6)]
    worked = Worked(sg.Calendar(weights=dict.fromkeys(days, 0.5)), DAILY)
    assert worked.day(LAST + timedelta(30)) == LAST + timedelta(27)
    twice = Worked(sg.Calendar(weights=dict.fromkeys(days, 2)), DAILY)
    assert twice.day(LAST + timedelta(30)) == LAST + timedelta(30)


def test_a_day_of_the_week_off_that_was_read_lately_counts_as_worked() -> None:
    """A log of all days in a working week is stepped back day by day; one of weekdays alone skips the weekend."""
    monday = LAST + timedelta(8)
    calendar = sg.Calendar(working_days="mon-fri", holidays=[monday])
    assert Worked(calendar, DAILY).day(monday) == monday - timedelta(1)
    assert Worked(calendar, WEEKDAYS).day(monday) == monday - timedelta(1)
    two = sg.Calendar(working_days="mon-fri", holidays=[monday - timedelta(3), monday])
    assert Worked(two, DAILY).day(monday) == monday - timedelta(2)
    assert Worked(two, WEEKDAYS).day(monday) == monday - timedelta(4)


def test_holidays_before_the_first_reading_are_in_no_share() -> None:
    """The share of holidays is of the days from the first reading to the last, and of no others."""
    many = [MONDAY + timedelta(k) for k in (-3, -2, -1, 28, 29)]
    assert Worked(sg.Calendar(holidays=many), DAILY).day(LAST + timedelta(7)) == LAST + timedelta(5)
    shared = [MONDAY + timedelta(k) for k in (0, 7, 14, 21, 28, 29)]
    # Four of 28 days are one a week: of two in the next week one is taken.
    assert Worked(sg.Calendar(holidays=shared), DAILY).day(LAST + timedelta(7)) == LAST + timedelta(6)


@pytest.mark.parametrize(("weekday", "back"), [(4, 4), (6, 2), (5, 3)])
def test_a_day_off_by_the_calendar_is_worked_where_it_is_read(weekday: int, back: int) -> None:
    """In a working week read once a week the weekend is skipped, but for the day of it that is read."""
    read = [one for one in DAILY if date.fromordinal(one).weekday() == weekday]
    monday = LAST + timedelta(15)
    calendar = sg.Calendar(working_days="mon-fri", holidays=[monday - timedelta(3), monday])
    # Of two days of work the first step back leads to Sunday; the second skips what is never read.
    assert Worked(calendar, read).day(monday) == monday - timedelta(back)


@pytest.mark.parametrize("off", range(7))
def test_any_day_of_the_week_may_be_off(off: int) -> None:
    """A day that a calendar leaves out and nobody reads is skipped, whichever of the week it is."""
    days = [name for k, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun")) if k != off]
    read = [MONDAY.toordinal() + k for k in range(28) if k % 7 == (off + 3) % 7]  # once a week: days off cannot be seen
    day = LAST + timedelta(15 + off)
    assert day.weekday() == off
    around = [day + timedelta(k) for k in (-1, 1, 2)]
    # Of three days of work the first two steps back lead to the day off; the third skips it.
    calendar = sg.Calendar(working_days=",".join(days), holidays=around)
    assert Worked(calendar, read).day(day + timedelta(2)) == day - timedelta(2)
