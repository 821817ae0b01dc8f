"""Readings laid on a straight line: on which days they lie, and what they say."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._projection.laid import Laid

MONDAY = date(2026, 1, 5)


def log(days: list[date], metric: str = "followers", **facts: object) -> sg.History:
    """Return readings of ten on some days."""
    return sg.History.of([(day, 10) for day in days], metric=metric, **facts)  # type: ignore[arg-type]


def every(step: int, count: int) -> list[date]:
    """Return days a step apart."""
    return [MONDAY + timedelta(step * k) for k in range(count)]


WORKDAYS = [day for day in every(1, 61) if day.weekday() < 5]
MONTHS = [date(2025, month + 1, 1) - timedelta(1) for month in range(1, 12)]


@pytest.mark.parametrize(
    ("days", "on", "laid"),
    [
        (every(1, 20), date(2026, 1, 27), [date(2026, 1, 25), date(2026, 1, 26), date(2026, 1, 27)]),
        (every(7, 9), date(2026, 3, 12), [date(2026, 3, 9)]),
        (every(7, 9), date(2026, 3, 8), []),
        (WORKDAYS, date(2026, 3, 9), [date(2026, 3, 9)]),
        (MONTHS, date(2026, 2, 28), [date(2025, 12, 31), date(2026, 1, 31), date(2026, 2, 28)]),
        ([*MONTHS, date(2026, 2, 28)], date(2026, 4, 1), [date(2026, 3, 31)]),
        ([MONDAY], date(2026, 1, 6), [date(2026, 1, 6)]),
    ],
)
def test_amounts_lie_at_the_spacing_of_the_log(days: list[date], on: date, laid: list[date]) -> None:
    """No amount is made up for days that none of the log's own readings would cover; a level is read on the day."""
    assert list(Laid(log(days, "leads"), is_amount=True).days(on)) == laid
    assert list(Laid(log(days)).days(on)) == [*laid, *([on] if on not in laid else [])]


@given(st.sampled_from([1, 2, 7, 10, 14]), st.integers(3, 12), st.integers(1, 60), st.integers(0, 30))
def test_what_is_laid_by_a_day_is_laid_by_each_later_one(step: int, count: int, ahead: int, more: int) -> None:
    """The days of amounts lie a step apart from the last reading on, and a later day only adds to them."""
    amounts = Laid(log(every(step, count), "leads"), is_amount=True)
    last = every(step, count)[-1]
    sooner, later = amounts.days(last + timedelta(ahead)), amounts.days(last + timedelta(ahead + more))
    assert later[: len(sooner)] == sooner
    assert sooner == tuple(last + timedelta(k) for k in range(step, ahead + 1, step))


def test_where_the_calendar_ends_no_month_is_laid() -> None:
    """The last day of all has none after it."""
    days = [date(9999, month + 1, 1) - timedelta(1) for month in range(8, 12)]
    assert Laid(log(days, "leads"), is_amount=True).days(date.max) == (date.max,)


@pytest.mark.parametrize(("before", "usual"), [(12, 31), (13, 28)])
def test_the_day_of_a_month_is_that_of_its_last_year(before: int, usual: int) -> None:
    """Where the latest day of twelve readings lies, the next ones lie; what was usual before them is over."""
    months = [date(2025 + k // 12, k % 12 + 1, 28) for k in range(24)]
    days = [*months[: 24 - before], months[24 - before].replace(day=31), *months[25 - before :]]
    assert days[-before].day == 31
    laid = Laid(log(days, "leads"), is_amount=True).days(date(2027, 3, 31))
    assert [one.day for one in laid] == [usual, 28, usual]


@given(
    st.integers(-50, 50).map(lambda n: Fraction(n, 4)),
    st.integers(1, 40),
    st.integers(-3, 6),
    st.sampled_from([1, -1]),
)
def test_rows_end_where_they_shall(value: Fraction, ahead: int, places: int, sign: int) -> None:
    """A level ends on its value, amounts add up to theirs, and what lies between is never short on the good side."""
    history = log(every(1, 9))
    levels = Laid(history)
    on = history.last.day + timedelta(ahead)
    rows = [row for row in levels.rows(levels.days(on), value, places, sign) if isinstance(row, tuple)]
    assert [day for day, _ in rows] == [history.last.day + timedelta(k) for k in range(1, ahead + 1)]
    assert rows[-1][1] == value
    for k, (_, told) in enumerate(rows, 1):
        line = 10 + (value - 10) * Fraction(k, ahead)
        assert -1e-9 <= sign * (told - float(line)) <= 10.0**-places + 1e-9
    amounts = Laid(history, is_amount=True)
    each = [float(row[1]) for row in amounts.rows(amounts.days(on), value, places, sign) if isinstance(row, tuple)]
    assert sum(each) == pytest.approx(float(value * ahead), abs=1e-6)


@given(
    st.integers(0, 400).map(lambda n: Fraction(n, 7)),
    st.integers(1, 40),
    st.integers(1, 40),
    st.integers(-1, 6),
    st.sampled_from([1, -1]),
)
def test_amounts_that_count_add_up_to_theirs(
    value: Fraction, ahead: int, counting: int, places: int, sign: int
) -> None:
    """In the last window exactly, and in no window before it they are short on the good side."""
    amounts = Laid(log(every(1, 9)), is_amount=True)
    days = amounts.days(every(1, 9)[-1] + timedelta(ahead))
    rows = amounts.rows(days, value, places, sign, Fraction(counting))
    each = [Fraction(str(row[1])) for row in rows if isinstance(row, tuple)]
    length = min(counting, ahead)
    sums = [sum(each[k : k + length]) for k in range(ahead - length + 1)]
    assert float(sums[-1]) == pytest.approx(float(value * length), abs=1e-6)
    assert all(sign * (float(one) - float(value * length)) >= -1e-6 for one in sums)


def test_rows_say_what_the_log_says_beside_its_values() -> None:
    """Denominators go on as the last one, and spans of days follow each other."""
    weeks = log(every(7, 4), "leads", covers="week")
    laid = Laid(weeks, is_amount=True)
    (one, two) = laid.rows(laid.days(weeks.last.day + timedelta(14)), Fraction(7), 0)
    assert isinstance(one, sg.Reading)
    assert isinstance(two, sg.Reading)
    assert (one.covers, two.covers) == (weeks.last.day + timedelta(1), weeks.last.day + timedelta(8))
    rates = sg.History.of(
        [sg.Reading(day, 0.5, out_of=20 + k) for k, day in enumerate(every(7, 4))], metric="conversion_rate"
    )
    (last,) = Laid(rates).rows((rates.last.day + timedelta(7),), Fraction(1, 4), 2)
    assert isinstance(last, sg.Reading)
    assert (last.value, last.out_of, last.covers) == (0.25, 23, None)


@pytest.mark.parametrize("step", [1, 7, 30])
@pytest.mark.parametrize("is_amount", [True, False])
def test_nothing_is_laid_up_to_the_last_reading(step: int, is_amount: bool) -> None:
    """What was read is not supposed anew: the day of the last reading and those before it have no more of them."""
    laid = Laid(log(every(step, 9), "leads" if is_amount else "followers"), is_amount=is_amount)
    last = every(step, 9)[-1]
    assert [laid.days(last + timedelta(k)) for k in (-8, -1, 0)] == [(), (), ()]
    assert laid.days(last + timedelta(1)) == (() if is_amount and step > 1 else (last + timedelta(1),))


def test_quarters_go_on_by_quarters() -> None:
    """A log of the ends of quarters is read at the next ones, up to the end of the calendar."""
    ends = [date(9998, 12, 31), date(9999, 3, 31), date(9999, 6, 30)]
    laid = Laid(log(ends, "leads"), is_amount=True)
    assert laid.days(date(9999, 12, 30)) == (date(9999, 9, 30),)
    assert laid.days(date.max) == (date(9999, 9, 30), date.max)


@pytest.mark.parametrize("late", [23, 24])
def test_a_month_that_was_read_a_week_before_its_day_is_read(late: int) -> None:
    """A reading of 23 November, from who reads somewhat early of late, stands for the one of the month's end."""
    ends = [date(2025, month, 1) - timedelta(1) for month in range(2, 11)]
    days = [*ends, date(2025, 10, 28), date(2025, 11, late)]
    laid = Laid(log(days, "leads"), is_amount=True).days(date(2026, 1, 31))
    assert laid == (date(2025, 12, 31), date(2026, 1, 31))


@pytest.mark.parametrize(("places", "kind"), [(1, float), (0, int), (-1, int)])
def test_a_line_of_whole_numbers_is_told_in_whole_numbers(places: int, kind: type) -> None:
    """Without decimal places nobody is told of 12.0 followers."""
    rows = Laid(log(every(7, 4))).rows([date(2026, 2, 2), date(2026, 2, 9)], Fraction(30), places)
    first = rows[0]
    assert isinstance(first, tuple)
    assert type(first[1]) is kind
