"""A level judged on any day, of a goal that begins later: what it stands on then counts for the first day, and no
chance jumps with nothing read.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg

SUNDAY, ONE = date(2026, 3, 29), timedelta(1)


def log(values: list[int], every: int = 7) -> sg.History:
    """Return levels up to a Sunday, so many days apart."""
    days = [SUNDAY - every * k * ONE for k in range(len(values))][::-1]
    return sg.History.of(list(zip(days, values, strict=True)), metric="followers")


def goal(level: int, begins: int) -> sg.Goal:
    """Return a goal of a level on any day, that begins so many days after the Sunday."""
    target = sg.ReachLevel(level, judged="any_day")
    return sg.Goal(id="g", metric="followers", target=target, start=SUNDAY + begins * ONE, deadline=SUNDAY + 40 * ONE)


@given(
    values=st.lists(st.integers(90, 110), min_size=12, max_size=30),
    level=st.integers(88, 112),
    begins=st.integers(1, 6),
)
def test_no_chance_jumps_with_nothing_read(values: list[int], level: int, begins: int) -> None:
    """From the last reading to the first day one chance is told; where that is decided, it was as good as that."""
    history, asked = log(values), goal(level, begins)
    told = [sg.project(asked, history, as_of=SUNDAY + day * ONE) for day in range(begins + 1)]
    first = told[0].probability
    assert first is not None
    assert {one.probability for one in told[:-1]} == {first}
    assert told[-1].probability == pytest.approx(first, abs=2e-6)
    assert all(one.arrival.median is None or one.arrival.median >= asked.start for one in told)


@pytest.mark.parametrize("level", [96, 99, 103])
def test_a_reading_to_come_before_the_start_has_its_own_chance(level: int) -> None:
    """Of a goal that begins on a Wednesday the value of the Sunday before is the first; of a log of days that of the
    day.
    """
    values = [97, 103, 99, 101, 98, 104, 100, 96, 102, 99, 101, 98]
    weekly = [sg.project(goal(level, begins), log(values), as_of=SUNDAY).probability for begins in (7, 10, 13)]
    assert weekly == pytest.approx([weekly[0]] * 3)
    daily = sg.project(goal(level, 10), log(values, 1), as_of=SUNDAY)
    assert daily.probability is not None
    assert daily.probability < 0.999999


def test_a_level_that_is_there_is_there_on_the_first_day() -> None:
    """97.5 of 96 on the eve is as good as met, and met on the first day; a level not reached yet has its chance."""
    history = log([99, 101, 98, 100, 97, 102, 99, 101, 98, 97])
    there, beyond = (sg.project(goal(level, 1), history, as_of=SUNDAY) for level in (96, 98))
    assert there.probability == pytest.approx(0.999999)
    assert there.arrival.median == SUNDAY + ONE
    assert beyond.probability is not None
    assert beyond.probability < 0.999
    assert sg.assess(goal(96, 1), history, as_of=SUNDAY + ONE).is_met is True
