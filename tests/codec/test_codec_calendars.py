"""Weights of days on the wire: an object by weekday or day, whose faults are all told, each at its key."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg
from smartgoals import codec


@pytest.mark.parametrize(
    ("weights", "paths"),
    [
        ({"2026-02-30": 1, "sat": -1, "moonday": 1}, ["weights[2026-02-30]", "weights[sat]", "weights[moonday]"]),
        ({"2026-12-24T08:00": 1}, ["weights[2026-12-24T08:00]"]),
        ({"sat": -1, "2026-12-24": "half"}, ["weights[sat]", "weights[2026-12-24]"]),
        ({date(2026, 12, 24): 1, "2026-12-24": 1}, ["weights[2026-12-24]"]),
        ({"sat": 1, "samedi": 1}, ["weights[samedi]"]),
        ([1], ["weights"]),
    ],
)
def test_every_fault_of_weights_is_told_at_its_key(weights: Any, paths: list[str]) -> None:
    """What cannot be read is refused at its key, together with the other faults of the calendar."""
    with pytest.raises(sg.SmartGoalsError) as caught:
        codec.structure({"weights": weights, "week_start": "noday"}, sg.Calendar)
    assert sorted(one.path for one in caught.value.problems) == sorted([*paths, "week_start"])
