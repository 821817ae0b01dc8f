"""Headings whose metric depends on the platform of the row: a newsletter loses recipients, and no followers.

Knows names of metrics and words of platforms.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from smartgoals._audit.marks import parted_heading
from smartgoals._audit.metric_names import counted_thing, metrics_meant
from smartgoals._audit.metric_words import OF_EMAIL
from smartgoals._model.ids import MetricId
from smartgoals._model.platform import known_platform
from smartgoals._words import folded

_EMAIL: Final = frozenset(
    {"brevo", "email", "klaviyo", "mailchimp", "mailjet", "newsletter", "sendinblue", "substack"}
)

# What people subscribe to here is a channel, and what they get is no mail.
_CHANNELS: Final = frozenset({"youtube"})


def metric_on(platform: str, title: str, metric: MetricId) -> MetricId:
    """Return the metric that a heading stands for on a platform, where it was read as one of any.

    An id that somebody wrote out is that metric everywhere.

    >>> metric_on("newsletter", "Taux de rebond (%)", MetricId("bounce_rate"))
    'email_bounce_rate'
    >>> metric_on("website", "Taux de rebond", MetricId("bounce_rate"))
    'bounce_rate'
    """
    if known_platform(platform) not in _EMAIL or title == metric:
        return metric
    name = parted_heading(title)[0]
    return MetricId(_of_email().get(folded(counted_thing(name) or name), metric))


def decided_by(platforms: Collection[str | None], title: str) -> MetricId | None:
    """Return the metric of a heading of several that the platforms below tell apart, or None.

    It is the one of any platform, which the row of a newsletter makes its own.

    >>> decided_by(["newsletter", "YouTube"], "Subscribers"), decided_by(["newsletter", "blog"], "Subscribers")
    ('followers', None)
    """
    known = {None if one is None else known_platform(one) for one in platforms}
    if not known or not known <= _EMAIL | _CHANNELS:
        return None
    name = folded(counted_thing(title) or title)
    rows = ((one, other) for words, one, other in OF_EMAIL if name in map(folded, words.split(",")))
    return next((MetricId(one) for one, other in rows if {one, other} == {*metrics_meant(title)}), None)


def is_of_another(platform: str, metric: MetricId) -> bool:
    """Tell whether on a platform the name of a metric would be read as that of another one."""
    return platform in _EMAIL and metric in {one for _, one, _ in OF_EMAIL}


@cache
def _of_email() -> Mapping[str, str]:
    return MappingProxyType(
        {folded(word): email for words, _, email in OF_EMAIL for word in words.split(",")}
    )
