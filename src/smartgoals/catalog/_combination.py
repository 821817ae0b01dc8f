"""How a metric or a named input combines, as the arithmetic asks for it. One type; knows natures
and nothing else.
"""

from __future__ import annotations

from typing import NamedTuple

from smartgoals._model.metric import Nature


class Combination(NamedTuple):
    """How values of a metric, or of an input that formulas name, combine over windows and over channels.

    `unit` is the kind of unit the values share. The nature is None for an input, which is no metric.

    >>> from smartgoals import catalog
    >>> followers = catalog.DEFAULT.combination_of("followers")
    >>> followers.over_time, followers.over_channels, followers.nature
    ('last', 'sum_overlap', Nature.STOCK)
    """

    over_time: str
    over_channels: str
    unit: str
    nature: Nature | None
