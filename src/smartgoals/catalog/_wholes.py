"""Parts and wholes: which figures of one account and the same days cannot exceed which others, and what a metric
is the sum of.

Steps that take time (a lead that is qualified a week later) are no parts in this sense.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from smartgoals._model.facts import bounds_of
from smartgoals.catalog._formulas import summands

if TYPE_CHECKING:
    from smartgoals.catalog._catalog import Catalog

PARTS: Final = (
    ("reach_non_followers", "reach"),
    ("viewable_impressions", "impressions"),
    ("engaged_sessions", "sessions"),
    ("careers_page_visits", "sessions"),
    ("new_visitors", "visitors"),
    ("emails_delivered", "emails_sent"),
    ("unique_opens", "emails_delivered"),
    ("unique_clicks", "emails_delivered"),
    ("bounces", "emails_sent"),
    ("video_completions", "video_views"),
    ("engaged_views", "video_views"),
)
"""Part and whole: the first never exceeds the second."""

TOGETHER: Final = (
    (("promoters", "detractors"), "respondents"),
    (("positive_mentions", "negative_mentions"), "mentions"),
)
"""Parts and whole: nothing is in two of these parts, so that together they never exceed the whole."""

NEARLY_PARTS: Final = (
    ("visitors", "sessions"),
    ("post_clicks", "impressions"),
    ("link_clicks", "impressions"),
    ("accounts_engaged", "reach"),
)
"""Part and whole where the first exceeds the second nearly never: one view may be clicked twice."""


def addends(metric: str, catalog: Catalog) -> tuple[str, ...]:
    """Return what a metric is the sum of, where nothing of it can be below nothing; else nothing.

    >>> from smartgoals.catalog import DEFAULT
    >>> addends("engagements", DEFAULT), addends("net_new_followers", DEFAULT)
    (('reactions', 'comments', 'shares', 'quotes', 'saves'), ())
    """
    tree = catalog.trees.get(metric)
    names = () if tree is None else summands(tree)
    return names if all(bounds_of(catalog.metrics.get(name))[0] == 0 for name in names) else ()
