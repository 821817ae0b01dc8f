"""Days of time phrases: months, weeks, feasts and lengths against the calendar, and what leaves it."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from dateutil.easter import easter
from dateutil.relativedelta import relativedelta
from hypothesis import example, given, strategies as st

from smartgoals._messages.time_words import Yearly
from smartgoals._statement.time_days import (
    Stretch,
    after,
    at_edge,
    date_of,
    day,
    each_year,
    fiscal_year,
    fixed,
    half_of,
    months,
    nth,
    nth_weekday,
    part_of_year,
    unit_days,
    week,
    week_around,
    weekend_around,
    yearly,
)
from smartgoals._statement.words import DeadlineKind

YEARS = st.integers(1, 9999)
DAYS = st.dates()


@given(YEARS, st.integers(-20, 30), st.integers(1, 130))
def test_months_follow_each_other(year: int, first: int, count: int) -> None:
    """So many months begin on a first day, end the day before the next ones, and leave no day out."""
    days, later = months(year, first, count), months(year, first + count, 1)
    begin = year * 12 + first - 1  # months from the year 0
    assert (days is None or later is None) == (begin < 12 or begin + count > 9999 * 12 + 11)
    if days is None or later is None:
        return
    start = date_of(days[0])
    assert start is not None
    assert start.day == 1
    assert later[0] == days[1] + 1


@given(YEARS, st.integers(1, 12))
def test_quarters_and_halves_part_a_fiscal_year(year: int, start: int) -> None:
    """The four quarters, and the two halves, of a fiscal year are the year."""
    whole = fiscal_year(year, start)
    for count, length in ((4, 3), (2, 6)):
        parts = [part_of_year(year, start, number, length) for number in range(1, count + 1)]
        if whole is not None:
            assert (parts[0] or (0, 0))[0], (parts[-1] or (0, 0))[1] == whole


@given(st.integers(1, 9999), st.integers(1, 52))
def test_weeks_are_those_of_iso(year: int, number: int) -> None:
    """The n-th week is the one that the standard calls so."""
    days = week(year, number)
    assert days is not None
    monday = date_of(days[0])
    assert monday is None or tuple(monday.isocalendar()) == (year, number, 1)
    assert week(0, number) is None


@given(DAYS, st.integers(0, 20_000), st.sampled_from(["day", "week", "month", "quarter", "year", "fiscal_year"]))
def test_a_length_is_that_of_the_calendar(as_of: date, count: int, unit: str) -> None:
    """A length ends where the calendar says, and has no end beyond it."""
    lengths = {"day": {"days": 1}, "week": {"weeks": 1}, "month": {"months": 1}, "quarter": {"months": 3}}
    steps = {name: step * count for name, step in lengths.get(unit, {"years": 1}).items()}
    try:
        expected: date | None = as_of + relativedelta(**steps)
    except (ValueError, OverflowError):
        expected = None
    assert after(as_of, count, unit) == expected


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 400))
def test_working_days_leave_weekends_out(as_of: date, count: int) -> None:
    """So many working days later as many days from Monday to Friday have passed, and it is one of them."""
    end = after(as_of, count, "working_day")
    assert end is not None
    passed = [as_of + timedelta(days=k) for k in range(1, (end - as_of).days + 1)]
    assert sum(one.weekday() < 5 for one in passed) == count
    assert end.weekday() < 5 or count == 0


@pytest.mark.parametrize(
    ("count", "unit"),
    [(-1, "day"), (20_001, "day"), (Fraction(1, 2), "working_day"), (9_999, "year"), (10_000, "week")],
)
def test_what_leaves_the_calendar_has_no_end(count: Fraction | int, unit: str) -> None:
    """A length that is none, or that ends after the calendar does, has no day."""
    assert after(date(9999, 12, 31), count, unit) in {None, date(9999, 12, 31)}


@given(st.integers(1583, 4098))
def test_feasts_are_those_of_the_calendar(year: int) -> None:
    """Easter, the n-th weekday, the last one, and what lies beside them are found in every year."""
    assert yearly(Yearly(easter=True, shift=1), year) == (easter(year).toordinal() + 1,) * 2
    for number in (1, 2, 3, 4, -1):
        days = yearly(Yearly(month=11, weekday=3, nth=number), year)
        assert days is not None
        found = date_of(days[0])
        assert found is not None
        assert (found.month, found.weekday()) == (11, 3)
        assert number == -1 or (found.day + 6) // 7 == number
        assert number != -1 or found.day > 23
    winter = yearly(Yearly(month=12, day=1, until=Yearly(month=3, day=1, shift=-1)), year)
    assert winter == (date(year, 12, 1).toordinal(), date(year + 1, 3, 1).toordinal() - 1)


@pytest.mark.parametrize(
    ("rule", "year"),
    [
        (Yearly(easter=True), 1582),
        (Yearly(easter=True), 4100),
        (Yearly(month=2, day=29), 2027),
        (Yearly(month=12, day=1, until=Yearly(easter=True)), 4099),
    ],
)
def test_years_without_a_feast(rule: Yearly, year: int) -> None:
    """A feast that a year does not have, or of which nobody knows, has no day."""
    assert yearly(rule, year) is None


MARCH = (date(2027, 3, 1).toordinal(), date(2027, 3, 31).toordinal())
YEAR = (date(2027, 1, 1).toordinal(), date(2027, 12, 31).toordinal())
QUARTER = (date(2027, 7, 1).toordinal(), date(2027, 9, 30).toordinal())
WEEK = (date(2027, 3, 1).toordinal(), date(2027, 3, 7).toordinal())
BEYOND = (date.max.toordinal() - 2, date.max.toordinal() + 4)


@pytest.mark.parametrize(
    ("days", "edge", "first", "last"),
    [
        (YEAR, "start", "2027-01-01", "2027-01-01"),
        (YEAR, "end", "2028-01-01", "2027-12-31"),
        (YEAR, "early", "2027-01-01", "2027-03-31"),
        (YEAR, "mid", "2027-06-30", "2027-06-30"),
        (YEAR, "late", "2027-09-01", "2027-12-31"),
        (QUARTER, "early", "2027-07-01", "2027-07-31"),
        (QUARTER, "mid", "2027-08-15", "2027-08-15"),
        (MARCH, "early", "2027-03-01", "2027-03-10"),
        (MARCH, "mid", "2027-03-15", "2027-03-15"),
        (WEEK, "early", "2027-03-01", "2027-03-02"),
        (WEEK, "mid", "2027-03-04", "2027-03-04"),
        ((MARCH[0], MARCH[0]), "early", "2027-03-01", "2027-03-01"),
    ],
)
def test_edges(days: tuple[int, int], edge: str, first: str, last: str) -> None:
    """The start, the end, and the first, middle and last part of a stretch are what people mean by them."""
    assert tuple(str(date_of(one)) for one in at_edge(days, edge)) == (first, last)


@pytest.mark.parametrize("edge", ["start", "early", "mid", "late"])
def test_an_end_has_no_parts(edge: str) -> None:
    """What is left of an end, or of days that leave the calendar, is that."""
    assert at_edge((MARCH[1] + 1, MARCH[1]), edge) == (MARCH[1] + 1, MARCH[1])
    assert at_edge(BEYOND, edge) == BEYOND


@pytest.mark.parametrize(
    ("days", "unit", "number", "count", "expected"),
    [
        (MARCH, "week", 1, 1, "2027-03-07"),
        (MARCH, "week", 0, 1, "2027-03-31"),
        (MARCH, "day", 31, 1, "2027-03-31"),
        (MARCH, "day", 32, 1, None),
        (MARCH, "week", 1, 2, "2027-03-14"),
        (YEAR, "month", 0, 1, "2027-12-31"),
        (YEAR, "month", 1, 6, "2027-06-30"),
        (YEAR, "month", 13, 1, None),
        (YEAR, "decade", 0, 1, None),
        (WEEK, "month", 1, 1, None),
        (BEYOND, "day", 1, 1, None),
    ],
)
def test_the_nth_of_a_stretch(days: tuple[int, int], unit: str, number: int, count: int, expected: str | None) -> None:
    """The n-th unit of a stretch, the last one for 0, lies in it, or is none."""
    cut = nth(days, unit, number, count)
    assert (None if cut is None else str(date_of(cut[1]))) == expected


@pytest.mark.parametrize(
    ("unit", "shift", "fiscal_start", "last"),
    [
        ("day", 0, 1, "2026-11-18"),
        ("week", 0, 1, "2026-11-22"),
        ("weekend", 1, 1, "2026-11-29"),
        ("month", 1, 1, "2026-12-31"),
        ("quarter", 0, 1, "2026-12-31"),
        ("quarter", 0, 2, "2027-01-31"),
        ("half", 0, 1, "2026-12-31"),
        ("half", 0, 4, "2027-03-31"),
        ("year", 1, 1, "2027-12-31"),
        ("fiscal_year", 0, 7, "2027-06-30"),
        ("fiscal_year", 0, 12, "2026-11-30"),
        ("fiscal_year", 0, 1, "2026-12-31"),
        ("decade", 0, 1, "2029-12-31"),
    ],
)
def test_units_that_run(unit: str, shift: int, fiscal_start: int, last: str) -> None:
    """The unit that a day lies in, or one after it, ends on its last day, quarters by the fiscal year."""
    days = unit_days(unit, date(2026, 11, 18), shift, fiscal_start)
    assert days is not None
    assert str(date_of(days[1])) == last


@given(st.integers(-1, 10_001), st.integers(-1, 14), st.integers(-1, 33))
@example(2027, 6, 31)
@example(2028, 2, 30)
@example(0, 1, 1)
@example(10_000, 1, 1)
@example(2027, 13, 1)
def test_days_that_are_none(year: int, month: int, number: int) -> None:
    """A day is that of the calendar, and none where the calendar has none, before its first and after its last."""
    try:
        expected: date | None = date(year, month, number)
    except ValueError:
        expected = None
    found = day(year, month, number)
    assert (None if found is None else date_of(found[0])) == expected
    assert found is None or found[0] == found[1]


@given(st.integers(-(10**7), 10**7))
@example(0)
@example(date.max.toordinal() + 1)
def test_a_number_of_a_day_is_that_day_or_none(number: int) -> None:
    """Whatever number is given, it is the day that the calendar counts so, or none."""
    is_known = 1 <= number <= date.max.toordinal()
    assert date_of(number) == (date.fromordinal(number) if is_known else None)


@given(st.dates(date(2, 1, 1), date(9998, 12, 31)))
@example(date(2026, 11, 27))
@example(date(2026, 11, 23))
@example(date(2026, 11, 29))
def test_weeks_and_weekends_around_a_day(feast: date) -> None:
    """A feast's week runs from Monday to Sunday; its weekend is that week's, of a Monday the one before, and reaches to it."""
    number = feast.toordinal()
    first, last = week_around((number, number))
    assert (first, last) == (number - feast.weekday(), number + 6 - feast.weekday())
    begins, ends = weekend_around((number, number))
    assert begins <= number <= ends
    assert {date.fromordinal(one).weekday() for one in range(begins, ends + 1)} >= {5, 6}
    saturday = first + 5 if feast.weekday() else first - 2
    assert (begins, ends) == (min(saturday, number), max(saturday + 1, number))


@given(DAYS, st.integers(2, 60), st.integers(0, 6), st.integers(1, 4))
@example(date(2027, 3, 1), 31, 0, 1)
def test_halves_part_a_stretch_and_its_weekdays_lie_in_it(first: date, length: int, weekday: int, number: int) -> None:
    """Two halves adjoin and make the stretch; its n-th weekday is the n-th day of that name from its first one on."""
    days = (first.toordinal(), first.toordinal() + length - 1)
    one, other = half_of(days, 1), half_of(days, 2)
    assert (one[0], one[1] + 1, other[1]) == (days[0], other[0], days[1])
    named = [each for each in range(days[0], days[0] + 35) if (each - 1) % 7 == weekday]
    assert nth_weekday(days, weekday, number) == named[number - 1]
    last = nth_weekday(days, weekday, 0)
    assert (last - 1) % 7 == weekday
    assert days[1] - 7 < last <= days[1]


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)), st.integers(1, 12), st.integers(1, 12))
@example(date(2027, 3, 10), 3, 1)
def test_a_stretch_of_every_year_is_resolved(as_of: date, month: int, count: int) -> None:
    """A time of every year is the first whose end has not passed; for its eve the first that has not begun."""
    of_year = each_year(DeadlineKind.MONTH, lambda year: months(year, month, count))
    several = [months(year, month, count) for year in range(as_of.year - 2, as_of.year + 4)]
    ordered = [one for one in several if one is not None]
    today = as_of.toordinal()
    assert of_year.resolved(as_of) == next(one for one in ordered if one[1] >= today)
    later = next(one for one in ordered if one[0] > today)
    assert of_year.resolved(as_of, eve=True) == of_year.resolved(as_of, strictly=True) == later
    assert of_year.resolved(None) is None
    assert of_year.at(as_of.year) == fixed(DeadlineKind.MONTH, months(as_of.year, month, count))
    assert of_year.at(as_of.year).at(as_of.year + 3) == of_year.at(as_of.year)
    assert Stretch(DeadlineKind.YEAR, None, lambda year: None).resolved(as_of) is None


@given(
    st.dates(date(1900, 1, 1), date(2090, 12, 31)),
    st.sampled_from("day week month quarter half year fiscal_year decade".split()),
    st.integers(-6, 6),
    st.integers(1, 12),
)
def test_units_that_run_adjoin(as_of: date, unit: str, shift: int, fiscal_start: int) -> None:
    """The unit that a day lies in holds it, and the one after any ends where the next begins."""
    running = unit_days(unit, as_of, 0, fiscal_start)
    one, other = (unit_days(unit, as_of, by, fiscal_start) for by in (shift, shift + 1))
    assert running is not None
    assert one is not None
    assert other is not None
    assert running[0] <= as_of.toordinal() <= running[1]
    assert one[1] + 1 == other[0]
