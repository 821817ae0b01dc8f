"""Cadences: the days a goal is looked at, by period or by RFC 5545 rule."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from functools import partial
from itertools import takewhile

import pytest
from dateutil.rrule import rrulestr
from hypothesis import example, given, strategies as st

from smartgoals import Cadence, InvalidValue, Period, SmartGoalsError, StructureErrors, WrongType
from smartgoals._time.counting import Counting, counting
from smartgoals._time.recurrence import Recurrence

START = date(2026, 1, 5)
RULES = (
    "FREQ=WEEKLY;BYDAY=MO",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=SU",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;BYDAY=1MO,-1FR",
    "FREQ=DAILY;BYDAY=TU;BYSETPOS=1",
    "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31",
    "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
    "FREQ=YEARLY;BYYEARDAY=100",
    "FREQ=WEEKLY;COUNT=5",
    "FREQ=WEEKLY;UNTIL=20260301",
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("weekly", "every week"),
        ("every 2 weeks", "every 2 weeks"),
        ("monthly", "every month"),
        ("hebdomadaire", "every week"),
        ("tous les mois", "every month"),
        ("every Monday", "FREQ=WEEKLY;BYDAY=MO"),
        ("tous les lundis", "FREQ=WEEKLY;BYDAY=MO"),
        ("chaque vendredi", "FREQ=WEEKLY;BYDAY=FR"),
        ("rrule:freq=weekly;byday=mo", "FREQ=WEEKLY;BYDAY=MO"),
        ("BYDAY=MO;FREQ=WEEKLY;", "FREQ=WEEKLY;BYDAY=MO"),
    ],
)
def test_written_forms(text: str, shown: str) -> None:
    """A cadence is read from words in two languages or from a rule, and its str reads back."""
    cadence = Cadence.parse(text)
    assert str(cadence) == shown
    assert Cadence.parse(shown) == cadence
    assert eval(repr(cadence), {"Cadence": Cadence, "Period": Period}) == cadence
    assert hash(cadence) == hash(Cadence.parse(shown))


@pytest.mark.parametrize(
    "text",
    [
        "sometimes",
        "every someday",
        "FREQ=HOURLY",
        "BYDAY=MO",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=WEEKLY;BYHOUR=9",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;COUNT=2;UNTIL=20260101",
        "FREQ=WEEKLY;UNTIL=20261399",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=YEARLY;BYSETPOS=0",
    ],
)
def test_other_cadences_are_refused(text: str) -> None:
    """Words and rules that name no days are refused, rules by the hour among them."""
    with pytest.raises(SmartGoalsError):
        Cadence.parse(text)


def test_exactly_one_of_period_and_rule() -> None:
    """A cadence is a period or a rule, not both and not neither."""
    for both in ({}, {"every": "week", "rule": "FREQ=DAILY"}):
        with pytest.raises(InvalidValue):
            Cadence(**both)
    for wrong in (lambda: Cadence.parse(7), lambda: Cadence(rule=7)):  # type: ignore[arg-type]
        with pytest.raises(WrongType):
            wrong()


@pytest.mark.parametrize("rule", RULES)
def test_rules_give_the_days_of_dateutil(rule: str) -> None:
    """The days of a rule are those that dateutil gives for the same text from the same start."""
    end = START + timedelta(days=500)
    moments = rrulestr(rule, dtstart=datetime.fromisoformat("2026-01-05"))
    assert Cadence.parse(rule).days(START, end) == tuple(takewhile(lambda one: one <= end, (m.date() for m in moments)))
    first = next((m.date() for m in moments if m.date() > START + timedelta(days=10)), None)
    assert Cadence.parse(rule).next_after(START + timedelta(days=10), start=START) == first


def test_periods_count_from_the_start() -> None:
    """Monthly from 31 January is 28 February and 31 March: by the boundaries of the period, never chained."""
    days = Cadence.parse("monthly").days(date(2026, 1, 31), date(2026, 4, 1))
    assert days == (date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31))
    assert Cadence.parse("yearly").days(date(9999, 1, 1), date.max) == (date(9999, 1, 1),)


@given(st.sampled_from(["daily", "weekly", "every 2 weeks", "monthly", "quarterly"]), st.integers(-400, 4000))
def test_the_next_day_is_the_first_later_one(text: str, days: int) -> None:
    """The next look after a day is the first of the days looked at that is later."""
    cadence, day = Cadence.parse(text), START + timedelta(days=days)
    looked = cadence.days(START, max(day, START) + timedelta(days=100))
    assert cadence.next_after(day, start=START) == next(one for one in looked if one > day)


@given(
    st.sampled_from([*RULES, "daily", "weekly", "every 2 weeks", "monthly", "quarterly", "yearly"]),
    st.dates(date(2025, 1, 1), date(2026, 12, 31)),
    st.integers(-40, 900),
)
@example("monthly", date(2026, 1, 31), 28)
@example("yearly", date(2024, 2, 29), 365)
def test_the_last_day_is_the_latest_after_the_start(text: str, after: date, days: int) -> None:
    """The last look up to a day is the latest of the days looked at that lie after the start; else there is none."""
    cadence, upto = Cadence.parse(text), after + timedelta(days=days)
    looked = [day for day in cadence.days(after, max(after, upto)) if day > after]
    assert cadence.last_day(after, upto) == (looked[-1] if looked else None)


@pytest.mark.parametrize("text", ["weekly", "every monday"])
def test_days_in_the_wrong_order_are_refused(text: str) -> None:
    """From a day to the day before it nobody looks; what is no day is told for both ends."""
    cadence = Cadence.parse(text)
    with pytest.raises(InvalidValue) as caught:
        cadence.days(START, START - timedelta(days=1))
    assert caught.value.path == "end"
    with pytest.raises(StructureErrors) as all_wrong:
        cadence.days("2026-01-05", 7)  # type: ignore[arg-type]  # wrong on purpose
    assert all_wrong.value.paths == ("start", "end")
    assert cadence.days(date(2026, 1, 5), date(2026, 1, 5)) == (date(2026, 1, 5),)


@pytest.mark.parametrize("text", ["weekly", "every monday"])
def test_no_last_day_before_the_first(text: str) -> None:
    """A look lies after the start: on the start itself, and before a first period is over, there is none."""
    cadence = Cadence.parse(text)
    assert cadence.last_day(START, date(2026, 1, 20)) == date(2026, 1, 19)
    assert cadence.last_day(START, date(2026, 1, 8)) is None
    assert cadence.last_day(START, START) is None
    with pytest.raises(WrongType):
        cadence.last_day(START, datetime.fromisoformat("2026-01-20"))


def test_there_may_be_no_next_day() -> None:
    """A rule that has ended, or never happens, has no next day; neither has the end of the calendar."""
    assert Cadence.parse("FREQ=WEEKLY;COUNT=2").next_after(date(2027, 1, 1), start=START) is None
    assert Cadence.parse("FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29").next_after(START, start=START) is None
    assert Cadence.parse("FREQ=WEEKLY").next_after(date(9999, 12, 30), start=date(9999, 12, 25)) is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("every 2 weeks", "2 weeks"),
        ("FREQ=WEEKLY;BYDAY=MO", "week"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2 weeks"),
        ("FREQ=MONTHLY", "month"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "4 days"),
        ("FREQ=MONTHLY;BYMONTHDAY=1", "month"),
        ("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1", "2 months"),
        ("FREQ=YEARLY;BYMONTH=3", "year"),
        ("FREQ=DAILY;BYDAY=MO", "week"),
        ("FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29", "4 years"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO", "28 years"),
        ("FREQ=DAILY;BYMONTH=6", "12 days"),
        ("FREQ=DAILY;BYMONTH=6,7,8", "4 days"),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=TU", "week"),
        ("FREQ=DAILY;INTERVAL=2;BYDAY=TU", "2 weeks"),
        ("FREQ=WEEKLY;BYDAY=MO;BYMONTH=1,2,3", "28 days"),
        ("FREQ=MONTHLY;INTERVAL=5;BYMONTH=6", "5 years"),
        ("FREQ=YEARLY;INTERVAL=30;BYMONTH=3", "30 years"),
        ("FREQ=YEARLY;INTERVAL=999;BYMONTH=3", "400 years"),
        ("FREQ=WEEKLY;COUNT=3;BYDAY=MO", "week"),
        ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "day"),
    ],
)
def test_the_nearest_period(text: str, period: str) -> None:
    """The period of a rule is the one nearest to the mean distance of its days."""
    assert str(Cadence.parse(text).period) == period


def test_ways_to_count() -> None:
    """The three ways to count a pace are words."""
    assert [counting(one) for one in ("continuous", "calendar", "rolling")] == list(Counting)


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("FREQ=DAILY;BYMONTH=13", "months are numbered from 1 to 12"),
        ("FREQ=DAILY;BYMONTH=-1", "months are numbered from 1 to 12"),
        ("FREQ=WEEKLY;BYMONTH=0", "months are numbered from 1 to 12"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY counts from 1 to 31, or back from -1"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY counts from 1 to 31"),
        ("FREQ=YEARLY;BYYEARDAY=-367", "BYYEARDAY counts from 1 to 366"),
        ("FREQ=DAILY;BYWEEKNO=60", "BYWEEKNO counts from 1 to 53"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367", "BYSETPOS counts from 1 to 366"),
        ("FREQ=YEARLY;BYDAY=+60MO", "BYDAY counts from 1 to 53"),
        ("FREQ=YEARLY;BYDAY=0MO", "BYDAY counts from 1 to 53"),
        ("FREQ=MONTHLY;BYDAY=+71FR", "BYDAY counts from 1 to 5"),
        ("FREQ=YEARLY;BYMONTH=12;BYDAY=-6FR", "BYDAY counts from 1 to 5"),
        ("FREQ=DAILY;UNTIL=20260230", "UNTIL is a day of the calendar"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30,31", "parts meet on some day"),
        ("FREQ=YEARLY;BYWEEKNO=1;BYMONTH=7", "parts meet on some day"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", "parts meet on some day"),
        ("FREQ=DAILY;BYSETPOS=2", "parts meet on some day"),
    ],
)
def test_a_rule_without_days_is_refused(rule: str, told: str) -> None:
    """What no year, month or week has is refused at reading, and so are parts that never meet on one day."""
    with pytest.raises(InvalidValue, match=told):
        Cadence.parse(rule)


@given(st.integers(2, 51), st.integers(-9, 9))
@example(20, 0)
@example(20, 9)
def test_a_week_and_a_day_of_the_year_meet_where_the_calendar_has_them_together(week: int, off: int) -> None:
    """A rule of both is read where some year has that day in that week, and is refused where none has."""
    number = 7 * week - 3 + off
    days = [date(year, 1, 1) + timedelta(number - 1) for year in range(2001, 2029)]
    rule = f"FREQ=YEARLY;BYWEEKNO={week};BYYEARDAY={number}"
    if any(day.isocalendar().week == week for day in days):
        assert str(Cadence.parse(rule)) == f"FREQ=YEARLY;BYYEARDAY={number};BYWEEKNO={week}"
    else:
        with pytest.raises(InvalidValue, match="parts meet on some day"):
            Cadence.parse(rule)


@st.composite
def drawn_rules(draw: st.DrawFn) -> str:
    """Draw the text of a rule, most parts left out."""
    freq = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    said = {"FREQ": freq, "INTERVAL": str(draw(st.integers(1, 5)))}
    # dateutil misses days around New Year of the last weeks of a year, which isocalendar holds below.
    numbers = {"BYMONTH": (1, 12), "BYMONTHDAY": (-31, 31), "BYYEARDAY": (-366, 366), "BYWEEKNO": (-51, 51)}
    for name, (low, high) in numbers.items():
        if draw(st.integers(0, 4)) == 0:
            drawn = draw(st.lists(st.integers(low, high).filter(bool), min_size=1, max_size=6))
            said[name] = ",".join(map(str, drawn))
    if draw(st.booleans()):
        places = st.sampled_from(["", "1", "2", "-1"]) if freq in ("MONTHLY", "YEARLY") else st.just("")
        place = draw(places)  # dateutil asks weekdays with and without a number at once, and gets none
        weekdays = draw(st.sets(st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]), min_size=1))
        said["BYDAY"] = ",".join(place + weekday for weekday in sorted(weekdays))
        if freq != "WEEKLY" and draw(st.booleans()):  # dateutil counts the places of a first week from its start
            said["BYSETPOS"] = draw(st.sampled_from(["1", "-1", "2,-2"]))
    if draw(st.booleans()):
        said["WKST"] = draw(st.sampled_from(["MO", "SU"]))
    if draw(st.integers(0, 3)) == 0:
        said["COUNT"] = str(draw(st.integers(1, 30)))
    elif draw(st.integers(0, 3)) == 0:
        said["UNTIL"] = "20300615"
    return ";".join(f"{name}={value}" for name, value in said.items())


def by_dateutil(rule: str, start: date, end: date) -> tuple[date, ...]:
    """Return the days of a rule as dateutil has them; a first day far behind the end keeps it from walking on."""
    rules = rrulestr(f"RRULE:{rule}", dtstart=datetime.fromisoformat(start.isoformat()))
    return tuple(takewhile(lambda day: day <= end, up_to_the_last_year(rules)))


def up_to_the_last_year(rules: Iterable[datetime]) -> Iterator[date]:
    """Yield days until there are none: where years have five figures, dateutil ends some rules by an error."""
    with suppress(ValueError, OverflowError):
        yield from (moment.date() for moment in rules)


@given(drawn_rules(), st.dates(date(9985, 1, 1), date(9989, 12, 31)), st.integers(0, 4000))
def test_any_rule_has_the_days_of_dateutil(rule: str, start: date, days: int) -> None:
    """Whatever the parts of a rule, its days are those of dateutil, and the next and the last are among them."""
    try:
        cadence = Cadence.parse(rule)
    except InvalidValue:
        assert by_dateutil(rule, start, date.max) == ()
        return
    end = date.fromordinal(min(start.toordinal() + days, date.max.toordinal()))
    every = by_dateutil(rule, start, date.max)
    assert cadence.days(start, end) == tuple(day for day in every if day <= end)
    assert cadence.next_after(end, start=start) == next((day for day in every if day > end), None)
    assert cadence.last_day(start, end) == max((day for day in every if start < day <= end), default=None)


FAR = (
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=7;BYYEARDAY=366",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU",
    "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31",
    "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=1",
    "FREQ=DAILY;COUNT=99999",
    "FREQ=DAILY;UNTIL=00020101",
)


@pytest.mark.parametrize("rule", FAR)
def test_a_far_start_costs_no_more_than_the_horizon(rule: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the first day to the last, no question looks at more years than sixty, or a count of 400; dateutil at 28."""
    looked: list[int] = []
    asked: list[int] = []
    look, ask = Recurrence._of, Recurrence._by_dateutil

    def counted(recurrence: Recurrence, year: int) -> Iterator[date]:
        looked.append(year)
        return look(recurrence, year)

    def handed_on(recurrence: Recurrence, year: int) -> Iterator[date]:
        asked.append(year)
        return ask(recurrence, year)

    cadence = Cadence.parse(rule)
    monkeypatch.setattr(Recurrence, "_of", counted)
    monkeypatch.setattr(Recurrence, "_by_dateutil", handed_on)
    for day in (date.min, date(2026, 1, 5), date.max - timedelta(days=9), date.max):
        for answer in (partial(cadence.next_after, start=date.min), partial(cadence.last_day, date.min)):
            looked.clear()
            asked.clear()
            answer(day)
            assert len(looked) <= (402 if "COUNT" in rule else 63)
            assert len(asked) <= 28
    assert cadence.period.count


@pytest.mark.parametrize(
    "rule", ["FREQ=MONTHLY;BYMONTH=6", "FREQ=YEARLY;BYMONTH=2", "FREQ=MONTHLY;INTERVAL=12;COUNT=9;BYMONTH=11"]
)
def test_a_day_that_its_months_lack_is_never_looked_at(rule: str) -> None:
    """From the 31st, months that have 30 days at most give no day, at any length, and no next one."""
    cadence, start = Cadence.parse(rule), date(2026, 3, 31)
    assert cadence.days(start, date(2426, 1, 1)) == ()
    assert cadence.next_after(start, start=start) is None
    assert cadence.last_day(start, date(2426, 1, 1)) is None


def weeks_of(year: int) -> int:
    """Return how many weeks a year has, by ISO 8601."""
    return date(year, 12, 28).isocalendar().week


@given(
    st.integers(1, 53).flatmap(lambda number: st.sampled_from([number, -number])),
    st.dates(date(1, 1, 8), date(9995, 1, 1)),
)
@example(53, date(2015, 12, 28))
@example(-53, date(2014, 12, 29))
@example(-52, date(2024, 12, 30))
@example(52, date(2022, 12, 26))
@example(1, date(9994, 1, 1))
def test_numbered_weeks_are_those_of_iso_8601(number: int, start: date) -> None:
    """A week that lies in two years has all its days, whether it is counted from the start or the end of its year."""
    end = start + timedelta(days=800)
    wanted = []
    for place in range(start.toordinal(), end.toordinal() + 1):
        day = date.fromordinal(place)
        year, week, _ = day.isocalendar()
        if number in (week, week - weeks_of(year) - 1):
            wanted.append(day)
    assert list(Cadence.parse(f"FREQ=YEARLY;BYWEEKNO={number}").days(start, end)) == wanted


@given(
    st.sampled_from(["MO,WE,FR", "TU,SU", "MO,TU,WE,TH,FR,SA,SU"]),
    st.sampled_from(["1", "-1", "2,-2"]),
    st.sampled_from(["MO", "SU"]),
    st.dates(date(1, 1, 8), date(9998, 1, 1)),
)
def test_places_in_a_week_count_from_its_first_day(days: str, places: str, first: str, start: date) -> None:
    """Whichever day of a week one begins on, the places of its days are those of the whole week."""
    cadence = Cadence.parse(f"FREQ=WEEKLY;BYDAY={days};BYSETPOS={places};WKST={first}")
    end = start + timedelta(days=60)
    monday = start - timedelta(days=(start.weekday() + (first == "SU")) % 7)
    assert cadence.days(start, end) == tuple(day for day in cadence.days(monday, end) if day >= start)


@given(drawn_rules(), st.dates(date(1, 1, 1), date(9899, 1, 1)))
def test_the_days_repeat_themselves_after_four_hundred_years(rule: str, start: date) -> None:
    """The calendar repeats itself every 400 years, up to its first and its last year, and so do the days of a rule."""
    try:
        cadence = Cadence.parse(re.sub(r";UNTIL=\d+", "", rule))
    except InvalidValue:
        return
    cycle = timedelta(days=146_097)
    other = start + cycle if start.year < 9000 else start - cycle
    days = cadence.days(start, start + timedelta(days=900))
    assert [day + (other - start) for day in days] == list(cadence.days(other, other + timedelta(days=900)))


@pytest.mark.parametrize("part", ["INTERVAL", "COUNT"])
def test_numbers_of_thousands_of_noughts_are_refused(part: str) -> None:
    """A number may be padded, as some programs do, and not beyond what Python reads."""
    assert len(Cadence.parse(f"FREQ=DAILY;{part}=007").days(START, START + timedelta(days=6))) in (1, 7)
    with pytest.raises(InvalidValue, match=f"valid {part}"):
        Cadence.parse(f"FREQ=DAILY;{part}={'0' * 5000}7")


@pytest.mark.parametrize("text", ["daily", "FREQ=DAILY"])
def test_four_hundred_years_of_looks_are_the_most(text: str) -> None:
    """Days are listed over 400 years; what is longer is refused, and so is walked by nobody."""
    with pytest.raises(InvalidValue, match="at most 400 years after the start") as caught:
        Cadence.parse(text).days(date(1, 1, 1), date(402, 1, 1))
    assert caught.value.path == "end"
    assert len(Cadence.parse("yearly").days(date(1601, 1, 1), date(2001, 1, 1))) == 401


def test_weekdays_with_and_without_a_number_add_up() -> None:
    """Mondays and the first Tuesday are both looked at; the first and the last weeks of all have their days."""
    assert Cadence.parse("FREQ=MONTHLY;BYDAY=MO,1TU").days(START, date(2026, 1, 31)) == tuple(
        date(2026, 1, day) for day in (5, 6, 12, 19, 26)
    )
    weeks = Cadence.parse("FREQ=WEEKLY;BYDAY=MO,FR,SU;WKST=WE")
    assert weeks.days(date.min, date(1, 1, 9)) == (date(1, 1, 1), date(1, 1, 5), date(1, 1, 7), date(1, 1, 8))
    assert weeks.next_after(date(9999, 12, 31), start=START) is None
    assert weeks.next_after(date(9999, 12, 27), start=START) == date(9999, 12, 31)


def test_after_its_last_day_a_rule_has_no_look() -> None:
    """A rule that was over by the day it is asked from has none after it, and one that ends later its last."""
    daily = {"FREQ": "DAILY", "UNTIL": "20260110"}
    found = [Recurrence(daily, date(2026, 1, k)).last(date(2026, 1, k), date(2026, 2, 1)) for k in (9, 10, 11)]
    assert found == [date(2026, 1, 10), None, None]
