"""Amounts of several steps at once: a log whose way of keeping changes goes on at the rate it
always had.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

import pytest
from forecast_samples import FLOW
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.at_once import told_at_once
from smartgoals._forecast.coverage import Way, coverage_of
from smartgoals._forecast.gone_by import DaysCovered
from smartgoals._forecast.series import prepare

MONDAY = date(2025, 1, 6)
Row = tuple[date, float]


def log(gaps: Sequence[int], amounts: Sequence[float], first: date = MONDAY) -> list[Row]:
    """Return amounts with so many days between them."""
    days = [first]
    for gap in gaps:
        days.append(days[-1] + timedelta(gap))
    return list(zip(days, amounts, strict=True))


def unsteady(count: int, mean: float, *, share: float = 0.2, seed: int = 5) -> list[float]:
    """Return amounts around a mean."""
    chance = Random(seed)
    return [mean * (1 + chance.uniform(-share, share)) for _ in range(count)]


def four_weeks(rows: Sequence[Row], method: str = "default") -> sg.Forecast:
    """Return the forecast of the total of the four weeks after the last reading."""
    history = sg.History.of(rows, metric=FLOW)
    last = history.last.day
    ahead = last + timedelta(28)
    return sg.forecast(history, on=ahead, as_of=last, total_from=last + timedelta(1), method=method)


DAILY = log([1] * 89, unsteady(90, 10))
WEEKLY = log([7] * 29, unsteady(30, 70))
WEEKDAYS = [(on, 14.0) for on in (MONDAY + timedelta(k) for k in range(84)) if on.weekday() < 5]
MONTHS = [(date(2023 + k // 12, k % 12 + 1, 28), 305.0 + k % 7) for k in range(24)]


def onwards(rows: Sequence[Row], gap: int, amount: float, count: int) -> list[Row]:
    """Return a log that goes on with amounts so many days apart."""
    return [
        *rows,
        *((rows[-1][0] + timedelta(gap * k), amount + k % 3) for k in range(1, count + 1)),
    ]


CHANGED = {
    **{f"daily, then {n} weekly": onwards(DAILY, 7, 69, n) for n in (1, 2, 3, 8, 14, 20)},
    **{f"weekly, then {n} four-weekly": onwards(WEEKLY, 28, 280, n) for n in (1, 2, 5, 9)},
    **{f"weekdays, then {n} weekly": onwards(WEEKDAYS, 7, 69, n) for n in (1, 4, 8)},
    "daily, a fortnight at once": onwards(DAILY[:60], 14, 140, 1),
    "daily, a fortnight at once, and daily": onwards(onwards(DAILY[:60], 14, 140, 1), 1, 9, 20),
    "daily, a month at once": onwards(DAILY, 28, 280, 1),
    "daily, weekly, and the week so far": onwards(onwards(DAILY, 7, 69, 8), 3, 30, 1),
    "three months, then daily": [
        *log([31, 28], [310, 300, 280], date(2024, 11, 5)),
        *log([1] * 149, unsteady(150, 10)),
    ],
    "months, then a quarter": [*MONTHS, (date(2025, 3, 28), 910.0)],
    "months, then quarters": [*MONTHS, *((date(2025, 3 * k, 28), 910.0 + k) for k in (1, 2, 3))],
}


@pytest.mark.parametrize("method", ["default", "drift", "bootstrap", "straight_line"])
@pytest.mark.parametrize("name", CHANGED)
def test_ten_a_day_stay_ten_a_day(name: str, method: str) -> None:
    """However ten a day are written down, 280 come in four weeks, and a caution says what the
    amounts are taken for.
    """
    found = four_weeks(CHANGED[name], method)
    # A bootstrap draws whole steps: of months it draws one.
    assert found.expected == pytest.approx(280, abs=35 if method == "bootstrap" else 17)
    assert {one.code for one in found.cautions} & {"told_at_once", "some_days"}


@pytest.mark.parametrize("factor", [1, -1, 1e-3, 1e6])
def test_the_unit_changes_nothing(factor: float) -> None:
    """What is told by the size of amounts is told by their size relative to others."""
    rows = [(on, value * factor) for on, value in CHANGED["daily, then 3 weekly"]]
    assert four_weeks(rows).expected == pytest.approx(280 * factor, rel=0.05)


@given(
    st.integers(20, 120),
    st.sampled_from([(1, 7), (1, 14), (1, 30), (7, 28), (7, 14)]),
    st.integers(1, 12),
    st.integers(10, 500),
)
def test_a_steady_log_may_be_kept_more_coarsely(count: int, steps: tuple[int, int], coarse: int, rate: int) -> None:
    """A log of days or weeks that goes on in longer steps at the same rate is forecast at that
    rate.
    """
    fine, wide = steps
    rows = onwards(
        log([fine] * (count - 1), unsteady(count, fine * rate, share=0.1)),
        wide,
        wide * rate,
        coarse,
    )
    assert four_weeks(rows).expected == pytest.approx(28 * rate, rel=0.1, abs=3)


@pytest.mark.parametrize(
    ("gaps", "values", "positions"),
    [
        ([1] * 9 + [7], [10] * 10 + [70], [10]),
        ([1] * 9 + [7], [10] * 10 + [36], [10]),
        ([1] * 9 + [7], [10] * 10 + [34], []),  # less than half a week
        ([1] * 9 + [7], [10] * 10 + [141], []),  # more than two weeks: a burst of a single day
        ([1] * 9 + [6], [10] * 9 + [75, 60], []),  # a single day brought more
        ([1] * 9 + [7], [10] * 9 + [75, 70], [10]),  # of so many steps it is the exception
        ([1] * 9 + [7], [10] * 8 + [75, 75, 79], []),
        ([1] * 9 + [6], [10] * 9 + [59, 60], []),  # nearly as much
        ([1] * 9 + [6], [10] * 9 + [40, 60], [10]),
        ([1] * 9 + [2], [10] * 10 + [20], [10]),
        ([1] * 9 + [2], [10] * 10 + [14], []),
        ([1] * 9 + [7], [0] * 10 + [70], []),  # of nothing no amount is so many times as much
        ([1] * 9 + [7], [10] * 10 + [0], []),
        ([1, 1, 7], [10, 11, 9, 70], [3]),
        ([1, 7, 7], [10, 10, 70, 70], []),  # two readings tell nothing of what is usual
        ([7, 1, 1, 1], [70, 70, 10, 10, 10], [1]),
        ([1, 7, 1, 1, 1], [10, 10, 70, 10, 10, 10], [2]),
        ([1] * 30 + [7] * 3, [10] * 34, []),  # each like a single day's, and few
        ([1] * 30 + [7] * 4, [10] * 35, [31, 32, 33, 34]),  # no accident, whatever they brought
        ([1] * 30 + [7] * 2, [10] * 31 + [27, 26], [31, 32]),
        ([1] * 30 + [7] * 2, [10] * 31 + [25, 26], []),
        ([1] * 30 + [7] * 2, [0] * 31 + [7, 7], [31, 32]),  # after nothing at all
        ([1] * 30 + [7] * 2, [0] * 31 + [0, 0], []),
        ([1, 2] * 8 + [2] * 2, [10] * 19, []),  # holes of a day are usual there
        ([1] * 30 + [28, 31, 30, 31], [10] * 35, [31, 32, 33, 34]),  # months
        ([1] * 30 + [28, 31, 26, 31], [10] * 35, []),
        ([1] * 5, [10] * 6, []),
    ],
)
def test_which_amounts_are_of_several_steps(gaps: list[int], values: list[float], positions: list[int]) -> None:
    """By their size, or by a regular spacing that is new; scattered holes stay holes."""
    assert told_at_once(gaps, gaps, values) == positions


def test_holes_in_an_unsteady_log_stay_holes() -> None:
    """Of the days after a hole one brings most by chance, and hardly ever twice as much."""
    chance, told = Random(3), 0
    for _ in range(40):
        days = [day for day in range(120) if chance.random() < 0.9]
        amounts = [float(sum(chance.random() < 0.1 for _ in range(80))) for _ in days]  # eight a day
        told += coverage_of(days, amounts).at_once
    assert told <= 4


def test_other_holes_stay_unknown() -> None:
    """Beside a week told at once a day that lacks is a hole, and both are told."""
    days = [*range(20), *range(21, 40), 46]
    found = coverage_of(days, [10.0] * 39 + [70.0])
    assert (found.way, found.figure, found.at_once) == (Way.WITH_HOLES, 1, 1)
    assert found.firsts is not None
    assert [own - first + 1 for own, first in zip(days, found.firsts, strict=True)] == [1] * 39 + [7]
    rows = [(MONDAY + timedelta(day), 10.0 if day < 46 else 70.0) for day in days]
    told = {one.code.value: one.figure for one in four_weeks(rows).cautions}
    assert (told["readings_lack"], told["told_at_once"]) == (1, 1)
    assert "tenus pour ceux" in four_weeks(rows).text("fr")


@pytest.mark.parametrize(("first", "length"), [(310.0, 31), (10.0, 1)])
def test_the_first_amount_covers_as_much_as_the_one_after(first: float, length: int) -> None:
    """Before a month told at once a first amount as large is one of a month, and a small one that
    of its day.
    """
    days = [0, 31, *range(32, 120)]
    found = coverage_of([738_000 + day for day in days], [first, 310.0, *[10.0] * 88])
    assert found.firsts is not None
    assert found.firsts[:2] == [738_001 - length, 738_001]


def test_a_week_told_at_once_among_weekdays_is_of_its_weekdays() -> None:
    """The days off of such a week bring nothing, and a day of it a fifth of what was read."""
    history = sg.History.of(CHANGED["weekdays, then 4 weekly"], metric=FLOW)
    last = history.last.day
    found = prepare(history, last)
    assert found.steps.days == 1
    assert max(found.changes) < 15
    asked = DaysCovered(history).amount(last - timedelta(6), last)
    assert asked.value == pytest.approx(70)
    assert asked.untold == 0
