"""How logs lie: steps, days of the week, holes and spans, each decided anew by counting days."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import accumulate, pairwise
from statistics import median_high

import pytest
from forecast_samples import FLOW, START, STOCK
from hypothesis import given, strategies as st

from smartgoals import History
from smartgoals._forecast.breaks import without_breaks
from smartgoals._forecast.caution import CautionCode
from smartgoals._forecast.coverage import Way, coverage_of, days_off, holes
from smartgoals._forecast.series import prepare
from smartgoals._forecast.steps import Steps, steps_of
from smartgoals.forecasts import Caution

gaps = st.lists(st.one_of(st.integers(1, 9), st.integers(25, 34)), max_size=9)


def days_of(between: list[int], first: int = 738_000) -> list[int]:
    """Return days with so many days between them."""
    return list(accumulate(between, initial=first))


@given(gaps)
def test_a_step_is_the_median_gap_or_the_month(between: list[int]) -> None:
    """The upper median of the gaps is the step; months have more than one of 27 to 32 days, none below 26."""
    usual = median_high(between) if between else 1
    may_be_months = len(between) > 1 and 27 <= usual <= 32 and min(between) >= 26
    found = steps_of(days_of(between))
    assert found == Steps(usual) or (may_be_months and found == Steps(None))


@pytest.mark.parametrize(
    ("between", "is_month"),
    [
        ([27, 32], True),
        ([27, 28], False),
        ([27, 27], False),
        ([32, 31], True),
        ([32, 32], False),
        ([33, 31], False),
        ([26, 26], False),
        ([26, 31], True),
        ([25, 31], False),
        ([30], False),
    ],
)
def test_months_have_27_to_32_days(between: list[int], *, is_month: bool) -> None:
    """A gap of 27 to 32 days may be a month, one of 26 among them a mistake of a day."""
    assert (steps_of(days_of(between)) == Steps(None)) == is_month


def test_readings_of_one_day_are_a_day_apart() -> None:
    """No step is shorter than a day."""
    assert steps_of([5, 5, 5]) == Steps(1)


@given(st.integers(1, 12), st.integers(1, 28), st.integers(1, 12), st.integers(1, 28))
def test_days_lie_within_their_months(a: int, b: int, c: int, d: int) -> None:
    """Months have a length of their own: a day lies as far into its month as days of it are over, over its length."""
    one, other = date(2026, a, b), date(2027, c, d)

    def place(on: date) -> float:
        length = 28 if on.month == 2 else ((on.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)).day
        return 12 * on.year + on.month + (on.day - 1) / length

    assert Steps(None).between(one.toordinal(), other.toordinal()) == pytest.approx(place(other) - place(one))
    assert Steps(5).between(one.toordinal(), other.toordinal()) == (other - one).days / 5


@given(st.sets(st.integers(0, 60), min_size=2, max_size=40), st.integers(0, 6))
def test_days_off_are_those_that_are_never_read(days: set[int], first: int) -> None:
    """In a log of eleven days and more, read on two thirds of its weeks on each day it has, the other days are off."""
    ordinals = sorted(738_000 + first + day for day in days)
    times, span = Counter(day % 7 for day in ordinals), ordinals[-1] - ordinals[0] + 1
    is_log = span >= 11 and 1 < len(times) < 7 and 3 * min(times.values()) >= 2 * (span // 7)
    assert days_off(ordinals) == (set(range(7)) - times.keys() if is_log else frozenset())


@pytest.mark.parametrize(
    ("days", "count"),
    [
        ([0, 1, 2, 3, 4, 7, 8, 9, 10], 2),  # eleven days, of which two weekdays were never read
        ([0, 1, 2, 3, 4, 7, 8, 9], 0),  # ten days
        ([0, 2, 7, 9, 14, 16], 5),
        ([0, 2, 7, 14, 16, 20], 0),
        ([0, 7, 14, 21], 0),  # of one day a week
        ([0, 2, 7, 9, 14, 21, 23], 5),  # Wednesdays on three of three weeks
        ([0, 2, 7, 14, 16, 21], 5),  # on two of three
        ([0, 2, 7, 14, 21, 22], 0),
    ],
)
def test_a_log_of_weekdays_is_read_most_weeks(days: list[int], count: int) -> None:
    """Two thirds of the whole weeks must have a reading on each of the days."""
    assert len(days_off([738_000 + day for day in days])) == count


@pytest.mark.parametrize(
    ("between", "way", "figure"),
    [
        ([1, 1, 4], Way.WITH_HOLES, 3),  # half of the days are read: dense
        ([1, 1, 5], Way.ON_SOME_DAYS, 50),
        ([7, 7, 14], Way.WITH_HOLES, 1),
        ([7, 7, 7, 3], Way.OF_MANY_LENGTHS, 0),
        ([7, 14, 7, 3], Way.OF_MANY_LENGTHS, 0),
        ([31, 28, 33], Way.EVEN, 0),
        ([31, 28, 61], Way.WITH_HOLES, 1),
        ([31, 28, 32], Way.EVEN, 0),
        ([31, 30, 26], Way.RUNNING_MONTH, 0),
    ],
)
def test_how_densely_a_log_is_read(between: list[int], way: Way, figure: int) -> None:
    """A log of which half of the steps are read has holes or many lengths; a thinner one is of some days."""
    found = coverage_of(days_of(between, date(2026, 1, 1).toordinal()))
    assert (found.way, found.figure) == (way, figure)


@pytest.mark.parametrize(
    ("between", "lengths"),
    [
        ([7, 14, 7, 3], [7, 7, 7, 7, 3]),  # a running week: what lacks before it is of nobody
        ([7, 14, 7, 8], [8, 7, 14, 7, 8]),  # the usual step is the upper median
        ([1, 1, 9, 2], [2, 1, 1, 9, 2]),
        ([2, 2, 1, 2], [2, 2, 2, 1, 2]),
    ],
)
def test_amounts_cover_the_days_since_the_one_before(between: list[int], lengths: list[int]) -> None:
    """An amount covers the days since the last reading, the first one a usual step; of a running step only its own."""
    days = days_of(between)
    assert coverage_of(days).firsts == [day - length + 1 for day, length in zip(days, lengths, strict=True)]


@given(st.sets(st.integers(1, 20), max_size=5), st.sampled_from([1, 7]))
def test_holes_are_the_steps_without_a_reading(lacking: set[int], step: int) -> None:
    """In an otherwise even log the days of the steps that lack are its holes."""
    ordinals = [738_000 + step * k for k in range(22) if k not in lacking]
    expected = sorted(738_000 + step * k for k in lacking)
    assert holes(ordinals) == (expected if coverage_of(ordinals).way is Way.WITH_HOLES else [])
    assert coverage_of(ordinals).way in {Way.WITH_HOLES, Way.EVEN, *([Way.ON_WEEKDAYS] if step == 1 else [])}


def test_holes_of_months_are_months() -> None:
    """Where months lack, their days in the calendar are the holes."""
    days = [date(2025, month, 10) for month in (1, 2, 3, 6, 7, 8, 10, 11, 12)]
    assert holes([one.toordinal() for one in days]) == [date(2025, month, 10).toordinal() for month in (4, 5, 9)]


def test_months_that_say_their_days_are_months() -> None:
    """Amounts that cover a calendar month each have the month for a step, and are not shared out over days."""
    ends = [date(2025, month % 12 + 1, 1) - timedelta(1) for month in range(1, 12)]
    rows = [(end if end.year == 2025 else end.replace(year=2025), 100.0 + k) for k, end in enumerate(ends)]
    history = History.of(sorted(rows), metric=FLOW).covering("month")
    found = prepare(history, history.last.day)
    assert found.steps == Steps(None)
    assert found.changes == tuple(float(one) for one in history.numbers)
    weeks = History.of([(START + timedelta(7 * k), 5.0 + k) for k in range(9)], metric=FLOW).covering("week")
    assert prepare(weeks, weeks.last.day).changes == tuple(5.0 + k for k in range(9))


def test_a_break_between_the_only_two_readings_leaves_nothing() -> None:
    """Where every step is a break no pace is known, and all values become the last one."""
    history = History.of([(START, 10.0), (START + timedelta(3), 90.0), (START + timedelta(4), 95.0)], metric=STOCK)
    breaks = [START + timedelta(3), START + timedelta(4)]
    assert [float(one) for one in without_breaks(history, breaks).values] == [95.0, 95.0, 95.0]
    assert [b - a for a, b in pairwise(without_breaks(history, breaks[:1]).values)] == pytest.approx([15.0, 5.0])


@pytest.mark.parametrize("code", CautionCode)
def test_the_text_of_a_caution_is_its_sentence(code: CautionCode) -> None:
    """A caution says the same by either name, in both languages."""
    caution = Caution(code, 17)
    assert (caution.text("fr"), caution.text()) == (caution.text("fr"), caution.text("en"))
    assert caution.text()
