"""Days: a plain date is the only measure of time, and a moment becomes one once zone and start of day are said."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import assume, given, strategies as st

import smartgoals as sg
from smartgoals._days import day, moved, optional_day
from smartgoals.strategies import days

PARIS = ZoneInfo("Europe/Paris")
AHEAD, BEHIND = timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))
CONTINENTS = "Africa America Antarctica Asia Atlantic Australia Europe Indian Pacific".split()
SINCE, UNTIL = datetime(1969, 1, 1, tzinfo=UTC), datetime(2038, 1, 1, tzinfo=UTC)
SECOND, DAY, NO_TIME = timedelta(seconds=1), timedelta(days=1), timedelta(0)
SHIFTS = st.integers(-14, 14).map(lambda hours: timezone(timedelta(hours=hours)))
MOMENTS = st.builds(
    lambda day, clock, zone: datetime.combine(day, clock, tzinfo=zone), days(date(1971, 1, 1)), st.times(), SHIFTS
)
PLACES = sorted(name for name in available_timezones() if name.partition("/")[0] in CONTINENTS)
NAIVE = datetime(2026, 1, 1)  # noqa: DTZ001  # a moment without a zone is what is refused


def shift(place: str, moment: datetime) -> timedelta:
    """Return how far the clocks of a place are ahead of UTC at a moment."""
    return moment.astimezone(ZoneInfo(place)).utcoffset() or NO_TIME


@cache
def changes(place: str) -> tuple[datetime, ...]:
    """Return the moments at which a place changed its clocks, found by looking every fifth day and halving."""
    looks = [SINCE + k * 5 * DAY for k in range((UNTIL - SINCE) // (5 * DAY))]
    shifts = [shift(place, look) for look in looks]
    found = []
    for k, (before, after) in enumerate(pairwise(shifts)):
        low, high = looks[k], looks[k + 1]
        while before != after and high - low > SECOND:
            middle = low + (high - low) // SECOND // 2 * SECOND
            low, high = (middle, high) if shift(place, middle) == before else (low, middle)
        found += [high] if before != after else []
    return tuple(found)


def first_moment(place: str, clock: datetime) -> datetime:
    """Return the first moment at which the clocks of a place show a time, or jump over it."""
    begins = [SINCE, *changes(place)]
    for since, upto in zip(begins, [*begins[1:], UNTIL], strict=True):
        shows = max(since, clock.replace(tzinfo=UTC) - shift(place, since))
        if shows < upto:
            return shows
    raise AssertionError(clock)


class Holiday(date):
    """A caller's own kind of date."""


@given(days(date.min, date.max))
def test_a_plain_date_is_a_day(value: date) -> None:
    """Every date there is passes unchanged."""
    assert day(value) is value
    assert optional_day(value) is value


@given(days(date.min, date.max))
def test_a_subclass_becomes_a_plain_date(value: date) -> None:
    """A date of a caller's own class is kept as the plain date it stands for."""
    for kept in (
        day(Holiday.fromordinal(value.toordinal())),
        optional_day(Holiday(value.year, value.month, value.day)),
    ):
        assert kept == value
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
    assert optional_day(None) is None
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
        # 02:30 is skipped that night, and the clocks that stand for it show 03:30.
        (datetime(2026, 3, 29, 2, 30, tzinfo=PARIS), PARIS, time(3), date(2026, 3, 29)),
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), PARIS, time(2, 30), date(2026, 3, 28)),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), PARIS, time(2, 30), date(2026, 3, 29)),
        (datetime(1, 1, 1, 1, 0, tzinfo=UTC), UTC, time(3), date.min),
        (datetime(1, 1, 1, 1, 0, tzinfo=AHEAD), AHEAD, time(0), date.min),
        (datetime(9999, 12, 31, 23, 0, tzinfo=BEHIND), BEHIND, time(0), date.max),
        (datetime(9999, 12, 31, 23, 0, tzinfo=BEHIND), BEHIND, time(23, 30), date(9999, 12, 30)),
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


@pytest.mark.parametrize(
    ("place", "starts", "moment", "day"),
    [
        ("America/New_York", time(1, 15), "2026-11-01T05:14Z", date(2026, 10, 31)),
        ("America/New_York", time(1, 15), "2026-11-01T05:15Z", date(2026, 11, 1)),
        ("America/New_York", time(1, 15), "2026-11-01T06:00Z", date(2026, 11, 1)),
        ("America/New_York", time(1, 15), "2026-11-02T06:14Z", date(2026, 11, 1)),
        ("America/New_York", time(2), "2026-11-01T06:30Z", date(2026, 10, 31)),
        ("America/New_York", time(2), "2026-11-01T07:00Z", date(2026, 11, 1)),
        # Clocks go back from midnight to 23:00, before the new date was shown.
        ("America/Sao_Paulo", time(0), "2018-02-18T02:30Z", date(2018, 2, 17)),
        # They go back from 00:01 to 23:01, after it was.
        ("America/St_Johns", time(0), "2006-10-29T02:30Z", date(2006, 10, 29)),
        ("America/St_Johns", time(0), "2006-10-29T03:15Z", date(2006, 10, 29)),
        # The date line moved: 23 hours were repeated, and a date was skipped.
        ("Pacific/Kwajalein", time(0), "1969-09-30T12:59Z", date(1969, 9, 30)),
        ("Pacific/Kwajalein", time(23), "1969-09-30T13:00Z", date(1969, 9, 30)),
        ("Pacific/Apia", time(0), "2011-12-30T09:59Z", date(2011, 12, 29)),
        ("Pacific/Apia", time(0), "2011-12-30T10:00Z", date(2011, 12, 31)),
    ],
)
def test_a_day_that_has_begun_stays(place: str, starts: time, moment: str, day: date) -> None:
    """Clocks that are put back do not bring a day back, and a start that clocks jump over is the jump."""
    assert sg.day_of_moment(datetime.fromisoformat(moment), zone=ZoneInfo(place), day_starts=starts) == day


@given(st.sampled_from(PLACES), st.data())
def test_days_never_run_backwards(place: str, data: st.DataObject) -> None:
    """Of two moments around a change of clocks the later one has no earlier day, whenever days start."""
    assume(changes(place))
    change = data.draw(st.sampled_from(changes(place)))
    starts = data.draw(starts_around(place, change))
    seconds = data.draw(st.lists(st.integers(-100_000, 100_000), min_size=2, max_size=20).map(sorted))
    moments = (change + number * SECOND for number in seconds)
    days_of = [sg.day_of_moment(moment, zone=ZoneInfo(place), day_starts=starts) for moment in moments]
    assert days_of == sorted(days_of)


@given(st.sampled_from(PLACES), st.integers(-2, 2), st.data())
def test_a_day_begins_when_clocks_first_show_its_start(place: str, distance: int, data: st.DataObject) -> None:
    """A day's first moment is the first one at which clocks show when it starts, or jump over that."""
    assume(changes(place))
    change = data.draw(st.sampled_from(changes(place)))
    starts = data.draw(starts_around(place, change))
    day = (change + shift(place, change)).date() + distance * DAY
    begins, ends = (first_moment(place, datetime.combine(date, starts)) for date in (day, day + DAY))
    zone = ZoneInfo(place)
    assert sg.day_of_moment(begins - timedelta(microseconds=1), zone=zone, day_starts=starts) < day
    # A date that the zone skipped has no moment: the day after it begins at once.
    assert (sg.day_of_moment(begins, zone=zone, day_starts=starts) == day) == (begins < ends)
    assert sg.day_of_moment(begins, zone=zone, day_starts=starts) >= day


def starts_around(place: str, change: datetime) -> st.SearchStrategy[time]:
    """Draw when days start: what clocks show within two hours of a change, or any time."""
    clocks = [change + shift(place, change - SECOND), change + shift(place, change)]
    near = st.builds(lambda clock, k: (clock + k * SECOND).time(), st.sampled_from(clocks), st.integers(-7200, 7200))
    return near | st.sampled_from([clock.time() for clock in clocks]) | st.times()


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


@given(st.dates(), st.integers(-4_000_000, 4_000_000))
def test_a_day_is_moved_as_far_as_the_calendar_goes(on: date, by: int) -> None:
    """A day so many days away is that day where there is one, and the end of the calendar where there is none."""
    try:
        expected = on + timedelta(days=by)
    except OverflowError:
        expected = date.max if by > 0 else date.min
    assert moved(on, by) == expected
