"""Methods of forecasting, how well each did, and the parts of forecasts and projections.

Public. A method is a :class:`Forecaster` of the caller's, a name, or one of ours: :func:`bootstrap`
and :func:`pool` make two;
:func:`compare_methods` tries several on one history.

>>> from smartgoals import forecasts
>>> forecasts.bootstrap(seed=1).name
'bootstrap'
"""

from smartgoals._door import door as _door

_ROOMS = (
    ("_case.replay", "GoalBacktest Replay"),
    ("_forecast.ask", "Forecasting"),
    ("_forecast.backtest", "Backtest MethodComparison compare_methods"),
    ("_forecast.caution", "Caution CautionCode"),
    ("_forecast.default", "FittedDefault"),
    (
        "_forecast.distribution",
        "Bounded Distribution Known Pooled Quantiles Shape Shifted Steady TwoPiece Weighted Whole",
    ),
    ("_forecast.forecast", "Inputs"),
    ("_forecast.methods", "Bootstrap Pool bootstrap pool"),
    ("_forecast.passage", "AmountLeg Amounts AnyPassage Implied OneWay Passage WalkLeg Wandering"),
    ("_forecast.protocol", "Forecaster"),
    ("_forecast.rounding", "Rounded RoundedPath"),
    ("_forecast.skewed", "Skewed"),
    ("_forecast.without_events", "WithoutEvents"),
    ("_projection.parts", "Arrival MilestoneChance PeriodChance Sensitivity"),
    ("_projection.reasons", "ProjectionReason"),
    ("_projection.tripwire", "Tripwire Tripwires"),
    ("_what_if.assumed", "AssumedEffect"),
    ("_what_if.what_if", "WhatIf"),
    ("_what_if.words", "EffectSource WhatIfCaution WhatIfCautionCode WhatIfReason"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
