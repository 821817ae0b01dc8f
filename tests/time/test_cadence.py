"""Cadences: the days a goal is looked at, by period or by RFC 5545 rule."""

from datetime import date, datetime, timedelta
from itertools import takewhile

import pytest
from dateutil.rrule import rrulestr
from hypothesis import example, given, strategies as st

from smartgoals import Cadence, InvalidValue, Period, SmartGoalsError, StructureErrors, WrongType
from smartgoals._time.counting import Counting, counting

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
    assert Cadence.parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").next_after(START, start=START) is None
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
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "year"),
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
