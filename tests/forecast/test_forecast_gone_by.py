"""What readings say of days gone by: each amount is of the days it covers, and no other day is nothing for certain."""

from datetime import date, timedelta
from typing import Any

import pytest
from forecast_samples import FLOW
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.gone_by import DaysCovered
from smartgoals.strategies import histories

SUNDAY = date(2026, 1, 4)
WEEKS = [SUNDAY + timedelta(weeks=k) for k in range(12)]
LAST = WEEKS[-1]
MONTHS = [date(2025, month, 28) for month in range(1, 13)]
DAY = timedelta(1)


def log(days: list[date], value: float = 70, **more: Any) -> sg.History:
    """Return a flow of one value on each of the days."""
    return sg.History.of([(on, value) for on in days], metric="leads", **more)


@given(
    histories(1, 12, min_day=date(2025, 11, 1), max_day=date(2026, 1, 1), metrics=st.just(FLOW)),
    st.lists(st.integers(0, 90), min_size=3, max_size=3),
)
def test_days_add_up(history: sg.History, places: list[int]) -> None:
    """What two spans brought is what both together did, and all days brought all that was read, and what lacks."""
    told = DaysCovered(history)
    first = date.fromordinal(told.first)
    a, b, c = (first + timedelta(one) for one in sorted(places))
    parts = told.amount(a, b), told.amount(b + DAY, c + DAY)
    whole = told.amount(a, c + DAY)
    # Amounts of 1e15 that cancel each other leave what floats of their size can hold.
    digits = 1e-6 + 1e-15 * sum(abs(float(one)) for one in history.numbers)
    assert whole.value == pytest.approx(parts[0].value + parts[1].value, rel=1e-9, abs=digits)
    assert whole.untold == parts[0].untold + parts[1].untold
    every = told.amount(first, history.last.day)
    read = float(sum(map(float, history.numbers)))
    if not every.untold:
        assert every.value == pytest.approx(read, rel=1e-9, abs=digits)


@pytest.mark.parametrize("covers", [None, "week"])
def test_weeks_are_of_their_seven_days(covers: str | None) -> None:
    """Whoever says so, and whoever leaves it to the days since the reading before, is told the same of every day."""
    history = log(WEEKS, covers=covers)

    def total(first: date, last: date) -> float:
        found = sg.forecast(history, on=last, as_of=LAST, total_from=first)
        assert found.is_known
        return found.expected

    assert total(LAST - 4 * DAY, LAST - 2 * DAY) == 30
    assert total(LAST - 9 * DAY, LAST) == 100
    assert total(LAST - 10 * DAY, LAST - 3 * DAY) == 80
    assert total(SUNDAY - 6 * DAY, SUNDAY) == 70
    assert sg.forecast(history, on=LAST - 2 * DAY, as_of=LAST).expected == 10
    february = sg.forecast(history, on=date(2026, 2, 15), as_of=LAST, per="month")
    assert (february.expected, february.is_known, february.cautions) == (280, True, ())
    march = sg.forecast(history, on=date(2026, 3, 25), as_of=LAST, per="month")
    assert march.expected == pytest.approx(310)
    assert march.fan([date(2026, 2, 3)])[0].expected == 280
    assert sg.forecast(history, on=SUNDAY - 6 * DAY, as_of=LAST).expected == 10
    with pytest.raises(sg.InvalidValue, match="2025-12-29") as refused:
        sg.forecast(history, on=SUNDAY - 7 * DAY, as_of=LAST)
    assert refused.value.path == "on"


def test_a_goal_counts_by_days_what_says_its_days_and_else_in_full() -> None:
    """The fan of days inside a covered week has their share; where nobody says, the reading counts when it is dated."""
    for covers, inside in (("week", 420 + 40), (None, 420)):
        goal = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(900), start=WEEKS[0] + DAY, deadline=LAST + 9 * DAY)
        p = sg.project(goal, log(WEEKS, covers=covers), as_of=LAST)
        found = p.fan([WEEKS[6], WEEKS[6] + 4 * DAY, WEEKS[7]])
        assert [one.expected for one in found] == [420, inside, 490]


def test_months_and_quarters_of_a_year_are_of_their_days() -> None:
    """Monthly amounts read on a 28th cover the days since the 28th before; a hole between months lacks."""
    history = log(MONTHS, 310)
    found = sg.forecast(history, on=date(2025, 8, 15), as_of=MONTHS[-1], total_from=date(2025, 7, 29))
    assert found.expected == pytest.approx(310 * 18 / 31)
    assert sg.forecast(history, on=date(2024, 12, 29), as_of=MONTHS[-1]).expected == pytest.approx(10)
    lacking = log([*MONTHS[:5], *MONTHS[6:]], 310)
    june = sg.forecast(lacking, on=date(2025, 6, 15), as_of=MONTHS[-1], per="month")
    assert not june.is_known
    assert june.cautions == (sg.forecasts.Caution("untold_days", 28),)
    assert june.expected == pytest.approx(310)
    running = log([*MONTHS, date(2026, 1, 9)], 310)
    assert sg.forecast(running, on=date(2026, 1, 3), as_of=date(2026, 1, 9)).expected == pytest.approx(310 / 12)


def test_days_that_lack_are_like_those_beside_them_and_not_known() -> None:
    """In a log of days a hole is no nothing; in one of working days the weekend is."""
    days = [SUNDAY + timedelta(k) for k in range(40)]
    history = sg.History.of([(on, 10 + 2 * (k > 5)) for k, on in enumerate(days) if k not in (5, 6, 9)], metric="leads")
    hole = sg.forecast(history, on=days[5], as_of=days[-1])
    assert (hole.expected, hole.is_known, hole.cautions) == (11, False, (sg.forecasts.Caution("untold_days", 1),))
    assert 0 < hole.probability(at_least=12) < 1e-5
    read = sg.forecast(history, on=days[8], as_of=days[-1])
    assert (read.expected, read.is_known, read.cautions) == (12, True, ())
    span = sg.forecast(history, on=days[9], as_of=days[-1], total_from=days[4])
    assert (span.expected, span.is_known, span.cautions) == (68, False, (sg.forecasts.Caution("untold_days", 3),))
    ahead = sg.forecast(history, on=days[-1] + DAY, as_of=days[-1], total_from=days[4])
    assert ahead.cautions[-1] == sg.forecasts.Caution("untold_days", 3)
    assert ahead.expected == pytest.approx(10 + 22 + 12 * 34, abs=1)
    working = log([on for on in days if on.weekday() < 5 and on != days[11]], 10)
    weekend, thursday = (sg.forecast(working, on=on, as_of=days[-1]) for on in (days[6], days[11]))
    assert (weekend.expected, weekend.is_known) == (0, True)
    assert (thursday.expected, thursday.is_known) == (10, False)


def test_some_days_and_one_day() -> None:
    """A log of some days speaks for all days since the one before; a lone amount is of its own day."""
    sales = log([SUNDAY + timedelta(k) for k in (0, 3, 20, 25, 60)], 34)
    first = sg.forecast(sales, on=SUNDAY + 20 * DAY, as_of=LAST, total_from=SUNDAY + 19 * DAY)
    assert (first.expected, first.is_known) == (4, True)
    lone = log([SUNDAY], 34)
    assert sg.forecast(lone, on=SUNDAY, as_of=LAST).expected == 34
    with pytest.raises(sg.InvalidValue, match="on or after the first reading"):
        sg.forecast(lone, on=SUNDAY - DAY, as_of=LAST)
    beginning = log([date.min, date.min + DAY], 5)
    assert sg.forecast(beginning, on=date.min + DAY, as_of=LAST, total_from=date.min).expected == 10
    assert sg.forecast(log([date.min + 3 * DAY, date.min + 10 * DAY], 7), on=date.min, as_of=LAST).expected > 0
