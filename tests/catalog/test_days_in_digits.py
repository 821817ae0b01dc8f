"""Days in digits, hour by hour and week by week: each is held against a calendar that is walked day by day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import example, given, strategies as st
from tests.every import for_every

from smartgoals.catalog._day_text import DayDoubt, DaySpan, Said, Ways, many_in_digits, of_midnight, of_text, one_day
from smartgoals.catalog._rounded_ids import rounded_ids
from smartgoals.catalog._unsigned_shares import is_percentage

DAY = timedelta(days=1)


def span(first: date, last: date) -> DaySpan:
    """Return the days from a first to a last one."""
    return DaySpan(first.toordinal(), last.toordinal())


def two_ways(first: int, second: int, ways: Ways) -> Said:
    """Return what two numbers before a year say: all days that they may be, narrowed by what the column decides."""
    by_order = {True: (second, first), False: (first, second)}
    may_be = {order: date(2026, *one) for order, one in by_order.items() if one[0] <= 12}
    if ways.form == "month" and len({*may_be.values()}) == 2 and 1 in (first, second):
        may_be = {order: day for order, day in may_be.items() if day.day == 1}
    found = {*may_be.values()}
    if len(found) == 2 and ways.day_first is not None:
        found = {may_be[ways.day_first]}
    if len(found) != 1:
        return DayDoubt.TWO_DAYS
    (day,) = found
    if ways.form == "month":
        return (
            span(day, next(day + DAY * k for k in range(40) if (day + DAY * (k + 1)).day == 1))
            if day.day == 1
            else DayDoubt.NO_DAY
        )
    return one_day(day)


@for_every(product(range(1, 14), range(1, 14), (None, True, False), ("iso", "month"), "/.-"))
def test_two_numbers_are_the_one_day_that_they_can_be(case: tuple[int, int, bool | None, str, str]) -> None:
    """What can be no month is the day; of two days the column decides, or that only one of them begins a month."""
    first, second, day_first, form, mark = case
    if first > 12 and second > 12:
        return
    ways = Ways(form, day_first=day_first)
    assert of_text(f" {first:02}{mark}{second}{mark}2026 ", ways) == two_ways(first, second, ways)
    assert of_text(f"{first}{mark}{second:02}{mark}2026 00:00", ways) == two_ways(first, second, ways)


@for_every(product(range(1, 14), range(1, 14), range(1, 14), (None, True, False)))
def test_many_days_agree_on_which_number_is_the_month(case: tuple[int, int, int, bool | None]) -> None:
    """A number above twelve in one place alone decides for all of them; what the caller says stands where none does."""
    first, second, other, day_first = case
    texts = [f"{first}/{second}/2026", f"{other}/{other}/2026"]
    pairs = [(first, second), (other, other)]
    if other > 12:
        assert many_in_digits(texts, day_first) is None
        return
    order = {(True, False): True, (False, True): False}.get((first > 12, second > 12), day_first)
    months = [two if order else one for one, two in pairs]
    expected = None
    if order is not None and max(months) <= 12:
        expected = [date(2026, two if order else one, one if order else two).toordinal() for one, two in pairs]
    assert many_in_digits(texts, day_first) == expected


@for_every(product(range(0, 24 * 60, 5), (None, True, False)))
def test_an_instant_is_the_midnight_of_one_day(case: tuple[int, bool | None]) -> None:
    """West of Greenwich up to eleven hours it begins its own day, east up to fourteen the next one; both can be at two hours."""
    minutes, east = case
    instant = datetime(2026, 11, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    said = of_midnight(instant, east)
    if minutes % 15:
        assert said is DayDoubt.MOMENT
        return
    zones = [-minutes] if minutes <= 11 * 60 and (minutes <= 600 or minutes % 60 == 0) else []
    zones += [24 * 60 - minutes] if 24 * 60 - minutes <= 14 * 60 else []
    days = {zone > 0: (instant + timedelta(minutes=zone)).date() for zone in zones}
    if len(days) == 2:
        assert said == (DayDoubt.TWO_DAYS if east is None else one_day(days[east]))
    elif len(days) == 1:
        assert said == one_day(*days.values())
    assert of_midnight(instant + timedelta(seconds=1), east) is DayDoubt.MOMENT
    assert of_midnight(instant + timedelta(microseconds=1), east) is DayDoubt.MOMENT


@for_every(range(2018, 2032))
def test_weeks_of_a_year_leave_no_day_out(year: int) -> None:
    """Weeks that begin on Sundays are cut at the ends of a year, and each of its days lies in one of them."""
    day, weeks = date(year, 1, 1), list[list[date]]()
    while day.year == year:
        if not weeks or day.isoweekday() == 7:
            weeks.append([])
        weeks[-1].append(day)
        day += DAY
    for number, days in enumerate(weeks, 1):
        assert of_text(f"{year}{number:02}", Ways("us_week")) == span(days[0], days[-1])
    for number in (0, len(weeks) + 1):
        with pytest.raises(ValueError, match=r"^\d+$"):
            of_text(f"{year}{number:02}", Ways("us_week"))
    for number in (1, 26, 52):
        monday = date.fromisocalendar(year, number, 1)
        for text, form in (
            (f"{year}{number:02}", "iso_week"),
            (f"{year}-W{number:02}", "iso"),
            (f"{year}W{number:02}", "iso"),
        ):
            assert of_text(text, Ways(form)) == span(monday, monday + 6 * DAY)
        assert of_text(str((monday - date(1970, 1, 1)).days * 86_400), Ways("week")) == span(monday, monday + 6 * DAY)


@given(st.dates(date(1, 1, 1), date(2090, 12, 31)), st.integers(0, 500))
@example(date(2025, 2, 28), 365)
@example(date(2025, 3, 1), 366)
@example(date(2024, 2, 29), 0)
@example(date(1, 1, 1), 0)
def test_a_day_without_its_year_is_the_last_such_day(saved: date, back: int) -> None:
    """A table that was saved on a day reaches back a year at most, and never beyond that day."""
    asked = date.fromordinal(max(1, saved.toordinal() - back))
    walked = (date.fromordinal(one) for one in range(saved.toordinal(), max(0, saved.toordinal() - 367), -1))
    last = next((day for day in walked if (day.month, day.day) == (asked.month, asked.day)), None)
    text = f"{asked.day} {asked:%B}"
    assert of_text(text, Ways("iso", latest=saved.toordinal())) == (DayDoubt.NO_DAY if last is None else one_day(last))
    assert of_text(text, Ways("iso")) is DayDoubt.NO_YEAR


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        ([123456789012345], []),  # of fifteen digits a spreadsheet keeps all
        ([1234567890123450], []),
        ([1234567890123400], [0]),
        ([1234567890123401], []),
        (["1234567890123400"], [0]),
        ([" 1234567890123400 ", "12"], [0]),
        ([12345678901234500, 17841400000000123], []),
        ([12345678901234500, 17841400000000000, 7], [0, 1]),
        ([12345678901234510, 17841400000000000], []),
        ([float(2**53)], [0]),
        ([float(2**53 - 1)], []),
        ([-float(2**53)], []),
        (["1.97E+18", "1,97e+18", " 2E+18 ", "1.97E18", "1.97E+1234", "x+18", "1.97E+18 people"], [0, 1, 2]),
        ([10**299, 10**300], [0]),
        ([None, True, 1e17], [2]),
    ],
)
def test_ids_that_a_spreadsheet_rounded_are_found(cells: list[object], rows: list[int]) -> None:
    """Zeros behind fifteen digits in all long ones, and what is written by its power of ten; a whole one clears the rest."""
    assert rounded_ids(cells) == rows


@given(st.integers(1, 999), st.integers(1000, 5000))
def test_a_share_without_its_sign_is_a_hundred_times_its_parts(part: int, whole: int) -> None:
    """However it was rounded, what is told in percent is known by the figures that make it, and the share itself is none."""
    made = Fraction(part, whole)
    for places in (2, 3, 6):
        assert is_percentage(round(100 * part / whole, places), made)
        assert not is_percentage(round(part / whole, places + 2), made)
    assert not is_percentage(100 * part / whole * 1.03, made)
    assert not is_percentage(100 * part / whole * 0.97, made)
