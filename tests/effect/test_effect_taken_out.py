"""Taken out: a history without what an event brought keeps all that the event did not touch."""

from datetime import date

import pytest
from effect_samples import day, event, fans, visits
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._effect.estimate import Estimate, estimate, expected
from smartgoals._effect.expected import counts_of
from smartgoals._effect.smoother import walk_of
from smartgoals._effect.taken_out import without_event
from smartgoals._effect.window import EventWindow, window_of


@given(lift=st.integers(20, 400), length=st.integers(1, 20), count=st.integers(70, 120))
def test_amounts_outside_the_window_stay(lift: int, length: int, count: int) -> None:
    """Of a flow only the window changes, and brings about what its days usually bring."""
    last = min(40 + length, count) - 1
    history = visits(count, lift, 40, last)
    found = without_event(history, event(40, last), day(count - 1))
    assert found.days == history.days
    assert found.values[:40] == history.values[:40]
    assert found.values[last + 1 :] == history.values[last + 1 :]
    inside = found.values[40 : last + 1]
    assert sum(inside) / len(inside) == pytest.approx(100, abs=8)
    assert (found.metric, found.channel) == (history.metric, history.channel)


@given(lift=st.integers(10, 200), length=st.integers(1, 20))
def test_a_stock_keeps_the_value_read_last(lift: int, length: int) -> None:
    """What was read before the event is moved by what it brought; what was read after it stays."""
    last = 40 + length - 1
    history = fans(120, lift, 40, last)
    found = without_event(history, event(40, last), day(119))
    assert found.values[last:] == history.values[last:]
    moved = [b - a for a, b in zip(history.values[:40], found.values[:40], strict=True)]
    assert moved == pytest.approx([moved[0]] * 40)
    assert moved[0] == pytest.approx(lift * length, abs=15 + 3 * length)
    assert found.values[last] - found.values[39] == pytest.approx(20 * length, abs=15 + 3 * length)


UNKNOWN = [
    (visits(20), event(30, 35)),
    (visits(20), event(3, 5)),
    (visits(20), sg.Event(id="old", start=date(2025, 1, 1))),
    (sg.History.of([(day(k), 0.5) for k in range(80)], metric="bounce_rate"), event(60, 66)),
]


@pytest.mark.parametrize(("history", "happened"), UNKNOWN)
def test_what_nobody_can_tell_stays_in(history: sg.History, happened: sg.Event) -> None:
    """Where an effect is undefined the history comes back as it is."""
    assert without_event(history, happened, day(119)) is history


def test_only_what_is_known_by_the_day_counts() -> None:
    """By a day within the event its days so far are replaced, and later readings stay."""
    history = visits(120, 300)
    found = without_event(history, event(), day(62))
    assert found.values[63:] == history.values[63:]
    assert all(value < 150 for value in found.values[60:63])


def test_weeks_and_seasons_keep_their_shape() -> None:
    """A weekly amount keeps the days that it says it covers; the days of the week keep their shares."""
    weeks = sg.History.of([(day(7 * k), 70 + k % 3 + 50 * (k == 20)) for k in range(40)], metric="leads", covers="week")
    found = without_event(weeks, event(7 * 20 - 3, 7 * 20 - 2), day(279))
    assert found.covers == weeks.covers
    assert found.values[20] == pytest.approx(71, abs=3)
    days = sg.History.of(
        [(day(k), (200 if k % 7 > 4 else 20) + 90 * (70 <= k < 77)) for k in range(140)], metric="leads"
    )
    shown = without_event(days, event(70, 76), day(139)).values[70:77]
    assert shown[6] > 4 * shown[0]
    assert sum(shown) == pytest.approx(500, rel=0.05)


@given(
    lift=st.integers(0, 400),
    first=st.integers(2, 90),
    length=st.integers(1, 12),
    is_stock=st.booleans(),
    count=st.integers(60, 110),
)
def test_what_is_taken_out_is_what_an_effect_estimates(
    lift: int, first: int, length: int, is_stock: bool, count: int
) -> None:
    """What would have come is that of the estimate to the last digit: by both sides where it has them, or by the first."""
    last = first + length - 1
    history = (fans if is_stock else visits)(count, lift, first, last)
    window = window_of(history, event(first, last))
    if not isinstance(window, EventWindow):
        return
    whole, best = estimate(history, window), expected(history, window)
    if isinstance(whole, Estimate):
        assert best == (whole.before if whole.both is None else whole.both, whole.sides)
        assert counts_of(whole.sides, walk_of(*whole.sides.amounts)) == counts_of(whole.sides)
    else:
        assert best is whole
