"""Parts and wholes: which figures of one account and the same days cannot exceed which others. Data only.

Steps that take time (a lead that is qualified a week later) are no parts in this sense.
"""

from __future__ import annotations

from typing import Final

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
