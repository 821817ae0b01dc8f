"""Methods of forecasting, how well each did, and the parts of forecasts and projections.

Public. A method is a :class:`Forecaster` of the caller's, a name, or one of ours: :func:`bootstrap` and :func:`pool` make two;
:func:`compare_methods` tries several on one history.

>>> from smartgoals import forecasts
>>> forecasts.bootstrap(seed=1).name
'bootstrap'
"""

from smartgoals._door import door as _door

_ROOMS = (
    ("_case.replay", "GoalBacktest Replay"),
    ("_forecast.backtest", "Backtest compare_methods"),
    ("_forecast.caution", "Caution"),
    ("_forecast.methods", "bootstrap pool"),
    ("_forecast.protocol", "Forecaster"),
    ("_projection.projection", "Arrival MilestoneChance PeriodChance Sensitivity"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
