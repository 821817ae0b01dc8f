"""Words of native names: how well a figure of a platform stands for a metric of ours, and what a
number is as delivered.

Knows words, and loads no rows of the catalogue, so that what says such a word costs nothing else.
"""

from __future__ import annotations

from smartgoals._words import Word


class Exactness(Word):
    """How well a native figure stands for our metric."""

    EXACT = "exact"
    NEAR = "near"
    COMPONENT = "component"
    LOSSY = "lossy"


class Shape(Word):
    """What a number is as delivered; a `lifetime` total of one post gives a flow only as the
    difference of two readings.
    """

    FLOW = "flow"
    STOCK = "stock"
    LIFETIME = "lifetime"
    UNIQUE = "unique"
    RATIO = "ratio"
    MEAN = "mean"
    SCORE = "score"
