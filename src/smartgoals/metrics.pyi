# Made by tools/make_stubs.py from the table in metrics.py; change that.

from smartgoals._relevance.pair import (
    AsTarget as AsTarget,
    Profile as Profile,
    RelevanceReason as RelevanceReason,
)
from smartgoals._relevance.questions import (
    Answer as Answer,
    Question as Question,
    RelevanceCheck as RelevanceCheck,
)
from smartgoals._relevance.recommend import Recommendation as Recommendation

__all__ = [
    "Answer",
    "AsTarget",
    "Profile",
    "Question",
    "Recommendation",
    "RelevanceCheck",
    "RelevanceReason",
]
