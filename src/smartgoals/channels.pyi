# Made by tools/make_stubs.py from the table in channels.py; change that.

from smartgoals._channels.advice import ChannelAdvice as ChannelAdvice, KeepReason as KeepReason
from smartgoals._channels.comparison import ChannelDepth as ChannelDepth, ResultDepth as ResultDepth
from smartgoals._channels.competition import (
    AccountFigure as AccountFigure,
    ChannelCompetition as ChannelCompetition,
    Compared as Compared,
    Competition as Competition,
    Contest as Contest,
    NoContest as NoContest,
    Place as Place,
    Side as Side,
)
from smartgoals._channels.content_depth import (
    ContentDepth as ContentDepth,
    ContentResult as ContentResult,
    NoContrast as NoContrast,
    Trait as Trait,
)
from smartgoals._channels.contests import competition as competition
from smartgoals._channels.deepen import (
    COMPARISON_RULES as COMPARISON_RULES,
    Depth as Depth,
    DepthFinding as DepthFinding,
    deepen as deepen,
)
from smartgoals._channels.ranking import Rank as Rank
from smartgoals._channels.request import CHANNEL_RULES as CHANNEL_RULES
from smartgoals._channels.scorecards import (
    ChannelScorecard as ChannelScorecard,
    NoShare as NoShare,
    Scorecards as Scorecards,
    Suggestion as Suggestion,
    Trend as Trend,
    scorecards as scorecards,
)
from smartgoals._model.post import Post as Post

__all__ = [
    "CHANNEL_RULES",
    "COMPARISON_RULES",
    "AccountFigure",
    "ChannelAdvice",
    "ChannelCompetition",
    "ChannelDepth",
    "ChannelScorecard",
    "Compared",
    "Competition",
    "ContentDepth",
    "ContentResult",
    "Contest",
    "Depth",
    "DepthFinding",
    "KeepReason",
    "NoContest",
    "NoContrast",
    "NoShare",
    "Place",
    "Post",
    "Rank",
    "ResultDepth",
    "Scorecards",
    "Side",
    "Suggestion",
    "Trait",
    "Trend",
    "competition",
    "deepen",
    "scorecards",
]
