"""Whole counts, and small figures: whether figures of a metric may have a fraction, or thousands,
and so how 1.776 is read.

The doubts about figures ask the same: 1.776 followers are odd, and 1.776 conversions are not.
"""

from __future__ import annotations

from typing import Final

from smartgoals._model.facts import is_standard, nature_of, unit_of
from smartgoals._model.metric import Metric, Nature, Stage, Unit

_COUNTED: Final = frozenset({Nature.STOCK, Nature.FLOW, Nature.UNIQUE})
# Credit that is parted among the channels which led to something, and estimates.
_PARTED: Final = frozenset(
    {
        "conversions",
        "assisted_conversions",
        "leads",
        "mqls",
        "sqls",
        "sign_ups",
        "trial_starts",
        "purchases",
        "new_customers",
        "referrals",
        "potential_reach",
        "brand_search_volume",
    }
)
# What a metric of the caller's own leads to may be parted as conversions are.
_CREDITED: Final = frozenset({Stage.OUTCOME, Stage.IMPACT})

_AVERAGED: Final = frozenset({Nature.RATIO, Nature.MEAN, Nature.SCORE, Nature.DISTRIBUTION})


def is_small(metric: Metric | str | None) -> bool:
    """Tell whether figures of a metric have no thousands, as far as their kind says it: shares, means
    and scores, but amounts of money and time.

    >>> is_small("average_rating"), is_small("bounce_rate"), is_small("followers"), is_small("cpc")
    (True, True, False, False)
    """
    unit = unit_of(metric)
    if unit in {Unit.MONEY, Unit.DURATION}:
        return False
    return unit is Unit.RATIO or nature_of(metric) in _AVERAGED


def is_whole(metric: Metric | str | None) -> bool:
    """Tell whether figures of a metric are surely whole: nobody has half a follower.

    A metric of the caller's own is a count where nobody gave it a unit, so it takes more than that:
    it counts different people, or is said to be no outcome.

    >>> is_whole("followers"), is_whole("conversions"), is_whole("bounce_rate"), is_whole(None)
    (True, False, False, False)
    """
    nature = nature_of(metric)
    if nature not in _COUNTED or unit_of(metric) is not Unit.COUNT:
        return False
    id = metric.id if isinstance(metric, Metric) else metric or ""
    if is_standard(id):
        return id not in _PARTED
    own_stage = metric.stage if isinstance(metric, Metric) else None
    return nature is Nature.UNIQUE or (own_stage is not None and own_stage not in _CREDITED)
