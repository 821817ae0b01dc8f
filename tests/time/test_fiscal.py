"""Fiscal years of real teams: cut by months or weeks, from a date, with a leap week; against a slow walk, and as published."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals import strategies as goals

WEEKS = {"4-4-5": [4, 4, 5] * 4, "4-5-4": [4, 5, 4] * 4, "5-4-4": [5, 4, 4] * 4, "13x4": [4] * 13}
STEP = timedelta(days=1)
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()


def begins(calendar: sg.Calendar, year: int) -> date:
    """Walk from the date that is named for a fiscal year to the day on which it begins."""
    named = date(year, calendar.fiscal_year_start, calendar.fiscal_year_day)
    if calendar.fiscal_pattern == "months" or calendar.fiscal_first_week == "date":
        return named
    near = {"last": range(-6, 1), "first": range(7), "nearest": range(-3, 4)}[calendar.fiscal_first_week]
    return next(day for day in (named + STEP * k for k in near) if NAMES[day.weekday()] == calendar.week_start)


def walked(calendar: sg.Calendar, year: int) -> list[tuple[date, int, int]]:
    """List the days of the fiscal year that begins in or beside a calendar year, each with its quarter and period."""
    start, after = begins(calendar, year), begins(calendar, year + 1)
    days = [start + STEP * k for k in range((after - start).days)]
    if calendar.fiscal_pattern == "months":
        period = [sum(start + relativedelta(months=k) <= day for k in range(12)) for day in days]
    else:
        lengths = [7 * weeks for weeks in WEEKS[calendar.fiscal_pattern]]
        lengths[(calendar.fiscal_leap_period or 0) - 1] += len(days) - 364
        period = [number for number, length in enumerate(lengths, start=1) for _ in range(length)]
    return [(day, min((number + 2) // 3, 4), number) for day, number in zip(days, period, strict=True)]


@given(goals.calendars(), DAYS)
def test_fiscal_spans_are_those_of_a_walk(calendar: sg.Calendar, day: date) -> None:
    """Year, quarter and period of a day, with their names, are what walking through the days of the year finds."""
    years = {year: walked(calendar, year) for year in range(day.year - 2, day.year + 2)}
    year, days = next((year, days) for year, days in years.items() if days[0][0] <= day <= days[-1][0])
    _, quarter, period = next(row for row in days if row[0] == day)
    last_of_nominal = date(year + 1, calendar.fiscal_year_start, calendar.fiscal_year_day) - STEP
    name = f"FY{last_of_nominal.year if calendar.fiscal_year_named == 'end' else year}"
    assert calendar.fiscal_year_of(day) == (days[0][0], days[-1][0], name)
    of_quarter = [row[0] for row in days if row[1] == quarter]
    assert calendar.fiscal_quarter_of(day) == (of_quarter[0], of_quarter[-1], f"{name} Q{quarter}")
    of_period = [row[0] for row in days if row[2] == period]
    assert calendar.fiscal_period_of(day) == (of_period[0], of_period[-1], f"{name} P{period}")


@given(goals.calendars(), DAYS | st.dates(date.max - timedelta(days=1200)))
def test_fiscal_spans_nest_without_gaps(calendar: sg.Calendar, day: date) -> None:
    """A day's period lies in its quarter, that in its year, and the day after each span begins the next, up to the last."""
    ask = (calendar.fiscal_year_of, calendar.fiscal_quarter_of, calendar.fiscal_period_of)
    year, quarter, period = (of(day) for of in ask)
    assert year.start <= quarter.start <= period.start <= day <= period.end <= quarter.end <= year.end
    for of, span in zip(ask, (year, quarter, period), strict=True):
        assert of(span.start) == of(span.end) == span
        assert span.end == date.max or of(span.end + STEP).start == span.end + STEP


@given(goals.calendars(), st.dates(date.min, date.min + timedelta(days=1200)))
def test_the_first_fiscal_year_of_all(calendar: sg.Calendar, day: date) -> None:
    """A day before the first fiscal year is refused, and any other has one."""
    try:
        year = calendar.fiscal_year_of(day)
    except sg.InvalidValue:
        assert day <= date(1, calendar.fiscal_year_start, calendar.fiscal_year_day) + timedelta(days=6)
    else:
        assert year.start <= day <= year.end


def calendar(**fields: Any) -> sg.Calendar:
    """Return a calendar whose fiscal year is cut by weeks from Sundays unless it says otherwise."""
    return sg.Calendar(**{"week_start": "sunday", "fiscal_pattern": "4-4-5"} | fields)


# The years as companies and the trade publish them.
RETAIL = calendar(fiscal_pattern="4-5-4", fiscal_year_start=2, fiscal_year_named="start")
DEVICES = calendar(fiscal_year_start=10, fiscal_first_week="last", fiscal_leap_period=3)
CLUB = calendar(week_start="monday", fiscal_pattern="13x4", fiscal_year_start=9)
AUGUST = calendar(fiscal_year_start=9, fiscal_first_week="last")


@pytest.mark.parametrize(
    ("of", "day", "start", "end", "label"),
    [
        # The 4-5-4 calendar of the National Retail Federation: 2023 had 53 weeks, the last in January.
        (RETAIL.fiscal_year_of, "2023-06-01", "2023-01-29", "2024-02-03", "FY2023"),
        (RETAIL.fiscal_year_of, "2024-06-01", "2024-02-04", "2025-02-01", "FY2024"),
        (RETAIL.fiscal_period_of, "2024-02-03", "2023-12-31", "2024-02-03", "FY2023 P12"),
        # Apple's year ends on the last Saturday of September; 2023 had 53 weeks, 14 of them in the first quarter.
        (DEVICES.fiscal_year_of, "2021-10-01", "2021-09-26", "2022-09-24", "FY2022"),
        (DEVICES.fiscal_quarter_of, "2022-10-01", "2022-09-25", "2022-12-31", "FY2023 Q1"),
        (DEVICES.fiscal_year_of, "2023-01-01", "2022-09-25", "2023-09-30", "FY2023"),
        # Costco's year ends on the Sunday nearest to the end of August: quarters of 12, 12, 12 and 16 (or 17) weeks.
        (CLUB.fiscal_quarter_of, "2023-09-01", "2023-05-08", "2023-09-03", "FY2023 Q4"),
        (CLUB.fiscal_quarter_of, "2023-09-04", "2023-09-04", "2023-11-26", "FY2024 Q1"),
        (CLUB.fiscal_period_of, "2024-09-01", "2024-08-05", "2024-09-01", "FY2024 P13"),
        # A year that ends on the last Saturday of August.
        (AUGUST.fiscal_year_of, "2026-03-01", "2025-08-31", "2026-08-29", "FY2026"),
    ],
)
def test_years_as_they_are_published(
    of: Callable[[date], sg.types.DateSpan], day: str, start: str, end: str, label: str
) -> None:
    """The years of the trade and of companies come out as their own reports say."""
    assert of(date.fromisoformat(day)) == (date.fromisoformat(start), date.fromisoformat(end), label)


def test_a_year_from_a_date_by_months() -> None:
    """The year of British income tax runs from 6 April, its months from the sixth; a 31st gives way to a shorter month."""
    tax = sg.Calendar(fiscal_year_start=4, fiscal_year_day=6)
    assert tax.fiscal_year_of(date(2026, 4, 5)) == (date(2025, 4, 6), date(2026, 4, 5), "FY2026")
    assert tax.fiscal_quarter_of(date(2026, 4, 6)) == (date(2026, 4, 6), date(2026, 7, 5), "FY2027 Q1")
    late = sg.Calendar(fiscal_year_start=1, fiscal_year_day=31)
    assert late.fiscal_period_of(date(2026, 3, 1)) == (date(2026, 2, 28), date(2026, 3, 30), "FY2027 P2")


def test_weeks_from_a_fixed_date() -> None:
    """A year of weeks from the date itself has one or two days left over, which the period of the leap week takes."""
    fixed = calendar(fiscal_first_week="date", fiscal_year_start=9, fiscal_year_day=26, fiscal_leap_period=1)
    assert fixed.fiscal_year_of(date(2026, 9, 26)) == (date(2026, 9, 26), date(2027, 9, 25), "FY2027")
    lengths = []
    day = date(2026, 9, 26)
    while day < date(2027, 9, 26):
        span = fixed.fiscal_period_of(day)
        lengths.append((span.end - span.start).days + 1)
        day = span.end + STEP
    assert lengths == [29, 28, 35, *[28, 28, 35] * 3]


def test_the_last_period_need_not_be_named() -> None:
    """The leap week of the last period is that of nobody's choice, so the two calendars are one value."""
    assert calendar(fiscal_leap_period=12) == calendar()
    assert calendar(fiscal_pattern="13x4", fiscal_leap_period=13) == calendar(fiscal_pattern="13x4")
    assert calendar(fiscal_pattern="13x4", fiscal_leap_period=12) != calendar(fiscal_pattern="13x4")


@pytest.mark.parametrize(
    ("fields", "paths"),
    [
        ({"fiscal_year_start": 2, "fiscal_year_day": 30}, ["fiscal_year_day"]),
        ({"fiscal_year_start": 2, "fiscal_year_day": 29}, ["fiscal_year_day"]),
        ({"fiscal_year_start": 11, "fiscal_year_day": 31}, ["fiscal_year_day"]),
        ({"fiscal_year_day": 0}, ["fiscal_year_day"]),
        ({"fiscal_year_day": 1.5}, ["fiscal_year_day"]),
        ({"fiscal_leap_period": 1}, ["fiscal_leap_period"]),
        ({"fiscal_pattern": "4-4-5", "fiscal_leap_period": 13}, ["fiscal_leap_period"]),
        ({"fiscal_pattern": "13x4", "fiscal_leap_period": 14}, ["fiscal_leap_period"]),
        ({"fiscal_first_week": "last", "fiscal_leap_period": 3}, ["fiscal_leap_period", "fiscal_first_week"]),
        ({"fiscal_first_week": "second", "fiscal_year_named": "both"}, ["fiscal_first_week", "fiscal_year_named"]),
        ({"fiscal_pattern": "4-4-4"}, ["fiscal_pattern"]),
        ({"fiscal_year_start": 2, "fiscal_year_day": 30, "fiscal_leap_period": 2}, ["fiscal_year_day", "fiscal_leap_period"]),
    ],
)  # fmt: skip
def test_years_that_cannot_be_are_refused(fields: dict[str, Any], paths: list[str]) -> None:
    """A date that not every year has, and what needs weeks in a pattern without them, are refused, all at once."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        sg.Calendar(**fields)
    assert [one.path for one in caught.value.problems] == paths
