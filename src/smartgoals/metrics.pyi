# Made by tools/make_stubs.py from the table in metrics.py; change that.

from smartgoals._relevance.pair import AsTarget as AsTarget, Profile as Profile
from smartgoals._relevance.questions import Answer as Answer, RelevanceCheck as RelevanceCheck
from smartgoals._relevance.recommend import Recommendation as Recommendation

__all__ = [
    "Answer",
    "AsTarget",
    "Profile",
    "Recommendation",
    "RelevanceCheck",
]
