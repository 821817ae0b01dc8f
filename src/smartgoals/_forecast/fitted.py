"""Fitted: the constants of the default forecast, as found by `tools/fit_forecast.py` on 27 November 2026.

What belongs here: numbers, their meaning, and where they come from. Nothing here is written by hand.

They are maximum-likelihood estimates with a ridge, from 42,348 forecasts of 461 public series with known outcomes (GitHub
stars, package downloads, subreddits, video channels, page views, and the M1, M3, M4 and tourism competitions), each series
weighing the same. `docs/explanation/forecast-model.md` tells how, and how well they hold on sources that were left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, final

from attrs import frozen

from smartgoals._forecast.traits import Habit


@final
@frozen(kw_only=True)
class Constants:
    """What the formulas take for one habit.

    `weights` are of each estimate the coefficients of a one, the six traits, and the horizon; `power` and
    `power_of_certainty` say how much a larger error in the back-test takes away. `scale` are those of a one, the six traits,
    and the seven signs of a horizon. `shift` is how far the middle lies beyond the weighted mean, in scales, away from zero.
    """

    power: float
    power_of_certainty: float
    shift: float
    scale: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]


FITTED: Final[Mapping[Habit, Constants]] = MappingProxyType(
    # Fitted from here on.
    {
        Habit.FLOW: Constants(
            power=-0.161,
            power_of_certainty=3.723,
            shift=0.065,
            scale=(
                -0.319,
                -0.030,
                -0.378,
                -0.076,
                -0.371,
                0.064,
                0.291,
                0.493,
                0.044,
                0.110,
                0.287,
                0.418,
                -0.008,
                -0.014,
            ),
            weights={
                "all": (1.84, -0.11, -0.35, 0.17, -0.84, -0.37, -0.74, 0.10),
                "curve": (-0.59, -0.60, -0.02, 1.56, 0.29, 0.12, 2.13, -0.55),
                "growth": (-0.53, 0.06, 0.11, -0.35, -0.19, 0.11, 0.01, 0.02),
                "half h": (-0.31, -0.03, 0.06, -0.19, -0.08, 0.06, -0.06, 0.11),
                "last": (0.52, -0.11, -0.18, 0.17, 0.93, -0.10, -0.43, -0.56),
                "last 2h": (0.06, -0.36, 0.02, -0.34, -0.11, -0.01, -0.06, 0.28),
                "last h": (-0.05, -0.25, 0.04, -0.32, -0.05, 0.01, -0.03, 0.22),
                "line": (-0.46, 0.06, 0.08, -0.33, -0.05, 0.09, -0.05, -0.23),
                "long median": (0.59, 0.65, -0.00, -0.26, 0.12, -0.12, 0.16, -0.46),
                "median": (-0.11, 0.64, 0.04, -0.15, 0.09, 0.02, -0.06, 0.07),
                "recent 0.025": (-0.02, -0.03, 0.01, -0.05, -0.20, 0.00, -0.15, 0.12),
                "recent 0.07": (0.04, -0.18, 0.00, 0.44, 0.02, -0.01, -0.28, 0.65),
                "recent 0.2": (-0.36, -0.04, 0.08, -0.18, -0.08, 0.07, -0.08, -0.01),
                "recent 0.5": (-0.27, -0.00, 0.05, -0.12, 0.11, 0.05, -0.11, -0.05),
                "trend": (-0.37, 0.02, 0.07, -0.22, 0.06, 0.07, -0.10, -0.11),
                "year ago": (0.01, 0.27, 0.01, 0.19, -0.02, -0.00, -0.14, 0.39),
            },
        ),
        Habit.ONE_WAY: Constants(
            power=0.513,
            power_of_certainty=3.296,
            shift=-0.066,
            scale=(
                0.766,
                -0.184,
                2.509,
                -0.229,
                0.378,
                -0.153,
                0.473,
                0.294,
                -0.483,
                -0.204,
                0.488,
                0.360,
                0.248,
                -0.403,
            ),
            weights={
                "all": (1.86, -0.50, -0.15, 0.27, -0.93, -0.37, -0.87, 0.35),
                "curve": (-0.31, 0.11, 0.09, -0.44, 0.07, 0.06, 0.07, -0.25),
                "growth": (-0.28, 0.16, 0.06, -0.01, 0.01, 0.06, -0.02, 0.41),
                "half h": (-0.37, 0.06, 0.14, -0.55, -0.05, 0.07, -0.00, -0.09),
                "last 2h": (-0.08, 0.04, 0.05, -0.10, -0.15, 0.02, -0.13, 0.15),
                "last h": (-0.19, -0.06, 0.05, -0.18, -0.14, 0.04, -0.10, 0.12),
                "line": (-0.28, 0.72, 0.03, 0.02, 0.33, 0.06, 0.04, 0.24),
                "long median": (-0.41, 0.23, 0.01, -0.24, -0.06, 0.08, -0.07, -0.10),
                "median": (0.27, 0.22, 0.03, 0.25, 0.34, -0.05, -0.30, -0.94),
                "recent 0.025": (0.02, 0.09, 0.01, 0.04, -0.16, -0.00, -0.14, 0.13),
                "recent 0.07": (-0.09, 0.28, 0.05, 0.07, -0.01, 0.02, -0.09, 0.36),
                "recent 0.2": (-0.41, 0.17, 0.08, -0.35, -0.07, 0.08, -0.05, -0.03),
                "recent 0.5": (-0.45, -1.26, -0.16, 1.52, 0.50, 0.09, 0.75, -0.22),
                "still": (1.31, -0.55, -0.42, 0.23, 0.42, -0.26, 0.96, -0.03),
                "trend": (-0.52, 0.18, 0.12, -0.52, -0.03, 0.10, 0.00, -0.16),
                "year ago": (-0.06, 0.08, 0.01, -0.02, -0.07, 0.01, -0.05, 0.07),
            },
        ),
        Habit.MOSTLY: Constants(
            power=1.669,
            power_of_certainty=0.536,
            shift=-0.001,
            scale=(
                -0.486,
                -0.223,
                0.532,
                0.224,
                0.198,
                0.446,
                0.071,
                0.397,
                -0.064,
                -0.091,
                0.367,
                0.026,
                -0.131,
                -0.051,
            ),
            weights={
                "all": (1.27, 0.53, 1.35, 0.10, -0.67, -0.19, -0.12, -0.30),
                "fading": (-0.45, -0.13, -0.10, -0.15, -0.12, 0.03, -0.03, -0.13),
                "half h": (-0.46, -0.43, -0.09, -0.54, -0.09, 0.09, -0.04, -0.08),
                "last 2h": (-0.02, -0.10, 0.11, 0.21, 0.05, -0.06, -0.23, 0.21),
                "last h": (0.25, -0.02, 0.41, -0.28, 0.09, -0.00, -0.14, 1.11),
                "long mean": (-0.04, 0.08, -0.05, -0.15, -0.17, 0.04, -0.14, -0.16),
                "long median": (0.13, 0.72, 0.25, -0.12, 0.17, -0.11, -0.12, 0.32),
                "median": (-0.20, 0.75, -0.17, -0.05, 0.83, 0.07, 0.58, -0.24),
                "recent 0.025": (0.05, -0.01, 0.24, 0.24, -0.07, -0.09, -0.23, 0.08),
                "recent 0.07": (-0.19, -0.04, 0.02, 0.46, 0.11, -0.05, -0.19, 0.26),
                "recent 0.2": (-0.50, -0.14, -0.11, 0.13, 0.08, 0.00, -0.11, 0.09),
                "recent 0.5": (-0.47, -0.07, -0.10, 0.07, 0.22, 0.02, -0.05, 0.03),
                "smooth 0.3": (0.87, -1.40, -1.27, -0.70, 0.25, 0.39, -0.11, -0.19),
                "smooth 0.7": (0.00, 0.15, -0.00, -0.20, -0.23, 0.02, -0.13, -0.24),
                "still": (0.07, 0.99, -0.37, 0.89, -0.66, -0.07, -0.05, -0.01),
                "trend": (0.00, -0.72, -0.24, 0.70, 0.31, -0.11, 1.13, -0.75),
                "year ago": (-0.31, -0.15, 0.11, -0.59, -0.10, 0.02, -0.03, 0.01),
            },
        ),
        Habit.WANDERING: Constants(
            power=0.569,
            power_of_certainty=7.166,
            shift=0.075,
            scale=(
                -0.251,
                0.000,
                0.474,
                0.065,
                0.433,
                0.119,
                0.071,
                0.502,
                -0.442,
                -0.053,
                0.230,
                0.158,
                -0.303,
                0.089,
            ),
            weights={
                "all": (1.78, -0.42, 2.22, -0.67, 0.03, 0.10, -0.21, 0.37),
                "fading": (-0.15, 0.17, -0.09, 0.19, 0.16, -0.02, -0.02, -0.22),
                "half h": (-0.31, 0.03, -0.11, 0.41, 0.02, -0.06, 0.03, 0.11),
                "last 2h": (-0.12, 0.00, 0.11, 0.16, -0.01, -0.05, -0.14, 0.04),
                "last h": (-0.10, -0.04, 0.04, 0.26, 0.07, -0.04, -0.09, 0.15),
                "long mean": (-0.49, -0.04, -0.11, 0.39, -0.06, -0.08, -0.03, -0.08),
                "long median": (-0.24, 0.10, -0.09, 0.16, -0.03, -0.04, 0.02, -0.22),
                "median": (-0.18, 0.21, -0.02, 0.23, 0.12, -0.01, -0.06, -0.17),
                "recent 0.025": (0.02, 0.12, 0.09, 0.12, -0.03, -0.02, -0.03, -0.02),
                "recent 0.07": (-0.01, 0.02, 0.10, 0.12, 0.06, -0.03, -0.08, 0.01),
                "recent 0.2": (0.21, 0.32, -0.17, 0.36, 0.56, 0.02, -0.02, 0.72),
                "recent 0.5": (0.03, -0.08, -0.25, -0.11, 0.61, 0.01, 0.67, -0.27),
                "smooth 0.3": (-0.14, -0.49, -1.56, -1.37, -1.42, 0.29, 0.21, 0.19),
                "smooth 0.7": (-0.31, 0.02, -0.07, 0.24, 0.02, -0.04, -0.08, -0.13),
                "still": (-0.34, 0.03, -0.10, 0.28, 0.02, -0.05, -0.07, -0.11),
                "trend": (-0.17, -0.03, -0.05, 0.22, 0.22, -0.03, -0.01, -0.01),
                "year ago": (0.52, 0.08, 0.06, -0.98, -0.34, 0.07, -0.10, -0.35),
            },
        ),
    }
    # Fitted up to here.
)
