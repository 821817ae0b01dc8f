"""Periods: their words, their meaning, and where their boundaries fall."""

import pickle
from datetime import date, datetime, timedelta
from fractions import Fraction

import numpy as np
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import example, given, strategies as st

from smartgoals import InvalidValue, Period, Plan, SmartGoalsError, WrongType
from smartgoals._time.period import period
from smartgoals._time.weekdays import weekday
from smartgoals.types import PeriodUnit

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
PERIODS = st.builds(Period, st.integers(1, 30), st.sampled_from(PeriodUnit))


@pytest.mark.parametrize(
    ("text", "count", "unit"),
    [
        ("day", 1, "day"), ("Week", 1, "week"), (" 2 weeks ", 2, "week"), ("2weeks", 2, "week"), ("every other day", 2, "day"),
        ("weekly", 1, "week"), ("fortnight", 2, "week"), ("3 fortnights", 6, "week"), ("a month", 1, "month"),
        ("quarterly", 1, "quarter"), ("per annum", 1, "year"), ("two years", 2, "year"), ("wk.", 1, "week"),
        ("jour", 1, "day"), ("3 jours", 3, "day"), ("semaines", 1, "week"), ("deux semaines", 2, "week"), ("mois", 1, "month"),
        ("tous les 2 mois", 2, "month"), ("chaque trimestre", 1, "quarter"), ("an", 1, "year"), ("2 années", 2, "year"),
        ("quinzaine", 2, "week"), ("toutes les quinzaines", 2, "week"), ("deux quinzaines", 4, "week"),
        ("hebdomadaire", 1, "week"), ("mensuelle", 1, "month"), ("toutes les  quatre semaines", 4, "week"),
    ],
)  # fmt: skip
def test_words_in_two_languages(text: str, count: int, unit: str) -> None:
    """English and French words name a period, with digits, number words or none."""
    assert repr(Period.parse(text)) == f"Period({count}, {unit!r})"


@pytest.mark.parametrize(
    "text",
    ["", "hour", "2", "0 weeks", "-1 week", "biweekly", "m", "week week", "9999999 years", "x" * 200, "9999999 days"],
)
def test_other_words_are_refused(text: str) -> None:
    """What names no period, more than one, or one that leaves the calendar is refused with the words that would do."""
    with pytest.raises(InvalidValue) as caught:
        Period.parse(text)
    assert "week" in caught.value.expected


@pytest.mark.parametrize(
    ("unit", "most"), [("day", 3_652_058), ("week", 521_722), ("month", 119_988), ("quarter", 39_996), ("year", 9_999)]
)
def test_no_period_is_longer_than_the_calendar(unit: str, most: int) -> None:
    """The longest one of each unit is a period, and one unit more is none, in words and as a value."""
    assert Period.parse(f"{most} {unit}s") == Period(most, unit)
    for refused in (lambda: Period(most + 1, unit), lambda: Period.parse(f"{most + 1} {unit}s")):
        with pytest.raises(InvalidValue):
            refused()


def test_fields_are_checked_together() -> None:
    """All faults of a period are reported at once, each with its field."""
    with pytest.raises(SmartGoalsError) as caught:
        Period(0, "hour")
    assert [one.path for one in caught.value.problems] == ["count", "unit"]
    for count, error in ((True, WrongType), (1.5, WrongType), (10**9, InvalidValue)):
        with pytest.raises(error):
            Period(count, "day")  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        Period.parse(7)  # type: ignore[arg-type]
    with pytest.raises(WrongType):
        period(7)  # type: ignore[arg-type]
    assert period("2 weeks") == period(Period(2, "week"))


@given(PERIODS, PERIODS, DAYS, st.integers(-20, 40))
def test_equal_as_written(period: Period, other: Period, start: date, k: int) -> None:
    """Periods are equal when count and unit are; equal ones hash, read and end alike."""
    assert (period == other) == ((period.count, period.unit) == (other.count, other.unit))
    again = Period.parse(str(period))
    assert period == again
    assert (hash(period), str(period)) == (hash(again), str(again))
    assert period.boundary(start, k) == again.boundary(start, k)


@pytest.mark.parametrize(
    ("period", "other", "equal"),
    [
        ("fortnight", "2 weeks", True),
        ("trimestre", "quarter", True),
        ("every other day", "2 jours", True),
        ("7 days", "week", False),
        ("14 days", "2 weeks", False),
        ("12 months", "year", False),
        ("3 months", "quarter", False),
        ("30 days", "month", False),
    ],
)
def test_words_may_differ_and_lengths_may_not_do(period: str, other: str, equal: bool) -> None:
    """The words of a count and a unit do not matter, and another count and unit of one length do."""
    assert (Period.parse(period) == Period.parse(other)) is equal
    assert len({Period.parse(period), Period.parse(other)}) == 2 - equal


def test_a_period_is_not_its_words() -> None:
    """A period is equal to no text, and its mean length is told in days of a mean month."""
    assert Period(1, "day") != "day"
    assert Period(1, "month").mean_days == Fraction(487, 16)
    assert Period(2, "week").mean_days == 14


@given(PERIODS)
def test_str_and_repr_read_back(one: Period) -> None:
    """`parse(str(p))` and `eval(repr(p))` give the period back, and so does pickle."""
    assert repr(Period.parse(str(one))) == repr(one)
    assert repr(eval(repr(one), {"Period": Period})) == repr(one)
    assert pickle.loads(pickle.dumps(one)) == one


@given(PERIODS, DAYS, st.integers(-20, 40))
@example(Period(1, "month"), date(2026, 1, 31), 2)
@example(Period(1, "year"), date(2024, 2, 29), 4)
def test_boundaries_are_never_chained(one: Period, start: date, k: int) -> None:
    """The k-th boundary is start + k × period from the same start, so 31 January + 2 months is 31 March."""
    expected = start + (timedelta(days=k * one.days) if one.days else relativedelta(months=k * (one.months or 0)))
    assert one.boundary(start, k) == expected
    assert one.position(start, expected) == k


@given(PERIODS, DAYS, DAYS)
def test_position_grows_with_every_day(one: Period, start: date, day: date) -> None:
    """A later day has a later position, by one over the length of the calendar period it lies in."""
    here, there = one.position(start, day), one.position(start, day + timedelta(days=1))
    k = here.numerator // here.denominator
    length = (one.boundary(start, k + 1) - one.boundary(start, k)).days
    assert there - here == Fraction(1, length)


def test_the_calendar_ends() -> None:
    """A boundary beyond the years 1 to 9999 is refused as a value, not as an overflow."""
    for one, k in ((Period(1, "day"), 10**12), (Period(1, "year"), 10_000), (Period(1, "month"), -(10**7))):
        with pytest.raises(InvalidValue):
            one.boundary(date(2026, 1, 1), k)
    with pytest.raises(WrongType):
        Period(1, "day").position(date(2026, 1, 1), datetime.fromisoformat("2026-01-02"))


def test_whole_numbers_of_numpy_count() -> None:
    """An integer of numpy counts as well as one of Python's, and a float of either does not."""
    assert Period(np.int64(2), "week") == Period(2, "week")  # type: ignore[arg-type]
    assert weekday(np.int8(4)) == 4  # type: ignore[arg-type]
    for wrong in (np.float64(2), np.array([1, 2])):
        with pytest.raises(WrongType):
            Period(wrong, "week")  # type: ignore[arg-type]


@given(
    st.integers(1, 400).map(lambda k: date.fromordinal(date.max.toordinal() - k)),
    st.sampled_from(["month", "quarter", "year", "5 years", "10 days"]),
    st.integers(-3, 3),
)
def test_boundaries_beyond_the_calendar_are_those_of_400_years_before(start: date, text: str, k: int) -> None:
    """The calendar repeats itself, so that a period which it cuts is as long as it would be."""
    period, earlier = Period.parse(text), start.replace(year=start.year - 400)
    beyond, known = period.boundary_ordinal(start, k), period.boundary(earlier, k)
    assert beyond - start.toordinal() == (known - earlier).days
    assert period.position(start, date.max) == period.position(earlier, date(9599, 12, 31))


class Third:
    """What counts as a whole number, and is of no type of numbers."""

    def __index__(self) -> int:
        return 3


@pytest.mark.parametrize("unit", ["day", "month"])
def test_boundaries_are_counted_in_whole_numbers(unit: str) -> None:
    """Whatever Python takes for a whole number counts periods and days; parts of one, and no numbers, are refused."""
    asked, start = Period(1, unit), date(2026, 1, 31)
    for count in (asked.boundary, asked.boundary_ordinal):
        assert count(start, Third()) == count(start, 3)  # type: ignore[arg-type]  # what has an index
        for wrong in (float("nan"), 1.5, "x", None, True):
            with pytest.raises(WrongType, match="k"):
                count(start, wrong)  # type: ignore[arg-type]  # which is refused
    plan = Plan.linear(start, 0, date(2026, 3, 31), 59)
    kept = plan.ratchet(date(2026, 2, 10), 30, keep_days=Third())  # type: ignore[arg-type]  # as above
    assert kept == plan.ratchet(date(2026, 2, 10), 30, keep_days=3)
