"""What many periods hand on, against a plain list of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._progress.progress import carried_to

MONDAY = date(2026, 1, 5)


@pytest.mark.parametrize("days", [1, 99, 100, 101, 350])
@given(made=st.lists(st.integers(0, 5), min_size=2, max_size=9))
def test_what_each_day_hands_to_the_next_is_known_of_all(days: int, made: Sequence[int]) -> None:
    """Each day of a quota hands on what the days up to it have over, or owe, however many days there are."""
    rows = [(MONDAY + timedelta(k), made[k % len(made)]) for k in range(days)]
    goal = sg.Goal(
        id="g",
        metric="sales",
        target=sg.KeepPace("2/day", counted="calendar", carry="both"),
        start=MONDAY,
        deadline=MONDAY + timedelta(days=days),
    )
    sales = sg.Metric(id="sales", nature="flow")
    progress = sg.assess(
        goal, sg.History.of(rows, metric=sales), as_of=rows[-1][0], evidence=sg.Strategy(metrics=[sales])
    )
    handed = Fraction(0)
    for on, amount in rows:
        assert carried_to(progress, on) == handed
        handed += amount - 2
