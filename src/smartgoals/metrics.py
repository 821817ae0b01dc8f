"""What a metric is good for: the words and parts of relevance and of recommendations.

Public. :func:`smartgoals.relevance` and :func:`smartgoals.recommend_metrics` answer with these.
What metrics there are is told by :mod:`smartgoals.catalog`.

>>> from smartgoals import metrics
>>> metrics.Profile.STRICT.value
'strict'
"""

from smartgoals._door import door as _door

_ROOMS = (
    ("_relevance.pair", "AsTarget Profile RelevanceReason"),
    ("_relevance.questions", "Answer Question RelevanceCheck"),
    ("_relevance.recommend", "Recommendation"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
