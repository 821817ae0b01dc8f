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
            power=-0.311,
            power_of_certainty=4.384,
            shift=0.071,
            scale=(-0.242, 0.489, 0.009, 0.109, 0.353, 0.315, -0.089, -0.024),
            weights={
                "all": (2.08, -0.25, -0.33, 0.05, -0.76, -0.42, -0.82, 0.29),
                "curve": (-0.61, -0.66, -0.05, 1.67, 0.19, 0.12, 1.99, -0.48),
                "growth": (-0.49, 0.01, 0.10, -0.37, -0.16, 0.10, 0.02, 0.09),
                "half h": (-0.26, -0.02, 0.05, -0.21, -0.06, 0.05, -0.07, 0.08),
                "last": (0.34, -0.24, -0.12, 0.25, 0.61, -0.07, -0.35, -0.46),
                "last h": (-0.09, -0.22, 0.05, -0.38, -0.03, 0.02, -0.01, 0.18),
                "line": (-0.43, 0.03, 0.07, -0.33, -0.03, 0.09, -0.07, -0.20),
                "long median": (0.43, 0.51, 0.01, -0.36, 0.15, -0.09, 0.18, -0.32),
                "median": (-0.12, 0.65, 0.04, -0.27, 0.09, 0.02, -0.06, 0.03),
                "recent 0.07": (0.10, 0.03, -0.01, 0.55, -0.05, -0.02, -0.34, 0.49),
                "recent 0.2": (-0.33, -0.05, 0.08, -0.24, -0.06, 0.07, -0.08, 0.01),
                "recent 0.5": (-0.25, -0.05, 0.04, -0.17, 0.10, 0.05, -0.13, -0.04),
                "trend": (-0.37, -0.05, 0.06, -0.30, 0.04, 0.07, -0.12, -0.09),
                "year ago": (0.02, 0.30, 0.01, 0.12, -0.02, -0.00, -0.14, 0.43),
            },
        ),
        Habit.ONE_WAY: Constants(
            power=-1.911,
            power_of_certainty=15.406,
            shift=-0.044,
            scale=(-0.089, 0.355, -0.072, -0.005, 0.518, 0.120, -0.080, -0.044),
            weights={
                "all": (0.40, -0.12, -0.10, 0.15, -0.24, -0.08, -0.05, 0.53),
                "curve": (-0.29, 0.18, 0.02, 0.01, 0.00, 0.06, 0.03, -0.25),
                "growth": (0.36, 0.45, 0.60, -0.86, 0.53, -0.07, -0.02, -0.54),
                "half h": (-0.23, -0.03, 0.02, -0.10, -0.04, 0.05, 0.03, -0.05),
                "last h": (-0.03, -0.27, -0.06, 0.10, -0.12, 0.01, -0.02, 0.27),
                "line": (-0.17, 0.16, 0.00, 0.36, 0.18, 0.03, 0.07, -0.30),
                "long median": (0.31, -0.56, -0.16, -0.03, -0.08, -0.06, -0.10, 0.20),
                "median": (0.16, -0.03, -0.01, -0.01, 0.00, -0.03, -0.03, -0.17),
                "recent 0.07": (0.11, 0.14, -0.08, 0.30, -0.08, -0.02, -0.02, 0.52),
                "recent 0.2": (-0.22, 0.12, -0.04, 0.06, -0.08, 0.04, -0.01, 0.05),
                "recent 0.5": (-0.10, -0.04, -0.03, 0.10, 0.09, 0.02, 0.07, -0.14),
                "still": (0.08, -0.19, -0.19, 0.06, -0.16, -0.02, 0.08, -0.17),
                "trend": (-0.34, 0.16, 0.02, -0.15, -0.01, 0.07, 0.01, -0.09),
                "year ago": (-0.03, 0.04, 0.00, 0.01, 0.01, 0.01, -0.04, 0.11),
            },
        ),
        Habit.MOSTLY: Constants(
            power=1.848,
            power_of_certainty=0.788,
            shift=-0.006,
            scale=(-0.212, 0.420, -0.045, -0.007, 0.447, 0.083, -0.140, -0.096),
            weights={
                "all": (1.54, 0.20, 0.96, -0.21, -0.18, -0.06, -0.35, -0.04),
                "fading": (-0.24, -0.01, -0.13, 0.15, -0.02, 0.00, 0.06, -0.06),
                "half h": (-0.36, -0.18, -0.06, 0.01, 0.04, 0.03, 0.05, 0.08),
                "last h": (0.20, -0.04, 0.10, -0.08, 0.04, 0.03, -0.02, 0.73),
                "long mean": (-0.09, 0.06, -0.08, 0.06, -0.05, -0.01, -0.02, -0.09),
                "long median": (0.03, 0.44, -0.14, 0.22, 0.01, -0.04, -0.12, 0.32),
                "median": (-0.30, 0.21, -0.07, -0.02, 0.11, 0.02, 0.08, 0.06),
                "recent 0.07": (-0.04, 0.13, -0.02, 0.14, 0.02, -0.00, -0.08, -0.00),
                "recent 0.2": (-0.37, -0.13, -0.09, 0.04, 0.02, 0.02, -0.01, -0.06),
                "recent 0.5": (-0.15, -0.35, -0.12, 0.28, 0.22, 0.00, 0.29, -0.27),
                "smooth 0.3": (0.46, -0.29, -0.10, -0.77, -0.09, 0.00, 0.05, -0.34),
                "smooth 0.7": (-0.06, 0.14, -0.07, 0.09, -0.07, -0.01, -0.04, -0.08),
                "still": (-0.07, 0.20, -0.09, 0.18, -0.08, -0.02, -0.03, -0.06),
                "trend": (-0.31, -0.22, -0.12, 0.14, 0.11, 0.02, 0.21, -0.20),
                "year ago": (-0.25, -0.14, 0.02, -0.23, -0.09, 0.03, -0.08, 0.02),
            },
        ),
        Habit.WANDERING: Constants(
            power=0.705,
            power_of_certainty=7.748,
            shift=0.030,
            scale=(-0.115, 0.416, -0.097, -0.175, 0.440, 0.093, -0.195, -0.074),
            weights={
                "all": (0.68, 0.33, 0.44, -0.43, -0.01, 0.09, 0.12, 0.34),
                "fading": (-0.06, 0.06, -0.01, 0.19, 0.16, -0.02, -0.03, 0.01),
                "half h": (-0.14, -0.00, 0.02, 0.20, 0.13, -0.04, 0.04, -0.07),
                "last h": (-0.18, -0.00, 0.05, 0.26, 0.05, -0.04, -0.07, 0.04),
                "long mean": (-0.08, -0.10, -0.06, 0.11, 0.03, -0.02, -0.09, 0.07),
                "long median": (-0.13, 0.00, -0.00, 0.20, -0.04, -0.03, 0.02, -0.11),
                "median": (-0.13, 0.17, 0.01, 0.21, 0.10, -0.03, -0.07, -0.00),
                "recent 0.07": (-0.08, 0.00, 0.07, 0.16, -0.01, -0.02, -0.02, -0.05),
                "recent 0.2": (-0.21, 0.03, 0.04, 0.23, 0.06, -0.05, -0.05, -0.02),
                "recent 0.5": (-0.09, 0.03, -0.01, 0.02, 0.20, -0.03, 0.09, -0.16),
                "smooth 0.3": (0.40, -0.40, -0.40, -0.99, -0.67, 0.18, 0.28, 0.18),
                "smooth 0.7": (-0.05, -0.06, -0.03, 0.13, 0.03, -0.01, -0.09, 0.07),
                "still": (-0.05, -0.06, -0.03, 0.13, 0.07, -0.01, -0.11, 0.04),
                "trend": (-0.22, 0.02, 0.02, 0.24, 0.08, -0.05, -0.04, -0.05),
                "year ago": (0.34, -0.01, -0.10, -0.67, -0.18, 0.07, 0.03, -0.30),
            },
        ),
    }
    # Fitted up to here.
)
