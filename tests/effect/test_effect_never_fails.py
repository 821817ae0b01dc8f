"""An effect has an answer, or a reason, whatever was read: figures that are numbers, in order, and words for them."""

from datetime import timedelta
from math import isfinite

import pytest
from effect_samples import START, day
from hypothesis import example, given, settings, strategies as st

import smartgoals as sg
from smartgoals._effect.taken_out import without_event
from smartgoals.strategies import effects

AMOUNTS = st.integers(-50, 500) | st.sampled_from((0, 1e-300, 1e300, -1e300, 0.1))


@st.composite
def asked(draw: st.DrawFn) -> tuple[sg.History, sg.Event, int]:
    """Return readings on days far and near, an event on some of them, and the last day known."""
    gaps = draw(st.lists(st.sampled_from((1, 1, 1, 2, 7, 7, 30, 31)), min_size=1, max_size=60))
    if draw(st.booleans()):
        gaps = [gaps[0]] * len(gaps)
    days = [START]
    for gap in gaps:
        days.append(days[-1] + timedelta(days=gap))
    values = draw(st.lists(AMOUNTS, min_size=len(days), max_size=len(days)))
    if draw(st.booleans()):
        values = [abs(value) % 100 for value in values]
    covers = draw(st.sampled_from((None, "week"))) if set(gaps) == {7} else None
    metric = draw(st.sampled_from(("sessions", "followers", "widgets", "revenue", "reach")))
    history = sg.History.of(list(zip(days, values, strict=True)), metric=metric, covers=covers)
    span = (days[-1] - START).days
    first = draw(st.integers(0, span))
    happened = sg.Event(id="e", start=day(first), end=day(first + draw(st.integers(0, 40))))
    return history, happened, draw(st.integers(0, span + 5))


@settings(max_examples=300)
@given(asked())
def test_whatever_was_read(given_: tuple[sg.History, sg.Event, int]) -> None:
    """No reading makes it fail, and what is told is finite, in order, and the difference of its parts."""
    history, happened, known = given_
    found = sg.effect(history, happened, as_of=day(known), controls=[history.after(START)])
    assert found.text("en")
    assert found.text("fr")
    without = without_event(history, happened, day(known))
    assert len(without) == len(history)
    for answer in (found.before_only, found.both_sides):
        if answer is None:
            continue
        values = [answer.quantile(p) for p in (0.001, 0.1, 0.5, 0.9, 0.999)]
        assert all(map(isfinite, values))
        assert values == sorted(values)
        assert isfinite(answer.expected_without)
        assert answer.smallest_visible.amount >= 0
    if found.amount is not None and abs(found.amount) < 1e200:
        total = found.amount + (found.expected_without or 0.0)
        assert total == pytest.approx(found.actual, rel=1e-6, abs=1e-6 * (1 + abs(found.expected_without or 0.0)))


@settings(max_examples=100)
@given(effects())
def test_effects_that_are_drawn_have_words(found: sg.returns.Effect) -> None:
    """Each is undefined with a reason, or has both bounds."""
    assert (found.answer is None) == (found.reasons.get("amount") is not None)
    assert found.text()


@given(st.integers(2, 40), st.integers(1, 3), st.sampled_from(("followers", "leads", "widgets", "reach")))
@example(28, 1, "leads")
def test_a_window_of_a_small_part_of_a_step(gap: int, near: int, metric: str) -> None:
    """A day between readings of two weeks is a part of a step, and not none, by which nothing can be divided."""
    days = [gap * place for place in range(9)]
    days += [days[-1] + near, days[-1] + 2 * near]
    history = sg.History.of([(day(one), one * one % 89) for one in days], metric=metric)
    for one in days[-3:]:
        happened = sg.Event(id="e", start=day(one), end=day(one))
        assert sg.effect(history, happened, as_of=day(days[-1])).text()
        assert len(without_event(history, happened, day(days[-1]))) == len(history)
