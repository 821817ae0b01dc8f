"""Values of ours beside what is none: they are unequal, and the other side has its say."""

from typing import Any
from unittest.mock import ANY

import pytest

import smartgoals as sg
from smartgoals import catalog


class Other:
    """What no value of ours knows."""


VALUES: dict[str, Any] = {
    "pace": sg.Pace.parse("5/week"),
    "growth": sg.Growth.parse("5 %/week"),
    "history": sg.History.of([], metric="leads"),
    "roster": sg.Strategy(goals=[sg.Goal(id="g")]).goals,
    "table": catalog.METRICS,
    "relevance": catalog.DEFAULT.relevance,
    "figure": catalog.derive("click_through_rate", {}),
    "goal": sg.Goal(id="g"),
}
"""One of each class that says itself what equals it, and a plain one."""


@pytest.mark.parametrize("kind", VALUES)
def test_a_value_leaves_to_others_whether_they_equal_it(kind: str) -> None:
    """Against what it does not know a value is unequal, as a plain truth; what equals everything equals it."""
    value = VALUES[kind]
    assert (value == Other()) is False
    assert (value != Other()) is True
    assert value == ANY
