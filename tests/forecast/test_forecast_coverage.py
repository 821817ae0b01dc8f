"""Which days an amount is of, where nobody says so: the same as a progress counts, and told where it is presumed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.coverage import Coverage, Way, coverage_of, daily, days_off, with_days_off
from smartgoals._forecast.series import prepare

MONDAY = date(2026, 1, 5)
FIRST = MONDAY.toordinal()
MONTHS = [date(2025, month, 28).toordinal() for month in range(1, 13)]
MONTH_ENDS = [(date(2025 + month // 12, month % 12 + 1, 1) - timedelta(1)).toordinal() for month in range(1, 13)]


def weekly(*days: int, weeks: int = 4) -> list[int]:
    """Return ordinals of days of the week, Monday 0, week after week."""
    return [FIRST + 7 * week + day for week in range(weeks) for day in days]


@pytest.mark.parametrize(
    ("ordinals", "way", "figure"),
    [
        ([5], Way.EVEN, 0),
        ([5, 6, 7, 8], Way.EVEN, 0),
        ([7, 14, 21], Way.EVEN, 0),
        ([5, 6, 8, 9, 10, 13, 14], Way.WITH_HOLES, 3),
        ([7, 14, 28, 35, 42], Way.WITH_HOLES, 1),
        (MONTHS, Way.EVEN, 0),
        ([*MONTHS[:5], *MONTHS[7:]], Way.WITH_HOLES, 2),
        ([*MONTHS, MONTHS[-1] + 9], Way.RUNNING_MONTH, 0),
        ([*MONTHS, MONTHS[-1] + 9, MONTHS[-1] + 10], Way.OF_MANY_LENGTHS, 0),
        ([*MONTHS, date(2026, 1, 27).toordinal()], Way.RUNNING_MONTH, 0),
        ([*MONTHS, date(2026, 1, 29).toordinal()], Way.EVEN, 0),
        ([*MONTH_ENDS, date(2026, 1, 30).toordinal()], Way.RUNNING_MONTH, 0),
        ([*MONTH_ENDS, date(2026, 1, 31).toordinal()], Way.EVEN, 0),
        ([*MONTH_ENDS[:-1], *MONTHS[-1:], date(2026, 1, 27).toordinal()], Way.EVEN, 0),
        ([date(9999, 10, 31).toordinal(), date(9999, 11, 30).toordinal(), date.max.toordinal()], Way.EVEN, 0),
        (weekly(0, 1, 2, 3, 4), Way.ON_WEEKDAYS, 2),
        (weekly(0, 2, 4), Way.ON_WEEKDAYS, 4),
        ([one for one in weekly(0, 1, 2, 3, 4) if one != FIRST + 9], Way.ON_WEEKDAYS, 2),
        ([*weekly(0, 1, 2, 3, 4, weeks=1), FIRST + 7], Way.WITH_HOLES, 2),
        (weekly(0, 3, weeks=8), Way.ON_WEEKDAYS, 5),
        ([1, 2, 3, 17, 18, 40, 41, 42, 43, 70, 71, 72], Way.ON_SOME_DAYS, 17),
        ([7, 14, 21, 24], Way.OF_MANY_LENGTHS, 0),
        ([7, 14, 28, 34, 42], Way.OF_MANY_LENGTHS, 0),
    ],
)
def test_how_readings_lie(ordinals: list[int], way: Way, figure: int) -> None:
    """Even logs, holes in them, days of the week, some days, and lengths that differ are told apart."""
    found = coverage_of(ordinals)
    assert (found.way, found.figure) == (way, figure)
    assert (found.firsts is None) is (way not in {Way.ON_SOME_DAYS, Way.OF_MANY_LENGTHS})


@pytest.mark.parametrize("days", range(20, 33))
def test_a_month_has_twenty_seven_days_at_least(days: int) -> None:
    """Of months read about their ends, what comes sooner than a month can end is told to be of one that still runs."""
    about = [date(2025, month, day).toordinal() for month, day in ((8, 30), (9, 30), (10, 31), (11, 30), (12, 31))]
    found = coverage_of([*about, date(2026, 1, 31).toordinal(), date(2026, 1, 31).toordinal() + days])
    assert found.way is (Way.EVEN if days >= 27 else Way.RUNNING_MONTH)


def test_an_amount_of_some_days_covers_the_days_since_the_one_before() -> None:
    """Of a few sales each covers all days since the last; a week that lacks among others is of nobody."""
    assert coverage_of([1, 2, 3, 17, 18]).firsts == [1, 2, 3, 4, 18]
    assert coverage_of([7, 14, 28, 34, 42]).firsts == [0, 8, 15, 29, 35]
    assert coverage_of([7, 14, 28, 35, 42, 45]) == Coverage(Way.OF_MANY_LENGTHS, 0, [1, 8, 22, 29, 36, 43])


def test_days_off_bring_nothing() -> None:
    """Days of the week without any reading are written out as nothing, other holes are left as they are."""
    days = [one for one in weekly(0, 1, 2, 3, 4, weeks=3) if one != FIRST + 9]
    assert days_off(days) == {(FIRST + 5) % 7, (FIRST + 6) % 7}
    filled, values = with_days_off(days, [5.0] * len(days))
    assert dict(zip(filled, values, strict=True)) == dict.fromkeys(days, 5.0) | dict.fromkeys(
        [FIRST + 5, FIRST + 6, FIRST + 12, FIRST + 13], 0.0
    )


@given(st.lists(st.integers(1, 60), min_size=1, max_size=40), st.floats(0.5, 90))
def test_days_covered_lie_between_readings(gaps: list[int], rate: float) -> None:
    """No day is covered twice, none before it is read, and an even rate since the reading before stays even."""
    ordinals = [FIRST]
    for gap in gaps:
        ordinals.append(ordinals[-1] + gap)
    found = coverage_of(ordinals)
    if found.firsts is None:
        return
    before = [ordinals[0] - 400, *ordinals]
    assert all(last < first <= own for last, first, own in zip(before, found.firsts, ordinals, strict=False))
    amounts = [rate * (own - first + 1) for own, first in zip(ordinals, found.firsts, strict=True)]
    rows = [(date.fromordinal(own), amount) for own, amount in zip(ordinals, amounts, strict=True)]
    history = sg.History.of(rows, metric="leads")
    series = prepare(history, history.last.day)
    assert series.changes == pytest.approx([rate * (series.steps.days or 0)] * len(series.changes))


@given(st.integers(3, 12), st.sets(st.integers(0, 6), min_size=2, max_size=6), st.integers(1, 50))
def test_a_log_of_weekdays_goes_on_as_it_ran(weeks: int, days: set[int], value: int) -> None:
    """Whoever does as much on the same days of each week is expected to do as much in the weeks to come."""
    read = [date.fromordinal(one) for one in weekly(*sorted(days), weeks=weeks)]
    history = sg.History.of([(on, value) for on in read], metric="leads")
    eve = MONDAY + timedelta(weeks=weeks) - timedelta(days=1)
    ahead = sg.forecast(history, on=eve + timedelta(weeks=4), as_of=eve, total_from=eve + timedelta(days=1))
    assert ahead.expected == pytest.approx(4 * len(days) * value, rel=0.35 if weeks < 4 else 0.15)


def test_the_running_month_is_counted_and_not_fitted() -> None:
    """What the month has brought so far is on top of months like those before."""
    rows = [(date.fromordinal(one), 100) for one in MONTHS]
    on = date(2026, 1, 10)
    months, running = sg.History.of(rows, metric="leads"), sg.History.of([*rows, (on, 500)], metric="leads")
    assert prepare(months, on).changes == prepare(running, on).changes
    total = sg.forecast(running, on=date(2026, 6, 28), as_of=on, total_from=date(2025, 12, 29))
    rest = sg.forecast(months, on=date(2026, 6, 28), as_of=on, total_from=date(2026, 1, 11))
    assert total.expected == pytest.approx(500 + rest.expected)


@pytest.mark.parametrize(
    ("ordinals", "told"),
    [
        (weekly(0, 1, 2, 3, 4), "on 2 days of the week nothing is ever read"),
        ([1, 2, 3, 17, 18, 40, 41], "only 17 % of the days have a reading"),
        ([5, 6, 8, 9, 10, 13, 14], "3 regular readings lack"),
        ([*MONTHS, MONTHS[-1] + 9], "the last reading is of a month that still runs"),
        ([5, 6, 7, 8], None),
        ([7, 14, 21, 24], None),
    ],
)
def test_what_is_presumed_is_told(ordinals: list[int], told: str | None) -> None:
    """A reader learns what the days without a reading are taken to be, of a flow alone, and not where it says itself."""
    offset = 0 if ordinals[0] > 1000 else FIRST
    rows = [sg.Reading(date.fromordinal(one + offset), 3 + one % 2) for one in ordinals]
    last = rows[-1].day
    codes = {"some_days", "days_off", "readings_lack", "running_month"}

    def cautions(history: sg.History) -> list[str]:
        found = sg.forecast(history, on=last + timedelta(days=400), as_of=last).cautions
        return [str(one) for one in found if one.code in codes]

    found = cautions(sg.History.of(rows, metric="leads"))
    assert bool(found) is (told is not None)
    assert all(told is not None and one.startswith(told) for one in found)
    assert not cautions(sg.History.of(rows, metric="followers"))
    said = cautions(sg.History.of(rows, metric="leads").covering("day"))
    assert said == [one for one in found if "of the week" in one]  # days that are never read bring nothing, said or not


@given(st.lists(st.tuples(st.integers(1, 9), st.sampled_from((-0.0, 0.1, 0.2, 3.0, -7.5))), max_size=12))
def test_days_have_the_totals_of_their_readings(rows: list[tuple[int, float]]) -> None:
    """Each day is there once, in order, with what its readings add up to from zero on, also where each has one."""
    ordinals, values = [day for day, _ in rows], [value for _, value in rows]
    days, totals = daily(ordinals, values)
    assert days == list(dict.fromkeys(ordinals))
    assert list(map(repr, totals)) == [repr(sum((value for own, value in rows if own == day), 0.0)) for day in days]
