"""Amounts that say which days they cover are forecast by what they brought to each day, whatever their lengths."""

from datetime import date, timedelta

import pytest
from forecast_samples import FLOW
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._forecast.spread import are_of_one_length, shared_out
from smartgoals.strategies import histories

SUNDAY = date(2026, 1, 4)
MONTHS = [date(2025, month, 31 if month in {7, 8, 10, 12} else 30) for month in range(7, 13)]
GOAL = sg.Goal(id="g", metric="leads", target=sg.ReachLevel(910), start=date(2026, 1, 5), deadline=date(2026, 4, 5))


def weeks(count: int, value: float = 70) -> list[sg.Reading]:
    """Return the amounts of the weeks up to the first Sunday."""
    return [sg.Reading(SUNDAY - timedelta(weeks=k), value, covers="week") for k in range(count)]


@pytest.mark.parametrize("days", [5, 20, 40])
def test_from_months_to_days(days: int) -> None:
    """Ten a day are 300 in thirty days, whether they were told by months or by days."""
    daily = [(date(2026, 1, 1) + timedelta(days=k), 10) for k in range(days)]
    monthly = [sg.Reading(on, 10 * on.day, covers="month") for on in MONTHS]
    as_of = daily[-1][0]
    history = sg.History.of([*monthly, *daily], metric="leads")
    found = sg.forecast(history, on=as_of + timedelta(days=30), as_of=as_of, total_from=as_of + timedelta(days=1))
    assert found.expected == pytest.approx(300, rel=0.001)


@pytest.mark.parametrize("days", range(1, 8))
def test_a_running_week_that_says_so_bends_nothing(days: int) -> None:
    """The amount of the week so far is no whole week, on whichever day it is told."""
    as_of = SUNDAY + timedelta(days=days)
    running = sg.Reading(as_of, 10 * days, covers=date(2026, 1, 5))
    found = sg.project(GOAL, sg.History.of([*weeks(20), running], metric="leads"), as_of=as_of)
    assert found.expected == pytest.approx(910, rel=0.001)


@pytest.mark.parametrize(("covers", "value"), [("month", 310), ("week", 70), ("day", 10)])
def test_an_only_reading_is_of_the_days_it_covers(covers: str, value: int) -> None:
    """Ten a day are about 280 in February, whether a month, a week or a day tells of them."""
    history = sg.History.of([(date(2026, 1, 31), value)], metric="leads", covers=covers)
    goal = sg.Goal(
        id="g", metric="leads", target=sg.ReachLevel(1000), start=date(2026, 2, 1), deadline=date(2026, 2, 28)
    )
    found = sg.project(goal, history, as_of=history.last.day)
    assert found.expected == pytest.approx(280, rel=0.1)
    assert (found.probability or 0) < 0.2


@pytest.mark.parametrize(("covers", "apart"), [("week", 14), ("week", 21), ("day", 3), ("month", 61)])
def test_days_that_are_left_out_are_like_those_beside_them(covers: str, apart: int) -> None:
    """Without a goal nobody says that nothing came on days left out: ahead they bring what they are taken to have brought."""
    days = [SUNDAY - timedelta(days=apart * k) for k in range(12)]
    if covers == "month":
        days = [date(2026, 1, 31), *(date(2025, month, 30 if month in {9, 11} else 31) for month in (3, 5, 7, 9, 11))]
    rows = [sg.Reading(on, {"week": 70, "day": 10, "month": 10 * on.day}[covers], covers=covers) for on in days]
    history = sg.History.of(rows, metric="leads")
    last = history.last.day
    ahead = sg.forecast(history, on=last + timedelta(120), as_of=last, total_from=last + timedelta(1))
    assert ahead.expected == pytest.approx(1200, rel=0.03)


def test_a_week_that_is_cut_is_counted_as_cut() -> None:
    """A total from the middle of a week has the share of its days since, as what was read is told."""
    history = sg.History.of(weeks(10), metric="leads")
    since = SUNDAY - timedelta(days=2)
    assert sg.forecast(history, on=SUNDAY, as_of=SUNDAY, total_from=since).expected == 30
    ahead = sg.forecast(history, on=SUNDAY + timedelta(weeks=1), as_of=SUNDAY, total_from=since).expected
    whole = sg.forecast(history, on=SUNDAY + timedelta(weeks=1), as_of=SUNDAY, total_from=SUNDAY + timedelta(days=1))
    assert ahead == pytest.approx(30 + whole.expected)


@given(histories(1, 12, min_day=date(2025, 1, 1), max_day=date(2026, 1, 1), metrics=st.just(FLOW)))
def test_every_flow_can_be_forecast(history: sg.History) -> None:
    """Whatever its readings cover, a flow has a forecast, or says why not."""
    last = history.last.day
    found = sg.forecast(history, on=last + timedelta(days=30), as_of=last, total_from=last + timedelta(days=1))
    assert found.quantile(0.1) <= found.quantile(0.9)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 40)), min_size=1, max_size=8), st.floats(0.5, 90))
def test_an_even_rate_stays_even(rows: list[tuple[int, int]], rate: float) -> None:
    """Amounts of one rate, told over spans that do not overlap, are that rate at every step."""
    ordinals, firsts, end = [], [], 1000
    for gap, length in rows:
        firsts.append(end + gap + 1)
        end += gap + length
        ordinals.append(end)
    values = [rate * (own - first + 1) for own, first in zip(ordinals, firsts, strict=True)]
    steps, amounts = shared_out(ordinals, values, firsts)
    assert amounts == pytest.approx([rate * (steps.days or 0)] * len(amounts))


@pytest.mark.parametrize(
    ("lengths", "alike"),
    [([1, 1], True), ([7, 7, 7], True), ([28, 31, 30], True), ([90, 92], True), ([6, 7], False), ([1, 31], False)],
)
def test_months_are_of_one_length(lengths: list[int], alike: bool) -> None:
    """Calendar months and quarters are one length; a week and the running one are not."""
    ordinals = list(range(1000, 1000 + len(lengths)))
    firsts = [own - length + 1 for own, length in zip(ordinals, lengths, strict=True)]
    assert are_of_one_length(ordinals, firsts) is alike


def test_a_span_of_ages_takes_no_time() -> None:
    """Readings that cover all the years there are cost no more than others."""
    rows = [sg.Reading(SUNDAY + timedelta(days=k), 1, covers=date(1, 1, 1) if k % 2 else None) for k in range(200)]
    found = sg.forecast(sg.History.of(rows, metric=FLOW), on=date(2027, 1, 1), as_of=date(2026, 12, 1))
    assert found.quantile(0.5) >= 0
