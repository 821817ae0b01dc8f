"""Fitted: the constants of the default forecast, as found by `tools/fit_forecast.py` on 27 November 2026.

What belongs here: numbers, their meaning, and where they come from. Nothing here is written by hand.

They are maximum-likelihood estimates with a ridge, from 7,058 forecasts of 461 public series with known outcomes (GitHub
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
            power=-0.940,
            power_of_certainty=7.249,
            shift=0.078,
            scale=(-0.751, 0.332, 0.830, 0.175, 0.317, 0.356, -0.098, -0.098),
            weights={
                "all": (1.88, -0.32, -0.30, 0.37, -0.79, -0.38, -0.79, 0.46),
                "curve": (-0.48, -0.56, -0.02, 1.74, 0.30, 0.10, 2.10, -0.01),
                "growth": (-0.53, -0.06, 0.10, -0.26, -0.13, 0.11, -0.12, -0.16),
                "half h": (-0.24, -0.06, 0.05, -0.19, -0.02, 0.05, -0.13, 0.03),
                "last": (0.05, -0.53, -0.03, 0.10, 0.01, -0.01, 0.12, -1.10),
                "last h": (-0.05, -0.39, 0.02, -0.36, -0.03, 0.01, -0.14, -0.31),
                "line": (-0.46, 0.17, 0.09, -0.33, -0.08, 0.09, -0.06, -0.13),
                "long median": (0.84, 0.28, -0.08, -0.73, 0.37, -0.17, 0.24, -0.17),
                "median": (-0.00, 0.64, -0.01, -0.45, 0.30, 0.00, -0.20, 0.04),
                "recent 0.07": (-0.18, 0.63, 0.03, 0.27, 0.20, 0.04, -0.27, 0.67),
                "recent 0.2": (-0.22, -0.01, 0.05, -0.29, -0.01, 0.04, -0.14, 0.09),
                "recent 0.5": (-0.28, -0.01, 0.06, -0.24, 0.00, 0.06, -0.11, -0.06),
                "trend": (-0.28, 0.03, 0.05, -0.22, 0.01, 0.06, -0.13, -0.06),
                "year ago": (-0.05, 0.19, -0.00, 0.58, -0.13, 0.01, -0.36, 0.71),
            },
        ),
        Habit.ONE_WAY: Constants(
            power=1.362,
            power_of_certainty=1.717,
            shift=-0.026,
            scale=(-0.419, 0.170, 0.096, 0.121, 0.384, 0.064, 0.013, -0.132),
            weights={
                "all": (1.29, -0.51, -0.72, 0.35, -0.35, -0.26, -1.06, 0.66),
                "curve": (-0.60, 0.31, -0.05, 0.04, 0.02, 0.12, -0.03, -0.12),
                "growth": (-0.35, 0.47, 0.09, -0.09, 0.09, 0.07, -0.04, -0.35),
                "half h": (0.02, 0.87, 0.67, -0.28, 0.00, -0.00, -0.07, 0.94),
                "last h": (-0.52, 0.20, -0.06, -0.08, -0.14, 0.10, -0.16, 0.08),
                "line": (0.53, -0.31, 0.72, -2.01, 1.88, -0.11, -0.07, -0.66),
                "long median": (0.07, -0.80, 0.03, -0.18, -0.86, -0.01, 0.40, -1.06),
                "median": (-0.49, 0.09, 0.01, -0.33, -0.04, 0.10, -0.09, -0.16),
                "recent 0.07": (-0.22, 0.35, -0.15, 0.53, 0.38, 0.04, -0.25, 1.00),
                "recent 0.2": (-0.60, 0.23, -0.03, -0.26, -0.12, 0.12, -0.11, 0.08),
                "recent 0.5": (-0.42, -1.18, 0.00, 1.93, -0.89, 0.08, 0.73, -0.08),
                "still": (1.69, -0.05, -0.60, 0.30, 0.31, -0.34, 0.94, -0.21),
                "trend": (-0.39, 0.18, 0.07, -0.28, -0.11, 0.08, -0.07, 0.20),
                "year ago": (0.02, 0.15, 0.01, 0.36, -0.17, -0.00, -0.11, -0.32),
            },
        ),
        Habit.MOSTLY: Constants(
            power=1.071,
            power_of_certainty=1.307,
            shift=0.030,
            scale=(-0.658, 0.305, 0.187, 0.142, 0.321, 0.168, -0.199, -0.087),
            weights={
                "all": (1.98, 0.20, 1.47, 0.47, -0.77, -0.59, -0.18, 0.24),
                "fading": (-0.59, 1.10, -0.59, 1.42, -0.47, 0.17, -0.15, 0.28),
                "half h": (-0.64, -0.08, -0.06, 0.05, -0.01, 0.03, -0.02, 0.22),
                "last h": (0.59, -1.09, 1.91, -0.64, -0.66, -0.31, -0.56, 1.47),
                "long mean": (0.92, -1.53, -2.19, -0.81, -0.21, 0.54, -0.24, 0.22),
                "long median": (0.04, 1.50, 0.16, -1.01, 0.30, 0.08, -0.05, 0.18),
                "median": (-0.42, 0.22, -0.08, 0.19, 0.13, 0.01, -0.13, -0.20),
                "recent 0.07": (0.28, 0.65, -0.01, 0.52, 0.14, 0.02, 0.02, -0.62),
                "recent 0.2": (-0.55, -0.05, -0.10, 0.11, -0.00, 0.00, -0.04, 0.19),
                "recent 0.5": (-0.22, 0.09, -0.41, 0.35, 0.68, -0.04, 0.01, 0.69),
                "smooth 0.3": (-0.17, 0.04, -0.08, -0.06, -0.10, 0.01, -0.21, -0.35),
                "smooth 0.7": (-0.34, -0.03, -0.07, -0.03, -0.12, 0.01, -0.20, -0.24),
                "still": (-0.35, 0.02, -0.05, 0.01, -0.12, 0.01, -0.22, -0.24),
                "trend": (-0.46, -0.69, -0.62, 0.38, 0.86, 0.04, 1.72, -1.46),
                "year ago": (-0.09, -0.35, 0.72, -0.96, 0.37, 0.01, 0.25, -0.37),
            },
        ),
        Habit.WANDERING: Constants(
            power=0.006,
            power_of_certainty=3.784,
            shift=0.095,
            scale=(0.293, 0.748, 0.176, -0.540, 0.278, 0.144, -0.068, -0.460),
            weights={
                "all": (1.28, -0.17, 1.78, -0.88, -0.07, 0.21, -0.51, 0.31),
                "fading": (-0.38, 0.06, -0.02, 0.29, 0.00, -0.06, -0.13, 0.11),
                "half h": (0.14, 0.72, 0.50, -0.19, 0.17, -0.03, -0.21, 0.04),
                "last h": (0.11, -0.34, 0.07, 0.02, 0.18, 0.01, -0.21, -0.29),
                "long mean": (0.25, 0.13, -0.58, 0.51, 0.02, 0.12, -0.31, 1.55),
                "long median": (-0.47, -0.08, -0.12, 0.35, -0.04, -0.07, -0.08, -0.02),
                "median": (-0.42, -0.20, -0.12, 0.38, 0.04, -0.06, -0.04, -0.01),
                "recent 0.07": (-0.24, -0.06, 0.10, 0.05, -0.06, -0.04, -0.08, -0.18),
                "recent 0.2": (-0.29, 0.09, 0.10, 0.21, 0.02, -0.07, -0.06, -0.13),
                "recent 0.5": (-0.46, 0.17, -0.03, 0.46, -0.01, -0.10, 0.03, -0.05),
                "smooth 0.3": (-0.35, -0.57, -1.26, -1.73, -1.12, 0.30, 0.06, -0.46),
                "smooth 0.7": (-0.47, -0.05, -0.15, 0.32, -0.02, -0.05, -0.16, 0.14),
                "still": (-0.50, -0.05, -0.16, 0.37, -0.02, -0.06, -0.16, 0.17),
                "trend": (0.67, -0.28, -0.09, -0.12, 1.35, -0.07, 1.40, -0.21),
                "year ago": (1.13, 0.62, -0.01, -0.03, -0.44, -0.03, 0.45, -0.97),
            },
        ),
    }
    # Fitted up to here.
)
