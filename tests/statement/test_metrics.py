"""Metrics: what a sentence measures, told by one canonical name in both languages, or by none."""

import pytest

import smartgoals as sg
from smartgoals.catalog import METRICS

COMPOUNDS = [
    ("Reduce the payroll error rate from 3% to 1%", "payroll_error_rate"),
    ("Cut printing costs by 20%", "printing_costs"),
    ("Lower juice consumption by half", "juice_consumption"),
    ("Cut our consumption of cardboard by a third", "cardboard_consumption"),
    ("Réduire le taux d'erreurs de livraison de 4 % à 1 %", "delivery_error_rate"),
    ("Réduire les coûts de maintenance de 10 %", "maintenance_costs"),
    ("Porter le taux d'utilisation du logiciel à 80 %", "software_usage_rate"),
    ("Réduire de moitié la consommation de sel", "salt_consumption"),
    ("Réduire mes dépenses de loisirs de 50 €", "leisure_expenses"),
    ("Ramener le délai de réparation à 3 jours", "repair_time"),
    ("Obtenir un score d'accessibilité de 90", "accessibility_score"),
]
VERBS = [
    ("Walk 40 minutes a day", "walking"),
    ("Marcher 40 minutes par jour", "walking"),
    ("Run three times a week", "runs"),
    ("Courir deux fois par semaine", "runs"),
    ("Nager 2 km par semaine", "swimming_distance"),
    ("Meditate for 20 minutes a day", "meditation"),
    ("Méditer 20 minutes par jour", "meditation"),
    ("Train 40 teachers by May", "trained_teachers"),
    ("Former 12 bénévoles d'ici mai", "trained_volunteers"),
    ("Sign 12 customers by May", "new_customers"),
    ("Deploy to production twice a week", "deployments"),
    ("Investir 150 € par mois", "investments"),
    ("Read 30 pages a day", "pages_read"),
    ("Lire 30 pages par jour", "pages_read"),
    ("Run 10 km in under 55 minutes by May", "race_time"),
    ("I want to hire more nurses", "hires"),
    ("Vaccinate 70% of residents", "vaccination_rate"),
    ("Volunteer 6 hours a month", "volunteer_hours"),
    ("Sell 40 tickets for our play", "ticket_sales"),
    ("Réduire le temps passé sur mes e-mails à 1 heure", "email_time"),
]
NOUNS: list[tuple[str, str | None]] = [
    ("Reduce turnover by 5%", "employee_turnover"),
    ("Increase turnover by 5%", "revenue"),
    ("Améliorer l’engagement des salariés", "employee_engagement"),
    ("Augmenter la part de femmes cadres à 30 %", "women_in_management"),
    ("Diminuer le délai de remboursement à 4 jours", "refund_time"),
    ("Shorten the mean time to recovery from 5 hours to 1 hour", "mean_time_to_recovery"),
    ("Faire 30 pompes par jour", "push_ups"),
    ("Obtenir 800 points au TOEIC", "toeic_score"),
    ("Increase our course completion rate to 70%", "course_completion_rate"),
    ("The company will hire 4 welders", "hires"),
    ("Reduce their costs by 10%", "costs"),
    ("Cut app store complaints by 10%", "complaints"),
    ("Cut early costs by 10%", "costs"),
    ("Cut non profit costs by 10%", "costs"),
    ("Cut IT costs by 10%", "costs"),
    ("Train better by 5", None),
    ("Hausse de 2 % des chiffres de vente", "revenue"),
    ("Save 12% of my salary each month", "savings_rate"),
    ("Apply to 8 jobs a week", "job_applications"),
    ("Augmenter le trafic de +30 % → 3 900 visiteurs", "sessions"),
    ("Double my LinkedIn connections by May so that I find a new job", "connections"),
    ("Increase Instagram Reels views by 10%", "video_views"),
    ("Generate 50 qualified leads per month", "mqls"),
    ("Générer 50 leads qualifiés par mois", "mqls"),
    ("Increase # of followers on X by 20%", "followers"),
    ("Augmenter le nbre d'abonnés LinkedIn de 300", "followers"),
    ("Augmenter le nb de followers X de 20 %", "followers"),
    ("Increase sales soon", "revenue"),
    ("Augmenter nettement nos ventes", "revenue"),
    ("Increase WhatsApp messages by 20%", "inbound_messages"),
    ("Recevoir 50 messages par jour sur Messenger", "inbound_messages"),
    ("Ship 12 product experiments per quarter", "experiments"),
    ("Run 5 A/B tests a month", "ad_tests"),
    ("Deliver 98% of orders on time", "on_time_delivery_rate"),
    ("Livrer 98 % des commandes à temps", "on_time_delivery_rate"),
    ("Increase units produced per hour from 80 to 100", "units_produced"),
]


@pytest.mark.parametrize(("text", "metric"), [*COMPOUNDS, *VERBS, *NOUNS])
def test_what_is_measured_has_one_name_in_both_languages(text: str, metric: str | None) -> None:
    """A head with its part, a verb that counts, and a noun are told by their canonical English name."""
    assert sg.parse_goal(text).metric == metric


@pytest.mark.parametrize("text", ["An engagement rate of 4 % on Instagram", "Atteindre 4 % d'engagement sur Instagram"])
def test_an_engagement_rate_is_said_to_be_open(text: str) -> None:
    """It is one of four metrics, and the draft tells that the sentence does not say which."""
    draft = sg.parse_goal(text)
    (doubt,) = [doubt for doubt in draft.ambiguities if doubt.field == "metric"]
    assert doubt.readings[0] == draft.metric
    assert set(doubt.readings) <= set(map(str, METRICS))


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("Increase sales of product X by 10%", ()),
        ("Augmenter de 10 % les ventes du magasin X", ()),
        ("Gain 300 followers on X", ("x",)),
        ("Gagner 300 abonnés X", ("x",)),
        ("Gain 300 followers (X)", ("x",)),
    ],
)
def test_a_letter_is_no_channel(text: str, channels: tuple[str, ...]) -> None:
    """What stands for a name that is not told is no network."""
    assert sg.parse_goal(text).channels == channels
