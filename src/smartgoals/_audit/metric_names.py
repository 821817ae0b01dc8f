"""What people call a metric: its id, its name in English or French, and both without what stands in
parentheses; and in two languages what else, and words of several.

Knows the names of the catalogue's metrics and of the caller's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from smartgoals._checked import each, instance
from smartgoals._model.facts import unit_of
from smartgoals._model.ids import MetricId
from smartgoals._model.metric import Metric, Unit
from smartgoals._words import folded

ALSO: Final = (
    ("followers", "fans, total followers, community size", "fans, abonnés au total, taille de la communauté"),
    ("unfollows", "lost followers", "abonnés perdus"),
    ("net_new_followers", "net followers, follower gain", "gain net d'abonnés, gain d'abonnés"),
    ("posts_published", "posts, published posts, post count", "posts, posts publiés, contenus publiés"),
    ("reach", "accounts reached, people reached", "couverture, comptes touchés, personnes touchées"),
    ("reactions", "likes, like, like count", "likes, j'aime, mentions j'aime"),
    ("comments", "comment count, replies", "réponses aux publications"),
    ("shares", "reposts, retweets", "reposts, retweets, republications, repartages"),
    ("saves", "bookmarks", "sauvegardes, signets"),
    ("link_clicks", "clicks on links", "clics sur le lien, clics sur les liens"),
    ("engagements", "total engagements, total interactions", "interactions totales, total des interactions"),
    ("sessions", "website visits, site visits", "visites du site, visites sur le site, visites du site web"),
    ("visitors", "unique visitors", "visiteurs uniques"),
    ("page_views", "views of pages", "vues de page, vues de pages, vues des pages"),
    (
        "video_views",
        "views of videos, video plays",
        "vues vidéo, vues de la vidéo, vues des vidéos, lectures de vidéos",
    ),
    ("purchases", "orders", "commandes"),
    ("revenue", "turnover, sales revenue", "CA, chiffre d'affaire"),
    (
        "inbound_messages",
        "messages, messages received, direct messages",
        "messages, messages reçus, messages privés",
    ),
    ("reviews", "customer reviews, review count", "avis, avis clients, avis des clients"),
    ("average_rating", "rating, star rating", "notation, évaluation moyenne"),
    ("reply_rate", "response rate", "taux de réponses"),
    (
        "first_response_time",
        "response time, average response time, reply time",
        "temps de réponse, temps de réponse moyen, délai de réponse, temps de première réponse",
    ),
    ("content_downloads", "downloads", "téléchargements"),
    ("email_unsubscribes", "unsubscribes", "désinscriptions, désinscrits"),
)
"""Metrics with what else they are called in English and in French, parted by commas."""

SEVERAL: Final = (
    ("views, vues", "content_views video_views page_views"),
    ("sales, ventes", "purchases revenue"),
    ("visits, visites", "sessions profile_visits"),
    ("clicks, clics", "link_clicks post_clicks"),
    ("click rate", "click_through_rate email_click_rate"),
    ("subscribers", "followers email_subscribers"),
    ("inscrits", "email_subscribers sign_ups"),
    ("members, membres", "followers active_community_members"),
    ("engagement", "engagements engagement_rate_followers"),
    (
        "engagement rate, taux d'engagement",
        "engagement_rate_followers engagement_rate_reach engagement_rate_impressions engagement_rate_views",
    ),
)
"""Words that several metrics are called by, which only a fuller name tells apart."""

OF_EMAIL: Final = (
    ("taux de désabonnement, taux de désabonnements", "follower_churn_rate", "unsubscribe_rate"),
    ("désabonnements, désabonnés", "unfollows", "email_unsubscribes"),
    ("bounce rate, taux de rebond", "bounce_rate", "email_bounce_rate"),
    ("abonnés, abonnés au total, total d'abonnés, subscribers", "followers", "email_subscribers"),
    ("nouveaux abonnés", "new_followers", "new_email_subscribers"),
    ("taux de croissance des abonnés", "follower_growth_rate", "list_growth_rate"),
)
"""Names that mean one metric anywhere, and another one on the row of a newsletter or email service."""


_NUMBER_OF: Final = re.compile(
    r"(?:(?:nombre|nbre|nbr|nb)\.?\s+(?:de\s+|des\s+|d\s*['’]\s*)|(?:number|no\.?|count)\s+of\s+|#\s*)(?P<thing>\S.*)",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(r"(?P<name>[^(]+)\((?P<aside>[^)]*)\)\s*")


def own_metrics(metrics: Iterable[Metric]) -> dict[MetricId, Metric]:
    """Return the metrics of a caller by their ids."""
    return {one.id: one for one in each(metrics, "metrics", lambda one: instance(one, Metric, "a Metric"))}


def names_of(metric: Metric | str) -> tuple[str, ...]:
    """Return the id of a metric of the caller's own, and its names where it has any."""
    if isinstance(metric, Metric):
        return metric.id, *(name for name in (metric.name_en, metric.name_fr) if name)
    return (metric,)


def standard_names() -> tuple[tuple[str, str, str], ...]:
    """Return id, English and French name of every metric of the catalogue, loaded when somebody asks."""
    from smartgoals.catalog._data.metrics import ROWS

    return tuple((row[0], row[1], row[2]) for row in ROWS)


def metric_named(said: str, own: Iterable[Metric | str] = ()) -> str | None:
    """Return the id of the metric that is called so, the caller's own first; None when none is.

    >>> metric_named("Abonnés"), metric_named("CTR"), metric_named("Portée"), metric_named("Sales")
    ('followers', 'click_through_rate', 'reach', None)
    """
    meant = metrics_meant(said, own)
    return meant[0] if len(meant) == 1 else None


def metrics_meant(said: str, own: Iterable[Metric | str] = ()) -> tuple[str, ...]:
    """Return the metrics that are called so: several where only a fuller name tells them apart.

    >>> metrics_meant("Nombre d'abonnés"), metrics_meant("Ventes"), metrics_meant("Nombre de ventes")
    (('followers',), ('purchases', 'revenue'), ('purchases',))
    """
    word = folded(said)
    mine = named(map(names_of, own)).get(word)
    if mine is not None:
        return (mine,)
    if word in _several():
        return _several()[word]
    found = _standard().get(word)
    if found is not None:
        return (found,)
    counted = counted_thing(said)
    return (
        () if counted is None else tuple(one for one in metrics_meant(counted) if unit_of(one) is Unit.COUNT)
    )


def counted_thing(said: str) -> str | None:
    """Return what a name says to be the number of, or None.

    >>> counted_thing("Nb d’abonnés"), counted_thing("Number of followers"), counted_thing("Note")
    ('abonnés', 'followers', None)
    """
    found = _NUMBER_OF.fullmatch(said.strip())
    return None if found is None else found["thing"]


def named(metrics: Iterable[tuple[str, ...]], *, asides: bool = True) -> dict[str, str]:
    """Return which metric each name stands for, folded: ids and whole names first, then names
    without what is aside.

    What stands aside counts as a name where it is written in capitals, as CTR and NPS are. A short
    form that several metrics share stands for none of them.
    """
    whole: dict[str, str] = {}
    short: dict[str, set[str]] = {}
    for metric, *names in metrics:
        for said in (metric, *names):
            whole.setdefault(folded(said), metric)
            found = _ASIDE.fullmatch(said)
            if found is not None:
                capitals = [found["aside"]] if asides and found["aside"].isupper() else []
                for part in (found["name"], *capitals):
                    short.setdefault(folded(part), set()).add(metric)
    return {part: one for part, several in short.items() if len(several) == 1 for one in several} | whole


@cache
def _standard() -> Mapping[str, str]:
    also = {
        folded(word): metric
        for metric, *languages in ALSO
        for words in languages
        for word in words.split(",")
    }
    return MappingProxyType(also | named(standard_names()))


@cache
def _several() -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType(
        {folded(word): tuple(metrics.split()) for words, metrics in SEVERAL for word in words.split(",")}
    )


@cache
def french_words() -> frozenset[str]:
    """Return what people call metrics in French and not in English, folded."""
    english, french = ({folded(word) for row in ALSO for word in row[place].split(",")} for place in (1, 2))
    return frozenset(french - english)
