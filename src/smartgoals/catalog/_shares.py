"""Shares and ratings: rates without an upper end, and what they hardly ever pass. Data only.

Beyond it a percentage was written where a share belongs, or a mark lost its decimal sign. Several
conversions may fall to one visit, and a post may reach far more people than follow. Marks are given
on scales that end at five or ten (stars of map services and shops, points of booking sites).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from smartgoals._numbers import Number

SHARES_AT_MOST: Final[Mapping[str, Number]] = MappingProxyType(
    {
        "click_through_rate": 1,
        "virality_rate": 1,
        "view_through_rate": 1,
        "engagement_rate_followers": 1,
        "engagement_rate_reach": 1,
        "engagement_rate_impressions": 1,
        "engagement_rate_views": 1,
        "follower_churn_rate": 1,
        "lead_conversion_rate": 1,
        "click_to_open_rate": 2,
        "conversion_rate": 2,
        "click_conversion_rate": 2,
        "average_percentage_viewed": 2,
        "follower_growth_rate": 5,
        "list_growth_rate": 5,
        "reach_rate": 10,
    }
)
HARDLY_ABOVE: Final[Mapping[str, Number]] = MappingProxyType(
    {"click_through_rate": 0.6, "unsubscribe_rate": 0.5, "spam_complaint_rate": 0.2}
)
"""What shares can be and hardly ever are: of those who see something half click at most, or leave the
list, and far fewer complain. A figure above it may be a percentage below one: it is read as it is
written, and told.
"""
PARTS: Final = frozenset(
    {"click_through_rate", "view_through_rate", "follower_churn_rate", "lead_conversion_rate"}
)
"""Shares of what they are told of, none of which can be more than all of it."""
RATINGS_AT_MOST: Final[Mapping[str, Number]] = MappingProxyType({"average_rating": 10})
MULTIPLES: Final = frozenset({"roas", "roi", "ltv_cac_ratio"})
"""Ratios that are told as multiples of the money spent, and may be many times it."""
