"""A closed goal as text: a score that is neither none nor whole never reads as one."""

from datetime import date

import pytest

import smartgoals as sg


@pytest.mark.parametrize(
    ("score", "told"),
    [(0, "0"), (0.0004, "<0.01"), (0.7, "0.7"), (0.996, ">0.99"), (0.9996, ">0.99"), (0.994, "0.99"), (1, "1")],
)
def test_a_score_is_never_told_as_what_it_is_not(score: float, told: str) -> None:
    """A goal that was missed by little was missed."""
    closed = sg.ClosedGoal(goal=sg.Goal(id="g"), closed_on=date(2026, 7, 1), outcome="missed", score=score)
    assert str(closed) == f"g was missed on 2026-07-01, score {told}"
