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
    `power_of_certainty` say how much a larger error in the back-test takes away. `scale` are those of a one and of the
    seven signs of a horizon. `shift` is how far the middle lies beyond the weighted mean, in scales, away from zero.
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
            power=0.301,
            power_of_certainty=2.117,
            shift=0.072,
            scale=(-0.281, 0.507, 0.035, 0.124, 0.342, 0.316, -0.091, -0.016),
            weights={
                "all": (2.09, -0.23, -0.34, 0.09, -0.82, -0.42, -0.86, 0.23),
                "curve": (-0.60, -0.65, -0.04, 1.71, 0.17, 0.12, 1.99, -0.47),
                "growth": (-0.51, -0.00, 0.10, -0.38, -0.16, 0.10, 0.02, 0.08),
                "half h": (-0.26, -0.01, 0.05, -0.22, -0.05, 0.05, -0.07, 0.06),
                "last": (0.34, -0.30, -0.12, 0.18, 0.63, -0.07, -0.33, -0.47),
                "last h": (-0.05, -0.21, 0.04, -0.39, -0.00, 0.01, 0.00, 0.19),
                "line": (-0.42, 0.04, 0.06, -0.32, -0.03, 0.08, -0.06, -0.20),
                "long median": (0.38, 0.61, 0.01, -0.29, 0.08, -0.08, 0.14, -0.32),
                "median": (-0.13, 0.74, 0.04, -0.25, 0.12, 0.03, -0.06, 0.02),
                "recent 0.07": (0.10, -0.08, -0.01, 0.45, 0.00, -0.02, -0.31, 0.58),
                "recent 0.2": (-0.32, -0.05, 0.07, -0.23, -0.06, 0.06, -0.08, -0.00),
                "recent 0.5": (-0.24, -0.06, 0.04, -0.17, 0.11, 0.05, -0.13, -0.05),
                "trend": (-0.36, -0.04, 0.06, -0.29, 0.05, 0.07, -0.12, -0.09),
                "year ago": (0.00, 0.26, 0.02, 0.11, -0.04, -0.00, -0.13, 0.43),
            },
        ),
        Habit.ONE_WAY: Constants(
            power=0.793,
            power_of_certainty=2.295,
            shift=-0.037,
            scale=(-0.150, 0.383, -0.042, 0.041, 0.593, 0.071, -0.017, -0.019),
            weights={
                "all": (0.53, -0.15, -0.14, 0.21, -0.30, -0.11, -0.05, 0.49),
                "curve": (-0.26, -0.13, -0.02, 0.70, 0.10, 0.05, 0.05, -0.40),
                "growth": (0.49, 0.42, 0.79, -1.28, 0.87, -0.10, -0.02, -0.66),
                "half h": (-0.34, 0.01, 0.02, -0.17, -0.08, 0.07, 0.02, 0.05),
                "last h": (-0.15, -0.11, -0.05, 0.02, -0.13, 0.03, -0.01, 0.29),
                "line": (-0.33, 0.19, 0.01, -0.10, 0.01, 0.07, 0.02, -0.11),
                "long median": (0.27, -0.22, -0.19, 0.17, -0.09, -0.05, -0.06, 0.02),
                "median": (0.14, 0.03, -0.00, 0.05, 0.00, -0.03, -0.00, -0.13),
                "recent 0.07": (0.15, 0.12, -0.10, 0.43, -0.07, -0.03, -0.03, 0.51),
                "recent 0.2": (-0.29, 0.04, -0.03, -0.05, -0.11, 0.06, -0.00, 0.06),
                "recent 0.5": (-0.23, 0.03, -0.03, -0.00, 0.05, 0.05, 0.03, 0.03),
                "still": (0.44, -0.40, -0.28, 0.19, -0.20, -0.09, 0.10, -0.21),
                "trend": (-0.39, 0.13, 0.01, -0.17, -0.03, 0.08, 0.01, -0.03),
                "year ago": (-0.03, 0.03, 0.01, 0.01, -0.02, 0.01, -0.05, 0.09),
            },
        ),
        Habit.MOSTLY: Constants(
            power=1.279,
            power_of_certainty=2.116,
            shift=-0.000,
            scale=(-0.224, 0.419, -0.029, 0.011, 0.429, 0.113, -0.147, -0.105),
            weights={
                "all": (1.62, 0.07, 0.92, -0.13, -0.20, -0.09, -0.40, 0.01),
                "fading": (-0.31, 0.12, -0.12, 0.09, -0.03, 0.02, 0.04, -0.05),
                "half h": (-0.33, -0.18, -0.06, 0.02, 0.04, 0.02, 0.02, 0.10),
                "last h": (0.23, -0.10, 0.08, 0.02, 0.04, 0.01, -0.04, 0.70),
                "long mean": (-0.13, 0.12, -0.06, -0.02, -0.05, 0.01, 0.01, -0.09),
                "long median": (0.03, 0.40, -0.14, 0.28, 0.01, -0.04, -0.12, 0.28),
                "median": (-0.27, 0.18, -0.07, 0.00, 0.08, 0.01, 0.06, 0.05),
                "recent 0.07": (-0.01, 0.07, -0.02, 0.15, 0.00, -0.01, -0.09, -0.01),
                "recent 0.2": (-0.34, -0.16, -0.09, 0.07, 0.01, 0.01, -0.03, -0.06),
                "recent 0.5": (-0.06, -0.49, -0.16, 0.42, 0.30, -0.02, 0.38, -0.36),
                "smooth 0.3": (0.41, -0.19, -0.05, -0.85, -0.08, 0.04, 0.14, -0.29),
                "smooth 0.7": (-0.09, 0.17, -0.06, 0.00, -0.06, 0.00, -0.01, -0.09),
                "still": (-0.12, 0.21, -0.07, 0.07, -0.06, 0.00, -0.01, -0.08),
                "trend": (-0.41, -0.09, -0.11, 0.08, 0.08, 0.03, 0.10, -0.12),
                "year ago": (-0.22, -0.14, 0.01, -0.20, -0.08, 0.02, -0.06, 0.01),
            },
        ),
        Habit.WANDERING: Constants(
            power=1.227,
            power_of_certainty=2.384,
            shift=0.039,
            scale=(-0.160, 0.439, -0.066, -0.156, 0.441, 0.095, -0.197, -0.062),
            weights={
                "all": (0.62, 0.33, 0.43, -0.43, -0.08, 0.08, 0.08, 0.42),
                "fading": (-0.12, -0.01, -0.01, 0.21, 0.14, -0.03, -0.05, -0.00),
                "half h": (-0.14, -0.03, 0.01, 0.19, 0.19, -0.04, 0.05, -0.08),
                "last h": (-0.16, -0.04, 0.04, 0.24, 0.08, -0.03, -0.05, -0.00),
                "long mean": (-0.08, -0.06, -0.05, 0.13, 0.04, -0.02, -0.11, 0.13),
                "long median": (-0.12, 0.02, 0.00, 0.19, -0.06, -0.03, 0.02, -0.10),
                "median": (-0.13, 0.16, 0.02, 0.18, 0.11, -0.02, -0.05, -0.00),
                "recent 0.07": (-0.09, -0.03, 0.06, 0.17, -0.03, -0.03, -0.01, -0.06),
                "recent 0.2": (-0.19, -0.01, 0.03, 0.23, 0.07, -0.05, -0.04, -0.06),
                "recent 0.5": (-0.12, 0.03, 0.00, 0.10, 0.23, -0.04, 0.05, -0.17),
                "smooth 0.3": (0.38, -0.31, -0.39, -1.12, -0.73, 0.20, 0.27, 0.11),
                "smooth 0.7": (-0.07, -0.05, -0.02, 0.14, 0.03, -0.01, -0.10, 0.09),
                "still": (-0.09, -0.05, -0.01, 0.16, 0.06, -0.02, -0.11, 0.08),
                "trend": (-0.19, -0.02, 0.01, 0.23, 0.12, -0.04, -0.02, -0.09),
                "year ago": (0.49, 0.10, -0.12, -0.62, -0.18, 0.07, 0.08, -0.26),
            },
        ),
    }
    # Fitted up to here.
)
