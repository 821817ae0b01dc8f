"""What formulas take that is no metric of the catalogue, by its names in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from smartgoals._messages.rows import Row

ROWS: Final[tuple[Row, ...]] = (
    ("abuse_reports", "abuse reports", "signalements d’abus"),
    ("answers", "answers", "réponses"),
    ("bounces", "bounces", "rebonds"),
    ("cases_opened", "cases opened", "demandes ouvertes"),
    ("cases_resolved", "cases resolved", "demandes résolues"),
    (
        "cases_resolved_first_contact",
        "cases resolved at first contact",
        "demandes résolues au premier contact",
    ),
    ("cleaned", "addresses cleaned", "adresses nettoyées"),
    ("competitor_mentions", "mentions of competitors", "mentions des concurrents"),
    ("content", "content", "contenus"),
    ("customers", "customers", "clients"),
    ("customers_at_end", "customers at the end", "clients à la fin"),
    ("customers_at_start", "customers at the start", "clients au début"),
    ("customers_lost", "customers lost", "clients perdus"),
    (
        "customers_with_2_or_more_orders",
        "customers with 2 orders or more",
        "clients ayant passé au moins 2 commandes",
    ),
    ("days", "days", "jours"),
    ("detractors", "detractors", "détracteurs"),
    ("direct_costs", "direct costs", "coûts directs"),
    ("early_skips", "early skips", "abandons précoces"),
    ("email_subscribers_at_start", "email subscribers at the start", "abonnés e-mail au début"),
    ("fees", "fees", "frais"),
    ("followers_at_start", "followers at the start", "abonnés au début"),
    ("followers_in_target", "followers in the target audience", "abonnés dans la cible"),
    ("hourly_cost", "cost of an hour", "coût d’une heure"),
    ("margin_per_customer_per_period", "margin per customer and period", "marge par client et par période"),
    ("messages_answered", "messages answered", "messages ayant reçu une réponse"),
    ("messages_needing_answer", "messages that need an answer", "messages appelant une réponse"),
    ("offers_accepted", "offers accepted", "offres acceptées"),
    ("offers_made", "offers made", "offres faites"),
    ("positive_answers", "positive answers", "réponses positives"),
    ("promoters", "promoters", "promoteurs"),
    ("recall_control", "recall without the campaign", "mémorisation sans la campagne"),
    ("recall_exposed", "recall with the campaign", "mémorisation avec la campagne"),
    ("recruiting_cost", "recruiting cost", "coût de recrutement"),
    ("respondents", "respondents", "répondants"),
    ("respondents_who_know", "respondents who know the brand", "répondants qui connaissent la marque"),
    ("sales_and_marketing_cost", "sales and marketing cost", "coût commercial et marketing"),
    ("sessions_from_social", "sessions from social media", "sessions venues des réseaux sociaux"),
    ("sum_of_ratings", "sum of ratings", "somme des notes"),
    ("sum_of_scores", "sum of scores", "somme des scores"),
    ("support_cost", "support cost", "coût du support"),
    ("tools", "tools", "outils"),
    ("total_session_time", "total session time", "durée totale des sessions"),
    ("unique_clicks", "unique clicks", "clics uniques"),
    ("unique_opens", "unique opens", "ouvertures uniques"),
    ("value", "value", "valeur"),
    ("video_length", "video length", "durée de la vidéo"),
)
