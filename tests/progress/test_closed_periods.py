"""Closed periods: one table of a history answers for each day as a table made for that day alone."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings, strategies as st

import smartgoals as sg
from smartgoals._model.way_of_reading import Assume
from smartgoals._plan.whole_periods import WholePeriods
from smartgoals._progress.period_levels import closed_periods, period_levels

FIRST = date(2026, 1, 1)
DAYS = st.integers(0, 60).map(lambda count: FIRST + timedelta(days=count))
ASSUMED = st.sampled_from(["carry", "zero", "unknown", "pessimistic"])


@given(
    read=st.dictionaries(DAYS, st.integers(0, 9), min_size=1, max_size=20),
    period=st.sampled_from(["day", "week", "2 weeks", "month"]),
    assume=st.builds(Assume, missing=ASSUMED, between=st.booleans()),
    begins=st.none() | DAYS,
    ends=st.none() | DAYS,
    is_little_good=st.booleans(),
)
def test_a_table_answers_for_each_of_its_days(
    *,
    read: dict[date, int],
    period: str,
    assume: Assume,
    begins: date | None,
    ends: date | None,
    is_little_good: bool,
) -> None:
    """What is over and read on a day is the same, whether the table was made for that day or for a later one."""
    history = sg.History.of(read.items(), metric="leads")
    whole = WholePeriods(sg.Period.parse(period), sg.Calendar(), FIRST)
    asked = {"begins": begins, "ends": ends, "assume": assume, "is_little_good": is_little_good}
    table = closed_periods(history, "leads", whole, upto=FIRST + timedelta(days=70), **asked)
    for count in range(-1, 71):
        day = FIRST + timedelta(days=count)
        assert table.by(day) == period_levels(history, "leads", whole, upto=day, **asked), day


@pytest.mark.parametrize(
    ("days", "january"),
    [
        ((1, 2), 2),
        ((5, 6), None),
        ((31,), 1),
        ((4, 11, 18), 3),
        ((12, 19), None),
        ((15,), None),
        ((15, 46), 1),
        ((40,), None),
    ],
    ids=["from the first", "days", "the last", "weeks", "weeks too late", "once", "months", "later"],
)
def test_a_month_is_told_by_readings_of_its_first_days(days: tuple[int, ...], january: int | None) -> None:
    """Where little is good a month that began before the goal is unread unless its first days are told of."""
    history = sg.History.of([(FIRST + timedelta(days=day - 1), 1) for day in days], metric="leads")
    months, begins = WholePeriods(sg.Period.parse("month"), sg.Calendar(), FIRST), FIRST + timedelta(days=3)
    asked = {"upto": date(2026, 2, 28), "begins": begins, "ends": None}
    levels = period_levels(history, "leads", months, **asked, is_little_good=True)
    assert dict(zip(levels.days, levels.values, strict=True)).get(date(2026, 1, 31)) == january
    other = period_levels(history, "leads", months, **asked)
    assert other.days[0] == date(2026, 1, 31)


def test_readings_that_say_their_days_tell_of_no_others() -> None:
    """A first week that begins in the month says nothing of the days before it."""
    weeks = [(date(2026, 1, 11), 7), (date(2026, 1, 18), 7)]
    history = sg.History.of(weeks, metric="leads", covers="week")
    months, begins = WholePeriods(sg.Period.parse("month"), sg.Calendar(), FIRST), FIRST + timedelta(days=3)
    levels = period_levels(
        history, "leads", months, upto=date(2026, 1, 31), begins=begins, ends=None, is_little_good=True
    )
    assert not len(levels)


@settings(max_examples=5)
@given(st.integers(1, 9), st.sampled_from(["carry", "zero"]))
def test_many_days_of_a_goal_need_few_tables(amount: int, missing: str) -> None:
    """The rows of a goal about the amounts of days are those of each day asked by itself, for years of days."""
    days = [FIRST + timedelta(days=count) for count in range(0, 900, 2)]
    history = sg.History.of([(day, amount) for day in days], metric="leads")
    goal = sg.Goal(
        id="g",
        metric="leads",
        baseline=sg.Baseline(value=1, per="day"),
        target=sg.ReachPace("20/day"),
        start=FIRST,
        deadline=FIRST + timedelta(days=1_000),
    )
    on = FIRST + timedelta(days=950)
    rows = sg.series(goal, history, as_of=on, missing=missing)
    for row in rows[::97]:
        assert row.actual == sg.assess(goal, history, as_of=row.day, missing=missing).actual
