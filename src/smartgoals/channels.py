"""Channels side by side: what each takes and brings, beyond volume, and which to keep.

Public. :func:`scorecards` sets effort beside outcome for every channel of a strategy, and
:func:`deepen` sets volume beside the rates of what it brings.

>>> from smartgoals import channels
>>> len(channels.CHANNEL_RULES) > 0
True
"""

from smartgoals._door import door as _door

_ROOMS = (
    ("_channels.advice", "ChannelAdvice KeepReason"),
    ("_channels.comparison", "ChannelDepth ResultDepth"),
    (
        "_channels.competition",
        "AccountFigure ChannelCompetition Compared Competition Contest NoContest Place Side",
    ),
    ("_channels.content_depth", "ContentDepth ContentResult NoContrast Trait"),
    ("_channels.contests", "competition"),
    ("_channels.deepen", "COMPARISON_RULES Depth DepthFinding deepen"),
    ("_channels.ranking", "Rank"),
    ("_channels.request", "CHANNEL_RULES"),
    ("_channels.scorecards", "ChannelScorecard NoShare Scorecards Suggestion Trend scorecards"),
    ("_model.post", "Post"),
)

__all__, __getattr__, __dir__ = _door(__name__, _ROOMS)
