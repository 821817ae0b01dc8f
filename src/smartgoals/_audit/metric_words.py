"""What people call metrics besides their names, in two languages, and words of several. Data only."""

from __future__ import annotations

from typing import Final

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
