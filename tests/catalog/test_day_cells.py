"""Days as exports write them: read where a cell or its column leaves one day, told where they leave two or none."""

from datetime import UTC, date, datetime, timedelta, timezone
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from smartgoals import catalog
from smartgoals.catalog import ReadRows, UnmappedReason as Why
from smartgoals.catalog._day_cells import ways_to_read

FIRST = date(2026, 11, 1)


def read(*cells: object, platform: str = "tiktok", column: str = "date", **options: Any) -> ReadRows:
    """Return what rows give whose days stand in these cells; the figure of each is its place, and stands on its day."""
    name = {"tiktok": "daily_total_followers", "facebook": "page_follows", "ga4": "sessions"}[platform]
    return catalog.read_rows(platform, [{column: cell, name: 10 + at} for at, cell in enumerate(cells)], **options)


def days(found: ReadRows) -> tuple[date, ...]:
    """Return the days that were read."""
    return found.histories[0].days if found.histories else ()


def doubts(found: ReadRows) -> dict[Why, tuple[int, ...]]:
    """Return the rows without a day, by the reason."""
    return {one.reason: one.rows for one in found.unmapped}


@pytest.mark.parametrize(
    "cell",
    [
        FIRST,
        "2026-11-01",
        " 2026-11-01 ",
        "2026-W44-7",
        "2026-11-01T00:00:00",
        "2026-11-01 00:00",
        "2026-11-01T00:00:00.000Z",
        "2026-11-01T00:00:00+0100",
        datetime(2026, 11, 1, tzinfo=UTC),
        datetime(2026, 11, 1, tzinfo=UTC).replace(tzinfo=None),
        "2026/11/01",
        "Nov 1, 2026",
        "Sun, Nov 1, 2026",
        "1 November 2026",
        "1. November 2026",
        "dim. 1 nov. 2026",
        "Sonntag, 1. November 2026",
        "1 novembre 2026",
        "Nov 1, 2026 12:00 AM",
        "11/11/2026",
        {"year": 2026, "month": 11, "day": 1},
        {"start": 1793491200000, "end": 1793577600000},
        {"start": 1793487600000, "end": 1793574000000},
    ],
)
def test_a_day_is_read_in_every_form_that_means_one_day(cell: Any) -> None:
    """ISO, names of months in three languages, midnight, parts, and spans from midnight to midnight of any zone."""
    expected = date(2026, 11, 11) if cell == "11/11/2026" else FIRST
    assert days(read(cell)) == (expected,)


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("2026-11-01T08:00:00", Why.MOMENT),
        ("2026-11-01T08:00:00+0000", Why.MOMENT),
        (datetime(2026, 11, 1, 7, tzinfo=UTC), Why.MOMENT),
        ("Nov 1, 2026 3:04 PM", Why.MOMENT),
        ({"start": 1, "end": 86_400_001}, Why.MOMENT),
        ("05/01/2026", Why.TWO_DAYS),
        ("5.1.2026", Why.TWO_DAYS),
        ("05-01-2026 00:00", Why.TWO_DAYS),
        ("20261101", Why.NO_DAY),
        ("2026-02-30", Why.NO_DAY),
        ("13/13/2026", Why.NO_DAY),
        ("24 August", Why.NO_YEAR),
        ("Mon, Nov 1, 2026", Why.NO_DAY),
        ("1 Brumaire 2026", Why.NO_DAY),
        ("1 2 November 2026", Why.NO_DAY),
        ("soon, November 1 2026", Why.NO_DAY),
        ("2026-W60-1", Why.NO_DAY),
        ("2026-W60", Why.NO_DAY),
        ("November 1, 2026!", Why.NO_DAY),
        ("x" * 100, Why.NO_DAY),
        ("", Why.NO_DAY),
        (None, Why.NO_DAY),
        (20261101, Why.NO_DAY),
        (True, Why.NO_DAY),
        (b"2026-11-01", Why.NO_DAY),
        ({"year": 2026, "month": 11}, Why.NO_DAY),
        ({"start": 0, "end": 0}, Why.NO_DAY),
        ({"start": "a", "end": "b"}, Why.NO_DAY),
        ({"start": True, "end": 86_400_000}, Why.NO_DAY),
        ({"start": 10**30, "end": 10**30 + 86_400_000}, Why.NO_DAY),
        ([1], Why.NO_DAY),
        (SimpleNamespace(dtype="datetime64[W]"), Why.NO_DAY),
    ],
)
def test_a_cell_that_names_no_day_says_why(cell: Any, why: Why) -> None:
    """A time of day depends on a zone, 05/01 can be two days, and the rest names none; each is told with its row."""
    found = read(FIRST, cell)
    assert days(found) == (FIRST,)
    assert doubts(found) == {why: (1,)}


@given(st.lists(st.dates(date(2026, 1, 1), date(2026, 12, 31)), min_size=1, max_size=20, unique=True), st.booleans())
def test_a_column_decides_which_number_is_the_month(expected: list[date], day_first: bool) -> None:
    """One day after the twelfth tells the order of all; without one, only days that are the same both ways are read."""
    form = "%d/%m/%Y" if day_first else "%m/%d/%Y"
    found = read(*(day.strftime(form) for day in expected))
    clear = any(day.day > 12 for day in expected)
    assert days(found) == tuple(sorted(day for day in expected if clear or day.day == day.month))
    assert days(read(*(day.strftime(form) for day in expected), day_first=day_first)) == tuple(sorted(expected))


def test_a_column_in_two_orders_decides_nothing() -> None:
    """Where one cell has the day first and another one the month, a third one stays in doubt."""
    found = read("24/08/2026", "08/25/2026", "05/01/2026")
    assert days(found) == (date(2026, 8, 24), date(2026, 8, 25))
    assert doubts(found) == {Why.TWO_DAYS: (2,)}


OFFSETS = st.sampled_from(
    [*range(-9 * 60, 9 * 60 + 1, 60), *range(11 * 60 + 15, 14 * 60, 45), 330, 345, 570, -210, -570]
)


class TestEnds:
    """The end of a day is the midnight that closes it, whichever zone it is written in."""

    @given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-11 * 60, 14 * 60))
    def test_an_offset_says_which_day_ended(self, day: date, minutes: int) -> None:
        """Midnight at the end of a day in the account's zone closes that day, east and west of Greenwich."""
        if minutes == 0:
            minutes = 60
        end = datetime.combine(day + timedelta(1), datetime.min.time(), timezone(timedelta(minutes=minutes)))
        for cell in (end, end.isoformat(), end.strftime("%Y-%m-%dT%H:%M:%S%z")):
            assert days(read(cell, platform="facebook", column="end_time")) == (day,)

    @given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), OFFSETS)
    def test_greenwich_time_says_which_day_ended(self, day: date, minutes: int) -> None:
        """The same midnight given in UTC closes the same day: no zone is so far away that the hour could mean two."""
        end = datetime.combine(day + timedelta(1), datetime.min.time(), timezone(timedelta(minutes=minutes)))
        cell = end.astimezone(UTC).isoformat().replace("+00:00", "Z")
        assert days(read(cell, platform="facebook", column="end_time")) == (day,)

    def test_the_hours_that_two_zones_share_are_told(self) -> None:
        """Eleven o'clock is midnight in New Zealand and on Niue; another cell of the column decides it, or nothing."""
        summer, winter, far_west = "2026-11-01T11:00:00+0000", "2026-07-01T12:00:00+0000", "2026-07-01T09:00:00+0000"
        alone = read(summer, platform="facebook", column="end_time")
        assert doubts(alone) == {Why.TWO_DAYS: (0,)}
        assert alone.unmapped[0].readings == ("2026-10-31", "2026-11-01")
        assert days(read(summer, winter, platform="facebook", column="end_time"))[-1] == FIRST
        assert days(read(summer, far_west, platform="facebook", column="end_time"))[-1] == date(2026, 10, 31)
        told = read(summer, "2026-07-01T00:00:00+1300", platform="facebook", column="end_time")
        assert days(told)[-1] == FIRST

    def test_midnight_without_a_zone_decides_for_no_other_cell(self) -> None:
        """It says nothing of where the account lies."""
        found = read("2026-11-01T10:00:00Z", "2026-11-03T00:00:00", platform="facebook", column="end_time")
        assert (days(found), doubts(found)) == ((date(2026, 11, 2),), {Why.TWO_DAYS: (0,)})

    @pytest.mark.parametrize(
        ("cell", "why"),
        [
            ("2026-11-02", Why.TWO_DAYS),
            ("Nov 2, 2026", Why.TWO_DAYS),
            (date(2026, 11, 2), Why.TWO_DAYS),
            ("2026-11-02T08:00:00", Why.MOMENT),
            ("2026-11-02T08:13:00+0000", Why.MOMENT),
            ("later", Why.NO_DAY),
            ("0001-01-01T00:00:00+0100", Why.NO_DAY),
        ],
    )
    def test_an_end_without_its_zone_is_told(self, cell: object, why: Why) -> None:
        """A bare day may be the one that ended or the next one, and a clock without a zone may be either, too."""
        found = read("2026-11-03T08:00:00+0000", cell, platform="facebook", column="end_time")
        assert doubts(found) == {why: (1,)}


class TestPeriods:
    """Rows of weeks and months say which days they cover."""

    @staticmethod
    def spans(platform: str, column: str, *cells: object) -> list[tuple[date | None, date]]:
        """Return the first and last day of each reading."""
        found = read(*cells, platform=platform, column=column).histories
        return [(one.covers, one.day) for one in found[0]] if found else []

    @pytest.mark.parametrize(
        ("column", "cell", "first", "last"),
        [
            ("date", "2026-W35", date(2026, 8, 24), date(2026, 8, 30)),
            ("date", "2026-08", date(2026, 8, 1), date(2026, 8, 31)),
            ("date", "August 2026", date(2026, 8, 1), date(2026, 8, 31)),
            ("month", "février 2028", date(2028, 2, 1), date(2028, 2, 29)),
            ("Month", "2026-08-01", date(2026, 8, 1), date(2026, 8, 31)),
            ("yearMonth", "202608", date(2026, 8, 1), date(2026, 8, 31)),
            ("yearMonth", 202608, date(2026, 8, 1), date(2026, 8, 31)),
            ("yearWeek", "202601", date(2026, 1, 1), date(2026, 1, 3)),
            ("yearWeek", "202602", date(2026, 1, 4), date(2026, 1, 10)),
            ("yearWeek", "202653", date(2026, 12, 27), date(2026, 12, 31)),
            ("isoYearIsoWeek", "202601", date(2025, 12, 29), date(2026, 1, 4)),
            ("week", "2026-08-24", date(2026, 8, 24), date(2026, 8, 30)),
            ("week", "1793577600", date(2026, 11, 2), date(2026, 11, 8)),
            ("Semaine", 1793577600, date(2026, 11, 2), date(2026, 11, 8)),
        ],
    )
    def test_a_period_covers_its_days(self, column: str, cell: object, first: date, last: date) -> None:
        """A week or month is dated on its last day, and says on which it begins."""
        assert self.spans("ga4", column, cell) == [(first, last)]

    @pytest.mark.parametrize(
        ("column", "cell", "why"),
        [
            ("week", "2026-08-30", Why.TWO_DAYS),
            ("week", "1793577601", Why.NO_DAY),
            ("week", "35", Why.NO_DAY),
            ("week", "9" * 40, Why.NO_DAY),
            ("month", "2026-08-02", Why.NO_DAY),
            ("yearMonth", "202613", Why.NO_DAY),
            ("yearWeek", "202654", Why.NO_DAY),
            ("yearWeek", "202600", Why.NO_DAY),
            ("yearWeek", "week 3", Why.NO_DAY),
        ],
    )
    def test_a_period_that_cannot_be_told_is_told_so(self, column: str, cell: object, why: Why) -> None:
        """A Sunday may begin a week or end one, and the second of a month begins none."""
        assert set(doubts(read(cell, platform="ga4", column=column))) == {why}

    def test_two_columns_may_name_the_days(self) -> None:
        """From a start to a stop, both included; one without the other, or before it, says nothing."""
        rows: list[dict[str, Any]] = [
            {"date_start": start, "date_stop": stop, "spend": "10"}
            for start, stop in (
                ("2026-05-01", "2026-05-31"),
                ("2026-06-01", "2026-06-30"),
                ("2026-07-02", "2026-07-01"),
                ("2026-08-01", None),
                (None, "2026-08-01"),
            )
        ]
        found = catalog.read_rows("meta_ads", rows)
        assert [(one.covers, one.day) for one in found.histories[0]] == [
            (date(2026, 5, 1), date(2026, 5, 31)),
            (date(2026, 6, 1), date(2026, 6, 30)),
        ]
        told = {(one.column, one.reason): one.rows for one in found.unmapped}
        assert told == {
            ("date_stop", Why.NO_DAY): (3,),
            ("date_stop", Why.ENDS_BEFORE_START): (2,),
            ("date_start", Why.NO_DAY): (4,),
        }

    def test_days_that_are_counted_twice_are_told(self) -> None:
        """Beside rows of a day those of a week are set aside, and weeks that share days are all set aside."""
        mixed = read("2026-08-24", "2026-W35", "2026-W36", platform="ga4")
        assert (days(mixed), doubts(mixed)) == ((date(2026, 8, 24),), {Why.OTHER_PERIOD: (1, 2)})
        shared = read("2026-08", "2026-W35", "2026-W45", platform="ga4")
        assert (days(shared), doubts(shared)) == ((date(2026, 11, 8),), {Why.OTHER_PERIOD: (0, 1)})


def test_numpy_moments_are_read() -> None:
    """A cell of a frame that holds days or moments at midnight is the day it prints as."""
    numpy = pytest.importorskip("numpy")
    cells = [numpy.datetime64("2026-11-01"), numpy.datetime64("2026-11-02T00:00:00", "ns"), numpy.datetime64("NaT")]
    found = read(*cells)
    assert (days(found), doubts(found)) == ((FIRST, date(2026, 11, 2)), {Why.NO_DAY: (2,)})
    assert doubts(read(numpy.datetime64("2026-11-01T07:00"))) == {Why.MOMENT: (0,)}


@given(st.lists(st.sampled_from(["2026-11-01", "2026-11-02", "2026-02-30", "20261101", "202611", ""]), min_size=1))
def test_a_column_is_read_as_its_cells(cells: list[str]) -> None:
    """Reading many cells at once gives what reading each by itself gives."""
    for platform in ("tiktok", "ga4"):
        alone = {cell: days(read(cell, platform=platform)) for cell in cells}
        together = read(*cells, platform=platform)
        known = {day for found in alone.values() for day in found}
        told = {row for one in together.unmapped if one.reason is Why.NO_DAY for row in one.rows}
        assert set(days(together)) <= known
        assert told == {at for at, cell in enumerate(cells) if not alone[cell]}


@pytest.mark.parametrize(("sure", "unclear", "expected"), [("13/01/2026", "02/03/2026", date(2026, 3, 2)),
                                                           ("01/14/2026", "02/03/2026", date(2026, 2, 3))])  # fmt: skip
@pytest.mark.parametrize("day_first", [True, False, None])
def test_what_a_cell_shows_outweighs_what_the_caller_says(
    sure: str, unclear: str, expected: date, day_first: bool | None
) -> None:
    """A column is written in one order: the caller's word stands only where no cell shows it."""
    assert expected in days(read(sure, unclear, day_first=day_first))


def test_what_a_frame_holds_for_nothing_names_no_channel() -> None:
    """NA is no channel of that name, and no figure that cannot be read."""
    nothing = type("NAType", (), {"__ne__": lambda self, other: self})()
    rows = [{"date": "20261101", "g": name, "sessions": 6} for name in ("Email", nothing)]
    found = catalog.read_rows("ga4", rows, by="g")
    assert [history.channel for history in found.histories] == ["Email"]
    assert catalog.read_rows("ga4", [{"date": "20261101", "sessions": nothing}]).unmapped == ()


@given(st.integers(0, 9), st.booleans(), st.sampled_from(["week", "end"]))
def test_the_ways_to_read_a_cell_lie_in_the_calendar(ahead: int, is_last: bool, form: str) -> None:
    """At both ends of the calendar the days that a cell may mean are told as far as there are some."""
    day = date.max - timedelta(ahead) if is_last else date.min + timedelta(ahead)
    told = [date.fromisoformat(part) for way in ways_to_read(day, form) for part in way.split(" – ")]
    assert all(abs(other - day) <= timedelta(6) for other in told)
    assert day in told or (form, day) == ("end", date.min)


@given(st.integers(1, 12), st.integers(1, 12), st.sampled_from("/.-"))
@example(5, 1, "/")
def test_two_readings_are_named(first: int, second: int, mark: str) -> None:
    """Who reads that a cell can be two days reads which two, and where it stands; of the same both ways there is one."""
    cell = f"{first:02}{mark}{second:02}{mark}2026"
    found = read(cell)
    if first == second:
        assert days(found) == (date(2026, first, first),)
        return
    (entry,) = found.unmapped
    ways = tuple(sorted((f"2026-{first:02}-{second:02}", f"2026-{second:02}-{first:02}")))
    assert (entry.reason, entry.cell, entry.readings) == (Why.TWO_DAYS, cell, ways)
    assert str(entry) == f"date: two days can be read in “{cell}”: {ways[0]} or {ways[1]} (1: rows[0])"
    assert f"{ways[0]} ou {ways[1]}" in entry.text("fr")


YEARS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(YEARS)
@example(FIRST)
def test_midnight_without_a_zone_is_midnight_everywhere(day: date) -> None:
    """It closes the day before, whatever the zone is."""
    assert days(read(f"{day + timedelta(1)}T00:00:00", platform="facebook", column="end_time")) == (day,)


@given(YEARS, st.sampled_from([-8, -7]), st.integers(-6, 9))
@example(FIRST, -8, 1)
def test_a_converted_instant_is_that_instant(day: date, pacific: int, hours: int) -> None:
    """Pacific midnight, written by a host in Paris or anywhere else, still closes the Pacific day."""
    end = datetime.combine(day + timedelta(1), datetime.min.time(), timezone(timedelta(hours=pacific)))
    told = end.astimezone(timezone(timedelta(hours=hours))).isoformat()
    assert days(read(told, platform="facebook", column="end_time")) == (day,)


@given(YEARS, st.integers(1, 60))
@example(FIRST, 7)
def test_a_span_of_milliseconds_covers_its_days(day: date, count: int) -> None:
    """From midnight to midnight, the last one excluded."""
    start = (day - date(1970, 1, 1)).days * 86_400_000
    row = {"timeRange": {"start": start, "end": start + count * 86_400_000}, "impressionCount": 70}
    (reading,) = catalog.read_rows("linkedin", [row]).histories[0]
    assert (reading.covers, reading.day, reading.value) == (None if count == 1 else day, day + timedelta(count - 1), 70)


@given(st.integers(2000, 2100), st.integers(1, 12), st.sampled_from(["{0}-{1:02}", "{2} {0}"]))
@example(2026, 8, "{0}-{1:02}")
def test_a_month_stands_on_its_last_day(year: int, month: int, form: str) -> None:
    """How many followed at the end of a month covers no month; what came in it covers all of it."""
    cell = form.format(year, month, f"{date(year, month, 1):%B}")
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
    assert TestPeriods.spans("tiktok", "date", cell) == [(None, last)]
    assert TestPeriods.spans("ga4", "date", cell) == [(date(year, month, 1), last)]
