"""Days: a plain date is the only measure of time, and a moment becomes one once zone and start of day are said."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._days import day, optional_day
from smartgoals.strategies import days

PARIS = ZoneInfo("Europe/Paris")
SHIFTS = st.integers(-14, 14).map(lambda hours: timezone(timedelta(hours=hours)))
MOMENTS = st.builds(
    lambda day, clock, zone: datetime.combine(day, clock, tzinfo=zone), days(date(1971, 1, 1)), st.times(), SHIFTS
)
NAIVE = datetime(2026, 1, 1)  # noqa: DTZ001  # a moment without a zone is what is refused


class Holiday(date):
    """A caller's own kind of date."""


@given(days(date.min, date.max))
def test_a_plain_date_is_a_day(value: date) -> None:
    """Every date there is passes unchanged."""
    assert day(value) is value
    assert optional_day(value) is value


def test_none_is_no_day() -> None:
    """A day that may be left out may be None; a day may not."""
    assert optional_day(None) is None
    with pytest.raises(sg.WrongType):
        day(None)  # type: ignore[arg-type]  # the point of the test


def test_a_subclass_becomes_a_plain_date() -> None:
    """A date of a caller's own class is kept as the plain date it stands for."""
    kept = day(Holiday(2026, 12, 25))
    assert kept == date(2026, 12, 25)
    assert type(kept) is date


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (NAIVE, "day_of_moment"),
        (datetime(2026, 1, 1, tzinfo=UTC), "day_of_moment"),
        ("2026-01-01", "fromisoformat"),
        (20260101, ""),
        (None, ""),
        (time(3), ""),
    ],
    ids=repr,
)
def test_what_is_no_date_is_refused(value: object, hint: str) -> None:
    """Moments, text and numbers are refused, with the way out where there is one."""
    with pytest.raises(sg.WrongType) as caught:
        day(value)  # type: ignore[arg-type]  # the point of the test
    assert hint in caught.value.hint
    assert bool(caught.value.hint) == bool(hint)


@pytest.mark.parametrize(
    ("moment", "zone", "starts", "expected"),
    [
        (datetime(2026, 3, 1, 1, 30, tzinfo=UTC), timezone(timedelta(hours=-5)), time(0), date(2026, 2, 28)),
        (datetime(2026, 3, 1, 23, 30, tzinfo=UTC), PARIS, time(0), date(2026, 3, 2)),
        (datetime(2026, 3, 1, 2, 30, tzinfo=PARIS), PARIS, time(3), date(2026, 2, 28)),
        (datetime(2026, 3, 1, 3, 0, tzinfo=PARIS), PARIS, time(3), date(2026, 3, 1)),
        (datetime(2026, 3, 29, 3, 30, tzinfo=PARIS), PARIS, time(3), date(2026, 3, 29)),
        (datetime(1, 1, 1, 1, 0, tzinfo=UTC), UTC, time(3), date.min),
    ],
)
def test_a_moment_becomes_a_day(moment: datetime, zone: timezone, starts: time, expected: date) -> None:
    """The day of a moment follows from the zone and from when people's day starts."""
    assert sg.day_of_moment(moment, zone=zone, day_starts=starts) == expected


@given(MOMENTS, SHIFTS, st.times())
def test_the_day_holds_the_moment(moment: datetime, zone: timezone, starts: time) -> None:
    """A moment lies between the start of its day and the start of the next."""
    found = sg.day_of_moment(moment, zone=zone, day_starts=starts)
    begins = datetime.combine(found, starts, tzinfo=zone)
    assert begins <= moment < begins + timedelta(days=1)


@given(MOMENTS, SHIFTS, SHIFTS)
def test_the_zone_a_moment_is_told_in_does_not_matter(moment: datetime, told_in: timezone, zone: timezone) -> None:
    """One moment has one day in a zone, whatever zone its clock showed."""
    assert sg.day_of_moment(moment.astimezone(told_in), zone=zone) == sg.day_of_moment(moment, zone=zone)


@pytest.mark.parametrize(
    ("arguments", "error", "path"),
    [
        ({"moment": date(2026, 1, 1), "zone": UTC}, sg.WrongType, "moment"),
        ({"moment": NAIVE, "zone": UTC}, sg.InvalidValue, "moment"),
        ({"moment": datetime(2026, 1, 1, tzinfo=UTC), "zone": "Europe/Paris"}, sg.WrongType, "zone"),
        ({"moment": datetime(2026, 1, 1, tzinfo=UTC), "zone": UTC, "day_starts": 3}, sg.WrongType, "day_starts"),
        (
            {"moment": datetime.min.replace(tzinfo=UTC), "zone": timezone(timedelta(hours=-5))},
            sg.InvalidValue,
            "moment",
        ),
    ],
)
def test_a_moment_nobody_can_place_is_refused(
    arguments: dict[str, object], error: type[sg.SmartGoalsError], path: str
) -> None:
    """A naive moment, a date, a zone by name, and a moment outside the calendar are refused, each at its argument."""
    with pytest.raises(error) as caught:
        sg.day_of_moment(arguments.pop("moment"), **arguments)  # type: ignore[arg-type]  # the point of the test
    assert caught.value.path == path
