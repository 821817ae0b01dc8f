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
            power=-0.935,
            power_of_certainty=7.225,
            shift=0.078,
            scale=(-0.753, 0.331, 0.835, 0.174, 0.317, 0.356, -0.098, -0.100),
            weights={
                "all": (1.88, -0.31, -0.30, 0.37, -0.79, -0.38, -0.79, 0.46),
                "curve": (-0.48, -0.56, -0.02, 1.74, 0.30, 0.10, 2.10, -0.01),
                "growth": (-0.53, -0.06, 0.10, -0.26, -0.13, 0.11, -0.12, -0.16),
                "half h": (-0.24, -0.06, 0.05, -0.19, -0.02, 0.05, -0.13, 0.03),
                "last": (0.05, -0.53, -0.03, 0.10, 0.01, -0.01, 0.12, -1.10),
                "last h": (-0.05, -0.39, 0.02, -0.36, -0.03, 0.01, -0.14, -0.31),
                "line": (-0.46, 0.17, 0.09, -0.33, -0.08, 0.09, -0.06, -0.13),
                "long median": (0.83, 0.28, -0.08, -0.73, 0.37, -0.17, 0.24, -0.17),
                "median": (0.00, 0.65, -0.01, -0.45, 0.30, -0.00, -0.20, 0.04),
                "recent 0.07": (-0.18, 0.63, 0.03, 0.27, 0.20, 0.04, -0.27, 0.67),
                "recent 0.2": (-0.23, -0.01, 0.05, -0.29, -0.01, 0.05, -0.14, 0.09),
                "recent 0.5": (-0.28, -0.02, 0.05, -0.24, 0.00, 0.06, -0.11, -0.07),
                "trend": (-0.28, 0.03, 0.05, -0.22, 0.01, 0.06, -0.13, -0.05),
                "year ago": (-0.05, 0.19, -0.00, 0.58, -0.13, 0.01, -0.36, 0.71),
            },
        ),
        Habit.ONE_WAY: Constants(
            power=1.361,
            power_of_certainty=1.721,
            shift=-0.026,
            scale=(-0.419, 0.170, 0.106, 0.119, 0.383, 0.064, 0.015, -0.135),
            weights={
                "all": (1.29, -0.51, -0.71, 0.35, -0.35, -0.26, -1.06, 0.66),
                "curve": (-0.60, 0.31, -0.05, 0.04, 0.02, 0.12, -0.03, -0.12),
                "growth": (-0.36, 0.47, 0.09, -0.09, 0.08, 0.07, -0.04, -0.35),
                "half h": (0.02, 0.87, 0.67, -0.28, 0.00, -0.00, -0.07, 0.94),
                "last h": (-0.52, 0.20, -0.06, -0.08, -0.14, 0.10, -0.16, 0.08),
                "line": (0.53, -0.31, 0.72, -2.01, 1.89, -0.11, -0.07, -0.66),
                "long median": (0.07, -0.80, 0.03, -0.18, -0.86, -0.01, 0.40, -1.06),
                "median": (-0.49, 0.09, 0.01, -0.33, -0.04, 0.10, -0.09, -0.16),
                "recent 0.07": (-0.22, 0.36, -0.15, 0.53, 0.38, 0.04, -0.25, 1.00),
                "recent 0.2": (-0.60, 0.23, -0.03, -0.26, -0.12, 0.12, -0.11, 0.08),
                "recent 0.5": (-0.42, -1.18, 0.00, 1.93, -0.89, 0.08, 0.73, -0.08),
                "still": (1.69, -0.05, -0.60, 0.30, 0.31, -0.34, 0.94, -0.21),
                "trend": (-0.39, 0.18, 0.07, -0.28, -0.11, 0.08, -0.07, 0.20),
                "year ago": (0.02, 0.15, 0.01, 0.36, -0.17, -0.00, -0.11, -0.32),
            },
        ),
        Habit.MOSTLY: Constants(
            power=1.020,
            power_of_certainty=1.627,
            shift=0.029,
            scale=(-0.661, 0.285, 0.220, 0.138, 0.322, 0.168, -0.192, -0.098),
            weights={
                "all": (1.96, 0.24, 1.44, 0.47, -0.76, -0.54, -0.16, 0.20),
                "fading": (-0.61, 1.12, -0.59, 1.45, -0.49, 0.15, -0.15, 0.27),
                "half h": (-0.63, -0.08, -0.05, 0.03, -0.01, 0.03, -0.02, 0.21),
                "last h": (0.68, -1.08, 1.91, -0.56, -0.62, -0.31, -0.54, 1.49),
                "long mean": (0.91, -1.55, -2.22, -0.80, -0.21, 0.53, -0.24, 0.24),
                "long median": (0.05, 1.45, 0.20, -1.01, 0.30, 0.04, -0.08, 0.15),
                "median": (-0.40, 0.23, -0.08, 0.20, 0.13, 0.01, -0.13, -0.21),
                "recent 0.07": (0.25, 0.64, -0.01, 0.48, 0.13, 0.02, 0.01, -0.60),
                "recent 0.2": (-0.55, -0.06, -0.10, 0.09, -0.01, 0.01, -0.04, 0.20),
                "recent 0.5": (-0.22, 0.12, -0.40, 0.30, 0.65, -0.02, 0.01, 0.71),
                "smooth 0.3": (-0.19, 0.03, -0.09, -0.06, -0.09, 0.01, -0.20, -0.35),
                "smooth 0.7": (-0.34, -0.04, -0.08, -0.02, -0.11, 0.01, -0.19, -0.25),
                "still": (-0.35, 0.01, -0.05, 0.02, -0.12, 0.01, -0.22, -0.25),
                "trend": (-0.46, -0.68, -0.60, 0.37, 0.85, 0.05, 1.72, -1.44),
                "year ago": (-0.09, -0.35, 0.72, -0.96, 0.36, 0.01, 0.24, -0.37),
            },
        ),
        Habit.WANDERING: Constants(
            power=0.119,
            power_of_certainty=3.352,
            shift=0.094,
            scale=(0.264, 0.745, 0.177, -0.539, 0.277, 0.139, -0.077, -0.450),
            weights={
                "all": (1.26, -0.17, 1.76, -0.93, -0.08, 0.21, -0.48, 0.35),
                "fading": (-0.39, 0.02, -0.03, 0.29, 0.00, -0.07, -0.13, 0.10),
                "half h": (0.11, 0.71, 0.52, -0.25, 0.16, -0.04, -0.22, 0.08),
                "last h": (0.08, -0.34, 0.06, 0.02, 0.16, 0.01, -0.19, -0.27),
                "long mean": (0.27, 0.15, -0.57, 0.52, 0.03, 0.12, -0.31, 1.57),
                "long median": (-0.46, -0.10, -0.12, 0.33, -0.04, -0.07, -0.08, -0.02),
                "median": (-0.42, -0.21, -0.12, 0.37, 0.04, -0.06, -0.04, -0.00),
                "recent 0.07": (-0.23, -0.08, 0.09, 0.04, -0.06, -0.04, -0.07, -0.18),
                "recent 0.2": (-0.29, 0.06, 0.09, 0.21, 0.01, -0.07, -0.06, -0.13),
                "recent 0.5": (-0.46, 0.13, -0.04, 0.46, -0.01, -0.10, 0.03, -0.04),
                "smooth 0.3": (-0.35, -0.57, -1.27, -1.77, -1.09, 0.31, 0.02, -0.45),
                "smooth 0.7": (-0.48, -0.07, -0.15, 0.31, -0.02, -0.05, -0.16, 0.14),
                "still": (-0.51, -0.06, -0.15, 0.36, -0.02, -0.06, -0.16, 0.17),
                "trend": (0.72, -0.24, -0.03, -0.17, 1.41, -0.07, 1.36, -0.22),
                "year ago": (1.14, 0.78, -0.04, 0.22, -0.48, -0.02, 0.50, -1.10),
            },
        ),
    }
    # Fitted up to here.
)
