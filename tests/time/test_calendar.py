"""Calendars: which days are active, counted and stepped as a slow day-by-day oracle does it; weeks and fiscal years."""

import pickle
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from types import MappingProxyType

import holidays as public_holidays
import pytest
from hypothesis import example, given, strategies as st

from smartgoals import Calendar, Holidays, InvalidValue, Pause, SmartGoalsError, UnknownName, WrongType
from smartgoals._time.weekdays import WEEKDAY_NAMES, short_names, weekday, working_days
from smartgoals.types import EVERY_DAY, DateSpan, FiscalPattern, PauseKeeps

FIRST, LAST = date(2025, 1, 1), date(2027, 12, 31)
DAYS = st.dates(FIRST, LAST)
WEEKDAYS = Calendar(working_days="mon-fri")


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Draw a calendar with some weekdays, holidays and pauses around the years of the tests."""
    edges = sorted(draw(st.sets(DAYS, max_size=6)))
    pauses = [
        Pause(start, end - timedelta(days=1), keeps=draw(st.sampled_from(PauseKeeps)))
        for start, end in zip(edges[::2], edges[1::2], strict=False)
    ]
    return Calendar(
        working_days=draw(st.sets(st.integers(0, 6), min_size=1)),
        holidays=draw(st.lists(DAYS, max_size=12)),
        pauses=pauses,
        week_start=draw(st.sampled_from(WEEKDAY_NAMES)),
    )


def oracle(calendar: Calendar, day: date) -> bool:
    """Tell the slow way whether a day is active."""
    paused = any(one.start <= day <= one.end for one in calendar.pauses)
    return day.weekday() in calendar.working_days and day not in calendar.holidays and not paused


def every(after: date, upto: date) -> Iterator[date]:
    """Yield the days of (after, upto]."""
    return (after + timedelta(days=k) for k in range(1, (upto - after).days + 1))


@given(calendars(), DAYS, DAYS)
@example(Calendar(working_days="fri", holidays=[date(2026, 1, 2)]), date(2026, 1, 1), date(2026, 1, 9))
def test_counting_agrees_with_the_oracle(calendar: Calendar, one: date, other: date) -> None:
    """Active days in (after, upto] are those a day-by-day walk finds, and their negative the other way round."""
    after, upto = sorted((one, other))
    expected = sum(oracle(calendar, day) for day in every(after, upto))
    assert calendar.active_days(after, upto) == expected == -calendar.active_days(upto, after)
    assert calendar.is_active(one) == oracle(calendar, one)


@given(calendars(), DAYS, st.integers(-200, 200))
def test_stepping_agrees_with_the_oracle(calendar: Calendar, day: date, n: int) -> None:
    """The n-th active day after a day, or before it, is the one a walk finds."""
    step = timedelta(days=1 if n > 0 else -1)
    walked, left = day, abs(n)
    while left:
        walked += step
        left -= oracle(calendar, walked)
    assert calendar.nth_active_day(day, n) == walked


@given(calendars(), DAYS, st.integers(1, 400))
def test_stepping_inverts_counting(calendar: Calendar, after: date, n: int) -> None:
    """Exactly n active days lie between a day and the n-th active day after it, which is active itself."""
    found = calendar.nth_active_day(after, n)
    assert found is not None
    assert calendar.is_active(found)
    assert calendar.active_days(after, found) == n


@given(calendars())
def test_calendars_are_values(calendar: Calendar) -> None:
    """Calendars pickle, hash and compare by what they say, and their repr pastes back."""
    copied = pickle.loads(pickle.dumps(calendar))
    assert copied == calendar
    assert hash(copied) == hash(calendar)
    assert copied.active_upto(800_000) == calendar.active_upto(800_000)
    names = {"Calendar": Calendar, "Holidays": Holidays, "Pause": Pause, "datetime": __import__("datetime")}
    assert eval(repr(calendar), names) == calendar


def test_the_ends_of_the_calendar() -> None:
    """Stepping past the first or last day of all gives None; the first and last days are counted."""
    assert EVERY_DAY.nth_active_day(date.max, 1) is None
    assert EVERY_DAY.nth_active_day(date.min, -1) is None
    assert EVERY_DAY.nth_active_day(date.min, 0) == date.min
    assert EVERY_DAY.is_active(date.min)
    assert EVERY_DAY.active_days(date.min, date.max) == (date.max - date.min).days
    assert EVERY_DAY.week_of(date.min).start == date.min
    assert EVERY_DAY.week_of(date.max).end == date.max
    for n in (1.0, True):
        with pytest.raises(WrongType):
            EVERY_DAY.nth_active_day(date.min, n)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("mon-fri", "01234"), ("lun-ven", "01234"), ("Mon, Wed ,fri", "024"), ("sat-mon", "056"), ("lundi;mardi", "01"),
        ("mon–wed,sun", "0126"), (["monday", 2, "dim."], "026"), ((5, 6), "56"), (None, "0123456"), ("tuesdays", "1"),
    ],
)  # fmt: skip
def test_working_days_in_words(said: str | list[int | str] | None, days: str) -> None:
    """Working days are written as spans, lists, names in two languages or numbers from 0 for Monday."""
    assert Calendar(working_days=said).working_days == tuple(int(one) for one in days)
    assert working_days(short_names(working_days(said))) == working_days(said)


@pytest.mark.parametrize("said", ["", "mon-", "mon,,fri", "someday", [7], [], [True], 5, {"mon": 1}, b"mon", [1.5]])
def test_other_working_days_are_refused(said: object) -> None:
    """Anything else is refused at its field, an empty week among it."""
    with pytest.raises(SmartGoalsError) as caught:
        Calendar(working_days=said)  # type: ignore[arg-type]
    assert caught.value.problems[0].path == "working_days"


def test_weekdays_by_name_or_number() -> None:
    """A weekday is its number from Monday, however it is written."""
    assert [weekday(one) for one in ("Mon", "mardi", "wed.", "jeudis", 4)] == [0, 1, 2, 3, 4]


def test_faults_come_together() -> None:
    """All faults of a calendar are reported at once, each with its field."""
    with pytest.raises(SmartGoalsError) as caught:
        Calendar(
            working_days="x",
            holidays="2026-01-01",
            pauses=[5],
            week_start=8,
            fiscal_year_start=13,
            fiscal_pattern="5-5-5",
        )  # type: ignore[arg-type, list-item]
    assert [one.path for one in caught.value.problems] == [
        "working_days", "holidays", "pauses[0]", "week_start", "fiscal_year_start", "fiscal_pattern",
    ]  # fmt: skip
    with pytest.raises(WrongType):
        Calendar(fiscal_year_start=True)


def test_a_calendar_without_a_day_is_refused() -> None:
    """Pauses that take every day leave nothing to plan on."""
    with pytest.raises(InvalidValue):
        Calendar(pauses=[Pause(date.min, date.max, keeps="end")])


def test_pauses() -> None:
    """A pause includes both its days, says what it keeps, and may not overlap another."""
    august = Pause(date(2026, 8, 1), date(2026, 8, 16), keeps="pace", reason="summer")
    calendar = Calendar(pauses=[august])
    assert not calendar.is_active(date(2026, 8, 1))
    assert not calendar.is_active(date(2026, 8, 16))
    assert calendar.is_active(date(2026, 7, 31))
    assert calendar.is_active(date(2026, 8, 17))
    assert EVERY_DAY.with_pause(august) == calendar
    assert calendar.without_pauses() == EVERY_DAY
    assert EVERY_DAY.without_pauses() is EVERY_DAY
    assert str(august) == "pause from 2026-08-01 to 2026-08-16 (summer), keeping the pace"
    assert (
        str(Pause(date(2026, 8, 1), date(2026, 8, 1), keeps="end"))
        == "pause from 2026-08-01 to 2026-08-01, keeping the end"
    )
    with pytest.raises(InvalidValue):
        calendar.with_pause(Pause(date(2026, 8, 16), date(2026, 8, 20), keeps="end"))
    with pytest.raises(InvalidValue) as backwards:
        Pause(date(2026, 8, 2), date(2026, 8, 1), keeps="end")
    assert backwards.value.path == "end"
    with pytest.raises(UnknownName):
        Pause(date(2026, 8, 2), date(2026, 8, 3), keeps="both")


def test_str_is_a_sentence() -> None:
    """A calendar reads as the days it has, less what it lacks."""
    pause = Pause(date(2026, 8, 1), date(2026, 8, 16), keeps="pace")
    assert str(EVERY_DAY) == "every day"
    assert (
        str(Calendar(working_days="mon-fri", holidays=[FIRST], pauses=[pause])) == "mon-fri less 1 holiday less 1 pause"
    )
    assert str(Calendar(working_days="mon,wed", holidays=[FIRST, LAST])) == "mon,wed less 2 holidays"


class OnlyAnswers:
    """A container of holidays that only says yes or no."""

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and (day.month, day.day) == (5, 1)


NEW_YEAR = date(2026, 1, 1)


@pytest.mark.parametrize(
    "source",
    [
        [NEW_YEAR, NEW_YEAR], (NEW_YEAR,), {NEW_YEAR}, frozenset({NEW_YEAR}), {NEW_YEAR: "New Year"},
        MappingProxyType({NEW_YEAR: "x"}), (one for one in [NEW_YEAR]), Holidays.of([NEW_YEAR]), {NEW_YEAR: None}.keys(),
    ],
)  # fmt: skip
def test_any_container_of_dates_holds_holidays(source: object) -> None:
    """Lists, sets, mappings, views, iterators and our own snapshots all give the same holidays."""
    calendar = Calendar(holidays=source)  # type: ignore[arg-type]
    assert list(calendar.holidays) == [NEW_YEAR]
    assert len(calendar.holidays) == 1
    assert NEW_YEAR in calendar.holidays
    assert not calendar.is_active(NEW_YEAR)
    assert calendar.is_active(date(3000, 1, 1))


def test_no_holidays() -> None:
    """None and an empty container mean that there are no holidays at all."""
    assert Calendar(holidays=None) == Calendar(holidays=[]) == EVERY_DAY


@pytest.mark.parametrize("source", [5, "2026-01-01", ["2026-01-01"], [datetime.fromisoformat("2026-01-01")], b"x"])
def test_what_holds_no_dates_is_refused(source: object) -> None:
    """Text, numbers and moments are refused as holidays."""
    with pytest.raises(SmartGoalsError):
        Calendar(holidays=source)  # type: ignore[arg-type]


def test_a_container_that_only_answers_is_asked_about_its_window() -> None:
    """A container without an iterator is asked about each day of the window, beyond which the calendar will not answer."""
    holidays = Holidays.of(OnlyAnswers(), first_year=2025, last_year=2026)
    assert list(holidays) == [date(2025, 5, 1), date(2026, 5, 1)]
    calendar = Calendar(holidays=holidays)
    assert calendar.active_days(date(2024, 12, 31), date(2026, 12, 31)) == 728
    for ask in (
        lambda: calendar.is_active(date(2027, 1, 1)),
        lambda: calendar.active_days(date(2020, 1, 1), date(2026, 1, 1)),
    ):
        with pytest.raises(InvalidValue) as caught:
            ask()
        assert "2025-01-01 to 2026-12-31" in caught.value.expected
    assert calendar.nth_active_day(date(2026, 12, 31), 1) is None
    assert calendar.nth_active_day(date(2025, 1, 1), -1) is None


def test_the_window_of_holidays_is_checked() -> None:
    """A span of known holidays has two ends in order."""
    for span in ({"known_from": FIRST}, {"known_from": LAST, "known_until": FIRST}):
        with pytest.raises(InvalidValue) as caught:
            Holidays(**span)  # type: ignore[arg-type]
        assert caught.value.path == "known_until"


def test_the_holidays_package_with_and_without_years() -> None:
    """Objects of the package `holidays` give their days whether or not they were filled, and are never changed."""
    lazy, filled = public_holidays.France(), public_holidays.France(years=2026)
    for source in (lazy, filled):
        before = len(source)
        calendar = Calendar(working_days="mon-fri", holidays=source)
        assert not calendar.is_active(date(2026, 7, 14))
        assert not calendar.is_active(date(2031, 12, 25))
        assert calendar.active_days(date(2025, 12, 31), date(2026, 12, 31)) == 252
        assert len(source) == before
    fixed = Calendar(holidays=public_holidays.France(years=2026, expand=False))
    assert len(fixed.holidays) == 11
    assert fixed.holidays.known_from is None
    both = Calendar(holidays=public_holidays.France() + public_holidays.UnitedStates())
    assert not both.is_active(date(2026, 7, 14))
    assert not both.is_active(date(2026, 11, 26))


def test_weeks() -> None:
    """A week begins where the calendar says; Monday weeks carry their ISO name."""
    assert EVERY_DAY.week_of(date(2027, 1, 1)) == DateSpan(date(2026, 12, 28), date(2027, 1, 3), "2026-W53")
    sunday = Calendar(week_start="dimanche")
    assert sunday.week_of(date(2026, 1, 3)) == DateSpan(date(2025, 12, 28), date(2026, 1, 3), "week of 2025-12-28")


@given(calendars(), DAYS)
def test_weeks_are_seven_days_around_the_day(calendar: Calendar, day: date) -> None:
    """The week of a day holds it, has seven days, and begins on the week's first day."""
    week = calendar.week_of(day)
    assert week.start <= day <= week.end
    assert (week.end - week.start).days == 6
    assert WEEKDAY_NAMES[week.start.weekday()] == calendar.week_start


def test_fiscal_years_by_months() -> None:
    """A fiscal year is named after the calendar year it ends in; quarters and periods follow its start."""
    july = Calendar(fiscal_year_start=7)
    assert july.fiscal_year_of(date(2025, 7, 1)) == DateSpan(date(2025, 7, 1), date(2026, 6, 30), "FY2026")
    assert july.fiscal_quarter_of(date(2026, 2, 28)) == DateSpan(date(2026, 1, 1), date(2026, 3, 31), "FY2026 Q3")
    assert july.fiscal_period_of(date(2026, 6, 30)) == DateSpan(date(2026, 6, 1), date(2026, 6, 30), "FY2026 P12")
    assert EVERY_DAY.fiscal_quarter_of(date(2026, 12, 31)).label == "FY2026 Q4"
    assert EVERY_DAY.fiscal_year_of(date.max).end == date.max
    assert july.fiscal_quarter_of(date.max).label == "FY10000 Q2"
    with pytest.raises(InvalidValue):
        july.fiscal_year_of(date.min)


def test_the_retail_year_of_445() -> None:
    """A 4-4-5 year starts on the Sunday nearest to its month's first, and its periods have 4, 4 and 5 weeks."""
    retail = Calendar(fiscal_year_start=2, fiscal_pattern="4-4-5", week_start="sunday")
    year = retail.fiscal_year_of(date(2026, 3, 1))
    assert year == DateSpan(date(2026, 2, 1), date(2027, 1, 30), "FY2027")
    assert retail.fiscal_year_of(date(2024, 1, 31)).start == date(2023, 1, 29)
    weeks = [
        ((span.end - span.start).days + 1) // 7
        for span in (retail.fiscal_period_of(year.start + timedelta(weeks=k)) for k in (0, 4, 8))
    ]
    assert weeks == [4, 4, 5]
    assert retail.fiscal_quarter_of(date(2024, 2, 3)).end == date(2024, 2, 3)  # 53 weeks: the last quarter has 14


@given(DAYS, st.integers(1, 12), st.sampled_from(FiscalPattern), st.sampled_from(WEEKDAY_NAMES))
def test_fiscal_spans_nest_without_gaps(day: date, month: int, pattern: FiscalPattern, week_start: str) -> None:
    """A day's period lies in its quarter, that in its year, and the day after each span belongs to the next one."""
    calendar = Calendar(fiscal_year_start=month, fiscal_pattern=pattern, week_start=week_start)
    year, quarter, period = (
        f(day) for f in (calendar.fiscal_year_of, calendar.fiscal_quarter_of, calendar.fiscal_period_of)
    )
    assert year.start <= quarter.start <= period.start <= day <= period.end <= quarter.end <= year.end
    for span, find in (
        (year, calendar.fiscal_year_of),
        (quarter, calendar.fiscal_quarter_of),
        (period, calendar.fiscal_period_of),
    ):
        assert find(span.start) == find(span.end) == span
        assert find(span.end + timedelta(days=1)).start == span.end + timedelta(days=1)


@pytest.mark.parametrize("ordinal", [-1, date.max.toordinal() + 1])
def test_days_are_counted_up_to_days_of_the_calendar_alone(ordinal: int) -> None:
    """An ordinal that is that of no day is refused."""
    with pytest.raises(InvalidValue, match="the ordinal of a day of the calendar"):
        Calendar().active_upto(ordinal)
