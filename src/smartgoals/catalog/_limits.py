"""What a single figure of a metric can be: its range, its kind, and what people and platforms take back.

Knows the facts of metrics. Goals, readings, audits and comparisons are held against the same limits.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from smartgoals._model.facts import bounds_of, nature_of, unit_of
from smartgoals._model.metric import Metric, Nature, Unit
from smartgoals._model.whole_counts import is_whole
from smartgoals._numbers import Number, exact, rounded
from smartgoals._words import Word
from smartgoals.catalog._shares import HARDLY_ABOVE, MULTIPLES, RATINGS_AT_MOST, SHARES_AT_MOST

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
    OFF_SCALE = "off_scale"
    FRACTION = "fraction"


class ScaleSlip(NamedTuple):
    """How figures of a metric are written in another scale: so many times too large, from one size
    to another.
    """

    times: int
    above: Number
    upto: Number


_PERCENT: Final = ScaleSlip(100, 1, 100)
# A mark of up to ten may be one out of five or ten just as well.
_PERCENT_OF_ANSWERS: Final = ScaleSlip(100, 10, 100)
# 45 stars are 4.5 of five; 92 may be 9.2 of ten, or 92 of a hundred.
_LOST_DECIMAL_SIGN: Final = ScaleSlip(10, 10, 50)
_THOUSAND: Final = 1000


class Limits(NamedTuple):
    """What a figure of one metric can be.

    `most` is what a share or a mark hardly ever passes, `whole` says that it counts what is whole,
    and `slip` how it is written when it is written wrong.
    """

    low: Number | None
    high: Number | None
    most: Number | None
    whole: bool
    takes_back: bool
    slip: ScaleSlip | None = None

    def oddity(self, value: Number) -> Oddity | None:
        """Return what is odd about a value, or None."""
        if self.low is not None and value < self.low:
            return Oddity.TAKEN_BACK if self.takes_back else Oddity.OUTSIDE
        if self.low is None and self.takes_back and value < 0:
            return Oddity.RETURNED  # money may be any number: more was given back than came in
        if self.high is not None and value > self.high:
            return Oddity.OUTSIDE
        if self.most is not None and value > self.most:
            return Oddity.OFF_SCALE if self.slip is _LOST_DECIMAL_SIGN else Oddity.PERCENT
        return Oddity.FRACTION if self.whole and value % 1 else None

    def meant(self, value: Number) -> Number | None:
        """Return what was probably meant by an odd value; None where nobody can tell.

        >>> limits_of("click_through_rate").meant(3), limits_of("average_rating").meant(45)
        (0.03, 4.5)
        >>> limits_of("followers").meant(1.776), limits_of("followers").meant(2.5)
        (1776, None)
        """
        oddity = self.oddity(value)
        if oddity is Oddity.FRACTION:
            thousandfold = exact(value) * _THOUSAND
            # Three digits after the sign are a mark of thousands that was taken for it.
            is_group = thousandfold.denominator == 1 and thousandfold.numerator % 10 != 0
            return rounded(thousandfold) if is_group else None
        if oddity is None or self.slip is None or not self.slip.above < abs(value) <= self.slip.upto:
            return None
        meant = rounded(exact(value) / self.slip.times)
        return meant if self.oddity(meant) is None else None


def limits_of(metric: Metric | str | None) -> Limits:
    """Return the limits of a metric; one of the caller's own has its range and no others.

    >>> limits_of("followers").oddity(1.776), limits_of("click_through_rate").oddity(3.2)
    (Oddity.FRACTION, Oddity.PERCENT)
    """
    low, high = bounds_of(metric)
    if metric is None or isinstance(metric, Metric):
        return Limits(low, high, None, False, False, slip_of(metric))
    most = SHARES_AT_MOST.get(metric) or RATINGS_AT_MOST.get(metric)
    return Limits(low, high, most, is_whole(metric), metric in TAKEN_BACK, slip_of(metric))


def limits_of_seen(metric: Metric | str | None) -> Limits:
    """Return the limits of what was read or audited, of which what can be and hardly ever is is asked about.

    What a goal asks is meant as it is written, and no verdict rests on what is hardly ever.

    >>> limits_of("click_through_rate").oddity(0.9), limits_of_seen("click_through_rate").oddity(0.9)
    (None, Oddity.PERCENT)
    """
    limits = limits_of(metric)
    most = HARDLY_ABOVE.get(metric) if isinstance(metric, str) else None
    return limits if most is None else limits._replace(most=most)


def slip_of(metric: Metric | str | None) -> ScaleSlip | None:
    """Return how figures of a metric are written wrong; None of what is neither a share nor a mark."""
    id = metric.id if isinstance(metric, Metric) else metric
    if id in RATINGS_AT_MOST:
        return _LOST_DECIMAL_SIGN
    if unit_of(metric) is not Unit.RATIO or id in MULTIPLES:
        return None
    return _PERCENT_OF_ANSWERS if nature_of(metric) is Nature.SCORE else _PERCENT
