"""Examples of sentences that say how it is now, and then what is wanted."""

from datetime import date
from typing import Any

import pytest

import smartgoals as sg

DAY = date(2026, 1, 5)
JUNE = date(2026, 6, 30)
Row = tuple[str, dict[str, Any]]


def said(text: str, **fields: Any) -> Row:
    """Return a row: a sentence and the fields of its draft."""
    return text, fields


ON_TOP: tuple[Row, ...] = (
    said("We have 650 followers and want 350 more", metric="followers", amount_kind="delta", amount=350),
    said("Nous avons 650 abonnés et en voulons 350 de plus", metric="followers", amount_kind="delta"),
    said("We have 650 followers and want to gain 350", direction="increase", amount_kind="delta", target=None),
    said("Nous avons 650 abonnés et voulons en gagner 350", direction="increase", amount=350, target=None),
    said("We have 650 followers and want to double them", metric="followers", amount=100, unit="%"),
    said("Nous avons 650 abonnés et voulons les doubler", metric="followers", amount=100, unit="%"),
    said("We have 650 followers and want to grow by 20%", metric="followers", amount_kind="relative", amount=20),
    said("We have 3 shops and will open 2 more", amount_kind="delta", amount=2, baseline=None),
    said("Our churn is 5%. Cut it by 2 points", metric="churn_rate", amount=2, unit="pp", target=None),
)
PARTS: tuple[Row, ...] = (
    said("We have 40 machines and want to replace 10", amount=10, baseline=None),
    said("We have 200 leads and want to close 20", amount=20, baseline=None),
    said("Nous avons 20 bénévoles et voulons en recruter 5", amount=5, baseline=None, direction="increase"),
    said("J'ai lu 10 livres et je veux en lire 5", amount=5, baseline=None, direction="achieve"),
    said("We have 650 followers and want 500 in TikTok by June", amount=500, baseline=None),
    said("We won 40 clients and want to grow by 20", amount=20, baseline=None, amount_kind="delta"),
)
LEVELS: tuple[Row, ...] = (
    said("We have 650 followers and want to have 1,000", direction="increase", baseline=650, target=1000),
    said("Nous avons 650 abonnés et voulons atteindre 1 000", baseline=650, target=1000, metric="followers"),
    said("We have 650 followers, and this year our goal is 1,000", baseline=650, target=1000),
    said("Nous sommes à 650 abonnés ; notre objectif est d'atteindre 1 000", baseline=650, target=1000),
    said("I sleep 5 hours and want 8", direction="increase", baseline=5, target=8, unit="hours"),
    said("Our average basket is €42; raise it to €50", metric="average_order_value", baseline=42, target=50),
    said("Notre panier moyen est de 42 € ; le porter à 50 €", metric="average_order_value", baseline=42, target=50),
    said("Our NPS is 32. Raise it to 45 by June", metric="nps", baseline=32, target=45, deadline=JUNE),
    said("Notre NPS est de 32. Le porter à 45", metric="nps", baseline=32, target=45, direction="increase"),
    said("Our open rate is 18% and should be 25%", metric="open_rate", baseline=18, target=25),
    said("Notre taux d'ouverture est de 18 % et doit être de 25 %", metric="open_rate", baseline=18, target=25),
    said("Churn is 5% and we want it below 3%", direction="decrease", baseline=5, target=3, bound="at_most"),
    said("It takes us 5 days to reply; get it to 2 days", direction="decrease", baseline=5, target=2, unit="days"),
    said("Il nous faut 5 jours pour répondre ; descendre à 2 jours", baseline=5, target=2, unit="days"),
    said("650 followers today, 1,000 by June", metric="followers", baseline=650, target=1000, deadline=JUNE),
    said("650 abonnés aujourd'hui, 1 000 d'ici juin", metric="followers", baseline=650, target=1000, deadline=JUNE),
    said("From today's 650 followers, reach 1,000", metric="followers", baseline=650, target=1000),
    said("Reach 650 followers, up from 500 today", metric="followers", baseline=500, target=650),
    said("In 2025 we sold 400 units; in 2026 we must sell 500", baseline=400, target=500, deadline=date(2026, 12, 31)),
)
GOALS: tuple[Row, ...] = (
    said("We need 5 people and want to hire them by June", metric="hires", amount=5),
    said("By June 2026, we have 500 followers and want to keep them", metric="followers", amount=500),
    said("We reach 500 followers, and each member should post daily", metric="followers", amount=500),
    said("The team wins 20 clients by June and must hire 2 people", metric="new_customers", amount=20),
    said("A 20% increase in sales, and we want 500 followers", metric="revenue", amount=20),
    said("Our plan: win 20 clients and we want 500 followers", metric="new_customers", amount=20),
    said("Our open rate rises to 25% and our churn should fall", metric="open_rate", amount=25),
)
MEASURED: tuple[Row, ...] = (
    said("We reply in 5 hours and want to reply in 2 hours", direction="decrease", baseline=5, target=2),
    said("Nous répondons en 5 heures et voulons répondre en 2 heures", amount=2, unit="hours"),
    said("I read 10 pages a day and want to read 20", baseline=10, amount=20, amount_kind="rate"),
    said("Je lis 10 pages par jour et veux en lire 20", baseline=10, amount=20, amount_kind="rate"),
)
NOUNS: tuple[Row, ...] = (
    said("The company has 200 employees and must cut costs by 10%", metric="costs", amount=10, unit="%"),
    said("Our site gets 2,000 visits a month and should get 5,000", metric="sessions", baseline=2000, amount=5000),
    said("Our team answers 5 tickets a day and wants to answer 8", baseline=5, amount=8, direction="increase"),
    said("Notre équipe traite 5 tickets par jour et veut en traiter 8", baseline=5, amount=8, direction="increase"),
    said("The NPS is 30 and the goal is 50", metric="nps", baseline=30, target=50, direction="increase"),
    said("Le NPS est de 30 et l'objectif est de 50", metric="nps", baseline=30, target=50, direction="increase"),
)
OFTEN: tuple[Row, ...] = (
    said("We spend $900 a month and want to spend $600", metric="spending", baseline=900, amount=600, unit="USD"),
    said("Nous dépensons 900 € par mois et voulons dépenser 600 €", baseline=900, amount=600, unit="EUR"),
    said("We publish 3 posts a week and want to publish 5", metric="posts_published", baseline=3, amount=5),
    said("I run 10 km a week and want to run 25 km a week", metric="running_distance", baseline=10, amount=25),
    said("Je cours 10 km par semaine et je veux courir 25 km par semaine", metric="running_distance", amount=25),
    said("We post every day and want to reach 500 followers", amount=500, pace=None, metric="followers"),
    said("Nous publions chaque jour et voulons atteindre 500 abonnés", amount=500, pace=None, metric="followers"),
    said("We publish 3 posts a week and want to reach 500 followers by June", amount=500, pace=None, deadline=JUNE),
)
TIMES: tuple[Row, ...] = (
    said("We have 6 months to reach 10,000 followers on TikTok", metric="followers", amount=10_000, unit=None),
    said("Nous avons 6 mois pour atteindre 10 000 abonnés", metric="followers", amount=10_000, unit=None),
    said("Je me donne 6 mois pour perdre 5 kg", direction="decrease", amount=5, unit="kg"),
    said("We have 90 days to cut costs by 10%", direction="decrease", metric="costs", amount=10, unit="%"),
    said("We have been open for 3 years and want 300 members by June 2026", amount=300, deadline=JUNE),
    said("Nous sommes ouverts depuis 3 ans et voulons 300 adhérents d'ici juin", amount=300, deadline=JUNE),
)
BESIDE: tuple[Row, ...] = (
    said("We have 650 followers and want 1,000 and 20 leads", baseline=650, target=1000, metric="followers"),
)
OTHERS: tuple[Row, ...] = (
    said("He has 3 kids and wants to lose 5 kg", metric="weight", amount=5, unit="kg", baseline=None),
    said("Il a 3 enfants et veut perdre 5 kg", amount=5, unit="kg", baseline=None),
    said("Our revenue is €500k and we want to hire 3 people", metric="hires", amount=3, baseline=None, unit=None),
    said("Notre CA est de 500 k€ et nous voulons recruter 3 personnes", metric="hires", amount=3, unit=None),
    said("We have 650 followers and want 20 gizmos", metric="gizmos", amount=20, baseline=None),
    said("We have a team of 5 and want to win 20 clients", metric="new_customers", amount=20, baseline=None),
    said("Our goal is 500 followers and we must publish 3 posts a week", metric="followers", amount=500),
    said("Gain 500 followers so that we have 1,000 leads, and we want 3 people", metric="followers", amount=500),
    said("650 followers today, by June", metric="followers"),
    said("We grew by 20 members and want 30 members", metric="members", amount=30, baseline=None),
    said("Our open rate is 18% and we want +5%", amount=5, baseline=None, target=None),
)


@pytest.mark.parametrize(
    ("text", "fields"), [*ON_TOP, *PARTS, *LEVELS, *GOALS, *MEASURED, *NOUNS, *OFTEN, *TIMES, *BESIDE, *OTHERS]
)
def test_what_is_stated_before_what_is_wanted(text: str, fields: dict[str, Any]) -> None:
    """What is there is where a level starts; a part of it, more of it and something else have no start in it."""
    draft = sg.parse_goal(text, as_of=DAY)

    assert {name: getattr(draft, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("We have 650 followers and want 1,000 followers and 20 leads", [("leads", 20, None)]),
        ("Nous avons 650 abonnés et voulons 1 000 abonnés et 20 prospects", [("leads", 20, None)]),
        ("Reach 500 followers on LinkedIn and 300 on X", [("followers", 300, "x")]),
        ("Gagner 500 abonnés sur LinkedIn et 300 abonnés sur X", [("followers", 300, "x")]),
        ("Reach 500 followers on LinkedIn and 300 followers", []),
        ("Reach 500 followers and grumble −20 %", [(None, 20, None)]),
        ("Reach 500 followers and grumble over the 20 % of them", []),
    ],
)
def test_what_else_is_wanted(text: str, others: list[tuple[str | None, int, str | None]]) -> None:
    """What is stated is no goal beside those that are wanted, and hides none of them."""
    also = sg.parse_goal(text, as_of=DAY).also
    assert [(one.metric, one.amount, one.channel) for one in also] == others
