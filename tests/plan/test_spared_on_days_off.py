"""What an allowance lets be used where no day is active: as much as on other days, and nothing is said of a pause."""

from datetime import date
from fractions import Fraction

import pytest

from smartgoals import Calendar, Pause
from smartgoals._plan.knots import from_points
from smartgoals._plan.plan import Plan
from smartgoals._plan.quota import RollingWindows, Span, quota_points, spared_in
from smartgoals._time.pace import Pace
from smartgoals._time.period import Period

EVE, END = date(2026, 5, 29), date(2026, 6, 14)  # a Friday, and a Sunday
SATURDAY, SUNDAY, NEXT_SUNDAY = date(2026, 5, 30), date(2026, 5, 31), date(2026, 6, 7)
WEEKDAYS = Calendar(working_days="mon-fri")
HOLIDAYS = Calendar(working_days="mon-fri", holidays=[date(2026, 6, day) for day in range(1, 6)])
PAUSED = Calendar(working_days="mon-fri", pauses=[Pause(date(2026, 6, 1), NEXT_SUNDAY, keeps="pace")])
WEEK = Span(date(2026, 6, 1), NEXT_SUNDAY)


def planned(per: str, calendar: Calendar, *, better: str = "lower", **more: str) -> Plan:
    """Return the plan of 14 in each period."""
    pace = Pace(14, Period.parse(per))
    path = from_points(quota_points(EVE, Fraction(0), pace, calendar, END))
    return Plan(knots=path, calendar=calendar, pace=pace, better=better, counted="calendar", **more)


@pytest.mark.parametrize(
    ("plan", "span", "spared"),
    [
        (planned("day", WEEKDAYS), Span(SATURDAY, SATURDAY), 14),
        (planned("week", WEEKDAYS), Span(SATURDAY, SUNDAY), 4),  # two of seven days
        (planned("week", HOLIDAYS), WEEK, 14),
        (planned("week", PAUSED), WEEK, None),
        (planned("day", PAUSED), Span(NEXT_SUNDAY, NEXT_SUNDAY), 14),  # it is off by itself
        (planned("day", WEEKDAYS, better="higher"), Span(SATURDAY, SATURDAY), None),
        (planned("day", WEEKDAYS, better="higher", carry="surplus"), Span(SATURDAY, SATURDAY), 0),
        (planned("week", PAUSED, better="higher", carry="surplus"), WEEK, None),
    ],
)
def test_what_a_period_without_an_active_day_lets_be_used(plan: Plan, span: Span, spared: int | None) -> None:
    """Of an allowance its share of the days, of a demand that hands on nothing; of others nothing is judged."""
    assert spared_in(plan, span) == spared


@pytest.mark.parametrize(
    ("plan", "on", "amount"),
    [
        (planned("day", WEEKDAYS), NEXT_SUNDAY, 14),
        (planned("day", WEEKDAYS, better="higher"), NEXT_SUNDAY, 0),
        (planned("week", PAUSED), NEXT_SUNDAY, 0),
        (planned("week", HOLIDAYS), NEXT_SUNDAY, 14),
    ],
)
def test_what_a_window_without_an_active_day_allows(plan: Plan, on: date, amount: int) -> None:
    """A window of days off lets be used what any other does; one in a pause asks for nothing."""
    assert RollingWindows.of(plan).amount_on(on) == amount


@pytest.mark.parametrize(("begins", "on", "is_idle"), [(EVE, SUNDAY, True), (EVE, date(2026, 6, 1), False)])
def test_a_window_is_idle_without_an_active_day(begins: date, on: date, is_idle: bool) -> None:
    """A weekend is idle, and with the Monday after it is not."""
    assert RollingWindows.of(planned("week", WEEKDAYS)).is_idle(begins, on) is is_idle
