"""A band that every figure held is comfortable, unless its projection leaves it next to no chance."""

from datetime import date, timedelta
from random import Random

import pytest

import smartgoals as sg

TODAY = date(2026, 4, 11)
BAND = sg.StayWithin(low=997, high=1003)


def weighed(deadline: date, ambition: str = "committed") -> tuple[sg.Proposal, float]:
    """Return how hard it is to hold a level that wobbles up to the very edges of its band, and its chance."""
    rng = Random(1)
    rows = [(TODAY - timedelta(65 - k), 1000 + rng.randint(-3, 3)) for k in range(66)]
    history = sg.History.of(rows, metric="followers")
    goal = sg.Goal(
        id="g", metric="followers", start=date(2026, 4, 16), deadline=deadline, target=BAND, ambition=ambition
    )
    chance = sg.project(goal, history, as_of=TODAY).probability
    assert chance is not None
    return sg.revise(goal, sg.Evidence(histories=[history]), as_of=TODAY), chance


@pytest.mark.parametrize(
    ("deadline", "ambition", "verdict"),
    [
        (date(2026, 5, 10), "committed", "comfortable"),
        (date(2026, 12, 31), "committed", "heroic"),
        (date(2026, 5, 31), "stretch", "comfortable"),
    ],
)
def test_next_to_no_chance_is_not_comfortable(deadline: date, ambition: str, verdict: str) -> None:
    """Below the chance that fails any other goal the projection is heard, and told; above it the figures are."""
    found, chance = weighed(deadline, ambition)
    assert found.verdict == verdict
    is_next_to_none = chance < (0.05 if ambition == "committed" else 0.01)
    assert (verdict == "heroic") == is_next_to_none
    assert ("its chance is" in found.text()) == is_next_to_none
    assert ("chances" in found.text("fr")) == is_next_to_none
