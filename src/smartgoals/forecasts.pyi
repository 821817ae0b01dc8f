# Made by tools/make_stubs.py from the table in forecasts.py; change that.

from smartgoals._case.replay import GoalBacktest as GoalBacktest, Replay as Replay
from smartgoals._forecast.ask import Forecasting as Forecasting
from smartgoals._forecast.backtest import (
    Backtest as Backtest,
    MethodComparison as MethodComparison,
    compare_methods as compare_methods,
)
from smartgoals._forecast.caution import Caution as Caution, CautionCode as CautionCode
from smartgoals._forecast.default import FittedDefault as FittedDefault
from smartgoals._forecast.distribution import (
    Bounded as Bounded,
    Distribution as Distribution,
    Known as Known,
    Pooled as Pooled,
    Quantiles as Quantiles,
    Shape as Shape,
    Shifted as Shifted,
    Steady as Steady,
    TwoPiece as TwoPiece,
    Weighted as Weighted,
    Whole as Whole,
)
from smartgoals._forecast.forecast import Inputs as Inputs
from smartgoals._forecast.methods import (
    Bootstrap as Bootstrap,
    Pool as Pool,
    bootstrap as bootstrap,
    pool as pool,
)
from smartgoals._forecast.passage import (
    AmountLeg as AmountLeg,
    Amounts as Amounts,
    AnyPassage as AnyPassage,
    Implied as Implied,
    OneWay as OneWay,
    Passage as Passage,
    WalkLeg as WalkLeg,
    Wandering as Wandering,
)
from smartgoals._forecast.protocol import Forecaster as Forecaster
from smartgoals._forecast.rounding import Rounded as Rounded, RoundedPath as RoundedPath
from smartgoals._forecast.skewed import Skewed as Skewed
from smartgoals._forecast.without_events import WithoutEvents as WithoutEvents
from smartgoals._projection.parts import (
    Arrival as Arrival,
    MilestoneChance as MilestoneChance,
    PeriodChance as PeriodChance,
    Sensitivity as Sensitivity,
)
from smartgoals._projection.reasons import ProjectionReason as ProjectionReason
from smartgoals._projection.tripwire import Tripwire as Tripwire, Tripwires as Tripwires
from smartgoals._what_if.assumed import AssumedEffect as AssumedEffect
from smartgoals._what_if.what_if import WhatIf as WhatIf
from smartgoals._what_if.words import (
    EffectSource as EffectSource,
    WhatIfCaution as WhatIfCaution,
    WhatIfCautionCode as WhatIfCautionCode,
    WhatIfReason as WhatIfReason,
)

__all__ = [
    "AmountLeg",
    "Amounts",
    "AnyPassage",
    "Arrival",
    "AssumedEffect",
    "Backtest",
    "Bootstrap",
    "Bounded",
    "Caution",
    "CautionCode",
    "Distribution",
    "EffectSource",
    "FittedDefault",
    "Forecaster",
    "Forecasting",
    "GoalBacktest",
    "Implied",
    "Inputs",
    "Known",
    "MethodComparison",
    "MilestoneChance",
    "OneWay",
    "Passage",
    "PeriodChance",
    "Pool",
    "Pooled",
    "ProjectionReason",
    "Quantiles",
    "Replay",
    "Rounded",
    "RoundedPath",
    "Sensitivity",
    "Shape",
    "Shifted",
    "Skewed",
    "Steady",
    "Tripwire",
    "Tripwires",
    "TwoPiece",
    "WalkLeg",
    "Wandering",
    "Weighted",
    "WhatIf",
    "WhatIfCaution",
    "WhatIfCautionCode",
    "WhatIfReason",
    "Whole",
    "WithoutEvents",
    "bootstrap",
    "compare_methods",
    "pool",
]
