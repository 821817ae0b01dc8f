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
            power=0.301,
            power_of_certainty=2.117,
            shift=0.071,
            scale=(-0.280, 0.503, 0.040, 0.121, 0.347, 0.313, -0.092, -0.013),
            weights={
                "all": (2.09, -0.23, -0.34, 0.09, -0.82, -0.42, -0.86, 0.23),
                "curve": (-0.60, -0.65, -0.04, 1.70, 0.17, 0.12, 1.99, -0.47),
                "growth": (-0.51, -0.00, 0.10, -0.38, -0.16, 0.10, 0.02, 0.08),
                "half h": (-0.26, -0.01, 0.05, -0.22, -0.05, 0.05, -0.07, 0.06),
                "last": (0.34, -0.30, -0.12, 0.18, 0.63, -0.07, -0.33, -0.47),
                "last h": (-0.06, -0.21, 0.04, -0.39, -0.01, 0.01, 0.00, 0.19),
                "line": (-0.41, 0.04, 0.06, -0.32, -0.03, 0.08, -0.06, -0.19),
                "long median": (0.37, 0.61, 0.01, -0.28, 0.08, -0.07, 0.13, -0.32),
                "median": (-0.14, 0.73, 0.04, -0.25, 0.12, 0.03, -0.06, 0.02),
                "recent 0.07": (0.10, -0.08, -0.01, 0.45, 0.00, -0.02, -0.31, 0.58),
                "recent 0.2": (-0.32, -0.05, 0.07, -0.23, -0.06, 0.06, -0.08, -0.00),
                "recent 0.5": (-0.24, -0.06, 0.04, -0.17, 0.11, 0.05, -0.13, -0.05),
                "trend": (-0.36, -0.04, 0.06, -0.29, 0.05, 0.07, -0.12, -0.09),
                "year ago": (0.00, 0.26, 0.02, 0.11, -0.04, -0.00, -0.13, 0.43),
            },
        ),
        Habit.ONE_WAY: Constants(
            power=0.780,
            power_of_certainty=2.276,
            shift=-0.038,
            scale=(-0.149, 0.381, -0.025, 0.032, 0.620, 0.061, -0.046, -0.006),
            weights={
                "all": (0.55, -0.29, -0.14, 0.18, -0.31, -0.11, -0.07, 0.52),
                "curve": (-0.23, -0.06, -0.00, 0.58, 0.15, 0.05, 0.10, -0.42),
                "growth": (0.34, 0.45, 0.66, -0.99, 0.60, -0.07, -0.02, -0.51),
                "half h": (-0.29, -0.01, 0.03, -0.17, -0.04, 0.06, 0.02, -0.00),
                "last h": (-0.11, -0.17, -0.04, 0.04, -0.11, 0.02, -0.02, 0.26),
                "line": (-0.28, 0.23, 0.04, -0.12, 0.04, 0.06, 0.04, -0.14),
                "long median": (0.25, -0.35, -0.17, 0.12, -0.11, -0.05, -0.10, 0.06),
                "median": (0.13, -0.03, 0.02, -0.02, -0.00, -0.03, -0.04, -0.14),
                "recent 0.07": (0.09, 0.16, -0.09, 0.38, -0.07, -0.02, -0.03, 0.41),
                "recent 0.2": (-0.26, 0.02, -0.03, -0.05, -0.09, 0.05, -0.01, 0.05),
                "recent 0.5": (-0.16, -0.04, -0.01, 0.00, 0.08, 0.03, 0.06, -0.02),
                "still": (0.32, -0.12, -0.28, 0.18, -0.11, -0.06, 0.10, -0.12),
                "trend": (-0.36, 0.16, 0.03, -0.19, -0.00, 0.07, 0.01, -0.05),
                "year ago": (-0.02, 0.04, 0.01, 0.03, -0.01, 0.00, -0.05, 0.08),
            },
        ),
        Habit.MOSTLY: Constants(
            power=1.241,
            power_of_certainty=2.094,
            shift=-0.007,
            scale=(-0.233, 0.413, -0.027, -0.008, 0.439, 0.079, -0.143, -0.104),
            weights={
                "all": (1.57, 0.17, 0.95, -0.19, -0.18, -0.06, -0.37, -0.01),
                "fading": (-0.27, 0.01, -0.13, 0.13, -0.02, 0.01, 0.05, -0.07),
                "half h": (-0.35, -0.19, -0.06, 0.02, 0.04, 0.03, 0.05, 0.10),
                "last h": (0.22, -0.05, 0.10, -0.04, 0.03, 0.03, -0.02, 0.78),
                "long mean": (-0.10, 0.07, -0.07, 0.02, -0.04, -0.01, -0.02, -0.12),
                "long median": (0.03, 0.47, -0.14, 0.25, -0.01, -0.03, -0.12, 0.31),
                "median": (-0.28, 0.21, -0.07, -0.01, 0.10, 0.01, 0.09, 0.07),
                "recent 0.07": (-0.04, 0.12, -0.02, 0.15, 0.01, -0.00, -0.08, 0.01),
                "recent 0.2": (-0.37, -0.14, -0.09, 0.05, 0.02, 0.02, -0.00, -0.05),
                "recent 0.5": (-0.19, -0.32, -0.12, 0.29, 0.18, 0.00, 0.25, -0.24),
                "smooth 0.3": (0.44, -0.27, -0.09, -0.79, -0.07, 0.00, 0.05, -0.33),
                "smooth 0.7": (-0.07, 0.14, -0.06, 0.04, -0.06, -0.01, -0.04, -0.12),
                "still": (-0.09, 0.18, -0.08, 0.12, -0.06, -0.01, -0.03, -0.10),
                "trend": (-0.27, -0.26, -0.13, 0.20, 0.14, 0.01, 0.27, -0.23),
                "year ago": (-0.25, -0.14, 0.02, -0.22, -0.09, 0.03, -0.08, 0.03),
            },
        ),
        Habit.WANDERING: Constants(
            power=1.226,
            power_of_certainty=2.383,
            shift=0.039,
            scale=(-0.160, 0.436, -0.060, -0.159, 0.448, 0.091, -0.198, -0.060),
            weights={
                "all": (0.62, 0.33, 0.43, -0.43, -0.08, 0.08, 0.08, 0.42),
                "fading": (-0.12, -0.02, -0.01, 0.20, 0.14, -0.03, -0.05, -0.00),
                "half h": (-0.13, -0.03, 0.01, 0.19, 0.18, -0.04, 0.05, -0.08),
                "last h": (-0.16, -0.04, 0.04, 0.24, 0.08, -0.03, -0.05, -0.00),
                "long mean": (-0.08, -0.06, -0.05, 0.13, 0.04, -0.02, -0.11, 0.13),
                "long median": (-0.12, 0.02, 0.00, 0.19, -0.05, -0.03, 0.02, -0.10),
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
