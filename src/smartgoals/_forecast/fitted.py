"""Fitted: the constants of the default forecast, as found by `tools/fit_forecast.py` on 27 November 2026.

What belongs here: numbers, their meaning, and where they come from. Nothing here is written by hand.

They are maximum-likelihood estimates with a ridge, from 42,348 forecasts of 461 public series with
known outcomes (GitHub stars, package downloads, subreddits, video channels, page views, and the M1,
M3, M4 and tourism competitions), each series weighing the same.
`docs/explanation/forecast-model.md` tells how, and how well they hold on sources that were left
out.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, final

from attrs import frozen

from smartgoals._forecast.traits import SeriesHabit


@final
@frozen(kw_only=True)
class Constants:
    """What the formulas take for one habit.

    `weights` are of each estimate the coefficients of a one, the six traits, and the horizon;
    `power` and `power_of_certainty` say how much a larger error in the back-test takes away.
    `scale` are those of a one and of the seven signs of a horizon. `shift` is how far the middle
    lies beyond the weighted mean, in scales, away from zero.
    """

    power: float
    power_of_certainty: float
    shift: float
    scale: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]


FITTED: Final[Mapping[SeriesHabit, Constants]] = MappingProxyType(
    # Fitted from here on.
    {
        SeriesHabit.FLOW: Constants(
            power=0.333,
            power_of_certainty=2.119,
            shift=0.079,
            scale=(-0.276, 0.513, 0.032, 0.132, 0.337, 0.312, -0.095, -0.017),
            weights={
                "all": (2.12, -0.24, -0.34, 0.05, -0.79, -0.42, -0.84, 0.24),
                "curve": (-0.59, -0.67, -0.04, 1.71, 0.16, 0.12, 1.97, -0.47),
                "growth": (-0.50, -0.00, 0.10, -0.37, -0.17, 0.10, 0.02, 0.10),
                "half h": (-0.26, -0.01, 0.05, -0.22, -0.04, 0.05, -0.07, 0.07),
                "last": (0.33, -0.32, -0.12, 0.24, 0.63, -0.07, -0.35, -0.45),
                "last h": (-0.06, -0.21, 0.04, -0.39, -0.00, 0.01, 0.00, 0.18),
                "line": (-0.41, 0.03, 0.06, -0.32, -0.03, 0.08, -0.07, -0.19),
                "long median": (0.37, 0.63, 0.01, -0.32, 0.09, -0.07, 0.18, -0.31),
                "median": (-0.15, 0.73, 0.05, -0.27, 0.11, 0.03, -0.05, 0.01),
                "recent 0.07": (0.11, -0.08, -0.01, 0.47, 0.00, -0.02, -0.31, 0.56),
                "recent 0.2": (-0.32, -0.05, 0.07, -0.23, -0.05, 0.06, -0.08, -0.01),
                "recent 0.5": (-0.25, -0.07, 0.04, -0.18, 0.11, 0.05, -0.14, -0.06),
                "trend": (-0.36, -0.03, 0.06, -0.29, 0.05, 0.07, -0.12, -0.10),
                "year ago": (-0.03, 0.28, 0.02, 0.11, -0.07, 0.01, -0.15, 0.43),
            },
        ),
        SeriesHabit.ONE_WAY: Constants(
            power=0.792,
            power_of_certainty=2.293,
            shift=-0.037,
            scale=(-0.149, 0.387, -0.045, 0.042, 0.591, 0.071, -0.016, -0.020),
            weights={
                "all": (0.53, -0.15, -0.14, 0.20, -0.30, -0.11, -0.05, 0.49),
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
                "still": (0.44, -0.40, -0.28, 0.19, -0.21, -0.09, 0.10, -0.21),
                "trend": (-0.39, 0.13, 0.01, -0.17, -0.03, 0.08, 0.01, -0.03),
                "year ago": (-0.03, 0.03, 0.01, 0.01, -0.02, 0.01, -0.05, 0.09),
            },
        ),
        SeriesHabit.MOSTLY: Constants(
            power=1.279,
            power_of_certainty=2.114,
            shift=-0.000,
            scale=(-0.223, 0.422, -0.032, 0.012, 0.426, 0.114, -0.147, -0.106),
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
                "recent 0.5": (-0.06, -0.49, -0.16, 0.42, 0.30, -0.02, 0.39, -0.36),
                "smooth 0.3": (0.41, -0.19, -0.05, -0.85, -0.08, 0.04, 0.14, -0.29),
                "smooth 0.7": (-0.09, 0.17, -0.06, 0.00, -0.06, 0.00, -0.01, -0.09),
                "still": (-0.12, 0.21, -0.07, 0.07, -0.06, 0.00, -0.01, -0.08),
                "trend": (-0.41, -0.09, -0.11, 0.08, 0.08, 0.03, 0.10, -0.12),
                "year ago": (-0.22, -0.14, 0.01, -0.20, -0.08, 0.02, -0.06, 0.01),
            },
        ),
        SeriesHabit.WANDERING: Constants(
            power=1.227,
            power_of_certainty=2.385,
            shift=0.039,
            scale=(-0.158, 0.442, -0.069, -0.155, 0.439, 0.095, -0.197, -0.062),
            weights={
                "all": (0.62, 0.33, 0.43, -0.43, -0.08, 0.08, 0.08, 0.42),
                "fading": (-0.12, -0.01, -0.01, 0.21, 0.14, -0.03, -0.05, -0.00),
                "half h": (-0.14, -0.03, 0.01, 0.19, 0.19, -0.04, 0.05, -0.08),
                "last h": (-0.16, -0.04, 0.04, 0.24, 0.08, -0.04, -0.05, -0.00),
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
