"""Goals that pass and goals that fail for the rules of the specific criterion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smartgoals._model.target import KeepPace, ReachLevel
from smartgoals._time.pace import Pace
from smartgoals.rules._examples_base import fails, passes

if TYPE_CHECKING:
    from smartgoals.rules._rule import Example


def examples(code: str) -> tuple[Example, ...]:
    """Return the examples of a rule."""
    posts = KeepPace(Pace.parse("5 posts/week"))
    table = {
        "SGS101": (passes(), fails({}, metric=None)),
        "SGS102": (
            passes(),
            passes("sales are counted in the shop", metric="purchases", channel=None),
            fails({"metric": "followers", "kind": "platform_public"}, channel=None),
        ),
        "SGS103": (
            passes(statement="Grow our following"),
            fails({"words": ("more",)}, target=None, statement="Get more reach on Instagram"),
            fails({"words": ("plus",)}, target=None, statement="Avoir plus de portée"),
        ),
        "SGS104": (
            passes(),
            fails({"asked": ("50 followers", "300 retweets")}, statement="Win 50 followers and 300 retweets a week"),
        ),
        "SGS105": (passes(), passes(statement=None), fails({"words": 1}, statement="Grow")),
        "SGS106": (passes(), fails({}, owner=None)),
        "SGS107": (passes(metric="demo_rate"), fails({"metric": "fair_share", "nature": "ratio"}, metric="fair_share")),
        "SGS108": (
            passes(
                statement="Raise the engagement rate to 3 %", metric="engagement_rate_reach", target=ReachLevel(0.03)
            ),
            fails({"metric": "engagements"}, metric="engagements", statement="An engagement rate of 3 % on Instagram"),
        ),
        "SGS109": (
            passes(),
            fails({"gross": "new_followers", "losses": "unfollows"}, statement="50 new followers a week on Instagram"),
        ),
        "SGS110": (passes(), fails({}, audience=None)),
        "SGS111": (
            passes(),
            passes(statement="From now to June 2026, grow our following"),
            fails({"said": (300,)}, statement="Grow our following by 300 followers a week"),
        ),
        "SGS112": (
            passes(),
            fails(
                {"metric": "posts_published", "stage": "activity"},
                metric="posts_published",
                target=posts,
                baseline=None,
            ),
        ),
    }
    return table[code]
