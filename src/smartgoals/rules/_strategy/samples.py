"""Samples: a strategy in which nothing is found, for the examples of its rules. Loaded by those who
read examples.
"""

from __future__ import annotations

from typing import Final

from smartgoals._model.strategy import Strategy
from smartgoals._time.pace import Pace
from smartgoals.rules._examples_base import GOAL, INSTAGRAM, SALES

GOOD: Final = Strategy(
    objectives=[SALES],
    channels=[INSTAGRAM],
    goals=[GOAL],
    capacity=Pace.parse("20 hours/week"),
)
