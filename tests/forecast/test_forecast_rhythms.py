"""Rhythms: what is read every so many days is told from what is read by the month, the quarter or the year."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.coverage import Way, coverage_of, ends_month, holes
from smartgoals._forecast.due import last_due
from smartgoals._forecast.gone_by import firsts_of
from smartgoals._forecast.steps import Steps, day_of_month, steps_of

ONE = timedelta(days=1)
FIRST = date(2023, 1, 2).toordinal()


def by_month(day: int, since: int, count: int, months: int = 1) -> list[int]:
    """Return so many days of the month, or the last of shorter ones, so many months apart, since a month from 2023 on."""
    found = list[int]()
    for month in range(since, since + count * months, months):
        year, at = 2023 + month // 12, month % 12 + 1
        found.append(date(year, at, min(day, monthrange(year, at)[1])).toordinal())
    return found


def at_work(days: Sequence[int], by: int) -> list[int]:
    """Return the working days next to days, before or after them."""
    return [next(on for on in range(one, one + 3 * by, by) if date.fromordinal(on).weekday() < 5) for one in days]


@given(st.integers(1, 400), st.integers(0, 2000), st.integers(3, 40))
def test_what_lies_evenly_goes_on_evenly(every: int, offset: int, count: int) -> None:
    """A log of every so many days is none of months, unless each of its days is the same one of a month."""
    days = [FIRST + offset + every * k for k in range(count)]
    if every < 27 or not day_of_month(days):
        assert steps_of(days) == Steps(every)
    for later in (every - 1, every, 5 * every + every // 2):
        assert last_due(days, days[-1] + later) == days[-1] + later // every * every or day_of_month(days)


@given(
    st.integers(1, 31), st.integers(0, 60), st.integers(3, 30), st.sampled_from((1, 2, 3, 6, 12)), st.integers(1, 400)
)
def test_what_keeps_its_day_of_the_month_is_of_months(
    day: int, since: int, count: int, months: int, ahead: int
) -> None:
    """Days of the month, or the last ones of shorter months, go on as such."""
    *days, due = by_month(day, since, count + 1, months)
    assert steps_of(days) == Steps(None, months)
    assert coverage_of(days).way is Way.EVEN
    if max(date.fromordinal(one).day for one in days) == day:
        assert last_due(days, due) == due
        assert last_due(days, due - 1) == days[-1]
        upto = [one for one in by_month(day, since, count + 14, months) if one <= days[-1] + ahead]
        assert last_due(days, days[-1] + ahead) == upto[-1]


@given(st.sampled_from((1, 31)), st.integers(0, 60), st.integers(4, 40))
def test_the_first_or_last_working_days_are_of_months(day: int, since: int, count: int) -> None:
    """Weekends move a reading by two days at most, and leave it in its month."""
    days = at_work(by_month(day, since, count), 1 if day == 1 else -1)
    if min(two - one for one, two in pairwise(days)) == max(two - one for one, two in pairwise(days)):
        return
    assert steps_of(days) == Steps(None)
    # Behind ends of months alone, one that is none may be of a month that still runs.
    may_run = all(ends_month(date.fromordinal(one)) for one in days[:-1])
    assert coverage_of(days).way is Way.EVEN or may_run


@given(st.sampled_from((27, 28, 29, 32)), st.integers(0, 60), st.integers(0, 999))
def test_about_every_so_many_days_walks_through_the_months(every: int, offset: int, seed: int) -> None:
    """A day early or late now and then makes no months of a log that walks through theirs."""
    chance = Random(seed)
    days = [FIRST + offset + every * k + chance.choice((-1, 0, 0, 1)) for k in range(14)]
    assert steps_of(days).days is not None


@pytest.mark.parametrize(
    ("days", "steps"),
    [
        ([(1, 1), (1, 31)], Steps(30)),
        ([(4, 1), (5, 1)], Steps(30)),
        ([(7, 1), (8, 1), (9, 1)], Steps(None)),
        ([(6, 30), (7, 31), (8, 31)], Steps(None)),
        ([(3, 5), (4, 5), (5, 6)], Steps(31)),
        ([(3, 2), (4, 1), (5, 1)], Steps(30)),
        ([(3, 2), (4, 1), (5, 1), (6, 1)], Steps(None)),
        ([(1, 30), (2, 27), (3, 27)], Steps(28)),
        ([(1, 30), (2, 27), (3, 31)], Steps(None)),
        ([(1, 1), (2, 1), (4, 1), (5, 1)], Steps(None)),
        ([(1, 1), (1, 30), (3, 29), (4, 27)], Steps(29)),
        ([(1, 1), (4, 1), (5, 1), (7, 1)], Steps(61)),
    ],
)
def test_few_readings_are_told_by_their_days(days: list[tuple[int, int]], steps: Steps) -> None:
    """Two readings lie so many days apart; of three, what is even is no month unless each day is the same."""
    assert steps_of([date(2026, *one).toordinal() for one in days]) == steps


@given(st.integers(27, 40), st.integers(0, 400), st.integers(5, 12), st.integers(1, 3))
def test_a_hole_changes_no_rhythm(every: int, offset: int, count: int, at: int) -> None:
    """A step that lacks in a log of every so many days is a hole of it, and the next reading as due as ever."""
    days = [FIRST + offset + every * k for k in range(count) if k != at]
    assert coverage_of(days).way is Way.WITH_HOLES
    assert holes(days) == [FIRST + offset + every * at]
    assert last_due(days, days[-1] + 3 * every - 1) == days[-1] + 2 * every


@given(st.integers(1, 31), st.integers(0, 60), st.integers(5, 20), st.integers(1, 3), st.sampled_from((1, 3)))
def test_a_month_that_lacks_is_a_hole(day: int, since: int, count: int, at: int, months: int) -> None:
    """The hole lies on the day of its month, so that a log filled up with it keeps its rhythm."""
    days = by_month(day, since, count, months)
    lacking = days[at]
    left = [one for one in days if one != lacking]
    if day_of_month(left) == day:
        assert holes(left) == [lacking]
        assert coverage_of(left).figure == 1


@given(st.integers(1, 31), st.integers(0, 30), st.integers(3, 20), st.sampled_from((1, 2, 3, 12)))
def test_an_amount_of_months_is_of_all_days_since_the_one_before(day: int, since: int, count: int, months: int) -> None:
    """The first one is of as many months as the others."""
    days = by_month(day, since, count + 1, months)
    if day_of_month(days[1:]) == day:
        log = sg.History.of([(date.fromordinal(one), 5) for one in days[1:]], metric="leads")
        assert firsts_of(log) == [one + 1 for one in days[:-1]]


def test_months_at_the_edges_of_the_calendar() -> None:
    """No day lies before the first of the calendar or after its last."""
    early = [date(1, month, day).toordinal() for month, day in ((1, 3), (2, 5), (3, 4), (4, 5))]
    assert steps_of(early) == Steps(None)
    late = [date(9999, month, day).toordinal() for month, day in ((9, 30), (10, 31), (11, 29), (12, 31))]
    assert steps_of(late) == Steps(None)
    assert Steps(None).day_after(early[0], -1, 5) == 0
    assert Steps(None).day_after(late[-1], 1, 31) == date.max.toordinal() + 1
    log = sg.History.of([(date(1, month, 20), 5) for month in (1, 2, 3)], metric="leads")
    assert firsts_of(log)[0] == 1
