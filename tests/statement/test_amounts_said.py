"""Examples of what numbers of a sentence are: days, steps of a total, wholes of rates, prices, labels, lengths."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg

DAY = date(2026, 3, 11)
Row = tuple[str, dict[str, Any]]


def said(text: str, **fields: Any) -> Row:
    """Return a row: a sentence and the fields of its draft."""
    return text, fields


DECEMBER = date(2026, 12, 31)
JUNE = date(2026, 6, 30)

DAYS: tuple[Row, ...] = (
    said("Atteindre 500 abonnés au 31/12", amount=500, deadline=DECEMBER, deadline_text="au 31/12"),
    said("Gagner 50 clients d'ici le 31/12", amount=50, deadline=DECEMBER),
    said("Publier 20 articles avant le 15/09", amount=20, deadline=date(2026, 9, 14)),
    said("Au 31/12, atteindre 500 abonnés", amount=500, deadline=DECEMBER),
    said("Porter le taux de conversion à 3 % au 31/12", target=3, unit="%", upper=None, deadline=DECEMBER),
    said("Réduire le délai de réponse à 2 h au 31/12", target=2, unit="hours", upper=None, deadline=DECEMBER),
    said(
        "Réduire les coûts de 5 % du 01/01 au 31/12", direction="decrease", amount=5, baseline=None, deadline=DECEMBER
    ),
    said("Passer de 1/3 à 2/3", baseline=33.33, target=66.67, unit="%", deadline=None),
    said("Move the share from 1/3 to 2/3 by June", baseline=33.33, target=66.67, deadline=JUNE),
    said("Augmenter la part de 10 % à 1/3", baseline=10, target=33.33, deadline=None),
    said("Cut costs by 5% from 1/1 to 12/31", amount=5, baseline=None, deadline=DECEMBER),
    said("Réduire les coûts de 5 % entre le 01/01 et le 31/12", amount=5, deadline=DECEMBER),
    said("Cut costs by 5% from 1/1 to 5/9", amount=5, deadline=None),
    said("Cut costs by 5% by 1/5 to 12/31", amount=5),
    said("Réduire les coûts de 5 % du 01/01 au 15/9", amount=5, deadline=date(2026, 9, 15)),
    said("Atteindre 500 abonnés (30/06)", amount=500, deadline=JUNE),
    said("Obtenir la note de 15 (12/20)", amount=15, deadline=None),
    said("500 abonnés au 1/9", amount=500, deadline=date(2026, 9, 1)),
    said("Augmenter les ventes de 10 % au 1/9", direction="increase", amount=10, deadline=date(2026, 9, 1)),
    said("Porter la part des femmes à 1/3", target=33.33, unit="%", deadline=None),
    said("Porter la part des femmes au 1/3", deadline=None),
    said("Passer de 10 000 à 20 000 abonnés d'ici le 1/3", target=20_000, deadline=date(2027, 3, 1)),
    said("500 abonnés au 31.12", amount=500, deadline=DECEMBER),
    said("500 abonnés d'ici le 31.12.", amount=500, deadline=DECEMBER),
    said("Porter la note à 10.12", deadline=None),
    said("500 abonnés à 10.12 %", deadline=None),
    said("500 abonnés avant le 15-09", amount=500, deadline=date(2026, 9, 14)),
    said("500 abonnés avant le 05-06", amount=500, deadline=date(2026, 6, 4)),
    said("500 abonnés d'ici le 15-20", amount=500, deadline=None),
    said("Reach 500 followers by 12/31", amount=500, deadline=DECEMBER),
    said("Reach 500 followers by 31.12.", amount=500, deadline=DECEMBER),
    said("Improve the score by 3.05", amount=3.05, deadline=None),
    said("Keep occupancy at 3/4", deadline=None),
    said("500 abonnés pour le 1er/06", amount=500, deadline=date(2026, 6, 1)),
    said("500 abonnés pour le 1er/26", deadline=None),
    said("Objectif 31/12 : 500 abonnés", amount=500, deadline=DECEMBER),
    said("Atteindre 500 abonnés - 31/12", amount=500, deadline=DECEMBER),
    said("Goal for 12/31: 500 followers", amount=500, deadline=DECEMBER),
    said("500 followers for 3/4 of 2 teams", deadline=None),
    said("500 abonnés depuis le 30/6", amount=500, deadline=None),
    said("500 abonnés contre 400 au 31/12", amount=500, baseline=400, deadline=None),
    said("Grow from 400 (1/1) to 500 (12/31)", baseline=400, target=500, deadline=DECEMBER),
    said("Reach 500 followers by Fri 5/6", amount=500, deadline=date(2026, 5, 6)),
    said("Keep 12-15 boats", amount=12, upper=15, deadline=None),
)

STEPS: tuple[Row, ...] = (
    said("12 articles, one per week", amount=12, amount_kind="target", pace="1 posts_published/week"),
    said("12 articles, un par semaine", amount=12, amount_kind="target", pace="1 posts_published/week"),
    said("Publier 6 vidéos, une par mois, d'ici décembre", amount=6, pace="1 posts_published/month"),
    said("Publish 12 articles: one every week", amount=12, pace="1 posts_published/week"),
    said("Read 12 books at one per month", amount=12, metric="books", pace="1 books/month"),
    said("Read 12 books at a rate of one per month", amount=12, pace="1 books/month"),
    said("Gain 600 followers, or 50 a month", amount=600, amount_kind="delta", pace="50 followers/month"),
    said("Organiser 4 webinaires, un par trimestre", amount=4, pace="1 webinars/quarter"),
    said("Écrire 20 pages, 3 par jour", amount=20, unit="pages"),
    said("Have 20 people post once a week", pace=None, amount=20),
    said("Publish one video per week and 4 posts per month", amount=1, amount_kind="rate"),
    said("Atteindre un rythme de 3 articles par semaine", amount=3, amount_kind="rate"),
    said("Maintenir une cadence de 2 vidéos par semaine", amount=2, amount_kind="rate"),
    said("Épargner 200 euros par mois pour atteindre 2 400 euros en un an", amount=2_400, pace="200 EUR/month"),
    said("Save $500 a month to reach $6,000 by December", target=6_000, pace="500 USD/month"),
    said("Save $500 a month (that is $6,000 a year)", amount=500, pace="500 USD/month"),
    said("Lire 1 livre par mois soit 12 livres en 2026", amount=12, pace="1 books/month"),
    said("Publish 2 posts a week to reach 1,000 followers", amount=2, pace="2 posts_published/week"),
    said("Gain 50 followers a month to reach 5,000 by June", amount=50, pace="50 followers/month"),
    said("Spend $500 a month to make $5,000 of sales", amount=500),
    said("Save $500 to reach $6,000", amount=500),
    said("Écrire 50 000 mots en novembre, 1 667 par jour", amount=50_000, pace=None),
    said("Écrire 50 000 mots à raison de 1 667 par jour", amount=50_000, pace="1667 words/day"),
    said("Suivre 40 h de formation à raison de 2 h par semaine", amount=40, pace="2 hours/week"),
    said("Run 10 km 3 times a week", amount=3, pace="3 runs/week"),
    said("Do 30 minutes of cardio 5 days a week", amount=5, amount_kind="rate"),
    said("Organiser un webinaire mensuel, soit 12 dans l'année", amount=12, amount_kind="target", pace=None),
    said("Dépenser 500 par mois maximum", amount=500, bound="at_most", deadline_text="par mois"),
    said("Spend $500 a month max", amount=500, bound="at_most", pace="500 USD/month"),
    said("Réduire de 10 % la consommation quotidienne de sucre", amount=10, amount_kind="relative", pace=None),
    said("Augmenter les abonnés de 5 % mensuellement", amount=5, pace="5/month"),
)

WHOLES: tuple[Row, ...] = (
    said("Reduce returns from 3.5 per 1,000 orders to 2", direction="decrease", baseline=0.35, target=0.2, unit="%"),
    said("Reduce bugs from 3 per 1000 lines to 1", direction="decrease", baseline=3, target=1),
    said("Réduire les cambriolages à 2 par 1 000 habitants", target=0.2, unit="%"),
    said("Réduire les accidents à 2 pour 1 000 salariés", target=2),
    said("Passer de 3 plaintes par 100 livraisons à 1", direction="decrease", baseline=3, target=1),
    said("Vendre 300 livres, par 100 au moins", amount=300),
    said("Cut the return rate to 2 per 1,000 orders", target=0.2, unit="%"),
    said("Cut the return rate to 2 percent", target=2, unit="%"),
    said("Cut the return rate to 2 in our 40 shops", target=2),
    said("Recruit 5 people. Per 100 staff", amount=5),
    said("Win 2 clients per 250 calls", amount=2),
    said("Pour 100 clients", amount=100),
    said("Cut defects to 1 in 1,000", target=0.1, unit="%"),
    said("Cut defects to less than 1 in 100,000", target=0.001, unit="%", bound="at_most"),
    said("Une réclamation sur 1 000", amount=0.1, unit="%"),
    said("Convaincre 1 utilisateur sur 4", amount=25, unit="%"),
    said("Spend 500 in 1,000 shops", unit=None),
    said("Nine out of ten customers recommend us", amount=90, unit="%"),
    # A share of cases that a level holds for, or that a change is wanted for.
    said("Reduce delivery time to 2 days for 90% of orders", amount=2, unit="days", amount_kind="target"),
    said("Cut delivery time from 5 to 3 days for 95% of orders", baseline=5, target=3, unit="days", amount=3),
    said("Réduire le délai de 5 à 3 jours pour 95 % des commandes", baseline=5, target=3, unit="days", amount=3),
    said("For 90% of orders, deliver within 3 days", target=3, unit="days"),
    said("Pour 90 % des commandes, livrer sous 3 jours", target=3, unit="days"),
    said("Reduce delivery time for 90% of orders", amount=None),
    said("Reduce first reply to 2h for 9 out of 10 tickets", amount=2, unit="hours"),
    said("Proposer un entretien pour 100 % des salariés", amount=100, unit="%"),
    said("Proposer une aide pour 100 € de dons", amount=100, unit="EUR"),
    said("Get consent for 90% of contacts", amount=90, unit="%"),
    said("Resolve tickets in under 4 hours, 95% of the time", target=4, unit="hours"),
    said("Answer calls within 30 seconds 80% of the time", target=30, unit="seconds"),
    said("Répondre en moins de 30 secondes dans 80 % des cas", target=30, unit="seconds"),
    said("Réduire les retours de 3,5 pour 1 000 commandes à 2", baseline=0.35, target=0.2, unit="%"),
    said("Passer de 4 accidents pour 100 salariés à 2 pour 100 salariés", direction="decrease", baseline=4, target=2),
    said("Réduire la consommation à 5 litres aux 100", target=5, unit="litres", upper=None),
    said("Get 3 out of every 4 customers to renew", amount=75, unit="%"),
    said("90 % des commandes livrées en 3 jours", amount=90, unit="%"),
)

PRICES: tuple[Row, ...] = (
    said("Get 1,000 members on Discord at $5 a month", amount=1_000, unit=None, deadline_kind=None),
    said("Atteindre 1 000 abonnés payants à 5 € par mois", amount=1_000, unit=None, deadline_kind=None, pace=None),
    said("Recruter 10 vendeurs à 30 000 € par an", amount=10, unit=None, deadline_kind=None),
    said("Gagner 100 clients sur notre offre à 20 €", amount=100, unit=None),
    said("Grow from 100 customers to $20k a month", unit="USD"),
    said("Signer au moins une affaire supérieure à 100 k€ par trimestre", amount=1, deadline_text="par trimestre"),
    said("Grow revenue 20% YoY to $1.2M", amount=20, amount_kind="relative", target=1_200_000),
    said("Sell $50,000 of tickets at $20 each", amount=50_000, unit="USD"),
    said("Convert 20% of visitors to $5 plans", amount=20, unit="%", target=20),
)

NAMES: tuple[Row, ...] = (
    said("KR3 – 500 followers", amount=500, metric="followers"),
    said("Q2 – 30 leads", amount=30, deadline=JUNE),
    said("T2 – 30 prospects", amount=30, deadline=JUNE),
    said("Étape 3 – 20 entretiens", amount=20),
    said("Être n° 1 sur 3 mots-clés", amount=3, unit=None),
    said("Ouvrir le magasin n° 12 d'ici juin", amount=None, deadline=JUNE),
    said("Finish module 4 by 5/20", amount=None, deadline=date(2026, 5, 20)),
    said("Gain 500 followers aged 18 – 24", amount=500),
    said("Win 20 B2B customers", amount=20),
    said("Produce 10 4K videos", amount=10, unit=None),
    said("Publish 5 10-minute videos", amount=5, unit=None, metric="posts_published"),
    said("Publish 10-minute videos weekly", amount=None, pace=None),
    said("Sign 10 three-year contracts", amount=10, unit=None),
    said("Sell 50 12-month subscriptions", amount=50, unit=None),
    said("Hold a workshop of 5 days for 20 guests", amount=20, unit=None),
    said("Suivre une formation de 3 jours", amount=3, unit="days"),
    said("Do 20-minute workouts 3 times a week", amount=3, unit=None),
    said("Organiser un stage de 5 jours pour 15 jeunes", amount=15, unit=None),
    said("Cycle to work 3 days out of 5", deadline_text=None),
    said("Produce a 4K video", amount=None),
    said("Produire 3 vidéos 4K par mois", amount=3, pace="3 posts_published/month"),
    said("Reach 4K followers", amount=4_000),
    said("4K followers", amount=4_000),
    said("Sell 50 Plan 3 subscriptions", amount=50),
    said("Sell 20 iPhone 15 cases a week", amount=20, pace="20/week"),
    said("Knit 12 hats 3", amount=12),
    said("Take a 30-minute walk every day", amount=30, unit="minutes"),
    said("Hold 1:1 meetings with 12 employees", amount=None),
    said("Reach a 50/50 gender split", amount=None),
    said("Work a 9/80 schedule", amount=None),
    said("Lower my blood pressure to 120/80", amount=120),
    said("Reach a 1:10 mentor ratio", amount=None),
    said("Bring session duration to 1:10", amount=70, unit="seconds"),
    said("Split the budget 1.5/1.5", amount=1.5),
    said("Call 555-0123 to win 20 leads", amount=20),
    said("Clôturer les comptes à J+5", amount=None, direction="achieve"),
    said("Be in bed by 11 pm", amount=None),
    said("Se lever à 6 h du matin", amount=None),
    said("Proposer un essai gratuit de 30 jours à 50 clients", amount=50, unit=None, baseline=None),
    said("Enroll 40 people in a 3-month programme", amount=40, deadline=None),
)


HOURS_AND_YEARS: tuple[Row, ...] = (
    said("Publier à 18 h", amount=None),
    said("Publier chaque jour à 18 h", amount=None, pace=None, deadline_kind="recurring"),
    said("Se lever à 6 h tous les jours", amount=None, pace=None),
    said("Ouvrir le magasin de 9 h à 19 h", amount=None, baseline=None, direction="achieve"),
    said("Se coucher avant 23 h", amount=None),
    said("Éteindre les écrans après 22 h", amount=None),
    said("Réduire la pause avant 2 h", amount=2, unit="hours"),
    said("Tenir 2 permanences par semaine de 14 h à 16 h", amount=2, baseline=None, pace="2/week"),
    said("Éteindre l'éclairage entre 23 h et 5 h", amount=None),
    said("Ouvrir de 9 h à 18 h du lundi au vendredi", amount=None),
    said("Réduire la fermeture de 9 h à 8 h", baseline=9, target=8),
    said("De 4 h", amount=4, unit="hours"),
    said("Limiter le temps d'écran à 2 h par jour", amount=2, unit="hours", pace="2 hours/day"),
    said("Réduire le temps d'attente à 2 h", amount=2, unit="hours"),
    said("Fixer le délai de livraison à 24 h", amount=24, unit="hours"),
    said("Atteindre une autonomie de 10 h", amount=10, unit="hours"),
    said("Arriver à 8 h de sommeil", amount=8, unit="hours"),
    said("Travailler à 40 h", amount=40, unit="hours"),
    said("Return to 2019 revenue levels", amount=None),
    said("Publish the 2025 annual report", amount=None, deadline_kind=None),
    said("Publier le rapport annuel 2025", amount=None, deadline_kind=None),
    said("Keep our 2000 followers", amount=2_000),
    said("Return to pre-2020 attendance", amount=None),
    said("Increase enrolment for the 2026-27 season", amount=None),
    said("As part of the 2024-2028 plan, open 3 nurseries", amount=3, deadline_text=None),
    said("Cut wait times to under a month", amount=1, unit="months", bound="at_most", deadline_text=None),
    said("Reach 2025 followers", amount=2_025),
    said("Instagram 2026 plan: 500 followers", amount=500, deadline=DECEMBER),
)

TIMES: tuple[Row, ...] = (
    said("Lower reply time to within 2 weeks by 2027", amount=2, unit="weeks", deadline=date(2027, 12, 31)),
    said("Gagner 10 % sur un an glissant", amount=10, deadline=None, deadline_text=None),
    said("Grow sales by 10% over a rolling year", amount=10, deadline_text=None),
    said("Régler les factures à 45 jours fin de mois", amount=45, unit="days", deadline_text=None),
    said("Facturer dans les 5 jours", amount=5, unit="days", bound="at_most", deadline_text=None),
    said("Augmenter les ventes de 5 % dans les 10 jours", amount=5, deadline=date(2026, 3, 21)),
    said("Respond to 90% of emails the same day", amount=90, deadline_text=None),
    said("Respond to tickets within 4 hours on weekdays", amount=4, pace=None, deadline_kind="recurring"),
    said("Grow the score from 5.05 to 6.06", baseline=5.05, target=6.06, deadline=None),
    said("Ouvrir la bibliothèque deux dimanches par mois", amount=2, pace="2/month"),
    said("Proposer un atelier tous les premiers samedis du mois", amount=1, pace="1 workshops/month"),
    said("Diffuser le compte rendu dans la semaine qui suit la réunion", deadline=None),
    said("Lancer le site la semaine qui suit", deadline=date(2026, 3, 22)),
    said("Mandater les factures dans les 20 jours", amount=20, unit="days", deadline=None),
    said("Instruire les dossiers en 30 jours maximum", amount=30, unit="days", deadline=None),
    said("Traiter 80 % des réclamations en moins d'un mois", amount=80, unit="%", deadline=None),
    said("Traiter les réclamations en moins de 6 mois", deadline=date(2026, 9, 11)),
    said("Ramener à zéro les réclamations sans réponse dans les 30 jours", amount=0, deadline=date(2026, 4, 10)),
    said("Publier chaque semaine deux articles", amount=2, pace="2 posts_published/week"),
    said("Publier chaque semaine un article de 1 000 mots", amount=1, pace="1 posts_published/week"),
    said("Publier chaque mois 4 articles d'au moins 800 mots", amount=4, bound=None),
    said("Générer chaque mois 100 leads qualifiés", amount=100, pace="100 mqls/month"),
    said("Générer mensuellement 100 leads", amount=100, pace="100 leads/month"),
    said("NPS ≥ +40", amount=40, amount_kind="target"),
    said("Gain at least +40 followers", amount=40, amount_kind="delta"),
    said("Réduire les no-show de 25 à 30 %", amount=25, upper=30, amount_kind="relative", baseline=None),
    said("Réduire le taux de rebond de 60 à 45 %", amount=45, amount_kind="target", baseline=60),
    said("Améliorer le taux de rebond de 25 à 30 %", amount=30, amount_kind="target", baseline=25),
    said("Atteindre 10 k€ de MRR (50-100 clients sur des abonnements de 100-200 €)", amount=10_000, baseline=None),
    said("Atteindre 10 000 abonnés (de 8 000)", amount=10_000, baseline=8_000),
    said("Reduce invoicing time from 1 month to 15 days", amount=15, baseline=30, unit="days", direction="decrease"),
    said("Ramener le délai de 2 mois à 30 jours", amount=30, baseline=60, unit="days", direction="decrease"),
    said("Cut lead time from 2 years to 6 months", amount=6, baseline=24, unit="months"),
    said("Achieve SOC 2 certification by Q4", amount=None),
    said("Publier 3 ou 4 posts par semaine", amount=3, upper=4, pace="3 posts_published/week"),
    said("Publier trois ou quatre posts par semaine", amount=3, upper=4, pace="3 posts_published/week"),
    said("Publier de 3 à 4 posts par semaine", amount=3, upper=4, baseline=None, pace="3 posts_published/week"),
    said("Porter de 3 à 4 le nombre de posts par semaine", amount=4, baseline=3),
    said("Get each week 3 new leads", amount=3, amount_kind="rate"),
    said("Sprint 12 goal: 5 bugs", amount=5),
    said("4 réunions d'équipe par mois maximum", amount=4, bound="at_most"),
    said("Doubler le nombre de posts par semaine", amount=100, amount_kind="relative", pace=None),
    said("Courir 3 fois 30 minutes par semaine", amount=3, unit=None, amount_kind="rate"),
    said("Livrer le rapport le 15", amount=None, deadline=date(2026, 3, 15)),
    said("Publier un épisode un lundi sur deux", amount=1, pace="1 podcast_episodes/2 weeks"),
    said("Toutes les deux semaines, publier un article", amount=1, pace="1 posts_published/2 weeks"),
    said("Chaque mois, gagner 20 clients", amount=20, amount_kind="rate"),
    said("Faire le point tous les 15 du mois", deadline_kind="recurring", deadline_text="tous les 15 du mois"),
    said("Gagner 30 abonnés sur une base hebdomadaire", pace="30 followers/week"),
    said("Publier de façon quotidienne 2 stories", pace="2 posts_published/day"),
    said("Une fréquence hebdomadaire de 3 posts", pace="3 posts_published/week"),
    said("Viser une croissance mensuelle de 200 abonnés", pace="200 followers/month"),
    said("Réduire la facture mensuelle de 200 €", amount=200, amount_kind="delta", pace=None),
    said("Cut the monthly bill by $200", amount=200, amount_kind="delta", pace=None),
    said("Augmenter les dons de 200 € par mois", amount=200, pace="200 EUR/month"),
    said("Réaliser un CA de 500 k€ par an", amount=500_000, unit="EUR", pace="500000 EUR/year"),
    said("Publier une vidéo de 10 minutes par semaine", amount=1, pace="1 posts_published/week"),
    said("Planter 5 000 arbres à raison de 1 000 par an", amount=5_000, amount_kind="target", pace="1000 trees/year"),
    said("Lire 12 livres au rythme d'un par mois", amount=12, pace="1 books/month"),
    said("Rembourser 6 000 € à raison de 250 € par mois", amount=6_000, pace="250 EUR/month"),
    said("Atteindre 600 abonnés à raison de 50 par mois", amount=600, pace="50 followers/month"),
)
CENTS: tuple[Row, ...] = (
    said("Reduce cost per click from €0.60 to 40 cents by June", baseline=0.6, target=0.4, unit="EUR"),
    said("Réduire le coût par clic de 0,60 € à 40 centimes", baseline=0.6, target=0.4, unit="EUR", upper=None),
    said("Reduce cost per click from 60 cents to €0.40", baseline=0.6, target=0.4, unit="EUR"),
    said("Reduce cost per click to 40 cents (currently €0.60)", baseline=0.6, target=0.4, unit="EUR"),
    said("Reduce cost per lead from $1.20 to 95¢", baseline=1.2, target=0.95, unit="USD"),
    said("Réduire le coût par clic à 40 centimes", target=0.4, unit=None),
    said("Réduire le coût par clic à 40 centimes d'euro", target=0.4, unit="EUR"),
    said("Reduce cost per click to 40 euro cents", target=0.4, unit="EUR"),
    said("Reduce cost per click from 60 to 40 cents", baseline=0.6, target=0.4, unit=None),
    said("Reduce cost per click by 10 to 20 cents", amount=0.1, upper=0.2, amount_kind="delta"),
    said("Reduce cost per click by 10 cents, from 60 cents,", amount=0.1, baseline=0.6),
    said("Reduce cost per click by 20% (currently 60 cents)", amount=20, unit="%", baseline=0.6),
    # Other words than those for money, and currencies of which nobody knows which one it is.
    said("Reduce cost per click by 40 per cent", amount=40, unit="%"),
    said("Atteindre trois cents abonnés", amount=300, unit=None, metric="followers"),
    said("Réduire le coût par clic de 60 € à 40 €", baseline=60, target=40, unit="EUR"),
    said("Reduce cost per click to 40 cents, in the US from $1 and in France from €1", target=0.4, unit=None),
)


@pytest.mark.parametrize(
    ("text", "fields"), [*DAYS, *STEPS, *WHOLES, *PRICES, *CENTS, *NAMES, *HOURS_AND_YEARS, *TIMES]
)
def test_a_number_is_what_the_sentence_says(text: str, fields: dict[str, Any]) -> None:
    """Each number of a sentence is taken for what it says, and for nothing else."""
    draft = sg.parse_goal(text, as_of=DAY)
    pace = None if draft.pace is None else str(draft.pace)
    assert {name: pace if name == "pace" else getattr(draft, name) for name in fields} == fields


def test_a_day_in_figures_that_may_be_two_is_told() -> None:
    """A day in figures that is one in two orders says both."""
    draft = sg.parse_goal("500 abonnés au 1/9", as_of=DAY)
    assert [one.readings for one in draft.ambiguities] == [("2026-09-01", "2027-01-09")]


@pytest.mark.parametrize(
    "text", ["Reach 500 in March, up from 300 in February", "500 abonnés en mars, contre 300 en février"]
)
def test_the_day_of_a_level_that_was_is_no_other_deadline(text: str) -> None:
    """A level that was reached on another day gives no second deadline."""
    assert sg.parse_goal(text, as_of=DAY).ambiguities == ()
