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
            power=-0.197,
            power_of_certainty=3.958,
            shift=0.069,
            scale=(
                -0.327,
                -0.041,
                -0.371,
                -0.075,
                -0.350,
                0.065,
                0.287,
                0.442,
                0.039,
                0.106,
                0.285,
                0.418,
                -0.001,
                -0.015,
            ),
            weights={
                "all": (2.03, -0.20, -0.36, 0.09, -0.94, -0.41, -0.79, 0.25),
                "curve": (-0.64, -0.63, -0.03, 1.56, 0.22, 0.13, 2.08, -0.48),
                "growth": (-0.57, -0.03, 0.11, -0.43, -0.21, 0.11, 0.02, 0.02),
                "half h": (-0.30, -0.01, 0.06, -0.21, -0.07, 0.06, -0.07, 0.08),
                "last": (0.44, -0.21, -0.15, 0.17, 0.77, -0.09, -0.42, -0.51),
                "last h": (-0.08, -0.29, 0.05, -0.38, -0.04, 0.02, -0.02, 0.21),
                "line": (-0.48, 0.04, 0.08, -0.35, -0.06, 0.10, -0.06, -0.19),
                "long median": (0.62, 0.55, 0.01, -0.33, 0.14, -0.12, 0.17, -0.42),
                "median": (-0.04, 0.78, 0.03, -0.25, 0.12, 0.01, -0.06, 0.03),
                "recent 0.07": (0.05, -0.13, 0.00, 0.52, -0.02, -0.01, -0.33, 0.65),
                "recent 0.2": (-0.37, -0.06, 0.08, -0.20, -0.08, 0.07, -0.09, 0.03),
                "recent 0.5": (-0.28, -0.01, 0.05, -0.11, 0.13, 0.06, -0.13, 0.01),
                "trend": (-0.39, -0.04, 0.06, -0.27, 0.05, 0.08, -0.12, -0.08),
                "year ago": (0.01, 0.23, 0.01, 0.20, 0.00, -0.00, -0.18, 0.40),
            },
        ),
        Habit.ONE_WAY: Constants(
            power=0.419,
            power_of_certainty=3.893,
            shift=-0.066,
            scale=(
                0.781,
                -0.186,
                2.498,
                -0.223,
                0.381,
                -0.156,
                0.468,
                0.314,
                -0.490,
                -0.209,
                0.465,
                0.364,
                0.256,
                -0.419,
            ),
            weights={
                "all": (2.00, -0.44, -0.14, 0.24, -0.98, -0.40, -0.95, 0.36),
                "curve": (-0.32, 0.13, 0.09, -0.44, 0.07, 0.06, 0.08, -0.26),
                "growth": (-0.30, 0.18, 0.06, 0.07, -0.01, 0.06, -0.02, 0.46),
                "half h": (-0.38, 0.03, 0.15, -0.58, -0.05, 0.08, -0.00, -0.11),
                "last h": (-0.20, -0.05, 0.05, -0.17, -0.15, 0.04, -0.12, 0.12),
                "line": (-0.30, 0.64, 0.05, -0.13, 0.24, 0.06, 0.05, 0.21),
                "long median": (-0.40, 0.29, 0.02, -0.24, -0.05, 0.08, -0.07, -0.00),
                "median": (0.26, 0.28, 0.02, 0.26, 0.30, -0.05, -0.32, -0.91),
                "recent 0.07": (-0.07, 0.32, 0.05, 0.20, 0.04, 0.01, -0.11, 0.38),
                "recent 0.2": (-0.43, 0.18, 0.08, -0.37, -0.09, 0.09, -0.05, -0.02),
                "recent 0.5": (-0.50, -1.25, -0.16, 1.53, 0.45, 0.10, 0.68, -0.15),
                "still": (1.27, -0.54, -0.42, 0.27, 0.35, -0.25, 0.90, -0.03),
                "trend": (-0.54, 0.21, 0.12, -0.53, -0.03, 0.11, 0.00, -0.13),
                "year ago": (-0.11, 0.02, 0.02, -0.08, -0.09, 0.02, -0.05, 0.09),
            },
        ),
        Habit.MOSTLY: Constants(
            power=1.807,
            power_of_certainty=0.474,
            shift=-0.000,
            scale=(
                -0.507,
                -0.225,
                0.539,
                0.223,
                0.199,
                0.449,
                0.079,
                0.359,
                -0.046,
                -0.084,
                0.373,
                0.032,
                -0.133,
                -0.049,
            ),
            weights={
                "all": (1.48, 0.35, 1.52, 0.21, -0.61, -0.28, -0.30, -0.21),
                "fading": (-0.50, -0.16, -0.09, -0.21, -0.15, 0.04, -0.01, -0.07),
                "half h": (-0.49, -0.38, -0.07, -0.54, -0.09, 0.10, -0.02, -0.08),
                "last h": (0.32, -0.05, 0.44, -0.21, 0.06, -0.02, -0.18, 1.09),
                "long mean": (-0.06, 0.07, -0.05, -0.14, -0.17, 0.04, -0.16, -0.14),
                "long median": (0.17, 0.69, 0.20, 0.03, 0.20, -0.12, -0.14, 0.30),
                "median": (-0.23, 0.80, -0.11, -0.17, 0.75, 0.08, 0.61, -0.19),
                "recent 0.07": (-0.08, -0.04, -0.01, 0.70, 0.20, -0.08, -0.24, 0.32),
                "recent 0.2": (-0.55, -0.14, -0.09, 0.05, 0.05, 0.00, -0.12, 0.04),
                "recent 0.5": (-0.50, -0.07, -0.10, -0.00, 0.25, 0.01, -0.04, 0.07),
                "smooth 0.3": (0.81, -1.36, -1.21, -0.64, 0.22, 0.36, -0.17, -0.20),
                "smooth 0.7": (0.01, 0.15, 0.01, -0.21, -0.26, 0.03, -0.15, -0.21),
                "still": (0.05, 0.89, -0.35, 0.99, -0.76, -0.06, -0.05, 0.09),
                "trend": (-0.11, -0.64, -0.20, 0.80, 0.41, -0.10, 1.02, -0.85),
                "year ago": (-0.32, -0.11, 0.11, -0.66, -0.09, 0.01, -0.04, 0.03),
            },
        ),
        Habit.WANDERING: Constants(
            power=0.885,
            power_of_certainty=5.681,
            shift=0.081,
            scale=(
                -0.262,
                -0.005,
                0.469,
                0.062,
                0.435,
                0.100,
                0.076,
                0.509,
                -0.479,
                -0.054,
                0.229,
                0.150,
                -0.301,
                0.098,
            ),
            weights={
                "all": (1.84, -0.42, 2.28, -0.62, -0.04, 0.09, -0.16, 0.33),
                "fading": (-0.25, 0.09, -0.05, 0.24, 0.13, -0.04, -0.03, -0.20),
                "half h": (-0.26, 0.08, -0.09, 0.41, 0.05, -0.05, 0.04, 0.07),
                "last h": (-0.08, 0.05, 0.05, 0.28, 0.08, -0.03, -0.10, 0.22),
                "long mean": (-0.50, -0.00, -0.12, 0.38, -0.06, -0.08, -0.04, -0.11),
                "long median": (-0.25, 0.11, -0.09, 0.21, -0.05, -0.05, 0.02, -0.19),
                "median": (-0.08, 0.32, -0.01, 0.23, 0.19, 0.01, -0.08, -0.23),
                "recent 0.07": (0.06, 0.12, 0.12, 0.14, 0.07, -0.03, -0.07, 0.01),
                "recent 0.2": (0.16, 0.27, -0.12, 0.39, 0.54, -0.00, -0.02, 0.69),
                "recent 0.5": (-0.01, -0.07, -0.22, -0.12, 0.63, -0.00, 0.61, -0.22),
                "smooth 0.3": (-0.21, -0.46, -1.54, -1.39, -1.45, 0.29, 0.22, 0.17),
                "smooth 0.7": (-0.37, 0.02, -0.07, 0.26, -0.01, -0.06, -0.09, -0.13),
                "still": (-0.38, 0.02, -0.09, 0.30, -0.00, -0.06, -0.08, -0.12),
                "trend": (-0.19, -0.03, -0.05, 0.24, 0.23, -0.04, -0.01, -0.01),
                "year ago": (0.53, -0.10, -0.01, -0.95, -0.31, 0.07, -0.21, -0.29),
            },
        ),
    }
    # Fitted up to here.
)
