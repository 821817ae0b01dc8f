"""Limits: what must not be passed, and what nobody wants to lose, said with a word of not, a cap or a bound.

A negated limit says what its plain counterpart says: "never let churn rise above 3 %" keeps churn at 3 % at most.
"""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given, strategies as st

import smartgoals as sg
from smartgoals._statement.parse import sentence_of

DAY = date(2026, 3, 11)
Row = tuple[str, dict[str, Any]]


def said(text: str, **fields: Any) -> Row:
    """Return a row: a sentence and the fields of its draft."""
    return text, fields


def kept(
    text: str, metric: str | None, amount: float, *, bound: str = "at_most", kind: str = "target", **more: Any
) -> Row:
    """Return a row of a sentence that keeps to a limit."""
    fields = {"direction": "maintain", "metric": metric, "amount": amount, "bound": bound, "amount_kind": kind}
    return text, {**fields, **more}


CEILINGS = (
    kept("Never let churn rise above 3%", "churn_rate", 3),
    kept("Don't go above 3% churn", "churn_rate", 3),
    kept("Don’t go above 3% churn", "churn_rate", 3, language="en"),
    kept("Dont exceed 3% churn", "churn_rate", 3, language="en"),
    kept("Avoid exceeding 3% churn", "churn_rate", 3),
    kept("We don't want churn to go above 3%", "churn_rate", 3),
    kept("Churn won't exceed 3%", "churn_rate", 3, language="en"),
    kept("Bounce rate can't go over 40%", "bounce_rate", 40),
    kept("Is churn never above 3%?", "churn_rate", 3),
    kept("No churn above 3%", "churn_rate", 3),
    kept("To not exceed 3% churn", "churn_rate", 3),
    kept("Avoid a churn rate of more than 3%", "churn_rate", 3),
    kept("Don't exceed a 3% churn rate", "churn_rate", 3),
    kept("Prevent the bounce rate from going over 40%", "bounce_rate", 40),
    kept("Prevent churn from exceeding 3%", "churn_rate", 3),
    kept("Keep cost per lead from exceeding $40", "cost_per_lead", 40),
    kept("Ensure that churn never exceeds 3%", "churn_rate", 3),
    kept("They'll never exceed 3% churn", "churn_rate", 3),
    kept("It's important that churn doesn't exceed 3%", "churn_rate", 3),
    kept("Response time must not be longer than 2 hours", "first_response_time", 2),
    kept("Don't let response time exceed 2 hours", "first_response_time", 2),
    kept("Never reach 5% churn", "churn_rate", 5),
    kept("Don't let churn reach 5%", "churn_rate", 5),
    kept("Don't let churn rise to 5%", "churn_rate", 5),
    kept("The error rate must be no higher than 1%", "error_rate", 1),
    kept("Our churn rate should be kept below 3%", "churn_rate", 3),
    kept("Churn has to stay below 3%", "churn_rate", 3),
    kept("How do we keep churn under 3%?", "churn_rate", 3, owner=None),
    kept("Don't weigh more than 80 kg", "weight", 80, unit="kg"),
    kept("Don't exceed our budget of $300", None, 300, unit="USD"),
    kept("We refuse to exceed $2 CPC", "cpc", 2),
    kept("Do not let the number of open tickets exceed 50", "open_tickets", 50),
    kept("Don't hire more than 5 people this year", "hires", 5),
    kept("Cap churn at 3%", "churn_rate", 3),
    kept("Limit churn to 3%", "churn_rate", 3),
    kept("Cap our cost per lead at $40", "cost_per_lead", 40),
    kept("Limit churn to no more than 3%", "churn_rate", 3),
    kept("Our cost per lead should be capped at $40", "cost_per_lead", 40),
    kept("Refuse any churn above 3%", "churn_rate", 3),
    kept("No shares over 70", "shares", 70),
    kept("Never let speaking and contribution invitations rise above 7", "speaking_invitations", 7),
    kept("Interdire un taux de rebond supérieur à 40 %", "bounce_rate", 40),
    kept("Bloquer le taux de rebond à 40 % maximum", "bounce_rate", 40),
    kept("Empêcher la portée de dépasser 700", "reach", 700),
    kept("Never, ever exceed 3% churn", "churn_rate", 3),
    kept("Make sure not to exceed 3% churn", "churn_rate", 3),
    kept("Nobody should wait more than 10 minutes", None, 10, unit="minutes", owner=None),
    kept("Maximum churn of 3%", "churn_rate", 3),
    kept("Max churn: 3%", "churn_rate", 3),
    kept("Stay at 3% churn at most", "churn_rate", 3),
    kept("Taux de rebond maximal de 40 %", "bounce_rate", 40),
    kept("Taux de rebond maximum : 40 %", "bounce_rate", 40),
    kept("Rester à 40 % de taux de rebond maximum", "bounce_rate", 40),
    kept("Refund rate capped at 2%", "refund_rate", 2),
    kept("Refund rate limited to 2%", "refund_rate", 2),
    kept("Put a ceiling of 3% on churn", "churn_rate", 3),
    kept("Ne jamais dépasser 3 % de taux de rebond", "bounce_rate", 3),
    kept("Éviter de dépasser 3 % de taux de rebond", "bounce_rate", 3),
    kept("Éviter un taux de rebond supérieur à 40 %", "bounce_rate", 40),
    kept("Éviter que le taux de rebond ne dépasse 40 %", "bounce_rate", 40),
    kept("Ne pas laisser le taux de rebond passer au-dessus de 40 %", "bounce_rate", 40),
    kept("Le taux de rebond n'excède pas 40 %", "bounce_rate", 40),
    kept("Le taux de rebond ne dépassera pas 40 %", "bounce_rate", 40),
    kept("Le taux de rebond ne doit pas excéder 40 %", "bounce_rate", 40),
    kept("Le taux de rebond ne doit pas être supérieur à 40 %", "bounce_rate", 40),
    kept("Le taux de rebond n'ira pas au-delà de 40 %", "bounce_rate", 40),
    kept("On souhaite un taux de rebond ne dépassant pas 40 %", "bounce_rate", 40),
    kept("Un taux de rebond n'excédant pas 40 %", "bounce_rate", 40),
    kept("Il ne faut pas que le taux de rebond dépasse 40 %", "bounce_rate", 40),
    kept("Empêcher le taux de rebond de dépasser 40 %", "bounce_rate", 40),
    kept("Veiller à ce que le taux de rebond n'excède pas 40 %", "bounce_rate", 40),
    kept("Pas plus de 40 % de taux de rebond", "bounce_rate", 40),
    kept("Pas de taux de rebond au-dessus de 40 %", "bounce_rate", 40),
    kept("Jamais plus de 40 % de taux de rebond", "bounce_rate", 40),
    kept("Ne pas dépasser un taux de rebond de 40 %", "bounce_rate", 40),
    kept("Ne pas franchir la barre des 300 € de dépenses", "costs", 300),
    kept("Ne pas atteindre 5 % de taux de rebond", "bounce_rate", 5),
    kept("Ne pas avoir plus de 3 bugs ouverts", "bugs", 3),
    kept("Ne pas peser plus de 80 kg", "weight", 80),
    kept("Ne pas dépasser le budget de 300 €", "costs", 300),
    kept("Aucun taux de rebond au-delà de 40 %", "bounce_rate", 40),
    kept("Plafonner le coût par lead à 30 €", "cost_per_lead", 30),
    kept("Plafonner à 30 € le coût par lead", "cost_per_lead", 30),
    kept("Le coût par lead est plafonné à 30 €", "cost_per_lead", 30),
    kept("Le budget sera limité à 3 000 €", "costs", 3_000),
    kept("Contenir le taux de rebond sous 40 %", "bounce_rate", 40),
    kept("Le taux de rebond doit être maintenu sous 40 %", "bounce_rate", 40),
    kept("Répondre en 2 heures maximum", "first_response_time", 2),
)  # fmt: skip
FLOORS = (
    kept("Never drop below 95% uptime", "uptime", 95, bound="at_least"),
    kept("Uptime no lower than 95%", "uptime", 95, bound="at_least"),
    kept("Avoid dropping under 10,000 followers", "followers", 10_000, bound="at_least"),
    kept("Don't let our Google rating dip below 4.5", "average_rating", 4.5, bound="at_least"),
    kept("Keep our Google rating from falling below 4.5", "average_rating", 4.5, bound="at_least"),
    kept("Never sleep less than 7 hours", "sleep", 7, bound="at_least"),
    kept("Don't let the open rate fall to 10%", "open_rate", 10, bound="at_least"),
    kept("Ne pas tomber sous 95 % de satisfaction", "csat", 95, bound="at_least"),
    kept("Ne pas descendre sous 1 000 abonnés", "followers", 1_000, bound="at_least"),
    kept("Ne pas passer sous la barre des 10 000 abonnés", "followers", 10_000, bound="at_least"),
    kept("Le taux d'ouverture ne doit pas tomber à moins de 20 %", "open_rate", 20, bound="at_least"),
    kept("Il ne faut pas que le taux d'ouverture passe sous 20 %", "open_rate", 20, bound="at_least"),
    kept("Éviter un taux d'ouverture inférieur à 20 %", "open_rate", 20, bound="at_least"),
    kept("Jamais moins de 20 % de taux d'ouverture", "open_rate", 20, bound="at_least"),
)
PACES = (
    kept("Do not spend more than $300 a month", "spending", 300, kind="rate", unit="USD"),
    kept("Avoid spending more than $300 a month", "spending", 300, kind="rate"),
    kept("The marketing team won't spend more than $300 a month", "spending", 300, kind="rate", owner="marketing team"),
    kept("Do not, under any circumstances, spend more than $300 a month", "spending", 300, kind="rate"),
    kept("Don't ever spend more than $300 a month", "spending", 300, kind="rate"),
    kept("Ne dépenser que 300 € par mois", "spending", 300, kind="rate"),
    kept("Dépenser seulement 300 € par mois", "spending", 300, kind="rate"),
    kept("Spend only $300 a month", "spending", 300, kind="rate"),
    kept("Only 3 complaints a month", "complaints", 3, kind="rate"),
    kept("Budget publicitaire maximum : 300 € par mois", "ad_spend", 300, kind="rate"),
    kept("Don't post more than 3 times a day", "posts_published", 3, kind="rate"),
    kept("Don't cut posts to fewer than 3 a week", "posts_published", 3, bound="at_least", kind="rate"),
    kept("Don't publish fewer than 3 posts a week", "posts_published", 3, bound="at_least", kind="rate"),
    kept("Don't run less than 20 km a week", "running_distance", 20, bound="at_least", kind="rate"),
    kept("We do not want more than 3 incidents a month", "incidents", 3, kind="rate"),
    kept("Get no more than 3 complaints a month", "complaints", 3, kind="rate"),
    kept("Work no more than 40 hours a week", None, 40, kind="rate", unit="hours"),
    kept("3 complaints per month at most", "complaints", 3, kind="rate"),
    kept("500 posts a month maximum", "posts_published", 500, kind="rate"),
    kept("Limit screen time to 2 hours a day", "screen_time", 2, kind="rate"),
    kept("Restrict meetings to 5 a week", "meetings", 5, kind="rate"),
    kept("Ne pas dépenser plus de 300 € par mois", "spending", 300, kind="rate", unit="EUR"),
    kept("L'équipe marketing ne doit pas dépenser plus de 300 € par mois", "spending", 300, kind="rate",
         owner="équipe marketing"),
    kept("Ne publions pas plus de 3 posts par jour", "posts_published", 3, kind="rate"),
    kept("Ne pas publier plus de 3 fois par jour", "posts_published", 3, kind="rate"),
    kept("Ne pas publier moins de 3 posts par semaine", "posts_published", 3, bound="at_least", kind="rate"),
    kept("Ne pas faire moins de 8 000 pas par jour", "steps", 8_000, bound="at_least", kind="rate"),
    kept("500 posts par mois maximum", "posts_published", 500, kind="rate"),
    kept("3 réclamations par mois au plus", "complaints", 3, kind="rate"),
    kept("Limiter à 3 le nombre de réunions par semaine", "meetings", 3, kind="rate"),
    kept("Se limiter à 2 cafés par jour", "cups_of_coffee", 2, kind="rate"),
    said("500 posts par mois minimum", direction=None, bound="at_least", amount_kind="rate"),
    said("Fewer than 3 complaints a month", direction=None, bound="at_most", amount_kind="rate"),
)  # fmt: skip
CHANGES = (
    # A bounded change stays one, and which way it goes is nobody's goal.
    kept("Don't gain more than 2 kg", "weight", 2, kind="delta", unit="kg"),
    kept("Don't let costs rise by more than 3%", "costs", 3, kind="relative"),
    kept("Sales should not decline more than 5%", "revenue", 5, kind="relative"),
    kept("Don't exceed the budget by more than 5%", None, 5, kind="relative"),
    kept("Don't let costs go up more than 3%", "costs", 3, kind="relative"),
    kept("Never go beyond +3% in costs", "costs", 3, kind="relative"),
    said("Increase costs by only 3%", direction="increase", amount_kind="relative", metric="costs"),
    said("Réduire les coûts de seulement 3 %", direction="decrease", amount_kind="relative"),
    kept("Gain only 2 kg this winter", "weight", 2, kind="delta"),
    kept("Limit the rise in costs to 3%", None, 3, kind="relative"),
    kept("Never double our costs", "costs", 100, kind="relative"),
    kept("Ne pas dépenser plus de la moitié du budget", "costs", 50, kind="relative"),
    kept("Ne pas prendre plus de 2 kg", "weight", 2, kind="delta"),
    kept("Ne pas augmenter les dépenses de plus de 3 %", "costs", 3, kind="relative"),
    kept("Nous n'augmenterons pas les prix de plus de 3 %", None, 3, kind="relative"),
    kept("Ne pas laisser les dépenses augmenter de plus de 300 €", "costs", 300, kind="delta"),
    kept("Limiter la hausse des dépenses à 3 %", None, 3, kind="relative"),
    said("Lose no more than 5 kg", direction="decrease", amount_kind="delta", bound="at_most", metric="weight"),
    said("Perdre au plus 5 kg", direction="decrease", amount_kind="delta", bound="at_most"),
)
LOSSES = (
    kept("Don't lose more than 30 subscribers a month", "unfollows", 30, kind="rate"),
    kept("Stop losing more than 30 subscribers a month", "unfollows", 30, kind="rate"),
    kept("Lose no more than 30 subscribers a month", "unfollows", 30, kind="rate"),
    kept("Don't lose more than 5 customers this quarter", "lost_customers", 5),
    kept("Our aim is not to lose more than 10 members this year", "lost_members", 10),
    kept("We can't lose more than 2% of our subscribers", "follower_churn_rate", 2, unit="%"),
    kept("Ne pas perdre plus de 5 clients par mois", "lost_customers", 5, kind="rate"),
    kept("Ne pas perdre plus de 5 % de nos clients cette année", "churn_rate", 5, unit="%"),
    kept("Éviter de perdre plus de 30 abonnés par mois", "unfollows", 30, kind="rate"),
    kept("Don't miss more than 2 workouts a month", "missed_workouts", 2, kind="rate"),
    kept("Skip no more than 1 workout a week", "missed_workouts", 1, kind="rate"),
    kept("Don't cancel more than 2 meetings a month", "cancelled_meetings", 2, kind="rate"),
    kept("Don't fail more than 2 exams", "failed_exams", 2),
    kept("Ne pas perdre plus d'un tiers de nos clients", "churn_rate", 33.33, unit="%"),
    kept("Ne pas rater plus de 2 séances par mois", "missed_workouts", 2, kind="rate"),
    said("Don't lose more than 30 parcels this year", metric="parcels", direction="maintain", amount_kind="delta"),
    said("Stop losing followers", metric="unfollows", direction="decrease", amount=None),
    said("Avoid losing followers", metric="followers", direction="maintain", amount=None),
    said("Éviter de perdre des abonnés", metric="followers", direction="maintain", amount=None),
    said("Ne pas augmenter le budget", metric="costs", direction="maintain", amount=None),
)
OTHERS = (
    # No limit at all, or none of this figure.
    said("Reach 500 followers with at most $300", amount=500, bound=None, direction="achieve"),
    said("Atteindre 500 abonnés sans dépasser 300 € de budget", amount=500, bound=None, direction="achieve"),
    said("Gain 500 customers without exceeding 3% churn", direction="increase", amount=500, amount_kind="delta"),
    said("Porter le taux de service à 97,5 % au plus tard fin mars", direction="increase", bound=None),
    said("Never stop growing: gain more than 300 followers", bound="at_least", amount=300),
    said("We never had 20 leads and want more than 300", bound="at_least", amount=300),
    said("Keep more than 30 leads in order not to stop", bound="at_least", amount=30),
    said("Don't hire 5 people", bound=None, direction="achieve", amount=5),
    said("Don't bring churn from 5% to 9%", direction="increase", baseline=5, target=9),
    said("If churn doesn't fall below 5% by June, cut prices", direction="decrease", bound="at_most"),
    said("Cut prices, churn doesn't fall below 5%", bound="at_least"),
    said("We never slept, so reach more than 300 leads", bound="at_least", amount=300),
    said("Don't win by 5%", bound=None),
    said("Minimum uptime of 99%", bound="at_least", metric="uptime"),
    said("A minimum uptime of 99%", bound="at_least", language="en"),
    said("Taux d'ouverture minimal : 25 %", bound="at_least"),
    said("Il faut que 300 clients viennent", bound=None),
    said("Not only reach 500 followers", bound=None),
    said("On n'a que 300 abonnés", bound=None, direction=None),
    said("Nous n'avons que 300 abonnés : en gagner 200", bound=None, direction="increase"),
    said("With a maximum of calm, 3 sales (5 now)", bound=None),
    said("Reach 500 followers from 20 posts at most", amount=500, bound=None),
    said("Max out 3 accounts", bound=None),
    said("Exceed 500 followers", direction="achieve", bound="at_least"),
    said("Dépasser les 500 abonnés", direction="achieve", bound="at_least"),
    said("Stop smoking by June", direction="achieve"),
    said("Marcher 10 000 pas par jour", metric="steps", amount=10_000),
    said("Augmenter le nombre de pas de 20 %", metric="steps", direction="increase"),
    said("Faire mille pas par jour", metric="steps", amount=1_000),
)
DIRECTIONS = (
    said("Get churn down by 10%", direction="decrease", amount_kind="relative", amount=10),
    said("Bring churn down by 3 points", direction="decrease", amount_kind="delta", unit="pp"),
    said("Drive costs down by 10%", direction="decrease", metric="costs"),
    said("Push costs down to $300", direction="decrease", metric="costs", amount_kind="target"),
    said("Take churn down to 3%", direction="decrease", amount_kind="target"),
    said("Drive sales up by 10%", direction="increase", metric="revenue", amount_kind="relative"),
    said("Bring churn up to 5%", direction="increase", amount_kind="target"),
    said("Bring churn to 5%", direction="decrease", amount_kind="target"),
    said("Push engagement up to 4%", direction="increase", amount_kind="target"),
    said("Knock 10% off our costs", direction="decrease", metric="costs", amount_kind="relative"),
    said("Pull costs down by 10%", direction="decrease", metric="costs"),
    said("Push revenue past $3m", direction="increase", bound="at_least", amount_kind="target"),
    said("Pousser le taux d'ouverture à 25 %", direction="increase", target=25),
    said("Moins publier", direction="decrease", metric="posts_published"),
    said("No more complaints", direction="decrease", metric="complaints"),
    said("Have no more complaints", direction="decrease", metric="complaints"),
    said("Plus aucune réclamation", direction="decrease", metric="complaints"),
    said("Fewer meetings", direction="decrease", metric="meetings"),
    said("25% more meals per week", direction="increase", amount_kind="relative"),
    said("Porter la durée moyenne des sessions à 12 s", direction="increase", target=12),
    said("Porter la durée des sessions de 20 s à 12 s", direction="decrease", target=12, baseline=20),
    said("Porter à 25 % le taux d'ouverture", direction="increase", target=25),
    said("Faire passer le taux d'erreur à 0,1 %", direction="decrease", metric="error_rate"),
    said("Faire passer le nombre de réclamations à 10", direction="decrease", metric="complaints"),
    said("Faire passer le taux d'ouverture à 25 %", direction="increase", metric="open_rate"),
    said("Improve watch time", direction="increase", metric="watch_time"),
    said("Improve response time", direction="decrease"),
    said("Moins de réunions", direction="decrease", metric="meetings"),
    said("Moins de réclamations", direction="decrease", metric="complaints"),
    said("Moins de 3 réunions par semaine", direction=None, bound="at_most"),
    said("Plus de ventes", direction="increase", metric="revenue"),
)
LANGUAGES = (
    ("Don't panic", "en"),
    ("Don’t let it be", "en"),
    ("Never miss a deadline", "en"),
    ("The company's churn", "en"),
    ("We're there", "en"),
    ("customers' wishes", "en"),
    ("L'an prochain", "fr"),
    ("S'abonner", "fr"),
    ("Qu'il vente", "fr"),
    ("Ne jamais fumer", "fr"),
)


@pytest.mark.parametrize(("text", "fields"), [*CEILINGS, *FLOORS, *PACES, *CHANGES, *LOSSES, *OTHERS, *DIRECTIONS])
def test_a_sentence_is_read_as_it_is_meant(text: str, fields: dict[str, Any]) -> None:
    """Limits are kept on their right side, and directions go the way that is said."""
    draft = sg.parse_goal(text, as_of=DAY)
    found = {field: getattr(draft, field) for field in fields}
    assert found == fields


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_an_apostrophe_tells_languages_apart(text: str, language: str) -> None:
    """A contraction of English holds no word of French, and the other way round."""
    assert sg.parse_goal(text).language == language


def test_no_metric_is_found_inside_a_contraction() -> None:
    """ "Don't" gives nothing away, also where French is asked for."""
    assert sg.parse_goal("Don't panic, 3 fois", "fr").metric is None


COMMON = (
    "direction",
    "metric",
    "channels",
    "amount",
    "amount_kind",
    "bound",
    "unit",
    "target",
    "baseline",
    "pace",
    "per",
)
SHARES = {"en": ("churn", "bounce rate", "open rate", "error rate"), "fr": ("taux de rebond", "taux d'ouverture")}
CEILING_FORMS = {
    "en": (
        "Never let {it} rise above {level}",
        "Don't let {it} go over {level}",
        "Do not let {it} exceed {level}",
        "Our {it} must never exceed {level}",
        "Our {it} shouldn't go above {level}",
        "Prevent {it} from rising above {level}",
        "Keep {it} from going over {level}",
        "Make sure {it} never exceeds {level}",
        "Limit {it} to {level}",
        "We won't let {it} climb past {level}",
    ),
    "fr": (
        "Ne pas laisser le {it} dépasser {level}",
        "Ne jamais laisser le {it} passer au-dessus de {level}",
        "Le {it} ne doit pas excéder {level}",
        "Le {it} ne dépassera jamais {level}",
        "Le {it} n'excède pas {level}",
        "Éviter que le {it} dépasse {level}",
        "Empêcher le {it} de dépasser {level}",
        "Il ne faut pas que le {it} dépasse {level}",
        "Plafonner le {it} à {level}",
        "Nous ne voulons pas que le {it} passe au-dessus de {level}",
    ),
}
FLOOR_FORMS = {
    "en": (
        "Never let {it} drop below {level}",
        "Don't let {it} fall under {level}",
        "Our {it} must not be lower than {level}",
        "Keep {it} from falling below {level}",
        "Avoid letting {it} go below {level}",
    ),
    "fr": (
        "Ne pas laisser le {it} descendre sous {level}",
        "Le {it} ne doit jamais tomber en dessous de {level}",
        "Le {it} ne doit pas être inférieur à {level}",
        "Éviter que le {it} passe sous {level}",
        "Il ne faut pas que le {it} tombe à moins de {level}",
    ),
}
PLAIN = {
    ("en", "at_most"): "Keep {it} below {level}",
    ("fr", "at_most"): "Maintenir le {it} sous {level}",
    ("en", "at_least"): "Keep {it} above {level}",
    ("fr", "at_least"): "Maintenir le {it} au-dessus de {level}",
}
PACE_FORMS = {
    "en": (
        "Don't publish more than {many} posts a week",
        "Never publish more than {many} posts a week",
        "We won't publish more than {many} posts a week",
        "Publish at most {many} posts a week",
        "Publish {many} posts a week at most",
        "Avoid publishing more than {many} posts a week",
    ),
    "fr": (
        "Ne pas publier plus de {many} posts par semaine",
        "Ne publions jamais plus de {many} posts par semaine",
        "Nous ne publierons pas plus de {many} posts par semaine",
        "Publier au plus {many} posts par semaine",
        "Publier {many} posts maximum par semaine",
        "Éviter de publier plus de {many} posts par semaine",
    ),
}
PLAIN_PACES = {"en": "Publish no more than {many} posts a week", "fr": "Publier {many} posts au plus par semaine"}


def fields_of(text: str, language: str) -> dict[str, Any]:
    """Return what a sentence says, without its words."""
    draft = sg.parse_goal(text, language, as_of=DAY)
    return {field: getattr(draft, field) for field in COMMON}


@given(st.data(), st.sampled_from(("en", "fr")), st.sampled_from(("at_most", "at_least")), st.integers(1, 99))
def test_what_must_not_be_passed_is_kept(data: st.DataObject, language: str, bound: str, level: int) -> None:
    """Every negated form of a limit says what its plain counterpart says."""
    forms = (CEILING_FORMS if bound == "at_most" else FLOOR_FORMS)[language]
    form, it = data.draw(st.sampled_from(forms)), data.draw(st.sampled_from(SHARES[language]))
    told = f"{level}%" if language == "en" else f"{level} %"
    plain = fields_of(PLAIN[language, bound].format(it=it, level=told), language)
    assert fields_of(form.format(it=it, level=told), language) == plain
    assert (plain["direction"], plain["bound"], plain["target"]) == ("maintain", bound, level)


@given(st.data(), st.sampled_from(("en", "fr")), st.integers(2, 500))
def test_a_pace_that_must_not_be_passed_is_kept(data: st.DataObject, language: str, many: int) -> None:
    """So many a week at most is what no more than so many is."""
    form = data.draw(st.sampled_from(PACE_FORMS[language]))
    plain = fields_of(PLAIN_PACES[language].format(many=many), language)
    assert fields_of(form.format(many=many), language) == plain
    assert plain["bound"] == "at_most"


TEXTS = (
    "Knit 12 hats to sell by June",
    "Tricoter 12 bonnets pour les vendre en juin",
    *(text for text, _ in (*CEILINGS, *CHANGES, *OTHERS)),
)


@given(st.sampled_from(TEXTS), st.lists(st.sampled_from(TEXTS), max_size=3))
def test_reading_changes_nothing(text: str, between: list[str]) -> None:
    """A sentence that was read says the same again, whatever was read between, and its words stay as they were."""
    sentence, _ = sentence_of(text, None, DAY)
    before = deepcopy(sentence.marks)
    first = sg.parse_goal(text, as_of=DAY)
    assert sentence.marks == before
    for other in between:
        sg.parse_goal(other, as_of=DAY)
    assert sg.parse_goal(text, as_of=DAY) == first
