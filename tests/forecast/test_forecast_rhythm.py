"""Rhythm: which days the next readings cover, by how those that say which days they cover follow each other."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.rhythm import Rhythm, rhythm_of

LAST = date.max.toordinal()


@pytest.mark.parametrize(
    ("first", "last", "upto", "due"),
    [
        (date(2026, 1, 1), date(2026, 1, 31), date(2026, 2, 28), date(2026, 2, 28)),
        (date(2026, 2, 1), date(2026, 2, 28), date(2026, 3, 30), date(2026, 2, 28)),
        (date(2025, 12, 16), date(2026, 1, 15), date(2026, 3, 14), date(2026, 2, 15)),
        (date(2026, 3, 1), date(2026, 3, 30), date(2026, 4, 30), date(2026, 4, 30)),
        (date(2026, 1, 1), date(2026, 3, 31), date(2026, 12, 30), date(2026, 9, 30)),
        (date(2026, 1, 1), date(2026, 3, 31), date(2026, 11, 30), date(2026, 9, 30)),
        (date(2026, 1, 5), date(2026, 1, 11), date(2026, 1, 24), date(2026, 1, 18)),
        (date(2026, 1, 29), date(2026, 2, 28), date(2026, 3, 31), date(2026, 3, 28)),
        (date(2026, 1, 30), date(2026, 2, 28), date(2026, 3, 31), date(2026, 3, 29)),
        (date(2026, 7, 1), date(2026, 9, 30), date(2026, 12, 30), date(2026, 9, 30)),
        (date(1, 1, 1), date(1, 1, 31), date(1, 3, 2), date(1, 1, 31)),
        (date(9999, 12, 1), date.max, date.max, date.max),
    ],
)
def test_what_is_said_of_days_tells_when_the_next_is_due(first: date, last: date, upto: date, due: date) -> None:
    """Whole months are due at the ends of months, anything else after as many days."""
    found = Rhythm.after(first.toordinal(), last.toordinal()).due(upto.toordinal())
    assert date.fromordinal(found) == due


@pytest.mark.parametrize("length", [28, 30])
def test_spans_of_one_length_are_no_months(length: int) -> None:
    """Two of four weeks, or of thirty days, tell that one which is a whole month is none."""
    month = date(2026, 2 if length == 28 else 4, 1).toordinal()
    found = Rhythm.of([month - length, month], [month - 1, month + length - 1])
    assert found is not None
    assert found.due(found.last + 61) == found.last + 2 * length
    assert Rhythm.after(month, found.last).due(found.last + 30) == found.last


@pytest.mark.parametrize(
    ("firsts", "owns", "follow"),
    [
        ([1, 8], [7, 14], True),
        ([1, 9], [7, 15], False),
        ([1, 8], [7, 10], False),
        ([1], [7], False),
        ([1, 15, 29], [7, 21, 35], False),
        ([1, 15, 29, 43], [7, 21, 35, 49], True),
        ([2, 15, 29, 43], [7, 21, 35, 49], False),
        ([1, 15, 30, 43], [7, 21, 36, 49], False),
        ([1, 5, 9, 13], [7, 11, 15, 19], False),
        ([-90, 8, 15, 22], [7, 14, 21, 28], True),
    ],
)
def test_some_readings_have_a_rhythm(firsts: list[int], owns: list[int], follow: bool) -> None:
    """Each begins after the one before it and is dated when it was due, or leaves as many days out as the others."""
    assert (Rhythm.of([100 + one for one in firsts], [100 + one for one in owns]) is not None) is follow


def test_a_history_without_days_covered_has_none() -> None:
    """Readings that do not say which days they cover have another rhythm."""
    weeks = [(date(2026, 1, 4) + timedelta(7 * k), 5) for k in range(5)]
    assert rhythm_of(sg.History.of(weeks, metric="leads")) is None
    found = rhythm_of(sg.History.of(weeks, metric="leads", covers="week"), 2)
    assert found is not None
    assert (found.last, found.apart, found.leaves_out) == (weeks[1][0].toordinal(), 7, False)


@pytest.mark.parametrize(
    ("ends", "apart"),
    [
        ([(2025, 11, 30), (2026, 1, 31), (2026, 3, 31), (2026, 5, 31)], 2),
        ([(2025, 8, 31), (2025, 11, 30), (2026, 2, 28), (2026, 5, 31)], 3),
        ([(2025, 2, 28), (2025, 6, 30), (2025, 10, 31), (2026, 2, 28)], 4),
    ],
)
def test_months_that_are_left_out_are_left_out_ahead(ends: list[tuple[int, int, int]], apart: int) -> None:
    """Of every second, third or fourth month a reading is due at the end of the next such, and covers that month."""
    days = [date(*one) for one in ends]
    found = rhythm_of(sg.History.of([(one, 300) for one in days], metric="leads", covers="month"))
    assert found is not None
    assert (found.months, found.apart) == (1, apart)
    ahead = found.dates(date(2028, 1, 1).toordinal())
    dated = [date.fromordinal(one) for one in (days[-1].toordinal(), *ahead)]
    assert all((b.year - a.year) * 12 + b.month - a.month == apart for a, b in pairwise(dated))
    assert all((one + timedelta(1)).day == 1 for one in dated)
    assert all(date.fromordinal(found.begins(one)) == date.fromordinal(one).replace(day=1) for one in ahead)


def test_other_days_of_months_are_no_rhythm() -> None:
    """Whole months that end on another day than the last one did are not told in one rhythm with it."""
    ends = [date(2026, 1, 10), date(2026, 3, 10), date(2026, 5, 12), date(2026, 7, 12)]
    assert rhythm_of(sg.History.of([(one, 300) for one in ends], metric="leads", covers="month")) is None


def rhythms() -> st.SearchStrategy[Rhythm]:
    """Return rhythms of days, and of months."""
    return st.builds(
        _rhythm, st.integers(1, 40), st.integers(0, 40), st.integers(1, 4), st.integers(0, 3), st.booleans()
    )


def _rhythm(length: int, out: int, months: int, more: int, is_of_months: bool) -> Rhythm:
    if not is_of_months:
        return Rhythm(1000 - length + 1, 1000, length + out)
    last = date(2026, 1 + out % 12, 28 if out % 12 == 1 else 30).toordinal()
    last += (date.fromordinal(last + 1).day != 1) and (date.fromordinal(last + 2).day == 1)
    first = date.fromordinal(last)
    start = date((first.year * 12 + first.month - months) // 12, (first.year * 12 + first.month - months) % 12 + 1, 1)
    return Rhythm.after(start.toordinal(), last)._replace(apart=months + more)


@given(rhythms(), st.integers(0, 900))
def test_days_ahead_are_told_by_the_readings_that_cover_them(rhythm: Rhythm, ahead: int) -> None:
    """The readings that are due are dated in order, cover no day twice, and what comes is told of their days alone."""
    upto = rhythm.last + ahead
    dates = rhythm.dates(upto)
    assert rhythm.due(upto) == max(dates, default=rhythm.last)
    assert all(rhythm.begins(later) > before for before, later in pairwise([rhythm.last, *dates]))
    brought = [rhythm.brought_by(day) for day in range(rhythm.last, upto + 1)]
    assert brought == sorted(brought)
    assert all(rhythm.brought_by(day) == day for day in (rhythm.last, *dates))
    assert all(now <= day for day, now in enumerate(brought, rhythm.last))
    for later in dates:
        assert rhythm.brought_by(rhythm.begins(later) - 1) == rhythm.due(rhythm.begins(later) - 1)
    if not rhythm.leaves_out:
        assert brought == list(range(rhythm.last, upto + 1))


@pytest.mark.parametrize(
    "rhythm", [Rhythm(LAST - 6, LAST, 14), Rhythm.after(date(9999, 12, 1).toordinal(), LAST)._replace(apart=2)]
)
def test_the_calendar_ends(rhythm: Rhythm) -> None:
    """After the last day there is no reading, and nothing more comes."""
    assert rhythm.dates(LAST) == []
    assert (rhythm.due(LAST), rhythm.brought_by(LAST)) == (LAST, LAST)
    before = (
        rhythm._replace(first=rhythm.first - 61, last=LAST - 61) if rhythm.months else rhythm._replace(last=LAST - 9)
    )
    assert before.brought_by(LAST) <= LAST


def test_the_calendar_begins() -> None:
    """Of the first month of all no day lies before, so that it is as many days."""
    assert Rhythm.after(1, 31).months == 0
    assert Rhythm.after(32, 59)._replace(months=3).begins(59) == 1
