# Made by tools/make_stubs.py from the table in forecasts.py; change that.

from smartgoals._case.replay import GoalBacktest as GoalBacktest, Replay as Replay
from smartgoals._forecast.backtest import Backtest as Backtest, compare_methods as compare_methods
from smartgoals._forecast.caution import Caution as Caution
from smartgoals._forecast.methods import bootstrap as bootstrap, pool as pool
from smartgoals._forecast.protocol import Forecaster as Forecaster
from smartgoals._projection.projection import (
    Arrival as Arrival,
    MilestoneChance as MilestoneChance,
    PeriodChance as PeriodChance,
    Sensitivity as Sensitivity,
)

__all__ = [
    "Arrival",
    "Backtest",
    "Caution",
    "Forecaster",
    "GoalBacktest",
    "MilestoneChance",
    "PeriodChance",
    "Replay",
    "Sensitivity",
    "bootstrap",
    "compare_methods",
    "pool",
]
