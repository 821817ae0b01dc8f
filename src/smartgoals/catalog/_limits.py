"""What a single figure of a metric can be: its range, its kind, and what people and platforms take back.

Knows the facts of metrics. Readings, audits and comparisons are held against the same limits.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from smartgoals._model.facts import bounds_of
from smartgoals._model.metric import Metric
from smartgoals._model.whole_counts import is_whole
from smartgoals._numbers import Number
from smartgoals._words import Word
from smartgoals.catalog._shares import SHARES_AT_MOST

# What was undone, removed, returned or credited: the difference of two totals, or a net figure, may
# be below zero, and a return that is worth less than nothing loses more than it cost. Nobody takes
# back a visit; a profit, or a net of followers, tells a loss by its nature; a mail that was sent is
# listed because platforms tell campaigns in totals to date, which they correct.
TAKEN_BACK: Final = frozenset(
    {
        "emails_sent",
        "reactions",
        "comments",
        "shares",
        "quotes",
        "saves",
        "engagements",
        "impressions",
        "content_views",
        "video_views",
        "engaged_views",
        "video_completions",
        "watch_time",
        "profile_visits",
        "post_clicks",
        "link_clicks",
        "posts_published",
        "mentions",
        "reviews",
        "new_followers",
        "unfollows",
        "new_email_subscribers",
        "email_unsubscribes",
        "conversions",
        "assisted_conversions",
        "leads",
        "sign_ups",
        "purchases",
        "new_customers",
        "ad_spend",
        "revenue",
        "attributed_revenue",
        "roas",
        "roi",
    }
)


class Oddity(Word):
    """In which way a figure cannot be, or hardly ever is, one of its metric."""

    OUTSIDE = "outside"
    TAKEN_BACK = "taken_back"
    RETURNED = "returned"
    PERCENT = "percent"
    FRACTION = "fraction"


class Limits(NamedTuple):
    """What a figure of one metric can be; `most` is what a share hardly ever passes, `whole` that it counts what is whole."""

    low: Number | None
    high: Number | None
    most: Number | None
    whole: bool
    takes_back: bool

    def oddity(self, value: Number) -> Oddity | None:
        """Return what is odd about a value, or None."""
        if self.low is not None and value < self.low:
            return Oddity.TAKEN_BACK if self.takes_back else Oddity.OUTSIDE
        if self.low is None and self.takes_back and value < 0:
            return Oddity.RETURNED  # money may be any number: more was given back than came in
        if self.high is not None and value > self.high:
            return Oddity.OUTSIDE
        if self.most is not None and value > self.most:
            return Oddity.PERCENT
        return Oddity.FRACTION if self.whole and value % 1 else None


def limits_of(metric: Metric | str | None) -> Limits:
    """Return the limits of a metric; one of the caller's own has its range and no others.

    >>> limits_of("followers").oddity(1.776), limits_of("click_through_rate").oddity(3.2)
    (Oddity.FRACTION, Oddity.PERCENT)
    """
    low, high = bounds_of(metric)
    if metric is None or isinstance(metric, Metric):
        return Limits(low, high, None, False, False)
    return Limits(low, high, SHARES_AT_MOST.get(metric), is_whole(metric), metric in TAKEN_BACK)
